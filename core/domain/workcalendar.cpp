// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workcalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRange = 31; // no holiday is longer

/// Adds the days of "2021-10-01" or "2021-10-01/2021-10-07"; false for what is neither.
bool addDays(std::set<QDate>& days, int year, const QJsonValue& text)
{
    const QStringList ends = text.toString().split(u'/');
    const QDate first = QDate::fromString(ends.value(0), Qt::ISODate);
    const QDate last = ends.size() == 2 ? QDate::fromString(ends[1], Qt::ISODate) : first;
    const bool good = ends.size() <= 2 && first.isValid() && last.isValid() && first.year() == year
        && last.year() == year && first <= last && first.daysTo(last) < longestRange;
    for (QDate day = first; good && day <= last; day = day.addDays(1))
        days.insert(day);
    return good;
}

bool readDays(std::set<QDate>& days, int year, const QJsonValue& list)
{
    bool good = list.isUndefined() || list.isArray();
    for (const QJsonValue& text : list.toArray())
        good = good && text.isString() && addDays(days, year, text);
    return good;
}

/// Neighbouring days as one range.
QJsonArray ranges(const std::set<QDate>& days)
{
    QJsonArray list;
    for (auto it = days.begin(); it != days.end();) {
        const QDate first = *it;
        QDate last = first;
        for (++it; it != days.end() && *it == last.addDays(1); ++it)
            last = *it;
        const QString from = first.toString(Qt::ISODate);
        list.append(first == last ? from : from + u'/' + last.toString(Qt::ISODate));
    }
    return list;
}

} // namespace

std::optional<CalendarYear> readCalendarYear(int year, const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    for (const QString& key : object.keys()) {
        if (key != "source"_L1 && key != "off"_L1 && key != "work"_L1)
            return {};
    }
    CalendarYear days;
    days.source = object.value(u"source"_s).toString();
    if (!readDays(days.off, year, object.value(u"off"_s))
        || !readDays(days.work, year, object.value(u"work"_s)))
        return {};
    for (const QDate day : days.work) {
        if (days.off.contains(day))
            return {};
    }
    return days;
}

QString calendarText(const CalendarYear& year)
{
    const QJsonObject object {
        {u"off"_s, ranges(year.off)}, {u"source"_s, year.source}, {u"work"_s, ranges(year.work)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    if (const auto year = m_years.find(day.year()); year != m_years.end()) {
        if (year->second.off.contains(day))
            return false;
        if (year->second.work.contains(day))
            return true;
    }
    return day.dayOfWeek() <= Qt::Friday;
}

QDate WorkCalendar::addWorkingDays(QDate from, int count) const
{
    QDate day = from;
    for (int left = count; left > 0;) {
        day = day.addDays(1);
        left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

QDate WorkCalendar::workingDayFrom(QDate day) const
{
    while (!isWorkingDay(day))
        day = day.addDays(1);
    return day;
}

} // namespace sanpi
