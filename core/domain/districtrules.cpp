// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/districtrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <optional>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Takes whole numbers out of an object and remembers whether all that stood in it was understood.
class RuleReader {
public:
    explicit RuleReader(const QString& text)
    {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        m_good = document.isObject();
        m_object = document.object();
    }
    template <typename Number> void number(const QString& key, Number& into, qint64 least, qint64 most)
    {
        const auto value = m_object.constFind(key);
        if (value == m_object.constEnd())
            return;
        m_read << key;
        if (const auto whole = integer(*value, least, most))
            into = Number(*whole);
    }
    void flag(const QString& key, bool& into)
    {
        const auto value = m_object.constFind(key);
        if (value == m_object.constEnd())
            return;
        m_read << key;
        m_good = m_good && value->isBool();
        into = value->toBool();
    }
    /// One of \p words; its place in the list.
    template <typename Enum> void word(const QString& key, const QStringList& words, Enum& into)
    {
        const auto value = m_object.constFind(key);
        if (value == m_object.constEnd())
            return;
        m_read << key;
        const qsizetype place = words.indexOf(value->toString());
        m_good = m_good && place >= 0;
        if (place >= 0)
            into = Enum(place);
    }
    template <typename Numbers> void numbers(const QString& key, Numbers& into, qint64 least, qint64 most)
    {
        const auto value = m_object.constFind(key);
        if (value == m_object.constEnd())
            return;
        m_read << key;
        const QJsonArray array = value->toArray();
        m_good = m_good && array.size() == qsizetype(into.size());
        for (qsizetype i = 0; m_good && i < array.size(); ++i) {
            if (const auto whole = integer(array[i], least, most))
                into[size_t(i)] = std::remove_reference_t<decltype(into[0])>(*whole);
        }
    }
    void texts(const QString& key, std::map<QString, QString>& into)
    {
        const auto value = m_object.constFind(key);
        if (value == m_object.constEnd())
            return;
        m_read << key;
        m_good = m_good && value->isObject();
        into.clear();
        const QJsonObject object = value->toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            m_good = m_good && it->isString() && !it.key().isEmpty();
            into.emplace(it.key(), it->toString());
        }
    }
    [[nodiscard]] QJsonObject all()
    {
        m_read = m_object.keys();
        return m_object;
    }
    std::optional<qint64> integer(const QJsonValue& value, qint64 least, qint64 most)
    {
        // A double holds each whole number in our bounds; a fraction is not one.
        const double number = value.toDouble(0.5);
        const auto whole = qint64(number);
        if (!value.isDouble() || double(whole) != number || whole < least || whole > most) {
            m_good = false;
            return {};
        }
        return whole;
    }
    void refuse() { m_good = false; }
    [[nodiscard]] bool good() const { return m_good && m_read.size() == m_object.size(); }

private:
    QJsonObject m_object;
    QStringList m_read;
    bool m_good = false;
};

constexpr qint64 mostYuan = 1'000'000'000'000; // 1 万亿元
constexpr qint64 mostPoints = 100'000; // 1000.00 百分点

const QStringList& paceWords()
{
    static const QStringList words {u"month"_s, u"half-month"_s, u"day"_s, u"curve"_s};
    return words;
}

const QStringList& conversionWords()
{
    static const QStringList words {u"own-list"_s, u"successors"_s};
    return words;
}

const QStringList& stageWords()
{
    static const QStringList words {u"planned"_s, u"signed"_s, u"started"_s, u"producing"_s, u"capacity"_s};
    return words;
}

void read(RuleReader& reader, PaceRule& rule)
{
    reader.word(u"strategy"_s, paceWords(), rule.strategy);
    reader.numbers(u"curve"_s, rule.curve, 0, 10'000);
    reader.flag(u"own_start"_s, rule.ownStart);
    if (!std::ranges::is_sorted(rule.curve) || rule.curve.back() != 10'000)
        reader.refuse();
}

void read(RuleReader& reader, LampRule& rule)
{
    reader.number(u"ratio_until_month"_s, rule.ratioUntilMonth, 0, 12);
    reader.number(u"yellow_below_ratio"_s, rule.yellowBelowRatio, 0, 200);
    reader.number(u"red_below_ratio"_s, rule.redBelowRatio, 0, 200);
    reader.number(u"yellow_from_points"_s, rule.yellowFromPoints, -mostPoints, mostPoints);
    reader.number(u"red_below_points"_s, rule.redBelowPoints, -mostPoints, mostPoints);
    reader.number(u"red_when_start_overdue_months"_s, rule.redWhenStartOverdueMonths, 0, 120);
    reader.number(u"red_after_idle_weeks"_s, rule.redAfterIdleWeeks, 0, 520);
    if (rule.redBelowRatio > rule.yellowBelowRatio || rule.redBelowPoints > rule.yellowFromPoints)
        reader.refuse();
}

void read(RuleReader& reader, ThresholdRule& rule)
{
    rule.least.clear();
    const QJsonObject object = reader.all();
    for (auto it = object.begin(); it != object.end(); ++it) {
        bool isNumber = false;
        const qint64 sector = it.key().toLongLong(&isNumber);
        const auto least = reader.integer(*it, 0, mostYuan);
        if (isNumber && least)
            rule.least.emplace(sector, Money::fromYuan(*least));
        else
            reader.refuse();
    }
}

void read(RuleReader& reader, EvidenceRule& rule)
{
    rule.needs = {};
    const QJsonObject object = reader.all();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const qsizetype stage = stageWords().indexOf(it.key());
        if (stage < 1 || !it->isArray()) {
            reader.refuse();
            continue;
        }
        for (const QJsonValue& group : it->toArray()) {
            std::vector<Paper> any;
            for (const QJsonValue& paper : group.toArray()) {
                if (const auto number
                    = reader.integer(paper, int(Paper::ConstructionPermit), int(Paper::Other)))
                    any.push_back(Paper(*number));
            }
            if (any.empty())
                reader.refuse();
            rule.needs[size_t(stage)].push_back(std::move(any));
        }
    }
}

void read(RuleReader& reader, WordingRule& rule)
{
    reader.flag(u"class_words"_s, rule.classWords);
    reader.number(u"even_within"_s, rule.evenWithin, 0, mostPoints);
    reader.numbers(u"cuts"_s, rule.cuts, -mostPoints, mostPoints);
    if (!std::ranges::is_sorted(rule.cuts, std::ranges::greater()))
        reader.refuse();
}

void read(RuleReader& reader, DeadlineRule& rule)
{
    reader.number(u"signed_to_started"_s, rule.signedToStarted, 0, 600);
    reader.number(u"started_to_producing"_s, rule.startedToProducing, 0, 600);
    reader.number(u"producing_to_capacity"_s, rule.producingToCapacity, 0, 600);
}

void read(RuleReader& reader, ClockRule& rule)
{
    reader.number(u"pass_on_days"_s, rule.passOnDays, 0, 365);
    reader.number(u"feedback_days"_s, rule.feedbackDays, 0, 365);
    reader.number(u"general_days"_s, rule.generalDays, 0, 365);
    reader.number(u"complex_months"_s, rule.complexMonths, 0, 60);
    reader.number(u"plan_feedback_months"_s, rule.planFeedbackMonths, 1, 60);
    reader.flag(u"working_days"_s, rule.workingDays);
    reader.number(u"due_soon_days"_s, rule.dueSoonDays, 0, 365);
    reader.number(u"recheck_days"_s, rule.recheckDays, 0, 3650);
}

void read(RuleReader& reader, InspectionRule& rule)
{
    reader.numbers(u"every_by_level"_s, rule.everyByLevel, 0, 52);
    reader.number(u"every_when_late"_s, rule.everyWhenLate, 0, 52);
    reader.flag(u"unstarted"_s, rule.unstarted);
    reader.number(u"after_finish"_s, rule.afterFinish, 0, 520);
}

/// Later rungs need no less; those that are never proposed aside.
bool rises(const std::array<int, rungCount>& steps)
{
    int last = 0;
    for (const int step : steps) {
        if (step != 0 && step < last)
            return false;
        last = std::max(last, step);
    }
    return true;
}

void read(RuleReader& reader, LadderRule& rule)
{
    reader.numbers(u"idle_weeks"_s, rule.idleWeeks, 0, 520);
    reader.numbers(u"overdue_days"_s, rule.overdueDays, 0, 3650);
    if (!rises(rule.idleWeeks) || !rises(rule.overdueDays))
        reader.refuse();
}

void readPart(RuleReader& reader, const QJsonValue& value, SectorScheme& scheme)
{
    const QJsonObject object = value.toObject();
    SectorScheme::Part part;
    part.name = object.value(u"name"_s).toString();
    if (const auto code = reader.integer(object.value(u"code"_s), 1, SectorScheme::mostCode))
        part.code = *code;
    for (const QJsonValue& taken : object.value(u"takes"_s).toArray()) {
        if (const auto code = reader.integer(taken, 1, SectorScheme::mostCode))
            part.takes.push_back(*code);
    }
    // Nothing may count twice, and nothing in two places.
    const auto isTaken = [&](qint64 code) { return scheme.partOf(code) != 0; };
    const bool twice = !scheme.parts.empty()
        && (isTaken(part.code) || std::ranges::any_of(part.takes, isTaken)
            || std::ranges::any_of(scheme.parts, [&](const auto& other) { return other.name == part.name; }));
    if (!value.isObject() || object.size() > 3 || part.name.isEmpty() || twice)
        reader.refuse();
    scheme.parts.push_back(std::move(part));
}

void read(RuleReader& reader, SectorScheme& rule)
{
    const QJsonObject object = reader.all();
    rule.name = object.value(u"name"_s).toString();
    for (const QJsonValue& part : object.value(u"sectors"_s).toArray())
        readPart(reader, part, rule);
    const auto isKnown = [](const QString& key) { return key == u"name"_s || key == u"sectors"_s; };
    if (!std::ranges::all_of(object.keys(), isKnown) || (!rule.parts.empty() && rule.name.isEmpty()))
        reader.refuse();
}

void read(RuleReader& reader, RankingRule& rule)
{
    constexpr int whole = 100;
    reader.number(u"least_projects"_s, rule.leastProjects, 0, 1000);
    reader.numbers(u"weights"_s, rule.weights, 0, whole);
    reader.texts(u"excluded"_s, rule.excluded);
    reader.number(u"red_black"_s, rule.redBlack, 0, 10);
    reader.flag(u"four_compare"_s, rule.fourCompare);
    reader.numbers(u"four_weights"_s, rule.fourWeights, 0, whole);
    if (rule.isWeighted() && std::accumulate(rule.weights.begin(), rule.weights.end(), 0) != whole)
        reader.refuse();
}

template <typename Numbers> QJsonArray jsonOf(const Numbers& numbers)
{
    QJsonArray array;
    for (const auto number : numbers)
        array.append(qint64(number));
    return array;
}

QJsonObject jsonOf(const EvidenceRule& rule)
{
    QJsonObject object;
    for (size_t stage = 1; stage < rule.needs.size(); ++stage) {
        QJsonArray groups;
        for (const std::vector<Paper>& any : rule.needs[stage]) {
            QJsonArray papers;
            for (const Paper paper : any)
                papers.append(int(paper));
            groups.append(papers);
        }
        if (!groups.isEmpty())
            object.insert(stageWords()[qsizetype(stage)], groups);
    }
    return object;
}

QJsonObject jsonOf(const SectorScheme& rule)
{
    QJsonArray parts;
    for (const SectorScheme::Part& part : rule.parts)
        parts.append(
            QJsonObject {{u"code"_s, part.code}, {u"name"_s, part.name}, {u"takes"_s, jsonOf(part.takes)}});
    return {{u"name"_s, rule.name}, {u"sectors"_s, parts}};
}

QJsonObject jsonOf(const ClockRule& rule)
{
    return {{u"pass_on_days"_s, rule.passOnDays}, {u"feedback_days"_s, rule.feedbackDays},
        {u"general_days"_s, rule.generalDays}, {u"complex_months"_s, rule.complexMonths},
        {u"plan_feedback_months"_s, rule.planFeedbackMonths}, {u"working_days"_s, rule.workingDays},
        {u"due_soon_days"_s, rule.dueSoonDays}, {u"recheck_days"_s, rule.recheckDays}};
}

QJsonObject jsonOf(const RankingRule& rule)
{
    QJsonObject excluded;
    for (const auto& [unit, reason] : rule.excluded)
        excluded.insert(unit, reason);
    return {{u"least_projects"_s, rule.leastProjects}, {u"weights"_s, jsonOf(rule.weights)},
        {u"excluded"_s, excluded}, {u"red_black"_s, rule.redBlack}, {u"four_compare"_s, rule.fourCompare},
        {u"four_weights"_s, jsonOf(rule.fourWeights)}};
}

QJsonObject jsonOf(const LampRule& rule)
{
    return {{u"ratio_until_month"_s, rule.ratioUntilMonth}, {u"yellow_below_ratio"_s, rule.yellowBelowRatio},
        {u"red_below_ratio"_s, rule.redBelowRatio}, {u"yellow_from_points"_s, rule.yellowFromPoints},
        {u"red_below_points"_s, rule.redBelowPoints},
        {u"red_when_start_overdue_months"_s, rule.redWhenStartOverdueMonths},
        {u"red_after_idle_weeks"_s, rule.redAfterIdleWeeks}};
}

} // namespace

EvidenceRule::Groups EvidenceRule::missing(Stage stage, const std::vector<Paper>& have) const
{
    Groups missing;
    for (const std::vector<Paper>& any : needs[size_t(stage)]) {
        if (std::ranges::find_first_of(any, have) == any.end())
            missing.push_back(any);
    }
    return missing;
}

qint64 SectorScheme::partOf(qint64 sector) const
{
    if (parts.empty())
        return sector;
    for (const Part& part : parts) {
        if (part.code == sector || std::ranges::find(part.takes, sector) != part.takes.end())
            return part.code;
    }
    return 0;
}

bool readRule(RuleKind kind, const QString& text, DistrictRules& rules)
{
    RuleReader reader(text);
    DistrictRules wished = rules;
    switch (kind) {
    case RuleKind::Pace:
        read(reader, wished.pace = {});
        break;
    case RuleKind::Lamp:
        read(reader, wished.lamp = {});
        break;
    case RuleKind::Conversion:
        wished.conversion = {};
        reader.word(u"way"_s, conversionWords(), wished.conversion.way);
        break;
    case RuleKind::Threshold:
        read(reader, wished.threshold);
        break;
    case RuleKind::Deadline:
        read(reader, wished.deadline = {});
        break;
    case RuleKind::Evidence:
        read(reader, wished.evidence);
        break;
    case RuleKind::Wording:
        read(reader, wished.wording = {});
        break;
    case RuleKind::Clock:
        read(reader, wished.clock = {});
        break;
    case RuleKind::Inspection:
        read(reader, wished.inspection = {});
        break;
    case RuleKind::Ranking:
        read(reader, wished.ranking = {});
        break;
    case RuleKind::Ladder:
        read(reader, wished.ladder = {});
        break;
    case RuleKind::Sectors:
        read(reader, wished.sectors = {});
        break;
    }
    if (!reader.good())
        return false;
    rules = std::move(wished);
    return true;
}

QString ruleText(RuleKind kind, const DistrictRules& rules)
{
    QJsonObject object;
    switch (kind) {
    case RuleKind::Pace:
        object = {{u"strategy"_s, paceWords()[qsizetype(rules.pace.strategy)]},
            {u"curve"_s, jsonOf(rules.pace.curve)}, {u"own_start"_s, rules.pace.ownStart}};
        break;
    case RuleKind::Lamp:
        object = jsonOf(rules.lamp);
        break;
    case RuleKind::Conversion:
        object = {{u"way"_s, conversionWords()[qsizetype(rules.conversion.way)]}};
        break;
    case RuleKind::Threshold:
        for (const auto& [sector, least] : rules.threshold.least)
            object.insert(QString::number(sector), least.yuan());
        break;
    case RuleKind::Deadline:
        object = {{u"signed_to_started"_s, rules.deadline.signedToStarted},
            {u"started_to_producing"_s, rules.deadline.startedToProducing},
            {u"producing_to_capacity"_s, rules.deadline.producingToCapacity}};
        break;
    case RuleKind::Evidence:
        object = jsonOf(rules.evidence);
        break;
    case RuleKind::Wording:
        object = {{u"class_words"_s, rules.wording.classWords}, {u"even_within"_s, rules.wording.evenWithin},
            {u"cuts"_s, jsonOf(rules.wording.cuts)}};
        break;
    case RuleKind::Clock:
        object = jsonOf(rules.clock);
        break;
    case RuleKind::Inspection:
        object = {{u"every_by_level"_s, jsonOf(rules.inspection.everyByLevel)},
            {u"every_when_late"_s, rules.inspection.everyWhenLate},
            {u"unstarted"_s, rules.inspection.unstarted}, {u"after_finish"_s, rules.inspection.afterFinish}};
        break;
    case RuleKind::Ranking:
        object = jsonOf(rules.ranking);
        break;
    case RuleKind::Ladder:
        object = {{u"idle_weeks"_s, jsonOf(rules.ladder.idleWeeks)},
            {u"overdue_days"_s, jsonOf(rules.ladder.overdueDays)}};
        break;
    case RuleKind::Sectors:
        object = jsonOf(rules.sectors);
        break;
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace sanpi
