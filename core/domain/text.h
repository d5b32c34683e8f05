// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sanpi {

/// Full-width letters, digits and signs become their ASCII twins, NBSP and U+3000 become spaces; nothing else
/// changes. For numbers, dates, codes and matching; names keep their own form.
[[nodiscard]] QString toHalfWidth(QStringView text);

/// The form under which names are compared (design.md, definition 10): half-width, lower case, without white
/// space, line breaks and brackets' shapes ((（[【 fold to one).
[[nodiscard]] QString foldName(QStringView text);

/// Trims white space of every kind (NBSP, U+3000, zero-width) at both ends, drops control characters but LF
/// and TAB.
[[nodiscard]] QString cleaned(QStringView text);
[[nodiscard]] QString cleaned(const QString& text); ///< \p text itself, not a copy, where it is clean

/// As cleaned(), and line breaks become nothing beside a Chinese character, else one space.
[[nodiscard]] QString oneLine(QStringView text);
[[nodiscard]] QString oneLine(const QString& text); ///< \p text itself, not a copy, where it is one

/// 无, /, -, ——, 暂无, N/A …: what people write for "nothing" (robustness.md 62). "" too.
[[nodiscard]] bool isBlankWord(QStringView text);

/// Number of characters as people count them (code points).
[[nodiscard]] int lengthOf(QStringView text);

/// \p text without what XML 1.0 cannot hold: control characters but TAB and LF, lone surrogates, U+FFFE,
/// U+FFFF.
[[nodiscard]] QString xmlSafe(QStringView text);

/// The same for a cell of a workbook, whose readers take _x0041_ for A: such a text has its first mark
/// written in that way.
[[nodiscard]] QString cellSafe(QStringView text);

} // namespace sanpi
