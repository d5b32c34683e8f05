// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/fourcompare.h"
#include "figures/ranking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Money;
using sanpi::RankedUnit;
using sanpi::Ranking;
using sanpi::RecordId;
using sanpi::RuleKind;

namespace {

const QDate yearEnd(2021, 12, 31);

/// Units of the district with some projects of equal size each.
class RankingFixture : public LedgerFixture {
public:
    /// \p count projects that share target and done, in 万元.
    void unitOf(const QString& name, int count, qint64 target, qint64 done)
    {
        for (int i = 0; i < count; ++i) {
            const qint64 made = keyProject(name + QString::number(i));
            entry(made, 2021, u"unit"_s, unit(name));
            this->target(made, 2021, 1, target / count);
            stated(made, 202112, done / count);
        }
    }
    void rule(const QString& text, const QString& document = {})
    {
        const RecordId id = RecordId::rule(int(RuleKind::Ranking), QDate(2021, 1, 1));
        put(id, u"value"_s, text);
        if (!document.isEmpty())
            put(id, u"document"_s, document);
    }
    [[nodiscard]] Ranking ranked()
    {
        if (!commit())
            return {};
        const auto figures = sanpi::overview(ledger(), 2021, yearEnd);
        if (!figures)
            return {};
        auto made = sanpi::ranking(ledger(), *figures);
        return made ? std::move(made).value() : Ranking {};
    }
};

QStringList placesOf(const std::vector<RankedUnit>& units)
{
    QStringList places;
    for (const RankedUnit& unit : units)
        places << u"%1 %2"_s.arg(unit.rank).arg(unit.group.label);
    return places;
}

const RankedUnit& named(const std::vector<RankedUnit>& units, const QString& name)
{
    return *std::ranges::find(units, name, [](const RankedUnit& unit) { return unit.group.label; });
}

} // namespace

class TestRanking : public QObject {
    Q_OBJECT

private slots:
    void ranksByRateThenAmount();
    void tellsWhatWouldMove();
    void leavesOut();
    void weighs();
    void refusesWeightsThatAreNoHundred();
    void listsRedAndBlackOnlyByDocument();
    void comparesOnlyByDocument();
};

/// 恩村 90 % of 3000; 李万 90 % of 6000: more money; 文昌 and 阳庙 50 % of 3000 both; 区工信局 apart.
void TestRanking::ranksByRateThenAmount()
{
    RankingFixture fixture;
    fixture.unitOf(u"恩村街道"_s, 3, 3000, 2700);
    fixture.unitOf(u"李万街道"_s, 3, 6000, 5400);
    fixture.unitOf(u"文昌街道"_s, 3, 3000, 1500);
    fixture.unitOf(u"阳庙镇"_s, 3, 3000, 1500);
    fixture.unitOf(u"苏家作乡"_s, 3, 3000, 300);
    fixture.unitOf(u"区工信局"_s, 3, 3000, 30);
    const Ranking ranking = fixture.ranked();
    QCOMPARE(placesOf(ranking.townships),
        (QStringList {u"1 李万街道"_s, u"2 恩村街道"_s, u"3 文昌街道"_s, u"3 阳庙镇"_s, u"5 苏家作乡"_s}));
    QCOMPARE(placesOf(ranking.departments), (QStringList {u"1 区工信局"_s}));
    QVERIFY(ranking.formula.contains(u"完成率"_s) && ranking.formula.contains(u"不足3个"_s));
    QVERIFY(!ranking.townships[0].score);
}

void TestRanking::tellsWhatWouldMove()
{
    RankingFixture fixture;
    fixture.unitOf(u"恩村街道"_s, 3, 3000, 2700); // 90.00 %
    fixture.unitOf(u"李万街道"_s, 3, 6000, 5400); // 90.00 %, more
    fixture.unitOf(u"文昌街道"_s, 3, 3000, 1500); // 50.00 %
    const Ranking ranking = fixture.ranked();
    const RankedUnit& first = named(ranking.townships, u"李万街道"_s);
    const RankedUnit& second = named(ranking.townships, u"恩村街道"_s);
    const RankedUnit& third = named(ranking.townships, u"文昌街道"_s);
    QVERIFY(!first.toRise && first.above.isEmpty());
    // 90.01 % as printed is reached from 90.005 % of 30 000 000 元: 27 001 500.
    QCOMPARE(second.above, u"李万街道"_s);
    QCOMPARE(*second.toRise, Money::fromYuan(1'500));
    QCOMPARE(*first.lead, Money::fromYuan(1'500));
    // 90.00 % of 3000 with no more money than 恩村 is a tie at 2700, so one 元 above it.
    QCOMPARE(third.above, u"恩村街道"_s);
    QCOMPARE(*third.toRise, Money::fromYuan(12'000'001));
    QVERIFY(!third.lead);
}

void TestRanking::leavesOut()
{
    RankingFixture fixture;
    fixture.unitOf(u"恩村街道"_s, 3, 3000, 300);
    fixture.unitOf(u"李万街道"_s, 2, 3000, 3000); // too few
    fixture.unitOf(u"文昌街道"_s, 3, 3000, 3000); // excluded
    fixture.rule(u"{\"least_projects\":3,\"excluded\":{\"文昌街道\":\"新组建\"}}"_s);
    const Ranking ranking = fixture.ranked();
    QCOMPARE(placesOf(ranking.townships), (QStringList {u"1 恩村街道"_s, u"0 李万街道"_s, u"0 文昌街道"_s}));
    QCOMPARE(named(ranking.townships, u"李万街道"_s).because, u"不参与排名：项目不足3个"_s);
    QCOMPARE(named(ranking.townships, u"文昌街道"_s).because, u"不参与排名：新组建"_s);
}

/// 60 × completion + 40 × share on pace: 恩村 60 × 0.9 + 40 × 0 = 54; 李万 60 × 0.5 + 40 × 2/4 … by hand.
void TestRanking::weighs()
{
    RankingFixture fixture;
    fixture.unitOf(u"恩村街道"_s, 3, 3000, 2700); // 90 %, nothing on pace
    fixture.unitOf(u"李万街道"_s, 3, 3000, 6000); // 200 % counts as 100 %, all on pace
    fixture.rule(u"{\"weights\":[60,40,0,0]}"_s, u"示管文〔2021〕9号"_s);
    const Ranking ranking = fixture.ranked();
    QCOMPARE(placesOf(ranking.townships), (QStringList {u"1 李万街道"_s, u"2 恩村街道"_s}));
    QCOMPARE(*ranking.townships[0].score, 10'000);
    QCOMPARE(*ranking.townships[1].score, 5'400);
    QVERIFY(ranking.formula.contains(u"完成率×60＋序时达标率×40"_s));
    QVERIFY(ranking.formula.contains(u"示管文〔2021〕9号"_s));
    // 开工率 without a start due is shared out over the rest.
    RankingFixture other;
    other.unitOf(u"恩村街道"_s, 3, 3000, 2700);
    other.rule(u"{\"weights\":[60,0,40,0]}"_s);
    QCOMPARE(*other.ranked().townships[0].score, 9'000);
}

void TestRanking::refusesWeightsThatAreNoHundred()
{
    sanpi::DistrictRules rules;
    QVERIFY(!sanpi::readRule(RuleKind::Ranking, u"{\"weights\":[60,30,0,0]}"_s, rules));
    QVERIFY(!sanpi::readRule(RuleKind::Ranking, u"{\"weights\":[100,0,0]}"_s, rules));
    QVERIFY(!sanpi::readRule(RuleKind::Ranking, u"{\"excluded\":{\"文昌街道\":3}}"_s, rules));
    QVERIFY(!sanpi::readRule(RuleKind::Ranking, u"{\"unknown\":1}"_s, rules));
    QVERIFY(sanpi::readRule(RuleKind::Ranking,
        u"{\"weights\":[40,30,20,10],\"excluded\":{\"文昌街道\":\"新组建\"},\"red_black\":2}"_s, rules));
    sanpi::DistrictRules again;
    QVERIFY(sanpi::readRule(RuleKind::Ranking, sanpi::ruleText(RuleKind::Ranking, rules), again));
    QCOMPARE(again.ranking == rules.ranking, true);
}

void TestRanking::listsRedAndBlackOnlyByDocument()
{
    const auto listOf = [](const QString& rule, const QString& document) {
        RankingFixture fixture;
        fixture.unitOf(u"恩村街道"_s, 3, 3000, 2700);
        fixture.unitOf(u"李万街道"_s, 3, 3000, 3000);
        fixture.unitOf(u"文昌街道"_s, 3, 3000, 300);
        if (!rule.isEmpty())
            fixture.rule(rule, document);
        return sanpi::redBlackList(fixture.ranked());
    };
    QCOMPARE(listOf({}, {}).error().code, sanpi::ErrorCode::Refused); // off by default
    QVERIFY(!listOf(u"{\"red_black\":1}"_s, u"示管文〔2021〕9号"_s)); // no weights
    QVERIFY(!listOf(u"{\"red_black\":1,\"weights\":[100,0,0,0]}"_s, {})); // no document
    const auto list = listOf(u"{\"red_black\":2,\"weights\":[100,0,0,0]}"_s, u"示管文〔2021〕9号"_s);
    QVERIFY(list.ok());
    QCOMPARE(list->red.size(), size_t(1)); // of three, nobody stands on both sides
    QCOMPARE(list->red[0].group.label, u"李万街道"_s);
    QCOMPARE(list->black[0].group.label, u"文昌街道"_s);
}

void TestRanking::comparesOnlyByDocument()
{
    const auto compare = [](const QString& rule, const QString& document) {
        RankingFixture fixture;
        fixture.unitOf(u"恩村街道"_s, 3, 3000, 1500);
        fixture.unitOf(u"李万街道"_s, 3, 3000, 3000);
        fixture.rule(rule, document);
        const Ranking ranking = fixture.ranked();
        const auto figures = sanpi::overview(fixture.ledger(), 2021, yearEnd);
        return sanpi::fourCompare(fixture.ledger(), ranking, *figures);
    };
    QCOMPARE(compare(u"{\"four_compare\":true}"_s, u"焦重办〔2021〕1号"_s).error().code,
        sanpi::ErrorCode::Refused); // three weights are not known
    QVERIFY(!compare(u"{\"four_compare\":true,\"four_weights\":[30,15,30,25]}"_s, {}));
    const auto four
        = compare(u"{\"four_compare\":true,\"four_weights\":[30,15,30,25]}"_s, u"焦重办〔2021〕1号"_s);
    QVERIFY(four.ok());
    QCOMPARE(four->townships[0].unit, u"李万街道"_s);
    QCOMPARE(four->townships[0].scores[2], 3'000); // the best has all of it
    QCOMPARE(four->townships[1].scores[2], 1'500);
    QCOMPARE(four->townships[1].scores[0], 0); // nobody has a reserve
    QVERIFY(four->formula.contains(u"焦重办〔2021〕1号"_s));
}

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
