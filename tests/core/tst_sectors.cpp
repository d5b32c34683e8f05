// SPDX-License-Identifier: GPL-3.0-or-later
// Sector schemes: each year is split by its own (domain.md, decision 13).
#include "core/ledgerfixture.h"
#include "domain/districtrules.h"
#include "figures/adjustment.h"
#include "figures/filter.h"
#include "figures/overview.h"
#include "figures/table.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

constexpr qint64 innovation = 1; // 科技创新
constexpr qint64 clusters = 2; // 产业集群
constexpr qint64 services = 3; // 现代服务业
constexpr qint64 manufacturing = 6; // what the scheme of 2022 adds

QString schemeText()
{
    DistrictRules rules;
    rules.sectors = {u"2022年领域"_s,
        {{manufacturing, u"先进制造业"_s, {innovation, clusters}}, {services, u"现代服务业"_s, {}}}};
    return ruleText(RuleKind::Sectors, rules);
}

const Group* groupNamed(const std::vector<Group>& groups, const QString& label)
{
    const auto it = std::ranges::find(groups, label, &Group::label);
    return it == groups.end() ? nullptr : &*it;
}

} // namespace

class TestSectors : public QObject {
    Q_OBJECT

private slots:
    void eachYearIsSplitByItsOwnScheme();
    void theCatalogueKnowsWhatASchemeAdds();
    void aTableShowsAndFiltersByTheYearsScheme();

private:
    /// 甲 in 产业集群, 乙 in 科技创新, 丙 in 现代服务业, 丁 in 社会事业; in the lists of both years.
    static bool fill(LedgerFixture& f)
    {
        const std::vector<std::pair<QString, qint64>> projects {
            {u"甲"_s, clusters}, {u"乙"_s, innovation}, {u"丙"_s, services}, {u"丁"_s, 5}};
        for (const auto& [name, sector] : projects) {
            const qint64 made = f.keyProject(name);
            f.entry(made, 2021, u"sector"_s, sector);
            f.target(made, 2021, 1, 100);
            f.entry(made, 2022, u"level"_s, int(Level::District));
            f.entry(made, 2022, u"sector"_s, sector);
            f.target(made, 2022, 1, 100);
        }
        if (!f.commit())
            return false;
        f.put(RecordId::rule(int(RuleKind::Sectors), QDate(2022, 1, 1)), u"value"_s, schemeText());
        return f.commit();
    }
};

void TestSectors::eachYearIsSplitByItsOwnScheme()
{
    LedgerFixture f;
    QVERIFY(fill(f));
    // The year before keeps its five sectors, whenever it is looked at.
    for (const QDate asOf : {QDate(2021, 12, 31), QDate(2022, 6, 30)}) {
        const auto past = overview(f.ledger(), 2021, asOf);
        QVERIFY(past);
        QVERIFY(!groupNamed(past->bySector, u"先进制造业"_s));
        QCOMPARE(groupNamed(past->bySector, u"产业集群"_s)->count, 1);
        QCOMPARE(groupNamed(past->bySector, u"社会事业"_s)->count, 1);
    }
    // The year of the scheme is split by it even before it has begun, and what it has no place for says so.
    for (const QDate asOf : {QDate(2021, 12, 1), QDate(2022, 6, 30)}) {
        const auto now = overview(f.ledger(), 2022, asOf);
        QVERIFY(now);
        QCOMPARE(now->rules.sectors.name, u"2022年领域"_s);
        QCOMPARE(groupNamed(now->bySector, u"先进制造业"_s)->count, 2);
        QCOMPARE(groupNamed(now->bySector, u"先进制造业"_s)->target, Money::fromWan(200));
        QCOMPARE(groupNamed(now->bySector, u"现代服务业"_s)->count, 1);
        QVERIFY(!groupNamed(now->bySector, u"产业集群"_s));
        QCOMPARE(groupNamed(now->bySector, u"未填"_s)->count, 1);
    }
}

void TestSectors::theCatalogueKnowsWhatASchemeAdds()
{
    LedgerFixture f;
    QVERIFY(!f.ledger().catalogue().field(Kind::Entry, u"sector").choiceNamed(u"先进制造业"));
    QVERIFY(fill(f));
    for (const Kind kind : {Kind::Project, Kind::Entry}) {
        const Choice* added = f.ledger().catalogue().field(kind, u"sector").choiceNamed(u"先进制造业");
        QVERIFY(added);
        QCOMPARE(added->code, manufacturing);
    }
    const Outcome undone = f.ledger().undo(u"test"_s);
    QVERIFY(undone.ok());
    QVERIFY(!f.ledger().catalogue().field(Kind::Entry, u"sector").choiceNamed(u"先进制造业"));
}

void TestSectors::aTableShowsAndFiltersByTheYearsScheme()
{
    LedgerFixture f;
    QVERIFY(fill(f));
    const auto passing = [&](int year, const QString& text) {
        const auto table = projectTable(f.ledger(), year, QDate(2022, 6, 30));
        if (!table)
            return -1;
        const auto parsed = Filter::parse(text, *table);
        const auto* filter = std::get_if<Filter>(&parsed);
        if (!filter)
            return -2;
        return int(std::ranges::count_if(
            table->rows, [&](const TableRow& row) { return filter->passes(*table, row); }));
    };
    QCOMPARE(passing(2022, u"sector=先进制造业"_s), 2);
    QCOMPARE(passing(2021, u"sector=先进制造业"_s), 0);
    QCOMPARE(passing(2021, u"sector=产业集群"_s), 1);
}

QTEST_GUILESS_MAIN(TestSectors)
#include "tst_sectors.moc"
