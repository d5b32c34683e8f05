// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/leaderboard.h"

#include "figures/groupby.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Key of the group of those that nobody leads.
constexpr qint64 nobodyLeads = -1;

/// As people say it in a list of debts; the catalogue's own words are longer.
QString causeLabel(const Field& kinds, qint64 kind)
{
    static const std::map<qint64, QString> shorter {{1, u"用地"_s}, {3, u"手续"_s}, {4, u"征迁"_s}};
    if (const auto known = shorter.find(kind); known != shorter.end())
        return known->second;
    const Choice* choice = kinds.choice(kind);
    return choice ? choice->zh : u"未分类"_s;
}

/// Open issues by project: an issue that touches several counts for each.
class OpenIssues {
public:
    OpenIssues(const std::vector<IssueRow>& rows, const Field& kinds) : m_kinds(kinds)
    {
        for (const IssueRow& row : rows) {
            m_of[row.project].push_back(&row);
            for (const qint64 project : row.alsoProjects)
                m_of[project].push_back(&row);
        }
    }
    [[nodiscard]] const std::vector<const IssueRow*>& of(qint64 project) const
    {
        static const std::vector<const IssueRow*> none;
        const auto found = m_of.find(project);
        return found == m_of.end() ? none : found->second;
    }
    [[nodiscard]] std::vector<DebtCause> causes(const std::vector<const ProjectLine*>& behind) const
    {
        std::map<qint64, std::vector<qint64>> issues; // by kind, so that one of several projects counts once
        for (const ProjectLine* line : behind) {
            for (const IssueRow* row : of(line->project))
                issues[row->kind].push_back(row->id);
        }
        std::vector<DebtCause> causes;
        for (auto& [kind, ids] : issues) {
            std::ranges::sort(ids);
            const auto rest
                = std::unique(ids.begin(), ids.end()); // clang knows no ranges::unique of libstdc++
            causes.push_back({kind, causeLabel(m_kinds, kind), int(rest - ids.begin())});
        }
        // What has no category says least.
        std::ranges::stable_sort(causes, [](const DebtCause& a, const DebtCause& b) {
            return std::pair(a.kind != 0, a.open) > std::pair(b.kind != 0, b.open);
        });
        return causes;
    }

private:
    const Field& m_kinds;
    std::unordered_map<qint64, std::vector<const IssueRow*>> m_of;
};

bool isBehind(const ProjectLine& line)
{
    return line.figures.counted && line.figures.gap.value_or(0) < 0;
}

std::vector<const ProjectLine*> behindOf(const std::vector<const ProjectLine*>& lines)
{
    std::vector<const ProjectLine*> behind;
    std::ranges::copy_if(
        lines, std::back_inserter(behind), [](const ProjectLine* line) { return isBehind(*line); });
    return behind;
}

void countIssues(LeaderLine& leader, const std::vector<const ProjectLine*>& lines, const OpenIssues& issues)
{
    std::map<qint64, bool> seen; // issue → overdue
    for (const ProjectLine* line : lines) {
        for (const IssueRow* row : issues.of(line->project))
            seen.emplace(row->id, row->overdue);
    }
    leader.open = int(seen.size());
    leader.overdue = int(std::ranges::count_if(seen, [](const auto& one) { return one.second; }));
    leader.causes = issues.causes(behindOf(lines));
}

void rankLeaders(std::vector<LeaderLine>& leaders)
{
    const auto merit = [](const LeaderLine& line) {
        return line.figures.rate.isValid()
            ? std::pair(line.figures.rate.basisPoints(), line.figures.done.yuan())
            : std::pair(qint64(-1), qint64(0));
    };
    std::ranges::stable_sort(
        leaders, [&](const LeaderLine& a, const LeaderLine& b) { return merit(a) > merit(b); });
    for (size_t at = 0; at < leaders.size() && leaders[at].figures.rate.isValid(); ++at) {
        const bool equal = at > 0 && merit(leaders[at - 1]) == merit(leaders[at]);
        leaders[at].rank = equal ? leaders[at - 1].rank : int(at) + 1;
    }
}

void takeWorst(Debtor& debtor, const std::vector<const ProjectLine*>& lines)
{
    for (const ProjectLine* line : lines) {
        const Money owed = line->figures.lag.value_or(Money());
        if (owed <= debtor.worstOwed)
            continue;
        debtor.worst = line->name;
        debtor.worstOwed = owed;
        debtor.contact = line->leader.isEmpty() ? line->contact : line->leader;
        debtor.phone = line->phone;
    }
}

Debtor debtorOf(const Group& figures)
{
    Debtor debtor;
    debtor.owed = figures.lag;
    debtor.rate = figures.rate;
    debtor.count = figures.count;
    debtor.behind = figures.behind;
    return debtor;
}

void sortDebts(std::vector<Debtor>& debtors)
{
    std::ranges::stable_sort(debtors, std::ranges::greater(), &Debtor::owed);
}

using LinesByKey = std::map<qint64, std::vector<const ProjectLine*>>;

/// Whom to call of a unit: its first person of the ledger.
Result<std::map<qint64, Record>> unitPeople(Ledger& ledger)
{
    const auto people = ledger.records().all(Kind::Person);
    if (!people)
        return people.error();
    std::map<qint64, Record> first;
    const auto placeOf = [](const Record& person) {
        const Value order = person.value(u"order"_s);
        return std::pair(order.isNull(), order.number());
    };
    for (const Record& person : *people) {
        const qint64 unit = person.value(u"unit"_s).number();
        if (unit == 0 || person.value(u"phone"_s).isNull())
            continue;
        const auto [known, isNew] = first.try_emplace(unit, person);
        if (!isNew && placeOf(person) < placeOf(known->second))
            known->second = person;
    }
    return first;
}

void addUnitDebts(LeaderBoard& board, const LinesByKey& byUnit, const OpenIssues& issues,
    const std::map<qint64, Record>& people)
{
    for (const Group& unit : board.overview.byUnit) {
        if (unit.lag <= Money())
            continue;
        Debtor debtor = debtorOf(unit);
        debtor.unit = unit.key;
        debtor.name = unit.key == 0 ? u"责任单位未填"_s : unit.label;
        if (const auto lines = byUnit.find(unit.key); lines != byUnit.end()) {
            takeWorst(debtor, lines->second);
            debtor.causes = issues.causes(behindOf(lines->second));
        }
        if (const auto person = people.find(unit.key); person != people.end()) {
            debtor.contact = person->second.value(u"name"_s).text();
            debtor.phone = person->second.value(u"phone"_s).text();
        }
        board.unitDebts.push_back(std::move(debtor));
    }
    sortDebts(board.unitDebts);
}

void addLeaderDebt(LeaderBoard& board, const LeaderLine& leader, const std::vector<const ProjectLine*>& lines)
{
    if (leader.figures.lag <= Money())
        return;
    Debtor debtor = debtorOf(leader.figures);
    debtor.name = leader.who.name;
    takeWorst(debtor, lines);
    debtor.contact = leader.who.name;
    debtor.phone = leader.who.phone;
    debtor.causes = leader.causes;
    board.leaderDebts.push_back(std::move(debtor));
}

/// Open issues that touch a key project, overdue first and of these what waits longest.
std::vector<IssueRow> openOf(std::vector<IssueRow> rows, const std::vector<ProjectLine>& lines)
{
    std::unordered_map<qint64, bool> key;
    for (const ProjectLine& line : lines)
        key.emplace(line.project, true);
    std::erase_if(rows, [&](const IssueRow& row) {
        return row.standing.isSolved()
            || !(key.contains(row.project)
                || std::ranges::any_of(row.alsoProjects, [&](qint64 id) { return key.contains(id); }));
    });
    std::ranges::stable_sort(rows, {}, [](const IssueRow& row) {
        const QDate due = row.standing.due;
        return std::pair(!row.overdue, due.isValid() ? due.toJulianDay() : QDate(9999, 1, 1).toJulianDay());
    });
    return rows;
}

} // namespace

Result<LeaderBoard> leaderBoard(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    auto read = yearLines(ledger, year, asOf);
    const auto facts = loadYearFacts(ledger, year, asOf);
    const auto leaders = projectPeople(ledger, ProjectRole::Leader, asOf);
    auto taskForces = projectPeople(ledger, ProjectRole::TaskForce, asOf);
    auto officers = projectPeople(ledger, ProjectRole::ServiceOfficer, asOf);
    auto rows = issueRows(ledger, asOf);
    const auto people = unitPeople(ledger);
    for (const Error& error :
        {read ? Error() : read.error(), facts ? Error() : facts.error(), leaders ? Error() : leaders.error(),
            rows ? Error() : rows.error(), people ? Error() : people.error(),
            taskForces ? Error() : taskForces.error(), officers ? Error() : officers.error()}) {
        if (error.code != ErrorCode::None)
            return error;
    }
    LeaderBoard board;
    board.month = read->month;
    board.taskForces = std::move(taskForces).value();
    board.officers = std::move(officers).value();
    YearLines lines = std::move(read).value();
    board.overview = std::move(lines.overview);
    board.lines = std::move(lines.lines);
    board.issues = openOf(std::move(rows).value(), board.lines);
    const OpenIssues issues(board.issues, ledger.catalogue().field(Kind::Issue, u"kind"));

    std::vector<ProjectPerson> names; // by the key of their group
    std::map<QString, qint64> keys;
    const auto keyOf = [&](qint64 project) -> qint64 {
        const auto leader = leaders->find(project);
        if (leader == leaders->end())
            return nobodyLeads;
        const auto [place, isNew] = keys.try_emplace(leader->second.name, qint64(names.size()));
        if (isNew)
            names.push_back(leader->second);
        return place->second;
    };
    LinesByKey byLeader;
    LinesByKey byUnit;
    for (const ProjectLine& line : board.lines) {
        byLeader[keyOf(line.project)].push_back(&line);
        byUnit[line.unitKey].push_back(&line);
    }
    addUnitDebts(board, byUnit, issues, *people);
    const auto groups
        = groupsBy(*facts, [&](qint64 project) { return std::optional<qint64>(keyOf(project)); });
    for (const auto& [key, group] : groups) {
        LeaderLine leader;
        leader.figures = group;
        if (key != nobodyLeads) {
            leader.who = names[size_t(key)];
            leader.figures.label = leader.who.name;
        }
        countIssues(leader, byLeader[key], issues);
        if (key == nobodyLeads) {
            board.nobody = std::move(leader);
            continue;
        }
        addLeaderDebt(board, leader, byLeader[key]);
        board.leaders.push_back(std::move(leader));
    }
    rankLeaders(board.leaders);
    sortDebts(board.leaderDebts);
    return board;
}

Result<LeaderPage> leaderPage(const LeaderBoard& board, const QString& name)
{
    const auto leader
        = std::ranges::find(board.leaders, name, [](const LeaderLine& line) { return line.who.name; });
    if (leader == board.leaders.end())
        return Error {ErrorCode::NotFound, u"no such leader"_s, {name}};
    LeaderPage page;
    page.overview = board.overview;
    page.month = board.month;
    page.line = *leader;
    page.of = int(std::ranges::count_if(board.leaders, [](const LeaderLine& line) { return line.rank > 0; }));
    std::ranges::copy_if(board.lines, std::back_inserter(page.projects),
        [&](const ProjectLine& line) { return line.sponsor == name; });
    std::ranges::stable_sort(page.projects, std::ranges::greater(),
        [](const ProjectLine& line) { return line.figures.lag.value_or(Money()); });
    const auto his = [&](qint64 project) {
        return std::ranges::any_of(
            page.projects, [project](const ProjectLine& line) { return line.project == project; });
    };
    std::ranges::copy_if(board.issues, std::back_inserter(page.issues),
        [&](const IssueRow& row) { return his(row.project) || std::ranges::any_of(row.alsoProjects, his); });
    return page;
}

QString causesText(const std::vector<DebtCause>& causes)
{
    QStringList parts;
    for (const DebtCause& cause : causes)
        parts << u"%1%2个"_s.arg(cause.label).arg(cause.open);
    return parts.join(u'、');
}

} // namespace sanpi
