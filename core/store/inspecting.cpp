// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inspecting.h"

#include "schema/messages.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct InspectingWords {
    Q_DECLARE_TR_FUNCTIONS(Inspections)
};

Error refusal(const QString& why)
{
    return {ErrorCode::Refused, why, {why}};
}

Outcome inspectingFailed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

QDate dayOf(const RecordId& inspection)
{
    return QDate::fromString(QString::number(inspection.key[1]), u"yyyyMMdd"_s);
}

Result<QString> nameOf(Ledger& ledger, qint64 project)
{
    const auto record = ledger.records().find(RecordId::project(project));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such project"_s, {QString::number(project)}};
    return (*record)->value(u"name"_s).text();
}

Result<void> putFields(ChangeSetBuilder& builder, const RecordId& id, const Fields& fields)
{
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Result<bool> hasIssue(Ledger& ledger, const RecordId& origin)
{
    const auto made = ledger.records().where(Kind::Issue, u"origin"_s, ledger.catalogue().recordText(origin));
    if (!made)
        return made.error();
    return !made->empty();
}

/// A demand that is longer than the issue's note stays where it is: the issue names its origin.
QString noteOf(Ledger& ledger, const Record& record)
{
    const QString demand = record.value(u"demand"_s).text();
    return demand.size() <= ledger.catalogue().field(Kind::Issue, u"note").maxLength ? demand : QString();
}

/// \p draft: all that follows from the record. 交办 is a step, for only steps bear a day due.
Result<void> addFinding(ChangeSetBuilder& builder, Ledger& ledger, const FindingIssue& wish, NewIssue draft,
    QDate due, const RecordId& origin)
{
    if (!wish.make || draft.text.trimmed().isEmpty())
        return {};
    const auto made = hasIssue(ledger, origin);
    if (!made || *made)
        return made ? Result<void>() : made.error();
    draft.kind = wish.kind;
    draft.weight = wish.weight;
    if (wish.unit != 0)
        draft.unit = wish.unit;
    draft.origin = ledger.catalogue().recordText(origin);
    const auto issue = addIssue(builder, ledger, draft);
    if (!issue || !wish.assign)
        return issue ? Result<void>() : issue.error();
    const auto stored = builder.current(RecordId::issue(issue->id));
    const auto byClock = solveDay(ledger, wish.weight, draft.on);
    if (!stored || !byClock)
        return stored ? byClock.error() : stored.error();
    IssueStepWish step;
    step.issue = issue->id;
    step.kind = StepKind::Assigned;
    step.on = draft.on;
    step.due = due.isValid() ? due : *byClock;
    step.unit = (*stored)->value(u"unit"_s).number();
    return addIssueStep(builder, step, 1);
}

Outcome applyBuilt(
    Ledger& ledger, const ChangeSetBuilder& builder, const QString& label, const QString& author, Source how)
{
    ChangeSet set;
    set.label = label;
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return ledger.apply(set);
}

/// The fields that the wish asks for, with those that stand as the time before.
Result<Fields> wishedFields(Ledger& ledger, const InspectionWish& wish, QDate on, qint64 project)
{
    Fields fields = wish.fields;
    if (!wish.asBefore)
        return fields;
    const auto before = inspectionBefore(ledger, project, on);
    if (!before)
        return before.error();
    if (!*before)
        return refusal(InspectingWords::tr("There is no earlier inspection that it could be the same as"));
    for (const QString& key : carriedFields())
        fields.try_emplace(key, (*before)->value(key));
    return fields;
}

Result<RecordId> placeOf(Ledger& ledger, const InspectionWish& wish)
{
    if (wish.record)
        return *wish.record;
    if (!wish.on.isValid() || wish.project == 0)
        return refusal(InspectingWords::tr("Project and day must be given"));
    return nextInspection(ledger, wish.project, wish.on);
}

Result<RecordId> putInspection(ChangeSetBuilder& builder, Ledger& ledger, const InspectionWish& wish)
{
    const auto id = placeOf(ledger, wish);
    if (!id)
        return id;
    const QDate on = dayOf(*id);
    if (wish.today.isValid() && on > wish.today)
        return refusal(InspectingWords::tr("%1 lies in the future").arg(on.toString(Qt::ISODate)));
    const auto fields = wishedFields(ledger, wish, on, id->key[0]);
    if (!fields)
        return fields.error();
    // Without any value it is still an inspection, of which apply() tells what is missing.
    if (const auto done = builder.add(*id); !done)
        return done.error();
    if (const auto done = putFields(builder, *id, *fields); !done)
        return done.error();
    return id;
}

} // namespace

const QStringList& carriedFields()
{
    static const QStringList keys {u"site"_s, u"workers"_s, u"machines"_s, u"progress"_s, u"rating"_s};
    return keys;
}

Result<std::optional<Record>> inspectionBefore(Ledger& ledger, qint64 project, QDate on)
{
    const auto all = ledger.records().ofProject(Kind::Inspection, project);
    if (!all)
        return all.error();
    const qint64 monday = RecordId::dayNumber(Week::of(on).monday());
    std::optional<Record> ofWeeksBefore;
    std::optional<Record> ofWeek;
    for (const Record& one : *all) {
        const auto newer = [&](const std::optional<Record>& known) {
            return !known
                || std::pair(known->id.key[1], known->id.key[2]) < std::pair(one.id.key[1], one.id.key[2]);
        };
        if (one.id.key[1] < monday && newer(ofWeeksBefore))
            ofWeeksBefore = one;
        else if (one.id.key[1] >= monday && one.id.key[1] < RecordId::dayNumber(on) && newer(ofWeek))
            ofWeek = one;
    }
    return ofWeeksBefore ? ofWeeksBefore : ofWeek;
}

Result<RecordId> nextInspection(Ledger& ledger, qint64 project, QDate on)
{
    const auto all = ledger.records().ofProject(Kind::Inspection, project);
    if (!all)
        return all.error();
    RecordId id = RecordId::inspection(project, on);
    for (const Record& one : *all) {
        if (one.id.key[1] == id.key[1])
            id.key[2] = std::max(id.key[2], one.id.key[2] + 1);
    }
    return id;
}

Outcome recordInspection(Ledger& ledger, const InspectionWish& wish)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto id = putInspection(builder, ledger, wish);
    if (!id)
        return inspectingFailed(id.error());
    const auto name = nameOf(ledger, id->key[0]);
    const auto kept = builder.current(*id);
    if (!name || !kept)
        return inspectingFailed(name ? kept.error() : name.error());
    if (*kept) {
        NewIssue draft;
        draft.project = id->key[0];
        draft.on = dayOf(*id);
        draft.text = (*kept)->value(u"finding"_s).text();
        draft.note = noteOf(ledger, **kept);
        draft.source = IssueSource::Inspection;
        const QDate due = (*kept)->value(u"due"_s).date();
        if (const auto done = addFinding(builder, ledger, wish.issue, draft, due, *id); !done)
            return inspectingFailed(done.error());
    }
    const QString label = u"巡查 %1 %2"_s.arg(*name, dayOf(*id).toString(Qt::ISODate));
    return applyBuilt(ledger, builder, label, wish.author, wish.how);
}

Outcome recordInspections(Ledger& ledger, const std::vector<InspectionWish>& wishes, const QString& label)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const InspectionWish& wish : wishes) {
        if (const auto done = putInspection(builder, ledger, wish); !done)
            return inspectingFailed(done.error());
    }
    if (wishes.empty())
        return {};
    return applyBuilt(ledger, builder, label, wishes.front().author, wishes.front().how);
}

Outcome planVisits(Ledger& ledger, const VisitWish& wish)
{
    if (wish.on && wish.on->isValid() && Week::of(*wish.on) != wish.week) {
        return inspectingFailed(
            refusal(InspectingWords::tr("%1 does not lie in the week from %2")
                        .arg(wish.on->toString(Qt::ISODate), wish.week.monday().toString(Qt::ISODate))));
    }
    Fields fields;
    if (wish.inspectors)
        fields.emplace(u"inspectors"_s, wish.inspectors->trimmed());
    if (wish.route)
        fields.emplace(u"route"_s, wish.route->trimmed());
    if (wish.on)
        fields.emplace(u"on"_s, *wish.on);
    if (wish.excused)
        fields.emplace(u"excused"_s, wish.excused->trimmed());
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const qint64 project : wish.projects) {
        const RecordId id = RecordId::visit(wish.week, project);
        if (const auto done = putFields(builder, id, fields); !done)
            return inspectingFailed(done.error());
        const auto left = builder.current(id);
        if (!left)
            return inspectingFailed(left.error());
        const auto isNull = [](const auto& field) { return field.second.isNull(); };
        if (!*left || !std::ranges::all_of((*left)->fields, isNull))
            continue;
        if (const auto done = builder.remove(id); !done)
            return inspectingFailed(done.error());
    }
    const QString label
        = u"巡查安排 %1 (%2 个)"_s.arg(wish.week.monday().toString(Qt::ISODate)).arg(wish.projects.size());
    return applyBuilt(ledger, builder, label, wish.author, wish.how);
}

Outcome recordSupervision(Ledger& ledger, const SupervisionWish& wish)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId id = RecordId::supervision(wish.record.value_or(builder.newId()));
    if (const auto done = putFields(builder, id, wish.fields); !done)
        return inspectingFailed(done.error());
    const auto kept = builder.current(id);
    if (!kept)
        return inspectingFailed(kept.error());
    const Record record = kept->value_or(Record());
    const QDate on = record.value(u"on"_s).date();
    if (wish.today.isValid() && on > wish.today)
        return inspectingFailed(
            refusal(InspectingWords::tr("%1 lies in the future").arg(on.toString(Qt::ISODate))));
    if (on.isValid()) {
        NewIssue draft;
        draft.project = record.value(u"project"_s).number();
        draft.unit = record.value(u"unit"_s).number();
        draft.on = on;
        draft.text = record.value(u"text"_s).text();
        draft.note = noteOf(ledger, record);
        draft.source = IssueSource::Supervision;
        const QDate due = record.value(u"due"_s).date();
        if (const auto done = addFinding(builder, ledger, wish.issue, draft, due, id); !done)
            return inspectingFailed(done.error());
    }
    return applyBuilt(ledger, builder, u"督导 %1"_s.arg(on.toString(Qt::ISODate)), wish.author, wish.how);
}

} // namespace sanpi
