// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/funds.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

Money amountOf(const Record& record, const QString& field)
{
    const Value value = record.value(field);
    return value.isNull() ? Money() : value.money();
}

// A day that is not known lies in the year: what is of an earlier day than the year's first counts as well.
bool isBy(const Record& record, const QString& field, QDate asOf)
{
    const QDate on = record.value(field).date();
    return on.isValid() ? on <= asOf : asOf >= QDate(int(record.value(u"year"_s).number()), 1, 1);
}

void include(FundGroup& group, const FundRow& row, QDate asOf)
{
    ++group.count;
    if (isBy(row.record, u"applied_on"_s, asOf)) {
        ++group.applied;
        group.appliedAmount += amountOf(row.record, u"applied"_s);
    }
    if (row.granted) {
        ++group.granted;
        group.grantedAmount += amountOf(row.record, u"granted"_s);
    }
}

Result<std::vector<FundRow>> fundRows(Ledger& ledger, int year, QDate asOf)
{
    const auto records = ledger.records().where(Kind::Fund, u"year"_s, Value(year));
    if (!records)
        return records.error();
    std::vector<FundRow> rows;
    for (const Record& record : *records) {
        FundRow row {record, {}, false};
        // A grant without a day waits for none: what was entered as granted was granted.
        row.granted = amountOf(record, u"granted"_s) > Money() && isBy(record, u"granted_on"_s, asOf);
        if (const Value unit = record.value(u"unit"_s); !unit.isNull()) {
            const auto found = ledger.records().find(RecordId::unit(unit.number()));
            if (!found)
                return found.error();
            if (*found)
                row.unit = (*found)->value(u"name"_s).text();
        }
        rows.push_back(std::move(row));
    }
    const auto key = [](const FundRow& row) {
        return std::tuple(row.record.value(u"kind"_s).number(), -amountOf(row.record, u"granted"_s).yuan(),
            row.record.id.key[0]);
    };
    std::ranges::sort(rows, {}, key);
    return rows;
}

} // namespace

Result<FundFigures> fundFigures(Ledger& ledger, int year, QDate asOf)
{
    auto rows = fundRows(ledger, year, asOf);
    if (!rows)
        return rows.error();
    FundFigures figures;
    figures.year = year;
    figures.asOf = asOf;
    for (const Choice& choice : ledger.catalogue().field(Kind::Fund, u"kind").choices) {
        FundGroup group;
        group.kind = choice.code;
        group.label = choice.zh;
        for (const FundRow& row : *rows) {
            if (row.record.value(u"kind"_s).number() == choice.code)
                include(group, row, asOf);
        }
        if (group.count > 0)
            figures.byKind.push_back(group);
    }
    for (const FundRow& row : *rows)
        include(figures.all, row, asOf);
    figures.rows = std::move(rows).value();
    return figures;
}

} // namespace sanpi
