// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workcalendar.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sanpi {

/// Days as people type them, of one year: 1月1日—3日、10.1-10.7、2021-05-01/2021-05-05, apart by commas, 、
/// or line breaks. Empty where a part is none, runs backwards, or lies in another year; that part goes into
/// \p wrong.
[[nodiscard]] std::optional<std::set<QDate>> daysFromText(
    int year, const QString& text, QString* wrong = nullptr);
/// The same the other way: 1月1日—1月3日, a range a line.
[[nodiscard]] QString textOfDays(const std::set<QDate>& days);

/// What was read out of a notice on holidays.
struct HolidayNotice {
    CalendarYear year; ///< the days of the year asked for
    QStringList read; ///< sentences that were understood, as they stand
    int otherYears = 0; ///< days of neighbouring years: 2022年12月31日至2023年1月2日
};
/// Reads the State Council's yearly notice as it is pasted, whole or line by line
/// (国庆节：10月1日至7日放假调休， 共7天。10月9日（星期六）上班。), its number 国办发明电〔2020〕27号
/// included; or JSON: ours (readCalendarYear()) or a list {"days": [{"date": "2021-01-01", "isOffDay":
/// true}]}. Empty where no day was found, or one is both off and worked.
[[nodiscard]] std::optional<HolidayNotice> readHolidayNotice(int year, const QString& text);

} // namespace sanpi
