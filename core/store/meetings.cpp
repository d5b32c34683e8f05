// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/meetings.h"

#include "store/issues.h"
#include "store/orders.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct MeetingWords {
    Q_DECLARE_TR_FUNCTIONS(Meetings)
};

constexpr int labelLength = 20; // of the matter, in the name of the change set

Outcome meetingFailed(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Error meetingRefusal(const QString& why)
{
    return {ErrorCode::Refused, why, {why}};
}

Value reference(qint64 id)
{
    return id != 0 ? Value(id) : Value();
}

Result<void> setMeetingFields(
    ChangeSetBuilder& builder, const RecordId& id, const std::vector<std::pair<QString, Value>>& fields)
{
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Outcome applyMeeting(
    Ledger& ledger, const ChangeSetBuilder& builder, const QString& label, const QString& author, Source how)
{
    ChangeSet set;
    set.label = label;
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return ledger.apply(set);
}

/// The unit of the project's newest year up to the day; 0 where none is stated.
Result<qint64> projectUnit(Ledger& ledger, qint64 project, QDate on)
{
    Statement query(ledger.connection(),
        u"SELECT unit FROM entry WHERE project = ? AND year <= ? AND unit IS NOT NULL ORDER BY year DESC LIMIT 1"_s);
    query.bind(project).bind(on.year());
    if (query.next())
        return query.number(0);
    return query.failed() ? Result<qint64>(query.error()) : Result<qint64>(qint64(0));
}

/// The issue that the decision becomes, assigned; how it stands in the set.
Result<IssueCourse> addDecisionIssue(
    ChangeSetBuilder& builder, Ledger& ledger, const DecisionWish& wish, const RecordId& decision)
{
    NewIssue issue;
    issue.project = wish.project;
    issue.text = wish.text;
    issue.kind = wish.issueKind;
    issue.weight = wish.weight;
    issue.source = IssueSource::Meeting;
    issue.on = wish.on;
    issue.unit = wish.unit;
    issue.origin = ledger.catalogue().recordText(decision);
    const auto added = addIssue(builder, ledger, issue);
    if (!added)
        return added.error();
    const auto record = builder.current(RecordId::issue(added->id));
    const auto byClock = solveDay(ledger, wish.weight, wish.on);
    if (!record || !byClock)
        return record ? byClock.error() : record.error();
    IssueStep taken;
    taken.seq = 1;
    taken.kind = StepKind::Assigned;
    taken.on = wish.on;
    taken.due = wish.due.isValid() ? wish.due : *byClock;
    taken.unit = (*record)->value(u"unit"_s).number();
    if (taken.unit == 0)
        return meetingRefusal(MeetingWords::tr("An issue needs a responsible unit"));
    IssueStepWish step;
    step.issue = added->id;
    step.kind = taken.kind;
    step.on = taken.on;
    step.due = taken.due;
    step.unit = taken.unit;
    if (const auto done = addIssueStep(builder, step, 1); !done)
        return done.error();
    return IssueCourse {**record, wish.on, {taken}};
}

/// Makes of the decision what it is to be; \p stored is what it was.
Result<void> turnDecision(ChangeSetBuilder& builder, Ledger& ledger, const DecisionWish& wish,
    const RecordId& id, const std::optional<Record>& stored)
{
    if (wish.form == DecisionForm::Plain)
        return {};
    if (stored && !stored->value(u"done_on"_s).isNull())
        return meetingRefusal(MeetingWords::tr("The matter is done already"));
    IssueCourse course;
    const qint64 known = stored ? stored->value(u"issue"_s).number() : 0;
    if (known == 0) {
        auto made = addDecisionIssue(builder, ledger, wish, id);
        if (!made)
            return made.error();
        course = *std::move(made);
        if (const auto done = builder.set(id, u"issue"_s, course.issue.id.key[0]); !done)
            return done;
    } else {
        auto loaded = loadIssueCourse(ledger.records(), known);
        if (!loaded || !*loaded)
            return loaded ? Error {ErrorCode::NotFound, u"no such issue"_s, {QString::number(known)}}
                          : loaded.error();
        course = **std::move(loaded);
    }
    const bool ordered = stored && !stored->value(u"duty_order"_s).isNull();
    if (wish.form != DecisionForm::Order || ordered)
        return {};
    auto order = orderOf(ledger, course, wish.orderKind, wish.on, wish.due);
    if (!order)
        return order.error();
    const auto drafted = addOrder(builder, *order);
    if (!drafted)
        return drafted.error();
    return builder.set(id, u"duty_order"_s, *drafted);
}

} // namespace

Outcome keepDecision(Ledger& ledger, const DecisionWish& asked)
{
    DecisionWish wish = asked;
    std::optional<Record> stored;
    if (wish.decision != 0) {
        const auto found = ledger.records().find(RecordId::decision(wish.decision));
        if (!found)
            return meetingFailed(found.error());
        stored = *found;
        if (!stored)
            return meetingFailed(
                {ErrorCode::NotFound, u"no such decision"_s, {QString::number(wish.decision)}});
    }
    if (!wish.on.isValid() && wish.meeting != 0) {
        const auto meeting = ledger.records().find(RecordId::meeting(wish.meeting));
        if (!meeting)
            return meetingFailed(meeting.error());
        wish.on = *meeting ? (*meeting)->value(u"on"_s).date() : QDate();
    }
    if (wish.text.trimmed().isEmpty() || !wish.on.isValid())
        return meetingFailed(meetingRefusal(MeetingWords::tr("The matter and its day must be given")));
    if (wish.unit == 0 && wish.project != 0) {
        // What is meant by “the project's unit” stays what it was on that day.
        const auto unit = projectUnit(ledger, wish.project, wish.on);
        if (!unit)
            return meetingFailed(unit.error());
        wish.unit = *unit;
    }
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId id = RecordId::decision(stored ? wish.decision : builder.newId());
    if (const auto done = setMeetingFields(builder, id,
            {{u"source"_s, int(wish.source)}, {u"meeting"_s, reference(wish.meeting)},
                {u"leader"_s, wish.leader}, {u"on"_s, wish.on}, {u"text"_s, wish.text.trimmed()},
                {u"project"_s, reference(wish.project)}, {u"unit"_s, reference(wish.unit)},
                {u"due"_s, wish.due}, {u"note"_s, wish.note}});
        !done)
        return meetingFailed(done.error());
    if (const auto done = turnDecision(builder, ledger, wish, id, stored); !done)
        return meetingFailed(done.error());
    const QString what = wish.source == DecisionSource::Leader ? u"领导批示"_s : u"议定事项"_s;
    return applyMeeting(
        ledger, builder, what + u' ' + wish.text.trimmed().left(labelLength), wish.author, wish.how);
}

Outcome concludeDecision(
    Ledger& ledger, qint64 decision, QDate on, const QString& result, const QString& author, Source how)
{
    const RecordId id = RecordId::decision(decision);
    const auto stored = ledger.records().find(id);
    if (!stored)
        return meetingFailed(stored.error());
    if (!*stored)
        return meetingFailed({ErrorCode::NotFound, u"no such decision"_s, {QString::number(decision)}});
    if (!(*stored)->value(u"issue"_s).isNull() || !(*stored)->value(u"duty_order"_s).isNull())
        return meetingFailed(
            meetingRefusal(MeetingWords::tr("How it stands is told by its issue or order: conclude that")));
    if (on.isValid() && on < (*stored)->value(u"on"_s).date()) {
        return meetingFailed(
            meetingRefusal(MeetingWords::tr("It was decided on %1: it cannot be done before that")
                               .arg((*stored)->value(u"on"_s).date().toString(Qt::ISODate))));
    }
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = setMeetingFields(builder, id, {{u"done_on"_s, on}, {u"result"_s, result}}); !done)
        return meetingFailed(done.error());
    const QString text = (*stored)->value(u"text"_s).text().left(labelLength);
    return applyMeeting(ledger, builder, (on.isValid() ? u"办结 "_s : u"恢复办理 "_s) + text, author, how);
}

Outcome keepMeeting(Ledger& ledger, qint64 meeting, const Fields& fields, const QString& author, Source how)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId id = RecordId::meeting(meeting != 0 ? meeting : builder.newId());
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return meetingFailed(done.error());
    }
    const auto kept = builder.current(id);
    if (!kept)
        return meetingFailed(kept.error());
    return applyMeeting(
        ledger, builder, *kept ? meetingTitle(ledger.catalogue(), **kept) : u"会议"_s, author, how);
}

Outcome removeMeeting(Ledger& ledger, qint64 meeting, const QString& author, Source how)
{
    const auto stored = ledger.records().find(RecordId::meeting(meeting));
    const auto decided = ledger.records().where(Kind::Decision, u"meeting"_s, meeting);
    const auto items = ledger.records().where(Kind::AgendaItem, u"meeting"_s, meeting);
    if (!stored || !decided)
        return meetingFailed(stored ? decided.error() : stored.error());
    if (!items)
        return meetingFailed(items.error());
    if (!*stored)
        return meetingFailed({ErrorCode::NotFound, u"no such meeting"_s, {QString::number(meeting)}});
    if (!decided->empty()) {
        return meetingFailed(meetingRefusal(
            MeetingWords::tr("%n matter(s) were decided in it: a meeting that has decided stays", nullptr,
                int(decided->size()))));
    }
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const Record& item : *items) {
        if (const auto done = builder.remove(item.id); !done)
            return meetingFailed(done.error());
    }
    if (const auto done = builder.remove(RecordId::meeting(meeting)); !done)
        return meetingFailed(done.error());
    return applyMeeting(
        ledger, builder, u"删除 "_s + meetingTitle(ledger.catalogue(), **stored), author, how);
}

Outcome addToAgenda(
    Ledger& ledger, qint64 meeting, const std::vector<AgendaWish>& items, const QString& author, Source how)
{
    const auto standing = ledger.records().where(Kind::AgendaItem, u"meeting"_s, meeting);
    if (!standing)
        return meetingFailed(standing.error());
    int seq = 0;
    for (const Record& one : *standing)
        seq = std::max(seq, int(one.id.key[1]));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    int added = 0;
    for (const AgendaWish& item : items) {
        const bool known = std::ranges::any_of(*standing, [&](const Record& one) {
            if (item.issue != 0)
                return one.value(u"issue"_s).number() == item.issue;
            return item.project != 0 && one.value(u"project"_s).number() == item.project
                && one.value(u"issue"_s).isNull() && one.value(u"text"_s).text() == item.text.trimmed();
        });
        if (known)
            continue;
        ++added;
        if (const auto done = setMeetingFields(builder, RecordId::agendaItem(meeting, ++seq),
                {{u"text"_s, item.text.trimmed()}, {u"project"_s, reference(item.project)},
                    {u"issue"_s, reference(item.issue)}, {u"unit"_s, reference(item.unit)},
                    {u"note"_s, item.note}});
            !done)
            return meetingFailed(done.error());
    }
    return applyMeeting(ledger, builder, u"会议议题（%1项）"_s.arg(added), author, how);
}

namespace {

/// The items of a meeting in their order, and the place of \p item among them.
Result<std::pair<std::vector<Record>, size_t>> agendaFrom(Ledger& ledger, const RecordId& item)
{
    auto stored = ledger.records().where(Kind::AgendaItem, u"meeting"_s, item.key[0]);
    if (!stored)
        return stored.error();
    std::vector<Record> items = std::move(stored).value();
    std::ranges::sort(items, {}, [](const Record& one) { return one.id.key[1]; });
    const auto at = std::ranges::find(items, item, &Record::id);
    if (at == items.end())
        return Error {ErrorCode::NotFound, u"no such agenda item"_s, {QString::number(item.key[1])}};
    const auto place = size_t(at - items.begin());
    return std::pair(std::move(items), place);
}

/// The number of an item is its key: what it says moves from one number to the other.
Result<void> putAgenda(
    ChangeSetBuilder& builder, const std::vector<RecordId>& places, const std::vector<Record>& items)
{
    for (size_t at = 0; at < items.size(); ++at) {
        for (const QString& field : {u"text"_s, u"project"_s, u"issue"_s, u"unit"_s, u"note"_s}) {
            if (const auto done = builder.set(places[at], field, items[at].value(field)); !done)
                return done;
        }
    }
    return {};
}

QString agendaLabel(const QString& what, const Record& item)
{
    return what + u' ' + item.value(u"text"_s).text().simplified().left(labelLength);
}

std::vector<RecordId> placesOf(const std::vector<Record>& items)
{
    std::vector<RecordId> places;
    for (const Record& one : items)
        places.push_back(one.id);
    return places;
}

} // namespace

Outcome editAgendaItem(Ledger& ledger, const RecordId& item, const QString& text, const QString& note,
    const QString& author, Source how)
{
    const auto found = agendaFrom(ledger, item);
    if (!found)
        return meetingFailed(found.error());
    if (text.trimmed().isEmpty())
        return meetingFailed(meetingRefusal(MeetingWords::tr("An item of the agenda needs a text")));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done
        = setMeetingFields(builder, item, {{u"text"_s, text.trimmed()}, {u"note"_s, note.trimmed()}});
        !done)
        return meetingFailed(done.error());
    return applyMeeting(
        ledger, builder, agendaLabel(u"修改议题"_s, found->first[found->second]), author, how);
}

Outcome removeAgendaItem(Ledger& ledger, const RecordId& item, const QString& author, Source how)
{
    auto found = agendaFrom(ledger, item);
    if (!found)
        return meetingFailed(found.error());
    std::vector<Record> items = std::move(found->first);
    std::vector<RecordId> places = placesOf(items);
    const QString label = agendaLabel(u"移出议题"_s, items[found->second]);
    items.erase(items.begin() + std::ptrdiff_t(found->second));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = putAgenda(builder, places, items); !done)
        return meetingFailed(done.error());
    if (const auto done = builder.remove(places.back()); !done)
        return meetingFailed(done.error());
    return applyMeeting(ledger, builder, label, author, how);
}

Outcome moveAgendaItem(Ledger& ledger, const RecordId& item, int by, const QString& author, Source how)
{
    auto found = agendaFrom(ledger, item);
    if (!found)
        return meetingFailed(found.error());
    std::vector<Record> items = std::move(found->first);
    const std::vector<RecordId> places = placesOf(items);
    const auto from = std::ptrdiff_t(found->second);
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, std::ptrdiff_t(items.size()) - 1);
    const QString label = agendaLabel(u"调整议题次序"_s, items[found->second]);
    if (from < to)
        std::rotate(items.begin() + from, items.begin() + from + 1, items.begin() + to + 1);
    else
        std::rotate(items.begin() + to, items.begin() + from, items.begin() + from + 1);
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = putAgenda(builder, places, items); !done)
        return meetingFailed(done.error());
    return applyMeeting(ledger, builder, label, author, how);
}

QString meetingTitle(const Catalogue& catalogue, const Record& meeting)
{
    const QString name = meeting.value(u"name"_s).text();
    if (!name.isEmpty())
        return name;
    const Choice* kind = catalogue.field(Kind::Meeting, u"kind").choice(meeting.value(u"kind"_s).number());
    return meeting.value(u"on"_s).date().toString(u"yyyy年M月d日"_s) + (kind ? kind->zh : u"会议"_s);
}

} // namespace sanpi
