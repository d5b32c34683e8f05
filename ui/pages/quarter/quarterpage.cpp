// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/quarterpage.h"

#include "ui/pages/quarter/applyview.h"
#include "ui/pages/quarter/tourview.h"

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
    connect(m_tabs, &QTabWidget::currentChanged, this, &QuarterPage::tellFilter);
    connect(m_apply, &ApplyView::projectWanted, this, toProject);
    connect(m_apply, &ApplyView::notified, this, &Page::notified);
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
    const int waiting = int(std::ranges::count_if(answer.applications.rows, &CandidateRow::isWaiting));
    emit statusChanged(tr("%n application(s) under way, %1 with something missing", nullptr, waiting)
                           .arg(answer.applications.incomplete));
    pane()->showContent();
}

} // namespace sanpi
