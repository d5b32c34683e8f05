// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"
#include "report/linecomposer.h"
#include "report/officialpage.h"
#include "report/pagelayout.h"
#include "report/pagemetrics.h"
#include "reportsample.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;

/// Words, lines and pages of documents.
class PagesTest : public QObject {
    Q_OBJECT

private slots:
    void writesNumbersInChinese_data();
    void writesNumbersInChinese();
    void breaksTitles_data();
    void breaksTitles();
    void widensColumns();
    void breaksLines_data();
    void breaksLines();
    void fillsTheLine();
    void fitsTheStandardsPage();
    void keepsASignatureWithItsText();
    void keepsAHeaderWithItsRow();
};

void PagesTest::writesNumbersInChinese_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("1") << 1 << u"一"_s;
    QTest::newRow("10") << 10 << u"十"_s;
    QTest::newRow("11") << 11 << u"十一"_s;
    QTest::newRow("20") << 20 << u"二十"_s;
    QTest::newRow("99") << 99 << u"九十九"_s;
}

void PagesTest::writesNumbersInChinese()
{
    QFETCH(int, number);
    QTEST(doc::chineseNumber(number), "text");
    QCOMPARE(doc::headingNumber(1, 2), u"二、"_s);
    QCOMPARE(doc::headingNumber(2, 12), u"（十二）"_s);
    QCOMPARE(doc::headingNumber(3, 3), u"3."_s);
    QCOMPARE(doc::headingNumber(4, 4), u"（4）"_s);
    QCOMPARE(doc::chineseDate(QDate(2022, 4, 6)), u"2022年4月6日"_s);
}

void PagesTest::breaksTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("short") << u"滞后项目清单"_s << QStringList {u"滞后项目清单"_s};
    QTest::newRow("after the month") << u"关于2021年12月重点项目建设情况的通报"_s
                                     << QStringList {u"关于2021年12月"_s, u"重点项目建设情况的通报"_s};
    QTest::newRow("a day stays whole") << u"2021年11月30日重点项目调度会议程"_s
                                       << QStringList {u"2021年11月30日"_s, u"重点项目调度会议程"_s};
    QTest::newRow("no place") << u"项"_s.repeated(25)
                              << QStringList {u"项"_s.repeated(13), u"项"_s.repeated(12)};
}

void PagesTest::breaksTitles()
{
    QFETCH(QString, title);
    const QStringList lines = doc::brokenTitle(title);
    QTEST(lines, "lines");
    QCOMPARE(lines.join(QString()), title);
}

void PagesTest::widensColumns()
{
    doc::Table table;
    table.columns = {{u"名称"_s, 10}, {u"金额"_s, 1, doc::Align::Right}};
    table.rows = {{{{u"很长的名称可以断行"_s}, {u"123456789012"_s}}}};
    const QList<double> widths = doc::columnWidths(table, 400, 10, 5);
    QCOMPARE(widths[0] + widths[1], 400);
    QVERIFY(widths[1] >= 12 * 5 + 5); // twelve digits of half a character
    QCOMPARE(doc::tableTypeSize(table, 400, 5), 10.5);
    QCOMPARE(doc::tableTypeSize(table, 95, 5), 9.0);
    QCOMPARE(doc::tableTypeSize(table, 20, 5), 7.5);
}

void PagesTest::breaksLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("ems"); // width of the line in characters
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("plain") << u"一二三四五六七"_s << 5 << QStringList {u"一二三四五"_s, u"六七"_s};
    QTest::newRow("comma hangs") << u"一二三四五，六七"_s << 5 << QStringList {u"一二三四五，"_s, u"六七"_s};
    QTest::newRow("closing mark takes one along")
        << u"一二三四五）六七"_s << 5 << QStringList {u"一二三四"_s, u"五）六七"_s};
    QTest::newRow("opening mark goes on")
        << u"一二三四（五六）"_s << 5 << QStringList {u"一二三四"_s, u"（五六）"_s};
    QTest::newRow("number stays whole")
        << u"完成投资267.85亿元"_s << 6 << QStringList {u"完成投资"_s, u"267.85亿元"_s};
    QTest::newRow("per cent stays with its number")
        << u"完成率为102.0%以上"_s << 6 << QStringList {u"完成率为"_s, u"102.0%以上"_s};
    QTest::newRow("a word longer than the line is cut")
        << u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s << 5 << QStringList();
    QTest::newRow("line feed") << u"一二\n三四"_s << 5 << QStringList {u"一二"_s, u"三四"_s};
    QTest::newRow("empty") << QString() << 5 << QStringList {QString()};
    QTest::newRow("marks alone") << u"。。。。。。。。"_s << 3 << QStringList();
}

void PagesTest::breaksLines()
{
    QFETCH(QString, text);
    QFETCH(int, ems);
    QFETCH(QStringList, lines);
    FontSet fonts(FontPlan::fromSystem());
    const LineRule rule {ems * 320.0, 0, 0, 0, true};
    QStringList found;
    for (const TextLine& line :
        composeLines({{text, official::styleOf(official::Role::Body), 0}}, rule, fonts)) {
        QString words;
        for (const LinePiece& piece : line.pieces)
            words += piece.text;
        found.append(words);
    }
    if (!lines.isEmpty())
        QCOMPARE(found, lines);
    QString whole = text;
    QCOMPARE(found.join(QString()), whole.remove(u'\n'));
}

void PagesTest::fillsTheLine()
{
    FontSet fonts(FontPlan::fromSystem());
    const double width = official::charactersPerLine * pagemetrics::characterPitch;
    const LineRule rule {width, pagemetrics::indentOfTwo, 0, pagemetrics::gridSpacing, true};
    const auto lines = composeLines(
        {{reportsample::paragraph().repeated(3), official::styleOf(official::Role::Body), 0}}, rule, fonts);
    QVERIFY(lines.size() > 3);
    for (qsizetype at = 0; at + 1 < lines.size(); ++at) {
        const QString last = lines[at].pieces.last().text;
        const bool hangs = QStringView(u"，。、；：").contains(last.back());
        QVERIFY2(std::abs(lines[at].width - width) < 3 || (hangs && lines[at].width < width + 330),
            qPrintable(QString::number(lines[at].width / width)));
    }
    QCOMPARE(lines[0].pieces.first().x, pagemetrics::indentOfTwo);
}

void PagesTest::fitsTheStandardsPage()
{
    const official::Page page = official::page(doc::Orientation::Portrait);
    QCOMPARE(page.textWidth(), 156);
    QCOMPARE(page.textHeight(), 225);
    QCOMPARE(page.lines(), 22);
    const official::Page wide = official::page(doc::Orientation::Landscape);
    QCOMPARE(wide.textWidth(), 225);
    QCOMPARE(wide.textHeight(), 156);

    const auto layout = PageLayout::of(reportsample::document(0, false), FontPlan::fromSystem());
    QVERIFY(layout.ok());
    // 发文机关标志: its characters begin 35 mm below the text area's top, within the millimetre of the
    // standard.
    const LaidText& organ = layout->page(0).texts.first();
    const double size = official::organSize(u"示范区项目服务中心文件"_s) * 20;
    const double top = (organ.baseline.y() - 0.88 * size) / official::twipsPerMm;
    QVERIFY2(std::abs(top - (37 + 35)) < 1, qPrintable(QString::number(top)));
    // The red line is as wide as the text.
    const QLineF red = layout->page(0).rules.first().line;
    QVERIFY(std::abs(red.length() / official::twipsPerMm - 156) < 0.01);
    QCOMPARE(layout->page(0).rules.first().rgb, official::redRgb);
    // Nothing leaves the paper.
    for (int number = 0; number < layout->pageCount(); ++number) {
        const QRectF paper(QPointF(), layout->pageSizeMm(number) * official::twipsPerMm);
        for (const LaidText& text : layout->page(number).texts)
            QVERIFY(paper.contains(text.baseline));
    }
}

void PagesTest::keepsASignatureWithItsText()
{
    // As many one-line paragraphs as bring the signature to the page's end and beyond: never a page without
    // text.
    for (int lines = 14; lines < 26; ++lines) {
        Document document = reportsample::plainText(lines - 2, u"项目"_s);
        document.sections[0].blocks.append(doc::Paragraph {{{u"项目建设"_s.repeated(15)}}});
        document.sections[0].blocks.append(doc::Signature {u"区项目服务中心"_s, QDate(2022, 1, 4)});
        const auto layout = PageLayout::of(document, FontPlan::fromSystem());
        QVERIFY(layout.ok());
        const auto& texts = layout->page(layout->pageCount() - 1).texts;
        bool hasText = false;
        for (const LaidText& text : texts)
            hasText = hasText || text.text.contains(u"项目建设"_s);
        QVERIFY2(hasText, qPrintable(QString::number(lines)));
    }
}

/// A caption stands apart from what is above it: that gap counts where there is just room for header and row.
void PagesTest::keepsAHeaderWithItsRow()
{
    const auto shows = [](const LaidPage& page, const QString& words) {
        return std::ranges::any_of(
            page.texts, [&](const LaidText& text) { return text.text.contains(words); });
    };
    // Lines of notes are low: many of them bring the table to every height.
    for (int lines = 78; lines < 98; ++lines) {
        Document document = reportsample::plainText(1, u"项目"_s);
        document.sections[0].form = doc::PageForm::Working;
        for (int line = 0; line < lines; ++line)
            document.sections[0].blocks.append(doc::Note {u"注"_s, {}});
        doc::Table table;
        table.caption = u"表"_s;
        table.note = u"填报单位"_s;
        table.columns = {{u"栏目"_s, 1}};
        table.rows = {{{{u"唯一的行"_s}}}};
        document.sections[0].blocks.append(table);
        const auto layout = PageLayout::of(document, FontPlan::fromSystem());
        QVERIFY(layout.ok());
        for (int number = 0; number < layout->pageCount(); ++number)
            QCOMPARE(shows(layout->page(number), u"栏目"_s), shows(layout->page(number), u"唯一的行"_s));
    }
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
