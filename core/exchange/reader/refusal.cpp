// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/refusal.h"

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(ReaderRefusal::Last) + 1> refusalNames {
    "none",
    "not-found",
    "no-access",
    "not-a-file",
    "owner-file",
    "empty",
    "file-too-large",
    "changed-while-reading",
    "old-xls",
    "wps-et",
    "encrypted",
    "html-table",
    "xml-spreadsheet",
    "xlsb",
    "other-format",
    "not-text",
    "zip-damaged",
    "zip-method",
    "zip-duplicate",
    "zip-too-many-entries",
    "part-missing",
    "part-damaged",
    "part-too-large",
    "inflated-too-large",
    "bad-relationship",
    "doctype",
    "xml-damaged",
    "xml-too-deep",
    "xml-too-long",
    "bad-reference",
    "no-sheets",
    "too-many-sheets",
    "too-many-rows",
    "too-many-cells",
    "too-much-text",
    "bad-encoding",
    "mixed-encoding",
    "unknown-encoding",
    "too-much-memory",
    "timeout",
    "reader-missing",
    "crashed",
    "protocol",
};
static_assert(!refusalNames.back().empty(), "every refusal has a name");

} // namespace

std::string_view refusalName(ReaderRefusal refusal)
{
    return refusalNames[static_cast<std::size_t>(refusal)];
}

std::optional<ReaderRefusal> refusalNamed(std::string_view name)
{
    const auto found = std::ranges::find(refusalNames, name);
    if (found == refusalNames.end())
        return std::nullopt;
    return static_cast<ReaderRefusal>(found - refusalNames.begin());
}

} // namespace sanpi
