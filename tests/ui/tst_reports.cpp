// SPDX-License-Identifier: GPL-3.0-or-later
// Every report in every format: each figure is the figure function's value under the display rule.
#include "demo/fill.h"
#include "figurewalk.h"
#include "report/reports.h"
#include "report/writeany.h"
#include "store/seed.h"
#include "ui/charts/chartrender.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate yearEnd(2021, 12, 31);

// The first rate that a writer which cuts instead of rounding would print otherwise, cut.
bool cutOneRate(Document& document)
{
    for (doc::Section& section : document.sections) {
        for (doc::Block& block : section.blocks) {
            auto* table = std::get_if<doc::Table>(&block);
            if (!table)
                continue;
            for (doc::Row& row : table->rows) {
                for (doc::Cell& cell : row.cells) {
                    const auto* rate = std::get_if<Percent>(&cell.value);
                    if (!rate || !rate->isValid() || rate->text(2) == rate->text(4).chopped(2))
                        continue;
                    cell.text = rate->text(4).chopped(2);
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

class ReportsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysItsFigures_data();
    void saysItsFigures();
    void seesAnotherRounding_data() { formats(); }
    void seesAnotherRounding();
    void isTheSameEachTime_data() { saysItsFigures_data(); }
    void isTheSameEachTime();
    void keepsNaughtyStrings_data() { formats(); }
    void keepsNaughtyStrings();
    void writesALongTable_data() { formats(); }
    void writesALongTable();
    void stopsWhenToldTo_data() { formats(); }
    void stopsWhenToldTo();
    void groupsByUnit();
    void refusesWhatIsNotThere();

private:
    static void formats()
    {
        QTest::addColumn<QString>("format");
        for (const QString& suffix : documentSuffixes())
            QTest::newRow(qPrintable(suffix)) << suffix;
    }
    ReportRequest request(ReportKind kind)
    {
        ReportRequest asked;
        asked.kind = kind;
        asked.year = 2021;
        asked.asOf = yearEnd;
        asked.project = m_ledger->resolve(Kind::Project, u"焦作职业技术大学一期项目"_s).value_or(0);
        return asked;
    }
    Document drawn(ReportKind kind)
    {
        auto report = makeReport(*m_ledger, request(kind));
        if (!report)
            return {};
        Document document = report->document;
        renderCharts(document);
        return document;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

void ReportsTest::initTestCase()
{
    auto made = Ledger::create(m_folder.filePath(u"demo.sanpi"_s));
    QVERIFY(made.ok());
    m_ledger = std::move(made).value();
    QVERIFY(seedDistrict(*m_ledger, u"test"_s).ok());
    QVERIFY(fillDemo(*m_ledger, u"test"_s).ok());
}

void ReportsTest::saysItsFigures_data()
{
    QTest::addColumn<ReportKind>("kind");
    for (const ReportKind kind : allReportKinds) {
        // The demo has neither photos (tst_photoreport) nor a campaign.
        if (kind == ReportKind::Photos || kind == ReportKind::Resumption)
            continue;
        QTest::newRow(qPrintable(reportKey(kind))) << kind;
    }
}

void ReportsTest::saysItsFigures()
{
    QFETCH(const ReportKind, kind);
    const Document document = drawn(kind);
    int figures = 0;
    QCOMPARE(figurewalk::ofDocument(document, figures), QStringList());
    QVERIFY2(figures > 20, qPrintable(QString::number(figures)));
    for (const QString& suffix : documentSuffixes()) {
        const QString file = m_folder.filePath(u"%1.%2"_s.arg(reportKey(kind), suffix));
        const auto written = writeDocument(document, file, suffix);
        QVERIFY(written.ok());
        QCOMPARE(figurewalk::ofFile(document, file), QStringList());
    }
}

void ReportsTest::seesAnotherRounding()
{
    QFETCH(const QString, format);
    const Document document = drawn(ReportKind::League);
    Document other = document;
    QVERIFY(cutOneRate(other));
    const QString file = m_folder.filePath(u"cut."_s + format);
    QVERIFY(writeDocument(other, file, format).ok());
    QVERIFY(!figurewalk::ofFile(document, file).isEmpty());
}

void ReportsTest::isTheSameEachTime()
{
    QFETCH(const ReportKind, kind);
    for (const QString& suffix : documentSuffixes()) {
        QByteArray bytes[2];
        for (QByteArray& one : bytes) {
            const QString file = m_folder.filePath(u"same."_s + suffix);
            QVERIFY(writeDocument(drawn(kind), file, suffix).ok());
            one = reporttools::bytesOf(file);
        }
        QVERIFY2(bytes[0] == bytes[1], qPrintable(suffix));
    }
}

void ReportsTest::keepsNaughtyStrings()
{
    QFETCH(const QString, format);
    const QStringList naughty {u"=1+1"_s, u"=HYPERLINK(\"http://x\",\"点我\")"_s, u"+86 139 0391 0000"_s,
        u"-2+3"_s, u"@SUM(A1)"_s, u"0012"_s, u"1E5"_s, u"'引号"_s, u"<script>alert(1)</script>"_s,
        u"&amp;&lt;"_s, u"_x0041_项目"_s, u"a\"b'c"_s, u"100%"_s, u"2021-12-31"_s, u"真"_s, u"TRUE"_s,
        u"{done}"_s, u"%1 %2"_s, u"项目（一期）、“甲”《乙》"_s, u"C:\\temp\\*?[x]"_s, u"]]>"_s};
    doc::Table table;
    table.caption = u"名称"_s;
    table.columns = {{u"序号"_s, 1, doc::Align::Centre}, {u"名称"_s, 6}};
    for (const QString& text : naughty)
        table.rows.append({{{u"甲"_s}, {text}}});
    Document document;
    document.meta.title = u"名称 <&> \"一\""_s;
    doc::Section section;
    section.blocks = {doc::Paragraph {{{naughty.join(u'；')}}}, table};
    document.sections = {section};
    const QString file = m_folder.filePath(u"naughty."_s + format);
    QVERIFY(writeDocument(document, file, format).ok());
    QCOMPARE(figurewalk::ofFile(document, file), QStringList());
}

void ReportsTest::writesALongTable()
{
    QFETCH(const QString, format);
    Document document = drawn(ReportKind::Dispatch);
    auto& table = std::get<doc::Table>(document.sections[0].blocks[1]);
    const QList<doc::Row> once = table.rows;
    while (table.rows.size() < 3000)
        table.rows += once;
    int most = 0;
    int last = 0;
    bool backwards = false;
    WriteJob job;
    job.progress = [&](int done, int of) {
        backwards = backwards || done < last || done > of;
        last = done;
        most = of;
    };
    const QString file = m_folder.filePath(u"long."_s + format);
    QVERIFY(writeDocument(document, file, format, job).ok());
    QVERIFY(!backwards);
    QCOMPARE(last, most);
    QVERIFY(most > 0);
    QVERIFY(QFileInfo(file).size() > 50'000);
}

void ReportsTest::stopsWhenToldTo()
{
    QFETCH(const QString, format);
    const QString file = m_folder.filePath(u"stopped."_s + format);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    std::atomic<bool> cancel = false;
    WriteJob job;
    job.cancel = &cancel;
    job.progress = [&](int, int) { cancel = true; };
    const auto written = writeDocument(drawn(ReportKind::Lagging), file, format, job);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(reporttools::bytesOf(file), QByteArray("old"));
}

void ReportsTest::groupsByUnit()
{
    ReportRequest asked = request(ReportKind::Dispatch);
    asked.grouping = DispatchGrouping::Unit;
    const auto report = makeReport(*m_ledger, asked);
    QVERIFY(report.ok());
    const auto totals = overview(*m_ledger, 2021, yearEnd);
    QVERIFY(totals.ok());
    const doc::Table table = figurewalk::tablesOf(report->document).first();
    QCOMPARE(table.columns[3].title, u"级别"_s);
    qsizetype units = 0;
    int items = 0;
    for (const doc::Row& row : table.rows) {
        units += row.kind == doc::Row::Kind::Subtotal;
        items += row.kind == doc::Row::Kind::Item;
    }
    QCOMPARE(units, std::ranges::count_if(totals->byUnit, [](const Group& unit) { return unit.count > 0; }));
    QCOMPARE(items, totals->all.count);
    QCOMPARE(report->rows, items);
    QCOMPARE(report->fileName, u"2021年12月重点项目建设进展调度表 2021-12-31"_s);
}

void ReportsTest::refusesWhatIsNotThere()
{
    ReportRequest asked = request(ReportKind::Project);
    asked.project = 999'999;
    QCOMPARE(makeReport(*m_ledger, asked).error().code, ErrorCode::NotFound);
    asked = request(ReportKind::Batches);
    asked.period = 99;
    QCOMPARE(makeReport(*m_ledger, asked).error().code, ErrorCode::NotFound);
}

QTEST_MAIN(ReportsTest)
#include "tst_reports.moc"
