// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restorevalue.h"

#include <QCoreApplication>

namespace sanpi {

namespace {

struct RestoreWords {
    Q_DECLARE_TR_FUNCTIONS(RestoreValue)
};

} // namespace

Result<void> restoreValue(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value)
{
    const KindInfo& kind = builder.catalogue().kind(id.kind);
    const Field* info = kind.field(field);
    if (!info) {
        return Error {ErrorCode::Refused, QStringLiteral("no such field"),
            {RestoreWords::tr("the ledger has no field “%1” any more").arg(field)}};
    }
    const auto current = builder.current(id);
    if (!current)
        return current.error();
    if (!*current && kind.isEntity()) {
        return Error {ErrorCode::Refused, QStringLiteral("removed record"),
            {RestoreWords::tr("the record was removed: bring it back from the recycle bin first")}};
    }
    if (!value.isNull())
        return builder.set(id, field, value);
    if (!*current)
        return {};
    return info->required && !kind.isEntity() ? builder.remove(id) : builder.set(id, field, value);
}

} // namespace sanpi
