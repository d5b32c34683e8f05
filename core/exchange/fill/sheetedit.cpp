// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/sheetedit.h"

#include "exchange/fill/formulareads.h"

#include <algorithm>

namespace sanpi {

namespace {

/// A place in the part and what stands there afterwards.
struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

/// As an element's text. What XML cannot hold is written _xHHHH_, as Excel does, and a text that looks like
/// that is guarded.
std::string escaped(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const auto code = c.unicode();
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate() || code == 0xfffe || code == 0xffff) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (code < 0x20 && c != u'\n' && c != u'\t') {
            out += QStringLiteral("_x%1_").arg(code, 4, 16, QLatin1Char('0'));
        } else if (c == u'_' && i + 6 < text.size() && text[i + 1] == u'x' && text[i + 6] == u'_') {
            out += QStringLiteral("_x005F_");
        } else if (c == u'&') {
            out += QStringLiteral("&amp;");
        } else if (c == u'<') {
            out += QStringLiteral("&lt;");
        } else if (c == u'>') {
            out += QStringLiteral("&gt;");
        } else {
            out += c;
        }
    }
    return out.toStdString();
}

class SheetEditor {
public:
    SheetEditor(const SheetXml& sheet, int firstRow)
        : m_sheet(sheet), m_prefix(sheet.prefix), m_firstRow(firstRow)
    {
    }
    QByteArray run(const std::vector<CellWrite>& cells)
    {
        CellSet filled;
        for (auto at = cells.begin(); at != cells.end();) {
            const auto next
                = std::find_if(at, cells.end(), [&](const CellWrite& cell) { return cell.row != at->row; });
            const XmlRow* row = m_sheet.row(at->row);
            if (row)
                fillRow(*row, {at, next});
            else if (m_sheet.dataEnd > 0)
                addRow({at, next});
            for (; at != next; ++at)
                filled[at->column].insert(at->row);
        }
        dropCachedValues(filled);
        stateDimension(cells);
        return spliced();
    }

private:
    using Cells = std::span<const CellWrite>;

    [[nodiscard]] std::string content(const CellWrite& cell) const
    {
        const std::string& p = m_prefix;
        if (cell.number)
            return "<" + p + "v>" + cell.text.toStdString() + "</" + p + "v>";
        return "<" + p + "is><" + p + "t xml:space=\"preserve\">" + escaped(cell.text) + "</" + p + "t></" + p
            + "is>";
    }
    [[nodiscard]] std::string element(
        const CellWrite& cell, const std::string& attributes, bool stated = true) const
    {
        std::string text = "<" + m_prefix + "c";
        if (stated)
            text += " r=\"" + cellName(cell.row, cell.column).toStdString() + "\"";
        text += attributes + (cell.number ? ">" : " t=\"inlineStr\">") + content(cell);
        return text + "</" + m_prefix + "c>";
    }
    [[nodiscard]] static std::string styled(int style)
    {
        return style < 0 ? std::string() : " s=\"" + std::to_string(style) + "\"";
    }

    void fillRow(const XmlRow& row, Cells cells)
    {
        std::string atEnd;
        for (const CellWrite& cell : cells) {
            const auto next = std::ranges::lower_bound(row.cells, cell.column, {}, &XmlCell::column);
            if (next != row.cells.end() && next->column == cell.column) {
                if (!next->hasFormula)
                    m_splices.push_back(
                        {next->begin, next->end, element(cell, next->attributes, next->stated)});
                continue;
            }
            const std::string fresh = element(cell, styled(m_sheet.styleAt(cell.row, cell.column)));
            if (next != row.cells.end())
                m_splices.push_back({next->begin, next->begin, fresh});
            else
                atEnd += fresh;
        }
        if (atEnd.empty())
            return;
        if (row.selfClosed)
            m_splices.push_back({row.openEnd - 2, row.openEnd, ">" + atEnd + "</" + m_prefix + "row>"});
        else
            m_splices.push_back({row.closeBegin, row.closeBegin, atEnd});
    }

    void addRow(Cells cells)
    {
        const int number = cells.front().row;
        const auto behind = std::ranges::lower_bound(m_sheet.rows, number, {}, &XmlRow::number);
        const XmlRow* above = behind == m_sheet.rows.begin() ? nullptr : &*std::prev(behind);
        if (above && above->number < m_firstRow)
            above = nullptr;
        std::string text = "<" + m_prefix + "row r=\"" + std::to_string(number + 1) + "\""
            + (above ? above->attributes : std::string()) + ">";
        auto next = cells.begin();
        const auto takeUntil = [&](int column) {
            for (; next != cells.end() && next->column < column; ++next)
                text += element(*next, styled(m_sheet.styleAt(number, next->column)));
        };
        for (const XmlCell& model : above ? above->cells : std::vector<XmlCell>()) {
            takeUntil(model.column);
            if (next != cells.end() && next->column == model.column) {
                text += element(*next++, styled(model.style));
            } else if (model.style >= 0) {
                text += "<" + m_prefix + "c r=\"" + cellName(number, model.column).toStdString() + "\""
                    + styled(model.style) + "/>";
            }
        }
        takeUntil(INT_MAX);
        text += "</" + m_prefix + "row>";
        const std::size_t place = behind == m_sheet.rows.end() ? m_sheet.dataEnd : behind->begin;
        m_splices.push_back({place, place, text});
    }

    void dropCachedValues(const CellSet& filled)
    {
        for (const auto& [column, rows] : formulasReading(m_sheet, filled)) {
            for (const int row : rows) {
                const XmlCell* cell = m_sheet.cell(row, column);
                if (cell && cell->valueEnd > cell->valueBegin)
                    m_splices.push_back({cell->valueBegin, cell->valueEnd, {}});
            }
        }
    }

    void stateDimension(const std::vector<CellWrite>& cells)
    {
        const std::size_t colon = m_sheet.dimension.find(':');
        if (cells.empty() || m_sheet.dimensionEnd == 0 || colon == std::string::npos)
            return;
        const auto last = reader::parseRef(std::string_view(m_sheet.dimension).substr(colon + 1));
        const int lowest = cells.back().row;
        if (!last || lowest <= int(last->row))
            return;
        m_splices.push_back({m_sheet.dimensionBegin, m_sheet.dimensionEnd,
            "<" + m_prefix + "dimension ref=\"" + m_sheet.dimension.substr(0, colon + 1)
                + cellName(lowest, int(last->column)).toStdString() + "\"/>"});
    }

    QByteArray spliced()
    {
        std::ranges::stable_sort(m_splices, {}, &Splice::begin);
        QByteArray out;
        out.reserve(m_sheet.bytes.size() + qsizetype(m_splices.size()) * 64);
        std::size_t done = 0;
        for (const Splice& splice : m_splices) {
            out.append(m_sheet.bytes.constData() + done, qsizetype(splice.begin - done));
            out.append(splice.text.data(), qsizetype(splice.text.size()));
            done = splice.end;
        }
        out.append(m_sheet.bytes.constData() + done, m_sheet.bytes.size() - qsizetype(done));
        return out;
    }

    const SheetXml& m_sheet;
    const std::string& m_prefix;
    const int m_firstRow;
    std::vector<Splice> m_splices;
};

} // namespace

QByteArray withCells(const SheetXml& sheet, std::vector<CellWrite> cells, int firstRow)
{
    std::ranges::sort(cells, [](const CellWrite& a, const CellWrite& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return SheetEditor(sheet, firstRow).run(cells);
}

} // namespace sanpi
