// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/fillfunds.h"

namespace sanpi {

using namespace Qt::StringLiterals;

Result<void> writeFund(ChangeSetBuilder& builder, const DemoFund& fund, int year, qint64 unit)
{
    const Choice* kind = builder.catalogue().field(Kind::Fund, u"kind").choiceNamed(fund.kind);
    if (!kind)
        return Error {ErrorCode::NotFound, u"demo: unknown choice "_s + fund.kind, {fund.kind}};
    const RecordId id = RecordId::fund(builder.newId());
    const std::pair<QString, Value> values[] {{u"year"_s, year}, {u"kind"_s, Value(kind->code)},
        {u"name"_s, fund.name}, {u"unit"_s, unit}, {u"applied_on"_s, fund.appliedOn},
        {u"applied"_s, fund.applied}, {u"granted_on"_s, fund.grantedOn}, {u"granted"_s, fund.granted},
        {u"document"_s, fund.document}};
    for (const auto& [key, value] : values) {
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

} // namespace sanpi
