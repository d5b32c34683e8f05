// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documentjson.h"

#include <QJsonArray>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
namespace blocks {

QJsonArray textsJson(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsOf(const QJsonValue& json)
{
    QStringList texts;
    for (const QJsonValue& one : json.toArray())
        texts << one.toString();
    return texts;
}

QString dayJson(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QDate dayOf(const QJsonValue& json)
{
    return QDate::fromString(json.toString(), Qt::ISODate);
}

QString wholeJson(qint64 number)
{
    return QString::number(number);
}

qint64 wholeOf(const QJsonValue& json)
{
    return json.toString().toLongLong();
}

struct CellValueJson {
    QJsonValue operator()(std::monostate) const { return {}; }
    QJsonValue operator()(qint64 number) const { return QJsonObject {{u"number"_s, wholeJson(number)}}; }
    QJsonValue operator()(Money amount) const { return QJsonObject {{u"yuan"_s, wholeJson(amount.yuan())}}; }
    QJsonValue operator()(const Percent& rate) const
    {
        return QJsonObject {{u"of"_s, wholeJson(rate.denominator)}, {u"part"_s, wholeJson(rate.numerator)}};
    }
    QJsonValue operator()(QDate day) const { return QJsonObject {{u"day"_s, dayJson(day)}}; }
};

QJsonValue valueJson(const doc::CellValue& value)
{
    return std::visit(CellValueJson(), value);
}

doc::CellValue valueOf(const QJsonValue& json)
{
    const QJsonObject object = json.toObject();
    if (object.contains(u"number"_s))
        return wholeOf(object[u"number"_s]);
    if (object.contains(u"yuan"_s))
        return Money::fromYuan(wholeOf(object[u"yuan"_s]));
    if (object.contains(u"of"_s))
        return Percent {wholeOf(object[u"part"_s]), wholeOf(object[u"of"_s])};
    if (object.contains(u"day"_s))
        return dayOf(object[u"day"_s]);
    return {};
}

QJsonArray figuresJson(const QList<doc::Figure>& figures)
{
    QJsonArray array;
    for (const doc::Figure& figure : figures)
        array.append(QJsonObject {{u"text"_s, figure.text}, {u"value"_s, valueJson(figure.value)}});
    return array;
}

QList<doc::Figure> figuresOf(const QJsonValue& json)
{
    QList<doc::Figure> figures;
    for (const QJsonValue& one : json.toArray())
        figures.append({one[u"text"_s].toString(), valueOf(one[u"value"_s])});
    return figures;
}

QJsonValue chartValueJson(const std::optional<ChartValue>& value)
{
    if (!value)
        return {};
    return QJsonObject {
        {u"exact"_s, wholeJson(value->exact)}, {u"text"_s, value->text}, {u"key"_s, value->key}};
}

std::optional<ChartValue> chartValueOf(const QJsonValue& json)
{
    if (!json.isObject())
        return {};
    return ChartValue {wholeOf(json[u"exact"_s]), json[u"text"_s].toString(), json[u"key"_s].toString()};
}

QJsonArray chartValuesJson(const QList<std::optional<ChartValue>>& values)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(chartValueJson(value));
    return array;
}

QList<std::optional<ChartValue>> chartValuesOf(const QJsonValue& json)
{
    QList<std::optional<ChartValue>> values;
    for (const QJsonValue& one : json.toArray())
        values.append(chartValueOf(one));
    return values;
}

QJsonObject chartJson(const ChartSpec& spec)
{
    QJsonArray series;
    for (const ChartSeries& one : spec.series) {
        series.append(QJsonObject {{u"name"_s, one.name}, {u"colour"_s, int(one.colour)},
            {u"dashed"_s, one.dashed}, {u"values"_s, chartValuesJson(one.values)}});
    }
    QJsonArray colours;
    for (const ChartColour colour : spec.barColours)
        colours.append(int(colour));
    return {{u"kind"_s, int(spec.kind)}, {u"title"_s, spec.title}, {u"unit"_s, spec.unit},
        {u"per_unit"_s, wholeJson(spec.perUnit)}, {u"categories"_s, textsJson(spec.categories)},
        {u"series"_s, series}, {u"colours"_s, colours}, {u"targets"_s, chartValuesJson(spec.targets)},
        {u"target_name"_s, spec.targetName}, {u"pace"_s, chartValueJson(spec.pace)},
        {u"pace_name"_s, spec.paceName}, {u"description"_s, spec.description}};
}

ChartSpec chartOf(const QJsonObject& json)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind(json[u"kind"_s].toInt());
    spec.title = json[u"title"_s].toString();
    spec.unit = json[u"unit"_s].toString();
    spec.perUnit = wholeOf(json[u"per_unit"_s]);
    spec.categories = textsOf(json[u"categories"_s]);
    for (const QJsonValue& one : json[u"series"_s].toArray()) {
        spec.series.append({one[u"name"_s].toString(), ChartColour(one[u"colour"_s].toInt()),
            one[u"dashed"_s].toBool(), chartValuesOf(one[u"values"_s])});
    }
    for (const QJsonValue& colour : json[u"colours"_s].toArray())
        spec.barColours.append(ChartColour(colour.toInt()));
    spec.targets = chartValuesOf(json[u"targets"_s]);
    spec.targetName = json[u"target_name"_s].toString();
    spec.pace = chartValueOf(json[u"pace"_s]);
    spec.paceName = json[u"pace_name"_s].toString();
    spec.description = json[u"description"_s].toString();
    return spec;
}

QJsonObject tableJson(const doc::Table& table)
{
    QJsonArray columns;
    for (const doc::Column& column : table.columns) {
        columns.append(QJsonObject {{u"title"_s, column.title}, {u"weight"_s, column.weight},
            {u"align"_s, int(column.align)}, {u"least"_s, column.least}});
    }
    QJsonArray groups;
    for (const doc::ColumnGroup& group : table.groups)
        groups.append(
            QJsonObject {{u"title"_s, group.title}, {u"first"_s, group.first}, {u"count"_s, group.count}});
    QJsonArray rows;
    for (const doc::Row& row : table.rows) {
        QJsonArray cells;
        for (const doc::Cell& cell : row.cells) {
            cells.append(QJsonObject {{u"text"_s, cell.text}, {u"tone"_s, int(cell.tone)},
                {u"value"_s, valueJson(cell.value)}, {u"span"_s, cell.span}});
        }
        rows.append(QJsonObject {{u"kind"_s, int(row.kind)}, {u"cells"_s, cells}});
    }
    return {{u"caption"_s, table.caption}, {u"note"_s, table.note}, {u"unit"_s, table.unit},
        {u"columns"_s, columns}, {u"groups"_s, groups}, {u"rows"_s, rows}};
}

doc::Table tableOf(const QJsonObject& json)
{
    doc::Table table;
    table.caption = json[u"caption"_s].toString();
    table.note = json[u"note"_s].toString();
    table.unit = json[u"unit"_s].toString();
    for (const QJsonValue& column : json[u"columns"_s].toArray()) {
        table.columns.append({column[u"title"_s].toString(), column[u"weight"_s].toDouble(),
            doc::Align(column[u"align"_s].toInt()), column[u"least"_s].toDouble()});
    }
    for (const QJsonValue& group : json[u"groups"_s].toArray())
        table.groups.append(
            {group[u"title"_s].toString(), group[u"first"_s].toInt(), group[u"count"_s].toInt()});
    for (const QJsonValue& row : json[u"rows"_s].toArray()) {
        doc::Row made;
        made.kind = doc::Row::Kind(row[u"kind"_s].toInt());
        for (const QJsonValue& cell : row[u"cells"_s].toArray()) {
            made.cells.append({cell[u"text"_s].toString(), doc::Tone(cell[u"tone"_s].toInt()),
                valueOf(cell[u"value"_s]), cell[u"span"_s].toInt()});
        }
        table.rows.append(made);
    }
    return table;
}

/// One object a block; its "is" says which.
struct BlockJson {
    QJsonObject operator()(const doc::RedHead& b) const
    {
        return {{u"is"_s, u"red_head"_s}, {u"organ"_s, b.organ}, {u"number"_s, b.number}};
    }
    QJsonObject operator()(const doc::BulletinHead& b) const
    {
        return {{u"is"_s, u"bulletin_head"_s}, {u"name"_s, b.name}, {u"issue"_s, b.issue},
            {u"organ"_s, b.organ}, {u"date"_s, b.date}};
    }
    QJsonObject operator()(const doc::Title& b) const
    {
        return {{u"is"_s, u"title"_s}, {u"lines"_s, textsJson(b.lines)}};
    }
    QJsonObject operator()(const doc::Salutation& b) const
    {
        return {{u"is"_s, u"salutation"_s}, {u"text"_s, b.text}};
    }
    QJsonObject operator()(const doc::Heading& b) const
    {
        return {{u"is"_s, u"heading"_s}, {u"level"_s, b.level}, {u"text"_s, b.text}};
    }
    QJsonObject operator()(const doc::Paragraph& b) const
    {
        QJsonArray runs;
        for (const doc::Run& run : b.runs)
            runs.append(
                QJsonObject {{u"text"_s, run.text}, {u"bold"_s, run.bold}, {u"tone"_s, int(run.tone)}});
        return {{u"is"_s, u"paragraph"_s}, {u"runs"_s, runs}, {u"indented"_s, b.indented},
            {u"align"_s, int(b.align)}, {u"figures"_s, figuresJson(b.figures)}};
    }
    QJsonObject operator()(const doc::Note& b) const
    {
        return {{u"is"_s, u"note"_s}, {u"text"_s, b.text}, {u"figures"_s, figuresJson(b.figures)}};
    }
    QJsonObject operator()(const doc::Table& b) const
    {
        QJsonObject json = tableJson(b);
        json.insert(u"is"_s, u"table"_s);
        return json;
    }
    /// A notice has no photos; a document that has some keeps their captions.
    QJsonObject operator()(const doc::PhotoRow& b) const
    {
        QStringList captions;
        for (const doc::Photo& photo : b.photos)
            captions += photo.caption;
        return {{u"is"_s, u"photos"_s}, {u"captions"_s, textsJson(captions)}};
    }
    QJsonObject operator()(const doc::Chart& b) const
    {
        return {{u"is"_s, u"chart"_s}, {u"spec"_s, chartJson(b.spec)}};
    }
    QJsonObject operator()(const doc::Attachments& b) const
    {
        return {{u"is"_s, u"attachments"_s}, {u"names"_s, textsJson(b.names)}};
    }
    QJsonObject operator()(const doc::Signature& b) const
    {
        return {{u"is"_s, u"signature"_s}, {u"organ"_s, b.organ}, {u"date"_s, dayJson(b.date)}};
    }
    QJsonObject operator()(const doc::AnnexHead& b) const
    {
        return {{u"is"_s, u"annex"_s}, {u"label"_s, b.label}, {u"title"_s, textsJson(b.title)}};
    }
    QJsonObject operator()(const doc::PageBreak&) const { return {{u"is"_s, u"page_break"_s}}; }
};

doc::Paragraph paragraphOf(const QJsonObject& json)
{
    doc::Paragraph paragraph;
    for (const QJsonValue& run : json[u"runs"_s].toArray()) {
        paragraph.runs.append(
            {run[u"text"_s].toString(), run[u"bold"_s].toBool(), doc::Tone(run[u"tone"_s].toInt())});
    }
    paragraph.indented = json[u"indented"_s].toBool();
    paragraph.align = doc::Align(json[u"align"_s].toInt());
    paragraph.figures = figuresOf(json[u"figures"_s]);
    return paragraph;
}

std::optional<doc::Block> blockOf(const QJsonObject& json)
{
    const QString is = json[u"is"_s].toString();
    const auto text = [&](const QString& key) { return json[key].toString(); };
    if (is == "red_head"_L1)
        return doc::RedHead {text(u"organ"_s), text(u"number"_s)};
    if (is == "bulletin_head"_L1)
        return doc::BulletinHead {text(u"name"_s), text(u"issue"_s), text(u"organ"_s), text(u"date"_s)};
    if (is == "title"_L1)
        return doc::Title {textsOf(json[u"lines"_s])};
    if (is == "salutation"_L1)
        return doc::Salutation {text(u"text"_s)};
    if (is == "heading"_L1)
        return doc::Heading {json[u"level"_s].toInt(), text(u"text"_s)};
    if (is == "paragraph"_L1)
        return paragraphOf(json);
    if (is == "note"_L1)
        return doc::Note {text(u"text"_s), figuresOf(json[u"figures"_s])};
    if (is == "table"_L1)
        return tableOf(json);
    if (is == "chart"_L1)
        return doc::Chart {chartOf(json[u"spec"_s].toObject()), {}};
    if (is == "attachments"_L1)
        return doc::Attachments {textsOf(json[u"names"_s])};
    if (is == "signature"_L1)
        return doc::Signature {text(u"organ"_s), dayOf(json[u"date"_s])};
    if (is == "annex"_L1)
        return doc::AnnexHead {text(u"label"_s), textsOf(json[u"title"_s])};
    if (is == "page_break"_L1)
        return doc::PageBreak {};
    return {};
}

QJsonObject metaJson(const doc::Meta& meta)
{
    QJsonObject properties;
    for (auto it = meta.properties.begin(); it != meta.properties.end(); ++it)
        properties.insert(it.key(), it.value());
    return {{u"title"_s, meta.title}, {u"author"_s, meta.author}, {u"subject"_s, meta.subject},
        {u"keywords"_s, textsJson(meta.keywords)}, {u"date"_s, dayJson(meta.date)},
        {u"properties"_s, properties}};
}

doc::Meta metaOf(const QJsonObject& json)
{
    doc::Meta meta;
    meta.title = json[u"title"_s].toString();
    meta.author = json[u"author"_s].toString();
    meta.subject = json[u"subject"_s].toString();
    meta.keywords = textsOf(json[u"keywords"_s]);
    meta.date = dayOf(json[u"date"_s]);
    const QJsonObject properties = json[u"properties"_s].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it)
        meta.properties.insert(it.key(), it.value().toString());
    return meta;
}

} // namespace blocks
} // namespace

QJsonObject documentJson(const Document& document)
{
    using namespace blocks;
    QJsonArray sections;
    for (const doc::Section& section : document.sections) {
        QJsonArray parts;
        for (const doc::Block& block : section.blocks)
            parts.append(std::visit(BlockJson(), block));
        sections.append(QJsonObject {{u"orientation"_s, int(section.orientation)},
            {u"form"_s, int(section.form)}, {u"blocks"_s, parts}});
    }
    QJsonObject json {{u"meta"_s, metaJson(document.meta)}, {u"sections"_s, sections}};
    if (document.imprint) {
        json.insert(u"imprint"_s,
            QJsonObject {{u"copy_to"_s, document.imprint->copyTo}, {u"organ"_s, document.imprint->organ},
                {u"date"_s, dayJson(document.imprint->date)}});
    }
    return json;
}

Result<Document> documentFromJson(const QJsonObject& json)
{
    using namespace blocks;
    Document document;
    if (!json[u"sections"_s].isArray())
        return Error {ErrorCode::Invalid, u"no document"_s, {}};
    document.meta = metaOf(json[u"meta"_s].toObject());
    for (const QJsonValue& one : json[u"sections"_s].toArray()) {
        doc::Section section;
        section.orientation = doc::Orientation(one[u"orientation"_s].toInt());
        section.form = doc::PageForm(one[u"form"_s].toInt());
        for (const QJsonValue& block : one[u"blocks"_s].toArray()) {
            const auto made = blockOf(block.toObject());
            if (!made)
                return Error {ErrorCode::Invalid, u"an unknown block"_s, {}};
            section.blocks.append(*made);
        }
        document.sections.append(section);
    }
    if (const QJsonObject imprint = json[u"imprint"_s].toObject(); !imprint.isEmpty()) {
        document.imprint = doc::Imprint {
            imprint[u"copy_to"_s].toString(), imprint[u"organ"_s].toString(), dayOf(imprint[u"date"_s])};
    }
    return document;
}

} // namespace sanpi
