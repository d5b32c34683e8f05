// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/reportchoices.h"

#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct ReportTexts {
    ReportKind kind;
    QString title;
    QString hint;
};

constexpr int fewestRows = 6; ///< seen at once in a low window
constexpr int weeksBack = 8; ///< offered for the sheets of inspectors

} // namespace

ReportChoices::ReportChoices(QWidget* parent) : QWidget(parent)
{
    const QList<ReportTexts> texts {
        {ReportKind::Dispatch, tr("Monthly dispatch table"), tr("All key projects with progress and ranks")},
        {ReportKind::Lagging, tr("Behind and on pace"), tr("Remedy table of those behind; those on pace")},
        {ReportKind::League, tr("Ranking of units"), tr("Townships and departments apart, with the formula")},
        {ReportKind::Batches, tr("Three batches"), tr("Lists of the periods with their conversion")},
        {ReportKind::Rebuild, tr("Reconstruction"), tr("The library by category, and its projects")},
        {ReportKind::Issues, tr("Issue ledger"), tr("Issues of the year, solved and open")},
        {ReportKind::Meeting, tr("For the meeting"), tr("Issues and projects that a meeting has to take up")},
        {ReportKind::Annual, tr("Report of the year"), tr("The year in sentences and tables")},
        {ReportKind::Project, tr("Project card"), tr("One project on one page or two")},
        {ReportKind::Patrol, tr("Inspection sheets"),
            tr("A sheet for each route of a week, with blanks to fill in on site")},
        {ReportKind::Photos, tr("Photos compared"),
            tr("This week's and last week's photos of one project, side by side")},
        {ReportKind::Statistics, tr("Statistical series"),
            tr("Beside the dispatch series; who has started and is not in")},
        {ReportKind::Adjustment, tr("Mid-year adjustment"), tr("The list before and after, by sector")},
        {ReportKind::Resumption, tr("Resumption of work"),
            tr("Rate of the newest campaign and who has not resumed")},
        {ReportKind::Application, tr("Application form"),
            tr("Who applies for a period, with what the files lack")},
        {ReportKind::Event, tr("Sheet of the event"), tr("Venues, and a brief with photo of each project")},
        {ReportKind::Tour, tr("Tour"), tr("Route, scores and a talking sheet for each stop")},
        {ReportKind::Leaders, tr("Leaders and debts"),
            tr("Ranking of leaders; who owes to the pace, with phone number and cause")}};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    auto* reports = new Panel(this);
    reports->setTitle(tr("Reports"));
    m_list = new QListWidget(reports);
    m_list->setObjectName(u"reportList"_s);
    m_list->setAccessibleName(tr("Reports"));
    m_list->setFrameShape(QFrame::NoFrame);
    for (const ReportTexts& text : texts) {
        auto* item = new QListWidgetItem(text.title, m_list);
        item->setData(Qt::UserRole, int(text.kind));
        item->setToolTip(text.hint);
        item->setSizeHint({0, scaled(32)});
    }
    // As high as its rows; a low window scrolls them instead of growing.
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setMinimumHeight(scaled(32) * fewestRows);
    reports->body()->addWidget(m_list);
    auto* options = new Panel(this);
    options->setTitle(tr("Options"));
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    options->body()->addLayout(m_form);
    m_month = addChoice(tr("As of"), "monthComboBox");
    m_group = addChoice(tr("Grouped by"), "groupComboBox");
    m_group->addItems({tr("Level"), tr("Responsible unit")});
    m_period = addChoice(tr("Period"), "periodComboBox");
    m_project = addChoice(tr("Project"), "projectComboBox");
    m_week = addChoice(tr("Week"), "weekComboBox");
    m_route = addChoice(tr("Route"), "routeComboBox");
    m_applied = addChoice(tr("Period"), "appliedPeriodComboBox");
    m_tour = addChoice(tr("Tour"), "tourComboBox");
    m_project->setEditable(true);
    m_project->setInsertPolicy(QComboBox::NoInsert);
    m_project->completer()->setFilterMode(Qt::MatchContains);
    m_project->completer()->setCompletionMode(QCompleter::PopupCompletion);
    column->addWidget(reports);
    column->addWidget(options);
    column->addStretch(1);
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        showFitting();
        emit changed();
    });
    showFitting();
}

QComboBox* ReportChoices::addChoice(const QString& label, const char* name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_quiet && index >= 0)
            emit changed();
    });
    return box;
}

void ReportChoices::showFitting()
{
    const ReportKind now = kind();
    m_form->setRowVisible(m_group, now == ReportKind::Dispatch);
    m_form->setRowVisible(m_period, now == ReportKind::Batches);
    m_form->setRowVisible(m_project, needsProject(now));
    m_form->setRowVisible(m_week, now == ReportKind::Patrol || now == ReportKind::Photos);
    m_form->setRowVisible(m_route, now == ReportKind::Patrol);
    m_form->setRowVisible(m_applied, now == ReportKind::Application || now == ReportKind::Event);
    m_form->setRowVisible(m_tour, now == ReportKind::Tour);
}

void ReportChoices::setScope(const Scope& scope)
{
    if (scope == m_scope && m_month->count() > 0)
        return;
    m_scope = scope;
    m_quiet = true;
    const QVariant chosen = m_month->currentData();
    m_month->clear();
    m_month->addItem(scope.asOf.toString(Qt::ISODate), QVariant());
    for (int month = 1; month <= 12; ++month)
        m_month->addItem(
            tr("end of %1").arg(Month(scope.year, month).iso()), Month(scope.year, month).lastDay());
    m_month->setCurrentIndex(std::max(0, chosen.isValid() ? m_month->findData(chosen) : 0));
    offerWeeks(Week::of(scope.asOf));
    m_quiet = false;
}

void ReportChoices::offerWeeks(Week week)
{
    m_week->clear();
    const QDate newest = std::max(Week::of(m_scope.asOf).monday().addDays(7), week.monday());
    const QDate oldest = std::min(Week::of(m_scope.asOf).monday().addDays(-7 * weeksBack), week.monday());
    for (QDate monday = newest; monday >= oldest; monday = monday.addDays(-7))
        m_week->addItem(tr("from %1").arg(monday.toString(Qt::ISODate)), monday);
    m_week->setCurrentIndex(m_week->findData(week.monday()));
}

void ReportChoices::chooseWeek(Week week)
{
    m_quiet = true;
    offerWeeks(week);
    m_quiet = false;
}

void ReportChoices::chooseMonthEnd(QDate day)
{
    const int found = m_month->findData(day);
    if (found < 0)
        return;
    m_quiet = true;
    m_month->setCurrentIndex(found);
    m_quiet = false;
}

void ReportChoices::setOffers(const ReportOffers& offers)
{
    m_quiet = true;
    const QVariant period = m_period->currentData();
    m_period->clear();
    m_period->addItem(tr("all periods"), 0);
    for (const int number : offers.periods)
        m_period->addItem(tr("period %1").arg(number), number);
    m_period->setCurrentIndex(std::max(0, m_period->findData(period)));
    const QVariant applied = m_applied->currentData();
    m_applied->clear();
    m_applied->addItem(tr("next period"), 0);
    for (const int number : offers.allPeriods)
        m_applied->addItem(tr("period %1").arg(number), number);
    m_applied->setCurrentIndex(std::max(0, m_applied->findData(applied)));
    const QVariant tour = m_tour->currentData();
    m_tour->clear();
    m_tour->addItem(tr("newest"), qint64(0));
    for (const auto& [id, name] : offers.tours)
        m_tour->addItem(name, id);
    m_tour->setCurrentIndex(std::max(0, m_tour->findData(tour)));
    const QVariant route = m_route->currentData();
    m_route->clear();
    m_route->addItem(tr("all routes"), QString());
    for (const QString& name : offers.routes)
        m_route->addItem(name, name);
    m_route->setCurrentIndex(std::max(0, m_route->findData(route)));
    const QVariant project = m_project->currentData();
    m_project->clear();
    for (const auto& [id, name] : offers.projects)
        m_project->addItem(name, id);
    if (m_project->count() > 0)
        m_project->setCurrentIndex(std::max(0, m_project->findData(project)));
    m_quiet = false;
}

void ReportChoices::choose(ReportKind kind)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toInt() == int(kind))
            m_list->setCurrentRow(row);
    }
}

void ReportChoices::chooseProject(qint64 project)
{
    m_quiet = true;
    m_project->setCurrentIndex(std::max(0, m_project->findData(project)));
    m_quiet = false;
}

void ReportChoices::choosePeriod(int period)
{
    m_quiet = true;
    if (m_applied->findData(period) < 0)
        m_applied->addItem(tr("period %1").arg(period), period);
    m_applied->setCurrentIndex(m_applied->findData(period));
    m_quiet = false;
}

void ReportChoices::chooseTour(qint64 tour)
{
    m_quiet = true;
    if (m_tour->findData(tour) < 0)
        m_tour->addItem({}, tour);
    m_tour->setCurrentIndex(m_tour->findData(tour));
    m_quiet = false;
}

ReportKind ReportChoices::kind() const
{
    return ReportKind(m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toInt() : 0);
}

bool ReportChoices::needsProject(ReportKind kind)
{
    return kind == ReportKind::Project || kind == ReportKind::Photos;
}

ReportRequest ReportChoices::request() const
{
    ReportRequest request;
    request.kind = kind();
    request.year = m_scope.year;
    const QDate month = m_month->currentData().toDate();
    request.asOf = month.isValid() ? month : m_scope.asOf;
    request.grouping = m_group->currentIndex() == 1 ? DispatchGrouping::Unit : DispatchGrouping::Level;
    const bool applies = request.kind == ReportKind::Application || request.kind == ReportKind::Event;
    request.period = (applies ? m_applied : m_period)->currentData().toInt();
    request.tour = m_tour->currentData().toLongLong();
    request.project = m_project->currentData().toLongLong();
    request.route = m_route->currentData().toString();
    if (const QDate monday = m_week->currentData().toDate(); monday.isValid())
        request.week = Week::of(monday);
    return request;
}

QString ReportChoices::scopeText() const
{
    return tr("%1, as of %2").arg(m_list->currentItem()->text(), request().asOf.toString(Qt::ISODate));
}

} // namespace sanpi
