// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writejob.h"

#include <QFile>
#include <QSaveFile>

namespace sanpi {

Result<void> saveWhole(const QString& file, const QByteArray& content)
{
    return saveWhole(file, [&](QIODevice& out) -> Result<void> {
        if (out.write(content) != content.size())
            return Error {ErrorCode::CannotWrite, out.errorString(), {file}};
        return {};
    });
}

Result<void> saveWhole(const QString& file, const std::function<Result<void>(QIODevice& out)>& write)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error {ErrorCode::CannotWrite, out.errorString(), {file}};
    if (const auto written = write(out); !written)
        return written.error();
    if (!out.commit())
        return Error {ErrorCode::CannotWrite, out.errorString(), {file}};
    return {};
}

Result<void> copyInto(QIODevice& out, const QString& from)
{
    constexpr qint64 piece = 1 << 16;
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotWrite, file.errorString(), {from}};
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(piece);
        if (bytes.isEmpty() || out.write(bytes) != bytes.size())
            return Error {
                ErrorCode::CannotWrite, bytes.isEmpty() ? file.errorString() : out.errorString(), {from}};
    }
    return {};
}

} // namespace sanpi
