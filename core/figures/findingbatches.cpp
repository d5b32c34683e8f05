// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "figures/batchfacts.h"
#include "figures/findingparts.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

RecordId idOf(const BatchMember& member)
{
    return RecordId::batch(member.period, int(member.batch), member.project);
}

/// Rules as they were on the days on which members joined.
class RulesByDay {
public:
    explicit RulesByDay(Ledger& ledger) : m_ledger(ledger) { }
    Result<const RuleBook*> on(QDate day)
    {
        const auto known = m_books.find(day);
        if (known != m_books.end())
            return &known->second;
        auto book = loadRuleBook(m_ledger, day);
        if (!book)
            return book.error();
        return &m_books.emplace(day, std::move(book).value()).first->second;
    }

private:
    Ledger& m_ledger;
    std::map<QDate, RuleBook> m_books;
};

Result<void> thresholds(const FindingFacts& facts, const BatchFacts& batches, FindingList& list)
{
    RulesByDay rules(facts.ledger);
    for (const BatchMember& member : batches.members) {
        const bool left = member.left.isValid() && member.left <= facts.asOf();
        if (left || !member.total)
            continue;
        const auto book = rules.on(member.joined);
        if (!book)
            return book.error();
        const auto least = (*book)->threshold.least.find(member.sector);
        if (least != (*book)->threshold.least.end() && *member.total < least->second) {
            list.add(ProblemCode::BelowThreshold, idOf(member), u"total"_s, member.total->exact(Unit::Wan),
                {least->second.exact(Unit::Wan)});
        }
    }
    return {};
}

Result<std::unordered_map<qint64, QString>> loadDevelopers(Connection& connection)
{
    std::unordered_map<qint64, QString> developers;
    Statement query(
        connection, u"SELECT id, developer FROM project WHERE id IN (SELECT project FROM batch)"_s);
    while (query.next())
        developers.emplace(query.number(0), foldName(query.text(1)));
    if (query.failed())
        return query.error();
    return developers;
}

Result<void> secondOpenings(const FindingFacts& facts, const BatchFacts& batches, FindingList& list)
{
    const auto developers = loadDevelopers(facts.ledger.connection());
    if (!developers)
        return developers.error();
    std::map<std::pair<QString, QString>, std::vector<const BatchMember*>> alike;
    for (const BatchMember& member : batches.members)
        alike[{foldName(member.name), developers->at(member.project)}].push_back(&member);
    for (const auto& [name, members] : alike) {
        for (const BatchMember* member : members) {
            const BatchMember* first = nullptr;
            for (const BatchMember* earlier : members) {
                if (opensAgain(*member, *earlier) && (!first || earlier->joined < first->joined))
                    first = earlier;
            }
            if (!first)
                continue;
            list.add(ProblemCode::SecondOpening, idOf(*member), u"batch"_s, member->name,
                {u"第%1期%2，%3"_s.arg(
                    QString::number(first->period), batchName(first->batch), first->name)});
        }
    }
    return {};
}

} // namespace

Result<void> findInBatches(const FindingFacts& facts, FindingList& list)
{
    const auto batches = loadBatchFacts(facts.ledger, facts.asOf());
    if (!batches)
        return batches.error();
    if (const auto done = thresholds(facts, *batches, list); !done)
        return done;
    return secondOpenings(facts, *batches, list);
}

} // namespace sanpi
