// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/planner.h"

#include "domain/stage.h"
#include "domain/text.h"
#include "exchange/import/appraisalwriter.h"
#include "exchange/import/fundwriter.h"
#include "exchange/import/importfields.h"
#include "exchange/import/inspectionwriter.h"
#include "exchange/import/issuewriter.h"
#include "exchange/import/listwriter.h"
#include "store/yearopening.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

Planner::Planner(Ledger& ledger, const Workbook& book, const Sheet& sheet, const ImportOptions& options,
    KnownRecords known, Recognition recognition)
    : m_ledger(ledger), m_catalogue(ledger.catalogue()), m_book(book), m_sheet(sheet), m_options(options),
      m_known(std::move(known)), m_builder(m_catalogue, m_known.cache()), m_blanks(ledger),
      m_nature(m_catalogue.field(Kind::Project, u"nature")),
      m_class(m_catalogue.field(Kind::Project, u"class"))
{
    m_plan.recognition = std::move(recognition);
    m_plan.sheet = sheet.name;
    const Recognition& found = m_plan.recognition;
    const int lastMonth = found.kind == ImportKind::MonthReturn ? found.month : found.through;
    m_date
        = {found.year, Month(found.year, std::max(1, lastMonth)).lastDay(), Month(found.year, found.through)};
    m_date.month = found.kind == ImportKind::MonthReturn && found.month > 0 ? Month(found.year, found.month)
                                                                            : m_date.through;
    const auto opened = isYearOpened(ledger.connection(), found.year);
    m_date.proposed = opened && *opened;
    for (const SheetColumn& column : found.columns) {
        if (column.target.kind == ColumnTarget::Kind::Ignored && m_serialColumn < 0)
            m_serialColumn = column.column;
        m_fields.push_back(column.target.taken() ? &describe(column.target) : nullptr);
    }
    m_above.resize(found.columns.size());
    m_sums.resize(found.columns.size());
    openSums();
    for (const CellRange& range : sheet.merges) {
        if (range.firstRow > found.headerLast && range.lastRow > range.firstRow) {
            for (int column = range.firstColumn; column <= std::min(range.lastColumn, lastColumn()); ++column)
                m_merges[column].push_back(&range);
        }
    }
    for (auto& [column, ranges] : m_merges)
        std::ranges::sort(ranges, {}, &CellRange::firstRow);
    if (const auto unit = m_known.unit(sheet.name); unit && !found.columnOf(u"unit"))
        m_sheetUnit = RowValue {nullptr, &m_catalogue.field(Kind::Project, u"unit"), Value(*unit)};
    if (found.kind == ImportKind::Issues)
        m_list = std::make_unique<IssueWriter>(m_ledger, m_known, m_builder);
    else if (found.kind == ImportKind::Weekly)
        m_list = std::make_unique<InspectionWriter>(m_ledger, m_known, m_builder);
    else if (found.kind == ImportKind::Funds)
        m_list = std::make_unique<FundWriter>(m_ledger, m_known, m_builder, found.year, found.title);
    else if (found.kind == ImportKind::Appraisals)
        m_list = std::make_unique<AppraisalWriter>(m_ledger, m_known, m_builder, found.title);
    else if (isList(found.kind))
        m_list = std::make_unique<ListWriter>(m_ledger, m_known, m_builder, found.kind, m_date);
}

const Field& Planner::describe(const ColumnTarget& target)
{
    const Kind kind = target.kind == ColumnTarget::Kind::Month ? Kind::Investment : target.of;
    if (const Field* field = m_catalogue.kind(kind).field(target.field))
        return *field;
    return m_listFields.emplace_back(importField(m_catalogue, target));
}

size_t Planner::placeOf(const SheetColumn& column) const
{
    return size_t(&column - m_plan.recognition.columns.data());
}

const Field& Planner::fieldOf(const SheetColumn& column) const
{
    return *m_fields[placeOf(column)];
}

int Planner::lastColumn() const
{
    const auto& columns = m_plan.recognition.columns;
    return columns.empty() ? -1 : columns.back().column;
}

int Planner::columnOf(QStringView field) const
{
    const SheetColumn* column = m_plan.recognition.columnOf(field);
    return column ? column->column : -1;
}

void Planner::add(ImportRow& row, Problem problem, int column) const
{
    problem.sheet = m_sheet.name;
    // A problem of a field that the sheet does not bring stands at the row's first cell.
    problem.cell = cellName(row.sheetRow, std::max(0, column));
    (isWarning(problem.code) ? row.warnings : row.problems).push_back(std::move(problem));
}

Result<ImportPlan> Planner::run()
{
    m_plan.rows.reserve(m_sheet.rows.size());
    m_seenCodes.reserve(m_sheet.rows.size());
    if (m_list) {
        if (const auto done = m_list->load(); !done)
            return done.error();
    }
    for (const SheetRow& sheetRow : m_sheet.rows) {
        if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
            return Error {ErrorCode::Cancelled, u"cancelled"_s, {}};
        if (int(sheetRow.number) <= m_plan.recognition.headerLast)
            continue;
        if (const auto done = row(sheetRow); !done)
            return done.error();
    }
    checkTotals();
    checkUnits();
    if (m_plan.rows.empty()) {
        Problem nothing;
        nothing.code = ProblemCode::NothingTaken;
        nothing.sheet = m_sheet.name;
        nothing.cell = cellName(m_plan.recognition.headerLast + 1, 0);
        m_plan.problems.push_back(nothing);
    }
    m_plan.changes = m_builder.takeChanges();
    return std::move(m_plan);
}

Result<void> Planner::row(const SheetRow& sheetRow)
{
    QStringList texts;
    bool serial = false;
    for (const SheetCell& cell : m_sheet.cellsOf(sheetRow)) {
        if (cell.column() == m_serialColumn && cell.type() == CellType::Number)
            serial = true;
        // The first words tell the kind of row; numbers are left as they are.
        if (texts.size() < 2 && cell.type() == CellType::Text)
            texts << cleaned(m_book.strings[cell.string()]);
    }
    const RowKind kind = serial ? RowKind::Data : rowKindOf(texts, false);
    if (sheetRow.hidden() && !m_options.hints.takeHidden) {
        ++m_plan.hiddenRows;
        return {};
    }
    switch (kind) {
    case RowKind::Data:
        return dataRow(sheetRow);
    case RowKind::Group:
        openGroup(texts.value(0));
        noteTotals(sheetRow, m_groupIndex);
        break;
    case RowKind::Total:
        noteTotals(sheetRow, texts.value(0).startsWith(u'小') ? m_groupIndex : -1);
        break;
    case RowKind::Blank:
    case RowKind::Note:
        break;
    }
    return {};
}

void Planner::noteTotals(const SheetRow& sheetRow, int group)
{
    for (const SheetColumn& column : m_plan.recognition.columns) {
        const bool amount = column.target.taken() && fieldOf(column).type == FieldType::Money;
        const SheetCell* cell = amount ? m_sheet.cell(int(sheetRow.number), column.column) : nullptr;
        if (!cell)
            continue;
        const Typed typed = typedFromCell(m_book, *cell, fieldOf(column), column.unit, {});
        if (!typed.problem && !typed.value.isNull())
            m_totals.push_back({int(sheetRow.number), &column, typed.value.money(), group});
    }
}

void Planner::checkTotals()
{
    for (const StatedTotal& total : m_totals) {
        const auto group = m_groupSums.find(total.group);
        const Money sum = (group == m_groupSums.end() ? m_sums : group->second)[placeOf(*total.column)];
        if (sum == total.amount)
            continue;
        Problem warning;
        warning.code = ProblemCode::TotalsDiffer;
        warning.field = total.column->target.field;
        warning.value = total.amount.exact(total.column->unit);
        warning.args = {total.amount.exact(total.column->unit), sum.exact(total.column->unit)};
        warning.sheet = m_sheet.name;
        warning.cell = cellName(total.sheetRow, total.column->column);
        m_plan.warnings.push_back(warning);
    }
}

Result<void> Planner::dataRow(const SheetRow& sheetRow)
{
    ImportRow row;
    row.sheetRow = int(sheetRow.number);
    std::vector<RowValue>& typed = m_typed;
    typed.clear();
    typeRow(row, sheetRow, typed);
    if (typed.empty() && row.problems.empty())
        return {}; // formats and serial numbers alone
    checkLine(row, sheetRow);
    if (bringsProjects() && !m_list)
        addGroupValues(typed);
    for (const RowValue& cell : typed) {
        if (cell.field->key == "code"_L1)
            row.code = cell.value.text();
        else if (cell.field->key == "name"_L1)
            row.name = cell.value.text();
    }
    if (m_options.leftOut.contains(row.sheetRow)) {
        row.state = RowState::LeftOut;
        row.problems.clear();
        row.warnings.clear();
        ++m_plan.leftOut;
        m_plan.rows.push_back(std::move(row));
        return {};
    }
    findProject(row, typed);
    const auto report
        = [&](Problem problem, const QString& field) { add(row, std::move(problem), columnOf(field)); };
    if (m_list)
        m_list->check(row, typed, report);
    checkRules(row, typed);
    if (row.problems.empty()) {
        if (const auto done = m_list ? m_list->collect(row, typed, report) : collect(row, typed); !done)
            return done;
    } else {
        row.state = RowState::Faulty;
        showAsRead(row, typed);
    }
    m_plan.created += row.state == RowState::Created;
    m_plan.changed += row.state == RowState::Changed;
    m_plan.unchanged += row.state == RowState::Unchanged;
    m_plan.problems.insert(m_plan.problems.end(), row.problems.begin(), row.problems.end());
    m_plan.warnings.insert(m_plan.warnings.end(), row.warnings.begin(), row.warnings.end());
    m_plan.rows.push_back(std::move(row));
    return {};
}

/// Amounts that look as if their unit were another.
void Planner::checkUnits()
{
    for (const UnitSlips::Slip& slip : m_slips.find()) {
        ImportRow& row = m_plan.rows[size_t(slip.row)];
        for (const ImportCell& cell : row.cells) {
            if (cell.column != slip.column)
                continue;
            Problem warning;
            warning.code = ProblemCode::UnitSlip;
            warning.field = cell.field;
            for (const SheetColumn& column : m_plan.recognition.columns) {
                if (column.column == slip.column)
                    warning.value = cell.after.money().exact(column.unit);
            }
            add(row, std::move(warning), slip.column);
            m_plan.warnings.push_back(row.warnings.back());
        }
    }
}

/// A row that stays out still shows what it says, so that a person sees which project it is about.
void Planner::showAsRead(ImportRow& row, const std::vector<RowValue>& typed)
{
    row.cells.clear();
    for (const RowValue& cell : typed) {
        if (!cell.column)
            continue;
        const bool month = cell.column->target.kind == ColumnTarget::Kind::Month;
        row.cells.push_back({cell.column->column, cell.field->key, month ? cell.column->target.month : 0, {},
            cell.value, false});
    }
}

void Planner::findProject(ImportRow& row, const std::vector<RowValue>& typed)
{
    const auto complain
        = [&](ProblemCode code, QStringView field, const QString& value, const QStringList& args) {
              Problem problem;
              problem.code = code;
              problem.field = field.toString();
              problem.value = value;
              problem.args = args;
              add(row, std::move(problem), columnOf(field));
          };
    std::optional<qint64> found = row.code.isEmpty() ? std::nullopt : m_known.projectByCode(row.code);
    if (!found && !row.name.isEmpty()) {
        for (const qint64 candidate : m_known.projectsByName(row.name)) {
            const QString other = m_known.codeOf(candidate);
            if (!row.code.isEmpty() && !other.isEmpty() && other != row.code)
                complain(ProblemCode::SameNameOtherCode, u"code", row.name, {other});
            else
                found = candidate;
        }
    }
    if (!found && m_list)
        found = m_list->broughtBefore(row);
    const int nameColumn = columnOf(u"name");
    const bool nameRead
        = std::ranges::none_of(row.problems, [](const Problem& p) { return p.field == "name"_L1; });
    if (bringsProjects() && row.name.isEmpty() && nameRead && (nameColumn >= 0 || !found))
        complain(ProblemCode::Missing, u"name", {}, {});
    if (m_list) {
        row.project = found.value_or(0); // a project may stand in several lists
        if (!found && refersToProjects(m_plan.recognition.kind)) {
            const bool unnamed = row.code.isEmpty() && row.name.isEmpty();
            complain(unnamed ? ProblemCode::Missing : ProblemCode::UnknownProject,
                row.code.isEmpty() ? u"name" : u"code", row.code.isEmpty() ? row.name : row.code, {});
        }
        return;
    }
    if (!row.code.isEmpty()) {
        const auto [it, fresh] = m_seenCodes.emplace(row.code, row.sheetRow);
        if (!fresh)
            complain(ProblemCode::Duplicate, u"code", row.code,
                {cellName(it->second, std::max(0, columnOf(u"code")))});
    }
    if (found) {
        row.project = *found;
        const auto [it, fresh] = m_seenProjects.emplace(*found, row.sheetRow);
        if (!fresh && row.code.isEmpty())
            complain(
                ProblemCode::Duplicate, u"name", row.name, {cellName(it->second, std::max(0, nameColumn))});
        return;
    }
    if (!bringsProjects())
        complain(
            row.code.isEmpty() && row.name.isEmpty() ? ProblemCode::Missing : ProblemCode::UnknownProject,
            row.code.isEmpty() ? u"name" : u"code", row.code.isEmpty() ? row.name : row.code, {});
    else if (row.problems.empty())
        findNew(row, typed);
}

void Planner::findNew(ImportRow& row, const std::vector<RowValue>& typed)
{
    // Without codes a name stands for one project of one unit; the same name twice in a file is the later
    // row's fault.
    qint64 unit = 0;
    for (const RowValue& cell : typed) {
        if (cell.field->key == "unit"_L1)
            unit = cell.value.number();
    }
    if (row.code.isEmpty()) {
        const auto [it, fresh]
            = m_seenCodes.emplace(foldName(row.name) + u'/' + QString::number(unit), row.sheetRow);
        if (!fresh) {
            Problem problem;
            problem.code = ProblemCode::Duplicate;
            problem.field = u"name"_s;
            problem.value = row.name;
            problem.args = {cellName(it->second, std::max(0, columnOf(u"name")))};
            add(row, std::move(problem), columnOf(u"name"));
        }
    }
}

void Planner::checkRules(ImportRow& row, const std::vector<RowValue>& typed)
{
    // Whose row it is stands in doubt: what the ledger says of that project is nothing to hold it against.
    const bool doubtful = std::ranges::any_of(row.problems,
        [](const Problem& problem) { return problem.field == "code"_L1 || problem.field == "name"_L1; });
    ProjectYear facts;
    facts.project = row.project;
    facts.year = m_date.year;
    const auto value = [&](QStringView key) -> Value {
        for (const RowValue& cell : typed) {
            if (cell.field->key == key)
                return cell.value;
        }
        if (row.project <= 0 || doubtful)
            return {};
        // "No later than" stands in no order with exact days.
        const Field& field = m_catalogue.field(Kind::Project, key);
        if (field.home == Home::Transition) {
            const auto known = m_known.cache().find(RecordId::transition(row.project, field.stage));
            if (known && *known && (*known)->value(u"inexact"_s).number() != 0)
                return {};
        }
        const auto stored = storedValue(row, {nullptr, &m_catalogue.field(Kind::Project, key), {}});
        return stored ? *stored : Value();
    };
    const auto date = [&](QStringView key) {
        const Value found = value(key);
        return found.isNull() ? std::nullopt : std::optional(found.date());
    };
    const auto money = [&](QStringView key) {
        const Value found = value(key);
        return found.isNull() ? std::nullopt : std::optional(found.money());
    };
    if (bringsProjects() && !m_list) {
        facts.startPlanned = date(u"start_planned");
        facts.endPlanned = date(u"end_planned");
        facts.total = money(u"total");
        facts.before = money(u"before");
        facts.target = money(u"target");
        facts.done = money(u"stated");
        facts.uscc = value(u"uscc").text();
    }
    if (bringsProjects()) {
        facts.reached = {std::nullopt, date(u"signed_on"), date(u"started_on"), date(u"produced_on"),
            date(u"capacity_on")};
    }
    for (Problem& problem : checkProjectYear(facts)) {
        const QString field = problem.field == "done"_L1 ? u"stated"_s : problem.field;
        // A doubt about amounts that the sheet neither holds nor moves is none of this sheet's.
        int column = columnOf(field);
        if (column < 0 && isWarning(problem.code)) {
            column = doubtful ? -1 : movedAmount(row, typed);
            if (column < 0)
                continue;
        }
        problem.record.reset();
        add(row, std::move(problem), column);
    }
}

/// The column of an amount that says something else than the ledger does; −1: there is none.
int Planner::movedAmount(const ImportRow& row, const std::vector<RowValue>& typed)
{
    for (const RowValue& cell : typed) {
        if (!cell.column || cell.field->type != FieldType::Money)
            continue;
        const auto stored = row.project > 0 ? storedValue(row, cell) : Result<Value>(Value());
        if (!stored || *stored != cell.value)
            return cell.column->column;
    }
    return -1;
}

Result<Value> Planner::storedValue(const ImportRow& row, const RowValue& cell)
{
    RecordId id = RecordId::project(row.project);
    QString key = cell.field->key;
    if (cell.column && cell.column->target.kind == ColumnTarget::Kind::Month) {
        id = RecordId::investment(row.project, Month(m_date.year, std::max(1, cell.column->target.month)));
    } else {
        switch (cell.field->home) {
        case Home::Entry:
            id = RecordId::entry(row.project, m_date.year);
            break;
        case Home::Target: {
            const auto revisions = m_known.cache().ofProject(Kind::Target, row.project);
            if (!revisions)
                return revisions.error();
            return revisions->empty() ? Value() : revisions->back().value(u"amount"_s);
        }
        case Home::Stated:
            id = RecordId::stated(row.project, m_date.year, m_date.through);
            key = u"amount"_s;
            break;
        case Home::Statistic:
            id = RecordId::statistic(row.project, m_date.month);
            key = statisticField(*cell.field);
            break;
        case Home::Transition:
            id = RecordId::transition(row.project, cell.field->stage);
            key = u"on"_s;
            break;
        case Home::Progress:
            id = RecordId::progress(row.project, m_date.on);
            key = cell.field->key == "progress"_L1 ? u"text"_s : u"remark"_s;
            break;
        default:
            break;
        }
    }
    const auto stored = m_known.cache().find(id);
    if (!stored)
        return stored.error();
    return *stored ? (*stored)->value(key) : Value();
}

Result<void> Planner::collect(ImportRow& row, const std::vector<RowValue>& typed)
{
    const bool fresh = row.project == 0;
    if (fresh)
        row.project = m_builder.newId();
    bool changes = false;
    bool creates = fresh;
    row.cells.reserve(typed.size());
    for (const RowValue& cell : typed) {
        // In a sheet of months code and name say whose row it is; they rename nothing.
        if (!bringsProjects() && (cell.field->key == "code"_L1 || cell.field->key == "name"_L1))
            continue;
        ImportCell shown;
        shown.column = cell.column ? cell.column->column : -1;
        shown.field = cell.field->key;
        shown.after = cell.value;
        const bool month = cell.column && cell.column->target.kind == ColumnTarget::Kind::Month;
        shown.month = month ? cell.column->target.month : 0;
        if (!fresh) {
            const auto before = storedValue(row, cell);
            if (!before)
                return before.error();
            shown.before = *before;
        }
        shown.changes = shown.before != shown.after;
        if (cell.column && cell.field->type == FieldType::Money && !cell.value.isNull())
            m_slips.note(int(m_plan.rows.size()), shown.column, cell.value.money(),
                shown.before.isNull() ? std::nullopt : std::optional(shown.before.money()));
        if (shown.changes) {
            changes = true;
            creates = creates || (month && shown.before.isNull());
            const auto done = month
                ? writeInvestment(
                    m_builder, row.project, Month(m_date.year, std::max(1, shown.month)), cell.value)
                : writeProjectField(m_builder, row.project, m_date, *cell.field, cell.value);
            if (!done)
                return done;
        }
        row.cells.push_back(std::move(shown));
    }
    if (m_plan.recognition.kind == ImportKind::Ledger) {
        if (const auto done = stateStart(row, typed, changes); !done)
            return done;
    }
    if (changes || creates)
        row.state = creates ? RowState::Created : RowState::Changed;
    return {};
}

/// 续建 and 竣工 of a year's list say that the project started before that year: kept as "no later than"
/// where no start is known (domain.md, decision 3).
Result<void> Planner::stateStart(const ImportRow& row, const std::vector<RowValue>& typed, bool& changes)
{
    const bool before = std::ranges::any_of(typed, [&](const RowValue& cell) {
        return cell.field == &m_class
            && (cell.value.number() == int(YearClass::Continuing)
                || cell.value.number() == int(YearClass::Completion));
    });
    const RecordId id = RecordId::transition(row.project, int(Stage::Started));
    const auto known = before ? m_builder.current(id) : std::optional<Record>();
    if (!known)
        return known.error();
    if (!before || *known)
        return {};
    changes = true;
    // Where the ledger holds the year before, its last day is reported already: "before the year" may not
    // move it.
    const auto entry = m_builder.current(RecordId::entry(row.project, m_date.year - 1));
    if (!entry)
        return entry.error();
    const QDate latest = *entry ? QDate(m_date.year, 1, 1) : QDate(m_date.year - 1, 12, 31);
    if (const auto done = m_builder.set(id, u"on"_s, latest); !done)
        return done;
    return m_builder.set(id, u"inexact"_s, 1);
}

} // namespace sanpi
