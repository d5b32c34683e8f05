// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsxbook.h"

#include "report/officialpage.h"
#include "report/wordxml.h"

#include <QDateTime>
#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>

namespace sanpi::xlsx {

using namespace Qt::StringLiterals;

namespace {

// What a workbook may hold in one cell.
constexpr qsizetype longestText = 32767;

lxw_row_t rowAt(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnAt(int column)
{
    return static_cast<lxw_col_t>(column);
}

void setFont(lxw_format* format, official::Face face, double size)
{
    format_set_font_name(format, official::familyOf(face).toUtf8().constData());
    format_set_font_size(format, size);
}

uint8_t alignmentOf(doc::Align align)
{
    return align == doc::Align::Centre ? LXW_ALIGN_CENTER
        : align == doc::Align::Right   ? LXW_ALIGN_RIGHT
                                       : LXW_ALIGN_LEFT;
}

void dress(lxw_format* format, const Look& look)
{
    constexpr lxw_color_t headFill = 0xE8ECEF;
    constexpr lxw_color_t groupFill = 0xF4F6F7;
    constexpr double size = 10.5;
    using Role = Look::Role;
    const bool ruled = look.role == Role::Head || look.role == Role::Cell || look.role == Role::Strong
        || look.role == Role::Group;
    setFont(format, official::Face::SongTi, size);
    format_set_align(format, alignmentOf(look.align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (ruled)
        format_set_border(format, LXW_BORDER_THIN);
    if (ruled || look.role == Role::Prose)
        format_set_text_wrap(format);
    if (look.role == Role::Head || look.role == Role::Group) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_bg_color(format, look.role == Role::Head ? headFill : groupFill);
    }
    if (look.role != Role::Cell && look.role != Role::Prose && look.role != Role::Note
        && look.role != Role::UnitLine)
        format_set_bold(format);
    if (look.role == Role::Title)
        setFont(format, official::Face::HeiTi, 16);
    if (look.role == Role::Prose || look.role == Role::ProseHead)
        setFont(format, look.role == Role::Prose ? official::Face::FangSong : official::Face::HeiTi, 14);
    if (look.tone != doc::Tone::Normal)
        format_set_font_color(format, official::rgbOf(look.tone));
    if (!look.format.isEmpty())
        format_set_num_format(format, look.format.toUtf8().constData());
}

} // namespace

Book::Book(const doc::Meta& meta, bool inOrder) : m_file(m_folder.filePath(u"book.xlsx"_s))
{
    if (!m_folder.isValid())
        return;
    m_temporary = QFile::encodeName(m_folder.path());
    lxw_workbook_options options {};
    options.constant_memory = inOrder ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = m_temporary.data();
    m_book = workbook_new_opt(QFile::encodeName(m_file).constData(), &options);
    if (m_book)
        setProperties(meta);
}

Book::~Book()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

Result<void> Book::opened() const
{
    if (m_book)
        return {};
    return Error {
        ErrorCode::CannotWrite, u"no temporary folder: "_s + m_folder.errorString(), {m_folder.path()}};
}

void Book::setProperties(const doc::Meta& meta)
{
    // The library copies all of them.
    QByteArray title = meta.title.toUtf8();
    QByteArray subject = meta.subject.toUtf8();
    QByteArray author = meta.author.toUtf8();
    QByteArray keywords = meta.keywords.join(u"; "_s).toUtf8();
    lxw_doc_properties properties {};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = author.data();
    properties.keywords = keywords.data();
    // No clock: without a date of the document, the first day that a zip archive knows.
    const QDate day = meta.date.isValid() ? meta.date : QDate(1980, 1, 1);
    properties.created = day.startOfDay(Qt::UTC).toSecsSinceEpoch();
    workbook_set_properties(m_book, &properties);
    for (auto it = meta.properties.begin(); it != meta.properties.end(); ++it) {
        workbook_set_custom_property_string(
            m_book, it.key().toUtf8().constData(), it.value().toUtf8().constData());
    }
}

lxw_worksheet* Book::addSheet(const QString& name)
{
    m_lastName = m_names.take(name);
    return workbook_add_worksheet(m_book, m_lastName.toUtf8().constData());
}

lxw_format* Book::format(const Look& look)
{
    const int face = (int(look.role) * 8 + int(look.align)) * 8 + int(look.tone);
    lxw_format*& format = m_formats[{face, look.format}];
    if (!format) {
        format = workbook_add_format(m_book);
        dress(format, look);
    }
    return format;
}

QByteArray Book::cellText(const QString& text)
{
    const bool plain = std::ranges::all_of(
        text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0xD800 && c != u'_'; });
    if (plain && text.size() <= longestText)
        return text.toUtf8();
    QString safe = cellSafe(text);
    if (safe.size() > longestText) {
        ++m_cut;
        safe.truncate(longestText - 1);
        if (safe.back().isHighSurrogate())
            safe.chop(1);
        safe += u'…';
    }
    return safe.toUtf8();
}

void Book::putText(lxw_worksheet* sheet, int row, int column, const QString& text, const Look& look)
{
    if (text.isEmpty())
        worksheet_write_blank(sheet, rowAt(row), columnAt(column), format(look));
    else
        worksheet_write_string(sheet, rowAt(row), columnAt(column), cellText(text).constData(), format(look));
}

void Book::put(lxw_worksheet* sheet, int row, int column, const Form& form, Look look)
{
    look.format = form.format;
    switch (form.kind) {
    case Form::Kind::Number:
        worksheet_write_number(sheet, rowAt(row), columnAt(column), form.number, format(look));
        break;
    case Form::Kind::Date: {
        lxw_datetime day {form.date.year(), form.date.month(), form.date.day(), 0, 0, 0};
        worksheet_write_datetime(sheet, rowAt(row), columnAt(column), &day, format(look));
        break;
    }
    case Form::Kind::Text:
    case Form::Kind::Blank:
        putText(sheet, row, column, form.text, look);
        break;
    }
}

void Book::putFormula(
    lxw_worksheet* sheet, int row, int column, const QString& formula, const Form& value, Look look)
{
    look.format = value.format;
    worksheet_write_formula_num(
        sheet, rowAt(row), columnAt(column), formula.toUtf8().constData(), format(look), value.number);
}

void Book::join(lxw_worksheet* sheet, int row, int column, int lastRow, int lastColumn, const QString& text,
    const Look& look)
{
    if (row == lastRow && column == lastColumn) {
        putText(sheet, row, column, text, look);
        return;
    }
    worksheet_merge_range(sheet, rowAt(row), columnAt(column), rowAt(lastRow), columnAt(lastColumn),
        cellText(text).constData(), format(look));
}

void Book::joinWithAbove(lxw_worksheet* sheet, int row, int column, const QString& text, const Look& look)
{
    // In a book that is written in order the row above is gone: of the call only the joining is left, and the
    // one cell that it makes for that row, which the library then forgets.
    join(sheet, row - 1, column, row, column, text, look);
}

void Book::setLines(lxw_worksheet* sheet, int row, int lines, double points)
{
    constexpr double pitch = 1.35;
    constexpr double tallest = 409; // a workbook's own limit
    if (lines > 1 || points > 12)
        worksheet_set_row(sheet, rowAt(row), std::min(tallest, lines * points * pitch + 3), nullptr);
}

Result<QByteArray> Book::take()
{
    lxw_workbook* book = std::exchange(m_book, nullptr);
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR)
        return Error {ErrorCode::CannotWrite, QString::fromUtf8(lxw_strerror(error)), {m_file}};
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotWrite, file.errorString(), {m_file}};
    return file.readAll();
}

QString cellName(int row, int column)
{
    char name[LXW_MAX_CELL_NAME_LENGTH] {};
    lxw_rowcol_to_cell(name, rowAt(row), columnAt(column));
    return QString::fromLatin1(name);
}

} // namespace sanpi::xlsx
