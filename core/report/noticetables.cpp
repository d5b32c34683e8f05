// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticetables.h"

#include "report/noticetext.h"

namespace sanpi::noticetables {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

// Whole 万元 where all amounts of a table are, else two decimals throughout.
class WanDigits {
public:
    void see(Money amount)
    {
        if (amount.yuan() % 10'000 != 0)
            m_digits = 2;
    }
    [[nodiscard]] doc::Cell cell(Money amount) const
    {
        return {amount.text(Unit::Wan, m_digits), doc::Tone::Normal, amount};
    }

private:
    int m_digits = 0;
};

doc::Cell rateCell(const Percent& rate)
{
    return {rate.isValid() ? rate.text(2) : u"—"_s, doc::Tone::Normal, rate};
}

doc::Cell gapCell(const std::optional<qint64>& gap)
{
    if (!gap)
        return {u"—"_s};
    return {pointsText(*gap, 2), *gap < 0 ? doc::Tone::Bad : doc::Tone::Normal, *gap};
}

doc::Cell countCell(int count)
{
    return {QString::number(count), doc::Tone::Normal, qint64(count)};
}

// Marks tell the lamps apart where there is no colour.
doc::Cell lampCell(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Green:
        return {u"● 绿"_s, doc::Tone::Good};
    case Lamp::Yellow:
        return {u"▲ 黄"_s, doc::Tone::Warning};
    case Lamp::Red:
        return {u"■ 红"_s, doc::Tone::Bad};
    case Lamp::None:
        break;
    }
    return {u"—"_s};
}

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

} // namespace

doc::Table unitTable(const NoticeInput& input)
{
    doc::Table table;
    table.note = closingNote(input);
    table.unit = u"万元"_s;
    table.columns = {{u"排名"_s, 0.7, Align::Centre}, {u"责任单位"_s, 2}, {u"项目个数"_s, 0.9, Align::Right},
        {u"年度计划"_s, 1.3, Align::Right}, {u"累计完成"_s, 1.3, Align::Right},
        {u"完成率（%）"_s, 1.1, Align::Right}, {u"与序时差（百分点）"_s, 1.2, Align::Right},
        {u"欠序时额"_s, 1.2, Align::Right}};
    WanDigits digits;
    const auto see = [&](const Group& group) {
        digits.see(group.target);
        digits.see(group.done);
        digits.see(owedOf(group.lag));
    };
    see(input.overview.all);
    for (const NoticeUnit& unit : input.units)
        see(unit.group);
    const auto cells = [&](const QString& rank, const QString& name, const Group& group) {
        return QList<doc::Cell> {{rank}, {name}, countCell(group.count), digits.cell(group.target),
            digits.cell(group.done), rateCell(group.rate), gapCell(group.gap),
            digits.cell(owedOf(group.lag))};
    };
    for (const bool departments : {false, true}) {
        const QList<NoticeUnit> ranked = noticetext::ranked(input.units, departments);
        if (ranked.isEmpty())
            continue;
        const QString title = departments ? u"区直部门"_s : u"乡镇（街道）"_s;
        table.rows.append(
            {{{title, doc::Tone::Normal, {}, int(table.columns.size())}}, doc::Row::Kind::Group});
        const QList<int> ranks = noticetext::ranks(ranked);
        for (qsizetype at = 0; at < ranked.size(); ++at) {
            const QString rank = ranks[at] == 0 ? u"—"_s : QString::number(ranks[at]);
            table.rows.append({cells(rank, ranked[at].group.label, ranked[at].group)});
        }
    }
    table.rows.append({cells({}, u"合计"_s, input.overview.all), doc::Row::Kind::Total});
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
    WanDigits digits;
    for (const NoticeProject& project : input.laggards) {
        digits.see(project.target);
        digits.see(project.done);
        digits.see(project.lag);
    }
    for (qsizetype at = 0; at < input.laggards.size(); ++at) {
        const NoticeProject& project = input.laggards[at];
        table.rows.append({{countCell(static_cast<int>(at) + 1), {project.name}, {project.level},
            {project.unit}, {project.sponsor}, digits.cell(project.target), digits.cell(project.done),
            rateCell(project.rate), gapCell(project.gap), digits.cell(project.lag), lampCell(project.lamp)}});
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
        for (const NoticeUnit& unit : noticetext::ranked(input.units, departments)) {
            if (!unit.group.rate.isValid())
                continue;
            spec.categories.append(unit.group.label);
            spec.barColours.append(lampColour(unit.lamp));
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
