// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/templatebook.h"

#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace sanpi {

namespace templatecells {

inline lxw_row_t at(int row)
{
    return static_cast<lxw_row_t>(row);
}

inline lxw_col_t col(int column)
{
    return static_cast<lxw_col_t>(column);
}

inline int columnOf(size_t column)
{
    return templatelayout::firstColumn + int(column);
}

/// Lines that a text takes in a column; Chinese characters count two.
inline int linesOf(const QString& text, double width)
{
    int lines = 0;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        double length = 0;
        for (const QChar c : part)
            length += c.unicode() < 0x80 ? 1.05 : 2.1;
        lines += std::max(1, int(std::ceil(length / std::max(1.0, width - 1))));
    }
    return lines;
}

} // namespace templatecells

/// How a cell of the workbook looks.
struct TemplateLook {
    enum class Face { Title, Note, Head, FillHead, Locked, Fill, Total, Guide, GuideHead, Plain };
    enum class Form { Text, Amount, Rate, Date, Serial };
    Face face = Face::Locked;
    Form form = Form::Text;
    auto operator<=>(const TemplateLook&) const = default;
};

/// A workbook of libxlsxwriter in the making, in a file of its own that goes with it. Texts are only ever
/// written as texts. One thread. Internal to writeTemplate().
class TemplateWriter {
public:
    explicit TemplateWriter(const TemplateBook& book) : m_book(book) { }
    ~TemplateWriter();
    TemplateWriter(const TemplateWriter&) = delete;
    TemplateWriter& operator=(const TemplateWriter&) = delete;
    [[nodiscard]] Result<QByteArray> run();

private:
    void writeSheet();
    void writeHead();
    void writeTotals();
    void writeRow(size_t row);
    void writeRules();
    void addRule(size_t column);
    void protect();
    void writeGuide();
    void writeHidden();
    void text(lxw_worksheet* sheet, int row, int column, const QString& text, const TemplateLook& look);
    void value(int row, size_t column, const Value& value, TemplateLook look);
    void formula(int row, size_t column, const QString& formula, double result, TemplateLook look);
    [[nodiscard]] lxw_format* format(const TemplateLook& look);
    [[nodiscard]] QString cell(int row, QStringView key) const;
    [[nodiscard]] QString computed(int row, const QString& key) const;
    [[nodiscard]] double result(size_t row, const QString& key) const;
    [[nodiscard]] Money sum(size_t column) const;
    [[nodiscard]] int lastRow() const;

    const TemplateBook& m_book;
    QTemporaryDir m_folder;
    lxw_workbook* m_out = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    std::map<TemplateLook, lxw_format*> m_formats;
};

} // namespace sanpi
