// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/read.h"

#include "exchange/reader/csv.h"
#include "exchange/reader/format.h"
#include "exchange/reader/ods.h"
#include "exchange/reader/package.h"
#include "exchange/reader/xlsx.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <new>

namespace sanpi::reader {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

bool readPackage(std::string_view bytes, const ReadRequest& request, Output& output)
{
    const std::unique_ptr<Package> package = Package::open(bytes, output);
    if (!package)
        return false;
    std::string mime;
    if (package->has("mimetype") && !package->read("mimetype", [&mime](std::string_view piece) {
            mime += piece.substr(0, 128 - std::min<std::size_t>(mime.size(), 128));
            return true;
        }))
        return false;
    if (mime.starts_with("application/vnd.oasis.opendocument.spreadsheet")
        || (mime.empty() && package->has("content.xml") && package->has("META-INF/manifest.xml")))
        return readOds(*package, request);
    if (mime.starts_with("application/vnd.oasis.opendocument"))
        return output.refuse(ReaderRefusal::OtherFormat, {"OpenDocument"});
    std::string main = mainPart(*package);
    if (output.refusal())
        return false;
    if (main.empty() && package->has("xl/workbook.xml"))
        main = "xl/workbook.xml";
    if (main.ends_with(".bin") || package->has("xl/workbook.bin"))
        return output.refuse(ReaderRefusal::Xlsb);
    if (main.starts_with("word/") || package->has("word/document.xml"))
        return output.refuse(ReaderRefusal::OtherFormat, {"DOCX"});
    if (main.starts_with("ppt/") || package->has("ppt/presentation.xml"))
        return output.refuse(ReaderRefusal::OtherFormat, {"PPTX"});
    if (main.empty())
        return output.refuse(ReaderRefusal::OtherFormat, {"ZIP"});
    return readXlsx(*package, main, request);
}

} // namespace

bool readBytes(std::string_view bytes, const ReadRequest& request, Output& output)
{
    if (bytes.size() > output.limits().fileBytes)
        return output.refuse(ReaderRefusal::FileTooLarge,
            {std::to_string(bytes.size()), std::to_string(output.limits().fileBytes)});
    const Recognised found = recognise(bytes, request.fileName);
    try {
        switch (found.format) {
        case FileFormat::Zip:
            return readPackage(bytes, request, output);
        case FileFormat::Text:
            return readCsv(bytes, request, output);
        case FileFormat::Refused:
            break;
        }
    } catch (const std::bad_alloc&) {
        return output.refuse(ReaderRefusal::TooMuchMemory);
    }
    return output.refuse(found.refusal);
}

bool loadFile(const std::string& path, Output& output, std::string& bytes)
{
    // O_NONBLOCK: a fifo must not hang the reader before it is recognised as one.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0) {
        const int reason = errno;
        if (reason == ENOENT || reason == ENOTDIR)
            return output.refuse(ReaderRefusal::NotFound);
        return output.refuse(ReaderRefusal::NoAccess, {std::strerror(reason)});
    }
    struct stat state { };
    if (::fstat(file.get(), &state) != 0 || !S_ISREG(state.st_mode))
        return output.refuse(ReaderRefusal::NotAFile);
    const auto size = static_cast<std::uint64_t>(state.st_size);
    if (size > output.limits().fileBytes)
        return output.refuse(
            ReaderRefusal::FileTooLarge, {std::to_string(size), std::to_string(output.limits().fileBytes)});
    bytes.resize(size + 1); // one more than there should be: a file that grows is noticed
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t count = ::read(file.get(), bytes.data() + got, bytes.size() - got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return output.refuse(ReaderRefusal::NoAccess, {std::strerror(errno)});
        if (count == 0)
            break;
        got += static_cast<std::size_t>(count);
    }
    if (got != size)
        return output.refuse(ReaderRefusal::ChangedWhileReading);
    bytes.resize(got);
    return true;
}

} // namespace sanpi::reader
