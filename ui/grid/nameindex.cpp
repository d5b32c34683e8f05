// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/nameindex.h"

#include "domain/text.h"

namespace sanpi {

namespace {

const std::unordered_map<qint64, Named>& namesOf(const Table& table, Kind kind)
{
    static const std::unordered_map<qint64, Named> nobody;
    switch (kind) {
    case Kind::Unit:
        return table.units;
    case Kind::List:
        return table.lists;
    case Kind::Project:
        return table.projects;
    default: {
        const auto found = table.documents.find(kind);
        return found == table.documents.end() ? nobody : found->second;
    }
    }
}

} // namespace

std::optional<qint64> NameIndex::find(const Table& table, Kind kind, const QString& text)
{
    auto known = m_names.find(kind);
    if (known == m_names.end()) {
        Names made;
        for (const auto& [id, one] : namesOf(table, kind)) {
            if (!one.code.isEmpty())
                made.codes.insert(one.code.toUpper(), id);
            for (const QString& name : one.folded.split(u'、', Qt::SkipEmptyParts)) {
                const auto other = made.names.constFind(name);
                made.names.insert(name, other == made.names.cend() || *other == id ? id : 0);
            }
        }
        known = m_names.emplace(kind, std::move(made)).first;
    }
    if (const auto code = known->second.codes.constFind(text.toUpper()); code != known->second.codes.cend())
        return *code;
    const qint64 id = known->second.names.value(foldName(text));
    return id != 0 ? std::optional(id) : std::nullopt;
}

} // namespace sanpi
