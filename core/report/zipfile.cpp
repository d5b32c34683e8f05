// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/zipfile.h"

#include <QFile>

#include <zip.h>

#include <memory>

namespace sanpi {

namespace {

constexpr zip_uint16_t dosMidnight = 0;
constexpr zip_uint16_t dosFirstDay = (0 << 9) | (1 << 5) | 1; // 1980-01-01
constexpr zip_int64_t toItsEnd = -1;
constexpr zip_uint32_t plainFile = 0100644U << 16;

Error zipError(const char* what)
{
    return {ErrorCode::CannotWrite, QString::fromUtf8(what), {}};
}

zip_source_t* sourceOf(zip_t* archive, const ZipPart& part)
{
    if (!part.file.isEmpty())
        return zip_source_file(archive, QFile::encodeName(part.file).constData(), 0, toItsEnd);
    return zip_source_buffer(
        archive, part.content.constData(), static_cast<zip_uint64_t>(part.content.size()), 0);
}

} // namespace

Result<void> writeZip(const QList<ZipPart>& parts, const QString& file)
{
    int code = 0;
    zip_t* opened = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!opened) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const Error failed = zipError(zip_error_strerror(&error));
        zip_error_fini(&error);
        return failed;
    }
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(opened, &zip_discard);
    for (const ZipPart& part : parts) {
        zip_source_t* source = sourceOf(opened, part);
        const QByteArray name = part.name.toUtf8();
        const zip_int64_t at = source ? zip_file_add(opened, name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (at < 0) {
            zip_source_free(source);
            return zipError(zip_strerror(opened));
        }
        const auto index = static_cast<zip_uint64_t>(at);
        if (zip_file_set_dostime(opened, index, dosMidnight, dosFirstDay, 0) != 0
            || zip_file_set_external_attributes(opened, index, 0, ZIP_OPSYS_UNIX, plainFile) != 0
            || zip_set_file_compression(opened, index, ZIP_CM_DEFLATE, 6) != 0)
            return zipError(zip_strerror(opened));
    }
    if (zip_close(opened) != 0)
        return zipError(zip_strerror(opened));
    static_cast<void>(archive.release());
    return {};
}

} // namespace sanpi
