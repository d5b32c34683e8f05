// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/money.h"

#include <QDate>
#include <QJsonValue>
#include <QString>

#include <variant>

namespace sanpi {

/// A stored value: nothing, a whole number or a text. Money is 元, months are yyyymm, choices and references
/// are their codes and ids, truth is 0 or 1; dates and weeks are ISO text. An empty text is nothing (design:
/// empty is NULL).
class Value {
public:
    Value() = default;
    Value(qint64 number) : m_value(number) { }
    Value(int number) : m_value(qint64(number)) { }
    Value(const QString& text)
    {
        if (!text.isEmpty())
            m_value = text;
    }
    Value(QDate date); ///< ISO text; an invalid one is nothing
    Value(Money money) : m_value(money.yuan()) { }
    Value(Month month) : m_value(qint64(month.number())) { }

    [[nodiscard]] bool isNull() const { return m_value.index() == 0; }
    [[nodiscard]] bool isNumber() const { return m_value.index() == 1; }
    [[nodiscard]] bool isText() const { return m_value.index() == 2; }
    /// 0, "" , an invalid date where the value is of another type.
    [[nodiscard]] qint64 number() const { return isNumber() ? std::get<1>(m_value) : 0; }
    [[nodiscard]] QString text() const { return isText() ? std::get<2>(m_value) : QString(); }
    [[nodiscard]] QDate date() const { return QDate::fromString(text(), Qt::ISODate); }
    [[nodiscard]] Money money() const { return Money::fromYuan(number()); }

    [[nodiscard]] QJsonValue toJson() const;
    [[nodiscard]] static Value fromJson(const QJsonValue& json);

    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, qint64, QString> m_value;
};

} // namespace sanpi
