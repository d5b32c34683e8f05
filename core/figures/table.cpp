// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/table.h"

#include "domain/percent.h"

#include <algorithm>
#include <tuple>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Takes the digits at the front of \p text, without leading zeros.
QStringView takeDigits(QStringView& text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end].isDigit())
        ++end;
    QStringView digits = text.first(end);
    text = text.sliced(end);
    while (!digits.isEmpty() && digits.front().digitValue() == 0)
        digits = digits.sliced(1);
    return digits;
}

/// Numbers within texts by their value, of any length: 2 before 10.
int compareNatural(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (a.front().isDigit() && b.front().isDigit()) {
            const QStringView left = takeDigits(a);
            const QStringView right = takeDigits(b);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
        } else {
            if (a.front() != b.front())
                return a.front() < b.front() ? -1 : 1;
            a = a.sliced(1);
            b = b.sliced(1);
        }
    }
    return int(!a.isEmpty()) - int(!b.isEmpty());
}

} // namespace

int Table::column(QStringView key) const
{
    const auto it = std::ranges::find_if(fields, [&](const Field& field) { return field.key == key; });
    return it == fields.end() ? -1 : int(it - fields.begin());
}

const Named* Table::named(Kind referred, qint64 id) const
{
    if (const auto document = documents.find(referred); document != documents.end()) {
        const auto found = document->second.find(id);
        return found == document->second.end() ? nullptr : &found->second;
    }
    const auto& names = referred == Kind::Unit ? units : referred == Kind::List ? lists : projects;
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
        if (english)
            return value.number() ? u"yes"_s : u"no"_s;
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
            return std::tie(leftName->order, leftName->pinyin, leftName->name)
                < std::tie(rightName->order, rightName->pinyin, rightName->name);
    }
    if (left.isNumber() && right.isNumber())
        return left.number() < right.number();
    // Every reading of a polyphone stands in the key; its first letter is close enough to the pinyin order.
    if (field.key == "name"_L1 && a.pinyin != b.pinyin)
        return a.pinyin < b.pinyin;
    return compareNatural(left.text(), right.text()) < 0;
}

void sortRows(const Table& table, std::vector<int>& rows, size_t column, bool descending)
{
    const auto rowOf = [&](int index) -> const TableRow& { return table.rows[size_t(index)]; };
    const auto empty = std::stable_partition(
        rows.begin(), rows.end(), [&](int index) { return !rowOf(index).cells[column].isNull(); });
    std::stable_sort(rows.begin(), empty, [&](int a, int b) {
        return descending ? cellLess(table, column, rowOf(b), rowOf(a))
                          : cellLess(table, column, rowOf(a), rowOf(b));
    });
}

} // namespace sanpi
