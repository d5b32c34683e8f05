// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger as it was known then: later changes are taken back for a moment, and nothing stays of it.
#include "core/support/ledgertools.h"
#include "store/check.h"
#include "store/knownat.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::asKnownAt;
using sanpi::Error;
using sanpi::ErrorCode;
using sanpi::Kind;
using sanpi::RecordId;
using sanpi::Result;

class TestKnownAt : public QObject {
    Q_OBJECT

private slots:
    void showsEveryStateThatWas();
    void letsTheLookOpenTransactions();
    void leavesNothingBehindWhenTheLookFails();
    void saysWhyAReadOnlyLedgerCannot();
    void refusesWhatNeverWas();
};

void TestKnownAt::showsEveryStateThatWas()
{
    LedgerFile file;
    std::vector<QStringList> states {dump(*file)};
    const qint64 first = addProject(*file, u"甲项目"_s);
    states.push_back(dump(*file));
    QVERIFY(first > 0);
    QVERIFY(file->apply(changeSet({updated(RecordId::project(first), u"place"_s, {}, u"文昌街道"_s)})).ok());
    states.push_back(dump(*file));
    QVERIFY(addProject(*file, u"乙项目"_s) > 0);
    states.push_back(dump(*file));
    const auto stored = file->records().find(RecordId::project(first));
    QVERIFY(stored && *stored);
    QVERIFY(file->apply(changeSet({removed(**stored)})).ok());
    states.push_back(dump(*file));
    QVERIFY(file->undo(u"王敏"_s).ok());
    states.push_back(dump(*file));
    for (size_t head = 0; head < states.size(); ++head) {
        QStringList seen;
        const auto looked = asKnownAt(*file, qint64(head), [&]() -> Result<void> {
            seen = dump(*file);
            return {};
        });
        QVERIFY2(looked.ok(), qPrintable(looked.error().what));
        QCOMPARE(seen, states[head]);
        QCOMPARE(dump(*file), states.back());
    }
    const auto faults = sanpi::checkLedger(*file);
    QVERIFY(faults && faults->empty());
}

void TestKnownAt::letsTheLookOpenTransactions()
{
    LedgerFile file;
    QVERIFY(addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(addProject(*file, u"乙项目"_s) > 0);
    qint64 seen = -1;
    const auto looked = asKnownAt(*file, 1, [&]() -> Result<void> {
        {
            sanpi::Transaction inner(file->connection(), sanpi::Transaction::Kind::Read);
            if (!inner.begun())
                return inner.begun();
            seen = count(*file, u"project"_s);
        }
        sanpi::Transaction kept(file->connection());
        return kept.begun() ? kept.commit() : kept.begun();
    });
    QVERIFY2(looked.ok(), qPrintable(looked.error().what));
    QCOMPARE(seen, 1);
    QCOMPARE(count(*file, u"project"_s), 2);
    // The ledger can be changed again as before.
    QVERIFY(addProject(*file, u"丙项目"_s) > 0);
}

void TestKnownAt::leavesNothingBehindWhenTheLookFails()
{
    LedgerFile file;
    QVERIFY(addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(addProject(*file, u"乙项目"_s) > 0);
    const QStringList before = dump(*file);
    const auto looked = asKnownAt(*file, 0, []() -> Result<void> {
        return Error {ErrorCode::Cancelled, u"stopped"_s, {}};
    });
    QCOMPARE(looked.error().code, ErrorCode::Cancelled);
    QCOMPARE(dump(*file), before);
}

void TestKnownAt::saysWhyAReadOnlyLedgerCannot()
{
    LedgerFile file;
    QVERIFY(addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(addProject(*file, u"乙项目"_s) > 0);
    QVERIFY(file.reopen(sanpi::OpenMode::ReadOnly).ok());
    QCOMPARE(asKnownAt(*file, 1, [] { return Result<void>(); }).error().code, ErrorCode::ReadOnly);
    // As it stands now it can be looked at.
    QVERIFY(asKnownAt(*file, 2, [] { return Result<void>(); }).ok());
}

void TestKnownAt::refusesWhatNeverWas()
{
    LedgerFile file;
    QCOMPARE(asKnownAt(*file, 7, [] { return Result<void>(); }).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestKnownAt)
#include "tst_knownat.moc"
