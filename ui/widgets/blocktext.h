// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace sanpi {

/// A cell on its way out: what a spreadsheet may make of it is decided by \c number.
struct OutCell {
    QString text;
    bool number = false; ///< digits, sign and point only; else it is text and stays text
    QDate day {}; ///< valid: the text is this day, and a spreadsheet shall know it as one
};
using OutRow = QList<OutCell>;

/// Whether a spreadsheet could take the text for a formula: = + - @ TAB CR and their full-width twins at its
/// start (OWASP; robustness.md 92).
[[nodiscard]] bool startsFormula(const QString& text);
/// The text with a leading ' where it could be taken for a formula.
[[nodiscard]] QString neutralised(const QString& text);

/// Rows as the clipboard's text/plain: tabs and lines, line breaks within cells quoted.
[[nodiscard]] QString tabbedText(const QList<OutRow>& rows);
/// The inverse, for what a spreadsheet put on the clipboard: rows of cells; quotes around cells with tabs and
/// line breaks are taken away. A leading ' against formulas stays: it is the text's own for all one knows.
[[nodiscard]] QList<QStringList> tabbedRows(const QString& text);
/// The same as text/html whose text cells are marked as text, so that codes keep their digits.
[[nodiscard]] QString htmlTable(const QList<OutRow>& rows);
/// RFC 4180, UTF-8 with a byte order mark (WPS and Excel ask for it), CRLF.
[[nodiscard]] QByteArray commaText(const QList<OutRow>& rows);

} // namespace sanpi
