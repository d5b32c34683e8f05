// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace sanpi {

/// A calendar month, stored as yyyymm (202112). Range 190001 to 299912.
class Month {
public:
    constexpr Month() = default;
    constexpr Month(int year, int month) : m_value(year * 100 + month) { }
    [[nodiscard]] static Month of(QDate date) { return {date.year(), date.month()}; }
    /// nullopt when \p value is not a month.
    [[nodiscard]] static std::optional<Month> fromNumber(qint64 value);
    /// 2021-12, 2021年12月, 2021.12, 2021/12, 202112.
    [[nodiscard]] static std::optional<Month> parse(QStringView text);

    [[nodiscard]] constexpr int year() const { return m_value / 100; }
    [[nodiscard]] constexpr int month() const { return m_value % 100; }
    [[nodiscard]] constexpr int number() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value != 0; }
    [[nodiscard]] QDate firstDay() const { return {year(), month(), 1}; }
    [[nodiscard]] QDate lastDay() const { return firstDay().addMonths(1).addDays(-1); }
    [[nodiscard]] Month next() const
    {
        return month() == 12 ? Month(year() + 1, 1) : Month(year(), month() + 1);
    }
    [[nodiscard]] Month previous() const
    {
        return month() == 1 ? Month(year() - 1, 12) : Month(year(), month() - 1);
    }
    [[nodiscard]] QString iso() const; ///< 2021-12
    constexpr auto operator<=>(const Month&) const = default;

private:
    int m_value = 0;
};

/// A week, stored by its Monday (domain.md, decision 10).
class Week {
public:
    Week() = default;
    [[nodiscard]] static Week of(QDate date) { return Week(date.addDays(1 - date.dayOfWeek())); }
    [[nodiscard]] QDate monday() const { return m_monday; }
    [[nodiscard]] QDate sunday() const { return m_monday.addDays(6); }
    [[nodiscard]] bool isValid() const { return m_monday.isValid(); }
    bool operator==(const Week&) const = default;

private:
    explicit Week(QDate monday) : m_monday(monday) { }
    QDate m_monday;
};

enum class DatePrecision { Day, Month, Year };

struct ParsedDate {
    QDate date; ///< first day of the month or year where the text says no more
    DatePrecision precision = DatePrecision::Day;
    bool normalised = false;
    bool operator==(const ParsedDate&) const = default;
};

/// Reads a date as people write it: 2021-03-05, 2021/3/5, 2021.3.5, 20210305, 2021年3月5日, 2019年08月1日,
/// full-width forms, 二〇二一年三月五日, and months (2021.09, 2021年9月, 2021-10, 2021/10). Years 1990 to
/// 2100. Two-digit years, 2021.13, 31 November and words are nullopt. robustness.md 57, 60.
[[nodiscard]] std::optional<ParsedDate> parseDate(QStringView text);

/// A serial day number of a sheet: 1900 system (serial 60 is no day) or 1904. nullopt out of 1990…2100.
[[nodiscard]] std::optional<QDate> dateFromSerial(double serial, bool date1904);

} // namespace sanpi
