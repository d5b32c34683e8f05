// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/plainrow.h"

#include <algorithm>
#include <array>
#include <span>

namespace sanpi::reader {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLetterOrDigit(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9');
}

/// Of a value between quotes that stands for itself.
bool isPlainInQuotes(char c)
{
    return isLetterOrDigit(c) || c == '.' || c == ':' || c == '-' || c == '+';
}

/// Of a text that stands for itself: no mark-up, no reference, no end of a CDATA section, no line break.
bool isPlainText(char c)
{
    return c >= ' ' && c <= '~' && c != '<' && c != '>' && c != '&';
}

/// Takes from the front; nothing is taken where it does not stand.
class Scanner {
public:
    explicit Scanner(std::string_view bytes) : m_bytes(bytes) { }

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool take(std::string_view word)
    {
        if (m_bytes.compare(m_at, word.size(), word) != 0)
            return false;
        m_at += word.size();
        return true;
    }
    [[nodiscard]] bool take(char c)
    {
        if (m_at >= m_bytes.size() || m_bytes[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    template <typename Is> [[nodiscard]] std::string_view takeAll(Is is)
    {
        const std::size_t first = m_at;
        while (m_at < m_bytes.size() && is(m_bytes[m_at]))
            ++m_at;
        return m_bytes.substr(first, m_at - first);
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// ="VALUE"
bool takeValue(Scanner& in, std::string_view& value)
{
    if (!in.take("=\""))
        return false;
    value = in.takeAll(isPlainInQuotes);
    return in.take('"');
}

/// False for a name that stands twice, which is no XML, and for more than there is room for.
bool takeRowAttributes(Scanner& in, PlainRow& row)
{
    constexpr std::size_t most = 16;
    std::array<std::string_view, most> names;
    for (std::size_t count = 0; in.take(' '); ++count) {
        std::string_view value;
        const std::string_view name = in.takeAll([](char c) { return isLetterOrDigit(c) || c == ':'; });
        if (count == most || name.empty() || !isLetter(name.front()) || !takeValue(in, value))
            return false;
        const auto before = std::span(names).first(count);
        if (std::find(before.begin(), before.end(), name) != before.end())
            return false;
        names[count] = name;
        if (name == "r")
            row.number = value;
        else if (name == "hidden")
            row.hidden = value;
    }
    return true;
}

bool takeCellAttributes(Scanner& in, PlainCell& cell)
{
    while (in.take(' ')) {
        std::string_view& value = in.take('r') ? cell.reference
            : in.take('s')                     ? cell.style
            : in.take('t')                     ? cell.kind
                                               : cell.value;
        // Another name, one twice, or nothing in the quotes: rare enough for the parser.
        if (&value == &cell.value || !value.empty() || !takeValue(in, value) || value.empty())
            return false;
    }
    return true;
}

/// Behind its "<c".
bool takeCell(Scanner& in, PlainCell& cell)
{
    if (!takeCellAttributes(in, cell))
        return false;
    if (in.take("/>"))
        return true;
    if (!in.take('>'))
        return false;
    if (in.take("<v>")) {
        cell.hasValue = true;
        cell.value = in.takeAll(isPlainText);
        if (!in.take("</v>"))
            return false;
    }
    return in.take("</c>");
}

} // namespace

std::size_t plainRowAt(std::string_view bytes, PlainRow& row)
{
    row.number = row.hidden = {};
    row.cells.clear();
    Scanner in(bytes);
    if (!in.take("<row") || !takeRowAttributes(in, row))
        return 0;
    if (in.take("/>"))
        return in.at();
    if (!in.take('>'))
        return 0;
    while (in.take("<c")) {
        if (!takeCell(in, row.cells.emplace_back()))
            return 0;
    }
    return in.take("</row>") ? in.at() : 0;
}

} // namespace sanpi::reader
