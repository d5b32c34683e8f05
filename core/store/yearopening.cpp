// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/yearopening.h"

#include "store/changesetbuilder.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct TurnWords {
    Q_DECLARE_TR_FUNCTIONS(YearOpening)
};

Outcome failed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome refused(const QString& what, const QString& why)
{
    return failed({ErrorCode::Refused, what, {why}});
}

bool isInList(TurnDecision decision)
{
    return decision <= TurnDecision::Completion;
}

Result<QString> nameOf(Ledger& ledger, qint64 project)
{
    const auto record = ledger.records().find(RecordId::project(project));
    if (!record)
        return record.error();
    return *record ? (*record)->value(u"name"_s).text() : QString::number(project);
}

/// The project as it stands in the list of the new year.
Result<void> enter(ChangeSetBuilder& builder, const Record& before, int year, const TurnChoice& choice)
{
    const RecordId entry = RecordId::entry(choice.project, year);
    for (const QString& field : {u"level"_s, u"sector"_s, u"scheme"_s, u"unit"_s, u"total"_s}) {
        const auto stands = builder.current(entry);
        if (!stands)
            return stands.error();
        // What a planning sheet has stated before holds.
        if (*stands && !(*stands)->value(field).isNull())
            continue;
        if (const auto done = builder.set(entry, field, before.value(field)); !done)
            return done;
    }
    if (const auto done = builder.set(entry, u"class"_s, int(choice.decision)); !done)
        return done;
    if (!choice.target)
        return {};
    const RecordId target = RecordId::target(choice.project, year, 1);
    const auto stands = builder.current(target);
    if (!stands || *stands)
        return stands ? Result<void>() : stands.error();
    if (const auto done = builder.set(target, u"amount"_s, *choice.target); !done)
        return done;
    return builder.set(target, u"state"_s, int(TargetState::Proposed));
}

/// What was in the list of the new year leaves it before its targets are issued, as if it had never been.
Result<void> leaveList(ChangeSetBuilder& builder, Ledger& ledger, qint64 project, int year)
{
    const RecordId entry = RecordId::entry(project, year);
    const auto stands = builder.current(entry);
    if (!stands || !*stands)
        return stands ? Result<void>() : stands.error();
    for (const QString& field : {u"level"_s, u"class"_s}) {
        if (const auto done = builder.set(entry, field, Value()); !done)
            return done;
    }
    const auto targets = ledger.records().ofProject(Kind::Target, project);
    if (!targets)
        return targets.error();
    for (const Record& target : *targets) {
        if (target.id.key[1] != year)
            continue;
        if (const auto done = builder.remove(target.id); !done)
            return done;
    }
    return {};
}

/// Whether a target of the project in the year is issued.
Result<bool> isIssued(Ledger& ledger, qint64 project, int year)
{
    Statement query(
        ledger.connection(), u"SELECT 1 FROM target WHERE project = ? AND year = ? AND state = ? LIMIT 1"_s);
    query.bind(project).bind(year).bind(int(TargetState::Issued));
    const bool issued = query.next();
    return query.failed() ? Result<bool>(query.error()) : Result<bool>(issued);
}

/// The old year keeps what it had planned, whatever a sheet of the new one says.
Result<void> pinPlan(ChangeSetBuilder& builder, const Record& before)
{
    const auto project = builder.current(RecordId::project(before.id.key[0]));
    if (!project || !*project)
        return project ? Result<void>() : project.error();
    for (const QString& field : {u"start_planned"_s, u"end_planned"_s}) {
        if (!before.value(field).isNull())
            continue;
        if (const auto done = builder.set(before.id, field, (*project)->value(field)); !done)
            return done;
    }
    return {};
}

Result<void> decide(ChangeSetBuilder& builder, int year, QDate on, const TurnChoice& choice)
{
    const RecordId turn = RecordId::turn(choice.project, year);
    if (const auto done = builder.set(turn, u"decision"_s, int(choice.decision)); !done)
        return done;
    if (const auto done = builder.set(turn, u"on"_s, on); !done)
        return done;
    return builder.set(turn, u"reason"_s, choice.reason.trimmed());
}

/// The newest revision of each target of the year that waits.
Result<std::vector<Record>> waitingTargets(Ledger& ledger, int year)
{
    const auto targets = ledger.records().ofYear(Kind::Target, year);
    if (!targets)
        return targets.error();
    std::unordered_map<qint64, Record> newest;
    for (const Record& target : *targets)
        newest[target.id.key[0]] = target; // in the order of revisions
    std::vector<Record> waiting;
    for (auto& [project, target] : newest) {
        if (target.value(u"state"_s).number() != int(TargetState::Issued))
            waiting.push_back(std::move(target));
    }
    std::ranges::sort(waiting, {}, &Record::id);
    return waiting;
}

} // namespace

Result<bool> isYearOpened(Connection& connection, int year)
{
    Statement query(connection, u"SELECT 1 FROM turn WHERE year = ? LIMIT 1"_s);
    query.bind(year);
    const bool opened = query.next();
    return query.failed() ? Result<bool>(query.error()) : Result<bool>(opened);
}

Outcome openYear(Ledger& ledger, int year, const std::vector<TurnChoice>& choices, QDate on,
    const QString& author, Source how)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    int decided = 0;
    for (const TurnChoice& choice : choices) {
        const auto turn = builder.current(RecordId::turn(choice.project, year));
        const auto before = builder.current(RecordId::entry(choice.project, year - 1));
        if (!turn || !before)
            return failed(turn ? before.error() : turn.error());
        if (*turn && !choice.again)
            continue;
        const auto name = nameOf(ledger, choice.project);
        const auto issued = choice.again ? isIssued(ledger, choice.project, year) : Result<bool>(false);
        if (!name || !issued)
            return failed(name ? issued.error() : name.error());
        if (*issued) {
            return refused(u"issued"_s,
                TurnWords::tr("%1: its target of %2 is issued; from now on the list is adjusted in mid-year")
                    .arg(*name)
                    .arg(year));
        }
        if (!*before) {
            return failed({ErrorCode::WrongUse, u"no entry"_s,
                {TurnWords::tr("%1 is not in the list of %2").arg(*name).arg(year - 1)}});
        }
        if (choice.decision == TurnDecision::Removed && choice.reason.trimmed().isEmpty())
            return refused(u"a reason is needed"_s, TurnWords::tr("%1: a removal needs a reason").arg(*name));
        if (isInList(choice.decision)) {
            if (const auto done = enter(builder, **before, year, choice); !done)
                return failed(done.error());
            if (const auto done = pinPlan(builder, **before); !done)
                return failed(done.error());
        } else if (choice.again) {
            if (const auto done = leaveList(builder, ledger, choice.project, year); !done)
                return failed(done.error());
        }
        if (const auto done = decide(builder, year, on, choice); !done)
            return failed(done.error());
        ++decided;
    }
    ChangeSet set;
    set.author = author;
    set.source = how;
    set.label = TurnWords::tr("Open the year %1: %n project(s)", nullptr, decided).arg(year);
    set.records = builder.changes();
    return set.isEmpty() ? Outcome() : ledger.apply(set);
}

Outcome stepTargets(Ledger& ledger, const TargetStep& step, const QString& author, Source how)
{
    const auto waiting = waitingTargets(ledger, step.year);
    if (!waiting)
        return failed(waiting.error());
    const bool issues = step.to == TargetState::Issued;
    const TargetState from = issues ? TargetState::Reviewed : TargetState::Proposed;
    if (issues && (step.document.trimmed().isEmpty() || !step.on.isValid()))
        return refused(u"no document"_s, TurnWords::tr("targets are issued by a document and on a day"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    int taken = 0;
    for (const Record& target : *waiting) {
        const bool named = std::ranges::find(step.projects, target.id.key[0]) != step.projects.end();
        if (!step.projects.empty() && !named)
            continue;
        if (target.value(u"state"_s).number() != int(from)) {
            if (!named)
                continue;
            const auto name = nameOf(ledger, target.id.key[0]);
            return name ? refused(u"a step out of order"_s,
                       issues ? TurnWords::tr("%1: its target is not reviewed yet").arg(*name)
                              : TurnWords::tr("%1: its target is reviewed already").arg(*name))
                        : failed(name.error());
        }
        Result<void> done = builder.set(target.id, u"state"_s, int(step.to));
        if (done && issues)
            done = builder.set(target.id, u"document"_s, step.document.trimmed());
        if (done && issues)
            done = builder.set(target.id, u"issued_on"_s, step.on);
        if (!done)
            return failed(done.error());
        ++taken;
    }
    if (taken == 0) {
        return refused(u"a step out of order"_s,
            issues ? TurnWords::tr("no target of %1 is reviewed and waits to be issued").arg(step.year)
                   : TurnWords::tr("no target of %1 waits for a review").arg(step.year));
    }
    ChangeSet set;
    set.author = author;
    set.source = how;
    set.label = (issues ? TurnWords::tr("Issue the targets of %1: %n project(s)", nullptr, taken)
                        : TurnWords::tr("Review the targets of %1: %n project(s)", nullptr, taken))
                    .arg(step.year);
    set.records = builder.changes();
    return ledger.apply(set);
}

} // namespace sanpi
