// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/value.h"

#include <QCalendar>

#include <array>

namespace sanpi {

Value::Value(QDate date)
{
    if (!date.isValid())
        return;
    // yyyy-MM-dd digit by digit: an import makes tens of thousands, and QDate's own text goes through printf.
    // Our years have four digits (1990 to 2100 pass the rules; others are refused, not stored).
    const QCalendar::YearMonthDay parts(date.year(), date.month(), date.day());
    if (parts.year < 1 || parts.year > 9999) {
        m_value = date.toString(Qt::ISODate);
        return;
    }
    std::array<QChar, 10> text;
    const auto digits = [&text](size_t at, int number, size_t count) {
        for (size_t i = count; i-- > 0; number /= 10)
            text[at + i] = QChar(u'0' + number % 10);
    };
    digits(0, parts.year, 4);
    text[4] = u'-';
    digits(5, parts.month, 2);
    text[7] = u'-';
    digits(8, parts.day, 2);
    m_value = QString(text.data(), text.size());
}

QJsonValue Value::toJson() const
{
    if (isNumber())
        return number();
    if (isText())
        return text();
    return QJsonValue::Null;
}

Value Value::fromJson(const QJsonValue& json)
{
    if (json.isDouble())
        return json.toInteger();
    if (json.isString())
        return json.toString();
    return {};
}

} // namespace sanpi
