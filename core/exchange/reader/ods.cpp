// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/ods.h"

#include "exchange/reader/values.h"
#include "exchange/reader/xml.h"

#include <unordered_set>

namespace sanpi::reader {

namespace {

constexpr std::uint32_t bodyDepth = 2; // office:document-content / office:body
constexpr std::uint32_t tableDepth = 4; // … / office:spreadsheet / table:table

/// META-INF/manifest.xml: an entry with encryption data means a password.
class ManifestHandler : public XmlHandler {
public:
    bool start(std::string_view name, std::uint32_t, XmlAttributes) override
    {
        encrypted = encrypted || name == "encryption-data";
        return true;
    }
    bool end(std::string_view, std::uint32_t) override { return true; }

    bool encrypted = false;
};

/// content.xml. Repeated cells and rows are counted, never allocated by a stated number: blank ones only move
/// the position, and the limits on rows and cells end the others.
class ContentHandler : public XmlHandler {
public:
    ContentHandler(Output& output, const ReadRequest& request) : m_output(output), m_request(request) { }

    bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes) override
    {
        if (depth == bodyDepth)
            m_inBody = name == "body";
        if (!m_inBody)
            return styleStart(name, attributes);
        if (depth == tableDepth && name == "table")
            return beginTable(attributes);
        if (!m_inTable)
            return true;
        if (m_skipDepth != 0)
            return true;
        if (m_cellDepth != 0)
            return cellContent(name, depth, attributes);
        if (name == "table-row")
            return beginRow(attributes);
        if (m_inRow && (name == "table-cell" || name == "covered-table-cell"))
            return beginCell(depth, attributes);
        if (name == "table-column")
            addColumn(attributes);
        else if (name == "shapes" || name == "forms" || name == "table-source")
            m_skipDepth = depth;
        return true;
    }

    bool end(std::string_view name, std::uint32_t depth) override
    {
        if (m_skipDepth != 0) {
            if (depth == m_skipDepth)
                m_skipDepth = 0;
            return true;
        }
        if (!m_inTable)
            return true;
        if (m_cellDepth != 0) {
            if (depth == m_cellDepth) {
                m_cellDepth = 0;
                return endCell();
            }
            if (name == "p")
                m_inParagraph = false;
            return true;
        }
        if (name == "table-row" && m_inRow)
            return endRow();
        if (depth == tableDepth)
            endTable();
        return true;
    }

    void text(std::string_view piece) override
    {
        if (m_inParagraph && m_skipDepth == 0)
            addText(piece);
    }

    [[nodiscard]] bool anyTable() const { return m_anyTable; }

private:
    /// Which table styles hide their table; they stand before the body.
    bool styleStart(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "style")
            m_style = attributes.prefixed("name");
        else if (name == "table-properties" && attributes.prefixed("display") == "false")
            m_hidingStyles.insert(m_style);
        return true;
    }

    bool beginTable(const XmlAttributes& attributes)
    {
        m_anyTable = true;
        SheetInfo info;
        info.name = attributes.prefixed("name");
        if (m_hidingStyles.contains(std::string(attributes.prefixed("style-name"))))
            info.state = SheetState::Hidden;
        m_inTable = m_request.wants(info.name);
        m_row = m_columns = 0;
        m_hidden.clear();
        m_merges.clear();
        m_moreMerges = false;
        return !m_inTable || m_output.beginSheet(info);
    }

    void endTable()
    {
        m_inTable = false;
        m_output.hiddenColumns(m_hidden);
        m_output.merges(m_merges, m_moreMerges);
        m_output.endSheet();
    }

    static std::uint32_t repeated(const XmlAttributes& attributes, std::string_view name)
    {
        const std::string_view value = attributes.prefixed(name);
        return value.empty() ? 1 : parseIndex(value, UINT32_MAX).value_or(UINT32_MAX);
    }

    void addColumn(const XmlAttributes& attributes)
    {
        const std::uint32_t count = repeated(attributes, "number-columns-repeated");
        const std::uint32_t first = m_columns;
        m_columns = std::min(first, maxSheetColumn) + std::min(count, maxSheetColumn);
        const std::string_view visibility = attributes.prefixed("visibility");
        const bool hidden = visibility == "collapse" || visibility == "filter";
        if (hidden && first <= maxSheetColumn && m_columns > first && m_hidden.size() <= maxSheetColumn)
            m_hidden.push_back({static_cast<std::uint16_t>(first),
                static_cast<std::uint16_t>(std::min(m_columns - 1, maxSheetColumn))});
    }

    bool beginRow(const XmlAttributes& attributes)
    {
        m_inRow = true;
        m_cells.clear();
        m_column = 0;
        m_rowRepeat = repeated(attributes, "number-rows-repeated");
        const std::string_view visibility = attributes.prefixed("visibility");
        m_rowFlags = visibility == "collapse" || visibility == "filter" ? HiddenRow : 0;
        return true;
    }

    bool endRow()
    {
        m_inRow = false;
        const std::uint64_t next = static_cast<std::uint64_t>(m_row) + m_rowRepeat;
        if (!m_cells.empty()) {
            if (next > maxSheetRow + 1u)
                return m_output.refuse(ReaderRefusal::TooManyRows, {std::to_string(maxSheetRow + 1)});
            for (std::uint32_t row = m_row; row < next; ++row) {
                if (!m_output.row(row, m_rowFlags, m_cells))
                    return false;
            }
        }
        m_row = static_cast<std::uint32_t>(std::min<std::uint64_t>(next, maxSheetRow + 1u));
        return true;
    }

    bool beginCell(std::uint32_t depth, const XmlAttributes& attributes)
    {
        m_cellDepth = depth;
        m_cellRepeat = repeated(attributes, "number-columns-repeated");
        m_text.clear();
        m_tooLong = false;
        m_paragraphs = 0;
        m_kind = attributes.prefixed("value-type");
        m_formula = !attributes.prefixed("formula").empty();
        m_value = m_kind == "date" ? attributes.prefixed("date-value")
            : m_kind == "time"     ? attributes.prefixed("time-value")
            : m_kind == "boolean"  ? attributes.prefixed("boolean-value")
            : m_kind == "string"   ? attributes.prefixed("string-value")
                                   : attributes.prefixed("value");
        addMerge(attributes);
        return true;
    }

    void addMerge(const XmlAttributes& attributes)
    {
        const std::uint64_t rows = repeated(attributes, "number-rows-spanned");
        const std::uint64_t columns = repeated(attributes, "number-columns-spanned");
        if (rows * columns <= 1 || m_row + rows - 1 > maxSheetRow || m_column + columns - 1 > maxSheetColumn)
            return;
        m_moreMerges = m_merges.size() >= m_output.limits().merges;
        if (!m_moreMerges)
            m_merges.push_back({m_row, static_cast<std::uint32_t>(m_row + rows - 1),
                static_cast<std::uint16_t>(m_column), static_cast<std::uint16_t>(m_column + columns - 1)});
    }

    /// Inside a cell: paragraphs, their spaces, tabs and breaks; notes and drawings are not its text.
    bool cellContent(std::string_view name, std::uint32_t depth, const XmlAttributes& attributes)
    {
        if (name == "annotation" || name == "frame" || name == "custom-shape" || name == "detective"
            || name == "ruby-text") {
            m_skipDepth = depth;
        } else if (name == "p" && !m_inParagraph) {
            m_inParagraph = true;
            if (m_paragraphs++ > 0)
                addText("\n");
        } else if (m_inParagraph && name == "s") {
            const std::string_view count = attributes.prefixed("c");
            const std::uint32_t spaces = count.empty() ? 1 : parseIndex(count, 32'767).value_or(1);
            addText(std::string(spaces, ' '));
        } else if (m_inParagraph && name == "tab") {
            addText("\t");
        } else if (m_inParagraph && name == "line-break") {
            addText("\n");
        }
        return true;
    }

    void addText(std::string_view piece)
    {
        m_tooLong = m_tooLong || m_text.size() + piece.size() > m_output.limits().cellText * 4;
        if (!m_tooLong)
            m_text += piece;
    }

    bool endCell()
    {
        CellValue cell;
        cell.flags = m_formula ? HasFormula : 0;
        bool present = false;
        if (!typedValue(cell, present))
            return false;
        const std::uint64_t next = m_column + std::uint64_t {m_cellRepeat};
        if (present) {
            if (next > maxSheetColumn + 1u)
                return m_output.refuse(ReaderRefusal::TooManyCells, {std::to_string(maxSheetColumn + 1)});
            for (std::uint64_t column = m_column; column < next; ++column) {
                cell.column = static_cast<std::uint16_t>(column);
                m_cells.push_back(cell);
            }
        }
        m_column = static_cast<std::uint32_t>(std::min<std::uint64_t>(next, maxSheetColumn + 1u));
        return true;
    }

    bool typedValue(CellValue& cell, bool& present)
    {
        present = true;
        const auto number = [this, &cell](NumberClass numberClass) {
            const auto value = parseNumber(m_value);
            cell.type = value ? CellType::Number : CellType::Unreadable;
            cell.number = value.value_or(0);
            cell.numberClass = numberClass;
        };
        // LibreOffice writes an error as a float 0 whose shown text is the error: the text is the truth.
        const bool error = m_formula && (m_text.starts_with('#') || m_text.starts_with("Err:"));
        if (error) {
            cell.type = CellType::Error;
            return m_output.intern(m_text, cell.text);
        }
        if (m_kind == "float" || m_kind == "currency") {
            number(NumberClass::Plain);
        } else if (m_kind == "percentage") {
            number(NumberClass::Percent);
        } else if (m_kind == "boolean") {
            cell.type = CellType::Bool;
            cell.number = isXmlTrue(m_value) ? 1 : 0;
        } else if (m_kind == "date" || m_kind == "time") {
            const auto date = serialFromIso(m_value, false);
            cell.type = date ? CellType::Number : CellType::Unreadable;
            cell.number = date ? date->serial : 0;
            cell.numberClass = date ? date->numberClass : NumberClass::Plain;
        } else {
            return textValue(cell, present);
        }
        return true;
    }

    bool textValue(CellValue& cell, bool& present)
    {
        const std::string& text = m_value.empty() ? m_text : m_value;
        if (m_tooLong || utf16Length(text) > m_output.limits().cellText) {
            cell.type = CellType::TooLong;
            return true;
        }
        present = !text.empty() || (m_formula && m_kind.empty());
        cell.type = text.empty() ? CellType::FormulaWithoutValue : CellType::Text;
        return !present || text.empty() || m_output.intern(withLineFeeds(text), cell.text);
    }

    Output& m_output;
    const ReadRequest& m_request;
    std::unordered_set<std::string> m_hidingStyles;
    std::string m_style;
    std::vector<CellValue> m_cells;
    std::vector<ColumnRange> m_hidden;
    std::vector<MergeRange> m_merges;
    std::string m_text;
    std::string m_kind;
    std::string m_value;
    std::uint32_t m_row = 0;
    std::uint32_t m_column = 0;
    std::uint32_t m_columns = 0;
    std::uint32_t m_rowRepeat = 1;
    std::uint32_t m_cellRepeat = 1;
    std::uint32_t m_cellDepth = 0; ///< depth of the open cell, 0 = none
    std::uint32_t m_skipDepth = 0; ///< depth of the element whose contents do not count, 0 = none
    std::uint32_t m_paragraphs = 0;
    std::uint8_t m_rowFlags = 0;
    bool m_inBody = false;
    bool m_inTable = false;
    bool m_anyTable = false;
    bool m_inRow = false;
    bool m_inParagraph = false;
    bool m_formula = false;
    bool m_tooLong = false;
    bool m_moreMerges = false;
};

} // namespace

bool readOds(Package& package, const ReadRequest& request)
{
    Output& output = package.output();
    constexpr std::string_view manifest = "META-INF/manifest.xml";
    if (package.has(manifest)) {
        ManifestHandler handler;
        if (!readXml(package, manifest, handler))
            return false;
        if (handler.encrypted)
            return output.refuse(ReaderRefusal::Encrypted);
    }
    output.source(
        {SheetFileKind::Ods, false, {}, EncodingCertainty::Certain, 0, 0, package.count("pictures/")});
    ContentHandler handler(output, request);
    if (!readXml(package, "content.xml", handler))
        return false;
    return handler.anyTable() || output.refuse(ReaderRefusal::NoSheets);
}

} // namespace sanpi::reader
