// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/csv.h"

#include "exchange/reader/encoding.h"
#include "exchange/reader/format.h"
#include "exchange/reader/values.h"

#include <algorithm>
#include <map>

namespace sanpi::reader {

namespace {

constexpr std::size_t sniffedRecords = 40;
constexpr std::size_t sniffedBytes = 64u << 10;
constexpr char32_t fullWidthComma = 0xff0c;

std::string utf8Of(char32_t character)
{
    std::string text;
    appendUtf8(text, character);
    return text;
}

/// Removes a line end (LF, CRLF, CR) from the front.
void dropLineEnd(std::string_view& text)
{
    if (text.starts_with("\r\n"))
        text.remove_prefix(2);
    else if (!text.empty())
        text.remove_prefix(1);
}

std::size_t lineLength(std::string_view text)
{
    return std::min(text.find_first_of("\r\n"), text.size());
}

/// The inside of a quoted field and what follows its closing quote. False when the quote is never closed,
/// closes before other text, or holds more than \p longest bytes.
bool takeQuoted(std::string_view& text, std::string_view delimiter, std::size_t longest, std::string& field)
{
    std::string_view rest = text.substr(1);
    field.clear();
    while (true) {
        const auto quote = rest.find('"');
        if (quote == std::string_view::npos || field.size() + quote > longest)
            return false;
        field += rest.substr(0, quote);
        rest.remove_prefix(quote + 1);
        if (!rest.starts_with('"'))
            break;
        field += '"';
        rest.remove_prefix(1);
    }
    if (!rest.empty() && !rest.starts_with(delimiter) && rest.front() != '\r' && rest.front() != '\n')
        return false;
    text = rest;
    return true;
}

/// The way out of a broken quote: the physical line, cut at every delimiter.
CsvRecord cutLine(std::string_view& text, std::string_view delimiter)
{
    CsvRecord record;
    record.brokenQuotes = true;
    std::string_view line = text.substr(0, lineLength(text));
    text.remove_prefix(line.size());
    dropLineEnd(text);
    while (true) {
        const auto at = std::min(line.find(delimiter), line.size());
        record.fields.emplace_back(line.substr(0, at));
        if (at == line.size())
            return record;
        line.remove_prefix(at + delimiter.size());
    }
}

/// ="00123", as some exporters write a text that must stay one.
std::string_view unwrapped(std::string_view field)
{
    if (field.size() >= 3 && field.starts_with("=\"") && field.ends_with('"')
        && field.substr(2, field.size() - 3).find('"') == std::string_view::npos)
        return field.substr(2, field.size() - 3);
    return field;
}

/// How evenly a delimiter cuts: records that have the commonest number of fields, if that is more than one.
struct Evenness {
    std::size_t records = 0;
    std::size_t fields = 0;
    auto operator<=>(const Evenness&) const = default;
};

Evenness evenness(std::string_view head, char32_t delimiter)
{
    const std::string mark = utf8Of(delimiter);
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t i = 0; i < sniffedRecords && !head.empty(); ++i) {
        const CsvRecord record = takeRecord(head, mark, sniffedBytes);
        if (record.fields.size() > 1)
            ++counts[record.fields.size()];
    }
    Evenness best;
    for (const auto& [fields, records] : counts)
        best = std::max(best, Evenness {records, fields});
    return best;
}

bool addField(std::string_view field, std::size_t column, Output& output, std::vector<CellValue>& cells)
{
    const std::string text = withLineFeeds(std::string(unwrapped(field)));
    if (text.empty())
        return true;
    CellValue cell;
    cell.column = static_cast<std::uint16_t>(column);
    cell.type = CellType::TooLong;
    if (utf16Length(text) <= output.limits().cellText) {
        cell.type = CellType::Text;
        if (!output.intern(text, cell.text))
            return false;
    }
    cells.push_back(cell);
    return true;
}

} // namespace

char32_t sniffDelimiter(std::string_view utf8)
{
    if (utf8.starts_with("sep=") && lineLength(utf8) == 5)
        return static_cast<unsigned char>(utf8[4]);
    std::string_view head = utf8.substr(0, sniffedBytes);
    if (head.size() < utf8.size())
        head = head.substr(0, head.rfind('\n')); // a cut record would count wrongly; npos keeps all
    char32_t best = U',';
    Evenness most;
    for (const char32_t candidate : {U',', U'\t', U';', U'|', fullWidthComma}) {
        const Evenness found = evenness(head, candidate);
        if (found > most && (candidate != fullWidthComma || most.records == 0)) {
            most = found;
            best = candidate;
        }
    }
    return best;
}

CsvRecord takeRecord(std::string_view& utf8, std::string_view delimiter, std::size_t longest)
{
    CsvRecord record;
    std::string_view rest = utf8;
    while (true) {
        std::string field;
        if (rest.starts_with('"')) {
            if (!takeQuoted(rest, delimiter, longest, field))
                return cutLine(utf8, delimiter);
        } else {
            const std::size_t line = lineLength(rest);
            const std::size_t at = std::min(rest.substr(0, line).find(delimiter), line);
            field = rest.substr(0, at);
            rest.remove_prefix(at);
        }
        record.fields.push_back(std::move(field));
        if (!rest.starts_with(delimiter))
            break;
        rest.remove_prefix(delimiter.size());
    }
    dropLineEnd(rest);
    utf8 = rest;
    return record;
}

bool readCsv(std::string_view bytes, const ReadRequest& request, Output& output)
{
    DecodedText decoded;
    if (!decodeText(bytes, request.encoding, output, decoded))
        return false;
    std::string_view text = decoded.utf8;
    if (text.find('\0') != std::string_view::npos)
        return output.refuse(ReaderRefusal::NotText);
    if (const auto markup = recogniseMarkupText(text))
        return output.refuse(*markup);
    const char32_t character = request.delimiter != 0 ? request.delimiter : sniffDelimiter(text);
    if (text.starts_with("sep=") && lineLength(text) == 5) {
        text.remove_prefix(5);
        dropLineEnd(text);
    }
    const std::string delimiter = utf8Of(character);
    output.source({SheetFileKind::Csv, false, decoded.encoding, decoded.certainty, character, 0, 0});
    if (!output.beginSheet({}))
        return false;
    std::vector<CellValue> cells;
    for (std::uint32_t row = 0; !text.empty(); ++row) {
        if (row > maxSheetRow)
            return output.refuse(ReaderRefusal::TooManyRows, {std::to_string(maxSheetRow + 1)});
        const CsvRecord record = takeRecord(text, delimiter, output.limits().cellText * 4);
        if (record.fields.size() > maxSheetColumn + 1)
            return output.refuse(ReaderRefusal::TooManyCells, {std::to_string(maxSheetColumn + 1)});
        cells.clear();
        for (std::size_t i = 0; i < record.fields.size(); ++i) {
            if (!addField(record.fields[i], i, output, cells))
                return false;
        }
        if (!output.row(row, record.brokenQuotes ? BrokenQuotes : 0, cells))
            return false;
    }
    output.endSheet();
    return true;
}

} // namespace sanpi::reader
