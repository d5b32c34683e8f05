// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlwriter.h"

#include "report/officialpage.h"
#include "report/wordxml.h"
#include "report/writesteps.h"

#include <QBuffer>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;
using official::Role;

namespace {

constexpr qsizetype piece = 1 << 15; // characters that gather before they go out

QString escaped(const QString& text)
{
    QString safe = xmlSafe(text).toHtmlEscaped();
    return safe.replace(u'\n', u"<br>"_s);
}

QString webColour(unsigned rgb)
{
    return u"#%1"_s.arg(rgb, 6, 16, QChar(u'0'));
}

QString webFont(const official::TextStyle& style)
{
    QString families = u"'"_s + official::latinFamily() + u"'"_s;
    for (const QString& family : official::candidates(style.face))
        families += u",'"_s + family + u"'"_s;
    return u"font-family:%1,serif;font-size:%2pt;"_s.arg(families).arg(style.size);
}

QString webAlign(Align align)
{
    return align == Align::Centre ? u"text-align:center;"_s
        : align == Align::Right   ? u"text-align:right;"_s
                                  : u"text-align:left;"_s;
}

class HtmlBody {
public:
    /// Written to \p out as it grows; \p steps is told of each row.
    HtmlBody(QIODevice& out, WriteSteps& steps) : m_device(out), m_steps(steps) { }
    void raw(const QString& html) { m_out += html; }
    /// Blocks come from this section from here on.
    void enter(const doc::Section& section)
    {
        m_width = official::page(section.orientation, section.form).textWidth();
    }
    void operator()(const doc::RedHead& head)
    {
        const official::TextStyle organ {official::Face::XiaoBiaoSong, official::organSize(head.organ)};
        const QString red = webColour(official::redRgb);
        line(u"p"_s, webFont(organ) + u"color:%1;text-align:center;margin:1em 0 0.5em;"_s.arg(red),
            head.organ);
        line(u"p"_s,
            webFont(official::styleOf(Role::Number))
                + u"text-align:center;border-bottom:2px solid %1;padding-bottom:0.4em;margin:0 0 1.5em;"_s
                      .arg(red),
            head.number);
    }
    void operator()(const doc::BulletinHead& head)
    {
        const official::TextStyle name {official::Face::XiaoBiaoSong, official::organSize(head.name)};
        const QString red = webColour(official::redRgb);
        const QString number = webFont(official::styleOf(Role::Number));
        line(u"p"_s, webFont(name) + u"color:%1;text-align:center;margin:0.5em 0;"_s.arg(red), head.name);
        line(u"p"_s, number + u"text-align:center;margin:0;"_s, head.issue);
        m_out
            += u"<table style=\"width:100%;border-bottom:2px solid %1;%2\"><tr><td>%3</td><td align=\"right\">%4</td></tr></table>\n"_s
                   .arg(red, number, escaped(head.organ), escaped(head.date));
    }
    void operator()(const doc::Title& title)
    {
        line(u"h1"_s,
            webFont(official::styleOf(Role::Title)) + u"font-weight:normal;text-align:center;margin:1em 0;"_s,
            title.lines.join(u'\n'));
    }
    void operator()(const doc::Salutation& salutation)
    {
        line(u"p"_s, bodyFont(), salutation.text + u"："_s);
    }
    void operator()(const doc::Heading& heading)
    {
        line(u"h%1"_s.arg(std::clamp(heading.level, 1, 4) + 1),
            webFont(official::styleOf(official::headingRole(heading.level)))
                + u"font-weight:normal;text-indent:2em;margin:0.3em 0;"_s,
            heading.text);
    }
    void operator()(const doc::Paragraph& paragraph)
    {
        const bool indented = paragraph.indented && paragraph.align == Align::Left;
        m_out += u"<p style=\"%1%2%3\">"_s.arg(
            bodyFont(), webAlign(paragraph.align), indented ? u"text-indent:2em;"_s : QString());
        for (const doc::Run& run : paragraph.runs) {
            QString text = escaped(run.text);
            if (run.bold)
                text = u"<b>"_s + text + u"</b>"_s;
            if (run.tone != doc::Tone::Normal)
                text
                    = u"<span style=\"color:%1\">%2</span>"_s.arg(webColour(official::rgbOf(run.tone)), text);
            m_out += text;
        }
        m_out += u"</p>\n"_s;
    }
    void operator()(const doc::Note& note)
    {
        line(u"p"_s, webFont(official::styleOf(Role::TableNote)) + u"margin:0.2em 0;"_s, note.text);
    }
    void operator()(const doc::Table& table);
    void operator()(const doc::Chart& chart)
    {
        const QString words = chart.spec.description.isEmpty() ? chart.spec.title : chart.spec.description;
        m_out
            += u"<p style=\"text-align:center;margin:0.5em 0;\"><img width=\"%1\" alt=\"%2\" src=\"data:image/png;base64,%3\"></p>\n"_s
                   .arg(qRound(chart.picture.mm.width() * 96 / 25.4))
                   .arg(escaped(words), QString::fromLatin1(chart.picture.png.toBase64()));
    }
    void operator()(const doc::PhotoRow& row)
    {
        const QString cell = webFont(official::styleOf(Role::TableNote));
        m_out += u"<table style=\"width:100%;margin:0.5em 0;\"><tr>"_s;
        for (int at = 0; at < doc::photosInRow; ++at) {
            const doc::Photo photo = row.photos.value(at);
            m_out += u"<td style=\"width:50%;vertical-align:top;text-align:center;%1\">"_s.arg(cell);
            if (photo.jpeg.isEmpty())
                m_out += u"<p style=\"border:1px solid #888;padding:4em 1em;\">%1</p>"_s.arg(
                    escaped(photo.missing));
            else
                m_out
                    += u"<img style=\"max-width:100%;max-height:24em;\" alt=\"%1\" src=\"data:image/jpeg;base64,%2\">"_s
                           .arg(
                               escaped(photo.caption.join(u' ')), QString::fromLatin1(photo.jpeg.toBase64()));
            for (const QString& line : photo.caption)
                m_out += u"<br>"_s + escaped(line);
            m_out += u"</td>"_s;
        }
        m_out += u"</tr></table>\n"_s;
    }
    void operator()(const doc::Attachments& attachments)
    {
        const bool several = attachments.names.size() > 1;
        for (qsizetype at = 0; at < attachments.names.size(); ++at) {
            const QString number = several ? QString::number(at + 1) + u"."_s : QString();
            line(u"p"_s, bodyFont() + (at == 0 ? u"margin-left:2em;"_s : u"margin-left:5em;"_s),
                (at == 0 ? u"附件："_s : QString()) + number + attachments.names[at]);
        }
    }
    void operator()(const doc::Signature& signature)
    {
        const QString style = bodyFont() + u"text-align:right;margin-right:4em;"_s;
        line(u"p"_s, style + u"margin-top:3em;"_s, signature.organ);
        line(u"p"_s, style, doc::chineseDate(signature.date));
    }
    void operator()(const doc::AnnexHead& head)
    {
        m_out += u"<hr>\n"_s;
        line(u"p"_s, webFont(official::styleOf(Role::AnnexLabel)), head.label);
        (*this)(doc::Title {head.title});
    }
    void operator()(const doc::PageBreak&) { m_out += u"<hr>\n"_s; }
    void operator()(const doc::Imprint& imprint)
    {
        m_out += u"<hr>\n"_s;
        const QString font = webFont(official::styleOf(Role::Imprint)) + u"margin:0.2em 0;"_s;
        if (!imprint.copyTo.isEmpty())
            line(u"p"_s, font, u"抄送："_s + imprint.copyTo + u"。"_s);
        line(u"p"_s, font, imprint.organ + u"　"_s + doc::chineseDate(imprint.date) + u"印发"_s);
    }

    /// What has gathered goes out; false when it could not be written.
    bool flush()
    {
        const QByteArray bytes = m_out.toUtf8();
        m_out.clear();
        m_written = m_written && m_device.write(bytes) == bytes.size();
        return m_written;
    }

private:
    static QString bodyFont()
    {
        return webFont(official::styleOf(Role::Body)) + u"line-height:1.8;margin:0;"_s;
    }
    void line(const QString& tag, const QString& style, const QString& text)
    {
        m_out += u"<%1 style=\"%2\">%3</%1>\n"_s.arg(tag, style, escaped(text));
    }
    void cell(
        const QString& tag, const QString& style, int columns, int rows, const QString& text, int width = 0)
    {
        m_out += u"<%1 style=\"border:1px solid #000;padding:3px 5px;vertical-align:middle;%2\""_s.arg(
            tag, style);
        if (width > 0)
            m_out += u" width=\"%1\""_s.arg(width);
        if (columns > 1)
            m_out += u" colspan=\"%1\""_s.arg(columns);
        if (rows > 1)
            m_out += u" rowspan=\"%1\""_s.arg(rows);
        m_out += u">%1</%2>"_s.arg(escaped(text), tag);
    }
    void header(const doc::Table& table, const QList<double>& widths);

    QIODevice& m_device;
    WriteSteps& m_steps;
    QString m_out;
    bool m_written = true;
    double m_width = official::page(doc::Orientation::Portrait).textWidth(); // mm
};

void HtmlBody::header(const doc::Table& table, const QList<double>& widths)
{
    const QString style = u"font-weight:bold;text-align:center;"_s;
    const auto groupAt = [&](qsizetype column) {
        return std::find_if(table.groups.begin(), table.groups.end(),
            [&](const doc::ColumnGroup& group) { return group.first == column && group.count > 0; });
    };
    m_out += u"<thead><tr>"_s;
    QList<qsizetype> below;
    for (qsizetype column = 0; column < table.columns.size();) {
        const auto group = groupAt(column);
        if (group == table.groups.end()) {
            cell(u"th"_s, style, 1, table.groups.isEmpty() ? 1 : 2, table.columns[column].title,
                qRound(widths[column]));
            ++column;
            continue;
        }
        cell(u"th"_s, style, group->count, 1, group->title);
        for (int at = 0; at < group->count && column < table.columns.size(); ++at)
            below.append(column++);
    }
    m_out += u"</tr>"_s;
    if (!below.isEmpty()) {
        m_out += u"<tr>"_s;
        for (const qsizetype column : below)
            cell(u"th"_s, style, 1, 1, table.columns[column].title, qRound(widths[column]));
        m_out += u"</tr>"_s;
    }
    m_out += u"</thead>\n"_s;
}

void HtmlBody::operator()(const doc::Table& table)
{
    // As on paper: the same width, the same type.
    constexpr double pixelsPerPoint = 96.0 / 72;
    const double points = m_width * official::pointsPerMm;
    const double padding = 2 * official::cellPaddingX * official::pointsPerMm;
    official::TextStyle type = official::styleOf(Role::TableCell);
    type.size = doc::tableTypeSize(table, points, padding);
    const double width = points * pixelsPerPoint;
    const QString pixels = QString::number(qRound(width));
    if (!table.caption.isEmpty())
        line(u"p"_s,
            webFont(official::styleOf(Role::TableCaption)) + u"text-align:center;margin:0.8em 0 0.2em;"_s,
            table.caption);
    const QString note = webFont(official::styleOf(Role::TableNote));
    if (!table.note.isEmpty() || !table.unit.isEmpty()) {
        const QString unit = table.unit.isEmpty() ? QString() : u"单位："_s + table.unit;
        m_out
            += u"<table width=\"%1\" style=\"%2\"><tr><td>%3</td><td align=\"right\">%4</td></tr></table>\n"_s
                   .arg(pixels, note, escaped(table.note), escaped(unit));
    }
    m_out += u"<table width=\"%1\" cellspacing=\"0\" style=\"border-collapse:collapse;%2\">\n"_s.arg(
        pixels, webFont(type));
    header(table, doc::columnWidths(table, width, type.size * pixelsPerPoint, padding * pixelsPerPoint));
    m_out += u"<tbody>\n"_s;
    for (const doc::Row& row : table.rows) {
        m_out += u"<tr>"_s;
        qsizetype column = 0;
        for (const doc::Cell& one : row.cells) {
            if (column >= table.columns.size())
                break;
            QString style = webAlign(one.span > 1 ? Align::Left : table.columns[column].align);
            if (row.kind != doc::Row::Kind::Item)
                style += u"font-weight:bold;"_s;
            if (one.tone != doc::Tone::Normal)
                style += u"color:%1;"_s.arg(webColour(official::rgbOf(one.tone)));
            // Spreadsheets take the text as it is and never as a formula.
            style += u"mso-number-format:'\\@';"_s;
            cell(u"td"_s, style, one.span, 1, one.text);
            column += one.span;
        }
        m_out += u"</tr>\n"_s;
        if (m_out.size() > piece)
            flush();
        if (!m_steps.step()) // the writer stops behind this block
            break;
    }
    m_out += u"</tbody></table>\n"_s;
}

QString pageBegin(const Document& document)
{
    double widest = 195.0;
    for (const doc::Section& section : document.sections)
        widest = std::max(widest, official::page(section.orientation, section.form).textWidth());
    return u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>%1</title><meta "
           u"name=\"author\" content=\"%2\"></head>\n"
           "<body style=\"max-width:%3px;margin:2em auto;padding:0 1em;background:#fff;color:#000;\">\n"_s
               .arg(escaped(document.meta.title), escaped(document.meta.author),
                   QString::number(qRound(widest * 96 / 25.4)));
}

Result<void> putHtml(const Document& document, QIODevice& out, const WriteJob& job)
{
    WriteSteps steps(document, job);
    HtmlBody body(out, steps);
    body.raw(pageBegin(document));
    for (const doc::Section& section : document.sections) {
        body.enter(section);
        for (const doc::Block& block : section.blocks) {
            if (job.cancelled())
                return Error {ErrorCode::Cancelled, {}, {}};
            if (const auto* chart = std::get_if<doc::Chart>(&block); chart && chart->picture.isEmpty())
                return Error {ErrorCode::WrongUse, u"a chart was not drawn: "_s + chart->spec.title, {}};
            std::visit(body, block);
            if (!body.flush())
                return Error {ErrorCode::CannotWrite, out.errorString(), {}};
            if (!steps.step())
                return Error {ErrorCode::Cancelled, {}, {}};
        }
    }
    if (document.imprint)
        body(*document.imprint);
    body.raw(u"</body>\n</html>\n"_s);
    return body.flush() ? Result<void>() : Error {ErrorCode::CannotWrite, out.errorString(), {}};
}

} // namespace

Result<QByteArray> makeHtml(const Document& document, const WriteJob& job)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto put = putHtml(document, buffer, job); !put)
        return put.error();
    return buffer.data();
}

Result<Written> writeHtml(const Document& document, const QString& file, const WriteJob& job)
{
    const auto saved = saveWhole(file, [&](QIODevice& out) { return putHtml(document, out, job); });
    if (!saved)
        return saved.error();
    return Written {};
}

} // namespace sanpi
