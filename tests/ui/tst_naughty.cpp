// SPDX-License-Identifier: GPL-3.0-or-later
// Names that break programs, from the big list of naughty strings and of our own: every format gives them
// back as texts.
#include "core/support/ledgertools.h"
#include "domain/text.h"
#include "figurewalk.h"
#include "report/reports.h"
#include "report/wordxml.h"
#include "report/writeany.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate day(2021, 12, 31);

QStringList formulaLike()
{
    return {u"=1+1"_s, u"=HYPERLINK(\"http://x\",\"点我\")"_s, u"+A1"_s, u"-1"_s, u"-2+3"_s, u"@SUM(A1)"_s,
        u"\t=1+1"_s, u"\r=1+1"_s, u"\n=1+1"_s, u"＝1+1"_s, u"=cmd|' /C calc'!A0"_s, u"0012"_s, u"1E5"_s,
        u"'引号"_s, u"_x0041_项目"_s, u"2021-12-31"_s, u"TRUE"_s, u"#N/A"_s, u"%1 %2"_s, u"{done}"_s,
        u"<script>alert(1)</script>"_s, u"]]>"_s, u"&amp;&lt;"_s, u"两  个  空格"_s, u" 前后有空格 "_s};
}

QStringList naughty()
{
    QStringList all = formulaLike();
    QFile file(QStringLiteral(SANPI_TEST_DATA "/naughty/blns.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            all.append(QString::fromUtf8(line));
    }
    return all;
}

Document listing(const QStringList& texts)
{
    doc::Table table;
    table.columns = {{u"序号"_s, 1, doc::Align::Centre}, {u"名称"_s, 6}};
    for (const QString& text : texts)
        table.rows.append({{{u"甲"_s}, {text}}});
    Document document;
    document.meta.title = u"名称 <&> \"一\""_s;
    doc::Section section;
    for (const QString& text : texts)
        section.blocks.append(doc::Paragraph {{{text}}});
    section.blocks.append(table);
    document.sections = {section};
    return document;
}

/// Whether a PDF's text can be expected letter by letter: no marks that join or turn around.
bool isPlain(const QString& text, const QString& missing)
{
    return std::ranges::all_of(text, [&](QChar c) {
        const bool known = (c.unicode() > 0x20 && c.unicode() < 0x7F)
            || (c.unicode() >= 0x3001 && c.unicode() <= 0x9FFF)
            || (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E);
        return known && !missing.contains(c);
    });
}

} // namespace

class NaughtyTest : public QObject {
    Q_OBJECT

private slots:
    void givesTextsBack_data();
    void givesTextsBack();
    void givesTextsBackInPdf();
    void givesProjectsBack();

private:
    QTemporaryDir m_folder;
};

void NaughtyTest::givesTextsBack_data()
{
    QTest::addColumn<QString>("format");
    for (const QString& format : {u"docx"_s, u"xlsx"_s, u"html"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void NaughtyTest::givesTextsBack()
{
    QFETCH(const QString, format);
    const QStringList texts = naughty();
    QVERIFY(texts.size() > 400);
    // What XML cannot hold is left out by all writers alike (xmlSafe()); everything else comes back.
    QStringList expected;
    for (const QString& text : texts)
        expected.append(xmlSafe(text));
    QVERIFY(expected.contains(u"=1+1"_s) && expected.contains(u"\t=1+1"_s));
    const QString file = m_folder.filePath(u"naughty."_s + format);
    QVERIFY(writeDocument(listing(texts), file, format).ok());
    QCOMPARE(figurewalk::ofFile(listing(expected), file), QStringList());
    if (format != "xlsx"_L1)
        return;
    for (const QJsonValue& sheet : figurewalk::read(file).value(u"sheets"_s).toArray()) {
        for (const QJsonValue& row : sheet[u"rows"_s].toArray()) {
            for (const QJsonValue& cell : row.toArray()) {
                const QString type = cell[u"type"_s].toString();
                QVERIFY2(cell[u"value"_s].isNull() || type == "s"_L1 || type == "inlineStr"_L1,
                    qPrintable(cell[u"value"_s].toString() + u" is of type "_s + type));
                QVERIFY(cell[u"formula"_s].toString().isEmpty());
            }
        }
    }
}

void NaughtyTest::givesTextsBackInPdf()
{
    const QStringList texts = naughty();
    const QString file = m_folder.filePath(u"naughty.pdf"_s);
    const auto written = writeDocument(listing(texts), file, u"pdf"_s);
    QVERIFY(written.ok());
    const QString found = reporttools::squeezed(reporttools::pdfText(file));
    int plain = 0;
    QStringList lost;
    for (const QString& text : texts) {
        if (text.size() > 60 || !isPlain(text, written->missing))
            continue; // of longer ones the ends of lines are not known
        ++plain;
        if (!found.contains(text))
            lost.append(text);
    }
    QVERIFY2(plain > 100, qPrintable(QString::number(plain)));
    QCOMPARE(lost, QStringList());
    // What no font has is named, once each; what the fonts have is not.
    QVERIFY(!written->missing.isEmpty());
    QVERIFY(!written->missing.contains(u'项') && !written->missing.contains(u'='));
    const QList<uint> named = written->missing.toUcs4();
    QCOMPARE(QSet<uint>(named.begin(), named.end()).size(), named.size());
}

void NaughtyTest::givesProjectsBack()
{
    test::LedgerFile ledger;
    const Outcome unit
        = ledger->apply(test::changeSet({test::created(RecordId::unit(-1), {{u"name"_s, u"文昌街道"_s}})}));
    QStringList names;
    for (const QString& text : naughty()) {
        // As a form or an import hands a name over; what the catalogue refuses never gets into a ledger.
        const QString name = oneLine(text.left(100));
        const qint64 project = name.isEmpty() ? 0 : test::addProject(*ledger, name);
        if (project == 0)
            continue;
        QVERIFY(ledger
                    ->apply(test::changeSet({test::created(
                        RecordId::entry(project, 2021), {{u"level"_s, 3}, {u"unit"_s, unit.ids.at(-1)}})}))
                    .ok());
        names.append(name);
    }
    QVERIFY2(names.size() > 350, qPrintable(QString::number(names.size())));
    ReportRequest asked;
    asked.year = 2021;
    asked.asOf = day;
    const auto report = makeReport(*ledger, asked);
    QVERIFY(report.ok());
    QStringList shown;
    for (const doc::Row& row : figurewalk::tablesOf(report->document).first().rows) {
        if (row.kind == doc::Row::Kind::Item)
            shown.append(row.cells[1].text);
    }
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()), QSet<QString>(names.begin(), names.end()));
    for (const QString& format : documentSuffixes()) {
        const QString file = m_folder.filePath(u"projects."_s + format);
        QVERIFY(writeDocument(report->document, file, format).ok());
        if (format != "pdf"_L1) // above
            QCOMPARE(figurewalk::ofFile(report->document, file), QStringList());
    }
}

QTEST_MAIN(NaughtyTest)
#include "tst_naughty.moc"
