// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/filter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Filter;
using sanpi::FilterError;
using sanpi::Level;
using sanpi::Money;
using sanpi::RecordId;
using sanpi::Stage;
using sanpi::Table;
using sanpi::YearClass;

namespace {

const QDate asOf(2021, 6, 30);

/// The short names of the rows that pass, in order: 甲乙丙丁.
QString passing(const Filter& filter, const Table& table)
{
    const auto column = size_t(table.column(u"short"));
    QString names;
    for (const int row : filter.rows(table))
        names += table.rows[size_t(row)].cells[column].text();
    return names;
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void expressions_data();
    void expressions();
    void months();
    void errors_data();
    void errors();
    void messagesKeepWhatWasTyped();
    void searches_data();
    void searches();
    void both();
    void hostile_data();
    void hostile();
    void hostileValues();

private:
    std::unique_ptr<LedgerFixture> m_fixture;
    Table m_table;
};

void TestFilter::initTestCase()
{
    m_fixture = std::make_unique<LedgerFixture>();
    LedgerFixture& f = *m_fixture;
    const auto add = [&](const QString& mark, const QString& name, Level level, qint64 total, qint64 target,
                         qint64 done) {
        const qint64 project = f.keyProject(name, level);
        f.put(RecordId::project(project), u"short"_s, mark);
        f.entry(project, 2021, u"total"_s, Money::fromWan(total));
        f.target(project, 2021, 1, target);
        f.stated(project, 202106, done);
        return project;
    };
    const qint64 a = add(u"甲"_s, u"重庆路（一期）改造项目"_s, Level::Province, 100'000, 1000, 600); // 60 %
    f.entry(a, 2021, u"unit"_s, f.unit(u"文昌街道"_s));
    f.entry(a, 2021, u"sector"_s, 4);
    f.put(RecordId::project(a), u"code"_s, u"2101-410871-04-01-100001"_s);
    f.put(RecordId::project(a), u"start_planned"_s, QDate(2021, 6, 1));
    f.transition(a, Stage::Started, QDate(2021, 6, 20));
    const qint64 b = add(u"乙"_s, u"蒙牛五期工厂"_s, Level::City, 99'999, 1000, 450); // 45 %
    f.entry(b, 2021, u"unit"_s, f.unit(u"区科技局"_s));
    f.entry(b, 2021, u"sector"_s, 2);
    f.put(RecordId::project(b), u"developer"_s, u"蒙牛乳业（焦作）有限公司"_s);
    f.put(RecordId::project(b), u"start_planned"_s, QDate(2021, 6, 30));
    const qint64 c = add(u"丙"_s, u"中轴高端汽车零部件产业园"_s, Level::District, 5000, 3000, 0); // 0 %
    f.entry(c, 2021, u"unit"_s, f.unit(u"文昌"_s));
    f.put(RecordId::project(c), u"start_planned"_s, QDate(2021, 7, 1));
    f.put(RecordId::project(c), u"phone"_s, u"0391-3569032"_s);
    // An ordinary project without an entry in the year.
    const qint64 d = f.project(u"and %1 空 项目"_s);
    f.put(RecordId::project(d), u"short"_s, u"丁"_s);
    QVERIFY(f.commit());
    auto table = sanpi::projectTable(f.ledger(), 2021, asOf);
    QVERIFY(table);
    m_table = std::move(table).value();
    QCOMPARE(m_table.rows.size(), size_t(4));
}

void TestFilter::expressions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const QString& expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u""_s, u"甲乙丙丁"_s);
    row(u"  \u3000 "_s, u"甲乙丙丁"_s);
    // choices, by label, alias and English
    row(u"level=省"_s, u"甲"_s);
    row(u"level=省重点"_s, u"甲"_s);
    row(u"level=Province"_s, u"甲"_s);
    row(u"LEVEL=province"_s, u"甲"_s);
    row(u"级别=市"_s, u"乙"_s);
    row(u"Level = 市"_s, u"乙"_s);
    row(u"level!=省"_s, u"乙丙丁"_s);
    row(u"level>=市"_s, u"甲乙"_s);
    row(u"重庆 或 丙"_s, u"甲丙"_s);
    row(u"重庆或丙"_s, u"甲丙"_s); // as one types without blanks
    row(u"level=省 或 丙"_s, u"甲丙"_s);
    row(u"\"重庆或丙\""_s, u""_s);
    row(u"level<市"_s, u"丙"_s);
    row(u"sector=基础设施"_s, u"甲"_s);
    row(u"stage=开工"_s, u"甲"_s);
    row(u"stage=谋划"_s, u"乙丙丁"_s);
    row(u"lamp=红"_s, u"丙"_s);
    row(u"红黄绿=绿"_s, u"甲乙"_s);
    // amounts: a bare number is 万元
    row(u"total>=10亿"_s, u"甲"_s);
    row(u"total>=100000"_s, u"甲"_s);
    row(u"total<10亿元"_s, u"乙丙"_s);
    row(u"total=9.9999亿"_s, u"乙"_s);
    row(u"总投资>5000"_s, u"甲乙"_s);
    row(u"total>50000000元"_s, u"甲乙"_s);
    row(u"total>=１０亿"_s, u"甲"_s);
    row(u"total≥10亿"_s, u"甲"_s);
    row(u"total＞＝10亿"_s, u"甲"_s);
    row(u"total≠5000"_s, u"甲乙丁"_s);
    row(u"done=0"_s, u"丙"_s);
    row(u"lag>0"_s, u"乙丙"_s);
    row(u"欠序时额<-99"_s, u"甲"_s);
    // rates and gaps as they are shown, per cent and points
    row(u"rate<60"_s, u"乙丙"_s);
    row(u"rate<=60"_s, u"甲乙丙"_s);
    row(u"rate>=60%"_s, u"甲"_s);
    row(u"完成率=45.00"_s, u"乙"_s);
    row(u"gap<0"_s, u"乙丙"_s);
    row(u"gap=-5"_s, u"乙"_s);
    row(u"较序时进度>9.99"_s, u"甲"_s);
    // dates; a month stands for all its days
    row(u"start_planned=2021-06-30"_s, u"乙"_s);
    row(u"start_planned=2021-06"_s, u"甲乙"_s);
    row(u"start_planned<=2021年6月"_s, u"甲乙"_s);
    row(u"start_planned<2021.6"_s, u""_s);
    row(u"start_planned>2021-06"_s, u"丙"_s);
    row(u"start_planned>=2021-06-30"_s, u"乙丙"_s);
    row(u"start_planned!=2021-06"_s, u"丙丁"_s);
    row(u"计划开工时间=2021-06-01"_s, u"甲"_s);
    row(u"started_on<=2021/6/20"_s, u"甲"_s);
    // references
    row(u"unit=文昌街道"_s, u"甲丙"_s);
    row(u"unit=文昌街道办事处"_s, u"甲丙"_s);
    row(u"unit=T03"_s, u"甲丙"_s);
    row(u"unit=t03"_s, u"甲丙"_s);
    row(u"unit!=文昌"_s, u"乙丁"_s);
    row(u"unit~文昌"_s, u"甲丙"_s);
    row(u"unit~wcjd"_s, u"甲丙"_s);
    row(u"unit~KJJ"_s, u"乙"_s);
    row(u"责任单位～科技"_s, u"乙"_s);
    // contains, folded; pinyin initials with every reading
    row(u"name~五期"_s, u"乙"_s);
    row(u"name~\"路(一期)\""_s, u"甲"_s);
    row(u"name~cql"_s, u"甲"_s);
    row(u"name~zql"_s, u"甲"_s);
    row(u"name~zzgd"_s, u"丙"_s);
    row(u"phone~3569"_s, u"丙"_s);
    row(u"code~100001"_s, u"甲"_s);
    row(u"level~省"_s, u"甲"_s);
    row(u"name=\"重庆路(一期)改造项目\""_s, u"甲"_s);
    row(u"code=2101-410871-04-01-100001"_s, u"甲"_s);
    // nothing there
    row(u"unit=空"_s, u"丁"_s);
    row(u"unit!=空"_s, u"甲乙丙"_s);
    row(u"developer=空"_s, u"甲丙丁"_s);
    row(u"total=空"_s, u"丁"_s);
    row(u"total=\"\""_s, u"丁"_s);
    row(u"total<5000亿"_s, u"甲乙丙"_s); // what is not known is not less
    row(u"name~空"_s, u"丁"_s);
    row(u"short=\"空\""_s, u""_s);
    // and, or, not, brackets; and binds closer than or; words in a row mean and
    row(u"level=省 and rate<60"_s, u""_s);
    row(u"level=区 and rate<60 and unit~文昌"_s, u"丙"_s);
    row(u"level=省 or level=市"_s, u"甲乙"_s);
    row(u"level=省 or level=市 and rate<10"_s, u"甲"_s);
    row(u"(level=省 or level=市) and rate<50"_s, u"乙"_s);
    row(u"（level=省 或 level=市）且 rate<50"_s, u"乙"_s);
    row(u"not level=省"_s, u"乙丙丁"_s);
    row(u"非(level=省 OR level=市)"_s, u"丙丁"_s);
    row(u"NOT not level=省"_s, u"甲"_s);
    row(u"not level=省 and not level=市"_s, u"丙丁"_s);
    row(u"unit~文昌 rate<50"_s, u"丙"_s);
    row(u"蒙牛 or level=省"_s, u"甲乙"_s);
    row(u"wc rate<50"_s, u""_s); // a word alone asks the project's pinyin, not the unit's
    row(u"\"and %1\""_s, u"丁"_s);
    row(u"“and %1”"_s, u"丁"_s);
    row(u"level=省and"_s, u"?"_s);
}

void TestFilter::expressions()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto parsed = Filter::parse(text, m_table);
    if (expected == u"?"_s) {
        QVERIFY(std::holds_alternative<FilterError>(parsed));
        return;
    }
    if (const auto* error = std::get_if<FilterError>(&parsed))
        QFAIL(qPrintable(sanpi::messageOf(*error)));
    QCOMPARE(passing(std::get<Filter>(parsed), m_table), expected);
}

void TestFilter::months()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    for (int m = 1; m <= 12; ++m)
        fixture.month(project, 202100 + m, m);
    QVERIFY(fixture.commit());
    const auto table = sanpi::recordTable(fixture.ledger(), sanpi::Kind::Investment, 2021, asOf);
    QVERIFY(table);
    const std::vector<std::pair<QString, size_t>> counts {{u"month=2021-11"_s, 1},
        {u"month>=2021年10月"_s, 3}, {u"月份<202103"_s, 2}, {u"amount=1万元"_s, 1}, {u"amount>=10"_s, 3},
        {u"amount>100000元"_s, 2}, {u"name~甲 and month=2021-01"_s, 1}, {u"jxm"_s, 12}};
    for (const auto& [text, count] : counts) {
        const auto parsed = Filter::parse(text, *table);
        QVERIFY2(std::holds_alternative<Filter>(parsed), qPrintable(text));
        QCOMPARE(std::get<Filter>(parsed).rows(*table).size(), count);
    }
}

void TestFilter::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterError::Kind>("kind");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("expected"); // one that is named; "": none is
    using Kind = FilterError::Kind;
    const auto row = [](const QString& text, Kind kind, qsizetype position, const QString& expected = {}) {
        QTest::newRow(qPrintable(text)) << text << kind << position << expected;
    };
    row(u"rank=1"_s, Kind::UnknownField, 0);
    row(u"level=省 and 投资总额>1"_s, Kind::UnknownField, 12, u"总投资"_s);
    row(u"targets>1"_s, Kind::UnknownField, 0, u"target"_s);
    row(u"level=国家级"_s, Kind::BadValue, 6, u"市"_s);
    row(u"unit=火星街道"_s, Kind::BadValue, 5, u"中星街道"_s);
    row(u"unit=区科计局"_s, Kind::BadValue, 5, u"区科技局"_s);
    row(u"total>=约3亿"_s, Kind::BadValue, 7);
    row(u"total>12%"_s, Kind::BadValue, 6);
    row(u"rate<六十"_s, Kind::BadValue, 5);
    row(u"rate<60亿"_s, Kind::BadValue, 5);
    row(u"start_planned>2021.13"_s, Kind::BadValue, 14);
    row(u"start_planned>31/12/2021"_s, Kind::BadValue, 14);
    row(u"rate<空"_s, Kind::BadValue, 5);
    row(u"level="_s, Kind::Syntax, 6);
    row(u"level=省 and"_s, Kind::Syntax, 11);
    row(u"and level=省"_s, Kind::Syntax, 0);
    row(u"level=省 or or level=市"_s, Kind::Syntax, 11);
    row(u"not"_s, Kind::Syntax, 3);
    row(u"(level=省"_s, Kind::Syntax, 0);
    row(u"level=省)"_s, Kind::Syntax, 7);
    row(u"()"_s, Kind::Syntax, 1);
    row(u"=省"_s, Kind::Syntax, 0);
    row(u"level==省"_s, Kind::Syntax, 6);
    row(u"level!省"_s, Kind::Syntax, 6);
    row(u"rate<and"_s, Kind::Syntax, 5);
}

void TestFilter::errors()
{
    QFETCH(QString, text);
    QFETCH(FilterError::Kind, kind);
    QFETCH(qsizetype, position);
    QFETCH(QString, expected);
    const auto parsed = Filter::parse(text, m_table);
    const auto* error = std::get_if<FilterError>(&parsed);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->position, position);
    const QString message = sanpi::messageOf(*error);
    QVERIFY2(message.contains(QString::number(position + 1)), qPrintable(message));
    if (expected.isEmpty()) {
        QVERIFY2(error->expected.isEmpty(), qPrintable(error->expected.join(u' ')));
    } else {
        QVERIFY2(error->expected.contains(expected), qPrintable(error->expected.join(u' ')));
        QVERIFY2(message.contains(expected), qPrintable(message));
    }
    if (kind != FilterError::Kind::Syntax)
        QVERIFY2(message.contains(error->token), qPrintable(message));
}

void TestFilter::messagesKeepWhatWasTyped()
{
    for (const QString& typed : {u"%1"_s, u"%2%3"_s, u"%99"_s, u"%n"_s, u"%L1"_s}) {
        for (const QString& text :
            {QString(typed + u"=1"), QString(u"level=" + typed), QString(u"rate=" + typed)}) {
            const auto parsed = Filter::parse(text, m_table);
            const auto* error = std::get_if<FilterError>(&parsed);
            QVERIFY(error);
            QVERIFY2(
                sanpi::messageOf(*error).contains(u'“' + typed + u'”'), qPrintable(sanpi::messageOf(*error)));
        }
    }
}

void TestFilter::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const QString& expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u""_s, u"甲乙丙丁"_s);
    row(u" "_s, u"甲乙丙丁"_s);
    row(u"项目"_s, u"甲丁"_s);
    row(u"路(一期)"_s, u"甲"_s);
    row(u"路【一期】"_s, u"甲"_s);
    row(u"重庆 路"_s, u"甲"_s);
    row(u"zql"_s, u"甲"_s);
    row(u"CQL"_s, u"甲"_s);
    row(u"ｃｑｌ"_s, u"甲"_s);
    row(u"410871"_s, u"甲"_s);
    row(u"２１０１"_s, u"甲"_s);
    row(u"乳业(焦作)"_s, u"乙"_s); // the developer, brackets folded
    row(u"文昌"_s, u"甲丙"_s); // the unit, by alias too
    row(u"文昌街道办"_s, u"甲丙"_s);
    row(u"丙"_s, u"丙"_s);
    row(u"level=省"_s, u""_s); // a search is no expression
    row(u"and %1"_s, u"丁"_s);
    row(u"没有这个"_s, u""_s);
}

void TestFilter::searches()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(passing(Filter::search(text, m_table), m_table), expected);
}

void TestFilter::both()
{
    const Filter all;
    const Filter search = Filter::search(u"文昌"_s, m_table);
    const auto parsed = Filter::parse(u"rate<50"_s, m_table);
    const Filter rate = std::get<Filter>(parsed);
    QVERIFY(Filter::both(all, all).isEmpty());
    QCOMPARE(passing(Filter::both(all, search), m_table), u"甲丙"_s);
    QCOMPARE(passing(Filter::both(search, all), m_table), u"甲丙"_s);
    QCOMPARE(passing(Filter::both(search, rate), m_table), u"丙"_s);
}

void TestFilter::hostile_data()
{
    QTest::addColumn<QString>("text");
    const int many = 200'000;
    QTest::newRow("brackets") << QString(many, u'(');
    QTest::newRow("closed brackets") << QString(40, u'(') + u"level=省" + QString(40, u')');
    QTest::newRow("too many closed brackets") << QString(400, u'(') + u"level=省" + QString(400, u')');
    QTest::newRow("closing") << QString(many, u')');
    QTest::newRow("nots") << u"not "_s.repeated(many) + u"level=省";
    QTest::newRow("operators") << u"=<>~!"_s.repeated(many);
    QTest::newRow("ors") << u"level=省 or "_s.repeated(many) + u"level=市";
    QTest::newRow("ands") << u"level=省 and "_s.repeated(many) + u"level=市";
    QTest::newRow("words") << u"项 "_s.repeated(many);
    QTest::newRow("alternatives without blanks") << QString(many * 5, u'或');
    QTest::newRow("one word") << QString(many * 5, u'项');
    QTest::newRow("unknown field") << QString(many * 5, u'项') + u"=1";
    QTest::newRow("unknown unit") << u"unit="_s + QString(many * 5, u'街');
    QTest::newRow("open quote") << u"name~\"项"_s;
    QTest::newRow("quotes") << QString(many, u'"');
    QTest::newRow("quote within") << u"name~\"a\"b\"c\""_s;
    QTest::newRow("nul") << QString(QChar(u'\0')) + u"level=" + QChar(u'\0');
    QTest::newRow("lone surrogates") << u"name~"_s + QChar(0xD83D) + u" and " + QChar(0xDE00) + u"=1";
    QTest::newRow("directions") << u"\u202Ename\u202C~\u2066x\u2069"_s;
    QTest::newRow("zero width") << u"\u200Blevel\u200B=\u200B省\u200B"_s;
    QTest::newRow("combining") << u"n\u0308\u0308\u0308ame~\u0308"_s;
    QTest::newRow("emoji") << u"name~👩‍👩‍👧‍👦 or 𠮷~𠮷"_s;
    QTest::newRow("huge number") << u"total>"_s + QString(5000, u'9');
    QTest::newRow("huge rate") << u"rate>"_s + QString(5000, u'9') + u'%';
    QTest::newRow("tiny number") << u"total>0."_s + QString(5000, u'0') + u'1';
    QTest::newRow("formula") << u"total>=1*"_s + u"9*"_s.repeated(3000) + u'9';
    QTest::newRow("minus") << u"gap<--5"_s;
    QTest::newRow("format") << u"%s%n%d=%x"_s;
    QTest::newRow("sql") << u"name~';DROP TABLE project;--"_s;
    QTest::newRow("all signs") << u"!@#$%^&*()_+-=[]{}|;':\",./<>?`~"_s;
}

void TestFilter::hostile()
{
    // Whatever it is: a filter that can be asked, or an error that can be shown.
    QFETCH(QString, text);
    const auto parsed = Filter::parse(text, m_table);
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        QVERIFY(error->position >= 0 && error->position <= text.size());
        QVERIFY(!sanpi::messageOf(*error).isEmpty());
    } else {
        QVERIFY(std::get<Filter>(parsed).rows(m_table).size() <= m_table.rows.size());
    }
    QVERIFY(Filter::search(text, m_table).rows(m_table).size() <= m_table.rows.size());
}

void TestFilter::hostileValues()
{
    // Every operator on every field with every kind of value.
    for (const sanpi::Field& field : m_table.fields) {
        for (const QString& op : {u"="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"~"_s}) {
            for (const QString& value : {u"1"_s, u"-1"_s, u"省"_s, u"2021-06"_s, u"空"_s, u"\"\""_s, u"是"_s,
                     u"99999999999999999999"_s, u"1e308"_s, u"%"_s, u"wc"_s}) {
                const auto parsed = Filter::parse(field.key + op + value, m_table);
                if (const auto* filter = std::get_if<Filter>(&parsed))
                    QVERIFY(filter->rows(m_table).size() <= m_table.rows.size());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
