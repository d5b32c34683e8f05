// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportcells.h"

namespace sanpi::cells {

using namespace Qt::StringLiterals;

doc::Cell nothing()
{
    return {u"—"_s};
}

doc::Cell count(qint64 number)
{
    return {QString::number(number), doc::Tone::Normal, number};
}

doc::Cell rank(int one)
{
    return one > 0 ? count(one) : nothing();
}

doc::Cell amount(const std::optional<Money>& money, Unit unit, int digits)
{
    return money ? doc::Cell {money->text(unit, digits), doc::Tone::Normal, *money} : nothing();
}

doc::Cell rate(const Percent& percent)
{
    return percent.isValid() ? doc::Cell {percent.text(2), doc::Tone::Normal, percent} : nothing();
}

doc::Cell gap(const std::optional<qint64>& points)
{
    if (!points)
        return nothing();
    return {pointsText(*points, 2), *points < 0 ? doc::Tone::Bad : doc::Tone::Normal, *points};
}

doc::Cell date(QDate date)
{
    return date.isValid() ? doc::Cell {date.toString(Qt::ISODate), doc::Tone::Normal, date} : doc::Cell {};
}

doc::Cell lamp(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Green:
        return {u"● 绿"_s, doc::Tone::Good};
    case Lamp::Yellow:
        return {u"▲ 黄"_s, doc::Tone::Warning};
    case Lamp::Red:
        return {u"■ 红"_s, doc::Tone::Bad};
    case Lamp::None:
        break;
    }
    return nothing();
}

doc::Cell yesNo(bool yes)
{
    return {yes ? u"是"_s : u"否"_s};
}

} // namespace sanpi::cells
