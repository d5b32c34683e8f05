// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordname.h"

#include "store/orders.h"

#include <algorithm>

namespace sanpi::cli {

namespace {

/// An issue by its number, an order by the number that it bears, others by name, alias or code.
std::optional<qint64> entityNamed(Ledger& ledger, Kind kind, const QString& text)
{
    if (kind == Kind::Issue) {
        const auto found = ledger.records().idWhere(Kind::Issue, QStringLiteral("number"), Value(text));
        return found ? *found : std::nullopt;
    }
    if (kind == Kind::Order) {
        const auto orders = ledger.records().all(Kind::Order);
        for (const Record& order : orders ? *orders : std::vector<Record>()) {
            if (orderCode(order) == text)
                return order.id.key[0];
        }
        return {};
    }
    return ledger.resolve(kind, text);
}

} // namespace

std::optional<RecordId> recordNamed(Ledger& ledger, const QString& kind, const QString& id)
{
    const KindInfo* info = ledger.catalogue().kindNamed(kind);
    if (!info || id.isEmpty())
        return {};
    QStringList parts = id.split(u':');
    for (qsizetype i = 0; i < std::min(parts.size(), qsizetype(info->key.size())); ++i) {
        const KeyPart& part = info->key[size_t(i)];
        if (!info->isEntity() && part.type == FieldType::Choice) {
            const Field field = info->keyField(size_t(i));
            if (const Choice* choice = field.choiceNamed(parts[i]))
                parts[i] = QString::number(choice->code);
        }
        if (!info->isEntity() && part.type != FieldType::Reference)
            continue;
        bool isNumber = false;
        parts[i].toLongLong(&isNumber);
        if (isNumber)
            continue;
        const auto found = entityNamed(ledger, info->isEntity() ? info->kind : part.refersTo, parts[i]);
        if (!found)
            return {};
        parts[i] = QString::number(*found);
    }
    const auto record = ledger.catalogue().idFromText(info->kind, parts.join(u':'));
    if (!record)
        return {};
    if (info->isEntity()) {
        const auto stored = ledger.records().find(*record);
        if (!stored || !*stored)
            return {};
    }
    return record;
}

} // namespace sanpi::cli
