// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearlines.h"
#include "report/notice.h"

#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

NoticeWording wordingOf(Ledger& ledger)
{
    NoticeWording wording;
    const std::pair<QString, QString*> places[] {{u"notice.organ"_s, &wording.organ},
        {u"notice.head"_s, &wording.head}, {u"notice.prefix"_s, &wording.prefix},
        {u"notice.bulletin"_s, &wording.bulletin}, {u"notice.recipients"_s, &wording.recipients},
        {u"notice.copy_to"_s, &wording.copyTo}, {u"notice.supervisor"_s, &wording.supervisor}};
    for (const auto& [key, text] : places)
        *text = ledger.setting(key, *text);
    return wording;
}

QList<NoticeProject> laggardsOf(const PaceLists& lists)
{
    QList<NoticeProject> list;
    for (const ProjectLine& line : lists.lagging) {
        const ProjectFigures& figures = line.figures;
        const auto remedy = lists.remedies.find(line.project);
        list.append({line.project, line.name, line.unit, line.sponsor, line.level,
            line.target.value_or(Money()), figures.done.value_or(Money()), figures.rate,
            figures.gap.value_or(0), figures.lag.value_or(Money()), figures.lamp,
            remedy == lists.remedies.end() ? QString() : remedy->second.problem});
    }
    return list;
}

} // namespace

Result<NoticeInput> gatherNotice(Ledger& ledger, int year, QDate asOf)
{
    auto lists = paceLists(ledger, year, asOf);
    if (!lists)
        return lists.error();
    auto ranked = ranking(ledger, lists->overview);
    if (!ranked)
        return ranked.error();
    NoticeInput input;
    input.laggards = laggardsOf(*lists);
    input.overview = std::move(lists->overview);
    input.ranking = std::move(ranked).value();
    input.wording = wordingOf(ledger);
    input.issued = asOf.addDays(1);
    input.due = Week::of(input.issued).monday().addDays(daysToAnswer);
    return input;
}

Result<NoticeInput> gatherNotice(Ledger& ledger, int year, Week week)
{
    auto input = gatherNotice(ledger, year, week.sunday());
    if (!input)
        return input;
    auto happened = gatherWeek(ledger, year, week);
    if (!happened)
        return happened.error();
    NoticeInput whole = std::move(input).value();
    whole.week = std::move(happened).value();
    return whole;
}

} // namespace sanpi
