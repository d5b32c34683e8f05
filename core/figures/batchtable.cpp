// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/batchtable.h"

#include "domain/text.h"
#include "figures/batchfacts.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Each member by the keys of the table's columns.
std::map<QString, Value> cellsOf(const BatchMember& member)
{
    const auto text = [](const QString& words) { return words.isEmpty() ? Value() : Value(words); };
    const auto day = [](QDate date) { return date.isValid() ? Value(date) : Value(); };
    return {{u"period"_s, member.period}, {u"batch"_s, int(member.batch)}, {u"project"_s, member.project},
        {u"code"_s, text(member.code)}, {u"name"_s, text(member.name)}, {u"joined"_s, day(member.joined)},
        {u"left"_s, day(member.left)}, {u"total"_s, member.total ? Value(*member.total) : Value()},
        {u"stage"_s, int(member.stage)}, {u"reason"_s, text(member.reason)},
        {u"document"_s, text(member.document)}, {u"provincial"_s, member.provincial ? Value(1) : Value()},
        {u"from_period"_s, member.fromPeriod ? Value(*member.fromPeriod) : Value()},
        {u"progress"_s, text(member.progress)}};
}

std::vector<Field> columnsOf(const Catalogue& catalogue)
{
    const KindInfo& batch = catalogue.kind(Kind::Batch);
    std::vector<Field> fields {batch.keyField(0), batch.keyField(1), batch.keyField(2),
        catalogue.field(Kind::Project, u"code"), catalogue.field(Kind::Project, u"name")};
    for (const QString& key : {u"joined"_s, u"left"_s, u"total"_s})
        fields.push_back(catalogue.field(Kind::Batch, key));
    fields.push_back(catalogue.field(Kind::Project, u"stage"));
    for (const Field& field : batch.fields) {
        if (field.key != "joined"_L1 && field.key != "left"_L1 && field.key != "total"_L1)
            fields.push_back(field);
    }
    return fields;
}

void addRow(Table& table, const BatchMember& member)
{
    TableRow row;
    row.id = RecordId::batch(member.period, int(member.batch), member.project);
    const std::map<QString, Value> cells = cellsOf(member);
    for (const Field& field : table.fields)
        row.cells.push_back(cells.at(field.key));
    if (const Named* project = table.named(Kind::Project, member.project)) {
        row.pinyin = project->pinyin;
        row.folded = project->folded;
    }
    row.searched = row.folded + u'\n' + foldName(member.code);
    table.rows.push_back(std::move(row));
}

} // namespace

Result<void> fillBatchTable(Ledger& ledger, Table& table)
{
    const auto facts = loadBatchFacts(ledger, table.asOf);
    if (!facts)
        return facts.error();
    table.fields = columnsOf(ledger.catalogue());
    for (const BatchMember& member : facts->members)
        addRow(table, member);
    return {};
}

} // namespace sanpi
