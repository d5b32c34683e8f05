// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/tourview.h"

#include "schema/messages.h"
#include "store/tours.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/quarter/projectchooser.h"
#include "ui/pages/quarter/stoppanel.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int routeWidth = 700; ///< at first; the rest of the window goes to it
constexpr int stopWidth = 420;
constexpr int leastStopName = 150;

} // namespace

TourView::TourView(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_rounds(new QComboBox(this)), m_name(new QLineEdit(this)),
      m_on(new DayEdit(this)), m_add(new QPushButton(tr("New tour"), this))
{
    m_rounds->setObjectName(u"tourRoundComboBox"_s);
    m_rounds->setAccessibleName(tr("Tour"));
    m_rounds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_name->setObjectName(u"tourNameEdit"_s);
    m_name->setPlaceholderText(tr("New tour, for example 2022年第一季度观摩"));
    m_name->setAccessibleName(tr("Name of the new tour"));
    m_on->setObjectName(u"tourOnEdit"_s);
    m_on->setAccessibleName(tr("Day of the tour"));
    m_add->setObjectName(u"addTourButton"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(gap(2));
    head->addWidget(m_rounds);
    head->addStretch(1);
    head->addWidget(m_name, 2);
    head->addWidget(m_on);
    head->addWidget(m_add);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"tourSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildRoute());
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({routeWidth, stopWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(head);
    column->addWidget(splitter, 1);
    connect(m_rounds, &QComboBox::activated, this,
        [this] { emit roundWanted(m_rounds->currentData().toLongLong()); });
    connect(m_name, &QLineEdit::textChanged, this, &TourView::showChoice);
    connect(m_name, &QLineEdit::returnPressed, this, &TourView::addRound);
    connect(m_add, &QPushButton::clicked, this, &TourView::addRound);
}

QWidget* TourView::buildRoute()
{
    m_routePanel = new Panel(this);
    m_paper = new QToolButton(m_routePanel);
    m_paper->setObjectName(u"tourReportButton"_s);
    m_paper->setText(tr("Route and talking sheets"));
    m_paper->setToolTip(tr("Preview, print and export on the page of reports"));
    m_paper->setAutoRaise(true);
    m_routePanel->addTool(m_paper);
    m_table = new QStackedWidget(m_routePanel);
    m_route = new TextList(u"routeTable"_s, tr("Stops of the tour"),
        {tr("Place"), tr("Project"), tr("Unit"), tr("Total, 万元"), tr("Rate"), tr("Minutes"), tr("Mean"),
            tr("Rank"), tr("Seen before")},
        {0, 3, 4, 5, 6, 7}, m_table);
    m_route->setStretch(1, leastStopName);
    m_nothing = new EmptyState(m_table);
    m_table->addWidget(m_route);
    m_table->addWidget(m_nothing);
    m_addTool = new QPushButton(tr("Add stops …"), m_routePanel);
    m_up = new QPushButton(tr("Earlier"), m_routePanel);
    m_down = new QPushButton(tr("Later"), m_routePanel);
    m_remove = new QPushButton(tr("Off the route"), m_routePanel);
    m_problem = new QLabel(m_routePanel);
    m_addTool->setObjectName(u"addStopsTool"_s);
    m_up->setObjectName(u"stopUpButton"_s);
    m_down->setObjectName(u"stopDownButton"_s);
    m_remove->setObjectName(u"removeStopButton"_s);
    m_problem->setObjectName(u"tourProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_addTool);
    line->addWidget(m_problem, 1);
    for (QPushButton* button : {m_up, m_down, m_remove})
        line->addWidget(button);
    m_routePanel->body()->addWidget(m_table, 1);
    m_routePanel->body()->addLayout(line);
    m_routePanel->setMinimumWidth(gap(100));
    connect(m_paper, &QToolButton::clicked, this, [this] {
        if (m_answer.round)
            emit reportWanted(m_answer.round->id);
    });
    connect(m_route, &TextList::choiceChanged, this, &TourView::showChoice);
    connect(m_route, &TextList::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_route->texts()->row(index.row()).key); });
    connect(m_addTool, &QPushButton::clicked, this, [this] {
        m_route->clearSelection();
        m_chooser->focusSearch();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const TourStop* stop = chosenStop()) {
            act([tour = m_answer.round->id, project = stop->project, author = m_services.session->author()](
                    Ledger& ledger) { return removeTourStop(ledger, tour, project, author); },
                {});
        }
    });
    return m_routePanel;
}

QWidget* TourView::buildSide()
{
    m_sidePanel = new Panel(this);
    m_side = new QStackedWidget(m_sidePanel);
    auto* choice = new QWidget(m_side);
    m_chooser = new ProjectChooser(choice);
    m_addStops = new QPushButton(choice);
    m_addStops->setObjectName(u"addStopsButton"_s);
    makePrimary(m_addStops);
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_chooser, 1);
    column->addWidget(m_addStops, 0, Qt::AlignRight);
    m_stop = new StopPanel(m_services, m_side);
    m_side->addWidget(choice);
    m_side->addWidget(m_stop);
    m_sidePanel->body()->addWidget(m_side, 1);
    m_sidePanel->setMinimumWidth(gap(90));
    connect(m_chooser, &ProjectChooser::choiceChanged, this, &TourView::showChoice);
    connect(m_chooser, &ProjectChooser::newProjectWanted, this, &TourView::newProjectWanted);
    connect(m_addStops, &QPushButton::clicked, this, &TourView::addStops);
    connect(m_stop, &StopPanel::projectWanted, this, &TourView::projectWanted);
    return m_sidePanel;
}

bool TourView::isBusy() const
{
    return m_writing || m_stop->isBusy();
}

const TourStop* TourView::chosenStop() const
{
    const QList<qint64> chosen = m_route->chosen();
    if (!m_answer.round || chosen.size() != 1)
        return nullptr;
    const auto stop = std::ranges::find(m_answer.round->stops, chosen.first(), &TourStop::project);
    return stop == m_answer.round->stops.end() ? nullptr : &*stop;
}

void TourView::showTours(const QuarterAnswer& answer, QDate asOf)
{
    m_answer = answer;
    if (m_asOf != asOf) {
        m_asOf = asOf;
        m_on->setDate(asOf);
    }
    {
        const QSignalBlocker quiet(m_rounds);
        m_rounds->clear();
        for (const TourLine& line : answer.tours) {
            m_rounds->addItem(u"%1（%2）"_s.arg(line.name, line.on.toString(Qt::ISODate)), line.id);
        }
        if (answer.round)
            m_rounds->setCurrentIndex(m_rounds->findData(answer.round->id));
    }
    m_rounds->setVisible(!answer.tours.empty());
    showRoute();
}

void TourView::showRoute()
{
    const auto& round = m_answer.round;
    QList<TextRow> rows;
    QList<qint64> onRoute;
    QHash<qint64, QString> marks;
    for (const auto& [project, seen] : m_answer.seen)
        marks.insert(project, tr("seen: %1").arg(seen.front().tour));
    for (const TourStop& stop : round ? round->stops : std::vector<TourStop>()) {
        onRoute << stop.project;
        const QString seen = stop.seen.empty() ? QString() : u"▲ "_s + stop.seen.front().tour;
        rows << TextRow {{QString::number(stop.place), stop.name, stop.unit, wanText(stop.total),
                             stop.rate.isValid() ? stop.rate.shown() : u"—"_s,
                             stop.minutes ? QString::number(*stop.minutes) : QString(), stop.meanText(),
                             stop.rank > 0 ? QString::number(stop.rank) : QString(), seen},
            stop.project,
            {Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain,
                stop.rank == 1 ? Tone::Good : Tone::Plain, Tone::Warn},
            stop.talk};
    }
    m_route->setRows(rows);
    m_table->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_nothing->setContent({Symbol::Inspections, round ? tr("The route has no stop yet") : tr("No tour yet"),
        round ? tr("Choose projects on the right; those seen before are marked.")
              : tr("Name one above and say on which day it is held."),
        {}});
    m_routePanel->setTitle(round ? round->name : tr("Tour"),
        round ? tr("%1 · %n stop(s) · %2 min", nullptr, int(round->stops.size()))
                    .arg(round->on.toString(Qt::ISODate))
                    .arg(round->minutes)
              : QString());
    m_chooser->setProjects(m_answer.projects, marks, onRoute);
    showChoice();
}

void TourView::showChoice()
{
    const bool writes = !m_answer.readOnly && !m_writing;
    const TourStop* stop = chosenStop();
    const auto stops = m_answer.round ? m_answer.round->stops.size() : 0;
    m_name->setEnabled(!m_answer.readOnly);
    m_on->setEnabled(!m_answer.readOnly);
    m_add->setEnabled(writes && !m_name->text().trimmed().isEmpty());
    m_paper->setEnabled(stops > 0);
    m_addTool->setEnabled(writes && m_answer.round);
    m_up->setEnabled(writes && stop && stop->place > 1);
    m_down->setEnabled(writes && stop && stop->place < int(stops));
    m_remove->setEnabled(writes && stop);
    const int chosen = int(m_chooser->chosen().size());
    m_addStops->setText(
        chosen > 0 ? tr("Put %n project(s) on the route", nullptr, chosen) : tr("Put on the route"));
    m_addStops->setEnabled(writes && m_answer.round && chosen > 0);
    if (stop)
        m_stop->showStop(m_answer.round->id, *stop, !m_answer.readOnly);
    m_sidePanel->setTitle(stop ? tr("Stop %1").arg(stop->place) : tr("Projects"));
    m_side->setCurrentIndex(stop ? 1 : 0);
}

void TourView::act(const std::function<Outcome(Ledger& ledger)>& what, const std::function<void()>& then)
{
    m_writing = true;
    showChoice();
    m_services.session->run(what, this, [this, then](const Outcome& outcome) {
        m_writing = false;
        m_problem->setText(outcome.ok() ? QString()
                : outcome.problems.empty()
                ? messageOf(outcome.error)
                : messageOf(outcome.problems.front(), m_services.session->catalogue(), englishLabels()));
        if (outcome.ok() && then)
            then();
        showChoice();
    });
}

void TourView::addRound()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_writing)
        return;
    m_writing = true;
    m_services.session->run([name, on = m_on->date(), author = m_services.session->author()](
                                Ledger& ledger) { return addTour(ledger, name, on, author); },
        this,
        [this](const Outcome& outcome) {
            m_writing = false;
            m_problem->setText(outcome.ok() ? QString()
                    : outcome.problems.empty()
                    ? messageOf(outcome.error)
                    : messageOf(outcome.problems.front(), m_services.session->catalogue(), englishLabels()));
            if (outcome.ok()) {
                m_name->clear();
                emit roundWanted(outcome.ids.at(newTourId));
            }
            showChoice();
        });
}

void TourView::addStops()
{
    std::vector<qint64> projects;
    for (const qint64 project : m_chooser->chosen())
        projects.push_back(project);
    act([tour = m_answer.round->id, projects, author = m_services.session->author()](
            Ledger& ledger) { return addTourStops(ledger, tour, projects, author); },
        [this] {
            m_chooser->clearChoice();
            m_chooser->focusSearch(); // for the next one
        });
}

void TourView::move(int by)
{
    if (const TourStop* stop = chosenStop()) {
        act([tour = m_answer.round->id, project = stop->project, by, author = m_services.session->author()](
                Ledger& ledger) { return moveTourStop(ledger, tour, project, by, author); },
            {});
    }
}

} // namespace sanpi
