// SPDX-License-Identifier: GPL-3.0-or-later
// Random ledgers: the overview against a recomputation from the raw facts, written as plainly as possible.
#include "core/ledgerfixture.h"
#include "figures/overview.h"

#include <QTest>

#include <array>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using sanpi::Group;
using sanpi::Money;
using sanpi::Overview;
using sanpi::Percent;
using sanpi::Stage;
using sanpi::Value;

namespace {

/// Everything that was put into the ledger, as it was put.
struct RawEntry {
    qint64 level = 0;
    qint64 yearClass = 0;
    qint64 sector = 0;
    qint64 unit = 0;
    std::optional<qint64> total;
};
struct RawTarget {
    int revision = 0;
    qint64 amount = 0;
    int state = 0;
    QDate issued;
};
struct RawProject {
    std::map<int, RawEntry> entries; ///< by year
    std::map<int, std::vector<RawTarget>> targets;
    std::map<int, qint64> months; ///< by yyyymm
    std::map<int, qint64> stated; ///< by yyyymm
    std::map<int, QDate> reached; ///< by stage
    QDate startPlanned;
};
using RawLedger = std::map<qint64, RawProject>;

class Dice {
public:
    explicit Dice(quint32 seed) : m_engine(seed) { }
    qint64 between(qint64 low, qint64 high)
    {
        // The standard's distributions differ between libraries; this does not.
        return low + qint64(m_engine() % quint64(high - low + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    QDate day() { return QDate(2020, 1, 1).addDays(between(0, 1095)); }

private:
    std::mt19937 m_engine;
};

constexpr qint64 largestAmount = 900'000'000;

qint64 amountOf(Dice& dice)
{
    return dice.chance(10) ? 0 : dice.between(1, largestAmount);
}

/// Never less than a tenth of a target, which the rules refuse; often on the bound of a band.
qint64 totalOf(Dice& dice)
{
    static constexpr std::array<qint64, 5> bounds {
        100'000'000, 499'999'999, 500'000'000, 999'999'999, 1'000'000'000};
    return dice.chance(40) ? bounds[size_t(dice.between(0, 4))]
                           : dice.between(largestAmount / 10, 3 * largestAmount);
}

RawProject randomProject(Dice& dice, const std::vector<qint64>& units)
{
    RawProject project;
    if (dice.chance(50))
        project.startPlanned = dice.day();
    for (const int year : {2020, 2021, 2022}) {
        if (dice.chance(75)) {
            RawEntry& entry = project.entries[year];
            entry.level = dice.between(0, 3);
            entry.yearClass = dice.between(0, 4);
            entry.sector = dice.between(0, 5);
            entry.unit = dice.chance(10) ? 0 : units[size_t(dice.between(0, qint64(units.size()) - 1))];
            if (dice.chance(90))
                entry.total = totalOf(dice);
        }
        for (int revision = 1; revision <= dice.between(0, 3); ++revision) {
            project.targets[year].push_back({revision, amountOf(dice), int(dice.between(1, 3)),
                dice.chance(40) ? QDate() : QDate(year, 1, 1).addDays(dice.between(0, 364))});
        }
        const qint64 density = dice.between(0, 4) * 25;
        for (int m = 1; m <= 12; ++m) {
            if (dice.chance(int(density)))
                project.months[year * 100 + m] = amountOf(dice) / 12;
            if (dice.chance(8))
                project.stated[year * 100 + m] = amountOf(dice);
        }
    }
    QDate on = dice.day();
    for (int stage = 1; stage <= dice.between(0, 4); ++stage) {
        project.reached[stage] = on;
        on = on.addDays(dice.between(0, 200));
    }
    return project;
}

void store(LedgerFixture& fixture, qint64 id, const RawProject& project)
{
    const auto code = [](qint64 number) { return number == 0 ? Value() : Value(number); };
    fixture.put(sanpi::RecordId::project(id), u"start_planned"_s, project.startPlanned);
    for (const auto& [year, entry] : project.entries) {
        fixture.entry(id, year, u"level"_s, code(entry.level));
        fixture.entry(id, year, u"class"_s, code(entry.yearClass));
        fixture.entry(id, year, u"sector"_s, code(entry.sector));
        fixture.entry(id, year, u"unit"_s, code(entry.unit));
        fixture.entry(id, year, u"total"_s, entry.total ? Value(*entry.total) : Value());
    }
    for (const auto& [year, targets] : project.targets) {
        for (const RawTarget& target : targets) {
            const auto record = sanpi::RecordId::target(id, year, target.revision);
            fixture.put(record, u"amount"_s, target.amount);
            fixture.put(record, u"state"_s, target.state);
            fixture.put(record, u"issued_on"_s, target.issued);
        }
    }
    for (const auto& [month, amount] : project.months)
        fixture.put(sanpi::RecordId::investment(id, {month / 100, month % 100}), u"amount"_s, amount);
    for (const auto& [month, amount] : project.stated)
        fixture.put(
            sanpi::RecordId::stated(id, month / 100, {month / 100, month % 100}), u"amount"_s, amount);
    for (const auto& [stage, on] : project.reached)
        fixture.transition(id, Stage(stage), on);
}

// --- The naive figures
// --------------------------------------------------------------------------------------

std::optional<qint64> naiveDone(const RawProject& project, int year, int month)
{
    std::set<int> missing;
    for (int m = 1; m <= month; ++m) {
        if (!project.months.contains(year * 100 + m))
            missing.insert(m);
    }
    const bool complete = month >= 1 && (missing.empty() || (month >= 2 && missing == std::set<int> {1}));
    int through = 0;
    std::optional<qint64> sum;
    if (!complete) {
        for (int m = 1; m <= month; ++m) {
            if (const auto it = project.stated.find(year * 100 + m); it != project.stated.end()) {
                through = m;
                sum = it->second;
            }
        }
    }
    for (int m = through + 1; m <= month; ++m) {
        if (const auto it = project.months.find(year * 100 + m); it != project.months.end())
            sum = sum.value_or(0) + it->second;
    }
    return sum;
}

std::optional<RawTarget> naiveTarget(const RawProject& project, int year, QDate asOf)
{
    const auto all = project.targets.find(year);
    if (all == project.targets.end())
        return {};
    std::optional<RawTarget> proposed;
    std::optional<RawTarget> issued;
    for (const RawTarget& target : all->second) {
        RawTarget known = target;
        if (target.issued.isValid() && target.issued > asOf) {
            // The first was a proposal before its day of issue; later ones were not there.
            if (target.revision != 1)
                continue;
            known.state = 0;
        }
        (known.state == 3 ? issued : proposed) = known;
    }
    return issued ? issued : proposed;
}

int naiveStage(const RawProject& project, QDate asOf)
{
    int reached = 0;
    for (const auto& [stage, on] : project.reached)
        reached = on <= asOf ? std::max(reached, stage) : reached;
    return reached;
}

struct Tally {
    int count = 0;
    qint64 total = 0;
    qint64 target = 0;
    qint64 done = 0;
    qint64 ratedTarget = 0;
    qint64 ratedDone = 0;
    int onPace = 0;
    int behind = 0;
    int notCounted = 0;
    bool operator==(const Tally&) const = default;
};
using Tallies = std::map<qint64, Tally>;

Tally tallyOf(const Group& group)
{
    return {group.count, group.total.yuan(), group.target.yuan(), group.done.yuan(), group.ratedTarget.yuan(),
        group.ratedDone.yuan(), group.onPace, group.behind, group.notCounted};
}

struct Naive {
    Tally all;
    Tallies level, yearClass, sector, unit, stage, size, atLeast;
    std::array<qint64, 13> months {};
    std::array<qint64, 13> cumulative {};
};

void tally(Tally& into, const RawProject& project, int year, int month, QDate asOf)
{
    const RawEntry& entry = project.entries.at(year);
    const auto done = naiveDone(project, year, month);
    const auto target = naiveTarget(project, year, asOf);
    ++into.count;
    into.total += entry.total.value_or(0);
    into.done += done.value_or(0);
    if (target)
        into.target += target->amount;
    if (!target || target->state == 3) {
        into.ratedTarget += target ? target->amount : 0;
        into.ratedDone += done.value_or(0);
    }
    // A new project that should have started by the last month reported, and has not, has done nothing.
    const QDate ended = asOf.addDays(1).addMonths(-1);
    const QDate planned = project.startPlanned;
    const bool overdue = entry.yearClass == 2 && planned.isValid() && naiveStage(project, asOf) < 2
        && done.value_or(0) == 0
        && planned.year() * 12 + planned.month() <= ended.year() * 12 + ended.month();
    // Before a month of the year counts there is no rate.
    const bool rated = month > 0 && target && target->state == 3 && target->amount > 0 && (done || overdue);
    if (!rated || entry.yearClass == 1 || naiveStage(project, asOf) >= 3) {
        ++into.notCounted;
        return;
    }
    Percent pace {month, 12};
    if (entry.yearClass == 2 && project.startPlanned.isValid() && project.startPlanned.year() == year) {
        const int start = project.startPlanned.month();
        pace = {std::max(0, month - start + 1), 13 - start};
    }
    const qint64 gap = Percent {done.value_or(0), target->amount}.basisPoints() - pace.basisPoints();
    ++(gap >= 0 ? into.onPace : into.behind);
}

Naive naiveOverview(const RawLedger& ledger, int year, int month, QDate asOf)
{
    Naive naive;
    for (const auto& [id, project] : ledger) {
        const auto it = project.entries.find(year);
        if (it == project.entries.end() || it->second.level == 0)
            continue;
        const RawEntry& entry = it->second;
        const qint64 yi = 100'000'000;
        qint64 band = -1;
        if (entry.total)
            band = *entry.total >= 10 * yi ? 10 * yi
                : *entry.total >= 5 * yi   ? 5 * yi
                : *entry.total >= yi       ? yi
                                           : 0;
        std::vector<Tally*> tallies {&naive.all, &naive.level[entry.level], &naive.yearClass[entry.yearClass],
            &naive.sector[entry.sector], &naive.unit[entry.unit], &naive.stage[naiveStage(project, asOf)],
            &naive.size[band]};
        for (const qint64 bound : {10 * yi, 5 * yi}) {
            if (entry.total && *entry.total >= bound)
                tallies.push_back(&naive.atLeast[bound]);
        }
        for (Tally* into : tallies)
            tally(*into, project, year, month, asOf);
        for (int m = 1; m <= month; ++m) {
            const auto amount = project.months.find(year * 100 + m);
            naive.months[size_t(m)] += amount == project.months.end() ? 0 : amount->second;
            naive.cumulative[size_t(m)] += naiveDone(project, year, m).value_or(0);
        }
    }
    return naive;
}

/// The groups that hold a project, as the naive figures have them.
Tallies talliesOf(const std::vector<Group>& groups)
{
    Tallies tallies;
    for (const Group& group : groups) {
        if (group.count > 0)
            tallies[group.key] = tallyOf(group);
    }
    return tallies;
}

} // namespace

class TestOverviewProperty : public QObject {
    Q_OBJECT

private slots:
    void randomLedgers_data();
    void randomLedgers();
};

void TestOverviewProperty::randomLedgers_data()
{
    QTest::addColumn<quint32>("seed");
    const int factor = std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
    for (quint32 seed = 1; seed <= quint32(6 * factor); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestOverviewProperty::randomLedgers()
{
    QFETCH(quint32, seed);
    Dice dice(seed);
    LedgerFixture fixture;
    const std::vector<qint64> units {fixture.unit(u"恩村街道"_s), fixture.unit(u"阳庙镇"_s),
        fixture.unit(u"区科技局"_s), fixture.unit(u"区住建局"_s)};
    RawLedger raw;
    for (int i = 0; i < 40; ++i) {
        const RawProject project = randomProject(dice, units);
        const qint64 id = fixture.project(u"项目 %1"_s.arg(i));
        store(fixture, id, project);
        raw.emplace(id, project);
    }
    if (!fixture.commit()) {
        for (const sanpi::Problem& problem : fixture.outcome().problems)
            qWarning() << sanpi::codeName(problem.code) << problem.field << problem.value;
        QFAIL("the random ledger was refused");
    }
    for (int i = 0; i < 12; ++i) {
        const int year = int(dice.between(2020, 2022));
        const QDate asOf = i == 0 ? QDate(year, 12, 31) : dice.day();
        // The report month by the calendar: the last month that has ended by the day.
        const QDate ended = asOf.addDays(1).addMonths(-1);
        const int month = ended.year() < year ? 0 : ended.year() > year ? 12 : ended.month();
        const auto overview = sanpi::overview(fixture.ledger(), year, asOf);
        QVERIFY(overview);
        const Naive naive = naiveOverview(raw, year, month, asOf);
        QCOMPARE(overview->pace, (Percent {month, 12}));
        QVERIFY(tallyOf(overview->all) == naive.all);
        QVERIFY(talliesOf(overview->byLevel) == naive.level);
        QVERIFY(talliesOf(overview->byClass) == naive.yearClass);
        QVERIFY(talliesOf(overview->bySector) == naive.sector);
        QVERIFY(talliesOf(overview->byUnit) == naive.unit);
        QVERIFY(talliesOf(overview->byStage) == naive.stage);
        QVERIFY(talliesOf(overview->bySize) == naive.size);
        QVERIFY(talliesOf(overview->atLeast) == naive.atLeast);
        for (const sanpi::MonthPoint& point : overview->byMonth) {
            const auto m = size_t(point.month);
            QCOMPARE(point.done,
                point.month <= month ? std::optional(Money::fromYuan(naive.months[m])) : std::nullopt);
            QCOMPARE(point.cumulative,
                point.month <= month ? std::optional(Money::fromYuan(naive.cumulative[m])) : std::nullopt);
        }
    }
}

QTEST_GUILESS_MAIN(TestOverviewProperty)
#include "tst_overview_property.moc"
