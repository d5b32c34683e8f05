// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/decoders.h"
#include "exchange/picture/shrinker.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <memory>
#include <vector>

namespace sanpi::picture {

namespace {

constexpr png_alloc_size_t mostChunkBytes = 1 << 20;

/// The library leaves by longjmp(): everything with a destructor lives out here, beyond the jump.
struct PngDecoder {
    std::string_view rest;
    Refusal refusal = Refusal::None;
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::unique_ptr<Shrinker> shrinker;
    std::vector<unsigned char> row; ///< red, green, blue, alpha
    std::vector<unsigned char> whole; ///< all rows of an interlaced picture
    std::vector<unsigned char*> rows;

    ~PngDecoder() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void stop(PngDecoder& decoder, Refusal why)
{
    decoder.refusal = why;
    png_longjmp(decoder.png, 1);
}

void pngFailed(png_structp png, png_const_charp)
{
    auto& decoder = *static_cast<PngDecoder*>(png_get_error_ptr(png));
    stop(decoder, decoder.refusal == Refusal::None ? Refusal::Damaged : decoder.refusal);
}

void pngWarned(png_structp, png_const_charp) { }

void pngReads(png_structp png, png_bytep to, std::size_t count)
{
    auto& decoder = *static_cast<PngDecoder*>(png_get_io_ptr(png));
    if (decoder.rest.size() < count)
        stop(decoder, Refusal::Truncated);
    std::copy_n(decoder.rest.data(), count, reinterpret_cast<char*>(to));
    decoder.rest.remove_prefix(count);
}

void onWhite(const unsigned char* rgba, unsigned char* rgb, std::size_t width)
{
    for (std::size_t x = 0; x < width; ++x, rgba += 4, rgb += 3) {
        const unsigned alpha = rgba[3];
        for (std::size_t i = 0; i < 3; ++i)
            rgb[i] = static_cast<unsigned char>((rgba[i] * alpha + 255 * (255 - alpha)) / 255);
    }
}

void bound(png_structp png, const Limits& limits)
{
    png_set_user_limits(png, limits.side, limits.side);
    png_set_chunk_malloc_max(png, mostChunkBytes);
    png_set_chunk_cache_max(png, 64);
    // Profiles and texts may be compressed, and unpack to anything: nothing here wants them.
    static constexpr png_byte unwanted[] = "iCCP\0zTXt\0iTXt\0sPLT";
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, unwanted, 4);
}

// No object with a destructor may be made in here: setjmp.
void runPng(PngDecoder& decoder, std::uint32_t edge, const Limits& limits, Picture& picture)
{
    png_structp png = decoder.png;
    png_read_info(png, decoder.info);
    const std::uint32_t width = png_get_image_width(png, decoder.info);
    const std::uint32_t height = png_get_image_height(png, decoder.info);
    if (const Refusal size = checkSize(width, height, limits); size != Refusal::None)
        stop(decoder, size);
    const bool interlaced = png_get_interlace_type(png, decoder.info) != PNG_INTERLACE_NONE;
    if (interlaced && std::uint64_t(width) * height > limits.wholePixels)
        stop(decoder, Refusal::TooManyPixels);
    picture.width = width;
    picture.height = height;
    if (edge == 0)
        return;
    png_set_expand(png);
    png_set_strip_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
    if (interlaced)
        png_set_interlace_handling(png);
    png_read_update_info(png, decoder.info);
    if (png_get_rowbytes(png, decoder.info) != std::size_t(width) * 4)
        stop(decoder, Refusal::Damaged);
    decoder.shrinker = std::make_unique<Shrinker>(width, height, edge);
    decoder.row.resize(std::size_t(width) * 4);
    if (interlaced) {
        decoder.whole.resize(std::size_t(width) * 4 * height);
        decoder.rows.resize(height);
        for (std::size_t y = 0; y < height; ++y)
            decoder.rows[y] = decoder.whole.data() + y * width * 4;
        png_read_image(png, decoder.rows.data());
    }
    for (std::size_t y = 0; y < height; ++y) {
        if (!interlaced)
            png_read_row(png, decoder.row.data(), nullptr);
        onWhite(interlaced ? decoder.rows[y] : decoder.row.data(), decoder.row.data(), width);
        decoder.shrinker->add(decoder.row.data());
    }
    png_read_end(png, nullptr);
}

} // namespace

Refusal decodePng(std::string_view bytes, std::uint32_t edge, const Limits& limits, Picture& picture)
{
    const auto decoder = std::make_unique<PngDecoder>();
    decoder->rest = bytes;
    decoder->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, decoder.get(), pngFailed, pngWarned);
    if (decoder->png != nullptr)
        decoder->info = png_create_info_struct(decoder->png);
    if (decoder->info == nullptr)
        return Refusal::TooMuchMemory;
    // NOLINTNEXTLINE(cert-err52-cpp): the library knows no other way out
    if (setjmp(png_jmpbuf(decoder->png)) == 0) {
        png_set_read_fn(decoder->png, decoder.get(), pngReads);
        bound(decoder->png, limits);
        runPng(*decoder, edge, limits, picture);
    }
    if (decoder->refusal == Refusal::None && decoder->shrinker)
        picture.pixels = decoder->shrinker->take();
    return decoder->refusal;
}

} // namespace sanpi::picture
