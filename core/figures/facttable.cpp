// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "figures/tablenames.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// A part of a fact's key as a column: the catalogue describes its type, here are its words.
Field keyField(const KeyPart& part, const Catalogue& catalogue)
{
    if (part.column == "stage"_L1)
        return catalogue.field(Kind::Project, u"stage");
    static const std::vector<std::array<QString, 3>> labels {{u"project"_s, u"项目"_s, u"Project"_s},
        {u"year"_s, u"年度"_s, u"Year"_s}, {u"revision"_s, u"版次"_s, u"Revision"_s},
        {u"month"_s, u"月份"_s, u"Month"_s}, {u"through"_s, u"截至月份"_s, u"Through"_s},
        {u"on"_s, u"日期"_s, u"Date"_s}, {u"list"_s, u"清单"_s, u"List"_s},
        {u"number"_s, u"期次"_s, u"Number"_s}};
    Field field;
    field.key = part.column;
    field.zh = part.column;
    field.en = part.column;
    for (const auto& [column, zh, en] : labels) {
        if (column == part.column) {
            field.zh = zh;
            field.en = en;
        }
    }
    field.type = part.type;
    field.refersTo = part.refersTo;
    return field;
}

Value keyValue(const KeyPart& part, qint64 number)
{
    if (part.type != FieldType::Date)
        return number;
    return QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100));
}

/// Makes the columns and rows of one kind's table.
class FactTable {
public:
    FactTable(const KindInfo& info, Table& table) : m_info(info), m_table(table)
    {
        const auto part = std::ranges::find_if(info.key,
            [](const KeyPart& p) { return p.type == FieldType::Reference && p.refersTo == Kind::Project; });
        if (part != info.key.end())
            m_projectPart = int(part - info.key.begin());
    }
    void columns(const Catalogue& catalogue)
    {
        if (m_projectPart >= 0) {
            m_table.fields
                = {catalogue.field(Kind::Project, u"code"), catalogue.field(Kind::Project, u"name")};
        }
        for (size_t i = firstPart(); i < m_info.key.size(); ++i)
            m_table.fields.push_back(keyField(m_info.key[i], catalogue));
        m_table.fields.insert(m_table.fields.end(), m_info.fields.begin(), m_info.fields.end());
    }
    void add(const Record& record)
    {
        TableRow row;
        row.id = record.id;
        if (m_projectPart >= 0) {
            row.cells.resize(2);
            if (const Named* project = m_table.named(Kind::Project, record.id.key[size_t(m_projectPart)])) {
                row.cells = {Value(project->code), Value(project->name)};
                row.pinyin = project->pinyin;
                row.folded = project->folded;
            }
        } else if (m_info.kind == Kind::Unit) {
            if (const Named* unit = m_table.named(Kind::Unit, record.id.key[0])) {
                row.pinyin = unit->pinyin;
                row.folded = unit->folded;
            }
        } else {
            row.folded = foldName(record.value(u"name"_s).text());
        }
        const int code = m_table.column(u"code");
        row.searched = row.folded;
        for (size_t i = firstPart(); i < m_info.key.size(); ++i)
            row.cells.push_back(keyValue(m_info.key[i], record.id.key[i]));
        for (const Field& field : m_info.fields)
            row.cells.push_back(record.value(field.key));
        if (code >= 0)
            row.searched += u'\n' + foldName(row.cells[size_t(code)].text());
        m_table.rows.push_back(std::move(row));
    }

private:
    /// An entity's only key is its id, which is no column.
    [[nodiscard]] size_t firstPart() const { return m_info.isEntity() ? 1 : 0; }

    const KindInfo& m_info;
    Table& m_table;
    int m_projectPart = -1;
};

} // namespace

Result<Table> recordTable(Ledger& ledger, Kind kind, int year, QDate asOf)
{
    if (kind == Kind::Project)
        return projectTable(ledger, year, asOf);
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    Table table;
    table.kind = kind;
    table.year = year;
    table.asOf = asOf;
    for (const auto load : {loadUnitNames, loadProjectNames, loadListNames}) {
        if (const auto done = load(ledger, table); !done)
            return done.error();
    }
    const bool yearly
        = kind == Kind::Entry || kind == Kind::Target || kind == Kind::Investment || kind == Kind::Stated;
    auto records = yearly ? ledger.records().ofYear(kind, year) : ledger.records().all(kind);
    if (!records)
        return records.error();
    FactTable facts(ledger.catalogue().kind(kind), table);
    facts.columns(ledger.catalogue());
    for (const Record& record : *records)
        facts.add(record);
    return table;
}

} // namespace sanpi
