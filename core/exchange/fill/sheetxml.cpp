// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/sheetxml.h"

#include "exchange/reader/output.h"
#include "exchange/reader/package.h"
#include "exchange/reader/read.h"
#include "exchange/reader/xlsx.h"
#include "exchange/reader/xml.h"
#include "exchange/sheets/sheetsource.h"

#include <QFile>

#include <algorithm>

namespace sanpi {

namespace {

using reader::Output;
using reader::Package;
using reader::XmlAttributes;

constexpr std::uint64_t mostPartBytes = 64ull << 20; // of the sheet; here nothing runs in a child
constexpr std::size_t mostXmlCells = 2'000'000; // blank ones with a format, too

ReaderLimits placeLimits()
{
    ReaderLimits limits;
    limits.partBytes = mostPartBytes;
    return limits;
}

/// The cells themselves came from the reader process; here only places are wanted.
class NoCells : public reader::CellSink {
public:
    void source(const reader::SourceInfo&) override { }
    void string(std::string_view) override { }
    void beginSheet(const reader::SheetInfo&) override { }
    void hiddenColumns(std::span<const reader::ColumnRange>) override { }
    void row(std::uint32_t, std::uint8_t, std::span<const reader::CellValue>) override { }
    void merges(std::span<const reader::MergeRange>, bool) override { }
    void endSheet() override { }
};

Error errorOf(const Output& output)
{
    QStringList facts;
    const std::optional<Refusal>& refusal = output.refusal();
    if (!refusal)
        return readerError(ReaderRefusal::Crashed, {QStringLiteral("no reason")});
    for (const std::string& fact : refusal->facts)
        facts << QString::fromStdString(fact);
    return readerError(refusal->code, facts);
}

void appendAttribute(std::string& tag, std::string_view name, std::string_view value)
{
    tag.append(" ").append(name).append("=\"");
    for (const char c : value) {
        if (c == '&')
            tag += "&amp;";
        else if (c == '<')
            tag += "&lt;";
        else if (c == '"')
            tag += "&quot;";
        else if (static_cast<unsigned char>(c) < ' ')
            tag.append("&#").append(std::to_string(int(c))).append(";");
        else
            tag += c;
    }
    tag += '"';
}

std::vector<CellRange> rangesOf(std::string_view text)
{
    std::vector<CellRange> ranges;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        const std::string_view word = text.substr(from, to - from);
        from = to + 1;
        const std::size_t colon = std::min(word.find(':'), word.size());
        const auto first = reader::parseRef(word.substr(0, colon));
        const auto last = colon < word.size() ? reader::parseRef(word.substr(colon + 1)) : first;
        if (first && last)
            ranges.push_back({int(first->row), int(first->column), int(last->row), int(last->column)});
    }
    return ranges;
}

/// Notes where rows, cells and their values begin and end; drop-downs beside them.
class PlaceHandler : public reader::XmlHandler {
public:
    PlaceHandler(SheetXml& sheet, Output& output) : m_sheet(sheet), m_output(output) { }

    [[nodiscard]] bool wantsPlaces() const override { return true; }
    void place(std::uint64_t byte, std::uint64_t length, std::string_view name) override
    {
        m_byte = byte;
        m_length = length;
        m_name = name;
    }
    bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes) override
    {
        if (depth == 2)
            beginSection(name, attributes);
        else if (depth == 3 && m_section == "cols" && name == "col")
            addColumnStyle(attributes);
        else if (depth == 3 && m_section == "sheetData" && name == "row")
            return beginRow(attributes);
        else if (m_inRow && depth == 4 && name == "c")
            return beginCell(attributes);
        else if (m_inCell && depth == 5)
            beginPart(name, attributes);
        if (name == "dataValidation")
            beginChoices(attributes);
        m_taking = (m_inChoices && (name == "formula1" || name == "f" || name == "sqref"))
            || (m_inCell && depth == 5 && name == "f");
        m_text.clear();
        return true;
    }
    bool end(std::string_view name, std::uint32_t depth) override
    {
        const std::size_t behind = m_byte + m_length;
        if (depth == 2 && name == "sheetData")
            m_sheet.dataEnd = m_length == 0 ? 0 : m_byte; // an empty element has no room
        if (depth == 2 && name == "dimension")
            m_sheet.dimensionEnd = behind;
        if (m_inRow && depth == 3) {
            m_inRow = false;
            XmlRow& row = m_sheet.rows.back();
            row.selfClosed = m_length == 0;
            row.closeBegin = m_byte;
            row.end = behind;
        }
        if (m_inCell && depth == 4) {
            m_inCell = false;
            m_sheet.rows.back().cells.back().end = behind;
        }
        if (m_inCell && depth == 5)
            endPart(name, behind);
        if (m_inChoices)
            endOfChoices(name);
        m_taking = false;
        return true;
    }
    void text(std::string_view piece) override
    {
        if (m_taking && m_text.size() < m_output.limits().cellText)
            m_text += piece;
    }

private:
    bool damaged(const char* what)
    {
        return m_output.refuse(ReaderRefusal::XmlDamaged, {m_sheet.part, std::to_string(m_byte), what});
    }
    void beginSection(std::string_view name, const XmlAttributes& attributes)
    {
        m_section = name;
        if (name == "sheetData")
            m_sheet.prefix = m_name.substr(0, m_name.size() - name.size());
        if (name == "dimension") {
            m_sheet.dimensionBegin = m_byte;
            m_sheet.dimension = attributes.value("ref");
        }
    }
    void addColumnStyle(const XmlAttributes& attributes)
    {
        const auto first = reader::parseIndex(attributes.value("min"), maxSheetColumn + 1);
        const auto last = reader::parseIndex(attributes.value("max"), maxSheetColumn + 1);
        const auto style = reader::parseIndex(attributes.value("style"), INT32_MAX);
        if (first && last && style && *first > 0 && m_sheet.columnStyles.size() <= maxSheetColumn)
            m_sheet.columnStyles.push_back({int(*first) - 1, int(*last) - 1, int(*style)});
    }
    bool beginRow(const XmlAttributes& attributes)
    {
        XmlRow row;
        const auto stated = reader::parseIndex(attributes.value("r"), maxSheetRow + 1);
        row.number = stated && *stated > 0 ? int(*stated) - 1 : m_nextRow;
        if (row.number < m_nextRow)
            return damaged("rows out of order");
        m_nextRow = row.number + 1;
        m_nextColumn = 0;
        row.begin = m_byte;
        row.openEnd = m_byte + m_length;
        for (const std::string_view name : {"s", "customFormat", "ht", "customHeight"}) {
            if (attributes.has(name))
                appendAttribute(row.attributes, name, attributes.value(name));
        }
        if (reader::isXmlTrue(attributes.value("customFormat")))
            row.style = int(reader::parseIndex(attributes.value("s"), INT32_MAX).value_or(0));
        m_sheet.rows.push_back(std::move(row));
        m_inRow = true;
        return true;
    }
    bool beginCell(const XmlAttributes& attributes)
    {
        XmlCell cell;
        const std::string_view reference = attributes.value("r");
        const auto place = reader::parseRef(reference);
        cell.stated = place.has_value();
        cell.column = place ? int(place->column) : m_nextColumn;
        if (cell.column < m_nextColumn || (place && int(place->row) != m_sheet.rows.back().number))
            return damaged("cells out of order");
        m_nextColumn = cell.column + 1;
        if (++m_cells > mostXmlCells)
            return m_output.refuse(ReaderRefusal::TooManyCells, {std::to_string(mostXmlCells)});
        cell.begin = m_byte;
        cell.style = int(reader::parseIndex(attributes.value("s"), INT32_MAX).value_or(UINT32_MAX));
        attributes.forEach([&](std::string_view name, std::string_view value) {
            if (name != "r" && name != "t")
                appendAttribute(cell.attributes, name, value);
        });
        m_sheet.rows.back().cells.push_back(std::move(cell));
        m_inCell = true;
        return true;
    }
    void beginPart(std::string_view name, const XmlAttributes& attributes)
    {
        XmlCell& cell = m_sheet.rows.back().cells.back();
        cell.hasValue = cell.hasValue || name == "v" || name == "is";
        if (name == "v")
            cell.valueBegin = m_byte;
        if (name == "f") {
            cell.hasFormula = true;
            const std::string_view type = attributes.value("t");
            cell.sharedFormula = !type.empty() && type != "normal";
        }
    }
    void endPart(std::string_view name, std::size_t behind)
    {
        XmlCell& cell = m_sheet.rows.back().cells.back();
        if (name == "v")
            cell.valueEnd = behind;
        if (name == "f")
            cell.formula = m_text;
    }
    void beginChoices(const XmlAttributes& attributes)
    {
        m_inChoices = attributes.value("type") == "list";
        m_choices = {rangesOf(attributes.value("sqref")), {}};
    }
    void endOfChoices(std::string_view name)
    {
        if (name == "sqref")
            m_choices.where = rangesOf(m_text);
        if ((name == "formula1" || name == "f") && !m_text.empty())
            m_choices.source = QString::fromStdString(m_text);
        if (name != "dataValidation")
            return;
        m_inChoices = false;
        if (!m_choices.source.isEmpty() && m_sheet.choices.size() < maxSheetColumn)
            m_sheet.choices.push_back(m_choices);
    }

    SheetXml& m_sheet;
    Output& m_output;
    std::uint64_t m_byte = 0;
    std::uint64_t m_length = 0;
    std::string_view m_name;
    std::string m_section;
    std::string m_text;
    XmlChoices m_choices;
    std::size_t m_cells = 0;
    int m_nextRow = 0;
    int m_nextColumn = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inChoices = false;
    bool m_taking = false;
};

/// What is put in is UTF-8; a part that says it is something else is not written into.
bool isUtf8(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith('\0')
        || (bytes.size() > 1 && bytes[1] == '\0'))
        return false;
    const QByteArray head = bytes.left(bytes.indexOf('>') + 1).toLower();
    const qsizetype at = head.indexOf("encoding");
    return !head.contains("<?xml") || at < 0 || head.indexOf("utf-8", at) > 0;
}

template <typename List, typename Key> auto* foundIn(List& list, int number, Key key)
{
    const auto at = std::ranges::lower_bound(list, number, {}, key);
    return at != list.end() && std::invoke(key, *at) == number ? &*at : nullptr;
}

} // namespace

const XmlRow* SheetXml::row(int number) const
{
    return foundIn(rows, number, &XmlRow::number);
}

const XmlCell* SheetXml::cell(int rowNumber, int column) const
{
    const XmlRow* found = row(rowNumber);
    return found ? foundIn(found->cells, column, &XmlCell::column) : nullptr;
}

int SheetXml::styleAt(int rowNumber, int column) const
{
    const XmlRow* found = row(rowNumber);
    const XmlCell* there = found ? foundIn(found->cells, column, &XmlCell::column) : nullptr;
    if (there)
        return there->style;
    if (found && found->style >= 0)
        return found->style;
    for (const ColumnStyle& one : columnStyles) {
        if (column >= one.first && column <= one.last)
            return one.style;
    }
    return -1;
}

NumberClass SheetXml::classAt(int rowNumber, int column) const
{
    const int style = styleAt(rowNumber, column);
    return style >= 0 && size_t(style) < formats.size() ? formats[size_t(style)].numberClass
                                                        : NumberClass::Plain;
}

Result<QByteArray> loadPackage(const QString& path)
{
    NoCells sink;
    Output output(sink, {});
    std::string bytes;
    if (!reader::loadFile(QFile::encodeName(path).toStdString(), output, bytes))
        return errorOf(output);
    return QByteArray::fromStdString(bytes);
}

Result<SheetXml> readSheetXml(const QByteArray& package, const QString& sheet)
{
    NoCells sink;
    Output output(sink, placeLimits());
    const auto opened
        = Package::open({package.constData(), static_cast<std::size_t>(package.size())}, output);
    SheetXml xml;
    reader::XlsxBook book;
    if (!opened || !reader::findSheet(*opened, reader::mainPart(*opened), sheet.toStdString(), xml.part, book)
        || !opened->read(xml.part, [&](std::string_view piece) {
               xml.bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
               return true;
           }))
        return errorOf(output);
    PlaceHandler handler(xml, output);
    if (!isUtf8(xml.bytes))
        return readerError(ReaderRefusal::XmlDamaged,
            {QString::fromStdString(xml.part), QStringLiteral("1"), QStringLiteral("not UTF-8")});
    if (!reader::readXml(*opened, xml.part, handler))
        return errorOf(output);
    xml.formats = std::move(book.formats);
    xml.date1904 = book.date1904;
    return xml;
}

Result<QByteArray> readPart(const QByteArray& package, const std::string& part)
{
    NoCells sink;
    Output output(sink, placeLimits());
    const auto opened
        = Package::open({package.constData(), static_cast<std::size_t>(package.size())}, output);
    QByteArray bytes;
    if (!opened || !opened->read(part, [&](std::string_view piece) {
            bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
            return true;
        }))
        return errorOf(output);
    return bytes;
}

} // namespace sanpi
