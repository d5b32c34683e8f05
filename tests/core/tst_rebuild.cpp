// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/overview.h"
#include "figures/rebuild.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::Money;
using sanpi::RecordId;
using sanpi::Stage;

namespace {

const QDate yearEnd(2021, 12, 31);

class LibraryFixture : public LedgerFixture {
public:
    qint64 member(const QString& name, const QString& category, bool inLibrary, qint64 totalWan)
    {
        const qint64 made = project(name);
        const RecordId id = RecordId::rebuild(made);
        put(id, u"category"_s, category);
        put(id, u"in_library"_s, inLibrary ? 1 : 0);
        put(id, u"total"_s, Money::fromWan(totalWan));
        return made;
    }
};

} // namespace

class TestRebuild : public QObject {
    Q_OBJECT

private slots:
    void published();
    void asOfADay();
    void proposalsWait();
};

/// The published sums of 2021: 146 projects of 55.8 亿元, 107 in the library, 54 started with 13.68 亿元.
void TestRebuild::published()
{
    LibraryFixture fixture;
    for (int i = 0; i < 146; ++i) {
        const bool started = i < 54;
        // 53 × 2500 + 4300 = 136 800 万元 started; 91 × 4600 + 2600 = 421 200 万元 not yet.
        const qint64 wan = started ? (i == 0 ? 4'300 : 2'500) : (i == 54 ? 2'600 : 4'600);
        const qint64 project
            = fixture.member(u"重建%1"_s.arg(i), i % 2 ? u"水利"_s : u"交通"_s, i < 107, wan);
        if (!started)
            continue;
        fixture.transition(project, Stage::Started, yearEnd);
        fixture.put(RecordId::transition(project, int(Stage::Started)), u"inexact"_s, 1);
        fixture.target(project, 2021, 1, i == 0 ? 500 : (i == 1 ? 480 : 485));
        fixture.stated(project, 202112, i == 0 ? 600 : (i == 1 ? 520 : 490));
    }
    QVERIFY(fixture.commit());
    const auto library = sanpi::rebuild(fixture.ledger(), 2021, yearEnd);
    QVERIFY(library);
    const sanpi::RebuildGroup& all = library->all;
    QCOMPARE(all.count, 146);
    QCOMPARE(all.total.yuan(), 5'580'000'000LL);
    QCOMPARE(all.inLibrary, 107);
    QCOMPARE(all.started, 54);
    QCOMPARE(all.startedTotal.yuan(), 1'368'000'000LL);
    QCOMPARE(all.target, Money::fromWan(26'200));
    QCOMPARE(all.done, Money::fromWan(26'600));
    QCOMPARE(all.rate.text(), u"101.53"_s);
    QCOMPARE(all.libraryRate.text(), u"73.29"_s);
    QCOMPARE(all.startRate.text(), u"36.99"_s);
    QCOMPARE(library->byCategory.size(), size_t(2));
    QCOMPARE(library->byCategory[0].count + library->byCategory[1].count, 146);
    // Members are ordinary projects: none of them is a key project.
    const auto key = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(key);
    QCOMPARE(key->all.count, 0);
}

void TestRebuild::asOfADay()
{
    LibraryFixture fixture;
    const qint64 project = fixture.member(u"甲"_s, u"水利"_s, true, 100);
    fixture.put(RecordId::rebuild(project), u"library_on"_s, QDate(2021, 10, 1));
    fixture.put(RecordId::rebuild(project), u"joined"_s, QDate(2021, 9, 1));
    fixture.put(RecordId::rebuild(project), u"left"_s, QDate(2021, 12, 1));
    fixture.transition(project, Stage::Started, QDate(2021, 11, 1));
    const qint64 removed = fixture.member(u"乙"_s, u"水利"_s, true, 100);
    QVERIFY(fixture.commit());
    fixture.put(RecordId::stoppage(fixture.id(removed), int(sanpi::Stoppage::Removed), QDate(2021, 9, 15)),
        u"reason"_s, u"取消"_s);
    QVERIFY(fixture.commit());
    const std::vector<std::tuple<QDate, int, int, int>> days {{QDate(2021, 8, 31), 1, 1, 0},
        {QDate(2021, 9, 1), 2, 1, 0}, {QDate(2021, 9, 15), 1, 0, 0}, {QDate(2021, 10, 1), 1, 1, 0},
        {QDate(2021, 11, 1), 1, 1, 1}, {QDate(2021, 12, 1), 0, 0, 0}};
    for (const auto& [day, count, inLibrary, started] : days) {
        const auto library = sanpi::rebuild(fixture.ledger(), 2021, day);
        QVERIFY(library);
        QCOMPARE(library->all.count, count);
        QCOMPARE(library->all.inLibrary, inLibrary);
        QCOMPARE(library->all.started, started);
    }
}

void TestRebuild::proposalsWait()
{
    LibraryFixture fixture;
    const qint64 issued = fixture.member(u"甲"_s, u"水利"_s, true, 100);
    const qint64 proposed = fixture.member(u"乙"_s, {}, true, 100);
    fixture.target(issued, 2021, 1, 10);
    fixture.target(proposed, 2021, 1, 20, 1);
    for (const qint64 project : {issued, proposed})
        fixture.stated(project, 202112, 5);
    QVERIFY(fixture.commit());
    const auto library = sanpi::rebuild(fixture.ledger(), 2021, yearEnd);
    QVERIFY(library);
    QCOMPARE(library->all.target, Money::fromWan(30));
    QCOMPARE(library->all.rate.text(), u"50.00"_s);
    QVERIFY(!library->members.back().rate.isValid());
    QCOMPARE(library->byCategory.back().label, u"未填"_s);
}

QTEST_GUILESS_MAIN(TestRebuild)
#include "tst_rebuild.moc"
