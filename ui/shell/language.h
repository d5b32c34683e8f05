// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace sanpi {

/// Puts the program into \p language ("zh_CN", "en"; empty: as the system): our texts, Qt's own (package
/// qt6-translations-l10n) and the default locale. May be called again; GUI thread only.
void applyLanguage(QApplication& app, const QString& language);

/// What an empty choice means on this system: zh_CN for every Chinese, else en.
[[nodiscard]] QString systemLanguage();

} // namespace sanpi
