// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsink.h"

#include "exchange/reader/protocol.h"

#include <algorithm>
#include <charconv>

namespace sanpi::reader {

namespace {

const char* typeWord(CellType type)
{
    switch (type) {
    case CellType::Text:
        return "text";
    case CellType::Number:
        return "number";
    case CellType::Bool:
        return "bool";
    case CellType::Error:
        return "error";
    case CellType::FormulaWithoutValue:
        return "formula-without-value";
    case CellType::Picture:
        return "picture";
    case CellType::TooLong:
        return "too-long";
    case CellType::Unreadable:
        return "unreadable";
    case CellType::Ambiguous:
        return "ambiguous";
    }
    return "";
}

const char* classWord(NumberClass numberClass)
{
    switch (numberClass) {
    case NumberClass::Plain:
        return "";
    case NumberClass::Percent:
        return " percent";
    case NumberClass::Date:
        return " date";
    case NumberClass::DateTime:
        return " date-time";
    case NumberClass::Time:
        return " time";
    case NumberClass::Text:
        return " text-format";
    case NumberClass::Padded:
        return " padded";
    }
    return "";
}

std::string reference(std::uint32_t row, std::uint32_t column)
{
    std::string letters;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters.append(std::to_string(row + 1));
}

std::string numberText(double number)
{
    char digits[64];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

void print(const std::string& line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
}

} // namespace

void TextSink::source(const SourceInfo& info)
{
    constexpr const char* kinds[] {"xlsx", "ods", "csv"};
    std::string line = "# ";
    line.append(kinds[static_cast<std::size_t>(info.kind)]).append(info.date1904 ? " 1904" : "");
    if (!info.encoding.empty())
        line.append(" ").append(info.encoding);
    print(line.append("\n"));
}

void TextSink::beginSheet(const SheetInfo& info)
{
    m_sheet = info.name;
    print(std::string("# sheet ")
              .append(m_sheet)
              .append(info.state == SheetState::Visible ? "\n" : " (hidden)\n"));
}

void TextSink::row(std::uint32_t number, std::uint8_t, std::span<const CellValue> cells)
{
    for (const CellValue& cell : cells) {
        std::string value;
        if (carriesNumber(cell.type))
            value = numberText(cell.number);
        else if (carriesText(cell.type))
            value = m_strings[cell.text];
        std::replace(value.begin(), value.end(), '\n', ' ');
        std::string line = m_sheet;
        line.append("\t").append(reference(number, cell.column)).append("\t").append(typeWord(cell.type));
        line.append(carriesNumber(cell.type) ? classWord(cell.numberClass) : "").append("\t").append(value);
        print(line.append("\n"));
    }
}

void TextSink::merges(std::span<const MergeRange> ranges, bool)
{
    for (const MergeRange& range : ranges) {
        print(std::string("# merge ")
                  .append(reference(range.firstRow, range.firstColumn))
                  .append(":")
                  .append(reference(range.lastRow, range.lastColumn))
                  .append("\n"));
    }
}

} // namespace sanpi::reader
