// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a returned workbook: whose they are, what they answer, what else was changed in them.
#include "domain/text.h"
#include "exchange/collect/returnplanner.h"
#include "exchange/import/cellvalue.h"
#include "schema/rules.h"
#include "store/unitnames.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

Result<void> ReturnPlanner::loadProjects()
{
    for (const QString& key : m_sent.keys()) {
        const qint64 id = key.toLongLong();
        auto record = m_ledger.records().find(RecordId::project(id));
        if (!record)
            return record.error();
        if (!*record)
            continue; // removed since
        const QString code = (*record)->value(u"code"_s).text();
        if (!code.isEmpty())
            m_byCode.emplace(code, id);
        m_byName[foldName((*record)->value(u"name"_s).text())].push_back(id);
        m_projects.emplace(id, std::move(**record));
    }
    return {};
}

/// By what a person sees: code, else a name that only one of the projects bears.
qint64 ReturnPlanner::visibleOwner(const ReturnedRow& row) const
{
    if (const auto code = m_byCode.find(row.code); code != m_byCode.end() && !row.code.isEmpty())
        return code->second;
    const auto named = m_byName.find(foldName(row.name));
    return named != m_byName.end() && named->second.size() == 1 ? named->second.front() : 0;
}

ReturnPlanner::Owner ReturnPlanner::ownerOf(const ReturnedRow& row) const
{
    // Cells that were moved without their hidden key belong to the project whose name moved with them.
    if (const qint64 visible = visibleOwner(row); visible != 0) {
        const auto keyed = m_projects.find(row.keyed);
        const bool agrees = keyed != m_projects.end()
            && foldName(keyed->second.value(u"name"_s).text()) == foldName(row.name);
        return {agrees && row.code.isEmpty() ? row.keyed : visible, 0};
    }
    // Another unit's row pasted over ours keeps our key.
    if (!row.code.isEmpty() || !row.name.isEmpty()) {
        for (const QString& words : {row.code, row.name}) {
            const auto other = words.isEmpty() ? std::nullopt : m_ledger.resolve(Kind::Project, words);
            if (other && !m_projects.contains(*other))
                return {0, *other};
        }
    }
    if (m_projects.contains(row.keyed))
        return {row.keyed, 0};
    return {0, row.keyed};
}

bool ReturnPlanner::saysAnything(const ReturnedRow& row) const
{
    for (size_t i = 0; i < m_in.columns.size(); ++i) {
        if (!m_in.columns[i].isFill() || m_in.places[i] < 0)
            continue;
        const SheetCell* cell = m_in.sheet->cell(row.sheetRow, m_in.places[i]);
        if (cell && !(cell->type() == CellType::Text && m_blanks.contains(m_book.text(*cell))))
            return true;
    }
    return false;
}

Result<void> ReturnPlanner::complainOfRow(const ReturnedRow& row, qint64 foreign)
{
    if (!saysAnything(row))
        return {};
    const int place = std::max(0, m_in.place(u"name"));
    Problem problem;
    problem.field = u"name"_s;
    problem.value = oneLine(row.name.isEmpty() ? row.code : row.name);
    const auto project = foreign != 0 ? m_ledger.records().find(RecordId::project(foreign))
                                      : Result<std::optional<Record>>(std::optional<Record>());
    if (!project)
        return project.error();
    if (!*project) {
        problem.code = problem.value.isEmpty() ? ProblemCode::Missing : ProblemCode::UnknownProject;
        add(std::move(problem), row.sheetRow, place);
        return {};
    }
    const auto entry = m_ledger.records().find(RecordId::entry(foreign, m_plan.period.year()));
    const auto names = unitNames(m_ledger);
    if (!entry || !names)
        return entry ? names.error() : entry.error();
    problem.code = ProblemCode::ForeignRow;
    if (problem.value.isEmpty())
        problem.value = (*project)->value(u"name"_s).text();
    problem.args = {*entry ? names->value((*entry)->value(u"unit"_s).number(), u"—"_s) : u"—"_s};
    add(std::move(problem), row.sheetRow, place);
    return {};
}

Result<void> ReturnPlanner::readRows()
{
    if (const auto done = loadProjects(); !done)
        return done;
    for (const ReturnedRow& row : m_in.rows) {
        const Owner owner = ownerOf(row);
        if (owner.project == 0) {
            if (const auto done = complainOfRow(row, owner.foreign); !done)
                return done;
            continue;
        }
        const auto [seen, fresh] = m_rowOf.emplace(owner.project, row.sheetRow);
        if (!fresh) {
            // Which of the two is meant nobody can know: an empty copy does no harm, two answers do.
            if (!saysAnything(row))
                continue;
            Problem problem;
            problem.code = ProblemCode::Duplicate;
            problem.field = u"name"_s;
            problem.value = m_projects.at(owner.project).value(u"name"_s).text();
            problem.record = RecordId::project(owner.project);
            problem.args = {cellName(seen->second, std::max(0, m_in.place(u"name")))};
            add(std::move(problem), row.sheetRow, std::max(0, m_in.place(u"name")));
            continue;
        }
        readRow(row, owner.project);
    }
    noteMissing();
    checkTotals();
    return {};
}

void ReturnPlanner::noteMissing()
{
    for (const auto& [project, record] : m_projects) {
        if (m_rowOf.contains(project))
            continue;
        Problem warning;
        warning.code = ProblemCode::RowMissing;
        warning.field = u"name"_s;
        warning.value = record.value(u"name"_s).text();
        warning.record = RecordId::project(project);
        add(std::move(warning), m_in.headerRow, std::max(0, m_in.place(u"name")));
    }
    std::ranges::sort(m_plan.warnings, {}, [](const Problem& p) { return p.record.value_or(RecordId()); });
}

void ReturnPlanner::readRow(const ReturnedRow& row, qint64 project)
{
    for (size_t i = 0; i < m_in.columns.size(); ++i) {
        if (m_in.places[i] < 0)
            continue;
        const TemplateColumn& column = m_in.columns[i];
        if (column.role == TemplateColumn::Role::Shown)
            checkShown(row, project, i);
        else if (column.key == "done"_L1)
            checkDone(row, project);
        if (!column.isFill())
            continue;
        const SheetCell* cell = m_in.sheet->cell(row.sheetRow, m_in.places[i]);
        const bool blank = !cell
            || (cell->type() == CellType::Text
                && m_blanks.contains(m_book.text(*cell))); // 无 and - say nothing, and change nothing
        if (!blank)
            readAnswer(row, project, i, *cell);
        else {
            ++m_plan.unchanged;
            m_plan.blankAmounts += column.key == "amount"_L1;
        }
    }
}

void ReturnPlanner::addGiven(qint64 project, const QString& key, const Value& value, bool cleared)
{
    QJsonObject cells = m_given.value(QString::number(project)).toObject();
    cells.insert(key, cleared ? QJsonValue(QJsonValue::Null) : value.toJson());
    m_given.insert(QString::number(project), cells);
}

void ReturnPlanner::readAnswer(const ReturnedRow& row, qint64 project, size_t column, const SheetCell& cell)
{
    const TemplateColumn& described = m_in.columns[column];
    Answer answer {&row, project, column, {}, false};
    const QString text = cell.type() == CellType::Text ? cleaned(m_book.text(cell)) : QString();
    if (text == QStringView(clearWord)) {
        answer.cleared = true;
    } else {
        Typed typed = typedFromCell(m_book, cell, described.field, Unit::Wan, {});
        if (!typed.problem && !typed.value.isNull()) {
            if (auto wrong = checkField(described.field, typed.value))
                typed.problem = std::move(wrong);
        }
        if (typed.problem) {
            typed.problem->value = oneLine(m_book.text(cell)).left(80);
            typed.problem->field = described.field.key;
            typed.problem->record = answerPlace(described.key, project, m_plan.period).id;
            add(std::move(*typed.problem), row.sheetRow, m_in.places[column]);
            return;
        }
        for (const ProblemCode code : typed.warnings) {
            Problem warning;
            warning.code = code;
            warning.field = described.field.key;
            warning.value = oneLine(m_book.text(cell));
            warning.args = {sentText(described, typed.value)};
            warning.record = answerPlace(described.key, project, m_plan.period).id;
            add(std::move(warning), row.sheetRow, m_in.places[column]);
        }
        if (typed.value.isNull()) {
            ++m_plan.unchanged;
            return;
        }
        answer.value = std::move(typed.value);
    }
    if (described.key == "amount"_L1)
        m_sum += answer.value.money();
    addGiven(project, described.key, answer.value, answer.cleared);
    m_answers.push_back(std::move(answer));
}

/// A cell that is not to be filled in: the same as it was sent, or told.
void ReturnPlanner::checkShown(const ReturnedRow& row, qint64 project, size_t column)
{
    const TemplateColumn& described = m_in.columns[column];
    const SheetCell* cell = m_in.sheet->cell(row.sheetRow, m_in.places[column]);
    const QString sent = sentOf(project, described.key);
    QString now = cell ? oneLine(m_book.text(*cell)) : QString();
    const Typed typed = cell ? typedFromCell(m_book, *cell, described.field, Unit::Wan, {}) : Typed();
    if (!typed.problem)
        now = sentText(described, typed.value);
    const Typed before = typedFromText(described.field, sent, Unit::Wan, {});
    if (now == (before.problem ? sent : sentText(described, before.value)) || oneLine(now) == oneLine(sent))
        return;
    Problem warning;
    warning.code = ProblemCode::ProtectedChanged;
    warning.field = described.field.key;
    warning.record = RecordId::project(project);
    warning.value = now;
    warning.args = {sent};
    add(std::move(warning), row.sheetRow, m_in.places[column]);
}

/// A sum that was typed over: it is ours to compute.
void ReturnPlanner::checkDone(const ReturnedRow& row, qint64 project)
{
    const int place = m_in.place(u"done");
    const SheetCell* cell = m_in.sheet->cell(row.sheetRow, place);
    if (!cell || cell->hasFormula())
        return;
    const auto amountAt = [&](QStringView key) {
        const int column = m_in.place(key);
        const SheetCell* found = column < 0 ? nullptr : m_in.sheet->cell(row.sheetRow, column);
        const Field& field = m_ledger.catalogue().field(Kind::Investment, u"amount");
        return found ? typedFromCell(m_book, *found, field, Unit::Wan, {}).value.money() : Money();
    };
    const Money expected = amountAt(u"last_done") + amountAt(u"amount");
    if (amountAt(u"done") == expected && cell->type() == CellType::Number)
        return;
    Problem warning;
    warning.code = ProblemCode::ProtectedChanged;
    warning.field = u"amount"_s;
    warning.record = RecordId::investment(project, m_plan.period.month());
    warning.value = oneLine(m_book.text(*cell));
    warning.args = {expected.exact(Unit::Wan)};
    add(std::move(warning), row.sheetRow, place);
}

void ReturnPlanner::checkTotals()
{
    const int place = m_in.place(u"amount");
    const SheetCell* cell
        = m_in.totalRow >= 0 && place >= 0 ? m_in.sheet->cell(m_in.totalRow, place) : nullptr;
    if (!cell || cell->type() != CellType::Number)
        return;
    const auto stated = moneyFromNumber(cell->number(), Unit::Wan);
    // A formula that was never calculated again shows the sum as it was sent.
    Money sent;
    for (const auto& [project, cells] : m_in.sent) {
        const auto amount = cells.find(u"amount"_s);
        const auto parsed = amount == cells.end() ? std::nullopt : parseMoney(amount->second, Unit::Wan);
        sent += parsed ? parsed->value : Money();
    }
    if (!stated || stated->value == m_sum || (cell->hasFormula() && stated->value == sent))
        return;
    Problem warning;
    warning.code = ProblemCode::TotalsDiffer;
    warning.field = u"amount"_s;
    warning.record = RecordId {Kind::Investment, {}};
    warning.value = stated->value.exact(Unit::Wan);
    warning.args = {stated->value.exact(Unit::Wan), m_sum.exact(Unit::Wan)};
    add(std::move(warning), m_in.totalRow, place);
}

} // namespace sanpi
