// SPDX-License-Identifier: GPL-3.0-or-later
// What changes cells; the arrangement of rows and columns is in gridarrange.cpp.
#include "ui/grid/gridwork.h"

#include "ui/facts/gridview.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/bulkedit.h"
#include "ui/grid/changepreview.h"
#include "ui/grid/colourrules.h"
#include "ui/grid/gridbox.h"
#include "ui/grid/gridoutput.h"
#include "ui/grid/replacebar.h"
#include "ui/widgets/prompts.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QTimer>

#include <set>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyRows = 50; ///< clearing more asks first
constexpr int planSlice = 30; ///< milliseconds in which a block is read before the window is let on

} // namespace

GridWork::GridWork(GridModel& model, GridBox& box, Prompts& prompts, QWidget* page)
    : QObject(page), m_model(model), m_grid(*box.grid()), m_box(box), m_replace(*box.replaceBar()),
      m_prompts(prompts), m_page(page)
{
    m_grid.setRowKeys([this](int row) { return m_model.record(row); },
        [this](const RecordId& record) { return m_model.rowOf(record); });
    wire();
    wireViews();
}

void GridWork::wire()
{
    connect(&m_grid, &GridView::copyRequested, this, &GridWork::copy);
    connect(&m_grid, &GridView::pasteRequested, this, &GridWork::paste);
    connect(&m_grid, &GridView::fillRequested, this, &GridWork::fill);
    connect(&m_grid, &GridView::spreadRequested, this, &GridWork::spread);
    connect(&m_grid, &GridView::clearRequested, this, &GridWork::clear);
    connect(&m_grid, &GridView::replaceRequested, this, &GridWork::openReplace);
    connect(&m_grid, &GridView::bulkRequested, this, &GridWork::openBulkEdit);
    connect(&m_grid, &GridView::groupToggled, this, [this](int row) { m_model.toggleGroup(row); });
    connect(&m_grid, &GridView::editRefused, this, &GridWork::refuse);
    connect(&m_grid, &GridView::columnsChanged, this, &GridWork::arranged);
    connect(&m_grid, &GridView::columnMenuRequested, this, &GridWork::openColumnMenu);
    connect(&m_grid, &GridView::valuesRequested, this, &GridWork::openValues);
    connect(m_grid.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex&, const QModelIndex& left) {
            const bool fresh = left.isValid() && left.row() < m_model.rowCount()
                && !m_model.isGroup(left.row()) && m_model.isNew(left.row());
            if (!fresh)
                return;
            // Rows come and go by it: not while the selection is on its way.
            const RecordId row = m_model.record(left.row());
            QMetaObject::invokeMethod(
                this,
                [this, row] {
                    const QModelIndex now = m_grid.currentIndex();
                    if (!now.isValid() || m_model.isGroup(now.row()) || m_model.record(now.row()) != row)
                        finishNewRow(row);
                },
                Qt::QueuedConnection);
        });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &GridWork::stopPlanning);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &GridWork::stopPlanning);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &GridWork::stopPlanning);
    connect(&m_grid, &GridView::escaped, this, [this] {
        stopPlanning();
        if (m_grid.currentIndex().isValid())
            m_model.clearProblem(m_model.cellId(m_grid.currentIndex()));
    });
    for (GridHeader* header : {m_grid.header(), m_grid.frozenHeader()})
        connect(header, &GridHeader::sortClicked, this, &GridWork::sortBy);
    connect(&m_replace, &ReplaceBar::findNextWanted, this, &GridWork::findNext);
    connect(&m_replace, &ReplaceBar::replaceWanted, this, &GridWork::replace);
    connect(&m_replace, &ReplaceBar::closed, &m_grid, qOverload<>(&QWidget::setFocus));
}

bool GridWork::isAsking() const
{
    return m_preview || m_bulk;
}

void GridWork::tell(Tone tone, const QString& text)
{
    emit notified({tone, text, {}, {}, {}});
}

void GridWork::refuse(const QModelIndex& index)
{
    const Field& field = m_model.field(index.column());
    const QString label = field.label(englishLabels());
    if (m_model.readOnly())
        tell(Tone::Warn, tr("The ledger is open for reading only."));
    else if (field.home == Home::Membership)
        tell(Tone::Warn, tr("%1 are told by the lists themselves; they are not typed here.").arg(label));
    else if (field.key == "done"_L1)
        tell(Tone::Warn,
            tr("%1 adds up from the months: change them in “Investment” of the panel at the right, or in "
               "Tables.")
                .arg(label));
    else if (field.home == Home::Figure)
        tell(Tone::Warn,
            tr("%1 is computed and cannot be typed; change what it is computed from.").arg(label));
    else
        tell(Tone::Warn, tr("%1 says which record it is; it is not changed here.").arg(label));
}

void GridWork::copy(bool withHeaders)
{
    const QModelIndexList cells = m_grid.selectedCells();
    if (!cells.isEmpty())
        QApplication::clipboard()->setMimeData(
            mimeOf(blockOf(m_model, cells, m_grid.visibleColumns(), withHeaders)).release());
}

void GridWork::paste()
{
    if (m_model.readOnly()) {
        tell(Tone::Warn, tr("The ledger is open for reading only."));
        return;
    }
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const ClipBlock block = data ? ClipBlock::from(*data) : ClipBlock();
    if (block.isEmpty()) {
        tell(Tone::Warn, tr("There are no cells and no text on the clipboard."));
        return;
    }
    const Placed where = placed(m_model, block, m_grid.selectedCells(), m_grid.visibleColumns());
    if (where.cells.isEmpty())
        return;
    selectPlaced(where.cells);
    const auto name = [lostRows = where.lostRows, lostColumns = where.lostColumns](BlockPlan& plan) {
        plan.lostRows = lostRows;
        plan.lostColumns = lostColumns;
        plan.source = Source::Paste;
        plan.label = plan.added.isEmpty()
            ? tr("Paste %1 cells in %2 rows").arg(plan.changes()).arg(plan.rows())
            : plan.cells.isEmpty()
            ? tr("Paste %1 new records").arg(plan.ready)
            : tr("Paste %1 cells and %2 new records").arg(plan.changes()).arg(plan.ready);
    };
    plan(where.cells, false, name);
}

GridWork::~GridWork() = default;

void GridWork::plan(QList<MeantCell> meant, bool look, std::function<void(BlockPlan&)> name)
{
    m_planner = std::make_unique<BlockPlanner>(m_model, std::move(meant));
    m_planned = [this, look, name = std::move(name)](BlockPlan made) {
        name(made);
        propose(std::move(made), look);
    };
    goOnPlanning();
}

void GridWork::goOnPlanning()
{
    if (!m_planner)
        return;
    if (!m_planner->run(planSlice)) {
        tell(Tone::Plain, tr("Reading the cells: %1 of %2").arg(m_planner->done()).arg(m_planner->total()));
        QTimer::singleShot(0, this, &GridWork::goOnPlanning);
        return;
    }
    BlockPlan made = std::exchange(m_planner, nullptr)->take();
    std::exchange(m_planned, nullptr)(std::move(made));
}

/// Its rows are others now.
void GridWork::stopPlanning()
{
    if (!std::exchange(m_planner, nullptr))
        return;
    tell(Tone::Warn, tr("The table has changed meanwhile; nothing was done. Please do it once more."));
}

void GridWork::selectPlaced(const QList<MeantCell>& cells)
{
    QItemSelection selection;
    const QModelIndex first = m_model.index(cells.front().row, cells.front().column);
    const int last = qMin(cells.back().row, m_model.rowCount() - 1);
    for (const MeantCell& cell : cells) {
        const bool edge = cell.row == cells.front().row;
        if (edge)
            selection.append(
                QItemSelectionRange(m_model.index(cell.row, cell.column), m_model.index(last, cell.column)));
    }
    m_grid.setCursor(first);
    m_grid.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void GridWork::fill(Qt::Orientation along)
{
    plan(filled(m_model, m_grid.selectedCells(), m_grid.visibleColumns(), along), false,
        [along](BlockPlan& made) {
            made.label = along == Qt::Vertical ? tr("Fill down %1 cells").arg(made.changes())
                                               : tr("Fill right %1 cells").arg(made.changes());
        });
}

void GridWork::spread(const QString& typed, bool isTyped)
{
    const QString text = isTyped ? typed : m_grid.currentIndex().data(Qt::EditRole).toString();
    QList<MeantCell> meant;
    for (const QModelIndex& index : m_grid.selectedCells()) {
        if (!m_model.isGroup(index.row()))
            meant.append({index.row(), index.column(), {text, {}}});
    }
    if (isTyped && meant.size() == 1) {
        m_model.submit(m_grid.currentIndex(), text);
        return;
    }
    plan(std::move(meant), false,
        [](BlockPlan& made) { made.label = tr("Fill %1 cells").arg(made.changes()); });
}

void GridWork::clear()
{
    QList<MeantCell> meant;
    for (const QModelIndex& index : m_grid.selectedCells()) {
        if (!m_model.isEditable(index) || (m_model.value(index).isNull() && !m_model.isNew(index.row())))
            continue;
        if (m_model.isNew(index.row()))
            m_model.submit(index, {});
        else
            meant.append({index.row(), index.column(), {}});
    }
    BlockPlan plan = planOf(m_model, meant);
    if (plan.refused > 0) {
        for (const PlannedCell& cell : std::as_const(plan.cells)) {
            if (!cell.problem.isEmpty())
                m_model.setProblem(cell.cell, {}, cell.problem);
        }
        return;
    }
    if (plan.cells.isEmpty())
        return;
    plan.label = plan.changes() == 1
        ? tr("Clear %1: %2")
              .arg(m_model.field(plan.cells.front().column).label(englishLabels()),
                  m_model.nameOf(plan.cells.front().row))
        : tr("Clear %n cells", nullptr, plan.changes());
    if (plan.rows() > manyRows) {
        const Prompts::Question question {
            tr("Clear %1 cells in %2 rows?").arg(plan.changes()).arg(plan.rows()),
            tr("It is one step and can be taken back with Ctrl+Z."), tr("Clear %1 cells").arg(plan.changes()),
            true};
        if (!m_prompts.confirm(m_page, question))
            return;
    }
    write(plan);
}

void GridWork::propose(BlockPlan plan, bool look)
{
    if (plan.isEmpty() && plan.lostRows == 0 && plan.lostColumns == 0) {
        tell(Tone::Plain, tr("Nothing to do: all cells hold that already."));
        return;
    }
    if (!look && fillNewRows(plan))
        return;
    if (!look && !plan.needsLook()) {
        write(plan);
        return;
    }
    delete m_preview;
    m_preview = new ChangePreview(m_model, plan, m_page);
    connect(m_preview, &QDialog::accepted, this, [this, plan] { write(plan); });
    connect(m_preview, &QDialog::finished, &m_grid, [this] { m_grid.setFocus(); });
    m_preview->open();
}

void GridWork::write(const BlockPlan& plan)
{
    GridWrite wanted {plan.label, plan.source, {}, keepNewRows(plan)};
    for (const PlannedCell& cell : plan.cells) {
        if (cell.problem.isEmpty())
            wanted.cells.append({cell.cell, cell.after});
    }
    send(std::move(wanted));
}

void GridWork::openReplace()
{
    m_replace.open(m_grid.selectedCells().size() > 1);
}

QModelIndexList GridWork::cellsFor(int where) const
{
    if (ReplaceBar::Where(where) == ReplaceBar::Where::Selection)
        return m_grid.selectedCells();
    QList<int> columns = m_grid.visibleColumns();
    if (ReplaceBar::Where(where) == ReplaceBar::Where::Column)
        columns = {m_grid.currentIndex().column()};
    QModelIndexList cells;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (const int column : std::as_const(columns)) {
            if (m_model.isGroup(row) || !m_model.isBlankNew(row))
                cells << m_model.index(row, column);
        }
    }
    return cells;
}

void GridWork::findNext()
{
    const Replacement wanted = m_replace.wanted();
    if (wanted.find.isEmpty())
        return;
    const QModelIndexList cells = cellsFor(int(m_replace.where()));
    const QModelIndex now = m_grid.currentIndex();
    const auto place = [&](const QModelIndex& index) {
        return std::pair(index.row(), m_grid.header()->visualIndex(index.column()));
    };
    QModelIndex first;
    QModelIndex next;
    int found = 0;
    for (const QModelIndex& index : cells) {
        if (!holds(index.data().toString(), wanted))
            continue;
        ++found;
        if (!first.isValid())
            first = index;
        if (!next.isValid() && now.isValid() && place(index) > place(now))
            next = index;
    }
    m_replace.say(found == 0 ? tr("Found nowhere") : tr("%1 cells").arg(found));
    if (!first.isValid())
        return;
    const QModelIndex target = next.isValid() ? next : first;
    if (m_replace.where() == ReplaceBar::Where::Selection) {
        m_grid.selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
        m_grid.scrollTo(target);
    } else {
        m_grid.setCursor(target);
    }
}

void GridWork::replace()
{
    const Replacement wanted = m_replace.wanted();
    if (wanted.find.isEmpty())
        return;
    QList<MeantCell> meant = replaced(m_model, cellsFor(int(m_replace.where())), wanted);
    if (meant.isEmpty()) {
        m_replace.say(tr("Found in no cell that takes values"));
        return;
    }
    plan(std::move(meant), true, [find = wanted.find](BlockPlan& made) {
        made.label = tr("Replace “%1” in %2 cells").arg(find).arg(made.changes());
    });
}

void GridWork::openBulkEdit()
{
    const QList<RecordId> records = selectedRecords();
    if (m_model.readOnly() || records.isEmpty() || m_bulk)
        return;
    m_bulk = new BulkEdit(m_model, m_grid.currentIndex().column(), int(records.size()), m_page);
    connect(m_bulk, &BulkEdit::submitted, this, &GridWork::bulk);
    m_bulk->open();
}

void GridWork::bulk(int column, const QString& typed)
{
    QList<MeantCell> meant;
    for (const RecordId& record : selectedRecords())
        meant.append({m_model.rowOf(record), column, {typed, {}}});
    plan(std::move(meant), true, [label = m_model.field(column).label(englishLabels())](BlockPlan& made) {
        made.label = tr("Set %1 of %2 rows").arg(label).arg(made.changes());
    });
}

void GridWork::insertToday(QDate today)
{
    const QModelIndex current = m_grid.currentIndex();
    if (current.isValid() && m_model.field(current.column()).type == FieldType::Date)
        m_model.submit(current, today.toString(Qt::ISODate));
}

QList<RecordId> GridWork::selectedRecords() const
{
    std::set<int> rows;
    for (const QModelIndex& index : m_grid.selectedCells())
        rows.insert(index.row());
    QList<RecordId> records;
    for (const int row : rows) {
        if (!m_model.isGroup(row) && !m_model.isNew(row))
            records << m_model.record(row);
    }
    return records;
}

} // namespace sanpi
