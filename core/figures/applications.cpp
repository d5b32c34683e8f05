// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/applications.h"

#include "domain/text.h"
#include "figures/batchfacts.h"
#include "figures/photos.h"
#include "figures/procedures.h"
#include "store/candidates.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

// Choices of procedures that show an item of the checklist.
constexpr std::array landShows {qint64(11), qint64(2), qint64(12)}; // 供地, 用地预审, 用地规划许可证
constexpr std::array environmentShows {qint64(6)};
constexpr std::array filingShows {qint64(1)};
constexpr std::array checkKeys {"contract", "land", "environment", "filing", "funds"};

struct Applicant {
    QString code;
    QString name;
    QString developer;
    QString place;
    QString scope;
    std::optional<Works> works;
    qint64 unit = 0;
    qint64 sector = 0;
    QString unitName;
    qint64 unitOrder = 0;
    std::optional<Money> total;
};

/// What a period's applications are looked at with: swept once, whatever their number.
class ApplicationDesk {
public:
    explicit ApplicationDesk(Ledger& ledger) : m_ledger(ledger) { }
    Result<void> load(QDate asOf)
    {
        auto facts = loadBatchFacts(m_ledger, asOf);
        if (!facts)
            return facts.error();
        m_facts = std::move(facts).value();
        for (const auto load :
            {&ApplicationDesk::loadContracts, &ApplicationDesk::loadFunds, &ApplicationDesk::loadTwins}) {
            if (const auto done = (this->*load)(); !done)
                return done;
        }
        return {};
    }
    [[nodiscard]] const BatchFacts& facts() const { return m_facts; }
    [[nodiscard]] QDate heldOn(int period) const
    {
        const auto it = std::ranges::find(m_facts.periods, period, &std::pair<int, QDate>::first);
        return it == m_facts.periods.end() ? QDate() : it->second;
    }
    Result<Applicant> applicant(qint64 project);
    Result<CandidateRow> row(const Record& candidate);
    /// Of a row whose project, list, total and sector are known.
    [[nodiscard]] Problems warnings(const CandidateRow& row) const;

private:
    Result<void> loadContracts()
    {
        return m_ledger.connection().scan(
            u"SELECT DISTINCT project FROM attachment WHERE paper = ? AND project IS NOT NULL"_s,
            {int(Paper::Contract)}, [&](const qint64* one) { m_contracts.insert(one[0]); });
    }
    Result<void> loadFunds()
    {
        return m_ledger.connection().scan(
            u"SELECT DISTINCT project FROM fund WHERE project IS NOT NULL AND granted > 0 "
            "AND (granted_on IS NULL OR granted_on <= ?)"_s,
            {Value(m_facts.asOf)}, [&](const qint64* one) { m_funded.insert(one[0]); });
    }
    /// Members by the folded names of project and developer: the same thing under another number.
    Result<void> loadTwins()
    {
        std::unordered_map<qint64, QString> developers;
        Statement query(m_ledger.connection(),
            u"SELECT id, developer FROM project WHERE id IN (SELECT project FROM batch)"_s);
        while (query.next())
            developers.emplace(query.number(0), foldName(query.text(1)));
        if (query.failed())
            return query.error();
        for (const BatchMember& member : m_facts.members)
            m_twins[{foldName(member.name), developers.at(member.project)}].push_back(&member);
        return {};
    }
    Result<void> check(CandidateRow& row, const Record& candidate);

    Ledger& m_ledger;
    BatchFacts m_facts;
    std::unordered_set<qint64> m_contracts;
    std::unordered_set<qint64> m_funded;
    std::map<std::pair<QString, QString>, std::vector<const BatchMember*>> m_twins;
};

Result<Applicant> ApplicationDesk::applicant(qint64 project)
{
    Statement query(m_ledger.connection(),
        u"SELECT p.code, p.name, p.developer, p.place, p.scope, p.works, e.unit, e.sector, e.total, u.name, "
        "u.\"order\" FROM project p LEFT JOIN entry e ON e.project = p.id AND e.year = "
        "(SELECT max(year) FROM entry n WHERE n.project = p.id AND n.year <= ?) "
        "LEFT JOIN unit u ON u.id = e.unit WHERE p.id = ?"_s);
    query.bind(m_facts.asOf.year()).bind(project);
    if (!query.next()) {
        return query.failed() ? query.error()
                              : Error {ErrorCode::NotFound, u"no such project"_s, {QString::number(project)}};
    }
    Applicant one;
    one.code = query.text(0);
    one.name = query.text(1);
    one.developer = query.text(2);
    one.place = query.text(3);
    one.scope = query.text(4);
    if (!query.isNull(5))
        one.works = Works(query.number(5));
    one.unit = query.number(6);
    one.sector = query.number(7);
    if (!query.isNull(8))
        one.total = Money::fromYuan(query.number(8));
    one.unitName = query.text(9);
    one.unitOrder = query.isNull(10) ? std::numeric_limits<qint64>::max() : query.number(10);
    return one;
}

/// What the ledger shows where nothing is typed.
Result<void> ApplicationDesk::check(CandidateRow& row, const Record& candidate)
{
    const auto procedures = m_ledger.records().ofProject(Kind::Procedure, row.project);
    if (!procedures)
        return procedures.error();
    const Field kinds = m_ledger.catalogue().kind(Kind::Procedure).keyField(1);
    const auto shownBy = [&](const auto& wanted, CheckItem& item) {
        for (const qint64 kind : wanted) {
            const auto it = std::ranges::find_if(
                *procedures, [kind](const Record& one) { return one.id.key[1] == kind; });
            if (it == procedures->end())
                continue;
            const ProcedureStanding standing = standingOf(*it, m_facts.asOf);
            if (!standing.isDone())
                continue;
            item.state = standing.state == ProcedureStanding::State::NotNeeded ? ChecklistState::NotNeeded
                                                                               : ChecklistState::Present;
            const Choice* choice = kinds.choice(kind);
            item.because = choice ? choice->zh : QString();
            if (const QString number = it->value(u"document"_s).text(); !number.isEmpty())
                item.because += u" "_s + number;
            return;
        }
    };
    for (size_t i = 0; i < row.checks.size(); ++i) {
        CheckItem& item = row.checks[i];
        item.key = QString::fromLatin1(checkKeys[i]);
        item.label = m_ledger.catalogue().field(Kind::Candidate, item.key).zh;
        if (const Value said = candidate.value(item.key); !said.isNull()) {
            item.state = ChecklistState(said.number());
            item.typed = true;
            continue;
        }
        switch (i) {
        case 0:
            if (m_contracts.contains(row.project)) {
                item.state = ChecklistState::Present;
                item.because = u"附件中的合同"_s;
            }
            break;
        case 1:
            shownBy(landShows, item);
            break;
        case 2:
            shownBy(environmentShows, item);
            break;
        case 3:
            shownBy(filingShows, item);
            break;
        default:
            if (m_funded.contains(row.project)) {
                item.state = ChecklistState::Present;
                item.because = u"争取资金已下达"_s;
            }
            break;
        }
    }
    return {};
}

Problems ApplicationDesk::warnings(const CandidateRow& row) const
{
    Problems found;
    const auto warn
        = [&](ProblemCode code, const QString& field, const QString& value, const QStringList& args) {
              Problem problem;
              problem.code = code;
              problem.record = row.id();
              problem.field = field;
              problem.value = value;
              problem.args = args;
              found.push_back(problem);
          };
    BatchMember wanted;
    wanted.period = row.period;
    wanted.batch = row.batch;
    wanted.project = row.project;
    wanted.joined = heldOn(row.period);
    const BatchMember* first = nullptr;
    const auto look = [&](const BatchMember& earlier) {
        if (opensAgain(wanted, earlier) && (!first || earlier.joined < first->joined))
            first = &earlier;
    };
    if (const auto twins = m_twins.find({foldName(row.name), foldName(row.developer)});
        twins != m_twins.end())
        std::ranges::for_each(twins->second, [&](const BatchMember* one) { look(*one); });
    if (first) {
        warn(ProblemCode::SecondOpening, u"batch"_s, row.name,
            {u"第%1期%2，%3"_s.arg(QString::number(first->period), batchName(first->batch), first->name)});
    }
    const auto least = m_facts.rules.threshold.least.find(row.sector);
    if (row.total && least != m_facts.rules.threshold.least.end() && *row.total < least->second) {
        warn(ProblemCode::BelowThreshold, u"total"_s, row.total->exact(Unit::Wan),
            {least->second.exact(Unit::Wan)});
    }
    return found;
}

/// The state by the steps that were taken by the day.
void standOn(CandidateRow& row, const Record& candidate, QDate asOf)
{
    const auto stored = CandidateState(candidate.value(u"state"_s).number());
    const QDate decided = candidate.value(u"decided_on"_s).date();
    if (stored == CandidateState::Returned && decided <= asOf) {
        row.state = CandidateState::Returned;
        row.returnedOn = decided;
        row.reason = candidate.value(u"reason"_s).text();
    }
    for (int step = int(CandidateState::Proposed); step <= int(CandidateState::Taken); ++step) {
        const auto state = CandidateState(step);
        if (stored == CandidateState::Returned && state == CandidateState::Taken)
            break; // decided_on is the day of the return
        const QDate day = candidate.value(candidateDayField(state)).date();
        if (!day.isValid() || day > asOf || (stored != CandidateState::Returned && state > stored))
            break;
        row.days[size_t(step) - 1] = day;
        if (row.state != CandidateState::Returned)
            row.state = state;
    }
    if (row.state == CandidateState::Taken) {
        if (const Value by = candidate.value(u"level"_s); !by.isNull())
            row.level = TakenBy(by.number());
    }
}

Result<CandidateRow> ApplicationDesk::row(const Record& candidate)
{
    CandidateRow row;
    row.period = int(candidate.id.key[0]);
    row.batch = Batch(candidate.id.key[1]);
    row.project = candidate.id.key[2];
    const auto one = applicant(row.project);
    if (!one)
        return one.error();
    row.code = one->code;
    row.name = one->name;
    row.developer = one->developer;
    row.place = one->place;
    row.scope = one->scope;
    row.unit = one->unit;
    row.unitName = one->unitName;
    row.sector = one->sector;
    row.works = one->works;
    row.total = one->total;
    row.stage = m_facts.lives.of(row.project).stage;
    standOn(row, candidate, m_facts.asOf);
    row.document = candidate.value(u"document"_s).text();
    row.provincial = candidate.value(u"provincial"_s).number() != 0;
    if (const Value from = candidate.value(u"from_period"_s); !from.isNull())
        row.fromPeriod = int(from.number());
    row.brief = candidate.value(u"brief"_s).text();
    row.note = candidate.value(u"note"_s).text();
    if (const Value venue = candidate.value(u"venue"_s); !venue.isNull())
        row.venue = Venue(venue.number());
    if (const auto done = check(row, candidate); !done)
        return done.error();
    row.warnings = warnings(row);
    const auto photos = photosOf(m_ledger, candidate.id);
    if (!photos)
        return photos.error();
    row.photos = int(photos->size());
    return row;
}

} // namespace

QStringList CandidateRow::missing() const
{
    QStringList labels;
    for (const CheckItem& item : checks) {
        if (item.state == ChecklistState::Missing)
            labels << item.label;
    }
    return labels;
}

QDate CandidateRow::since() const
{
    return state == CandidateState::Returned ? returnedOn : days[size_t(state) - 1];
}

int nextPeriod(const std::vector<std::pair<int, QDate>>& periods, QDate asOf)
{
    const auto next
        = std::ranges::find_if(periods, [asOf](const auto& period) { return period.second > asOf; });
    if (next != periods.end())
        return next->first;
    return periods.empty() ? 0 : periods.back().first;
}

Result<Applications> applications(Ledger& ledger, int period, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    ApplicationDesk desk(ledger);
    if (const auto done = desk.load(asOf); !done)
        return done.error();
    Applications result;
    result.asOf = asOf;
    result.rules = desk.facts().rules;
    result.periods = desk.facts().periods;
    result.period = period > 0 ? period : nextPeriod(result.periods, asOf);
    result.heldOn = desk.heldOn(result.period);
    if (period > 0 && !result.heldOn.isValid())
        return Error {ErrorCode::NotFound, u"no such period"_s, {QString::number(period)}};
    const auto stored = ledger.records().where(Kind::Candidate, u"period"_s, Value(result.period));
    if (!stored)
        return stored.error();
    std::vector<std::pair<qint64, CandidateRow>> rows;
    for (const Record& candidate : *stored) {
        if (candidate.value(u"proposed_on"_s).date() > asOf)
            continue;
        auto row = desk.row(candidate);
        const auto one = desk.applicant(candidate.id.key[2]);
        if (!row || !one)
            return row ? one.error() : row.error();
        ++result.counts[row->state];
        if (row->state != CandidateState::Returned)
            result.total += row->total.value_or(Money());
        result.incomplete += row->isWaiting() && !row->missing().isEmpty() ? 1 : 0;
        rows.emplace_back(one->unitOrder, std::move(row).value());
    }
    std::ranges::stable_sort(
        rows, {}, [](const auto& row) { return std::pair(row.second.batch, row.first); });
    for (auto& [order, row] : rows)
        result.rows.push_back(std::move(row));
    return result;
}

Result<Problems> warningsOf(Ledger& ledger, int period, Batch batch, qint64 project, QDate asOf)
{
    ApplicationDesk desk(ledger);
    if (const auto done = desk.load(asOf); !done)
        return done.error();
    const auto one = desk.applicant(project);
    if (!one)
        return one.error();
    CandidateRow row;
    row.period = period;
    row.batch = batch;
    row.project = project;
    row.name = one->name;
    row.developer = one->developer;
    row.sector = one->sector;
    row.total = one->total;
    return desk.warnings(row);
}

} // namespace sanpi
