// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/listwriter.h"

#include "domain/text.h"
#include "exchange/import/importfields.h"
#include "exchange/import/periods.h"
#include "schema/typed.h"
#include "store/rulebook.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString projectKey(const ImportRow& row)
{
    return row.code.isEmpty() ? foldName(row.name) : row.code;
}

QString batchName(const Catalogue& catalogue, int batch)
{
    const Field batches = catalogue.kind(Kind::Batch).keyField(1);
    const Choice* choice = batches.choice(batch);
    return choice ? choice->zh : QString();
}

} // namespace

ListWriter::ListWriter(
    Ledger& ledger, KnownRecords& known, ChangeSetBuilder& builder, ImportKind kind, const FaceDate& date)
    : m_ledger(ledger), m_known(known), m_builder(builder), m_kind(kind), m_date(date)
{
}

Result<void> ListWriter::load()
{
    const auto periods = m_ledger.records().all(Kind::Period);
    if (!periods)
        return periods.error();
    for (const Record& period : *periods)
        m_periods.emplace(int(period.id.key[0]), period.value(u"held_on"_s).date());
    auto members = m_ledger.records().all(Kind::Batch);
    if (!members)
        return members.error();
    m_members = std::move(members).value();
    return {};
}

std::optional<qint64> ListWriter::broughtBefore(const ImportRow& row) const
{
    const auto it = m_brought.find(projectKey(row));
    return it == m_brought.end() ? std::nullopt : std::optional(it->second);
}

RecordId ListWriter::member(qint64 project) const
{
    return m_kind == ImportKind::Batches ? RecordId::batch(m_period, m_batch, project)
                                         : RecordId::rebuild(project);
}

void ListWriter::setBatch(const std::vector<RowValue>& typed)
{
    const RowValue* period = cellOf(typed, u"period");
    const RowValue* batch = cellOf(typed, u"batch");
    m_period = period ? periodNumber(period->value.text()).value_or(0) : 0;
    m_batch = batch ? int(batch->value.number()) : 0;
    const RowValue* joined = cellOf(typed, u"joined");
    const auto held = m_periods.find(m_period);
    m_joined = joined ? joined->value.date() : held != m_periods.end() ? held->second : m_date.on;
}

void ListWriter::check(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    setBatch(typed);
    if (m_kind == ImportKind::Batches) {
        for (const QString& key : {u"period"_s, u"batch"_s}) {
            const bool told
                = std::ranges::any_of(row.problems, [&](const Problem& p) { return p.field == key; });
            if (!told && !cellOf(typed, key))
                report(rowProblem(ProblemCode::Missing, key, {}, {}), key);
        }
        if (const RowValue* period = cellOf(typed, u"period"); period && !m_periods.contains(m_period)) {
            QStringList known;
            for (const auto& [number, day] : m_periods)
                known << u"第%1期"_s.arg(number);
            report(rowProblem(
                       ProblemCode::UnknownChoice, u"period"_s, period->value.text(), {known.join(u'、')}),
                u"period"_s);
        }
    }
    if (!projectKey(row).isEmpty() && !m_seen.emplace(m_period, m_batch, projectKey(row)).second) {
        const QString field = row.code.isEmpty() ? u"name"_s : u"code"_s;
        report(rowProblem(ProblemCode::Duplicate, field, row.code.isEmpty() ? row.name : row.code, {u"↑"_s}),
            field);
    }
}

Result<void> ListWriter::collect(ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    setBatch(typed);
    if (row.project == 0) {
        row.project = m_builder.newId();
        m_brought.emplace(projectKey(row), row.project);
    }
    const auto before = m_builder.current(member(row.project));
    if (!before)
        return before.error();
    if (const auto done = m_builder.add(member(row.project)); !*before && !done)
        return done;
    row.cells.reserve(typed.size());
    for (const RowValue& cell : typed) {
        if (const auto done = write(row, cell, report); !done)
            return done;
    }
    if (const auto done = fillTotal(row, typed); !done)
        return done;
    const bool changes = std::ranges::any_of(row.cells, &ImportCell::changes);
    if (!*before)
        row.state = RowState::Created;
    else if (changes)
        row.state = RowState::Changed;
    return warn(row, typed, report);
}

Result<Value> ListWriter::standing(const RecordId& id, const QString& key)
{
    const auto record = m_builder.current(id);
    if (!record)
        return record.error();
    return *record ? (*record)->value(key) : Value();
}

Result<void> ListWriter::fill(
    ImportRow& row, const RowValue& cell, const RecordId& id, const QString& key, const Report& report)
{
    const auto stored = standing(id, key);
    if (!stored)
        return stored.error();
    if (stored->isNull()) {
        row.cells.push_back(shownCell(cell, {}));
        return m_builder.set(id, key, cell.value);
    }
    ImportCell shown = shownCell(cell, *stored);
    const bool same
        = cell.field->type == FieldType::Text && foldName(stored->text()) == foldName(cell.value.text());
    if (shown.changes && !same) {
        const auto text = [&](const Value& value) {
            if (cell.field->type == FieldType::Reference)
                return m_known.unitName(value.number());
            return editText(*cell.field, value, cell.column ? cell.column->unit : Unit::Wan, false);
        };
        report(rowProblem(ProblemCode::KeptValue, cell.field->key, text(cell.value), {text(*stored)}),
            cell.field->key);
    }
    shown.after = *stored;
    shown.changes = false;
    row.cells.push_back(std::move(shown));
    return {};
}

Result<void> ListWriter::write(ImportRow& row, const RowValue& cell, const Report& report)
{
    if (cell.column && cell.column->target.of != Kind::Project) {
        if (cell.field->key == "started"_L1)
            return writeStarted(row, cell);
        const bool isKey = cell.field->key == "period"_L1 || cell.field->key == "batch"_L1;
        const auto stored
            = isKey ? Result<Value>(cell.value) : standing(member(row.project), cell.field->key);
        if (!stored)
            return stored.error();
        row.cells.push_back(shownCell(cell, *stored));
        return isKey ? Result<void>() : m_builder.set(member(row.project), cell.field->key, cell.value);
    }
    switch (cell.field->home) {
    case Home::Own:
        return fill(row, cell, RecordId::project(row.project), cell.field->key, report);
    case Home::Transition:
        return writeTransition(row, cell, report);
    case Home::Target:
    case Home::Stated:
        return writeYear(row, cell, report);
    case Home::Entry:
        return writeEntry(row, cell, report);
    default:
        return {};
    }
}

/// The list's day is the exact one; "no later than" gives way to it.
Result<void> ListWriter::writeTransition(ImportRow& row, const RowValue& cell, const Report& report)
{
    const RecordId id = RecordId::transition(row.project, cell.field->stage);
    const auto inexact = standing(id, u"inexact"_s);
    if (!inexact)
        return inexact.error();
    if (inexact->number() == 0)
        return fill(row, cell, id, u"on"_s, report);
    row.cells.push_back(shownCell(cell, {}));
    if (const auto done = m_builder.set(id, u"inexact"_s, {}); !done)
        return done;
    return m_builder.set(id, u"on"_s, cell.value);
}

/// 是否开工 是: reached, no later than the sheet's period end (domain.md, decision 3).
Result<void> ListWriter::writeStarted(ImportRow& row, const RowValue& cell)
{
    const RecordId id = RecordId::transition(row.project, int(Stage::Started));
    const auto stored = standing(id, u"on"_s);
    if (!stored)
        return stored.error();
    const bool news = cell.value.number() != 0 && stored->isNull();
    row.cells.push_back(shownCell(cell, news ? Value() : cell.value));
    if (!news)
        return {};
    if (const auto done = m_builder.set(id, u"on"_s, m_date.through.lastDay()); !done)
        return done;
    return m_builder.set(id, u"inexact"_s, 1);
}

Result<bool> ListWriter::isKeyProject(qint64 project)
{
    const auto level = standing(RecordId::entry(project, m_date.year), u"level"_s);
    if (!level)
        return level.error();
    return !level->isNull();
}

/// Target and stated amount of the year: a key project's are its own ledger's matter.
Result<void> ListWriter::writeYear(ImportRow& row, const RowValue& cell, const Report& report)
{
    const auto key = isKeyProject(row.project);
    if (!key)
        return key.error();
    RecordId id = RecordId::stated(row.project, m_date.year, m_date.through);
    if (cell.field->home == Home::Target) {
        id = RecordId::target(row.project, m_date.year, 1);
        const auto revisions
            = row.project > 0 ? m_builder.ofProject(Kind::Target, row.project) : std::vector<Record>();
        if (!revisions)
            return revisions.error();
        for (const Record& revision : *revisions) {
            if (revision.id.key[1] == m_date.year)
                id = revision.id;
        }
    }
    if (*key)
        return fill(row, cell, id, u"amount"_s, report);
    const auto stored = standing(id, u"amount"_s);
    if (!stored)
        return stored.error();
    row.cells.push_back(shownCell(cell, *stored));
    return row.cells.back().changes
        ? writeProjectField(m_builder, row.project, m_date, *cell.field, cell.value)
        : Result<void>();
}

Result<int> ListWriter::entryYear(qint64 project)
{
    // The library is of its sheet's year; a batch list has none of its own.
    if (m_kind == ImportKind::Rebuild)
        return m_date.year;
    if (project > 0) {
        const auto entries = m_ledger.records().ofProject(Kind::Entry, project);
        if (!entries)
            return entries.error();
        if (!entries->empty())
            return int(entries->back().id.key[1]);
    }
    return m_joined.year();
}

Result<void> ListWriter::writeEntry(ImportRow& row, const RowValue& cell, const Report& report)
{
    const auto year = entryYear(row.project);
    if (!year)
        return year.error();
    const RecordId id = RecordId::entry(row.project, *year);
    if (*year != m_date.year && row.project > 0) {
        // The cache holds the sheet's year alone.
        const auto stored = m_ledger.records().find(id);
        if (!stored)
            return stored.error();
        if (*stored)
            m_known.cache().add(**stored);
    }
    return fill(row, cell, id, cell.field->key, report);
}

/// A project that only lists know has no other total than theirs.
Result<void> ListWriter::fillTotal(const ImportRow& row, const std::vector<RowValue>& typed)
{
    const RowValue* total = cellOf(typed, u"total");
    const auto year = entryYear(row.project);
    if (!year)
        return year.error();
    if (!total || (m_kind == ImportKind::Batches && row.project > 0))
        return {};
    const RecordId entry = RecordId::entry(row.project, *year);
    const auto stored = standing(entry, u"total"_s);
    if (!stored)
        return stored.error();
    return stored->isNull() ? m_builder.set(entry, u"total"_s, total->value) : Result<void>();
}

Result<void> ListWriter::warn(const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    if (m_kind != ImportKind::Batches)
        return {};
    warnOfSecondOpening(row, typed, report);
    return warnOfThreshold(row, typed, report);
}

Result<void> ListWriter::warnOfThreshold(
    const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    const RowValue* total = cellOf(typed, u"total");
    const auto year = entryYear(row.project);
    if (!year)
        return year.error();
    const auto sector = standing(RecordId::entry(row.project, *year), u"sector"_s);
    if (!sector)
        return sector.error();
    if (!total || sector->isNull())
        return {};
    const auto rules = loadRuleBook(m_ledger, m_joined);
    if (!rules)
        return rules.error();
    const auto least = rules->threshold.least.find(sector->number());
    if (least != rules->threshold.least.end() && total->value.money() < least->second) {
        report(rowProblem(ProblemCode::BelowThreshold, u"total"_s, total->value.money().exact(Unit::Wan),
                   {least->second.exact(Unit::Wan)}),
            u"total"_s);
    }
    return {};
}

void ListWriter::warnOfSecondOpening(
    const ImportRow& row, const std::vector<RowValue>& typed, const Report& report)
{
    const RowValue* developer = cellOf(typed, u"developer");
    for (const Record& other : m_members) {
        const auto period = int(other.id.key[0]);
        const auto batch = int(other.id.key[1]);
        // Going on to the next list is the way of a project; the same list again is not.
        bool same = other.id.key[2] == row.project && batch == m_batch && period != m_period;
        if (!same && other.id.key[2] != row.project && developer) {
            const auto name = standing(RecordId::project(other.id.key[2]), u"name"_s);
            const auto owner = standing(RecordId::project(other.id.key[2]), u"developer"_s);
            same = name && owner && foldName(name->text()) == foldName(row.name)
                && foldName(owner->text()) == foldName(developer->value.text());
        }
        if (same) {
            report(rowProblem(ProblemCode::SecondOpening, u"name"_s, row.name,
                       {u"第%1期 %2"_s.arg(QString::number(period), batchName(m_ledger.catalogue(), batch))}),
                u"name"_s);
        }
    }
}

} // namespace sanpi
