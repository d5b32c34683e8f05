// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meetings/meetingsjobs.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace sanpi {

using namespace Qt::StringLiterals;

Result<MeetingsAnswer> loadMeetings(Ledger& ledger, qint64 meeting, QDate asOf)
{
    MeetingsAnswer answer;
    auto meetings = meetingRows(ledger, asOf);
    auto decisions = decisionRows(ledger, asOf);
    const auto projects = ledger.records().all(Kind::Project);
    const auto units = ledger.records().all(Kind::Unit);
    if (!meetings || !decisions)
        return meetings ? decisions.error() : meetings.error();
    if (!projects || !units)
        return projects ? units.error() : projects.error();
    answer.meetings = std::move(meetings).value();
    answer.decisions = std::move(decisions).value();
    QSet<QString> several;
    for (const Record& project : *projects) {
        const QString name = project.value(u"name"_s).text();
        if (answer.projects.contains(name))
            several.insert(name);
        answer.projects.insert(name, project.id.key[0]);
    }
    for (const QString& name : std::as_const(several))
        answer.projects.remove(name);
    std::vector<Record> sorted = *units;
    std::ranges::stable_sort(sorted, {}, [](const Record& unit) {
        const Value order = unit.value(u"order"_s);
        return order.isNull() ? std::numeric_limits<qint64>::max() : order.number();
    });
    for (const Record& unit : sorted)
        answer.units << std::pair(unit.id.key[0], unit.value(u"name"_s).text());
    answer.readOnly = ledger.readOnly();
    const bool known = std::ranges::any_of(
        answer.meetings, [meeting](const MeetingRow& row) { return row.record.id.key[0] == meeting; });
    if (!known)
        return answer;
    auto open = agenda(ledger, meeting, asOf);
    if (!open)
        return open.error();
    answer.agenda = std::move(open).value();
    return answer;
}

QString MeetingsFilter::text() const
{
    if (decision != 0)
        return u"decision=%1"_s.arg(decision);
    if (decisions)
        return u"decisions"_s;
    return meeting == 0 ? QString() : u"meeting=%1"_s.arg(meeting);
}

MeetingsFilter MeetingsFilter::parse(const QString& text)
{
    MeetingsFilter filter;
    const qint64 number = text.section(u'=', 1).toLongLong();
    filter.decisions = text == "decisions"_L1 || text.startsWith("decision="_L1);
    if (text.startsWith("decision="_L1))
        filter.decision = number;
    else if (text.startsWith("meeting="_L1))
        filter.meeting = number;
    return filter;
}

} // namespace sanpi
