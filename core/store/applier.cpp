// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/applier.h"

#include "schema/messages.h"
#include "schema/ownfield.h"
#include "schema/rules.h"
#include "store/candidates.h"
#include "store/closings.h"
#include "store/frozen.h"
#include "store/issuesteps.h"
#include "store/projectyear.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Problem duplicateOf(const RecordId& id, const FieldChange& field, const QString& where)
{
    Problem p;
    p.code = ProblemCode::Duplicate;
    p.record = id;
    p.field = field.field;
    p.value = field.after.text();
    p.args = {where};
    return p;
}

} // namespace

Result<qint64> Applier::finalId(qint64 provisional)
{
    if (provisional >= 0)
        return provisional;
    const auto known = m_outcome.ids.find(provisional);
    if (known != m_outcome.ids.end())
        return known->second;
    {
        Statement next(m_connection, u"UPDATE counter SET value = value + 1 WHERE name = 'id'"_s);
        if (const auto done = next.run(); !done)
            return done.error();
    }
    Statement query(m_connection, u"SELECT value FROM counter WHERE name = 'id'"_s);
    if (!query.next())
        return query.failed() ? query.error() : Error {ErrorCode::Damaged, u"no id counter"_s, {}};
    m_outcome.ids.emplace(provisional, query.number(0));
    return query.number(0);
}

/// An entity that comes with its id (an undone removal, a copied ledger): new ones are counted from above it.
Result<void> Applier::keepCounterAbove(qint64 id)
{
    Statement raise(m_connection, u"UPDATE counter SET value = ? WHERE name = 'id' AND value < ?"_s);
    return raise.bind(id).bind(id).run();
}

Result<RecordId> Applier::withFinalKey(RecordId id)
{
    const KindInfo& kind = m_catalogue.kind(id.kind);
    for (size_t i = 0; i < kind.key.size(); ++i) {
        if (!kind.isEntity() && kind.key[i].type != FieldType::Reference)
            continue; // a year, month or number: negative ones are refused, not counted up
        const auto part = finalId(id.key[i]);
        if (!part)
            return part.error();
        id.key[i] = *part;
    }
    return id;
}

Result<RecordChange> Applier::withFinalIds(RecordChange change)
{
    const KindInfo& kind = m_catalogue.kind(change.id.kind);
    const auto key = withFinalKey(change.id);
    if (!key)
        return key.error();
    change.id = *key;
    for (FieldChange& field : change.fields) {
        const Field* info = kind.field(field.field);
        if (info && info->type == FieldType::Reference && field.after.isNumber()) {
            const auto id = finalId(field.after.number());
            if (!id)
                return id.error();
            field.after = *id;
        } else if (info && info->namesRecord) {
            const auto named = m_catalogue.recordFromText(field.after.text());
            if (!named)
                continue;
            const auto record = withFinalKey(*named);
            if (!record)
                return record.error();
            field.after = m_catalogue.recordText(*record);
        }
    }
    return change;
}

void Applier::noteEffect(RecordChange change)
{
    switch (change.id.kind) {
    case Kind::Project:
        m_projects.insert(change.id.key[0]);
        break;
    case Kind::Entry:
    case Kind::Target:
        m_projectYears.emplace(change.id.key[0], int(change.id.key[1]));
        break;
    case Kind::Transition:
        m_projects.insert(change.id.key[0]);
        break;
    case Kind::OwnField:
        m_ownFields.insert(change.id);
        break;
    case Kind::Issue:
    case Kind::Step:
        m_issues.insert(change.id.key[0]);
        break;
    default:
        break;
    }
    m_effective.push_back(std::move(change));
}

Result<void> Applier::addConflict(const RecordId& id, const FieldChange& field, const Value& stored)
{
    Conflict conflict {id, field.field, field.before, field.after, stored, {}, {}};
    const auto last = m_log.lastWriteOf(id, field.field);
    if (!last)
        return last.error();
    if (*last) {
        conflict.by = (*last)->by;
        conflict.at = (*last)->at;
    }
    m_outcome.conflicts.push_back(std::move(conflict));
    return {};
}

Result<void> Applier::checkFields(const RecordChange& change)
{
    const KindInfo& kind = m_catalogue.kind(change.id.kind);
    for (const FieldChange& field : change.fields) {
        const Field* info = kind.field(field.field);
        const bool outOfUse = info && info->retired && !m_isUndo && change.operation == Operation::Update
            && !field.after.isNull();
        if (!info || info->home != Home::Own || outOfUse) {
            Problem p;
            p.code = ProblemCode::NotAField;
            p.record = change.id;
            p.value = field.field;
            m_outcome.problems.push_back(p);
            continue;
        }
        if (auto problem = checkField(*info, field.after, change.id)) {
            problem->record = change.id;
            m_outcome.problems.push_back(*problem);
        } else if (info->unique && !field.after.isNull()) {
            const auto other = m_records.idWhere(change.id.kind, field.field, field.after);
            if (!other)
                return other.error();
            if (*other && **other != change.id.key[0])
                m_outcome.problems.push_back(
                    duplicateOf(change.id, field, kind.plural + u'/' + QString::number(**other)));
        }
    }
    if (change.operation != Operation::Create)
        return {};
    if (const auto problem = checkKey(kind, change.id))
        m_outcome.problems.push_back(*problem);
    for (const Field* info : kind.stored()) {
        const bool given
            = std::ranges::any_of(change.fields, [&](const FieldChange& f) { return f.field == info->key; });
        if (info->required && !given) {
            auto problem = checkField(*info, {});
            problem->record = change.id;
            m_outcome.problems.push_back(*problem);
        }
    }
    return {};
}

Result<void> Applier::create(const RecordChange& change, const std::optional<Record>& stored)
{
    if (stored) {
        // Already there by natural key: what agrees is done, what differs is a conflict.
        for (const FieldChange& field : change.fields) {
            if (stored->value(field.field) != field.after) {
                if (const auto done = addConflict(change.id, field, stored->value(field.field)); !done)
                    return done;
            }
        }
        return {};
    }
    RecordChange clean = change;
    std::erase_if(clean.fields, [](const FieldChange& f) { return f.after.isNull(); });
    const size_t before = troubles();
    if (const auto done = checkFields(clean); !done)
        return done;
    if (troubles() > before)
        return {};
    if (m_catalogue.kind(clean.id.kind).isEntity()) {
        if (const auto done = keepCounterAbove(clean.id.key[0]); !done)
            return done;
    }
    if (const auto done = m_records.insert(clean.id, clean.fields); !done)
        return done;
    noteEffect(std::move(clean));
    return {};
}

bool Applier::feignsIssuing(const ChangeSet& set)
{
    static const QStringList given {
        u"number"_s, u"total_number"_s, u"issued_on"_s, u"issued_by"_s, u"known_at"_s, u"sha256"_s};
    const bool byHand = set.source == Source::Form || set.source == Source::Grid
        || set.source == Source::Paste || set.source == Source::Import || set.source == Source::TemplateReturn
        || set.source == Source::CommandLine;
    return byHand && std::ranges::any_of(set.records, [&](const RecordChange& change) {
        return change.id.kind == Kind::Notice
            && std::ranges::any_of(change.fields,
                [&](const FieldChange& f) { return given.contains(f.field) && !f.after.isNull(); });
    });
}

Result<bool> Applier::isFrozen(const Record& stored)
{
    const auto frozen = staysForEver(m_records, stored);
    if (frozen && *frozen) {
        Problem p;
        p.code = ProblemCode::Frozen;
        p.record = stored.id;
        m_outcome.problems.push_back(p);
    }
    return frozen;
}

Result<void> Applier::update(const RecordChange& change, const std::optional<Record>& stored)
{
    if (!stored)
        return addConflict(change.id, {}, {});
    const size_t before = troubles();
    RecordChange effective {change.id, Operation::Update, {}};
    for (const FieldChange& field : change.fields) {
        const Value now = stored->value(field.field);
        if (now == field.after)
            continue;
        if (now == field.before)
            effective.fields.push_back(field);
        else if (const auto done = addConflict(change.id, field, now); !done)
            return done;
    }
    if (effective.fields.empty())
        return {};
    if (const auto frozen = isFrozen(*stored); !frozen)
        return frozen.error();
    if (const auto done = checkFields(effective); !done)
        return done;
    if (const auto done = checkOwnChange(effective, *stored); !done)
        return done;
    if (troubles() > before)
        return {};
    if (const auto done = m_records.update(effective.id, effective.fields); !done)
        return done;
    noteEffect(std::move(effective));
    return {};
}

Result<void> Applier::removal(const RecordChange& change, const std::optional<Record>& stored)
{
    if (!stored)
        return {};
    const size_t before = troubles();
    if (const auto frozen = isFrozen(*stored); !frozen)
        return frozen.error();
    Fields named;
    for (const FieldChange& field : change.fields) {
        named.emplace(field.field, field.before);
        if (stored->value(field.field) != field.before) {
            if (const auto done = addConflict(change.id, field, stored->value(field.field)); !done)
                return done;
        }
    }
    // A stage is taken back only for a reason that the log keeps (domain.md, decision 3).
    if (change.id.kind == Kind::Transition && m_needsReason
        && !m_removedProjects.contains(change.id.key[0])) {
        Problem p;
        p.code = ProblemCode::ReasonNeeded;
        p.record = change.id;
        p.field = u"on"_s;
        m_outcome.problems.push_back(p);
    }
    for (const auto& [key, value] : stored->fields) {
        if (!named.contains(key)) {
            if (const auto done = addConflict(change.id, {key, {}, {}}, value); !done)
                return done;
        }
    }
    if (troubles() > before)
        return {};
    if (const auto done = m_records.remove(change.id); !done)
        return done;
    if (change.id.kind == Kind::Step)
        m_issues.insert(change.id.key[0]);
    m_effective.push_back(change);
    return {};
}

Result<void> Applier::step(const RecordChange& wished)
{
    const auto change = withFinalIds(wished);
    if (!change)
        return change.error();
    const auto stored = m_records.find(change->id);
    if (!stored)
        return stored.error();
    Result<void> done;
    switch (change->operation) {
    case Operation::Create:
        done = create(*change, *stored);
        break;
    case Operation::Update:
        done = update(*change, *stored);
        break;
    case Operation::Remove:
        done = removal(*change, *stored);
        break;
    }
    // What follows in the set may use the field that came, or know nothing of the one that went.
    return done && (change->id.kind == Kind::OwnField || change->id.kind == Kind::Rule) ? m_refresh() : done;
}

Result<void> Applier::checkOwnChange(const RecordChange& change, const Record& stored)
{
    if (change.id.kind != Kind::OwnField || m_isUndo)
        return {};
    for (const FieldChange& field : change.fields) {
        Problem p;
        p.record = change.id;
        p.field = field.field;
        if (field.field == "kind"_L1 || field.field == "key"_L1 || field.field == "type"_L1) {
            p.code = ProblemCode::FixedField;
            m_outcome.problems.push_back(p);
        }
        if (field.field != "choices"_L1)
            continue;
        const auto after = choicesFromText(field.after.text());
        for (const Choice& choice : choicesFromText(stored.value(u"choices"_s).text())) {
            if (std::ranges::find(after, choice.code, &Choice::code) != after.end())
                continue;
            const auto bearers = m_records.ownValues().bearers(change.id.key[0], choice.code);
            if (!bearers)
                return bearers.error();
            if (*bearers == 0)
                continue;
            p.code = ProblemCode::ChoiceInUse;
            p.value = choice.zh;
            p.args = {QString::number(*bearers)};
            m_outcome.problems.push_back(p);
        }
    }
    return {};
}

/// Against the whole of the ledger's own fields as they stand after the set.
Result<void> Applier::checkOwnFields()
{
    if (m_ownFields.empty())
        return {};
    const auto all = m_records.all(Kind::OwnField);
    if (!all)
        return all.error();
    for (const Record& definition : *all) {
        if (!m_ownFields.contains(definition.id))
            continue;
        for (Problem& problem : checkOwnField(m_catalogue, definition, *all))
            m_outcome.problems.push_back(std::move(problem));
    }
    return {};
}

Result<void> Applier::checkProjects()
{
    // Of a project with a field in trouble only half is written: its rules would speak of what nobody wished.
    std::set<qint64> troubled;
    for (const Problem& problem : m_outcome.problems)
        troubled.insert(problem.record ? projectOf(*problem.record) : 0);
    for (const Conflict& conflict : m_outcome.conflicts)
        troubled.insert(projectOf(conflict.id));
    for (const qint64 project : m_projects) {
        const auto years = yearsOfProject(m_connection, project);
        if (!years)
            return years.error();
        for (const int year : *years)
            m_projectYears.emplace(project, year);
        if (years->empty())
            m_projectYears.emplace(project, 0);
    }
    for (const auto& [project, year] : m_projectYears) {
        if (troubled.contains(project))
            continue;
        const auto facts = loadProjectYear(m_connection, project, year);
        if (!facts)
            return facts.error();
        for (Problem& problem : checkProjectYear(*facts)) {
            if (!isWarning(problem.code)
                && std::ranges::find(m_outcome.problems, problem) == m_outcome.problems.end())
                m_outcome.problems.push_back(std::move(problem));
        }
    }
    return {};
}

/// The invariants of an issue's course (domain/issueflow.h) hold whoever writes its steps.
Result<void> Applier::checkIssues()
{
    for (const qint64 issue : m_issues) {
        const auto course = loadIssueCourse(m_records, issue);
        if (!course)
            return course.error();
        if (!*course)
            continue;
        if (auto problem = courseProblem(m_catalogue, issue, **course))
            m_outcome.problems.push_back(*std::move(problem));
    }
    return {};
}

Result<void> Applier::checkCandidates()
{
    for (const RecordChange& change : m_effective) {
        if (change.id.kind != Kind::Candidate || change.operation == Operation::Remove)
            continue;
        const auto candidate = m_records.find(change.id);
        if (!candidate)
            return candidate.error();
        if (!*candidate)
            continue; // came and went within the set
        const auto member = m_records.find({Kind::Batch, change.id.key});
        if (!member)
            return member.error();
        const auto state = std::ranges::find(change.fields, u"state"_s, &FieldChange::field);
        const Value before = state == change.fields.end() ? (*candidate)->value(u"state"_s) : state->before;
        if (auto problem = candidateProblem(m_catalogue, before, **candidate, member->has_value()))
            m_outcome.problems.push_back(*std::move(problem));
    }
    return {};
}

Result<void> Applier::checkClosings()
{
    if (m_saysWhy)
        return {};
    const auto closed = closedMonths(m_connection);
    if (!closed)
        return closed.error();
    std::map<int, RecordId> touched;
    for (const RecordChange& change : m_effective) {
        // Who opens a month again says why, an undo of its closing too: the figures may move from then on.
        if (change.id.kind == Kind::Closing && change.operation == Operation::Remove)
            touched.emplace(int(change.id.key[0]), change.id);
        const auto month = monthOfInvestment(change.id);
        if (month && closed->contains(*month))
            touched.emplace(*month, change.id);
    }
    for (const auto& [month, record] : touched) {
        Problem p;
        p.code = ProblemCode::MonthClosed;
        p.record = record;
        p.args = {Month::fromNumber(month).value_or(Month()).iso()};
        m_outcome.problems.push_back(p);
    }
    return {};
}

Error Applier::brokenReferences()
{
    QStringList broken;
    Statement query(m_connection, u"PRAGMA foreign_key_check"_s);
    while (query.next()) {
        const KindInfo* child = m_catalogue.kindNamed(query.text(0));
        const KindInfo* parent = m_catalogue.kindNamed(query.text(2));
        const QString own = query.text(0) == "own_value"_L1 ? tr("values of an own field") : query.text(0);
        const QString pair = (child ? child->zh : own) + u" → "_s + (parent ? parent->zh : query.text(2));
        if (!broken.contains(pair))
            broken << pair;
    }
    return {ErrorCode::Refused, u"foreign keys: "_s + broken.join(u", "_s),
        {tr("a record still names what was to be removed, or names what does not exist (%1)")
                .arg(broken.join(u"、"_s))}};
}

Outcome Applier::run(const ChangeSet& set)
{
    const auto failed = [this](const Error& error) {
        m_outcome.error = error;
        return m_outcome;
    };
    m_isUndo = set.source == Source::Undo;
    m_needsReason = set.reason.isEmpty() && set.source != Source::Undo;
    m_saysWhy = !set.reason.trimmed().isEmpty();
    if (feignsIssuing(set)) {
        return failed({ErrorCode::Refused, u"not issued"_s,
            {tr("number and day of a notice are given by issuing it, which freezes what it says")}});
    }
    for (const RecordChange& change : set.records) {
        if (change.id.kind == Kind::Project && change.operation == Operation::Remove)
            m_removedProjects.insert(change.id.key[0]);
    }
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failed(transaction.begun().error());
    // Another program may have added a field, or a value in one that this program did not know.
    if (const auto fresh = m_refresh(); !fresh)
        return failed(fresh.error());
    const auto known = m_log.idOf(set.uuid);
    if (!known)
        return failed(known.error());
    if (*known) {
        m_outcome.changeSet = **known; // a repeated delivery
        return m_outcome;
    }
    if (set.undoes > 0) {
        // Asked under the lock: another program may have undone the same set a moment ago.
        const auto undone = m_log.load(set.undoes);
        if (!undone)
            return failed(undone.error());
        if (!*undone || (*undone)->undone)
            return failed({ErrorCode::NotFound, u"no such change set, or undone already"_s,
                {QString::number(set.undoes)}});
    }
    // Every change is tried, also after a problem: all of them are reported, and the rollback takes back the
    // rest.
    for (const RecordChange& change : set.records) {
        if (const auto done = step(change); !done)
            return failed(done.error());
    }
    // What was true once may be restored even where a rule of today would refuse it.
    if (set.source != Source::Undo) {
        if (const auto done = checkProjects(); !done)
            return failed(done.error());
        if (const auto done = checkIssues(); !done)
            return failed(done.error());
        if (const auto done = checkCandidates(); !done)
            return failed(done.error());
    }
    // Two fields under one name would take each other's values, whatever was true once.
    if (const auto done = checkOwnFields(); !done)
        return failed(done.error());
    if (const auto done = checkClosings(); !done)
        return failed(done.error());
    if (!m_outcome.conflicts.empty())
        return failed({ErrorCode::Conflict, u"%1 conflicts"_s.arg(m_outcome.conflicts.size()), {}});
    if (!m_outcome.problems.empty()) {
        const auto allAre = [this](ProblemCode code) {
            return std::ranges::all_of(m_outcome.problems, [&](const Problem& p) { return p.code == code; });
        };
        if (needsOnlyReason(m_outcome.problems)) {
            QStringList why {tr("a reason is needed")};
            for (const Problem& problem : m_outcome.problems) {
                if (problem.code == ProblemCode::MonthClosed)
                    why << tr("%1 is closed").arg(problem.args.value(0));
            }
            return failed({ErrorCode::Refused, u"a reason is needed"_s, {why.join(u"; "_s)}});
        }
        const auto isStep = [](const Problem& p) {
            return p.code >= ProblemCode::StepOutOfOrder && p.code <= ProblemCode::StepIncomplete;
        };
        if (std::ranges::all_of(m_outcome.problems, isStep))
            return failed({ErrorCode::Refused, u"a step out of order"_s,
                {messageOf(m_outcome.problems.front(), m_catalogue, false)}});
        if (allAre(ProblemCode::Frozen))
            return failed({ErrorCode::Refused, u"frozen"_s, {tr("what was issued is not altered")}});
        return failed({ErrorCode::Invalid, u"%1 problems"_s.arg(m_outcome.problems.size()), {}});
    }
    // An undo that finds all done already is logged nevertheless: else it would be the next to undo for ever.
    if (m_effective.empty() && set.undoes == 0)
        return m_outcome;
    ChangeSet logged = set;
    logged.at = set.at.isValid() ? set.at : QDateTime::currentDateTimeUtc();
    // The log keeps milliseconds; the hash must be over what the log keeps.
    logged.at = QDateTime::fromString(logged.at.toUTC().toString(Qt::ISODateWithMs), Qt::ISODateWithMs);
    logged.records = m_effective;
    const auto id = m_log.append(logged);
    if (!id)
        return failed(id.error());
    if (const auto done = transaction.commit(); !done) {
        const bool reference = done.error().what.contains("FOREIGN KEY"_L1);
        return failed(reference ? brokenReferences() : done.error());
    }
    m_outcome.changeSet = *id;
    m_outcome.records = int(m_effective.size());
    return m_outcome;
}

} // namespace sanpi
