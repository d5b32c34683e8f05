// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures say about the work itself: words ahead of it, starts that are due, projects that stand
// still.
#include "figures/findingparts.h"
#include "figures/inspections.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr Percent leastForFinished {1, 2}; // of the year's target

struct Words {
    QString text; ///< the newest
    QDate on;
};
using WordsByProject = std::unordered_map<qint64, Words>;

Result<WordsByProject> loadWords(Ledger& ledger, QDate asOf)
{
    WordsByProject words;
    Statement query(ledger.connection(),
        u"SELECT project, text, \"on\" FROM progress WHERE \"on\" <= ? AND text IS NOT NULL "
        "ORDER BY project, \"on\""_s);
    query.bind(Value(asOf));
    while (query.next())
        words[query.number(0)] = {query.text(1), query.value(2).date()};
    if (query.failed())
        return query.error();
    const auto inspected = lastInspections(ledger, asOf);
    if (!inspected)
        return inspected.error();
    for (const auto& [project, seen] : *inspected) {
        Words& last = words[project];
        if (!last.on.isValid() || last.on < seen.on)
            last = {seen.progress, seen.on};
    }
    return words;
}

bool isBelow(const Percent& rate, const Percent& least)
{
    return rate.basisPoints() < least.basisPoints();
}

void wordsAhead(const EntryFacts& entry, const YearFacts& year, const Words& words, FindingList& list)
{
    const ProjectFigures figures = projectFigures(entry, year);
    if (!figures.rate.isValid() || !isBelow(figures.rate, leastForFinished) || !saysFinished(words.text))
        return;
    QString shown = words.text.left(30);
    if (words.text.size() > shown.size())
        shown += u'…';
    list.add(ProblemCode::WordsAheadOfDone, RecordId::project(entry.project), u"progress"_s, shown,
        {figures.rate.shown()}, QString::number(year.year));
}

void startDue(const EntryFacts& entry, const YearFacts& year, FindingList& list)
{
    if (!startOverdue(entry, year))
        return;
    const QString planned = entry.startPlanned.toString(Qt::ISODate);
    list.add(ProblemCode::StartOverdue, RecordId::project(entry.project), u"start_planned"_s, planned,
        {planned}, planned);
}

/// The last month of the year up to \p month in which the amount done rose; 0 for none.
int lastActiveMonth(const EntryFacts& entry, int month)
{
    for (int m = month; m >= 1; --m) {
        const Money before = m == 1 ? Money() : entry.done(m - 1).value_or(Money());
        if (entry.done(m).value_or(Money()) > before)
            return m;
    }
    return 0;
}

void standsStill(const EntryFacts& entry, const FindingFacts& facts, const Words& words, FindingList& list)
{
    const YearFacts& year = facts.year;
    const ProjectLife& life = facts.lives.of(entry.project);
    const int weeks = year.rules.lamp.redAfterIdleWeeks;
    if (!entry.counts() || life.stage != Stage::Started || life.stoppage || weeks == 0)
        return;
    QDate since = std::max(life.since(), words.on);
    if (const int active = lastActiveMonth(entry, year.month); active > 0)
        since = std::max(since, Month(year.year, active).lastDay());
    if (since.daysTo(Month(year.year, year.month).lastDay()) < weeks * 7)
        return;
    const QString day = since.toString(Qt::ISODate);
    list.add(ProblemCode::MovingButIdle, RecordId::project(entry.project), u"done"_s, {}, {day}, day);
}

/// Whether anybody reported anything of the year yet: where nobody does, silence says nothing.
bool isReported(const YearFacts& year)
{
    return year.month > 0 && std::ranges::any_of(year.entries, [](const EntryFacts& entry) {
        return entry.present != 0 || !entry.statements.empty();
    });
}

} // namespace

bool saysFinished(const QString& progress)
{
    static const std::array words {u"竣工"_s, u"投产"_s, u"完工"_s, u"建成投用"_s, u"达产"_s};
    static const std::array notYet {u"计划"_s, u"预计"_s, u"拟"_s, u"未"_s, u"即将"_s, u"力争"_s, u"准备"_s,
        u"确保"_s, u"待"_s, u"争取"_s, u"有望"_s, u"可"_s, u"前"_s, u"目标"_s};
    constexpr qsizetype reach = 12; // characters of the same clause before the word
    static const QString breaks = u"，。；、,;\n"_s;
    for (const QString& word : words) {
        for (qsizetype at = progress.indexOf(word); at >= 0; at = progress.indexOf(word, at + 1)) {
            qsizetype from = at;
            while (from > 0 && at - from < reach && !breaks.contains(progress[from - 1]))
                --from;
            const QString before = progress.mid(from, at - from);
            if (std::ranges::none_of(notYet, [&](const QString& no) { return before.contains(no); })
                && !progress.mid(at + word.size()).startsWith(u'前'))
                return true;
        }
    }
    return false;
}

Result<void> findInWork(const FindingFacts& facts, FindingList& list)
{
    const auto words = loadWords(facts.ledger, facts.asOf());
    if (!words)
        return words.error();
    const bool reported = isReported(facts.year);
    for (const EntryFacts& entry : facts.year.entries) {
        const auto said = words->find(entry.project);
        const Words latest = said == words->end() ? Words() : said->second;
        if (!entry.counts())
            continue;
        wordsAhead(entry, facts.year, latest, list);
        startDue(entry, facts.year, list);
        if (reported)
            standsStill(entry, facts, latest, list);
    }
    return {};
}

} // namespace sanpi
