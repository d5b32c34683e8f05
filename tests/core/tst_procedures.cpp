// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "domain/districtrules.h"
#include "figures/badges.h"
#include "figures/procedures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Lamp;
using sanpi::ProcedureStanding;
using sanpi::ProcedureState;
using sanpi::RecordId;
using sanpi::Stage;
using sanpi::Value;
using State = sanpi::ProcedureStanding::State;

namespace {

const QDate yearEnd(2021, 12, 31);

} // namespace

class TestProcedures : public QObject {
    Q_OBJECT

private slots:
    void aProcedureStandsByItsDates_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QDate>("applied");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("issued");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<int>("standing");
        const int none = 0;
        const QDate never;
        QTest::newRow("nothing") << none << never << never << never << never << int(State::Open);
        QTest::newRow("applied") << none << QDate(2021, 5, 1) << never << never << never
                                 << int(State::Running);
        QTest::newRow("applied later")
            << none << QDate(2022, 1, 1) << never << never << never << int(State::Open);
        QTest::newRow("due on the day") << none << never << yearEnd << never << never << int(State::Open);
        QTest::newRow("due before") << none << never << yearEnd.addDays(-1) << never << never
                                    << int(State::Overdue);
        QTest::newRow("issued") << none << never << QDate(2021, 1, 1) << yearEnd << never
                                << int(State::Issued);
        QTest::newRow("issued later") << int(ProcedureState::Issued) << never << QDate(2021, 1, 1)
                                      << yearEnd.addDays(1) << never << int(State::Overdue);
        QTest::newRow("issued, no day")
            << int(ProcedureState::Issued) << never << never << never << never << int(State::Issued);
        QTest::newRow("valid long") << none << never << never << QDate(2021, 1, 1) << yearEnd.addDays(61)
                                    << int(State::Issued);
        QTest::newRow("valid for 60 days")
            << none << never << never << QDate(2021, 1, 1) << yearEnd.addDays(60) << int(State::Expiring);
        QTest::newRow("valid today") << none << never << never << QDate(2021, 1, 1) << yearEnd
                                     << int(State::Expiring);
        QTest::newRow("expired") << none << never << never << QDate(2021, 1, 1) << yearEnd.addDays(-1)
                                 << int(State::Expired);
        QTest::newRow("not needed") << int(ProcedureState::NotNeeded) << never << QDate(2021, 1, 1) << never
                                    << never << int(State::NotNeeded);
    }

    void aProcedureStandsByItsDates()
    {
        QFETCH(int, state);
        QFETCH(QDate, applied);
        QFETCH(QDate, due);
        QFETCH(QDate, issued);
        QFETCH(QDate, until);
        QFETCH(int, standing);
        sanpi::Record record;
        record.id = RecordId::procedure(1, 3);
        if (state > 0)
            record.fields.emplace(u"state"_s, Value(state));
        record.fields.emplace(u"applied"_s, Value(applied));
        record.fields.emplace(u"due"_s, Value(due));
        record.fields.emplace(u"issued"_s, Value(issued));
        record.fields.emplace(u"valid_until"_s, Value(until));
        QCOMPARE(int(standingOf(record, yearEnd).state), standing);
    }

    void theMatrixCountsWhatIsNeeded()
    {
        LedgerFixture fixture;
        const qint64 first = fixture.keyProject(u"甲"_s);
        const qint64 second = fixture.keyProject(u"乙"_s);
        fixture.put(RecordId::procedure(first, 1), u"issued"_s, Value(QDate(2021, 3, 1)));
        fixture.put(RecordId::procedure(first, 6), u"due"_s, Value(QDate(2021, 6, 1)));
        fixture.put(RecordId::procedure(first, 4), u"state"_s, Value(int(ProcedureState::NotNeeded)));
        fixture.put(RecordId::procedure(second, 1), u"issued"_s, Value(QDate(2021, 4, 1)));
        fixture.put(RecordId::procedure(second, 1), u"valid_until"_s, Value(QDate(2022, 1, 10)));
        QVERIFY(fixture.commit());
        const auto matrix = procedureMatrix(fixture.ledger(), 2021, yearEnd);
        QVERIFY(matrix.ok());
        QCOMPARE(matrix->rows.size(), 2U);
        QCOMPARE(matrix->issued, (sanpi::Percent {2, 3}));
        QCOMPARE(matrix->issuedByKind.at(1), (sanpi::Percent {2, 2}));
        QCOMPARE(matrix->missed, 1);
        QCOMPARE(matrix->expiring, 1);
        const auto spring = procedureMatrix(fixture.ledger(), 2021, QDate(2021, 3, 15));
        QCOMPARE(spring->issued, (sanpi::Percent {1, 3}));
        QCOMPARE(spring->missed, 0);
    }

    void theFourMarksFollowTheirDates()
    {
        LedgerFixture fixture;
        const qint64 waiting = fixture.keyProject(u"应开未开"_s);
        fixture.put(RecordId::project(waiting), u"start_planned"_s, Value(QDate(2021, 9, 1)));
        const qint64 started = fixture.keyProject(u"已开工"_s);
        fixture.transition(started, Stage::Started, QDate(2021, 10, 20));
        fixture.put(RecordId::procedure(started, 1), u"issued"_s, Value(QDate(2021, 1, 1)));
        const qint64 entered = fixture.keyProject(u"已入统"_s);
        fixture.transition(entered, Stage::Started, QDate(2021, 5, 1));
        fixture.put(RecordId::project(entered), u"stat_on"_s, Value(QDate(2021, 6, 1)));
        fixture.put(RecordId::procedure(entered, 6), u"due"_s, Value(QDate(2021, 6, 1)));
        QVERIFY(fixture.commit());
        const auto on = [&](QDate day, qint64 project) {
            return badges(fixture.ledger(), 2021, day)->at(fixture.id(project));
        };
        QCOMPARE(on(QDate(2021, 8, 31), waiting).start.lamp, Lamp::None);
        QCOMPARE(on(QDate(2021, 9, 1), waiting).start.lamp, Lamp::Yellow);
        QCOMPARE(on(QDate(2021, 11, 30), waiting).start.lamp, Lamp::Yellow);
        QCOMPARE(on(QDate(2021, 12, 1), waiting).start.lamp, Lamp::Red);
        QCOMPARE(on(yearEnd, started).start.lamp, Lamp::Green);
        QCOMPARE(on(yearEnd, started).procedures.lamp, Lamp::Green);
        QCOMPARE(on(QDate(2021, 11, 20), started).statistics.lamp, Lamp::None);
        QCOMPARE(on(QDate(2021, 11, 21), started).statistics.lamp, Lamp::Yellow);
        QCOMPARE(on(QDate(2021, 12, 21), started).statistics.lamp, Lamp::Red);
        QCOMPARE(on(yearEnd, entered).statistics.lamp, Lamp::Green);
        QCOMPARE(on(yearEnd, entered).procedures.lamp, Lamp::Red);
        QCOMPARE(on(yearEnd, entered).procedures.date, QDate(2021, 6, 1));
    }
};

QTEST_GUILESS_MAIN(TestProcedures)
#include "tst_procedures.moc"
