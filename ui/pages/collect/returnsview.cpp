// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/returnsview.h"

#include "ui/pages/collect/mergecells.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/problemlist.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int returnsWidth = 210;
constexpr int cellsHeight = 400;
constexpr int problemsHeight = 110; // a few lines; the rest of the room is the decisions
constexpr int cellColumns[] {64, 150, 136, 84, 150, 88, 120, 120};

} // namespace

ReturnsView::ReturnsView(const PageServices& services, ReturnSession* session, QWidget* parent)
    : QWidget(parent), m_services(services), m_session(session), m_cells(new MergeCellsModel(this))
{
    auto* sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->addWidget(buildFiles());
    auto* stack = new QSplitter(Qt::Vertical, sides);
    stack->setChildrenCollapsible(false);
    stack->addWidget(buildCells());
    auto* problems = new Panel(stack);
    problems->setTitle(tr("Problems and warnings of all files"), tr("double click shows the file"));
    m_problems = new ProblemList(problems);
    problems->body()->addWidget(m_problems);
    stack->addWidget(problems);
    stack->setStretchFactor(0, 1);
    stack->setStretchFactor(1, 0);
    stack->setSizes({scaled(cellsHeight), scaled(problemsHeight)});
    sides->addWidget(stack);
    sides->setSizes({scaled(returnsWidth), 4 * scaled(returnsWidth)});
    sides->setStretchFactor(1, 1);
    m_busy = new BusyBar(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(sides, 1);
    column->addWidget(m_busy);
    column->addWidget(buildActions());
    wire();
}

QWidget* ReturnsView::buildFiles()
{
    auto* panel = new Panel(this);
    panel->setTitle(tr("Returned files"), tr("drop them onto the window"));
    m_files = new QListWidget(panel);
    m_files->setObjectName(u"returnedFilesView"_s);
    m_files->setAccessibleName(tr("Returned files"));
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setWordWrap(true);
    panel->body()->addWidget(m_files, 1);
    return panel;
}

QWidget* ReturnsView::buildCells()
{
    m_cellsPanel = new Panel(this);
    m_cellsPanel->setTitle(tr("What it changes"));
    m_undecided = new QCheckBox(tr("Conflicts and doubts only"), m_cellsPanel);
    m_undecided->setObjectName(u"undecidedBox"_s);
    m_cellsPanel->addTool(m_undecided);
    m_cellsView = new TableView(m_cellsPanel);
    m_cellsView->setObjectName(u"mergeCellsView"_s);
    m_cellsView->setAccessibleName(tr("What it changes"));
    m_cellsView->setModel(m_cells);
    m_cellsView->setItemDelegate(new LampDelegate(m_cellsView));
    m_cellsView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cellsView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cellsView->setFrameShape(QFrame::NoFrame);
    m_cellsView->setWordWrap(false);
    m_cellsView->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < MergeCellsModel::ColumnCount; ++column)
        m_cellsView->setColumnWidth(column, scaled(cellColumns[column]));
    m_cellsPanel->body()->addWidget(m_cellsView, 1);
    m_sides = new QLabel(m_cellsPanel);
    m_sides->setObjectName(u"mergeSidesLabel"_s);
    m_sides->setWordWrap(true);
    m_sides->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_cellsPanel->body()->addWidget(m_sides);
    m_cellsPanel->body()->addWidget(buildDecision());
    return m_cellsPanel;
}

QWidget* ReturnsView::buildDecision()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason = new QLineEdit(bar);
    m_reason->setObjectName(u"decisionReasonEdit"_s);
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_reason->setPlaceholderText(tr("Reason of the decision (kept in the history)"));
    m_reason->setMaxLength(200);
    const auto button = [&](const QString& name, const QString& text) {
        auto* made = new QPushButton(text, bar);
        made->setObjectName(name);
        return made;
    };
    m_takeCell = button(u"takeCellButton"_s, tr("Take the answer"));
    m_keepCell = button(u"keepCellButton"_s, tr("Keep the ledger"));
    m_takeAllCells = button(u"takeAllCellsButton"_s, tr("All: take answers"));
    m_keepAllCells = button(u"keepAllCellsButton"_s, tr("All: keep the ledger"));
    row->addWidget(m_reason, 1);
    for (QPushButton* part : {m_takeCell, m_keepCell, m_takeAllCells, m_keepAllCells})
        row->addWidget(part);
    return bar;
}

QWidget* ReturnsView::buildActions()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"returnSummaryLabel"_s);
    m_summary->setWordWrap(true);
    m_remove = new QPushButton(tr("Remove from the list"), bar);
    m_remove->setObjectName(u"removeReturnButton"_s);
    m_back = new QPushButton(tr("Send back…"), bar);
    m_back->setObjectName(u"sendBackButton"_s);
    m_takeClean = new QPushButton(bar);
    m_takeClean->setObjectName(u"takeCleanButton"_s);
    m_take = new QPushButton(bar);
    m_take->setObjectName(u"takeReturnButton"_s);
    makePrimary(m_take);
    row->addWidget(m_summary, 1);
    for (QPushButton* part : {m_remove, m_back, m_takeClean, m_take})
        row->addWidget(part);
    return bar;
}

void ReturnsView::wire()
{
    connect(m_session, &ReturnSession::listed, this, &ReturnsView::listFiles);
    connect(m_session, &ReturnSession::changed, this, &ReturnsView::showFile);
    connect(m_session, &ReturnSession::failed, this, [this](const QString& message) {
        emit notified({Tone::Bad, message, {}, {}, {}});
    });
    connect(m_files, &QListWidget::currentRowChanged, this, &ReturnsView::showCurrent);
    connect(m_undecided, &QCheckBox::toggled, this, &ReturnsView::showCells);
    connect(m_cellsView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ReturnsView::showButtons);
    connect(m_cellsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ReturnsView::showSides);
    connect(m_takeCell, &QPushButton::clicked, this, [this] { decide(Decision::Take); });
    connect(m_keepCell, &QPushButton::clicked, this, [this] { decide(Decision::Keep); });
    connect(m_takeAllCells, &QPushButton::clicked, this,
        [this] { m_session->decideAll(current(), Decision::Take, m_reason->text().trimmed()); });
    connect(m_keepAllCells, &QPushButton::clicked, this,
        [this] { m_session->decideAll(current(), Decision::Keep, m_reason->text().trimmed()); });
    connect(m_problems, &ProblemList::problemActivated, this, &ReturnsView::jumpTo);
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_session->cancel(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_session->remove(current()); });
    connect(m_back, &QPushButton::clicked, this, &ReturnsView::sendBack);
    connect(m_session, &ReturnSession::copied, this, &ReturnsView::tellSaved);
    connect(m_takeClean, &QPushButton::clicked, this, &ReturnsView::takeAllClean);
    connect(m_take, &QPushButton::clicked, this, [this] { m_session->take(current()); });
}

int ReturnsView::current() const
{
    return m_files->currentRow();
}

void ReturnsView::setMayWrite(bool mayWrite)
{
    m_mayWrite = mayWrite;
    showButtons();
}

void ReturnsView::refresh()
{
    listFiles();
}

void ReturnsView::listFiles()
{
    const int before = current();
    const int count = m_session->count();
    {
        const QSignalBlocker quiet(m_files);
        const int listed = m_files->count();
        m_files->clear();
        for (int i = 0; i < count; ++i) {
            const ReturnFile& file = m_session->file(i);
            auto* item = new QListWidgetItem(symbolIcon(Symbol::File, IconTone::Muted),
                QFileInfo(file.path).fileName() + u"\n"_s
                    + (file.state == ReturnFile::State::Ready && !file.plan ? QString() : stateText(file)),
                m_files);
            item->setToolTip(file.path);
        }
        // Where the file that was looked at is done with, what has come since is what there is to do.
        const bool done = before < 0 || before >= count
            || !(m_session->file(before).isBusy() || waits(m_session->file(before)));
        m_files->setCurrentRow(count > listed && done ? listed : std::min(std::max(before, 0), count - 1));
    }
    showCurrent();
}

void ReturnsView::showFile(int index)
{
    const ReturnFile& file = m_session->file(index);
    if (QListWidgetItem* item = m_files->item(index)) {
        item->setText(QFileInfo(file.path).fileName() + u'\n' + stateText(file));
        const bool bad = file.state == ReturnFile::State::Unread
            || (waits(file) && file.plan->refusal != ReturnRefusal::None);
        const bool done = file.state == ReturnFile::State::Taken;
        item->setIcon(symbolIcon(bad                 ? Symbol::Error
                : done                               ? Symbol::Ok
                : waits(file) && !file.plan->clean() ? Symbol::Warning
                                                     : Symbol::File,
            bad        ? IconTone::Bad
                : done ? IconTone::Good
                       : IconTone::Muted));
    }
    if (index == current())
        showCurrent();
    else
        showProblems();
    tellDone(index);
}

void ReturnsView::showCurrent()
{
    const int index = current();
    const bool chosen = index >= 0 && index < m_session->count();
    const bool busy = chosen && m_session->file(index).isBusy();
    if (busy && !m_busy->isBusy())
        m_busy->start(
            QFileInfo(m_session->file(index).path).fileName() + u' ' + stateText(m_session->file(index)));
    else if (!busy)
        m_busy->finish();
    showCells();
    showProblems();
}

void ReturnsView::showCells()
{
    const int index = current();
    const bool chosen = index >= 0 && index < m_session->count();
    const auto plan = chosen ? m_session->file(index).plan : nullptr;
    const int row = m_cellsView->currentIndex().row();
    const int cell = row >= 0 && row < m_cells->rowCount() ? m_cells->cellOf(row) : -1;
    using Fate = MergeCellsModel::Fate;
    const ReturnFile::State state = chosen ? m_session->file(index).state : ReturnFile::State::Ready;
    m_cells->setPlan(plan, m_undecided->isChecked(),
        state == ReturnFile::State::SentBack    ? Fate::SentBack
            : state == ReturnFile::State::Taken ? Fate::Taken
                                                : Fate::Waits);
    const QString path = chosen ? m_session->file(index).path : QString();
    const bool same = path == m_shown && m_cells->rowCount() > 0;
    m_shown = plan ? path : QString(); // while it is read there is nothing to come back to
    int again = same && plan && cell >= 0 && cell < int(plan->cells.size()) ? m_cells->rowOfCell(cell) : -1;
    if (!same && plan) { // what has to be decided comes first
        const auto open = std::ranges::find_if(plan->cells, &MergeCell::isOpen);
        again = open == plan->cells.end() ? -1 : m_cells->rowOfCell(int(open - plan->cells.begin()));
    }
    if (m_cells->rowCount() > 0) {
        m_cellsView->selectRow(std::max(0, again));
        m_cellsView->scrollTo(m_cells->index(std::max(0, again), 0), QAbstractItemView::PositionAtCenter);
    }
    m_cellsPanel->setTitle(tr("What it changes"),
        plan && plan->refusal == ReturnRefusal::None
            ? tr("%1 · %2 · version %3").arg(plan->unitName, plan->period.name()).arg(plan->version)
            : QString());
    showButtons();
    showSides();
}

/// A phone number of eleven digits is not compared with another one by its first three.
void ReturnsView::showSides()
{
    const QString text = m_cells->sides(m_cellsView->currentIndex().row());
    m_sides->setText(text);
    m_sides->setVisible(!text.isEmpty());
}

void ReturnsView::showButtons()
{
    const int index = current();
    const bool chosen = index >= 0 && index < m_session->count();
    const bool ready = chosen && waits(m_session->file(index));
    const auto plan = ready ? m_session->file(index).plan : nullptr;
    const bool readable = plan && plan->refusal == ReturnRefusal::None;
    const bool cell = readable && !m_cellsView->selectionModel()->selectedRows().isEmpty();
    m_takeCell->setEnabled(cell);
    m_keepCell->setEnabled(cell);
    const bool undecided = readable && std::ranges::any_of(plan->cells, [](const MergeCell& one) {
        return one.state == MergeCell::State::Conflict || one.doubt;
    });
    m_takeAllCells->setEnabled(undecided);
    m_keepAllCells->setEnabled(undecided);
    m_reason->setEnabled(readable);
    m_remove->setEnabled(chosen && m_session->file(index).state != ReturnFile::State::Taking);
    const bool owing = chosen && owes(m_session->file(index));
    m_back->setEnabled(owing || (m_mayWrite && plan && plan->dispatch != 0));
    m_back->setText(owing ? tr("Marked copy…") : tr("Send back…"));
    m_back->setToolTip(owing ? tr("A copy of the workbook with the bad cells marked, to be corrected and "
                                  "returned once more")
                             : QString());
    const int undecidedCells = readable ? plan->open() : 0;
    m_take->setToolTip(undecidedCells > 0
            ? tr("Decide the %n conflict(s) and doubt(s) first", nullptr, undecidedCells)
            : QString());
    // A file without changes is an answer, too; one of which nothing is good goes back.
    m_take->setEnabled(
        m_mayWrite && readable && plan->open() == 0 && (plan->problems.empty() || plan->taken() > 0));
    m_take->setText(readable && !plan->problems.empty()
            ? tr("Take the %n good cell(s)", nullptr, plan->taken())
            : tr("Take %n cell(s)", nullptr, readable ? plan->taken() : 0));
    int clean = 0;
    for (int i = 0; i < m_session->count(); ++i)
        clean += waits(m_session->file(i)) && m_session->file(i).plan->clean();
    m_takeClean->setText(tr("Take all %n clean file(s)", nullptr, clean));
    m_takeClean->setVisible(m_session->count() > 1);
    m_takeClean->setEnabled(m_mayWrite && clean > 0);
    m_summary->setText(chosen ? summaryText(m_session->file(index))
                              : tr("Nothing has come yet. Drop the returned files onto the window."));
}

} // namespace sanpi
