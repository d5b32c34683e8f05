// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rulebook.h"

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

} // namespace sanpi
