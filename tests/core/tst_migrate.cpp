// SPDX-License-Identifier: GPL-3.0-or-later
// Ledgers made by earlier versions of the program: each opens, keeps what it held, and can be worked on.
#include "domain/week.h"
#include "figures/overview.h"
#include "store/check.h"
#include "store/migrate.h"
#include "support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Kind;

class TestMigrate : public QObject {
    Q_OBJECT

private slots:
    void everyEarlierVersionOpens_data();
    void everyEarlierVersionOpens();
    void whoOnlyReadsReadsAnEarlierOne();
};

void TestMigrate::everyEarlierVersionOpens_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < sanpi::schemaVersion; ++version)
        QTest::addRow("%d", version) << version;
}

void TestMigrate::everyEarlierVersionOpens()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sanpi"_s);
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.path())); // for the backup before the upgrade
    QVERIFY(QFile::copy(QStringLiteral(SANPI_TEST_DATA "/ledgers/schema%1.sanpi").arg(version), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    auto opened = sanpi::Ledger::open(path);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().what));
    sanpi::Ledger& ledger = **opened;
    QCOMPARE(*sanpi::storedVersion(ledger.connection()), sanpi::schemaVersion);
    // Nothing of it is lost, and the log still adds up to the tables.
    const auto faults = sanpi::checkLedger(ledger);
    QVERIFY(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : qPrintable(faults->front().message));
    const auto figures = sanpi::overview(ledger, 2021, QDate(2021, 12, 31));
    QVERIFY(figures);
    QCOMPARE(figures->all.count, 2);
    QCOMPARE(figures->all.done, sanpi::Money::fromWan(3200));
    // What the new version brings can be used at once.
    sanpi::ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto project = ledger.resolve(Kind::Project, u"2101-410871-04-01-100001"_s);
    QVERIFY(project);
    QVERIFY(builder.set(
        sanpi::RecordId::batch(1, int(sanpi::Batch::Start), *project), u"joined"_s, QDate(2021, 7, 5)));
    const sanpi::RecordId seen = sanpi::RecordId::inspection(*project, QDate(2021, 11, 30));
    QVERIFY(builder.set(seen, u"site"_s, int(sanpi::SiteState::Working)));
    QVERIFY(builder.set(seen, u"progress"_s, u"主体施工"_s));
    const sanpi::RecordId issue = sanpi::RecordId::issue(builder.newId());
    QVERIFY(builder.set(issue, u"number"_s, u"WT20210001"_s));
    QVERIFY(builder.set(issue, u"project"_s, *project));
    QVERIFY(builder.set(issue, u"text"_s, u"供地手续未完成"_s));
    QVERIFY(builder.set(issue, u"collected_on"_s, QDate(2021, 11, 30)));
    const sanpi::RecordId fund = sanpi::RecordId::fund(builder.newId());
    QVERIFY(builder.set(fund, u"year"_s, 2021));
    QVERIFY(builder.set(fund, u"kind"_s, 1));
    QVERIFY(builder.set(fund, u"name"_s, u"专项债"_s));
    const sanpi::RecordId sent = sanpi::RecordId::dispatch(builder.newId());
    const auto unit = ledger.records().all(Kind::Unit);
    QVERIFY(unit && !unit->empty());
    QVERIFY(builder.set(sent, u"period"_s, u"2021-11"_s));
    QVERIFY(builder.set(sent, u"unit"_s, unit->front().id.key[0]));
    QVERIFY(builder.set(sent, u"version"_s, 1));
    QVERIFY(builder.set(sent, u"sent_on"_s, QDate(2021, 11, 20)));
    QVERIFY(builder.set(sent, u"due"_s, QDate(2021, 11, 25)));
    QVERIFY(builder.set(sent, u"token"_s, u"t1"_s));
    const sanpi::RecordId reply = sanpi::RecordId::reply(builder.newId());
    QVERIFY(builder.set(reply, u"dispatch"_s, sent.key[0]));
    QVERIFY(builder.set(reply, u"received_on"_s, QDate(2021, 11, 25)));
    QVERIFY(builder.set(reply, u"state"_s, 1));
    QVERIFY(builder.set(sanpi::RecordId::closing(sanpi::Month(2021, 1)), u"closed_on"_s, QDate(2021, 2, 5)));
    QVERIFY(builder.set(sanpi::RecordId::statistic(*project, sanpi::Month(2021, 11)), u"amount"_s,
        sanpi::Money::fromWan(80)));
    QVERIFY(builder.set(
        sanpi::RecordId::turn(*project, 2022), u"decision"_s, int(sanpi::TurnDecision::Finished)));
    const sanpi::RecordId campaign = sanpi::RecordId::campaign(builder.newId());
    QVERIFY(builder.set(campaign, u"name"_s, u"春节复工"_s));
    QVERIFY(builder.set(campaign, u"since"_s, QDate(2021, 2, 18)));
    QVERIFY(builder.set(sanpi::RecordId::resumption(campaign.key[0], *project), u"on"_s, QDate(2021, 2, 20)));
    sanpi::ChangeSet set;
    set.author = u"test"_s;
    set.records = builder.changes();
    QVERIFY(ledger.apply(set).ok());
    QVERIFY(sanpi::checkLedger(ledger)->empty());
}

void TestMigrate::whoOnlyReadsReadsAnEarlierOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sanpi"_s);
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.path()));
    QVERIFY(QFile::copy(QStringLiteral(SANPI_TEST_DATA "/ledgers/schema1.sanpi"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto opened = sanpi::Ledger::open(path, sanpi::OpenMode::ReadOnly);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().what));
    QVERIFY((*opened)->readOnly());
    QCOMPARE(sanpi::overview(**opened, 2021, QDate(2021, 12, 31))->all.count, 2);
}

QTEST_GUILESS_MAIN(TestMigrate)
#include "tst_migrate.moc"
