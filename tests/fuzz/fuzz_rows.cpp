// SPDX-License-Identifier: GPL-3.0-or-later
// A worksheet's XML: its rows in the common form are taken without the parser, and must come to the same as
// where a comment in front sends all of it through the parser.
#include "core/badinput/rawzip.h"
#include "readthrough.h"

#include <string>

namespace {

using sanpi::test::RawEntry;

RawEntry stored(const QByteArray& name, const QByteArray& data)
{
    RawEntry entry = sanpi::test::rawEntry(name, data);
    entry.packed = data;
    entry.method = 0;
    return entry;
}

QByteArray book(const QByteArray& sheet)
{
    return sanpi::test::rawZip(
        {stored("_rels/.rels",
             R"(<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w"/></Relationships>)"),
            stored("w", R"(<workbook><sheets><sheet name="S" r:id="b"/></sheets></workbook>)"),
            stored("_rels/w.rels",
                R"(<Relationships><Relationship Id="b" Type="x/worksheet" Target="s"/><Relationship Id="c" Type="x/sharedStrings" Target="t"/></Relationships>)"),
            stored("t", "<sst><si><t>a</t></si><si><t></t></si></sst>"), stored("s", sheet)});
}

std::string framesOf(const QByteArray& sheet)
{
    const QByteArray bytes = book(sheet);
    sanpi::ReaderLimits limits;
    limits.rows = 5000;
    limits.cells = 50'000;
    std::string frames;
    sanpi::reader::FrameWriter writer([&](std::string_view frame) { frames += frame; });
    sanpi::reader::Output output(writer, limits);
    if (sanpi::reader::readBytes(
            {bytes.constData(), static_cast<std::size_t>(bytes.size())}, {"x.xlsx", {}, {}}, output))
        writer.done();
    else
        writer.refused(*output.refusal());
    return frames;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray sheet(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    // A comment may stand in front of the root alone, and in front of bytes of two no other may.
    if (!sheet.startsWith("<w"))
        return 0;
    if (framesOf(sheet) != framesOf("<!---->" + sheet))
        std::abort();
    return 0;
}
