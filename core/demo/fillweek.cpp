// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/fillweek.h"

#include "domain/week.h"

#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

using Words = std::vector<std::pair<QString, QString>>;

/// Sets fields of choices by their words.
Result<void> setChoices(ChangeSetBuilder& builder, const RecordId& id, const Words& words)
{
    for (const auto& [key, word] : words) {
        if (word.isEmpty())
            continue;
        const Choice* choice = builder.catalogue().field(id.kind, key).choiceNamed(word);
        if (!choice)
            return Error {ErrorCode::NotFound, u"demo: unknown choice "_s + word, {word}};
        if (const auto done = builder.set(id, key, Value(choice->code)); !done)
            return done;
    }
    return {};
}

Result<void> setGiven(
    ChangeSetBuilder& builder, const RecordId& id, const std::vector<std::pair<QString, Value>>& values)
{
    for (const auto& [key, value] : values) {
        if (value.isNull())
            continue;
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Result<void> writeSteps(ChangeSetBuilder& builder, const DemoIssue& issue, qint64 id, qint64 unit)
{
    int seq = 0;
    for (const DemoStep& step : issue.steps) {
        const RecordId at = RecordId::step(id, ++seq);
        if (const auto done = setChoices(builder, at, {{u"kind"_s, step.kind}, {u"verdict"_s, step.verdict}});
            !done)
            return done;
        const bool assigns = step.due.isValid() && step.kind == u"交办"_s;
        const auto done = setGiven(builder, at,
            {{u"on"_s, step.on}, {u"due"_s, step.due}, {u"text"_s, step.text},
                {u"unit"_s, assigns ? Value(unit) : Value()}});
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> writeInspections(
    ChangeSetBuilder& builder, const DemoProject& project, qint64 id, const DemoFacts& facts)
{
    for (const DemoInspection& seen : project.inspections) {
        const RecordId at = RecordId::inspection(id, seen.on);
        if (const auto done = setChoices(builder, at, {{u"site"_s, seen.site}, {u"rating"_s, seen.rating}});
            !done)
            return done;
        const auto done = setGiven(builder, at,
            {{u"inspectors"_s, seen.inspectors}, {u"workers"_s, seen.workers}, {u"machines"_s, seen.machines},
                {u"progress"_s, seen.progress}, {u"finding"_s, seen.finding}, {u"demand"_s, seen.demand},
                {u"due"_s, seen.due}});
        if (!done)
            return done;
    }
    if (project.inspections.empty())
        return {};
    // Those who come every week also go in the last one; the district's units make the routes.
    const auto route = static_cast<qsizetype>(qHash(project.unit, 7) % size_t(facts.week.routes.size()));
    return setGiven(builder, RecordId::visit(Week::of(facts.week.weeks.back()), id),
        {{u"inspectors"_s, project.inspections.back().inspectors}, {u"route"_s, facts.week.routes[route]}});
}

Result<void> writeIssue(ChangeSetBuilder& builder, const DemoIssue& issue, qint64 project, qint64 unit)
{
    const RecordId id = RecordId::issue(builder.newId());
    const auto chosen = setChoices(
        builder, id, {{u"kind"_s, issue.kind}, {u"weight"_s, issue.weight}, {u"source"_s, issue.source}});
    if (!chosen)
        return chosen;
    const Value origin = issue.inspectedOn.isValid()
        ? Value(builder.catalogue().recordText(RecordId::inspection(project, issue.inspectedOn)))
        : Value();
    const auto done = setGiven(builder, id,
        {{u"number"_s, issue.number}, {u"project"_s, project}, {u"text"_s, issue.text},
            {u"collected_on"_s, issue.collectedOn}, {u"unit"_s, unit}, {u"origin"_s, origin},
            {u"booked"_s, issue.booked ? Value(1) : Value()}});
    return done ? writeSteps(builder, issue, id.key[0], unit) : done;
}

} // namespace sanpi
