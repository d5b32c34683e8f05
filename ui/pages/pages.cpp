// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "ui/pages/batches/batchespage.h"
#include "ui/pages/collect/collectpage.h"
#include "ui/pages/fill/fillpage.h"
#include "ui/pages/findings/findingspage.h"
#include "ui/pages/funds/fundspage.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/import/importpage.h"
#include "ui/pages/inspections/inspectionspage.h"
#include "ui/pages/issues/issuespage.h"
#include "ui/pages/meetings/meetingspage.h"
#include "ui/pages/notice/noticepage.h"
#include "ui/pages/orders/orderspage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/people/peoplepage.h"
#include "ui/pages/procedures/procedurespage.h"
#include "ui/pages/projects/projectspage.h"
#include "ui/pages/quarter/quarterpage.h"
#include "ui/pages/rebuild/rebuildpage.h"
#include "ui/pages/reminders/reminderspage.h"
#include "ui/pages/reports/reportspage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/tables/tablespage.h"
#include "ui/pages/turns/monthspage.h"
#include "ui/pages/turns/yearpage.h"

#include <QCoreApplication>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::Pages)
};

} // namespace

QList<PageEntry> allPages(const PageServices& services)
{
    return {
        {u"overview"_s, PageTexts::tr("Overview"), Symbol::Overview,
            [services](QWidget* parent) { return new OverviewPage(services, parent); }},
        {u"projects"_s, PageTexts::tr("Projects"), Symbol::Projects,
            [services](QWidget* parent) { return new ProjectsPage(services, parent); }},
        {u"tables"_s, PageTexts::tr("Tables"), Symbol::Table,
            [services](QWidget* parent) { return new TablesPage(services, parent); }},
        {u"import"_s, PageTexts::tr("Import"), Symbol::Import,
            [services](QWidget* parent) { return new ImportPage(services, parent); }},
        {u"batches"_s, PageTexts::tr("Three batches"), Symbol::Batches,
            [services](QWidget* parent) { return new BatchesPage(services, parent); }},
        {u"quarter"_s, PageTexts::tr("Applications and tours"), Symbol::Order,
            [services](QWidget* parent) { return new QuarterPage(services, parent); }},
        {u"inspections"_s, PageTexts::tr("Inspections"), Symbol::Inspections,
            [services](QWidget* parent) { return new InspectionsPage(services, parent); }},
        {u"issues"_s, PageTexts::tr("Issues"), Symbol::Issues,
            [services](QWidget* parent) { return new IssuesPage(services, parent); }},
        {u"orders"_s, PageTexts::tr("Orders"), Symbol::Order,
            [services](QWidget* parent) { return new OrdersPage(services, parent); }},
        {u"meetings"_s, PageTexts::tr("Meetings"), Symbol::Unit,
            [services](QWidget* parent) { return new MeetingsPage(services, parent); }},
        {u"people"_s, PageTexts::tr("Leaders and projects"), Symbol::Person,
            [services](QWidget* parent) { return new PeoplePage(services, parent); }},
        {u"procedures"_s, PageTexts::tr("Procedures"), Symbol::Procedures,
            [services](QWidget* parent) { return new ProceduresPage(services, parent); }},
        {u"rebuild"_s, PageTexts::tr("Reconstruction"), Symbol::Rebuild,
            [services](QWidget* parent) { return new RebuildPage(services, parent); }},
        {u"funds"_s, PageTexts::tr("Funds"), Symbol::Funds,
            [services](QWidget* parent) { return new FundsPage(services, parent); }},
        {u"findings"_s, PageTexts::tr("Findings"), Symbol::CheckUp,
            [services](QWidget* parent) { return new FindingsPage(services, parent); }},
        {u"notice"_s, PageTexts::tr("Notice"), Symbol::Notice,
            [services](QWidget* parent) { return new NoticePage(services, parent); }},
        {u"collect"_s, PageTexts::tr("Collecting"), Symbol::Collect,
            [services](QWidget* parent) { return new CollectPage(services, parent); }},
        {u"reports"_s, PageTexts::tr("Reports"), Symbol::Chart,
            [services](QWidget* parent) { return new ReportsPage(services, parent); }},
        {u"fill"_s, PageTexts::tr("Fill in"), Symbol::Fill,
            [services](QWidget* parent) { return new FillPage(services, parent); }},
        {u"months"_s, PageTexts::tr("Months"), Symbol::Calendar,
            [services](QWidget* parent) { return new MonthsPage(services, parent); }},
        {u"year"_s, PageTexts::tr("Change of year"), Symbol::Refresh,
            [services](QWidget* parent) { return new YearPage(services, parent); }},
        {u"reminders"_s, PageTexts::tr("Reminders"), Symbol::Bell,
            [services](QWidget* parent) { return new RemindersPage(services, parent); }},
        {u"history"_s, PageTexts::tr("History"), Symbol::History,
            [services](QWidget* parent) { return new HistoryPage(services, parent); }},
        {u"settings"_s, PageTexts::tr("Settings"), Symbol::Settings,
            [services](QWidget* parent) { return new SettingsPage(services, parent); }, true},
    };
}

} // namespace sanpi
