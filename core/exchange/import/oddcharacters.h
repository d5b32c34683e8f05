// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sanpi {

/// Whether \p text holds characters that nobody sees or that look different elsewhere: control characters,
/// marks of direction, zero-width spaces, the private ones of old fonts, halves of pairs. robustness.md
/// 30, 65.
[[nodiscard]] bool hasOddCharacters(QStringView text);

/// The text without marks of direction and zero-width spaces: a name must not read otherwise than it is kept.
/// What joins emoji stays; private characters stay, too, as only the sender knows what they meant.
[[nodiscard]] QString withoutHiddenCharacters(const QString& text);

/// The text with every odd character spelt out, for a person to see: 甲⟨U+202E⟩乙.
[[nodiscard]] QString spelt(const QString& text);

} // namespace sanpi
