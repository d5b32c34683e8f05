// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/xlsx.h"

#include "exchange/reader/xml.h"

namespace sanpi::reader {

namespace {

constexpr std::size_t mostStyles = 65'536;

class RelationshipHandler : public XmlHandler {
public:
    RelationshipHandler(std::string_view source, std::string_view part, Output& output, Relationships& found)
        : m_source(source), m_part(part), m_output(output), m_found(found)
    {
    }
    bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes) override
    {
        if (depth != 2 || name != "Relationship" || attributes.value("TargetMode") == "External")
            return true;
        const std::string_view type = attributes.value("Type");
        const std::string_view target = attributes.value("Target");
        std::string resolved = resolvedPart(m_source, target);
        if (resolved.empty() && !target.starts_with('#'))
            return m_output.refuse(
                ReaderRefusal::BadRelationship, {std::string(m_part), std::string(target)});
        m_found.insert_or_assign(std::string(attributes.value("Id")),
            Relationship {std::string(type.substr(type.rfind('/') + 1)), std::move(resolved)});
        return true;
    }
    bool end(std::string_view, std::uint32_t) override { return true; }

private:
    std::string_view m_source;
    std::string_view m_part;
    Output& m_output;
    Relationships& m_found;
};

/// si elements: the text of t, of every run's t, and never the phonetic guide's.
class SharedStringHandler : public XmlHandler {
public:
    SharedStringHandler(Output& output, XlsxBook& book) : m_output(output), m_book(book) { }
    bool start(std::string_view name, std::uint32_t depth, XmlAttributes) override
    {
        if (depth == 2 && name == "si") {
            m_text.clear();
            m_tooLong = false;
        }
        m_phonetic = m_phonetic || name == "rPh";
        m_inText = name == "t" && depth > 2 && !m_phonetic;
        return true;
    }
    bool end(std::string_view name, std::uint32_t depth) override
    {
        m_inText = false;
        if (name == "rPh")
            m_phonetic = false;
        return depth != 2 || name != "si" || add();
    }
    void text(std::string_view piece) override
    {
        if (!m_inText || m_tooLong)
            return;
        m_text += piece;
        if (m_text.size() > m_output.limits().cellText * 8)
            m_tooLong = true;
    }

private:
    bool add()
    {
        const std::string text = decodedEscapes(m_tooLong ? std::string_view() : m_text);
        if (m_tooLong || utf16Length(text) > m_output.limits().cellText) {
            m_book.strings.push_back(SharedString::TooLong);
            return m_output.addString({});
        }
        m_book.strings.push_back(text.empty() ? SharedString::Blank : SharedString::Usable);
        return m_output.addString(text);
    }

    Output& m_output;
    XlsxBook& m_book;
    std::string m_text;
    bool m_inText = false;
    bool m_phonetic = false;
    bool m_tooLong = false;
};

class StyleHandler : public XmlHandler {
public:
    explicit StyleHandler(XlsxBook& book) : m_book(book) { }
    bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes) override
    {
        if (depth == 2)
            m_section = name;
        if (depth != 3)
            return true;
        const auto id = parseIndex(attributes.value("numFmtId"), UINT32_MAX);
        if (m_section == "numFmts" && name == "numFmt" && id && m_custom.size() < mostStyles)
            m_custom[*id] = classifyFormat(attributes.value("formatCode"));
        else if (m_section == "cellXfs" && name == "xf" && m_book.formats.size() < mostStyles)
            m_book.formats.push_back(formatOf(id.value_or(0)));
        return true;
    }
    bool end(std::string_view, std::uint32_t) override { return true; }

private:
    NumberFormat formatOf(std::uint32_t id) const
    {
        const auto custom = m_custom.find(id);
        return custom != m_custom.end() ? custom->second : builtinFormat(id).value_or(NumberFormat {});
    }

    XlsxBook& m_book;
    std::string m_section;
    std::unordered_map<std::uint32_t, NumberFormat> m_custom;
};

struct ListedSheet {
    SheetInfo info;
    std::string relationship;
};

class WorkbookHandler : public XmlHandler {
public:
    bool start(std::string_view name, std::uint32_t depth, XmlAttributes attributes) override
    {
        if (depth == 2 && name == "workbookPr")
            date1904 = isXmlTrue(attributes.value("date1904"));
        if (depth == 2)
            m_inSheets = name == "sheets";
        if (depth != 3 || !m_inSheets || name != "sheet")
            return true;
        ListedSheet sheet;
        sheet.info.name = attributes.value("name");
        const std::string_view state = attributes.value("state");
        sheet.info.state = state == "hidden" ? SheetState::Hidden
            : state == "veryHidden"          ? SheetState::VeryHidden
                                             : SheetState::Visible;
        sheet.relationship = attributes.prefixed("id");
        sheets.push_back(std::move(sheet));
        return true;
    }
    bool end(std::string_view, std::uint32_t) override { return true; }

    std::vector<ListedSheet> sheets;
    bool date1904 = false;

private:
    bool m_inSheets = false;
};

std::string relationshipsOf(std::string_view part)
{
    const auto slash = part.rfind('/');
    const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(part.substr(0, name)).append("_rels/").append(part.substr(name)).append(".rels");
}

std::string targetOfType(const Relationships& relationships, std::string_view type)
{
    for (const auto& [id, relationship] : relationships) {
        if (relationship.type == type)
            return relationship.target;
    }
    return {};
}

} // namespace

bool readRelationships(Package& package, std::string_view part, Relationships& relationships)
{
    const std::string name = relationshipsOf(part);
    if (!package.has(name))
        return true;
    RelationshipHandler handler(part, name, package.output(), relationships);
    return readXml(package, name, handler);
}

std::string mainPart(Package& package)
{
    Relationships relationships;
    if (!readRelationships(package, {}, relationships))
        return {};
    return targetOfType(relationships, "officeDocument");
}

bool readSharedStrings(Package& package, std::string_view part, XlsxBook& book)
{
    SharedStringHandler handler(package.output(), book);
    return readXml(package, part, handler);
}

bool readStyles(Package& package, std::string_view part, XlsxBook& book)
{
    StyleHandler handler(book);
    return readXml(package, part, handler);
}

bool findSheet(Package& package, const std::string& workbookPart, std::string_view name, std::string& part,
    XlsxBook& book)
{
    WorkbookHandler workbook;
    Relationships relationships;
    if (!readXml(package, workbookPart, workbook) || !readRelationships(package, workbookPart, relationships))
        return false;
    book.date1904 = workbook.date1904;
    const std::string styles = targetOfType(relationships, "styles");
    if (package.has(styles) && !readStyles(package, styles, book))
        return false;
    for (const ListedSheet& sheet : workbook.sheets) {
        const auto found = relationships.find(sheet.relationship);
        if (sheet.info.name != name || found == relationships.end() || found->second.type != "worksheet")
            continue;
        part = found->second.target;
        return true;
    }
    return package.output().refuse(ReaderRefusal::BadRelationship, {workbookPart, std::string(name)});
}

bool readXlsx(Package& package, const std::string& workbookPart, const ReadRequest& request)
{
    Output& output = package.output();
    WorkbookHandler workbook;
    Relationships relationships;
    if (!readXml(package, workbookPart, workbook) || !readRelationships(package, workbookPart, relationships))
        return false;

    XlsxBook book;
    book.date1904 = workbook.date1904;
    const std::uint32_t links
        = package.count("xl/externallinks/externallink") + package.count("xl/connections.xml");
    output.source({SheetFileKind::Xlsx, book.date1904, {}, EncodingCertainty::Certain, 0, links,
        package.count("xl/media/")});
    const std::string strings = targetOfType(relationships, "sharedStrings");
    if (package.has(strings) && !readSharedStrings(package, strings, book))
        return false;
    const std::string styles = targetOfType(relationships, "styles");
    if (package.has(styles) && !readStyles(package, styles, book))
        return false;

    bool any = false;
    for (const ListedSheet& sheet : workbook.sheets) {
        const auto found = relationships.find(sheet.relationship);
        if (found == relationships.end())
            return output.refuse(ReaderRefusal::BadRelationship, {workbookPart, sheet.info.name});
        if (found->second.type != "worksheet") // a chart sheet, a dialog or a macro sheet
            continue;
        any = true;
        if (request.wants(sheet.info.name) && !readSheet(package, found->second.target, book, sheet.info))
            return false;
    }
    return any || output.refuse(ReaderRefusal::NoSheets);
}

} // namespace sanpi::reader
