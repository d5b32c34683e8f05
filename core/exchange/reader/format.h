// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/refusal.h"

#include <optional>
#include <string_view>

namespace sanpi::reader {

enum class FileFormat { Zip, Text, Refused };

struct Recognised {
    FileFormat format = FileFormat::Refused;
    Refusal refusal; ///< where refused
};

/// What the bytes are, by their content; the name only tells the variants of one container apart (.et, .xls)
/// and the owner files (~$…).
[[nodiscard]] Recognised recognise(std::string_view bytes, std::string_view fileName);

/// A decoded text that is really a page or XML (in UTF-16, where the bytes did not show it); nullopt for
/// plain text.
[[nodiscard]] std::optional<Refusal> recogniseMarkupText(std::string_view utf8);

} // namespace sanpi::reader
