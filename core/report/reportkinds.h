// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reports.h"

namespace sanpi {

// One function a report; internal to report/.

/// 调度表 (domain.md, §3.1).
[[nodiscard]] Result<Document> dispatchReport(Ledger& ledger, const ReportRequest& request);
/// 滞后项目清单 with 一项目一策, and 按序时推进项目清单.
[[nodiscard]] Result<Document> laggingReport(Ledger& ledger, const ReportRequest& request);
/// 综合排名表.
[[nodiscard]] Result<Document> leagueReport(Ledger& ledger, const ReportRequest& request);
/// 三个一批: lists and conversion.
[[nodiscard]] Result<Document> batchesReport(Ledger& ledger, const ReportRequest& request);
/// 灾后恢复重建.
[[nodiscard]] Result<Document> rebuildReport(Ledger& ledger, const ReportRequest& request);
/// 问题台账.
[[nodiscard]] Result<Document> issuesReport(Ledger& ledger, const ReportRequest& request);
/// 上会问题清单 for a meeting on key projects.
[[nodiscard]] Result<Document> meetingReport(Ledger& ledger, const ReportRequest& request);
/// The year in prose and tables.
[[nodiscard]] Result<Document> annualReport(Ledger& ledger, const ReportRequest& request);
/// The sentence of the annual report in which the phrase of \p key stands, worded as \p text.
[[nodiscard]] Result<QString> annualPreview(
    Ledger& ledger, int year, QDate asOf, const QString& key, const QString& text);
/// 巡查单: a sheet for each route of a week. NotFound for a route that the week does not have.
[[nodiscard]] Result<Document> patrolReport(Ledger& ledger, const ReportRequest& request);
/// 现场照片对比: this week's and the last photos of the same views.
[[nodiscard]] Result<Document> photosReport(Ledger& ledger, const ReportRequest& request);
/// 统计数 beside 调度数, and 已开工未入统.
[[nodiscard]] Result<Document> statisticsReport(Ledger& ledger, const ReportRequest& request);
/// 中期调整 before and after, by sector.
[[nodiscard]] Result<Document> adjustmentReport(Ledger& ledger, const ReportRequest& request);
/// 复工率 of the newest campaign, and 应复未复.
[[nodiscard]] Result<Document> resumptionReport(Ledger& ledger, const ReportRequest& request);
/// 申报表 of a period of the three batches, with the checklist of each project.
[[nodiscard]] Result<Document> applicationReport(Ledger& ledger, const ReportRequest& request);
/// The day of a period's event: 主会场 and 分会场, and 项目简介 of each project with a photo.
[[nodiscard]] Result<Document> eventReport(Ledger& ledger, const ReportRequest& request);
/// A round of 观摩: route, scores and a talking sheet for each stop. NotFound where there is no round.
[[nodiscard]] Result<Document> tourReport(Ledger& ledger, const ReportRequest& request);
/// 分包领导包联情况 and 欠账榜.
[[nodiscard]] Result<Document> leadersReport(Ledger& ledger, const ReportRequest& request);
/// 项目卡.
[[nodiscard]] Result<Document> projectReport(Ledger& ledger, const ReportRequest& request);

} // namespace sanpi
