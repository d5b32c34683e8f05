// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/say.h"

#include "domain/wording.h"
#include "report/noticetext.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNamed = 3; // units and classes by name

class Words {
public:
    explicit Words(const Selection& selection) : m_selection(selection) { }

    /// 文昌街道 or 全区, then 基础设施领域, 续建, 省市重点.
    [[nodiscard]] QString kind() const
    {
        QString unit = named(u"unit"_s, u"等"_s);
        const QString sector = named(u"sector"_s, u"等"_s);
        QString text = whole() ? QString() : u"所选"_s;
        text += unit.isEmpty() && whole() ? u"全区"_s : unit;
        if (!sector.isEmpty())
            text += sector + u"领域"_s;
        return text + named(u"class"_s, u"等"_s) + levels() + u"项目"_s;
    }

private:
    [[nodiscard]] const FilterTerm* term(const QString& field) const
    {
        const auto& terms = m_selection.asked.terms;
        const auto it = std::ranges::find(terms, field, &FilterTerm::field);
        return it == terms.end() ? nullptr : &*it;
    }
    /// All conditions find their word.
    [[nodiscard]] bool whole() const
    {
        static const QStringList spoken {u"unit"_s, u"sector"_s, u"class"_s, u"level"_s};
        QStringList seen;
        for (const FilterTerm& one : m_selection.asked.terms) {
            if (!spoken.contains(one.field) || seen.contains(one.field))
                return false;
            seen << one.field;
        }
        return m_selection.asked.whole;
    }
    [[nodiscard]] QString named(const QString& key, const QString& more) const
    {
        const FilterTerm* found = term(key);
        if (!found)
            return {};
        QStringList words;
        const Field& field = m_selection.names.fields[size_t(m_selection.names.column(key))];
        for (const Value& value : found->values) {
            const Named* reference = field.type == FieldType::Reference
                ? m_selection.names.named(field.refersTo, value.number())
                : nullptr;
            const Choice* choice = field.choice(value.number());
            words << (reference ? reference->name : choice ? choice->zh : QString());
        }
        if (size_t(words.size()) <= mostNamed)
            return words.join(u"、"_s);
        return words.mid(0, int(mostNamed)).join(u"、"_s) + more
            + (key == "unit"_L1 ? QString::number(words.size()) + u"个单位"_s : QString());
    }
    /// 省市重点; all three levels are 重点.
    [[nodiscard]] QString levels() const
    {
        const FilterTerm* found = term(u"level"_s);
        if (!found || found->values.size() > 2)
            return u"重点"_s;
        QString words;
        const Field& field = m_selection.names.fields[size_t(m_selection.names.column(u"level"))];
        for (const Value& value : found->values) {
            if (const Choice* choice = field.choice(value.number()))
                words += choice->zh;
        }
        return words + u"重点"_s;
    }

    const Selection& m_selection;
};

QString daySaid(const Overview& overview)
{
    const bool other = overview.asOf.year() != overview.year;
    return u"截至"_s + (other ? QString::number(overview.year) + u"年"_s : QString())
        + noticetext::closing(overview);
}

/// 均已开工; 该项目已开工; 已开工3个.
QString stateClause(const QString& state, const QString& place, int members, int all)
{
    if (members == 0)
        return {};
    if (all == 1)
        return u"已"_s + state;
    return members == all ? u"均已"_s + state : u"已%1{%2}个"_s.arg(state, place);
}

QString states(const Selection& selection)
{
    const int all = selection.overview.all.count;
    QStringList parts;
    for (const QString& part : {stateClause(u"开工"_s, u"started"_s, selection.started, all),
             stateClause(u"入统"_s, u"statistics"_s, selection.inStatistics, all)}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (parts.isEmpty())
        return {};
    if (all == 1)
        return u"；该项目"_s + parts.join(u"，"_s);
    return (parts.first().startsWith(u'均') ? u"；"_s : u"；其中"_s) + parts.join(u"，"_s);
}

} // namespace

Sentence sayOf(const Selection& selection)
{
    const Overview& overview = selection.overview;
    const Group& all = overview.all;
    PhraseValues values {{u"day"_s, daySaid(overview)}, {u"kind"_s, Words(selection).kind()},
        {u"name"_s, selection.name}, {u"count"_s, qint64(all.count)}, {u"total"_s, all.total},
        {u"target"_s, all.ratedTarget}, {u"done"_s, all.done}, {u"rate"_s, all.rate},
        {u"started"_s, qint64(selection.started)}, {u"statistics"_s, qint64(selection.inStatistics)}};
    if (all.count == 0)
        return filled(u"{day}，{kind}0个。"_s, values);
    const Money largest = std::max({all.total, all.ratedTarget, all.done});
    const bool small = largest < Money::fromYuan(qint64(Unit::Yi));
    const QString form = small ? u":万0}万元"_s : u":亿2}亿元"_s;
    QStringList clauses;
    if (all.withTotal > 0)
        clauses << u"总投资{total"_s + form;
    if (all.ratedTarget > Money())
        clauses << u"年度计划投资{target"_s + form;
    if (selection.reported > 0 && noticetext::monthOf(overview) > 0) {
        clauses << u"累计完成投资{done"_s + form;
        if (all.rate.isValid())
            clauses << u"占年度计划的{rate:1}%"_s;
        if (all.gap) {
            values.insert(u"gap"_s, gapWords(*all.gap, overview.rules.wording));
            clauses << u"{gap}"_s;
        }
    }
    const QString who = all.count == 1 ? u"{name}"_s : u"{kind}{count}个"_s;
    const QString joint = all.count == 1 && !clauses.isEmpty() ? QString() : u"，"_s;
    QString pattern = u"{day}，"_s + who;
    if (!clauses.isEmpty())
        pattern += joint + clauses.join(u"，"_s);
    return filled(pattern + states(selection) + u"。"_s, values);
}

} // namespace sanpi
