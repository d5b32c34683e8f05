// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool alterByHand(const QString& path, const QString& sql)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hand"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        done = database.open() && query.exec(sql) && query.numRowsAffected() == 1;
        database.close();
    }
    QSqlDatabase::removeDatabase(u"hand"_s);
    return done;
}

} // namespace

class TestCliLedger : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_run = std::make_unique<CliRun>(); }
    void makesDemo();
    void makesDistrict();
    void makesBlank();
    void overwritesNothing();
    void leavesNoHalfLedger();
    void remembersLedger();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void refusesWhatIsNoLedger_data();
    void refusesWhatIsNoLedger();
    void helpNeedsNoLedger();
    void checkNamesAlteredRow_data();
    void checkNamesAlteredRow();

private:
    CliRun m_demo; // made once, copied where a test needs it
    std::unique_ptr<CliRun> m_run;
};

void TestCliLedger::initTestCase()
{
    QCOMPARE(m_demo({u"init"_s, u"demo.sanpi"_s, u"--demo"_s}).exit, 0);
}

void TestCliLedger::makesDemo()
{
    const CliResult made = (*m_run)({u"init"_s, u"演示 台账.sanpi"_s, u"--demo"_s, u"--json"_s});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.object()[u"projects"_s].toInt(), 282 + 146); // with the reconstruction library
    QCOMPARE(made.object()[u"ledger"_s].toString(), m_run->path(u"演示 台账.sanpi"_s));
    QVERIFY(QFile::exists(m_run->path(u"演示 台账.sanpi"_s)));
    const CliResult sound = (*m_run)({u"--json"_s, u"check"_s});
    QCOMPARE(sound.exit, 0);
    QCOMPARE(sound.object()[u"ok"_s], QJsonValue(true));
    QVERIFY(sound.object()[u"faults"_s].toArray().isEmpty());
    const CliResult findings
        = (*m_run)({u"list"_s, u"findings"_s, u"--as-of"_s, u"2021-12-31"_s, u"--json"_s});
    QCOMPARE(findings.exit, 0);
    // The demo contradicts itself nowhere; that some projects are late is what a center works on.
    static const QStringList late {u"start_overdue"_s, u"stage_overdue"_s, u"procedure_overdue"_s,
        u"procedure_expiring"_s, u"moving_but_idle"_s, u"no_evidence"_s};
    for (const QJsonValue& finding : findings.array())
        QVERIFY2(
            late.contains(finding[u"finding"_s].toString()), qPrintable(finding[u"message"_s].toString()));
}

void TestCliLedger::makesDistrict()
{
    const CliResult made = (*m_run)({u"init"_s, u"x.sanpi"_s, u"--json"_s});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.object()[u"projects"_s].toInt(-1), 0);
    const CliResult units = (*m_run)({u"list"_s, u"units"_s, u"--json"_s, u"--sort"_s, u"order"_s});
    QCOMPARE(units.exit, 0);
    QCOMPARE(units.array().size(), 18);
    QCOMPARE(units.array()[0][u"name"_s].toString(), u"恩村街道"_s);
    QCOMPARE(units.array()[17][u"name"_s].toString(), u"区科技局"_s);
    QCOMPARE(units.array()[8][u"kind"_s].toString(), u"区直部门"_s);
    QVERIFY(units.array()[0][u"id"_s].toInt() > 0);
}

void TestCliLedger::makesBlank()
{
    QCOMPARE((*m_run)({u"init"_s, u"x.sanpi"_s, u"--blank"_s}).exit, 0);
    const CliResult units = (*m_run)({u"list"_s, u"units"_s, u"--json"_s});
    QCOMPARE(units.exit, 0);
    QVERIFY(units.json.isArray());
    QCOMPARE(units.array().size(), 0);
}

void TestCliLedger::overwritesNothing()
{
    QCOMPARE((*m_run)({u"init"_s, u"x.sanpi"_s}).exit, 0);
    const QByteArray before = bytesOf(m_run->path(u"x.sanpi"_s));
    const CliResult again = (*m_run)({u"init"_s, u"x.sanpi"_s, u"--demo"_s});
    QCOMPARE(again.exit, 4);
    QVERIFY(again.err.contains(u"x.sanpi"_s));
    QVERIFY(again.out.isEmpty());
    QCOMPARE(bytesOf(m_run->path(u"x.sanpi"_s)), before);
}

void TestCliLedger::leavesNoHalfLedger()
{
    // The demo needs the district's units.
    const CliResult both = (*m_run)({u"init"_s, u"x.sanpi"_s, u"--demo"_s, u"--blank"_s});
    QCOMPARE(both.exit, 2);
    QVERIFY(!QFile::exists(m_run->path(u"x.sanpi"_s)));
    const CliResult nowhere = (*m_run)({u"init"_s, u"no/such/folder/x.sanpi"_s});
    QCOMPARE(nowhere.exit, 4);
    QVERIFY(!nowhere.err.isEmpty());
}

void TestCliLedger::remembersLedger()
{
    QCOMPARE((*m_run)({u"list"_s, u"units"_s}).exit, 2); // none was ever used
    QCOMPARE((*m_run)({u"init"_s, u"a.sanpi"_s}).exit, 0);
    QCOMPARE((*m_run)({u"init"_s, u"b.sanpi"_s, u"--blank"_s}).exit, 0);
    QCOMPARE((*m_run)({u"list"_s, u"units"_s, u"--json"_s}).array().size(), 0);
    QCOMPARE((*m_run)({u"--ledger"_s, u"a.sanpi"_s, u"list"_s, u"units"_s, u"--json"_s}).array().size(), 18);
    QCOMPARE((*m_run)({u"list"_s, u"units"_s, u"--json"_s}).array().size(), 18);
}

void TestCliLedger::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("unknown command") << QStringList {u"fly"_s};
    QTest::newRow("unknown option") << QStringList {u"list"_s, u"units"_s, u"--wings"_s};
    QTest::newRow("unknown kind") << QStringList {u"list"_s, u"birds"_s};
    QTest::newRow("unknown kind of fields") << QStringList {u"fields"_s, u"birds"_s};
    QTest::newRow("unknown figure") << QStringList {u"figures"_s, u"weather"_s};
    QTest::newRow("day that is none") << QStringList {u"list"_s, u"units"_s, u"--as-of"_s, u"2021-02-30"_s};
    QTest::newRow("year that is none") << QStringList {u"list"_s, u"units"_s, u"--year"_s, u"21"_s};
    QTest::newRow("language") << QStringList {u"list"_s, u"units"_s, u"--lang"_s, u"fr"_s};
    QTest::newRow("format") << QStringList {u"list"_s, u"units"_s, u"--format"_s, u"pdf"_s};
    QTest::newRow("no kind") << QStringList {u"list"_s};
    QTest::newRow("two files") << QStringList {u"init"_s, u"a.sanpi"_s, u"b.sanpi"_s};
    QTest::newRow("unknown record") << QStringList {u"history"_s, u"--record"_s, u"projects/99"_s};
    QTest::newRow("number of a change set") << QStringList {u"undo"_s, u"last"_s};
    QTest::newRow("nothing to set") << QStringList {u"set"_s, u"units"_s, u"文昌"_s};
}

void TestCliLedger::refusesWrongUse()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE((*m_run)({u"init"_s, u"x.sanpi"_s}).exit, 0);
    const QByteArray before = bytesOf(m_run->path(u"x.sanpi"_s));
    const CliResult refused = (*m_run)(arguments);
    QCOMPARE(refused.exit, 2);
    QVERIFY(!refused.err.trimmed().isEmpty());
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(bytesOf(m_run->path(u"x.sanpi"_s)), before);
}

void TestCliLedger::refusesWhatIsNoLedger_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("a text") << QByteArray("项目名称,总投资\n").repeated(400);
    QTest::newRow("torn") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
}

void TestCliLedger::refusesWhatIsNoLedger()
{
    QFETCH(const QByteArray, content);
    const QString path = m_run->path(u"x.sanpi"_s);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    for (const QStringList& words : {QStringList {u"list"_s, u"units"_s}, QStringList {u"check"_s},
             QStringList {u"undo"_s}, QStringList {u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}}) {
        const CliResult refused = (*m_run)(QStringList {u"--ledger"_s, path} + words);
        QCOMPARE(refused.exit, 4);
        QVERIFY(!refused.err.isEmpty());
        QVERIFY(refused.out.isEmpty());
    }
    QCOMPARE(bytesOf(path), content);
    QCOMPARE(QFile::exists(path), !content.isEmpty());
}

void TestCliLedger::helpNeedsNoLedger()
{
    const CliResult help = (*m_run)({u"--help"_s});
    QCOMPARE(help.exit, 0);
    for (const QString& word : {u"init"_s, u"figures"_s, u"list"_s, u"--as-of"_s, u"--ledger"_s})
        QVERIFY2(help.out.contains(word), qPrintable(word));
    QCOMPARE((*m_run)({u"--version"_s}).exit, 0);
    const CliResult fields = (*m_run)({u"fields"_s, u"--json"_s});
    QCOMPARE(fields.exit, 0);
    QVERIFY(fields.array().size() > 50);
}

void TestCliLedger::checkNamesAlteredRow_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("where");
    QTest::newRow("fact") << u"UPDATE investment SET amount = amount + 1 WHERE month = 202111 AND project = "
                             "(SELECT id FROM project WHERE name = '创基智谷项目')"_s
                          << u"investment/"_s;
    QTest::newRow("entity") << u"UPDATE project SET phone = '1' WHERE name = '创基智谷项目'"_s
                            << u"projects/"_s;
    QTest::newRow("log") << u"UPDATE change_set SET author = 'nobody' WHERE id = 2"_s << u"change_set/2"_s;
    QTest::newRow("removed") << u"DELETE FROM target WHERE project = "
                                "(SELECT id FROM project WHERE name = '创基智谷项目')"_s
                             << u"targets/"_s;
}

void TestCliLedger::checkNamesAlteredRow()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, where);
    QVERIFY(QFile::copy(m_demo.path(u"demo.sanpi"_s), m_run->path(u"x.sanpi"_s)));
    QVERIFY(alterByHand(m_run->path(u"x.sanpi"_s), sql));
    const CliResult checked = (*m_run)({u"--ledger"_s, u"x.sanpi"_s, u"check"_s, u"--json"_s});
    QCOMPARE(checked.exit, 1);
    QCOMPARE(checked.object()[u"ok"_s], QJsonValue(false));
    const QJsonArray faults = checked.object()[u"faults"_s].toArray();
    QCOMPARE_GE(faults.size(), 1);
    QVERIFY2(faults[0][u"where"_s].toString().startsWith(where), qPrintable(checked.out));
    QVERIFY(!faults[0][u"message"_s].toString().isEmpty());
    QVERIFY(!faults[0][u"code"_s].toString().isEmpty());
    const CliResult told = (*m_run)({u"check"_s});
    QCOMPARE(told.exit, 1);
    QVERIFY(told.out.contains(where));
}

QTEST_GUILESS_MAIN(TestCliLedger)
#include "tst_cli_ledger.moc"
