// SPDX-License-Identifier: GPL-3.0-or-later
// What people type becomes a value, and shows as they would type it.
#include "schema/typed.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using sanpi::Catalogue;
using sanpi::Field;
using sanpi::Kind;
using sanpi::Money;
using sanpi::Month;
using sanpi::ProblemCode;
using sanpi::Problems;
using sanpi::Typed;
using sanpi::Unit;
using sanpi::Value;

namespace {

constexpr qint64 wan = 10'000;

std::optional<qint64> resolve(Kind kind, const QString& text)
{
    if (kind == Kind::Unit && text == u"文昌街道"_s)
        return 7;
    return {};
}

} // namespace

class TestValues : public QObject {
    Q_OBJECT

private slots:
    void storesPlainValues();
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void warnsOfWhatItMended();
    void typesBackWhatItShows_data();
    void typesBackWhatItShows();

private:
    const Field& field(const QString& name) const
    {
        const auto* kind = m_catalogue.kindNamed(name.section(u'.', 0, 0));
        return m_catalogue.field(kind->kind, name.section(u'.', 1));
    }
    const Catalogue m_catalogue = Catalogue::builtIn();
};

void TestValues::storesPlainValues()
{
    QVERIFY(Value().isNull());
    QVERIFY(Value(QString()).isNull());
    QVERIFY(Value(u""_s).isNull()); // a blank is nothing
    QVERIFY(Value(QDate()).isNull());
    QVERIFY(!Value(0).isNull());
    QVERIFY(Value(0) != Value());
    QVERIFY(Value(u"0"_s) != Value(0));
    QCOMPARE(Value(QDate(2021, 3, 5)).text(), u"2021-03-05"_s);
    QCOMPARE(Value(QDate(2021, 3, 5)).date(), QDate(2021, 3, 5));
    QCOMPARE(Value(Month(2021, 3)).number(), 202103);
    QCOMPARE(Value(Money::fromWan(3)).number(), 30'000);
    for (const Value& value :
        {Value(), Value(0), Value(-1), Value(u"文"_s), Value(std::numeric_limits<qint64>::max()),
            Value(std::numeric_limits<qint64>::min()), Value(qint64(9'007'199'254'740'993))})
        QCOMPARE(Value::fromJson(value.toJson()), value);
}

void TestValues::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Value>("value");
    const auto row = [](const QString& name, const QString& text, const Value& value) {
        QTest::newRow(qPrintable(QString(name + u' ' + text).simplified())) << name << text << value;
    };
    row(u"project.name"_s, u"  甲项目　"_s, u"甲项目"_s);
    row(u"project.name"_s, u"甲\r\n项目"_s, u"甲项目"_s);
    row(u"project.name"_s, u"５Ｇ智慧工厂"_s, u"５Ｇ智慧工厂"_s); // a name keeps its own form
    row(u"project.name"_s, u" 　"_s, {});
    row(u"project.scope"_s, u"一\n二"_s, u"一\n二"_s);
    row(u"project.code"_s, u"２１０１－４１０８７１－０４－０１－１２３ａｂｃ"_s,
        u"2101-410871-04-01-123ABC"_s);
    row(u"project.uscc"_s, u"91350100 m000100y43"_s, u"91350100M000100Y43"_s);
    row(u"project.level"_s, u"市重点"_s, Value(2));
    row(u"project.unit"_s, u"文昌街道"_s, Value(7));
    row(u"project.total"_s, u"1,200"_s, Value(1'200 * wan));
    row(u"project.total"_s, u"1.2亿"_s, Value(12'000 * wan));
    row(u"project.total"_s, u"５００元"_s, Value(500));
    row(u"project.total"_s, u"=12*3"_s, Value(36 * wan));
    row(u"project.total"_s, u"0"_s, Value(0));
    row(u"project.total"_s, u""_s, {});
    row(u"project.start_planned"_s, u"2021年3月5日"_s, u"2021-03-05"_s);
    row(u"project.start_planned"_s, u"2021.03"_s, u"2021-03-01"_s);
    row(u"transition.inexact"_s, u"是"_s, Value(1));
    row(u"transition.inexact"_s, u"√"_s, Value(1));
    row(u"transition.inexact"_s, u"Ｎ"_s, Value(0));
    row(u"unit.order"_s, u"１2"_s, Value(12));
    row(u"unit.order"_s, u"1,200"_s, Value(1'200));
}

void TestValues::readsWhatIsTyped()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(Value, value);
    const Typed typed = sanpi::typedFromText(field(name), text, Unit::Wan, resolve);
    QVERIFY(!typed.problem);
    QCOMPARE(typed.value, value);
}

void TestValues::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ProblemCode>("code");
    const auto row = [](const QString& name, const QString& text, ProblemCode code) {
        QTest::newRow(qPrintable(QString(name + u' ' + text).simplified())) << name << text << code;
    };
    row(u"project.total"_s, u"约3亿"_s, ProblemCode::Unreadable);
    row(u"project.total"_s, u"12%"_s, ProblemCode::Unreadable);
    row(u"project.start_planned"_s, u"2021-11-31"_s, ProblemCode::Unreadable);
    row(u"project.start_planned"_s, u"三月"_s, ProblemCode::Unreadable);
    row(u"project.level"_s, u"国家级"_s, ProblemCode::UnknownChoice);
    row(u"project.unit"_s, u"火星街道"_s, ProblemCode::UnknownUnit);
    row(u"transition.inexact"_s, u"大概"_s, ProblemCode::Unreadable);
    row(u"unit.order"_s, u"1.5"_s, ProblemCode::Unreadable);
    row(u"unit.order"_s, u"99999999999999999999"_s, ProblemCode::Unreadable);
}

void TestValues::refusesWhatCannotBeRead()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(ProblemCode, code);
    const Typed typed = sanpi::typedFromText(field(name), text, Unit::Wan, resolve);
    QVERIFY(typed.problem);
    QVERIFY(typed.value.isNull());
    QCOMPARE(typed.problem->code, code);
    QCOMPARE(typed.problem->field, field(name).key);
    QCOMPARE(typed.problem->value, text);
    if (code == ProblemCode::UnknownChoice)
        QCOMPARE(typed.problem->args, (QStringList {u"省"_s, u"市"_s, u"区"_s}));
}

void TestValues::warnsOfWhatItMended()
{
    const auto warnings = [&](const QString& name, const QString& text) {
        return sanpi::typedFromText(field(name), text, Unit::Wan, resolve).warnings;
    };
    QCOMPARE(warnings(u"project.total"_s, u"1.23456789"_s), std::vector {ProblemCode::Rounded});
    QCOMPARE(warnings(u"project.total"_s, u"１２"_s), std::vector {ProblemCode::Normalised});
    QCOMPARE(
        warnings(u"project.start_planned"_s, u"２０２１－３－５"_s), std::vector {ProblemCode::Normalised});
    QCOMPARE(warnings(u"project.code"_s, u"２１０１-410871-04-01-123456"_s),
        std::vector {ProblemCode::Normalised});
    QVERIFY(warnings(u"project.total"_s, u"12.5"_s).empty());
    QVERIFY(warnings(u"project.start_planned"_s, u"2021-03-05"_s).empty());
    QVERIFY(warnings(u"project.code"_s, u"2101-410871-04-01-123456"_s).empty());
}

void TestValues::typesBackWhatItShows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    const auto row = [](const QString& name, const Value& value, const QString& zh, const QString& en) {
        QTest::newRow(qPrintable(name + u' ' + zh)) << name << value << zh << en;
    };
    row(u"project.name"_s, u"甲项目"_s, u"甲项目"_s, u"甲项目"_s);
    row(u"project.total"_s, Value(125'000), u"12.5"_s, u"12.5"_s);
    row(u"project.total"_s, Value(1), u"0.0001"_s, u"0.0001"_s);
    row(u"project.total"_s, Value(0), u"0"_s, u"0"_s);
    row(u"project.class"_s, Value(2), u"新开工"_s, u"New start"_s);
    row(u"project.start_planned"_s, u"2021-03-05"_s, u"2021-03-05"_s, u"2021-03-05"_s);
    row(u"transition.inexact"_s, Value(1), u"是"_s, u"yes"_s);
    row(u"transition.inexact"_s, Value(0), u"否"_s, u"no"_s);
    row(u"unit.order"_s, Value(12), u"12"_s, u"12"_s);
    row(u"unit.order"_s, {}, QString(), QString());
}

void TestValues::typesBackWhatItShows()
{
    QFETCH(QString, name);
    QFETCH(Value, value);
    QFETCH(QString, zh);
    QFETCH(QString, en);
    QCOMPARE(sanpi::editText(field(name), value, Unit::Wan, false), zh);
    QCOMPARE(sanpi::editText(field(name), value, Unit::Wan, true), en);
    for (const QString& shown : {zh, en}) {
        const Typed typed = sanpi::typedFromText(field(name), shown, Unit::Wan, resolve);
        QVERIFY(!typed.problem);
        QVERIFY(typed.warnings.empty());
        QCOMPARE(typed.value, value);
    }
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
