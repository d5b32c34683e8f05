// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsxform.h"

#include "report/wordxml.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sanpi::xlsx {

using namespace Qt::StringLiterals;

namespace {

Form textForm(const QString& text)
{
    Form form;
    form.kind = text.isEmpty() ? Form::Kind::Blank : Form::Kind::Text;
    form.text = text;
    return form;
}

Form numberForm(const QString& text, double number, const QString& format, std::optional<qint64> exact = {})
{
    Form form;
    form.kind = Form::Kind::Number;
    form.text = text;
    form.number = number;
    form.format = format;
    form.exact = exact;
    return form;
}

struct FormMaker {
    const QString& text;
    Unit unit;

    Form operator()(std::monostate) const { return textForm(text); }
    Form operator()(qint64 value) const
    {
        if (text == QString::number(value))
            return numberForm(text, double(value), u"0"_s, value);
        const int digits = decimalsOf(text);
        // A gap is kept in hundredths of a point.
        if (text == pointsText(value, digits))
            return numberForm(text, double(value) / 100, numberFormat(digits));
        return textForm(text);
    }
    Form operator()(Money value) const
    {
        const int digits = decimalsOf(text);
        for (const Unit one : {unit, Unit::Wan, Unit::Yi, Unit::Yuan}) {
            if (value.text(one, digits) == text) {
                return numberForm(text, double(value.yuan()) / double(qint64(one)), numberFormat(digits),
                    one == unit ? std::optional(value.yuan()) : std::nullopt);
            }
        }
        return textForm(text);
    }
    Form operator()(const Percent& value) const
    {
        const int digits = decimalsOf(text);
        if (value.isValid() && (value.text(digits) == text || value.shown(digits) == text))
            return numberForm(
                text, double(value.numerator) / double(value.denominator), numberFormat(digits, true));
        return textForm(text);
    }
    Form operator()(QDate value) const
    {
        const std::array<std::pair<QString, QString>, 4> formats {
            {{value.toString(u"yyyy-MM-dd"_s), u"yyyy-mm-dd"_s},
                {doc::chineseDate(value), u"yyyy\"年\"m\"月\"d\"日\""_s},
                {value.toString(u"yyyy年M月"_s), u"yyyy\"年\"m\"月\""_s},
                {value.toString(u"yyyy.MM"_s), u"yyyy.mm"_s}}};
        for (const auto& [shown, format] : formats) {
            // Before its first day a workbook knows no dates.
            if (shown != text || value < QDate(1900, 3, 1))
                continue;
            Form form = textForm(text);
            form.kind = Form::Kind::Date;
            form.date = value;
            form.format = format;
            return form;
        }
        return textForm(text);
    }
};

} // namespace

int decimalsOf(const QString& text)
{
    const qsizetype point = text.indexOf(u'.');
    if (point < 0)
        return 0;
    qsizetype end = point + 1;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return static_cast<int>(end - point - 1);
}

QString numberFormat(int decimals, bool percent)
{
    // One text for all cells of a format.
    static const QStringList plain {u"0"_s, u"0.0"_s, u"0.00"_s, u"0.000"_s, u"0.0000"_s};
    static const QStringList rates {u"0%"_s, u"0.0%"_s, u"0.00%"_s, u"0.000%"_s, u"0.0000%"_s};
    return (percent ? rates : plain)[std::clamp<qsizetype>(decimals, 0, plain.size() - 1)];
}

Form formOf(const doc::Cell& cell, Unit unit)
{
    return std::visit(FormMaker {cell.text, unit}, cell.value);
}

Unit unitOf(const doc::Table& table)
{
    return unitNamed(table.unit).value_or(Unit::Wan);
}

QStringList columnTitles(const doc::Table& table)
{
    QStringList titles;
    for (const doc::Column& column : table.columns)
        titles.append(column.title);
    const Unit unit = unitOf(table);
    for (const doc::Row& row : table.rows) {
        qsizetype at = 0;
        for (const doc::Cell& cell : row.cells) {
            if (at < titles.size() && std::holds_alternative<Percent>(cell.value) && titles[at].contains(u'%')
                && formOf(cell, unit).kind == Form::Kind::Number)
                titles[at].remove(u"（%）"_s);
            at += cell.span;
        }
    }
    return titles;
}

int widthOf(QStringView text)
{
    int longest = 0;
    int line = 0;
    for (const QChar c : text) {
        line = c == u'\n' ? 0 : line + (c.unicode() < 0x80 ? 1 : 2);
        longest = std::max(longest, line);
    }
    return longest;
}

int linesOf(const QString& text, double width)
{
    constexpr double margin = 1; // of a cell
    const double room = std::max(1.0, width - margin);
    int lines = 0;
    for (const QStringView part : QStringView(text).split(u'\n'))
        lines += std::max(1, static_cast<int>(std::ceil(widthOf(part) / room)));
    return lines;
}

QList<double> columnWidths(const doc::Table& table, double most)
{
    constexpr double least = 6;
    constexpr double air = 2;
    QList<double> widths;
    for (const doc::Column& column : table.columns) {
        // A longer heading stands on two lines.
        const int title = widthOf(column.title);
        widths.append(std::max(least, (title > 10 ? (title + 1) / 2 + 1 : title) + air));
    }
    for (const doc::Row& row : table.rows) {
        qsizetype at = 0;
        for (const doc::Cell& cell : row.cells) {
            if (cell.span == 1 && at < widths.size())
                widths[at] = std::max(widths[at], std::min(most, widthOf(cell.text) + air));
            at += cell.span;
        }
    }
    return widths;
}

QString SheetNames::take(const QString& wanted)
{
    constexpr qsizetype longest = 31;
    QString name;
    const QString safe = xmlSafe(wanted);
    for (const QChar c : safe)
        name += QStringView(u"[]:*?/\\\n\t").contains(c) ? u' ' : c;
    name = name.simplified();
    const auto cut = [](QString text, qsizetype length) {
        text = text.left(length);
        while (!text.isEmpty() && (text.back().isHighSurrogate() || text.back() == u'\''))
            text.chop(1);
        while (text.startsWith(u'\''))
            text.remove(0, 1);
        return text.trimmed();
    };
    name = cut(name, longest);
    // A workbook keeps this name for itself.
    if (name.isEmpty() || name.compare("History"_L1, Qt::CaseInsensitive) == 0)
        name = u"表"_s;
    QString unique = name;
    for (int number = 2; m_taken.contains(unique.toCaseFolded()); ++number) {
        const QString tail = u"（%1）"_s.arg(number);
        unique = cut(name, longest - tail.size()) + tail;
    }
    m_taken.insert(unique.toCaseFolded());
    return unique;
}

} // namespace sanpi::xlsx
