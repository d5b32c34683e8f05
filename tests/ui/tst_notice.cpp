// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/fill.h"
#include "report/docxwriter.h"
#include "report/htmlwriter.h"
#include "report/notice.h"
#include "report/noticetext.h"
#include "report/pdfwriter.h"
#include "reporttools.h"
#include "store/changesetbuilder.h"
#include "store/seed.h"
#include "ui/charts/chartrender.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate yearEnd(2021, 12, 31);

// The text of a PDF in one piece, without the page numbers that stand between a paragraph's lines.
QString flowing(const QString& file)
{
    static const QRegularExpression number(u"—\\d+—"_s);
    return reporttools::squeezed(reporttools::pdfText(file)).remove(number);
}

// LibreOffice lets a mark at the end of a full line hang beyond it, where a second one is not drawn.
QString withoutMarks(QString text)
{
    static const QRegularExpression marks(u"[，。；、：]"_s);
    return text.remove(marks);
}

// Everything that a document says, in order; cells apart.
QStringList textsOf(const Document& document)
{
    QStringList texts;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* heading = std::get_if<doc::Heading>(&block))
                texts.append(heading->text);
            if (const auto* paragraph = std::get_if<doc::Paragraph>(&block))
                texts.append(paragraph->runs.value(0).text);
            if (const auto* table = std::get_if<doc::Table>(&block)) {
                for (const doc::Row& row : table->rows) {
                    for (const doc::Cell& cell : row.cells)
                        texts.append(cell.text);
                }
            }
        }
    }
    return texts;
}

QList<doc::Table> tablesOf(const Document& document)
{
    QList<doc::Table> tables;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* table = std::get_if<doc::Table>(&block))
                tables.append(*table);
        }
    }
    return tables;
}

} // namespace

class NoticeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysThePublishedFigures();
    void listsEveryLaggardOnce();
    void ranksKindsApart();
    void agreesInEveryFormat_data();
    void agreesInEveryFormat();
    void looksRightInBothLayouts();
    void enumerates();
    void tellsTheWeek();
    void wordsTheWeek();
    void waitsForTheFirstMonth();
    void takesItsWordsFromSettings();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

void NoticeTest::initTestCase()
{
    auto created = Ledger::create(m_folder.filePath(u"demo.sanpi"_s));
    QVERIFY(created.ok());
    m_ledger = *std::move(created);
    QVERIFY(seedDistrict(*m_ledger, u"test"_s).ok());
    QVERIFY(fillDemo(*m_ledger, u"test"_s).ok());
}

void NoticeTest::saysThePublishedFigures()
{
    const auto input = gatherNotice(*m_ledger, 2021, yearEnd);
    QVERIFY(input.ok());
    const QStringList texts = textsOf(buildNotice(*input));
    const Group& all = input->overview.all;
    QVERIFY(texts.contains(
        u"2021年，全区共确定重点项目282个，总投资1113.89亿元，年度计划投资262."
        u"60亿元。截至12月底，全区282个重点项目"
        "累计完成投资267.85亿元，占年度计划的102.0%，超序时进度2.0个百分点；达到序时进度%1个，慢于序时进度%2个，不计入%3个。"_s
            .arg(all.onPace)
            .arg(all.behind)
            .arg(all.notCounted)));
    QVERIFY(texts.contains(u"从项目级别看，7个省重点项目完成投资47.80亿元，占年度计划的150.4%"
                           u"；16个市重点项目完成投资102.62亿元，占年度计划的167.6%；"
                           "259个区重点项目完成投资117.43亿元，占年度计划的69.3%。"_s));
    QCOMPARE(all.onPace + all.behind + all.notCounted, 282);
}

void NoticeTest::listsEveryLaggardOnce()
{
    const auto input = gatherNotice(*m_ledger, 2021, yearEnd);
    QVERIFY(input.ok());
    QVERIFY(input->overview.all.behind > 10);
    QCOMPARE(input->laggards.size(), input->overview.all.behind);
    QSet<qint64> projects;
    Money last = Money::fromWan(1'000'000'000);
    for (const NoticeProject& project : input->laggards) {
        projects.insert(project.project);
        QVERIFY(project.lag <= last);
        QVERIFY(project.lag >= Money() && project.gap < 0);
        QVERIFY(!project.name.isEmpty() && !project.unit.isEmpty());
        last = project.lag;
    }
    QCOMPARE(projects.size(), input->laggards.size());
    const doc::Table table = tablesOf(buildNotice(*input)).at(1);
    QCOMPARE(table.rows.size(), input->laggards.size());
    QCOMPARE(table.rows[0].cells[1].text, input->laggards[0].name);
}

void NoticeTest::ranksKindsApart()
{
    const auto input = gatherNotice(*m_ledger, 2021, yearEnd);
    const doc::Table table = tablesOf(buildNotice(*input)).at(0);
    // Eight townships under their heading, the departments under theirs, the whole below.
    QCOMPARE(table.rows[0].cells[0].text, u"乡镇（街道）"_s);
    QCOMPARE(table.rows[9].cells[0].text, u"区直部门"_s);
    QCOMPARE(table.rows[1].cells[0].text, u"1"_s);
    QCOMPARE(table.rows[10].cells[0].text, u"1"_s);
    const doc::Row& whole = table.rows.last();
    QCOMPARE(whole.cells[1].text, u"合计"_s);
    QCOMPARE(whole.cells[2].text, u"282"_s);
    QCOMPARE(whole.cells[3].text, u"2626000"_s);
    QCOMPARE(whole.cells[4].text, u"2678500"_s);
    QCOMPARE(whole.cells[5].text, u"102.00"_s);
    int count = 0;
    for (const doc::Row& row : table.rows) {
        if (row.kind == doc::Row::Kind::Item)
            count += row.cells[2].text.toInt();
    }
    QCOMPARE(count, 282);
}

void NoticeTest::agreesInEveryFormat_data()
{
    QTest::addColumn<NoticeLayout>("layout");
    QTest::newRow("official") << NoticeLayout::Official;
    QTest::newRow("bulletin") << NoticeLayout::Bulletin;
}

void NoticeTest::agreesInEveryFormat()
{
    QFETCH(const NoticeLayout, layout);
    auto gathered = gatherNotice(*m_ledger, 2021, Week::of(QDate(2021, 12, 27)));
    QVERIFY(gathered.ok());
    NoticeInput input = *gathered;
    input.layout = layout;
    input.number = 1;
    QCOMPARE(input.overview.asOf, QDate(2022, 1, 2));
    QCOMPARE(input.issued, QDate(2022, 1, 3));
    Document document = buildNotice(input);
    renderCharts(document);

    const QString pdf = m_folder.filePath(u"notice.pdf"_s);
    const QString docx = m_folder.filePath(u"notice.docx"_s);
    QVERIFY(writePdf(document, pdf, FontPlan::fromSystem()).ok());
    QVERIFY(writeDocx(document, docx).ok());
    const auto html = makeHtml(document);
    QVERIFY(html.ok());
    const QString inPdf = flowing(pdf);
    const QString office = reporttools::officePdf(docx, m_folder.path());
    QVERIFY(!office.isEmpty());
    const QString inDocx = withoutMarks(flowing(office));
    const QString inHtml = reporttools::squeezed(QString::fromUtf8(*html));
    for (const QString& text : textsOf(document)) {
        const QString wanted = reporttools::squeezed(text);
        QVERIFY2(inPdf.contains(wanted), qPrintable(text));
        QVERIFY2(inDocx.contains(withoutMarks(wanted)), qPrintable(text));
        QVERIFY2(inHtml.contains(wanted.toHtmlEscaped()), qPrintable(text));
    }
}

void NoticeTest::looksRightInBothLayouts()
{
    auto gathered = gatherNotice(*m_ledger, 2021, yearEnd);
    NoticeInput input = *gathered;
    const Document official = buildNotice(input);
    QCOMPARE(std::get<doc::RedHead>(official.sections[0].blocks[0]).number, u"示项〔2022〕　号"_s);
    QCOMPARE(std::get<doc::Title>(official.sections[0].blocks[1]).lines.join(QString()),
        u"关于2021年12月重点项目建设情况的通报"_s);
    QVERIFY(std::holds_alternative<doc::Salutation>(official.sections[0].blocks[2]));
    QCOMPARE(official.sections[1].orientation, doc::Orientation::Landscape);
    QCOMPARE(official.meta.properties.value(u"AsOf"_s), u"2021-12-31"_s);
    input.layout = NoticeLayout::Bulletin;
    input.number = 12;
    const Document bulletin = buildNotice(input);
    QCOMPARE(std::get<doc::BulletinHead>(bulletin.sections[0].blocks[0]).issue, u"第12期"_s);
    // The same figures, whatever the layout.
    QCOMPARE(textsOf(bulletin), textsOf(official));
}

void NoticeTest::enumerates()
{
    QCOMPARE(noticetext::enumerated({u"甲"_s, u"乙"_s, u"丙"_s}), u"甲、乙、丙"_s);
    QCOMPARE(noticetext::enumerated({u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s}), u"甲、乙、丙等4个"_s);
}

void NoticeTest::tellsTheWeek()
{
    const auto input = gatherNotice(*m_ledger, 2021, Week::of(QDate(2021, 12, 20)));
    QVERIFY(input.ok() && input->week);
    const NoticeWeek& week = *input->week;
    const Document document = buildNotice(*input);
    QCOMPARE(document.meta.title, u"关于2021年12月20日—12月26日重点项目建设情况的通报"_s);
    const QString all = textsOf(document).join(u'|');
    // Closed-month money beside the week's own inspections (domain.md, decision 10).
    QVERIFY2(all.contains(u"截至11月底，全区282个重点项目"_s), qPrintable(all));
    QVERIFY(all.contains(u"本周（12月20日—12月26日）应巡查项目%1个，实地巡查%2个"_s.arg(week.plan.due)
                             .arg(week.plan.doneOfDue)));
    QVERIFY(all.contains(
        u"今年以来累计收集%1个，已解决%2个"_s.arg(week.issues.yearCollected).arg(week.issues.yearSolved)));
    QVERIFY(all.contains(u"“签约一批”项目（"_s));
    const QList<doc::Table> tables = tablesOf(document);
    QCOMPARE(tables.size(), 2 + int(!week.missing.isEmpty()) + int(!week.overdue.isEmpty()));
    QCOMPARE(week.missing.size(), week.plan.missing);
    QCOMPARE(week.overdue.size(), week.issues.overdue);
    for (const WeekProject& project : week.missing)
        QVERIFY(!project.name.isEmpty() && all.contains(project.name));
}

void NoticeTest::wordsTheWeek()
{
    NoticeWeek week;
    week.week = Week::of(QDate(2021, 12, 20));
    QCOMPARE(noticetext::inspected(week), QString());
    QCOMPARE(noticetext::issuesOfWeek(week), QString());
    QCOMPARE(noticetext::standingStill(week), QString());
    week.plan.due = 5;
    QCOMPARE(noticetext::inspected(week), u"本周（12月20日—12月26日）应巡查项目5个，均未巡查。"_s);
    week.plan.done = 4;
    week.plan.doneOfDue = 4;
    week.plan.working = 4;
    QCOMPARE(
        noticetext::inspected(week), u"本周（12月20日—12月26日）应巡查项目5个，实地巡查4个，正常施工4个。"_s);
    week.plan.started = 1;
    QVERIFY(noticetext::inspected(week).endsWith(u"正常施工4个；新开工1个。"_s));
    WeekProject one;
    one.name = u"供水工程"_s;
    week.missing = {one};
    QCOMPARE(noticetext::missed(week), u"供水工程项目本周应巡查未巡查。"_s);
    week.missing = {one, one, one, one};
    QCOMPARE(noticetext::missed(week), u"供水工程、供水工程、供水工程等4个项目本周应巡查未巡查。"_s);
    one.unit = u"区住建局"_s;
    one.sponsor = u"田书记"_s;
    one.cause = u"管线迁改未完成。"_s;
    one.idle = 3;
    one.lag = Money::fromWan(120);
    week.still = {one};
    QCOMPARE(noticetext::standingStill(week),
        u"供水工程（责任单位：区住建局，分包领导：田书记）因管线迁改未完成连续3周无实质性进展，欠序时投资120万元。"_s);
    week.issues.yearCollected = 117;
    week.issues.yearSolved = 105;
    week.issues.yearSolvedRate = {105, 117};
    week.issues.open = 12;
    QCOMPARE(
        noticetext::issuesOfWeek(week), u"今年以来累计收集117个，已解决105个，解决率89.7%，未销号12个。"_s);
    week.issues.collected = 3;
    week.issues.overdue = 2;
    QCOMPARE(noticetext::issuesOfWeek(week),
        u"本周新收集问题3个；今年以来累计收集117个，已解决105个，解决率89.7%，未销号12个，其中超期2个。"_s);
}

void NoticeTest::waitsForTheFirstMonth()
{
    const auto input = gatherNotice(*m_ledger, 2021, QDate(2021, 1, 10));
    QVERIFY(input.ok());
    const Document document = buildNotice(*input);
    QCOMPARE(document.meta.title, u"关于2021年重点项目计划情况的通报"_s);
    const QString all = textsOf(document).join(u"|"_s);
    QVERIFY(!all.contains(u"0月"_s));
    QVERIFY(!all.contains(u"滞后"_s));
}

void NoticeTest::takesItsWordsFromSettings()
{
    QVERIFY(gatherNotice(*m_ledger, 2021, yearEnd)->wording.prefix == u"示项"_s);
    ChangeSetBuilder builder(m_ledger->catalogue(), m_ledger->records());
    const RecordId setting {Kind::Setting, {builder.newId(), 0, 0}};
    QVERIFY(builder.set(setting, u"key"_s, u"notice.prefix"_s).ok());
    QVERIFY(builder.set(setting, u"value"_s, u"区项办"_s).ok());
    ChangeSet set;
    set.author = u"test"_s;
    set.label = u"prefix"_s;
    set.records = builder.changes();
    QVERIFY(m_ledger->apply(set).ok());
    NoticeInput input = *gatherNotice(*m_ledger, 2021, yearEnd);
    input.wording.copyTo.clear();
    input.number = 7;
    const Document document = buildNotice(input);
    QCOMPARE(std::get<doc::RedHead>(document.sections[0].blocks[0]).number, u"区项办〔2022〕7号"_s);
    QVERIFY(document.imprint->copyTo.isEmpty());
    QVERIFY(makeDocx(document).error().code == ErrorCode::WrongUse); // its charts are not drawn
}

QTEST_MAIN(NoticeTest)
#include "tst_notice.moc"
