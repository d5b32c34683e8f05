// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/plainrow.h"
#include "exchange/reader/xlsx.h"
#include "exchange/reader/xml.h"

namespace sanpi::reader {

namespace {

constexpr std::uint64_t depthOfValue = 5; // worksheet/sheetData/row/c/v
constexpr std::string_view pictureFormula = "=DISPIMG(";

/// The words of the t attribute.
enum class CellKind : std::uint8_t { Shared, Number, FormulaText, Bool, Error, Inline, Date };

/// The value of one c element as it stands in the file.
struct RawCell {
    std::uint16_t column = 0;
    std::uint32_t style = 0;
    CellKind kind = CellKind::Number;
    bool formula = false;
    bool hasValue = false; ///< v or is was there
    bool tooLong = false;
    std::string text;
};

CellKind knownKind(std::string_view word)
{
    using enum CellKind;
    constexpr std::pair<std::string_view, CellKind> kinds[] {{"s", Shared}, {"n", Number},
        {"str", FormulaText}, {"b", Bool}, {"e", Error}, {"inlineStr", Inline}, {"d", Date}};
    for (const auto& [name, kind] : kinds) {
        if (name == word)
            return kind;
    }
    return Number;
}

/// worksheet/sheetData/row/c, worksheet/cols/col and worksheet/mergeCells/mergeCell; everything else is
/// passed over. The dimension element is not believed and nothing is ever allocated by a stated index.
class WorksheetHandler : public XmlHandler {
public:
    WorksheetHandler(Output& output, const XlsxBook& book, const SheetInfo& info)
        : m_output(output), m_book(book), m_sheet(info.name)
    {
    }

    bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes) override
    {
        switch (depth) {
        case 1:
            return true;
        case 2:
            m_section = name == "sheetData" ? Section::Rows
                : name == "cols"            ? Section::Columns
                : name == "mergeCells"      ? Section::Merges
                                            : Section::Other;
            m_betweenRows = m_section == Section::Rows;
            return true;
        case 3:
            m_betweenRows = false;
            m_inRow = m_section == Section::Rows && name == "row";
            if (m_inRow)
                return beginRow(attributes.value("r"), attributes.value("hidden"));
            if (m_section == Section::Columns && name == "col")
                addColumns(attributes);
            if (m_section == Section::Merges && name == "mergeCell")
                addMerge(attributes.value("ref"));
            return true;
        case 4:
            m_inCell = m_inRow && name == "c";
            return !m_inCell || beginCell(attributes);
        case 5:
            if (m_inCell)
                beginPart(name);
            return true;
        default:
            m_phonetic = m_phonetic || name == "rPh";
            m_taking = m_inline && !m_phonetic && name == "t";
            return true;
        }
    }

    bool end(std::string_view name, std::uint32_t depth) override
    {
        m_taking = false;
        if (name == "rPh")
            m_phonetic = false;
        if (depth == 5)
            m_inline = false;
        if (depth == 4 && m_inCell) {
            m_inCell = false;
            return endCell();
        }
        m_betweenRows = depth == 3 && m_section == Section::Rows;
        if (depth == 3 && m_inRow) {
            m_inRow = false;
            return m_output.row(m_row, m_rowFlags, m_cells);
        }
        return true;
    }

    void text(std::string_view piece) override
    {
        if (!m_taking || m_raw.tooLong)
            return;
        m_raw.text += piece;
        if (m_raw.text.size() > m_output.limits().cellText * 8)
            m_raw.tooLong = true;
    }

    [[nodiscard]] std::string_view plainBehind() const override
    {
        return m_section == Section::Rows ? "</row>" : "<sheetData>";
    }

    [[nodiscard]] std::optional<std::size_t> takePlain(std::string_view bytes) override
    {
        std::size_t taken = 0;
        while (m_betweenRows && m_output.limits().xmlDepth >= depthOfValue) {
            const std::size_t size = plainRowAt(bytes.substr(taken), m_plain);
            if (size == 0)
                break;
            if (!takeRow(m_plain))
                return std::nullopt;
            taken += size;
        }
        return taken;
    }

    void finish()
    {
        m_output.hiddenColumns(m_hidden);
        m_output.merges(m_merges, m_moreMerges);
    }

private:
    enum class Section { Other, Columns, Rows, Merges };

    bool badReference(std::string_view reference)
    {
        return m_output.refuse(ReaderRefusal::BadReference, {m_sheet, std::string(reference.substr(0, 64))});
    }

    /// The same that the parser's events of such a row come to.
    bool takeRow(const PlainRow& row)
    {
        if (!beginRow(row.number, row.hidden))
            return false;
        for (const PlainCell& cell : row.cells) {
            if (!beginCell(cell.reference, cell.kind, cell.style))
                return false;
            if (cell.hasValue) {
                beginPart("v");
                text(cell.value);
            }
            if (!endCell())
                return false;
        }
        m_taking = false;
        return m_output.row(m_row, m_rowFlags, m_cells);
    }

    bool beginRow(std::string_view number, std::string_view hidden)
    {
        m_rowStated = !number.empty();
        m_row = m_nextRow;
        if (m_rowStated) {
            const auto stated = parseIndex(number, maxSheetRow + 1);
            if (!stated || *stated == 0)
                return badReference(number);
            m_row = *stated - 1;
        } else if (m_row > maxSheetRow) {
            return badReference("row");
        }
        m_nextRow = m_row + 1;
        m_nextColumn = 0;
        m_rowFlags = isXmlTrue(hidden) ? HiddenRow : 0;
        m_cells.clear();
        return true;
    }

    bool beginCell(const XmlAttributes& attributes)
    {
        std::string_view reference;
        std::string_view kind;
        std::string_view style;
        attributes.forEachLetter([&](char name, std::string_view value) {
            if (name == 'r')
                reference = value;
            else if (name == 't')
                kind = value;
            else if (name == 's')
                style = value;
        });
        return beginCell(reference, kind, style);
    }

    bool beginCell(std::string_view reference, std::string_view kind, std::string_view style)
    {
        m_raw.style = parseIndex(style, UINT32_MAX).value_or(UINT32_MAX);
        m_raw.kind = knownKind(kind);
        m_raw.formula = m_raw.hasValue = m_raw.tooLong = false;
        m_raw.text.clear();
        std::uint32_t column = m_nextColumn;
        if (!reference.empty()) {
            const auto stated = parseRef(reference);
            if (!stated)
                return badReference(reference);
            if (!m_rowStated && m_cells.empty() && stated->row >= m_row) {
                m_row = stated->row;
                m_nextRow = m_row + 1;
                m_rowStated = true;
            }
            if (stated->row != m_row)
                return badReference(reference);
            column = stated->column;
        }
        if (column > maxSheetColumn)
            return badReference("column");
        m_raw.column = static_cast<std::uint16_t>(column);
        m_nextColumn = column + 1;
        return true;
    }

    void beginPart(std::string_view name)
    {
        if (name == "v" || name == "is") {
            // An inline text may stand beside a value: the type says which of the two counts.
            const bool isInline = name == "is";
            const bool wanted = !m_raw.hasValue || isInline == (m_raw.kind == CellKind::Inline);
            if (wanted)
                m_raw.text.clear();
            m_inline = wanted && isInline;
            m_taking = wanted && !isInline;
            m_raw.hasValue = true;
        } else if (name == "f") {
            m_raw.formula = true;
        }
    }

    bool endCell()
    {
        CellValue cell;
        cell.column = m_raw.column;
        cell.flags = m_raw.formula ? HasFormula : 0;
        if (m_raw.style < m_book.formats.size()) {
            cell.numberClass = m_book.formats[m_raw.style].numberClass;
            cell.padWidth = m_book.formats[m_raw.style].padWidth;
        }
        const bool blank = m_raw.text.empty() && !m_raw.tooLong;
        if (blank && m_raw.formula && (!m_raw.hasValue || m_raw.kind == CellKind::Number)) {
            cell.type = CellType::FormulaWithoutValue;
        } else if (blank) {
            return true;
        } else if (m_raw.kind == CellKind::Shared) {
            if (!sharedString(cell))
                return true;
        } else if (m_raw.kind == CellKind::Number || m_raw.kind == CellKind::Bool
            || m_raw.kind == CellKind::Date) {
            if (!plainValue(cell))
                return false;
        } else if (!ownText(cell)) {
            return false;
        }
        m_cells.push_back(cell);
        if (m_cells.size() > m_output.limits().cells)
            return m_output.refuse(ReaderRefusal::TooManyCells, {std::to_string(m_output.limits().cells)});
        return true;
    }

    /// False when the entry is blank: no cell.
    bool sharedString(CellValue& cell) const
    {
        const auto index = parseIndex(m_raw.text, UINT32_MAX);
        if (!index || *index >= m_book.strings.size()) {
            cell.type = CellType::Unreadable;
            return true;
        }
        cell.text = *index;
        cell.type = m_book.strings[*index] == SharedString::TooLong ? CellType::TooLong : CellType::Text;
        return m_book.strings[*index] != SharedString::Blank;
    }

    bool plainValue(CellValue& cell)
    {
        if (m_raw.kind == CellKind::Date) {
            const auto date = serialFromIso(m_raw.text, m_book.date1904);
            if (!date)
                return ownText(cell);
            cell.type = CellType::Number;
            cell.number = date->serial;
            cell.numberClass = date->numberClass;
            return true;
        }
        const auto number = parseNumber(m_raw.text);
        const bool isBool = m_raw.kind == CellKind::Bool;
        if (isBool && (m_raw.text == "true" || m_raw.text == "false")) {
            cell.type = CellType::Bool;
            cell.number = m_raw.text == "true" ? 1 : 0;
        } else if (!number) {
            cell.type = CellType::Unreadable;
        } else {
            cell.type = isBool ? CellType::Bool : CellType::Number;
            cell.number = isBool ? (*number != 0 ? 1 : 0) : *number;
        }
        return true;
    }

    bool ownText(CellValue& cell)
    {
        const std::string text = decodedEscapes(m_raw.text);
        if (m_raw.tooLong || utf16Length(text) > m_output.limits().cellText) {
            cell.type = CellType::TooLong;
            return true;
        }
        cell.type = m_raw.kind == CellKind::Error               ? CellType::Error
            : m_raw.formula && text.starts_with(pictureFormula) ? CellType::Picture
                                                                : CellType::Text;
        return m_output.intern(text, cell.text);
    }

    void addColumns(const XmlAttributes& attributes)
    {
        const auto first = parseIndex(attributes.value("min"), maxSheetColumn + 1);
        const auto last = parseIndex(attributes.value("max"), maxSheetColumn + 1);
        if (!isXmlTrue(attributes.value("hidden")) || !first || !last || *first == 0 || *last < *first)
            return;
        if (m_hidden.size() <= maxSheetColumn)
            m_hidden.push_back(
                {static_cast<std::uint16_t>(*first - 1), static_cast<std::uint16_t>(*last - 1)});
    }

    /// A merge is layout: one that makes no sense is passed over, the cells stay as they are.
    void addMerge(std::string_view reference)
    {
        const auto colon = std::min(reference.find(':'), reference.size());
        const auto first = parseRef(reference.substr(0, colon));
        const auto last = colon < reference.size() ? parseRef(reference.substr(colon + 1)) : first;
        if (!first || !last || last->row < first->row || last->column < first->column)
            return;
        m_moreMerges = m_merges.size() >= m_output.limits().merges;
        if (m_moreMerges)
            return;
        m_merges.push_back({first->row, last->row, static_cast<std::uint16_t>(first->column),
            static_cast<std::uint16_t>(last->column)});
    }

    Output& m_output;
    const XlsxBook& m_book;
    const std::string m_sheet;
    RawCell m_raw;
    PlainRow m_plain;
    std::vector<CellValue> m_cells;
    std::vector<ColumnRange> m_hidden;
    std::vector<MergeRange> m_merges;
    Section m_section = Section::Other;
    std::uint32_t m_row = 0;
    std::uint32_t m_nextRow = 0;
    std::uint32_t m_nextColumn = 0;
    std::uint8_t m_rowFlags = 0;
    bool m_rowStated = false;
    bool m_betweenRows = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inline = false;
    bool m_taking = false;
    bool m_phonetic = false;
    bool m_moreMerges = false;
};

} // namespace

bool readSheet(Package& package, std::string_view part, const XlsxBook& book, const SheetInfo& info)
{
    Output& output = package.output();
    if (!output.beginSheet(info))
        return false;
    WorksheetHandler handler(output, book, info);
    if (!readXml(package, part, handler))
        return false;
    handler.finish();
    output.endSheet();
    return true;
}

} // namespace sanpi::reader
