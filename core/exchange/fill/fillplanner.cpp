// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillplanner.h"

#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

FillPlanner::FillPlanner(
    Ledger& ledger, const Workbook& book, const Sheet& sheet, const SheetXml& xml, const FillOptions& options)
    : m_ledger(ledger), m_book(book), m_sheet(sheet), m_xml(xml), m_options(options),
      m_dictionary(ledger.catalogue())
{
}

Result<FillPlan> FillPlanner::run()
{
    ImportHints hints;
    hints.fileName = m_options.fileName;
    hints.defaultYear = m_options.defaultYear;
    hints.year = m_options.year;
    hints.columns = m_options.corrections.columns;
    hints.takeHidden = true; // what a blank sheet hides is filled like the rest: its formulas may read it
    m_found = recognise(m_book, m_sheet, m_dictionary, hints);
    m_plan.file = m_options.fileName;
    m_plan.sheet = m_sheet.name;
    m_plan.headerFirst = m_found.headerFirst;
    m_plan.headerLast = m_found.headerLast;
    m_plan.year = m_found.year;
    m_plan.asOf = m_options.asOf;
    if (m_found.headerFirst < 0) {
        addNote(FillNote::Kind::NothingToFill, -1, -1, {});
        return std::move(m_plan);
    }
    if (const auto done = recallCorrections(); !done)
        return done.error();
    findUnit();
    setColumns();
    findMonth();
    auto figures = FillFigures::load(m_ledger, m_plan.year, m_plan.asOf);
    if (!figures)
        return figures.error();
    m_figures = std::move(figures).value();
    auto known = KnownRecords::load(m_ledger, m_plan.year, false);
    if (!known)
        return known.error();
    m_known = std::move(known).value();
    findUnitRows();
    noteColumns();
    const BlankRows rows = blankRows(m_book, m_sheet, m_xml, m_found, namingColumns());
    m_plan.firstRow = rows.firstRow;
    m_plan.listsProjects = !rows.listed.empty() && !m_plan.listsUnits;
    if (m_plan.listsUnits) {
        if (const auto done = fillUnits(rows); !done)
            return done.error();
    } else {
        if (m_plan.listsProjects)
            matchListed(rows);
        else if (const auto done = spread(rows); !done)
            return done.error();
        fillRows();
        fillSums(rows);
    }
    if (cancelled())
        return Error {ErrorCode::Cancelled, u"cancelled"_s, {}};
    if (m_plan.cells.empty() && m_plan.openRows() == 0)
        addNote(FillNote::Kind::NothingToFill, -1, -1, {});
    return std::move(m_plan);
}

void FillPlanner::addNote(
    FillNote::Kind kind, int row, int column, const QString& value, const QString& other)
{
    m_plan.notes.push_back({kind, row, column, oneLine(value), oneLine(other)});
}

/// By hand first, then what is remembered.
Result<void> FillPlanner::recallCorrections()
{
    const auto memory = FillMemory::of(m_ledger, m_found, m_options.fileName);
    if (!memory)
        return memory.error();
    m_plan.memoryKey = memory->key();
    if (m_options.recall)
        m_recalled = memory->corrections();
    FillCorrections all = m_options.corrections;
    all.columns.insert(m_recalled.columns.begin(), m_recalled.columns.end());
    all.rows.insert(m_recalled.rows.begin(), m_recalled.rows.end());
    if (!all.unit && !m_options.sheetUnit)
        all.unit = m_recalled.unit;
    m_plan.corrections = all;
    m_plan.memory = memory->remember(all);
    return {};
}

QStringList FillPlanner::textsAbove() const
{
    QStringList texts;
    for (const SheetRow& row : m_sheet.rows) {
        if (int(row.number) >= m_found.headerFirst)
            break;
        for (const SheetCell& cell : m_sheet.cellsOf(row)) {
            if (cell.type() == CellType::Text)
                texts << toHalfWidth(m_book.text(cell));
        }
    }
    return texts;
}

/// 单位：亿元 in any cell above the header, else (亿元) in the title.
void FillPlanner::findUnit()
{
    static const QRegularExpression line(u"单位\\s*[:：]?\\s*(万元|亿元|元)"_s);
    static const QRegularExpression bracket(u"[(（\\[【](万元|亿元|元)[)）\\]】]"_s);
    const QStringList above = textsAbove();
    std::optional<Unit> named;
    for (const QRegularExpression* expression : {&line, &bracket}) {
        for (const QString& text : above) {
            const auto match = expression->match(text);
            if (!named && match.hasMatch())
                named = unitNamed(match.captured(1));
        }
    }
    m_plan.unit = m_plan.corrections.unit.value_or(named.value_or(m_found.unit));
}

/// The month that the headers, else the title or the file's name speak of. An earlier one than the day's
/// moves the day, so that rate, stage and progress are of the same month as the amounts.
void FillPlanner::findMonth()
{
    int month = 0;
    for (const FillColumn& column : m_plan.columns) {
        const bool cumulative = column.target.key == "done"_L1;
        if (cumulative && !column.byHand)
            month = std::max(month, column.target.month);
    }
    static const QRegularExpression range(u"1月?\\s*[-—–~～至]\\s*(\\d{1,2})\\s*月"_s);
    // 请于3月25日前报送 is a day to send it back, not the sheet's month.
    static const QRegularExpression single(u"(\\d{1,2})\\s*月(?!\\s*\\d)"_s);
    QStringList texts = textsAbove();
    texts << m_options.fileName << m_sheet.name;
    for (const QRegularExpression* expression : {&range, &single}) {
        for (const QString& text : texts) {
            const auto match = expression->match(text);
            const int named = match.hasMatch() ? match.captured(1).toInt() : 0;
            if (month == 0 && named >= 1 && named <= 12)
                month = named;
        }
    }
    if (month == 0) {
        const auto isSingle = [](const FillColumn& column) {
            return column.target.key == "amount"_L1 && column.target.month > 0;
        };
        const auto one = std::ranges::find_if(m_plan.columns, isSingle);
        if (std::ranges::count_if(m_plan.columns, isSingle) == 1)
            month = one->target.month;
    }
    m_plan.sheetMonth = m_options.month.value_or(month);
    if (m_plan.sheetMonth < 1)
        return;
    const QDate end = Month(m_plan.year, m_plan.sheetMonth).lastDay();
    if (m_options.month || end < m_plan.asOf)
        m_plan.asOf = m_options.month ? end : std::min(end, m_plan.asOf);
}

FillTarget FillPlanner::targetOf(const SheetColumn& column, std::optional<Unit>* unit) const
{
    const FillTarget plain
        = targetOfHeader(m_dictionary, m_ledger.catalogue(), column.header, m_plan.year, unit);
    const auto corrected = m_plan.corrections.columns.find(column.column);
    return corrected == m_plan.corrections.columns.end() ? plain : FillTarget::fromText(corrected->second);
}

void FillPlanner::setColumns()
{
    for (const SheetColumn& found : m_found.columns) {
        std::optional<Unit> unit;
        FillColumn column {found.column, found.header, targetOf(found, &unit)};
        column.byHand = m_options.corrections.columns.contains(found.column);
        column.recalled = !column.byHand && m_recalled.columns.contains(found.column);
        column.unit = m_plan.corrections.unit ? m_plan.unit : unit.value_or(m_plan.unit);
        m_plan.columns.push_back(std::move(column));
    }
    // 合计 beside single months is the year's sum; the same words beside nothing mean nothing.
    const auto months = std::ranges::count_if(m_plan.columns,
        [](const FillColumn& column) { return column.target.key == "amount"_L1 && column.target.month > 0; });
    static const QStringList sums {u"合计"_s, u"累计"_s, u"全年合计"_s};
    for (FillColumn& column : m_plan.columns) {
        if (months > 1 && !column.target.isFilled() && !column.byHand && !column.recalled
            && sums.contains(foldHeader(column.header).section(u'/', -1)))
            column.target = {u"done"_s};
        m_fields.push_back(fillField(m_ledger.catalogue(), column.target));
    }
}

void FillPlanner::noteColumns()
{
    for (const FillColumn& column : m_plan.columns) {
        const bool ignored
            = m_dictionary.find(column.header, m_plan.year).kind == ColumnTarget::Kind::Ignored;
        if (!column.target.isFilled() && !ignored && !column.byHand && !column.recalled)
            addNote(FillNote::Kind::UnknownColumn, m_plan.headerLast, column.column, column.header);
        if (column.target.key == "done"_L1 && column.target.month > m_figures.month())
            addNote(FillNote::Kind::LaterMonth, m_plan.headerLast, column.column, column.header,
                QString::number(m_figures.month()));
    }
    const bool elsewhere = std::ranges::any_of(m_book.sheets, [&](const Sheet& other) {
        return other.name != m_sheet.name
            && std::ranges::any_of(other.cells, [](const SheetCell& cell) { return cell.hasFormula(); });
    });
    if (elsewhere)
        addNote(FillNote::Kind::OtherSheets, -1, -1, {});
}

NamingColumns FillPlanner::namingColumns() const
{
    NamingColumns naming;
    for (const FillColumn& column : m_plan.columns) {
        if (column.target.isSerial() && naming.serial < 0)
            naming.serial = column.column;
        if (column.column == m_unitColumn)
            naming.name = column.column;
        if (column.target.key == "name"_L1 && naming.name < 0)
            naming.name = column.column;
        if (column.target.key == "code"_L1 && naming.code < 0)
            naming.code = column.column;
        if (column.target.isFilled())
            naming.filled.push_back(column.column);
    }
    return naming;
}

void FillPlanner::put(const SlotRow& slot, qint64 project)
{
    FillRow row;
    row.row = slot.row;
    row.project = project;
    const TableRow* found = m_figures.row(project);
    const int name = m_figures.table().column(u"name");
    row.name = found ? found->cells[size_t(name)].text() : QString();
    m_plan.rows.push_back(std::move(row));
    m_slots.emplace_back(slot, project);
}

void FillPlanner::fillRows()
{
    for (const auto& [slot, project] : m_slots) {
        if (cancelled())
            return;
        ++m_serial;
        for (size_t i = 0; project != 0 && i < m_plan.columns.size(); ++i) {
            const FillColumn& column = m_plan.columns[i];
            if (!column.target.isFilled())
                continue;
            const Value value
                = column.target.isSerial() ? Value(m_serial) : m_figures.value(project, column.target);
            fillCell(slot.row, column, m_fields[i], value, false);
        }
    }
}

/// The sums of what is filled, not of what stands in the sheet: a blank sheet has nothing else.
void FillPlanner::fillSums(const BlankRows& rows)
{
    for (const SumRow& sum : rows.sums) {
        std::vector<qint64> projects;
        const bool listed = m_plan.listsProjects;
        const auto& part = listed ? rows.listed : rows.free;
        const size_t first = sum.part ? (listed ? sum.firstListed : sum.firstFree) : 0;
        const size_t last = sum.part ? (listed ? sum.lastListed : sum.lastFree) : part.size();
        for (const auto& [slot, project] : m_slots) {
            const bool within = !sum.part
                || (first < last && slot.row >= part[first].row && slot.row <= part[last - 1].row);
            if (project != 0 && within && std::ranges::find(projects, project) == projects.end())
                projects.push_back(project);
        }
        for (size_t i = 0; i < m_plan.columns.size() && !projects.empty(); ++i) {
            const FillColumn& column = m_plan.columns[i];
            const bool summed = m_fields[i].type == FieldType::Money || column.target.key == "rate"_L1
                || column.target.key == "gap"_L1;
            const bool filledAbove = std::ranges::any_of(m_plan.cells,
                [&](const FillCell& cell) { return !cell.sum && cell.write.column == column.column; });
            if (!column.target.isFilled() || !summed || !filledAbove)
                continue;
            const auto total = m_figures.sum(m_ledger, projects, column.target);
            if (total)
                fillCell(sum.row, column, m_fields[i], *total, true);
        }
    }
}

/// Inside a merged block only its first cell is seen.
bool FillPlanner::isCovered(int row, int column) const
{
    return std::ranges::any_of(m_sheet.merges, [&](const CellRange& range) {
        return range.contains(row, column) && (range.firstRow != row || range.firstColumn != column);
    });
}

void FillPlanner::fillCell(
    int row, const FillColumn& column, const Field& field, const Value& value, bool sum)
{
    if (value.isNull() || isCovered(row, column.column))
        return;
    const XmlCell* there = m_xml.cell(row, column.column);
    if (there && there->hasFormula)
        return;
    CellText text = cellText(m_figures, field, value, column.unit, m_xml.classAt(row, column.column),
        column.header, m_xml.date1904);
    const QStringList choices
        = text.number ? QStringList() : choicesAt(m_book, m_sheet, m_xml, row, column.column);
    if (!choices.isEmpty()) {
        const auto entry = choiceFor(choices, m_figures, field, value);
        if (!entry) {
            addNote(FillNote::Kind::NoChoice, row, column.column, text.shown);
            return;
        }
        text.text = text.shown = *entry;
    }
    const QString standing = m_book.text(m_sheet, row, column.column);
    const bool names = m_plan.listsProjects && column.target.namesProject();
    if (!isBlankWord(cleaned(standing))) {
        const bool same = cleaned(standing) == cleaned(text.text) || cleaned(standing) == cleaned(text.shown);
        if (same || names || column.target.isSerial())
            return;
        if (!m_options.overwrite || sum) {
            addNote(FillNote::Kind::Kept, row, column.column, standing, text.shown);
            return;
        }
    }
    FillCell cell;
    cell.write = {row, column.column, text.number, text.text};
    cell.shown = text.shown;
    cell.sum = sum;
    cell.replaces = !standing.isEmpty();
    m_plan.cells.push_back(std::move(cell));
}

} // namespace sanpi
