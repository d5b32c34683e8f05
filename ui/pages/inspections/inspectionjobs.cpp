// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/inspectionjobs.h"

#include "figures/issues.h"
#include "schema/messages.h"
#include "store/inspecting.h"
#include "ui/facts/valuetext.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QString InspectionsData::projectName(qint64 project) const
{
    const Named* named = supervisions.named(Kind::Project, project);
    return named ? named->name : QString();
}

QString InspectionsData::unitName(qint64 unit) const
{
    const Named* named = supervisions.named(Kind::Unit, unit);
    return named ? named->name : QString();
}

const PlannedVisit* InspectionsData::visit(qint64 project) const
{
    const auto found = std::ranges::lower_bound(plan.rows, project, {}, &PlannedVisit::project);
    return found != plan.rows.end() && found->project == project ? &*found : nullptr;
}

Result<InspectionsData> loadInspections(Ledger& ledger, const Scope& scope, Week week)
{
    InspectionsData data;
    auto plan = weekPlan(ledger, week, scope.asOf);
    if (!plan)
        return plan.error();
    data.plan = std::move(plan).value();
    auto supervisions = recordTable(ledger, Kind::Supervision, scope.year, scope.asOf);
    if (!supervisions)
        return supervisions.error();
    data.supervisions = std::move(supervisions).value();
    for (const auto& [id, named] : data.supervisions.projects)
        data.projects.append({named.name, named.code, named.folded + u'、' + named.code, named.pinyin});
    std::ranges::sort(
        data.projects, {}, [](const Offer& offer) { return std::pair(offer.pinyin, offer.text); });
    const auto issues = issueRows(ledger, scope.asOf);
    if (!issues)
        return issues.error();
    for (const IssueRow& issue : *issues) {
        if (!issue.standing.isSolved())
            ++data.openIssues[issue.project];
        if (const auto origin = ledger.catalogue().recordFromText(issue.origin);
            origin && origin->kind == Kind::Supervision)
            data.supervisionIssues.insert(origin->key[0], issue.number);
    }
    auto inspectors = latestInspectors(ledger, scope.asOf);
    if (!inspectors)
        return inspectors.error();
    data.inspectors = std::move(inspectors).value();
    data.readOnly = ledger.readOnly();
    return data;
}

Result<RecordDetail> loadRecord(
    Ledger& ledger, const std::optional<RecordId>& record, qint64 project, QDate on)
{
    RecordDetail detail;
    auto before = inspectionBefore(ledger, project, on);
    if (!before)
        return before.error();
    detail.before = std::move(before).value();
    if (!record)
        return detail;
    auto stored = ledger.records().find(*record);
    if (!stored)
        return stored.error();
    detail.record = std::move(stored).value();
    const auto issues
        = ledger.records().where(Kind::Issue, u"origin"_s, ledger.catalogue().recordText(*record));
    if (!issues)
        return issues.error();
    if (!issues->empty())
        detail.issue = issues->front().value(u"number"_s).text();
    return detail;
}

QList<Offer> unitOffers(const InspectionsData& data, const Catalogue& catalogue)
{
    return offersOf(catalogue.field(Kind::Supervision, u"unit"), data.supervisions);
}

QList<Offer> numberedOffers(const Field& field)
{
    QList<Offer> offers = offersOf(field, {});
    for (qsizetype i = 0; i < offers.size(); ++i)
        offers[i].folded += u'、' + QString::number(field.choices[size_t(i)].code);
    return offers;
}

QString choiceLabel(const Field& field, qint64 code)
{
    const Choice* choice = field.choice(code);
    return !choice ? QString() : englishLabels() ? choice->en : choice->zh;
}

QString reasonsOf(const Outcome& outcome, const Catalogue& catalogue)
{
    QStringList reasons;
    if (outcome.problems.empty())
        reasons << messageOf(outcome.error);
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, catalogue, englishLabels());
    return reasons.join(u'\n');
}

} // namespace sanpi
