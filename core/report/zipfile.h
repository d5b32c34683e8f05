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
};

/// A zip archive of the parts in their order, all dated 1 January 1980: the same parts give the same bytes.
[[nodiscard]] Result<QByteArray> zipped(const QList<ZipPart>& parts);

} // namespace sanpi
