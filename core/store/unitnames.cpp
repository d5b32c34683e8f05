// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unitnames.h"

namespace sanpi {

using namespace Qt::StringLiterals;

Result<QHash<qint64, QString>> unitNames(Ledger& ledger)
{
    const auto units = ledger.records().all(Kind::Unit);
    if (!units)
        return units.error();
    QHash<qint64, QString> names;
    for (const Record& unit : *units)
        names.insert(unit.id.key[0], unit.value(u"name"_s).text());
    return names;
}

} // namespace sanpi
