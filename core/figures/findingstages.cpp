// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/districtrules.h"
#include "figures/findingparts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int expiresWithinDays = 60;

QString choiceLabel(const FindingList& list, Kind kind, QStringView key, qint64 code)
{
    const KindInfo& info = list.catalogue().kind(kind);
    const Choice* choice = nullptr;
    Field keyField;
    if (const Field* field = info.field(key)) {
        choice = field->choice(code);
    } else {
        keyField = info.keyField(1);
        choice = keyField.choice(code);
    }
    return choice ? choice->zh : QString();
}

/// The project's field that shows the day of a stage.
QString dayField(int stage)
{
    static const std::array keys {u""_s, u"signed_on"_s, u"started_on"_s, u"produced_on"_s, u"capacity_on"_s};
    return keys[size_t(stage)];
}

int monthsAllowed(Stage stage, const DeadlineRule& rule)
{
    switch (stage) {
    case Stage::Signed:
        return rule.signedToStarted;
    case Stage::Started:
        return rule.startedToProducing;
    case Stage::Producing:
        return rule.producingToCapacity;
    default:
        return 0;
    }
}

using Papers = std::map<QString, std::vector<Paper>>; // by record

Result<Papers> loadPapers(Connection& connection)
{
    Papers papers;
    Statement query(connection, u"SELECT record, paper FROM attachment WHERE record LIKE 'transition/%'"_s);
    while (query.next())
        papers[query.text(0)].push_back(query.isNull(1) ? Paper::Other : Paper(query.number(1)));
    if (query.failed())
        return query.error();
    return papers;
}

/// Transitions that came with a sheet or the demo: history, for which nobody is asked for papers (design.md,
/// definition 16).
Result<std::set<QString>> loadImported(Connection& connection)
{
    std::set<QString> records;
    Statement query(connection,
        u"SELECT DISTINCT c.record FROM change c JOIN change_set s ON s.id = c.change_set "
        "WHERE c.kind = 'transition' AND s.source IN (?, ?)"_s);
    query.bind(sourceName(Source::Import)).bind(sourceName(Source::Demo));
    while (query.next())
        records.insert(query.text(0));
    if (query.failed())
        return query.error();
    return records;
}

QString papersText(const FindingList& list, const EvidenceRule::Groups& groups)
{
    QStringList texts;
    for (const std::vector<Paper>& any : groups) {
        QStringList names;
        for (const Paper paper : any)
            names << choiceLabel(list, Kind::Attachment, u"paper", qint64(paper));
        texts << names.join(u"或"_s);
    }
    return texts.join(u"、"_s);
}

/// The evidence that a stage asked for on the day it was reached.
class EvidenceAsked {
public:
    explicit EvidenceAsked(Ledger& ledger) : m_ledger(ledger) { }
    Result<EvidenceRule> on(QDate day)
    {
        const auto known = m_rules.find(day);
        if (known != m_rules.end())
            return known->second;
        const auto book = loadRuleBook(m_ledger, day);
        if (!book)
            return book.error();
        return m_rules.emplace(day, book->evidence).first->second;
    }

private:
    Ledger& m_ledger;
    std::map<QDate, EvidenceRule> m_rules;
};

struct Reached {
    qint64 project = 0;
    int stage = 0;
    QDate on;
    QString waiver;
};

Result<std::vector<Reached>> loadReached(Connection& connection, QDate asOf)
{
    std::vector<Reached> all;
    Statement query(connection,
        u"SELECT project, stage, \"on\", waiver FROM transition WHERE \"on\" <= ? AND stage BETWEEN 1 AND 4 "
        "ORDER BY project, stage"_s);
    query.bind(Value(asOf));
    while (query.next())
        all.push_back({query.number(0), int(query.number(1)), query.value(2).date(), query.text(3)});
    if (query.failed())
        return query.error();
    return all;
}

} // namespace

Result<void> findInStages(const FindingFacts& facts, FindingList& list)
{
    const DeadlineRule& rule = facts.year.rules.deadline;
    return facts.ledger.connection().scan(
        u"SELECT id, CAST(replace(start_planned, '-', '') AS INTEGER), CAST(replace(end_planned, '-', '') AS "
        "INTEGER) FROM project WHERE id IN (SELECT project FROM transition) ORDER BY id"_s,
        {}, [&](const qint64* row) {
            const ProjectLife& life = facts.lives.of(row[0]);
            const int allowed = monthsAllowed(life.stage, rule);
            if (allowed == 0 || life.stoppage.value_or(Stoppage::Halted) != Stoppage::Halted)
                return;
            // A plan of the project's own that ends later outweighs the general deadline.
            const QDate plan = life.stage == Stage::Signed ? dateOfNumber(row[1])
                : life.stage == Stage::Started             ? dateOfNumber(row[2])
                                                           : QDate();
            if (std::max(life.since().addMonths(allowed), plan) >= facts.asOf())
                return;
            list.add(ProblemCode::StageOverdue, RecordId::project(row[0]), u"stage"_s,
                choiceLabel(list, Kind::Project, u"stage", qint64(life.stage)),
                {QString::number(allowed), life.since().toString(Qt::ISODate)},
                QString::number(int(life.stage)));
        });
}

Result<void> findInEvidence(const FindingFacts& facts, FindingList& list)
{
    Connection& connection = facts.ledger.connection();
    const auto papers = loadPapers(connection);
    if (!papers)
        return papers.error();
    const auto imported = loadImported(connection);
    if (!imported)
        return imported.error();
    const auto all = loadReached(connection, facts.asOf());
    if (!all)
        return all.error();
    EvidenceAsked asked(facts.ledger);
    for (const Reached& reached : *all) {
        const RecordId id = RecordId::transition(reached.project, reached.stage);
        const QString record = list.catalogue().idText(id);
        if (imported->contains(record) || facts.lives.of(reached.project).stoppage == Stoppage::Removed)
            continue;
        const auto rule = asked.on(reached.on);
        if (!rule)
            return rule.error();
        const auto have = papers->find(u"transition/"_s + record);
        const auto missing = rule->missing(
            Stage(reached.stage), have == papers->end() ? std::vector<Paper>() : have->second);
        if (missing.empty())
            continue;
        list.add(ProblemCode::NoEvidence, id, dayField(reached.stage), reached.on.toString(Qt::ISODate),
            {papersText(list, missing)});
        if (!reached.waiver.isEmpty())
            list.pass(reached.waiver);
    }
    return {};
}

Result<void> findInProcedures(const FindingFacts& facts, FindingList& list)
{
    const QDate asOf = facts.asOf();
    return facts.ledger.connection().scan(
        u"SELECT project, kind, state, CAST(replace(due, '-', '') AS INTEGER), "
        "CAST(replace(issued, '-', '') AS INTEGER), CAST(replace(valid_until, '-', '') AS INTEGER) "
        "FROM procedure ORDER BY project, kind"_s,
        {}, [&](const qint64* row) {
            const ProjectLife& life = facts.lives.of(row[0]);
            const RecordId id = RecordId::procedure(row[0], int(row[1]));
            const auto state = ProcedureState(row[2]);
            const QDate due = dateOfNumber(row[3]);
            const QDate issued = dateOfNumber(row[4]);
            const QDate valid = dateOfNumber(row[5]);
            if (life.stoppage == Stoppage::Removed || state == ProcedureState::NotNeeded)
                return;
            const QString name = choiceLabel(list, Kind::Procedure, u"kind", row[1]);
            // A paper counts from the day it was issued; without that day it always did.
            const bool has = state == ProcedureState::Issued && (!issued.isValid() || issued <= asOf);
            if (!has && due.isValid() && due < asOf) {
                const QString day = due.toString(Qt::ISODate);
                list.add(ProblemCode::ProcedureOverdue, id, u"due"_s, day, {name, day}, day);
            }
            // Papers permit the building: once it stands, they may expire.
            if (has && valid.isValid() && valid <= asOf.addDays(expiresWithinDays)
                && life.stage < Stage::Producing) {
                const QString day = valid.toString(Qt::ISODate);
                list.add(ProblemCode::ProcedureExpiring, id, u"valid_until"_s, day, {name, day}, day);
            }
        });
}

} // namespace sanpi
