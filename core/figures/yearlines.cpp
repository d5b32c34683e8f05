// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearlines.h"

#include "figures/inspections.h"
#include "figures/issues.h"
#include "store/leaders.h"
#include "store/projectyear.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

QString choiceLabel(const Field& field, qint64 code)
{
    const Choice* choice = field.choice(code);
    return choice ? choice->zh : QString();
}

/// What the ledger says of projects in words, put into the lines that are there.
class LineTexts {
public:
    LineTexts(Ledger& ledger, int year, std::vector<ProjectLine>& lines) : m_ledger(ledger), m_year(year)
    {
        for (ProjectLine& line : lines)
            m_lines.emplace(line.project, &line);
    }
    Result<void> load(QDate asOf)
    {
        if (const auto done = own(asOf); !done)
            return done;
        return progress(asOf);
    }

private:
    ProjectLine* at(qint64 project)
    {
        const auto it = m_lines.find(project);
        return it == m_lines.end() ? nullptr : it->second;
    }
    Result<void> own(QDate asOf)
    {
        const Field& nature = m_ledger.catalogue().field(Kind::Project, u"nature");
        const auto leaders = projectPeople(m_ledger, ProjectRole::Leader, asOf);
        if (!leaders)
            return leaders.error();
        Statement query(m_ledger.connection(),
            u"SELECT p.id, p.code, p.name, p.nature, "_s + yearPlanSql(u"start_planned"_s) + u", "_s
                + yearPlanSql(u"end_planned"_s)
                + u", p.leader, p.contact, p.phone FROM project p LEFT "
                  "JOIN entry e ON e.year = ? AND e.project = p.id"_s);
        query.bind(m_year);
        while (query.next()) {
            ProjectLine* line = at(query.number(0));
            if (!line)
                continue;
            line->code = query.text(1);
            line->name = query.text(2);
            line->nature = choiceLabel(nature, query.number(3));
            line->startPlanned = query.value(4).date();
            line->endPlanned = query.value(5).date();
            if (const auto leader = leaders->find(query.number(0)); leader != leaders->end())
                line->sponsor = leader->second.name;
            line->leader = query.text(6);
            line->contact = query.text(7);
            line->phone = query.text(8);
        }
        return query.failed() ? query.error() : Result<void>();
    }
    Result<void> progress(QDate asOf)
    {
        Statement query(m_ledger.connection(),
            u"SELECT project, text, remark, \"on\" FROM progress WHERE \"on\" <= ? ORDER BY project, \"on\""_s);
        query.bind(Value(asOf));
        std::unordered_map<qint64, QDate> told;
        while (query.next()) {
            ProjectLine* line = at(query.number(0));
            if (line && !query.isNull(1)) {
                line->progress = query.text(1);
                told[query.number(0)] = query.value(3).date();
            }
            if (line && !query.isNull(2))
                line->remark = query.text(2);
        }
        return query.failed() ? query.error() : inspected(asOf, told);
    }
    /// As in the table of projects: what an inspection saw later than the ledger's text is the newer
    /// progress.
    Result<void> inspected(QDate asOf, const std::unordered_map<qint64, QDate>& told)
    {
        const auto last = lastInspections(m_ledger, asOf);
        if (!last)
            return last.error();
        for (const auto& [project, seen] : *last) {
            const auto before = told.find(project);
            ProjectLine* line = at(project);
            if (line && !seen.progress.isEmpty() && (before == told.end() || before->second < seen.on))
                line->progress = seen.progress;
        }
        return {};
    }

    Ledger& m_ledger;
    int m_year;
    std::unordered_map<qint64, ProjectLine*> m_lines;
};

std::optional<Money> doneInMonth(const EntryFacts& entry, int month)
{
    if (month < 1 || (entry.present & (1U << (month - 1))) == 0)
        return {};
    return Money::fromYuan(entry.months[size_t(month - 1)]);
}

std::vector<ProjectLine> linesOf(const YearFacts& facts, const Overview& overview, const Catalogue& catalogue)
{
    const Field& level = catalogue.field(Kind::Entry, u"level");
    const Field& yearClass = catalogue.field(Kind::Entry, u"class");
    const auto sectors = sectorsOf(facts.rules, catalogue);
    std::unordered_map<qint64, std::pair<qint64, QString>> units; // place and name
    for (const Group& unit : overview.byUnit)
        units.emplace(unit.key, std::pair(qint64(units.size()), unit.key == 0 ? QString() : unit.label));
    std::vector<ProjectLine> lines;
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts())
            continue;
        ProjectLine line;
        line.project = entry.project;
        line.levelKey = entry.level;
        line.level = choiceLabel(level, entry.level);
        line.yearClass = choiceLabel(yearClass, entry.yearClass);
        if (const auto sector = std::ranges::find(
                sectors, facts.rules.sectors.partOf(entry.sector), &std::pair<qint64, QString>::first);
            sector != sectors.end())
            line.sector = sector->second;
        line.unitKey = entry.unit;
        line.unit = units[entry.unit].second;
        line.stage = entry.stage;
        line.total = entry.total;
        line.target = entry.target;
        line.monthDone = doneInMonth(entry, facts.month);
        line.figures = projectFigures(entry, facts);
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, [&](const ProjectLine& a, const ProjectLine& b) {
        return std::pair(a.levelKey, units.at(a.unitKey).first)
            < std::pair(b.levelKey, units.at(b.unitKey).first);
    });
    return lines;
}

/// Gives \p rank to those that count, from the largest value down.
template <typename ValueOf>
void rankBy(std::vector<ProjectLine>& lines, int ProjectLine::*rank, ValueOf value)
{
    std::vector<ProjectLine*> order;
    for (ProjectLine& line : lines) {
        if (line.figures.counted)
            order.push_back(&line);
    }
    std::ranges::stable_sort(
        order, [&](const ProjectLine* a, const ProjectLine* b) { return value(*a) > value(*b); });
    for (size_t at = 0; at < order.size(); ++at) {
        const bool equal = at > 0 && value(*order[at - 1]) == value(*order[at]);
        order[at]->*rank = equal ? order[at - 1]->*rank : static_cast<int>(at) + 1;
    }
}

std::optional<Money> monthOf(const std::vector<ProjectLine>& lines)
{
    std::optional<Money> sum;
    for (const ProjectLine& line : lines) {
        if (line.monthDone)
            sum = sum.value_or(Money()) + *line.monthDone;
    }
    return sum;
}

/// What the last inspection of each project found and asked for.
Result<std::unordered_map<qint64, Remedy>> inspected(Ledger& ledger, QDate asOf)
{
    std::unordered_map<qint64, Remedy> remedies;
    Statement query(ledger.connection(),
        u"SELECT project, finding, demand, due FROM inspection WHERE \"on\" <= ? ORDER BY project, \"on\", seq"_s);
    query.bind(Value(asOf));
    while (query.next())
        remedies[query.number(0)] = {query.text(1), query.text(2), query.value(3).date()};
    if (query.failed())
        return query.error();
    return remedies;
}

/// The lines and, out of the same snapshot, what the inspections say where it is asked for.
Result<YearLines> readLines(
    Ledger& ledger, int year, QDate asOf, std::unordered_map<qint64, Remedy>* remedies)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    auto totals = overviewOf(*facts, ledger);
    if (!totals)
        return totals.error();
    YearLines result;
    result.overview = std::move(totals).value();
    result.month = facts->month;
    result.lines = linesOf(*facts, result.overview, ledger.catalogue());
    if (const auto done = LineTexts(ledger, year, result.lines).load(asOf); !done)
        return done.error();
    if (remedies) {
        auto read = inspected(ledger, asOf);
        if (!read)
            return read.error();
        *remedies = std::move(read).value();
    }
    rankBy(result.lines, &ProjectLine::amountRank,
        [](const ProjectLine& line) { return line.figures.done.value_or(Money()); });
    // By the rate as it is printed.
    rankBy(result.lines, &ProjectLine::rateRank,
        [](const ProjectLine& line) { return line.figures.rate.basisPoints(); });
    return result;
}

/// What is open of each project's issues takes the place of what the inspections say: the one due first.
Result<void> takeIssues(Ledger& ledger, QDate asOf, std::unordered_map<qint64, Remedy>& remedies)
{
    auto rows = issueRows(ledger, asOf);
    if (!rows)
        return rows.error();
    std::unordered_map<qint64, const IssueRow*> first;
    for (const IssueRow& row : *rows) {
        if (row.standing.isSolved())
            continue;
        const IssueRow*& known = first[row.project];
        if (!known || (row.standing.due.isValid() && row.standing.due < known->standing.due))
            known = &row;
    }
    for (const auto& [project, issue] : first) {
        Remedy& remedy = remedies[project];
        remedy.problem = issue->text;
        if (issue->standing.due.isValid())
            remedy.due = issue->standing.due;
    }
    return {};
}

} // namespace

Result<YearLines> yearLines(Ledger& ledger, int year, QDate asOf)
{
    return readLines(ledger, year, asOf, nullptr);
}

Result<Dispatch> dispatch(Ledger& ledger, int year, QDate asOf, DispatchGrouping grouping)
{
    auto read = yearLines(ledger, year, asOf);
    if (!read)
        return read.error();
    Dispatch result;
    result.month = read->month;
    result.grouping = grouping;
    result.monthDone = monthOf(read->lines);
    const bool byLevel = grouping == DispatchGrouping::Level;
    result.overview = read->overview;
    for (const Group& group : byLevel ? result.overview.byLevel : result.overview.byUnit) {
        if (group.count == 0)
            continue;
        DispatchGroup part;
        part.figures = group;
        std::ranges::copy_if(read->lines, std::back_inserter(part.lines),
            [&](const ProjectLine& line) { return (byLevel ? line.levelKey : line.unitKey) == group.key; });
        part.monthDone = monthOf(part.lines);
        result.groups.push_back(std::move(part));
    }
    return result;
}

Result<PaceLists> paceLists(Ledger& ledger, int year, QDate asOf)
{
    PaceLists lists;
    std::unordered_map<qint64, Remedy> all;
    auto answer = readLines(ledger, year, asOf, &all);
    if (!answer)
        return answer.error();
    if (const auto done = takeIssues(ledger, asOf, all); !done)
        return done.error();
    YearLines read = std::move(answer).value();
    lists.month = read.month;
    lists.overview = read.overview;
    for (ProjectLine& line : read.lines) {
        if (!line.figures.counted)
            continue;
        // The same condition as Overview's count of those behind.
        if (line.figures.gap.value_or(0) >= 0) {
            lists.onPace.push_back(std::move(line));
            continue;
        }
        Remedy remedy = all[line.project];
        if (remedy.problem.isEmpty())
            remedy.problem = line.remark;
        lists.remedies.emplace(line.project, remedy);
        lists.owed += line.figures.lag.value_or(Money());
        lists.lagging.push_back(std::move(line));
    }
    std::ranges::stable_sort(lists.lagging, [](const ProjectLine& a, const ProjectLine& b) {
        return a.figures.lag.value_or(Money()) > b.figures.lag.value_or(Money());
    });
    std::ranges::stable_sort(lists.onPace, [](const ProjectLine& a, const ProjectLine& b) {
        return a.figures.gap.value_or(0) > b.figures.gap.value_or(0);
    });
    return lists;
}

} // namespace sanpi
