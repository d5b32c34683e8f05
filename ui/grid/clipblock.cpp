// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/clipblock.h"

#include "ui/widgets/blocktext.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCells = 1'000'000;
constexpr int widestSpan = 1000;

/// The value of an attribute within a tag; empty where it has none.
QString attribute(const QString& tag, QStringView name)
{
    qsizetype at = 0;
    while ((at = tag.indexOf(name, at, Qt::CaseInsensitive)) >= 0) {
        qsizetype end = at + name.size();
        const bool whole = at > 0 && tag[at - 1].isSpace() && end < tag.size() && tag[end] == u'=';
        if (!whole) {
            at = end;
            continue;
        }
        ++end;
        const QChar quote = end < tag.size() ? tag[end] : QChar();
        if (quote == u'"' || quote == u'\'') {
            const qsizetype close = tag.indexOf(quote, end + 1);
            return close < 0 ? QString() : tag.mid(end + 1, close - end - 1);
        }
        qsizetype stop = end;
        while (stop < tag.size() && !tag[stop].isSpace() && tag[stop] != u'>')
            ++stop;
        return tag.mid(end, stop - end);
    }
    return {};
}

/// Walks through the tags of one table.
class TableReader {
public:
    explicit TableReader(const QString& html) : m_html(html) { }
    QList<ClipRow> run()
    {
        static const QRegularExpression tags(
            u"<(/?)(table|tr|td|th)\\b[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
        auto found = tags.globalMatch(m_html);
        while (found.hasNext() && m_cells < mostCells) {
            const QRegularExpressionMatch tag = found.next();
            const bool closes = !tag.captured(1).isEmpty();
            const QString name = tag.captured(2).toLower();
            endCell(tag.capturedStart());
            if (name == "table"_L1 && closes)
                break;
            if (name == "tr"_L1)
                endRow();
            else if (name != "table"_L1 && !closes)
                beginCell(tag.captured(), tag.capturedEnd());
        }
        endRow();
        return m_rows;
    }

private:
    void beginCell(const QString& tag, qsizetype contentAt)
    {
        m_contentAt = contentAt;
        m_number = attribute(tag, u"sdval");
        if (m_number.isEmpty())
            m_number = attribute(tag, u"x:num");
        m_span = std::clamp(attribute(tag, u"colspan").toInt(), 1, widestSpan);
        m_down = std::clamp(attribute(tag, u"rowspan").toInt(), 1, widestSpan);
    }
    void endCell(qsizetype at)
    {
        if (m_contentAt < 0)
            return;
        skipHung();
        const QString inner = m_html.mid(m_contentAt, at - m_contentAt);
        // Most cells are plain words; a document is made for those with tags or entities only.
        const bool plain = !inner.contains(u'<') && !inner.contains(u'&');
        QString text = plain ? inner.simplified() : QTextDocumentFragment::fromHtml(inner).toPlainText();
        text.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
        for (int i = 0; i < m_span; ++i) {
            if (m_down > 1)
                m_hung.insert(int(m_row.size()), m_down - 1);
            m_row.append(
                i == 0 ? ClipCell {text.replace(QChar::Nbsp, u' ').trimmed(), m_number} : ClipCell {});
            ++m_cells;
        }
        m_contentAt = -1;
    }
    /// Cells of rows above that reach down into this one.
    void skipHung()
    {
        while (m_above.value(int(m_row.size())) > 0) {
            if (const int left = m_above.take(int(m_row.size())) - 1; left > 0)
                m_hung.insert(int(m_row.size()), left);
            m_row.append(ClipCell {});
        }
    }
    void endRow()
    {
        if (!m_row.isEmpty())
            m_rows.append(std::exchange(m_row, {}));
        m_above = std::exchange(m_hung, {});
    }

    const QString& m_html;
    QList<ClipRow> m_rows;
    ClipRow m_row;
    QHash<int, int> m_above; ///< column → rows that a cell above still covers
    QHash<int, int> m_hung;
    qsizetype m_contentAt = -1;
    qsizetype m_cells = 0;
    QString m_number;
    int m_span = 1;
    int m_down = 1;
};

void makeEven(QList<ClipRow>& rows)
{
    qsizetype width = 0;
    for (const ClipRow& row : std::as_const(rows))
        width = std::max(width, row.size());
    for (ClipRow& row : rows)
        row.resize(width);
}

} // namespace

QList<ClipRow> htmlRows(const QString& html)
{
    QList<ClipRow> rows = TableReader(html).run();
    makeEven(rows);
    return rows;
}

ClipBlock ClipBlock::fromText(const QString& text)
{
    ClipBlock block;
    qsizetype cells = 0;
    for (const QStringList& line : tabbedRows(text)) {
        ClipRow row;
        for (const QString& cell : line)
            row.append({cell, {}});
        cells += row.size();
        if (cells > mostCells)
            break;
        block.rows.append(row);
    }
    makeEven(block.rows);
    return block;
}

ClipBlock ClipBlock::from(const QMimeData& data)
{
    ClipBlock block = fromText(data.text());
    if (!data.hasHtml())
        return block;
    const QList<ClipRow> told = htmlRows(data.html());
    if (block.isEmpty()) {
        block.rows = told;
        return block;
    }
    if (told.size() != block.rows.size() || told.front().size() != block.width())
        return block;
    for (qsizetype row = 0; row < told.size(); ++row) {
        for (qsizetype column = 0; column < told[row].size(); ++column) {
            ClipCell& cell = block.rows[row][column];
            cell.number = told[row][column].number;
            // LibreOffice makes a space of a line break in its plain text; HTML keeps it.
            if (told[row][column].text.simplified() == cell.text.simplified())
                cell.text = told[row][column].text;
        }
    }
    return block;
}

} // namespace sanpi
