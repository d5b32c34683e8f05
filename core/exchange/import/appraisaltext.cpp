// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/appraisaltext.h"

#include "domain/text.h"
#include "exchange/import/headers.h"
#include "schema/typed.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& periodPattern()
{
    static const QRegularExpression pattern(
        u"(\\d{4})年(?:度|上半年|全年|第?([一二三四1-4])季度|(?:1\\s*[-—–~～至]\\s*)?(\\d{1,2})月份?)"_s);
    return pattern;
}

/// 第2位, 第3名, 2/12, 位次2; the number of places may stand behind it.
const QRegularExpression& placePattern()
{
    static const QRegularExpression pattern(
        u"(?:第\\s*(\\d{1,4})\\s*[位名]|(?:位次|排名|名次)[:：]?\\s*(\\d{1,4}))"_s);
    return pattern;
}

const QRegularExpression& ofPattern()
{
    static const QRegularExpression pattern(u"(?:共|/)\\s*(\\d{1,4})"_s);
    return pattern;
}

QString trimmedOfMarks(QString text)
{
    static const QRegularExpression ends(u"^[\\s:：,，、;；。\\-—]+|[\\s:：,，、;；。(（\\-—]+$"_s);
    return text.remove(ends);
}

/// What stands before the place, without period and the words that lead to it.
QString indicatorIn(QString head, QString& value)
{
    head.remove(periodPattern());
    static const QRegularExpression lead(
        u"(?:在全市|全市|市级?)?(?:考评|通报)?(?:中|位次)?[:：]"_s); // 2021年11月全市考评：
    if (const auto found = lead.match(head); found.hasMatch())
        head.remove(0, found.capturedEnd());
    static const QRegularExpression verb(u"(?:位?居|位列|排名?|列|为)?(?:全市)?$"_s);
    head.remove(verb);
    static const QRegularExpression number(u"(\\d+(?:\\.\\d+)?\\s*(?:%|％|分|亿元|万元))\\s*[,，]?\\s*$"_s);
    if (const auto found = number.match(head); found.hasMatch()) {
        value = found.captured(1);
        head.truncate(found.capturedStart());
    }
    static const QRegularExpression city(u"^(?:我区|全区|示范区)?(?:在全市|全市)?"_s);
    head = trimmedOfMarks(head);
    head.remove(city);
    return trimmedOfMarks(head);
}

void putText(Fields& fields, const QString& key, const QString& text)
{
    if (!text.isEmpty())
        fields.insert_or_assign(key, Value(text));
}

ReadAppraisal ofClause(const QString& clause)
{
    ReadAppraisal read;
    read.source = clause;
    const auto place = placePattern().match(clause);
    const QString number = place.captured(1).isEmpty() ? place.captured(2) : place.captured(1);
    read.fields.emplace(u"place"_s, Value(number.toLongLong()));
    if (const auto of = ofPattern().match(clause, place.capturedEnd()); of.hasMatch())
        read.fields.emplace(u"of"_s, Value(of.captured(1).toLongLong()));
    QString value;
    putText(read.fields, u"indicator"_s, indicatorIn(clause.left(place.capturedStart()), value));
    putText(read.fields, u"value"_s, value);
    return read;
}

/// Columns by the header of a pasted block; empty where the first row is none.
std::map<qsizetype, const Field*> columnsOf(const QStringList& cells, const KindInfo& kind)
{
    std::map<qsizetype, const Field*> columns;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString folded = foldHeader(cells[i]);
        for (const Field& field : kind.fields) {
            const bool named = folded == foldHeader(field.zh)
                || std::ranges::any_of(
                    field.headers, [&](const QString& header) { return foldHeader(header) == folded; });
            if (named)
                columns.emplace(i, &field);
        }
    }
    return columns.size() > 1 ? columns : std::map<qsizetype, const Field*>();
}

/// 第2位 and 2 alike; 2/12 also tells how many there are.
void putPlace(Fields& fields, const QString& cell)
{
    static const QRegularExpression pattern(u"^第?\\s*(\\d{1,4})\\s*[位名]?(?:\\s*/\\s*(\\d{1,4}))?$"_s);
    const auto found = pattern.match(toHalfWidth(cell).trimmed());
    if (!found.hasMatch())
        return;
    fields.insert_or_assign(u"place"_s, Value(found.captured(1).toLongLong()));
    if (!found.captured(2).isEmpty())
        fields.insert_or_assign(u"of"_s, Value(found.captured(2).toLongLong()));
}

ReadAppraisal ofCells(const QStringList& cells, const std::map<qsizetype, const Field*>& columns)
{
    ReadAppraisal read;
    read.source = cells.join(u'\t');
    for (const auto& [column, field] : columns) {
        const QString text = cells.value(column).trimmed();
        if (text.isEmpty())
            continue;
        if (field->key == "place"_L1) {
            putPlace(read.fields, text);
            continue;
        }
        const Typed typed
            = typedFromText(*field, text, Unit::Wan, [](Kind, const QString&) { return std::nullopt; });
        if (!typed.problem && !typed.value.isNull())
            read.fields.insert_or_assign(field->key, typed.value);
    }
    return read;
}

/// Without a header: indicator, place, number of places, value.
ReadAppraisal ofBareCells(const QStringList& cells)
{
    ReadAppraisal read;
    read.source = cells.join(u'\t');
    for (const QString& cell : cells) {
        const QString text = cell.trimmed();
        if (text.isEmpty())
            continue;
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (!read.fields.contains(u"indicator"_s) && !isNumber) {
            if (periodIn(text) == text)
                putText(read.fields, u"period"_s, text);
            else
                putText(read.fields, u"indicator"_s, text);
        } else if (!read.fields.contains(u"indicator"_s)) {
            continue; // a serial number
        } else if (!read.fields.contains(u"place"_s)) {
            putPlace(read.fields, text);
        } else if (isNumber && number > 0 && !read.fields.contains(u"of"_s)) {
            read.fields.emplace(u"of"_s, Value(number));
        } else if (!read.fields.contains(u"value"_s)) {
            putText(read.fields, u"value"_s, text);
        }
    }
    return read;
}

void complete(ReadAppraisal& read, const KindInfo& kind, const AppraisalDefaults& defaults)
{
    if (!read.fields.contains(u"period"_s))
        putText(read.fields, u"period"_s, defaults.period);
    if (!read.fields.contains(u"group"_s))
        putText(read.fields, u"group"_s, defaults.group);
    if (!read.fields.contains(u"document"_s))
        putText(read.fields, u"document"_s, defaults.document);
    if (!read.fields.contains(u"on"_s)) {
        const auto period = read.fields.find(u"period"_s);
        const QDate on = defaults.on.isValid() ? defaults.on
            : period == read.fields.end()      ? QDate()
                                               : lastDayOf(period->second.text());
        if (on.isValid())
            read.fields.emplace(u"on"_s, Value(on));
    }
    for (const Field& field : kind.fields) {
        if (field.required && !read.fields.contains(field.key))
            read.missing << field.key;
    }
}

/// The period that a line is about: not one that it compares with (较2021年10月上升2位).
QString periodOfLine(const QString& line)
{
    const QString text = toHalfWidth(line);
    auto found = periodPattern().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        const qsizetype at = one.capturedStart();
        if (at == 0 || !QStringView(u"较比同").contains(text.at(at - 1)))
            return one.captured(0);
    }
    return {};
}

} // namespace

QString periodIn(const QString& text)
{
    return periodPattern().match(toHalfWidth(text)).captured(0);
}

QDate lastDayOf(const QString& period)
{
    const auto found = periodPattern().match(toHalfWidth(period));
    if (!found.hasMatch())
        return {};
    const int year = found.captured(1).toInt();
    int month = 12;
    if (const QString quarter = found.captured(2); !quarter.isEmpty()) {
        const qsizetype chinese = QStringView(u"一二三四").indexOf(quarter);
        month = 3 * (chinese >= 0 ? int(chinese) + 1 : quarter.toInt());
    } else if (const QString number = found.captured(3); !number.isEmpty()) {
        month = number.toInt();
    } else if (found.captured(0).contains(u"上半年"_s)) {
        month = 6;
    }
    const QDate first(year, month, 1);
    return first.isValid() ? first.addMonths(1).addDays(-1) : QDate();
}

std::vector<ReadAppraisal> readAppraisals(
    const QString& text, const Catalogue& catalogue, const AppraisalDefaults& defaults)
{
    const KindInfo& kind = catalogue.kind(Kind::Appraisal);
    AppraisalDefaults ground = defaults;
    if (ground.period.isEmpty())
        ground.period = periodIn(text);
    std::vector<ReadAppraisal> found;
    QString named; // by the text so far: several months may be pasted at once
    const auto take = [&](ReadAppraisal read) {
        if (!read.fields.contains(u"period"_s))
            putText(read.fields, u"period"_s, named);
        found.push_back(std::move(read));
    };
    std::map<qsizetype, const Field*> columns;
    for (const QString& line : text.split(u'\n')) {
        if (const QString period = periodOfLine(line); !period.isEmpty())
            named = period;
        const QStringList cells = line.split(u'\t');
        if (cells.size() > 1) {
            if (const auto header = columnsOf(cells, kind); !header.empty()) {
                columns = header;
                continue;
            }
            ReadAppraisal read = columns.empty() ? ofBareCells(cells) : ofCells(cells, columns);
            if (read.fields.contains(u"place"_s))
                take(std::move(read));
            continue;
        }
        static const QRegularExpression ends(u"[；;。]"_s);
        for (const QString& clause : toHalfWidth(line).split(ends, Qt::SkipEmptyParts)) {
            if (placePattern().match(clause).hasMatch())
                take(ofClause(clause.trimmed()));
        }
    }
    for (ReadAppraisal& read : found)
        complete(read, kind, ground);
    return found;
}

} // namespace sanpi
