// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <map>
#include <optional>
#include <vector>

namespace sanpi {

/// Finds amounts that were likely written in another unit than their column: about ten thousand times what
/// the same field said before, or so far above the column's own amounts that only a ten-thousandth of it is
/// among them. A hint, never a refusal: large projects exist. domain.md, decision 11; robustness.md 49. Pure.
class UnitSlips {
public:
    struct Slip {
        int row = 0; ///< as it was noted
        int column = 0;
    };
    /// \p before what the ledger says of the same thing. Amounts of zero and below are passed over.
    void note(int row, int column, Money amount, std::optional<Money> before);
    /// By row, then column.
    [[nodiscard]] std::vector<Slip> find() const;

private:
    struct Noted {
        int row = 0;
        qint64 yuan = 0;
        bool againstHistory = false;
    };
    static void findIn(int column, const std::vector<Noted>& all, std::vector<Slip>& slips);
    std::map<int, std::vector<Noted>> m_columns;
};

} // namespace sanpi
