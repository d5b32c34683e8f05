// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsxtable.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace sanpi::xlsx {

using namespace Qt::StringLiterals;

namespace {

// A column of the numbers behind the chart.
struct Numbers {
    QString name;
    QList<std::optional<ChartValue>> values;
    ChartColour colour = ChartColour::First;
    bool dashed = false;
};

lxw_color_t printColour(ChartColour colour)
{
    switch (colour) {
    case ChartColour::First:
        return 0x0072B2;
    case ChartColour::Second:
        return 0xD55E00;
    case ChartColour::Third:
        return 0x009E73;
    case ChartColour::Fourth:
        return 0xCC79A7;
    case ChartColour::Fifth:
        return 0x56B4E9;
    case ChartColour::Sixth:
        return 0xE69F00;
    case ChartColour::Green:
        return 0x2E7D32;
    case ChartColour::Yellow:
        return 0xC68A00;
    case ChartColour::Red:
        return 0xC62828;
    case ChartColour::Muted:
        break;
    }
    return 0xA0A7AD;
}

Form chartForm(const ChartValue& value, qint64 perUnit)
{
    Form form;
    form.kind = Form::Kind::Number;
    form.text = value.text;
    form.number = double(value.exact) / double(std::max<qint64>(1, perUnit));
    form.format = numberFormat(decimalsOf(value.text));
    return form;
}

QList<Numbers> columnsOf(const ChartSpec& spec)
{
    QList<Numbers> columns;
    for (const ChartSeries& series : spec.series)
        columns.append({series.name, series.values, series.colour, series.dashed});
    if (!spec.targets.isEmpty())
        columns.append({spec.targetName, spec.targets, ChartColour::Muted, false});
    return columns;
}

/// The chart beside its numbers, which stand below the header in row \p header.
class ChartMaker {
public:
    ChartMaker(Book& book, const ChartSpec& spec, int header)
        : m_spec(spec), m_sheet(book.lastName().toUtf8()), m_first(static_cast<lxw_row_t>(header + 1)),
          m_last(static_cast<lxw_row_t>(header + spec.categories.size()))
    {
        const bool lines = spec.kind == ChartSpec::Kind::Lines;
        m_chart = workbook_add_chart(
            book.workbook(), static_cast<uint8_t>(lines ? LXW_CHART_LINE : LXW_CHART_BAR));
        chart_title_set_name(m_chart, spec.title.toUtf8().constData());
        lxw_chart_font font {};
        font.size = 12;
        chart_title_set_name_font(m_chart, &font);
        // The library's axes of a bar chart are where they are seen: values below.
        lxw_chart_axis* values = lines ? m_chart->y_axis : m_chart->x_axis;
        chart_axis_set_name(values, spec.unit.toUtf8().constData());
        chart_axis_set_num_format(values, "0");
        chart_legend_set_position(m_chart, LXW_CHART_LEGEND_BOTTOM);
        // From the top as in the table, with the scale at the foot.
        if (!lines) {
            chart_axis_set_reverse(m_chart->y_axis);
            chart_axis_set_crossing_max(m_chart->y_axis);
        }
    }
    void add(const Numbers& numbers, int column)
    {
        lxw_chart_series* series = chart_add_series(m_chart, nullptr, nullptr);
        const auto at = static_cast<lxw_col_t>(column);
        chart_series_set_categories(series, m_sheet.constData(), m_first, 0, m_last, 0);
        chart_series_set_values(series, m_sheet.constData(), m_first, at, m_last, at);
        chart_series_set_name_range(series, m_sheet.constData(), m_first - 1, at);
        if (m_spec.kind == ChartSpec::Kind::Lines) {
            lxw_chart_line line {};
            line.color = printColour(numbers.colour);
            line.width = 2.25F;
            line.dash_type
                = static_cast<uint8_t>(numbers.dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID);
            chart_series_set_line(series, &line);
            return;
        }
        lxw_chart_fill fill {};
        fill.color = printColour(numbers.colour);
        chart_series_set_fill(series, &fill);
        chart_series_set_labels(series);
        if (column == 1 && m_spec.barColours.size() == m_spec.categories.size())
            colourBars(series);
    }
    [[nodiscard]] lxw_chart* chart() { return m_chart; }

private:
    void colourBars(lxw_chart_series* series)
    {
        std::vector<lxw_chart_fill> fills(static_cast<size_t>(m_spec.barColours.size()));
        std::vector<lxw_chart_point> points(fills.size());
        std::vector<lxw_chart_point*> list;
        for (size_t bar = 0; bar < fills.size(); ++bar) {
            fills[bar].color = printColour(m_spec.barColours[static_cast<qsizetype>(bar)]);
            points[bar].fill = &fills[bar];
            list.push_back(&points[bar]);
        }
        list.push_back(nullptr);
        chart_series_set_points(series, list.data());
    }

    const ChartSpec& m_spec;
    QByteArray m_sheet;
    lxw_row_t m_first;
    lxw_row_t m_last;
    lxw_chart* m_chart = nullptr;
};

} // namespace

void writeChart(Book& book, const ChartSpec& spec)
{
    if (spec.categories.isEmpty())
        return;
    const QList<Numbers> columns = columnsOf(spec);
    const auto count = static_cast<int>(columns.size());
    lxw_worksheet* sheet = book.addSheet(u"图 "_s + spec.title);
    const Look head {Look::Role::Head, doc::Align::Centre, {}, {}};
    book.putText(sheet, 0, 0, spec.title, {Look::Role::ProseHead, doc::Align::Left, {}, {}});
    int header = 1;
    if (spec.pace) {
        book.putText(sheet, 1, 0, spec.paceName, {Look::Role::Note, doc::Align::Left, {}, {}});
        book.put(sheet, 1, 1, chartForm(*spec.pace, spec.perUnit), {});
        header = 2;
    }
    book.putText(sheet, header, 0, u"类别"_s, head);
    int widest = 8;
    for (int column = 0; column < count; ++column)
        book.putText(sheet, header, column + 1, u"%1（%2）"_s.arg(columns[column].name, spec.unit), head);
    for (qsizetype at = 0; at < spec.categories.size(); ++at) {
        const int row = header + 1 + static_cast<int>(at);
        widest = std::max(widest, widthOf(spec.categories[at]));
        book.putText(sheet, row, 0, spec.categories[at], {});
        for (int column = 0; column < count; ++column) {
            const auto value = columns[column].values.value(at);
            const Look look {Look::Role::Cell, doc::Align::Right, {}, {}};
            if (value)
                book.put(sheet, row, column + 1, chartForm(*value, spec.perUnit), look);
            else
                book.putText(sheet, row, column + 1, {}, look);
        }
    }
    worksheet_set_column(sheet, 0, 0, widest + 2, nullptr);
    worksheet_set_column(sheet, 1, static_cast<lxw_col_t>(count), 16, nullptr);
    ChartMaker maker(book, spec, header);
    for (int column = 0; column < count; ++column)
        maker.add(columns[column], column + 1);
    lxw_chart_options options {};
    const bool lines = spec.kind == ChartSpec::Kind::Lines;
    options.x_scale = 1.5;
    options.y_scale = lines ? 1.3 : std::max(1.0, 0.11 * double(spec.categories.size() * count));
    worksheet_insert_chart_opt(
        sheet, static_cast<lxw_row_t>(header), static_cast<lxw_col_t>(count + 2), maker.chart(), &options);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_fit_to_pages(sheet, 1, 1);
}

} // namespace sanpi::xlsx
