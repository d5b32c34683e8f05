// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/decoders.h"
#include "exchange/picture/shrinker.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <memory>
#include <vector>

// After <cstdio>: it uses FILE without naming it.
#include <jerror.h>
#include <jpeglib.h>

namespace sanpi::picture {

namespace {

/// The library leaves by longjmp(): everything with a destructor lives out here, beyond the jump.
struct Decoder {
    jpeg_decompress_struct info {};
    jpeg_error_mgr errors {};
    jpeg_progress_mgr progress {};
    std::jmp_buf out {};
    Refusal refusal = Refusal::None;
    std::uint32_t mostScans = 0;
    std::unique_ptr<Shrinker> shrinker;
    std::vector<unsigned char> row;
    std::vector<unsigned char> rgb;

    [[noreturn]] void leave(Refusal why)
    {
        refusal = why;
        std::longjmp(out, 1);
    }
};

Decoder& decoderOf(j_common_ptr info)
{
    return *static_cast<Decoder*>(info->client_data);
}

void fail(j_common_ptr info)
{
    switch (info->err->msg_code) {
    case JERR_OUT_OF_MEMORY:
    case JERR_NO_BACKING_STORE:
        decoderOf(info).leave(Refusal::TooMuchMemory);
    case JERR_INPUT_EMPTY:
    case JERR_INPUT_EOF:
        decoderOf(info).leave(Refusal::Truncated);
    default:
        decoderOf(info).leave(Refusal::Damaged);
    }
}

void warn(j_common_ptr info, int level)
{
    if (level >= 0)
        return; // a trace
    // Grey bands instead of a site would be taken for the photo.
    if (info->err->msg_code == JWRN_JPEG_EOF || info->err->msg_code == JWRN_HIT_MARKER)
        decoderOf(info).leave(Refusal::Truncated);
    ++info->err->num_warnings;
}

// A progressive picture may repeat its scans without end in very few bytes.
void watch(j_common_ptr info)
{
    Decoder& decoder = decoderOf(info);
    if (info->is_decompressor
        && static_cast<std::uint32_t>(decoder.info.input_scan_number) > decoder.mostScans)
        decoder.leave(Refusal::Damaged);
}

void toRgb(Decoder& decoder)
{
    const std::size_t width = decoder.info.output_width;
    const unsigned char* from = decoder.row.data();
    unsigned char* to = decoder.rgb.data();
    const bool inverted = decoder.info.saw_Adobe_marker;
    for (std::size_t x = 0; x < width; ++x, from += 4, to += 3) {
        const unsigned key = inverted ? from[3] : 255U - from[3];
        for (std::size_t i = 0; i < 3; ++i) {
            const unsigned ink = inverted ? from[i] : 255U - from[i];
            to[i] = static_cast<unsigned char>(ink * key / 255);
        }
    }
}

void choose(jpeg_decompress_struct& info, std::uint32_t edge)
{
    const bool cmyk = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
    info.out_color_space = cmyk ? JCS_CMYK : JCS_RGB;
    info.dct_method = JDCT_ISLOW;
    // The library reduces by eighths while it decodes, at a fraction of the time.
    const std::uint64_t longest = std::max(info.image_width, info.image_height);
    info.scale_denom = 8;
    info.scale_num = static_cast<unsigned>(
        std::clamp<std::uint64_t>((std::uint64_t(edge) * 8 + longest - 1) / longest, 1, 8));
}

// No object with a destructor may be made in here: setjmp.
void run(Decoder& decoder, std::string_view bytes, std::uint32_t edge, const Limits& limits, Picture& picture)
{
    jpeg_decompress_struct& info = decoder.info;
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()),
        static_cast<unsigned long>(bytes.size()));
    if (jpeg_read_header(&info, TRUE) != JPEG_HEADER_OK)
        decoder.leave(Refusal::Damaged);
    if (const Refusal size = checkSize(info.image_width, info.image_height, limits); size != Refusal::None)
        decoder.leave(size);
    picture.width = info.image_width;
    picture.height = info.image_height;
    if (edge == 0)
        return;
    choose(info, edge);
    jpeg_start_decompress(&info);
    decoder.shrinker = std::make_unique<Shrinker>(info.output_width, info.output_height, edge);
    const std::size_t samples = static_cast<std::size_t>(info.output_components);
    decoder.row.resize(info.output_width * samples);
    decoder.rgb.resize(std::size_t(info.output_width) * 3);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = decoder.row.data();
        jpeg_read_scanlines(&info, &row, 1);
        if (samples == 4)
            toRgb(decoder);
        decoder.shrinker->add(samples == 4 ? decoder.rgb.data() : decoder.row.data());
    }
    jpeg_finish_decompress(&info);
}

} // namespace

Refusal decodeJpeg(std::string_view bytes, std::uint32_t edge, const Limits& limits, Picture& picture)
{
    const auto decoder = std::make_unique<Decoder>();
    decoder->mostScans = limits.scans;
    decoder->info.err = jpeg_std_error(&decoder->errors);
    decoder->errors.error_exit = fail;
    decoder->errors.emit_message = warn;
    decoder->progress.progress_monitor = watch;
    decoder->info.client_data = decoder.get();
    // NOLINTNEXTLINE(cert-err52-cpp): the library knows no other way out
    if (setjmp(decoder->out) == 0) {
        jpeg_create_decompress(&decoder->info);
        decoder->info.progress = &decoder->progress;
        decoder->info.mem->max_memory_to_use = static_cast<long>(limits.codecBytes);
        run(*decoder, bytes, edge, limits, picture);
    }
    jpeg_destroy_decompress(&decoder->info);
    if (decoder->refusal == Refusal::None && decoder->shrinker)
        picture.pixels = decoder->shrinker->take();
    return decoder->refusal;
}

} // namespace sanpi::picture
