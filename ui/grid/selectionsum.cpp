// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/selectionsum.h"

#include "domain/percent.h"
#include "ui/facts/valuetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int meanDigits = 2;

} // namespace

void SelectionSum::add(const Field& field, const Value& value)
{
    ++cells;
    if (value.isNull())
        return;
    ++filled;
    if (!isFigure(field) || !value.isNumber())
        return;
    if (type && *type != field.type)
        m_mixed = true;
    type = m_mixed ? std::nullopt : std::optional(field.type);
    const qint64 number = value.number();
    least = numbers == 0 ? number : std::min(least, number);
    most = numbers == 0 ? number : std::max(most, number);
    sum += number;
    ++numbers;
}

qint64 SelectionSum::mean() const
{
    if (numbers == 0)
        return 0;
    const qint64 half = numbers / 2;
    return sum >= 0 ? (sum + half) / numbers : -((-sum + half) / numbers);
}

QString SelectionSum::shown(qint64 number, Unit unit) const
{
    if (type == FieldType::Money) {
        const Money amount = Money::fromYuan(number);
        return amount.grouped(unit, std::min(decimalsOf(amount, unit), meanDigits));
    }
    return type == FieldType::Count ? QString::number(number) : pointsText(number);
}

QString SelectionSum::text(Unit unit) const
{
    if (cells < 2)
        return {};
    QStringList parts {QCoreApplication::translate("SelectionSum", "Selected %1 cells").arg(cells),
        QCoreApplication::translate("SelectionSum", "Filled %1").arg(filled)};
    if (numbers > 0 && type) {
        QString unitText;
        if (type == FieldType::Money)
            unitText = u' ' + unitName(unit);
        if (type == FieldType::Percent)
            unitText = u"%"_s;
        if (type == FieldType::Money || type == FieldType::Count)
            parts << QCoreApplication::translate("SelectionSum", "Sum %1").arg(shown(sum, unit) + unitText);
        parts << QCoreApplication::translate("SelectionSum", "Average %1").arg(shown(mean(), unit) + unitText)
              << QCoreApplication::translate("SelectionSum", "Lowest %1").arg(shown(least, unit) + unitText)
              << QCoreApplication::translate("SelectionSum", "Highest %1").arg(shown(most, unit) + unitText);
    }
    return parts.join(u" · "_s);
}

} // namespace sanpi
