// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/filllists.h"

#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int issuedState = 3; // 已下达

using Values = std::vector<std::pair<QString, Value>>;

Result<void> setAll(ChangeSetBuilder& builder, const RecordId& id, const Values& values)
{
    for (const auto& [field, value] : values) {
        if (value.isNull())
            continue;
        if (const auto done = builder.set(id, field, value); !done)
            return done;
    }
    return {};
}

Result<int> choiceIn(const std::vector<Choice>& choices, const QString& word)
{
    for (const Choice& choice : choices) {
        if (choice.zh == word)
            return static_cast<int>(choice.code);
    }
    return Error {ErrorCode::NotFound, u"demo: unknown choice "_s + word, {word}};
}

/// The code of a word in a part of the kind's key.
Result<int> keyCode(const ChangeSetBuilder& builder, Kind kind, std::size_t part, const QString& word)
{
    return choiceIn(builder.catalogue().kind(kind).key[part].choices, word);
}

Result<void> writeBatch(
    ChangeSetBuilder& builder, const DemoProject& project, qint64 id, const DemoFacts& facts)
{
    const DemoBatch& batch = *project.batch;
    const auto list = keyCode(builder, Kind::Batch, 1, batch.batch);
    if (!list)
        return list.error();
    const auto progress = facts.batchProgress.find(batch.batch);
    return setAll(builder, RecordId::batch(batch.period, *list, id),
        {{u"joined"_s, batch.joined}, {u"total"_s, project.total}, {u"provincial"_s, Value(1)},
            {u"progress"_s, progress == facts.batchProgress.end() ? Value() : Value(progress->second)}});
}

} // namespace

Result<void> writeLife(
    ChangeSetBuilder& builder, const DemoProject& project, qint64 id, const DemoFacts& facts)
{
    if (project.batch) {
        if (const auto done = writeBatch(builder, project, id, facts); !done)
            return done;
    }
    for (const DemoMilestone& milestone : project.milestones) {
        const auto kind = keyCode(builder, Kind::Milestone, 1, milestone.name);
        if (!kind)
            return kind.error();
        const auto done = setAll(builder, RecordId::milestone(id, *kind),
            {{u"planned"_s, milestone.planned}, {u"actual"_s, milestone.actual}});
        if (!done)
            return done;
    }
    const std::vector<Choice>& states = builder.catalogue().field(Kind::Procedure, u"state").choices;
    for (const DemoProcedure& procedure : project.procedures) {
        const auto kind = keyCode(builder, Kind::Procedure, 1, procedure.name);
        const auto state = choiceIn(states, procedure.state);
        if (!kind || !state)
            return kind ? state.error() : kind.error();
        const auto done = setAll(builder, RecordId::procedure(id, *kind),
            {{u"state"_s, *state}, {u"authority"_s, procedure.authority}, {u"document"_s, procedure.document},
                {u"applied"_s, procedure.applied}, {u"due"_s, procedure.due},
                {u"issued"_s, procedure.issued}});
        if (!done)
            return done;
    }
    return {};
}

Result<void> writeRebuild(
    ChangeSetBuilder& builder, const DemoRebuild& member, qint64 unit, const DemoFacts& facts)
{
    const qint64 id = builder.newId();
    const bool target = member.target > Money();
    std::vector<std::pair<RecordId, Values>> records {
        {RecordId::project(id),
            {{u"name"_s, member.name}, {u"developer"_s, member.developer}, {u"place"_s, member.unit},
                {u"works"_s, static_cast<int>(Works::Public)}}},
        {RecordId::entry(id, facts.year), {{u"unit"_s, unit}, {u"total"_s, member.total}}},
        {RecordId::rebuild(id),
            {{u"category"_s, member.category}, {u"in_library"_s, member.inLibrary ? 1 : 0},
                {u"library_on"_s, member.inLibrary ? Value(facts.rebuild.libraryOn) : Value()},
                {u"total"_s, member.total}, {u"joined"_s, facts.rebuild.joined}}}};
    if (member.startedOn.isValid())
        records.push_back({RecordId::transition(id, int(Stage::Started)), {{u"on"_s, member.startedOn}}});
    if (target) {
        records.push_back({RecordId::target(id, facts.year, 1),
            {{u"amount"_s, member.target}, {u"state"_s, issuedState},
                {u"issued_on"_s, facts.rebuild.libraryOn}}});
    }
    for (const DemoStatement& statement : member.done) {
        records.push_back({RecordId::stated(id, facts.year, Month(facts.year, statement.through)),
            {{u"amount"_s, statement.amount}}});
    }
    for (const auto& [record, values] : records) {
        if (const auto done = setAll(builder, record, values); !done)
            return done;
    }
    return {};
}

} // namespace sanpi
