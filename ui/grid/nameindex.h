// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

#include <QHash>

#include <map>
#include <optional>

namespace sanpi {

/// Finds records by what people call them: code, name or alias. Made once for a table, because a pasted block
/// asks for thousands of projects.
class NameIndex {
public:
    /// A name that several bear finds none; a code counts before a name.
    [[nodiscard]] std::optional<qint64> find(const Table& table, Kind kind, const QString& text);
    void clear() { m_names.clear(); }

private:
    struct Names {
        QHash<QString, qint64> codes; ///< in capitals
        QHash<QString, qint64> names; ///< folded; 0: several
    };
    std::map<Kind, Names> m_names;
};

} // namespace sanpi
