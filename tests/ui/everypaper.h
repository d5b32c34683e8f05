// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/madepicture.h"
#include "demo/fill.h"
#include "figures/issues.h"
#include "report/leaderreport.h"
#include "report/meetingpapers.h"
#include "report/notice.h"
#include "report/orderreport.h"
#include "report/reports.h"
#include "report/storyreport.h"
#include "store/appraisals.h"
#include "store/attachments.h"
#include "store/candidates.h"
#include "store/leaders.h"
#include "store/meetings.h"
#include "store/orders.h"
#include "store/seed.h"
#include "store/tours.h"
#include "ui/charts/chartrender.h"

#include <QCryptographicHash>

/// Every paper that the program makes, from the demo's ledger with a photo and an order more.
namespace everypaper {

using namespace Qt::StringLiterals;
using namespace sanpi;

inline const QDate day {2021, 12, 31};

/// notice, bulletin, the reports by their keys, order, request, story, a leader's page, agenda and minutes.
inline QStringList names()
{
    QStringList all {u"notice"_s, u"bulletin"_s};
    for (const ReportKind kind : allReportKinds)
        all.append(reportKey(kind));
    return all << u"order"_s << u"request"_s << u"story"_s << u"leader"_s << u"agenda"_s << u"minutes"_s;
}

/// The project whose card and photos are wanted.
inline qint64 project(Ledger& ledger)
{
    return ledger.resolve(Kind::Project, u"焦作职业技术大学一期项目"_s).value_or(0);
}

/// The issue that is told and ordered about: the first that a unit has and that is open.
inline qint64 issue(Ledger& ledger)
{
    const auto rows = issueRows(ledger, day);
    if (!rows)
        return 0;
    for (const IssueRow& row : *rows) {
        if (row.unit != 0 && row.project != 0 && !row.standing.closedOn.isValid())
            return row.id;
    }
    return 0;
}

/// Two projects that apply for the next period, and a round of 观摩 with both as stops.
inline bool fillQuarter(Ledger& ledger)
{
    const qint64 other
        = ledger.resolve(Kind::Project, u"中轴高端汽车零部件及智能制造产业园项目"_s).value_or(0);
    Proposal proposal {3, Batch::Start, {project(ledger), other}, QDate(2021, 12, 20)};
    proposal.brief = u"总建筑面积12万平方米，建成后可容纳学生8000人。"_s;
    if (!proposeCandidates(ledger, proposal, u"test"_s).ok())
        return false;
    CandidateStep back {{RecordId::candidate(3, int(Batch::Start), other)}, CandidateState::Returned, day};
    back.reason = u"用地未落实"_s;
    const Outcome round = addTour(ledger, u"第四季度重点项目观摩"_s, QDate(2021, 12, 30), u"test"_s);
    if (!stepCandidates(ledger, back, u"test"_s).ok() || !round.ok())
        return false;
    const qint64 tour = round.ids.at(newTourId);
    if (!addTourStops(ledger, tour, {project(ledger), other}, u"test"_s).ok())
        return false;
    int points = 9'150;
    for (const QString& judge : {u"张三"_s, u"李四"_s, u"王五"_s}) {
        if (!scoreTourStop(ledger, {tour, other, judge, ++points}, u"test"_s).ok())
            return false;
    }
    return true;
}

/// Two meetings, of which the first decided something of every sort; a place in the city.
inline bool fillMeetings(Ledger& ledger)
{
    qint64 first = 0;
    for (const QDate on : {QDate(2021, 12, 1), QDate(2021, 12, 20)}) {
        const Outcome held = keepMeeting(ledger, 0,
            {{u"kind"_s, int(MeetingKind::Dispatch)}, {u"on"_s, on}, {u"chair"_s, u"王区长"_s},
                {u"place"_s, u"二楼会议室"_s}, {u"attendees"_s, u"各乡镇办、区直各部门主要负责人"_s}},
            u"test"_s);
        if (!held.ok())
            return false;
        const qint64 meeting = held.ids.at(newMeetingId);
        first = first == 0 ? meeting : first;
        if (!addToAgenda(ledger, meeting, {{u"听取项目推进情况汇报"_s, project(ledger), 0, 0, {}}}, u"test"_s)
                 .ok())
            return false;
        for (const DecisionForm form : {DecisionForm::Plain, DecisionForm::Issue, DecisionForm::Order}) {
            DecisionWish wish;
            wish.meeting = meeting;
            wish.text = u"加快办理供地手续，月底前取得不动产权证"_s;
            wish.project = project(ledger);
            wish.unit = ledger.resolve(Kind::Unit, u"文昌街道"_s).value_or(0);
            wish.due = on.addDays(10);
            wish.form = form;
            wish.author = u"test"_s;
            if (!keepDecision(ledger, wish).ok())
                return false;
        }
    }
    return keepAppraisals(ledger,
        {{{u"period"_s, u"2021年11月"_s}, {u"on"_s, QDate(2021, 12, 10)}, {u"indicator"_s, u"综合考评"_s},
            {u"place"_s, 2}, {u"of"_s, 12}}},
        u"test"_s)
        .ok();
}

/// Who leads the project on the day.
inline QString leader(Ledger& ledger)
{
    const auto found = projectPerson(ledger, project(ledger), ProjectRole::Leader, day);
    return found && *found ? (*found)->name : QString();
}

inline bool fill(Ledger& ledger)
{
    if (!seedDistrict(ledger, u"test"_s).ok() || !fillDemo(ledger, u"test"_s).ok())
        return false;
    FileContent photo;
    photo.name = u"东侧.jpg"_s;
    photo.data = made::jpeg(400, 300);
    photo.sha256
        = QString::fromLatin1(QCryptographicHash::hash(photo.data, QCryptographicHash::Sha256).toHex());
    photo.bytes = photo.data.size();
    photo.paper = Paper::Photo;
    photo.takenAt = u"2021-12-28T10:15:30"_s;
    photo.takenBy = PhotoTime::Camera;
    photo.view = u"东侧全景"_s;
    if (!attach(ledger, RecordId::project(project(ledger)), {photo}, u"test"_s, Source::Form).ok())
        return false;
    for (const OrderKind kind : {OrderKind::Reminder, OrderKind::Order}) {
        auto wish = proposeOrder(ledger, issue(ledger), kind, day);
        if (!wish || !draftOrder(ledger, *wish).ok())
            return false;
    }
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId campaign = RecordId::campaign(builder.newId());
    if (!builder.set(campaign, u"name"_s, u"汛后复工"_s)
        || !builder.set(campaign, u"since"_s, QDate(2021, 8, 1)))
        return false;
    ChangeSet set;
    set.author = u"test"_s;
    set.records = builder.changes();
    return ledger.apply(set).ok() && fillMeetings(ledger) && fillQuarter(ledger);
}

inline Result<Document> order(Ledger& ledger, OrderPaper paper)
{
    const auto orders = ledger.records().all(Kind::Order);
    if (!orders || orders->empty())
        return Error {ErrorCode::NotFound, u"no order"_s, {}};
    const qint64 id = (paper == OrderPaper::Request ? orders->back() : orders->front()).id.key[0];
    auto made = makeOrderPaper(ledger, id, day, paper);
    return made ? Result<Document>(std::move(made).value().document) : made.error();
}

inline Result<Document> undrawn(Ledger& ledger, const QString& name)
{
    if (name == "notice"_L1 || name == "bulletin"_L1) {
        auto input = gatherNotice(ledger, 2021, Week::of(QDate(2021, 12, 20)));
        if (!input)
            return input.error();
        NoticeInput notice = *std::move(input);
        notice.number = 1;
        notice.layout = name == "notice"_L1 ? NoticeLayout::Official : NoticeLayout::Bulletin;
        return buildNotice(notice);
    }
    if (name == "order"_L1)
        return order(ledger, OrderPaper::Order);
    if (name == "request"_L1)
        return order(ledger, OrderPaper::Request);
    if (name == "leader"_L1 || name == "agenda"_L1 || name == "minutes"_L1) {
        const auto meeting = currentMeeting(ledger, day);
        if (!meeting)
            return meeting.error();
        auto paper = name == "leader"_L1 ? makeLeaderPage(ledger, leader(ledger), 2021, day)
            : name == "agenda"_L1        ? makeAgenda(ledger, *meeting, day)
                                         : makeMinutes(ledger, *meeting, day);
        return paper ? Result<Document>(std::move(paper).value().document) : paper.error();
    }
    ReportRequest asked;
    asked.year = 2021;
    asked.asOf = day;
    asked.project = project(ledger);
    asked.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    asked.kind = reportNamed(name).value_or(ReportKind::Dispatch);
    auto made = name == "story"_L1 ? makeIssueStory(ledger, issue(ledger), day) : makeReport(ledger, asked);
    return made ? Result<Document>(std::move(made).value().document) : made.error();
}

/// The paper with its charts drawn.
inline Result<Document> make(Ledger& ledger, const QString& name)
{
    auto made = undrawn(ledger, name);
    if (!made)
        return made;
    Document document = std::move(made).value();
    renderCharts(document);
    return document;
}

} // namespace everypaper
