// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/formulareads.h"

#include "exchange/reader/values.h"

#include <cctype>
#include <optional>
#include <string_view>

namespace sanpi {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '$' || c == '_' || c == '.'
        || static_cast<unsigned char>(c) >= 0x80;
}

struct Reads {
    std::vector<CellRange> ranges;
    bool unsure = false;
};

/// Goes through a formula word by word: texts are left out, A1 and A1:B2 are ranges, a word before "(" is a
/// function, and any other word is a name that could mean anything.
class Scanner {
public:
    explicit Scanner(std::string_view formula) : m_rest(formula) { }
    Reads run()
    {
        while (!m_rest.empty()) {
            if (m_rest.front() == '"' || m_rest.front() == '\'')
                skipQuoted(m_rest.front());
            else if (isWordCharacter(m_rest.front()))
                takeWord();
            else
                takeSign();
        }
        return std::move(m_reads);
    }

private:
    void skipQuoted(char quote)
    {
        const std::size_t end = m_rest.find(quote, 1);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    }
    void takeSign()
    {
        const char sign = m_rest.front();
        m_colon = sign == ':' && m_last;
        if (!m_colon)
            m_last.reset();
        m_reads.unsure = m_reads.unsure || sign == '[' || sign == '{' || sign == '#';
        m_rest.remove_prefix(1);
    }
    void takeWord()
    {
        std::size_t length = 0;
        while (length < m_rest.size() && isWordCharacter(m_rest[length]))
            ++length;
        const std::string_view word = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        const char next = m_rest.empty() ? ' ' : m_rest.front();
        if (next == '!')
            return; // a sheet's name
        if (next == '(') {
            m_reads.unsure = m_reads.unsure || word == "INDIRECT" || word == "OFFSET";
            return;
        }
        const auto cell = reader::parseRef(word);
        if (cell && m_colon && m_last) {
            CellRange& range = m_reads.ranges.back();
            range.lastRow = std::max(range.lastRow, int(cell->row));
            range.lastColumn = std::max(range.lastColumn, int(cell->column));
            range.firstRow = std::min(range.firstRow, int(cell->row));
            range.firstColumn = std::min(range.firstColumn, int(cell->column));
        } else if (cell) {
            m_reads.ranges.push_back({int(cell->row), int(cell->column), int(cell->row), int(cell->column)});
            m_last = cell;
        } else {
            const bool constant = reader::parseNumber(word) || word == "TRUE" || word == "FALSE";
            m_reads.unsure = m_reads.unsure || !constant; // a name, or A:A
            m_reads.unsure = m_reads.unsure || next == ':'; // 3:7, whole rows
        }
        m_colon = false;
    }

    std::string_view m_rest;
    Reads m_reads;
    std::optional<reader::CellRef> m_last;
    bool m_colon = false;
};

bool meets(const CellRange& range, const CellSet& cells)
{
    for (auto column = cells.lower_bound(range.firstColumn);
         column != cells.end() && column->first <= range.lastColumn; ++column) {
        const auto row = column->second.lower_bound(range.firstRow);
        if (row != column->second.end() && *row <= range.lastRow)
            return true;
    }
    return false;
}

struct FormulaCell {
    int row = 0;
    int column = 0;
    Reads reads;
    bool taken = false;
};

} // namespace

CellSet formulasReading(const SheetXml& sheet, const CellSet& filled)
{
    std::vector<FormulaCell> formulas;
    for (const XmlRow& row : sheet.rows) {
        for (const XmlCell& cell : row.cells) {
            if (!cell.hasFormula)
                continue;
            FormulaCell one {row.number, cell.column, Scanner(cell.formula).run()};
            one.reads.unsure = one.reads.unsure || cell.sharedFormula;
            formulas.push_back(std::move(one));
        }
    }
    CellSet changed = filled;
    CellSet reading;
    // Chains of formulas are short; each round takes those that read what the round before has taken.
    for (bool more = true; more;) {
        more = false;
        for (FormulaCell& one : formulas) {
            if (one.taken)
                continue;
            bool reads = one.reads.unsure;
            for (const CellRange& range : one.reads.ranges)
                reads = reads || meets(range, changed);
            if (!reads)
                continue;
            one.taken = more = true;
            changed[one.column].insert(one.row);
            reading[one.column].insert(one.row);
        }
    }
    return reading;
}

} // namespace sanpi
