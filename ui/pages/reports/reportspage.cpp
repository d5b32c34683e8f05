// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/reportspage.h"

#include "figures/batches.h"
#include "figures/findings.h"
#include "figures/tours.h"
#include "schema/messages.h"
#include "ui/charts/chartrender.h"
#include "ui/documents/exportbox.h"
#include "ui/documents/reportpreview.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int choicesWidth = 200;
constexpr int exportWidth = 236;

} // namespace

ReportsPage::ReportsPage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(tr("Reports"), this)),
      m_busy(new BusyBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addWidget(buildContent(), 1);
    column->addWidget(m_busy);
    connect(m_choices, &ReportChoices::changed, this, [this] {
        emit filterChanged(filterText());
        ask();
    });
    connect(m_export, &ExportBox::notified, this, &Page::notified);
    connect(m_preview, &ReportPreview::shown, this, [this](int hidden) {
        m_hidden->setVisible(hidden > 0);
        m_hidden->setText(
            tr("The preview leaves out %n row(s) of long tables; files have all of them.", nullptr, hidden));
    });
}

QWidget* ReportsPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(2));
    m_choices = new ReportChoices(content);
    m_choices->setFixedWidth(scaled(choicesWidth));
    auto* middle = new QWidget(content);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    m_preview = new ReportPreview(middle);
    m_hidden = new QLabel(middle);
    m_hidden->setObjectName(u"hiddenLabel"_s);
    m_hidden->hide();
    setTextRole(m_hidden, TextRole::Caption, true);
    column->addWidget(m_preview, 1);
    column->addWidget(m_hidden);
    m_pane = new StatePane(middle, content);
    row->addWidget(m_choices);
    row->addWidget(m_pane, 1);
    row->addWidget(buildSide(content));
    return content;
}

QWidget* ReportsPage::buildSide(QWidget* parent)
{
    auto* side = new QWidget(parent);
    side->setFixedWidth(scaled(exportWidth));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    auto* checks = new Panel(side);
    checks->setTitle(tr("Before it goes out"));
    m_checks = new QVBoxLayout;
    checks->body()->addLayout(m_checks);
    m_export = new ExportBox(m_services, m_busy, side);
    column->addWidget(checks);
    column->addWidget(m_export);
    column->addStretch(1);
    return side;
}

QString ReportsPage::filterText() const
{
    const QString key = reportKey(m_choices->kind());
    const ReportKind kind = m_choices->kind();
    if (kind == ReportKind::Application || kind == ReportKind::Event)
        return key + u" period=%1"_s.arg(m_choices->request().period);
    if (kind == ReportKind::Tour)
        return key + u" round=%1"_s.arg(m_choices->request().tour);
    if (kind != ReportKind::Patrol)
        return key;
    return key + u" week="_s + m_choices->request().week.monday().toString(Qt::ISODate);
}

bool ReportsPage::isBusy() const
{
    return m_question != 0 || m_preview->isBusy() || m_export->isBusy();
}

void ReportsPage::open(const Scope& scope, const Location& location)
{
    m_scope = scope;
    m_choices->setScope(scope);
    const QSignalBlocker quiet(m_choices);
    if (const auto kind = reportNamed(location.filter.section(u' ', 0, 0)))
        m_choices->choose(*kind);
    if (const int period = location.filter.section(u"period="_s, 1).toInt(); period > 0)
        m_choices->choosePeriod(period);
    if (const qint64 tour = location.filter.section(u"round="_s, 1).toLongLong(); tour > 0)
        m_choices->chooseTour(tour);
    const QDate week = QDate::fromString(location.filter.section(u"week="_s, 1), Qt::ISODate);
    if (week.isValid())
        m_choices->chooseWeek(Week::of(week));
    const QDate monthEnd = QDate::fromString(location.filter.section(u"asof="_s, 1), Qt::ISODate);
    if (monthEnd.isValid())
        m_choices->chooseMonthEnd(monthEnd);
    if (location.record.startsWith("projects/"_L1)) {
        if (!ReportChoices::needsProject(m_choices->kind()))
            m_choices->choose(ReportKind::Project);
        m_choices->chooseProject(location.record.section(u'/', 1).toLongLong());
    }
    ask();
}

Result<ReportsPage::Answer> ReportsPage::answerOf(Ledger& ledger, ReportRequest request)
{
    Answer answer;
    const auto table = projectTable(ledger, request.year, request.asOf);
    if (!table)
        return table.error();
    const auto level = size_t(table->column(u"level"));
    const auto done = size_t(table->column(u"done"));
    const auto name = size_t(table->column(u"name"));
    for (const TableRow& row : table->rows) {
        answer.silent += !row.cells[level].isNull() && row.cells[done].isNull();
        answer.offers.projects.append({row.id.key[0], row.cells[name].text()});
    }
    const auto held = batches(ledger, request.asOf);
    if (!held)
        return held.error();
    for (const BatchPeriod& period : held->periods)
        answer.offers.periods.append(period.number);
    const auto found = findings(ledger, request.year, request.asOf);
    if (!found)
        return found.error();
    answer.findings = openCount(*found);
    const bool ofProject = ReportChoices::needsProject(request.kind);
    if (ofProject && request.project == 0 && !answer.offers.projects.isEmpty())
        request.project = answer.offers.projects.first().first;
    if (ofProject && answer.offers.projects.isEmpty())
        return answer;
    const auto periods = ledger.records().all(Kind::Period);
    const auto tours = tourLines(ledger);
    if (!periods || !tours)
        return periods ? tours.error() : periods.error();
    for (const Record& period : *periods)
        answer.offers.allPeriods.append(int(period.id.key[0]));
    for (const TourLine& tour : *tours)
        answer.offers.tours.append({tour.id, tour.name});
    // A period that is not there any more: all of them, or the next; a round: the newest.
    const bool applies = request.kind == ReportKind::Application || request.kind == ReportKind::Event;
    if (!(applies ? answer.offers.allPeriods : answer.offers.periods).contains(request.period))
        request.period = 0;
    if (std::ranges::find(*tours, request.tour, &TourLine::id) == tours->end())
        request.tour = 0;
    if (request.kind == ReportKind::Patrol) {
        const auto visits = ledger.records().where(Kind::Visit, u"week"_s, Value(request.week.monday()));
        if (!visits)
            return visits.error();
        for (const Record& visit : *visits) {
            const QString route = visit.value(u"route"_s).text();
            if (!route.isEmpty() && !answer.offers.routes.contains(route))
                answer.offers.routes << route;
        }
        answer.offers.routes.sort();
        if (!answer.offers.routes.contains(request.route))
            request.route.clear(); // of another week
    }
    auto report = makeReport(ledger, request);
    if (!report)
        return report.error();
    answer.report = std::move(report).value();
    return answer;
}

void ReportsPage::ask()
{
    m_services.session->storage().drop(m_question);
    m_header->setScope(m_choices->scopeText());
    m_pane->showLoading();
    m_export->clearDocument();
    m_question = m_services.session->storage().post(
        this,
        [request = m_choices->request()](JobContext& job) -> Result<Answer> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return answerOf(*job.ledger(), request);
        },
        [this](const Result<Answer>& answer) { take(answer); });
}

void ReportsPage::take(const Result<Answer>& answer)
{
    m_question = 0;
    if (!answer) {
        m_pane->showError(tr("The report cannot be made"), messageOf(answer.error()));
        return;
    }
    m_choices->setOffers(answer->offers);
    showChecks(*answer);
    if (answer->report.rows == 0) {
        m_preview->clearReport();
        m_pane->showEmpty({Symbol::Table, tr("Nothing to report in %1").arg(m_scope.year),
            tr("The ledger has no records for this report in the year."), {}});
        return;
    }
    m_pane->showContent();
    Document document = answer->report.document;
    renderCharts(document);
    m_preview->showReport(document);
    m_export->setDocument(document, answer->report.fileName);
}

void ReportsPage::showChecks(const Answer& answer)
{
    while (QLayoutItem* item = m_checks->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (answer.silent > 0)
        addCheck(Tone::Warn, tr("%n project(s) without any figure", nullptr, answer.silent),
            {u"projects"_s, u"done=空 and level!=空"_s, {}, {}});
    if (answer.findings > 0)
        addCheck(Tone::Warn, tr("%n place(s) where data do not agree", nullptr, answer.findings),
            {u"findings"_s, {}, {}, {}});
    if (answer.silent == 0 && answer.findings == 0)
        addCheck(Tone::Good, tr("Every project has its figures, and they agree"));
    addCheck(Tone::Plain, tr("%n row(s) in its tables", nullptr, answer.report.rows));
}

void ReportsPage::addCheck(Tone tone, const QString& text, const Location& way)
{
    const Symbol symbol = tone == Tone::Warn ? Symbol::Warning
        : tone == Tone::Good                 ? Symbol::Ok
                                             : Symbol::Info;
    auto* line = new QToolButton(this);
    line->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->setAutoRaise(true);
    line->setIcon(symbolIcon(symbol, IconTone::Muted));
    line->setText(text);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (way.page.isEmpty())
        line->setFocusPolicy(Qt::NoFocus);
    else
        connect(line, &QToolButton::clicked, this, [this, way] { emit navigationRequested(way); });
    m_checks->addWidget(line);
}

} // namespace sanpi
