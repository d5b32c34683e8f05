// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/exif.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace sanpi::picture {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t mostEntries = 512;
constexpr std::string_view jpegStart = "\xFF\xD8"sv;
constexpr std::string_view pngStart = "\x89PNG\r\n\x1A\n"sv;

enum Tag : std::uint16_t {
    TagOrientation = 0x0112,
    TagExif = 0x8769,
    TagGps = 0x8825,
    TagOriginal = 0x9003,
    TagDigitized = 0x9004,
    TagLatitudeRef = 1,
    TagLatitude = 2,
    TagLongitudeRef = 3,
    TagLongitude = 4,
};

enum Type : std::uint16_t { TypeAscii = 2, TypeShort = 3, TypeLong = 4, TypeRational = 5 };

std::uint32_t byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// A directory's entry whose value lies within the block.
struct Entry {
    std::uint16_t tag = 0;
    std::uint16_t type = 0;
    std::uint32_t count = 0;
    std::size_t value = 0; ///< where the value begins
};

class Block {
public:
    explicit Block(std::string_view bytes) : m_bytes(bytes) { }

    /// Where the first directory is; 0 for what is no TIFF block.
    [[nodiscard]] std::size_t begin()
    {
        if (m_bytes.size() < 8)
            return 0;
        m_big = m_bytes.starts_with("MM"sv);
        if ((!m_big && !m_bytes.starts_with("II"sv)) || u16(2) != 42)
            return 0;
        return u32(4);
    }

    template <typename Take> void each(std::size_t directory, Take take) const
    {
        if (directory < 8 || directory > m_bytes.size() || m_bytes.size() - directory < 2)
            return;
        const std::uint32_t count = u16(directory);
        if (count > mostEntries || (m_bytes.size() - directory - 2) / 12 < count)
            return;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::size_t at = directory + 2 + 12 * i;
            Entry entry {u16(at), u16(at + 2), u32(at + 4), at + 8};
            const std::uint64_t size = std::uint64_t(sizeOf(entry.type)) * entry.count;
            if (size > 4)
                entry.value = u32(at + 8);
            if (size > 0 && entry.value <= m_bytes.size() && m_bytes.size() - entry.value >= size)
                take(entry);
        }
    }

    [[nodiscard]] std::optional<std::uint32_t> number(const Entry& entry) const
    {
        if (entry.count != 1)
            return {};
        if (entry.type == TypeShort)
            return u16(entry.value);
        return entry.type == TypeLong ? std::optional(u32(entry.value)) : std::nullopt;
    }
    [[nodiscard]] std::string_view text(const Entry& entry) const
    {
        return entry.type == TypeAscii ? m_bytes.substr(entry.value, entry.count) : std::string_view();
    }
    /// Degrees, minutes and seconds.
    [[nodiscard]] std::optional<double> angle(const Entry& entry) const
    {
        if (entry.type != TypeRational || entry.count != 3)
            return {};
        double degrees = 0;
        double part = 1;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint32_t below = u32(entry.value + 8 * i + 4);
            if (below == 0)
                return {};
            degrees += u32(entry.value + 8 * i) / double(below) / part;
            part *= 60;
        }
        return degrees;
    }

private:
    [[nodiscard]] static std::uint32_t sizeOf(std::uint16_t type)
    {
        constexpr std::array<std::uint32_t, 6> sizes {0, 1, 1, 2, 4, 8};
        return type < sizes.size() ? sizes[type] : 0;
    }
    [[nodiscard]] std::uint16_t u16(std::size_t at) const
    {
        const std::uint32_t first = byteAt(m_bytes, at);
        const std::uint32_t second = byteAt(m_bytes, at + 1);
        return static_cast<std::uint16_t>(m_big ? first << 8 | second : second << 8 | first);
    }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const
    {
        const std::uint32_t first = u16(at);
        const std::uint32_t second = u16(at + 2);
        return m_big ? first << 16 | second : second << 16 | first;
    }

    std::string_view m_bytes;
    bool m_big = false;
};

/// 2021:11:30 10:15:30, with a NUL or without; empty for what is no such time.
std::string timeOf(std::string_view text)
{
    constexpr std::string_view form = "dddd:dd:dd dd:dd:dd"sv;
    if (text.size() < form.size() || (text.size() > form.size() && text[form.size()] != '\0'))
        return {};
    std::string time(text.substr(0, form.size()));
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = time[i] >= '0' && time[i] <= '9';
        if (form[i] == 'd' ? !digit : time[i] != form[i])
            return {};
    }
    const auto number = [&time](std::size_t at, std::size_t length) {
        int value = 0;
        for (std::size_t i = at; i < at + length; ++i)
            value = 10 * value + (time[i] - '0');
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    constexpr std::array days {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1990 || year > 2100 || month < 1 || month > 12)
        return {};
    const bool leap = month == 2 && (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    const int day = number(8, 2);
    if (day < 1 || day > days[static_cast<std::size_t>(month - 1)] + (leap ? 1 : 0) || number(11, 2) > 23
        || number(14, 2) > 59 || number(17, 2) > 59)
        return {};
    time[4] = '-';
    time[7] = '-';
    time[10] = 'T';
    return time;
}

void readTimes(const Block& block, std::size_t directory, ExifFacts& facts)
{
    std::string original;
    std::string digitized;
    block.each(directory, [&](const Entry& entry) {
        if (entry.tag == TagOriginal)
            original = timeOf(block.text(entry));
        else if (entry.tag == TagDigitized)
            digitized = timeOf(block.text(entry));
    });
    facts.takenAt = original.empty() ? digitized : original;
}

void readPlace(const Block& block, std::size_t directory, ExifFacts& facts)
{
    std::optional<double> latitude;
    std::optional<double> longitude;
    char northOrSouth = 0;
    char eastOrWest = 0;
    block.each(directory, [&](const Entry& entry) {
        if (entry.tag == TagLatitude)
            latitude = block.angle(entry);
        else if (entry.tag == TagLongitude)
            longitude = block.angle(entry);
        else if (entry.tag == TagLatitudeRef && !block.text(entry).empty())
            northOrSouth = block.text(entry).front();
        else if (entry.tag == TagLongitudeRef && !block.text(entry).empty())
            eastOrWest = block.text(entry).front();
    });
    const bool named
        = (northOrSouth == 'N' || northOrSouth == 'S') && (eastOrWest == 'E' || eastOrWest == 'W');
    // Phones without a fix write zeros.
    if (!named || !latitude || !longitude || (*latitude == 0 && *longitude == 0) || *latitude > 90
        || *longitude > 180)
        return;
    facts.place
        = Place {northOrSouth == 'S' ? -*latitude : *latitude, eastOrWest == 'W' ? -*longitude : *longitude};
}

std::uint32_t bigEndian32(std::string_view bytes, std::size_t at)
{
    return byteAt(bytes, at) << 24 | byteAt(bytes, at + 1) << 16 | byteAt(bytes, at + 2) << 8
        | byteAt(bytes, at + 3);
}

std::string_view exifOfJpeg(std::string_view file)
{
    std::size_t at = jpegStart.size();
    while (file.size() - at >= 4 && byteAt(file, at) == 0xFF) {
        const std::uint32_t marker = byteAt(file, at + 1);
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        const std::size_t length = byteAt(file, at + 2) << 8 | byteAt(file, at + 3);
        if (marker == 0xDA || length < 2 || file.size() - at - 2 < length)
            return {};
        const std::string_view segment = file.substr(at + 4, length - 2);
        constexpr std::string_view head = "Exif\0\0"sv;
        if (marker == 0xE1 && segment.starts_with(head))
            return segment.substr(head.size());
        at += 2 + length;
    }
    return {};
}

std::string_view exifOfPng(std::string_view file)
{
    std::size_t at = pngStart.size();
    while (file.size() - at >= 12) {
        const std::size_t length = bigEndian32(file, at);
        const std::string_view name = file.substr(at + 4, 4);
        if (file.size() - at - 12 < length || name == "IEND"sv)
            return {};
        if (name == "eXIf"sv)
            return file.substr(at + 8, length);
        at += 12 + length;
    }
    return {};
}

} // namespace

ExifFacts readExif(std::string_view tiff)
{
    ExifFacts facts;
    Block block(tiff);
    std::size_t exif = 0;
    std::size_t gps = 0;
    block.each(block.begin(), [&](const Entry& entry) {
        const auto number = block.number(entry);
        if (!number)
            return;
        if (entry.tag == TagOrientation && *number >= 1 && *number <= 8)
            facts.orientation = static_cast<int>(*number);
        else if (entry.tag == TagExif)
            exif = *number;
        else if (entry.tag == TagGps)
            gps = *number;
    });
    readTimes(block, exif, facts);
    readPlace(block, gps, facts);
    return facts;
}

std::string_view findExif(std::string_view file)
{
    if (file.starts_with(jpegStart))
        return exifOfJpeg(file);
    return file.starts_with(pngStart) ? exifOfPng(file) : std::string_view();
}

} // namespace sanpi::picture
