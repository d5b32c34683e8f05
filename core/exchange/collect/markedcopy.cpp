// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/markedcopy.h"

#include "domain/text.h"
#include "exchange/fill/sheetxml.h"
#include "schema/messages.h"

#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

Error cannotMark(const char* why)
{
    return {ErrorCode::WrongUse, QString::fromLatin1(why), {}};
}

QByteArray escaped(const QString& text)
{
    return xmlSafe(text).toHtmlEscaped().toUtf8();
}

/// The children of the part's element \p list, each as its bytes; empty where it is not found.
QList<QByteArray> childrenOf(
    const QByteArray& xml, const QByteArray& list, const QByteArray& child, qsizetype& end)
{
    QList<QByteArray> children;
    qsizetype at = xml.indexOf(QByteArray('<' + list + ' '));
    if (at < 0)
        at = xml.indexOf(QByteArray('<' + list + '>'));
    end = xml.indexOf(QByteArray("</" + list + '>'), at);
    if (at < 0 || end < 0)
        return {};
    at = xml.indexOf('>', at) + 1;
    while (at < end) {
        const qsizetype begin = xml.indexOf(QByteArray('<' + child), at);
        if (begin < 0 || begin >= end)
            break;
        const qsizetype tagEnd = xml.indexOf('>', begin);
        const bool whole = tagEnd > 0 && xml[tagEnd - 1] == '/';
        const QByteArray closing = "</" + child + '>';
        const qsizetype behind = whole ? tagEnd + 1 : xml.indexOf(closing, tagEnd) + closing.size();
        if (tagEnd < 0 || behind <= begin || behind > end)
            return {};
        children << xml.mid(begin, behind - begin);
        at = behind;
    }
    return children;
}

/// Puts \p pieces before the end of a list and says how many it has now.
QByteArray appended(
    QByteArray xml, const QByteArray& list, qsizetype end, const QByteArray& pieces, int count)
{
    xml.insert(end, pieces);
    const qsizetype begin = xml.lastIndexOf(QByteArray('<' + list), end);
    const qsizetype close = xml.indexOf('>', begin);
    QByteArray tag = xml.mid(begin, close - begin);
    static const QRegularExpression counted(u"count=\"\\d+\""_s);
    tag = QString::fromUtf8(tag).replace(counted, u"count=\"%1\""_s.arg(count)).toUtf8();
    return xml.replace(begin, close - begin, tag);
}

/// The same look on a ground that catches the eye.
QByteArray markedLook(QByteArray look, int fill)
{
    static const QRegularExpression attributes(u" (fillId|applyFill)=\"[^\"]*\""_s);
    const qsizetype end = look.indexOf('>');
    QString tag = QString::fromUtf8(look.left(end));
    const bool whole = tag.endsWith(u'/');
    if (whole)
        tag.chop(1);
    tag.remove(attributes);
    tag += u" fillId=\"%1\" applyFill=\"1\""_s.arg(fill) + (whole ? u"/"_s : QString());
    return tag.toUtf8() + look.mid(end);
}

/// Styles with a marked twin for each style that a marked cell has; where the twins are.
struct MarkedStyles {
    QByteArray xml;
    std::map<int, int> twins;
};
Result<MarkedStyles> markStyles(const QByteArray& styles, const std::vector<int>& used)
{
    qsizetype end = 0;
    const QList<QByteArray> fills = childrenOf(styles, "fills", "fill", end);
    if (fills.isEmpty())
        return cannotMark("fills");
    MarkedStyles marked;
    marked.xml = appended(styles, "fills", end,
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC7CE\"/><bgColor indexed=\"64\"/>"
        "</patternFill></fill>",
        int(fills.size()) + 1);
    const QList<QByteArray> looks = childrenOf(marked.xml, "cellXfs", "xf", end);
    if (looks.isEmpty())
        return cannotMark("cellXfs");
    QByteArray pieces;
    for (const int style : used) {
        if (style < 0 || style >= looks.size())
            return cannotMark("style");
        if (marked.twins.contains(style))
            continue;
        marked.twins[style] = int(looks.size()) + int(marked.twins.size());
        pieces += markedLook(looks[style], int(fills.size()));
    }
    marked.xml = appended(marked.xml, "cellXfs", end, pieces, int(looks.size()) + int(marked.twins.size()));
    return marked;
}

struct Splice {
    std::size_t at = 0;
    std::size_t length = 0;
    QByteArray bytes;
};

/// The sheet's part with the twins' styles on the marked cells and a reference to the comments.
Result<QByteArray> markedSheet(
    const SheetXml& sheet, const std::vector<CellMark>& marks, const std::map<int, int>& twins)
{
    std::vector<Splice> splices;
    for (const CellMark& mark : marks) {
        const QByteArray style
            = QByteArray::number(twins.at(std::max(0, sheet.styleAt(mark.row, mark.column))));
        if (const XmlCell* cell = sheet.cell(mark.row, mark.column)) {
            const qsizetype begin = qsizetype(cell->begin);
            const qsizetype end = sheet.bytes.indexOf('>', begin);
            QByteArray tag = sheet.bytes.mid(begin, end - begin);
            static const QRegularExpression stated(u" s=\"\\d+\""_s);
            QString text = QString::fromUtf8(tag);
            text.remove(stated);
            const qsizetype name = text.indexOf(u' ') > 0 ? text.indexOf(u' ') : text.size();
            text.insert(name, u" s=\"%1\""_s.arg(QLatin1String(style)));
            splices.push_back({cell->begin, std::size_t(end - begin), text.toUtf8()});
            continue;
        }
        const XmlRow* row = sheet.row(mark.row);
        if (!row || row->selfClosed)
            continue; // the comment alone marks it
        std::size_t at = row->closeBegin;
        for (const XmlCell& other : row->cells) {
            if (other.column > mark.column) {
                at = other.begin;
                break;
            }
        }
        splices.push_back({at, 0,
            '<' + QByteArray::fromStdString(sheet.prefix) + "c r=\""
                + cellName(mark.row, mark.column).toLatin1() + "\" s=\"" + style + "\"/>"});
    }
    const QByteArray prefix = '<' + QByteArray::fromStdString(sheet.prefix);
    qsizetype place
        = sheet.bytes.lastIndexOf(QByteArray("</" + QByteArray::fromStdString(sheet.prefix) + "worksheet>"));
    for (const char* later :
        {"legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}) {
        const qsizetype at = sheet.bytes.indexOf(QByteArray(prefix + later), qsizetype(sheet.dataEnd));
        if (at > 0)
            place = std::min(place, at);
    }
    if (place < 0 || sheet.bytes.indexOf(QByteArray(prefix + "legacyDrawing "), qsizetype(sheet.dataEnd)) > 0)
        return cannotMark("legacyDrawing");
    splices.push_back({std::size_t(place), 0,
        prefix
            + "legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
              "r:id=\"sanpiMarks\"/>"});
    std::ranges::stable_sort(splices, {}, &Splice::at);
    QByteArray bytes = sheet.bytes;
    for (auto splice = splices.rbegin(); splice != splices.rend(); ++splice)
        bytes.replace(qsizetype(splice->at), qsizetype(splice->length), splice->bytes);
    return bytes;
}

QByteArray commentsPart(const std::vector<CellMark>& marks)
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments "
                     "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>"
        + u"项目服务中心"_s.toUtf8() + "</author></authors><commentList>";
    for (const CellMark& mark : marks) {
        xml += "<comment ref=\"" + cellName(mark.row, mark.column).toLatin1()
            + "\" authorId=\"0\"><text><r><t xml:space=\"preserve\">" + escaped(mark.text)
            + "</t></r></text></comment>";
    }
    return xml + "</commentList></comments>";
}

QByteArray drawingPart(const std::vector<CellMark>& marks)
{
    QByteArray xml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
                     "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
                     "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\" "
                     "coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"/>";
    int number = 1024;
    for (const CellMark& mark : marks) {
        const QByteArray row = QByteArray::number(mark.row);
        const QByteArray column = QByteArray::number(mark.column);
        xml += "<v:shape id=\"_x0000_s" + QByteArray::number(++number)
            + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\">"
              "<v:shadow on=\"t\" color=\"black\"/><x:ClientData ObjectType=\"Note\"><x:Anchor>"
            + QByteArray::number(mark.column + 1) + ", 15, " + QByteArray::number(std::max(0, mark.row - 1))
            + ", 10, " + QByteArray::number(mark.column + 4) + ", 15, " + QByteArray::number(mark.row + 3)
            + ", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>" + column
            + "</x:Column></x:ClientData></v:shape>";
    }
    return xml + "</xml>";
}

/// xl/worksheets/sheet1.xml → xl/worksheets/_rels/sheet1.xml.rels
std::string relationsOf(const std::string& part)
{
    const std::size_t slash = part.rfind('/');
    const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

QByteArray inserted(QByteArray xml, const char* before, const QByteArray& piece)
{
    const qsizetype at = xml.lastIndexOf(before);
    return at < 0 ? QByteArray() : xml.insert(at, piece);
}

/// A cell with several things to be said has them in one comment.
std::vector<CellMark> joined(std::vector<CellMark> marks)
{
    std::ranges::stable_sort(marks, [](const CellMark& a, const CellMark& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    std::vector<CellMark> one;
    for (CellMark& mark : marks) {
        if (!one.empty() && one.back().row == mark.row && one.back().column == mark.column)
            one.back().text += u'\n' + mark.text;
        else
            one.push_back(std::move(mark));
    }
    return one;
}

} // namespace

Result<QByteArray> withMarks(
    const QByteArray& package, const QString& sheet, const std::vector<CellMark>& given)
{
    const std::vector<CellMark> marks = joined(given);
    const auto xml = readSheetXml(package, sheet);
    if (!xml)
        return xml.error();
    std::vector<int> used;
    for (const CellMark& mark : marks)
        used.push_back(std::max(0, xml->styleAt(mark.row, mark.column)));
    const auto styles = readPart(package, "xl/styles.xml");
    if (!styles)
        return styles.error();
    auto looks = markStyles(*styles, used);
    if (!looks)
        return looks.error();
    auto cells = markedSheet(*xml, marks, looks->twins);
    if (!cells)
        return cells.error();
    const std::string relations = relationsOf(xml->part);
    const auto known = readPart(package, relations);
    QByteArray links = known ? *known
                             : QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                                          "2006/relationships\"></Relationships>");
    links.replace("<Relationships/>", "<Relationships></Relationships>");
    links = inserted(links, "</Relationships>",
        "<Relationship Id=\"sanpiMarks\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing\" "
        "Target=\"/xl/drawings/sanpimarks.vml\"/><Relationship Id=\"sanpiComments\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
        "Target=\"/xl/sanpicomments.xml\"/>");
    auto types = readPart(package, "[Content_Types].xml");
    if (!types)
        return types.error();
    QByteArray known2 = std::move(types).value();
    if (!known2.contains("Extension=\"vml\""))
        known2 = inserted(known2, "</Types>",
            "<Default Extension=\"vml\" "
            "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
    known2 = inserted(known2, "</Types>",
        "<Override PartName=\"/xl/sanpicomments.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>");
    if (links.isEmpty() || known2.isEmpty())
        return cannotMark("package");
    return withParts(package,
        {{xml->part, *cells}, {"xl/styles.xml", looks->xml}, {relations, links},
            {"[Content_Types].xml", known2}, {"xl/sanpicomments.xml", commentsPart(marks)},
            {"xl/drawings/sanpimarks.vml", drawingPart(marks)}});
}

std::vector<CellMark> marksOf(const ReturnPlan& plan, const Catalogue& catalogue, bool english)
{
    Problems all = plan.problems;
    for (const Problems& more : {plan.doubts(), plan.warnings}) {
        for (const Problem& problem : more) {
            if (problem.code == ProblemCode::ProtectedChanged || problem.code == ProblemCode::TotalsDiffer
                || !isWarning(problem.code) || problem.code == ProblemCode::UnitSlip)
                all.push_back(problem);
        }
    }
    std::vector<CellMark> marks;
    static const QRegularExpression name(u"^([A-Z]+)(\\d+)$"_s);
    for (const Problem& problem : all) {
        const auto match = name.match(problem.cell);
        if (!match.hasMatch())
            continue;
        int column = 0;
        for (const QChar letter : match.captured(1))
            column = column * 26 + (letter.unicode() - u'A' + 1);
        marks.push_back({match.captured(2).toInt() - 1, column - 1, messageOf(problem, catalogue, english)});
    }
    return marks;
}

QString markedFileName(const ReturnPlan& plan)
{
    const qsizetype dot = plan.file.lastIndexOf(u'.');
    return u"退回-"_s + (dot > 0 ? plan.file.left(dot) : plan.file) + u".xlsx"_s;
}

Result<void> writeMarkedCopy(const Workbook& book, const ReturnPlan& plan, const Catalogue& catalogue,
    bool english, const QString& out)
{
    const std::vector<CellMark> marks = marksOf(plan, catalogue, english);
    Result<QByteArray> copy = cannotMark("not xlsx");
    if (book.kind == SheetFileKind::Xlsx) {
        const auto package = loadPackage(plan.path);
        if (!package)
            return package.error();
        copy = marks.empty() ? *package : withMarks(*package, plan.sheet, marks);
    }
    if (!copy)
        copy = markedRebuild(book, plan.sheet, joined(marks));
    if (!copy)
        return copy.error();
    QSaveFile file(out);
    if (!file.open(QIODevice::WriteOnly) || file.write(*copy) != copy->size() || !file.commit())
        return Error {ErrorCode::CannotWrite, file.errorString(), {out}};
    return {};
}

} // namespace sanpi
