// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/value.h"

namespace sanpi {

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
