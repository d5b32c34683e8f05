// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/valuetext.h"

#include "domain/percent.h"
#include "schema/typed.h"

#include <QCoreApplication>
#include <QLocale>

namespace sanpi {

using namespace Qt::StringLiterals;

bool englishLabels()
{
    return QLocale().language() != QLocale::Chinese;
}

int decimalsOf(Money amount, Unit unit)
{
    int decimals = 0;
    for (qint64 part = qint64(unit); part > 1 && amount.yuan() % part != 0; part /= 10)
        ++decimals;
    return decimals;
}

bool isFigure(const Field& field)
{
    switch (field.type) {
    case FieldType::Money:
    case FieldType::Percent:
    case FieldType::Points:
    case FieldType::Count:
        return true;
    default:
        return false;
    }
}

bool isLongText(const Field& field)
{
    constexpr int longLine = 200;
    return field.type == FieldType::LongText || (field.type == FieldType::Text && field.maxLength > longLine);
}

QString valueText(const Table& names, const Field& field, const Value& value, Unit unit)
{
    if (value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return value.money().grouped(unit, decimalsOf(value.money(), unit));
    case FieldType::Percent:
    case FieldType::Points:
        return pointsText(value.number());
    case FieldType::Reference: {
        const Named* found = names.named(field.refersTo, value.number());
        return found ? found->name : QString::number(value.number());
    }
    default:
        return editText(field, value, unit, englishLabels());
    }
}

QString valuePhrase(const Table& names, const Field& field, const Value& value, Unit unit)
{
    const QString text = valueText(names, field, value, unit);
    if (text.isEmpty())
        return u"—"_s;
    if (field.type == FieldType::Money)
        return text + u' ' + unitName(unit);
    if (field.type == FieldType::Percent)
        return text + u'%';
    return text;
}

QString columnTitle(const Field& field, Unit unit)
{
    const QString label = field.label(englishLabels());
    switch (field.type) {
    case FieldType::Money:
        return label + u'(' + unitName(unit) + u')';
    case FieldType::Percent:
        return label + u"(%)"_s;
    case FieldType::Points:
        return label + u'(' + QCoreApplication::translate("ValueText", "points") + u')';
    default:
        return label;
    }
}

} // namespace sanpi
