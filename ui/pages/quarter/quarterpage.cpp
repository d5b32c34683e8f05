// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/quarterpage.h"

#include "ui/pages/quarter/applyview.h"
#include "ui/pages/quarter/tourview.h"

#include <QAction>
#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QuarterPage::QuarterPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Applications and tours"), parent), m_tabs(new QTabWidget(this)),
      m_apply(new ApplyView(services, m_tabs)), m_tour(new TourView(services, m_tabs))
{
    m_tabs->setObjectName(u"quarterTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_apply, tr("Applications"));
    m_tabs->addTab(m_tour, tr("Tours"));
    setContent(m_tabs);
    const auto toProject = [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    };
    // What is printed of this page is its paper, not the list of projects to choose from.
    auto* preview = new QAction(this);
    preview->setObjectName(u"previewPageAction"_s);
    connect(preview, &QAction::triggered, this, [this] {
        const bool tours = m_tabs->currentIndex() == 1 && answer() && answer()->round;
        const QString paper = tours ? u"tour round=%1"_s.arg(answer()->round->id)
            : m_tabs->currentIndex() == 1
            ? u"tour"_s
            : u"application period=%1"_s.arg(answer() ? answer()->applications.period : 0);
        emit navigationRequested({u"reports"_s, paper, {}, {}});
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        tellFilter();
        tellStatus();
    });
    connect(m_apply, &ApplyView::projectWanted, this, toProject);
    connect(m_apply, &ApplyView::notified, this, &Page::notified);
    connect(m_apply, &ApplyView::newProjectWanted, this, [this] {
        emit navigationRequested({u"projects"_s, {}, {}, {}});
    });
    connect(m_tour, &TourView::newProjectWanted, this, [this] {
        emit navigationRequested({u"projects"_s, {}, {}, {}});
    });
    connect(m_apply, &ApplyView::periodWanted, this, [this](int period) {
        m_period = period;
        tellFilter();
        load();
    });
    connect(m_apply, &ApplyView::reportWanted, this, [this](const QString& key, int period) {
        emit navigationRequested({u"reports"_s, u"%1 period=%2"_s.arg(key).arg(period), {}, {}});
    });
    connect(m_tour, &TourView::projectWanted, this, toProject);
    connect(m_tour, &TourView::notified, this, &Page::notified);
    connect(m_tour, &TourView::roundWanted, this, [this](qint64 round) {
        m_round = round;
        load();
    });
    connect(m_tour, &TourView::reportWanted, this, [this](qint64 round) {
        emit navigationRequested({u"reports"_s, u"tour round=%1"_s.arg(round), {}, {}});
    });
}

bool QuarterPage::isBusy() const
{
    return AnswerPage::isBusy() || m_apply->isBusy() || m_tour->isBusy();
}

void QuarterPage::tellFilter()
{
    emit filterChanged(m_tabs->currentIndex() == 1 ? u"tours"_s
            : m_period > 0                         ? u"period=%1"_s.arg(m_period)
                                                   : QString());
}

void QuarterPage::narrow(const Location& location)
{
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(location.filter == "tours"_L1 ? 1 : 0);
    if (location.filter.startsWith("period="_L1))
        m_period = location.filter.section(u'=', 1).toInt();
    if (location.record.startsWith("projects/"_L1))
        m_apply->openProject(location.record.section(u'/', 1).toLongLong());
}

QuarterPage::Question QuarterPage::question() const
{
    return [asOf = scope().asOf, period = m_period, round = m_round](
               Ledger& ledger) { return loadQuarter(ledger, asOf, period, round); };
}

QString QuarterPage::failure() const
{
    return tr("The applications could not be read");
}

void QuarterPage::present(const QuarterAnswer& answer)
{
    header()->setScope(tr("as of %1").arg(scope().asOf.toString(Qt::ISODate))
        + (answer.readOnly ? u" · "_s + tr("read-only") : QString()));
    m_apply->showApplications(answer, scope().asOf);
    m_tour->showTours(answer, scope().asOf);
    tellStatus();
    pane()->showContent();
}

void QuarterPage::tellStatus()
{
    if (!answer())
        return;
    if (m_tabs->currentIndex() == 1) {
        const auto& round = answer()->round;
        emit statusChanged(tr("%n tour(s)", nullptr, int(answer()->tours.size()))
            + (round ? u" · "_s + tr("%n stop(s) on the route", nullptr, int(round->stops.size()))
                     : QString()));
        return;
    }
    const int waiting = int(std::ranges::count_if(answer()->applications.rows, &CandidateRow::isWaiting));
    emit statusChanged(tr("%n application(s) under way, %1 with something missing", nullptr, waiting)
                           .arg(answer()->applications.incomplete));
}

} // namespace sanpi
