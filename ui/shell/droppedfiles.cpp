// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/droppedfiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace sanpi {

using namespace Qt::StringLiterals;

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

bool isLedgerFile(const QString& path)
{
    return QFileInfo(path).suffix().compare("sanpi"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace sanpi
