// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/photo/photo.h"

#include "domain/phototime.h"
#include "exchange/picture/reply.h"
#include "exchange/sheets/readerchild.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMilliseconds = 50;

/// Memory that the child reads as a file: no name, no disk, and neither side waits for the other.
class MemoryFile {
public:
    explicit MemoryFile(const QByteArray& bytes) : m_descriptor(::memfd_create("photo", MFD_CLOEXEC))
    {
        qsizetype done = 0;
        while (m_descriptor >= 0 && done < bytes.size()) {
            const ssize_t count
                = ::write(m_descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return;
            done += count;
        }
        m_whole = m_descriptor >= 0 && ::lseek(m_descriptor, 0, SEEK_SET) == 0;
    }
    ~MemoryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] int descriptor() const { return m_whole ? m_descriptor : -1; }

private:
    int m_descriptor;
    bool m_whole = false;
};

Error refusedPhoto(const char* sentence, const QString& detail)
{
    return {ErrorCode::Refused, u"photo: "_s + detail, {QCoreApplication::translate("Photos", sentence)}};
}

Error refusalError(picture::Refusal refusal)
{
    using picture::Refusal;
    const auto says
        = [refusal](const char* sentence) { return refusedPhoto(sentence, QString::number(int(refusal))); };
    switch (refusal) {
    case Refusal::Empty:
        return says(QT_TRANSLATE_NOOP("Photos", "the file is empty"));
    case Refusal::TooLarge:
        return says(QT_TRANSLATE_NOOP("Photos", "the file is too large for a photo"));
    case Refusal::Heic:
        return says(QT_TRANSLATE_NOOP("Photos",
            "HEIC photos are kept but not shown; set the phone's camera to “most compatible” (JPEG)"));
    case Refusal::OtherPicture:
        return says(QT_TRANSLATE_NOOP("Photos", "only JPEG and PNG are shown; the file is kept as it is"));
    case Refusal::NotAPicture:
        return says(QT_TRANSLATE_NOOP("Photos", "this is no photo, whatever its name says"));
    case Refusal::Truncated:
        return says(QT_TRANSLATE_NOOP("Photos", "the photo is incomplete; ask the sender to send it again"));
    case Refusal::TooManyPixels:
        return says(QT_TRANSLATE_NOOP("Photos", "the photo has too many pixels to be shown"));
    case Refusal::TooMuchMemory:
        return says(QT_TRANSLATE_NOOP("Photos", "the photo needs too much memory to be shown"));
    case Refusal::Damaged:
    case Refusal::None:
        break;
    }
    return says(QT_TRANSLATE_NOOP("Photos", "the photo is damaged"));
}

/// All that the child writes; an error when it takes too long, too much or was cancelled.
Result<QByteArray> receiveReply(const ReaderChild& child, int edge, const PhotoOptions& options)
{
    const auto most = static_cast<qsizetype>(picture::mostReplyBytes(static_cast<std::uint32_t>(edge)));
    QByteArray reply;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    QElapsedTimer timer;
    timer.start();
    while (true) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Error {ErrorCode::Cancelled, u"cancelled while decoding"_s, {}};
        if (timer.hasExpired(options.milliseconds))
            return refusedPhoto(
                QT_TRANSLATE_NOOP("Photos", "the photo takes too long to decode"), u"timeout"_s);
        pollfd waiting {child.output(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t got
            = ready < 0 ? -1 : ::read(child.output(), piece.data(), static_cast<size_t>(piece.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return reply;
        reply.append(piece.constData(), got);
        if (reply.size() > most)
            return refusedPhoto(QT_TRANSLATE_NOOP("Photos", "the photo is damaged"), u"reply too long"_s);
    }
}

Photo photoOf(const picture::Picture& picture)
{
    Photo photo;
    photo.size = QSize(int(picture.width), int(picture.height));
    photo.takenAt = QString::fromLatin1(picture.exif.takenAt.data(), qsizetype(picture.exif.takenAt.size()));
    photo.place = picture.exif.place;
    photo.pixelSize = QSize(int(picture.pixels.width), int(picture.pixels.height));
    photo.rgb = QByteArray(picture.pixels.rgb.data(), qsizetype(picture.pixels.rgb.size()));
    return photo;
}

} // namespace

Result<Photo> readPhoto(const QByteArray& bytes, int edge, const PhotoOptions& options)
{
    const int wanted = edge == 0 ? 0 : std::clamp(edge, int(picture::leastEdge), int(picture::mostEdge));
    const MemoryFile file(bytes);
    ReaderChild child;
    const QString program = ReaderChild::program(options.reader);
    if (file.descriptor() < 0
        || !child.start(program, {"--photo", std::to_string(wanted)}, file.descriptor()))
        return refusedPhoto(
            QT_TRANSLATE_NOOP("Photos", "the program that decodes photos cannot be started"), program);
    const auto reply = receiveReply(child, wanted, options);
    if (!reply)
        return reply.error();
    const auto picture = picture::pictureOf(
        {reply->constData(), static_cast<std::size_t>(reply->size())}, static_cast<std::uint32_t>(wanted));
    if (!picture)
        return refusedPhoto(QT_TRANSLATE_NOOP("Photos", "the photo is damaged"), child.end());
    if (picture->refusal != picture::Refusal::None)
        return refusalError(picture->refusal);
    return photoOf(*picture);
}

Result<Photo> findTaken(FileContent& file, int edge, const PhotoOptions& options)
{
    if (!isPhotoName(file.name))
        return refusedPhoto(QT_TRANSLATE_NOOP("Photos", "this is no photo"), file.name);
    auto photo = readPhoto(file.data, edge, options);
    if (photo && !photo->takenAt.isEmpty()) {
        file.takenAt = photo->takenAt;
        file.takenBy = PhotoTime::Camera;
    } else if (const QString byName = photoTimeOfName(file.name); !byName.isEmpty()) {
        file.takenAt = byName;
        file.takenBy = PhotoTime::FileName;
    }
    return photo;
}

} // namespace sanpi
