// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/sheetxml.h"
#include "exchange/reader/package.h"

#include <zip.h>

#include <memory>

namespace sanpi {

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using KeptSource = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

Error cannotPack(const char* why)
{
    return {ErrorCode::CannotWrite, QString::fromUtf8(why), {}};
}

QByteArray wholeOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return got == static_cast<zip_int64_t>(stat.size) ? bytes : QByteArray();
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

} // namespace

Result<QByteArray> withPart(const QByteArray& package, const std::string& part, const QByteArray& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source
        = zip_source_buffer_create(package.constData(), static_cast<zip_uint64_t>(package.size()), 0, &error);
    if (source == nullptr)
        return cannotPack(zip_error_strerror(&error));
    zip_source_keep(source); // beyond the archive's closing, so that what was written can be read
    const KeptSource kept(source, &zip_source_free);
    zip_t* opened = zip_open_from_source(source, 0, &error);
    if (opened == nullptr) {
        zip_source_free(source);
        return cannotPack(zip_error_strerror(&error));
    }
    Archive archive(opened, &zip_discard);
    const zip_int64_t index = entryNamed(opened, part);
    if (index < 0 || !replaceEntry(opened, static_cast<zip_uint64_t>(index), bytes))
        return cannotPack(zip_strerror(opened));
    if (zip_close(opened) != 0)
        return cannotPack(zip_strerror(opened));
    static_cast<void>(archive.release());
    QByteArray whole = wholeOf(source);
    if (whole.isEmpty())
        return cannotPack("the archive could not be read back");
    return whole;
}

} // namespace sanpi
