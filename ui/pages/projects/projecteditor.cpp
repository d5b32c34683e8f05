// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projecteditor.h"

#include "schema/messages.h"
#include "schema/rules.h"
#include "ui/facts/historytext.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/projects/newprojectdialog.h"
#include "ui/widgets/prompts.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 5; ///< in a question

} // namespace

ProjectEditor::ProjectEditor(ProjectStore& store, GridModel& model, Prompts& prompts, QWidget* window)
    : QObject(window), m_store(store), m_model(model), m_prompts(prompts), m_window(window)
{
}

void ProjectEditor::setScope(int year, QDate asOf)
{
    m_year = year;
    m_asOf = asOf;
}

WriteRequest ProjectEditor::request(Source source) const
{
    WriteRequest wanted;
    wanted.source = source;
    wanted.year = m_year;
    wanted.asOf = m_asOf;
    return wanted;
}

QString ProjectEditor::nameOf(qint64 project) const
{
    const int row = m_model.rowOf(project);
    const int column = m_model.columnOf(u"name");
    return row < 0 ? QString() : m_model.row(row).cells[size_t(column)].text();
}

QString ProjectEditor::labelOf(const FactEdit& edit) const
{
    const Field* field = m_catalogue->kind(Kind::Project).field(edit.field);
    const QString what = edit.month.isValid() ? tr("investment of %1").arg(edit.month.iso())
                                              : (field ? field->label(englishLabels()) : edit.field);
    return edit.value.isNull() ? tr("Clear %1: %2").arg(what, nameOf(edit.project))
                               : tr("Change %1: %2").arg(what, nameOf(edit.project));
}

void ProjectEditor::writeCell(const CellId& cell, const Value& value)
{
    WriteRequest wanted = request(Source::Grid);
    wanted.edits.push_back({cell.project(), cell.field, {}, value});
    wanted.label = labelOf(wanted.edits.front());
    write(wanted, {cell});
}

void ProjectEditor::writeFact(qint64 project, const QString& field, const QString& text)
{
    const CellId cell {RecordId::project(project), field};
    const int column = m_model.columnOf(field);
    const int row = m_model.rowOf(project);
    if (column < 0 || row < 0)
        return;
    const Typed typed = m_model.read(m_model.field(column), text, Unit::Wan);
    if (typed.problem) {
        m_model.setProblem(cell, text, messageOf(*typed.problem, *m_catalogue, englishLabels()));
        return;
    }
    m_model.clearProblem(cell);
    if (typed.value == m_model.value(m_model.index(row, column)))
        return;
    WriteRequest wanted = request(Source::Form);
    wanted.edits.push_back({project, field, {}, typed.value});
    wanted.label = labelOf(wanted.edits.front());
    m_model.setPending(cell, typed.value);
    write(wanted, {cell});
}

void ProjectEditor::writeMonth(qint64 project, Month month, const QString& text)
{
    const Field& amount = m_catalogue->field(Kind::Investment, u"amount");
    Typed typed = m_model.read(amount, text, Unit::Wan);
    if (typed.problem && typed.problem->code == ProblemCode::Missing)
        typed.problem.reset(); // an empty cell takes the month away
    if (typed.problem) {
        typed.problem->record = RecordId::investment(project, month);
        emit monthRefused(month, messageOf(*typed.problem, *m_catalogue, englishLabels()));
        return;
    }
    WriteRequest wanted = request(Source::Form);
    wanted.edits.push_back({project, {}, month, typed.value});
    wanted.label = labelOf(wanted.edits.front());
    write(wanted, {});
}

void ProjectEditor::writeMembership(qint64 project, qint64 list, const QString& field, const QString& text)
{
    const Field& member = m_catalogue->field(Kind::Membership, field);
    const Typed typed = m_model.read(member, text, Unit::Wan);
    if (typed.problem) {
        emit notified({Tone::Bad, messageOf(*typed.problem, *m_catalogue, englishLabels()), {}, {}, {}});
        emit reloadWanted();
        return;
    }
    WriteRequest wanted = request(Source::Form);
    wanted.edits.push_back({project, field, {}, typed.value, ListEdit {ListEdit::Wish::Set, list, {}}});
    wanted.label = tr("%1: %2 of a list").arg(nameOf(project), member.label(englishLabels()));
    write(wanted, {});
}

void ProjectEditor::joinList(qint64 project, qint64 list, const QString& name)
{
    WriteRequest wanted = request(Source::Form);
    wanted.edits.push_back({project, {}, {}, {}, ListEdit {ListEdit::Wish::Join, list, name}});
    wanted.label = tr("%1: into the list %2").arg(nameOf(project), name);
    write(wanted, {});
}

void ProjectEditor::leaveList(qint64 project, qint64 list, const QString& name)
{
    WriteRequest wanted = request(Source::Form);
    wanted.edits.push_back({project, {}, {}, {}, ListEdit {ListEdit::Wish::Leave, list, name}});
    wanted.label = tr("%1: out of the list %2").arg(nameOf(project), name);
    write(wanted, {});
}

void ProjectEditor::writeCells(const GridWrite& cells)
{
    WriteRequest wanted = request(cells.source);
    wanted.label = cells.label;
    QList<CellId> names;
    for (const auto& [cell, value] : cells.cells) {
        wanted.edits.push_back({cell.project(), cell.field, {}, value});
        names << cell;
    }
    write(wanted, names);
}

void ProjectEditor::write(const WriteRequest& request, const QList<CellId>& cells)
{
    m_store.write(
        request, [this, request, cells](const Outcome& outcome) { finish(request, cells, outcome); });
}

/// Who types from paper looks at the cell, not at the findings of the ledger: what an amount makes doubtful
/// is said where it was typed. It is entered all the same.
void ProjectEditor::tellDoubts(const FactEdit& edit)
{
    const int row = m_model.rowOf(edit.project);
    if (row < 0 || (edit.field != "total"_L1 && edit.field != "target"_L1))
        return;
    const auto amount = [&](const QString& key) -> std::optional<Money> {
        const int column = m_model.columnOf(key);
        const Value value = key == edit.field ? edit.value
            : column < 0                      ? Value()
                                              : m_model.value(m_model.index(row, column));
        return value.isNull() ? std::nullopt : std::optional(value.money());
    };
    ProjectYear facts;
    facts.project = edit.project;
    facts.year = m_year;
    facts.total = amount(u"total"_s);
    facts.before = amount(u"before"_s);
    facts.target = amount(u"target"_s);
    facts.done = amount(u"done"_s);
    QStringList doubts;
    for (const Problem& problem : checkProjectYear(facts)) {
        if (isWarning(problem.code))
            doubts << messageOf(problem, *m_catalogue, englishLabels());
    }
    if (!doubts.isEmpty())
        emit notified({Tone::Warn,
            tr("Entered, but check %1: %2").arg(nameOf(edit.project), doubts.join(u' ')), {}, {}, {}});
}

void ProjectEditor::finish(const WriteRequest& request, const QList<CellId>& cells, const Outcome& outcome)
{
    if (outcome.ok()) {
        if (outcome.changeSet == 0)
            m_model.settle(cells); // it held already: no reload will come
        if (outcome.changeSet > 0 && request.edits.size() == 1)
            tellDoubts(request.edits.front());
        for (const FactEdit& edit : request.edits) {
            const Field* field = m_catalogue->kind(Kind::Project).field(edit.field);
            if (field && field->home == Home::Transition && edit.value.date() > m_asOf) {
                emit notified({Tone::Warn,
                    tr("%1 is kept, but it lies after the as-of date %2 and is shown from its day on.")
                        .arg(field->label(englishLabels()), m_asOf.toString(Qt::ISODate)),
                    {}, {}, {}});
            }
        }
        return;
    }
    m_model.settle(cells);
    if (needsOnlyReason(outcome.problems)) {
        m_waiting = request;
        m_waitingCells = cells;
        const Problem& first = outcome.problems.front();
        if (first.code == ProblemCode::MonthClosed) {
            emit reasonWanted(
                tr("%1: %2 is closed. Nothing was changed yet; with a reason it is a correction.")
                    .arg(request.label, first.args.value(0)),
                tr("Correct it"));
        } else {
            emit reasonWanted(
                tr("%1: a stage that was reached is taken back. Nothing was changed yet.").arg(request.label),
                {});
        }
        return;
    }
    if (!outcome.conflicts.empty())
        askConflict(request, cells, outcome);
    else if (!outcome.problems.empty())
        showProblems(request, cells, outcome.problems);
    else
        fail(outcome.error);
}

void ProjectEditor::giveReason(const QString& reason)
{
    const WriteRequest waiting = std::exchange(m_waiting, {});
    const QList<CellId> cells = std::exchange(m_waitingCells, {});
    if (reason.isEmpty()) {
        emit reloadWanted();
        return;
    }
    WriteRequest wanted = waiting;
    wanted.reason = reason;
    for (const FactEdit& edit : wanted.edits) {
        const CellId cell {RecordId::project(edit.project), edit.field};
        if (cells.contains(cell))
            m_model.setPending(cell, edit.value);
    }
    write(wanted, cells);
}

void ProjectEditor::showProblems(
    const WriteRequest& request, const QList<CellId>& cells, const Problems& problems)
{
    for (const Problem& problem : problems) {
        const QString message = messageOf(problem, *m_catalogue, englishLabels());
        QString face = problem.field;
        if (problem.record && problem.record->kind != Kind::Project)
            face = faceField(*m_catalogue, *problem.record, problem.field, m_year);
        if (!request.edits.empty() && request.edits.front().month.isValid()) {
            emit monthRefused(request.edits.front().month, message);
            continue;
        }
        // The problem may name another field than the one that was typed (finish before start).
        auto cell = std::ranges::find_if(cells, [&](const CellId& one) {
            return one.field == face && (!problem.record || one.project() == problem.record->key[0]);
        });
        if (cell == cells.end())
            cell = cells.begin();
        const auto edit = std::ranges::find_if(request.edits,
            [&](const FactEdit& one) { return one.project == cell->project() && one.field == cell->field; });
        const Field* field = m_catalogue->kind(Kind::Project).field(cell->field);
        const QString typed = field && edit != request.edits.end()
            ? valueText(m_model.table(), *field, edit->value, m_model.unit())
            : QString();
        m_model.setProblem(*cell, typed, message);
    }
}

void ProjectEditor::askConflict(
    const WriteRequest& request, const QList<CellId>& cells, const Outcome& outcome)
{
    QStringList lines;
    for (const Conflict& conflict : outcome.conflicts) {
        if (lines.size() == mostNamed) {
            lines << tr("… and %1 more").arg(outcome.conflicts.size() - size_t(mostNamed));
            break;
        }
        const HistoryLine line = historyLine(
            *m_catalogue, m_model.table(), conflict.id, {conflict.field, conflict.stored, conflict.after});
        lines << (conflict.field.isEmpty()
                ? tr("The project or fact was removed by %1").arg(conflict.by)
                : tr("%1: theirs %2 (%3, %4), yours %5")
                      .arg(line.what, line.before, conflict.by, momentText(conflict.at), line.after));
    }
    const Prompts::Question question {
        tr("%1 has changed the same field meanwhile").arg(outcome.conflicts.front().by),
        lines.join(u'\n') + u"\n\n"_s + tr("Nothing was written yet. Cancel keeps theirs."), tr("Write mine"),
        true};
    if (!m_prompts.confirm(m_window, question)) {
        emit reloadWanted();
        return;
    }
    m_store.overwrite(
        request, [this, request, cells](const Outcome& second) { finish(request, cells, second); });
}

void ProjectEditor::create()
{
    if (m_dialog)
        return;
    m_dialog = new NewProjectDialog(m_model, *m_catalogue, m_year, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &NewProjectDialog::submitted, this, [this](const QList<QPair<QString, Value>>& values) {
        WriteRequest wanted = request(Source::Form);
        for (const auto& [field, value] : values) {
            wanted.edits.push_back({-1, field, {}, value});
            if (field == "name"_L1)
                wanted.label = tr("New project: %1").arg(value.text());
        }
        m_store.overwrite(wanted, [this](const Outcome& outcome) { finishCreation(outcome); });
    });
    m_dialog->open();
}

void ProjectEditor::finishCreation(const Outcome& outcome)
{
    if (outcome.ok()) {
        if (m_dialog)
            m_dialog->accept();
        if (const auto id = outcome.ids.find(-1); id != outcome.ids.end())
            emit created(id->second);
        return;
    }
    std::vector<std::pair<QString, QString>> messages;
    for (const Problem& problem : outcome.problems) {
        const QString face = problem.record && problem.record->kind != Kind::Project
            ? faceField(*m_catalogue, *problem.record, problem.field, m_year)
            : problem.field;
        messages.emplace_back(face, messageOf(problem, *m_catalogue, englishLabels()));
    }
    if (messages.empty())
        messages.emplace_back(QString(), messageOf(outcome.error));
    if (m_dialog)
        m_dialog->showProblems(messages);
}

void ProjectEditor::remove(const std::vector<qint64>& projects)
{
    if (projects.empty())
        return;
    m_store.prepareRemoval(projects, [this](const Result<Removal>& removal) {
        if (removal)
            confirmRemoval(*removal);
        else
            fail(removal.error());
    });
}

void ProjectEditor::confirmRemoval(const Removal& removal)
{
    if (removal.names.isEmpty())
        return;
    const int count = int(removal.names.size());
    QStringList names = removal.names.mid(0, mostNamed);
    if (count > mostNamed)
        names << tr("… and %1 more").arg(count - mostNamed);
    Prompts::Question question;
    question.headline = count == 1 ? tr("Delete the project “%1”?").arg(removal.names.front())
                                   : tr("Delete %1 projects?").arg(count);
    question.text = (count == 1 ? QString() : names.join(u'\n') + u"\n\n"_s)
        + tr("%1 facts of all years go with it: entries, targets, months, statements, progress, stages and "
             "lists. It can be taken back with Ctrl+Z.")
              .arg(removal.facts);
    question.confirm = count == 1 ? tr("Delete the project") : tr("Delete %1 projects").arg(count);
    question.destructive = true;
    if (!m_prompts.confirm(m_window, question))
        return;
    ChangeSet set = removal.set;
    set.label = count == 1 ? tr("Delete project: %1").arg(removal.names.front())
                           : tr("Delete %1 projects").arg(count);
    m_store.apply(set, [this](const Outcome& outcome) {
        if (!outcome.ok())
            fail(outcome.error);
    });
}

void ProjectEditor::fail(const Error& error)
{
    emit notified({Tone::Bad, messageOf(error), {}, {}, error.what});
}

} // namespace sanpi
