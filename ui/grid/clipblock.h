// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QMimeData;

namespace sanpi {

/// A cell of what another program put on the clipboard.
struct ClipCell {
    QString text; ///< as it was seen there
    QString number; ///< the number behind it, as the program told it; empty where it told none
    bool operator==(const ClipCell&) const = default;
};
using ClipRow = QList<ClipCell>;

/// Rows of equal length. Excel, WPS and LibreOffice put cells on the clipboard as lines of tabs, as they are
/// seen, and as HTML that also tells the numbers behind rounded amounts and short dates (sdval, x:num).
struct ClipBlock {
    QList<ClipRow> rows;

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
    [[nodiscard]] int height() const { return int(rows.size()); }
    [[nodiscard]] int width() const { return rows.isEmpty() ? 0 : int(rows.front().size()); }

    /// Reads text/plain and takes the numbers from text/html where both are of the same shape; HTML alone
    /// does, too. At most a million cells: the rest is cut off.
    [[nodiscard]] static ClipBlock from(const QMimeData& data);
    [[nodiscard]] static ClipBlock fromText(const QString& text);
};

/// The cells of the first table in \p html, spans filled with blanks. Any text is taken: what is no table
/// gives no rows.
[[nodiscard]] QList<ClipRow> htmlRows(const QString& html);

} // namespace sanpi
