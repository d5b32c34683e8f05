// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace sanpi {

/// The files of this machine in what is dragged.
[[nodiscard]] QStringList localFiles(const QMimeData* data);
/// By its ending: .sanpi.
[[nodiscard]] bool isLedgerFile(const QString& path);

} // namespace sanpi
