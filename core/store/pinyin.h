// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sanpi {

/// The search key of a name: per character the initials of all its readings, separated by spaces ("cz q" for
/// 重庆); letters and digits stand for themselves, anything else is left out.
[[nodiscard]] QString pinyinKey(QStringView name);

/// Whether \p initials (ASCII letters and digits) run along consecutive characters of \p key.
[[nodiscard]] bool matchesInitials(QStringView key, QStringView initials);

} // namespace sanpi
