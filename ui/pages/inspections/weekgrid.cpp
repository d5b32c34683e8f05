// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/weekgrid.h"

#include "schema/messages.h"
#include "ui/facts/gridview.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/blocktext.h"
#include "ui/widgets/prompts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

WeekGrid::WeekGrid(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_session(*services.session),
      m_model(new WeekGridModel(services.session->catalogue(), this)), m_view(new GridView(this)),
      m_hint(new QLabel(this))
{
    m_view->setObjectName(u"weekGrid"_s);
    m_view->setAccessibleName(tr("Grid of the week's inspections"));
    m_view->setCellDelegate(new CellDelegate(*m_model, m_view));
    m_view->setModel(m_model);
    m_view->setRowKeys([this](int row) { return RecordId::project(m_model->projectAt(row)); },
        [this](const RecordId& project) { return m_model->rowOf(project.key[0]); });
    m_hint->setText(
        tr("Type into the cells; a row is kept once state and progress are there. F4: the selected rows "
           "as last week. Ctrl+V: paste a block."));
    m_hint->setWordWrap(true);
    setTextRole(m_hint, TextRole::Caption, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);
    auto* pasting = new QShortcut(QKeySequence::Paste, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(pasting, &QShortcut::activated, this, &WeekGrid::paste);
    connect(m_view, &GridView::copyRequested, this, &WeekGrid::copy);
    connect(m_view, &GridView::clearRequested, this, &WeekGrid::clear);
    connect(m_view, &GridView::editRefused, this, [this] {
        emit notified(
            {Tone::Warn, tr("This cell only tells; the day of a kept inspection stays."), {}, {}, {}});
    });
    connect(m_model, &WeekGridModel::edited, this, [this](const std::vector<InspectionWish>& wishes) {
        const QString name = m_model->week().projectName(wishes.front().project);
        write(wishes, u"巡查 "_s + name, Source::Grid);
    });
}

void WeekGrid::showWeek(const InspectionsData& answer, const InspectionFilter& filter, const Scope& scope)
{
    m_scope = scope;
    const Week& week = answer.plan.week;
    m_model->setWeek(answer, filter, Week::of(scope.asOf) == week ? scope.asOf : week.monday());
    if (std::exchange(m_laidOut, true))
        return;
    ColumnLayout layout;
    layout.shown = m_model->keys();
    layout.frozen = 1;
    m_view->setUsualWidths({{u"project"_s, 200}, {u"state"_s, 96}, {u"unit"_s, 88}, {u"before"_s, 180},
        {u"on"_s, 92}, {u"site"_s, 84}, {u"workers"_s, 72}, {u"machines"_s, 72}, {u"progress"_s, 220},
        {u"verified"_s, 120}, {u"rating"_s, 72}, {u"finding"_s, 180}, {u"demand"_s, 160}, {u"due"_s, 92},
        {u"inspectors"_s, 120}});
    m_view->setLayoutOfColumns(layout, m_model->keys());
    if (m_model->rowCount() > 0)
        m_view->setCursor(m_model->index(0, int(m_model->keys().indexOf(u"site"_s))));
}

void WeekGrid::write(const std::vector<InspectionWish>& wishes, const QString& label, Source how)
{
    std::vector<InspectionWish> signedWishes = wishes;
    for (InspectionWish& wish : signedWishes) {
        wish.author = m_session.author();
        wish.today = m_scope.today;
        wish.how = how;
    }
    ++m_waiting;
    m_session.run(
        [signedWishes, label](Ledger& ledger) { return recordInspections(ledger, signedWishes, label); },
        this,
        [this, signedWishes](const Outcome& outcome) {
            --m_waiting;
            if (outcome.ok())
                m_model->forget(signedWishes);
            else
                showProblems(signedWishes, outcome);
        });
}

void WeekGrid::showProblems(const std::vector<InspectionWish>& wishes, const Outcome& outcome)
{
    for (const Problem& problem : outcome.problems)
        m_model->setProblem(problem.record ? problem.record->key[0] : 0, problem.field,
            messageOf(problem, m_session.catalogue(), englishLabels()));
    if (outcome.problems.empty() && !wishes.empty())
        m_model->setProblem(wishes.front().project, u"on"_s, messageOf(outcome.error));
    emit notified({Tone::Bad, tr("Nothing was kept"), {}, {}, reasonsOf(outcome, m_session.catalogue())});
}

void WeekGrid::sameAsBefore()
{
    std::set<int> rows;
    for (const QModelIndex& index : m_view->selectedCells())
        rows.insert(index.row());
    const auto wishes = m_model->sameAsBefore(QList<int>(rows.begin(), rows.end()));
    if (wishes.empty()) {
        emit notified(
            {Tone::Warn, tr("None of these rows waits for an inspection and had one before"), {}, {}, {}});
        return;
    }
    write(wishes, u"巡查 与上周相同 (%1 个)"_s.arg(wishes.size()), Source::Grid);
}

void WeekGrid::paste()
{
    const QList<QStringList> rows = tabbedRows(QGuiApplication::clipboard()->text());
    const QModelIndex from = m_view->currentIndex();
    if (rows.isEmpty() || !from.isValid())
        return;
    const QList<int> columns = m_view->visibleColumns();
    const qsizetype first = columns.indexOf(from.column());
    QMap<std::pair<int, int>, QString> cells;
    int overwritten = 0;
    for (int row = 0; row < rows.size() && from.row() + row < m_model->rowCount(); ++row) {
        for (int column = 0; column < rows.at(row).size() && first + column < columns.size(); ++column) {
            const QModelIndex cell = m_model->index(from.row() + row, columns.at(first + column));
            const QString text = rows.at(row).at(column).trimmed();
            const QString now = cell.data(Qt::EditRole).toString();
            // A blank in a sheet leaves the cell as it is.
            if (text.isEmpty() || text == now || !(cell.flags() & Qt::ItemIsEditable))
                continue;
            overwritten += now.isEmpty() ? 0 : 1;
            cells.insert({cell.row(), cell.column()}, text);
        }
    }
    Prompts::Question question;
    question.headline = tr("Overwrite %n cell(s)?", nullptr, overwritten);
    question.text = tr("The pasted block meets cells that are filled. It can be undone as one step.");
    question.confirm = tr("Overwrite %n cell(s)", nullptr, overwritten);
    if (cells.isEmpty() || (overwritten > 0 && !m_services.prompts->confirm(this, question)))
        return;
    int unreadable = 0;
    const auto wishes = m_model->wishesOf(cells, unreadable);
    if (unreadable > 0) {
        emit notified({Tone::Bad, tr("%n cell(s) cannot be read; nothing was pasted", nullptr, unreadable),
            {}, {}, {}});
        return;
    }
    if (!wishes.empty())
        write(wishes, u"粘贴巡查 (%1 个)"_s.arg(wishes.size()), Source::Paste);
}

void WeekGrid::copy(bool withHeaders)
{
    const QModelIndexList cells = m_view->selectedCells();
    QList<OutRow> rows;
    OutRow headers;
    int last = -1;
    for (const QModelIndex& cell : cells) {
        if (std::exchange(last, cell.row()) != cell.row())
            rows.append(OutRow());
        rows.last().append({cell.data(Qt::EditRole).toString(), isFigure(m_model->fieldAt(cell))});
        if (rows.size() == 1)
            headers.append(
                {m_model->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(), false});
    }
    if (withHeaders)
        rows.prepend(headers);
    auto* mime = new QMimeData;
    mime->setText(tabbedText(rows));
    mime->setHtml(htmlTable(rows));
    QGuiApplication::clipboard()->setMimeData(mime);
}

void WeekGrid::clear()
{
    QMap<std::pair<int, int>, QString> cells;
    for (const QModelIndex& cell : m_view->selectedCells()) {
        if (cell.flags() & Qt::ItemIsEditable && !cell.data(Qt::EditRole).toString().isEmpty())
            cells.insert({cell.row(), cell.column()}, QString());
    }
    int unreadable = 0;
    const auto wishes = m_model->wishesOf(cells, unreadable);
    if (!wishes.empty())
        write(wishes, u"清除巡查内容 (%1 格)"_s.arg(cells.size()), Source::Grid);
}

} // namespace sanpi
