// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/blocktext.h"

#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString quotedIf(const QString& text, bool needed)
{
    if (!needed)
        return text;
    QString inner = text;
    inner.replace(u'"', u"\"\""_s);
    return u'"' + inner + u'"';
}

QString safe(const OutCell& cell)
{
    return cell.number || cell.day.isValid() ? cell.text : neutralised(cell.text);
}

/// What the cell is, for each of the programs that read it: Excel and WPS go by the number format of the
/// style, LibreOffice by sdnum (language; 0; format) and sdval.
QString attributesOf(const OutCell& cell)
{
    if (cell.day.isValid()) {
        const qint64 serial = QDate(1899, 12, 30).daysTo(cell.day);
        return u"<td style='mso-number-format:\"yyyy\\-mm\\-dd\"' sdval=\"%1\" sdnum=\"2052;0;YYYY-MM-DD\">"_s
            .arg(serial);
    }
    if (cell.number)
        return u"<td>"_s;
    return u"<td style='mso-number-format:\"\\@\"' sdnum=\"2052;0;@\">"_s;
}

} // namespace

bool startsFormula(const QString& text)
{
    if (text.isEmpty())
        return false;
    static const QString starters = u"=+-@\t\r\n＝＋－＠"_s;
    return starters.contains(text.front()) || text.front().isNull();
}

QString neutralised(const QString& text)
{
    return startsFormula(text) ? QString(u'\'' + text) : text;
}

QString tabbedText(const QList<OutRow>& rows)
{
    QStringList lines;
    for (const OutRow& row : rows) {
        QStringList cells;
        for (const OutCell& cell : row) {
            const QString text = safe(cell);
            cells << quotedIf(text,
                text.contains(u'\t') || text.contains(u'\n') || text.contains(u'\r')
                    || text.startsWith(u'"'));
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QList<QStringList> tabbedRows(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool atStart = true;
    const auto endCell = [&] {
        row << std::exchange(cell, QString());
        atStart = true;
    };
    const auto endRow = [&] {
        endCell();
        rows << std::exchange(row, QStringList());
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool doubled = quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
        if (doubled) {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || atStart)) {
            quoted = !quoted;
            atStart = false;
        } else if (c == u'\t' && !quoted) {
            endCell();
        } else if (c == u'\n' && !quoted) {
            endRow();
        } else if (c != u'\r' || quoted) {
            cell += c;
            atStart = false;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

QString htmlTable(const QList<OutRow>& rows)
{
    QString html = u"<html><head><meta charset=\"utf-8\"></head><body><table>"_s;
    for (const OutRow& row : rows) {
        html += u"<tr>"_s;
        for (const OutCell& cell : row) {
            QString text = safe(cell).toHtmlEscaped();
            text.replace(u'\n', u"<br>"_s);
            html += attributesOf(cell) + text + u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    return html + u"</table></body></html>"_s;
}

QByteArray commaText(const QList<OutRow>& rows)
{
    QString text(QChar(0xfeff));
    for (const OutRow& row : rows) {
        QStringList cells;
        for (const OutCell& cell : row) {
            const QString out = safe(cell);
            cells << quotedIf(
                out, out.contains(u',') || out.contains(u'"') || out.contains(u'\n') || out.contains(u'\r'));
        }
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace sanpi
