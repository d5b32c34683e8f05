// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearlines.h"
#include "report/notice.h"

#include <algorithm>
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

Result<QList<NoticeCorrected>> gatherCorrected(Ledger& ledger, qint64 notice, int year)
{
    qint64 known = 0;
    {
        Statement query(ledger.connection(),
            u"SELECT coalesce(max(known_at), 0) FROM notice WHERE issued_on IS NOT NULL AND id <> ?"_s);
        query.bind(notice);
        if (query.next())
            known = query.number(0);
        if (query.failed())
            return query.error();
    }
    const auto corrections = correctionsAfter(ledger, known);
    if (!corrections)
        return corrections.error();
    QList<NoticeCorrected> list;
    for (const Correction& correction : *corrections) {
        NoticeCorrected line {{}, {}, correction.month, correction.record.kind == Kind::Stated,
            correction.before, correction.after, correction.reason};
        Statement names(ledger.connection(),
            u"SELECT p.name, u.name FROM project p LEFT JOIN entry e ON e.project = p.id AND e.year = ? LEFT "
            u"JOIN "
            "unit u ON u.id = e.unit WHERE p.id = ?"_s);
        names.bind(correction.month.year()).bind(projectOf(correction.record));
        if (names.next()) {
            line.name = names.text(0);
            line.unit = names.text(1);
        }
        if (names.failed())
            return names.error();
        if (line.name.isEmpty())
            line.name = u"已删除的项目"_s;
        list.append(line);
    }
    // The year's own months first.
    std::ranges::stable_partition(
        list, [year](const NoticeCorrected& line) { return line.month.year() == year; });
    return list;
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
