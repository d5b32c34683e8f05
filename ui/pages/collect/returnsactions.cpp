// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of returned files and done with them.
#include "exchange/collect/markedcopy.h"
#include "schema/messages.h"
#include "ui/pages/collect/mergecells.h"
#include "ui/pages/collect/returnsview.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/problemlist.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/tableview.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

bool ReturnsView::waits(const ReturnFile& file)
{
    return file.state == ReturnFile::State::Ready && file.plan;
}

bool ReturnsView::owes(const ReturnFile& file)
{
    return file.state == ReturnFile::State::Taken && file.plan && file.book && !file.plan->problems.empty();
}

QString ReturnsView::stateText(const ReturnFile& file) const
{
    switch (file.state) {
    case ReturnFile::State::Reading:
        return tr("is being read…");
    case ReturnFile::State::Planning:
        return tr("is being compared…");
    case ReturnFile::State::Taking:
        return tr("is being entered…");
    case ReturnFile::State::Unread:
        return tr("not read");
    case ReturnFile::State::Taken:
        return owes(file) ? tr("taken, %n problem(s) stay out", nullptr, int(file.plan->problems.size()))
                          : tr("taken");
    case ReturnFile::State::SentBack:
        return tr("sent back");
    case ReturnFile::State::Ready:
        break;
    }
    const ReturnPlan& plan = *file.plan;
    if (plan.refusal != ReturnRefusal::None)
        return tr("refused");
    QStringList parts;
    if (!plan.problems.empty())
        parts << tr("%n problem(s)", nullptr, int(plan.problems.size()));
    if (plan.open() > 0)
        parts << tr("%n to decide", nullptr, plan.open());
    parts << tr("%n change(s)", nullptr, plan.taken());
    return parts.join(u"，"_s);
}

void ReturnsView::showProblems()
{
    m_listed.clear();
    QList<ProblemRow> rows;
    const Catalogue& catalogue = m_services.session->catalogue();
    const bool english = m_services.session->english();
    for (int i = 0; i < m_session->count(); ++i) {
        const ReturnFile& file = m_session->file(i);
        if (!waits(file) && !owes(file))
            continue;
        const ReturnPlan& plan = *file.plan;
        if (plan.refusal != ReturnRefusal::None) {
            m_listed.push_back({i, {}});
            rows << ProblemRow {false, plan.file, plan.unitName, messageOf(plan)};
            continue;
        }
        Problems all = plan.problems;
        if (!owes(file)) { // of what was taken only what stayed out is left to do
            for (const Problems& more : {plan.doubts(), plan.warnings})
                all.insert(all.end(), more.begin(), more.end());
        }
        for (const Problem& problem : all) {
            m_listed.push_back({i, problem});
            const bool warning = isWarning(problem.code) && problem.code != ProblemCode::UnitSlip;
            const Kind kind = problem.record ? problem.record->kind : Kind::Project;
            rows << ProblemRow {warning, plan.unitName + u' ' + problem.sheet + u'!' + problem.cell,
                problem.field.isEmpty() ? problem.value : fieldLabel(catalogue, kind, problem.field, english),
                messageOf(problem, catalogue, english)};
        }
    }
    m_problems->setRows(rows);
}

QString ReturnsView::summaryText(const ReturnFile& file) const
{
    if (!waits(file))
        return file.message;
    const ReturnPlan& plan = *file.plan;
    if (plan.refusal != ReturnRefusal::None)
        return messageOf(plan);
    QStringList parts {tr("%n change(s)", nullptr, plan.taken()), tr("%1 unchanged").arg(plan.unchanged)};
    if (plan.blankAmounts > 0)
        parts << tr("%n project(s) without an amount", nullptr, plan.blankAmounts);
    if (plan.open() > 0)
        parts << tr("%n to decide", nullptr, plan.open());
    if (!plan.problems.empty())
        parts << tr("rows with problems stay out");
    return parts.join(u" · "_s);
}

void ReturnsView::tellDone(int index)
{
    const ReturnFile& file = m_session->file(index);
    if (file.changeSet == 0 || std::ranges::find(m_told, file.changeSet) != m_told.end())
        return;
    m_told.push_back(file.changeSet);
    Notification done;
    done.tone = Tone::Good;
    done.text = file.message;
    done.action = tr("Undo");
    done.onAction = [session = m_services.session, set = file.changeSet] { session->undo(set); };
    emit notified(done);
}

void ReturnsView::decide(Decision decision)
{
    const int index = current();
    std::vector<int> cells;
    for (const QModelIndex& row : m_cellsView->selectionModel()->selectedRows())
        cells.push_back(m_cells->cellOf(row.row()));
    const int last = m_cellsView->currentIndex().row();
    for (const int cell : cells)
        m_session->decide(index, cell, decision, m_reason->text().trimmed());
    if (const int next = m_cells->nextOpen(last); next >= 0) {
        m_cellsView->selectRow(next);
        m_cellsView->scrollTo(m_cells->index(next, 0));
    }
}

void ReturnsView::takeAllClean()
{
    for (int i = 0; i < m_session->count(); ++i) {
        if (waits(m_session->file(i)) && m_session->file(i).plan->clean())
            m_session->take(i);
    }
}

QString ReturnsView::proposedReason(const ReturnPlan& plan) const
{
    if (plan.refusal != ReturnRefusal::None)
        return messageOf(plan);
    return tr("%n cell(s) to correct, marked in the copy", nullptr,
        int(plan.problems.size() + plan.doubts().size()));
}

void ReturnsView::sendBack()
{
    const int index = current();
    if (owes(m_session->file(index))) {
        saveCopy(index);
        return;
    }
    const auto plan = m_session->file(index).plan;
    const QString copy = m_services.prompts->saveFile(this, tr("The marked copy for %1").arg(plan->unitName),
        markedFileName(*plan), tr("Workbooks (*.xlsx)"));
    if (copy.isEmpty())
        return;
    const auto why
        = m_services.prompts->editText(this, tr("Send the workbook of %1 back").arg(plan->unitName),
            tr("Why it goes back"), proposedReason(*plan));
    if (!why)
        return;
    m_session->sendBack(index, why->trimmed().isEmpty() ? proposedReason(*plan) : why->trimmed(), copy);
}

void ReturnsView::saveCopy(int index)
{
    const auto plan = m_session->file(index).plan;
    const QString copy = m_services.prompts->saveFile(this, tr("The marked copy for %1").arg(plan->unitName),
        markedFileName(*plan), tr("Workbooks (*.xlsx)"));
    if (!copy.isEmpty())
        m_session->writeCopy(index, copy);
}

void ReturnsView::tellSaved(const QString& path, const QString& error)
{
    if (!error.isEmpty()) {
        emit notified({Tone::Bad, error, {}, {}, {}});
        return;
    }
    emit notified({Tone::Good, tr("Saved %1").arg(QFileInfo(path).fileName()), tr("Open"),
        [prompts = m_services.prompts, path] { prompts->openWithDesktop(path); }, {}});
}

void ReturnsView::jumpTo(int problem)
{
    if (problem < 0 || size_t(problem) >= m_listed.size())
        return;
    const Listed listed = m_listed[size_t(problem)];
    m_files->setCurrentRow(listed.file);
    const auto plan = m_session->file(listed.file).plan;
    if (!plan)
        return;
    const auto cell = std::ranges::find(plan->cells, listed.problem.cell, &MergeCell::cell);
    const int row = cell == plan->cells.end() ? -1 : m_cells->rowOfCell(int(cell - plan->cells.begin()));
    if (row < 0)
        return;
    m_cellsView->selectRow(row);
    m_cellsView->scrollTo(m_cells->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_cellsView->setFocus();
}

} // namespace sanpi
