// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sanpi {

struct ZipPart {
    QString name;
    QByteArray content;
    QString file = {}; ///< where the content lies instead; not empty
};

/// Writes a zip archive of the parts in their order to \p file, all dated 1 January 1980 and with the same
/// rights: the same parts give the same bytes. Parts that lie in files are packed piece by piece.
/// CannotWrite.
[[nodiscard]] Result<void> writeZip(const QList<ZipPart>& parts, const QString& file);

} // namespace sanpi
