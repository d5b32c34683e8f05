// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticetext.h"

#include "domain/wording.h"

#include <algorithm>
#include <iterator>

namespace sanpi::noticetext {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 3; // praised or criticised

QString inYi(Money amount)
{
    return amount.text(Unit::Yi, 2) + u"亿元"_s;
}

// {n}个省重点项目完成投资47.80亿元，占年度计划的150.4%
QString groupClause(const Group& group, const QString& what, bool anyMonth)
{
    QString text = QString::number(group.count) + u"个"_s + what + u"项目"_s;
    if (anyMonth && (group.target > Money() || group.done > Money()))
        text += u"完成投资"_s + inYi(group.done);
    if (group.rate.isValid())
        text += u"，占年度计划的"_s + group.rate.shown(1);
    return text;
}

QString clauses(
    const std::vector<Group>& groups, const QString& opening, const QString& suffix, bool anyMonth)
{
    QStringList parts;
    for (const Group& group : groups) {
        if (group.count > 0)
            parts.append(groupClause(group, group.label + suffix, anyMonth));
    }
    return parts.isEmpty() ? QString() : opening + parts.join(u"；"_s) + u"。"_s;
}

// Ranked units clearly behind the pace, the last first, at most as many as are named.
std::vector<const RankedUnit*> criticised(const NoticeInput& input, bool departments)
{
    const std::vector<RankedUnit>& units = departments ? input.ranking.departments : input.ranking.townships;
    std::vector<const RankedUnit*> behind;
    for (auto unit = units.rbegin(); unit != units.rend() && qsizetype(behind.size()) < mostNamed; ++unit) {
        if (unit->rank > 0 && unit->group.gap && *unit->group.gap < -input.overview.rules.wording.evenWithin)
            behind.insert(behind.begin(), &*unit);
    }
    return behind;
}

// What holds up the unit's project that owes most.
QString causeOf(const NoticeInput& input, const QString& unit)
{
    for (const NoticeProject& project : input.laggards) {
        if (project.unit == unit && !project.cause.isEmpty())
            return project.name + withoutStop(project.cause);
    }
    return {};
}

} // namespace

QString withoutStop(QString text)
{
    while (text.endsWith(u'。') || text.endsWith(u'；') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

int monthOf(const Overview& overview)
{
    if (overview.reported.year() != overview.year)
        return overview.reported.year() > overview.year ? 12 : 0;
    return overview.reported.month();
}

QString closing(const Overview& overview)
{
    const int month = monthOf(overview);
    if (month == 0)
        return u"年初"_s;
    return QString::number(month) + (overview.half ? u"月上半月"_s : u"月底"_s);
}

QString enumerated(const QStringList& names, int most)
{
    if (names.size() <= most)
        return names.join(u"、"_s);
    return names.mid(0, most).join(u"、"_s) + u"等"_s + QString::number(names.size()) + u"个"_s;
}

QString general(const Overview& overview)
{
    const Group& all = overview.all;
    QString text = QString::number(overview.year) + u"年，全区共确定重点项目"_s + QString::number(all.count)
        + u"个，总投资"_s + (all.isTotalKnown() ? inYi(all.total) : u"待核"_s);
    text += all.target > Money() ? u"，年度计划投资"_s + inYi(all.target) + u"。"_s : u"，年度计划未下达。"_s;
    if (monthOf(overview) == 0)
        return text;
    text += u"截至"_s + closing(overview) + u"，全区"_s + QString::number(all.count)
        + u"个重点项目累计完成投资"_s + inYi(all.done);
    if (all.rate.isValid())
        text += u"，占年度计划的"_s + all.rate.shown(1);
    if (all.gap)
        text += u"，"_s + gapWords(*all.gap, overview.rules.wording);
    QStringList counts;
    if (all.onPace > 0)
        counts.append(u"达到序时进度"_s + QString::number(all.onPace) + u"个"_s);
    if (all.behind > 0)
        counts.append(u"慢于序时进度"_s + QString::number(all.behind) + u"个"_s);
    if (all.notCounted > 0)
        counts.append(u"不计入"_s + QString::number(all.notCounted) + u"个"_s);
    return text + (counts.isEmpty() ? QString() : u"；"_s + counts.join(u"，"_s)) + u"。"_s;
}

QString byLevel(const Overview& overview)
{
    return clauses(overview.byLevel, u"从项目级别看，"_s, u"重点"_s, monthOf(overview) > 0);
}

QString byClass(const Overview& overview)
{
    return clauses(overview.byClass, u"从建设阶段看，"_s, u"类"_s, monthOf(overview) > 0);
}

QString bySector(const Overview& overview)
{
    return clauses(overview.bySector, u"从所属领域看，"_s, u"领域"_s, monthOf(overview) > 0);
}

QString byUnit(const NoticeInput& input, bool departments)
{
    const std::vector<RankedUnit>& units = departments ? input.ranking.departments : input.ranking.townships;
    QStringList ahead;
    for (const RankedUnit& unit : units) {
        if (unit.rank > 0 && unit.group.gap && *unit.group.gap >= 0 && ahead.size() < mostNamed)
            ahead.append(unit.group.label);
    }
    QStringList behind;
    for (const RankedUnit* unit : criticised(input, departments)) {
        const QString cause = causeOf(input, unit->group.label);
        behind.append(unit->group.label + u"完成"_s + unit->group.rate.shown(1) + u"，"_s
            + gapWords(*unit->group.gap, input.overview.rules.wording)
            + (cause.isEmpty() ? QString() : u"（主要原因："_s + cause + u"）"_s));
    }
    QStringList parts;
    if (!ahead.isEmpty())
        parts.append(ahead.join(u"、"_s) + u"投资完成率居前"_s);
    if (!behind.isEmpty())
        parts.append(behind.join(u"；"_s) + u"，排名靠后"_s);
    if (parts.isEmpty())
        return {};
    return (departments ? u"区直部门中，"_s : u"乡镇（街道）中，"_s) + parts.join(u"；"_s) + u"。"_s;
}

QString laggards(const NoticeInput& input)
{
    if (input.laggards.isEmpty())
        return monthOf(input.overview) == 0 ? QString() : u"各项目均达到序时进度。"_s;
    Money owed;
    for (const NoticeProject& project : input.laggards)
        owed += project.lag;
    QString text
        = u"慢于序时进度的项目"_s + QString::number(input.laggards.size()) + u"个，欠序时投资"_s + inYi(owed);
    std::vector<Group> most;
    std::ranges::copy_if(
        input.overview.byUnit, std::back_inserter(most), [](const Group& unit) { return unit.count > 0; });
    std::ranges::stable_sort(most, std::ranges::greater(), &Group::behind);
    QStringList units;
    for (const Group& unit : most) {
        if (unit.behind > 0 && units.size() < mostNamed)
            units.append(unit.label + u"（"_s + QString::number(unit.behind) + u"个）"_s);
    }
    if (most.size() > 3 && units.size() == 3)
        text += u"，较多的是"_s + units.join(u"、"_s);
    text += u"。"_s;
    QStringList worst;
    for (const NoticeProject& project : input.laggards.mid(0, mostNamed)) {
        QString who = u"（责任单位："_s + project.unit;
        if (!project.sponsor.isEmpty())
            who += u"，分包领导："_s + project.sponsor;
        worst.append(project.name + who + u"）欠序时投资"_s + project.lag.text(Unit::Wan, 0) + u"万元"_s);
    }
    return text + u"欠序时投资较多的项目是："_s + worst.join(u"；"_s) + u"。"_s;
}

QString corrected(const NoticeInput& input)
{
    if (input.corrected.isEmpty())
        return {};
    const auto amount = [](const std::optional<Money>& money) {
        return money ? money->text(Unit::Wan, 0) + u"万元"_s : u"未报"_s;
    };
    QStringList parts;
    for (const NoticeCorrected& one : input.corrected.mid(0, mostNamed)) {
        const QString what = u"%1年%2月%3"_s.arg(QString::number(one.month.year()),
            QString::number(one.month.month()), one.cumulative ? u"底累计完成投资"_s : u"完成投资"_s);
        parts.append(one.name + what + u"由"_s + amount(one.before) + u"更正为"_s + amount(one.after)
            + (one.reason.isEmpty() ? QString() : u"（原因："_s + withoutStop(one.reason) + u"）"_s));
    }
    const QString count = QString::number(input.corrected.size());
    return u"对已封账月份的投资数据更正"_s + count + u"项："_s + parts.join(u"；"_s)
        + (input.corrected.size() > mostNamed ? u"；其余见附件"_s : QString())
        + u"。本期累计数已按更正后数据计算，以前各期通报不再变动。"_s;
}

QString demands(const NoticeInput& input)
{
    QStringList named;
    for (const bool departments : {false, true}) {
        for (const RankedUnit* unit : criticised(input, departments))
            named.append(unit->group.label);
    }
    const QString due
        = QString::number(input.due.month()) + u"月"_s + QString::number(input.due.day()) + u"日"_s;
    const QString whom
        = named.isEmpty() ? u"请各责任单位"_s : u"请"_s + named.join(u"、"_s) + u"等责任单位"_s;
    return whom + u"对照滞后项目清单逐项分析原因、明确措施，于"_s + due + u"前整改到位，并书面反馈"_s
        + input.wording.organ + u"；逾期未办结的，提请"_s + input.wording.supervisor + u"督办。"_s;
}

} // namespace sanpi::noticetext
