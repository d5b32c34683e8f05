// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/format.h"

#include <algorithm>
#include <array>

namespace sanpi::reader {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view start;
    std::string_view format;
};

constexpr std::array otherSignatures {
    Signature {"%PDF"sv, "PDF"sv},
    Signature {"{\\rtf"sv, "RTF"sv},
    Signature {"MZ\x90"sv, "EXE"sv},
    Signature {"\x7f"
               "ELF"sv,
        "ELF"sv},
    Signature {"Rar!"sv, "RAR"sv},
    Signature {"7z\xbc\xaf"sv, "7z"sv},
    Signature {"\x1f\x8b"sv, "gzip"sv},
    Signature {"\x89PNG"sv, "PNG"sv},
    Signature {"\xff\xd8\xff"sv, "JPEG"sv},
    Signature {"GIF8"sv, "GIF"sv},
    Signature {"SQLite format 3"sv, "SQLite"sv},
};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

Refusal refusalOf(ReaderRefusal code, std::string_view fact = {})
{
    Refusal refusal {code, {}};
    if (!fact.empty())
        refusal.facts.emplace_back(fact);
    return refusal;
}

Recognised refused(ReaderRefusal code, std::string_view fact = {})
{
    return {FileFormat::Refused, refusalOf(code, fact)};
}

/// Whether a directory entry of that name stands in the OLE file. Entries lie at multiples of 128 bytes.
bool hasOleEntry(std::string_view bytes, std::string_view name)
{
    std::string wide;
    for (const char c : name)
        wide.append(1, c).append(1, '\0');
    wide.append(2, '\0');
    for (std::size_t at = 512; at + 128 <= bytes.size(); at += 128) {
        if (bytes.substr(at, wide.size()) == wide)
            return true;
    }
    return false;
}

Recognised recogniseOle(std::string_view bytes, std::string_view fileName)
{
    if (hasOleEntry(bytes, "EncryptedPackage"))
        return refused(ReaderRefusal::Encrypted);
    if (lowered(fileName).ends_with(".et"))
        return refused(ReaderRefusal::WpsEt);
    for (const std::string_view stream : {"Workbook"sv, "WORKBOOK"sv, "Book"sv, "BOOK"sv}) {
        if (hasOleEntry(bytes, stream))
            return refused(ReaderRefusal::OldXls);
    }
    if (hasOleEntry(bytes, "WordDocument"))
        return refused(ReaderRefusal::OtherFormat, "DOC");
    return refused(
        lowered(fileName).ends_with(".xls") ? ReaderRefusal::OldXls : ReaderRefusal::OtherFormat, "OLE");
}

/// Sheets that web systems send as .xls: a page, or the XML of Office 2003.
Refusal markupRefusal(std::string_view bytes)
{
    const std::string head = lowered(bytes.substr(0, 4096));
    for (const std::string_view mark : {"<html"sv, "<!doctype html"sv, "<table"sv, "<head"sv, "<meta"sv}) {
        if (head.find(mark) != std::string::npos)
            return refusalOf(ReaderRefusal::HtmlTable);
    }
    if (head.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos)
        return refusalOf(ReaderRefusal::XmlSpreadsheet);
    if (head.find("office:document") != std::string::npos)
        return refusalOf(ReaderRefusal::OtherFormat, "FODS");
    return refusalOf(ReaderRefusal::OtherFormat, "XML");
}

std::string_view withoutMark(std::string_view bytes)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : bytes.substr(first);
}

} // namespace

Recognised recognise(std::string_view bytes, std::string_view fileName)
{
    if (fileName.starts_with("~$") || fileName.starts_with(".~"))
        return refused(ReaderRefusal::OwnerFile);
    if (bytes.empty())
        return refused(ReaderRefusal::Empty);
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv))
        return {FileFormat::Zip, {}};
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv))
        return recogniseOle(bytes, fileName);
    if (bytes.starts_with("\x09\x08"sv) || bytes.starts_with("\x09\x04\x06"sv)
        || bytes.starts_with("\x09\x02\x06"sv))
        return refused(ReaderRefusal::OldXls);
    for (const Signature& signature : otherSignatures) {
        if (bytes.starts_with(signature.start))
            return refused(ReaderRefusal::OtherFormat, signature.format);
    }
    const std::string_view visible = withoutMark(bytes);
    if (auto markup = recogniseMarkupText(visible))
        return {FileFormat::Refused, std::move(*markup)};
    if (visible.empty())
        return refused(ReaderRefusal::Empty);
    return {FileFormat::Text, {}};
}

std::optional<Refusal> recogniseMarkupText(std::string_view utf8)
{
    const std::string start = lowered(utf8.substr(0, 16));
    for (const std::string_view mark :
        {"<?xml"sv, "<html"sv, "<!doctype"sv, "<table"sv, "<head"sv, "<meta"sv}) {
        if (start.starts_with(mark))
            return markupRefusal(utf8);
    }
    return std::nullopt;
}

} // namespace sanpi::reader
