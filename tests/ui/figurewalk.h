// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "reporttools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

/// Compares every figure of a document with what stands in the files made from it. Each function tells the
/// differences; none is what is hoped for.
namespace figurewalk {

using namespace Qt::StringLiterals;
namespace doc = sanpi::doc;

inline QJsonObject read(const QString& file)
{
    const auto ran = reporttools::run(
        u"/usr/bin/python3"_s, {QStringLiteral(SANPI_TEST_DATA) + u"/report/readtables.py"_s, file});
    return ran.code == 0 ? QJsonDocument::fromJson(ran.out).object() : QJsonObject();
}

inline QList<doc::Table> tablesOf(const sanpi::Document& document)
{
    QList<doc::Table> tables;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* table = std::get_if<doc::Table>(&block))
                tables.append(*table);
        }
    }
    return tables;
}

inline QList<doc::Paragraph> paragraphsOf(const sanpi::Document& document)
{
    QList<doc::Paragraph> paragraphs;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<doc::Paragraph>(&block))
                paragraphs.append(*paragraph);
        }
    }
    return paragraphs;
}

inline QList<doc::Note> notesOf(const sanpi::Document& document)
{
    QList<doc::Note> notes;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* note = std::get_if<doc::Note>(&block))
                notes.append(*note);
        }
    }
    return notes;
}

inline QList<sanpi::ChartSpec> chartsOf(const sanpi::Document& document)
{
    QList<sanpi::ChartSpec> charts;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* chart = std::get_if<doc::Chart>(&block))
                charts.append(chart->spec);
        }
    }
    return charts;
}

inline QString textOf(const doc::Paragraph& paragraph)
{
    QString text;
    for (const doc::Run& run : paragraph.runs)
        text += run.text;
    return text;
}

/// The display rule: amounts and rates half up with the decimals shown, in one of the units that papers use.
inline bool isShown(const QString& text, const doc::CellValue& value)
{
    const qsizetype point = text.indexOf(u'.');
    const int digits = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    if (const auto* amount = std::get_if<sanpi::Money>(&value)) {
        return text == amount->text(sanpi::Unit::Wan, digits)
            || text == amount->text(sanpi::Unit::Yi, digits);
    }
    if (const auto* rate = std::get_if<sanpi::Percent>(&value))
        return rate->isValid() ? text == rate->text(digits) : text == u"—"_s;
    if (const auto* number = std::get_if<qint64>(&value))
        return text == QString::number(*number) || text == sanpi::pointsText(*number, digits);
    if (const auto* day = std::get_if<QDate>(&value))
        return text == day->toString(Qt::ISODate);
    return true;
}

/// Figures whose text is not what the display rule makes of their value; \p count: how many there are.
inline QStringList ofDocument(const sanpi::Document& document, int& count)
{
    QStringList wrong;
    const auto look = [&](const QString& text, const doc::CellValue& value, const QString& where) {
        if (value.index() == 0)
            return;
        ++count;
        if (!isShown(text, value))
            wrong.append(where + u": "_s + text);
    };
    for (const doc::Table& table : tablesOf(document)) {
        for (const doc::Row& row : table.rows) {
            qsizetype column = 0;
            for (const doc::Cell& cell : row.cells) {
                look(cell.text, cell.value, table.caption);
                // A number without the value behind it would pass every comparison.
                const bool number = column < table.columns.size() && cell.span == 1
                    && table.columns[column].align == doc::Align::Right
                    && std::ranges::any_of(cell.text, [](QChar c) { return c.isDigit(); });
                if (number && cell.value.index() == 0)
                    wrong.append(u"no value behind %1: %2"_s.arg(table.columns[column].title, cell.text));
                column += cell.span;
            }
        }
    }
    const auto walk = [&](const QString& text, const QList<doc::Figure>& figures) {
        qsizetype from = 0;
        for (const doc::Figure& figure : figures) {
            look(figure.text, figure.value, text.left(20));
            from = from < 0 ? from : text.indexOf(figure.text, from);
            if (from < 0)
                wrong.append(u"not in its sentence: "_s + figure.text);
            else
                from += figure.text.size();
        }
    };
    for (const doc::Paragraph& paragraph : paragraphsOf(document))
        walk(textOf(paragraph), paragraph.figures);
    for (const doc::Note& note : notesOf(document))
        walk(note.text, note.figures);
    return wrong;
}

/// Rows of a table as a file has them, without the header.
using Rows = QList<QStringList>;

inline QStringList compareRows(const doc::Table& table, const Rows& rows, const QString& where)
{
    QStringList wrong;
    if (rows.size() < table.rows.size())
        return {u"%1 %2: %3 rows"_s.arg(where, table.caption).arg(rows.size())};
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        QStringList expected;
        for (const doc::Cell& cell : table.rows[at].cells)
            expected.append(cell.text);
        if (rows[at].mid(0, expected.size()) != expected)
            wrong.append(u"%1 %2 %3: %4 ≠ %5"_s.arg(where, table.caption)
                             .arg(at)
                             .arg(rows[at].join(u'|'), expected.join(u'|')));
    }
    return wrong;
}

inline QStringList ofDocx(const sanpi::Document& document, const QString& file)
{
    const QJsonObject found = read(file);
    const QJsonArray tables = found.value(u"tables"_s).toArray();
    QStringList wrong;
    int number = 0;
    for (const doc::Table& table : tablesOf(document)) {
        Rows rows;
        for (const QJsonValue& row : tables[number].toArray())
            rows.append(row.toVariant().toStringList());
        ++number;
        wrong += compareRows(table, rows.mid(table.groups.isEmpty() ? 1 : 2), u"docx"_s);
    }
    const QStringList paragraphs = found.value(u"paragraphs"_s).toVariant().toStringList();
    for (const doc::Paragraph& paragraph : paragraphsOf(document)) {
        if (!paragraphs.contains(textOf(paragraph)))
            wrong.append(u"docx has not: "_s + textOf(paragraph));
    }
    for (const doc::Note& note : notesOf(document)) {
        if (!paragraphs.contains(note.text))
            wrong.append(u"docx has not: "_s + note.text);
    }
    return wrong;
}

inline QStringList ofHtml(const sanpi::Document& document, const QString& file)
{
    const QJsonObject found = read(file);
    const QJsonArray tables = found.value(u"tables"_s).toArray();
    QStringList wrong;
    int number = 0;
    for (const doc::Table& table : tablesOf(document)) {
        Rows rows;
        for (const QJsonValue& row : tables[number++].toArray())
            rows.append(row.toVariant().toStringList());
        wrong += compareRows(table, rows, u"html"_s);
    }
    const QStringList paragraphs = found.value(u"paragraphs"_s).toVariant().toStringList();
    for (const doc::Paragraph& paragraph : paragraphsOf(document)) {
        if (!paragraphs.contains(textOf(paragraph)))
            wrong.append(u"html has not: "_s + textOf(paragraph));
    }
    for (const doc::Note& note : notesOf(document)) {
        if (!paragraphs.contains(note.text))
            wrong.append(u"html has not: "_s + note.text);
    }
    return wrong;
}

/// Rows are never split and stand in the file in their order, heads of pages and their numbers between.
inline QStringList ofPdf(const sanpi::Document& document, const QString& file)
{
    static const QRegularExpression pageNumber(u"—\\d+—|第\\d+页，共\\d+页"_s);
    const QString whole = reporttools::squeezed(reporttools::pdfText(file));
    const QString flowing = QString(whole).remove(pageNumber);
    QStringList wrong;
    qsizetype from = 0;
    for (const doc::Table& table : tablesOf(document)) {
        for (const doc::Row& row : table.rows) {
            QString cells;
            for (const doc::Cell& cell : row.cells)
                cells += cell.text;
            cells = reporttools::squeezed(cells);
            const qsizetype at = whole.indexOf(cells, from);
            if (at < 0)
                wrong.append(u"pdf has not: "_s + cells);
            else
                from = at + cells.size();
        }
    }
    for (const doc::Paragraph& paragraph : paragraphsOf(document)) {
        if (!flowing.contains(reporttools::squeezed(textOf(paragraph))))
            wrong.append(u"pdf has not: "_s + textOf(paragraph));
    }
    for (const doc::Note& note : notesOf(document)) {
        if (!flowing.contains(reporttools::squeezed(note.text)))
            wrong.append(u"pdf has not: "_s + note.text);
    }
    return wrong;
}

/// What a workbook shows of a number under its format: half up from the digits that it keeps.
inline QString shownNumber(double number, const QString& format)
{
    const bool percent = format.endsWith(u'%');
    const qsizetype point = format.indexOf(u'.');
    const int digits = point < 0 ? 0 : static_cast<int>(format.size() - point - 1 - (percent ? 1 : 0));
    const QString kept = QString::number(std::abs(percent ? number * 100 : number), 'g', 15);
    double scaled = kept.toDouble();
    for (int digit = 0; digit < digits; ++digit)
        scaled *= 10;
    const double rounded = std::floor(QString::number(scaled, 'g', 15).toDouble() + 0.5);
    QString text = QString::number(rounded, 'f', 0).rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return number < 0 && rounded != 0 ? u'-' + text : text;
}

inline QString shownCell(const QJsonObject& cell)
{
    const QJsonValue value = cell.value(u"value"_s);
    if (value.isDouble())
        return shownNumber(value.toDouble(), cell.value(u"format"_s).toString());
    // How a workbook writes a text that looks like an escape; openpyxl does not read it back.
    return value.toString().replace(u"_x005F_"_s, u"_"_s);
}

/// The numbers beside a workbook's charts are those of the drawn ones.
inline QStringList ofSheetCharts(const QList<sanpi::ChartSpec>& charts, const QList<Rows>& sheets)
{
    QStringList wrong;
    if (charts.size() != sheets.size())
        return {u"xlsx: %1 charts of %2"_s.arg(sheets.size()).arg(charts.size())};
    for (qsizetype at = 0; at < charts.size(); ++at) {
        const sanpi::ChartSpec& chart = charts[at];
        for (qsizetype category = 0; category < chart.categories.size(); ++category) {
            const auto row = std::ranges::find_if(sheets[at],
                [&](const QStringList& one) { return one.value(0) == chart.categories[category]; });
            for (qsizetype series = 0; series < chart.series.size(); ++series) {
                const auto value = chart.series[series].values.value(category);
                const QString expected = value ? QString(value->text).remove(u'%') : QString();
                const QString shown = row == sheets[at].end() ? u"no row"_s : row->value(series + 1);
                if (shown != expected)
                    wrong.append(u"xlsx chart %1 %2: %3 ≠ %4"_s.arg(
                        chart.title, chart.categories[category], shown, expected));
            }
        }
    }
    return wrong;
}

inline QStringList ofXlsx(const sanpi::Document& document, const QString& file)
{
    const QJsonArray sheets = read(file).value(u"sheets"_s).toArray();
    QStringList wrong;
    QStringList prose;
    QList<Rows> found;
    QList<Rows> charts;
    QStringList all;
    for (const QJsonValue& sheet : sheets) {
        Rows rows;
        for (const QJsonValue& row : sheet[u"rows"_s].toArray()) {
            QStringList cells;
            for (const QJsonValue& cell : row.toArray())
                cells.append(shownCell(cell.toObject()));
            rows.append(cells);
            all.append(cells.value(0));
        }
        if (sheet[u"name"_s].toString() == u"正文"_s) {
            for (const QStringList& row : rows)
                prose.append(row.value(0));
        } else if (sheet[u"charts"_s].toInt() == 0) {
            found.append(rows);
        } else {
            charts.append(rows);
        }
    }
    int number = 0;
    for (const doc::Table& table : tablesOf(document)) {
        const int head
            = 1 + (table.note.isEmpty() && table.unit.isEmpty() ? 0 : 1) + (table.groups.isEmpty() ? 1 : 2);
        Rows rows = found.value(number++).mid(head);
        // Cells covered by a wide one stand in the sheet and are blank.
        for (qsizetype at = 0; at < std::min(rows.size(), table.rows.size()); ++at) {
            QStringList cells;
            qsizetype column = 0;
            for (const doc::Cell& cell : table.rows[at].cells) {
                cells.append(rows[at].value(column));
                column += cell.span;
            }
            rows[at] = cells;
        }
        wrong += compareRows(table, rows, u"xlsx"_s);
    }
    for (const doc::Paragraph& paragraph : paragraphsOf(document)) {
        if (!prose.contains(textOf(paragraph)))
            wrong.append(u"xlsx has not: "_s + textOf(paragraph));
    }
    for (const doc::Note& note : notesOf(document)) {
        if (!all.contains(note.text))
            wrong.append(u"xlsx has not: "_s + note.text);
    }
    return wrong + ofSheetCharts(chartsOf(document), charts);
}

inline QStringList ofFile(const sanpi::Document& document, const QString& file)
{
    return file.endsWith(u"docx"_s) ? ofDocx(document, file)
        : file.endsWith(u"html"_s)  ? ofHtml(document, file)
        : file.endsWith(u"pdf"_s)   ? ofPdf(document, file)
                                    : ofXlsx(document, file);
}

} // namespace figurewalk
