// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/picture.h"

#include "exchange/picture/decoders.h"
#include "exchange/picture/shrinker.h"

#include <new>
#include <utility>

namespace sanpi::picture {

namespace {

using namespace std::string_view_literals;

bool isHeic(std::string_view bytes)
{
    if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp"sv)
        return false;
    const std::string_view brand = bytes.substr(8, 4);
    return brand == "heic"sv || brand == "heix"sv || brand == "hevc"sv || brand == "mif1"sv
        || brand == "msf1"sv || brand == "avif"sv;
}

bool isOtherPicture(std::string_view bytes)
{
    if (bytes.starts_with("GIF8"sv) || bytes.starts_with("BM"sv) || bytes.starts_with("II*\0"sv)
        || bytes.starts_with("MM\0*"sv))
        return true;
    if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP"sv)
        return true;
    const std::string_view head = bytes.substr(0, 1024);
    return (head.starts_with("<"sv) || head.starts_with("\xEF\xBB\xBF<"sv))
        && head.find("<svg"sv) != std::string_view::npos;
}

Refusal decode(std::string_view bytes, std::uint32_t edge, const Limits& limits, Picture& picture)
{
    if (bytes.empty())
        return Refusal::Empty;
    if (bytes.size() > limits.fileBytes)
        return Refusal::TooLarge;
    if (bytes.starts_with("\xFF\xD8\xFF"sv))
        return decodeJpeg(bytes, edge, limits, picture);
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
        return decodePng(bytes, edge, limits, picture);
    if (isHeic(bytes))
        return Refusal::Heic;
    return isOtherPicture(bytes) ? Refusal::OtherPicture : Refusal::NotAPicture;
}

} // namespace

Picture readPicture(std::string_view bytes, std::uint32_t edge, const Limits& limits)
{
    Picture picture;
    try {
        picture.refusal = decode(bytes, edge, limits, picture);
        if (picture.refusal == Refusal::None)
            picture.exif = readExif(findExif(bytes));
        picture.pixels = upright(std::move(picture.pixels), picture.exif.orientation);
    } catch (const std::bad_alloc&) {
        picture.refusal = Refusal::TooMuchMemory;
    }
    if (picture.refusal != Refusal::None)
        picture.pixels = {};
    if (picture.exif.orientation >= 5)
        std::swap(picture.width, picture.height);
    return picture;
}

} // namespace sanpi::picture
