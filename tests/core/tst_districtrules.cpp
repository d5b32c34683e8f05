// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/districtrules.h"
#include "ledgerfixture.h"
#include "store/rulebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::DistrictRules;
using sanpi::Paper;
using sanpi::RuleKind;
using sanpi::Stage;

class TestDistrictRules : public QObject {
    Q_OBJECT

private slots:
    void textsReadBack();
    void readsWhatIsStated();
    void refuses_data();
    void refuses();
    void namesMissingPapers();
    void theLatestOnOrBeforeTheDayHolds();
    void aBadRuleDoesNotEnter();
};

void TestDistrictRules::textsReadBack()
{
    DistrictRules altered;
    altered.pace = {sanpi::PaceRule::Strategy::Curve,
        {0, 500, 1500, 2500, 3500, 4500, 5500, 6500, 7500, 8500, 9500, 10'000}, false};
    altered.lamp = {6, 90, 50, -500, -2500, 2, 4};
    altered.conversion.way = sanpi::ConversionRule::Way::Successors;
    altered.threshold.least = {{2, sanpi::Money::fromWan(10'000)}};
    altered.deadline = {3, 12, 6};
    altered.evidence.needs[size_t(Stage::Producing)] = {{Paper::Acceptance}, {Paper::Photo, Paper::Other}};
    altered.wording = {true, 100, {0, -300, -900}};
    altered.sectors = {u"2023年领域"_s, {{6, u"先进制造业"_s, {1, 2}}, {3, u"现代服务业"_s, {}}}};
    DistrictRules read;
    for (const RuleKind kind : sanpi::allRuleKinds)
        QVERIFY2(sanpi::readRule(kind, sanpi::ruleText(kind, altered), read),
            qPrintable(sanpi::ruleText(kind, altered)));
    QCOMPARE(read, altered);
}

void TestDistrictRules::readsWhatIsStated()
{
    // What a text leaves out is as the program brings it, not as the rule before it had it.
    DistrictRules rules;
    rules.lamp.redBelowPoints = -9000;
    QVERIFY(sanpi::readRule(RuleKind::Lamp, u"{\"yellow_below_ratio\": 70}"_s, rules));
    QCOMPARE(rules.lamp.yellowBelowRatio, 70);
    QCOMPARE(rules.lamp.redBelowPoints, -3000);
}

void TestDistrictRules::refuses_data()
{
    QTest::addColumn<RuleKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << RuleKind::Pace << u"按月"_s;
    QTest::newRow("a list") << RuleKind::Pace << u"[]"_s;
    QTest::newRow("unknown key") << RuleKind::Deadline << u"{\"signed_to_start\": 6}"_s;
    QTest::newRow("unknown strategy") << RuleKind::Pace << u"{\"strategy\": \"week\"}"_s;
    QTest::newRow("curve of eleven") << RuleKind::Pace << u"{\"curve\": [1,2,3,4,5,6,7,8,9,10,10000]}"_s;
    QTest::newRow("curve that falls")
        << RuleKind::Pace << u"{\"curve\": [0,500,400,2500,3500,4500,5500,6500,7500,8500,9500,10000]}"_s;
    QTest::newRow("curve that ends early")
        << RuleKind::Pace << u"{\"curve\": [0,500,600,2500,3500,4500,5500,6500,7500,8500,9500,9900]}"_s;
    QTest::newRow("a fraction") << RuleKind::Deadline << u"{\"signed_to_started\": 2.5}"_s;
    QTest::newRow("a text for a number") << RuleKind::Lamp << u"{\"red_below_ratio\": \"60\"}"_s;
    QTest::newRow("red above yellow")
        << RuleKind::Lamp << u"{\"yellow_from_points\": -3000, \"red_below_points\": -1000}"_s;
    QTest::newRow("negative amount") << RuleKind::Threshold << u"{\"2\": -1}"_s;
    QTest::newRow("sector by name") << RuleKind::Threshold << u"{\"工业\": 1}"_s;
    QTest::newRow("no such paper") << RuleKind::Evidence << u"{\"started\": [[99]]}"_s;
    QTest::newRow("an empty group") << RuleKind::Evidence << u"{\"started\": [[]]}"_s;
    QTest::newRow("papers for planning") << RuleKind::Evidence << u"{\"planned\": [[1]]}"_s;
    QTest::newRow("a sector without a code")
        << RuleKind::Sectors << u"{\"name\":\"x\",\"sectors\":[{\"name\":\"工业\"}]}"_s;
    QTest::newRow("a sector in two places")
        << RuleKind::Sectors
        << u"{\"name\":\"x\",\"sectors\":[{\"code\":6,\"name\":\"工业\",\"takes\":[2]},{\"code\":7,\"name\":\"商业\",\"takes\":[2]}]}"_s;
    QTest::newRow("a scheme without a name")
        << RuleKind::Sectors << u"{\"sectors\":[{\"code\":6,\"name\":\"工业\"}]}"_s;
    QTest::newRow("cuts that rise") << RuleKind::Wording << u"{\"cuts\": [-1500, -500, 0]}"_s;
}

void TestDistrictRules::refuses()
{
    QFETCH(RuleKind, kind);
    QFETCH(QString, text);
    DistrictRules rules;
    rules.deadline.signedToStarted = 4;
    const DistrictRules before = rules;
    QVERIFY(!sanpi::readRule(kind, text, rules));
    QCOMPARE(rules, before);
}

void TestDistrictRules::namesMissingPapers()
{
    const sanpi::EvidenceRule rule;
    using Groups = sanpi::EvidenceRule::Groups;
    QCOMPARE(rule.missing(Stage::Started, {}),
        (Groups {{Paper::ConstructionPermit, Paper::StartReport}, {Paper::Photo}}));
    QCOMPARE(rule.missing(Stage::Started, {Paper::StartReport}), (Groups {{Paper::Photo}}));
    QCOMPARE(rule.missing(Stage::Started, {Paper::Photo, Paper::ConstructionPermit}), Groups());
    QCOMPARE(rule.missing(Stage::AtCapacity, {}), Groups());
}

void TestDistrictRules::theLatestOnOrBeforeTheDayHolds()
{
    LedgerFixture fixture;
    const auto put = [&](QDate since, int months) {
        DistrictRules rules;
        rules.deadline.signedToStarted = months;
        fixture.put(sanpi::RecordId::rule(int(RuleKind::Deadline), since), u"value"_s,
            sanpi::ruleText(RuleKind::Deadline, rules));
    };
    put(QDate(2022, 1, 1), 3);
    put(QDate(2023, 7, 1), 9);
    fixture.put(sanpi::RecordId::rule(int(RuleKind::Deadline), QDate(2023, 7, 1)), u"document"_s,
        u"示管办〔2023〕9号"_s);
    QVERIFY(fixture.commit());
    const auto monthsOn = [&](QDate day) {
        const auto book = sanpi::loadRuleBook(fixture.ledger(), day);
        return book ? book->deadline.signedToStarted : -1;
    };
    QCOMPARE(monthsOn(QDate(2021, 12, 31)), 6);
    QCOMPARE(monthsOn(QDate(2022, 1, 1)), 3);
    QCOMPARE(monthsOn(QDate(2023, 6, 30)), 3);
    QCOMPARE(monthsOn(QDate(2023, 7, 1)), 9);
    const auto book = sanpi::loadRuleBook(fixture.ledger(), QDate(2024, 1, 1));
    QCOMPARE(book->source(RuleKind::Deadline).since, QDate(2023, 7, 1));
    QCOMPARE(book->source(RuleKind::Deadline).document, u"示管办〔2023〕9号"_s);
    QVERIFY(!book->source(RuleKind::Lamp).since.isValid());
}

void TestDistrictRules::aBadRuleDoesNotEnter()
{
    LedgerFixture fixture;
    fixture.put(sanpi::RecordId::rule(int(RuleKind::Lamp), QDate(2022, 1, 1)), u"value"_s, u"红灯多一点"_s);
    QVERIFY(!fixture.commit());
    QCOMPARE(fixture.outcome().problems.size(), size_t(1));
    QCOMPARE(fixture.outcome().problems.front().code, sanpi::ProblemCode::BadRule);
}

QTEST_GUILESS_MAIN(TestDistrictRules)
#include "tst_districtrules.moc"
