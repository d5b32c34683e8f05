// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/collectperiod.h"

namespace sanpi {

using namespace Qt::StringLiterals;

std::optional<CollectPeriod> CollectPeriod::parse(QStringView text)
{
    if (const auto month = Month::parse(text))
        return CollectPeriod(*month);
    const QDate day = QDate::fromString(text.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(CollectPeriod(Week::of(day))) : std::nullopt;
}

QString CollectPeriod::text() const
{
    return isWeek() ? m_week.monday().toString(Qt::ISODate) : m_month.isValid() ? m_month.iso() : QString();
}

QString CollectPeriod::name() const
{
    if (!isWeek())
        return u"%1年%2月"_s.arg(m_month.year()).arg(m_month.month());
    const QDate end = m_week.sunday();
    const QString last
        = end.year() == m_week.monday().year() ? end.toString(u"M月d日"_s) : end.toString(u"yyyy年M月d日"_s);
    return m_week.monday().toString(u"yyyy年M月d日"_s) + u'至' + last;
}

QDate CollectPeriod::firstDay() const
{
    return isWeek() ? m_week.monday() : m_month.firstDay();
}

QDate CollectPeriod::lastDay() const
{
    return isWeek() ? m_week.sunday() : m_month.lastDay();
}

CollectPeriod CollectPeriod::previous() const
{
    return isWeek() ? CollectPeriod(Week::of(m_week.monday().addDays(-7)))
                    : CollectPeriod(m_month.previous());
}

} // namespace sanpi
