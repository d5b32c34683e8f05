// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/templatebook.h"

#include "schema/typed.h"

namespace sanpi {

using namespace Qt::StringLiterals;

int TemplateBook::column(QStringView key) const
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == key)
            return int(i);
    }
    return -1;
}

QString TemplateBook::title() const
{
    return period.isWeek() ? u"%1重点项目周进展填报表（%2）"_s.arg(period.name(), unitName)
                           : u"%1重点项目进展填报表（%2）"_s.arg(period.name(), unitName);
}

QString TemplateBook::fileName() const
{
    QString name = u"%1-%2填报表"_s.arg(unitName, period.name());
    if (version > 1)
        name += u"（第%1版）"_s.arg(version);
    return name + u".xlsx"_s;
}

QString sentText(const TemplateColumn& column, const Value& value)
{
    return value.isNull() ? QString() : editText(column.field, value, Unit::Wan, false);
}

} // namespace sanpi
