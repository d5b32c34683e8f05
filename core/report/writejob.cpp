// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writejob.h"

#include <QSaveFile>

namespace sanpi {

Result<void> saveWhole(const QString& file, const QByteArray& content)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
        return Error {ErrorCode::CannotWrite, out.errorString(), {file}};
    return {};
}

} // namespace sanpi
