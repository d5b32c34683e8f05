// SPDX-License-Identifier: GPL-3.0-or-later
// A table of 300 rows to PDF against painting its cells alone, and 10,000 × 30 to XLSX against libxlsxwriter
// alone.
#include "bench/sections.h"
#include "report/docxwriter.h"
#include "report/pdfwriter.h"
#include "report/xlsxform.h"
#include "report/xlsxwriter.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>

#include <sys/resource.h>
#include <xlsxwriter.h>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int pdfRows = 300;
constexpr int bookRows = 10'000;
constexpr int bookColumns = 30;
constexpr double thricePainting = 3;
constexpr double nearTheLibrary = 1.3;
constexpr double twentiethOfOffice = 0.05;
constexpr double flatMiB = 24;

doc::Cell benchCell(int row, int column)
{
    const int number = row * 7 + column;
    switch (column % 5) {
    case 0:
        return {QString::number(number), {}, qint64(number)};
    case 1:
        return {u"示范区高端装备制造产业园%1号厂房项目"_s.arg(number)};
    case 2: {
        const Money amount = Money::fromWan(1000 + number % 90'000);
        return {amount.text(Unit::Wan, 0), {}, amount};
    }
    case 3: {
        const Percent rate {400 + number % 4000, 4000};
        return {rate.text(2), {}, rate};
    }
    default:
        return {u"文昌街道"_s};
    }
}

Document tableOf(int rows, int columns)
{
    doc::Table table;
    table.caption = u"重点项目"_s;
    table.unit = u"万元"_s;
    for (int column = 0; column < columns; ++column)
        table.columns.append({u"第%1列"_s.arg(column + 1), column % 5 == 1 ? 3.0 : 1.0,
            column % 5 == 2 || column % 5 == 3 ? doc::Align::Right : doc::Align::Left});
    for (int row = 0; row < rows; ++row) {
        doc::Row line;
        for (int column = 0; column < columns; ++column)
            line.cells.append(benchCell(row, column));
        table.rows.append(line);
    }
    Document document;
    document.meta.title = u"重点项目"_s;
    document.meta.date = QDate(2022, 1, 4);
    document.sections = {doc::Section {doc::Orientation::Landscape, {table}, doc::PageForm::Working}};
    return document;
}

/// The same cells and rules, placed by counting: what the painting alone costs.
QByteArray paintedAlone(const doc::Table& table, const FontPlan& plan)
{
    constexpr int rowsPerPage = 22;
    constexpr int rowHeight = 400; // 1/1440 inch
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1440);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()});
    QPainter painter(&writer);
    QFont font(plan.families(official::Face::SongTi).first());
    font.setPixelSize(210);
    painter.setFont(font);
    const int width = writer.width() / static_cast<int>(table.columns.size());
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        if (row > 0 && row % rowsPerPage == 0)
            writer.newPage();
        const int y = static_cast<int>(row % rowsPerPage + 1) * rowHeight;
        for (qsizetype column = 0; column < table.rows[row].cells.size(); ++column) {
            const int x = static_cast<int>(column) * width;
            painter.drawText(x + 60, y, table.rows[row].cells[column].text);
            painter.drawRect(x, y - rowHeight, width, rowHeight);
        }
    }
    painter.end();
    return bytes;
}

/// The same cells under the same formats by the library's own calls.
void writtenAlone(const doc::Table& table, const QString& file, const QString& folder)
{
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(file).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    const auto format = [&](const char* number) {
        lxw_format* made = workbook_add_format(book);
        format_set_num_format(made, number);
        format_set_border(made, LXW_BORDER_THIN);
        return made;
    };
    lxw_format* const text = format("General");
    lxw_format* const whole = format("0");
    lxw_format* const percent = format("0.00%");
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        for (qsizetype column = 0; column < table.rows[row].cells.size(); ++column) {
            const doc::Cell& cell = table.rows[row].cells[column];
            const auto at = static_cast<lxw_row_t>(row);
            const auto place = static_cast<lxw_col_t>(column);
            if (const auto* amount = std::get_if<Money>(&cell.value))
                worksheet_write_number(sheet, at, place, double(amount->yuan()) / 10'000, whole);
            else if (const auto* rate = std::get_if<Percent>(&cell.value))
                worksheet_write_number(
                    sheet, at, place, double(rate->numerator) / double(rate->denominator), percent);
            else if (const auto* count = std::get_if<qint64>(&cell.value))
                worksheet_write_number(sheet, at, place, double(*count), whole);
            else
                worksheet_write_string(sheet, at, place, cell.text.toUtf8().constData(), text);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        giveUp(u"libxlsxwriter failed"_s);
}

/// KiB that the process has held at most.
long peakKiB()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

Line officeLine(const Setup& setup, const Document& document, double ours)
{
    const QString what = u"the same against LibreOffice making a PDF of our DOCX"_s;
    const QString docx = setup.folder.filePath(u"table.docx"_s);
    if (!writeDocx(document, docx))
        giveUp(u"cannot write "_s + docx);
    QProcess office;
    const QStringList words {u"-env:UserInstallation=file://"_s + setup.folder.filePath(u"office"_s),
        u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, setup.folder.path(), docx};
    const auto convert = [&] {
        office.start(u"soffice"_s, words);
        office.waitForFinished(-1);
    };
    convert(); // makes its profile
    const double theirs = milliseconds(convert);
    if (office.error() == QProcess::FailedToStart || office.exitCode() != 0)
        return {what, msText(ours), u"no LibreOffice here"_s, u"–"_s, u"≤ 0.05"_s, false};
    return {what, msText(ours), u"soffice, "_s + msText(theirs), ratioText(ours / theirs), u"≤ 0.05"_s,
        ours / theirs <= twentiethOfOffice};
}

} // namespace

std::vector<Line> measureReport(const Setup& setup)
{
    const FontPlan plan = FontPlan::fromSystem();
    const Document small = tableOf(pdfRows, 7);
    const auto& table = std::get<doc::Table>(small.sections[0].blocks[0]);
    const Comparison pdf = compare(
        setup.runs,
        [&] {
            Written written;
            if (!makePdf(small, plan, {}, written))
                giveUp(u"the PDF failed"_s);
        },
        [&] { static_cast<void>(paintedAlone(table, plan)); });
    std::vector<Line> lines;
    lines.push_back(
        ratioLine(u"a table of 300 rows to PDF"_s, pdf, u"its cells painted alone"_s, thricePainting));
    lines.push_back(officeLine(setup, small, pdf.ours.median()));

    const Document large = tableOf(bookRows, bookColumns);
    const auto& rows = std::get<doc::Table>(large.sections[0].blocks[0]);
    const QString ours = setup.folder.filePath(u"ours.xlsx"_s);
    const QString alone = setup.folder.filePath(u"alone.xlsx"_s);
    const long before = peakKiB();
    if (!writeXlsx(large, ours))
        giveUp(u"the workbook failed"_s);
    const double grown = double(peakKiB() - before) / 1024;
    const Comparison book = compare(
        setup.runs, [&] { static_cast<void>(writeXlsx(large, ours)); },
        [&] { writtenAlone(rows, alone, setup.folder.path()); });
    lines.push_back(ratioLine(u"10,000 rows × 30 to XLSX"_s, book, u"libxlsxwriter alone"_s, nearTheLibrary));
    lines.push_back({u"memory that writing them takes beside the table"_s, u"%1 MiB"_s.arg(grown, 0, 'f', 1),
        u"–"_s, u"–"_s, u"< 24 MiB"_s, grown < flatMiB});
    return lines;
}

} // namespace sanpi::bench
