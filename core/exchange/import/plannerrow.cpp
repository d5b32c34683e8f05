// SPDX-License-Identifier: GPL-3.0-or-later
// How one row of a sheet becomes typed values.
#include "domain/text.h"
#include "exchange/import/oddcharacters.h"
#include "exchange/import/planner.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

bool isChoiceOf(const Field& field, const QString& word)
{
    return std::ranges::any_of(field.choices,
        [&](const Choice& choice) { return choice.zh == word || choice.aliases.contains(word); });
}

/// In a column 建设性质 新建 and the words of a year's list name the year class, the others the nature
/// (design.md, definition 10; domain.md, §3.1).
bool namesYearClass(const QString& word, const Field& yearClass, const Field& nature)
{
    return word == u"新建"_s || (isChoiceOf(yearClass, word) && !isChoiceOf(nature, word));
}

bool isTextCell(const SheetCell* cell)
{
    return cell && cell->type() == CellType::Text;
}

constexpr qsizetype longestWord = 8; // of these; asked of every cell of a sheet

bool saysAsAbove(const QString& text)
{
    if (text.size() > longestWord || !(text.contains(u'同') || text.contains(u'〃') || text.contains(u'″')))
        return false;
    static const QStringList words {u"同上"_s, u"〃"_s, u"″"_s, u"(同上)"_s};
    return words.contains(foldName(text));
}

/// The one way to take a value away by a sheet: a blank leaves it as it is.
bool saysClear(const QString& text)
{
    if (text.size() > longestWord || !text.contains(u'清'))
        return false;
    const QString word = foldName(text);
    return word == u"清空"_s || word == u"(清空)"_s || word == u"<清空>"_s;
}

} // namespace

std::optional<qint64> Planner::resolveUnit(const QString& text)
{
    if (const auto known = m_known.unit(text))
        return known;
    const auto settled = m_options.units.find(foldName(text));
    if (settled != m_options.units.end() && settled->second > 0) {
        learnAlias(settled->second, text);
        return settled->second;
    }
    if (m_options.createUnits || settled != m_options.units.end())
        return makeUnit(text);
    if (!m_plan.unknownUnits.contains(text))
        m_plan.unknownUnits << text;
    return {};
}

qint64 Planner::makeUnit(const QString& name)
{
    const qint64 id = m_builder.newId();
    // Setting a new record's field looks nothing up and cannot fail.
    static_cast<void>(m_builder.set(RecordId::unit(id), u"name"_s, Value(name)));
    m_known.addUnit(name, id);
    return id;
}

/// So that the next sheet is read without asking.
void Planner::learnAlias(qint64 unit, const QString& name)
{
    m_known.addUnit(name, unit);
    const auto record = m_builder.current(RecordId::unit(unit));
    if (!record || !*record)
        return;
    const QString aliases = (*record)->value(u"aliases"_s).text();
    const QString more = aliases.isEmpty() ? name : aliases + u'、' + name;
    if (!checkField(m_catalogue.field(Kind::Unit, u"aliases"), Value(more)))
        static_cast<void>(m_builder.set(RecordId::unit(unit), u"aliases"_s, Value(more)));
}

void Planner::typeRow(ImportRow& row, const SheetRow& sheetRow, std::vector<RowValue>& typed)
{
    const std::span<const SheetCell> cells = m_sheet.cellsOf(sheetRow);
    size_t at = 0;
    for (const SheetColumn& column : m_plan.recognition.columns) {
        while (at < cells.size() && cells[at].column() < column.column)
            ++at;
        if (!column.target.taken())
            continue;
        const SheetCell* own
            = at < cells.size() && cells[at].column() == column.column ? &cells[at] : nullptr;
        const bool amount = fieldOf(column).type == FieldType::Money;
        const bool ditto = isTextCell(own) && saysAsAbove(m_book.strings[own->string()]);
        const SheetCell* above = ditto ? m_above[placeOf(column)]
            : own || amount            ? nullptr
                                       : mergedAbove(row.sheetRow, column.column);
        m_plan.fromAbove += ditto || above ? 1 : 0;
        const bool fill = m_options.fillDown && !amount;
        if (ditto && !(fill && above)) {
            complain(
                row, QT_TRANSLATE_NOOP("Problems", "the value itself, or “fill down” switched on"), *own);
        } else if (above && fill) {
            typeCell(row, column, *above, typed);
        } else if (own && isTextCell(own) && !m_list && saysClear(m_book.strings[own->string()])) {
            typeClearing(row, column, typed);
        } else if (own) {
            typeCell(row, column, *own, typed);
            m_above[placeOf(column)] = own;
        }
    }
}

/// The cell whose text a merged one shows; nullptr where the cell is not merged with one above.
const SheetCell* Planner::mergedAbove(int sheetRow, int column) const
{
    const auto ranges = m_merges.find(column);
    if (ranges == m_merges.end())
        return nullptr;
    const auto after = std::ranges::upper_bound(ranges->second, sheetRow, {}, &CellRange::firstRow);
    if (after == ranges->second.begin())
        return nullptr;
    const CellRange& range = **std::prev(after);
    const bool below = range.firstRow < sheetRow && range.contains(sheetRow, column);
    return below && column == range.firstColumn ? m_sheet.cell(range.firstRow, column) : nullptr;
}

void Planner::typeCell(
    ImportRow& row, const SheetColumn& column, const SheetCell& cell, std::vector<RowValue>& typed)
{
    const Field* field = &fieldOf(column);
    if (cell.type() == CellType::Text && m_blanks.isOwn(m_book.strings[cell.string()]))
        return;
    if (field == &m_nature && cell.type() == CellType::Text
        && namesYearClass(cleaned(m_book.strings[cell.string()]), m_class, m_nature))
        field = &m_class;
    Typed value = typedFromCell(
        m_book, cell, *field, column.unit, [this](Kind, const QString& text) { return resolveUnit(text); });
    if (!value.problem) {
        if (auto problem = value.value.isNull() ? std::nullopt : checkField(*field, value.value))
            value.problem = std::move(problem);
    }
    if (value.problem) {
        value.problem->value
            = oneLine(value.problem->value.isEmpty() ? m_book.text(cell) : value.problem->value);
        if (field->type == FieldType::Money)
            value.problem->value = oneLine(m_book.text(cell));
        if (value.problem->code == ProblemCode::UnknownUnit)
            value.problem->args = m_ledger.nearestUnits(value.problem->value);
        add(row, std::move(*value.problem), column.column);
        return;
    }
    for (const ProblemCode code : value.warnings) {
        Problem warning;
        warning.code = code;
        warning.field = field->key;
        warning.value = spelt(oneLine(m_book.text(cell)));
        warning.args
            = {field->type == FieldType::Reference ? m_known.unitName(value.value.number())
                                                   : editText(*field, value.value, column.unit, false)};
        add(row, std::move(warning), column.column);
    }
    if (value.value.isNull())
        return;
    if (field->type == FieldType::Money) {
        m_sums[placeOf(column)] += value.value.money();
        (*m_sumsOfGroup)[placeOf(column)] += value.value.money();
    }
    typed.push_back({&column, field, std::move(value.value)});
}

void Planner::typeClearing(ImportRow& row, const SheetColumn& column, std::vector<RowValue>& typed)
{
    const Field& field = fieldOf(column);
    if (field.required || field.key == "code"_L1 || field.key == "name"_L1) {
        Problem problem;
        problem.code = ProblemCode::Missing;
        problem.field = field.key;
        add(row, std::move(problem), column.column);
        return;
    }
    typed.push_back({&column, &field, {}});
}

/// What is wrong with a line as a whole, before its values are looked at.
void Planner::checkLine(ImportRow& row, const SheetRow& sheetRow) const
{
    const std::span<const SheetCell> cells = m_sheet.cellsOf(sheetRow);
    if ((sheetRow.flags & BrokenQuotes) != 0)
        complain(
            row, QT_TRANSLATE_NOOP("Problems", "a line whose quotation marks are closed"), cells.front());
    // In a workbook a note may stand beside the table; in a text file it is a delimiter too many.
    const bool hasHeader = m_plan.recognition.headerLast >= m_plan.recognition.headerFirst;
    if (m_book.kind == SheetFileKind::Csv && hasHeader && cells.back().column() > lastColumn())
        complain(
            row, QT_TRANSLATE_NOOP("Problems", "a line with as many fields as the header"), cells.back());
}

void Planner::complain(ImportRow& row, const char* expected, const SheetCell& cell) const
{
    constexpr qsizetype shown = 40;
    Problem problem;
    problem.code = ProblemCode::Unreadable;
    problem.value = spelt(oneLine(m_book.text(cell))).left(shown);
    problem.args = {QCoreApplication::translate("Problems", expected)};
    for (const SheetColumn& column : m_plan.recognition.columns) {
        if (column.column == cell.column() && column.target.taken())
            problem.field = fieldOf(column).key;
    }
    add(row, std::move(problem), cell.column());
}

void Planner::addGroupValues(std::vector<RowValue>& typed) const
{
    const auto addUnlessGiven = [&typed](const RowValue& common) {
        const bool given
            = std::ranges::any_of(typed, [&](const RowValue& own) { return own.field == common.field; });
        if (!given)
            typed.push_back(common);
    };
    for (const RowValue& common : m_group)
        addUnlessGiven(common);
    if (m_sheetUnit)
        addUnlessGiven(*m_sheetUnit);
}

void Planner::openSums()
{
    m_sumsOfGroup = &m_groupSums[m_groupIndex];
    m_sumsOfGroup->resize(m_sums.size());
}

void Planner::openGroup(const QString& title)
{
    ++m_groupIndex;
    openSums();
    m_group.clear();
    if (m_list)
        m_list->openGroup(title);
    for (const QString& key : {u"level"_s, u"class"_s, u"sector"_s, u"unit"_s}) {
        const Field& field = m_catalogue.field(Kind::Project, key);
        // The longest word of the choice that the title holds: 省重点 of 一、省重点项目(7个).
        for (const Choice& choice : field.choices) {
            QStringList words = choice.aliases;
            if (choice.zh.size() > 1)
                words << choice.zh;
            const bool named
                = std::ranges::any_of(words, [&](const QString& word) { return title.contains(word); });
            if (named && std::ranges::find(m_group, &field, &RowValue::field) == m_group.end())
                m_group.push_back({nullptr, &field, Value(choice.code)});
        }
    }
}

} // namespace sanpi
