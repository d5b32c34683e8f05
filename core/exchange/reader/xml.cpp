// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>
#include <type_traits>

namespace sanpi::reader {

namespace {

/// One pass: asked at both ends of every element, whose name is mostly one letter.
std::string_view withoutPrefix(const char* name)
{
    const char* first = name;
    const char* end = name;
    for (; *end != 0; ++end) {
        if (*end == ':')
            first = end + 1;
    }
    return {first, static_cast<std::size_t>(end - first)};
}

struct XmlReading {
    XML_Parser parser;
    XmlHandler& handler;
    Output& output;
    std::string part;
    std::uint32_t depth = 0;
    bool stopped = false;
    bool places = false; ///< the handler wants to know where tags stand
    bool plain = true; ///< the handler may take elements by itself
    char lastByte = 0; ///< of the piece before
    std::uint64_t fed = 0; ///< bytes that the parser got

    void tellPlace(const char* name) const
    {
        if (!places)
            return;
        const auto byte = static_cast<std::uint64_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser)));
        handler.place(byte, static_cast<std::uint64_t>(std::max(0, XML_GetCurrentByteCount(parser))), name);
    }
    void stop()
    {
        stopped = true;
        XML_StopParser(parser, XML_FALSE);
    }
};

/// Runs \p step unless the reading has stopped; no exception may pass the C parser.
template <typename Step> void guarded(XmlReading& reading, Step step)
{
    if (reading.stopped)
        return;
    try {
        if (step())
            return;
    } catch (const std::bad_alloc&) {
        reading.output.refuse(ReaderRefusal::TooMuchMemory);
    }
    reading.stop();
}

bool startElement(XmlReading& reading, const XML_Char* name, const XML_Char** attributes)
{
    if (++reading.depth > reading.output.limits().xmlDepth) {
        const std::string limit = std::to_string(reading.output.limits().xmlDepth);
        return reading.output.refuse(ReaderRefusal::XmlTooDeep, {reading.part, limit});
    }
    reading.tellPlace(name);
    return reading.handler.start(withoutPrefix(name), reading.depth, XmlAttributes(attributes));
}

void XMLCALL onStart(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto& reading = *static_cast<XmlReading*>(data);
    guarded(reading, [&] { return startElement(reading, name, attributes); });
}

void XMLCALL onEnd(void* data, const XML_Char* name)
{
    auto& reading = *static_cast<XmlReading*>(data);
    guarded(reading, [&] {
        reading.tellPlace(name);
        return reading.handler.end(withoutPrefix(name), reading.depth--);
    });
}

void XMLCALL onText(void* data, const XML_Char* text, int length)
{
    auto& reading = *static_cast<XmlReading*>(data);
    guarded(reading, [&] {
        reading.handler.text({text, static_cast<std::size_t>(length)});
        return true;
    });
}

void XMLCALL onDoctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    auto& reading = *static_cast<XmlReading*>(data);
    reading.output.refuse(ReaderRefusal::Doctype, {reading.part});
    reading.stop();
}

bool feed(XmlReading& reading, std::string_view piece, bool last)
{
    const XML_Status status
        = XML_Parse(reading.parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (reading.stopped)
        return false;
    if (status != XML_STATUS_OK) {
        const XML_Error error = XML_GetErrorCode(reading.parser);
        if (error == XML_ERROR_NO_MEMORY)
            return reading.output.refuse(ReaderRefusal::TooMuchMemory);
        return reading.output.refuse(ReaderRefusal::XmlDamaged,
            {reading.part, std::to_string(XML_GetCurrentLineNumber(reading.parser)), XML_ErrorString(error)});
    }
    return true;
}

std::uint64_t parsedBytes(const XmlReading& reading)
{
    return static_cast<std::uint64_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(reading.parser)));
}

bool feedBounded(XmlReading& reading, std::string_view piece)
{
    if (!feed(reading, piece, false))
        return false;
    reading.fed += piece.size();
    // The parser keeps a tag until it is whole. One that never ends must not grow with the file.
    const std::uint64_t most = reading.output.limits().xmlToken;
    if (reading.fed > parsedBytes(reading) + most)
        return reading.output.refuse(ReaderRefusal::XmlTooLong, {reading.part, std::to_string(most)});
    return true;
}

/// Comments, CDATA sections and DOCTYPE begin with <!, also where two pieces meet.
bool bringsDeclaration(const XmlReading& reading, std::string_view piece)
{
    return (reading.lastByte == '<' && piece.starts_with('!')) || piece.find("<!") != std::string_view::npos;
}

/// To the parser up to the next tag behind which the handler may go on by itself, if it stands in this piece.
std::size_t partForParser(const XmlReading& reading, std::string_view piece)
{
    const std::string_view tag = reading.plain ? reading.handler.plainBehind() : std::string_view();
    const auto at = tag.empty() ? std::string_view::npos : piece.find(tag);
    return at == std::string_view::npos ? piece.size() : at + tag.size();
}

bool takePiece(XmlReading& reading, std::string_view piece)
{
    if (piece.empty())
        return true;
    reading.plain = reading.plain && !bringsDeclaration(reading, piece);
    reading.lastByte = piece.back();
    while (!piece.empty()) {
        // Only where the parser has understood all that it got: it stands between two elements then.
        if (reading.plain && reading.fed > 0 && parsedBytes(reading) == reading.fed) {
            const auto taken = reading.handler.takePlain(piece);
            if (!taken)
                return false;
            piece.remove_prefix(*taken);
            if (piece.empty())
                break;
        }
        const std::size_t size = partForParser(reading, piece);
        if (!feedBounded(reading, piece.substr(0, size)))
            return false;
        piece.remove_prefix(size);
    }
    return true;
}

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
        if (name == pair[0])
            return pair[1];
    }
    return {};
}

bool XmlAttributes::has(std::string_view name) const
{
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
        if (name == pair[0])
            return true;
    }
    return false;
}

std::string_view XmlAttributes::prefixed(std::string_view localName) const
{
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
        const std::string_view name = pair[0];
        if (name.size() > localName.size() && name[name.size() - localName.size() - 1] == ':'
            && name.ends_with(localName))
            return pair[1];
    }
    return {};
}

bool readXml(Package& package, std::string_view part, XmlHandler& handler)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    Output& output = package.output();
    if (!parser)
        return output.refuse(ReaderRefusal::TooMuchMemory);
    XmlReading reading {parser.get(), handler, output, std::string(part)};
    reading.places = handler.wantsPlaces();
    reading.plain = !reading.places; // the places are those of all that the parser got
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);

    const bool read = package.read(part, [&](std::string_view piece) { return takePiece(reading, piece); });
    return read && feed(reading, {}, true);
}

bool isXmlTrue(std::string_view value)
{
    return value == "1" || value == "true" || value == "on";
}

} // namespace sanpi::reader
