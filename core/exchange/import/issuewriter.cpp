// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/issuewriter.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int passed = 1; // step.verdict

QDate dayOf(const std::vector<RowValue>& typed, QStringView key)
{
    const RowValue* cell = cellOf(typed, key);
    return cell ? cell->value.date() : QDate();
}

bool saysSolved(const std::vector<RowValue>& typed)
{
    const RowValue* state = cellOf(typed, u"state");
    return state && state->value.number() == int(IssueState::Closed);
}

/// What the ledger shows under the fields that a sheet states and the program computes.
Value shownBy(const IssueStanding& standing, QStringView key)
{
    if (key == u"due")
        return standing.due;
    if (key == u"closed_on")
        return standing.closedOn;
    if (key == u"recheck_on")
        return standing.recheckedOn;
    if (key == u"result")
        return standing.result;
    return int(standing.state);
}

} // namespace

Result<void> IssueWriter::load()
{
    const auto issues = m_ledger.records().all(Kind::Issue);
    const auto steps = m_ledger.records().all(Kind::Step);
    if (!issues || !steps)
        return issues ? steps.error() : issues.error();
    std::map<qint64, IssueCourse*> byId;
    for (const Record& issue : *issues) {
        IssueCourse& course = m_known[issue.value(u"number"_s).text()];
        course = {issue, issue.value(u"collected_on"_s).date(), {}};
        m_cache.add(issue);
        byId.emplace(issue.id.key[0], &course);
    }
    for (const Record& step : *steps) {
        m_cache.add(step);
        if (const auto it = byId.find(step.id.key[0]); it != byId.end())
            it->second->steps.push_back(issueStepOf(step));
    }
    return {};
}

IssueWriter::Told IssueWriter::toldBy(const std::vector<RowValue>& typed)
{
    Told told;
    told.collected = dayOf(typed, u"collected_on");
    told.due = dayOf(typed, u"due");
    told.closed = dayOf(typed, u"closed_on");
    told.rechecked = dayOf(typed, u"recheck_on");
    if (const RowValue* result = cellOf(typed, u"result"))
        told.result = result->value.text();
    if (const RowValue* unit = cellOf(typed, u"unit"))
        told.unit = unit->value.number();
    return told;
}

void IssueWriter::check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    for (const QString& key : {u"number"_s, u"text"_s, u"collected_on"_s}) {
        const bool told = std::ranges::any_of(row.problems, [&](const Problem& p) { return p.field == key; });
        if (!told && !cellOf(typed, key))
            report(rowProblem(ProblemCode::Missing, key, {}, {}), key);
    }
    if (const RowValue* number = cellOf(typed, u"number")) {
        const auto [it, fresh] = m_seen.emplace(number->value.text(), row.sheetRow);
        if (!fresh) {
            report(rowProblem(ProblemCode::Duplicate, u"number"_s, number->value.text(),
                       {cellName(it->second, number->column ? number->column->column : 0)}),
                u"number"_s);
        }
    }
    const Told told = toldBy(typed);
    const auto refuseEarlier = [&](const QString& key, QDate day, QDate first) {
        if (day.isValid() && first.isValid() && day < first) {
            report(rowProblem(ProblemCode::FinishBeforeStart, key, day.toString(Qt::ISODate),
                       {first.toString(Qt::ISODate)}),
                key);
        }
    };
    refuseEarlier(u"due"_s, told.due, told.collected);
    refuseEarlier(u"closed_on"_s, told.closed, told.collected);
    refuseEarlier(u"recheck_on"_s, told.rechecked, told.closed.isValid() ? told.closed : told.collected);
    // 已解决 without a day: today's date would be a lie.
    if (saysSolved(typed) && !told.closed.isValid())
        report(rowProblem(ProblemCode::Missing, u"closed_on"_s, {}, {}), u"closed_on"_s);
}

Result<void> IssueWriter::collect(ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    const QString number = cellOf(typed, u"number")->value.text();
    const auto known = m_known.find(number);
    const bool fresh = known == m_known.end();
    const qint64 issue = fresh ? m_builder.newId() : known->second.issue.id.key[0];
    const RecordId id = RecordId::issue(issue);
    m_steps = fresh ? std::vector<IssueStep>() : known->second.steps;
    IssueStanding before;
    if (!fresh)
        before = issueStanding(known->second.collectedOn, m_steps);
    for (const RowValue& cell : typed) {
        const bool own = cell.column && cell.column->target.of == Kind::Issue;
        const bool computed = own && cell.field->home == Home::Figure;
        Value stored;
        if (!own)
            stored = fresh ? Value() : cell.value;
        else if (!fresh)
            stored = computed ? shownBy(before, cell.field->key) : known->second.issue.value(cell.field->key);
        row.cells.push_back(shownCell(cell, stored));
        if (own && !computed) {
            if (const auto done = m_builder.set(id, cell.field->key, cell.value); !done)
                return done;
        }
    }
    if (const auto done = m_builder.set(id, u"project"_s, Value(row.project)); !done)
        return done;
    if (const auto done = writeCourse(issue, toldBy(typed), report); !done)
        return done;
    if (fresh)
        row.state = RowState::Created;
    else if (std::ranges::any_of(row.cells, &ImportCell::changes))
        row.state = RowState::Changed;
    return {};
}

Result<void> IssueWriter::writeCourse(qint64 issue, const Told& told, const Report& report)
{
    const Value unit = told.unit != 0 ? Value(told.unit) : Value();
    if (const auto done = state(issue, StepKind::Assigned, told.collected,
            {{u"due"_s, told.due}, {u"unit"_s, unit}}, u"due"_s, report);
        !done)
        return done;
    if (told.closed.isValid()) {
        const auto done
            = state(issue, StepKind::Closed, told.closed, {{u"text"_s, told.result}}, u"closed_on"_s, report);
        if (!done)
            return done;
    }
    if (!told.rechecked.isValid())
        return {};
    return state(
        issue, StepKind::Rechecked, told.rechecked, {{u"verdict"_s, passed}}, u"recheck_on"_s, report);
}

Result<void> IssueWriter::state(qint64 issue, StepKind kind, QDate on,
    const std::vector<std::pair<QString, Value>>& fields, const QString& field, const Report& report)
{
    // The last of its kind: an issue that was closed twice was closed on the last day.
    const auto it = std::ranges::find(m_steps.rbegin(), m_steps.rend(), kind, &IssueStep::kind);
    IssueStep step;
    step.kind = kind;
    step.on = on;
    step.imported = true;
    if (it == m_steps.rend()) {
        step.seq = m_steps.empty() ? 1 : m_steps.back().seq + 1;
        m_steps.push_back(step);
    } else if (it->imported) {
        step.seq = it->seq;
    } else {
        // People took this step here: what a sheet says of it is told, and kept out.
        const QDate kept = kind == StepKind::Assigned ? it->due : it->on;
        const QDate said = kind == StepKind::Assigned && !fields.empty() ? fields.front().second.date() : on;
        if (said.isValid() && said != kept) {
            report(rowProblem(ProblemCode::KeptValue, field, said.toString(Qt::ISODate),
                       {kept.toString(Qt::ISODate)}),
                field);
        }
        return {};
    }
    const RecordId id = RecordId::step(issue, step.seq);
    std::vector<std::pair<QString, Value>> all {{u"kind"_s, int(kind)}, {u"on"_s, on}, {u"imported"_s, 1}};
    all.insert(all.end(), fields.begin(), fields.end());
    for (const auto& [key, value] : all) {
        if (value.isNull())
            continue; // a blank leaves as is
        if (const auto done = m_builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

} // namespace sanpi
