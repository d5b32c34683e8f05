// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sanpi::reader {

namespace {

struct NamedLimit {
    std::string_view name;
    std::uint64_t ReaderLimits::*member;
};

constexpr std::array namedLimits {
    NamedLimit {"file-bytes", &ReaderLimits::fileBytes},
    NamedLimit {"zip-entries", &ReaderLimits::zipEntries},
    NamedLimit {"part-bytes", &ReaderLimits::partBytes},
    NamedLimit {"total-bytes", &ReaderLimits::totalBytes},
    NamedLimit {"xml-depth", &ReaderLimits::xmlDepth},
    NamedLimit {"xml-token", &ReaderLimits::xmlToken},
    NamedLimit {"cell-text", &ReaderLimits::cellText},
    NamedLimit {"rows", &ReaderLimits::rows},
    NamedLimit {"cells", &ReaderLimits::cells},
    NamedLimit {"strings", &ReaderLimits::strings},
    NamedLimit {"text-bytes", &ReaderLimits::textBytes},
    NamedLimit {"sheets", &ReaderLimits::sheets},
    NamedLimit {"merges", &ReaderLimits::merges},
    NamedLimit {"seconds", &ReaderLimits::seconds},
    NamedLimit {"memory-bytes", &ReaderLimits::memoryBytes},
};
static_assert(sizeof(ReaderLimits) == namedLimits.size() * sizeof(std::uint64_t), "every limit has a name");

bool setNamedLimit(std::string_view word, ReaderLimits& limits)
{
    const auto equals = word.find('=');
    if (equals == std::string_view::npos)
        return false;
    const auto found = std::ranges::find(namedLimits, word.substr(0, equals), &NamedLimit::name);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(word.data() + equals + 1, word.data() + word.size(), value);
    if (found == namedLimits.end() || error != std::errc() || end != word.data() + word.size())
        return false;
    limits.*(found->member) = value;
    return true;
}

/// By its number, as words of a command line carry a tab badly. 0, "find out", for what can be none.
char32_t delimiterNamed(std::string_view word)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool sound = error == std::errc() && end == word.data() + word.size() && value < 0x10000
        && value != '"' && value != '\r' && value != '\n' && (value < 0xd800 || value > 0xdfff);
    return sound ? char32_t {value} : 0;
}

} // namespace

std::optional<Arguments> parseArguments(const std::vector<std::string>& words)
{
    Arguments arguments;
    bool onlyFiles = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool option = !onlyFiles && word.starts_with("--");
        const std::string* value = option && i + 1 < words.size() ? &words[i + 1] : nullptr;
        if (option && word == "--") {
            onlyFiles = true;
        } else if (option && word == "--text") {
            arguments.asText = true;
        } else if (option && value == nullptr) {
            return std::nullopt;
        } else if (option) {
            if (word == "--sheet")
                arguments.request.sheets.push_back(*value);
            else if (word == "--encoding")
                arguments.request.encoding = *value;
            else if (word == "--delimiter")
                arguments.request.delimiter = delimiterNamed(*value);
            else if (word != "--limit" || !setNamedLimit(*value, arguments.limits))
                return std::nullopt;
            ++i;
        } else if (arguments.path.empty()) {
            arguments.path = word;
        } else {
            return std::nullopt;
        }
    }
    if (arguments.path.empty())
        return std::nullopt;
    arguments.request.fileName = arguments.path.substr(arguments.path.rfind('/') + 1);
    return arguments;
}

std::vector<std::string> argumentWords(const Arguments& arguments)
{
    std::vector<std::string> words;
    if (arguments.asText)
        words.emplace_back("--text");
    for (const std::string& sheet : arguments.request.sheets)
        words.insert(words.end(), {"--sheet", sheet});
    if (!arguments.request.encoding.empty())
        words.insert(words.end(), {"--encoding", arguments.request.encoding});
    if (arguments.request.delimiter != 0)
        words.insert(
            words.end(), {"--delimiter", std::to_string(std::uint32_t(arguments.request.delimiter))});
    const ReaderLimits usual;
    for (const NamedLimit& limit : namedLimits) {
        if (arguments.limits.*limit.member != usual.*limit.member)
            words.insert(words.end(),
                {"--limit",
                    std::string(limit.name)
                        .append("=")
                        .append(std::to_string(arguments.limits.*limit.member))});
    }
    words.insert(words.end(), {"--", arguments.path});
    return words;
}

} // namespace sanpi::reader
