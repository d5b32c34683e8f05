// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/recognition.h"

#include "domain/codes.h"
#include "domain/text.h"
#include "exchange/import/importfields.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int deepestHeader
    = 40; // title rows, a unit line, a note: no district writes forty lines before its header
constexpr int highestHeader = 3; // rows of one header block
constexpr int widestSheet = 512; // no ledger has so many columns; a hostile one has 16,384
constexpr int codesLookedAt = 50; // cells of a column that may hold codes

/// Texts of the sheet by place; in the rows where a header may be, merged cells are filled from their
/// top-left one.
class Texts {
public:
    /// \p headerRow the header's last row where it is known.
    Texts(const Workbook& book, const Sheet& sheet, std::optional<int> headerRow)
        : m_book(book), m_sheet(sheet), m_firstRow(std::max(0, headerRow.value_or(0) - highestHeader + 1))
    {
        const int lastRow = headerRow.value_or(deepestHeader + highestHeader);
        // By row and sorted, as a sheet may state tens of thousands of merges and each text is asked for
        // often.
        m_merges.resize(size_t(std::max(0, lastRow - m_firstRow + 1)));
        for (const CellRange& range : sheet.merges) {
            const int last = std::min(range.lastRow, lastRow);
            for (int row = std::max(range.firstRow, m_firstRow); row <= last; ++row)
                m_merges[size_t(row - m_firstRow)].push_back(&range);
        }
        for (auto& ranges : m_merges)
            std::ranges::sort(ranges, {}, &CellRange::firstColumn);
    }
    [[nodiscard]] QString at(int row, int column) const
    {
        if (row >= m_firstRow && size_t(row - m_firstRow) < m_merges.size()) {
            const auto& ranges = m_merges[size_t(row - m_firstRow)];
            const auto after = std::ranges::upper_bound(ranges, column, {}, &CellRange::firstColumn);
            if (after != ranges.begin() && (*std::prev(after))->contains(row, column)) {
                const CellRange& range = **std::prev(after);
                return cleaned(m_book.text(m_sheet, range.firstRow, range.firstColumn));
            }
        }
        return cleaned(m_book.text(m_sheet, row, column));
    }
    [[nodiscard]] int lastColumn(int first, int last) const
    {
        int most = -1;
        for (const SheetRow& row : m_sheet.rows) {
            if (int(row.number) > last)
                break;
            if (int(row.number) >= first && row.count > 0)
                most = std::max(most, m_sheet.cellsOf(row).back().column());
        }
        for (const CellRange& range : m_sheet.merges) {
            if (range.firstRow >= first && range.lastRow <= last)
                most = std::max(most, range.lastColumn);
        }
        return std::min(most, widestSheet - 1);
    }
    /// Levels of the header over a column, each named once.
    [[nodiscard]] QString path(int first, int last, int column) const
    {
        QStringList levels;
        for (int row = first; row <= last; ++row) {
            const QString text = oneLine(at(row, column));
            if (!text.isEmpty() && !levels.contains(text))
                levels << text;
        }
        return levels.join(u'/');
    }

private:
    const Workbook& m_book;
    const Sheet& m_sheet;
    int m_firstRow; ///< of m_merges
    std::vector<std::vector<const CellRange*>> m_merges; ///< by row
};

ColumnTarget targetByHand(const QString& key)
{
    ColumnTarget target;
    target.kind = ColumnTarget::Kind::Field;
    target.field = key;
    static const QRegularExpression month(u"^(?:amount@)?(\\d{1,2})(?:月)?$"_s);
    if (key == "-"_L1)
        target.kind = ColumnTarget::Kind::Ignored;
    else if (key == "amount"_L1)
        target = {ColumnTarget::Kind::Month, key, 0, {}, 0};
    else if (const auto match = month.match(key); match.hasMatch())
        target = {ColumnTarget::Kind::Month, u"amount"_s, match.captured(1).toInt(), {}, 0};
    return target;
}

class Recogniser {
public:
    Recogniser(const Workbook& book, const Sheet& sheet, const HeaderDictionary& dictionary,
        const ImportHints& hints)
        : m_texts(book, sheet, hints.headerRow), m_book(book), m_sheet(sheet), m_dictionary(dictionary),
          m_hints(hints)
    {
    }
    Recognition run()
    {
        findYear();
        if (m_hints.headerRow)
            takeHeader(*m_hints.headerRow);
        else
            findHeader();
        if (m_found.headerFirst < 0) {
            Problem problem;
            problem.code = ProblemCode::NoHeader;
            problem.sheet = m_sheet.name;
            problem.cell = u"A1"_s;
            m_found.problems.push_back(problem);
            return std::move(m_found);
        }
        findUnitAndPeriod();
        findList();
        setColumns();
        return std::move(m_found);
    }

private:
    void takeHeader(int row)
    {
        m_found.headerLast = row;
        m_found.headerFirst = std::max(0, row - std::clamp(m_hints.headerDepth, 1, highestHeader) + 1);
    }

    [[nodiscard]] int lastColumn() const
    {
        if (m_found.headerLast >= m_found.headerFirst)
            return m_texts.lastColumn(m_found.headerFirst, m_found.headerLast);
        return m_texts.lastColumn(0, deepestHeader); // no header: as far as the rows go
    }

    /// What stands over a column; its letters where the sheet has no header.
    [[nodiscard]] QString pathOf(int column) const
    {
        if (m_found.headerLast >= m_found.headerFirst)
            return m_texts.path(m_found.headerFirst, m_found.headerLast, column);
        const QString cell = cellName(0, column);
        return cell.chopped(1);
    }

    void findYear()
    {
        static const QRegularExpression expression(u"(20\\d\\d)\\s*年"_s);
        QStringList texts = surroundings(-1);
        texts << m_hints.fileName << m_sheet.name;
        int named = 0;
        for (const QString& text : texts) {
            if (const auto match = expression.match(text); named == 0 && match.hasMatch())
                named = match.captured(1).toInt();
        }
        m_found.year = m_hints.year.value_or(named > 0 ? named : m_hints.defaultYear);
        if (m_hints.year && named > 0 && named != *m_hints.year) {
            Problem warning;
            warning.code = ProblemCode::ForeignPeriod;
            warning.sheet = m_sheet.name;
            warning.args = {QString::number(named) + u'年'};
            m_found.warnings.push_back(warning);
        }
    }

    /// Texts of single-celled and title rows: above the header, and notes below (\p headerRow −1: the first
    /// rows).
    [[nodiscard]] QStringList surroundings(int headerRow) const
    {
        QStringList texts;
        for (const SheetRow& row : m_sheet.rows) {
            const bool above = headerRow < 0 ? row.number < 2 : int(row.number) < headerRow;
            if (above || (headerRow >= 0 && row.count == 1))
                texts << m_texts.at(int(row.number), m_sheet.cellsOf(row).front().column());
        }
        return texts;
    }

    /// The blocks that are tried overlap: each header is looked up once.
    [[nodiscard]] bool isKnown(const QString& path)
    {
        const auto known = m_known.constFind(path);
        if (known != m_known.constEnd())
            return *known;
        return *m_known.insert(path, m_dictionary.knows(path, m_found.year));
    }

    [[nodiscard]] int score(int first, int last)
    {
        std::set<QString> seen;
        int known = 0;
        const int columns = m_texts.lastColumn(first, last);
        for (int column = 0; column <= columns; ++column) {
            const QString path = m_texts.path(first, last, column);
            const bool corrected = m_hints.columns.contains(column) || m_hints.headers.contains(path);
            if (!path.isEmpty() && (corrected || isKnown(path)) && seen.insert(path).second)
                ++known;
        }
        return known;
    }

    void findHeader()
    {
        int best = 1; // one known word alone is no header
        const int rows = m_sheet.rows.empty() ? 0 : int(m_sheet.rows.back().number) + 1;
        for (int first = 0; first < std::min(rows, deepestHeader); ++first) {
            for (int last = first; last < std::min(rows, first + highestHeader); ++last) {
                const int points = score(first, last);
                // Title rows above add nothing: of blocks that know as much, the lowest is the header.
                const bool tighter
                    = points == best && last - first < m_found.headerLast - m_found.headerFirst;
                if (points > best || tighter) {
                    best = points;
                    m_found.headerFirst = first;
                    m_found.headerLast = last;
                }
            }
        }
    }

    [[nodiscard]] ColumnTarget byHand(const QString& key) const
    {
        ColumnTarget target = targetByHand(key);
        if (isList(m_found.kind) && m_dictionary.listOwns(m_found.kind, key))
            target.of = recordKindOf(m_found.kind);
        return target;
    }

    [[nodiscard]] ColumnTarget targetFor(int column, const QString& path) const
    {
        if (const auto it = m_hints.columns.find(column); it != m_hints.columns.end())
            return byHand(it->second);
        if (const auto it = m_hints.headers.find(path); it != m_hints.headers.end())
            return byHand(it->second);
        return m_dictionary.find(path, m_found.year, m_found.kind);
    }

    /// A list is known by headers that no other sheet has, before its columns are.
    void findList()
    {
        QStringList paths;
        const int last = lastColumn();
        for (int column = 0; column <= last; ++column)
            paths << pathOf(column);
        if (m_hints.kind && !isList(*m_hints.kind))
            m_found.kind = *m_hints.kind;
        else if (m_hints.kind && isList(*m_hints.kind)
            && m_dictionary.hasOwnHeader(*m_hints.kind, paths, m_found.year))
            m_found.kind = *m_hints.kind;
        else
            m_found.kind = m_dictionary.listWith(paths, m_found.year).value_or(ImportKind::Ledger);
    }

    void findUnitAndPeriod()
    {
        static const QRegularExpression unitLine(u"单位\\s*[:：]\\s*(万元|亿元|元)"_s);
        static const QRegularExpression throughText(u"1月?\\s*[-—–~～至]\\s*(\\d{1,2})\\s*月"_s);
        static const QRegularExpression monthText(u"(?<!\\d)(\\d{1,2})\\s*月(?!\\s*\\d{1,2}\\s*[日号])"_s);
        static const QRegularExpression dayText(u"(?<!\\d)(\\d{1,2})\\s*月"_s); // 填报日期：12月25日
        std::optional<Unit> unit;
        QStringList texts = surroundings(m_found.headerFirst);
        m_found.title = texts.value(0);
        for (const QString& text : texts) {
            if (const auto match = unitLine.match(text); match.hasMatch() && !unit)
                unit = unitNamed(match.captured(1));
            if (const auto match = throughText.match(text); match.hasMatch())
                m_found.through = std::clamp(match.captured(1).toInt(), 1, 12);
        }
        texts << m_hints.fileName << m_sheet.name;
        const auto monthIn = [&](const QRegularExpression& expression) {
            for (const QString& text : std::as_const(texts)) {
                const auto match = expression.match(text);
                const int month = match.hasMatch() ? match.captured(1).toInt() : 0;
                if (month >= 1 && month <= 12 && !throughText.match(text).hasMatch())
                    return month;
            }
            return 0;
        };
        m_namedMonth = monthIn(monthText);
        m_found.month = m_namedMonth > 0 ? m_namedMonth : monthIn(dayText);
        if (m_hints.month)
            m_found.month = m_found.through = *m_hints.month;
        m_found.unit = m_hints.unit.value_or(unit.value_or(Unit::Wan));
    }

    void setColumns()
    {
        std::set<int> months;
        const int last = lastColumn();
        for (int column = 0; column <= last; ++column) {
            const QString path = pathOf(column);
            if (path.isEmpty())
                continue;
            SheetColumn found {
                column, path, targetFor(column, path), m_found.unit, m_sheet.isHiddenColumn(column)};
            leaveHidden(found);
            if (!m_hints.unit && found.target.unit)
                found.unit = *found.target.unit;
            if (found.target.kind == ColumnTarget::Kind::Month)
                months.insert(found.target.month);
            if (found.target.through > 0 && !m_hints.month)
                m_found.through = found.target.through;
            m_found.columns.push_back(found);
        }
        findCode();
        const bool ledgerByHand = m_hints.kind == ImportKind::Ledger;
        if (isList(m_found.kind))
            months.clear();
        else if (months.size() > 1 && !ledgerByHand)
            m_found.kind = ImportKind::Months;
        else if (months.size() == 1 && !ledgerByHand)
            m_found.kind = ImportKind::MonthReturn;
        settleMonths(months);
        findDoubles();
    }

    /// 编号 may number the rows or bear the project's code: its cells tell.
    void findCode()
    {
        const ColumnTarget code = m_dictionary.find(u"项目代码"_s, m_found.year, m_found.kind);
        if (!code.taken() || m_found.columnOf(code.field))
            return;
        const auto holdsCodes = [this](const SheetColumn& column) {
            const bool meaningless = column.target.kind == ColumnTarget::Kind::Unknown
                || column.target.kind == ColumnTarget::Kind::Ignored;
            return meaningless && !m_hints.columns.contains(column.column)
                && !m_hints.headers.contains(column.header) && holdsProjectCodes(column.column);
        };
        const auto found = std::ranges::find_if(m_found.columns, holdsCodes);
        if (found != m_found.columns.end())
            found->target = code;
    }

    /// Most of its first cells do.
    [[nodiscard]] bool holdsProjectCodes(int column) const
    {
        int said = 0;
        int codes = 0;
        for (const SheetRow& row : m_sheet.rows) {
            const SheetCell* cell
                = int(row.number) > m_found.headerLast ? m_sheet.cell(int(row.number), column) : nullptr;
            const QString text
                = cell ? toHalfWidth(cleaned(m_book.text(*cell))).trimmed().toUpper() : QString();
            if (text.isEmpty())
                continue;
            codes += isProjectCode(text) ? 1 : 0;
            if (++said == codesLookedAt)
                break;
        }
        return codes > 0 && 2 * codes > said;
    }

    /// What a sheet hides was not meant to be sent; the code alone still says whose row it is.
    void leaveHidden(SheetColumn& column) const
    {
        const bool asked = m_hints.takeHidden || m_hints.columns.contains(column.column);
        if (column.hidden && !asked && column.target.taken() && column.target.field != "code"_L1)
            column.target.kind = ColumnTarget::Kind::Context;
    }

    void settleMonths(const std::set<int>& months)
    {
        if (months.empty())
            return;
        if (m_found.kind == ImportKind::MonthReturn) {
            if (*months.begin() > 0)
                m_found.month = m_hints.month.value_or(*months.begin());
            warnOfOtherMonth();
        }
        const bool allBrought = m_found.kind == ImportKind::Ledger;
        // A sheet of months brings amounts, of both series, progress and remarks; what else it shows is there
        // for the reader.
        static const QStringList brought {u"code"_s, u"name"_s, u"progress"_s, u"remark"_s, u"stat_amount"_s,
            u"stat_building"_s, u"stat_equipment"_s, u"stat_other"_s};
        for (SheetColumn& column : m_found.columns) {
            // The month of the sheet and that of its one column of amounts are the same thing.
            const bool monthByHand = m_hints.month && months.size() == 1;
            if (column.target.kind == ColumnTarget::Kind::Month && (column.target.month == 0 || monthByHand))
                column.target.month = m_found.month;
            if (!allBrought && column.target.kind == ColumnTarget::Kind::Field
                && !brought.contains(column.target.field) && !m_hints.columns.contains(column.column))
                column.target.kind = ColumnTarget::Kind::Context;
        }
    }

    /// December's figures are not to enter November in silence.
    void warnOfOtherMonth()
    {
        if (m_namedMonth == 0 || m_found.month == m_namedMonth)
            return;
        Problem warning;
        warning.code = ProblemCode::ForeignPeriod;
        warning.sheet = m_sheet.name;
        warning.args = {QString::number(m_namedMonth) + u'月'};
        m_found.warnings.push_back(warning);
    }

    void findDoubles()
    {
        std::map<std::pair<QString, int>, const SheetColumn*> first;
        for (const SheetColumn& column : m_found.columns) {
            if (!column.target.taken())
                continue;
            const auto [it, fresh]
                = first.emplace(std::pair {column.target.field, column.target.month}, &column);
            if (fresh)
                continue;
            Problem problem;
            problem.code = ProblemCode::TwoColumns;
            problem.field = column.target.field;
            problem.value = column.header;
            problem.args = {it->second->header, column.header};
            problem.sheet = m_sheet.name;
            problem.cell = cellName(m_found.headerLast, column.column);
            m_found.problems.push_back(problem);
        }
    }

    Texts m_texts;
    const Workbook& m_book;
    const Sheet& m_sheet;
    const HeaderDictionary& m_dictionary;
    const ImportHints& m_hints;
    QHash<QString, bool> m_known;
    int m_namedMonth = 0; ///< by title, file or sheet; 0: none
    Recognition m_found;
};

} // namespace

const SheetColumn* Recognition::columnOf(QStringView field) const
{
    const auto it = std::ranges::find_if(columns, [&](const SheetColumn& column) {
        return column.target.kind == ColumnTarget::Kind::Field && column.target.field == field;
    });
    return it == columns.end() ? nullptr : &*it;
}

Recognition recognise(
    const Workbook& book, const Sheet& sheet, const HeaderDictionary& dictionary, const ImportHints& hints)
{
    return Recogniser(book, sheet, dictionary, hints).run();
}

RowKind rowKindOf(const QStringList& texts, bool hasSerialNumber)
{
    QString first;
    for (const QString& text : texts) {
        if (!text.isEmpty()) {
            first = text;
            break;
        }
    }
    if (first.isEmpty())
        return RowKind::Blank;
    static const QRegularExpression note(
        u"^(备注|注|说明|填表|制表|审核|单位负责人|填报单位|联系人)[人日]?[期]?\\s*[:：]"_s);
    static const QRegularExpression total(
        u"^(合\\s*计|总\\s*计|小\\s*计|累\\s*计)([(（].*)?$|(合计|小计|总计)([(（].*)?$"_s);
    static const QRegularExpression group(u"^([(（]?[一二三四五六七八九十]+[)）、.．])"_s);
    if (note.match(first).hasMatch())
        return RowKind::Note;
    if (hasSerialNumber)
        return RowKind::Data;
    if (total.match(first).hasMatch())
        return RowKind::Total;
    if (group.match(first).hasMatch())
        return RowKind::Group;
    return RowKind::Data;
}

} // namespace sanpi
