// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/tablenames.h"

#include "domain/text.h"

#include <limits>

namespace sanpi {

using namespace Qt::StringLiterals;

Result<void> loadUnitNames(Ledger& ledger, Table& table)
{
    Statement query(ledger.connection(), u"SELECT id, name, code, aliases, pinyin, \"order\" FROM unit"_s);
    while (query.next()) {
        QString names = query.text(1);
        if (!query.isNull(3))
            names += u'、' + query.text(3);
        // The district's own order first, whatever it does not name after it (domain.md, decision 9).
        const qint64 order = query.isNull(5) ? std::numeric_limits<qint64>::max() : query.number(5);
        table.units.emplace(
            query.number(0), Named {query.text(1), query.text(2), foldName(names), query.text(4), order});
    }
    return query.failed() ? query.error() : Result<void>();
}

Result<void> loadProjectNames(Ledger& ledger, Table& table)
{
    Statement query(ledger.connection(), u"SELECT id, name, code, name_folded, pinyin FROM project"_s);
    while (query.next())
        table.projects.emplace(
            query.number(0), Named {query.text(1), query.text(2), query.text(3), query.text(4), 0});
    return query.failed() ? query.error() : Result<void>();
}

Result<void> loadListNames(Ledger& ledger, Table& table)
{
    Statement query(ledger.connection(), u"SELECT id, name FROM list"_s);
    while (query.next())
        table.lists.emplace(
            query.number(0), Named {query.text(1), {}, foldName(query.text(1)), {}, query.number(0)});
    return query.failed() ? query.error() : Result<void>();
}

} // namespace sanpi
