// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/meetingpapers.h"

#include "report/reportcells.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

doc::Cell stateCell(const DecisionRow& row)
{
    const doc::Tone tone = row.state == DecisionState::Overdue ? doc::Tone::Bad
        : row.state == DecisionState::Done                     ? doc::Tone::Good
                                                               : doc::Tone::Normal;
    return {row.stateText, tone};
}

/// What a reader looks up: WT20210118; the order where it was issued.
QString turnedInto(const DecisionRow& row)
{
    if (row.order != 0 && row.orderCode.isEmpty())
        return row.issueNumber + u"（督办单拟稿）"_s;
    return row.orderCode.isEmpty() ? row.issueNumber : row.orderCode;
}

doc::Cell dayOr(QDate day)
{
    return day.isValid() ? cells::date(day) : cells::nothing();
}

doc::Table earlierTable(const std::vector<DecisionRow>& rows, const QString& caption, bool instructions)
{
    doc::Table table;
    table.caption = caption;
    table.columns = {{u"序号"_s, 0.6, Align::Centre},
        {instructions ? u"来源"_s : u"会议"_s, 1.8, Align::Left, 7}, {u"事项"_s, 3.6, Align::Left, 12},
        {u"责任单位"_s, 1.3, Align::Left, 5}, {u"完成时限"_s, 1.1, Align::Centre},
        {u"状态"_s, 1, Align::Centre, 4}, {u"办结日期"_s, 1.1, Align::Centre},
        {u"落实情况"_s, 2.6, Align::Left, 9}, {u"对应文号"_s, 1.5, Align::Centre, 6}};
    int number = 0;
    for (const DecisionRow& row : rows) {
        table.rows.append({{cells::count(++number), {row.from}, {row.text}, {row.unitName}, dayOr(row.due),
            stateCell(row), dayOr(row.doneOn), {row.result}, {turnedInto(row)}}});
    }
    return table;
}

doc::Table ownTable(const std::vector<AgendaRow>& rows)
{
    doc::Table table;
    table.caption = u"会议议题"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"议题"_s, 4, Align::Left, 14},
        {u"项目"_s, 2.6, Align::Left, 9}, {u"问题编号"_s, 1.4, Align::Centre, 6},
        {u"责任单位"_s, 1.3, Align::Left, 5}, {u"会议意见"_s, 2.4, Align::Left, 8}};
    int number = 0;
    for (const AgendaRow& row : rows) {
        table.rows.append({{cells::count(++number), {row.text}, {row.projectName}, {row.issueNumber},
            {row.unitName}, {row.note}}});
    }
    return table;
}

doc::Table decisionTable(const std::vector<DecisionRow>& rows)
{
    doc::Table table;
    table.caption = u"议定事项"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"议定事项"_s, 4.2, Align::Left, 14},
        {u"项目"_s, 2.2, Align::Left, 8}, {u"责任单位"_s, 1.4, Align::Left, 5},
        {u"完成时限"_s, 1.2, Align::Centre}, {u"落实方式"_s, 1.5, Align::Centre, 6}};
    int number = 0;
    for (const DecisionRow& row : rows) {
        const QString way = turnedInto(row);
        table.rows.append({{cells::count(++number), {row.text}, {row.projectName}, {row.unitName},
            dayOr(row.due), {way.isEmpty() ? u"直接落实"_s : way}}});
    }
    return table;
}

doc::Table meetingFacts(const Agenda& agenda)
{
    const Record& meeting = agenda.meeting;
    doc::Table table;
    table.columns = {{u"会议类型"_s, 0.9, Align::Centre, 5}, {agenda.kind, 2.4},
        {u"会议日期"_s, 0.9, Align::Centre, 5}, {doc::chineseDate(meeting.value(u"on"_s).date()), 2.4}};
    const auto text = [&](const QString& key) { return meeting.value(key).text(); };
    table.rows.append({{{u"地点"_s}, {text(u"place"_s)}, {u"主持人"_s}, {text(u"chair"_s)}}});
    if (const QString people = text(u"attendees"_s); !people.isEmpty())
        table.rows.append({{{u"参会人员"_s}, {people, doc::Tone::Normal, {}, 3}}});
    return table;
}

Report reportOf(ReportFrame& frame, int rows)
{
    Report report;
    report.document = frame.take();
    report.fileName = documentFileName(report.document);
    report.rows = rows;
    return report;
}

} // namespace

Result<Report> makeAgenda(Ledger& ledger, qint64 meeting, QDate asOf)
{
    const auto found = agenda(ledger, meeting, asOf);
    if (!found)
        return found.error();
    ReportFrame frame(
        found->title + u"议程"_s, reportOrgan(ledger), found->asOf, doc::Orientation::Landscape);
    frame.part(meetingFacts(*found));
    // A meeting begins with what became of the one before it (practice.md, The week).
    frame.chapter(u"上次议定事项落实情况"_s);
    if (found->earlier.empty()) {
        frame.paragraph(
            found->before.isEmpty() ? u"此前没有同类会议。"_s : u"此前会议没有未办结的议定事项。"_s);
    } else {
        frame.paragraph(earlierSentence(*found));
        frame.table(earlierTable(found->earlier, u"议定事项落实情况"_s, false));
    }
    if (!found->instructions.empty()) {
        frame.chapter(u"领导批示办理情况"_s);
        frame.table(earlierTable(found->instructions, u"领导批示未办结事项"_s, true));
    }
    if (!found->own.empty()) {
        frame.chapter(u"会议议题"_s);
        frame.table(ownTable(found->own));
    }
    if (found->items) {
        frame.chapter(u"提请会议研究的问题和项目"_s);
        if (const auto done = addMeetingItems(frame, ledger, *found->items, found->asOf); !done)
            return done.error();
    }
    return reportOf(frame, int(found->earlier.size() + found->own.size()));
}

Result<Report> makeMinutes(Ledger& ledger, qint64 meeting, QDate asOf)
{
    const auto found = agenda(ledger, meeting, asOf);
    if (!found)
        return found.error();
    const QDate on = found->meeting.value(u"on"_s).date();
    ReportFrame frame(found->title + u"纪要"_s, reportOrgan(ledger), on, doc::Orientation::Portrait);
    frame.part(meetingFacts(*found));
    if (!found->own.empty()) {
        frame.chapter(u"会议议题"_s);
        int number = 0;
        for (const AgendaRow& row : found->own) {
            // The same words may be said of two projects.
            const bool named = row.projectName.isEmpty() || row.text.contains(row.projectName);
            const QString what = named ? row.text : QString(row.projectName + u"："_s + row.text);
            QString line = u"%1.%2"_s.arg(++number).arg(what);
            if (!row.note.isEmpty())
                line += u"（会议意见：%1）"_s.arg(row.note);
            frame.paragraph(line);
        }
    }
    frame.chapter(u"议定事项"_s);
    if (found->decisions.empty())
        frame.paragraph(u"会议未形成议定事项。"_s);
    else
        frame.table(decisionTable(found->decisions));
    if (!found->decisions.empty())
        frame.note(u"注：下次会议首先通报以上事项落实情况。"_s);
    return reportOf(frame, int(found->decisions.size()));
}

Result<qint64> currentMeeting(Ledger& ledger, QDate asOf)
{
    const auto rows = meetingRows(ledger, asOf);
    if (!rows)
        return rows.error();
    qint64 coming = 0;
    for (const MeetingRow& row : *rows) { // the newest first
        if (row.on <= asOf)
            return row.record.id.key[0];
        coming = row.record.id.key[0];
    }
    return coming;
}

} // namespace sanpi
