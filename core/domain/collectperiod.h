// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"

namespace sanpi {

/// What a round of collecting (填报) is about: a month or a week. Stored as 2021-11 or as the week's Monday.
class CollectPeriod {
public:
    CollectPeriod() = default;
    explicit CollectPeriod(Month month) : m_month(month) { }
    explicit CollectPeriod(Week week) : m_week(week) { }
    /// 2021-11 and other forms of a month; a day stands for its week.
    [[nodiscard]] static std::optional<CollectPeriod> parse(QStringView text);

    [[nodiscard]] bool isValid() const { return m_month.isValid() || m_week.isValid(); }
    [[nodiscard]] bool isWeek() const { return m_week.isValid(); }
    [[nodiscard]] Month month() const { return m_month; } ///< invalid for a week
    [[nodiscard]] Week week() const { return m_week; } ///< invalid for a month
    [[nodiscard]] QString text() const; ///< as stored; two of a kind sort as they follow
    [[nodiscard]] QString name() const; ///< 2021年11月, 2021年11月29日至12月5日
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const; ///< of its progress texts
    [[nodiscard]] int year() const { return lastDay().year(); } ///< whose entries and targets it is about
    [[nodiscard]] CollectPeriod previous() const;

    bool operator==(const CollectPeriod&) const = default;

private:
    Month m_month;
    Week m_week;
};

} // namespace sanpi
