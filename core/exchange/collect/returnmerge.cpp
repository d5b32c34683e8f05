// SPDX-License-Identifier: GPL-3.0-or-later
// Three sides of every answer: what was sent, what the ledger says now, what came back.
#include "domain/text.h"
#include "domain/unitslip.h"
#include "exchange/collect/returnplanner.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// The same answer: texts that differ in their line breaks alone came so from another program.
bool same(const Value& a, const Value& b)
{
    return a == b || (a.isText() && b.isText() && oneLine(a.text()) == oneLine(b.text()));
}

} // namespace

/// What the unit had before it when it wrote: its own earlier answer, else what was sent.
Value ReturnPlanner::baseOf(qint64 project, const QString& key) const
{
    const QJsonObject before = m_before.value(QString::number(project)).toObject();
    return before.contains(key) ? Value::fromJson(before.value(key)) : sentValue(project, key);
}

Value ReturnPlanner::sentValue(qint64 project, const QString& key) const
{
    return Value::fromJson(m_sent.value(QString::number(project)).toObject().value(key));
}

Result<void> ReturnPlanner::mergeAnswer(const Answer& answer)
{
    const TemplateColumn& column = m_in.columns[answer.column];
    const auto ours = storedAnswer(m_ledger.records(), column.key, answer.project, m_plan.period);
    if (!ours)
        return ours.error();
    const Value base = baseOf(answer.project, column.key);
    const Value sent = sentValue(answer.project, column.key);
    if (same(answer.value, base) || same(answer.value, *ours)) {
        ++m_plan.unchanged;
        return {};
    }
    MergeCell cell;
    cell.project = answer.project;
    const Record& project = m_projects.at(answer.project);
    cell.code = project.value(u"code"_s).text();
    cell.name = project.value(u"name"_s).text();
    cell.key = column.key;
    cell.place = answerPlace(column.key, answer.project, m_plan.period);
    cell.base = base;
    cell.ours = *ours;
    cell.theirs = answer.value;
    cell.cell = cellName(answer.row->sheetRow, m_in.places[answer.column]);
    // A stage that was reached is not taken back in passing.
    if (answer.cleared && cell.place.id.kind == Kind::Transition)
        cell.doubt = ProblemCode::ReasonNeeded;
    // As it was sent, though the unit said otherwise since: it may have begun anew from the workbook as it
    // came.
    const bool begunAnew = !same(base, sent) && same(answer.value, sent);
    if (!same(*ours, base) || begunAnew) {
        cell.state = MergeCell::State::Conflict;
        const auto written = m_ledger.log().lastWriteOf(cell.place.id, cell.place.field);
        if (!written)
            return written.error();
        if (*written) {
            cell.by = (*written)->by;
            cell.at = (*written)->at;
        }
    }
    m_plan.cells.push_back(std::move(cell));
    return {};
}

Result<void> ReturnPlanner::findSlips()
{
    for (MergeCell& cell : m_plan.cells) {
        if (cell.key != "amount"_L1)
            continue;
        SlipReference reference;
        const auto months = m_ledger.records().ofProject(Kind::Investment, cell.project);
        const auto targets = m_ledger.records().ofProject(Kind::Target, cell.project);
        if (!months || !targets)
            return months ? targets.error() : months.error();
        for (const Record& month : *months) {
            if (month.id != cell.place.id)
                reference.history.push_back(month.value(u"amount"_s).money());
        }
        for (const Record& target : *targets) {
            if (target.id.key[1] == m_plan.period.year())
                reference.target = target.value(u"amount"_s).money();
        }
        for (const Answer& answer : m_answers) {
            if (m_in.columns[answer.column].key == "amount"_L1 && answer.project != cell.project)
                reference.neighbours.push_back(answer.value.money());
        }
        if (looksLikeUnitSlip(cell.theirs.money(), reference))
            cell.doubt = ProblemCode::UnitSlip;
    }
    return {};
}

/// A kind of data alone is none: there is no amount that it could be of.
Result<void> ReturnPlanner::dropLoneKinds()
{
    std::vector<qint64> withAmount;
    for (const MergeCell& cell : m_plan.cells) {
        if (cell.key == "amount"_L1)
            withAmount.push_back(cell.project);
    }
    for (auto cell = m_plan.cells.begin(); cell != m_plan.cells.end();) {
        bool lone
            = cell->key == "kind"_L1 && std::ranges::find(withAmount, cell->project) == withAmount.end();
        if (lone) {
            const auto standing = m_ledger.records().find(cell->place.id);
            if (!standing)
                return standing.error();
            lone = !*standing;
        }
        m_plan.unchanged += lone;
        cell = lone ? m_plan.cells.erase(cell) : cell + 1;
    }
    return {};
}

void ReturnPlanner::dropRow(qint64 project)
{
    std::erase_if(m_plan.cells, [&](const MergeCell& cell) { return cell.project == project; });
}

/// Applies what would be taken and rolls it back: the rules between fields speak before anything enters.
Result<void> ReturnPlanner::tryOut()
{
    if (m_ledger.readOnly() || m_plan.taken() == 0)
        return {};
    ChangeSetBuilder builder(m_ledger.catalogue(), m_ledger.records());
    for (const MergeCell& cell : m_plan.cells) {
        if (!cell.isTaken())
            continue;
        if (const auto done = writeAnswer(builder, cell.key, cell.project, m_plan.period, cell.theirs); !done)
            return done;
    }
    ChangeSet trial;
    trial.author = u"trial"_s;
    trial.source = Source::TemplateReturn;
    trial.reason = u"trial"_s;
    trial.records = builder.changes();
    Outcome outcome;
    {
        const Transaction never(m_ledger.connection());
        if (!never.begun())
            return never.begun().error();
        outcome = m_ledger.apply(trial);
    }
    if (!outcome.ok() && outcome.problems.empty())
        return outcome.error;
    for (Problem& problem : outcome.problems) {
        if (isWarning(problem.code))
            continue;
        const qint64 project = problem.record ? projectOf(*problem.record) : 0;
        const auto at = std::ranges::find_if(m_plan.cells, [&](const MergeCell& cell) {
            return problem.record
                && (cell.place.id == *problem.record || (cell.project == project && cell.key == problem.field)
                    || (cell.project == project && cell.place.field == problem.field));
        });
        const auto row = m_rowOf.find(project);
        if (at != m_plan.cells.end()) {
            problem.sheet = m_plan.sheet;
            problem.cell = at->cell;
            m_plan.problems.push_back(std::move(problem));
        } else {
            add(std::move(problem), row == m_rowOf.end() ? m_in.headerRow : row->second,
                std::max(0, m_in.place(u"name")));
        }
    }
    return {};
}

Result<void> ReturnPlanner::merge()
{
    for (const Answer& answer : m_answers) {
        if (const auto done = mergeAnswer(answer); !done)
            return done;
    }
    if (const auto done = dropLoneKinds(); !done)
        return done;
    if (const auto done = findSlips(); !done)
        return done;
    if (m_given.isEmpty() && m_plan.problems.empty()) {
        Problem nothing;
        nothing.code = ProblemCode::NothingTaken;
        add(std::move(nothing), m_in.headerRow, 0);
    }
    if (const auto done = tryOut(); !done)
        return done;
    // A row with a fault waits whole: half of it would look like an answer.
    for (const Problem& problem : m_plan.problems) {
        if (problem.record)
            dropRow(projectOf(*problem.record));
    }
    return {};
}

} // namespace sanpi
