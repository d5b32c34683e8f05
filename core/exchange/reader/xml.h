// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/package.h"

#include <cstdint>
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
};

/// Streams \p part through \p handler. Refuses any DOCTYPE, undecodable bytes, and what is too deep or too
/// long.
[[nodiscard]] bool readXml(Package& package, std::string_view part, XmlHandler& handler);

/// xs:boolean as files write it: 1, true, on.
[[nodiscard]] bool isXmlTrue(std::string_view value);

} // namespace sanpi::reader
