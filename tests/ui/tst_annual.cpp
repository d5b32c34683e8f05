// SPDX-License-Identifier: GPL-3.0-or-later
// The year's sentences: every published figure, and the words where something is missing.
#include "demo/fill.h"
#include "figurewalk.h"
#include "report/annualtext.h"
#include "report/phrase.h"
#include "report/reports.h"
#include "store/changesetbuilder.h"
#include "store/seed.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

BatchMember member(const QString& name, bool converted, Stage stage = Stage::Started)
{
    BatchMember made;
    made.name = name;
    made.converted = converted;
    made.lack = converted ? sanpi::Lack::Nothing : sanpi::Lack::NotStarted;
    made.stage = stage;
    return made;
}

annualtext::Figures withList(Batch batch, const std::vector<BatchMember>& members)
{
    annualtext::Figures figures;
    figures.overview.year = 2021;
    BatchPeriod period;
    period.number = 1;
    for (const Batch one : allBatches)
        period.lists[size_t(one) - 1].batch = one;
    BatchList& list = period.lists[size_t(batch) - 1];
    list.members = members;
    list.count = static_cast<int>(members.size());
    list.total = Money::fromWan(10'000);
    list.converted = static_cast<int>(std::ranges::count(members, true, &BatchMember::converted));
    list.conversion = {list.converted, list.count};
    figures.batches.periods = {period};
    figures.batches.all = period;
    return figures;
}

} // namespace

class AnnualTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void statesThePublishedFigures();
    void namesEveryMember();
    void takesTheOfficesWords();
    void concludes_data();
    void concludes();
    void saysWhoIsLate_data();
    void saysWhoIsLate();
    void saysNothingOfNothing();
    void plansTheYearToCome();
    void fillsPhrases_data();
    void fillsPhrases();

private:
    [[nodiscard]] QString textOfReport()
    {
        ReportRequest request;
        request.kind = ReportKind::Annual;
        request.year = 2021;
        request.asOf = QDate(2021, 12, 31);
        const auto report = makeReport(*m_ledger, request);
        QString text;
        if (report) {
            for (const doc::Paragraph& paragraph : figurewalk::paragraphsOf(report->document))
                text += figurewalk::textOf(paragraph) + u'\n';
        }
        return text;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

void AnnualTest::initTestCase()
{
    auto made = Ledger::create(m_folder.filePath(u"demo.sanpi"_s));
    QVERIFY(made.ok());
    m_ledger = std::move(made).value();
    QVERIFY(seedDistrict(*m_ledger, u"test"_s).ok());
    QVERIFY(fillDemo(*m_ledger, u"test"_s).ok());
}

void AnnualTest::statesThePublishedFigures()
{
    const QString text = textOfReport();
    const QStringList published {u"重点建设项目282个"_s, u"总投资1113.89亿元"_s, u"累计完成投资267.85亿元"_s,
        u"占年度计划的102%"_s, u"7个省重点项目完成投资47.8亿元，占年度计划的150.4%"_s,
        u"16个市重点项目完成投资102.62亿元，占年度计划的167.55%"_s,
        u"灾后恢复重建项目146个，总投资55.8亿元"_s, u"纳入省灾后重建项目库107个"_s,
        u"已开工54个，总投资13.68亿元"_s, u"计划完成投资2.62亿元"_s,
        u"累计完成投资2.66亿元，占年度计划的102%，圆满完成"_s,
        u"第一期、第二期“三个一批”活动的项目共8个，总投资70.08亿元"_s, u"2个“签约一批”项目（"_s,
        u"均已开工建设"_s, u"2个“开工一批”项目（"_s, u"均在加紧施工"_s, u"4个“投产一批”项目（"_s,
        u"均已投产达效"_s, u"转化率为100%"_s, u"等问题105个"_s,
        u"申报地方政府专项债券项目9个，落实专项债券资金16.42亿元"_s, u"中央预算内投资2153万元"_s};
    for (const QString& figure : published)
        QVERIFY2(text.contains(figure), qPrintable(figure + u'\n' + text));
}

void AnnualTest::namesEveryMember()
{
    const QString text = textOfReport();
    for (const QString& name : {u"中南氨阀年产6000吨二氧化碳复叠系统自控阀项目"_s,
             u"焦作云浩商业管理有限公司征云科技金融产业园项目"_s,
             u"河南中安建设工程有限公司中安建科融创产业园项目"_s, u"市第二人民医院示范区医院医技楼项目"_s,
             u"恒森年产30亿套高端包装材料项目"_s, u"焦作职业技术大学一期项目"_s,
             u"中轴高端汽车零部件及智能制造产业园项目"_s,
             u"天宝年产1亿克拉蓝宝石抛光用纳米级高品质金刚石微粉项目"_s})
        QVERIFY2(text.contains(name), qPrintable(name));
}

void AnnualTest::takesTheOfficesWords()
{
    ChangeSetBuilder builder(m_ledger->catalogue(), m_ledger->records());
    const RecordId setting {Kind::Setting, {-1, 0, 0}};
    QVERIFY(builder.set(setting, u"key"_s, u"report.annual.province"_s).ok());
    QVERIFY(builder.set(setting, u"value"_s, u"省重点{count}项、完成{done:万0}万元（{rate:0}%）"_s).ok());
    ChangeSet set;
    set.author = u"test"_s;
    set.label = u"wording"_s;
    set.records = builder.changes();
    const Outcome outcome = m_ledger->apply(set);
    QVERIFY(outcome.ok());
    QVERIFY(textOfReport().contains(u"省重点7项、完成478000万元（150%）"_s));
    QVERIFY(m_ledger->undo(u"test"_s, outcome.changeSet).ok());
}

void AnnualTest::concludes_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<QString>("words");
    QTest::newRow("far above") << qint64(11'000) << u"超额完成年度目标任务"_s;
    QTest::newRow("just reached") << qint64(10'000) << u"圆满完成年度目标任务"_s;
    QTest::newRow("nearly") << qint64(9'700) << u"基本完成年度目标任务"_s;
    QTest::newRow("not") << qint64(9'699) << u"距年度计划还差0.03亿元"_s;
}

void AnnualTest::concludes()
{
    QFETCH(const qint64, done);
    QFETCH(const QString, words);
    const Money target = Money::fromWan(10'000);
    QCOMPARE(annualtext::conclusion({done, 10'000}, target, Money::fromWan(done)), words);
}

void AnnualTest::saysWhoIsLate_data()
{
    QTest::addColumn<Batch>("batch");
    QTest::addColumn<QStringList>("converted");
    QTest::addColumn<QStringList>("late");
    QTest::addColumn<QString>("words");
    const auto signing = Batch::Signing;
    QTest::newRow("all") << signing << QStringList {u"甲"_s, u"乙"_s} << QStringList {}
                         << u"2个“签约一批”项目（甲、乙）均已开工建设。"_s;
    QTest::newRow("one alone") << signing << QStringList {u"甲"_s} << QStringList {}
                               << u"1个“签约一批”项目（甲）已开工建设。"_s;
    QTest::newRow("one of three") << signing << QStringList {u"甲"_s, u"乙"_s} << QStringList {u"丙"_s}
                                  << u"（甲、乙、丙）除丙尚未开工外，其余2个均已开工建设。"_s;
    QTest::newRow("none") << Batch::Production << QStringList {} << QStringList {u"甲"_s}
                          << u"1个“投产一批”项目（甲）尚未投产。"_s;
}

void AnnualTest::saysWhoIsLate()
{
    QFETCH(const Batch, batch);
    QFETCH(const QStringList, converted);
    QFETCH(const QStringList, late);
    QFETCH(const QString, words);
    std::vector<BatchMember> members;
    for (const QString& name : converted)
        members.push_back(member(name, true));
    for (const QString& name : late)
        members.push_back(member(name, false));
    const Sentence sentence = annualtext::batchLists(withList(batch, members), {});
    QVERIFY2(sentence.text.contains(words), qPrintable(sentence.text));
}

void AnnualTest::saysNothingOfNothing()
{
    const annualtext::Figures nothing = withList(Batch::Signing, {});
    QVERIFY(annualtext::batchLists(nothing, {}).isEmpty());
    QVERIFY(annualtext::reconstruction(nothing, {}).isEmpty());
    QVERIFY(annualtext::issuesSolved(nothing, {}).isEmpty());
    QVERIFY(annualtext::sectors(nothing, {}).isEmpty());
    QVERIFY(annualtext::fundsWon(nothing, {}).isEmpty());
    QVERIFY(annualtext::planning(nothing, {}).isEmpty());
}

void AnnualTest::plansTheYearToCome()
{
    annualtext::Figures figures;
    Overview next;
    next.year = 2022;
    next.all.count = 3;
    next.all.total = Money::fromWan(180'000);
    next.all.target = Money::fromWan(40'000);
    const auto group = [](qint64 key, const QString& label, int count) {
        Group made;
        made.key = key;
        made.label = label;
        made.count = count;
        return made;
    };
    next.atLeast = {group(1'000'000'000, {}, 1), group(500'000'000, {}, 2)};
    next.bySector = {group(1, u"产业集群"_s, 2), group(2, u"现代服务业"_s, 0), group(4, u"社会事业"_s, 1)};
    figures.planned = next;
    QCOMPARE(annualtext::planning(figures, {}).text,
        u"2022年谋划确定重点项目3个，总投资18.00亿元，当年计划完成投资4.00亿元，其中10亿元以上项目1个、"
        "5亿元以上项目2个。从谋划方向看，产业集群2个，社会事业1个。"_s);
}

void AnnualTest::fillsPhrases_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("decimals") << u"{done:1}亿元，{rate:2}%"_s << u"47.8亿元，150.41%"_s;
    QTest::newRow("standard") << u"{done}亿元，{rate}%"_s << u"47.80亿元，150.4%"_s;
    QTest::newRow("unit") << u"{done:万0}万元、{done:元}元"_s << u"478000万元、4780000000.00元"_s;
    QTest::newRow("count and text") << u"{count}个{级别}"_s << u"7个省重点"_s;
    QTest::newRow("a slip is seen") << u"{dnoe}亿元"_s << u"{dnoe}亿元"_s;
    QTest::newRow("no rate") << u"{nil}%"_s << u"—%"_s;
    QTest::newRow("plain") << u"全年"_s << u"全年"_s;
}

void AnnualTest::fillsPhrases()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    const Sentence sentence = filled(pattern,
        {{u"done"_s, Money::fromWan(478'000)}, {u"rate"_s, Percent {478'000, 317'800}},
            {u"count"_s, qint64(7)}, {u"级别"_s, u"省重点"_s}, {u"nil"_s, Percent {}}});
    QCOMPARE(sentence.text, text);
    for (const doc::Figure& figure : sentence.figures)
        QVERIFY(sentence.text.contains(figure.text));
}

QTEST_MAIN(AnnualTest)
#include "tst_annual.moc"
