// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/batchjobs.h"

#include "store/unitnames.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// The scope that the filter's words mean; an unknown unit or sector shows nothing of any.
BatchScope scopeOf(Ledger& ledger, const BatchFilter& filter)
{
    constexpr qint64 unknown = -1;
    BatchScope scope;
    scope.provincialOnly = filter.provincial;
    if (!filter.unit.isEmpty())
        scope.unit = ledger.resolve(Kind::Unit, filter.unit).value_or(unknown);
    if (!filter.sector.isEmpty()) {
        const Choice* sector = ledger.catalogue().field(Kind::Project, u"sector").choiceNamed(filter.sector);
        scope.sector = sector ? sector->code : unknown;
    }
    return scope;
}

Result<void> loadFacts(Ledger& ledger, QDate asOf, MemberDetail& detail)
{
    const auto take = [&](Kind kind, std::vector<Record>& into) -> Result<void> {
        auto records = ledger.records().ofProject(kind, detail.project);
        if (!records)
            return records.error();
        into = std::move(records).value();
        return {};
    };
    if (const auto done = take(Kind::Transition, detail.transitions); !done)
        return done;
    if (const auto done = take(Kind::Milestone, detail.milestones); !done)
        return done;
    if (const auto done = take(Kind::Procedure, detail.procedures); !done)
        return done;
    for (const Record& procedure : detail.procedures)
        detail.standings.emplace(procedure.id.key[1], standingOf(procedure, asOf));
    return {};
}

Result<void> loadNames(Ledger& ledger, Table& names)
{
    const auto units = unitNames(ledger);
    if (!units)
        return units.error();
    for (const auto& [unit, name] : units->asKeyValueRange())
        names.units[unit].name = name;
    return {};
}

} // namespace

Result<BatchesData> loadBatches(Ledger& ledger, const Scope& scope, const BatchFilter& filter)
{
    BatchesData data;
    auto all = batches(ledger, scope.asOf);
    if (!all)
        return all.error();
    data.all = std::move(all).value();
    auto shown = batches(ledger, scope.asOf, scopeOf(ledger, filter));
    if (!shown)
        return shown.error();
    data.shown = std::move(shown).value();
    auto marks = badges(ledger, scope.year, scope.asOf);
    if (!marks)
        return marks.error();
    data.badges = std::move(marks).value();
    auto stored = ledger.records().all(Kind::Unit);
    if (!stored)
        return stored.error();
    std::vector<Record> units = std::move(stored).value();
    std::ranges::stable_sort(units, {}, [](const Record& unit) { return unit.value(u"order"_s).number(); });
    for (const Record& unit : units) {
        data.unitOrder << unit.value(u"name"_s).text();
        data.units.insert(unit.id.key[0], data.unitOrder.last());
    }
    data.readOnly = ledger.readOnly();
    return data;
}

Result<MemberDetail> loadMember(Ledger& ledger, qint64 project, QDate asOf, int historyLimit)
{
    MemberDetail detail;
    detail.project = project;
    const auto record = ledger.records().find(RecordId::project(project));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such project"_s, {QString::number(project)}};
    detail.name = (*record)->value(u"name"_s).text();
    detail.code = (*record)->value(u"code"_s).text();
    detail.works = (*record)->value(u"works"_s).number();
    const auto lives = loadLives(ledger.connection(), asOf);
    if (!lives)
        return lives.error();
    detail.life = lives->of(project);
    if (const auto done = loadFacts(ledger, asOf, detail); !done)
        return done.error();
    const auto lists = batches(ledger, asOf);
    if (!lists)
        return lists.error();
    for (const BatchPeriod& period : lists->periods) {
        for (const BatchList& list : period.lists) {
            for (const auto& members : {list.members, list.gone}) {
                for (const BatchMember& member : members) {
                    if (member.project == project)
                        detail.memberships.push_back(member);
                }
            }
        }
    }
    HistoryQuery query;
    query.record = RecordId::project(project);
    query.limit = historyLimit;
    auto history = ledger.log().history(query);
    if (!history)
        return history.error();
    detail.history = std::move(history).value();
    if (const auto done = loadNames(ledger, detail.names); !done)
        return done.error();
    return detail;
}

} // namespace sanpi
