// SPDX-License-Identifier: GPL-3.0-or-later
#include "photomain.h"

#include "confine.h"
#include "exchange/picture/reply.h"
#include "writeall.h"

#include <charconv>
#include <cstdio>
#include <optional>

namespace sanpi::reader {

namespace {

constexpr std::uint64_t photoSeconds = 15;
constexpr std::uint64_t photoMemory = 640ull << 20;
constexpr std::size_t pieceBytes = 1 << 20;

std::optional<std::uint32_t> edgeOf(const std::vector<std::string>& words)
{
    if (words.size() != 2)
        return {};
    const std::string& word = words[1];
    std::uint32_t edge = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), edge);
    const bool good = error == std::errc() && end == word.data() + word.size() && edge <= picture::mostEdge
        && (edge == 0 || edge >= picture::leastEdge);
    return good ? std::optional(edge) : std::nullopt;
}

/// All of the standard input, or one byte more than may be read.
bool readInput(std::string& bytes, std::uint64_t most)
{
    while (bytes.size() <= most) {
        const std::size_t had = bytes.size();
        bytes.resize(had + pieceBytes);
        const ssize_t count = ::read(STDIN_FILENO, bytes.data() + had, pieceBytes);
        bytes.resize(had + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (count == 0)
            return true;
        if (count < 0 && errno != EINTR)
            return false;
    }
    return true;
}

} // namespace

int runPhoto(const std::vector<std::string>& words)
{
    const auto edge = edgeOf(words);
    if (!edge) {
        std::fputs("usage: sanpi-reader --photo EDGE <FILE\n", stderr);
        return 2;
    }
    ReaderLimits process;
    process.seconds = photoSeconds;
    process.memoryBytes = photoMemory;
    limitSelf(process);
    const picture::Limits limits;
    std::string bytes;
    if (!readInput(bytes, limits.fileBytes))
        return 1;
    confineSelf();
    writeAll(picture::replyOf(picture::readPicture(bytes, *edge, limits)));
    return 0;
}

} // namespace sanpi::reader
