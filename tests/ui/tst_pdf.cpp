// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/officialpage.h"
#include "report/pagelayout.h"
#include "report/pdfwriter.h"
#include "reportsample.h"
#include "reporttools.h"
#include "ui/charts/chartrender.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

Document drawn(int rows)
{
    Document document = reportsample::document(rows, true);
    renderCharts(document);
    return document;
}

QString withoutSpaces(const QString& text)
{
    return reporttools::squeezed(text);
}

// Lines of a page as pdftotext finds them: y of the top in points → text.
QMap<double, QString> linesOf(const QString& file, int page)
{
    const auto ran = reporttools::run(u"pdftotext"_s,
        {u"-bbox"_s, u"-f"_s, QString::number(page), u"-l"_s, QString::number(page), file, u"-"_s});
    static const QRegularExpression word(
        u"<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"[\\d.]+\" yMax=\"([\\d.]+)\">([^<]*)</word>"_s);
    QMap<double, QString> lines;
    auto found = word.globalMatch(QString::fromUtf8(ran.out));
    while (found.hasNext()) {
        const auto match = found.next();
        lines[match.captured(2).toDouble()] += match.captured(4);
    }
    return lines;
}

} // namespace

class PdfTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void findsEveryLetter_data();
    void findsEveryLetter();
    void embedsItsFonts();
    void keepsTheGrid();
    void repeatsHeaders();
    void bearsBookmarksAndProperties();
    void keepsChartsAsVectors();
    void isTheSameEachTime();
    void isTheSameOnAnyThread();
    void cutsARowThatIsTallerThanAPage();
    void namesMissingCharacters();
    void leavesTheOldFile();
    void saysWhatWasReplaced();

private:
    QString write(
        const Document& document, const QString& name, const FontPlan& plan = FontPlan::fromSystem())
    {
        const QString file = m_folder.filePath(name);
        const auto written = writePdf(document, file, plan);
        if (!written)
            qWarning("%s", qPrintable(written.error().what));
        return written ? file : QString();
    }
    QTemporaryDir m_folder;
};

void PdfTest::findsEveryLetter_data()
{
    QTest::addColumn<QStringList>("families");
    QTest::newRow("system") << QFontDatabase::families();
    // These hold one glyph for a character and its Kangxi radical.
    QTest::newRow("Noto") << QStringList {u"Noto Serif CJK SC"_s, u"Noto Sans CJK SC"_s, u"DejaVu Serif"_s};
    QTest::newRow("WenQuanYi") << QStringList {u"WenQuanYi Micro Hei"_s, u"DejaVu Sans"_s};
}

void PdfTest::findsEveryLetter()
{
    QFETCH(const QStringList, families);
    const QString file = write(drawn(60), u"letters.pdf"_s, FontPlan(families));
    QVERIFY(!file.isEmpty());
    const QString text = reporttools::pdfText(file);
    for (const QChar c : text)
        QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF, qPrintable(u"radical %1"_s.arg(c)));
    const QString found = withoutSpaces(text);
    for (int row = 0; row < 60; ++row)
        QVERIFY2(
            found.contains(withoutSpaces(reportsample::nameAt(row))), qPrintable(reportsample::nameAt(row)));
    QVERIFY(found.contains(reportsample::paragraph()));
    QVERIFY(found.contains(u"各乡镇人民政府、街道办事处，区直各部门："_s));
    QVERIFY(found.contains(u"附件：1.综合排名表2.滞后项目清单"_s));
    QVERIFY(found.contains(u"2022年1月4日印发"_s));
    QVERIFY(found.contains(u"区农业农村局"_s)); // in the chart
}

void PdfTest::embedsItsFonts()
{
    const QString file = write(drawn(10), u"fonts.pdf"_s);
    const auto ran = reporttools::run(u"pdffonts"_s, {file});
    QCOMPARE(ran.code, 0);
    const QStringList lines = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(lines.size() >= 4);
    static const QRegularExpression embedded(u"Identity-H +yes +yes +yes"_s);
    for (const QString& line : lines)
        QVERIFY2(line.contains(embedded), qPrintable(line));
}

void PdfTest::keepsTheGrid()
{
    // 700 characters: 25 lines of 28, so a page of 22 lines and 3 more.
    const QString file = write(reportsample::plainText(1, u"项目建设"_s.repeated(175)), u"grid.pdf"_s);
    const auto first = linesOf(file, 1);
    QList<double> tops;
    QList<double> number;
    for (auto line = first.begin(); line != first.end(); ++line) {
        if (line.value().size() == official::charactersPerLine)
            tops.append(line.key());
        else
            number.append(line.key());
    }
    QCOMPARE(tops.size(), official::linesPerPage);
    const double pitch = official::linePitchMm * official::pointsPerMm;
    for (int line = 1; line < official::linesPerPage; ++line)
        QVERIFY(std::abs(tops[line] - tops[line - 1] - pitch) < 0.1);
    // The page number: its dash stands 7 mm below the text area, in the middle of 14 pt.
    const double dash = (297 - 35 + 7) * official::pointsPerMm;
    QVERIFY(!number.isEmpty() && number.first() > dash - 14 && number.last() < dash);
    const auto sizes = reporttools::run(u"pdfinfo"_s, {file});
    QVERIFY(sizes.out.contains("595.276 x 841.89 pts (A4)"));
    int rest = 0;
    for (const QString& line : linesOf(file, 2))
        rest += line.size() == official::charactersPerLine ? 1 : 0;
    QCOMPARE(rest, 3);
}

void PdfTest::repeatsHeaders()
{
    const QString file = write(reportsample::document(200, false), u"headers.pdf"_s);
    const auto pages = QString::fromUtf8(reporttools::run(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s}).out)
                           .split(u'\f', Qt::SkipEmptyParts);
    int tables = 0;
    for (const QString& page : pages) {
        if (!page.contains(u"文昌街道"_s))
            continue;
        ++tables;
        QCOMPARE(page.count(u"项目名称"_s), 1);
        QCOMPARE(withoutSpaces(page).count(u"投资完成情况年度计划累计完成"_s), 1);
    }
    QVERIFY(tables > 8);
}

void PdfTest::bearsBookmarksAndProperties()
{
    const QString file = write(drawn(10), u"marks.pdf"_s);
    const QByteArray xml = reporttools::run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, file}).out;
    const QString outline = QString::fromUtf8(xml.mid(xml.indexOf("<outline>")));
    QVERIFY(outline.contains(u"关于2021年12月重点项目建设情况的通报"_s));
    QVERIFY(outline.contains(u"一、总体情况"_s));
    QVERIFY(outline.contains(u"附件2 滞后项目清单"_s));
    const QByteArray info = reporttools::run(u"pdfinfo"_s, {file}).out;
    QVERIFY(info.contains("关于2021年12月重点项目建设情况的通报"));
    QVERIFY(info.contains("示范区项目服务中心"));
    QVERIFY(info.contains("Tue Jan  4 00:00:00 2022 UTC"));
}

void PdfTest::keepsChartsAsVectors()
{
    const QString file = write(drawn(3), u"chart.pdf"_s);
    const QByteArray images = reporttools::run(u"pdfimages"_s, {u"-list"_s, file}).out;
    QCOMPARE(images.split('\n').size(), 3); // its two heading lines and nothing else
    QVERIFY(reporttools::pdfText(file).contains(u"144.59%"_s));
}

void PdfTest::isTheSameEachTime()
{
    const QString one = m_folder.filePath(u"one.pdf"_s);
    const QString two = m_folder.filePath(u"two.pdf"_s);
    const QString self = QCoreApplication::applicationFilePath();
    QCOMPARE(reporttools::run(self, {u"--write"_s, one}, {u"QT_HASH_SEED=0"_s}).code, 0);
    QCOMPARE(reporttools::run(self, {u"--write"_s, two}, {u"TZ=Asia/Shanghai"_s}).code, 0);
    QVERIFY(!reporttools::bytesOf(one).isEmpty());
    QVERIFY(reporttools::bytesOf(one) == reporttools::bytesOf(two));
}

void PdfTest::isTheSameOnAnyThread()
{
    const Document document = drawn(30);
    const FontPlan plan = FontPlan::fromSystem();
    Written here;
    const auto expected = makePdf(document, plan, {}, here);
    QVERIFY(expected.ok());
    QByteArray there;
    std::thread worker([&] {
        Written written;
        if (auto made = makePdf(document, plan, {}, written))
            there = *std::move(made);
    });
    worker.join();
    QVERIFY(there == *expected);
}

void PdfTest::cutsARowThatIsTallerThanAPage()
{
    Document document = reportsample::document(1, false);
    QString text;
    for (int word = 0; word < 900; ++word)
        text += u"第%1处问题已整改；"_s.arg(word);
    doc::Table table = reportsample::table(1);
    table.rows[1].cells[1].text = text;
    document.sections[0].blocks = {table};
    const QString found = withoutSpaces(reporttools::pdfText(write(document, u"tall.pdf"_s)));
    for (const int word : {0, 1, 449, 898, 899})
        QVERIFY2(found.contains(u"第%1处问题"_s.arg(word)), qPrintable(QString::number(word)));
}

void PdfTest::namesMissingCharacters()
{
    const QString odd = u"\U000F0001"_s; // private use: no font has it
    const Document document = reportsample::plainText(1, u"名称"_s + odd + u"项目"_s);
    const auto written = writePdf(document, m_folder.filePath(u"odd.pdf"_s), FontPlan::fromSystem());
    QVERIFY(written.ok());
    QCOMPARE(written->missing, odd);
}

void PdfTest::leavesTheOldFile()
{
    const QString file = m_folder.filePath(u"kept.pdf"_s);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    std::atomic<bool> cancel = true;
    WriteJob job;
    job.cancel = &cancel;
    const auto stopped = writePdf(drawn(3), file, FontPlan::fromSystem(), job);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(reporttools::bytesOf(file), "old");

    const auto nowhere
        = writePdf(drawn(3), m_folder.filePath(u"no/such/folder.pdf"_s), FontPlan::fromSystem());
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::CannotWrite);
    // A chart that nobody drew is refused, not left out.
    const auto undrawn = writePdf(reportsample::document(1, true), file, FontPlan::fromSystem());
    QCOMPARE(undrawn.error().code, ErrorCode::WrongUse);
    QCOMPARE(reporttools::bytesOf(file), "old");
}

void PdfTest::saysWhatWasReplaced()
{
    const FontPlan full(QStringList {
        u"方正小标宋简体"_s, u"仿宋"_s, u"KaiTi"_s, u"SimHei"_s, u"宋体"_s, u"Times New Roman"_s});
    QVERIFY(full.replacements().isEmpty());
    const FontPlan poor(QStringList {u"WenQuanYi Micro Hei"_s});
    QCOMPARE(poor.replacements().size(), 6);
    QCOMPARE(poor.replacements().at(1), (FontReplacement {u"仿宋_GB2312"_s, u"WenQuanYi Micro Hei"_s}));
    // Only what the text asked for is told.
    const auto written = writePdf(
        reportsample::plainText(1, u"项目"_s), m_folder.filePath(u"replaced.pdf"_s), FontPlan(poor));
    QVERIFY(written.ok());
    QStringList wanted;
    for (const FontReplacement& one : written->replaced)
        wanted.append(one.wanted);
    QCOMPARE(wanted, (QStringList {u"仿宋_GB2312"_s, u"宋体"_s, u"Times New Roman"_s}));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s)
        return writePdf(drawn(40), arguments.value(2), FontPlan::fromSystem()).ok() ? 0 : 1;
    PdfTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdf.moc"
