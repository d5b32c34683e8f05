// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/collectpage.h"

#include "ui/pages/collect/returnsession.h"
#include "ui/pages/collect/returnsview.h"
#include "ui/pages/collect/sendbar.h"
#include "ui/pages/collect/sendwork.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

enum Card { Asked, There, Open, Back, CardCount };
enum Tab { UnitsTab, ReturnsTab };
constexpr int unitColumns[] {150, 130, 64, 96, 96, 70, 70, 76, 110, 260};

Lamp lampOf(const CollectUnit& unit)
{
    if (unit.overdue)
        return Lamp::Red;
    switch (unit.state) {
    case CollectState::Returned:
        return Lamp::Green;
    case CollectState::Late:
    case CollectState::SentBack:
        return Lamp::Yellow;
    case CollectState::Missing:
        break;
    }
    return Lamp::None;
}

/// Which states a card opens.
bool shownUnder(int card, const CollectUnit& unit)
{
    switch (card) {
    case There:
        return unit.state == CollectState::Returned || unit.state == CollectState::Late;
    case Open:
        return unit.state == CollectState::Missing;
    case Back:
        return unit.state == CollectState::SentBack;
    default:
        return true;
    }
}

} // namespace

QString collectStateLabel(const CollectUnit& unit)
{
    switch (unit.state) {
    case CollectState::Returned:
        return CollectPage::tr("Returned");
    case CollectState::Late:
        return CollectPage::tr("Returned late");
    case CollectState::SentBack:
        return CollectPage::tr("Sent back");
    case CollectState::Missing:
        break;
    }
    // Imported, perhaps: whoever sees it may mark the unit as returned.
    if (unit.reported > 0 && unit.reported >= unit.projects)
        return unit.overdue ? CollectPage::tr("Not returned, overdue; all amounts are there")
                            : CollectPage::tr("Not returned; all amounts are there");
    return unit.overdue ? CollectPage::tr("Not returned, overdue") : CollectPage::tr("Not returned");
}

CollectPage::CollectPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Collecting"), parent), m_session(new ReturnSession(session(), this)),
      m_model(
          new TextModel({tr("Unit"), tr("State"), tr("Projects"), tr("Due"), tr("Returned on"), tr("Taken"),
                            tr("Kept out"), tr("With amount"), tr("Amount (万元)"), tr("File")},
              {2, 5, 6, 7, 8}, this))
{
    m_bar = new SendBar(this);
    m_busy = new BusyBar(this);
    column()->addWidget(m_bar);
    column()->addWidget(m_busy);
    setContent(buildContent());
    connect(m_bar, &SendBar::periodChosen, this, &CollectPage::choosePeriod);
    connect(m_bar, &SendBar::sendWanted, this, &CollectPage::send);
    connect(m_bar, &SendBar::dueMoved, this, &CollectPage::moveDueOf);
    connect(m_bar, &SendBar::settingsWanted, this, &CollectPage::openSettings);
    connect(pane(), &StatePane::actionTriggered, this, &CollectPage::send);
    connect(m_busy, &BusyBar::cancelled, this, [this] {
        if (m_work)
            m_work->cancelled = true;
    });
    connect(&session(), &LedgerSession::changed, m_session, &ReturnSession::replanAll);
}

CollectPage::~CollectPage()
{
    if (m_work)
        m_work->cancelled = true;
}

bool CollectPage::isBusy() const
{
    return AnswerPage::isBusy() || m_session->isBusy() || m_work || m_asking;
}

QWidget* CollectPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(gap(2));
    for (int i = 0; i < CardCount; ++i) {
        auto* card = new FigureCard(content);
        card->setObjectName(u"collectCard%1"_s.arg(i));
        card->setCheckable(true);
        m_cards << card;
        cards->addWidget(card, 1);
        connect(card, &FigureCard::clicked, this, [this, i] {
            m_state = i == Asked || m_state == i ? -1 : i;
            m_tabs->setCurrentIndex(UnitsTab);
            showUnits();
        });
    }
    // Side by side they would show a line each; who follows up and who merges looks at one of them at a time.
    m_tabs = new QTabWidget(content);
    m_tabs->setObjectName(u"collectTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildUnits(m_tabs), QString());
    m_returns = new ReturnsView(services(), m_session, m_tabs);
    m_tabs->addTab(m_returns, QString());
    m_choose = new QPushButton(symbolIcon(Symbol::Folder), tr("Choose returned files…"), m_tabs);
    m_choose->setObjectName(u"chooseReturnsButton"_s);
    m_tabs->setCornerWidget(m_choose);
    nameTabs();
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(cards);
    column->addWidget(m_tabs, 1);
    connect(m_returns, &ReturnsView::notified, this, &CollectPage::notified);
    connect(m_choose, &QPushButton::clicked, this, &CollectPage::chooseFiles);
    connect(m_session, &ReturnSession::listed, this, &CollectPage::nameTabs);
    return content;
}

QWidget* CollectPage::buildUnits(QWidget* parent)
{
    m_unitsPanel = new Panel(parent);
    m_remind = new QPushButton(tr("Remind: copy the text"), m_unitsPanel);
    m_remind->setObjectName(u"collectRemindButton"_s);
    m_mark = new QPushButton(tr("Mark as returned"), m_unitsPanel);
    m_mark->setObjectName(u"collectMarkButton"_s);
    m_mark->setToolTip(tr("The figures of the chosen units came otherwise than by their workbook"));
    m_sum = new QPushButton(tr("Sum up…"), m_unitsPanel);
    m_sum->setObjectName(u"collectSumButton"_s);
    m_unitsPanel->addTool(m_mark);
    m_unitsPanel->addTool(m_remind);
    m_unitsPanel->addTool(m_sum);
    m_table = new TableView(m_unitsPanel);
    m_table->setObjectName(u"collectUnitsTable"_s);
    m_table->setAccessibleName(tr("Units"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new LampDelegate(m_table));
    for (const int figure : {2, 5, 6, 7, 8})
        m_table->setItemDelegateForColumn(figure, new FigureDelegate(m_table));
    m_table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < int(std::size(unitColumns)); ++column)
        m_table->setColumnWidth(column, scaled(unitColumns[column]));
    m_unitsPanel->body()->addWidget(m_table, 1);
    connect(m_remind, &QPushButton::clicked, this, &CollectPage::remind);
    connect(m_sum, &QPushButton::clicked, this, &CollectPage::sumUp);
    connect(m_mark, &QPushButton::clicked, this, &CollectPage::markChosen);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CollectPage::showButtons);
    return m_unitsPanel;
}

void CollectPage::narrow(const Location& location)
{
    m_today = scope().today.isValid() ? scope().today : scope().asOf;
    if (location.filter.startsWith("period="_L1))
        m_period = CollectPeriod::parse(location.filter.section(u'=', 1)).value_or(m_period);
    // Another year or day above the page means another month here, unless one was asked for by name.
    else if (m_followed.isValid() && m_followed != monthOfScope())
        m_period = CollectPeriod(monthOfScope());
    m_followed = monthOfScope();
    if (!location.files.isEmpty() && location.files != m_taken) {
        m_taken = location.files;
        m_session->setRound(m_period.isValid() ? std::optional(m_period) : std::nullopt, m_today);
        add(location.files);
    }
}

/// The month that year and day above the page stand for: the day may lie in another year.
Month CollectPage::monthOfScope() const
{
    const int year = scope().year;
    const QDate day = scope().asOf;
    if (year == 0 || day.year() == year)
        return Month::of(day);
    return Month(year, day.year() > year ? 12 : 1);
}

void CollectPage::add(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_session->add(files);
    m_tabs->setCurrentIndex(ReturnsTab);
}

void CollectPage::nameTabs()
{
    const auto named = [](const QString& name, int count) {
        return count > 0 ? u"%1 %2"_s.arg(name, QString::number(count)) : name;
    };
    m_tabs->setTabText(UnitsTab, named(tr("Units"), answer() ? int(answer()->status.units.size()) : 0));
    m_tabs->setTabText(ReturnsTab, named(tr("Returned files"), m_session->count()));
}

CollectPage::Question CollectPage::question() const
{
    return [period = m_period, month = monthOfScope(), today = m_today](
               Ledger& ledger) -> Result<CollectAnswer> {
        CollectPeriod wanted = period;
        if (!wanted.isValid()) {
            const auto rounds = collectPeriods(ledger);
            if (!rounds)
                return rounds.error();
            const auto ofYear = std::ranges::find_if(
                *rounds, [&](const CollectPeriod& each) { return each.firstDay().year() == month.year(); });
            wanted = ofYear == rounds->end() ? CollectPeriod(month) : *ofYear;
        }
        // Who has answered is a matter of today, whatever day the figures are of.
        auto status = collectStatus(ledger, wanted, today);
        if (!status)
            return status.error();
        auto settings = loadCollectSettings(ledger);
        if (!settings)
            return settings.error();
        CollectAnswer answer {std::move(status).value(), std::move(settings).value(), {}, ledger.readOnly()};
        for (const Field& field : ledger.catalogue().kind(Kind::Project).fields) {
            if (field.definition != 0)
                answer.ownFields.push_back(field);
        }
        return answer;
    };
}

QString CollectPage::failure() const
{
    return tr("The round could not be read");
}

void CollectPage::choosePeriod(const CollectPeriod& period)
{
    m_period = period;
    emit filterChanged(u"period="_s + period.text());
    load();
}

void CollectPage::present(const CollectAnswer& answer)
{
    const CollectStatus& status = answer.status;
    m_period = status.period;
    m_session->setRound(m_period, m_today);
    header()->setScope(
        tr("%1 · answers by today, %2").arg(status.period.name(), m_today.toString(Qt::ISODate)));
    const QDate usual = std::max(answer.settings.due(status.period), m_today.addDays(1));
    m_bar->show(
        status.period, status.units.empty() ? usual : status.due(), !status.units.empty(), !answer.readOnly);
    m_returns->setMayWrite(!answer.readOnly);
    showCards(status);
    showUnits();
    emit statusChanged(tr("%n unit(s)", nullptr, int(status.units.size())));
    if (status.units.empty() && m_session->count() == 0) {
        pane()->showEmpty({Symbol::Collect, tr("Nothing was sent for %1").arg(status.period.name()),
            tr("Every responsible unit gets a workbook with only its projects; what comes back is merged "
               "cell "
               "by cell, and nothing enters unseen."),
            answer.readOnly ? QString() : tr("Send…")});
        return;
    }
    pane()->showContent();
    m_returns->refresh();
}

void CollectPage::showCards(const CollectStatus& status)
{
    const auto number = [](int count) { return QString::number(count); };
    const QString unit = tr("units");
    m_cards[Asked]->setContent({tr("Asked"), number(int(status.units.size())), unit,
        tr("%n project(s)", nullptr, status.projects()), Tone::Muted, {}, {}});
    m_cards[There]->setContent({tr("Returned"), number(status.returned()), unit,
        tr("%n late", nullptr, status.count(CollectState::Late)), Tone::Muted, {}, {}});
    const int overdue = status.overdue();
    m_cards[Open]->setContent({tr("Not returned"), number(status.count(CollectState::Missing)), unit,
        overdue > 0 ? tr("%n overdue", nullptr, overdue)
                    : tr("due %1").arg(status.due().toString(u"MM-dd"_s)),
        overdue > 0 ? Tone::Bad : Tone::Muted, {}, {}});
    m_cards[Back]->setContent({tr("Sent back"), number(status.count(CollectState::SentBack)), unit,
        tr("wait for the corrected one"), Tone::Muted, {}, {}});
}

void CollectPage::showUnits()
{
    if (!answer())
        return;
    const CollectStatus& status = answer()->status;
    for (int card = 0; card < CardCount; ++card)
        m_cards[card]->setChecked(card == m_state);
    QList<TextRow> rows;
    for (const CollectUnit& unit : status.units) {
        if (m_state >= 0 && !shownUnder(m_state, unit))
            continue;
        const bool there = unit.receivedOn.isValid();
        TextRow row {
            {unit.name, collectStateLabel(unit), QString::number(unit.projects),
                unit.due.toString(Qt::ISODate), there ? unit.receivedOn.toString(Qt::ISODate) : QString(),
                there ? QString::number(unit.changed) : QString(),
                there && unit.kept > 0 ? QString::number(unit.kept) : QString(),
                status.period.isWeek() ? QString() : QString::number(unit.reported),
                unit.reported > 0 ? unit.amount.exact(Unit::Wan) : QString(),
                unit.state == CollectState::SentBack ? unit.reason : unit.file},
            unit.unit, {}, {}};
        const Lamp lamp = lampOf(unit);
        row.tones = {Tone::Plain, lamp == Lamp::Red ? Tone::Bad : Tone::Plain};
        row.toolTip = unit.version > 1 ? tr("version %1").arg(unit.version) : QString();
        rows << row;
    }
    m_model->setRows(rows);
    QString sum = tr("%1 of %2 returned").arg(status.returned()).arg(status.units.size());
    if (!status.period.isWeek())
        sum += u" · "_s
            + tr("%1 of %2 projects have an amount, together %3 万元")
                  .arg(QString::number(status.reported()), QString::number(status.projects()),
                      status.amount().exact(Unit::Wan));
    if (m_state >= 0)
        sum = tr("%1 only: %2 of %3")
                  .arg(m_cards[m_state]->content().label, QString::number(rows.size()),
                      QString::number(status.units.size()))
            + u" · "_s + sum;
    m_unitsPanel->setTitle(tr("Units"), sum);
    nameTabs();
    showButtons();
}

void CollectPage::showButtons()
{
    const bool open = answer() && !reminderText(answer()->status).isEmpty();
    m_remind->setEnabled(open);
    m_mark->setEnabled(answer() && !answer()->readOnly && !chosenUnits().empty());
    m_sum->setEnabled(answer() && !answer()->status.period.isWeek() && answer()->status.reported() > 0);
}

} // namespace sanpi
