// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/escalation.h"

#include "figures/inspections.h"
#include "figures/issues.h"
#include "figures/tablenames.h"
#include "figures/yearfacts.h"
#include "store/leaders.h"
#include "store/orders.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What was done about an issue so far.
struct OrdersOfIssue {
    int highest = 0; ///< OrderKind, drafted or issued; 0: none
    int reminders = 0;
    bool leaderCalled = false; ///< by a reminder that names him
    bool busy = false; ///< a draft waits, or an order runs and is not past its day
};
using OrdersByIssue = std::unordered_map<qint64, OrdersOfIssue>;

Result<OrdersByIssue> ordersByIssue(Ledger& ledger, QDate asOf)
{
    const auto rows = orderRows(ledger, asOf);
    if (!rows)
        return rows.error();
    OrdersByIssue all;
    for (const OrderRow& row : *rows) {
        OrdersOfIssue& one = all[row.record.value(u"issue"_s).number()];
        const int kind = int(row.record.value(u"kind"_s).number());
        one.highest = std::max(one.highest, kind);
        if (kind == int(OrderKind::Reminder)) {
            ++one.reminders;
            one.leaderCalled = one.leaderCalled || !row.record.value(u"leader"_s).isNull();
        }
        const bool runs
            = row.standing.state != OrderState::Concluded && row.standing.state != OrderState::Draft;
        one.busy = one.busy || row.standing.state == OrderState::Draft
            || (runs && (!row.standing.due.isValid() || row.standing.due >= asOf));
    }
    return all;
}

/// The highest rung whose threshold was reached; nothing below the first.
std::optional<Rung> reachedRung(const std::array<int, rungCount>& steps, int count)
{
    std::optional<Rung> reached;
    for (int rung = 0; rung < rungCount; ++rung) {
        if (steps[size_t(rung)] > 0 && count >= steps[size_t(rung)])
            reached = Rung(rung);
    }
    return reached;
}

/// No kind is left out on the way up; nothing where the ladder has nothing above what was done.
std::optional<Rung> nextRung(Rung reached, const OrdersOfIssue& done, bool hasLeader)
{
    int rung = int(reached);
    while (rung > 0 && int(orderKindOf(Rung(rung))) > done.highest + 1)
        --rung;
    if (Rung(rung) == Rung::Leader && !hasLeader)
        rung = int(Rung::Head); // there is nobody else to call
    int last = -1;
    if (done.highest > int(OrderKind::Reminder))
        last = done.highest; // Order is 2, and so is its rung
    else if (done.highest == int(OrderKind::Reminder))
        last = int(done.leaderCalled || !hasLeader ? Rung::Leader : Rung::Head);
    return rung > last ? std::optional(Rung(rung)) : std::nullopt;
}

QString dayText(QDate day)
{
    return day.toString(u"yyyy年M月d日"_s);
}

/// Joins what the sweep of the ledger found into rows.
class Ladder {
public:
    Ladder(Ledger& ledger, QDate asOf) : m_ledger(ledger), m_asOf(asOf) { }
    [[nodiscard]] Result<Escalations> climb();

private:
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadProjects();
    [[nodiscard]] const IssueRow* openIssueOf(qint64 project) const;
    void addIdle(qint64 project, int weeks);
    void addOverdue(const IssueRow& issue);
    void finish(Escalation row, Rung reached);
    [[nodiscard]] QString reasonOf(const Escalation& row) const;
    [[nodiscard]] QString addresseeOf(const Escalation& row) const;

    Ledger& m_ledger;
    QDate m_asOf;
    Escalations m_found;
    OrdersByIssue m_orders;
    std::vector<IssueRow> m_issues;
    std::unordered_map<qint64, InspectionFact> m_seen;
    std::unordered_map<qint64, int> m_idle;
    struct Project {
        QString name;
        QString leader;
        qint64 unit = 0;
    };
    std::unordered_map<qint64, Project> m_projects;
    Table m_names;
};

Result<void> Ladder::loadProjects()
{
    const auto leaders = projectPeople(m_ledger, ProjectRole::Leader, m_asOf);
    if (!leaders)
        return leaders.error();
    Statement query(m_ledger.connection(), u"SELECT id, name FROM project"_s);
    while (query.next()) {
        const auto leader = leaders->find(query.number(0));
        m_projects[query.number(0)]
            = {query.text(1), leader == leaders->end() ? QString() : leader->second.name, 0};
    }
    if (query.failed())
        return query.error();
    // The unit of the year's list, else of the newest before it.
    Statement units(m_ledger.connection(),
        u"SELECT project, unit FROM entry WHERE year <= ? AND unit IS NOT NULL ORDER BY project, year"_s);
    units.bind(qint64(m_asOf.year()));
    while (units.next())
        m_projects[units.number(0)].unit = units.number(1);
    return units.failed() ? units.error() : Result<void>();
}

Result<void> Ladder::load()
{
    auto rules = loadRuleBook(m_ledger, m_asOf);
    auto issues = issueRows(m_ledger, m_asOf);
    auto orders = ordersByIssue(m_ledger, m_asOf);
    auto idle = idleWeeks(m_ledger, m_asOf);
    auto seen = lastInspections(m_ledger, m_asOf);
    for (const Error& error : {rules ? Error() : rules.error(), issues ? Error() : issues.error(),
             orders ? Error() : orders.error(), idle ? Error() : idle.error(),
             seen ? Error() : seen.error()}) {
        if (error.code != ErrorCode::None)
            return error;
    }
    m_found.asOf = m_asOf;
    m_found.rules = *std::move(rules);
    m_issues = *std::move(issues);
    m_orders = *std::move(orders);
    m_idle = *std::move(idle);
    m_seen = *std::move(seen);
    if (const auto done = loadProjects(); !done)
        return done;
    return loadUnitNames(m_ledger, m_names);
}

/// The newest open issue that comes from an inspection of the project.
const IssueRow* Ladder::openIssueOf(qint64 project) const
{
    const IssueRow* found = nullptr;
    for (const IssueRow& issue : m_issues) {
        if (issue.standing.isSolved() || issue.project != project)
            continue;
        const auto origin = m_ledger.catalogue().recordFromText(issue.origin);
        if (origin && origin->kind == Kind::Inspection && origin->key[0] == project)
            found = &issue;
    }
    return found;
}

void Ladder::addIdle(qint64 project, int weeks)
{
    const auto reached = reachedRung(m_found.rules.ladder.idleWeeks, weeks);
    const auto seen = m_seen.find(project);
    if (!reached || seen == m_seen.end())
        return;
    Escalation row;
    row.project = project;
    row.idleWeeks = weeks;
    row.inspection = seen->second.id();
    row.stopped = seen->second.site == SiteState::Stopped;
    row.finding = seen->second.finding.isEmpty() ? seen->second.progress : seen->second.finding;
    row.unit = m_projects[project].unit;
    Rung rung = *reached;
    if (const IssueRow* issue = openIssueOf(project)) {
        row.issue = issue->id;
        row.issueNumber = issue->number;
        row.unit = issue->unit != 0 ? issue->unit : row.unit;
        if (issue->overdue) {
            row.overdueDays = int(issue->standing.due.daysTo(m_asOf));
            rung = std::max(
                rung, reachedRung(m_found.rules.ladder.overdueDays, row.overdueDays).value_or(rung));
        }
    }
    finish(std::move(row), rung);
}

void Ladder::addOverdue(const IssueRow& issue)
{
    const int days = int(issue.standing.due.daysTo(m_asOf));
    const auto reached = reachedRung(m_found.rules.ladder.overdueDays, days);
    const bool told
        = std::ranges::any_of(m_found.rows, [&](const Escalation& row) { return row.issue == issue.id; });
    if (!reached || told)
        return;
    Escalation row;
    row.project = issue.project;
    row.issue = issue.id;
    row.issueNumber = issue.number;
    row.unit = issue.unit;
    row.overdueDays = days;
    row.finding = issue.text;
    finish(std::move(row), *reached);
}

QString Ladder::reasonOf(const Escalation& row) const
{
    QStringList said;
    if (row.idleWeeks > 0) {
        said << u"连续%1周无实质性进展（%2）"_s.arg(row.idleWeeks)
                    .arg(row.stopped ? u"现场停工"_s : u"形象进度、人员、机械均无变化"_s);
    }
    if (row.overdueDays > 0) {
        const auto issue = std::ranges::find(m_issues, row.issue, &IssueRow::id);
        said << u"问题%1应于%2前解决，已超期%3天"_s.arg(row.issueNumber, dayText(issue->standing.due))
                    .arg(row.overdueDays);
    }
    return said.join(u"；"_s);
}

QString Ladder::addresseeOf(const Escalation& row) const
{
    const QString unit = row.unitName.isEmpty() ? u"责任单位"_s : row.unitName;
    if (row.rung == Rung::Head)
        return unit + u"主要负责人"_s;
    if (row.rung == Rung::Leader)
        return u"分包领导"_s + row.leader;
    return row.leader.isEmpty() ? unit : unit + u"、分包领导"_s + row.leader;
}

void Ladder::finish(Escalation row, Rung reached)
{
    const Project& project = m_projects[row.project];
    row.projectName = project.name;
    row.leader = project.leader;
    if (const auto unit = m_names.units.find(row.unit); unit != m_names.units.end())
        row.unitName = unit->second.name;
    const OrdersOfIssue done = row.issue != 0 ? m_orders[row.issue] : OrdersOfIssue();
    if (done.busy) {
        ++m_found.waiting;
        return;
    }
    const auto rung = nextRung(reached, done, !row.leader.isEmpty());
    if (!rung)
        return;
    row.rung = *rung;
    row.kind = orderKindOf(row.rung);
    row.organ = orderOrgan(m_ledger, row.kind);
    row.addressee = addresseeOf(row);
    row.reason = reasonOf(row);
    m_found.rows.push_back(std::move(row));
}

Result<Escalations> Ladder::climb()
{
    if (const auto done = load(); !done)
        return done.error();
    for (const auto& [project, weeks] : m_idle)
        addIdle(project, weeks);
    for (const IssueRow& issue : m_issues) {
        // What its unit has reported waits for us, not for it.
        const bool ours = issue.standing.state >= IssueState::Reported;
        if (issue.overdue && !ours)
            addOverdue(issue);
    }
    std::ranges::sort(m_found.rows, [](const Escalation& a, const Escalation& b) {
        return std::tuple(-int(a.rung), -a.idleWeeks, -a.overdueDays, a.project, a.issue)
            < std::tuple(-int(b.rung), -b.idleWeeks, -b.overdueDays, b.project, b.issue);
    });
    return std::move(m_found);
}

} // namespace

OrderKind orderKindOf(Rung rung)
{
    return rung <= Rung::Leader ? OrderKind::Reminder : OrderKind(int(rung));
}

EscalationWish escalationWish(const Escalation& row)
{
    EscalationWish wish;
    wish.issue = row.issue;
    wish.inspection = row.inspection;
    wish.kind = row.kind;
    wish.callLeader = row.rung != Rung::Head;
    wish.text = u"%1连续%2周无实质性进展：%3"_s.arg(row.projectName)
                    .arg(row.idleWeeks)
                    .arg(row.stopped && !row.finding.contains(u"停工"_s) ? u"现场停工，"_s + row.finding
                                                                         : row.finding);
    wish.reason = row.reason;
    return wish;
}

QString Escalation::kindText() const
{
    static const Field field = Catalogue::builtIn().field(Kind::Order, u"kind");
    const Choice* choice = field.choice(int(kind));
    return choice ? choice->zh : QString();
}

Result<Escalations> escalations(Ledger& ledger, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    return Ladder(ledger, asOf).climb();
}

} // namespace sanpi
