// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearturn.h"

#include "figures/tablenames.h"
#include "store/projectyear.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestChain = 15; ///< years of work that are added up

/// The list of the year before with what surrounds it.
class Turner {
public:
    Turner(Ledger& ledger, int year, QDate asOf)
        : m_ledger(ledger), m_year(year), m_asOf(std::min(asOf, QDate(year - 1, 12, 31)))
    {
    }
    Result<YearTurn> run()
    {
        auto before = loadYearFacts(m_ledger, m_year - 1, m_asOf);
        if (!before)
            return before.error();
        for (const auto load : {&Turner::names, &Turner::since, &Turner::decided, &Turner::targets}) {
            if (const auto done = (this->*load)(); !done)
                return done.error();
        }
        const auto opened = isYearOpened(m_ledger.connection(), m_year);
        if (!opened)
            return opened.error();
        YearTurn turn;
        turn.year = m_year;
        turn.opened = *opened;
        for (const EntryFacts& entry : before->entries) {
            if (entry.level != 0)
                turn.rows.push_back(rowOf(entry, *before));
        }
        std::ranges::stable_sort(turn.rows, {}, [&](const TurnRow& row) { return m_places[row.unit]; });
        return turn;
    }

private:
    struct Plan {
        QString code;
        QString name;
        QDate start;
        QDate end;
    };

    Result<void> names()
    {
        Statement units(m_ledger.connection(),
            u"SELECT id, name FROM unit ORDER BY \"order\" IS NULL, \"order\", pinyin, id"_s);
        while (units.next()) {
            m_places.emplace(units.number(0), int(m_places.size()));
            m_units.emplace(units.number(0), units.text(1));
        }
        m_places.emplace(0, int(m_places.size()));
        Statement query(m_ledger.connection(),
            u"SELECT p.id, p.code, p.name, "_s + yearPlanSql(u"start_planned"_s) + u", "_s
                + yearPlanSql(u"end_planned"_s)
                + u" FROM project p JOIN entry e ON e.project = p.id AND e.year = ?"_s);
        query.bind(m_year - 1);
        while (query.next()) {
            m_plans.emplace(query.number(0),
                Plan {query.text(1), query.text(2), query.value(3).date(), query.value(4).date()});
        }
        return query.failed() ? query.error() : units.failed() ? units.error() : Result<void>();
    }

    /// 开工以来累计: what was done year by year, upon what the earliest of them states as done before.
    Result<void> since()
    {
        const auto years = yearsOfLedger(m_ledger.connection());
        if (!years)
            return years.error();
        std::vector<int> past;
        std::ranges::copy_if(*years, std::back_inserter(past),
            [&](int year) { return year < m_year && year >= m_year - longestChain; });
        std::ranges::sort(past);
        for (const int year : past) {
            const auto facts = loadYearFacts(m_ledger, year, m_asOf);
            if (!facts)
                return facts.error();
            for (const EntryFacts& entry : facts->entries) {
                Money& sum = m_since[entry.project];
                if (entry.before)
                    sum = *entry.before;
                sum += entry.done(facts->month).value_or(Money());
            }
        }
        return {};
    }

    Result<void> decided()
    {
        Statement query(
            m_ledger.connection(), u"SELECT project, decision, reason FROM turn WHERE year = ?"_s);
        query.bind(m_year);
        while (query.next())
            m_decided.emplace(query.number(0), std::pair(TurnDecision(query.number(1)), query.text(2)));
        if (query.failed())
            return query.error();
        // In the list of the new year already, by an import: that is decided, too.
        Statement entries(m_ledger.connection(),
            u"SELECT project, class FROM entry WHERE year = ? AND level IS NOT NULL AND class IS NOT NULL"_s);
        entries.bind(m_year);
        while (entries.next())
            m_decided.emplace(entries.number(0), std::pair(TurnDecision(entries.number(1)), QString()));
        return entries.failed() ? entries.error() : Result<void>();
    }

    Result<void> targets()
    {
        Statement query(m_ledger.connection(),
            u"SELECT project, amount FROM target WHERE year = ? ORDER BY project, revision"_s);
        query.bind(m_year);
        while (query.next())
            m_targets[query.number(0)] = Money::fromYuan(query.number(1));
        return query.failed() ? query.error() : Result<void>();
    }

    TurnRow rowOf(const EntryFacts& entry, const YearFacts& year)
    {
        TurnRow row;
        row.project = entry.project;
        const Plan& plan = m_plans[entry.project];
        row.code = plan.code;
        row.name = plan.name;
        row.unit = entry.unit;
        row.unitName = m_units[entry.unit];
        row.level = entry.level;
        row.classBefore = entry.yearClass;
        row.stage = entry.stage;
        row.total = entry.total;
        row.since = m_since[entry.project];
        if (row.total)
            row.remaining = *row.total - row.since;
        if (const auto target = m_targets.find(entry.project); target != m_targets.end())
            row.target = target->second;
        propose(row, entry, year, plan);
        if (const auto done = m_decided.find(entry.project); done != m_decided.end()) {
            row.decided = done->second.first;
            row.reason = done->second.second;
        }
        return row;
    }

    void propose(TurnRow& row, const EntryFacts& entry, const YearFacts& year, const Plan& plan) const
    {
        using enum TurnDecision;
        const Stoppage stoppage = entry.stoppage.value_or(Stoppage::Halted);
        const bool endsInYear = plan.end.isValid() && plan.end.year() == m_year;
        const auto put = [&](TurnWhy why, std::vector<TurnDecision> choices, bool asked) {
            row.why = why;
            row.choices = std::move(choices);
            if (!asked)
                row.proposed = row.choices.front();
        };
        if (entry.stage >= Stage::Producing)
            put(TurnWhy::Finished, {Finished, Continuing}, false);
        else if (stoppage == Stoppage::Removed)
            put(TurnWhy::Removed, {Removed, Continuing, NewStart}, false);
        else if (stoppage == Stoppage::Suspended)
            put(TurnWhy::Suspended, {Continuing, Preliminary, Removed}, true);
        else if (entry.hasStarted(year.month))
            put(endsInYear ? TurnWhy::EndsInYear : TurnWhy::Underway,
                endsInYear ? std::vector {Completion, Continuing, Finished, Removed}
                           : std::vector {Continuing, Completion, Finished, Removed},
                false);
        else if (entry.yearClass != qint64(YearClass::Preliminary))
            put(TurnWhy::DueNotStarted, {NewStart, Preliminary, Removed}, true);
        else if (plan.start.isValid() && plan.start.year() <= m_year)
            put(TurnWhy::StartsInYear, {NewStart, Preliminary, Removed}, false);
        else
            put(TurnWhy::Preliminary, {Preliminary, NewStart, Removed}, false);
    }

    Ledger& m_ledger;
    int m_year;
    QDate m_asOf;
    std::unordered_map<qint64, int> m_places;
    std::unordered_map<qint64, QString> m_units;
    std::unordered_map<qint64, Plan> m_plans;
    std::unordered_map<qint64, Money> m_since;
    std::unordered_map<qint64, Money> m_targets;
    std::unordered_map<qint64, std::pair<TurnDecision, QString>> m_decided;
};

ListMove moveOf(const EntryFacts& entry, const Table& names)
{
    ListMove move;
    move.project = entry.project;
    if (const Named* project = names.named(Kind::Project, entry.project))
        move.name = project->name;
    if (const Named* unit = names.named(Kind::Unit, entry.unit))
        move.unit = unit->name;
    move.total = entry.total;
    move.target = entry.target;
    return move;
}

std::vector<ListMove> onlyIn(const YearFacts& these, const YearFacts& others, const Table& names)
{
    std::unordered_set<qint64> known;
    for (const EntryFacts& entry : others.entries) {
        if (entry.counts())
            known.insert(entry.project);
    }
    std::vector<std::pair<qint64, ListMove>> moves;
    for (const EntryFacts& entry : these.entries) {
        if (!entry.counts() || known.contains(entry.project))
            continue;
        const Named* unit = names.named(Kind::Unit, entry.unit);
        moves.emplace_back(unit ? unit->order : 0, moveOf(entry, names));
    }
    std::ranges::stable_sort(moves, {}, [](const auto& move) { return move.first; });
    std::vector<ListMove> list;
    for (auto& move : moves)
        list.push_back(std::move(move.second));
    return list;
}

Result<void> loadTargetStates(Ledger& ledger, YearList& list, const YearFacts& facts)
{
    std::unordered_map<qint64, int> states;
    Statement query(ledger.connection(),
        u"SELECT project, state, issued_on, document FROM target WHERE year = ? ORDER BY project, revision"_s);
    query.bind(facts.year);
    while (query.next()) {
        const bool later = query.value(2).date().isValid() && query.value(2).date() > facts.asOf;
        const int state = int(query.number(1));
        if (later && states.contains(query.number(0)))
            continue;
        states[query.number(0)] = later ? int(TargetState::Reviewed) : state;
        const QString document = query.text(3);
        if (state == int(TargetState::Issued) && !later && !document.isEmpty()
            && !list.documents.contains(document))
            list.documents << document;
    }
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts())
            continue;
        const auto state = states.find(entry.project);
        if (state == states.end())
            ++list.without;
        else if (state->second == int(TargetState::Issued))
            ++list.issued;
        else if (state->second == int(TargetState::Reviewed))
            ++list.reviewed;
        else
            ++list.proposed;
    }
    return query.failed() ? query.error() : Result<void>();
}

} // namespace

int YearTurn::count(TurnDecision decision) const
{
    return int(std::ranges::count_if(
        rows, [&](const TurnRow& row) { return (row.decided ? row.decided : row.proposed) == decision; }));
}

int YearTurn::asked() const
{
    return int(std::ranges::count_if(rows, &TurnRow::isAsked));
}

int YearTurn::undecided() const
{
    return int(std::ranges::count_if(rows, [](const TurnRow& row) { return !row.decided; }));
}

std::vector<TurnChoice> YearTurn::proposals() const
{
    std::vector<TurnChoice> choices;
    for (const TurnRow& row : rows) {
        if (row.decided || !row.proposed)
            continue;
        // What was taken out before says why where it was taken out.
        const bool removed = *row.proposed == TurnDecision::Removed;
        choices.push_back({row.project, *row.proposed, {}, removed ? u"已调出"_s : QString()});
    }
    return choices;
}

Result<YearTurn> yearTurn(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    return Turner(ledger, year, asOf).run();
}

Result<YearList> yearList(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    const auto before = loadYearFacts(ledger, year - 1, std::min(asOf, QDate(year - 1, 12, 31)));
    if (!facts || !before)
        return facts ? before.error() : facts.error();
    Table names;
    for (const auto load : {loadUnitNames, loadProjectNames}) {
        if (const auto done = load(ledger, names); !done)
            return done.error();
    }
    YearList list;
    auto totals = overviewOf(*facts, ledger);
    if (!totals)
        return totals.error();
    list.overview = std::move(totals).value();
    list.before = int(std::ranges::count_if(before->entries, &EntryFacts::counts));
    list.entered = onlyIn(*facts, *before, names);
    list.left = onlyIn(*before, *facts, names);
    Statement turns(ledger.connection(), u"SELECT project, decision, reason FROM turn WHERE year = ?"_s);
    turns.bind(year);
    std::unordered_map<qint64, std::pair<TurnDecision, QString>> decided;
    while (turns.next())
        decided.emplace(turns.number(0), std::pair(TurnDecision(turns.number(1)), turns.text(2)));
    if (turns.failed())
        return turns.error();
    for (ListMove& move : list.left) {
        if (const auto turn = decided.find(move.project); turn != decided.end()) {
            move.decided = turn->second.first;
            move.reason = turn->second.second;
        }
    }
    if (const auto done = loadTargetStates(ledger, list, *facts); !done)
        return done.error();
    return list;
}

QString listSentence(const YearList& list)
{
    const int year = list.overview.year;
    QStringList parts;
    for (const YearClass one :
        {YearClass::Continuing, YearClass::NewStart, YearClass::Completion, YearClass::Preliminary}) {
        const auto group = std::ranges::find(list.overview.byClass, qint64(one), &Group::key);
        if (group != list.overview.byClass.end())
            parts << group->label + QString::number(group->count);
    }
    for (const Group& group : list.overview.byClass) {
        if (group.key == 0 && group.count > 0)
            parts << u"未填类别"_s + QString::number(group.count);
    }
    QString text = u"%1年清单共%2个 = %3"_s.arg(
        QString::number(year), QString::number(list.overview.all.count), parts.join(u" + "_s));
    if (list.before > 0) {
        text += u"；较%1年新增%2个"_s.arg(QString::number(year - 1), QString::number(list.entered.size()));
        const auto gone = [&](TurnDecision decision) {
            return std::ranges::count_if(
                list.left, [&](const ListMove& move) { return move.decided == decision; });
        };
        const auto finished = gone(TurnDecision::Finished);
        const auto removed = gone(TurnDecision::Removed);
        QStringList why;
        if (finished > 0)
            why << u"出列%1个"_s.arg(finished);
        if (removed > 0)
            why << u"调出%1个"_s.arg(removed);
        if (const auto rest = qsizetype(list.left.size()) - finished - removed; rest > 0)
            why << u"未结转%1个"_s.arg(rest);
        text += u"，退出%1个"_s.arg(list.left.size())
            + (why.isEmpty() ? QString() : u"（%1）"_s.arg(why.join(u"、"_s)));
    }
    text += u"；年度计划"_s;
    if (list.issued == 0)
        text += u"未下达"_s;
    else if (list.proposed + list.reviewed + list.without == 0)
        text += u"已下达"_s;
    else
        text
            += u"已下达%1个、未下达%2个"_s.arg(list.issued).arg(list.proposed + list.reviewed + list.without);
    return text + u"。"_s;
}

} // namespace sanpi
