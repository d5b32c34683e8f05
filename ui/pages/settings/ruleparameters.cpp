// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/ruleparameters.h"

#include "domain/percent.h"
#include "ui/facts/valuetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct RuleTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::RuleParameters)
};

using Type = RuleParameter::Type;
using Get = std::function<qint64(const DistrictRules&)>;
using Set = std::function<void(DistrictRules&, qint64)>;

constexpr qint64 mostPoints = 100'000;
constexpr qint64 mostWan = 100'000'000;

RuleParameter number(const QString& key, const QString& label, qint64 least, qint64 most,
    const QString& suffix, Get get, Set set, Type type = Type::Count)
{
    return {key, label, type, {}, suffix, least, most, std::move(get), std::move(set)};
}

QList<RuleParameter> paceParameters()
{
    QList<RuleParameter> all;
    all << RuleParameter {u"strategy"_s, RuleTexts::tr("Strategy"), Type::Choice,
        {RuleTexts::tr("Month closed: m/12"), RuleTexts::tr("Half months"), RuleTexts::tr("Day of the year"),
            RuleTexts::tr("Our own curve")},
        {}, 0, 3, [](const DistrictRules& r) { return qint64(r.pace.strategy); },
        [](DistrictRules& r, qint64 v) { r.pace.strategy = PaceRule::Strategy(v); }};
    all << RuleParameter {u"own_start"_s,
        RuleTexts::tr("A project newly started in the year is paced from its planned month"), Type::Flag, {},
        {}, 0, 1, [](const DistrictRules& r) { return qint64(r.pace.ownStart); },
        [](DistrictRules& r, qint64 v) { r.pace.ownStart = v != 0; }};
    for (size_t month = 0; month < 12; ++month) {
        all << number(
            u"curve_%1"_s.arg(month + 1), RuleTexts::tr("Curve: due by month %1").arg(month + 1), 0, 10'000,
            u" %"_s, [month](const DistrictRules& r) { return qint64(r.pace.curve[month]); },
            [month](DistrictRules& r, qint64 v) { r.pace.curve[month] = int(v); }, Type::Hundredths);
    }
    return all;
}

QList<RuleParameter> lampParameters()
{
    const QString points = u' ' + RuleTexts::tr("points");
    const QString percent = u" %"_s;
    return {number(
                u"ratio_until"_s, RuleTexts::tr("By rate ÷ pace from January to month"), 0, 12, {},
                [](const DistrictRules& r) { return qint64(r.lamp.ratioUntilMonth); },
                [](DistrictRules& r, qint64 v) { r.lamp.ratioUntilMonth = int(v); }),
        number(
            u"yellow_ratio"_s, RuleTexts::tr("Yellow below"), 0, 200, percent,
            [](const DistrictRules& r) { return qint64(r.lamp.yellowBelowRatio); },
            [](DistrictRules& r, qint64 v) { r.lamp.yellowBelowRatio = int(v); }),
        number(
            u"red_ratio"_s, RuleTexts::tr("Red below"), 0, 200, percent,
            [](const DistrictRules& r) { return qint64(r.lamp.redBelowRatio); },
            [](DistrictRules& r, qint64 v) { r.lamp.redBelowRatio = int(v); }),
        number(
            u"yellow_points"_s, RuleTexts::tr("Afterwards yellow from a gap of"), -mostPoints, mostPoints,
            points, [](const DistrictRules& r) { return r.lamp.yellowFromPoints; },
            [](DistrictRules& r, qint64 v) { r.lamp.yellowFromPoints = v; }, Type::Hundredths),
        number(
            u"red_points"_s, RuleTexts::tr("Red below a gap of"), -mostPoints, mostPoints, points,
            [](const DistrictRules& r) { return r.lamp.redBelowPoints; },
            [](DistrictRules& r, qint64 v) { r.lamp.redBelowPoints = v; }, Type::Hundredths),
        number(
            u"start_overdue"_s, RuleTexts::tr("Due and not started: red after"), 0, 120,
            u' ' + RuleTexts::tr("months"),
            [](const DistrictRules& r) { return qint64(r.lamp.redWhenStartOverdueMonths); },
            [](DistrictRules& r, qint64 v) { r.lamp.redWhenStartOverdueMonths = int(v); }),
        number(
            u"idle_weeks"_s, RuleTexts::tr("Without real progress: red after"), 0, 520,
            u' ' + RuleTexts::tr("weeks"),
            [](const DistrictRules& r) { return qint64(r.lamp.redAfterIdleWeeks); },
            [](DistrictRules& r, qint64 v) { r.lamp.redAfterIdleWeeks = int(v); })};
}

QList<RuleParameter> conversionParameters()
{
    return {{u"way"_s, RuleTexts::tr("Counts as converted"), Type::Choice,
        {RuleTexts::tr("has reached what its own list promises"),
            RuleTexts::tr("投产一批: comes from an earlier 开工一批")},
        {}, 0, 1, [](const DistrictRules& r) { return qint64(r.conversion.way); },
        [](DistrictRules& r, qint64 v) { r.conversion.way = ConversionRule::Way(v); }}};
}

QList<RuleParameter> thresholdParameters(const Catalogue& catalogue)
{
    QList<RuleParameter> all;
    for (const Choice& sector : catalogue.field(Kind::Project, u"sector").choices) {
        const qint64 code = sector.code;
        all << number(
            u"sector_%1"_s.arg(code), englishLabels() ? sector.en : sector.zh, 0, mostWan, u" 万元"_s,
            [code](const DistrictRules& r) {
                const auto least = r.threshold.least.find(code);
                return least == r.threshold.least.end() ? 0 : least->second.yuan();
            },
            [code](DistrictRules& r, qint64 v) {
                r.threshold.least.erase(code);
                if (v > 0)
                    r.threshold.least.emplace(code, Money::fromYuan(v));
            },
            Type::Amount);
    }
    return all;
}

QList<RuleParameter> deadlineParameters()
{
    const QString months = u' ' + RuleTexts::tr("months");
    return {number(
                u"signed_started"_s, RuleTexts::tr("签约 to 开工 within"), 0, 600, months,
                [](const DistrictRules& r) { return qint64(r.deadline.signedToStarted); },
                [](DistrictRules& r, qint64 v) { r.deadline.signedToStarted = int(v); }),
        number(
            u"started_producing"_s, RuleTexts::tr("开工 to 投产 within"), 0, 600, months,
            [](const DistrictRules& r) { return qint64(r.deadline.startedToProducing); },
            [](DistrictRules& r, qint64 v) { r.deadline.startedToProducing = int(v); }),
        number(
            u"producing_capacity"_s, RuleTexts::tr("投产 to 达效 within"), 0, 600, months,
            [](const DistrictRules& r) { return qint64(r.deadline.producingToCapacity); },
            [](DistrictRules& r, qint64 v) { r.deadline.producingToCapacity = int(v); })};
}

QList<RuleParameter> wordingParameters()
{
    const QString points = u' ' + RuleTexts::tr("points");
    QList<RuleParameter> all {
        {u"class_words"_s, RuleTexts::tr("Words"), Type::Choice,
            {RuleTexts::tr("超 · 基本持平 · 慢于, with the points"),
                RuleTexts::tr("达到 · 略低于 · 低于 · 明显低于")},
            {}, 0, 1, [](const DistrictRules& r) { return qint64(r.wording.classWords); },
            [](DistrictRules& r, qint64 v) { r.wording.classWords = v != 0; }},
        number(
            u"even"_s, RuleTexts::tr("基本持平 within ±"), 0, mostPoints, points,
            [](const DistrictRules& r) { return r.wording.evenWithin; },
            [](DistrictRules& r, qint64 v) { r.wording.evenWithin = v; }, Type::Hundredths)};
    const QStringList cuts {
        RuleTexts::tr("达到 from"), RuleTexts::tr("略低于 from"), RuleTexts::tr("低于 from")};
    for (size_t cut = 0; cut < 3; ++cut) {
        all << number(
            u"cut_%1"_s.arg(cut), cuts.at(qsizetype(cut)), -mostPoints, mostPoints, points,
            [cut](const DistrictRules& r) { return r.wording.cuts[cut]; },
            [cut](DistrictRules& r, qint64 v) { r.wording.cuts[cut] = v; }, Type::Hundredths);
    }
    return all;
}

RuleParameter count(const QString& key, const QString& label, qint64 least, qint64 most,
    const QString& suffix, std::function<int&(DistrictRules&)> place)
{
    return number(
        key, label, least, most, suffix,
        [place](const DistrictRules& r) {
            DistrictRules copy = r;
            return qint64(place(copy));
        },
        [place](DistrictRules& r, qint64 v) { place(r) = int(v); });
}

QList<RuleParameter> clockParameters()
{
    const QString days = u' ' + RuleTexts::tr("days");
    const QString months = u' ' + RuleTexts::tr("months");
    QList<RuleParameter> all {{u"working_days"_s, RuleTexts::tr("Days are"), Type::Choice,
        {RuleTexts::tr("natural days"), RuleTexts::tr("working days by the calendar")}, {}, 0, 1,
        [](const DistrictRules& r) { return qint64(r.clock.workingDays); },
        [](DistrictRules& r, qint64 v) { r.clock.workingDays = v != 0; }}};
    all << count(u"pass_on"_s, RuleTexts::tr("Passed on within"), 0, 365, days,
        [](DistrictRules& r) -> int& { return r.clock.passOnDays; });
    all << count(u"feedback"_s, RuleTexts::tr("First feedback within"), 0, 365, days,
        [](DistrictRules& r) -> int& { return r.clock.feedbackDays; });
    all << count(u"general"_s, RuleTexts::tr("A general issue solved within"), 0, 365, days,
        [](DistrictRules& r) -> int& { return r.clock.generalDays; });
    all << count(u"complex"_s, RuleTexts::tr("A complex issue solved within"), 0, 60, months,
        [](DistrictRules& r) -> int& { return r.clock.complexMonths; });
    all << count(u"plan_feedback"_s, RuleTexts::tr("Under an approved plan feedback every"), 1, 60, months,
        [](DistrictRules& r) -> int& { return r.clock.planFeedbackMonths; });
    all << count(u"due_soon"_s, RuleTexts::tr("Due soon: before the day due by"), 0, 365, days,
        [](DistrictRules& r) -> int& { return r.clock.dueSoonDays; });
    all << count(u"recheck"_s, RuleTexts::tr("Looked at again after"), 0, 3650, days,
        [](DistrictRules& r) -> int& { return r.clock.recheckDays; });
    return all;
}

QList<RuleParameter> inspectionParameters()
{
    const QString weeks = u' ' + RuleTexts::tr("weeks");
    QList<RuleParameter> all;
    const QStringList levels {
        RuleTexts::tr("省 level: every"), RuleTexts::tr("市 level: every"), RuleTexts::tr("区 level: every")};
    for (size_t level = 0; level < 3; ++level) {
        all << count(u"level_%1"_s.arg(level + 1), levels.at(qsizetype(level)), 0, 52, weeks,
            [level](DistrictRules& r) -> int& { return r.inspection.everyByLevel[level]; });
    }
    all << count(u"late"_s, RuleTexts::tr("With a yellow or red lamp: every"), 0, 52, weeks,
        [](DistrictRules& r) -> int& { return r.inspection.everyWhenLate; });
    all << RuleParameter {u"unstarted"_s, RuleTexts::tr("Also those whose start is due"), Type::Flag, {}, {},
        0, 1, [](const DistrictRules& r) { return qint64(r.inspection.unstarted); },
        [](DistrictRules& r, qint64 v) { r.inspection.unstarted = v != 0; }};
    all << count(u"finished"_s, RuleTexts::tr("After the finish for"), 0, 520, weeks,
        [](DistrictRules& r) -> int& { return r.inspection.afterFinish; });
    return all;
}

// 文昌街道：新组建；区科技局：无建设任务
QString excludedText(const DistrictRules& rules)
{
    QStringList units;
    for (const auto& [unit, reason] : rules.ranking.excluded)
        units << unit + u'：' + reason;
    return units.join(u'；');
}

void setExcluded(DistrictRules& rules, const QString& text)
{
    static const QRegularExpression between(u"[;；\\n]"_s);
    static const QRegularExpression colon(u"[:：]"_s);
    rules.ranking.excluded.clear();
    for (const QString& unit : text.split(between, Qt::SkipEmptyParts)) {
        const QString name = unit.section(colon, 0, 0).trimmed();
        if (!name.isEmpty())
            rules.ranking.excluded.emplace(name, unit.section(colon, 1).trimmed());
    }
}

QList<RuleParameter> rankingParameters()
{
    const QString points = u' ' + RuleTexts::tr("of 100");
    QList<RuleParameter> all;
    all << count(u"least_projects"_s, RuleTexts::tr("Not ranked with fewer projects than"), 0, 1000, {},
        [](DistrictRules& r) -> int& { return r.ranking.leastProjects; });
    const QStringList indicators {RuleTexts::tr("Weight of the completion rate (all 0: it alone)"),
        RuleTexts::tr("Weight of the share on pace"), RuleTexts::tr("Weight of the start rate"),
        RuleTexts::tr("Weight of issues solved in time")};
    for (size_t part = 0; part < 4; ++part) {
        all << count(u"weight_%1"_s.arg(part), indicators.at(qsizetype(part)), 0, 100, points,
            [part](DistrictRules& r) -> int& { return r.ranking.weights[part]; });
    }
    RuleParameter excluded {u"excluded"_s, RuleTexts::tr("Not ranked (unit：reason；…)"), Type::Text, {}, {},
        0, 0, [](const DistrictRules&) { return qint64(0); }, [](DistrictRules&, qint64) {}};
    excluded.getText = excludedText;
    excluded.setText = setExcluded;
    all << excluded;
    all << count(u"red_black"_s, RuleTexts::tr("红黑榜: units at each end (0: none)"), 0, 10, {},
        [](DistrictRules& r) -> int& { return r.ranking.redBlack; });
    all << RuleParameter {u"four_compare"_s, RuleTexts::tr("四比四看 in the ranking report"), Type::Flag, {},
        {}, 0, 1, [](const DistrictRules& r) { return qint64(r.ranking.fourCompare); },
        [](DistrictRules& r, qint64 v) { r.ranking.fourCompare = v != 0; }};
    const QStringList four {u"比谋划看储备"_s, u"比招引看投资"_s, u"比开工看进度"_s, u"比服务看实效"_s};
    for (size_t part = 0; part < 4; ++part) {
        all << count(u"four_%1"_s.arg(part), four.at(qsizetype(part)), 0, 100, points,
            [part](DistrictRules& r) -> int& { return r.ranking.fourWeights[part]; });
    }
    return all;
}

// 先进制造业：产业集群、科技创新 — a line a sector, behind the colon what of other schemes counts in it
QString sectorLines(const DistrictRules& rules, const Catalogue& catalogue)
{
    const Field& sectors = catalogue.field(Kind::Project, u"sector");
    QStringList lines;
    for (const SectorScheme::Part& part : rules.sectors.parts) {
        QStringList takes;
        for (const qint64 code : part.takes) {
            const Choice* taken = sectors.choice(code);
            takes << (taken ? taken->zh : QString::number(code));
        }
        lines << (takes.isEmpty() ? part.name : part.name + u'：' + takes.join(u'、'));
    }
    return lines.join(u'\n');
}

/// A sector that no scheme knew yet gets the next code; one that is only taken, and that nobody knows, makes
/// a code that no rule takes, so that it is refused and not lost.
void setSectorLines(DistrictRules& rules, const QString& text, const Catalogue& catalogue)
{
    static const QRegularExpression colon(u"[:：=]"_s);
    static const QRegularExpression between(u"[、,，;；]"_s);
    const Field& sectors = catalogue.field(Kind::Project, u"sector");
    qint64 next = SectorScheme::lastBuiltIn;
    for (const Choice& choice : sectors.choices)
        next = std::max(next, choice.code);
    rules.sectors.parts.clear();
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        SectorScheme::Part part;
        part.name = line.section(colon, 0, 0).trimmed();
        if (part.name.isEmpty())
            continue;
        const Choice* known = sectors.choiceNamed(part.name);
        part.code = known ? known->code : ++next;
        for (const QString& taken : line.section(colon, 1).split(between, Qt::SkipEmptyParts)) {
            const Choice* one = sectors.choiceNamed(taken.trimmed());
            part.takes.push_back(one ? one->code : 0);
        }
        rules.sectors.parts.push_back(std::move(part));
    }
}

QList<RuleParameter> sectorParameters(const Catalogue& catalogue)
{
    const auto nothing = [](const DistrictRules&) { return qint64(0); };
    RuleParameter name {u"scheme"_s, RuleTexts::tr("Name of the scheme"), Type::Text, {}, {}, 0, 0, nothing,
        [](DistrictRules&, qint64) {}};
    name.getText = [](const DistrictRules& rules) { return rules.sectors.name; };
    name.setText = [](DistrictRules& rules, const QString& text) { rules.sectors.name = text.trimmed(); };
    RuleParameter parts {u"sectors"_s,
        RuleTexts::tr("A line a sector: name：what of other schemes counts in it"), Type::Lines, {}, {}, 0, 0,
        nothing, [](DistrictRules&, qint64) {}};
    parts.getText = [&catalogue](const DistrictRules& rules) { return sectorLines(rules, catalogue); };
    parts.setText
        = [&catalogue](DistrictRules& rules, const QString& text) { setSectorLines(rules, text, catalogue); };
    return {name, parts};
}

QList<RuleParameter> ladderParameters()
{
    const QStringList rungs {RuleTexts::tr("Reminder to the unit's head"), RuleTexts::tr("to the 分包领导"),
        RuleTexts::tr("督办单"), RuleTexts::tr("通报批评"), RuleTexts::tr("约谈"), RuleTexts::tr("移交")};
    QList<RuleParameter> all;
    for (size_t rung = 0; rung < rungCount; ++rung) {
        all << count(u"idle_%1"_s.arg(rung), RuleTexts::tr("%1: standing still").arg(rungs[qsizetype(rung)]),
            0, 520, u' ' + RuleTexts::tr("weeks"),
            [rung](DistrictRules& r) -> int& { return r.ladder.idleWeeks[rung]; });
    }
    for (size_t rung = 0; rung < rungCount; ++rung) {
        all << count(u"late_%1"_s.arg(rung), RuleTexts::tr("%1: issue overdue").arg(rungs[qsizetype(rung)]),
            0, 3650, u' ' + RuleTexts::tr("days"),
            [rung](DistrictRules& r) -> int& { return r.ladder.overdueDays[rung]; });
    }
    return all;
}

QString valueOf(const RuleParameter& parameter, const DistrictRules& rules)
{
    const qint64 value = parameter.get(rules);
    switch (parameter.type) {
    case Type::Choice:
        return parameter.words.value(value);
    case Type::Flag:
        return value ? u"✓"_s : u"–"_s;
    case Type::Count:
        return QString::number(value) + parameter.suffix;
    case Type::Hundredths:
        return pointsText(value) + parameter.suffix;
    case Type::Amount:
        return Money::fromYuan(value).grouped(Unit::Wan, 0) + parameter.suffix;
    case Type::Text:
        return parameter.getText(rules);
    case Type::Lines:
        return parameter.getText(rules).replace(u'\n', u"; "_s);
    }
    return {};
}

QString evidenceSummary(const EvidenceRule& rule, const Catalogue& catalogue)
{
    const bool english = englishLabels();
    const Field& papers = catalogue.field(Kind::Attachment, u"paper");
    const Field& stages = catalogue.field(Kind::Project, u"stage");
    QStringList said;
    for (size_t stage = 0; stage < rule.needs.size(); ++stage) {
        QStringList groups;
        for (const std::vector<Paper>& any : rule.needs[stage]) {
            QStringList names;
            for (const Paper paper : any) {
                const Choice* choice = papers.choice(qint64(paper));
                names << (english ? choice->en : choice->zh);
            }
            groups << names.join(u'/');
        }
        const Choice* name = stages.choice(qint64(stage));
        if (!groups.isEmpty())
            said << (english ? name->en : name->zh) + u": "_s + groups.join(u" + "_s);
    }
    return said.join(u"; "_s);
}

} // namespace

QList<RuleParameter> ruleParameters(RuleKind kind, const Catalogue& catalogue)
{
    switch (kind) {
    case RuleKind::Pace:
        return paceParameters();
    case RuleKind::Lamp:
        return lampParameters();
    case RuleKind::Conversion:
        return conversionParameters();
    case RuleKind::Threshold:
        return thresholdParameters(catalogue);
    case RuleKind::Deadline:
        return deadlineParameters();
    case RuleKind::Wording:
        return wordingParameters();
    case RuleKind::Clock:
        return clockParameters();
    case RuleKind::Inspection:
        return inspectionParameters();
    case RuleKind::Ranking:
        return rankingParameters();
    case RuleKind::Ladder:
        return ladderParameters();
    case RuleKind::Sectors:
        return sectorParameters(catalogue);
    case RuleKind::Evidence:
        break;
    }
    return {};
}

QString ruleSummary(RuleKind kind, const DistrictRules& rules, const Catalogue& catalogue)
{
    if (kind == RuleKind::Evidence)
        return evidenceSummary(rules.evidence, catalogue);
    QStringList said;
    for (const RuleParameter& parameter : ruleParameters(kind, catalogue)) {
        const bool curve = parameter.key.startsWith(u"curve_"_s);
        if (!curve || rules.pace.strategy == PaceRule::Strategy::Curve)
            said << parameter.label + u' ' + valueOf(parameter, rules);
    }
    return said.join(u"; "_s);
}

} // namespace sanpi
