// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/docxwriter.h"
#include "report/htmlwriter.h"
#include "report/officialpage.h"
#include "report/pdfwriter.h"
#include "reportsample.h"
#include "reporttools.h"
#include "ui/charts/chartrender.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

Document finished(int rows)
{
    Document document = reportsample::document(rows, true);
    renderCharts(document);
    return document;
}

} // namespace

class DocxTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void hasTheStandardsPage();
    void hasTheStandardsHead();
    void hasRealStyles();
    void hasWholeTables();
    void hasTheChartTwice();
    void keepsTheSignatureWithItsText();
    void keepsTextsAsTheyAre();
    void opensInLibreOffice();
    void keepsTheGridInLibreOffice();
    void isTheSameEachTime();
    void leavesTheOldFile();
    void writesHtml();

private:
    QTemporaryDir m_folder;
    QString m_file;
    QJsonObject m_read;
};

void DocxTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_file = m_folder.filePath(u"notice.docx"_s);
    const auto written = writeDocx(finished(60), m_file);
    QVERIFY(written.ok());
    QVERIFY(!written->pages);
    const auto ran = reporttools::run(
        u"/usr/bin/python3"_s, {QStringLiteral(SANPI_TEST_DATA) + u"/report/readdocx.py"_s, m_file});
    QVERIFY2(ran.code == 0, ran.err.constData());
    m_read = QJsonDocument::fromJson(ran.out).object();
}

void DocxTest::hasTheStandardsPage()
{
    const QJsonArray sections = m_read.value(u"sections"_s).toArray();
    QCOMPARE(sections.size(), 2);
    const QJsonObject upright = sections[0].toObject();
    QCOMPARE(upright.value(u"size"_s).toArray(), (QJsonArray {210, 297}));
    QCOMPARE(upright.value(u"margins"_s).toArray(), (QJsonArray {37, 26, 35, 28}));
    // 22 lines fit into 225 mm and 23 do not.
    const int pitch = upright.value(u"pitch"_s).toInt();
    const double twips = 225 * official::twipsPerMm;
    QVERIFY(pitch * 22 <= twips && pitch * 22.05 > twips);
    const QJsonObject wide = sections[1].toObject();
    QVERIFY(wide.value(u"landscape"_s).toBool());
    QCOMPARE(wide.value(u"size"_s).toArray(), (QJsonArray {297, 210}));
    QCOMPARE(wide.value(u"margins"_s).toArray(), (QJsonArray {28, 37, 26, 35}));
    QVERIFY(m_read.value(u"odd_even"_s).toBool());
    QCOMPARE(upright.value(u"odd"_s).toString(), u"— 1 —"_s);
    QCOMPARE(upright.value(u"odd_align"_s).toInt(), 2);
    QCOMPARE(upright.value(u"even_align"_s).toInt(), 0);
    QCOMPARE(m_read.value(u"created"_s).toString(), u"2022-01-04T00:00:00"_s);
    QCOMPARE(m_read.value(u"title"_s).toString(), u"关于2021年12月重点项目建设情况的通报"_s);
}

void DocxTest::hasTheStandardsHead()
{
    constexpr double mmPerPt = 25.4 / 72;
    const auto isAbout = [](double found, double wanted) { return std::abs(found - wanted) < 0.2; };
    // The characters stand in the middle of their line: the organ's upper edge is 35 mm below the text
    // area's.
    const QJsonObject organ = m_read.value(u"organ"_s).toObject();
    const double size = organ.value(u"size_pt"_s).toDouble() * mmPerPt;
    const double above = (organ.value(u"line_mm"_s).toDouble() - size) / 2;
    QVERIFY(isAbout(organ.value(u"before_mm"_s).toDouble() + above, 35));
    QCOMPARE(organ.value(u"colour"_s).toString(), u"C8102E"_s);
    // The red line 4 mm below the number's characters.
    const QJsonObject rule = m_read.value(u"number"_s)[u"rule"_s].toObject();
    const double below = (225.0 / 22 - 16 * mmPerPt) / 2;
    QVERIFY(isAbout(rule.value(u"gap_pt"_s).toDouble() * mmPerPt + below, 4));
    QCOMPARE(rule.value(u"pt"_s).toDouble(), 1.5);
    QCOMPARE(rule.value(u"colour"_s).toString(), u"C8102E"_s);
    // The dash of the page number, in the middle of its line of 20 pt, 7 mm below the text area.
    for (const QJsonValue& section : m_read.value(u"sections"_s).toArray()) {
        const double bottom = section[u"margins"_s][2].toDouble();
        const double dash = section[u"footer_mm"_s].toDouble() + 10 * mmPerPt;
        QVERIFY2(isAbout(bottom - dash, 7), qPrintable(QString::number(bottom - dash)));
    }
}

void DocxTest::hasRealStyles()
{
    const QJsonObject styles = m_read.value(u"styles"_s).toObject();
    const auto font
        = [&](const QString& style) { return styles.value(style).toObject().value(u"font"_s).toString(); };
    const auto size
        = [&](const QString& style) { return styles.value(style).toObject().value(u"size"_s).toDouble(); };
    QCOMPARE(font(u"heading 1"_s), u"黑体"_s);
    QCOMPARE(font(u"heading 2"_s), u"楷体_GB2312"_s);
    QCOMPARE(font(u"heading 3"_s), u"仿宋_GB2312"_s);
    QCOMPARE(font(u"Title"_s), u"方正小标宋简体"_s);
    QCOMPARE(size(u"heading 1"_s), 16);
    QCOMPARE(size(u"Title"_s), 22);
    const QJsonArray paragraphs = m_read.value(u"paragraphs"_s).toArray();
    const auto styleOf = [&](const QString& text) {
        for (const QJsonValue& one : paragraphs) {
            if (one.toArray().at(1).toString() == text)
                return one.toArray().at(0).toString();
        }
        return u"none"_s;
    };
    QCOMPARE(styleOf(u"一、总体情况"_s), u"Heading 1"_s);
    QCOMPARE(styleOf(u"（一）分级情况"_s), u"Heading 2"_s);
    QCOMPARE(styleOf(reportsample::paragraph()), u"正文缩进两字"_s);
    QCOMPARE(styleOf(u"重点项目投资完成情况"_s), u"Caption"_s);
}

void DocxTest::hasWholeTables()
{
    const QJsonArray tables = m_read.value(u"tables"_s).toArray();
    QCOMPARE(tables.size(), 3); // the imprint is one
    for (int at = 0; at < 2; ++at) {
        const QJsonObject table = tables[at].toObject();
        QCOMPARE(table.value(u"headers"_s).toInt(), 2);
        QVERIFY(table.value(u"unsplit"_s).toBool());
        QCOMPARE(table.value(u"style"_s).toString(), u"台账表格"_s);
    }
    QVERIFY(std::abs(tables[0].toObject().value(u"width"_s).toDouble() - 156) < 0.2);
    QVERIFY(std::abs(tables[1].toObject().value(u"width"_s).toDouble() - 225) < 0.2);
    const QJsonArray first = tables[0].toObject().value(u"cells"_s).toArray();
    QCOMPARE(first[0].toArray()[5].toString(), u"投资完成情况"_s);
    QCOMPARE(first[1].toArray()[5].toString(), u"累计完成"_s);
    QCOMPARE(first[3].toArray()[1].toString(), reportsample::nameAt(0));
}

void DocxTest::hasTheChartTwice()
{
    QCOMPARE(m_read.value(u"pictures"_s).toInt(), 1);
    QCOMPARE(m_read.value(u"svg"_s).toInt(), 1);
    QCOMPARE(m_read.value(u"picture_mm"_s).toArray()[0].toDouble(), 156);
}

void DocxTest::keepsTheSignatureWithItsText()
{
    QStringList kept;
    for (const QJsonValue& one : m_read.value(u"paragraphs"_s).toArray()) {
        if (one.toArray().at(2).toBool())
            kept.append(one.toArray().at(1).toString());
    }
    QVERIFY(kept.contains(u"附件：1.综合排名表"_s));
    QVERIFY(kept.contains(u"2.滞后项目清单"_s));
    QVERIFY(kept.contains(u"示范区项目服务中心"_s));
    QVERIFY(!kept.contains(u"2022年1月4日"_s));
    QVERIFY(!kept.contains(reportsample::paragraph()));
}

void DocxTest::keepsTextsAsTheyAre()
{
    const QString odd = u"a\tb & <w:p/> ]]> =1+1 ＝SUM(A1) \U0001F600 \x01\x0B end"_s;
    const QString file = m_folder.filePath(u"odd.docx"_s);
    QVERIFY(writeDocx(reportsample::plainText(1, odd), file).ok());
    const auto ran = reporttools::run(
        u"/usr/bin/python3"_s, {QStringLiteral(SANPI_TEST_DATA) + u"/report/readdocx.py"_s, file});
    QVERIFY2(ran.code == 0, ran.err.constData());
    const QJsonObject read = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(read.value(u"paragraphs"_s).toArray()[0].toArray()[1].toString(),
        u"a\tb & <w:p/> ]]> =1+1 ＝SUM(A1) \U0001F600  end"_s);
}

void DocxTest::opensInLibreOffice()
{
    const QString pdf = reporttools::officePdf(m_file, m_folder.path());
    QVERIFY(!pdf.isEmpty());
    const QString found = reporttools::squeezed(reporttools::pdfText(pdf));
    QVERIFY(found.contains(reporttools::squeezed(reportsample::paragraph())));
    for (int row = 0; row < 60; ++row)
        QVERIFY2(found.contains(reporttools::squeezed(reportsample::nameAt(row))),
            qPrintable(reportsample::nameAt(row)));
    // Both writers fill the pages alike.
    Written ours;
    QVERIFY(makePdf(finished(60), FontPlan::fromSystem(), {}, ours).ok());
    const QByteArray info = reporttools::run(u"pdfinfo"_s, {pdf}).out;
    const int theirs = info.mid(info.indexOf("Pages:") + 6, 12).trimmed().split('\n').first().toInt();
    QVERIFY2(
        std::abs(theirs - *ours.pages) <= 1, qPrintable(u"%1 and %2 pages"_s.arg(theirs).arg(*ours.pages)));
}

void DocxTest::keepsTheGridInLibreOffice()
{
    const QString file = m_folder.filePath(u"grid.docx"_s);
    QVERIFY(writeDocx(reportsample::plainText(1, u"项目建设"_s.repeated(175)), file).ok());
    const QString pdf = reporttools::officePdf(file, m_folder.path());
    QVERIFY(!pdf.isEmpty());
    const QString text = QString::fromUtf8(reporttools::run(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}).out);
    const QStringList lines = text.section(u'\f', 0, 0).split(u'\n', Qt::SkipEmptyParts);
    int full = 0;
    for (const QString& line : lines)
        full += line.trimmed().size() == official::charactersPerLine ? 1 : 0;
    QCOMPARE(full, official::linesPerPage);
}

void DocxTest::isTheSameEachTime()
{
    const QString one = m_folder.filePath(u"one.docx"_s);
    const QString two = m_folder.filePath(u"two.docx"_s);
    const QString self = QCoreApplication::applicationFilePath();
    QCOMPARE(reporttools::run(self, {u"--write"_s, one}, {u"QT_HASH_SEED=0"_s}).code, 0);
    QCOMPARE(reporttools::run(self, {u"--write"_s, two}, {u"TZ=Asia/Shanghai"_s}).code, 0);
    QVERIFY(!reporttools::bytesOf(one).isEmpty());
    QVERIFY(reporttools::bytesOf(one) == reporttools::bytesOf(two));
}

void DocxTest::leavesTheOldFile()
{
    const QByteArray before = reporttools::bytesOf(m_file);
    std::atomic<bool> cancel = true;
    WriteJob job;
    job.cancel = &cancel;
    QCOMPARE(writeDocx(finished(3), m_file, job).error().code, ErrorCode::Cancelled);
    QCOMPARE(writeDocx(reportsample::document(3, true), m_file).error().code, ErrorCode::WrongUse);
    QVERIFY(reporttools::bytesOf(m_file) == before);
    QCOMPARE(writeDocx(finished(3), m_folder.filePath(u"no/such/folder.docx"_s)).error().code,
        ErrorCode::CannotWrite);
}

void DocxTest::writesHtml()
{
    const auto html = makeHtml(finished(10));
    QVERIFY(html.ok());
    const QString text = QString::fromUtf8(*html);
    QVERIFY(text.contains(reportsample::paragraph()));
    for (int row = 0; row < 10; ++row)
        QVERIFY(text.contains(reportsample::nameAt(row).toHtmlEscaped()));
    QVERIFY(text.contains(u"colspan=\"3\">投资完成情况</th>"_s));
    QVERIFY(text.contains(u"src=\"data:image/png;base64,"_s));
    QVERIFY(!text.contains(u"<b>角"_s));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s)
        return writeDocx(finished(40), arguments.value(2)).ok() ? 0 : 1;
    DocxTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_docx.moc"
