// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/zipfile.h"

#include <zip.h>

#include <memory>

namespace sanpi {

namespace {

constexpr zip_uint16_t dosMidnight = 0;
constexpr zip_uint16_t dosFirstDay = (0 << 9) | (1 << 5) | 1; // 1980-01-01

Error zipError(const char* what)
{
    return {ErrorCode::CannotWrite, QString::fromUtf8(what), {}};
}

QByteArray contentOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return got == static_cast<zip_int64_t>(stat.size) ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> zipped(const QList<ZipPart>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target)
        return zipError(zip_error_strerror(&error));
    // Kept beyond the archive's closing, so that what was written can be read.
    zip_source_keep(target);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, &zip_source_free);
    zip_t* opened = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!opened) {
        zip_source_free(target);
        return zipError(zip_error_strerror(&error));
    }
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(opened, &zip_discard);
    for (const ZipPart& part : parts) {
        zip_source_t* source = zip_source_buffer(
            opened, part.content.constData(), static_cast<zip_uint64_t>(part.content.size()), 0);
        const QByteArray name = part.name.toUtf8();
        const zip_int64_t at = source ? zip_file_add(opened, name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (at < 0) {
            zip_source_free(source);
            return zipError(zip_strerror(opened));
        }
        const auto index = static_cast<zip_uint64_t>(at);
        if (zip_file_set_dostime(opened, index, dosMidnight, dosFirstDay, 0) != 0
            || zip_set_file_compression(opened, index, ZIP_CM_DEFLATE, 6) != 0)
            return zipError(zip_strerror(opened));
    }
    if (zip_close(opened) != 0)
        return zipError(zip_strerror(opened));
    static_cast<void>(archive.release());
    QByteArray bytes = contentOf(target);
    if (bytes.isEmpty())
        return zipError("the archive could not be read back");
    return bytes;
}

} // namespace sanpi
