// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rulebook.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

RuleSource RuleBook::source(RuleKind kind) const
{
    const auto it = sources.find(kind);
    return it == sources.end() ? RuleSource() : it->second;
}

Result<RuleBook> loadRuleBook(Ledger& ledger, QDate asOf)
{
    RuleBook book;
    book.asOf = asOf;
    Statement query(ledger.connection(),
        u"SELECT kind, since, value, document FROM rule WHERE since <= ? ORDER BY kind, since"_s);
    query.bind(Value(asOf));
    while (query.next()) {
        const auto kind = RuleKind(query.number(0));
        if (readRule(kind, query.text(2), book))
            book.sources[kind] = {QDate::fromString(query.text(1), Qt::ISODate), query.text(3)};
    }
    if (query.failed())
        return query.error();
    return book;
}

Result<void> takeSectorScheme(Ledger& ledger, int year, RuleBook& book)
{
    const QDate day = std::clamp(book.asOf, QDate(year, 1, 1), QDate(year, 12, 31));
    if (day == book.asOf)
        return {};
    const auto ofYear = loadRuleBook(ledger, day);
    if (!ofYear)
        return ofYear.error();
    book.sectors = ofYear->sectors;
    book.sources.erase(RuleKind::Sectors);
    if (const auto source = ofYear->sources.find(RuleKind::Sectors); source != ofYear->sources.end())
        book.sources.insert(*source);
    return {};
}

std::vector<Choice> sectorsOfSchemes(const std::vector<Record>& rules)
{
    std::map<qint64, QString> names;
    for (const Record& rule : rules) {
        DistrictRules read;
        if (RuleKind(rule.id.key[0]) != RuleKind::Sectors
            || !readRule(RuleKind::Sectors, rule.value(u"value"_s).text(), read))
            continue;
        for (const SectorScheme::Part& part : read.sectors.parts) {
            if (part.code > SectorScheme::lastBuiltIn)
                names[part.code] = part.name;
        }
    }
    std::vector<Choice> sectors;
    for (const auto& [code, name] : names)
        sectors.push_back({code, name, name, {}});
    return sectors;
}

} // namespace sanpi
