// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticetext.h"

#include "domain/wording.h"

#include <algorithm>

namespace sanpi::noticetext {

using namespace Qt::StringLiterals;

namespace {

QString inYi(Money amount)
{
    return amount.text(Unit::Yi, 2) + u"亿元"_s;
}

// {n}个省重点项目完成投资47.80亿元，占年度计划的150.4%
QString groupClause(const Group& group, const QString& what)
{
    QString text = QString::number(group.count) + u"个"_s + what + u"项目"_s;
    if (group.target > Money() || group.done > Money())
        text += u"完成投资"_s + inYi(group.done);
    if (group.rate.isValid())
        text += u"，占年度计划的"_s + group.rate.shown(1);
    return text;
}

QString clauses(const std::vector<Group>& groups, const QString& opening, const QString& suffix)
{
    QStringList parts;
    for (const Group& group : groups) {
        if (group.count > 0)
            parts.append(groupClause(group, group.label + suffix));
    }
    return parts.isEmpty() ? QString() : opening + parts.join(u"；"_s) + u"。"_s;
}

} // namespace

int monthOf(const Overview& overview)
{
    if (overview.reported.year() != overview.year)
        return overview.reported.year() > overview.year ? 12 : 0;
    return overview.reported.month();
}

QString closing(const Overview& overview)
{
    const int month = monthOf(overview);
    return month == 0 ? u"年初"_s : QString::number(month) + u"月底"_s;
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
    return clauses(overview.byLevel, u"从项目级别看，"_s, u"重点"_s);
}

QString byClass(const Overview& overview)
{
    return clauses(overview.byClass, u"从建设阶段看，"_s, u"类"_s);
}

QString bySector(const Overview& overview)
{
    return clauses(overview.bySector, u"从所属领域看，"_s, u"领域"_s);
}

QList<NoticeUnit> ranked(const QList<NoticeUnit>& units, bool departments)
{
    QList<NoticeUnit> list;
    std::copy_if(units.begin(), units.end(), std::back_inserter(list),
        [&](const NoticeUnit& unit) { return unit.department == departments; });
    // By the rate as it is printed, ties by the amount done; the district's order behind that.
    std::stable_sort(list.begin(), list.end(), [](const NoticeUnit& a, const NoticeUnit& b) {
        const qint64 left = a.group.rate.isValid() ? a.group.rate.basisPoints() : -1;
        const qint64 right = b.group.rate.isValid() ? b.group.rate.basisPoints() : -1;
        return left != right ? left > right : a.group.done > b.group.done;
    });
    return list;
}

QList<int> ranks(const QList<NoticeUnit>& ranked)
{
    QList<int> list;
    for (qsizetype at = 0; at < ranked.size(); ++at) {
        const Group& group = ranked[at].group;
        if (!group.rate.isValid())
            list.append(0);
        else if (at > 0 && ranked[at - 1].group.rate.basisPoints() == group.rate.basisPoints()
            && ranked[at - 1].group.done == group.done)
            list.append(list.last());
        else
            list.append(static_cast<int>(at) + 1);
    }
    return list;
}

QString byUnit(const NoticeInput& input, bool departments)
{
    constexpr qsizetype named = 3; // praised or blamed at most
    QStringList ahead;
    QStringList behind;
    const QList<NoticeUnit> units = ranked(input.units, departments);
    for (const NoticeUnit& unit : units) {
        if (unit.group.gap && *unit.group.gap >= 0 && ahead.size() < named)
            ahead.append(unit.group.label);
    }
    for (auto unit = units.rbegin(); unit != units.rend() && behind.size() < named; ++unit) {
        if (unit->group.gap && *unit->group.gap < -input.overview.rules.wording.evenWithin) {
            behind.prepend(unit->group.label + u"完成"_s + unit->group.rate.shown(1) + u"，"_s
                + gapWords(*unit->group.gap, input.overview.rules.wording));
        }
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
    QList<NoticeUnit> most = input.units;
    std::stable_sort(most.begin(), most.end(),
        [](const NoticeUnit& a, const NoticeUnit& b) { return a.group.behind > b.group.behind; });
    QStringList units;
    for (const NoticeUnit& unit : most.mid(0, 3)) {
        if (unit.group.behind > 0)
            units.append(unit.group.label + u"（"_s + QString::number(unit.group.behind) + u"个）"_s);
    }
    if (most.size() > 3 && units.size() == 3)
        text += u"，较多的是"_s + units.join(u"、"_s);
    text += u"。"_s;
    QStringList worst;
    for (const NoticeProject& project : input.laggards.mid(0, 3)) {
        QString who = u"（责任单位："_s + project.unit;
        if (!project.sponsor.isEmpty())
            who += u"，分包领导："_s + project.sponsor;
        worst.append(project.name + who + u"）欠序时投资"_s + project.lag.text(Unit::Wan, 0) + u"万元"_s);
    }
    return text + u"欠序时投资较多的项目是："_s + worst.join(u"；"_s) + u"。"_s;
}

QString demands(const NoticeInput& input)
{
    const QString due
        = QString::number(input.due.month()) + u"月"_s + QString::number(input.due.day()) + u"日"_s;
    return u"请各责任单位对照滞后项目清单逐项分析原因、明确措施，于"_s + due + u"前整改到位，并书面反馈"_s
        + input.wording.organ + u"；逾期未办结的，提请"_s + input.wording.supervisor + u"督办。"_s;
}

} // namespace sanpi::noticetext
