// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "report/say.h"
#include "schema/messages.h"
#include "store/appraisals.h"
#include "ui/charts/chartwidget.h"
#include "ui/pages/overview/appraisaldialog.h"
#include "ui/pages/overview/appraisalstrip.h"
#include "ui/pages/overview/outlook.h"
#include "ui/pages/overview/overviewview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/asksheets.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heattable.h"
#include "ui/widgets/panel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardCount = 8;
constexpr int gridColumns = 6;
constexpr int smallestPanel = 340;
constexpr int smallestCurve = 190;

ChartTheme chartThemeOf(const QWidget* widget)
{
    const Colors& c = colorsOf(widget);
    ChartTheme theme;
    theme.family = widget->font().family();
    theme.textPixels = fontOf(TextRole::Caption).pixelSize();
    theme.titlePixels = fontOf(TextRole::Body).pixelSize();
    theme.paper = c.surface;
    theme.text = c.text;
    theme.muted = c.textMuted;
    theme.grid = c.border;
    theme.target = c.text;
    theme.pace = c.text;
    theme.series = c.chart;
    theme.series[0] = c.accent;
    theme.mutedBar = c.none;
    theme.green = c.good;
    theme.yellow = c.warn;
    theme.red = c.bad;
    return theme;
}

} // namespace

OverviewPage::OverviewPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Overview"), parent), m_basisButton(new QToolButton(this)),
      m_splitButton(new QToolButton(this))
{
    m_basisButton->setObjectName(u"targetBasisButton"_s);
    m_basisButton->setText(tr("Original targets"));
    m_basisButton->setCheckable(true);
    m_basisButton->setToolTip(
        tr("Figures against the targets as first issued, without the adjustments of the year"));
    header()->addTool(m_basisButton);
    connect(m_basisButton, &QToolButton::clicked, this, [this](bool original) {
        m_view.basis = original ? TargetBasis::Original : TargetBasis::Latest;
        load();
    });
    m_splitButton->setObjectName(u"splitBundlesButton"_s);
    m_splitButton->setText(tr("Bundles split"));
    m_splitButton->setCheckable(true);
    m_splitButton->setToolTip(tr("Bundles count by their parts, not once"));
    header()->addTool(m_splitButton);
    connect(m_splitButton, &QToolButton::clicked, this, [this](bool split) {
        m_view.bundles = split ? Bundles::Split : Bundles::Whole;
        load();
    });
    m_sayButton = new QToolButton(this);
    m_sayButton->setObjectName(u"sayButton"_s);
    m_sayButton->setIcon(symbolIcon(Symbol::Copy));
    m_sayButton->setText(tr("Figures to send"));
    m_sayButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sayButton->setToolTip(tr("Copy the year's key projects as one sentence"));
    header()->addTool(m_sayButton);
    connect(m_sayButton, &QToolButton::clicked, this, &OverviewPage::copySentence);
    setContent(buildContent());
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        if (hasYearBefore()) {
            emit navigationRequested({u"year"_s, {}, {}, {}});
            return;
        }
        // The files at once: a page that only asks again would be a click for nothing.
        if (const QStringList files = askForSheets(*this->services().prompts, this); !files.isEmpty())
            emit navigationRequested({u"import"_s, {}, {}, files});
    });
    dressChart();
}

QWidget* OverviewPage::buildContent()
{
    auto* content = new QWidget(this);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap(2));
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(gap(2));
    for (int i = 0; i < cardCount; ++i)
        m_cards << new FigureCard(content);
    buildLevels();
    buildCurve();
    m_sectors = buildBars(m_sectorPanel, u"sectorBars"_s);
    m_units = buildBars(m_unitPanel, u"unitBars"_s);
    m_debts = buildBars(m_debtPanel, u"debtBars"_s);
    m_lamps = buildBars(m_lampPanel, u"lampBars"_s);
    m_lamps->setFullHeight(true);
    m_heatPanel = new Panel(this);
    m_heat = new HeatTable(m_heatPanel);
    m_heat->setObjectName(u"heatTable"_s);
    m_heatPanel->body()->addWidget(m_heat);
    m_heatPanel->body()->addStretch(1);
    connect(m_heat, &HeatTable::rowOpened, this, &OverviewPage::openProjects);
    m_places = new AppraisalStrip(content);
    connect(m_places, &AppraisalStrip::entryWanted, this, &OverviewPage::enterPlaces);
    connect(m_places, &AppraisalStrip::placeWanted, this, [this](const QString& indicator) {
        emit navigationRequested({u"tables"_s, u"appraisals | indicator=\"%1\""_s.arg(indicator), {}, {}});
    });
    // The first question is how the district stands in the city (practice.md).
    auto* first = new QVBoxLayout;
    first->setSpacing(gap(2));
    first->addWidget(m_places);
    first->addLayout(m_cardGrid);
    m_grid->addLayout(first, 0, 0, 1, gridColumns);
    for (int column = 0; column < gridColumns; ++column)
        m_grid->setColumnStretch(column, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setWidget(content);
    return scroll;
}

/// Everything on one screen where it fits; else the cards take two lines and the panels two columns, and one
/// scrolls down, never sideways.
void OverviewPage::arrange()
{
    int all = 0;
    int widest = 1;
    for (const FigureCard* card : std::as_const(m_cards)) {
        const int cardWidth = card->minimumSizeHint().width() + gap(2);
        all += cardWidth;
        widest = qMax(widest, cardWidth);
    }
    const bool wide = all <= width() && 3 * scaled(smallestPanel) <= width();
    const int perRow = wide ? cardCount : qBound(1, (width() - gap(4)) / widest, (cardCount + 1) / 2);
    if (perRow == m_arranged)
        return;
    m_arranged = perRow;
    for (int i = 0; i < cardCount; ++i)
        m_cardGrid->addWidget(m_cards.at(i), i / perRow, i % perRow);
    const int half = gridColumns / 2;
    const int third = gridColumns / 3;
    m_grid->addWidget(m_levelPanel, 1, 0, 1, wide ? half : gridColumns);
    m_grid->addWidget(m_curvePanel, wide ? 1 : 2, wide ? half : 0, 1, wide ? half : gridColumns);
    m_grid->addWidget(m_sectorPanel, wide ? 2 : 3, 0, 1, wide ? third : half);
    m_grid->addWidget(m_unitPanel, wide ? 2 : 3, wide ? third : half, 1, wide ? third : half);
    m_grid->addWidget(m_debtPanel, wide ? 2 : 4, wide ? 2 * third : 0, 1, wide ? third : gridColumns);
    m_grid->addWidget(m_lampPanel, wide ? 3 : 5, 0, 1, wide ? third : gridColumns);
    m_grid->addWidget(m_heatPanel, wide ? 3 : 6, wide ? third : 0, 1, wide ? 2 * third : gridColumns);
    m_grid->setRowStretch(1, wide ? 1 : 0);
    m_grid->setRowStretch(2, wide ? 3 : 1);
    for (BarTable* table : {m_sectors, m_units, m_debts})
        table->setFullHeight(!wide);
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    AnswerPage::resizeEvent(event);
    arrange();
}

void OverviewPage::buildLevels()
{
    m_levels = buildBars(m_levelPanel, u"levelBars"_s);
    m_levels->setRowPadding(gap(6));
    m_levels->setFullHeight(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(1));
    for (const auto& [symbol, tone] : {std::pair(Symbol::Ok, IconTone::Good),
             std::pair(Symbol::Warning, IconTone::Warn), std::pair(Symbol::Info, IconTone::Muted)}) {
        auto* button = new QToolButton(m_levelPanel);
        button->setIcon(symbolIcon(symbol, tone));
        button->setIconSize({scaled(smallIcon), scaled(smallIcon)});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        m_counts << button;
        line->addWidget(button);
    }
    line->addStretch(1);
    m_levelPanel->body()->addLayout(line);
    m_outlook = new Outlook(m_levelPanel);
    m_levelPanel->body()->addWidget(m_outlook);
    connect(m_outlook, &Outlook::batchesWanted, this, [this] {
        emit navigationRequested({u"batches"_s, {}, {}, {}});
    });
    connect(m_outlook, &Outlook::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    m_levelPanel->body()->addStretch(1);
}

void OverviewPage::buildCurve()
{
    m_months = buildBars(m_curvePanel, u"monthBars"_s);
    m_curve = new ChartWidget(m_curvePanel);
    m_curve->setObjectName(u"monthCurve"_s);
    m_curve->setMinimumHeight(smallestCurve);
    m_curveStack = new QStackedWidget(m_curvePanel);
    m_curvePanel->body()->addWidget(m_curveStack);
    m_curveStack->addWidget(m_curve);
    m_curveStack->addWidget(m_months);
    auto* asTable = new QToolButton(m_curvePanel);
    asTable->setObjectName(u"curveTableButton"_s);
    asTable->setIcon(symbolIcon(Symbol::Table));
    asTable->setCheckable(true);
    asTable->setAutoRaise(true);
    asTable->setToolTip(tr("The same numbers as a table"));
    asTable->setAccessibleName(asTable->toolTip());
    connect(asTable, &QToolButton::toggled, this,
        [this](bool table) { m_curveStack->setCurrentIndex(table ? 1 : 0); });
    m_curvePanel->addTool(asTable);
    auto* copies = new QToolButton(m_curvePanel);
    copies->setObjectName(u"curveCopyButton"_s);
    copies->setIcon(symbolIcon(Symbol::Copy));
    copies->setAutoRaise(true);
    copies->setToolTip(tr("Copy the chart as picture or table"));
    copies->setAccessibleName(copies->toolTip());
    copies->setPopupMode(QToolButton::InstantPopup);
    copies->addActions(m_curve->actions());
    m_curvePanel->addTool(copies);
}

BarTable* OverviewPage::buildBars(Panel*& panel, const QString& name)
{
    panel = new Panel(this);
    auto* bars = new BarTable(panel);
    bars->setObjectName(name);
    panel->body()->addWidget(bars);
    connect(bars, &BarTable::rowOpened, this, &OverviewPage::openProjects);
    return bars;
}

void OverviewPage::copySentence()
{
    session().storage().post(
        this,
        [scope = scope()](JobContext& job) -> Result<QString> {
            const auto made = selection(*job.ledger(), scope.year, scope.asOf, {});
            return made ? Result<QString>(sayOf(*made).text) : made.error();
        },
        [this](const Result<QString>& text) {
            if (!text) {
                emit notified({Tone::Bad, messageOf(text.error()), {}, {}, text.error().what});
                return;
            }
            QApplication::clipboard()->setText(*text);
            emit notified({Tone::Good, tr("Copied: %1").arg(*text), {}, {}, {}});
        });
}

OverviewPage::Question OverviewPage::question() const
{
    return [scope = scope(), view = m_view](Ledger& ledger) -> Result<OverviewAnswer> {
        auto year = yearOutlook(ledger, scope.year, scope.asOf, view);
        if (!year)
            return year.error();
        auto lists = batches(ledger, scope.asOf);
        if (!lists)
            return lists.error();
        auto begun = starts(ledger, scope.year, scope.asOf);
        if (!begun)
            return begun.error();
        OverviewAnswer answer;
        answer.year = std::move(year).value();
        answer.batches = std::move(lists).value();
        answer.starts = std::move(begun).value();
        auto past = pastOverviews(ledger, answer.year.overview);
        if (!past)
            return past.error();
        answer.past = std::move(past).value();
        auto places = appraisalPlaces(ledger, scope.asOf);
        if (!places)
            return places.error();
        answer.places = std::move(places).value();
        std::vector<qint64> named;
        for (const TurnsYellow& one : answer.year.forecast.turnsYellow)
            named.push_back(one.project);
        for (const auto* rows : {&answer.starts.overdue, &answer.starts.early}) {
            for (const StartRow& row : *rows)
                named.push_back(row.project);
        }
        for (const qint64 id : named) {
            const auto project = ledger.records().find(RecordId::project(id));
            if (!project)
                return project.error();
            answer.names.insert(id, *project ? (*project)->value(u"name"_s).text() : QString());
        }
        return answer;
    };
}

void OverviewPage::enterPlaces()
{
    auto* dialog = new AppraisalDialog(session().catalogue(), session().english(), scope().asOf, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AppraisalDialog::submitted, this, [this, dialog](const std::vector<Fields>& places) {
        session().run([places, author = session().author()](
                          Ledger& ledger) { return keepAppraisals(ledger, places, author); },
            dialog,
            [this, dialog, count = int(places.size())](const Outcome& outcome) {
                if (outcome.ok()) {
                    emit notified({Tone::Good, tr("%n place(s) kept", nullptr, count), {}, {}, {}});
                    dialog->accept();
                    return;
                }
                QStringList reasons {messageOf(outcome.error)};
                for (const Problem& problem : outcome.problems)
                    reasons << messageOf(problem, session().catalogue(), session().english());
                dialog->showProblem(reasons.join(u'\n'));
            });
    });
    dialog->open();
}

bool OverviewPage::hasYearBefore() const
{
    return session().state().years.contains(scope().year - 1);
}

QString OverviewPage::failure() const
{
    return tr("The figures could not be computed");
}

void OverviewPage::present(const OverviewAnswer& answer)
{
    if (answer.year.overview.all.count == 0) {
        header()->setScope(QString::number(scope().year));
        emit statusChanged({});
        if (hasYearBefore()) {
            pane()->showEmpty({Symbol::Calendar, tr("%1 is not opened yet").arg(scope().year),
                tr("A year is opened from the list of the year before; the year's planning sheet can then be "
                   "imported."),
                tr("Open the year …")});
            return;
        }
        pane()->showEmpty({Symbol::Import, tr("No key projects in %1 yet").arg(scope().year),
            tr("Drop the year's ledger on the window or choose it: every change is shown before it enters. "
               "Another "
               "year can be chosen above."),
            tr("Import a ledger …")});
        return;
    }
    m_places->showPlaces(answer.places, !session().state().readOnly);
    m_outlook->showOutlook(answer.year.forecast, answer.batches, answer.starts, answer.names);
    show(OverviewView::of(answer.year.overview, answer.year.unitMonths, session().catalogue(),
        session().english(), answer.past));
    pane()->showContent();
}

void OverviewPage::show(const OverviewView& view)
{
    header()->setScope(view.scope);
    for (qsizetype i = 0; i < view.cards.size(); ++i) {
        FigureCard* card = m_cards.at(i);
        const OverviewView::Card& content = view.cards.at(i);
        card->setObjectName(content.id + u"Card"_s);
        card->setContent(content.content);
        card->disconnect(this);
        connect(card, &FigureCard::clicked, this, [this, filter = content.filter] { openProjects(filter); });
    }
    for (qsizetype i = 0; i < view.counts.size(); ++i) {
        QToolButton* button = m_counts.at(i);
        const OverviewView::Count& count = view.counts.at(i);
        button->setObjectName(count.id + u"Button"_s);
        button->setText(count.text);
        button->disconnect(this);
        connect(button, &QToolButton::clicked, this, [this, filter = count.filter] { openProjects(filter); });
    }
    const auto fill = [](Panel* panel, BarTable* table, const OverviewView::Bars& bars) {
        panel->setTitle(bars.title, bars.scope);
        table->setAccessibleName(bars.title + u", "_s + bars.scope);
        table->setRows(bars.headers, bars.rows);
    };
    fill(m_levelPanel, m_levels, view.levels);
    fill(m_sectorPanel, m_sectors, view.sectors);
    fill(m_unitPanel, m_units, view.units);
    fill(m_debtPanel, m_debts, view.debts);
    fill(m_lampPanel, m_lamps, view.lamps);
    m_heatPanel->setTitle(view.heat.title, view.heat.scope);
    m_heat->setAccessibleName(view.heat.title + u", "_s + view.heat.scope);
    m_heat->setRows(view.heat.headers, view.heat.rows);
    fill(m_curvePanel, m_months, view.months);
    m_curve->setSpec(view.curve);
    m_curve->setAccessibleName(view.months.title + u", "_s + view.months.scope); // the panel bears the title
    arrange();
}

void OverviewPage::openProjects(const QString& filter)
{
    emit navigationRequested({u"projects"_s, filter, {}, {}});
}

void OverviewPage::changeEvent(QEvent* event)
{
    AnswerPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_curve)
        dressChart();
}

void OverviewPage::dressChart()
{
    m_curve->setTheme(chartThemeOf(this));
}

} // namespace sanpi
