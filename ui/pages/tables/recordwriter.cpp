// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tables/recordwriter.h"

#include "schema/messages.h"
#include "ui/facts/historytext.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/prompts.h"

#include <QHash>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 5; ///< in a question

/// Facts that say nothing but their values: without any they are gone. Of others the record itself is what is
/// said: a membership, a visit.
bool livesByValues(Kind kind)
{
    switch (kind) {
    case Kind::Target:
    case Kind::Investment:
    case Kind::Stated:
    case Kind::Progress:
    case Kind::Milestone:
    case Kind::Procedure:
        return true;
    default:
        return false;
    }
}

bool isBlank(const Record& record)
{
    return std::ranges::all_of(record.fields, [](const auto& field) { return field.second.isNull(); });
}

} // namespace

RecordWriter::RecordWriter(LedgerSession& session, GridModel& model, Prompts& prompts, QWidget* window)
    : QObject(window), m_session(session), m_model(model), m_prompts(prompts), m_window(window)
{
}

Result<RecordWriter::Made> RecordWriter::changeSetFor(Ledger& ledger, const Request& request)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    QHash<CellId, const Wish*> wished;
    for (const Wish& wish : request.wishes) {
        wished.insert(wish.cell, &wish);
        if (const auto done = builder.set(wish.cell.record, wish.cell.field, wish.after); !done)
            return done.error();
        if (!wish.after.isNull() || !livesByValues(wish.cell.record.kind))
            continue;
        const auto now = builder.current(wish.cell.record);
        if (!now)
            return now.error();
        if (*now && isBlank(**now)) {
            if (const auto done = builder.remove(wish.cell.record); !done)
                return done.error();
        }
    }
    Made made;
    if (!request.rows.isEmpty()) {
        std::vector<NewRecord> records;
        for (const NewRow& row : request.rows)
            records.push_back(row.record);
        auto added = addRecords(
            builder, ledger, request.rows.front().row.kind, records, request.year, request.today);
        if (!added)
            return added.error();
        NewRecords whole = std::move(added).value();
        made.added = std::move(whole.ids);
        made.problems = std::move(whole.problems);
    }
    made.set.label = request.label;
    made.set.source = request.source;
    made.set.records = builder.changes();
    if (request.overwrite)
        return made;
    // What is shown is what a person meant to change: another's value in its place is a conflict.
    for (RecordChange& change : made.set.records) {
        for (FieldChange& field : change.fields) {
            if (const Wish* wish = wished.value({change.id, field.field}))
                field.before = wish->before;
        }
    }
    return made;
}

void RecordWriter::writeCell(const CellId& cell, const Value& value)
{
    const int row = m_model.rowOf(cell.record);
    const int column = m_model.columnOf(cell.field);
    const QString label = column < 0 ? cell.field : m_model.field(column).label(englishLabels());
    Request request;
    request.label = value.isNull()
        ? tr("Clear %1: %2").arg(label, row < 0 ? QString() : m_model.nameOf(row))
        : tr("Change %1: %2").arg(label, row < 0 ? QString() : m_model.nameOf(row));
    request.wishes.push_back({cell, m_model.storedValue(cell), value});
    write(request);
}

void RecordWriter::writeCells(const GridWrite& cells)
{
    Request request {cells.label, cells.source, {}, false, cells.rows, m_year, m_today};
    for (const auto& [cell, value] : cells.cells)
        request.wishes.push_back({cell, m_model.storedValue(cell), value});
    write(request);
}

void RecordWriter::write(const Request& request)
{
    ++m_waiting;
    m_session.storage().post(
        this,
        [request](JobContext& job) -> Result<Made> {
            if (!job.ledger())
                return Error {ErrorCode::WrongUse, u"no open ledger"_s, {}};
            return changeSetFor(*job.ledger(), request);
        },
        [this, request](const Result<Made>& made) {
            if (made && made->problems.empty() && !made->set.isEmpty()) {
                ChangeSet set = made->set;
                set.author = m_session.author();
                m_session.apply(set, this, [this, request, added = made->added](const Outcome& outcome) {
                    finish(request, added, outcome);
                });
                return;
            }
            Outcome nothing;
            if (!made)
                nothing.error = made.error();
            else if (!made->problems.empty())
                nothing.error = {ErrorCode::Invalid, u"new records"_s, {}};
            if (made)
                nothing.problems = made->problems;
            finish(request, made ? made->added : std::vector<RecordId>(), nothing);
        });
}

QList<RecordId> RecordWriter::rowsOf(const Request& request)
{
    QList<RecordId> rows;
    for (const NewRow& row : request.rows)
        rows << row.row;
    return rows;
}

Problems RecordWriter::atRows(
    const Request& request, const std::vector<RecordId>& added, const Outcome& outcome) const
{
    if (request.rows.isEmpty())
        return outcome.problems;
    QHash<RecordId, RecordId> rowOf;
    for (size_t i = 0; i < added.size(); ++i) {
        RecordId id = added[i];
        const auto final = outcome.ids.find(id.key[0]);
        if (final != outcome.ids.end())
            id.key[0] = final->second;
        rowOf.insert(id, request.rows[qsizetype(i)].row);
    }
    Problems problems = outcome.problems;
    for (Problem& problem : problems) {
        if (problem.record && rowOf.contains(*problem.record))
            problem.record = rowOf.value(*problem.record);
    }
    return problems;
}

void RecordWriter::finish(const Request& request, const std::vector<RecordId>& added, const Outcome& outcome)
{
    --m_waiting;
    if (outcome.ok() && outcome.changeSet != 0) {
        QHash<RecordId, RecordId> became;
        for (size_t i = 0; i < added.size(); ++i) {
            RecordId id = added[i];
            if (id.key[0] < 0 && outcome.ids.contains(id.key[0]))
                id.key[0] = outcome.ids.at(id.key[0]);
            became.insert(request.rows[qsizetype(i)].row, id);
        }
        m_model.settleNewRows(became);
        return; // the reload shows it
    }
    m_model.setSent(rowsOf(request), false);
    QList<CellId> cells;
    for (const Wish& wish : request.wishes)
        cells << wish.cell;
    m_model.settle(cells);
    if (outcome.ok() || outcome.error.code == ErrorCode::Cancelled)
        return; // the cells show what is stored
    if (!outcome.conflicts.empty())
        askConflict(request, outcome.conflicts);
    else if (!outcome.problems.empty())
        showProblems(request, atRows(request, added, outcome));
    else
        emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
}

void RecordWriter::showProblems(const Request& request, const Problems& problems)
{
    const QList<RecordId> rows = rowsOf(request);
    for (const Problem& problem : problems) {
        const QString message = m_model.messageOf(problem);
        if (problem.record && rows.contains(*problem.record) && m_model.columnOf(problem.field) >= 0) {
            const int row = m_model.rowOf(*problem.record);
            const int column = m_model.columnOf(problem.field);
            const QString typed
                = row < 0 ? QString() : m_model.textOf(column, m_model.row(row).cells[size_t(column)]);
            m_model.setProblem({*problem.record, problem.field}, typed, message);
            continue;
        }
        auto wish = std::ranges::find_if(request.wishes, [&](const Wish& one) {
            return problem.record && one.cell.record == *problem.record && one.cell.field == problem.field;
        });
        // A rule between fields may name another one than what was typed.
        if (wish == request.wishes.end() && problem.record) {
            wish = std::ranges::find_if(
                request.wishes, [&](const Wish& one) { return one.cell.record == *problem.record; });
        }
        if (wish == request.wishes.end()) {
            emit notified({Tone::Bad, message, {}, {}, {}});
            continue;
        }
        const Field& field = m_session.catalogue().field(wish->cell.record.kind, wish->cell.field);
        m_model.setProblem(
            wish->cell, valueText(m_model.table(), field, wish->after, m_model.unit()), message);
    }
}

void RecordWriter::askConflict(const Request& request, const std::vector<Conflict>& conflicts)
{
    QStringList lines;
    for (const Conflict& conflict : conflicts) {
        if (lines.size() == mostNamed) {
            lines << tr("… and %1 more").arg(conflicts.size() - size_t(mostNamed));
            break;
        }
        const HistoryLine line = historyLine(m_session.catalogue(), m_model.table(), conflict.id,
            {conflict.field, conflict.stored, conflict.after});
        lines << (conflict.field.isEmpty()
                ? tr("The record was removed by %1").arg(conflict.by)
                : tr("%1: theirs %2 (%3, %4), yours %5")
                      .arg(line.what, line.before, conflict.by, momentText(conflict.at), line.after));
    }
    const Prompts::Question question {tr("%1 has changed the same field meanwhile").arg(conflicts.front().by),
        lines.join(u'\n') + u"\n\n"_s + tr("Nothing was written yet. Cancel keeps theirs."), tr("Write mine"),
        true};
    if (!m_prompts.confirm(m_window, question)) {
        emit reloadWanted();
        return;
    }
    Request again = request;
    again.overwrite = true;
    write(again);
}

void RecordWriter::remove(const QList<RecordId>& records)
{
    if (records.isEmpty() || m_model.readOnly())
        return;
    QStringList names;
    for (const RecordId& record : records.mid(0, mostNamed))
        names << m_model.nameOf(m_model.rowOf(record));
    if (records.size() > mostNamed)
        names << tr("… and %1 more").arg(records.size() - mostNamed);
    const KindInfo& kind = m_session.catalogue().kind(records.front().kind);
    const QString what = englishLabels() ? kind.en : kind.zh;
    const Prompts::Question question {tr("Delete %1 records (%2)?").arg(records.size()).arg(what),
        names.join(u'\n') + u"\n\n"_s + tr("It is one step and can be taken back with Ctrl+Z."),
        tr("Delete %1 records").arg(records.size()), true};
    if (!m_prompts.confirm(m_window, question))
        return;
    ++m_waiting;
    LedgerSession::Wish wish;
    wish.label = tr("Delete %1 records (%2)").arg(records.size()).arg(what);
    wish.source = Source::Grid;
    wish.build = [records](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const RecordId& record : records) {
            if (const auto done = builder.remove(record); !done)
                return done;
        }
        return {};
    };
    m_session.change(wish, this, [this](const Outcome& outcome) {
        --m_waiting;
        if (outcome.ok())
            return;
        const QString message = outcome.problems.empty() ? messageOf(outcome.error)
                                                         : m_model.messageOf(outcome.problems.front());
        emit notified({Tone::Bad, tr("%1 Nothing was changed.").arg(message), {}, {}, outcome.error.what});
    });
}

} // namespace sanpi
