// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/values.h"

#include "exchange/reader/limits.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sanpi::reader {

namespace {

constexpr char32_t replacement = 0xfffd;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Days from 1970-01-01 (Howard Hinnant's days_from_civil, public domain).
std::int64_t daysFromCivil(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned dayOfYear = (153 * (month + (month > 2 ? -3u : 9u)) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + static_cast<std::int64_t>(dayOfEra) - 719468;
}

unsigned daysInMonth(unsigned year, unsigned month)
{
    constexpr unsigned days[] {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/// Reads digits and then \p after from the front of \p text.
std::optional<unsigned> takeField(std::string_view& text, std::size_t most, char after)
{
    std::size_t digits = 0;
    unsigned value = 0;
    while (digits < text.size() && digits < most && isDigit(text[digits]))
        value = value * 10 + static_cast<unsigned>(text[digits++] - '0');
    if (digits == 0 || (after != 0 && (digits >= text.size() || text[digits] != after)))
        return std::nullopt;
    text.remove_prefix(digits + (after != 0 ? 1 : 0));
    return value;
}

/// 08:30:00.5 or PT8H30M0S as a fraction of a day.
std::optional<double> dayFraction(std::string_view text)
{
    const bool duration = text.starts_with("PT");
    if (duration)
        text.remove_prefix(2);
    const auto hours = takeField(text, 6, duration ? 'H' : ':');
    const auto minutes = takeField(text, 2, duration ? 'M' : ':');
    if (!hours || !minutes)
        return std::nullopt;
    if (text.ends_with('S') || text.ends_with('Z'))
        text.remove_suffix(1);
    const auto seconds = text.empty() ? std::optional(0.0) : parseNumber(text);
    if (!seconds || *minutes > 59 || *seconds < 0 || *seconds >= 61)
        return std::nullopt;
    return (*hours * 3600.0 + *minutes * 60.0 + *seconds) / 86400.0;
}

std::optional<std::uint32_t> escapedUnit(std::string_view text)
{
    if (text.size() < 7 || text[0] != '_' || (text[1] != 'x' && text[1] != 'X') || text[6] != '_')
        return std::nullopt;
    std::uint32_t unit = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    if (error != std::errc() || end != text.data() + 6)
        return std::nullopt;
    return unit;
}

/// What is left of the first section of a format code after quoted texts, escapes and brackets; [h] becomes
/// h.
std::string bareFormat(std::string_view code)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto close = std::min(code.find(']', i), code.size());
            const char first = i + 1 < code.size() ? code[i + 1] : '\0';
            const bool elapsed = std::string_view("hHmMsS").find(first) != std::string_view::npos
                && code.substr(i + 1, close - i - 1).find_first_not_of(first) == std::string_view::npos;
            if (elapsed)
                bare += 'h';
            i = close;
        } else {
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return bare;
}

} // namespace

std::optional<CellRef> parseRef(std::string_view text)
{
    std::size_t i = 0;
    std::uint32_t column = 0;
    if (i < text.size() && text[i] == '$')
        ++i;
    const std::size_t letters = i;
    for (; i < text.size() && i - letters < 4; ++i) {
        const char c = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    }
    if (i == letters || column > maxSheetColumn + 1)
        return std::nullopt;
    if (i < text.size() && text[i] == '$')
        ++i;
    const auto row = parseIndex(text.substr(i), maxSheetRow + 1);
    if (!row || *row == 0)
        return std::nullopt;
    return CellRef {*row - 1, column - 1};
}

std::optional<std::uint32_t> parseIndex(std::string_view text, std::uint32_t most)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || value > most)
        return std::nullopt;
    return value;
}

std::optional<double> parseNumber(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(space) - first + 1);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<NumberFormat> builtinFormat(std::uint32_t id)
{
    const auto is = [id](std::uint32_t first, std::uint32_t last) { return id >= first && id <= last; };
    if (is(14, 17) || is(27, 31) || id == 36 || is(50, 54) || is(57, 58))
        return NumberFormat {NumberClass::Date};
    if (is(18, 21) || is(32, 35) || is(45, 47) || is(55, 56))
        return NumberFormat {NumberClass::Time};
    if (id == 22)
        return NumberFormat {NumberClass::DateTime};
    if (id == 9 || id == 10)
        return NumberFormat {NumberClass::Percent};
    if (id == 49)
        return NumberFormat {NumberClass::Text};
    if (id < 50)
        return NumberFormat {};
    return std::nullopt;
}

NumberFormat classifyFormat(std::string_view code)
{
    std::string bare = bareFormat(code);
    if (bare == "@")
        return {NumberClass::Text};
    if (bare.size() > 1 && bare.size() < 32 && bare.find_first_not_of('0') == std::string::npos)
        return {NumberClass::Padded, static_cast<std::uint8_t>(bare.size())};
    if (bare.find("general") != std::string::npos)
        return {};
    bool clock = false;
    for (const std::string_view word : {"am/pm", "a/p", "e+", "e-"}) {
        if (const auto at = bare.find(word); at != std::string::npos) {
            std::fill_n(bare.begin() + static_cast<std::ptrdiff_t>(at), word.size(), ' ');
            clock = clock || word.starts_with('a');
        }
    }
    const auto has
        = [&bare](const char* letters) { return bare.find_first_of(letters) != std::string::npos; };
    clock = clock || has("hs");
    const bool day = has("yd") || (has("m") && !clock);
    if (day)
        return {clock ? NumberClass::DateTime : NumberClass::Date};
    if (clock)
        return {NumberClass::Time};
    if (has("%"))
        return {NumberClass::Percent};
    return {};
}

std::optional<SerialDate> serialFromIso(std::string_view text, bool date1904)
{
    if (const auto time = dayFraction(text))
        return SerialDate {*time, NumberClass::Time};
    const auto year = takeField(text, 4, '-');
    const auto month = takeField(text, 2, '-');
    const auto day = takeField(text, 2, 0);
    if (!year || !month || !day || *year < 1900 || *month < 1 || *month > 12 || *day < 1
        || *day > daysInMonth(*year, *month))
        return std::nullopt;
    const std::int64_t epoch = date1904 ? daysFromCivil(1904, 1, 1) : daysFromCivil(1899, 12, 30);
    const auto days = static_cast<double>(daysFromCivil(*year, *month, *day) - epoch);
    if (text.empty())
        return SerialDate {days, NumberClass::Date};
    if (text.front() != 'T' && text.front() != ' ')
        return std::nullopt;
    const auto time = dayFraction(text.substr(1));
    if (!time || *time >= 1)
        return std::nullopt;
    return SerialDate {days + *time, *time == 0 ? NumberClass::Date : NumberClass::DateTime};
}

std::string decodedEscapes(std::string_view utf8)
{
    if (utf8.find('_') == std::string_view::npos)
        return withLineFeeds(std::string(utf8));
    std::string text;
    text.reserve(utf8.size());
    std::size_t i = 0;
    while (i < utf8.size()) {
        const auto unit = utf8[i] == '_' ? escapedUnit(utf8.substr(i)) : std::nullopt;
        if (!unit) {
            text += utf8[i++];
            continue;
        }
        i += 7;
        char32_t character = *unit;
        if (character >= 0xd800 && character < 0xdc00) {
            const auto low = escapedUnit(utf8.substr(i));
            if (low && *low >= 0xdc00 && *low < 0xe000) {
                character = 0x10000 + ((character - 0xd800) << 10) + (*low - 0xdc00);
                i += 7;
            } else {
                character = replacement;
            }
        } else if (character >= 0xdc00 && character < 0xe000) {
            character = replacement;
        }
        appendUtf8(text, character);
    }
    return withLineFeeds(std::move(text));
}

std::string withLineFeeds(std::string text)
{
    std::size_t to = text.find('\r');
    if (to == std::string::npos)
        return text;
    for (std::size_t from = to; from < text.size(); ++from) {
        const bool feedFollows = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
        if (!feedFollows)
            text[to++] = text[from] == '\r' ? '\n' : text[from];
    }
    text.resize(to);
    return text;
}

std::size_t utf16Length(std::string_view utf8)
{
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0u) != 0x80u)
            units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xc0 | (character >> 6));
        put(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        put(0xe0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3f));
        put(0x80 | (character & 0x3f));
    } else {
        put(0xf0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3f));
        put(0x80 | ((character >> 6) & 0x3f));
        put(0x80 | (character & 0x3f));
    }
}

} // namespace sanpi::reader
