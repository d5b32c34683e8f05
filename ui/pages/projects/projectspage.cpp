// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projectspage.h"

#include "schema/messages.h"
#include "store/restorevalue.h"
#include "ui/facts/gridview.h"
#include "ui/facts/historytree.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/gridbox.h"
#include "ui/grid/gridwork.h"
#include "ui/pages/projects/detailpanel.h"
#include "ui/pages/projects/factsform.h"
#include "ui/pages/projects/liststab.h"
#include "ui/pages/projects/monthstab.h"
#include "ui/pages/projects/projectcolumns.h"
#include "ui/pages/projects/projecteditor.h"
#include "ui/pages/projects/projectwork.h"
#include "ui/pages/projects/quickfilters.h"
#include "ui/pages/projects/reasonbar.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int historyShown = 60; ///< newest change sets of a project
constexpr int gridWidth = 780; ///< at first, against the details; the rest of the window goes to the grid
constexpr int detailWidth = 400;

QList<FilterWord> vocabulary(const Table& table)
{
    QList<FilterWord> words;
    for (const Field& field : table.fields) {
        FilterWord word {field.key, field.label(englishLabels()), {}};
        for (const Choice& choice : field.choices)
            word.values << choice.zh;
        if (field.type == FieldType::Reference) {
            for (const Offer& unit : offersOf(field, table))
                word.values << filterValue(unit.text);
        }
        words.append(word);
    }
    return words;
}

} // namespace

ProjectsPage::ProjectsPage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_store(*services.session, this)
{
    build();
    wireGrid();
    wireDetail();
    addShortcuts();
    restoreView();
}

ProjectsPage::~ProjectsPage() = default;

void ProjectsPage::build()
{
    m_header = new PageHeader(tr("Projects"), this);
    m_header->addTool(buildTools());
    m_bar = new FilterBar(this);
    m_quick = new QuickFilters(this);
    m_box = new GridBox(m_model);
    m_grid = m_box->grid();
    m_grid->setAccessibleName(tr("Projects of the year"));
    m_gridWork = new GridWork(m_model, *m_box, *m_services.prompts, this);
    m_gridWork->setUsualLayout(projectColumns());
    m_pane = new StatePane(m_box);
    m_detail = new DetailPanel(m_services.session->catalogue().field(Kind::Investment, u"amount"));
    m_work = new ProjectWork(m_services, m_detail->tabs());
    m_reason = new ReasonBar(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"projectSplitter"_s);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({gridWidth, detailWidth});
    m_detail->setMinimumWidth(gap(85));
    m_pane->setMinimumWidth(gap(80));
    m_editor = new ProjectEditor(m_store, m_model, *m_services.prompts, this);

    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_bar, 1, Qt::AlignTop);
    line->addWidget(m_quick, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addLayout(line);
    column->addWidget(m_reason);
    column->addWidget(m_splitter, 1);

    // Every keystroke shows its rows at once; the bar's own pause is for slower listeners.
    connect(m_bar->editor(), &QLineEdit::textEdited, this, [this] { filterByHand(m_bar->filter()); });
    connect(m_bar, &FilterBar::filterChanged, this, &ProjectsPage::filterByHand);
    const auto toTheRows = [this] {
        if (m_model.shown() > 0)
            m_grid->setFocus();
    };
    connect(m_bar, &FilterBar::leaveWanted, this, toTheRows);
    // One row found is the one that was meant; several may be narrowed further.
    connect(m_bar->editor(), &QLineEdit::returnPressed, this, [this, toTheRows] {
        if (m_bar->editor()->text().isEmpty() && m_model.shown() == 1)
            toTheRows();
    });
    connect(m_quick, &QuickFilters::filterWanted, this, [this](const QString& expression) {
        m_bar->setFilter(expression);
        filterByHand(expression);
    });
    connect(m_quick, &QuickFilters::myUnitChosen, this, [this](const QString& name) {
        Preferences wanted = m_services.preferences();
        wanted.views.insert(u"myUnit"_s, name.toUtf8());
        m_services.setPreferences(wanted);
        m_quick->setShape(m_model.table(), name);
    });
    connect(m_pane, &StatePane::actionTriggered, this, [this] {
        if (m_model.total() == 0 && m_loaded) {
            m_editor->create();
            return;
        }
        m_bar->setFilter({});
        filterByHand({});
    });
}

void ProjectsPage::wireDetail()
{
    connect(m_detail, &DetailPanel::factEdited, this, [this](const QString& field, const QString& text) {
        m_editor->writeFact(m_detail->project(), field, text);
    });
    connect(m_detail, &DetailPanel::monthEdited, this,
        [this](Month month, const QString& text) { m_editor->writeMonth(m_detail->project(), month, text); });
    connect(m_detail->lists(), &ListsTab::edited, this,
        [this](qint64 list, const QString& field, const QString& text) {
            m_editor->writeMembership(m_detail->project(), list, field, text);
        });
    connect(m_detail->lists(), &ListsTab::joinWanted, this,
        [this](qint64 list, const QString& name) { m_editor->joinList(m_detail->project(), list, name); });
    connect(m_detail->lists(), &ListsTab::leaveWanted, this,
        [this](qint64 list, const QString& name) { m_editor->leaveList(m_detail->project(), list, name); });
    connect(m_editor, &ProjectEditor::monthRefused, m_detail->months(), &MonthsTab::setProblem);
    connect(m_editor, &ProjectEditor::notified, this, &Page::notified);
    connect(m_editor, &ProjectEditor::reasonWanted, m_reason, &ReasonBar::ask);
    connect(m_reason, &ReasonBar::given, m_editor, &ProjectEditor::giveReason);
    connect(m_reason, &ReasonBar::cancelled, this, [this] { m_editor->giveReason({}); });
    connect(m_work, &ProjectWork::notified, this, &Page::notified);
    connect(m_editor, &ProjectEditor::reloadWanted, this, &ProjectsPage::load);
    connect(m_editor, &ProjectEditor::created, this, [this](qint64 project) {
        m_wanted = project;
        selectWanted();
    });
    connect(m_detail, &DetailPanel::compareWanted, this, [this](qint64 project) {
        emit navigationRequested({u"history"_s, u"days"_s, u"projects/"_s + QString::number(project), {}});
    });
    connect(m_detail->history(), &HistoryTree::restoreWanted, this, [this](const HistoryTree::Line& line) {
        if (!m_data.readOnly)
            restore(line.id, line.change, line.what);
    });
    connect(&m_model, &GridModel::problemFound, this, [this](const CellId& cell, const QString& message) {
        if (cell.project() == m_detail->project())
            m_detail->facts()->setProblem(cell.field, message);
        emit notified({Tone::Bad, tr("%1 Nothing was changed.").arg(message), {}, {}, {}});
    });
    connect(&m_model, &GridModel::edited, m_editor, &ProjectEditor::writeCell);
    connect(m_gridWork, &GridWork::writeWanted, m_editor, &ProjectEditor::writeCells);
}

void ProjectsPage::restore(const RecordId& id, const FieldChange& change, const QString& what)
{
    LedgerSession::Wish wish;
    wish.label = tr("Restored: %1").arg(m_detail->name() + u' ' + what);
    wish.build = [id, change](ChangeSetBuilder& builder, Ledger&) {
        return restoreValue(builder, id, change.field, change.before);
    };
    const qint64 project = m_detail->project();
    m_services.session->change(wish, this, [this, project, label = wish.label](const Outcome& outcome) {
        if (outcome.ok()) {
            emit notified({Tone::Good,
                outcome.changeSet > 0 ? label : tr("This value stands already; nothing was changed."), {}, {},
                {}});
            return;
        }
        QStringList reasons;
        for (const Problem& problem : outcome.problems)
            reasons << messageOf(problem, m_services.session->catalogue(), englishLabels());
        if (reasons.isEmpty())
            reasons << messageOf(outcome.error);
        // Where a reason is asked for, the page of the history has the place for it.
        emit notified({Tone::Bad, reasons.join(u' ') + u' ' + tr("Nothing was changed."),
            tr("Open the history"),
            [this, project] {
                emit navigationRequested({u"history"_s, {}, u"projects/"_s + QString::number(project), {}});
            },
            {}});
    });
}

void ProjectsPage::open(const Scope& scope, const Location& location)
{
    const bool moved = m_scope.year != scope.year || m_scope.asOf != scope.asOf;
    m_scope = scope;
    m_location = location;
    m_editor->setScope(scope.year, scope.asOf);
    if (location.filter != m_bar->filter())
        m_bar->setFilter(location.filter);
    if (!location.record.isEmpty() && location.record != m_handledRecord) {
        m_handledRecord = location.record;
        m_wanted = location.record.section(u'/', 1, 1).toLongLong();
        // projects/17/procedure/3 and projects/17/field/started_on name a place within the project.
        const QString place = location.record.section(u'/', 2);
        m_wantedField = place.startsWith(u"field/"_s) ? place.section(u'/', 1) : QString();
        m_work->goTo(m_wanted, place);
        if (!place.isEmpty() && !m_detailButton->isChecked())
            m_detailButton->click();
    }
    if (moved || m_model.total() == 0)
        m_pane->showLoading();
    showScope();
    load();
}

bool ProjectsPage::isBusy() const
{
    return m_saying || m_store.isBusy() || !m_loaded || m_work->isBusy();
}

void ProjectsPage::hideEvent(QHideEvent* event)
{
    m_handledRecord.clear(); // coming back to the same record is a new wish
    Page::hideEvent(event);
}

void ProjectsPage::load()
{
    m_store.load(m_scope.year, m_scope.asOf, [this](const Result<ProjectData>& answer) { take(answer); });
}

void ProjectsPage::take(const Result<ProjectData>& answer)
{
    m_loaded = true;
    if (!answer) {
        m_pane->showError(tr("The projects could not be read"), messageOf(answer.error()));
        return;
    }
    const bool first = !m_data.table;
    const QStringList former = first ? QStringList() : m_gridWork->keys();
    m_data = *answer;
    m_editor->setCatalogue(m_data.catalogue);
    m_newButton->setEnabled(!m_data.readOnly);
    m_model.setTable(m_data.table, m_data.catalogue, m_data.readOnly);
    m_bar->setVocabulary(vocabulary(*m_data.table));
    m_quick->setShape(*m_data.table, QString::fromUtf8(m_services.preferences().views.value(u"myUnit"_s)));
    // The ledger may have got a field of its own meanwhile: columns are known by their place.
    if (first || former != m_gridWork->keys())
        restoreView();
    applyFilter(m_bar->filter());
    selectWanted();
    rowChanged();
}

void ProjectsPage::filterByHand(const QString& expression)
{
    applyFilter(expression);
    emit filterChanged(expression);
}

void ProjectsPage::applyFilter(const QString& expression)
{
    if (!m_data.table)
        return;
    const auto parsed = Filter::parse(expression, *m_data.table);
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        // Half a sentence is no reason to lose the rows that one looks at.
        m_bar->setProblem(messageOf(*error));
    } else {
        m_bar->setProblem({});
        m_filterText = expression;
        m_model.setFilter(std::get<Filter>(parsed));
    }
    m_quick->showFilter(expression);
    m_gridWork->setExpression(expression);
    showRows();
}

void ProjectsPage::showRows()
{
    const int shown = m_model.shown();
    const int total = m_model.total();
    m_bar->setCount(shown == total ? tr("%1 projects").arg(total) : u"%1 / %2"_s.arg(shown).arg(total));
    if (total == 0) {
        m_pane->showEmpty({Symbol::Projects, tr("No projects yet"),
            tr("Drop a ledger's workbook on the window to import it, or enter the first project by hand."),
            m_data.readOnly ? QString() : tr("New project…")});
    } else if (shown == 0) {
        QString hint
            = tr("All %1 projects are still there. Take a part of the filter away or clear it.").arg(total);
        static const QRegularExpression sentence(u"[=<>~]|\\b(and|or|not)\\b|[且或非]"_s);
        if (m_filterText.trimmed().contains(u' ') && !m_filterText.contains(sentence))
            hint += u'\n'
                + tr("Words side by side must all stand in one project; put 或 between them to find any "
                     "of them.");
        m_pane->showEmpty({Symbol::Filter, tr("No project passes the filter"), hint, tr("Clear the filter")});
    } else {
        m_pane->showContent();
    }
    if (shown > 0 && !m_grid->currentIndex().isValid())
        m_grid->setCursor(m_model.index(0, qMax(0, m_grid->visibleColumns().value(1))));
    showScope();
    tellStatus();
}

void ProjectsPage::selectWanted()
{
    if (m_wanted == 0)
        return;
    int row = m_model.rowOf(m_wanted);
    if (row < 0 && !m_filterText.isEmpty()) {
        // What was asked for by name is shown, whatever the filter says.
        m_model.setFilter({});
        row = m_model.rowOf(m_wanted);
        if (row >= 0) {
            m_bar->setFilter({});
            filterByHand({});
        } else {
            applyFilter(m_bar->filter());
        }
    }
    if (row < 0)
        return; // it comes with the next load
    m_wanted = 0;
    int column = m_model.columnOf(u"name");
    if (const int wanted = m_model.columnOf(std::exchange(m_wantedField, {})); wanted >= 0)
        column = wanted;
    else if (m_grid->currentIndex().isValid())
        column = m_grid->currentIndex().column();
    if (m_grid->isColumnHidden(column))
        column = m_model.columnOf(u"name");
    m_grid->setCursor(m_model.index(row, column));
    m_grid->scrollTo(m_grid->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ProjectsPage::rowChanged()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid()) {
        m_detail->showNothing();
        return;
    }
    if (m_model.isGroup(current.row()))
        return; // what was looked at stays
    if (!m_detail->isVisibleTo(this))
        return;
    m_detail->showRow(m_model, current.row());
    askDetail();
}

void ProjectsPage::askDetail()
{
    m_store.loadDetail(m_detail->project(), m_scope.year, m_scope.asOf, historyShown,
        [this](const Result<ProjectDetail>& detail) {
            if (detail) {
                m_detail->showDetail(m_model, *m_data.catalogue, *detail, !m_data.readOnly);
                m_work->showDetail(*detail, m_detail->name(), !m_data.readOnly);
            }
            if (!detail && detail.error().code != ErrorCode::NotFound)
                emit notified({Tone::Bad, messageOf(detail.error()), {}, {}, detail.error().what});
        });
}

void ProjectsPage::showScope()
{
    QStringList words {
        tr("Year %1").arg(m_scope.year), tr("as of %1").arg(m_scope.asOf.toString(Qt::ISODate))};
    if (m_data.readOnly)
        words << tr("read-only");
    m_header->setScope(words.join(u" · "_s));
}

void ProjectsPage::tellStatus()
{
    const int shown = m_model.shown();
    QStringList parts {shown == m_model.total() ? tr("%1 projects").arg(shown)
                                                : tr("%1 of %2 projects").arg(shown).arg(m_model.total())};
    if (const QString selected = m_gridWork->selectionText(); !selected.isEmpty())
        parts << selected;
    emit statusChanged(parts.join(u" · "_s));
}

} // namespace sanpi
