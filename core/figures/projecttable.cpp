// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "figures/table.h"
#include "figures/yearfacts.h"

#include <QHash>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Result<void> loadUnits(Ledger& ledger, Table& table)
{
    Statement query(ledger.connection(), u"SELECT id, name, code, aliases, pinyin, \"order\" FROM unit"_s);
    while (query.next()) {
        const QString aliases = query.text(3);
        table.units.emplace(query.number(0),
            Named {query.text(1), query.text(2), foldName(QString(query.text(1) + u'、' + aliases)),
                query.text(4), query.number(5)});
    }
    return query.failed() ? query.error() : Result<void>();
}

Result<void> loadProjectNames(Ledger& ledger, Table& table)
{
    Statement query(ledger.connection(), u"SELECT id, name, code, name_folded, pinyin FROM project"_s);
    while (query.next())
        table.projects.emplace(
            query.number(0), Named {query.text(1), query.text(2), query.text(3), query.text(4), 0});
    return query.failed() ? query.error() : Result<void>();
}

/// Fills the columns of the project table, one home after the other; rows are by id.
class ProjectTableLoader {
public:
    ProjectTableLoader(Ledger& ledger, Table& table) : m_ledger(ledger), m_table(table) { }
    Result<void> run(const YearFacts& facts)
    {
        using Step = Result<void> (ProjectTableLoader::*)();
        for (const Step step :
            {&ProjectTableLoader::own, &ProjectTableLoader::schemes, &ProjectTableLoader::lists,
                &ProjectTableLoader::transitions, &ProjectTableLoader::progress}) {
            if (const auto done = (this->*step)(); !done)
                return done;
        }
        figures(facts);
        return {};
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
            if (m_table.fields[i].home == Home::Own) {
                columns << u'"' + m_table.fields[i].key + u'"';
                places.push_back(i);
            }
        }
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
            m_rowOf.insert(row.id.key[0], m_table.rows.size());
            m_table.rows.push_back(std::move(row));
        }
        return query.failed() ? query.error() : Result<void>();
    }

    Result<void> schemes()
    {
        Statement query(m_ledger.connection(),
            u"SELECT project, scheme FROM entry WHERE year = ? AND scheme IS NOT NULL"_s);
        query.bind(m_table.year);
        while (query.next()) {
            if (Value* value = cell(query.number(0), col(u"scheme")))
                *value = query.value(1);
        }
        return query.failed() ? query.error() : Result<void>();
    }

    Result<void> lists()
    {
        Statement query(m_ledger.connection(),
            u"SELECT m.project, l.name FROM membership m JOIN list l ON l.id = m.list "
            "WHERE (m.joined IS NULL OR m.joined <= ?) AND (m.\"left\" IS NULL OR m.\"left\" > ?) ORDER BY l.id"_s);
        query.bind(Value(m_table.asOf)).bind(Value(m_table.asOf));
        while (query.next()) {
            if (Value* value = cell(query.number(0), col(u"lists")))
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
            u"SELECT project, text, remark FROM progress WHERE \"on\" <= ? ORDER BY project, \"on\""_s);
        query.bind(Value(m_table.asOf));
        while (query.next()) {
            if (Value* text = cell(query.number(0), col(u"progress")); text && !query.isNull(1))
                *text = query.value(1);
            if (Value* remark = cell(query.number(0), col(u"remark")); remark && !query.isNull(2))
                *remark = query.value(2);
        }
        return query.failed() ? query.error() : Result<void>();
    }

    void figures(const YearFacts& facts)
    {
        const auto number = [](qint64 code) { return code == 0 ? Value() : Value(code); };
        for (const EntryFacts& entry : facts.entries) {
            const auto it = m_rowOf.constFind(entry.project);
            if (it == m_rowOf.cend())
                continue;
            std::vector<Value>& cells = m_table.rows[*it].cells;
            const ProjectFigures shown = projectFigures(entry, facts);
            cells[col(u"level")] = number(entry.level);
            cells[col(u"class")] = number(entry.yearClass);
            cells[col(u"sector")] = number(entry.sector);
            cells[col(u"unit")] = number(entry.unit);
            cells[col(u"total")] = Value(entry.total);
            cells[col(u"before")] = entry.before ? Value(*entry.before) : Value();
            cells[col(u"target")] = entry.target ? Value(*entry.target) : Value();
            cells[col(u"stated")]
                = entry.statements.empty() ? Value() : Value(entry.statements.back().amount);
            cells[col(u"done")] = shown.done ? Value(*shown.done) : Value();
            cells[col(u"rate")] = shown.rate.isValid() ? Value(shown.rate.basisPoints()) : Value();
            cells[col(u"gap")] = shown.gap ? Value(*shown.gap) : Value();
            cells[col(u"lag")] = shown.lag ? Value(*shown.lag) : Value();
            cells[col(u"lamp")] = Value(qint64(shown.lamp));
        }
    }

    Ledger& m_ledger;
    Table& m_table;
    QHash<qint64, size_t> m_rowOf;
};

} // namespace

Result<Table> projectTable(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    Table table;
    table.kind = Kind::Project;
    table.year = year;
    table.asOf = asOf;
    table.fields = ledger.catalogue().kind(Kind::Project).fields;
    if (const auto done = loadUnits(ledger, table); !done)
        return done.error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    if (const auto done = ProjectTableLoader(ledger, table).run(*facts); !done)
        return done.error();
    return table;
}

Result<Table> recordTable(Ledger& ledger, Kind kind, int year, QDate asOf)
{
    if (kind == Kind::Project)
        return projectTable(ledger, year, asOf);
    const KindInfo& info = ledger.catalogue().kind(kind);
    Table table;
    table.kind = kind;
    table.year = year;
    table.asOf = asOf;
    if (const auto done = loadUnits(ledger, table); !done)
        return done.error();
    if (const auto done = loadProjectNames(ledger, table); !done)
        return done.error();
    const bool ofProject
        = !info.isEntity() && info.key.front().refersTo == Kind::Project && kind != Kind::Period;
    const Catalogue& catalogue = ledger.catalogue();
    if (ofProject)
        table.fields = {catalogue.field(Kind::Project, u"code"), catalogue.field(Kind::Project, u"name")};
    for (size_t i = info.isEntity() ? 1 : 0; i < info.key.size(); ++i) {
        Field key;
        key.key = info.key[i].column;
        key.zh = key.key;
        key.en = key.key;
        key.type = info.key[i].type == FieldType::Choice ? FieldType::Count : info.key[i].type;
        key.refersTo = info.key[i].refersTo;
        table.fields.push_back(key);
    }
    table.fields.insert(table.fields.end(), info.fields.begin(), info.fields.end());
    const bool yearly
        = kind == Kind::Entry || kind == Kind::Target || kind == Kind::Investment || kind == Kind::Stated;
    auto records = yearly ? ledger.records().ofYear(kind, year) : ledger.records().all(kind);
    if (!records)
        return records.error();
    for (const Record& record : *records) {
        TableRow row;
        row.id = record.id;
        if (ofProject) {
            const Named* project = table.named(Kind::Project, record.id.key[0]);
            row.cells = {project ? Value(project->code) : Value(), project ? Value(project->name) : Value()};
            if (project) {
                row.pinyin = project->pinyin;
                row.folded = project->folded;
            }
        }
        for (size_t i = info.isEntity() ? 1 : 0; i < info.key.size(); ++i) {
            const qint64 part = record.id.key[i];
            const bool date = info.key[i].type == FieldType::Date;
            row.cells.push_back(date
                    ? Value(QDate(int(part / 10'000), int(part / 100 % 100), int(part % 100)))
                    : Value(part));
        }
        for (const Field& field : info.fields)
            row.cells.push_back(record.value(field.key));
        if (kind == Kind::Unit)
            row.folded = foldName(record.value(u"name"_s).text());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sanpi
