// SPDX-License-Identifier: GPL-3.0-or-later
// Photos made in memory, with the EXIF that a test wants: no window system, no files of other people.
#pragma once

#include <QByteArray>
#include <QString>

#include <jpeglib.h>
#include <png.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace sanpi::made {

struct Colour {
    unsigned char red = 0;
    unsigned char green = 0;
    unsigned char blue = 0;
};

/// Four corners of a picture: top left, top right, bottom left, bottom right.
using Corners = std::array<Colour, 4>;
inline constexpr Corners fourColours {{{220, 30, 30}, {30, 200, 30}, {30, 30, 220}, {230, 230, 30}}};

/// EXIF as a camera writes it; what is empty or 0 is left out.
struct ExifWish {
    QByteArray original = {}; ///< 2021:11:30 10:15:30
    QByteArray digitized = {};
    QByteArray changed = {};
    int orientation = 0;
    double latitude = 0; ///< north
    double longitude = 0; ///< east
    bool bigEndian = false;
};

class TiffWriter {
public:
    explicit TiffWriter(bool big) : m_big(big)
    {
        m_bytes = big ? QByteArray("MM\0*", 4) : QByteArray("II*\0", 4);
        u32(8);
    }
    void u16(unsigned value) { number(value, 2); }
    void u32(unsigned value) { number(value, 4); }
    void bytes(const QByteArray& more) { m_bytes += more; }
    void entry(unsigned tag, unsigned type, unsigned count, unsigned value)
    {
        u16(tag);
        u16(type);
        u32(count);
        if (type == 3) {
            u16(value);
            u16(0);
        } else {
            u32(value);
        }
    }
    [[nodiscard]] unsigned at() const { return unsigned(m_bytes.size()); }
    [[nodiscard]] const QByteArray& take() const { return m_bytes; }

private:
    void number(unsigned value, int size)
    {
        for (int i = 0; i < size; ++i) {
            const int shift = 8 * (m_big ? size - 1 - i : i);
            m_bytes.append(char(value >> shift & 0xFF));
        }
    }
    bool m_big;
    QByteArray m_bytes;
};

inline void writeAngle(TiffWriter& out, double degrees)
{
    const auto whole = unsigned(degrees);
    const auto minutes = unsigned((degrees - whole) * 60);
    const auto seconds = unsigned(((degrees - whole) * 60 - minutes) * 6000 + 0.5);
    for (const auto& [above, below] :
        {std::pair(whole, 1U), std::pair(minutes, 1U), std::pair(seconds, 100U)}) {
        out.u32(above);
        out.u32(below);
    }
}

/// The TIFF block of \p wish: IFD0 with its three entries, the Exif directory, the GPS directory, the values.
inline QByteArray tiff(const ExifWish& wish)
{
    TiffWriter out(wish.bigEndian);
    constexpr unsigned exifAt = 8 + 2 + 4 * 12 + 4;
    constexpr unsigned gpsAt = exifAt + 2 + 2 * 12 + 4;
    constexpr unsigned valuesAt = gpsAt + 2 + 4 * 12 + 4;
    const bool hasGps = wish.latitude != 0 || wish.longitude != 0;
    const auto time = [&out](unsigned tag, const QByteArray& text, unsigned at) {
        out.entry(text.isEmpty() ? 0 : tag, 2, text.isEmpty() ? 1 : 20, text.isEmpty() ? 0 : at);
    };
    out.u16(4);
    out.entry(wish.orientation == 0 ? 0 : 0x0112, 3, 1, unsigned(wish.orientation));
    time(0x0132, wish.changed, valuesAt);
    out.entry(0x8769, 4, 1, exifAt);
    out.entry(hasGps ? 0x8825 : 0, 4, 1, gpsAt);
    out.u32(0);
    out.u16(2);
    time(0x9003, wish.original, valuesAt + 20);
    time(0x9004, wish.digitized, valuesAt + 40);
    out.u32(0);
    out.u16(4);
    const bool big = wish.bigEndian;
    out.entry(1, 2, 2, big ? 0x4E000000U : 0x4EU); // N
    out.entry(2, 5, 3, valuesAt + 60);
    out.entry(3, 2, 2, big ? 0x45000000U : 0x45U); // E
    out.entry(4, 5, 3, valuesAt + 84);
    out.u32(0);
    for (const QByteArray& text : {wish.changed, wish.original, wish.digitized})
        out.bytes(text.leftJustified(20, '\0', true));
    writeAngle(out, wish.latitude);
    writeAngle(out, wish.longitude);
    return out.take();
}

inline std::vector<unsigned char> quarters(int width, int height, const Corners& corners)
{
    std::vector<unsigned char> rgb(size_t(width) * size_t(height) * 3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Colour& colour = corners[size_t((y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0))];
            unsigned char* to = rgb.data() + (size_t(y) * size_t(width) + size_t(x)) * 3;
            to[0] = colour.red;
            to[1] = colour.green;
            to[2] = colour.blue;
        }
    }
    return rgb;
}

inline QByteArray jpeg(int width, int height, const QByteArray& exif = {},
    const Corners& corners = fourColours, bool progressive = false)
{
    std::vector<unsigned char> rgb = quarters(width, height, corners);
    jpeg_compress_struct info {};
    jpeg_error_mgr errors {};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &out, &size);
    info.image_width = JDIMENSION(width);
    info.image_height = JDIMENSION(height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 95, TRUE);
    if (progressive)
        jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    if (!exif.isEmpty()) {
        const QByteArray segment = QByteArray("Exif\0\0", 6) + exif;
        jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(segment.constData()),
            unsigned(segment.size()));
    }
    for (int y = 0; y < height; ++y) {
        JSAMPROW row = rgb.data() + size_t(y) * size_t(width) * 3;
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    const QByteArray bytes(reinterpret_cast<const char*>(out), qsizetype(size));
    jpeg_destroy_compress(&info);
    std::free(out);
    return bytes;
}

inline QByteArray png(int width, int height, bool interlaced = false, const Corners& corners = fourColours)
{
    std::vector<unsigned char> rgb = quarters(width, height, corners);
    QByteArray bytes;
    png_structp out = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(out);
    png_set_write_fn(
        out, &bytes,
        [](png_structp to, png_bytep data, size_t count) {
            static_cast<QByteArray*>(png_get_io_ptr(to))
                ->append(reinterpret_cast<const char*>(data), qsizetype(count));
        },
        nullptr);
    png_set_IHDR(out, info, png_uint_32(width), png_uint_32(height), 8, PNG_COLOR_TYPE_RGB,
        interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    std::vector<png_bytep> rows(static_cast<size_t>(height));
    for (size_t y = 0; y < rows.size(); ++y)
        rows[y] = rgb.data() + y * size_t(width) * 3;
    png_set_rows(out, info, rows.data());
    png_write_png(out, info, PNG_TRANSFORM_IDENTITY, nullptr);
    png_destroy_write_struct(&out, &info);
    return bytes;
}

/// A chunk of a PNG with a right sum, whatever it holds.
inline QByteArray pngChunk(const QByteArray& name, const QByteArray& data)
{
    const auto u32 = [](std::uint32_t value) {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(char(value >> shift & 0xFF));
        return bytes;
    };
    std::uint32_t sum = 0xFFFFFFFFU;
    const QByteArray whole = name + data;
    for (const char c : whole) {
        sum ^= std::uint8_t(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? sum >> 1 ^ 0xEDB88320U : sum >> 1;
    }
    return u32(std::uint32_t(data.size())) + name + data + u32(sum ^ 0xFFFFFFFFU);
}

/// A PNG that claims a size and holds next to nothing.
inline QByteArray pngClaiming(std::uint32_t width, std::uint32_t height)
{
    QByteArray head;
    for (const std::uint32_t side : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            head.append(char(side >> shift & 0xFF));
    }
    head.append("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1A\n", 8) + pngChunk("IHDR", head)
        + pngChunk("IDAT", qCompress(QByteArray(100, '\0')).mid(4)) + pngChunk("IEND", {});
}

} // namespace sanpi::made
