// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/findings.h"

#include "figures/findingparts.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Result<void> takeAcceptances(Ledger& ledger, Findings& findings)
{
    std::unordered_map<QString, Finding*> byKey;
    for (Finding& finding : findings)
        byKey.emplace(finding.key, &finding);
    Statement query(ledger.connection(), u"SELECT id, finding, note FROM acceptance"_s);
    while (query.next()) {
        const auto found = byKey.find(query.text(1));
        if (found == byKey.end())
            continue;
        found->second->acceptance = query.number(0);
        found->second->acceptedBecause = query.text(2);
    }
    return query.failed() ? query.error() : Result<void>();
}

} // namespace

void FindingList::add(const Problem& problem, const QString& distinction)
{
    Finding finding {problem, {}, 0, {}};
    const RecordId& id = *problem.record;
    finding.key
        = codeName(problem.code) + u':' + m_catalogue.kind(id.kind).name + u'/' + m_catalogue.idText(id);
    if (!distinction.isEmpty())
        finding.key += u':' + distinction;
    m_findings.push_back(std::move(finding));
}

void FindingList::add(ProblemCode code, const RecordId& record, const QString& field, const QString& value,
    const QStringList& args, const QString& distinction)
{
    Problem problem;
    problem.code = code;
    problem.record = record;
    problem.field = field;
    problem.value = value;
    problem.args = args;
    add(problem, distinction);
}

int openCount(const Findings& findings)
{
    return int(std::ranges::count_if(findings, &Finding::isOpen));
}

Result<Findings> findings(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    auto lives = loadLives(ledger.connection(), asOf);
    if (!lives)
        return lives.error();
    const FindingFacts known {ledger, std::move(facts).value(), std::move(lives).value()};
    FindingList list(ledger.catalogue());
    for (const auto find : {findInAmounts, findInBundles, findInWork, findInBatches, findInStages,
             findInEvidence, findInProcedures}) {
        if (const auto done = find(known, list); !done)
            return done.error();
    }
    Findings found = list.take();
    std::ranges::stable_sort(found, {}, &Finding::project);
    if (const auto done = takeAcceptances(ledger, found); !done)
        return done.error();
    return found;
}

} // namespace sanpi
