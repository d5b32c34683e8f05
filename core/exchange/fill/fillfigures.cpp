// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillfigures.h"

#include "figures/overview.h"
#include "schema/typed.h"

#include <algorithm>
#include <climits>
#include <tuple>
#include <unordered_set>

namespace sanpi {

using namespace Qt::StringLiterals;

Result<FillFigures> FillFigures::load(Ledger& ledger, int year, QDate asOf)
{
    FillFigures figures;
    auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    auto table = projectTableOf(ledger, *facts);
    if (!table)
        return table.error();
    figures.m_table = std::move(table).value();
    figures.m_facts = std::move(facts).value();
    for (size_t i = 0; i < figures.m_table.rows.size(); ++i)
        figures.m_rows.emplace(figures.m_table.rows[i].id.key[0], i);
    return figures;
}

const TableRow* FillFigures::row(qint64 project) const
{
    const auto at = m_rows.find(project);
    return at == m_rows.end() ? nullptr : &m_table.rows[at->second];
}

const EntryFacts* FillFigures::facts(qint64 project) const
{
    const auto at = std::ranges::lower_bound(m_facts.entries, project, {}, &EntryFacts::project);
    return at != m_facts.entries.end() && at->project == project ? &*at : nullptr;
}

qint64 FillFigures::unitOf(qint64 project) const
{
    const EntryFacts* entry = facts(project);
    return entry ? entry->unit : 0;
}

Value FillFigures::own(qint64 project, QStringView key) const
{
    const TableRow* found = row(project);
    const int column = m_table.column(key);
    return found && column >= 0 ? found->cells[size_t(column)] : Value();
}

Value FillFigures::value(qint64 project, const FillTarget& target) const
{
    const EntryFacts* entry = facts(project);
    const int wanted = target.month > 0 ? target.month : m_facts.month;
    if (target.key == "amount"_L1) {
        const bool known = entry && wanted >= 1 && wanted <= m_facts.month
            && (entry->present & (1U << unsigned(wanted - 1))) != 0;
        return known ? Value(entry->months[size_t(wanted - 1)]) : Value();
    }
    if (target.key == "done"_L1) {
        if (target.month == 0)
            return own(project, u"done");
        const auto done = entry && wanted <= m_facts.month ? entry->done(wanted) : std::nullopt;
        return done ? Value(*done) : Value();
    }
    if (target.key == "since_start"_L1) {
        const Value before = own(project, u"before");
        const Value done = own(project, u"done");
        return before.isNull() && done.isNull() ? Value() : Value(before.money() + done.money());
    }
    if (target.key == "is_started"_L1) {
        const bool started = own(project, u"stage").number() >= int(Stage::Started)
            || (entry && entry->hasStarted(m_facts.month));
        return row(project) ? Value(qint64(started)) : Value();
    }
    const Value stored = own(project, target.key == "is_stat"_L1 ? u"stat_on"_s : target.key);
    if (target.key == "is_stat"_L1)
        return row(project) ? Value(qint64(stored.date().isValid() && stored.date() <= m_table.asOf))
                            : Value();
    const bool noLamp = target.key == "lamp"_L1 && stored.number() == 0;
    return noLamp ? Value() : stored;
}

QString FillFigures::text(const Field& field, const Value& value, Unit unit) const
{
    if (value.isNull())
        return {};
    if (field.type == FieldType::Reference) {
        const Named* named = m_table.named(field.refersTo, value.number());
        return named ? named->name : QString();
    }
    if (field.type == FieldType::Percent || field.type == FieldType::Points)
        return pointsText(value.number());
    return editText(field, value, unit, false);
}

std::vector<qint64> FillFigures::keyProjects() const
{
    std::vector<qint64> projects;
    for (const EntryFacts& entry : m_facts.entries) {
        if (entry.level != 0)
            projects.push_back(entry.project);
    }
    sort(projects);
    return projects;
}

void FillFigures::sort(std::vector<qint64>& projects) const
{
    const auto rank = [this](qint64 project) {
        const EntryFacts* entry = facts(project);
        const Named* unit = entry ? m_table.named(Kind::Unit, entry->unit) : nullptr;
        return std::tuple(entry && entry->level != 0 ? entry->level : INT_MAX,
            unit ? unit->order : std::numeric_limits<qint64>::max(), project);
    };
    std::ranges::sort(projects, [&](qint64 a, qint64 b) { return rank(a) < rank(b); });
}

Result<Value> FillFigures::sum(
    Ledger& ledger, const std::vector<qint64>& projects, const FillTarget& target) const
{
    if (target.key == "rate"_L1 || target.key == "gap"_L1 || target.isCounted()) {
        const std::unordered_set<qint64> scope(projects.begin(), projects.end());
        const auto figures
            = overviewOf(m_facts, ledger, [&](qint64 project) { return scope.contains(project); });
        if (!figures)
            return figures.error();
        const Group& all = figures->all;
        if (target.isCounted())
            return Value(target.key == "count"_L1 ? all.count
                    : target.key == "behind"_L1   ? all.behind
                                                  : all.onPace);
        if (target.key == "gap"_L1)
            return all.gap ? Value(*all.gap) : Value();
        return all.rate.isValid() ? Value(all.rate.basisPoints()) : Value();
    }
    Money total;
    bool known = false;
    for (const qint64 project : projects) {
        const Value one = value(project, target);
        known = known || !one.isNull();
        total += one.money();
    }
    return known ? Value(total) : Value();
}

} // namespace sanpi
