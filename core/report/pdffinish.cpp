// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdffinish.h"

#include "report/officialpage.h"

#include <qpdf/Buffer.hh>
#include <qpdf/JSON.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <string>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QPDFObjectHandle textObject(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

std::string nameOf(const QString& key)
{
    std::string name = "/";
    name += key.toStdString();
    return name;
}

// Qt writes the characters of a font as "<0001> <0038> [<5173> <4E8E> …]": codes, then one character a glyph.
std::string correctedMap(std::string map, const QHash<char16_t, char16_t>& corrections)
{
    const size_t begin = map.find("beginbfrange");
    if (begin == std::string::npos)
        return map;
    for (size_t at = map.find('[', begin); at != std::string::npos && at + 5 < map.size(); ++at) {
        if (map[at] != '<' || map[at + 5] != '>')
            continue;
        bool ok = false;
        const QByteArray hex = QByteArray::fromStdString(map.substr(at + 1, 4));
        const auto found = corrections.constFind(static_cast<char16_t>(hex.toUShort(&ok, 16)));
        if (ok && found != corrections.constEnd())
            map.replace(
                at + 1, 4, QByteArray::number(*found, 16).rightJustified(4, '0').toUpper().toStdString());
    }
    return map;
}

void correctText(QPDF& pdf, const QHash<char16_t, char16_t>& corrections)
{
    if (corrections.isEmpty())
        return;
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        if (!map.isStream())
            continue;
        const auto data = map.getStreamData();
        const std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        map.replaceStreamData(
            correctedMap(text, corrections), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

// Qt draws the tag of a subset by lot, and on the descriptor alone.
void nameFonts(QPDF& pdf)
{
    const auto tagged = [](QPDFObjectHandle holder, const char* key) {
        const std::string name = holder.getKey(key).getName().substr(1);
        const size_t plus = name.find('+');
        const std::string plain = plus == std::string::npos ? name : name.substr(plus + 1);
        std::string whole = "/SANPIA+";
        whole += plain;
        holder.replaceKey(key, QPDFObjectHandle::newName(whole));
    };
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary())
            continue;
        for (const char* key : {"/FontName", "/BaseFont"}) {
            if (object.hasKey(key) && object.getKey(key).isName())
                tagged(object, key);
        }
    }
}

// Qt rounds the paper to whole points; its origin is the rounded paper's top.
void setPaper(std::vector<QPDFPageObjectHelper>& pages, const PageLayout& layout)
{
    for (size_t number = 0; number < pages.size(); ++number) {
        QPDFObjectHandle page = pages[number].getObjectHandle();
        const QSizeF mm = layout.pageSizeMm(static_cast<int>(number));
        const double top = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        page.replaceKey("/MediaBox",
            QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                0, top - mm.height() * official::pointsPerMm, mm.width() * official::pointsPerMm, top)));
        page.removeKey("/Annots");
    }
}

void setProperties(QPDF& pdf, const doc::Meta& meta)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    const auto put = [&](const char* key, const QString& text) {
        if (!text.isEmpty())
            info.replaceKey(key, textObject(text));
    };
    put("/Title", meta.title);
    put("/Author", meta.author);
    put("/Subject", meta.subject);
    put("/Keywords", meta.keywords.join(u"; "_s));
    info.replaceKey("/Creator", QPDFObjectHandle::newString("Sanpi " SANPI_VERSION));
    if (meta.date.isValid()) {
        const std::string day = meta.date.toString(u"'D:'yyyyMMdd'000000Z'"_s).toStdString();
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(day));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(day));
    }
    for (auto it = meta.properties.begin(); it != meta.properties.end(); ++it)
        info.replaceKey(nameOf(it.key()), textObject(it.value()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

// Adds the entries from at on that lie below parent; returns how many entries there are below it, all levels.
int addEntries(QPDF& pdf, QPDFObjectHandle parent, const PageLayout& layout,
    const std::vector<QPDFPageObjectHelper>& pages, qsizetype& at, int above)
{
    const QList<OutlineEntry>& entries = layout.outline();
    int count = 0;
    QPDFObjectHandle previous = QPDFObjectHandle::newNull();
    while (at < entries.size() && entries[at].level > above) {
        const OutlineEntry& entry = entries[at++];
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(entry.text));
        item.replaceKey("/Parent", parent);
        QPDFObjectHandle page = pages[static_cast<size_t>(entry.page)].getObjectHandle();
        const double top = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        item.replaceKey("/Dest",
            QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                QPDFObjectHandle::newReal(top - entry.y / 20, 1), QPDFObjectHandle::newNull()}));
        if (previous.isNull()) {
            parent.replaceKey("/First", item);
        } else {
            item.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", item);
        }
        parent.replaceKey("/Last", item);
        previous = item;
        count += 1 + addEntries(pdf, item, layout, pages, at, entry.level);
    }
    if (count > 0)
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    return count;
}

void addOutline(QPDF& pdf, const PageLayout& layout, const std::vector<QPDFPageObjectHelper>& pages)
{
    if (layout.outline().isEmpty())
        return;
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    qsizetype at = 0;
    addEntries(pdf, outlines, layout, pages, at, -1);
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseNone"));
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& raw, const PageLayout& layout, const doc::Meta& meta)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", raw.constData(), static_cast<size_t>(raw.size()));
        auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
        correctText(pdf, layout.corrections());
        nameFonts(pdf);
        setPaper(pages, layout);
        setProperties(pdf, meta);
        addOutline(pdf, layout, pages);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        // Object streams would be filled in the order of Qt's object numbers, which differs from run to run.
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(
            reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception& problem) {
        return Error {ErrorCode::CannotWrite, QString::fromLocal8Bit(problem.what()), {}};
    }
}

std::optional<int> pdfPageCount(const QByteArray& pdf)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("document", pdf.constData(), static_cast<size_t>(pdf.size()));
        return static_cast<int>(QPDFPageDocumentHelper(file).getAllPages().size());
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace sanpi
