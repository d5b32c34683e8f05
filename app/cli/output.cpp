// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <unicode/uchar.h>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

int widthOf(const QString& text)
{
    int width = 0;
    for (const uint character : text.toUcs4()) {
        const int kind = u_getIntPropertyValue(UChar32(character), UCHAR_EAST_ASIAN_WIDTH);
        const bool wide = kind == U_EA_FULLWIDTH || kind == U_EA_WIDE;
        const bool mark
            = u_getIntPropertyValue(UChar32(character), UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK;
        width += mark ? 0 : (wide ? 2 : 1);
    }
    return width;
}

} // namespace

QString alignedTable(const QStringList& header, const QList<QStringList>& rows, const QList<bool>& right)
{
    QList<int> widths;
    for (qsizetype i = 0; i < header.size(); ++i) {
        int widest = widthOf(header[i]);
        for (const QStringList& row : rows)
            widest = std::max(widest, widthOf(row.value(i)));
        widths << widest;
    }
    QString text;
    const auto line = [&](const QStringList& cells) {
        QString out;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const QString cell = cells.value(i).simplified();
            const QString pad(std::max(0, widths[i] - widthOf(cell)), u' ');
            out += right.value(i) ? pad + cell : cell + pad;
            out += u"  "_s;
        }
        while (out.endsWith(u' '))
            out.chop(1);
        text += out + u'\n';
    };
    line(header);
    for (const QStringList& row : rows)
        line(row);
    return text;
}

QString csvLine(const QStringList& cells)
{
    QStringList out;
    for (QString cell : cells) {
        bool isNumber = false;
        cell.toDouble(&isNumber);
        static const QString starters = u"=+-@\t\r＝＋－＠"_s;
        if (!cell.isEmpty() && !isNumber && starters.contains(cell.front()))
            cell.prepend(u'\'');
        if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        out << cell;
    }
    return out.join(u',') + u'\n';
}

QJsonValue percentJson(const Percent& percent)
{
    return percent.isValid() ? QJsonValue(percent.text()) : QJsonValue(QJsonValue::Null);
}

QJsonValue pointsJson(const std::optional<qint64>& points)
{
    return points ? QJsonValue(pointsText(*points)) : QJsonValue(QJsonValue::Null);
}

QString jsonKey(const Field& field)
{
    switch (field.type) {
    case FieldType::Money:
        return field.key + u"_yuan"_s;
    case FieldType::Percent:
        return field.key + u"_percent"_s;
    case FieldType::Points:
        return field.key + u"_points"_s;
    default:
        return field.key;
    }
}

QJsonValue cellJson(const Table& table, const TableRow& row, size_t column)
{
    const Value& value = row.cells[column];
    const Field& field = table.fields[column];
    if (value.isNull())
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Money:
    case FieldType::Count:
        return value.number();
    case FieldType::Flag:
        return value.number() != 0;
    default:
        return table.text(row, column, Unit::Wan);
    }
}

} // namespace sanpi::cli
