// SPDX-License-Identifier: GPL-3.0-or-later
// Random lifecycles: applied and undone they give back the identical ledger, and every figure as of a day
// equals one that is computed plainly from the records.
#include "core/support/lifesets.h"
#include "core/support/naivelife.h"
#include "figures/batches.h"
#include "figures/overview.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using sanpi::Ledger;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::RuleKind;
using sanpi::TargetBasis;
using sanpi::test::dump;
using sanpi::test::LedgerFile;
using sanpi::test::LifeSets;
using sanpi::test::Naive;

namespace {

const QString author = u"王敏"_s;

Naive::Lists listsOf(const sanpi::Batches& batches)
{
    Naive::Lists lists;
    const auto add = [&](const sanpi::BatchPeriod& period) {
        for (const sanpi::BatchList& list : period.lists) {
            const Naive::Counts counts {
                list.count, list.total.yuan(), list.converted, int(list.conversion.denominator), list.next};
            if (counts != Naive::Counts())
                lists[{period.number, int(list.batch)}] = counts;
        }
    };
    for (const sanpi::BatchPeriod& period : batches.periods)
        add(period);
    add(batches.all);
    return lists;
}

std::map<int, Naive::Sums> stagesOf(const sanpi::Overview& overview)
{
    std::map<int, Naive::Sums> stages;
    for (const sanpi::Group& group : overview.byStage) {
        if (group.count > 0)
            stages[int(group.key)] = {group.count, group.target.yuan()};
    }
    return stages;
}

/// From 2022 on production counts by successors, due six months after the start.
bool addSuccessorRules(Ledger& ledger)
{
    sanpi::ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const QDate since(2022, 1, 1);
    const bool good = builder
                          .set(RecordId::rule(int(RuleKind::Conversion), since), u"value"_s,
                              QString(uR"({"way":"successors"})"_s))
                          .ok()
        && builder
               .set(RecordId::rule(int(RuleKind::Deadline), since), u"value"_s,
                   QString(uR"({"started_to_producing":6})"_s))
               .ok();
    return good && ledger.apply(sanpi::test::changeSet(builder, u"建库"_s)).ok();
}

/// Everything that the figures of a day say, for comparing.
QStringList said(Ledger& ledger, QDate day)
{
    QStringList lines;
    const auto lists = sanpi::batches(ledger, day);
    const auto overview = sanpi::overview(ledger, 2021, day);
    if (!lists || !overview)
        return {u"failed"_s};
    for (const auto& [key, counts] : listsOf(*lists))
        lines << u"%1 %2 %3 %4 %5"_s.arg(key.first)
                     .arg(key.second)
                     .arg(counts.count)
                     .arg(counts.converted)
                     .arg(counts.due);
    for (const sanpi::ChainLink& link : lists->all.chain)
        lines << link.rate.shown();
    lines << overview->pace.shown() << QString::number(int(overview->all.lamp))
          << QString::number(overview->all.lag.yuan());
    for (const int count : overview->all.lamps)
        lines << QString::number(count);
    return lines;
}

} // namespace

class TestLifecycleProperty : public QObject {
    Q_OBJECT

private slots:
    void appliedAndUndone_data() { seeds(); }
    void appliedAndUndone();
    void figuresAsOfADay_data() { seeds(); }
    void figuresAsOfADay();
    void rulesFromADay_data() { seeds(); }
    void rulesFromADay();

private:
    static void seeds()
    {
        QTest::addColumn<quint32>("seed");
        const int factor = std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
        for (quint32 seed = 1; seed <= quint32(3 * factor); ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

void TestLifecycleProperty::appliedAndUndone()
{
    QFETCH(quint32, seed);
    LedgerFile file;
    LifeSets sets(*file, seed);
    QVERIFY(sets.begin());
    std::vector<QStringList> states {dump(*file)};
    size_t now = 0;
    for (int step = 0; step < 60; ++step) {
        const int turn = sets.dice().between(1, 10);
        if (turn <= 2 && now > 0) {
            QVERIFY(file->undo(author).ok());
            QVERIFY(dump(*file) == states[--now]);
        } else if (turn == 3 && now + 1 < states.size()) {
            QVERIFY(file->redo(author).ok());
            QVERIFY(dump(*file) == states[++now]);
        } else {
            const Outcome outcome = file->apply(sets.next());
            if (!outcome.ok() || outcome.changeSet == 0) {
                QVERIFY(dump(*file) == states[now]);
                continue;
            }
            states.resize(++now);
            states.push_back(dump(*file));
        }
    }
    QVERIFY(sets.isGood());
    QVERIFY2(states.size() > 10, "hardly anything was applied");
    const QStringList last = dump(*file);
    const size_t top = now;
    while (now > 0) {
        QVERIFY(file->undo(author).ok());
        QVERIFY(dump(*file) == states[--now]);
    }
    QCOMPARE(file->undo(author).error.code, sanpi::ErrorCode::NotFound);
    while (now < top) {
        QVERIFY(file->redo(author).ok());
        QVERIFY(dump(*file) == states[++now]);
    }
    QVERIFY(dump(*file) == last);
}

void TestLifecycleProperty::figuresAsOfADay()
{
    QFETCH(quint32, seed);
    LedgerFile file;
    LifeSets sets(*file, seed);
    QVERIFY(sets.begin());
    QVERIFY(addSuccessorRules(*file));
    int members = 0;
    for (int step = 1; step <= 60; ++step) {
        const Outcome outcome = file->apply(sets.next());
        if (outcome.ok() && sets.dice().chance(15))
            QVERIFY(file->undo(author).ok() || outcome.changeSet == 0);
        if (step % 10 != 0)
            continue;
        for (int i = 0; i < 6; ++i) {
            const QDate day = sets.dice().day();
            const Naive naive(*file, day);
            const auto lists = sanpi::batches(*file, day);
            QVERIFY(lists);
            QVERIFY2(listsOf(*lists) == naive.lists(), qPrintable(day.toString(Qt::ISODate)));
            members += lists->all.lists[0].count;
            for (const TargetBasis basis : {TargetBasis::Latest, TargetBasis::Original}) {
                const auto overview = sanpi::overview(*file, 2021, day, {}, {.basis = basis});
                QVERIFY(overview);
                QVERIFY2(stagesOf(*overview) == naive.stages(basis), qPrintable(day.toString(Qt::ISODate)));
            }
        }
    }
    QVERIFY2(members > 0, "no list was ever filled");
}

void TestLifecycleProperty::rulesFromADay()
{
    QFETCH(quint32, seed);
    LedgerFile file;
    LifeSets sets(*file, seed);
    QVERIFY(sets.begin());
    for (int step = 0; step < 40; ++step)
        (void)file->apply(sets.next()); // refused or not
    const QDate since(2021, 11, 15);
    std::map<QDate, QStringList> before;
    for (QDate day(2021, 6, 15); day < QDate(2022, 6, 1); day = day.addDays(20))
        before[day] = said(*file, day);
    before[since.addDays(-1)] = said(*file, since.addDays(-1));
    sanpi::ChangeSetBuilder builder(file->catalogue(), file->records());
    const std::vector<std::pair<RuleKind, QString>> rules {
        {RuleKind::Lamp, uR"({"ratio_until_month":12,"yellow_below_ratio":200,"red_below_ratio":150})"_s},
        {RuleKind::Pace, uR"({"strategy":"day"})"_s}, {RuleKind::Conversion, uR"({"way":"successors"})"_s},
        {RuleKind::Deadline, uR"({"started_to_producing":1})"_s}};
    for (const auto& [kind, text] : rules)
        QVERIFY(builder.set(RecordId::rule(int(kind), since), u"value"_s, text));
    QVERIFY(file->apply(sanpi::test::changeSet(builder)).ok());
    bool moved = false;
    for (const auto& [day, lines] : before) {
        if (day < since)
            QCOMPARE(said(*file, day), lines);
        else
            moved = moved || said(*file, day) != lines;
    }
    QVERIFY2(moved, "the rules altered nothing after their day either");
}

QTEST_GUILESS_MAIN(TestLifecycleProperty)
#include "tst_lifecycle_property.moc"
