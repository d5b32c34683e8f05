// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/madepicture.h"
#include "demo/fill.h"
#include "figures/issues.h"
#include "report/notice.h"
#include "report/orderreport.h"
#include "report/reports.h"
#include "report/storyreport.h"
#include "store/attachments.h"
#include "store/orders.h"
#include "store/seed.h"
#include "ui/charts/chartrender.h"

#include <QCryptographicHash>

/// Every paper that the program makes, from the demo's ledger with a photo and an order more.
namespace everypaper {

using namespace Qt::StringLiterals;
using namespace sanpi;

inline const QDate day {2021, 12, 31};

/// notice, bulletin, the reports by their keys, order, request, story.
inline QStringList names()
{
    QStringList all {u"notice"_s, u"bulletin"_s};
    for (const ReportKind kind : allReportKinds)
        all.append(reportKey(kind));
    return all << u"order"_s << u"request"_s << u"story"_s;
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
    return true;
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
