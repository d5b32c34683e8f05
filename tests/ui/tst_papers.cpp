// SPDX-License-Identifier: GPL-3.0-or-later
// Every paper in every format: its figures are the figure functions' under the display rule, others' programs
// open it without a complaint, and the same ledger gives the same bytes.
#include "everypaper.h"
#include "figurewalk.h"
#include "report/writeany.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

/// Writes every paper in every format into the folder; the names of those that failed.
QStringList writeAll(Ledger& ledger, const QDir& folder)
{
    QStringList failed;
    for (const QString& name : everypaper::names()) {
        const auto document = everypaper::make(ledger, name);
        for (const QString& suffix : documentSuffixes()) {
            const QString file = u"%1.%2"_s.arg(name, suffix);
            if (!document || !writeDocument(*document, folder.filePath(file), suffix).ok())
                failed.append(file);
        }
    }
    return failed;
}

int writeOnce(const QString& ledger, const QString& folder)
{
    auto opened = Ledger::open(ledger, OpenMode::ReadOnly);
    if (!opened)
        return 2;
    return writeAll(**opened, QDir(folder)).isEmpty() ? 0 : 1;
}

} // namespace

class PapersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysItsFigures_data() { papers(); }
    void saysItsFigures();
    void opensInPython();
    void opensInLibreOffice();
    void isTheSameEachRun();

private:
    static void papers()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : everypaper::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    [[nodiscard]] QStringList files(const QStringList& suffixes) const
    {
        QStringList all;
        for (const QString& name : everypaper::names()) {
            for (const QString& suffix : suffixes)
                all.append(m_folder.filePath(u"out/%1.%2"_s.arg(name, suffix)));
        }
        return all;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Ledger> m_ledger;
};

void PapersTest::initTestCase()
{
    m_path = m_folder.filePath(u"demo.sanpi"_s);
    auto made = Ledger::create(m_path);
    QVERIFY(made.ok());
    m_ledger = std::move(made).value();
    QVERIFY(everypaper::fill(*m_ledger));
    QVERIFY(QDir().mkpath(m_folder.filePath(u"out"_s)));
    QCOMPARE(writeAll(*m_ledger, QDir(m_folder.filePath(u"out"_s))), QStringList());
}

void PapersTest::saysItsFigures()
{
    QFETCH(const QString, name);
    const auto document = everypaper::make(*m_ledger, name);
    QVERIFY(document.ok());
    int figures = 0;
    QCOMPARE(figurewalk::ofDocument(*document, figures), QStringList());
    // Letters about one record state few numbers; the reports live by theirs.
    const bool letter
        = QStringList {u"order"_s, u"request"_s, u"story"_s, u"photos"_s, u"event"_s, u"tour"_s, u"minutes"_s}
              .contains(name);
    QVERIFY2(letter || figures > 20, qPrintable(QString::number(figures)));
    QStringList wrong;
    for (const QString& suffix : documentSuffixes()) {
        // The facts above a talking sheet's figures are a table in DOCX, which the walk takes for the
        // figures.
        if (name == "tour"_L1 && suffix == "docx"_L1)
            continue;
        wrong += figurewalk::ofFile(*document, m_folder.filePath(u"out/%1.%2"_s.arg(name, suffix)));
    }
    QCOMPARE(wrong, QStringList());
}

void PapersTest::opensInPython()
{
    const auto ran = reporttools::run(u"/usr/bin/python3"_s,
        QStringList {u"-W"_s, u"error"_s, QStringLiteral(SANPI_TEST_DATA) + u"/report/openall.py"_s}
            + files({u"docx"_s, u"xlsx"_s}));
    QVERIFY2(ran.code == 0, ran.err.constData());
    QCOMPARE(ran.out.count('\n'), everypaper::names().size() * 2);
}

void PapersTest::opensInLibreOffice()
{
    const QString target = m_folder.filePath(u"office"_s);
    for (const QString& suffix : {u"docx"_s, u"xlsx"_s}) {
        const QStringList some = files({suffix});
        const auto ran = reporttools::run(u"soffice"_s,
            QStringList {u"-env:UserInstallation=file://%1/profile"_s.arg(m_folder.path()), u"--headless"_s,
                u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, target + u'/' + suffix}
                + some);
        QCOMPARE(ran.code, 0);
        // The first is said of a system without Java, whatever is opened.
        QByteArray complaints = ran.err;
        complaints.replace("Warning: failed to launch javaldx - java may not function correctly", "");
        QVERIFY2(complaints.trimmed().isEmpty(), complaints.constData());
        for (const QString& file : some) {
            const QString pdf = u"%1/%2/%3.pdf"_s.arg(target, suffix, QFileInfo(file).completeBaseName());
            const QByteArray info = reporttools::run(u"pdfinfo"_s, {pdf}).out;
            const int pages = info.mid(info.indexOf("Pages:") + 6, 12).trimmed().split('\n').first().toInt();
            QVERIFY2(pages >= 1, qPrintable(pdf));
        }
    }
}

void PapersTest::isTheSameEachRun()
{
    // Other runs at another time, with another order of hashes, zone and language.
    const QString self = QCoreApplication::applicationFilePath();
    for (const QString& run : {u"one"_s, u"two"_s}) {
        QVERIFY(QDir().mkpath(m_folder.filePath(run)));
        const QStringList surroundings = run == u"one"_s
            ? QStringList {u"QT_HASH_SEED=0"_s, u"TZ=UTC"_s}
            : QStringList {
                u"QT_HASH_SEED=7"_s, u"TZ=Asia/Shanghai"_s, u"LANG=en_US.UTF-8"_s, u"USER=other"_s};
        QCOMPARE(
            reporttools::run(self, {u"--write"_s, m_path, m_folder.filePath(run)}, surroundings).code, 0);
    }
    QStringList differing;
    for (const QString& file : files(documentSuffixes())) {
        const QByteArray expected = reporttools::bytesOf(file);
        QVERIFY(!expected.isEmpty());
        for (const QString& run : {u"one"_s, u"two"_s}) {
            if (reporttools::bytesOf(m_folder.filePath(run + u'/' + QFileInfo(file).fileName())) != expected)
                differing.append(run + u' ' + QFileInfo(file).fileName());
        }
    }
    QCOMPARE(differing, QStringList());
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s)
        return writeOnce(arguments.value(2), arguments.value(3));
    PapersTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_papers.moc"
