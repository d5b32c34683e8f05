// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/candidates.h"

#include "store/changesetbuilder.h"

#include <algorithm>
#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct CandidateWords {
    Q_DECLARE_TR_FUNCTIONS(Candidates)
};

constexpr std::array stepsInOrder {CandidateState::Proposed, CandidateState::DistrictReview,
    CandidateState::Submitted, CandidateState::CityReview, CandidateState::Taken};

Outcome notApplied(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome notApplied(const QString& why)
{
    return notApplied({ErrorCode::Refused, u"application refused"_s, {why}});
}

Result<QString> candidateName(Ledger& ledger, qint64 project)
{
    const auto record = ledger.records().find(RecordId::project(project));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such project"_s, {QString::number(project)}};
    return (*record)->value(u"name"_s).text();
}

QString stateLabel(const Catalogue& catalogue, const Value& state)
{
    const Choice* choice = catalogue.field(Kind::Candidate, u"state").choice(state.number());
    return choice ? choice->zh : CandidateWords::tr("not proposed");
}

Problem stepProblem(ProblemCode code, const Record& candidate, const QString& field, const QStringList& args)
{
    Problem problem;
    problem.code = code;
    problem.record = candidate.id;
    problem.field = field;
    problem.args = args;
    return problem;
}

Result<void> candidateFields(
    ChangeSetBuilder& builder, const RecordId& id, const std::vector<std::pair<QString, Value>>& fields)
{
    for (const auto& [field, value] : fields) {
        if (const auto done = builder.set(id, field, value); !done)
            return done;
    }
    return {};
}

/// The period's record; with \p heldOn it comes where it is not there.
Result<void> needPeriod(ChangeSetBuilder& builder, int period, QDate heldOn)
{
    const RecordId id {Kind::Period, {period, 0, 0}};
    const auto stored = builder.current(id);
    if (!stored || *stored)
        return stored ? Result<void>() : stored.error();
    if (period < 1 || !heldOn.isValid()) {
        return Error {ErrorCode::Refused, u"no such period"_s,
            {CandidateWords::tr("period %1 is not in the ledger; say on which day it is held").arg(period)}};
    }
    return builder.set(id, u"held_on"_s, heldOn);
}

/// What the application said that the project was converted from, where the new one says nothing yet: the
/// contract, the land and the rest are still there.
Result<void> takeOver(ChangeSetBuilder& builder, const RecordId& id, const RecordId& former)
{
    const auto before = builder.current(former);
    const auto now = builder.current(id);
    if (!before || !now)
        return before ? now.error() : before.error();
    if (!*before || !*now)
        return {};
    for (const QString& field :
        {u"brief"_s, u"contract"_s, u"land"_s, u"environment"_s, u"filing"_s, u"funds"_s}) {
        const Value said = (*before)->value(field);
        if (said.isNull() || !(*now)->value(field).isNull())
            continue;
        if (const auto done = builder.set(id, field, said); !done)
            return done;
    }
    return {};
}

Result<void> propose(ChangeSetBuilder& builder, Ledger& ledger, const Proposal& proposal, qint64 project)
{
    const RecordId id = RecordId::candidate(proposal.period, int(proposal.batch), project);
    const auto name = candidateName(ledger, project);
    const auto stored = builder.current(id);
    const auto member = builder.current({Kind::Batch, id.key});
    if (!name || !stored || !member)
        return !name ? name.error() : !stored ? stored.error() : member.error();
    const auto refused = [](const QString& why) {
        return Error {ErrorCode::Refused, u"a step out of order"_s, {why}};
    };
    const Value before = *stored ? (*stored)->value(u"state"_s) : Value();
    const auto state = before.isNull() ? std::nullopt : std::optional(CandidateState(before.number()));
    if (!mayFollow(state, CandidateState::Proposed)) {
        return refused(
            CandidateWords::tr("%1 applies already: %2").arg(*name, stateLabel(ledger.catalogue(), before)));
    }
    if (*member)
        return refused(CandidateWords::tr("%1 is in that list already").arg(*name));
    // What it was returned for stays in the history; the new course begins without it.
    for (const QString& field :
        {u"reviewed_on"_s, u"submitted_on"_s, u"city_on"_s, u"decided_on"_s, u"level"_s, u"reason"_s}) {
        if (const auto done = builder.set(id, field, {}); !done)
            return done;
    }
    if (const auto done = candidateFields(
            builder, id, {{u"state"_s, int(CandidateState::Proposed)}, {u"proposed_on"_s, proposal.on}});
        !done)
        return done;
    if (!proposal.brief.trimmed().isEmpty()) {
        if (const auto done = builder.set(id, u"brief"_s, proposal.brief.trimmed()); !done)
            return done;
    }
    std::optional<int> from = proposal.fromPeriod;
    if (!from && proposal.batch == Batch::Production) {
        const auto earlier = earlierStart(ledger, project, proposal.period);
        if (!earlier)
            return earlier.error();
        from = *earlier;
    }
    if (!from)
        return {};
    if (const auto done = builder.set(id, u"from_period"_s, *from); !done)
        return done;
    return takeOver(builder, id, RecordId::candidate(*from, int(Batch::Start), project));
}

/// What the project's newest year up to the day states; nothing where none does.
Result<Value> newestTotal(Ledger& ledger, qint64 project, QDate on)
{
    Statement query(ledger.connection(),
        u"SELECT total FROM entry WHERE project = ? AND year <= ? AND total IS NOT NULL "
        "ORDER BY year DESC LIMIT 1"_s);
    query.bind(project).bind(on.year());
    if (query.next())
        return query.value(0);
    return query.failed() ? Result<Value>(query.error()) : Result<Value>(Value());
}

/// The membership that a candidate was taken in for.
Result<void> join(
    ChangeSetBuilder& builder, Ledger& ledger, const Record& candidate, const CandidateStep& step)
{
    const RecordId member {Kind::Batch, candidate.id.key};
    const auto period = builder.current({Kind::Period, {candidate.id.key[0], 0, 0}});
    const auto total = newestTotal(ledger, candidate.id.key[2], step.on);
    if (!period || !total)
        return period ? total.error() : period.error();
    const QDate held = *period ? (*period)->value(u"held_on"_s).date() : QDate();
    const bool provincial = step.level == TakenBy::Province || candidate.value(u"provincial"_s).number() != 0;
    if (const auto done = builder.add(member); !done)
        return done;
    for (const auto& [field, value] :
        {std::pair(u"joined"_s, Value(held.isValid() ? std::max(step.on, held) : step.on)),
            std::pair(u"total"_s, *total), std::pair(u"provincial"_s, provincial ? Value(1) : Value()),
            std::pair(u"from_period"_s, candidate.value(u"from_period"_s)),
            std::pair(u"document"_s, candidate.value(u"document"_s))}) {
        const auto stands = builder.current(member);
        if (!stands)
            return stands.error();
        // A list that was imported before has said it.
        if (value.isNull() || (*stands && !(*stands)->value(field).isNull()))
            continue;
        if (const auto done = builder.set(member, field, value); !done)
            return done;
    }
    return {};
}

Result<void> stepOne(ChangeSetBuilder& builder, Ledger& ledger, const CandidateStep& step, const RecordId& id)
{
    const auto stored = builder.current(id);
    const auto name = candidateName(ledger, id.key[2]);
    if (!stored || !name)
        return stored ? name.error() : stored.error();
    const Value before = *stored ? (*stored)->value(u"state"_s) : Value();
    const auto state = before.isNull() ? std::nullopt : std::optional(CandidateState(before.number()));
    if (step.to == CandidateState::Proposed || !mayFollow(state, step.to)) {
        return Error {ErrorCode::Refused, u"a step out of order"_s,
            {CandidateWords::tr("%1: “%2” is not possible, the application is in the state “%3”")
                    .arg(*name, stateLabel(ledger.catalogue(), int(step.to)),
                        stateLabel(ledger.catalogue(), before))}};
    }
    if (const auto done
        = candidateFields(builder, id, {{u"state"_s, int(step.to)}, {candidateDayField(step.to), step.on}});
        !done)
        return done;
    if (step.to == CandidateState::Returned)
        return builder.set(id, u"reason"_s, step.reason.trimmed());
    if (step.to != CandidateState::Taken)
        return {};
    if (step.level) {
        if (const auto done = builder.set(id, u"level"_s, int(*step.level)); !done)
            return done;
        if (*step.level == TakenBy::Province) {
            if (const auto done = builder.set(id, u"provincial"_s, 1); !done)
                return done;
        }
    }
    if (!step.document.trimmed().isEmpty()) {
        if (const auto done = builder.set(id, u"document"_s, step.document.trimmed()); !done)
            return done;
    }
    const auto now = builder.current(id);
    return now ? join(builder, ledger, **now, step) : now.error();
}

} // namespace

QString candidateDayField(CandidateState state)
{
    switch (state) {
    case CandidateState::Proposed:
        return u"proposed_on"_s;
    case CandidateState::DistrictReview:
        return u"reviewed_on"_s;
    case CandidateState::Submitted:
        return u"submitted_on"_s;
    case CandidateState::CityReview:
        return u"city_on"_s;
    case CandidateState::Taken:
    case CandidateState::Returned:
        break;
    }
    return u"decided_on"_s;
}

std::optional<Problem> candidateProblem(
    const Catalogue& catalogue, const Value& before, const Record& candidate, bool isMember)
{
    const Value now = candidate.value(u"state"_s);
    const auto from = before.isNull() ? std::nullopt : std::optional(CandidateState(before.number()));
    const auto to = CandidateState(now.number());
    const QString step = stateLabel(catalogue, now);
    if (before != now && !mayFollow(from, to)) {
        return stepProblem(
            ProblemCode::StepOutOfOrder, candidate, u"state"_s, {step, stateLabel(catalogue, before)});
    }
    const auto lacks = [&](const QString& field) -> std::optional<Problem> {
        if (!candidate.value(field).isNull())
            return {};
        return stepProblem(ProblemCode::StepIncomplete, candidate, field,
            {step, catalogue.field(Kind::Candidate, field).zh});
    };
    QDate last;
    for (const CandidateState passed : stepsInOrder) {
        const QString field = candidateDayField(passed);
        if (passed <= to && to != CandidateState::Returned) {
            if (auto problem = lacks(field))
                return problem;
        }
        const QDate day = candidate.value(field).date();
        if (last.isValid() && day.isValid() && day < last) {
            Problem problem = stepProblem(ProblemCode::StepBackwards, candidate, field,
                {stateLabel(catalogue, int(passed == CandidateState::Taken ? to : passed))});
            problem.args.append(day.toString(Qt::ISODate));
            return problem;
        }
        if (day.isValid())
            last = day;
    }
    if (to == CandidateState::Returned) {
        if (auto problem = lacks(u"decided_on"_s))
            return problem;
        return lacks(u"reason"_s);
    }
    if (to != CandidateState::Taken)
        return {};
    if (auto problem = lacks(u"level"_s))
        return problem;
    if (isMember)
        return {};
    return stepProblem(ProblemCode::StepIncomplete, candidate, u"state"_s, {step, u"三个一批名单"_s});
}

Result<std::optional<int>> earlierStart(Ledger& ledger, qint64 project, int period)
{
    Statement query(ledger.connection(),
        u"SELECT max(period) FROM batch WHERE project = ? AND batch = ? AND period < ?"_s);
    query.bind(project).bind(int(Batch::Start)).bind(period);
    if (query.next() && !query.isNull(0))
        return std::optional(int(query.number(0)));
    return query.failed() ? Result<std::optional<int>>(query.error()) : std::optional<int>();
}

Outcome proposeCandidates(Ledger& ledger, const Proposal& proposal, const QString& author, Source how)
{
    if (proposal.projects.empty())
        return notApplied(CandidateWords::tr("no project was chosen"));
    if (!proposal.on.isValid())
        return notApplied(CandidateWords::tr("each step has its day"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = needPeriod(builder, proposal.period, proposal.heldOn); !done)
        return notApplied(done.error());
    for (const qint64 project : proposal.projects) {
        if (const auto done = propose(builder, ledger, proposal, project); !done)
            return notApplied(done.error());
    }
    ChangeSet set;
    set.author = author;
    set.source = how;
    set.label
        = CandidateWords::tr("Propose %n project(s) for period %1", nullptr, int(proposal.projects.size()))
              .arg(proposal.period);
    set.records = builder.changes();
    return ledger.apply(set);
}

Outcome stepCandidates(Ledger& ledger, const CandidateStep& step, const QString& author, Source how)
{
    if (step.candidates.empty())
        return notApplied(CandidateWords::tr("no application was chosen"));
    if (!step.on.isValid())
        return notApplied(CandidateWords::tr("each step has its day"));
    if (step.to == CandidateState::Returned && step.reason.trimmed().isEmpty())
        return notApplied(CandidateWords::tr("a return needs a reason"));
    if (step.to == CandidateState::Taken && !step.level)
        return notApplied(CandidateWords::tr("say who took it in: 省定, 市定 or 区定"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const RecordId& candidate : step.candidates) {
        if (const auto done = stepOne(builder, ledger, step, candidate); !done)
            return notApplied(done.error());
    }
    ChangeSet set;
    set.author = author;
    set.source = how;
    set.reason = step.reason.trimmed();
    set.label = CandidateWords::tr("%1: %n project(s)", nullptr, int(step.candidates.size()))
                    .arg(stateLabel(ledger.catalogue(), int(step.to)));
    set.records = builder.changes();
    return ledger.apply(set);
}

} // namespace sanpi
