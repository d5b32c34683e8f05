// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/package.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sanpi::reader {

/// The attributes of one element, as the parser holds them. Names may carry any prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) { }
    /// Value of the attribute without prefix; empty when there is none.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    /// Value of the attribute with that local name and some prefix: r:id, rel:id, table:name.
    [[nodiscard]] std::string_view prefixed(std::string_view localName) const;
    /// Calls \p visit(name, value) for each; faster than several look-ups.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2)
            visit(std::string_view(pair[0]), std::string_view(pair[1]));
    }
    /// Calls \p visit(name, value) for each whose name is one letter, as a cell's are.
    template <typename Visit> void forEachLetter(Visit visit) const
    {
        for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
            if (pair[0][0] != 0 && pair[0][1] == 0)
                visit(pair[0][0], std::string_view(pair[1]));
        }
    }

private:
    const char* const* m_pairs;
};

/// Takes the events of one part. Element names come without their prefix: strict and transitional files, and
/// any choice of prefixes, read alike, because an element is known by its place in the tree.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    /// \p depth counts from 1 at the root. False stops the reading; the reason is in the output.
    [[nodiscard]] virtual bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes)
        = 0;
    [[nodiscard]] virtual bool end(std::string_view name, std::uint32_t depth) = 0;
    virtual void text(std::string_view) { }
    /// Asked once: whether place() shall come before start() and end().
    [[nodiscard]] virtual bool wantsPlaces() const { return false; }
    /// The tag that is told next: its first byte in the part, its length (0 for the end of an empty element)
    /// and its name with the prefix.
    virtual void place(std::uint64_t, std::uint64_t, std::string_view) { }
    /// The tag behind which takePlain() may find something; empty for nowhere.
    [[nodiscard]] virtual std::string_view plainBehind() const { return {}; }
    /// What follows the tag that was told last: takes from its front what it understands by itself, which the
    /// parser then never sees, and so must be whole elements that mean the same to any parser. Returns the
    /// bytes taken; nullopt stops the reading, with the reason in the output.
    [[nodiscard]] virtual std::optional<std::size_t> takePlain(std::string_view) { return 0; }
};

/// Streams \p part through \p handler. Refuses any DOCTYPE, undecodable bytes, and what is too deep or too
/// long. Of a part with a comment or CDATA section all that follows it goes through the parser, so that
/// nothing within these is ever taken for an element.
[[nodiscard]] bool readXml(Package& package, std::string_view part, XmlHandler& handler);

/// xs:boolean as files write it: 1, true, on.
[[nodiscard]] bool isXmlTrue(std::string_view value);

} // namespace sanpi::reader
