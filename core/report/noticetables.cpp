// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticetables.h"

#include "report/noticetext.h"
#include "report/reportcells.h"

#include <algorithm>

namespace sanpi::noticetables {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

ChartColour lampColour(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Green:
        return ChartColour::Green;
    case Lamp::Yellow:
        return ChartColour::Yellow;
    case Lamp::Red:
        return ChartColour::Red;
    case Lamp::None:
        break;
    }
    return ChartColour::Muted;
}

// 截至2021年12月底
QString closingNote(const NoticeInput& input)
{
    return u"截至%1年%2"_s.arg(QString::number(input.overview.year), noticetext::closing(input.overview));
}

// Money owed; what is ahead owes nothing.
Money owedOf(Money lag)
{
    return lag > Money() ? lag : Money();
}

constexpr qsizetype scoreColumn = 8; // of unitTable()

// A column that has nothing to say; group rows span what is left.
void dropColumn(doc::Table& table, qsizetype column)
{
    table.columns.removeAt(column);
    for (doc::Row& row : table.rows) {
        if (row.kind == doc::Row::Kind::Group)
            row.cells[0].span = int(table.columns.size());
        else
            row.cells.removeAt(column);
    }
}

} // namespace

doc::Table unitTable(const NoticeInput& input)
{
    doc::Table table;
    table.note = closingNote(input);
    table.unit = u"万元"_s;
    table.columns = {{u"排名"_s, 0.7, Align::Centre}, {u"责任单位"_s, 2}, {u"项目个数"_s, 0.9, Align::Right},
        {u"年度计划"_s, 1.3, Align::Right}, {u"累计完成"_s, 1.3, Align::Right},
        {u"完成率（%）"_s, 1.1, Align::Right}, {u"与序时差（百分点）"_s, 1.2, Align::Right},
        {u"欠序时额"_s, 1.2, Align::Right}, {u"综合得分"_s, 1, Align::Right},
        {u"备注"_s, 1.6, Align::Left, 5}};
    cells::WanColumn digits;
    const auto see = [&](const Group& group) {
        digits.see(group.target);
        digits.see(group.done);
        digits.see(owedOf(group.lag));
    };
    see(input.overview.all);
    for (const Group& unit : input.overview.byUnit)
        see(unit);
    const auto line = [&](const doc::Cell& rank, const QString& name, const Group& group) {
        return QList<doc::Cell> {rank, {name}, cells::count(group.count), digits.cell(group.target),
            digits.cell(group.done), cells::rate(group.rate), cells::gap(group.gap),
            digits.cell(owedOf(group.lag))};
    };
    for (const bool departments : {false, true}) {
        const std::vector<RankedUnit>& units
            = departments ? input.ranking.departments : input.ranking.townships;
        if (units.empty())
            continue;
        const QString title = departments ? u"区直部门"_s : u"乡镇（街道）"_s;
        table.rows.append(
            {{{title, doc::Tone::Normal, {}, int(table.columns.size())}}, doc::Row::Kind::Group});
        for (const RankedUnit& unit : units) {
            QList<doc::Cell> row = line(cells::rank(unit.rank), unit.group.label, unit.group);
            row.append(unit.score ? doc::Cell {pointsText(*unit.score, 2), doc::Tone::Normal, *unit.score}
                                  : cells::nothing());
            row.append({unit.because});
            table.rows.append({row});
        }
    }
    QList<doc::Cell> all = line({}, u"合计"_s, input.overview.all);
    all.append(doc::Cell {});
    all.append(doc::Cell {});
    table.rows.append({all, doc::Row::Kind::Total});
    const auto saysNothing = [](const RankedUnit& unit) { return unit.because.isEmpty(); };
    if (std::ranges::all_of(input.ranking.townships, saysNothing)
        && std::ranges::all_of(input.ranking.departments, saysNothing))
        dropColumn(table, scoreColumn + 1);
    if (!input.ranking.rule.isWeighted())
        dropColumn(table, scoreColumn);
    return table;
}

doc::Table laggardTable(const NoticeInput& input)
{
    doc::Table table;
    table.note = closingNote(input);
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 5}, {u"级别"_s, 0.6, Align::Centre},
        {u"责任单位"_s, 1.7}, {u"分包领导"_s, 1.2, Align::Centre}, {u"年度计划"_s, 1.2, Align::Right},
        {u"累计完成"_s, 1.2, Align::Right}, {u"完成率（%）"_s, 1.1, Align::Right},
        {u"与序时差（百分点）"_s, 1.2, Align::Right}, {u"欠序时额"_s, 1.2, Align::Right},
        {u"预警"_s, 0.9, Align::Centre}};
    cells::WanColumn digits;
    for (const NoticeProject& project : input.laggards) {
        digits.see(project.target);
        digits.see(project.done);
        digits.see(project.lag);
    }
    for (qsizetype at = 0; at < input.laggards.size(); ++at) {
        const NoticeProject& project = input.laggards[at];
        table.rows.append({{cells::count(static_cast<int>(at) + 1), {project.name}, {project.level},
            {project.unit}, {project.sponsor}, digits.cell(project.target), digits.cell(project.done),
            cells::rate(project.rate), cells::gap(project.gap), digits.cell(project.lag),
            cells::lamp(project.lamp)}});
    }
    return table;
}

doc::Table missingTable(const NoticeWeek& week)
{
    doc::Table table;
    table.note = noticetext::weekSpan(week.week);
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 5}, {u"责任单位"_s, 1.7},
        {u"分包领导"_s, 1.2, Align::Centre}, {u"巡查人"_s, 1.6}};
    int number = 0;
    for (const WeekProject& project : week.missing)
        table.rows.append({{cells::count(++number), {project.name}, {project.unit}, {project.sponsor},
            {project.inspectors}}});
    return table;
}

doc::Table overdueTable(const NoticeWeek& week)
{
    doc::Table table;
    table.note = u"截至"_s + doc::chineseDate(week.week.sunday());
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"编号"_s, 1.5, Align::Centre, 6},
        {u"项目名称"_s, 3, Align::Left, 9}, {u"类别"_s, 1, Align::Centre, 4},
        {u"问题"_s, 3.4, Align::Left, 10}, {u"责任单位"_s, 1.4, Align::Left, 5},
        {u"办理时限"_s, 1.2, Align::Centre}, {u"超期（天）"_s, 0.8, Align::Right}};
    int number = 0;
    for (const WeekIssue& issue : week.overdue) {
        const QDate due = issue.row.standing.due;
        table.rows.append({{cells::count(++number), {issue.row.number}, {issue.project}, {issue.kind},
            {issue.row.text}, {issue.unit}, cells::date(due),
            due.isValid() ? cells::count(due.daysTo(week.week.sunday())) : cells::nothing()}});
    }
    return table;
}

doc::Table correctedTable(const NoticeInput& input)
{
    doc::Table table;
    table.note = u"单位：万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 3, Align::Left, 9},
        {u"责任单位"_s, 1.4, Align::Left, 5}, {u"月份"_s, 1.2, Align::Centre},
        {u"口径"_s, 1, Align::Centre, 4}, {u"更正前"_s, 1.1, Align::Right}, {u"更正后"_s, 1.1, Align::Right},
        {u"增减"_s, 1.1, Align::Right}, {u"更正原因"_s, 3, Align::Left, 9}};
    cells::WanColumn digits;
    for (const NoticeCorrected& one : input.corrected) {
        digits.see(one.before);
        digits.see(one.after);
    }
    int number = 0;
    for (const NoticeCorrected& one : input.corrected) {
        table.rows.append({{cells::count(++number), {one.name}, {one.unit}, {one.month.iso()},
            {one.cumulative ? u"累计"_s : u"当月"_s}, digits.cell(one.before), digits.cell(one.after),
            digits.cell(one.after.value_or(Money()) - one.before.value_or(Money())), {one.reason}}});
    }
    return table;
}

ChartSpec levelChart(const NoticeInput& input)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Bars;
    spec.title = u"分级完成投资（%1，亿元）"_s.arg(closingNote(input));
    spec.unit = u"亿元"_s;
    spec.perUnit = qint64(Unit::Yi);
    spec.targetName = u"年度计划"_s;
    ChartSeries done;
    done.name = u"累计完成"_s;
    QStringList words;
    for (const Group& group : input.overview.byLevel) {
        if (group.count == 0)
            continue;
        spec.categories.append(group.label + u"重点"_s);
        const QString key = u"level="_s + group.label;
        done.values.append(ChartValue {group.done.yuan(), group.done.text(Unit::Yi, 2), key});
        spec.targets.append(ChartValue {group.target.yuan(), group.target.text(Unit::Yi, 2), key});
        words.append(u"%1完成%2亿元，年度计划%3亿元"_s.arg(
            spec.categories.last(), done.values.last()->text, spec.targets.last()->text));
    }
    spec.series = {done};
    spec.description = words.join(u"；"_s);
    return spec;
}

ChartSpec unitChart(const NoticeInput& input)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Bars;
    spec.title = u"各责任单位年度计划完成率（%1，%）"_s.arg(closingNote(input));
    spec.unit = u"%"_s;
    spec.perUnit = 100;
    ChartSeries rates;
    rates.name = u"完成率"_s;
    QStringList words;
    for (const bool departments : {false, true}) {
        for (const RankedUnit& unit : departments ? input.ranking.departments : input.ranking.townships) {
            if (!unit.group.rate.isValid())
                continue;
            spec.categories.append(unit.group.label);
            spec.barColours.append(lampColour(unit.group.lamp));
            rates.values.append(ChartValue {
                unit.group.rate.basisPoints(), unit.group.rate.shown(2), u"unit="_s + unit.group.label});
            words.append(unit.group.label + rates.values.last()->text);
        }
    }
    spec.series = {rates};
    if (input.overview.pace.isValid()) {
        spec.pace = ChartValue {input.overview.pace.basisPoints(), input.overview.pace.shown(2), {}};
        spec.paceName = u"序时进度"_s;
    }
    spec.description = words.join(u"；"_s);
    return spec;
}

} // namespace sanpi::noticetables
