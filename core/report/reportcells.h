// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/stage.h"
#include "report/document.h"

#include <QList>

#include <initializer_list>
#include <optional>

/// Cells of the reports' tables, each with its text under the display rule and the number behind it.
namespace sanpi::cells {

/// What stands where there is no figure.
[[nodiscard]] doc::Cell nothing();
[[nodiscard]] doc::Cell count(qint64 number);
/// \p one of all, as a place in a ranking; 0 is none.
[[nodiscard]] doc::Cell rank(int one);
[[nodiscard]] doc::Cell amount(const std::optional<Money>& money, Unit unit, int digits);
/// Per cent with two decimals and no sign: the column's title has it.
[[nodiscard]] doc::Cell rate(const Percent& percent);
/// Hundredths of a 百分点; red below nought.
[[nodiscard]] doc::Cell gap(const std::optional<qint64>& points);
[[nodiscard]] doc::Cell date(QDate date);
/// A mark tells the lamps apart where there is no colour.
[[nodiscard]] doc::Cell lamp(Lamp lamp);
[[nodiscard]] doc::Cell yesNo(bool yes);

/// Amounts of one table in 万元: whole where all of them are, else with two decimals throughout.
class WanColumn {
public:
    void see(const std::optional<Money>& amount)
    {
        if (amount && amount->yuan() % qint64(Unit::Wan) != 0)
            m_digits = 2;
    }
    [[nodiscard]] doc::Cell cell(const std::optional<Money>& amount) const
    {
        return cells::amount(amount, Unit::Wan, m_digits);
    }

private:
    int m_digits = 0;
};

} // namespace sanpi::cells
