// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"
#include "figures/funds.h"
#include "figures/issues.h"
#include "figures/overview.h"
#include "figures/rebuild.h"
#include "figures/starts.h"
#include "report/phrase.h"

#include <QString>

namespace sanpi::annualtext {

/// What the year's paragraph is made of; every number in it is one of these.
struct Figures {
    Overview overview;
    Starts starts;
    int finished = 0; ///< key projects that reached 竣工 (投产) in the year
    Batches batches; ///< periods held in the year
    Rebuild rebuild;
    IssueFigures issues;
    FundFigures funds;
    std::optional<Overview> planned; ///< of the following year, once the ledger holds projects of it
};

/// The office's own wording, by the key of the sentence; kept in the ledger's settings under report.annual.*,
/// with these words where none is set. The decimals stand in the places.
struct Wording {
    QString all = QStringLiteral("{year}年，全区共确定重点建设项目{count}个，总投资{total:2}"
                                 "亿元，年度计划投资{target:2}亿元，累计完成投资{"
                                 "done:2}亿元，占年度计划的{rate:0}%，{conclusion}。");
    QString province = QStringLiteral("{count}个{level}重点项目完成投资{done:1}亿元，占年度计划的{rate:1}%");
    QString city = QStringLiteral("{count}个{level}重点项目完成投资{done:2}亿元，占年度计划的{rate:2}%");
    QString district = QStringLiteral("{count}个{level}重点项目完成投资{done:2}亿元，占年度计划的{rate:1}%");
    QString starts = QStringLiteral("全年新开工{started}个、竣工{finished}个。");
    QString sectors = QStringLiteral("{sector}{count}个、完成投资{done:2}亿元");
    QString rebuild = QStringLiteral("共谋划灾后恢复重建项目{count}个，总投资{total:1}"
                                     "亿元，其中纳入省灾后重建项目库{library}个；已开工{started}个，"
                                     "总投资{startedTotal:2}亿元。{year}年计划完成投资{target:2}"
                                     "亿元，累计完成投资{done:2}亿元，占年度计划的{rate:"
                                     "0}%，{conclusion}。");
    QString batches
        = QStringLiteral("{year}年列入全省{periods}“三个一批”活动的项目共{count}个，总投资{total:2}亿元。");
    QString issues = QStringLiteral("坚持台账管理、对账销号，全年收集问题{collected}个，协调解决{kinds}"
                                    "等问题{solved}个，解决率{rate:1}%，项目要素保障"
                                    "进一步加强。");
    QString bonds = QStringLiteral("申报地方政府专项债券项目{applied}个，落实专项债券资金{granted:2}亿元");
    QString budget = QStringLiteral("争取{kind}{granted:万0}万元");
    QString planning = QStringLiteral(
        "{year}年谋划确定重点项目{count}个，总投资{total:2}亿元，当年计划完成投资{target:2}亿元");
    QString planningSector = QStringLiteral("{sector}{count}个");
    QString conversion = QStringLiteral("“三个一批”项目转化率为{rate:0}%。");
};

/// 结语 by the rate: 超额完成年度目标任务 from 110 %, 圆满完成 from 100 %, 基本完成 from 97 %; below that no
/// praise but the amount that is missing.
[[nodiscard]] QString conclusion(const Percent& rate, Money target, Money done);

[[nodiscard]] Sentence keyProjects(const Figures& figures, const Wording& wording);
[[nodiscard]] Sentence sectors(const Figures& figures, const Wording& wording);
[[nodiscard]] Sentence batchLists(const Figures& figures, const Wording& wording);
[[nodiscard]] Sentence issuesSolved(const Figures& figures, const Wording& wording);
/// Money won from above, by kind; special bonds with the number of applications.
[[nodiscard]] Sentence fundsWon(const Figures& figures, const Wording& wording);
/// What is planned for the following year: by size (10 亿元 and 5 亿元 and above) and by direction.
[[nodiscard]] Sentence planning(const Figures& figures, const Wording& wording);
[[nodiscard]] Sentence reconstruction(const Figures& figures, const Wording& wording);

} // namespace sanpi::annualtext
