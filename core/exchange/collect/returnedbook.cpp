// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/returnedbook.h"

#include "domain/text.h"
#include "exchange/import/headers.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using namespace templatelayout;

namespace {

QString textAt(const Workbook& book, const Sheet& sheet, int row, int column)
{
    return cleaned(book.text(sheet, row, column));
}

/// P17 → 17
qint64 projectOfKey(const QString& text)
{
    if (!text.startsWith(u'P') || text.size() > 19)
        return 0;
    bool ok = false;
    const qint64 id = text.mid(1).toLongLong(&ok);
    return ok && id > 0 ? id : 0;
}

class BookReader {
public:
    BookReader(const Workbook& book, const Catalogue& catalogue) : m_book(book), m_catalogue(catalogue) { }
    ReturnedBook run()
    {
        for (const Sheet& sheet : m_book.sheets) {
            if (isHidden(sheet))
                readHidden(sheet);
        }
        if (m_out.format == 0 || m_out.format > format || !m_out.period.isValid())
            return std::move(m_out);
        m_out.columns = templateColumns(m_catalogue, m_out.period, m_own);
        findSheet();
        if (m_out.sheet) {
            placeColumns();
            readRows();
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool isHidden(const Sheet& sheet) const
    {
        return textAt(m_book, sheet, 0, 0) == QStringView(mark) && textAt(m_book, sheet, 0, 1).toInt() > 0;
    }

    void readHidden(const Sheet& sheet)
    {
        m_out.format = textAt(m_book, sheet, 0, 1).toInt();
        for (int row = 1; row < valuesRow; ++row) {
            const QString key = textAt(m_book, sheet, row, 0);
            const QString value = textAt(m_book, sheet, row, 1);
            if (key == "ledger"_L1)
                m_out.ledger = value;
            else if (key == "token"_L1)
                m_out.token = value;
            else if (key == "period"_L1)
                m_out.period = CollectPeriod::parse(value).value_or(CollectPeriod());
            else if (key == "version"_L1)
                m_out.version = value.toInt();
            else if (key == "unit"_L1) {
                m_out.unit = value.toLongLong();
                m_out.unitName = textAt(m_book, sheet, row, 2);
            }
        }
        std::map<int, QString> keys;
        for (const SheetRow& row : sheet.rows) {
            if (int(row.number) < valuesRow)
                continue;
            const qint64 project = projectOfKey(textAt(m_book, sheet, int(row.number), 0));
            for (const SheetCell& cell : sheet.cellsOf(row)) {
                if (int(row.number) == valuesRow)
                    noteColumn(keys[cell.column()] = cleaned(m_book.text(cell)));
                else if (project != 0 && cell.column() > 0)
                    m_out.sent[project][keys[cell.column()]] = m_book.text(cell);
            }
            if (project != 0)
                m_out.sent[project]; // also one that was sent without any value
        }
    }

    /// What was asked for when it was sent: the ledger may have other fields of its own by now.
    void noteColumn(const QString& key)
    {
        if (const QString own = ownFieldOfColumn(key); !own.isEmpty() && !m_own.contains(own))
            m_own << own;
    }

    /// How many of the template's headers stand in the row.
    [[nodiscard]] int matches(const Sheet& sheet, const SheetRow& row) const
    {
        int found = 0;
        for (const SheetCell& cell : sheet.cellsOf(row)) {
            const QString header = foldHeader(m_book.text(cell));
            found += std::ranges::any_of(
                m_out.columns, [&](const TemplateColumn& c) { return foldHeader(c.header) == header; });
        }
        return found;
    }

    void findSheet()
    {
        constexpr int headerLines = 30;
        int best = 3; // fewer are no header of ours
        for (const Sheet& sheet : m_book.sheets) {
            if (isHidden(sheet))
                continue;
            for (const SheetRow& row : sheet.rows) {
                if (int(row.number) > headerLines)
                    break;
                const int found = matches(sheet, row);
                if (found > best) {
                    best = found;
                    m_out.sheet = &sheet;
                    m_out.headerRow = int(row.number);
                }
            }
        }
        if (!m_out.sheet)
            return;
        for (const SheetCell& cell : m_out.sheet->cellsOf(*m_out.sheet->row(m_out.headerRow)))
            m_out.headers << cleaned(m_book.text(cell));
        for (const SheetRow& row : m_out.sheet->rows) {
            if (int(row.number) >= m_out.headerRow || !m_out.title.isEmpty())
                break;
            for (const SheetCell& cell : m_out.sheet->cellsOf(row)) {
                if (cell.type() == CellType::Text && m_out.title.isEmpty())
                    m_out.title = cleaned(m_book.text(cell));
            }
        }
    }

    /// By what the header says; a header that was altered, by the hidden names above it.
    void placeColumns()
    {
        std::map<QString, std::vector<int>> byHeader;
        for (const SheetCell& cell : m_out.sheet->cellsOf(*m_out.sheet->row(m_out.headerRow)))
            byHeader[foldHeader(m_book.text(cell))].push_back(cell.column());
        std::map<QString, int> byKey;
        for (const SheetRow& row : m_out.sheet->rows) {
            if (int(row.number) >= m_out.headerRow)
                break;
            for (const SheetCell& cell : m_out.sheet->cellsOf(row))
                byKey.emplace(cleaned(m_book.text(cell)), cell.column());
        }
        for (const TemplateColumn& column : m_out.columns) {
            const std::vector<int>& named = byHeader[foldHeader(column.header)];
            const auto keyed = byKey.find(column.key);
            const int hidden = keyed == byKey.end() ? -1 : keyed->second;
            int place = named.size() == 1 ? named.front() : named.empty() ? hidden : -1;
            if (named.size() > 1 && std::ranges::find(named, hidden) != named.end())
                place = hidden;
            m_out.places.push_back(place);
            if (place < 0 && column.isFill())
                addMissing(column, named.size() > 1);
        }
    }

    void addMissing(const TemplateColumn& column, bool twice)
    {
        Problem problem;
        problem.code = twice ? ProblemCode::TwoColumns : ProblemCode::Missing;
        problem.field = column.field.key;
        problem.args = {column.header};
        problem.sheet = m_out.sheet->name;
        problem.cell = cellName(m_out.headerRow, 0);
        m_out.problems.push_back(problem);
    }

    void readRows()
    {
        const int name = m_out.place(u"name");
        const int code = m_out.place(u"code");
        for (const SheetRow& row : m_out.sheet->rows) {
            const int number = int(row.number);
            if (number <= m_out.headerRow)
                continue;
            ReturnedRow read;
            read.sheetRow = number;
            for (const SheetCell& cell : m_out.sheet->cellsOf(row)) {
                if (cell.column() == name)
                    read.name = cleaned(m_book.text(cell));
                else if (cell.column() == code)
                    read.code = toHalfWidth(cleaned(m_book.text(cell)));
                else if (read.keyed == 0 && cell.type() == CellType::Text)
                    read.keyed = projectOfKey(cleaned(m_book.text(cell)));
            }
            if (read.keyed == 0 && read.code.isEmpty() && rowIsTotal(read.name)) {
                m_out.totalRow = number;
                continue;
            }
            m_out.rows.push_back(std::move(read));
        }
    }

    [[nodiscard]] static bool rowIsTotal(const QString& name)
    {
        const QString folded = foldName(name);
        return folded == u"合计"_s || folded == u"总计"_s || folded == u"小计"_s;
    }

    const Workbook& m_book;
    const Catalogue& m_catalogue;
    QStringList m_own;
    ReturnedBook m_out;
};

} // namespace

int ReturnedBook::place(QStringView key) const
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == key)
            return i < places.size() ? places[i] : -1;
    }
    return -1;
}

ReturnedBook takeApart(const Workbook& book, const Catalogue& catalogue)
{
    return BookReader(book, catalogue).run();
}

} // namespace sanpi
