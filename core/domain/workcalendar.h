// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <set>

namespace sanpi {

/// Days off and make-up working days (调休) of one year, as the State Council's yearly notice sets them.
struct CalendarYear {
    std::set<QDate> off; ///< days off, weekends among them or not
    std::set<QDate> work; ///< weekend days that are worked
    QString source; ///< number of the notice
    bool operator==(const CalendarYear&) const = default;
};

/// The year that the text states: {"source": …, "off": ["2021-10-01/2021-10-07", …], "work": [day, …]}. Empty
/// for what is none: other keys, days of other years, ranges that run backwards, a day both off and worked.
[[nodiscard]] std::optional<CalendarYear> readCalendarYear(int year, const QString& text);
/// The text that readCalendarYear() takes.
[[nodiscard]] QString calendarText(const CalendarYear& year);

/// Which days are worked. Of a year that was not announced it knows the weekends alone: whoever counts with
/// it says so (knows()).
class WorkCalendar {
public:
    void setYear(int year, CalendarYear days) { m_years[year] = std::move(days); }
    [[nodiscard]] bool knows(int year) const { return m_years.contains(year); }
    [[nodiscard]] const std::map<int, CalendarYear>& years() const { return m_years; }

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// The \p count-th working day after \p from; \p from itself for 0.
    [[nodiscard]] QDate addWorkingDays(QDate from, int count) const;
    /// \p day, or the first working day after it.
    [[nodiscard]] QDate workingDayFrom(QDate day) const;

private:
    std::map<int, CalendarYear> m_years;
};

} // namespace sanpi
