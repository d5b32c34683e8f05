// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/annualtext.h"

#include <algorithm>

namespace sanpi::annualtext {

using namespace Qt::StringLiterals;

namespace {

PhraseValues groupValues(const Group& group)
{
    return {{u"count"_s, qint64(group.count)}, {u"total"_s, group.total}, {u"target"_s, group.target},
        {u"done"_s, group.done}, {u"rate"_s, group.rate}};
}

const QString& levelPattern(qint64 level, const Wording& wording)
{
    return level == qint64(Level::Province) ? wording.province
        : level == qint64(Level::City)      ? wording.city
                                            : wording.district;
}

// What the members of a list have done, and what those have not that have not.
struct Deed {
    QString done; ///< 已开工建设
    QString undone; ///< 尚未开工
};

Deed deedOf(const BatchList& list)
{
    if (list.batch == Batch::Signing)
        return {u"已开工建设"_s, u"尚未开工"_s};
    if (list.batch == Batch::Start)
        return {u"在加紧施工"_s, u"尚未施工"_s};
    const bool capacity = std::ranges::all_of(list.members,
        [](const BatchMember& member) { return member.isBehind() || member.stage == Stage::AtCapacity; });
    const bool publicWorks = std::ranges::all_of(list.members,
        [](const BatchMember& member) { return member.works && *member.works != Works::Industry; });
    if (publicWorks)
        return {u"已建成投用"_s, u"尚未建成"_s};
    return {capacity ? u"已投产达效"_s : u"已投产"_s, u"尚未投产"_s};
}

// Members of the three batches are always all named.
Sentence listSentence(const BatchList& list)
{
    if (list.members.empty())
        return {};
    QStringList names;
    QStringList late;
    for (const BatchMember& member : list.members) {
        names.append(member.name);
        if (member.isBehind())
            late.append(member.name);
    }
    const Deed deed = deedOf(list);
    const auto rest = static_cast<qint64>(names.size() - late.size());
    Sentence sentence = filled(u"{count}个“{list}”项目（{names}）"_s,
        {{u"count"_s, qint64(list.count)}, {u"list"_s, batchName(list.batch)},
            {u"names"_s, names.join(u"、"_s)}});
    if (late.isEmpty())
        sentence.text += (list.count == 1 ? QString() : u"均"_s) + deed.done;
    else if (rest == 0)
        sentence.text += deed.undone;
    else
        sentence += filled(u"除{late}{undone}外，其余{rest}个{all}{done}"_s,
            {{u"late"_s, late.join(u"、"_s)}, {u"undone"_s, deed.undone}, {u"rest"_s, rest},
                {u"all"_s, rest == 1 ? QString() : u"均"_s}, {u"done"_s, deed.done}});
    return sentence;
}

QString periodNames(const Batches& batches)
{
    QStringList names;
    for (const BatchPeriod& period : batches.periods)
        names.append(u"第%1期"_s.arg(doc::chineseNumber(period.number)));
    // 第一期至第四期, where there are more than two in a row.
    const bool row = names.size() > 2
        && batches.periods.back().number - batches.periods.front().number + 1 == names.size();
    return row ? names.first() + u"至"_s + names.last() : names.join(u"、"_s);
}

// One rate where all lists have the same, else each list's own.
Sentence conversionSentence(const Batches& batches, const Wording& wording)
{
    QList<const BatchList*> rated;
    for (const BatchList& list : batches.all.lists) {
        if (list.conversion.isValid())
            rated.append(&list);
    }
    if (rated.isEmpty())
        return {};
    const bool alike = std::ranges::all_of(rated, [&](const BatchList* list) {
        return list->conversion.basisPoints() == rated.first()->conversion.basisPoints();
    });
    if (alike)
        return filled(wording.conversion, {{u"rate"_s, rated.first()->conversion}});
    Sentence sentence;
    for (const BatchList* list : rated) {
        sentence += filled(sentence.isEmpty() ? u"{list}转化率{rate:2}%"_s : u"，{list}转化率{rate:2}%"_s,
            {{u"list"_s, batchName(list->batch)}, {u"rate"_s, list->conversion}});
    }
    sentence.text += u"。"_s;
    return sentence;
}

} // namespace

QString conclusion(const Percent& rate, Money target, Money done)
{
    if (!rate.isValid())
        return u"年度计划未下达"_s;
    const qint64 points = rate.basisPoints();
    if (points >= 11000)
        return u"超额完成年度目标任务"_s;
    if (points >= 10000)
        return u"圆满完成年度目标任务"_s;
    if (points >= 9700)
        return u"基本完成年度目标任务"_s;
    return u"距年度计划还差%1亿元"_s.arg((target - done).text(Unit::Yi, 2));
}

Sentence keyProjects(const Figures& figures, const Wording& wording)
{
    const Overview& overview = figures.overview;
    PhraseValues values = groupValues(overview.all);
    values.insert(u"year"_s, QString::number(overview.year));
    values.insert(
        u"conclusion"_s, conclusion(overview.all.rate, overview.all.ratedTarget, overview.all.ratedDone));
    Sentence sentence = filled(wording.all, values);
    bool first = true;
    for (const Group& group : overview.byLevel) {
        if (group.count == 0)
            continue;
        PhraseValues level = groupValues(group);
        level.insert(u"level"_s, group.label);
        sentence.text += first ? u"其中，"_s : u"；"_s;
        sentence += filled(levelPattern(group.key, wording), level);
        first = false;
    }
    if (!first)
        sentence.text += u"。"_s;
    if (figures.starts.started > 0 || figures.finished > 0) {
        sentence += filled(wording.starts,
            {{u"started"_s, qint64(figures.starts.started)}, {u"finished"_s, qint64(figures.finished)}});
    }
    return sentence;
}

Sentence sectors(const Figures& figures, const Wording& wording)
{
    Sentence sentence;
    for (const Group& group : figures.overview.bySector) {
        if (group.count == 0)
            continue;
        PhraseValues values = groupValues(group);
        values.insert(u"sector"_s, group.label);
        sentence.text += sentence.isEmpty() ? u"从所属领域看，"_s : u"；"_s;
        sentence += filled(wording.sectors, values);
    }
    if (!sentence.isEmpty())
        sentence.text += u"。"_s;
    return sentence;
}

Sentence batchLists(const Figures& figures, const Wording& wording)
{
    const Batches& batches = figures.batches;
    qint64 count = 0;
    Money total;
    for (const BatchList& list : batches.all.lists) {
        count += list.count;
        total += list.total;
    }
    if (count == 0)
        return {};
    Sentence sentence = filled(wording.batches,
        {{u"year"_s, QString::number(figures.overview.year)}, {u"periods"_s, periodNames(batches)},
            {u"count"_s, count}, {u"total"_s, total}});
    bool first = true;
    for (const BatchList& list : batches.all.lists) {
        const Sentence one = listSentence(list);
        if (one.isEmpty())
            continue;
        if (!first)
            sentence.text += u"；"_s;
        sentence += one;
        first = false;
    }
    sentence.text += u"。"_s;
    sentence += conversionSentence(batches, wording);
    return sentence;
}

Sentence reconstruction(const Figures& figures, const Wording& wording)
{
    const RebuildGroup& all = figures.rebuild.all;
    if (all.count == 0)
        return {};
    return filled(wording.rebuild,
        {{u"year"_s, QString::number(figures.rebuild.year)}, {u"count"_s, qint64(all.count)},
            {u"total"_s, all.total}, {u"library"_s, qint64(all.inLibrary)},
            {u"started"_s, qint64(all.started)}, {u"startedTotal"_s, all.startedTotal},
            {u"target"_s, all.target}, {u"done"_s, all.done}, {u"rate"_s, all.rate},
            {u"conclusion"_s, conclusion(all.rate, all.ratedTarget, all.ratedDone)}});
}

Sentence issuesSolved(const Figures& figures, const Wording& wording)
{
    constexpr qsizetype mostKinds = 3;
    const IssueGroup& all = figures.issues.all;
    if (all.solved == 0)
        return {};
    QStringList kinds;
    for (const IssueGroup& kind : figures.issues.byKind) {
        if (kind.solved > 0 && kind.key != 0 && kinds.size() < mostKinds)
            kinds.append(kind.label);
    }
    return filled(wording.issues,
        {{u"collected"_s, qint64(all.collected)}, {u"solved"_s, qint64(all.solved)},
            {u"rate"_s, all.solvedRate}, {u"kinds"_s, kinds.join(u"、"_s)}});
}

Sentence fundsWon(const Figures& figures, const Wording& wording)
{
    constexpr qint64 specialBonds = 1; // choice of fund.kind
    Sentence sentence;
    for (const FundGroup& kind : figures.funds.byKind) {
        if (kind.granted == 0)
            continue;
        if (!sentence.isEmpty())
            sentence.text += u"；"_s;
        sentence += filled(kind.kind == specialBonds ? wording.bonds : wording.budget,
            {{u"kind"_s, kind.label}, {u"applied"_s, qint64(kind.applied)},
                {u"count"_s, qint64(kind.granted)}, {u"granted"_s, kind.grantedAmount}});
    }
    if (!sentence.isEmpty())
        sentence.text += u"。"_s;
    return sentence;
}

Sentence planning(const Figures& figures, const Wording& wording)
{
    if (!figures.planned || figures.planned->all.count == 0)
        return {};
    const Overview& next = *figures.planned;
    PhraseValues values = groupValues(next.all);
    values.insert(u"year"_s, QString::number(next.year));
    Sentence sentence = filled(wording.planning, values);
    bool first = true;
    for (const Group& size : next.atLeast) {
        if (size.count == 0)
            continue;
        sentence.text += first ? u"，其中"_s : u"、"_s;
        sentence += filled(u"{from}亿元以上项目{count}个"_s,
            {{u"from"_s, QString::number(size.key / qint64(Unit::Yi))}, {u"count"_s, qint64(size.count)}});
        first = false;
    }
    sentence.text += u"。"_s;
    first = true;
    for (const Group& sector : next.bySector) {
        if (sector.count == 0)
            continue;
        PhraseValues places = groupValues(sector);
        places.insert(u"sector"_s, sector.label);
        sentence.text += first ? u"从谋划方向看，"_s : u"，"_s;
        sentence += filled(wording.planningSector, places);
        first = false;
    }
    if (!first)
        sentence.text += u"。"_s;
    return sentence;
}

} // namespace sanpi::annualtext
