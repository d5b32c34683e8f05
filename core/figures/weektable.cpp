// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/weektable.h"

#include "domain/dates.h"
#include "domain/week.h"
#include "figures/issues.h"
#include "store/orders.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

void setCell(Table& table, TableRow& row, QStringView key, const Value& value)
{
    const int column = table.column(key);
    if (column >= 0)
        row.cells[size_t(column)] = value;
}

void fillInspections(Table& table)
{
    const auto on = size_t(table.column(u"on"));
    for (TableRow& row : table.rows)
        setCell(table, row, u"week", Week::of(row.cells[on].date()).monday());
}

Result<void> fillIssues(Ledger& ledger, Table& table)
{
    const auto issues = issueRows(ledger, table.asOf);
    if (!issues)
        return issues.error();
    std::unordered_map<qint64, const IssueRow*> known;
    for (const IssueRow& issue : *issues)
        known.emplace(issue.id, &issue);
    std::erase_if(table.rows, [&](const TableRow& row) { return !known.contains(row.id.key[0]); });
    for (TableRow& row : table.rows) {
        const IssueRow& issue = *known.at(row.id.key[0]);
        const IssueStanding& now = issue.standing;
        setCell(table, row, u"due", now.due);
        setCell(table, row, u"closed_on", now.closedOn);
        setCell(table, row, u"result", now.result);
        setCell(table, row, u"state", int(now.state));
        setCell(table, row, u"recheck_due", now.recheckDue);
        setCell(table, row, u"recheck_on", now.recheckedOn);
        if (now.recheckPassed)
            setCell(table, row, u"recheck", *now.recheckPassed ? 1 : 2);
        setCell(table, row, u"age", issue.days);
        setCell(table, row, u"unit", issue.unit != 0 ? Value(issue.unit) : Value());
        row.searched += u'\n' + issue.number.toLower() + u'\n' + issue.text;
    }
    return {};
}

Result<void> fillOrders(Ledger& ledger, Table& table)
{
    const auto orders = orderRows(ledger, table.asOf);
    if (!orders)
        return orders.error();
    std::unordered_map<qint64, const OrderRow*> known;
    for (const OrderRow& order : *orders)
        known.emplace(order.record.id.key[0], &order);
    std::erase_if(table.rows, [&](const TableRow& row) { return !known.contains(row.id.key[0]); });
    for (TableRow& row : table.rows) {
        const OrderRow& order = *known.at(row.id.key[0]);
        setCell(table, row, u"state", int(order.standing.state));
        // The project's code stands under the same key before it: the order's own is the last.
        for (size_t column = table.fields.size(); column-- > 0;) {
            if (table.fields[column].key == "code"_L1) {
                row.cells[column] = order.code;
                break;
            }
        }
    }
    return {};
}

void fillNotices(Table& table)
{
    const auto text = [&](const TableRow& row, QStringView key) {
        const int column = table.column(key);
        return column < 0 ? Value() : row.cells[size_t(column)];
    };
    for (TableRow& row : table.rows) {
        const auto past = [&](QStringView key) {
            const QDate day = text(row, key).date();
            return day.isValid() && day <= table.asOf;
        };
        const NoticeState state = past(u"issued_on") ? NoticeState::Issued
            : past(u"reviewed_on")                   ? NoticeState::Reviewed
                                                     : NoticeState::Draft;
        setCell(table, row, u"state", int(state));
    }
}

Result<void> loadNames(Ledger& ledger, Table& table, Kind kind, const QString& sql)
{
    Statement query(ledger.connection(), sql);
    while (query.next())
        table.documents[kind].emplace(
            query.number(0), Named {query.text(1), {}, query.text(1), {}, query.number(0)});
    return query.failed() ? query.error() : Result<void>();
}

} // namespace

Result<void> fillWeekCells(Ledger& ledger, Table& table)
{
    switch (table.kind) {
    case Kind::Inspection:
        fillInspections(table);
        return {};
    case Kind::Issue:
        return fillIssues(ledger, table);
    case Kind::Order:
        return fillOrders(ledger, table);
    case Kind::Notice:
        fillNotices(table);
        return {};
    default:
        return {};
    }
}

Result<void> loadDocumentNames(Ledger& ledger, Table& table)
{
    if (const auto done = loadNames(ledger, table, Kind::Issue, u"SELECT id, number FROM issue"_s); !done)
        return done;
    if (const auto done = loadNames(ledger, table, Kind::Order,
            u"SELECT id, coalesce(prefix || '〔' || year || '〕' || number || '号', title) FROM duty_order"_s);
        !done)
        return done;
    for (const auto& [kind, sql] : {std::pair(Kind::Person, u"SELECT id, name FROM person"_s),
             std::pair(Kind::Meeting, u"SELECT id, coalesce(name, \"on\" || ' 会议') FROM meeting"_s)}) {
        if (const auto done = loadNames(ledger, table, kind, sql); !done)
            return done;
    }
    return loadNames(ledger, table, Kind::Notice,
        u"SELECT id, coalesce(year || '年第' || number || '期', week) FROM notice"_s);
}

} // namespace sanpi
