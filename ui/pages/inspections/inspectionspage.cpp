// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/inspectionspage.h"

#include "ui/pages/inspections/entryfields.h"
#include "ui/pages/inspections/historyview.h"
#include "ui/pages/inspections/planbar.h"
#include "ui/pages/inspections/planmodel.h"
#include "ui/pages/inspections/planview.h"
#include "ui/pages/inspections/recordform.h"
#include "ui/pages/inspections/supervisionform.h"
#include "ui/pages/inspections/supervisionmodel.h"
#include "ui/pages/inspections/visitform.h"
#include "ui/pages/inspections/weekgrid.h"
#include "ui/photos/photostrip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int planWidth = 660; ///< at first; the rest of the window goes to it
constexpr int sideWidth = 440;
constexpr int supervisionWidths[SupervisionModel::ColumnCount] {88, 110, 190, 250, 180, 88, 104, 100};

enum View { PlanPage, GridPage, SupervisionPage };

const QStringList& viewWords()
{
    static const QStringList words {QString(), u"grid"_s, u"supervisions"_s};
    return words;
}

const QStringList& panelWords()
{
    static const QStringList words {QString(), u"visits"_s, u"history"_s};
    return words;
}

} // namespace

InspectionsPage::InspectionsPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Inspections and supervision"), parent),
      m_model(new PlanModel(session().catalogue(), this)), m_supervisions(new SupervisionModel(this))
{
    setObjectName(u"inspectionsPage"_s);
    buildTools();
    m_bar = new PlanBar(this);
    column()->addWidget(m_bar);
    m_views = new QStackedWidget(this);
    m_views->addWidget(buildPlan());
    m_grid = new WeekGrid(services, m_views);
    m_views->addWidget(m_grid);
    m_views->addWidget(buildSupervisions());
    setContent(m_views);
    buildShortcuts();
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        emit navigationRequested({u"import"_s, {}, {}, {}});
    });
    connect(m_bar, &PlanBar::filterWanted, this, &InspectionsPage::want);
    connect(m_grid, &WeekGrid::notified, this, &Page::notified);
}

void InspectionsPage::buildTools()
{
    m_turn = new QButtonGroup(this);
    const QStringList titles {tr("Plan and record"), tr("Grid of the week"), tr("Supervisions")};
    const Symbol symbols[] {Symbol::Inspections, Symbol::Table, Symbol::Person};
    for (int i = 0; i < titles.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"inspectionView%1"_s.arg(i));
        button->setText(titles.at(i));
        button->setIcon(symbolIcon(symbols[i]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        m_turn->addButton(button, i);
        header()->addTool(button);
    }
    m_next = new QToolButton(this);
    m_next->setObjectName(u"recordNext"_s);
    m_next->setText(tr("Record the next (F7)"));
    m_next->setIcon(symbolIcon(Symbol::Add));
    m_next->setToolTip(tr("Opens the form at the next project that is missing in the week (F7)"));
    auto* print = new QToolButton(this);
    print->setObjectName(u"printSheets"_s);
    print->setText(tr("Print the sheets"));
    print->setIcon(symbolIcon(Symbol::Print));
    print->setToolTip(tr("A sheet for each route, with last progress, open issues and blanks to fill in"));
    for (QToolButton* button : {m_next, print}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        header()->addTool(button);
    }
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int view) {
        InspectionFilter wanted = m_filter;
        wanted.view = viewWords().value(view);
        want(wanted);
    });
    connect(m_next, &QToolButton::clicked, this, &InspectionsPage::openNextMissing);
    connect(print, &QToolButton::clicked, this, [this] {
        emit navigationRequested(
            {u"reports"_s, u"patrol week=%1"_s.arg(week().monday().toString(Qt::ISODate)), {}, {}});
    });
}

void InspectionsPage::buildShortcuts()
{
    // Hidden with the page, so they reach no other.
    connect(new QShortcut(QKeySequence(Qt::Key_F7), this), &QShortcut::activated, this,
        &InspectionsPage::openNextMissing);
    connect(new QShortcut(QKeySequence(Qt::Key_F8), this), &QShortcut::activated, this,
        [this] { m_record->showMore(!m_record->isMoreShown()); });
    connect(new QShortcut(QKeySequence(Qt::Key_F4), this), &QShortcut::activated, this, [this] {
        if (m_views->currentIndex() == GridPage)
            m_grid->sameAsBefore();
        else if (m_views->currentIndex() == PlanPage)
            m_record->sameAsBefore();
    });
}

QWidget* InspectionsPage::buildPlan()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"inspectionSplitter"_s);
    splitter->setChildrenCollapsible(false);
    m_plan = new PlanView(*m_model, splitter);
    m_plan->setMinimumWidth(gap(90));
    splitter->addWidget(m_plan);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({planWidth, sideWidth});
    connect(m_plan, &PlanView::projectChosen, this, &InspectionsPage::choose);
    connect(m_plan, &PlanView::projectOpened, this, [this](qint64 project) {
        choose(project);
        m_side->setCurrentIndex(0);
        m_record->focusEntry();
    });
    connect(m_plan, &PlanView::selectionMoved, this, [this] {
        if (answer())
            m_visits->showSelection(*answer(), m_plan->selectedProjects());
    });
    return splitter;
}

QWidget* InspectionsPage::buildSide()
{
    m_side = new QTabWidget(this);
    m_side->setObjectName(u"inspectionTabs"_s);
    m_side->setDocumentMode(true);
    m_record = new RecordForm(services());
    m_visits = new VisitForm(services());
    m_history = new HistoryView(services(), m_side);
    m_side->addTab(m_record, tr("Record"));
    m_side->addTab(scrollable(m_visits, m_side), tr("Who goes"));
    m_side->addTab(m_history, tr("Earlier weeks"));
    m_side->setMinimumWidth(gap(95));
    connect(m_side, &QTabWidget::currentChanged, this, [this](int tab) {
        InspectionFilter wanted = m_filter;
        wanted.panel = panelWords().value(tab);
        want(wanted);
    });
    connect(m_record, &RecordForm::projectChosen, this, &InspectionsPage::choose);
    connect(m_record, &RecordForm::sent, this, &InspectionsPage::goOn);
    connect(m_record, &RecordForm::kept, this,
        [this](const RecordId& record) { m_sent.removeAll(record.key[0]); });
    connect(m_record, &RecordForm::failed, this, [this](qint64 project) {
        m_sent.removeAll(project);
        choose(project);
        m_record->focusEntry();
    });
    connect(m_record, &RecordForm::notified, this, &Page::notified);
    addPhotos();
    connect(m_visits, &VisitForm::notified, this, &Page::notified);
    return m_side;
}

// What is chosen before the record is kept waits in the strip, and goes with it.
void InspectionsPage::addPhotos()
{
    m_photos = new PhotoStrip(services(), m_record);
    m_record->photoPlace()->addWidget(m_photos);
    connect(m_record, &RecordForm::recordShown, m_photos, [this](const std::optional<RecordId>& record) {
        m_photos->setRecord(
            record, m_record->project(), answer() && !answer()->readOnly && m_record->project() != 0);
        m_photos->setDay(record ? QDate() : scope().asOf);
    });
    connect(m_record, &RecordForm::kept, m_photos, &PhotoStrip::attachTo);
    connect(m_photos, &PhotoStrip::notified, this, &Page::notified);
}

QWidget* InspectionsPage::buildSupervisions()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_supervisionTable = new TableView(splitter);
    m_supervisionTable->setObjectName(u"supervisionTable"_s);
    m_supervisionTable->setAccessibleName(tr("Supervisions"));
    m_supervisionTable->setModel(m_supervisions);
    m_supervisionTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_supervisionTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_supervisionTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_supervisionTable->setShowGrid(false);
    m_supervisionTable->setItemDelegate(new LampDelegate(m_supervisionTable));
    m_supervisionTable->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    for (int i = 0; i < SupervisionModel::ColumnCount; ++i)
        m_supervisionTable->setColumnWidth(i, scaled(supervisionWidths[i]));
    m_supervision = new SupervisionForm(services());
    splitter->addWidget(m_supervisionTable);
    splitter->addWidget(m_supervision);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({planWidth, sideWidth});
    const auto open = [this](qint64 supervision) {
        InspectionFilter wanted = m_filter;
        wanted.supervision = supervision;
        want(wanted);
    };
    const auto openRow = [this, open](const QModelIndex& index) {
        if (index.isValid())
            open(m_supervisions->idAt(index.row()));
    };
    connect(m_supervisionTable, &QAbstractItemView::clicked, this, openRow);
    connect(m_supervisionTable, &QAbstractItemView::activated, this, openRow);
    connect(m_supervision, &SupervisionForm::newWanted, this, [this, open] {
        open(0);
        m_supervision->focusEntry();
    });
    connect(m_supervision, &SupervisionForm::kept, this, [this, open] {
        open(0); // the next one
        m_supervision->focusEntry();
    });
    connect(m_supervision, &SupervisionForm::notified, this, &Page::notified);
    return splitter;
}

bool InspectionsPage::isBusy() const
{
    return AnswerPage::isBusy() || m_record->isBusy() || m_visits->isBusy() || m_history->isBusy()
        || m_grid->isBusy() || m_supervision->isBusy() || m_photos->isBusy();
}

void InspectionsPage::keyPressEvent(QKeyEvent* event)
{
    const bool typing = m_record->isAncestorOf(focusWidget());
    if (typing && event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier) {
        m_photos->chooseFiles();
        return;
    }
    // Ctrl+V belongs to the field; with Shift it brings photos.
    if (typing && event->key() == Qt::Key_V
        && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        m_photos->paste();
        return;
    }
    // Out of the form and back to the plan; what was typed waits for its project.
    if (event->key() == Qt::Key_Escape && m_side->isAncestorOf(focusWidget()))
        m_plan->setFocus(Qt::OtherFocusReason);
    else
        AnswerPage::keyPressEvent(event);
}

Week InspectionsPage::week() const
{
    return Week::of(m_filter.week.isValid() ? m_filter.week : scope().asOf);
}

void InspectionsPage::narrow(const Location& location)
{
    m_filter = InspectionFilter::parse(location.filter);
    if (location.record.startsWith("projects/"_L1))
        m_filter.project = location.record.section(u'/', 1).toLongLong();
    m_asked = week();
}

InspectionsPage::Question InspectionsPage::question() const
{
    return [scope = scope(), week = week()](Ledger& ledger) { return loadInspections(ledger, scope, week); };
}

QString InspectionsPage::failure() const
{
    return tr("The week could not be read");
}

void InspectionsPage::want(const InspectionFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged(filter.text());
    if (week() == m_asked) {
        showAnswer();
        return;
    }
    m_asked = week();
    load();
}

void InspectionsPage::choose(qint64 project)
{
    if (project == m_filter.project || !answer())
        return;
    m_filter.project = project;
    emit filterChanged(m_filter.text());
    showSide(*answer());
}

void InspectionsPage::goOn(qint64 sent)
{
    m_sent.append(sent);
    const qint64 next = m_model->nextMissing(sent, m_sent);
    if (next == 0) {
        emit notified({Tone::Good, tr("Nothing is missing in the list any more"), {}, {}, {}});
        return;
    }
    m_filter.project = next;
    emit filterChanged(m_filter.text());
    m_plan->showPlan(*answer(), m_filter);
    showSide(*answer());
    m_record->focusEntry();
}

void InspectionsPage::openNextMissing()
{
    if (!answer())
        return;
    InspectionFilter wanted = m_filter;
    wanted.view.clear();
    wanted.panel.clear();
    const PlannedVisit* now = answer()->visit(m_filter.project);
    if (!now || !now->isMissing() || m_record->isAncestorOf(focusWidget()))
        wanted.project = m_model->nextMissing(m_filter.project, m_sent);
    if (wanted.project == 0)
        wanted.project = m_filter.project;
    want(wanted);
    m_record->focusEntry();
}

void InspectionsPage::present(const InspectionsData& answer)
{
    const Week asOf = Week::of(scope().asOf);
    header()->setScope(scopeText());
    if (answer.plan.week == asOf)
        emit badgeChanged(answer.plan.missing);
    if (answer.projects.isEmpty()) {
        emit statusChanged({});
        pane()->showEmpty({Symbol::Inspections, tr("There is no project to inspect yet"),
            tr("The week's plan follows from the projects that are under way."), tr("Import a list …")});
        return;
    }
    m_bar->showPlan(answer, m_filter, asOf);
    const int view = int(qMax(qsizetype(0), viewWords().indexOf(m_filter.view)));
    m_turn->button(view)->setChecked(true);
    m_next->setEnabled(!answer.readOnly);
    m_views->setCurrentIndex(view);
    m_plan->showPlan(answer, m_filter);
    if (view == GridPage)
        m_grid->showWeek(answer, m_filter, scope());
    m_supervisions->setSupervisions(answer, scope().asOf);
    m_supervision->showSupervision(answer, scope(), m_filter.supervision);
    if (const int row = m_supervisions->rowOf(m_filter.supervision); row >= 0)
        m_supervisionTable->setCurrentIndex(m_supervisions->index(row, 0));
    m_record->showWeek(answer, scope());
    showSide(answer);
    emit statusChanged(tr("%n project(s)", nullptr, m_model->projects()));
    pane()->showContent();
}

void InspectionsPage::showSide(const InspectionsData& answer)
{
    {
        const QSignalBlocker blocker(m_side);
        m_side->setCurrentIndex(int(qMax(qsizetype(0), panelWords().indexOf(m_filter.panel))));
    }
    m_record->showProject(m_filter.project);
    if (m_side->currentIndex() == 2)
        m_history->showProject(
            m_filter.project, answer.projectName(m_filter.project), qMin(scope().asOf, week().sunday()));
}

} // namespace sanpi
