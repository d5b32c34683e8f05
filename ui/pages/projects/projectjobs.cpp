// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projectjobs.h"

#include "store/closings.h"
#include "store/monthhabits.h"
#include "store/projectface.h"
#include "store/yearopening.h"

#include <algorithm>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int issuedState = 3; // 已下达

/// The statement that the table shows for the day, or that of the month that counts.
Result<Month> statementMonth(ChangeSetBuilder& builder, qint64 project, int year, int month)
{
    Month through(year, std::clamp(month, 1, 12));
    if (project < 0)
        return through;
    const auto records = builder.ofProject(Kind::Stated, project);
    if (!records)
        return records.error();
    for (const Record& record : *records) {
        const auto stated = Month::fromNumber(record.id.key[2]);
        if (record.id.key[1] == year && stated && stated->month() <= month)
            through = *stated;
    }
    return through;
}

/// The day whose progress fact shows a text under \p field as of \p asOf.
Result<QDate> progressDay(ChangeSetBuilder& builder, const FactEdit& edit, QDate asOf)
{
    QDate shown = asOf;
    const QString column = edit.field == "progress"_L1 ? u"text"_s : edit.field;
    const auto records = builder.ofProject(Kind::Progress, edit.project);
    if (!records)
        return records.error();
    for (const Record& record : *records) {
        const qint64 key = record.id.key[1];
        const QDate on(int(key / 10'000), int(key / 100 % 100), int(key % 100));
        if (on <= asOf && !record.value(column).isNull())
            shown = on;
    }
    return shown;
}

int countedMonths(Ledger& ledger, int year, QDate asOf)
{
    const Month reported = reportedOn(ledger, asOf).month;
    if (reported.year() < year)
        return 0;
    return reported.year() > year ? 12 : reported.month();
}

Result<qint64> listOf(Ledger& ledger, ChangeSetBuilder& builder, const ListEdit& edit)
{
    if (edit.list > 0)
        return edit.list;
    if (const auto known = ledger.resolve(Kind::List, edit.name))
        return *known;
    const qint64 fresh = builder.newId();
    if (const auto named = builder.set({Kind::List, {fresh, 0, 0}}, u"name"_s, edit.name); !named)
        return named.error();
    return fresh;
}

Result<void> writeMembership(Ledger& ledger, ChangeSetBuilder& builder, const FactEdit& edit)
{
    const auto list = listOf(ledger, builder, *edit.membership);
    if (!list)
        return list.error();
    const RecordId id = RecordId::membership(*list, edit.project);
    switch (edit.membership->wish) {
    case ListEdit::Wish::Set:
        return builder.set(id, edit.field, edit.value);
    case ListEdit::Wish::Join:
        return builder.add(id);
    case ListEdit::Wish::Leave:
        break;
    }
    return builder.remove(id);
}

Result<void> collect(
    Ledger& ledger, ChangeSetBuilder& builder, const WriteRequest& request, const FactEdit& edit)
{
    if (edit.membership)
        return writeMembership(ledger, builder, edit);
    if (edit.month.isValid())
        return writeInvestment(builder, edit.project, edit.month, edit.value);
    const Field* field = ledger.catalogue().kind(Kind::Project).field(edit.field);
    if (!field)
        return Error {ErrorCode::WrongUse, u"unknown field "_s + edit.field, {edit.field}};
    FaceDate date {request.year, request.asOf, {}};
    if (field->home == Home::Statistic) {
        const int months = countedMonths(ledger, request.year, request.asOf);
        if (months == 0)
            return Error {ErrorCode::WrongUse, u"no month of the year counts yet"_s, {field->zh}};
        date.month = Month(request.year, months);
    }
    if (field->home == Home::Target) {
        const auto opened = isYearOpened(ledger.connection(), request.year);
        if (!opened)
            return opened.error();
        date.proposed = *opened;
    }
    if (field->home == Home::Stated) {
        const auto through = statementMonth(
            builder, edit.project, request.year, countedMonths(ledger, request.year, request.asOf));
        if (!through)
            return through.error();
        date.through = *through;
    }
    if (field->home == Home::Progress && edit.value.isNull() && edit.project > 0) {
        const auto on = progressDay(builder, edit, request.asOf);
        if (!on)
            return on.error();
        date.on = *on;
    }
    return writeProjectField(builder, edit.project, date, *field, edit.value);
}

Result<std::vector<Record>> factsOf(Ledger& ledger, Kind kind, qint64 project)
{
    return ledger.records().ofProject(kind, project);
}

Result<void> loadEntry(Ledger& ledger, ProjectDetail& detail, QDate asOf)
{
    EntryFacts& facts = detail.facts;
    facts.project = detail.project;
    const auto entry = ledger.records().find(RecordId::entry(detail.project, detail.year));
    if (!entry)
        return entry.error();
    if (*entry) {
        facts.level = (*entry)->value(u"level"_s).number();
        facts.yearClass = (*entry)->value(u"class"_s).number();
        if (const Value total = (*entry)->value(u"total"_s); !total.isNull())
            facts.total = total.money();
    }
    const auto project = ledger.records().find(RecordId::project(detail.project));
    if (!project)
        return project.error();
    if (!*project)
        return Error {ErrorCode::NotFound, u"no such project"_s, {QString::number(detail.project)}};
    facts.startPlanned = (*project)->value(u"start_planned"_s).date();
    if (const QDate pinned = *entry ? (*entry)->value(u"start_planned"_s).date() : QDate(); pinned.isValid())
        facts.startPlanned = pinned; // what the year had planned where a later one plans otherwise
    const auto targets = factsOf(ledger, Kind::Target, detail.project);
    if (!targets)
        return targets.error();
    for (const Record& target : *targets) {
        const QDate issued = target.value(u"issued_on"_s).date();
        const bool later = issued.isValid() && issued > asOf;
        if (target.id.key[1] != detail.year || (later && target.id.key[2] > 1))
            continue; // what was issued first was a proposal before
        facts.target = target.value(u"amount"_s).money();
        facts.targetIssued = target.value(u"state"_s).number() == issuedState && !later;
    }
    return {};
}

Result<void> loadAmounts(Ledger& ledger, ProjectDetail& detail)
{
    const auto months = factsOf(ledger, Kind::Investment, detail.project);
    if (!months)
        return months.error();
    for (const Record& record : *months) {
        const auto month = Month::fromNumber(record.id.key[1]);
        if (!month || month->year() != detail.year)
            continue;
        const size_t index = size_t(month->month() - 1);
        detail.months[index] = record.value(u"amount"_s).money();
        const Field& kinds = ledger.catalogue().field(Kind::Investment, u"kind");
        QStringList notes;
        if (const Choice* kind = kinds.choice(record.value(u"kind"_s).number()))
            notes << kind->zh;
        if (const QDate cutoff = record.value(u"cutoff"_s).date(); cutoff.isValid())
            notes << u"截至"_s + cutoff.toString(Qt::ISODate);
        detail.notes[index] = notes.join(u'，');
        if (month->month() <= detail.month) {
            detail.facts.months[index] = detail.months[index]->yuan();
            detail.facts.present |= 1U << index;
        }
    }
    const auto closed = closedMonths(ledger.connection());
    if (!closed)
        return closed.error();
    for (size_t index = 0; index < detail.closed.size(); ++index)
        detail.closed[index] = closed->contains(Month(detail.year, int(index) + 1).number());
    const auto statements = factsOf(ledger, Kind::Stated, detail.project);
    if (!statements)
        return statements.error();
    for (const Record& record : *statements) {
        const auto through = Month::fromNumber(record.id.key[2]);
        if (!through || record.id.key[1] != detail.year)
            continue;
        detail.statements.push_back({through->month(), record.value(u"amount"_s).money()});
        if (through->month() <= detail.month)
            detail.facts.statements.push_back(detail.statements.back());
    }
    return {};
}

Result<void> loadStages(Ledger& ledger, ProjectDetail& detail, QDate asOf)
{
    const auto transitions = factsOf(ledger, Kind::Transition, detail.project);
    if (!transitions)
        return transitions.error();
    for (const Record& record : *transitions) {
        const qint64 stage = record.id.key[1];
        const QDate on = record.value(u"on"_s).date();
        if (stage < 1 || stage >= qint64(detail.stages.size()) || on > asOf)
            continue;
        detail.stages[size_t(stage)] = ProjectDetail::Reached {on, record.value(u"inexact"_s).number() != 0};
        detail.facts.stage = std::max(detail.facts.stage, Stage(stage));
    }
    return {};
}

Result<void> loadLists(Ledger& ledger, ProjectDetail& detail)
{
    const auto memberships = factsOf(ledger, Kind::Membership, detail.project);
    if (!memberships)
        return memberships.error();
    for (const Record& record : *memberships) {
        const auto list = ledger.records().find({Kind::List, {record.id.key[0], 0, 0}});
        if (!list)
            return list.error();
        detail.lists.push_back({record.id.key[0], *list ? (*list)->value(u"name"_s).text() : QString(),
            record.value(u"joined"_s).date(), record.value(u"left"_s).date(),
            record.value(u"reason"_s).text(), record.value(u"document"_s).text()});
    }
    const auto all = ledger.records().all(Kind::List);
    if (!all)
        return all.error();
    for (const Record& list : *all)
        detail.allLists.emplace_back(list.id.key[0], list.value(u"name"_s).text());
    return {};
}

Result<void> loadWork(Ledger& ledger, ProjectDetail& detail, QDate asOf)
{
    auto milestones = factsOf(ledger, Kind::Milestone, detail.project);
    if (!milestones)
        return milestones.error();
    detail.milestones = std::move(milestones).value();
    auto procedures = factsOf(ledger, Kind::Procedure, detail.project);
    if (!procedures)
        return procedures.error();
    detail.procedures = std::move(procedures).value();
    for (const Record& procedure : detail.procedures)
        detail.standings.emplace(procedure.id.key[1], standingOf(procedure, asOf));
    return {};
}

void plan(ProjectDetail& detail, const YearFacts& frame)
{
    for (size_t index = 0; index < detail.paces.size(); ++index) {
        detail.paces[index] = projectPace(PaceDay::endOf(Month(detail.year, int(index) + 1)),
            YearClass(detail.facts.yearClass), detail.facts.startPlanned, frame.rules.pace);
        if (detail.facts.target)
            detail.planned[index] = share(*detail.facts.target, detail.paces[index]);
    }
}

/// What \p id's field held at the time of change set \p seen; nullopt where nobody has written it since.
Result<std::optional<Value>> heldBefore(Ledger& ledger, const RecordId& id, const QString& field, qint64 seen)
{
    HistoryQuery query;
    query.record = id;
    const auto sets = ledger.log().history(query);
    if (!sets)
        return sets.error();
    std::optional<Value> held;
    for (const LoggedSet& logged : *sets) {
        if (logged.id <= seen)
            break;
        for (const RecordChange& change : logged.set.records) {
            if (change.id != id)
                continue;
            for (const FieldChange& changed : change.fields) {
                if (changed.field == field)
                    held = changed.before;
            }
        }
    }
    return held;
}

} // namespace

Result<ProjectData> loadProjects(Ledger& ledger, int year, QDate asOf, std::atomic<qint64>& seen)
{
    // The head first: what is written while the table is read is then unseen.
    const auto head = ledger.log().head();
    if (!head)
        return head.error();
    auto table = projectTable(ledger, year, asOf);
    if (!table)
        return table.error();
    seen.store(head->first);
    ProjectData data;
    data.table = std::make_shared<const Table>(std::move(table).value());
    data.catalogue = std::make_shared<const Catalogue>(ledger.catalogue());
    data.month = countedMonths(ledger, year, asOf);
    data.readOnly = ledger.readOnly();
    return data;
}

Result<ProjectDetail> loadProjectDetail(
    Ledger& ledger, qint64 project, int year, QDate asOf, int historyLimit)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    ProjectDetail detail;
    detail.project = project;
    detail.year = year;
    const auto frame = yearFrame(ledger, year, asOf);
    if (!frame)
        return frame.error();
    detail.month = frame->month;
    if (const auto done = loadEntry(ledger, detail, asOf); !done)
        return done.error();
    if (const auto done = loadAmounts(ledger, detail); !done)
        return done.error();
    if (const auto done = loadStages(ledger, detail, asOf); !done)
        return done.error();
    if (const auto done = loadLists(ledger, detail); !done)
        return done.error();
    if (const auto done = loadWork(ledger, detail, asOf); !done)
        return done.error();
    for (const ProjectRole role : allProjectRoles) {
        auto person = projectPerson(ledger, project, role, asOf);
        if (!person)
            return person.error();
        if (*person)
            detail.people.emplace_back(role, **std::move(person));
    }
    plan(detail, *frame);
    detail.figures = projectFigures(detail.facts, *frame);
    HistoryQuery query;
    query.record = RecordId::project(project);
    query.limit = historyLimit;
    auto history = ledger.log().history(query);
    if (!history)
        return history.error();
    detail.history = std::move(history).value();
    return detail;
}

Result<ChangeSet> changeSetFor(Ledger& ledger, const WriteRequest& request)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const FactEdit& edit : request.edits) {
        if (const auto done = collect(ledger, builder, request, edit); !done)
            return done.error();
    }
    ChangeSet set;
    set.label = request.label;
    set.reason = request.reason;
    set.source = request.source;
    set.records = builder.changes();
    return set;
}

Result<void> expectSeen(Ledger& ledger, ChangeSet& set, qint64 seen)
{
    const auto head = ledger.log().head();
    if (!head)
        return head.error();
    if (head->first <= seen)
        return {};
    for (RecordChange& change : set.records) {
        for (FieldChange& field : change.fields) {
            const auto held = heldBefore(ledger, change.id, field.field, seen);
            if (!held)
                return held.error();
            if (!*held || **held == field.before)
                continue;
            field.before = **held;
            // Somebody removed what was to be changed: an update of nothing is the conflict to report.
            if (change.operation == Operation::Create)
                change.operation = Operation::Update;
        }
    }
    return {};
}

Result<Removal> removalOf(Ledger& ledger, const std::vector<qint64>& projects)
{
    Removal removal;
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const qint64 project : projects) {
        for (const Kind kind : {Kind::Membership, Kind::Transition, Kind::Progress, Kind::Stated,
                 Kind::Investment, Kind::Target, Kind::Entry}) {
            const auto records = factsOf(ledger, kind, project);
            if (!records)
                return records.error();
            for (const Record& record : *records) {
                if (const auto done = builder.remove(record.id); !done)
                    return done.error();
                ++removal.facts;
            }
        }
        const auto record = builder.current(RecordId::project(project));
        if (!record)
            return record.error();
        if (!*record)
            continue;
        removal.names << (*record)->value(u"name"_s).text();
        if (const auto done = builder.remove(RecordId::project(project)); !done)
            return done.error();
    }
    removal.set.source = Source::Grid;
    removal.set.records = builder.changes();
    return removal;
}

} // namespace sanpi
