// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table.h"

#include "domain/percent.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

int compareNatural(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qsizetype startA = i;
            const qsizetype startB = j;
            while (i < a.size() && a[i].isDigit())
                ++i;
            while (j < b.size() && b[j].isDigit())
                ++j;
            const qint64 left = a.mid(startA, i - startA).toLongLong();
            const qint64 right = b.mid(startB, j - startB).toLongLong();
            if (left != right)
                return left < right ? -1 : 1;
        } else {
            if (a[i] != b[j])
                return a[i] < b[j] ? -1 : 1;
            ++i;
            ++j;
        }
    }
    return int(a.size() - i) - int(b.size() - j);
}

} // namespace

int Table::column(QStringView key) const
{
    const auto it = std::ranges::find_if(fields, [&](const Field& field) { return field.key == key; });
    return it == fields.end() ? -1 : int(it - fields.begin());
}

const Named* Table::named(Kind referred, qint64 id) const
{
    const auto& names = referred == Kind::Unit ? units : projects;
    const auto it = names.find(id);
    return it == names.end() ? nullptr : &it->second;
}

QString Table::text(const TableRow& row, size_t column, Unit unit, bool english) const
{
    const Field& field = fields[column];
    const Value& value = row.cells[column];
    if (value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return value.money().exact(unit);
    case FieldType::Percent:
    case FieldType::Points:
        return pointsText(value.number());
    case FieldType::Choice: {
        const Choice* choice = field.choice(value.number());
        if (!choice)
            return {};
        return english ? choice->en : choice->zh;
    }
    case FieldType::Month: {
        const auto month = Month::fromNumber(value.number());
        return month ? month->iso() : QString();
    }
    case FieldType::Flag:
        return value.number() ? u"是"_s : u"否"_s;
    case FieldType::Reference: {
        const Named* found = named(field.refersTo, value.number());
        return found ? found->name : QString::number(value.number());
    }
    default:
        return value.isNumber() ? QString::number(value.number()) : value.text();
    }
}

bool cellLess(const Table& table, size_t column, const TableRow& a, const TableRow& b)
{
    const Value& left = a.cells[column];
    const Value& right = b.cells[column];
    if (left.isNull() || right.isNull())
        return !left.isNull() && right.isNull();
    const Field& field = table.fields[column];
    if (field.type == FieldType::Reference) {
        const Named* leftName = table.named(field.refersTo, left.number());
        const Named* rightName = table.named(field.refersTo, right.number());
        if (leftName && rightName)
            return std::pair(leftName->order, leftName->pinyin)
                < std::pair(rightName->order, rightName->pinyin);
    }
    if (left.isNumber() && right.isNumber())
        return left.number() < right.number();
    // Every reading of a polyphone stands in the key; its first letter is close enough to the pinyin order.
    if (field.key == "name"_L1 && a.pinyin != b.pinyin)
        return a.pinyin < b.pinyin;
    return compareNatural(left.text(), right.text()) < 0;
}

} // namespace sanpi
