// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/made.h"

#include "exchange/reader/protocol.h"
#include "exchange/sheets/workbook.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <zip.h>

namespace sanpi::test {

using namespace Qt::StringLiterals;

namespace {

class CollectingSink : public reader::CellSink {
public:
    explicit CollectingSink(Reading& reading) : m_reading(reading) { }
    void source(const reader::SourceInfo& info) override { m_reading.source = info; }
    void string(std::string_view utf8) override
    {
        m_strings.append(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }
    void beginSheet(const reader::SheetInfo& info) override
    {
        const QString name = QString::fromStdString(info.name);
        m_reading.sheets.append(info.state == SheetState::Visible ? name
                : info.state == SheetState::Hidden                ? QString(name + u" hidden"_s)
                                                                  : QString(name + u" veryHidden"_s));
    }
    void hiddenColumns(std::span<const reader::ColumnRange> columns) override
    {
        for (const auto& range : columns)
            m_reading.cells.append(u"hidden columns %1-%2"_s.arg(range.first).arg(range.last));
    }
    void row(std::uint32_t number, std::uint8_t flags, std::span<const reader::CellValue> cells) override
    {
        if ((flags & HiddenRow) != 0)
            m_reading.cells.append(u"hidden row %1"_s.arg(number + 1));
        if ((flags & BrokenQuotes) != 0)
            m_reading.cells.append(u"broken quotes in row %1"_s.arg(number + 1));
        for (const reader::CellValue& cell : cells) {
            const QString name = cellName(static_cast<int>(number), cell.column);
            m_reading.cells.append(name + u' ' + described(cell));
        }
    }
    void merges(std::span<const reader::MergeRange> ranges, bool more) override
    {
        for (const auto& range : ranges) {
            m_reading.merges.append(cellName(static_cast<int>(range.firstRow), range.firstColumn) + u':'
                + cellName(static_cast<int>(range.lastRow), range.lastColumn));
        }
        if (more)
            m_reading.merges.append(u"more"_s);
    }
    void endSheet() override { }

private:
    QString described(const reader::CellValue& cell) const
    {
        constexpr const char* types[] {"text", "number", "bool", "error", "formula-without-value", "picture",
            "too-long", "unreadable", "ambiguous"};
        constexpr const char* classes[] {
            "", " percent", " date", " date-time", " time", " text-format", " padded"};
        QString words = QString::fromLatin1(types[static_cast<int>(cell.type)]);
        if (reader::carriesNumber(cell.type)) {
            words += QString::fromLatin1(classes[static_cast<int>(cell.numberClass)]);
            words += u' ' + QString::number(cell.number, 'g', QLocale::FloatingPointShortest);
        } else if (reader::carriesText(cell.type)) {
            words += u' ' + m_strings.at(cell.text);
        }
        if (cell.padWidth > 0)
            words += u" width %1"_s.arg(cell.padWidth);
        return (cell.flags & HasFormula) != 0 && cell.type != CellType::FormulaWithoutValue
            ? QString(words + u" formula"_s)
            : words;
    }

    Reading& m_reading;
    QStringList m_strings;
};

Reading readRequest(const QByteArray& bytes, const reader::ReadRequest& request, const ReaderLimits& limits)
{
    Reading reading;
    CollectingSink sink(reading);
    reader::Output output(sink, limits);
    reading.ok
        = reader::readBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}, request, output);
    if (const auto& refusal = output.refusal()) {
        const std::string_view name = refusalName(refusal->code);
        reading.refusal = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        for (const std::string& fact : refusal->facts)
            reading.facts.append(QString::fromStdString(fact));
    }
    return reading;
}

} // namespace

QByteArray zipped(const Parts& parts, int method)
{
    // Entries of one name are refused by the library: they are written under other names of the same length
    // and renamed in the finished bytes.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"made.zip"_s);
    int error = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    std::vector<std::pair<QByteArray, QByteArray>> renamed;
    char mark = '0';
    std::vector<QByteArray> used;
    for (const auto& [name, content] : parts) {
        QByteArray entry = name;
        if (std::find(used.begin(), used.end(), name) != used.end()) {
            entry[0] = mark++;
            renamed.emplace_back(entry, name);
        }
        used.push_back(entry);
        zip_source_t* source
            = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, entry.constData(), source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), method, 0);
    }
    zip_close(archive);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    for (const auto& [from, to] : renamed)
        bytes.replace(from, to);
    return bytes;
}

QByteArray worksheet(const QByteArray& inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet "
           "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + inside + "</worksheet>";
}

Parts xlsxParts(const QByteArray& sheetXml)
{
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray relationsBegin
        = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {
        {"_rels/.rels",
            relationsBegin + "<Relationship Id=\"r1\" Type=\"" + relation
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml",
            "<workbook xmlns:r=\"x\"><workbookPr/><sheets><sheet name=\"S\" sheetId=\"1\" "
            "r:id=\"r1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            relationsBegin + "<Relationship Id=\"r1\" Type=\"" + relation
                + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + relation
                + "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + relation
                + "styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml",
            QByteArray("<sst count=\"99\" uniqueCount=\"1\"><si><t>甲</t></si><si><r><t>乙</t></r><r><t "
                       "xml:space=\"preserve\"> "
                       "丙</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></si><si><t/></si></sst>")},
        {"xl/styles.xml",
            "<styleSheet><numFmts count=\"2\"><numFmt numFmtId=\"164\" "
            "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt "
            "numFmtId=\"165\" formatCode=\"00000\"/></numFmts><cellStyleXfs><xf "
            "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf "
            "numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
            "numFmtId=\"10\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", sheetXml},
    };
}

Parts with(Parts parts, const QByteArray& name, const QByteArray& content)
{
    for (auto& part : parts) {
        if (part.first == name) {
            part.second = content;
            return parts;
        }
    }
    parts.emplace_back(name, content);
    return parts;
}

Reading readAll(const QByteArray& bytes, const QString& name, const ReaderLimits& limits)
{
    return readRequest(bytes, {name.toStdString(), {}, {}}, limits);
}

Reading readAs(const QByteArray& bytes, const QString& encoding)
{
    return readRequest(bytes, {"x.csv", encoding.toStdString(), {}}, {});
}

} // namespace sanpi::test
