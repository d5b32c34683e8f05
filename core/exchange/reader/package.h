// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/output.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;

namespace sanpi::reader {

/// A zip container in memory, read part by part. Nothing is ever written to disk under a name that it states,
/// parts are found by exact name only, and inflated bytes are counted as they come.
class Package {
public:
    /// nullptr after a refusal: damaged, encrypted, ambiguous or too many entries. \p bytes must outlive the
    /// package.
    [[nodiscard]] static std::unique_ptr<Package> open(std::string_view bytes, Output& output);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    [[nodiscard]] bool has(std::string_view part) const;
    /// How many parts' folded names begin so.
    [[nodiscard]] std::uint32_t count(std::string_view beginning) const;
    /// Hands over the part in pieces, to its end, so that its checksum is verified. False after a refusal, or
    /// when \p take returns false.
    [[nodiscard]] bool read(std::string_view part, const std::function<bool(std::string_view)>& take);
    [[nodiscard]] Output& output() { return m_output; }

private:
    Package(zip* archive, Output& output);
    [[nodiscard]] bool index();

    zip* m_archive;
    Output& m_output;
    std::unordered_map<std::string, std::uint64_t> m_parts; ///< folded name → entry
};

/// The form under which part names are equal: forward slashes, no leading one, ASCII lower case.
[[nodiscard]] std::string foldedPartName(std::string_view name);

/// The part that \p target names, seen from \p part. Empty when it leaves the package.
[[nodiscard]] std::string resolvedPart(std::string_view part, std::string_view target);

} // namespace sanpi::reader
