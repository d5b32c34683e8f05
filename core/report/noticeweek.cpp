// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticeweek.h"

#include "figures/table.h"
#include "figures/yearlines.h"
#include "report/annualtext.h"
#include "report/noticetext.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestStillWeeks = 2; // two weeks call the unit's head (practice.md, The week)

class WeekNames {
public:
    WeekNames(const Table& names, const YearLines& lines) : m_names(names)
    {
        for (const ProjectLine& line : lines.lines)
            m_lines.emplace(line.project, &line);
    }
    [[nodiscard]] QString project(qint64 id) const { return nameOf(Kind::Project, id); }
    [[nodiscard]] QString unit(qint64 id) const { return nameOf(Kind::Unit, id); }
    [[nodiscard]] WeekProject weekProject(const PlannedVisit& visit) const
    {
        WeekProject made;
        made.project = visit.project;
        made.name = project(visit.project);
        made.unit = unit(visit.unit);
        made.inspectors = visit.inspectors;
        made.idle = visit.idle;
        if (const auto line = m_lines.find(visit.project); line != m_lines.end()) {
            made.sponsor = line->second->sponsor;
            made.lag = std::max(line->second->figures.lag.value_or(Money()), Money());
            made.cause = line->second->remark;
        }
        // What was seen on the site last says more than an old remark.
        const InspectionFact* seen = !visit.done.empty() ? &visit.done.back()
            : visit.before                               ? &*visit.before
                                                         : nullptr;
        if (seen && !seen->finding.isEmpty())
            made.cause = seen->finding;
        return made;
    }

private:
    [[nodiscard]] QString nameOf(Kind kind, qint64 id) const
    {
        const Named* named = m_names.named(kind, id);
        return named ? named->name : QString();
    }
    const Table& m_names;
    std::unordered_map<qint64, const ProjectLine*> m_lines;
};

void addVisits(NoticeWeek& week, const WeekNames& names)
{
    for (const PlannedVisit& visit : week.plan.rows) {
        if (visit.isMissing())
            week.missing.append(names.weekProject(visit));
        if (visit.idle >= fewestStillWeeks)
            week.still.append(names.weekProject(visit));
    }
    std::ranges::stable_sort(week.still, [](const WeekProject& a, const WeekProject& b) {
        return std::pair(a.idle, a.lag) > std::pair(b.idle, b.lag);
    });
}

} // namespace

Result<NoticeWeek> gatherWeek(Ledger& ledger, int year, Week week)
{
    NoticeWeek gathered;
    gathered.year = year;
    gathered.week = week;
    auto plan = weekPlan(ledger, week, week.sunday());
    if (!plan)
        return plan.error();
    gathered.plan = std::move(plan).value();
    auto issues = issueWeek(ledger, week);
    if (!issues)
        return issues.error();
    gathered.issues = std::move(issues).value();
    BatchScope scope;
    scope.year = year;
    auto lists = batches(ledger, week.sunday(), scope);
    if (!lists)
        return lists.error();
    gathered.batches = std::move(lists).value();
    const auto lines = yearLines(ledger, year, week.sunday());
    if (!lines)
        return lines.error();
    const auto table = recordTable(ledger, Kind::Issue, year, week.sunday());
    if (!table)
        return table.error();
    const WeekNames names(*table, *lines);
    addVisits(gathered, names);
    const Field& kinds = ledger.catalogue().field(Kind::Issue, u"kind");
    for (const IssueRow& row : gathered.issues.overdueRows) {
        const Choice* kind = kinds.choice(row.kind);
        gathered.overdue.append(
            {row, names.project(row.project), names.unit(row.unit), kind ? kind->zh : QString()});
    }
    return gathered;
}

namespace noticetext {

namespace {

QString counted(const QString& what, int count)
{
    return count > 0 ? what + QString::number(count) + u"个"_s : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"，"_s);
}

} // namespace

QString weekSpan(Week week)
{
    const auto day = [](QDate date) { return u"%1月%2日"_s.arg(date.month()).arg(date.day()); };
    return day(week.monday()) + u'—' + day(week.sunday());
}

QString datedWeekSpan(Week week)
{
    const QDate monday = week.monday();
    const QDate sunday = week.sunday();
    return monday.toString(u"yyyy年M月d日"_s) + u'—'
        + sunday.toString(sunday.year() == monday.year() ? u"M月d日"_s : u"yyyy年M月d日"_s);
}

QString inspected(const NoticeWeek& week)
{
    const WeekPlan& plan = week.plan;
    const QString span = u"本周（"_s + weekSpan(week.week) + u"）"_s;
    if (plan.done == 0)
        return plan.due == 0 ? QString() : span + u"应巡查项目%1个，均未巡查。"_s.arg(plan.due);
    QString text = span
        + joined({counted(u"应巡查项目"_s, plan.due), counted(u"实地巡查"_s, plan.doneOfDue),
            counted(plan.due > 0 ? u"另巡查"_s : u"实地巡查"_s, plan.done - plan.doneOfDue),
            counted(u"正常施工"_s, plan.working), counted(u"进度偏慢"_s, plan.slow),
            counted(u"停工"_s, plan.stopped)});
    const QString moved = joined({counted(u"新开工"_s, plan.started), counted(u"竣工"_s, plan.produced)});
    if (!moved.isEmpty())
        text += u"；"_s + moved;
    if (plan.findings > 0)
        text += u"；发现问题项目%1个"_s.arg(plan.findings);
    return text + u"。"_s;
}

QString missed(const NoticeWeek& week)
{
    if (week.missing.isEmpty() || week.plan.done == 0)
        return {};
    QStringList names;
    for (const WeekProject& project : week.missing)
        names.append(project.name);
    return enumerated(names) + u"项目本周应巡查未巡查。"_s;
}

QString standingStill(const NoticeWeek& week)
{
    constexpr qsizetype most = 3;
    QStringList parts;
    for (const WeekProject& project : week.still.mid(0, most)) {
        QString text = project.name;
        QStringList who;
        if (!project.unit.isEmpty())
            who.append(u"责任单位："_s + project.unit);
        if (!project.sponsor.isEmpty())
            who.append(u"分包领导："_s + project.sponsor);
        if (!who.isEmpty())
            text += u"（"_s + who.join(u"，"_s) + u"）"_s;
        if (!project.cause.isEmpty())
            text += u"因"_s + withoutStop(project.cause);
        text += u"连续%1周无实质性进展"_s.arg(project.idle);
        if (project.lag > Money())
            text += u"，欠序时投资%1万元"_s.arg(project.lag.text(Unit::Wan, 0));
        parts.append(text);
    }
    if (parts.isEmpty())
        return {};
    QString text = parts.join(u"；"_s);
    if (week.still.size() > most)
        text += u"。连续两周以上无实质性进展的项目共%1个"_s.arg(week.still.size());
    return text + u"。"_s;
}

QString issuesOfWeek(const NoticeWeek& week)
{
    const IssueWeek& issues = week.issues;
    if (issues.yearCollected == 0 && issues.open == 0)
        return {};
    const QString now
        = joined({counted(u"新收集问题"_s, issues.collected), counted(u"销号"_s, issues.solved)});
    QString text = now.isEmpty() ? QString() : u"本周"_s + now + u"；"_s;
    text += u"今年以来累计收集%1个，已解决%2个"_s.arg(issues.yearCollected).arg(issues.yearSolved);
    if (issues.yearSolvedRate.isValid())
        text += u"，解决率"_s + issues.yearSolvedRate.shown(1);
    if (issues.open > 0) {
        text += u"，未销号%1个"_s.arg(issues.open);
        if (issues.overdue > 0)
            text += u"，其中超期%1个"_s.arg(issues.overdue);
    }
    return text + u"。"_s;
}

QString batchesOfYear(const NoticeWeek& week)
{
    annualtext::Figures figures;
    figures.overview.year = week.year;
    figures.batches = week.batches;
    return annualtext::batchLists(figures, {}).text;
}

} // namespace noticetext

} // namespace sanpi
