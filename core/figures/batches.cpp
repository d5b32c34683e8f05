// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/batches.h"

#include "figures/batchfacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

using Members = std::vector<BatchMember>;

Stage promised(Batch batch)
{
    return batch == Batch::Production ? Stage::Producing : Stage::Started;
}

Stage afterwards(Batch batch)
{
    return Stage(int(batch) + 1);
}

/// The 开工一批 members that later periods could bring to production, by project: their first period.
using Starters = std::map<qint64, const BatchMember*>;

class Judge {
public:
    Judge(const BatchFacts& facts, const Members& counting) : m_facts(facts), m_counting(counting)
    {
        for (const BatchMember& member : counting) {
            if (member.batch == Batch::Start)
                m_starters.try_emplace(member.project, &member);
        }
    }
    [[nodiscard]] bool bySuccessors() const
    {
        return m_facts.rules.conversion.way == ConversionRule::Way::Successors;
    }
    [[nodiscard]] Lack lackOf(const BatchMember& member) const
    {
        if (member.stage < promised(member.batch))
            return member.batch == Batch::Production ? Lack::NotProducing : Lack::NotStarted;
        if (member.batch == Batch::Production && bySuccessors() && !convertedBefore(member))
            return Lack::NotConvertedBefore;
        if (member.batch == Batch::Start && member.stage == Stage::Started && !underWay(member))
            return Lack::NotUnderWay;
        return Lack::Nothing;
    }
    /// The rule of successors asks where a member of the 投产一批 comes from, the other one how far it is.
    [[nodiscard]] bool isConverted(const BatchMember& member) const
    {
        return member.batch == Batch::Production && bySuccessors() ? convertedBefore(member)
                                                                   : member.lack == Lack::Nothing;
    }
    /// Earlier starters that were due by the day of \p period and stand in no 投产一批 up to it; 0 asks of
    /// all periods.
    [[nodiscard]] std::vector<qint64> missing(int period, QDate day) const
    {
        std::vector<qint64> projects;
        for (const auto& [project, starter] : m_starters) {
            if ((period == 0 || starter->period < period) && !producedBy(project, period)
                && isDue(*starter, day))
                projects.push_back(project);
        }
        return projects;
    }

private:
    [[nodiscard]] bool underWay(const BatchMember& member) const
    {
        return m_facts.evidenced.contains(member.project) || m_facts.invested.contains(member.project)
            || saysUnderWay(member.progress);
    }
    [[nodiscard]] bool convertedBefore(const BatchMember& member) const
    {
        const auto starter = m_starters.find(member.project);
        return (member.fromPeriod && *member.fromPeriod < member.period)
            || (starter != m_starters.end() && starter->second->period < member.period);
    }
    [[nodiscard]] bool producedBy(qint64 project, int period) const
    {
        return std::ranges::any_of(m_counting, [&](const BatchMember& member) {
            return member.project == project && member.batch == Batch::Production
                && (period == 0 || member.period <= period);
        });
    }
    [[nodiscard]] bool isDue(const BatchMember& starter, QDate day) const
    {
        const QDate started = m_facts.lives.of(starter.project).reached[size_t(Stage::Started)];
        const QDate since = started.isValid() ? started : starter.joined;
        return since.addMonths(m_facts.rules.deadline.startedToProducing) <= day;
    }

    const BatchFacts& m_facts;
    const Members& m_counting;
    Starters m_starters;
};

QString countText(qint64 count)
{
    return QString::number(count) + u" 个"_s;
}

QString promiseText(Batch batch, bool bySuccessors)
{
    switch (batch) {
    case Batch::Signing:
        return u"转化率 = 已开工个数 ÷ 签约一批个数"_s;
    case Batch::Start:
        return u"转化率 = 已开工并在施工个数 ÷ 开工一批个数"_s;
    case Batch::Production:
        break;
    }
    return bySuccessors ? u"转化率 = 由此前开工一批转入个数 ÷ 应转化个数"_s
                        : u"转化率 = 已投产个数 ÷ 投产一批个数"_s;
}

QString nextText(Batch batch)
{
    switch (batch) {
    case Batch::Signing:
        return u"开工率 = 已开工个数 ÷ 签约一批个数"_s;
    case Batch::Start:
        return u"投产率 = 已投产个数 ÷ 开工一批个数"_s;
    case Batch::Production:
        break;
    }
    return u"达效率 = 已达效个数 ÷ 投产一批个数"_s;
}

Derivation rateHow(const QString& formula, const Percent& rate, const QString& rule, const QString& filter)
{
    return {formula, countText(rate.numerator), countText(rate.denominator), rule, filter};
}

void countIn(BatchList& list, const BatchMember& member)
{
    ++list.count;
    list.total += member.total.value_or(Money());
    list.withoutTotal += member.total ? 0 : 1;
    list.converted += member.converted ? 1 : 0;
    list.next += member.next ? 1 : 0;
    list.members.push_back(member);
}

void finish(BatchList& list, int period, const RuleBook& rules)
{
    const bool successors
        = list.batch == Batch::Production && rules.conversion.way == ConversionRule::Way::Successors;
    // Under that rule members that come from nowhere are in neither part.
    const int due = successors ? list.converted + int(list.missing.size()) : list.count;
    list.conversion = {list.converted, due};
    list.nextStage = {list.next, list.count};
    QString filter = u"batch="_s + batchName(list.batch);
    if (period > 0)
        filter = u"period=%1 and "_s.arg(period) + filter;
    list.conversionHow = rateHow(promiseText(list.batch, successors), list.conversion,
        ruleCitation(rules, RuleKind::Conversion), filter);
    list.nextHow = rateHow(nextText(list.batch), list.nextStage, u"按阶段"_s, filter);
}

/// The four rates over the distinct projects of \p members.
std::vector<ChainLink> chainOf(const Members& members, const BatchFacts& facts, int period)
{
    std::map<qint64, const BatchMember*> projects;
    for (const BatchMember& member : members)
        projects.emplace(member.project, &member);
    std::array<int, 5> reached {}; // signed, fulfilled, started, producing, at capacity
    for (const auto& [project, member] : projects) {
        const bool started = member->stage >= Stage::Started;
        reached[0] += member->stage >= Stage::Signed ? 1 : 0;
        reached[1] += started
                || (member->stage == Stage::Signed
                    && (facts.invested.contains(project) || facts.fulfilled.contains(project)))
            ? 1
            : 0;
        reached[2] += started ? 1 : 0;
        reached[3] += member->stage >= Stage::Producing ? 1 : 0;
        reached[4] += member->stage >= Stage::AtCapacity ? 1 : 0;
    }
    static const std::array<std::pair<QString, QString>, 4> words {
        {{u"签约项目履约率"_s, u"签约项目履约率 = 已履约个数 ÷ 已签约个数"_s},
            {u"履约项目开工率"_s, u"履约项目开工率 = 已开工个数 ÷ 已履约个数"_s},
            {u"开工项目投产率"_s, u"开工项目投产率 = 已投产个数 ÷ 已开工个数"_s},
            {u"投产项目达效率"_s, u"投产项目达效率 = 已达效个数 ÷ 已投产个数"_s}}};
    static const QString fulfilled = u"履约：已开工，或有投资，或已备案、供地"_s;
    std::vector<ChainLink> chain;
    for (size_t i = 0; i < words.size(); ++i) {
        const Percent rate {reached[i + 1], reached[i]};
        const QString filter = period > 0 ? u"period=%1"_s.arg(period) : QString();
        chain.push_back({ChainLink::Name(i), words[i].first, rate,
            rateHow(words[i].second, rate, i < 2 ? fulfilled : u"按阶段"_s, filter)});
    }
    return chain;
}

BatchPeriod emptyPeriod(int number, QDate heldOn)
{
    BatchPeriod period;
    period.number = number;
    period.heldOn = heldOn;
    for (const Batch batch : allBatches)
        period.lists[size_t(batch) - 1].batch = batch;
    return period;
}

bool within(const BatchMember& member, const BatchScope& scope)
{
    return (scope.unit == 0 || member.unit == scope.unit)
        && (scope.sector == 0 || member.sector == scope.sector)
        && (!scope.provincialOnly || member.provincial);
}

/// Puts each member into its period's list and into that of all; tells which period each stands in.
class Sorter {
public:
    Sorter(const BatchFacts& facts, const BatchScope& scope) : m_facts(facts), m_scope(scope)
    {
        for (const BatchMember& member : facts.members) {
            if (within(member, scope))
                (member.left.isValid() && member.left <= facts.asOf ? m_gone : m_counting).push_back(member);
        }
    }
    Batches run()
    {
        const Judge judge(m_facts, m_counting);
        Batches result;
        result.asOf = m_facts.asOf;
        result.rules = m_facts.rules;
        result.all = emptyPeriod(0, {});
        Members inScope;
        for (const auto& [number, heldOn] : m_facts.periods) {
            if ((m_scope.period != 0 && m_scope.period != number)
                || (m_scope.year != 0 && m_scope.year != heldOn.year()))
                continue;
            BatchPeriod period = emptyPeriod(number, heldOn);
            const Members members = fill(period, result.all, judge);
            if (m_scope.period == 0 && heldOn > m_facts.asOf && members.empty() && goneOf(number) == 0)
                continue;
            inScope.insert(inScope.end(), members.begin(), members.end());
            complete(period, members, judge, std::min(heldOn, m_facts.asOf));
            result.periods.push_back(std::move(period));
        }
        complete(result.all, inScope, judge, m_facts.asOf);
        return result;
    }

private:
    Members fill(BatchPeriod& period, BatchPeriod& all, const Judge& judge) const
    {
        Members members;
        for (BatchMember member : m_counting) {
            if (member.period != period.number)
                continue;
            member.lack = judge.lackOf(member);
            member.converted = judge.isConverted(member);
            member.next = member.stage >= afterwards(member.batch);
            countIn(period.lists[size_t(member.batch) - 1], member);
            countIn(all.lists[size_t(member.batch) - 1], member);
            members.push_back(std::move(member));
        }
        for (const BatchMember& member : m_gone) {
            if (member.period == period.number) {
                period.lists[size_t(member.batch) - 1].gone.push_back(member);
                all.lists[size_t(member.batch) - 1].gone.push_back(member);
            }
        }
        return members;
    }
    [[nodiscard]] qsizetype goneOf(int period) const
    {
        return std::ranges::count(m_gone, period, &BatchMember::period);
    }
    void complete(BatchPeriod& period, const Members& members, const Judge& judge, QDate day) const
    {
        const int asked = period.number == 0 ? m_scope.period : period.number;
        if (judge.bySuccessors())
            period.lists[size_t(Batch::Production) - 1].missing = judge.missing(asked, day);
        for (BatchList& list : period.lists)
            finish(list, asked, m_facts.rules);
        period.chain = chainOf(members, m_facts, asked);
    }

    const BatchFacts& m_facts;
    const BatchScope& m_scope;
    Members m_counting;
    Members m_gone;
};

} // namespace

QString messageOf(Lack lack)
{
    switch (lack) {
    case Lack::Nothing:
        return {};
    case Lack::NotStarted:
        return QCoreApplication::translate("Batches", "not started");
    case Lack::NotUnderWay:
        return QCoreApplication::translate("Batches", "started, but nothing shows that work goes on");
    case Lack::NotProducing:
        return QCoreApplication::translate("Batches", "not in production");
    case Lack::NotConvertedBefore:
        break;
    }
    return QCoreApplication::translate("Batches", "was in no earlier start list");
}

QString batchName(Batch batch)
{
    static const Field field = Catalogue::builtIn().kind(Kind::Batch).keyField(1);
    const Choice* choice = field.choice(qint64(batch));
    return choice ? choice->zh : QString();
}

Result<Batches> batches(Ledger& ledger, QDate asOf, const BatchScope& scope)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadBatchFacts(ledger, asOf);
    if (!facts)
        return facts.error();
    if (scope.period != 0
        && std::ranges::find(facts->periods, scope.period, &std::pair<int, QDate>::first)
            == facts->periods.end())
        return Error {
            ErrorCode::NotFound, u"no period %1"_s.arg(scope.period), {u"第%1期"_s.arg(scope.period)}};
    return Sorter(*facts, scope).run();
}

} // namespace sanpi
