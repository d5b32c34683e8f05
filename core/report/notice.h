// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "figures/overview.h"
#include "figures/ranking.h"
#include "report/document.h"
#include "report/noticeweek.h"
#include "store/closings.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace sanpi {

enum class NoticeLayout { Official, Bulletin };

/// What an office calls itself and those whom it writes to. Kept in the ledger's settings under notice.*;
/// what is not set there has these words.
struct NoticeWording {
    QString organ = QStringLiteral("示范区项目服务中心"); ///< 署名
    QString head = QStringLiteral("示范区项目服务中心文件"); ///< 发文机关标志
    QString prefix = QStringLiteral("示项"); ///< of the number
    QString bulletin = QStringLiteral("重点项目建设简报"); ///< name of the bulletin
    QString recipients = QStringLiteral("各乡镇人民政府、街道办事处，区直各部门");
    QString copyTo = QStringLiteral("区党工委办公室，区管委会办公室");
    QString supervisor
        = QStringLiteral("区重点项目建设指挥部办公室"); ///< who orders what the centre may only ask for
};

/// A project behind its pace.
struct NoticeProject {
    qint64 project = 0;
    QString name;
    QString unit;
    QString sponsor; ///< 分包领导; may be empty
    QString level;
    Money target;
    Money done;
    Percent rate;
    qint64 gap = 0; ///< hundredths of a 百分点, negative
    Money lag; ///< 欠序时额
    Lamp lamp = Lamp::None;
    QString cause; ///< as far as the ledger knows one; may be empty
};

/// 更正: a closed month's investment that was changed since the notice before.
struct NoticeCorrected {
    QString name;
    QString unit;
    Month month;
    bool cumulative = false; ///< what was stated as done through the month
    std::optional<Money> before; ///< empty: there was none
    std::optional<Money> after;
    QString reason;
};

/// All that a notice says, as figures. Every number of the document comes from here.
struct NoticeInput {
    Overview overview;
    Ranking ranking; ///< of the units with projects
    std::optional<NoticeWeek> week; ///< what happened in it; a notice as of a day alone has none
    QList<NoticeProject> laggards; ///< by 欠序时额, the largest first; as many as overview.all.behind
    QList<NoticeCorrected> corrected; ///< of closed months, since the notice that was issued before
    NoticeWording wording;
    NoticeLayout layout = NoticeLayout::Official;
    int number = 0; ///< 第N期; 0: not given yet, its place stays blank
    int totalNumber = 0; ///< 总第M期; 0: not said
    QDate issued; ///< 成文日期
    QDate due; ///< until when the units answer
};

/// Days from the Monday of the week of issue until the units answer.
inline constexpr int daysToAnswer = 11;

/// The figures of the notice of a week: as of its Sunday, issued on the Monday after it, answered by the
/// Friday of the following week. One snapshot of the ledger. Errors: those of the figures.
[[nodiscard]] Result<NoticeInput> gatherNotice(Ledger& ledger, int year, Week week);
/// The same as of any day.
[[nodiscard]] Result<NoticeInput> gatherNotice(Ledger& ledger, int year, QDate asOf);

/// The corrections that came after the notice that was issued last before \p notice, as the log knows them.
[[nodiscard]] Result<QList<NoticeCorrected>> gatherCorrected(Ledger& ledger, qint64 notice, int year);

/// The notice of key projects: 总体情况, 分类情况, of a week 巡查督导 and 问题办理, then 责任单位情况,
/// 滞后项目, 工作要求 and its annexes. Its charts are not drawn yet (ui/charts).
[[nodiscard]] Document buildNotice(const NoticeInput& input);

} // namespace sanpi
