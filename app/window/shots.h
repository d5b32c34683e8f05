// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace sanpi {

class MainWindow;

/// Grabs every page of \p window in both themes to FOLDER/PAGE-light.png and PAGE-dark.png, each when its
/// figures have come. False when a page does not settle or a file cannot be written.
[[nodiscard]] bool shootPages(MainWindow& window, QApplication& app, int textPercent, const QString& folder);

} // namespace sanpi
