// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "schema/field.h"

#include <QString>

#include <optional>
#include <vector>

namespace sanpi {

/// What the status bar tells of selected cells. Amounts are summed; of rates and other numbers only the ends
/// and the mean are told, for a sum of rates means nothing.
struct SelectionSum {
    int cells = 0;
    int filled = 0;
    int numbers = 0;
    /// The one type of all selected numbers; none where they mix.
    std::optional<FieldType> type;
    qint64 sum = 0;
    qint64 least = 0;
    qint64 most = 0;

    void add(const Field& field, const Value& value);
    /// Half up.
    [[nodiscard]] qint64 mean() const;
    /// "14 cells · 12 filled · sum 1,204,500 万元 · mean …"; empty for a single cell.
    [[nodiscard]] QString text(Unit unit) const;

private:
    bool m_mixed = false;
    [[nodiscard]] QString shown(qint64 number, Unit unit) const;
};

} // namespace sanpi
