// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuejobs.h"

#include "report/storyreport.h"
#include "store/orders.h"
#include "store/unitnames.h"
#include "ui/facts/valuetext.h"

namespace sanpi {

using namespace Qt::StringLiterals;

QString choiceText(const Catalogue& catalogue, Kind kind, QStringView field, qint64 code)
{
    const Choice* choice = catalogue.field(kind, field).choice(code);
    return !choice ? QString() : englishLabels() ? choice->en : choice->zh;
}

Result<IssuesData> loadIssues(Ledger& ledger, const Scope& scope)
{
    IssuesData data;
    auto rows = issueRows(ledger, scope.asOf);
    if (!rows)
        return rows.error();
    data.year = scope.year;
    for (IssueRow& row : std::vector<IssueRow>(std::move(rows).value())) {
        const int year = row.standing.collectedOn.year();
        const bool carried = year < scope.year
            && (!row.standing.isSolved() || row.standing.closedOn.year() >= scope.year || row.recheckDue);
        if (year == scope.year || carried)
            data.rows.push_back(std::move(row));
    }
    auto figures = issueFigures(ledger, scope.year, scope.asOf);
    if (!figures)
        return figures.error();
    data.figures = std::move(figures).value();
    auto units = unitNames(ledger);
    if (!units)
        return units.error();
    data.units = std::move(units).value();
    const auto projects = ledger.records().all(Kind::Project);
    if (!projects)
        return projects.error();
    for (const Record& project : *projects)
        data.projects.insert(project.id.key[0], project.value(u"name"_s).text());
    for (const Field& field : ledger.catalogue().kind(Kind::Issue).fields) {
        if (field.definition != 0)
            data.ownFields.push_back(field);
    }
    if (!data.ownFields.empty()) {
        const auto issues = ledger.records().all(Kind::Issue);
        if (!issues)
            return issues.error();
        for (const Record& issue : *issues)
            data.own.insert(issue.id.key[0], issue.fields);
    }
    data.readOnly = ledger.readOnly();
    return data;
}

Result<IssueDetail> loadIssue(Ledger& ledger, qint64 issue, QDate asOf, int historyLimit)
{
    IssueDetail detail;
    auto line = storyline(ledger, issue, asOf);
    if (!line)
        return line.error();
    detail.line = std::move(line).value();
    detail.story = detail.line.story;
    const auto place = unitPlace(ledger, detail.story.row.unit, detail.line.year, asOf);
    if (!place)
        return place.error();
    detail.standing = unitStandingText(detail.line, *place);
    auto units = unitNames(ledger);
    if (!units)
        return units.error();
    detail.units = std::move(units).value();
    for (const auto& [unit, name] : detail.units.asKeyValueRange())
        detail.names.units[unit].name = name;
    if (detail.story.row.project != 0) {
        const auto project = ledger.records().find(RecordId::project(detail.story.row.project));
        if (!project)
            return project.error();
        if (*project)
            detail.project = (*project)->value(u"name"_s).text();
    }
    const auto record = ledger.records().find(RecordId::issue(issue));
    if (!record)
        return record.error();
    if (*record)
        detail.fields = (*record)->fields;
    const auto next = nextOrderKind(ledger, issue);
    if (!next)
        return next.error();
    detail.nextOrder = *next;
    HistoryQuery query;
    query.record = RecordId::issue(issue);
    query.limit = historyLimit;
    auto history = ledger.log().history(query);
    if (!history)
        return history.error();
    detail.history = std::move(history).value();
    return detail;
}

} // namespace sanpi
