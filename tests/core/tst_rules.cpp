// SPDX-License-Identifier: GPL-3.0-or-later
// Values obey rules, and what is wrong is said in a sentence.
#include "schema/messages.h"
#include "schema/rules.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using sanpi::Catalogue;
using sanpi::ErrorCode;
using sanpi::Field;
using sanpi::Kind;
using sanpi::Money;
using sanpi::Problem;
using sanpi::ProblemCode;
using sanpi::Problems;
using sanpi::ProjectYear;
using sanpi::Value;

namespace {

QStringList names(const Problems& problems)
{
    QStringList texts;
    for (const Problem& problem : problems)
        texts << sanpi::codeName(problem.code) + u' ' + problem.field;
    return texts;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private slots:
    void checksFields_data();
    void checksFields();
    void checksProjectYears_data();
    void checksProjectYears();
    void ordersStageDates();
    void namesEveryCode();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void fillsPlacesOnce();
    void saysErrors();

private:
    const Field& field(const QString& name) const
    {
        const auto* kind = m_catalogue.kindNamed(name.section(u'.', 0, 0));
        return m_catalogue.field(kind->kind, name.section(u'.', 1));
    }
    const Catalogue m_catalogue = Catalogue::builtIn();
};

void TestRules::checksFields_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* tag, const QString& name, const Value& value, const QString& problem) {
        QTest::newRow(tag) << name << value << problem;
    };
    row("required", u"project.name"_s, {}, u"missing"_s);
    row("not required", u"project.short"_s, {}, {});
    row("name of 100", u"project.name"_s, QString(100, u'项'), {});
    row("name of 101", u"project.name"_s, QString(101, u'项'), u"too_long"_s);
    row("100 beyond the BMP", u"project.name"_s, u"𠮷"_s.repeated(100), {});
    row("scope of 4000", u"project.scope"_s, QString(4000, u'字'), {});
    row("scope of 4001", u"project.scope"_s, QString(4001, u'字'), u"too_long"_s);
    row("code", u"project.code"_s, u"2101-410871-04-01-123456"_s, {});
    row("old code", u"project.code"_s, u"2017-410811-41-03-012345"_s, {});
    row("malformed code", u"project.code"_s, u"2101-410871-04-01-12345"_s, u"bad_code"_s);
    row("code of month 13", u"project.code"_s, u"2113-410871-04-01-123456"_s, u"bad_code"_s);
    row("unit's code is free", u"unit.code"_s, u"T01"_s, {});
    row("zero", u"investment.amount"_s, Value(0), {});
    row("negative", u"investment.amount"_s, Value(-1), u"negative"_s);
    row("10 万亿元", u"investment.amount"_s, Value(qint64(10'000'000'000'000)), {});
    row("more", u"investment.amount"_s, Value(qint64(10'000'000'000'001)), u"out_of_range"_s);
    row("amount as text", u"investment.amount"_s, u"5"_s, u"unreadable"_s);
    row("name as number", u"project.name"_s, Value(5), u"unreadable"_s);
    row("choice", u"project.nature"_s, Value(6), {});
    row("no choice", u"project.nature"_s, Value(7), u"unknown_choice"_s);
    row("choice as text", u"project.nature"_s, u"新建"_s, u"unknown_choice"_s);
    row("date", u"project.stat_on"_s, u"2021-02-28"_s, {});
    row("29 February", u"project.stat_on"_s, u"2021-02-29"_s, u"unreadable"_s);
    row("date without noughts", u"project.stat_on"_s, u"2021-2-8"_s, u"unreadable"_s);
    row("date with time", u"project.stat_on"_s, u"2021-02-28T00:00:00"_s, u"unreadable"_s);
    row("date as number", u"project.stat_on"_s, Value(20210228), u"unreadable"_s);
    row("lone surrogate", u"project.name"_s, QString(u"甲"_s + QChar(0xDC00)), u"unreadable"_s);
    // An unknown check character is a warning, not refused here.
    row("credit code in use", u"project.uscc"_s, u"91350211M0000XUF46"_s, {});
}

void TestRules::checksFields()
{
    QFETCH(QString, name);
    QFETCH(Value, value);
    QFETCH(QString, problem);
    const auto found = sanpi::checkField(field(name), value);
    QCOMPARE(found ? sanpi::codeName(found->code) : QString(), problem);
    if (found) {
        QCOMPARE(found->field, field(name).key);
        QVERIFY(!sanpi::isWarning(found->code));
    }
}

void TestRules::checksProjectYears_data()
{
    QTest::addColumn<ProjectYear>("facts");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* tag, const ProjectYear& facts, const QStringList& expected) {
        QTest::newRow(tag) << facts << expected;
    };
    const auto amounts = [](std::optional<qint64> total, std::optional<qint64> target,
                             std::optional<qint64> done, std::optional<qint64> before = {}) {
        const auto money = [](std::optional<qint64> yuan) {
            return yuan ? std::optional(Money::fromYuan(*yuan)) : std::nullopt;
        };
        ProjectYear facts;
        facts.total = money(total);
        facts.target = money(target);
        facts.done = money(done);
        facts.before = money(before);
        return facts;
    };
    const auto dates = [](QDate start, QDate end) {
        ProjectYear facts;
        facts.startPlanned = start;
        facts.endPlanned = end;
        return facts;
    };
    row("nothing known", {}, {});
    row("same day", dates({2021, 5, 1}, {2021, 5, 1}), {});
    row("finish before start", dates({2021, 5, 1}, {2021, 4, 30}), {u"finish_before_start end_planned"_s});
    row("target at total", amounts(1'000, 1'000, {}), {});
    row("target above total", amounts(1'000, 1'001, {}), {u"target_above_total target"_s});
    row("target ten times", amounts(1'000, 10'000, {}), {u"target_above_total target"_s});
    row("target over ten times", amounts(1'000, 10'001, {}), {u"target_over_total target"_s});
    row("target without total", amounts({}, 10'001, {}), {});
    row("total of 0", amounts(0, 10'001, {}), {});
    row("near the end of the type", amounts(900'000'000'000'000'000, 9'000'000'000'000'000'000, {}),
        {u"target_above_total target"_s});
    row("done at total", amounts(1'000, {}, 1'000), {});
    row("done above total", amounts(1'000, {}, 1'001), {u"done_above_total done"_s});
    row("done before counts", amounts(1'000, {}, 600, 401), {u"done_above_total done"_s});
    row("rate below 200", amounts({}, 1'000, 1'999), {});
    row("rate 200", amounts({}, 1'000, 2'000), {u"rate_above_200 done"_s});
    row("target of 0", amounts({}, 0, 2'000), {});
    ProjectYear code;
    code.uscc = u"91350100M000100Y43"_s;
    row("credit code", code, {});
    code.uscc = u"91350211M0000XUF46"_s;
    row("check character", code, {u"credit_code uscc"_s});
    code.uscc = u"9135"_s;
    row("credit code's shape", code, {u"credit_code uscc"_s});
}

void TestRules::checksProjectYears()
{
    QFETCH(ProjectYear, facts);
    QFETCH(QStringList, expected);
    QCOMPARE(names(sanpi::checkProjectYear(facts)), expected);
}

void TestRules::ordersStageDates()
{
    ProjectYear facts;
    facts.reached[1] = QDate(2021, 3, 1);
    facts.reached[2] = QDate(2021, 3, 1);
    facts.reached[4] = QDate(2021, 9, 1);
    QVERIFY(sanpi::checkProjectYear(facts).empty());
    facts.reached[4] = QDate(2021, 2, 28); // stage 3 is not known: the one before that counts
    const Problems problems = sanpi::checkProjectYear(facts);
    QCOMPARE(names(problems), QStringList {u"date_order capacity_on"_s});
    QCOMPARE(problems.front().args, QStringList {u"2021-03-01"_s});
    QVERIFY(!sanpi::isWarning(ProblemCode::DateOrder));
}

void TestRules::namesEveryCode()
{
    std::set<QString> seen;
    for (int i = 0; i <= int(ProblemCode::MovingButIdle); ++i) {
        const auto code = ProblemCode(i);
        QVERIFY(seen.insert(sanpi::codeName(code)).second);
        Problem problem;
        problem.code = code;
        problem.field = u"name"_s;
        problem.args = {u"甲"_s, u"乙"_s};
        const QString message = sanpi::messageOf(problem, m_catalogue, false);
        QVERIFY2(!message.isEmpty(), qPrintable(sanpi::codeName(code)));
        QVERIFY2(!message.contains(u'%') || message.contains(u"40 %"), qPrintable(message));
    }
    // Definition 9: what keeps a row out, and what only warns.
    for (const ProblemCode code : {ProblemCode::Unreadable, ProblemCode::UnknownChoice,
             ProblemCode::Duplicate, ProblemCode::Negative, ProblemCode::FinishBeforeStart,
             ProblemCode::BadCode, ProblemCode::TooLong, ProblemCode::TargetOverTotal})
        QVERIFY(!sanpi::isWarning(code));
    for (const ProblemCode code : {ProblemCode::CreditCode, ProblemCode::TargetAboveTotal,
             ProblemCode::DoneAboveTotal, ProblemCode::RateAbove200, ProblemCode::MonthAboveShare,
             ProblemCode::Normalised, ProblemCode::SameNameOtherCode, ProblemCode::FileSeen})
        QVERIFY(sanpi::isWarning(code));
}

void TestRules::saysWhatIsWrong_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("message");
    const auto row = [](ProblemCode code, const QString& field, const QString& value, const QStringList& args,
                         const QString& message) {
        Problem problem;
        problem.code = code;
        problem.field = field;
        problem.value = value;
        problem.args = args;
        QTest::newRow(qPrintable(sanpi::codeName(code) + u' ' + field)) << problem << message;
    };
    row(ProblemCode::Missing, u"name"_s, {}, {}, u"项目名称 is missing; it must be filled in"_s);
    row(ProblemCode::Unreadable, u"start_planned"_s, u"三月"_s, {},
        u"计划开工时间 “三月” cannot be read; expected is a date such as 2021-03-05 or 2021年3月"_s);
    row(ProblemCode::UnknownChoice, u"level"_s, u"国家"_s, {u"省"_s, u"市"_s, u"区"_s},
        u"级别 “国家” is not one of the choices: 省、市、区"_s);
    row(ProblemCode::UnknownUnit, u"unit"_s, u"火星"_s, {}, u"There is no unit “火星” in the ledger"_s);
    row(ProblemCode::TooLong, u"name"_s, u"甲…"_s, {u"100"_s, u"120"_s},
        u"项目名称 is too long: 120 characters, 100 at most"_s);
    row(ProblemCode::NotAField, {}, u"colour"_s, {}, u"There is no field “colour”"_s);
}

void TestRules::saysWhatIsWrong()
{
    QFETCH(Problem, problem);
    QFETCH(QString, message);
    QCOMPARE(sanpi::messageOf(problem, m_catalogue, false), message);
    problem.record = sanpi::RecordId::project(17);
    QCOMPARE(sanpi::messageOf(problem, m_catalogue, false), message);
}

void TestRules::fillsPlacesOnce()
{
    Problem problem;
    problem.code = ProblemCode::OutOfRange;
    problem.field = u"total"_s;
    problem.value = u"%3%1%4"_s;
    problem.args = {u"%2"_s, u"%1"_s};
    QCOMPARE(sanpi::messageOf(problem, m_catalogue, true),
        u"Total investment “%3%1%4” must lie between %2 and %1"_s);
    problem.code = ProblemCode::SameNameOtherCode;
    problem.value = u"100%"_s;
    problem.args = {u"%%"_s};
    QCOMPARE(
        sanpi::messageOf(problem, m_catalogue, true), u"“100%” is in the ledger already under the code %%"_s);
}

void TestRules::saysErrors()
{
    for (int i = int(ErrorCode::Cancelled); i <= int(ErrorCode::ReaderFailed); ++i) {
        const QString message = sanpi::messageOf({ErrorCode(i), u"disk full"_s, {u"/家/台账.sanpi %1"_s}});
        QVERIFY(!message.isEmpty());
        const bool naked = ErrorCode(i) == ErrorCode::Cancelled || ErrorCode(i) == ErrorCode::Newer
            || ErrorCode(i) == ErrorCode::ReaderFailed; // words of the reader, not for people
        QVERIFY2(naked || message.contains(u"/家/台账.sanpi %1"_s), qPrintable(message));
        QCOMPARE(message.count(u'%'), naked ? 0 : 1);
    }
    QCOMPARE(sanpi::messageOf(sanpi::Error {}), QString());
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
