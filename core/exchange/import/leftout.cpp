// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/leftout.h"

#include "schema/messages.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 32'767; // of a cell
constexpr double cellWidth = 16;
constexpr double reasonWidth = 60;
constexpr lxw_color_t badColour = 0xFFC7CE; // what spreadsheets call "bad"
constexpr lxw_color_t headColour = 0xDDEBF7;

QString says(const char* text)
{
    return QCoreApplication::translate("Problems", text);
}

/// Owns the workbook until it is closed.
class LeftOutBook {
public:
    LeftOutBook(const ImportPlan& plan, const Workbook& book, const Sheet& sheet, const Catalogue& catalogue,
        bool english, const QString& path)
        : m_plan(plan), m_source(book), m_sheet(sheet), m_catalogue(catalogue), m_english(english),
          m_book(workbook_new(QFile::encodeName(path).constData())), m_out(addSheet(sheet.name))
    {
        m_head = format();
        format_set_bold(m_head);
        format_set_bg_color(m_head, headColour);
        format_set_text_wrap(m_head);
        m_bad = format();
        format_set_bg_color(m_bad, badColour);
        m_plain = format();
        m_text = format();
        format_set_text_wrap(m_text);
    }
    [[nodiscard]] bool write(const std::vector<const ImportRow*>& rows)
    {
        writeHead(int(rows.size()));
        for (const ImportRow* row : rows)
            writeRow(*row);
        worksheet_freeze_panes(m_out, lxw_row_t(m_firstRow), 0);
        return workbook_close(m_book) == LXW_NO_ERROR;
    }

private:
    /// Under the name that the sheet has; under the library's own where no workbook may have that name.
    lxw_worksheet* addSheet(const QString& name)
    {
        const QByteArray utf8 = name.toUtf8();
        const bool usable
            = !name.isEmpty() && workbook_validate_sheet_name(m_book, utf8.constData()) == LXW_NO_ERROR;
        return workbook_add_worksheet(m_book, usable ? utf8.constData() : nullptr);
    }

    lxw_format* format()
    {
        lxw_format* made = workbook_add_format(m_book);
        format_set_border(made, LXW_BORDER_THIN);
        return made;
    }

    void put(int row, int column, const QString& text, lxw_format* look)
    {
        // A string, whatever it begins with: never a formula.
        worksheet_write_string(
            m_out, lxw_row_t(row), lxw_col_t(column), text.left(longestText).toUtf8().constData(), look);
    }

    void writeHead(int count)
    {
        const Recognition& found = m_plan.recognition;
        int row = 0;
        if (!found.title.isEmpty())
            put(row++, 0, found.title, nullptr);
        put(row++, 0,
            says(QT_TRANSLATE_NOOP("Problems",
                     "%1 rows were not taken. Mend the red cells, keep the header, send it back."))
                .arg(count),
            nullptr);
        put(row++, 0, u"单位："_s + unitName(found.unit), nullptr);
        int column = 0;
        for (const SheetColumn& source : found.columns) {
            m_columns.emplace(source.column, column);
            put(row, column++, source.header, m_head);
        }
        worksheet_set_column(m_out, 0, lxw_col_t(std::max(0, column - 1)), cellWidth, nullptr);
        worksheet_set_column(m_out, lxw_col_t(column), lxw_col_t(column), reasonWidth, nullptr);
        put(row, column, says(QT_TRANSLATE_NOOP("Problems", "What is to be mended")), m_head);
        m_reasons = column;
        m_firstRow = row + 1;
        m_row = m_firstRow;
    }

    void writeRow(const ImportRow& row)
    {
        std::map<int, QStringList> faults; // by column of the sheet; −1 of the row
        QStringList all;
        for (const Problem& problem : row.problems) {
            const QString message = messageOf(inOriginal(problem), m_catalogue, m_english);
            faults[columnOf(row, problem)] << message;
            all << message;
        }
        for (const auto& [source, column] : m_columns) {
            const auto fault = faults.find(source);
            const bool bad = fault != faults.end();
            putCell(m_sheet.cell(row.sheetRow, source), column, bad ? m_bad : m_plain);
            if (bad)
                worksheet_write_comment(m_out, lxw_row_t(m_row), lxw_col_t(column),
                    fault->second.join(u'\n').toUtf8().constData());
        }
        if (row.state == RowState::LeftOut)
            all << says(QT_TRANSLATE_NOOP("Problems", "Left out by hand"));
        put(m_row, m_reasons, all.join(u'\n'), m_text);
        ++m_row;
    }

    /// A cell that a problem names is of the original, where another row stands in this workbook: the row is
    /// named instead.
    [[nodiscard]] Problem inOriginal(Problem problem) const
    {
        if (problem.code != ProblemCode::Duplicate)
            return problem;
        for (QString& place : problem.args) {
            for (const SheetColumn& column : m_plan.recognition.columns) {
                const auto other = std::ranges::find_if(m_plan.rows,
                    [&](const ImportRow& row) { return place == cellName(row.sheetRow, column.column); });
                if (other == m_plan.rows.end())
                    continue;
                const QString name = other->name.isEmpty() ? other->code : other->name;
                place = says(QT_TRANSLATE_NOOP("Problems", "row %1 of the original sheet (%2)"))
                            .arg(QString::number(other->sheetRow + 1), name);
                break;
            }
        }
        return problem;
    }

    /// The sheet's column that a problem stands at.
    [[nodiscard]] int columnOf(const ImportRow& row, const Problem& problem) const
    {
        for (const SheetColumn& column : m_plan.recognition.columns) {
            if (problem.cell == cellName(row.sheetRow, column.column))
                return column.column;
        }
        return -1;
    }

    void putCell(const SheetCell* cell, int column, lxw_format* look)
    {
        const auto row = lxw_row_t(m_row);
        if (!cell) {
            worksheet_write_blank(m_out, row, lxw_col_t(column), look);
            return;
        }
        const bool plainNumber
            = cell->type() == CellType::Number && cell->numberClass() == NumberClass::Plain;
        if (plainNumber)
            worksheet_write_number(m_out, row, lxw_col_t(column), cell->number(), look);
        else
            put(m_row, column, m_source.text(*cell), look);
    }

    const ImportPlan& m_plan;
    const Workbook& m_source;
    const Sheet& m_sheet;
    const Catalogue& m_catalogue;
    bool m_english;
    lxw_workbook* m_book;
    lxw_worksheet* m_out;
    lxw_format* m_head = nullptr;
    lxw_format* m_bad = nullptr;
    lxw_format* m_plain = nullptr;
    lxw_format* m_text = nullptr;
    std::map<int, int> m_columns; ///< of the sheet → of the workbook
    int m_reasons = 0;
    int m_firstRow = 0;
    int m_row = 0;
};

Error cannotWrite(const QString& path, const QString& reason)
{
    return {ErrorCode::CannotWrite, u"left out rows: "_s + reason, {path + u": "_s + reason}};
}

} // namespace

Result<void> writeLeftOut(const ImportPlan& plan, const Workbook& book, const Catalogue& catalogue,
    bool english, const QString& path)
{
    std::vector<const ImportRow*> rows;
    for (const ImportRow& row : plan.rows) {
        if (row.state == RowState::Faulty || row.state == RowState::LeftOut)
            rows.push_back(&row);
    }
    const auto sheet = std::ranges::find(book.sheets, plan.sheet, &Sheet::name);
    if (rows.empty() || sheet == book.sheets.end())
        return Error {ErrorCode::NotFound, u"nothing was left out"_s, {plan.file}};
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"left-out.xlsx"_s);
    if (!folder.isValid() || !LeftOutBook(plan, book, *sheet, catalogue, english, made).write(rows))
        return cannotWrite(path, folder.errorString());
    QFile source(made);
    QSaveFile target(path);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)
        || target.write(source.readAll()) != source.size() || !target.commit())
        return cannotWrite(path, target.errorString());
    return {};
}

QString leftOutName(const QString& file)
{
    return QFileInfo(file).completeBaseName() + u"-退回修改.xlsx"_s;
}

} // namespace sanpi
