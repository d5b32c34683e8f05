// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "figures/batchtable.h"
#include "figures/tablenames.h"
#include "figures/weektable.h"
#include "store/pinyin.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Value keyValue(const KeyPart& part, qint64 number)
{
    if (part.type != FieldType::Date)
        return number;
    return QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100));
}

/// Makes the columns and rows of one kind's table.
class FactTable {
public:
    FactTable(const KindInfo& info, Table& table)
        : m_info(info), m_table(table), m_projectPart(projectPart(info.kind)),
          m_refersToProject(m_projectPart < 0 && info.field(u"project"))
    {
    }
    void columns(const Catalogue& catalogue)
    {
        if (m_projectPart >= 0 || m_refersToProject) {
            m_table.fields = {leading(catalogue, u"code"_s), leading(catalogue, u"name"_s)};
        }
        for (size_t i = firstPart(); i < m_info.key.size(); ++i)
            m_table.fields.push_back(m_info.keyField(i));
        m_table.fields.insert(m_table.fields.end(), m_info.fields.begin(), m_info.fields.end());
    }
    void add(const Record& record)
    {
        TableRow row;
        row.id = record.id;
        if (m_projectPart >= 0 || m_refersToProject) {
            row.cells.resize(2);
            const qint64 id = m_refersToProject ? record.value(u"project"_s).number()
                                                : record.id.key[size_t(m_projectPart)];
            if (const Named* project = m_table.named(Kind::Project, id)) {
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
        if (m_refersToProject && m_info.field(u"name"))
            nameItself(row, record.value(u"name"_s).text());
        if (code >= 0)
            row.searched += u'\n' + foldName(row.cells[size_t(code)].text());
        m_table.rows.push_back(std::move(row));
    }

private:
    /// A name of its own is what its column filters and sorts by; its project is found beside it. Two spaces
    /// keep initials from running from the one into the other.
    static void nameItself(TableRow& row, const QString& name)
    {
        row.folded = foldName(name);
        row.searched += u'\n' + row.folded;
        row.pinyin = pinyinKey(name) + u"  "_s + row.pinyin;
    }
    /// What the record calls by the same key itself keeps it: 名称 of a fund is not that of its project.
    [[nodiscard]] Field leading(const Catalogue& catalogue, const QString& key) const
    {
        Field field = catalogue.field(Kind::Project, key);
        if (m_info.field(key))
            field.key = u"project_"_s + key;
        return field;
    }
    /// An entity's only key is its id, which is no column.
    [[nodiscard]] size_t firstPart() const { return m_info.isEntity() ? 1 : 0; }

    const KindInfo& m_info;
    Table& m_table;
    int m_projectPart;
    bool m_refersToProject; ///< an issue, order or supervision: its project is a field
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
    for (const auto load : {loadUnitNames, loadProjectNames, loadListNames, loadDocumentNames}) {
        if (const auto done = load(ledger, table); !done)
            return done.error();
    }
    if (kind == Kind::Batch) {
        const auto done = fillBatchTable(ledger, table);
        return done ? Result<Table>(std::move(table)) : Result<Table>(done.error());
    }
    const bool yearly = kind == Kind::Entry || kind == Kind::Target || kind == Kind::Investment
        || kind == Kind::Stated || kind == Kind::Statistic;
    auto records = yearly ? ledger.records().ofYear(kind, year) : ledger.records().all(kind);
    if (!records)
        return records.error();
    FactTable facts(ledger.catalogue().kind(kind), table);
    facts.columns(ledger.catalogue());
    for (const Record& record : *records)
        facts.add(record);
    const auto filled = fillWeekCells(ledger, table);
    return filled ? Result<Table>(std::move(table)) : filled.error();
}

} // namespace sanpi
