// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"
#include "exchange/collect/templatesheet.h"
#include "exchange/fill/sheetxml.h"
#include "exchange/sheets/workbook.h"

#include <QFile>

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace templatelayout;
using namespace templatecells;

namespace {

using Face = TemplateLook::Face;
using Form = TemplateLook::Form;

double wan(Money money)
{
    return double(money.yuan()) / double(qint64(Unit::Wan));
}

Form formOf(const TemplateColumn& column)
{
    if (column.role == TemplateColumn::Role::Serial)
        return Form::Serial;
    if (column.key == "rate"_L1)
        return Form::Rate;
    return column.isAmount() ? Form::Amount : column.field.type == FieldType::Date ? Form::Date : Form::Text;
}

const char* numberFormat(Form form)
{
    switch (form) {
    case Form::Amount:
        return "#,##0.####;-#,##0.####;0";
    case Form::Rate:
        return "0.00%";
    case Form::Date:
        return "yyyy-mm-dd";
    case Form::Serial:
        return "0";
    case Form::Text:
        break;
    }
    return "@";
}

void dress(lxw_format* format, const TemplateLook& look)
{
    constexpr lxw_color_t fillCell = 0xFFF8DC;
    constexpr lxw_color_t fillHead = 0xFFE08A;
    constexpr lxw_color_t head = 0xE8ECEF;
    constexpr lxw_color_t total = 0xF4F6F7;
    constexpr lxw_color_t grey = 0x595959;
    const auto fill = [&](lxw_color_t colour) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_bg_color(format, colour);
    };
    format_set_font_name(format, "宋体");
    format_set_font_size(format, look.face == Face::Title ? 16 : 10.5);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    const bool centred = look.face == Face::Title || look.face == Face::Head || look.face == Face::FillHead
        || look.form == Form::Date || look.form == Form::Serial;
    const bool number = look.form == Form::Amount || look.form == Form::Rate;
    const bool heading = look.face == Face::Head || look.face == Face::FillHead;
    format_set_align(format,
        number && !heading ? LXW_ALIGN_RIGHT
            : centred      ? LXW_ALIGN_CENTER
                           : LXW_ALIGN_LEFT);
    if (look.face != Face::Title && look.face != Face::Note && look.face != Face::Plain)
        format_set_text_wrap(format);
    switch (look.face) {
    case Face::Head:
        fill(head);
        break;
    case Face::FillHead:
        fill(fillHead);
        break;
    case Face::Total:
        fill(total);
        break;
    case Face::Fill:
        fill(fillCell);
        format_set_unlocked(format);
        break;
    case Face::Locked:
        format_set_font_color(format, grey);
        break;
    default:
        break;
    }
    if (heading || look.face == Face::Total || look.face == Face::Title || look.face == Face::GuideHead)
        format_set_bold(format);
    if (heading || look.face == Face::Total || look.face == Face::Fill || look.face == Face::Locked)
        format_set_border(format, LXW_BORDER_THIN);
    if (!heading && look.face != Face::Plain && look.form != Form::Text)
        format_set_num_format(format, numberFormat(look.form));
    // What a person types as 00123 or 3/4 stays as typed.
    if (look.face == Face::Fill && look.form == Form::Text)
        format_set_num_format(format, "@");
}

} // namespace

TemplateWriter::~TemplateWriter()
{
    if (m_out)
        lxw_workbook_free(m_out);
}

lxw_format* TemplateWriter::format(const TemplateLook& look)
{
    lxw_format*& made = m_formats[look];
    if (!made) {
        made = workbook_add_format(m_out);
        dress(made, look);
    }
    return made;
}

void TemplateWriter::text(
    lxw_worksheet* sheet, int row, int column, const QString& text, const TemplateLook& look)
{
    if (text.isEmpty())
        worksheet_write_blank(sheet, at(row), col(column), format(look));
    else
        worksheet_write_string(
            sheet, at(row), col(column), cellSafe(text).toUtf8().constData(), format(look));
}

void TemplateWriter::value(int row, size_t column, const Value& value, TemplateLook look)
{
    const TemplateColumn& described = m_book.columns[column];
    look.form = formOf(described);
    const int place = columnOf(column);
    if (value.isNull()) {
        worksheet_write_blank(m_sheet, at(row), col(place), format(look));
    } else if (described.isAmount()) {
        worksheet_write_number(m_sheet, at(row), col(place), wan(value.money()), format(look));
    } else if (described.field.type == FieldType::Date && value.date().isValid()) {
        const QDate day = value.date();
        lxw_datetime date {day.year(), day.month(), day.day(), 0, 0, 0};
        worksheet_write_datetime(m_sheet, at(row), col(place), &date, format(look));
    } else {
        text(m_sheet, row, place, sentText(described, value), look);
    }
}

void TemplateWriter::formula(int row, size_t column, const QString& formula, double result, TemplateLook look)
{
    look.form = formOf(m_book.columns[column]);
    worksheet_write_formula_num(
        m_sheet, at(row), col(columnOf(column)), formula.toUtf8().constData(), format(look), result);
}

QString TemplateWriter::cell(int row, QStringView key) const
{
    const int column = m_book.column(key);
    return column < 0 ? QString() : cellName(row, firstColumn + column);
}

int TemplateWriter::lastRow() const
{
    return firstRow + std::max(0, int(m_book.rows.size()) - 1);
}

Money TemplateWriter::sum(size_t column) const
{
    Money all;
    for (const TemplateRow& row : m_book.rows)
        all += row.cells[column].money();
    return all;
}

/// done and rate from what stands in the row.
QString TemplateWriter::computed(int row, const QString& key) const
{
    const QString amount = cell(row, u"amount");
    const QString last = cell(row, u"last_done");
    const QString done = last.isEmpty() ? u"N(%1)"_s.arg(amount) : u"SUM(%1,%2)"_s.arg(last, amount);
    if (key == "done"_L1)
        return u'=' + done;
    const QString target = cell(row, u"target");
    return u"=IF(N(%1)>0,%2/%1,\"\")"_s.arg(target, done);
}

double TemplateWriter::result(size_t row, const QString& key) const
{
    const auto amount = [&](QStringView column) {
        const int found = m_book.column(column);
        return found < 0 ? Money() : m_book.rows[row].cells[size_t(found)].money();
    };
    const Money done = amount(u"last_done") + amount(u"amount");
    if (key == "done"_L1)
        return wan(done);
    const Money target = amount(u"target");
    return target > Money() ? wan(done) / wan(target) : 0;
}

void TemplateWriter::writeHead()
{
    const int last = columnOf(m_book.columns.size() - 1);
    worksheet_merge_range(m_sheet, at(titleRow), col(firstColumn), at(titleRow), col(last),
        cellSafe(m_book.title()).toUtf8().constData(), format({Face::Title}));
    worksheet_set_row(m_sheet, at(titleRow), 30, nullptr);
    const QString note
        = u"责任单位：%1　报送时限：%2　第%3版　金额单位：万元。只填黄色的格；空着的格表示不变，要清除已有内容请填“清空”。"_s
              .arg(m_book.unitName, m_book.due.toString(u"yyyy年M月d日"_s))
              .arg(m_book.version);
    worksheet_merge_range(m_sheet, at(noteRow), col(firstColumn), at(noteRow), col(last),
        cellSafe(note).toUtf8().constData(), format({Face::Note}));
    worksheet_set_row(m_sheet, at(noteRow), 18, nullptr);
    lxw_row_col_options hidden {};
    hidden.hidden = LXW_TRUE;
    text(m_sheet, keyRow, keyColumn, QString::fromUtf16(mark), {Face::Plain});
    for (size_t i = 0; i < m_book.columns.size(); ++i) {
        const TemplateColumn& column = m_book.columns[i];
        text(m_sheet, keyRow, columnOf(i), column.key, {Face::Plain});
        text(m_sheet, headerRow, columnOf(i), column.header, {column.isFill() ? Face::FillHead : Face::Head});
        worksheet_set_column(m_sheet, col(columnOf(i)), col(columnOf(i)), column.width, nullptr);
    }
    worksheet_set_row_opt(m_sheet, at(keyRow), LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_set_row(m_sheet, at(headerRow), 44, nullptr);
    worksheet_set_column_opt(m_sheet, col(keyColumn), col(keyColumn), 6, nullptr, &hidden);
}

void TemplateWriter::writeTotals()
{
    // Below the last row there is room: what a unit adds there is in the sum.
    constexpr int room = 100;
    for (size_t i = 0; i < m_book.columns.size(); ++i) {
        const TemplateColumn& column = m_book.columns[i];
        const int place = columnOf(i);
        if (column.key == "name"_L1) {
            text(m_sheet, totalRow, place, u"合计"_s, {Face::Total});
        } else if (column.isAmount()) {
            double result = wan(sum(i));
            if (column.key == "done"_L1) {
                result = 0;
                for (size_t row = 0; row < m_book.rows.size(); ++row)
                    result += this->result(row, column.key);
            }
            formula(totalRow, i,
                u"=SUM(%1:%2)"_s.arg(cellName(firstRow, place), cellName(lastRow() + room, place)), result,
                {Face::Total});
        } else if (column.key == "rate"_L1) {
            const int target = m_book.column(u"target");
            const Money whole = target < 0 ? Money() : sum(size_t(target));
            const int last = m_book.column(u"last_done");
            const Money done = (last < 0 ? Money() : sum(size_t(last)))
                + sum(size_t(std::max(0, m_book.column(u"amount"))));
            formula(totalRow, i, computed(totalRow, column.key), whole > Money() ? wan(done) / wan(whole) : 0,
                {Face::Total});
        } else {
            text(m_sheet, totalRow, place, {}, {Face::Total});
        }
    }
    worksheet_set_row(m_sheet, at(totalRow), 20, nullptr);
}

void TemplateWriter::writeRow(size_t row)
{
    const int place = firstRow + int(row);
    const TemplateRow& given = m_book.rows[row];
    text(m_sheet, place, keyColumn, u'P' + QString::number(given.project), {Face::Plain});
    int lines = 2;
    for (size_t i = 0; i < m_book.columns.size(); ++i) {
        const TemplateColumn& column = m_book.columns[i];
        switch (column.role) {
        case TemplateColumn::Role::Serial:
            worksheet_write_number(
                m_sheet, at(place), col(columnOf(i)), double(row) + 1, format({Face::Locked, Form::Serial}));
            break;
        case TemplateColumn::Role::Computed:
            formula(place, i, computed(place, column.key), result(row, column.key), {Face::Locked});
            break;
        case TemplateColumn::Role::Shown:
        case TemplateColumn::Role::Fill:
            value(place, i, given.cells[i], {column.isFill() ? Face::Fill : Face::Locked});
            if (given.cells[i].isText() && !column.isAmount())
                lines = std::max(lines, linesOf(given.cells[i].text(), column.width));
            break;
        }
    }
    constexpr double lineHeight = 14.5;
    constexpr double tallest = 400;
    worksheet_set_row(m_sheet, at(place), std::min(tallest, lines * lineHeight + 4), nullptr);
}

void TemplateWriter::writeSheet()
{
    m_sheet = workbook_add_worksheet(m_out, QString::fromUtf16(sheetName).toUtf8().constData());
    writeHead();
    writeTotals();
    for (size_t i = 0; i < m_book.rows.size(); ++i)
        writeRow(i);
    writeRules();
    protect();
    // The names stay in sight.
    const int name = std::max(0, m_book.column(u"name"));
    worksheet_freeze_panes(m_sheet, at(firstRow), col(firstColumn + name + 1));
    worksheet_set_landscape(m_sheet);
    constexpr uint8_t a3 = 8;
    worksheet_set_paper(m_sheet, a3);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_repeat_rows(m_sheet, at(titleRow), at(headerRow));
    const int amount = m_book.column(u"amount");
    const int begin = amount >= 0 ? amount : std::max(0, m_book.column(u"progress"));
    worksheet_set_selection(
        m_sheet, at(firstRow), col(firstColumn + begin), at(firstRow), col(firstColumn + begin));
    worksheet_activate(m_sheet);
}

Result<QByteArray> TemplateWriter::run()
{
    const Error noRoom {
        ErrorCode::CannotWrite, u"no temporary folder: "_s + m_folder.errorString(), {m_folder.path()}};
    if (!m_folder.isValid())
        return noRoom;
    const QString path = m_folder.filePath(u"book.xlsx"_s);
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options {};
    options.tmpdir = folder.data();
    m_out = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!m_out)
        return noRoom;
    QByteArray title = m_book.title().toUtf8();
    lxw_doc_properties properties {};
    properties.title = title.data();
    properties.created = m_book.sentOn.startOfDay(Qt::UTC).toSecsSinceEpoch();
    workbook_set_properties(m_out, &properties);
    writeSheet();
    writeGuide();
    writeHidden();
    const lxw_error error = workbook_close(std::exchange(m_out, nullptr));
    QFile file(path);
    if (error != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotWrite, QString::fromUtf8(lxw_strerror(error)), {path}};
    // The library hides a sheet so that a menu brings it back; this one no menu shall show.
    const QByteArray made = file.readAll();
    auto workbook = readPart(made, "xl/workbook.xml");
    if (!workbook)
        return workbook.error();
    return withPart(made, "xl/workbook.xml",
        std::move(workbook).value().replace("state=\"hidden\"", "state=\"veryHidden\""));
}

Result<QByteArray> writeTemplate(const TemplateBook& book)
{
    return TemplateWriter(book).run();
}

} // namespace sanpi
