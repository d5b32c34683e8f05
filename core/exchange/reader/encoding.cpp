// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>

namespace sanpi::reader {

namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
// UTF-32LE before UTF-16LE: its mark begins with the other's.
constexpr Mark byteOrderMarks[] {
    {"\xef\xbb\xbf"sv, "UTF-8"},
    {"\xff\xfe\0\0"sv, "UTF-32LE"},
    {"\0\0\xfe\xff"sv, "UTF-32BE"},
    {"\xff\xfe"sv, "UTF-16LE"},
    {"\xfe\xff"sv, "UTF-16BE"},
    {"\x84\x31\x95\x33"sv, "GB18030"},
};

std::size_t lineOf(std::string_view bytes, std::size_t offset)
{
    return static_cast<std::size_t>(std::ranges::count(bytes.substr(0, offset), '\n')) + 1;
}

bool badEncoding(std::string_view bytes, std::size_t offset, Output& output)
{
    return output.refuse(
        ReaderRefusal::BadEncoding, {std::to_string(lineOf(bytes, offset)), std::to_string(offset)});
}

/// Length of the UTF-8 sequence at the front, 0 when it is none.
std::size_t sequenceLength(std::string_view bytes)
{
    const auto at
        = [bytes](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : 0); };
    const auto tail = [&at](std::size_t i) { return (at(i) & 0xc0u) == 0x80u; };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return tail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool shortest = lead != 0xe0 || at(1) >= 0xa0;
        const bool surrogate = lead == 0xed && at(1) >= 0xa0;
        return shortest && !surrogate && tail(1) && tail(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool inRange = (lead != 0xf0 || at(1) >= 0x90) && (lead != 0xf4 || at(1) < 0x90);
        return inRange && tail(1) && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

/// Sequences by length in \p bytes up to the first invalid byte.
struct Utf8Count {
    std::size_t two = 0;
    std::size_t three = 0;
    std::size_t valid = 0; ///< bytes
};

Utf8Count countUtf8(std::string_view bytes)
{
    Utf8Count count;
    while (count.valid < bytes.size()) {
        const std::size_t length = sequenceLength(bytes.substr(count.valid));
        if (length == 0)
            break;
        count.two += length == 2 ? 1 : 0;
        count.three += length >= 3 ? 1 : 0;
        count.valid += length;
    }
    return count;
}

/// Strict conversion by ICU. On failure \p badOffset is the first byte that does not fit.
std::optional<std::string> converted(
    std::string_view bytes, const std::string& encoding, std::size_t& badOffset, bool& known)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> from(
        ucnv_open(encoding.c_str(), &status), &ucnv_close);
    const std::unique_ptr<UConverter, void (*)(UConverter*)> to(ucnv_open("UTF-8", &status), &ucnv_close);
    known = U_SUCCESS(status);
    if (!known)
        return std::nullopt;
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    std::string utf8;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::u16string units(16'384, u'\0');
    bool more = true;
    while (more) {
        char16_t* out = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(from.get(), &out, out + units.size(), &source, end, nullptr, true, &status);
        more = status == U_BUFFER_OVERFLOW_ERROR;
        if (U_FAILURE(status) && !more) {
            badOffset = static_cast<std::size_t>(source - bytes.data());
            badOffset -= std::min<std::size_t>(badOffset, 1);
            return std::nullopt;
        }
        const char16_t* piece = units.data();
        char bytesOut[16'384];
        UErrorCode outStatus = U_BUFFER_OVERFLOW_ERROR;
        while (outStatus == U_BUFFER_OVERFLOW_ERROR) {
            char* target = bytesOut;
            outStatus = U_ZERO_ERROR;
            ucnv_fromUnicode(
                to.get(), &target, target + sizeof bytesOut, &piece, out, nullptr, !more, &outStatus);
            utf8.append(bytesOut, static_cast<std::size_t>(target - bytesOut));
        }
    }
    return utf8;
}

/// UTF-16 or UTF-32 without a mark: the high bytes of a sheet's ASCII (delimiters, digits, line ends) are
/// zero.
const char* marklessWide(std::string_view bytes)
{
    constexpr std::size_t clear = 4; ///< how many times as many zeros on one side as on the other
    const std::string_view head = bytes.substr(0, 4096);
    std::size_t zeros[4] {};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 4] += head[i] == '\0' ? 1 : 0;
    const std::size_t quads = head.size() / 4;
    if (quads > 0 && bytes.size() % 4 == 0 && zeros[2] == quads && zeros[3] == quads)
        return "UTF-32LE";
    if (quads > 0 && bytes.size() % 4 == 0 && zeros[0] == quads && zeros[1] == quads)
        return "UTF-32BE";
    const std::size_t even = zeros[0] + zeros[2];
    const std::size_t odd = zeros[1] + zeros[3];
    if (even + odd <= head.size() / 16 + 1) // a stray zero is no encoding
        return nullptr;
    if (odd > even * clear)
        return "UTF-16LE";
    return even > odd * clear ? "UTF-16BE" : nullptr;
}

/// Han characters of everyday use in \p utf8: a wrong reading yields few of them.
std::size_t commonHan(std::string_view utf8)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i + 2 < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        count += lead >= 0xe4 && lead <= 0xe9 ? 1 : 0;
    }
    return count;
}

/// Whether the two-byte sequences of \p bytes mostly touch ASCII letters, as accents do (café) and Han do
/// not.
bool looksLatin(std::string_view bytes)
{
    const auto letterAt = [bytes](std::size_t i) {
        return i < bytes.size() && ((bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z');
    };
    std::size_t touching = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = std::max<std::size_t>(sequenceLength(bytes.substr(i)), 1);
        all += length == 2 ? 1 : 0;
        touching += length == 2 && (letterAt(i - 1) || letterAt(i + 2)) ? 1 : 0;
        i += length;
    }
    return touching * 2 > all;
}

/// Lines of a file that is not UTF-8 throughout. Two or more three-byte sequences in a line that is valid
/// from end to end hardly happen by chance in GBK text.
struct LineCount {
    std::size_t utf8 = 0;
    std::size_t other = 0;
    std::size_t change = 0; ///< number of the first line that disagrees with those before it, 0 = none
};

LineCount countLines(std::string_view bytes)
{
    LineCount lines;
    std::size_t number = 0;
    for (std::size_t from = 0; from < bytes.size();) {
        const std::size_t to = std::min(bytes.find('\n', from), bytes.size());
        const std::string_view text = bytes.substr(from, to - from);
        from = to + 1;
        ++number;
        const Utf8Count count = countUtf8(text);
        const bool isUtf8 = count.valid == text.size() && count.three >= 2;
        const bool isOther = count.valid != text.size();
        lines.utf8 += isUtf8 ? 1 : 0;
        lines.other += isOther ? 1 : 0;
        if (lines.change == 0 && lines.utf8 > 0 && lines.other > 0)
            lines.change = number;
    }
    return lines;
}

bool decodeAs(std::string_view bytes, const std::string& encoding, Output& output, DecodedText& decoded)
{
    decoded.encoding = encoding;
    std::size_t badOffset = 0;
    if (encoding == "UTF-8") {
        badOffset = firstInvalidUtf8(bytes);
        if (badOffset != std::string_view::npos)
            return badEncoding(bytes, badOffset, output);
        decoded.utf8 = bytes;
        return true;
    }
    bool known = false;
    auto utf8 = converted(bytes, encoding, badOffset, known);
    if (!known)
        return output.refuse(ReaderRefusal::UnknownEncoding, {encoding});
    if (!utf8)
        return badEncoding(bytes, badOffset, output);
    decoded.utf8 = std::move(*utf8);
    return true;
}

bool decodeUnmarked(std::string_view bytes, Output& output, DecodedText& decoded)
{
    const Utf8Count count = countUtf8(bytes);
    const bool valid = count.valid == bytes.size();
    if (valid && count.two + count.three == 0)
        return decodeAs(bytes, "UTF-8", output, decoded);
    std::size_t badOffset = 0;
    bool known = false;
    if (valid) {
        decoded.certainty = EncodingCertainty::Likely;
        // 模式 in GBK is also valid UTF-8 (two Latin letters): only texts of two-byte sequences can be
        // either.
        if (count.three == 0) {
            const auto gb = converted(bytes, "GB18030", badOffset, known);
            if (gb && commonHan(*gb) > 0)
                decoded.certainty = EncodingCertainty::Doubtful;
            if (gb && commonHan(*gb) > 0 && !looksLatin(bytes)) {
                decoded.encoding = "GB18030";
                decoded.utf8 = *gb;
                return true;
            }
        }
        return decodeAs(bytes, "UTF-8", output, decoded);
    }
    constexpr std::size_t few = 10;
    const LineCount lines = countLines(bytes);
    const bool mixed = lines.utf8 > 0 && lines.other > 0 && lines.utf8 * few >= lines.other;
    if (count.three >= 4 || (mixed && lines.other <= 1 + lines.utf8 / few)) // UTF-8 with a damaged place
        return badEncoding(bytes, count.valid, output);
    if (mixed) // two files glued together
        return output.refuse(ReaderRefusal::MixedEncoding, {std::to_string(lines.change)});
    decoded.certainty = lines.utf8 > 0 ? EncodingCertainty::Doubtful : EncodingCertainty::Likely;
    return decodeAs(bytes, "GB18030", output, decoded);
}

} // namespace

std::size_t firstInvalidUtf8(std::string_view bytes)
{
    const std::size_t valid = countUtf8(bytes).valid;
    return valid == bytes.size() ? std::string_view::npos : valid;
}

bool decodeText(std::string_view bytes, const std::string& asked, Output& output, DecodedText& decoded)
{
    for (const Mark& mark : byteOrderMarks) {
        if (bytes.starts_with(mark.bytes)) {
            bytes.remove_prefix(mark.bytes.size());
            return decodeAs(bytes, mark.encoding, output, decoded);
        }
    }
    if (!asked.empty())
        return decodeAs(bytes, asked, output, decoded);
    if (const char* wide = marklessWide(bytes)) {
        decoded.certainty = EncodingCertainty::Likely;
        return decodeAs(bytes, wide, output, decoded);
    }
    if (bytes.find('\0') != std::string_view::npos)
        return output.refuse(ReaderRefusal::NotText);
    return decodeUnmarked(bytes, output, decoded);
}

} // namespace sanpi::reader
