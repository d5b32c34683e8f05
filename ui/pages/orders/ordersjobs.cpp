// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/ordersjobs.h"

#include "store/numbers.h"
#include "store/unitnames.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QString proposalName(const Escalation& row)
{
    return row.issue != 0 ? u"issue/%1"_s.arg(row.issue) : u"project/%1"_s.arg(row.project);
}

Result<OrdersData> loadOrders(Ledger& ledger, const Scope& scope)
{
    OrdersData data;
    auto rows = orderRows(ledger, scope.asOf);
    if (!rows)
        return rows.error();
    for (OrderRow& row : std::vector<OrderRow>(std::move(rows).value())) {
        const bool ofYear = row.record.value(u"drafted_on"_s).date().year() == scope.year;
        if (ofYear || row.standing.state != OrderState::Concluded)
            data.rows.push_back(std::move(row));
    }
    auto ladder = escalations(ledger, scope.asOf);
    if (!ladder)
        return ladder.error();
    data.ladder = std::move(ladder).value();
    auto issues = issueRows(ledger, scope.asOf);
    if (!issues)
        return issues.error();
    for (const IssueRow& issue : *issues) {
        data.issues.insert(issue.id, issue.number);
        if (issue.booked && !issue.standing.isSolved())
            data.booked.push_back(issue);
    }
    auto units = unitNames(ledger);
    if (!units)
        return units.error();
    data.units = std::move(units).value();
    const auto projects = ledger.records().all(Kind::Project);
    if (!projects)
        return projects.error();
    for (const Record& project : *projects)
        data.projects.insert(project.id.key[0], project.value(u"name"_s).text());
    data.readOnly = ledger.readOnly();
    return data;
}

Result<OrderDetail> loadOrder(Ledger& ledger, qint64 order, QDate asOf)
{
    const auto record = ledger.records().find(RecordId::order(order));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such order"_s, {QString::number(order)}};
    auto issue = loadIssue(ledger, (*record)->value(u"issue"_s).number(), asOf, 1);
    if (!issue)
        return issue.error();
    OrderDetail detail;
    detail.issue = std::move(issue).value();
    detail.project = detail.issue.project;
    const auto& orders = detail.issue.story.orders;
    const auto row = std::ranges::find_if(
        orders, [order](const OrderRow& one) { return one.record.id.key[0] == order; });
    if (row == orders.end())
        return Error {ErrorCode::NotFound, u"drafted after the day"_s, {QString::number(order)}};
    detail.row = *row;
    const auto next = nextNumber(ledger, (*record)->value(u"prefix"_s).text(), asOf.year());
    if (!next)
        return next.error();
    detail.nextNumber = *next;
    return detail;
}

} // namespace sanpi
