// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/decisions.h"

#include "domain/people.h"
#include "figures/tablenames.h"
#include "store/meetings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What decisions are told by: names, meetings, issues and orders as they stand on a day.
class DecisionGround {
public:
    DecisionGround(Ledger& ledger, QDate asOf) : m_ledger(ledger), m_asOf(asOf) { }
    Result<void> load();
    [[nodiscard]] DecisionRow row(const Record& record) const;
    [[nodiscard]] const std::unordered_map<qint64, Record>& meetings() const { return m_meetings; }
    [[nodiscard]] QString projectName(qint64 id) const { return nameIn(m_names.projects, id); }
    [[nodiscard]] QString unitName(qint64 id) const { return nameIn(m_names.units, id); }
    [[nodiscard]] QString issueNumber(qint64 id) const
    {
        const auto found = m_issues.find(id);
        return found == m_issues.end() ? QString() : found->second.number;
    }

private:
    [[nodiscard]] static QString nameIn(const std::unordered_map<qint64, Named>& names, qint64 id)
    {
        const auto found = names.find(id);
        return found == names.end() ? QString() : found->second.name;
    }
    void standByIssue(DecisionRow& row, const IssueRow& issue) const;
    void standByOrder(DecisionRow& row, const OrderRow& order) const;
    [[nodiscard]] QString label(Kind kind, QStringView field, qint64 code) const
    {
        const Choice* choice = m_ledger.catalogue().field(kind, field).choice(code);
        return choice ? choice->zh : QString();
    }

    Ledger& m_ledger;
    QDate m_asOf;
    Table m_names;
    std::unordered_map<qint64, Record> m_meetings;
    std::unordered_map<qint64, IssueRow> m_issues;
    std::unordered_map<qint64, OrderRow> m_orders;
};

Result<void> DecisionGround::load()
{
    for (const auto names : {loadUnitNames, loadProjectNames}) {
        if (const auto done = names(m_ledger, m_names); !done)
            return done;
    }
    auto meetings = m_ledger.records().all(Kind::Meeting);
    auto issues = issueRows(m_ledger, m_asOf);
    auto orders = orderRows(m_ledger, m_asOf);
    if (!meetings || !issues)
        return meetings ? issues.error() : meetings.error();
    if (!orders)
        return orders.error();
    for (const Record& meeting : *meetings)
        m_meetings.emplace(meeting.id.key[0], meeting);
    for (const IssueRow& issue : *issues)
        m_issues.emplace(issue.id, issue);
    for (const OrderRow& order : *orders)
        m_orders.emplace(order.record.id.key[0], order);
    return {};
}

void DecisionGround::standByIssue(DecisionRow& row, const IssueRow& issue) const
{
    row.due = issue.standing.due;
    row.doneOn = issue.standing.closedOn;
    row.result = issue.standing.result;
    row.stateText = label(Kind::Issue, u"state", int(issue.standing.state));
    row.unit = issue.unit;
}

void DecisionGround::standByOrder(DecisionRow& row, const OrderRow& order) const
{
    if (order.standing.state == OrderState::Draft)
        return; // until it is issued the issue tells more
    row.due = order.standing.due;
    row.doneOn = order.standing.concludedOn;
    row.result = order.standing.conclusion.isEmpty() ? order.standing.reply : order.standing.conclusion;
    row.stateText = u"督办"_s + label(Kind::Order, u"state", int(order.standing.state));
}

DecisionRow DecisionGround::row(const Record& record) const
{
    DecisionRow row;
    row.record = record;
    row.meeting = record.value(u"meeting"_s).number();
    row.on = record.value(u"on"_s).date();
    row.text = record.value(u"text"_s).text();
    row.project = record.value(u"project"_s).number();
    row.unit = record.value(u"unit"_s).number();
    row.issue = record.value(u"issue"_s).number();
    row.order = record.value(u"duty_order"_s).number();
    row.due = record.value(u"due"_s).date();
    row.doneOn = record.value(u"done_on"_s).date();
    row.result = record.value(u"result"_s).text();
    row.stateText = u"办理中"_s;
    if (const auto issue = m_issues.find(row.issue); issue != m_issues.end()) {
        row.issueNumber = issue->second.number;
        standByIssue(row, issue->second);
    }
    if (const auto order = m_orders.find(row.order); order != m_orders.end()) {
        row.orderCode = order->second.code;
        standByOrder(row, order->second);
    }
    if (row.doneOn > m_asOf) {
        row.doneOn = {};
        row.result.clear();
    }
    if (row.doneOn.isValid()) {
        row.state = DecisionState::Done;
        row.stateText = u"已办结"_s;
    } else if (row.due.isValid() && row.due < m_asOf) {
        row.state = DecisionState::Overdue;
        row.stateText = u"超期%1天"_s.arg(row.due.daysTo(m_asOf));
    }
    row.projectName = projectName(row.project);
    row.unitName = unitName(row.unit);
    const auto meeting = m_meetings.find(row.meeting);
    if (meeting != m_meetings.end()) {
        row.meetingKind = meeting->second.value(u"kind"_s).number();
        row.from = meetingTitle(m_ledger.catalogue(), meeting->second);
    }
    if (record.value(u"source"_s).number() == int(DecisionSource::Leader)) {
        const QString leader = record.value(u"leader"_s).text();
        row.from = leader.isEmpty() ? u"领导批示"_s : u"领导批示（%1）"_s.arg(leader);
    }
    return row;
}

Result<std::vector<DecisionRow>> rowsOn(Ledger& ledger, const DecisionGround& ground, QDate asOf)
{
    const auto all = ledger.records().all(Kind::Decision);
    if (!all)
        return all.error();
    std::vector<DecisionRow> rows;
    for (const Record& record : *all) {
        if (record.value(u"on"_s).date() <= asOf)
            rows.push_back(ground.row(record));
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &DecisionRow::on);
    return rows;
}

/// Overdue first, then open by the day due, then what is done.
void sortByState(std::vector<DecisionRow>& rows)
{
    const auto place = [](const DecisionRow& row) {
        const int state = row.state == DecisionState::Overdue ? 0 : row.state == DecisionState::Open ? 1 : 2;
        return std::pair(state, row.due.isValid() ? row.due.toJulianDay() : QDate(9999, 1, 1).toJulianDay());
    };
    std::ranges::stable_sort(rows, {}, place);
}

bool isInstruction(const DecisionRow& row)
{
    return row.record.value(u"source"_s).number() == int(DecisionSource::Leader);
}

Result<std::vector<AgendaRow>> ownItems(Ledger& ledger, qint64 meeting, const DecisionGround& ground)
{
    const auto items = ledger.records().where(Kind::AgendaItem, u"meeting"_s, meeting);
    if (!items)
        return items.error();
    std::vector<AgendaRow> rows;
    for (const Record& item : *items) {
        AgendaRow row;
        row.id = item.id;
        row.seq = int(item.id.key[1]);
        row.text = item.value(u"text"_s).text();
        row.project = item.value(u"project"_s).number();
        row.projectName = ground.projectName(row.project);
        row.issue = item.value(u"issue"_s).number();
        row.issueNumber = ground.issueNumber(row.issue);
        row.unit = item.value(u"unit"_s).number();
        row.unitName = ground.unitName(row.unit);
        row.note = item.value(u"note"_s).text();
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The newest meeting of the kind before this one; of one day the one that was entered before.
const Record* meetingBefore(const std::unordered_map<qint64, Record>& meetings, const Record& meeting)
{
    const auto placeOf
        = [](const Record& one) { return std::pair(one.value(u"on"_s).date(), one.id.key[0]); };
    const Record* before = nullptr;
    for (const auto& [id, one] : meetings) {
        if (one.value(u"kind"_s) == meeting.value(u"kind"_s) && placeOf(one) < placeOf(meeting)
            && (!before || placeOf(*before) < placeOf(one)))
            before = &one;
    }
    return before;
}

} // namespace

Result<std::vector<DecisionRow>> decisionRows(Ledger& ledger, QDate asOf)
{
    DecisionGround ground(ledger, asOf);
    if (const auto done = ground.load(); !done)
        return done.error();
    return rowsOn(ledger, ground, asOf);
}

Result<Agenda> agenda(Ledger& ledger, qint64 meeting, QDate asOf)
{
    const auto record = ledger.records().find(RecordId::meeting(meeting));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such meeting"_s, {QString::number(meeting)}};
    Agenda result;
    result.meeting = **record;
    const QDate on = result.meeting.value(u"on"_s).date();
    result.asOf = std::min(on, asOf);
    result.title = meetingTitle(ledger.catalogue(), result.meeting);
    const qint64 kind = result.meeting.value(u"kind"_s).number();
    const Choice* kindChoice = ledger.catalogue().field(Kind::Meeting, u"kind").choice(kind);
    result.kind = kindChoice ? kindChoice->zh : QString();

    DecisionGround then(ledger, result.asOf);
    if (const auto done = then.load(); !done)
        return done.error();
    if (const Record* before = meetingBefore(then.meetings(), result.meeting)) {
        result.before = meetingTitle(ledger.catalogue(), *before);
        result.beforeOn = before->value(u"on"_s).date();
    }
    auto rows = rowsOn(ledger, then, result.asOf);
    if (!rows)
        return rows.error();
    for (const DecisionRow& row : *rows) {
        const bool done = row.state == DecisionState::Done;
        if (isInstruction(row)) {
            if (!done)
                result.instructions.push_back(row);
        } else if (row.meeting != meeting && row.meetingKind == kind) {
            if (!done || (result.beforeOn.isValid() && row.doneOn >= result.beforeOn))
                result.earlier.push_back(row);
        }
    }
    sortByState(result.earlier);
    sortByState(result.instructions);
    auto own = ownItems(ledger, meeting, then);
    if (!own)
        return own.error();
    result.own = *std::move(own);
    if (kind != int(MeetingKind::Economy)) {
        auto items = meetingItems(ledger, result.asOf.year(), result.asOf);
        if (!items)
            return items.error();
        result.items = std::move(items).value();
    }
    auto now = decisionRows(ledger, std::max(asOf, on));
    if (!now)
        return now.error();
    for (const DecisionRow& row : *now) {
        if (row.meeting == meeting)
            result.decisions.push_back(row);
    }
    // As they were decided.
    std::ranges::sort(result.decisions, {}, [](const DecisionRow& row) { return row.record.id.key[0]; });
    return result;
}

QString earlierSentence(const Agenda& agenda)
{
    if (agenda.earlier.empty())
        return {};
    const auto count
        = [&](DecisionState state) { return std::ranges::count(agenda.earlier, state, &DecisionRow::state); };
    const auto done = count(DecisionState::Done);
    const auto overdue = count(DecisionState::Overdue);
    const auto open = qint64(agenda.earlier.size()) - done;
    QString text = u"以往会议议定事项%1项"_s.arg(agenda.earlier.size());
    if (done > 0)
        text += u"，上次会议以来办结%1项"_s.arg(done);
    if (open > 0)
        text += u"，未办结%1项"_s.arg(open);
    if (overdue > 0)
        text += u"，其中超期%1项"_s.arg(overdue);
    return text + u'。';
}

Result<std::vector<MeetingRow>> meetingRows(Ledger& ledger, QDate asOf)
{
    const auto meetings = ledger.records().all(Kind::Meeting);
    const auto decisions = decisionRows(ledger, asOf);
    const auto items = ledger.records().all(Kind::AgendaItem);
    if (!meetings || !decisions)
        return meetings ? decisions.error() : meetings.error();
    if (!items)
        return items.error();
    std::vector<MeetingRow> rows;
    std::unordered_map<qint64, size_t> places;
    for (const Record& meeting : *meetings) {
        MeetingRow row;
        row.record = meeting;
        row.title = meetingTitle(ledger.catalogue(), meeting);
        const Choice* kind
            = ledger.catalogue().field(Kind::Meeting, u"kind").choice(meeting.value(u"kind"_s).number());
        row.kind = kind ? kind->zh : QString();
        row.on = meeting.value(u"on"_s).date();
        places.emplace(meeting.id.key[0], rows.size());
        rows.push_back(std::move(row));
    }
    for (const Record& item : *items) {
        if (const auto place = places.find(item.id.key[0]); place != places.end())
            ++rows[place->second].items;
    }
    for (const DecisionRow& decision : *decisions) {
        const auto place = places.find(decision.meeting);
        if (place == places.end())
            continue;
        MeetingRow& row = rows[place->second];
        ++row.decisions;
        row.done += decision.state == DecisionState::Done ? 1 : 0;
        row.overdue += decision.state == DecisionState::Overdue ? 1 : 0;
    }
    std::ranges::stable_sort(rows, std::ranges::greater(),
        [](const MeetingRow& row) { return std::pair(row.on, row.record.id.key[0]); });
    return rows;
}

} // namespace sanpi
