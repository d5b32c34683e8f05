// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/stage.h"

#include <QString>

#include <array>
#include <map>
#include <vector>

namespace sanpi {

// What a district sets by document and alters from a date on (domain.md, Decisions). A rule is kept as text,
// one JSON object a kind; the defaults here hold where the ledger names none. The numbers of the enumerations
// are stored.

enum class RuleKind {
    Pace = 1,
    Lamp = 2,
    Conversion = 3,
    Threshold = 4,
    Deadline = 5,
    Evidence = 6,
    Wording = 7,
    Clock = 8,
    Inspection = 9,
    Ranking = 10,
    Ladder = 12,
    Sectors = 13,
};
inline constexpr std::array allRuleKinds {RuleKind::Pace, RuleKind::Lamp, RuleKind::Conversion,
    RuleKind::Threshold, RuleKind::Deadline, RuleKind::Evidence, RuleKind::Wording, RuleKind::Clock,
    RuleKind::Inspection, RuleKind::Ranking, RuleKind::Ladder, RuleKind::Sectors};

/// What a paper kept as evidence is.
enum class Paper {
    ConstructionPermit = 1,
    StartReport = 2,
    Photo = 3,
    Contract = 4,
    Acceptance = 5,
    Output = 6,
    Approval = 7,
    Other = 8,
};

enum class ProcedureState { Open = 1, Running = 2, Issued = 3, NotNeeded = 4 };

/// 序时进度 (domain.md, decision 5 and §3.3).
struct PaceRule {
    enum class Strategy { MonthClosed, HalfMonth, DayOfYear, Curve };
    Strategy strategy = Strategy::MonthClosed;
    /// Curve: what is due by the end of each month, in hundredths of a per cent, rising to 10000.
    std::array<int, 12> curve {833, 1667, 2500, 3333, 4167, 5000, 5833, 6667, 7500, 8333, 9167, 10000};
    bool ownStart = true; ///< a project newly started in the year is paced from its planned start month
    bool operator==(const PaceRule&) const = default;
};

/// 红黄绿 (domain.md, decision 6).
struct LampRule {
    int ratioUntilMonth = 3; ///< January to this month by rate ÷ pace, afterwards by the gap; 0 to 12
    int yellowBelowRatio = 80; ///< per cent
    int redBelowRatio = 60;
    qint64 yellowFromPoints = -1000; ///< hundredths of a 百分点; −10.00 to −30.00 is yellow, both included
    qint64 redBelowPoints = -3000;
    int redWhenStartOverdueMonths = 3; ///< 应开未开 in the month due is yellow, this many months later red
    int redAfterIdleWeeks = 3; ///< weeks without real progress
    bool operator==(const LampRule&) const = default;
};

/// 转化率 of a list (domain.md, decision 4).
struct ConversionRule {
    enum class Way {
        OwnList, ///< members that reached what their list promises ÷ members
        Successors, ///< 投产一批: earlier 开工一批 members found in a later 投产一批 ÷ members due
    };
    Way way = Way::OwnList;
    bool operator==(const ConversionRule&) const = default;
};

/// The least total investment with which a project enters a period's list, by sector (domain.md, §2.2); a
/// sector that is not named has none. A warning, never a refusal.
struct ThresholdRule {
    std::map<qint64, Money> least {{2, Money::fromWan(30'000)}, {3, Money::fromWan(50'000)},
        {4, Money::fromWan(100'000)}, {5, Money::fromWan(20'000)}};
    bool operator==(const ThresholdRule&) const = default;
};

/// Months that a project may stay in a stage (domain.md, §2.4); 0: no limit. It is flagged afterwards, never
/// moved.
struct DeadlineRule {
    int signedToStarted = 6;
    int startedToProducing = 18;
    int producingToCapacity = 12;
    bool operator==(const DeadlineRule&) const = default;
};

/// Papers that a transition asks for, by the stage reached: of each group any one.
struct EvidenceRule {
    using Groups = std::vector<std::vector<Paper>>;
    std::array<Groups, 5> needs {Groups {}, Groups {{Paper::Contract}},
        Groups {{Paper::ConstructionPermit, Paper::StartReport}, {Paper::Photo}}, Groups {{Paper::Photo}},
        Groups {}};
    /// The groups of which \p have holds none.
    [[nodiscard]] Groups missing(Stage stage, const std::vector<Paper>& have) const;
    bool operator==(const EvidenceRule&) const = default;
};

/// How a gap to the pace is said (domain.md, decision 5). Cuts and band in hundredths of a 百分点.
struct WordingRule {
    bool classWords = false; ///< 达到/略低于/低于/明显低于 instead of 超/基本持平/慢于 with the points
    qint64 evenWithin = 50; ///< 基本持平
    std::array<qint64, 3> cuts {0, -500, -1500};
    bool operator==(const WordingRule&) const = default;
};

/// 13710: how long each step of an issue may take (domain.md, decision 7).
struct ClockRule {
    int passOnDays = 1;
    int feedbackDays = 3;
    int generalDays = 7;
    int complexMonths = 1;
    int planFeedbackMonths = 1; ///< while an approved plan runs
    bool workingDays = false; ///< natural days, or working days by the calendar
    int dueSoonDays = 1; ///< 临期 from so many days before the day due
    int recheckDays = 30; ///< 回头看 after the closing; 0: none
    bool operator==(const ClockRule&) const = default;
};

/// How often a project is inspected, in weeks; 0: not at all. The most frequent that applies counts.
struct InspectionRule {
    std::array<int, 3> everyByLevel {1, 1, 1}; ///< 省, 市, 区
    int everyWhenLate = 1; ///< yellow and red lamps
    bool unstarted = true; ///< projects whose start is due, too
    int afterFinish = 4; ///< for so many weeks after the finish
    bool operator==(const InspectionRule&) const = default;
};

/// 综合排名, 红黑榜 and 四比四看. Without weights units are ranked by their completion rate, ties by the
/// amount done. Weights are points of 100; what weights are set by a document stands beside the rule.
struct RankingRule {
    int leastProjects = 3; ///< with fewer a unit is not ranked; 0: all are
    /// 完成率, 序时达标率, 开工率, 问题按期办结率: all 0, or 100 in sum.
    std::array<int, 4> weights {};
    std::map<QString, QString> excluded; ///< unit → why it is not ranked
    int redBlack = 0; ///< 红黑榜: so many units at each end; 0: none is made
    bool fourCompare = false; ///< 四比四看
    /// 比谋划看储备, 比招引看投资, 比开工看进度, 比服务看实效; 0: not known yet. Only the 15 of the second
    /// were published (domain.md, §7).
    std::array<int, 4> fourWeights {0, 15, 0, 0};

    [[nodiscard]] bool isWeighted() const { return weights != std::array<int, 4> {}; }
    bool operator==(const RankingRule&) const = default;
};

/// The rungs of the ladder by which what does not move is pressed on (practice.md): a reminder to the unit's
/// head, one to the 分包领导, then the orders of OrderKind.
enum class Rung { Head, Leader, Order, Criticism, Talk, Transfer };
inline constexpr int rungCount = 6;

/// 督办升级: from when each rung is proposed; 0: never by itself. A rung is proposed, never taken.
struct LadderRule {
    std::array<int, rungCount> idleWeeks {2, 3, 4, 6, 8, 0}; ///< 连续N周无实质进展
    std::array<int, rungCount> overdueDays {1, 3, 7, 15, 30, 0}; ///< of an issue, after its day due
    bool operator==(const LadderRule&) const = default;
};

/// The sectors by which the lists of a year are split, and what of other schemes counts in each (domain.md,
/// decision 13). Projects keep the sector that they were entered under; the scheme of the year says where
/// that counts, so that no list is typed again when a scheme changes.
struct SectorScheme {
    /// Sectors that the program brings have codes up to this; what a scheme adds comes behind.
    static constexpr qint64 lastBuiltIn = 5;
    static constexpr qint64 mostCode = 99;

    struct Part {
        qint64 code = 0;
        QString name;
        std::vector<qint64> takes; ///< sectors of other schemes that count in this one
        bool operator==(const Part&) const = default;
    };
    QString name; ///< 领域口径, as papers name it
    std::vector<Part> parts; ///< in the scheme's order; none: the sectors that the program brings

    /// The part in which a project entered under \p sector counts; 0 for none, \p sector itself where the
    /// scheme has no parts.
    [[nodiscard]] qint64 partOf(qint64 sector) const;
    bool operator==(const SectorScheme&) const = default;
};

struct DistrictRules {
    PaceRule pace;
    LampRule lamp;
    ConversionRule conversion;
    ThresholdRule threshold;
    DeadlineRule deadline;
    EvidenceRule evidence;
    WordingRule wording;
    ClockRule clock;
    InspectionRule inspection;
    RankingRule ranking;
    LadderRule ladder;
    SectorScheme sectors;
    bool operator==(const DistrictRules&) const = default;
};

/// Puts the rule that \p text states in its place of \p rules. False, and nothing altered, where the text is
/// no such rule: not JSON, unknown keys, values out of their bounds.
[[nodiscard]] bool readRule(RuleKind kind, const QString& text, DistrictRules& rules);
/// The text that readRule() takes.
[[nodiscard]] QString ruleText(RuleKind kind, const DistrictRules& rules);

} // namespace sanpi
