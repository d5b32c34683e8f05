// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/reply.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace sanpi::picture {

namespace {

constexpr std::uint32_t replyMagic = 0x50504e53; // SNPP
constexpr std::uint8_t replyVersion = 1;
constexpr std::size_t timeLength = 19;
constexpr std::size_t headBytes = 16 + timeLength + 16 + 8;

template <typename T> void put(std::string& out, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) { }
    template <typename T> T take()
    {
        T value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value = static_cast<T>(
                value | static_cast<T>(T(static_cast<unsigned char>(m_bytes[m_at++])) << (8 * i)));
        return value;
    }
    std::string_view text(std::size_t length)
    {
        m_at += length;
        return m_bytes.substr(m_at - length, length);
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace

std::string replyOf(const Picture& picture)
{
    std::string out;
    out.reserve(headBytes + picture.pixels.rgb.size());
    put(out, replyMagic);
    put(out, replyVersion);
    put(out, static_cast<std::uint8_t>(picture.refusal));
    put(out, static_cast<std::uint8_t>(picture.exif.orientation));
    put(out, static_cast<std::uint8_t>(picture.exif.place ? 1 : 0));
    put(out, picture.width);
    put(out, picture.height);
    std::string time = picture.exif.takenAt;
    time.resize(timeLength);
    out += time;
    const Place place = picture.exif.place.value_or(Place());
    put(out, std::bit_cast<std::uint64_t>(place.latitude));
    put(out, std::bit_cast<std::uint64_t>(place.longitude));
    put(out, picture.pixels.width);
    put(out, picture.pixels.height);
    out += picture.pixels.rgb;
    return out;
}

std::optional<Picture> pictureOf(std::string_view reply, std::uint32_t edge)
{
    if (reply.size() < headBytes)
        return {};
    Cursor cursor(reply);
    if (cursor.take<std::uint32_t>() != replyMagic || cursor.take<std::uint8_t>() != replyVersion)
        return {};
    Picture picture;
    const auto refusal = cursor.take<std::uint8_t>();
    if (refusal > static_cast<std::uint8_t>(Refusal::Last))
        return {};
    picture.refusal = Refusal(refusal);
    picture.exif.orientation = cursor.take<std::uint8_t>();
    const bool hasPlace = cursor.take<std::uint8_t>() != 0;
    picture.width = cursor.take<std::uint32_t>();
    picture.height = cursor.take<std::uint32_t>();
    const std::string_view time = cursor.text(timeLength);
    if (time.front() != '\0')
        picture.exif.takenAt = time;
    const auto latitude = std::bit_cast<double>(cursor.take<std::uint64_t>());
    const auto longitude = std::bit_cast<double>(cursor.take<std::uint64_t>());
    if (hasPlace && std::abs(latitude) <= 90 && std::abs(longitude) <= 180)
        picture.exif.place = Place {latitude, longitude};
    picture.pixels.width = cursor.take<std::uint32_t>();
    picture.pixels.height = cursor.take<std::uint32_t>();
    if (picture.pixels.width > edge || picture.pixels.height > edge
        || reply.size() - headBytes != std::size_t(picture.pixels.width) * picture.pixels.height * 3)
        return {};
    picture.pixels.rgb = cursor.text(reply.size() - headBytes);
    return picture;
}

std::size_t mostReplyBytes(std::uint32_t edge)
{
    return headBytes + std::size_t(edge) * edge * 3;
}

} // namespace sanpi::picture
