// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workcalendarstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const WorkCalendar& broughtCalendar()
{
    static const WorkCalendar brought = [] {
        WorkCalendar calendar;
        QFile file(u":/calendar.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return calendar;
        const QJsonObject years = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = years.begin(); it != years.end(); ++it) {
            const QString text = QString::fromUtf8(QJsonDocument(it->toObject()).toJson());
            if (auto days = readCalendarYear(it.key().toInt(), text))
                calendar.setYear(it.key().toInt(), *std::move(days));
        }
        return calendar;
    }();
    return brought;
}

} // namespace

QString calendarSetting(int year)
{
    return u"calendar."_s + QString::number(year);
}

Result<WorkCalendar> loadWorkCalendar(Ledger& ledger)
{
    WorkCalendar calendar = broughtCalendar();
    Statement query(ledger.connection(), u"SELECT key, value FROM setting WHERE key LIKE 'calendar.%'"_s);
    while (query.next()) {
        const int year = query.text(0).section(u'.', 1).toInt();
        if (auto days = readCalendarYear(year, query.text(1)); days && year > 0)
            calendar.setYear(year, *std::move(days));
    }
    if (query.failed())
        return query.error();
    return calendar;
}

} // namespace sanpi
