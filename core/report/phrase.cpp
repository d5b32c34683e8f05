// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/phrase.h"

#include <QRegularExpression>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct PlaceText {
    Unit unit;
    int digits; ///< −1: not said

    QString operator()(const QString& text) const { return text; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(Money amount) const { return amount.text(unit, digits < 0 ? 2 : digits); }
    QString operator()(const Percent& rate) const
    {
        return rate.isValid() ? rate.text(digits < 0 ? 1 : digits) : u"—"_s;
    }
};

doc::CellValue figureOf(const PhraseValue& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        return *number;
    if (const auto* amount = std::get_if<Money>(&value))
        return *amount;
    if (const auto* rate = std::get_if<Percent>(&value); rate && rate->isValid())
        return *rate;
    return {};
}

} // namespace

Sentence filled(const QString& pattern, const PhraseValues& values)
{
    static const QRegularExpression place(
        u"\\{(\\w+)(?::(元|万|亿)?(\\d)?)?\\}"_s, QRegularExpression::UseUnicodePropertiesOption);
    Sentence sentence;
    qsizetype end = 0;
    auto places = place.globalMatch(pattern);
    while (places.hasNext()) {
        const QRegularExpressionMatch match = places.next();
        sentence.text += pattern.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const auto value = values.constFind(match.captured(1));
        if (value == values.cend()) {
            sentence.text += match.captured();
            continue;
        }
        const Unit unit = unitNamed(match.captured(2)).value_or(Unit::Yi);
        const int digits = match.captured(3).isEmpty() ? -1 : match.captured(3).toInt();
        const QString text = std::visit(PlaceText {unit, digits}, *value);
        sentence.text += text;
        if (const doc::CellValue figure = figureOf(*value); figure.index() != 0)
            sentence.figures.append({text, figure});
    }
    sentence.text += pattern.mid(end);
    return sentence;
}

} // namespace sanpi
