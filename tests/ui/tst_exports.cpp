// SPDX-License-Identifier: GPL-3.0-or-later
// The ledgers of 2021 as units sent them, taken in by the command line; every report of it leaves the window
// by its buttons, in every format, as the command line writes it: byte for byte, a PDF with a chart page for
// page.
#include "cli/clirun.h"
#include "report/reports.h"
#include "report/writeany.h"
#include "store/changesetbuilder.h"
#include "ui/pages/reports/reportspage.h"
#include "ui/shell/ledgersession.h"
#include "ui/support.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestExports : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void leavesAsFromTheCommandLine_data();
    void leavesAsFromTheCommandLine();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000); }
    [[nodiscard]] static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// All pages, painted.
    [[nodiscard]] static QByteArray pagesOf(const QString& pdf)
    {
        QProcess painter;
        painter.start(u"pdftoppm"_s, {u"-r"_s, u"72"_s, pdf});
        return painter.waitForFinished(60'000) && painter.exitCode() == 0 ? painter.readAllStandardOutput()
                                                                          : QByteArray();
    }

    CliRun m_cli;
    QString m_ledger;
    QString m_project; ///< the id of one that has photos, months and issues to tell of
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ReportsPage> m_page;
};

void TestExports::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    m_ledger = m_cli.path(u"x.sanpi"_s);
    QCOMPARE(m_cli({u"init"_s, m_ledger}).exit, 0);
    QStringList import {u"--ledger"_s, m_ledger, u"import"_s};
    for (const QString& name : {u"2021年重点项目台账"_s, u"2021年月度完成投资"_s, u"三个一批项目清单"_s,
             u"灾后恢复重建项目台账"_s, u"问题台账"_s, u"巡查督导记录"_s})
        import << QStringLiteral(SANPI_TEST_DATA "/ledgers/") + name + u".xlsx"_s;
    const CliResult imported = m_cli(import);
    QVERIFY2(imported.exit == 0, qPrintable(imported.err));
    const CliResult found = m_cli({u"--ledger"_s, m_ledger, u"--json"_s, u"list"_s, u"projects"_s,
        u"--year"_s, u"2021"_s, u"--where"_s, u"level=省"_s});
    QCOMPARE(found.array().size(), 7);
    m_project = QString::number(found.array().first().toObject().value(u"id"_s).toInteger());

    // What no sheet brings: an application for the next period and a round of 观摩.
    const QStringList head {u"--ledger"_s, m_ledger, u"--as-of"_s, u"2021-12-31"_s};
    for (const QStringList& words : {QStringList {u"candidate"_s, u"propose"_s, m_project, u"--period"_s,
                                         u"3"_s, u"--batch"_s, u"开工一批"_s, u"--text"_s, u"年产3亿瓶。"_s},
             QStringList {u"tour"_s, u"add"_s, u"第四季度观摩"_s, u"--on"_s, u"2021-12-30"_s},
             QStringList {u"tour"_s, u"stop"_s, u"第四季度观摩"_s, m_project},
             QStringList {u"tour"_s, u"score"_s, u"第四季度观摩"_s, m_project, u"张三"_s, u"92.5"_s}}) {
        const CliResult said = m_cli(head + words);
        QVERIFY2(said.exit == 0, qPrintable(words.join(u' ') + u": "_s + said.err));
    }

    // And a campaign of resumption.
    {
        auto ledger = Ledger::open(m_ledger);
        QVERIFY(ledger);
        ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
        const RecordId campaign = RecordId::campaign(builder.newId());
        QVERIFY(builder.set(campaign, u"name"_s, u"汛后复工"_s));
        QVERIFY(builder.set(campaign, u"since"_s, QDate(2021, 8, 1)));
        ChangeSet set;
        set.author = u"tester"_s;
        set.records = builder.changes();
        QVERIFY((*ledger)->apply(set).ok());
    }

    const QDate day(2021, 12, 31);
    m_session = std::make_unique<LedgerSession>(u"tester"_s, [day] { return day; });
    m_session->open(m_ledger);
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_page = std::make_unique<ReportsPage>(services);
    m_page->resize(1240, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->open({2021, day, day}, {u"reports"_s, u"project"_s, u"projects/"_s + m_project, {}});
    settle();
}

void TestExports::cleanupTestCase()
{
    m_page.reset();
    m_session.reset();
}

void TestExports::leavesAsFromTheCommandLine_data()
{
    QTest::addColumn<int>("kind");
    for (const ReportKind kind : allReportKinds)
        QTest::newRow(qPrintable(reportKey(kind))) << int(kind);
}

void TestExports::leavesAsFromTheCommandLine()
{
    QFETCH(const int, kind);
    const QString key = QString::fromLatin1(QTest::currentDataTag());
    auto* list = child<QListWidget>(m_page.get(), "reportList");
    QCOMPARE(list->count(), int(allReportKinds.size()));
    int row = 0;
    while (list->item(row) && list->item(row)->data(Qt::UserRole).toInt() != kind)
        ++row;
    list->scrollToItem(list->item(row));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    settle();
    for (const QString& suffix : documentSuffixes()) {
        const QString byHand = m_cli.path(key + u"-window."_s + suffix);
        m_prompts.files = {byHand};
        QSignalSpy told(m_page.get(), &Page::notified);
        QTest::mouseClick(child<QPushButton>(m_page.get(), qPrintable(suffix + u"Button"_s)), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
        QCOMPARE(told.first().first().value<Notification>().tone, Tone::Good);

        const QString byLine = m_cli.path(key + u"-line."_s + suffix);
        const CliResult written = m_cli({u"--ledger"_s, m_ledger, u"--as-of"_s, u"2021-12-31"_s, u"report"_s,
            key, u"--year"_s, u"2021"_s, u"--project"_s, m_project, u"--format"_s, suffix, u"-o"_s, byLine});
        QVERIFY2(written.exit == 0, qPrintable(suffix + u' ' + written.err));
        QVERIFY(!bytesOf(byHand).isEmpty());
        // A chart's unseen parts are placed by the program's style, which a PDF keeps: pages are looked at.
        const bool same = bytesOf(byHand) == bytesOf(byLine)
            || (suffix == "pdf"_L1 && pagesOf(byHand).size() > 1000 && pagesOf(byHand) == pagesOf(byLine));
        QVERIFY2(same, qPrintable(suffix + u" differs"_s));
    }
}

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
