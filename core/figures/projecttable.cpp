// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "figures/inspections.h"
#include "figures/tablenames.h"
#include "figures/yearfacts.h"
#include "store/leaders.h"
#include "store/projectyear.h"

#include <QHash>

#include <array>
#include <functional>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Fills the columns of the project table, one home after the other; rows are by id.
class ProjectTableLoader {
public:
    ProjectTableLoader(Ledger& ledger, Table& table) : m_ledger(ledger), m_table(table) { }
    Result<void> run(const YearFacts& facts)
    {
        using Step = Result<void> (ProjectTableLoader::*)();
        for (const Step step : {&ProjectTableLoader::own, &ProjectTableLoader::schemes,
                 &ProjectTableLoader::plans, &ProjectTableLoader::leaders, &ProjectTableLoader::lists,
                 &ProjectTableLoader::transitions, &ProjectTableLoader::progress}) {
            if (const auto done = (this->*step)(); !done)
                return done;
        }
        figures(facts);
        return statistics(facts);
    }

private:
    [[nodiscard]] size_t col(QStringView key) const { return size_t(m_table.column(key)); }
    Value* cell(qint64 project, size_t column)
    {
        const auto it = m_rowOf.constFind(project);
        return it == m_rowOf.cend() ? nullptr : &m_table.rows[*it].cells[column];
    }

    Result<void> own()
    {
        QStringList columns {u"id"_s, u"name_folded"_s, u"pinyin"_s};
        std::vector<size_t> places;
        for (size_t i = 0; i < m_table.fields.size(); ++i) {
            if (m_table.fields[i].home == Home::Own && m_table.fields[i].definition == 0) {
                columns << u'"' + m_table.fields[i].key + u'"';
                places.push_back(i);
            }
        }
        const std::array words {col(u"short"), col(u"code"), col(u"developer")};
        Statement query(
            m_ledger.connection(), u"SELECT "_s + columns.join(u", "_s) + u" FROM project ORDER BY id"_s);
        while (query.next()) {
            TableRow row;
            row.id = RecordId::project(query.number(0));
            row.folded = query.text(1);
            row.pinyin = query.text(2);
            row.cells.resize(m_table.fields.size());
            for (size_t i = 0; i < places.size(); ++i)
                row.cells[places[i]] = query.value(int(i) + 3);
            row.searched = row.folded;
            for (const size_t column : words)
                row.searched += u'\n' + foldName(row.cells[column].text());
            m_rowOf.insert(row.id.key[0], m_table.rows.size());
            m_table.rows.push_back(std::move(row));
        }
        return query.failed() ? query.error() : added();
    }

    /// What the ledger's own fields hold.
    Result<void> added()
    {
        return m_ledger.records().ownValues().each(
            Kind::Project, [&](const Field& field, const RecordId& id, const Value& value) {
                const int column = m_table.column(field.key);
                if (Value* place = column < 0 ? nullptr : this->cell(id.key[0], size_t(column)))
                    *place = value;
            });
    }

    Result<void> schemes()
    {
        Statement query(m_ledger.connection(),
            u"SELECT project, scheme FROM entry WHERE year = ? AND scheme IS NOT NULL"_s);
        query.bind(m_table.year);
        const size_t scheme = col(u"scheme");
        while (query.next()) {
            if (Value* value = cell(query.number(0), scheme))
                *value = query.value(1);
        }
        return query.failed() ? query.error() : Result<void>();
    }

    /// What the year had planned where a later year plans otherwise.
    Result<void> plans()
    {
        Statement query(m_ledger.connection(),
            u"SELECT e.project, "_s + yearPlanSql(u"start_planned"_s) + u", "_s
                + yearPlanSql(u"end_planned"_s)
                + u" FROM entry e JOIN project p ON p.id = e.project WHERE e.year = ?"_s);
        query.bind(m_table.year);
        const std::array columns {col(u"start_planned"), col(u"end_planned")};
        while (query.next()) {
            for (size_t i = 0; i < columns.size(); ++i) {
                Value* value = cell(query.number(0), columns[i]);
                if (value)
                    *value = query.value(int(i) + 1);
            }
        }
        return query.failed() ? query.error() : Result<void>();
    }

    /// 分包领导 on the day, as assigned.
    Result<void> leaders()
    {
        const auto leaders = projectPeople(m_ledger, ProjectRole::Leader, m_table.asOf);
        if (!leaders)
            return leaders.error();
        const size_t column = col(u"sponsor");
        for (TableRow& row : m_table.rows) {
            const auto leader = leaders->find(row.id.key[0]);
            row.cells[column] = leader == leaders->end() ? Value() : Value(leader->second.name);
        }
        return {};
    }

    /// Of the month reported, and the year's sum of the months that count.
    Result<void> statistics(const YearFacts& facts)
    {
        if (facts.month == 0)
            return {};
        std::vector<size_t> columns;
        for (size_t i = 0; i < m_table.fields.size(); ++i) {
            if (m_table.fields[i].home == Home::Statistic)
                columns.push_back(i);
        }
        const size_t sum = col(u"stat_done");
        Statement query(m_ledger.connection(),
            u"SELECT project, month, amount, building, equipment, other FROM statistic WHERE month BETWEEN ? AND ?"_s);
        query.bind(facts.year * 100 + 1).bind(facts.year * 100 + facts.month);
        while (query.next()) {
            Value* done = cell(query.number(0), sum);
            if (!done)
                continue;
            *done = Value(done->money() + Money::fromYuan(query.number(2)));
            if (query.number(1) % 100 != facts.month)
                continue;
            for (size_t i = 0; i < columns.size(); ++i) // in the order of the columns asked for
                *cell(query.number(0), columns[i]) = query.value(int(i) + 2);
        }
        return query.failed() ? query.error() : Result<void>();
    }

    Result<void> lists()
    {
        Statement query(m_ledger.connection(),
            u"SELECT m.project, l.name FROM membership m JOIN list l ON l.id = m.list "
            "WHERE (m.joined IS NULL OR m.joined <= ?) AND (m.\"left\" IS NULL OR m.\"left\" > ?) ORDER BY l.id"_s);
        query.bind(Value(m_table.asOf)).bind(Value(m_table.asOf));
        const size_t column = col(u"lists");
        while (query.next()) {
            if (Value* value = cell(query.number(0), column))
                *value = value->isNull() ? query.text(1) : value->text() + u'、' + query.text(1);
        }
        return query.failed() ? query.error() : Result<void>();
    }

    Result<void> transitions()
    {
        std::array<size_t, 5> columns {};
        for (size_t i = 0; i < m_table.fields.size(); ++i) {
            if (m_table.fields[i].home == Home::Transition)
                columns[size_t(m_table.fields[i].stage)] = i;
        }
        const size_t stage = col(u"stage");
        for (TableRow& row : m_table.rows)
            row.cells[stage] = Value(qint64(Stage::Planned));
        Statement query(m_ledger.connection(),
            u"SELECT project, stage, \"on\" FROM transition WHERE \"on\" <= ? ORDER BY project, stage"_s);
        query.bind(Value(m_table.asOf));
        while (query.next()) {
            const qint64 reached = query.number(1);
            Value* value = cell(query.number(0), stage);
            if (!value || reached < 1 || reached > 4)
                continue;
            *value = reached;
            *cell(query.number(0), columns[size_t(reached)]) = query.value(2);
        }
        return query.failed() ? query.error() : Result<void>();
    }

    Result<void> progress()
    {
        Statement query(m_ledger.connection(),
            u"SELECT project, text, remark, \"on\" FROM progress WHERE \"on\" <= ? ORDER BY project, \"on\""_s);
        query.bind(Value(m_table.asOf));
        const size_t progressColumn = col(u"progress");
        const size_t remarkColumn = col(u"remark");
        std::unordered_map<qint64, QDate> told;
        while (query.next()) {
            if (Value* text = cell(query.number(0), progressColumn); text && !query.isNull(1)) {
                *text = query.value(1);
                told[query.number(0)] = query.value(3).date();
            }
            if (Value* remark = cell(query.number(0), remarkColumn); remark && !query.isNull(2))
                *remark = query.value(2);
        }
        return query.failed() ? query.error() : inspected(progressColumn, told);
    }

    /// What an inspection saw later than that is the newer progress.
    Result<void> inspected(size_t column, const std::unordered_map<qint64, QDate>& told)
    {
        const auto last = lastInspections(m_ledger, m_table.asOf);
        if (!last)
            return last.error();
        for (const auto& [project, seen] : *last) {
            const auto before = told.find(project);
            if (before != told.end() && before->second >= seen.on)
                continue;
            if (Value* text = cell(project, column))
                *text = seen.progress;
        }
        return {};
    }

    void figures(const YearFacts& facts)
    {
        const auto code = [](qint64 number) { return number == 0 ? Value() : Value(number); };
        const auto amount = [](const std::optional<Money>& money) { return money ? Value(*money) : Value(); };
        using Show = std::function<Value(const EntryFacts&, const ProjectFigures&)>;
        const std::vector<std::pair<QString, Show>> shows {
            {u"level"_s, [&](auto& entry, auto&) { return code(entry.level); }},
            {u"class"_s, [&](auto& entry, auto&) { return code(entry.yearClass); }},
            {u"sector"_s, [&](auto& entry, auto&) { return code(facts.rules.sectors.partOf(entry.sector)); }},
            {u"unit"_s, [&](auto& entry, auto&) { return code(entry.unit); }},
            {u"total"_s, [&](auto& entry, auto&) { return amount(entry.total); }},
            {u"before"_s, [&](auto& entry, auto&) { return amount(entry.before); }},
            {u"target"_s, [&](auto& entry, auto&) { return amount(entry.target); }},
            {u"stated"_s,
                [&](auto& entry, auto&) {
                    return entry.statements.empty() ? Value() : Value(entry.statements.back().amount);
                }},
            {u"done"_s, [&](auto&, auto& shown) { return amount(shown.done); }},
            {u"rate"_s,
                [&](auto&, auto& shown) {
                    return shown.rate.isValid() ? Value(shown.rate.basisPoints()) : Value();
                }},
            {u"gap"_s, [&](auto&, auto& shown) { return shown.gap ? Value(*shown.gap) : Value(); }},
            {u"lag"_s, [&](auto&, auto& shown) { return amount(shown.lag); }},
            {u"lamp"_s, [&](auto&, auto& shown) { return Value(qint64(shown.lamp)); }}};
        std::vector<size_t> columns;
        for (const auto& [key, show] : shows)
            columns.push_back(col(key));
        for (const EntryFacts& entry : facts.entries) {
            const auto it = m_rowOf.constFind(entry.project);
            if (it == m_rowOf.cend())
                continue;
            const ProjectFigures shown = projectFigures(entry, facts);
            for (size_t i = 0; i < shows.size(); ++i)
                m_table.rows[*it].cells[columns[i]] = shows[i].second(entry, shown);
        }
    }

    Ledger& m_ledger;
    Table& m_table;
    QHash<qint64, size_t> m_rowOf;
};

} // namespace

Result<Table> projectTableOf(Ledger& ledger, const YearFacts& facts)
{
    Table table;
    table.kind = Kind::Project;
    table.year = facts.year;
    table.asOf = facts.asOf;
    table.fields = ledger.catalogue().kind(Kind::Project).fields;
    if (const auto done = loadUnitNames(ledger, table); !done)
        return done.error();
    if (const auto done = ProjectTableLoader(ledger, table).run(facts); !done)
        return done.error();
    return table;
}

Result<Table> projectTable(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    return facts ? projectTableOf(ledger, *facts) : facts.error();
}

} // namespace sanpi
