// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/sheetxml.h"
#include "exchange/reader/package.h"

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

#include <memory>

namespace sanpi {

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Error cannotPack(const char* why)
{
    return {ErrorCode::CannotWrite, QString::fromUtf8(why), {}};
}

/// The entry under that name; the reader has seen that there is but one.
zip_int64_t entryNamed(zip_t* archive, const std::string& part)
{
    const std::string wanted = reader::foldedPartName(part);
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        if (name != nullptr && reader::foldedPartName(name) == wanted)
            return i;
    }
    return -1;
}

/// Puts the bytes in the entry's place, with its date and packed as it was: the same sheet filled the same
/// way gives the same file.
bool replaceEntry(zip_t* archive, zip_uint64_t index, const QByteArray& bytes)
{
    zip_stat_t before;
    if (zip_stat_index(archive, index, 0, &before) != 0)
        return false;
    zip_source_t* content
        = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (content == nullptr || zip_file_replace(archive, index, content, 0) != 0) {
        zip_source_free(content);
        return false;
    }
    const bool packed = (before.valid & ZIP_STAT_COMP_METHOD) == 0 || before.comp_method != ZIP_CM_STORE;
    return zip_set_file_compression(archive, index, packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0
        && ((before.valid & ZIP_STAT_MTIME) == 0 || zip_file_set_mtime(archive, index, before.mtime, 0) == 0);
}

bool addEntry(zip_t* archive, const std::string& part, const QByteArray& bytes)
{
    zip_source_t* content
        = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    const zip_int64_t at
        = content == nullptr ? -1 : zip_file_add(archive, part.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
        zip_source_free(content);
        return false;
    }
    constexpr zip_uint16_t firstDay = (0 << 9) | (1 << 5) | 1; // 1980-01-01: the same input, the same bytes
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, firstDay, 0) == 0;
}

/// In a file, not in memory: libzip 1.7 frees what is not its own when it rewrites a buffer from the middle
/// on.
Result<QByteArray> rewritten(
    const QByteArray& package, const std::vector<std::pair<std::string, QByteArray>>& parts, bool mayAdd)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("package.zip")));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(package) != package.size())
        return cannotPack("no room for a temporary file");
    file.close();
    int error = 0;
    zip_t* opened = zip_open(QFile::encodeName(file.fileName()).constData(), 0, &error);
    if (opened == nullptr)
        return cannotPack("not a zip archive");
    Archive archive(opened, &zip_discard);
    for (const auto& [part, bytes] : parts) {
        const zip_int64_t index = entryNamed(opened, part);
        const bool there = index >= 0;
        if (there ? !replaceEntry(opened, static_cast<zip_uint64_t>(index), bytes)
                  : !mayAdd || !addEntry(opened, part, bytes))
            return cannotPack(zip_strerror(opened));
    }
    if (zip_close(opened) != 0)
        return cannotPack(zip_strerror(opened));
    static_cast<void>(archive.release());
    if (!file.open(QIODevice::ReadOnly))
        return cannotPack("the archive could not be read back");
    QByteArray whole = file.readAll();
    if (whole.isEmpty())
        return cannotPack("the archive could not be read back");
    return whole;
}

} // namespace

Result<QByteArray> withPart(const QByteArray& package, const std::string& part, const QByteArray& bytes)
{
    return rewritten(package, {{part, bytes}}, false);
}

Result<QByteArray> withParts(
    const QByteArray& package, const std::vector<std::pair<std::string, QByteArray>>& parts)
{
    return rewritten(package, parts, true);
}

} // namespace sanpi
