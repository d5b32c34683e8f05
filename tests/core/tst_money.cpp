// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using sanpi::Money;
using sanpi::Unit;

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr std::array allUnits {Unit::Yuan, Unit::Wan, Unit::Yi};

/// Amounts of every size, small ones as often as large ones, both signs.
Money randomMoney(std::mt19937_64& generator)
{
    const auto bits = std::uniform_int_distribution<int>(1, 63)(generator);
    const auto size = static_cast<qint64>(generator() >> (64 - bits));
    return Money::fromYuan(generator() % 2 == 0 ? size : -size);
}

} // namespace

class TestMoney : public QObject {
    Q_OBJECT

private slots:
    void printsRounded_data();
    void printsRounded();
    void printsExactly_data();
    void printsExactly();
    void readsAmounts_data();
    void readsAmounts();
    void refuses_data();
    void refuses();
    void readsFormulas_data();
    void readsFormulas();
    void readsSheetNumbers_data();
    void readsSheetNumbers();
    void refusesSheetNumbers_data();
    void refusesSheetNumbers();
    void readsWhatItPrints();
    void roundsToTheNearest();
    void readsEverySheetNumber();
    void namesUnits();
};

void TestMoney::printsRounded_data()
{
    QTest::addColumn<qint64>("yuan");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("grouped");

    QTest::newRow("zero") << qint64 {0} << Unit::Yi << 2 << u"0.00"_s << u"0.00"_s;
    QTest::newRow("total of 2021") << qint64 {111389000000} << Unit::Yi << 2 << u"1113.89"_s << u"1,113.89"_s;
    QTest::newRow("in ten thousands")
        << qint64 {111389000000} << Unit::Wan << 0 << u"11138900"_s << u"11,138,900"_s;
    QTest::newRow("in yuan") << qint64 {111389000000} << Unit::Yuan << 0 << u"111389000000"_s
                             << u"111,389,000,000"_s;
    QTest::newRow("half goes up") << qint64 {500000} << Unit::Yi << 2 << u"0.01"_s << u"0.01"_s;
    QTest::newRow("just under half") << qint64 {499999} << Unit::Yi << 2 << u"0.00"_s << u"0.00"_s;
    QTest::newRow("negative half goes away from zero")
        << qint64 {-500000} << Unit::Yi << 2 << u"-0.01"_s << u"-0.01"_s;
    QTest::newRow("no negative zero") << qint64 {-499999} << Unit::Yi << 2 << u"0.00"_s << u"0.00"_s;
    QTest::newRow("carries") << qint64 {99999999} << Unit::Wan << 2 << u"10000.00"_s << u"10,000.00"_s;
    QTest::newRow("half to whole") << qint64 {15000} << Unit::Wan << 0 << u"2"_s << u"2"_s;
    QTest::newRow("three digits stay") << qint64 {-123} << Unit::Yuan << 0 << u"-123"_s << u"-123"_s;
    QTest::newRow("four digits part") << qint64 {-1234} << Unit::Yuan << 0 << u"-1234"_s << u"-1,234"_s;
    QTest::newRow("more decimals than it has") << qint64 {5} << Unit::Yuan << 2 << u"5.00"_s << u"5.00"_s;
    QTest::newRow("largest") << largest << Unit::Yi << 8 << u"92233720368.54775807"_s
                             << u"92,233,720,368.54775807"_s;
}

void TestMoney::printsRounded()
{
    QFETCH(qint64, yuan);
    QFETCH(Unit, unit);
    QFETCH(int, digits);
    QTEST(Money::fromYuan(yuan).text(unit, digits), "text");
    QTEST(Money::fromYuan(yuan).grouped(unit, digits), "grouped");
}

void TestMoney::printsExactly_data()
{
    QTest::addColumn<qint64>("yuan");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("text");

    QTest::newRow("whole") << qint64 {30000} << Unit::Wan << u"3"_s;
    QTest::newRow("zeros before the point stay") << qint64 {1000000} << Unit::Wan << u"100"_s;
    QTest::newRow("one decimal") << qint64 {125000} << Unit::Wan << u"12.5"_s;
    QTest::newRow("smallest") << qint64 {1} << Unit::Wan << u"0.0001"_s;
    QTest::newRow("smallest of the largest unit") << qint64 {-1} << Unit::Yi << u"-0.00000001"_s;
    QTest::newRow("yuan has no decimals") << qint64 {100} << Unit::Yuan << u"100"_s;
    QTest::newRow("zero") << qint64 {0} << Unit::Yi << u"0"_s;
}

void TestMoney::printsExactly()
{
    QFETCH(qint64, yuan);
    QFETCH(Unit, unit);
    QTEST(Money::fromYuan(yuan).exact(unit), "text");
}

void TestMoney::readsAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("yuan"); // read with 万元 as the bare unit
    QTest::addColumn<bool>("rounded");
    QTest::addColumn<bool>("normalised");
    QTest::addColumn<bool>("hadUnit");

    const auto row = [](const char* name, const QString& text, qint64 yuan, const char* flags = "") {
        const QByteArrayView marks(flags);
        QTest::newRow(name) << text << yuan << marks.contains('r') << marks.contains('n')
                            << marks.contains('u');
    };
    row("bare", u"12000"_s, 120'000'000);
    row("zero", u"0"_s, 0);
    row("thousands", u"12,000"_s, 120'000'000);
    row("thousands and decimals", u"1,234.56"_s, 12'345'600);
    row("two groups", u"1,234,567"_s, 12'345'670'000);
    row("spaces for thousands", u"1 234 567"_s, 12'345'670'000, "n");
    row("hard spaces for thousands", u"1\u00A0234.5"_s, 12'345'000, "n");
    row("spaces around", u"  12 "_s, 120'000, "n");
    row("wide space around", u"\u300012\u3000"_s, 120'000, "n");
    row("full width", u"１２３．４５"_s, 1'234'500, "n");
    row("full width comma", u"１，２３４"_s, 12'340'000, "n");
    row("full width minus", u"－5"_s, -50'000, "n");
    row("typographic minus", u"−5"_s, -50'000, "n");
    row("minus", u"-5"_s, -50'000);
    row("plus", u"+5"_s, 50'000);
    row("brackets are negative", u"(100)"_s, -1'000'000, "n");
    row("wide brackets are negative", u"（100）"_s, -1'000'000, "n");
    row("brackets around a unit", u"(1.5亿元)"_s, -150'000'000, "nu");
    row("currency", u"¥1,234"_s, 12'340'000, "n");
    row("wide currency", u"￥ 12"_s, 120'000, "n");
    row("minus and currency", u"-¥12"_s, -120'000, "n");
    row("currency and minus", u"¥-12"_s, -120'000, "n");
    row("no digit before the point", u".5"_s, 5'000);
    row("leading zeros", u"007"_s, 70'000);
    row("in wan", u"1.2万"_s, 12'000, "u");
    row("in wan yuan", u"1.2 万元"_s, 12'000, "nu");
    row("in yi", u"1113.89亿"_s, 111'389'000'000, "u");
    row("in yi yuan", u"3亿元"_s, 300'000'000, "u");
    row("in yuan", u"12,345元"_s, 12'345, "u");
    row("chain", u"3亿5000万"_s, 350'000'000, "u");
    row("chain of three", u"1亿2,000万3000元"_s, 120'003'000, "u");
    row("chain with decimals at its end", u"3亿元5000.5万元"_s, 350'005'000, "u");
    row("negative chain", u"-3亿5000万"_s, -350'000'000, "u");
    row("finer than a yuan", u"0.00005"_s, 1, "r");
    row("finer than a yuan, down", u"0.00004"_s, 0, "r");
    row("finer than a yuan, negative", u"-0.00005"_s, -1, "r");
    row("trailing zeros are not finer", u"0.000100000"_s, 1);
    row("largest", u"92233720368.54775807亿"_s, largest, "u");
    row("smallest", u"-92233720368.54775807亿"_s, -largest, "u");
}

void TestMoney::readsAmounts()
{
    QFETCH(QString, text);
    const auto parsed = sanpi::parseMoney(text, Unit::Wan);
    QVERIFY(parsed);
    QTEST(parsed->value.yuan(), "yuan");
    QTEST(parsed->rounded, "rounded");
    QTEST(parsed->normalised, "normalised");
    QTEST(parsed->hadUnit, "hadUnit");
}

void TestMoney::refuses_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts {u""_s, u" "_s, u"-"_s, u"—"_s, u"."_s, u"5."_s, u"约3亿"_s, u"3亿多"_s, u"12%"_s,
        u"1.2.3"_s, u"1,23"_s, u"12,34"_s, u"1,2345"_s, u"1234,567"_s, u"0,123"_s, u",123"_s, u"1,,234"_s,
        u"1,234 567"_s, u"1 23"_s, u"1.234,5"_s, u"3千元"_s, u"3千万"_s, u"万"_s, u"万元"_s, u"3亿5"_s,
        u"3.5亿5000万"_s, u"5000万3亿"_s, u"3亿3亿"_s, u"3亿10000万"_s, u"3亿 元"_s, u"(100"_s, u"100)"_s,
        u"-(100)"_s, u"(-100)"_s, u"--5"_s, u"5-"_s, u"+-5"_s, u"¥"_s, u"1e5"_s, u"0x10"_s, u"NaN"_s,
        u"十万"_s, u"100万美元"_s, u"=12*3"_s, u"12*3"_s, u"1+1"_s, u"92233720368.54775808亿"_s,
        u"1000000000000亿"_s, u"99999999999999999999999999999999999999999"_s, u"12\n13"_s,
        u"１２３万 项目"_s};
    for (const QString& text : texts)
        QTest::newRow(qUtf8Printable(u"'%1'"_s.arg(text))) << text;
}

void TestMoney::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!sanpi::parseMoney(text, Unit::Wan));
}

void TestMoney::readsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("yuan");

    QTest::newRow("product") << u"=12*3"_s << true << qint64 {360'000};
    QTest::newRow("sum") << u"=1200+300"_s << true << qint64 {15'000'000};
    QTest::newRow("difference") << u"=1200-300"_s << true << qint64 {9'000'000};
    QTest::newRow("product before sum") << u"=2+3*4"_s << true << qint64 {140'000};
    QTest::newRow("unit in a product") << u"=1.5*2万"_s << true << qint64 {30'000};
    QTest::newRow("unit in a sum") << u"=100+2亿"_s << true << qint64 {201'000'000};
    QTest::newRow("exact decimals") << u"=0.1+0.2-0.3"_s << true << qint64 {0};
    QTest::newRow("finer factors") << u"=0.00001*100000"_s << true << qint64 {10'000};
    QTest::newRow("groups") << u"=1,200+300"_s << true << qint64 {15'000'000};
    QTest::newRow("spaces") << u" = 12 * 3 + 1 "_s << true << qint64 {370'000};
    QTest::newRow("full width") << u"＝１２＊３"_s << true << qint64 {360'000};
    QTest::newRow("times sign") << u"=12×3"_s << true << qint64 {360'000};
    QTest::newRow("leading minus") << u"=-5+3"_s << true << qint64 {-20'000};
    QTest::newRow("plain text still works") << u"12.5"_s << true << qint64 {125'000};
    QTest::newRow("two amounts do not multiply") << u"=2万*3万"_s << false << qint64 {0};
    QTest::newRow("division") << u"=12/3"_s << false << qint64 {0};
    QTest::newRow("cell") << u"=A1"_s << false << qint64 {0};
    QTest::newRow("function") << u"=SUM(1)"_s << false << qint64 {0};
    QTest::newRow("open end") << u"=12+"_s << false << qint64 {0};
    QTest::newRow("no number") << u"="_s << false << qint64 {0};
    QTest::newRow("two signs") << u"=12**3"_s << false << qint64 {0};
    QTest::newRow("too large") << u"=9999999999*9999999999*9999999999*9999999999"_s << false << qint64 {0};
}

void TestMoney::readsFormulas()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto parsed = sanpi::parseMoney(text, Unit::Wan, true);
    QCOMPARE(parsed.has_value(), good);
    if (good)
        QTEST(parsed->value.yuan(), "yuan");
}

void TestMoney::readsSheetNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<qint64>("yuan");
    QTest::addColumn<bool>("rounded");

    QTest::newRow("not one less") << 0.083 << Unit::Yi << qint64 {8'300'000} << false;
    QTest::newRow("residue of a sum") << 0.1 + 0.2 << Unit::Wan << qint64 {3'000} << false;
    QTest::newRow("residue near zero") << 1e-17 << Unit::Wan << qint64 {0} << true;
    QTest::newRow("half up") << 1234.00005 << Unit::Wan << qint64 {12'340'001} << true;
    QTest::newRow("three decimals") << 1234.005 << Unit::Wan << qint64 {12'340'050} << false;
    QTest::newRow("negative") << -0.5 << Unit::Wan << qint64 {-5'000} << false;
    QTest::newRow("negative zero") << -0.0 << Unit::Wan << qint64 {0} << false;
    QTest::newRow("large") << 11138900.0 << Unit::Wan << qint64 {111'389'000'000} << false;
    QTest::newRow("with an exponent") << 1e17 << Unit::Yuan << qint64 {100'000'000'000'000'000} << false;
}

void TestMoney::readsSheetNumbers()
{
    QFETCH(double, number);
    QFETCH(Unit, unit);
    const auto parsed = sanpi::moneyFromNumber(number, unit);
    QVERIFY(parsed);
    QTEST(parsed->value.yuan(), "yuan");
    QTEST(parsed->rounded, "rounded");
    QVERIFY(!parsed->hadUnit);
}

void TestMoney::refusesSheetNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity();
    QTest::newRow("1e308") << 1e308;
    QTest::newRow("just too large") << 922337203686.0;
}

void TestMoney::refusesSheetNumbers()
{
    QFETCH(double, number);
    QVERIFY(!sanpi::moneyFromNumber(number, Unit::Yi));
}

void TestMoney::readsWhatItPrints()
{
    std::mt19937_64 generator(20211231);
    for (int i = 0; i < 20'000; ++i) {
        const Money money = randomMoney(generator);
        for (const Unit unit : allUnits) {
            const int digits = unit == Unit::Yi ? 8 : unit == Unit::Wan ? 4 : 0;
            for (const QString& text :
                {money.text(unit, digits), money.grouped(unit, digits), money.exact(unit)}) {
                const auto bare = sanpi::parseMoney(text, unit);
                QVERIFY2(bare && bare->value == money, qUtf8Printable(text));
                QVERIFY2(!bare->rounded && !bare->normalised && !bare->hadUnit, qUtf8Printable(text));
                const auto named = sanpi::parseMoney(QString(text + sanpi::unitName(unit)), Unit::Wan);
                QVERIFY2(named && named->value == money && named->hadUnit, qUtf8Printable(text));
            }
        }
    }
}

void TestMoney::roundsToTheNearest()
{
    std::mt19937_64 generator(41);
    for (int i = 0; i < 20'000; ++i) {
        const Money money = randomMoney(generator);
        const int digits = static_cast<int>(generator() % 7);
        const auto shown = sanpi::parseMoney(money.text(Unit::Yi, digits), Unit::Yi);
        if (!shown)
            continue; // rounding up carried the largest amounts out of range
        qint64 step = static_cast<qint64>(Unit::Yi);
        for (int digit = 0; digit < digits; ++digit)
            step /= 10;
        const qint64 off = shown->value.yuan() - money.yuan();
        QVERIFY(std::abs(off) <= step / 2);
        if (std::abs(off) == step / 2)
            QVERIFY((off > 0) == (money.yuan() > 0)); // halves move away from zero
    }
}

void TestMoney::readsEverySheetNumber()
{
    std::mt19937_64 generator(7);
    for (int i = 0; i < 20'000; ++i) {
        // Up to 15 digits, as a sheet holds them: the double next to the decimal must give the decimal back.
        const qint64 yuan = static_cast<qint64>(generator() % 1'000'000'000'000'000);
        const Money money = Money::fromYuan(yuan);
        for (const Unit unit : allUnits) {
            const auto parsed = sanpi::moneyFromNumber(money.exact(unit).toDouble(), unit);
            QVERIFY(parsed && parsed->value == money && !parsed->rounded);
        }
    }
}

void TestMoney::namesUnits()
{
    for (const Unit unit : allUnits)
        QCOMPARE(sanpi::unitNamed(sanpi::unitName(unit)), std::optional(unit));
    QCOMPARE(sanpi::unitNamed(u"万"), std::optional(Unit::Wan));
    QCOMPARE(sanpi::unitNamed(u"亿"), std::optional(Unit::Yi));
    QVERIFY(!sanpi::unitNamed(u"千元"));
    QVERIFY(!sanpi::unitNamed(u""));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
