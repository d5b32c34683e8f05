// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/docxwriter.h"

#include "report/docxbody.h"
#include "report/docxstyles.h"
#include "report/officialpage.h"
#include "report/wordxml.h"
#include "report/zipfile.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QString packageTypes = u"http://schemas.openxmlformats.org/package/2006/"_s;
const QString officeTypes = u"http://schemas.openxmlformats.org/officeDocument/2006/"_s;
const QString wordTypes = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;

QByteArray contentTypes(bool properties)
{
    WordXml xml;
    xml.start("Types"_L1, {{"xmlns"_L1, packageTypes + u"content-types"_s}});
    const auto standard = [&](const QString& extension, const QString& type) {
        xml.leaf("Default"_L1, {{"Extension"_L1, extension}, {"ContentType"_L1, type}});
    };
    const auto part = [&](const QString& name, const QString& type) {
        xml.leaf("Override"_L1, {{"PartName"_L1, name}, {"ContentType"_L1, type}});
    };
    standard(u"rels"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s);
    standard(u"xml"_s, u"application/xml"_s);
    standard(u"png"_s, u"image/png"_s);
    standard(u"jpeg"_s, u"image/jpeg"_s);
    standard(u"svg"_s, u"image/svg+xml"_s);
    part(u"/word/document.xml"_s, wordTypes + u"document.main+xml"_s);
    part(u"/word/styles.xml"_s, wordTypes + u"styles+xml"_s);
    part(u"/word/settings.xml"_s, wordTypes + u"settings+xml"_s);
    part(u"/word/fontTable.xml"_s, wordTypes + u"fontTable+xml"_s);
    part(u"/word/footer1.xml"_s, wordTypes + u"footer+xml"_s);
    part(u"/word/footer2.xml"_s, wordTypes + u"footer+xml"_s);
    part(u"/docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    part(u"/docProps/app.xml"_s, u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s);
    if (properties)
        part(u"/docProps/custom.xml"_s,
            u"application/vnd.openxmlformats-officedocument.custom-properties+xml"_s);
    return xml.take();
}

void relation(WordXml& xml, const QString& id, const QString& type, const QString& target)
{
    xml.leaf("Relationship"_L1, {{"Id"_L1, id}, {"Type"_L1, type}, {"Target"_L1, target}});
}

QByteArray packageRelations(bool properties)
{
    WordXml xml;
    xml.start("Relationships"_L1, {{"xmlns"_L1, packageTypes + u"relationships"_s}});
    relation(xml, u"rId1"_s, officeTypes + u"relationships/officeDocument"_s, u"word/document.xml"_s);
    relation(
        xml, u"rId2"_s, packageTypes + u"relationships/metadata/core-properties"_s, u"docProps/core.xml"_s);
    relation(xml, u"rId3"_s, officeTypes + u"relationships/extended-properties"_s, u"docProps/app.xml"_s);
    if (properties)
        relation(
            xml, u"rId4"_s, officeTypes + u"relationships/custom-properties"_s, u"docProps/custom.xml"_s);
    return xml.take();
}

QString mediaName(qsizetype at, const QString& ending)
{
    return u"media/chart%1.%2"_s.arg(QString::number(at + 1), ending);
}

QByteArray documentRelations(const QList<docx::Media>& media)
{
    WordXml xml;
    xml.start("Relationships"_L1, {{"xmlns"_L1, packageTypes + u"relationships"_s}});
    const QString base = officeTypes + u"relationships/"_s;
    relation(xml, u"rId1"_s, base + u"styles"_s, u"styles.xml"_s);
    relation(xml, u"rId2"_s, base + u"settings"_s, u"settings.xml"_s);
    relation(xml, u"rId3"_s, base + u"fontTable"_s, u"fontTable.xml"_s);
    relation(xml, QLatin1String(docx::oddFooterId), base + u"footer"_s, u"footer1.xml"_s);
    relation(xml, QLatin1String(docx::evenFooterId), base + u"footer"_s, u"footer2.xml"_s);
    for (qsizetype at = 0; at < media.size(); ++at) {
        relation(xml, media[at].pngId, base + u"image"_s, mediaName(at, media[at].ending));
        if (!media[at].svg.isEmpty())
            relation(xml, media[at].svgId, base + u"image"_s, mediaName(at, u"svg"_s));
    }
    return xml.take();
}

QByteArray coreProperties(const doc::Meta& meta)
{
    WordXml xml;
    xml.start("cp:coreProperties"_L1,
        {{"xmlns:cp"_L1, packageTypes + u"metadata/core-properties"_s},
            {"xmlns:dc"_L1, u"http://purl.org/dc/elements/1.1/"_s},
            {"xmlns:dcterms"_L1, u"http://purl.org/dc/terms/"_s},
            {"xmlns:xsi"_L1, u"http://www.w3.org/2001/XMLSchema-instance"_s}});
    const auto put = [&](QLatin1String name, const QString& text) {
        if (!text.isEmpty())
            xml.words(name, text);
    };
    put("dc:title"_L1, meta.title);
    put("dc:subject"_L1, meta.subject);
    put("dc:creator"_L1, meta.author);
    put("cp:keywords"_L1, meta.keywords.join(u"; "_s));
    put("cp:lastModifiedBy"_L1, meta.author);
    if (meta.date.isValid()) {
        const QString day = meta.date.toString(Qt::ISODate) + u"T00:00:00Z"_s;
        xml.words("dcterms:created"_L1, day, {{"xsi:type"_L1, u"dcterms:W3CDTF"_s}});
        xml.words("dcterms:modified"_L1, day, {{"xsi:type"_L1, u"dcterms:W3CDTF"_s}});
    }
    return xml.take();
}

QByteArray applicationProperties()
{
    WordXml xml;
    xml.start("Properties"_L1, {{"xmlns"_L1, officeTypes + u"extended-properties"_s}});
    xml.words("Application"_L1, u"Sanpi"_s);
    xml.words("AppVersion"_L1, u"00.0100"_s);
    return xml.take();
}

QByteArray customProperties(const QMap<QString, QString>& properties)
{
    WordXml xml;
    xml.start("Properties"_L1,
        {{"xmlns"_L1, officeTypes + u"custom-properties"_s},
            {"xmlns:vt"_L1, officeTypes + u"docPropsVTypes"_s}});
    int id = 2; // the first that the format allows
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        xml.start("property"_L1,
            {{"fmtid"_L1, u"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"_s}, {"pid"_L1, num(id++)},
                {"name"_L1, it.key()}});
        xml.words("vt:lpwstr"_L1, it.value());
        xml.end();
    }
    return xml.take();
}

QByteArray settings()
{
    WordXml xml;
    xml.start("w:settings"_L1, {{"xmlns:w"_L1, QLatin1String(wordNamespace)}});
    xml.leaf("w:evenAndOddHeaders"_L1);
    xml.value("w:defaultTabStop"_L1, 420);
    xml.value("w:characterSpacingControl"_L1, u"doNotCompress"_s);
    xml.start("w:compat"_L1);
    xml.leaf("w:spaceForUL"_L1);
    xml.leaf("w:balanceSingleByteDoubleByteWidth"_L1);
    xml.leaf("w:doNotLeaveBackslashAlone"_L1);
    xml.leaf("w:ulTrailSpace"_L1);
    xml.leaf("w:adjustLineHeightInTable"_L1);
    xml.leaf("w:useFELayout"_L1);
    xml.leaf("w:compatSetting"_L1,
        {{"w:name"_L1, u"compatibilityMode"_s}, {"w:uri"_L1, u"http://schemas.microsoft.com/office/word"_s},
            {"w:val"_L1, u"15"_s}});
    xml.end();
    xml.leaf("w:themeFontLang"_L1, {{"w:val"_L1, u"en-US"_s}, {"w:eastAsia"_L1, u"zh-CN"_s}});
    return xml.take();
}

// — 1 — or 第 1 页，共 9 页, one character from the outer edge: right on odd pages, left on even ones.
QByteArray footer(bool odd, bool countsPages)
{
    const QString space = num(twipsOfPt(official::styleOf(official::Role::PageNumber).size));
    WordXml xml;
    xml.start("w:ftr"_L1, {{"xmlns:w"_L1, QLatin1String(wordNamespace)}});
    xml.start("w:p"_L1);
    xml.start("w:pPr"_L1);
    xml.value("w:pStyle"_L1, u"PageNumberLine"_s);
    if (odd)
        xml.leaf("w:ind"_L1, {{"w:right"_L1, space}});
    else
        xml.leaf("w:ind"_L1, {{"w:left"_L1, space}});
    xml.value("w:jc"_L1, odd ? u"right"_s : u"left"_s);
    xml.end();
    const auto text = [&](const QString& words) {
        xml.start("w:r"_L1);
        xml.words("w:t"_L1, words, {{"xml:space"_L1, u"preserve"_s}});
        xml.end();
    };
    const auto field = [&](const QString& code) {
        xml.start("w:fldSimple"_L1, {{"w:instr"_L1, code}});
        text(u"1"_s);
        xml.end();
    };
    text(countsPages ? u"第 "_s : u"— "_s);
    field(u" PAGE "_s);
    if (countsPages) {
        text(u" 页，共 "_s);
        field(u" NUMPAGES "_s);
    }
    text(countsPages ? u" 页"_s : u" —"_s);
    return xml.take();
}

/// The package, in the folder.
Result<QString> packed(const Document& document, const QTemporaryDir& folder, const WriteJob& job)
{
    if (!folder.isValid())
        return Error {
            ErrorCode::CannotWrite, u"no temporary folder: "_s + folder.errorString(), {folder.path()}};
    QFile xml(folder.filePath(u"document.xml"_s));
    if (!xml.open(QIODevice::WriteOnly))
        return Error {ErrorCode::CannotWrite, xml.errorString(), {xml.fileName()}};
    docx::Body body(document, xml);
    if (const auto written = body.write(job); !written)
        return written.error();
    xml.close();
    if (xml.error() != QFileDevice::NoError)
        return Error {ErrorCode::CannotWrite, xml.errorString(), {xml.fileName()}};
    // One pair of footers serves all sections: pages are counted where none of them is an official paper.
    const bool countsPages = std::ranges::none_of(document.sections,
        [](const doc::Section& section) { return section.form == doc::PageForm::Official; });
    const bool properties = !document.meta.properties.isEmpty();
    QList<ZipPart> parts {
        {u"[Content_Types].xml"_s, contentTypes(properties)},
        {u"_rels/.rels"_s, packageRelations(properties)},
        {u"word/document.xml"_s, {}, xml.fileName()},
        {u"word/_rels/document.xml.rels"_s, documentRelations(body.media())},
        {u"word/styles.xml"_s, docx::styles(document)},
        {u"word/settings.xml"_s, settings()},
        {u"word/fontTable.xml"_s, docx::fontTable()},
        {u"word/footer1.xml"_s, footer(true, countsPages)},
        {u"word/footer2.xml"_s, footer(false, countsPages)},
        {u"docProps/core.xml"_s, coreProperties(document.meta)},
        {u"docProps/app.xml"_s, applicationProperties()},
    };
    if (properties)
        parts.append({u"docProps/custom.xml"_s, customProperties(document.meta.properties)});
    for (qsizetype at = 0; at < body.media().size(); ++at) {
        const docx::Media& media = body.media()[at];
        parts.append({u"word/"_s + mediaName(at, media.ending), media.png});
        if (!media.svg.isEmpty())
            parts.append({u"word/"_s + mediaName(at, u"svg"_s), media.svg});
    }
    QString package = folder.filePath(u"package.docx"_s);
    if (const auto zipped = writeZip(parts, package); !zipped)
        return zipped.error();
    return package;
}

} // namespace

Result<QByteArray> makeDocx(const Document& document, const WriteJob& job)
{
    const QTemporaryDir folder;
    const Result<QString> package = packed(document, folder, job);
    if (!package)
        return package.error();
    QFile file(*package);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotWrite, file.errorString(), {*package}};
    return file.readAll();
}

Result<Written> writeDocx(const Document& document, const QString& file, const WriteJob& job)
{
    const QTemporaryDir folder;
    const Result<QString> package = packed(document, folder, job);
    if (!package)
        return package.error();
    const auto saved = saveWhole(file, [&](QIODevice& out) { return copyInto(out, *package); });
    if (!saved)
        return saved.error();
    return Written {};
}

} // namespace sanpi
