// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/orderspage.h"

#include "store/orders.h"
#include "ui/pages/orders/ladderpanel.h"
#include "ui/pages/orders/orderpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 700; ///< at first; the rest of the window goes to it
constexpr int sideWidth = 400;

const QStringList& orderShows()
{
    static const QStringList shows {QString(), u"draft"_s, u"running"_s, u"replied"_s, u"overdue"_s,
        u"concluded"_s, u"ladder"_s, u"booked"_s};
    return shows;
}

bool isShown(const OrderRow& row, const QString& show)
{
    const OrderState state = row.standing.state;
    if (show == "draft"_L1)
        return state == OrderState::Draft;
    if (show == "running"_L1)
        return state == OrderState::Issued || state == OrderState::Accepted || state == OrderState::Returned;
    if (show == "replied"_L1)
        return state == OrderState::Replied;
    if (show == "overdue"_L1)
        return row.overdue;
    if (show == "concluded"_L1)
        return state == OrderState::Concluded;
    return true;
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

OrdersPage::OrdersPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Orders"), parent),
      m_orders(new TextModel({tr("Document number"), tr("Kind"), tr("State"), tr("Time left"), tr("Unit"),
                                 tr("Title"), tr("Issue"), tr("Issued"), tr("Due"), tr("Organ")},
          {}, this)),
      m_ladder(new TextModel({tr("Next step"), tr("Calls"), tr("Project"), tr("Standing still"),
                                 tr("Overdue"), tr("Issue"), tr("Issued by"), tr("Because")},
          {}, this)),
      m_booked(new TextModel({tr("Issue"), tr("What it is"), tr("State"), tr("Due"), tr("Time left"),
                                 tr("Unit"), tr("Project"), tr("Days open")},
          {}, this))
{
    setObjectName(u"ordersPage"_s);
    setContent(buildWork());
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        emit navigationRequested({u"issues"_s, u"show=open"_s, {}, {}});
    });
}

QWidget* OrdersPage::buildWork()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"orderSplitter"_s);
    splitter->setChildrenCollapsible(false);
    auto* left = new QWidget(splitter);
    m_tables = new QStackedWidget(left);
    m_tables->addWidget(buildTable(u"orderTable"_s, m_orders, {152, 76, 72, 108, 96, 240, 104, 92, 92, 190}));
    m_tables->addWidget(buildTable(u"ladderTable"_s, m_ladder, {76, 170, 210, 96, 72, 108, 170, 300}));
    m_tables->addWidget(buildTable(u"bookedTable"_s, m_booked, {104, 240, 76, 92, 112, 96, 200, 80}));
    m_nothing = new EmptyState(m_tables);
    m_nothing->setObjectName(u"ordersNothing"_s);
    connect(m_nothing, &EmptyState::actionTriggered, this, &OrdersPage::leaveEmpty);
    m_tables->addWidget(m_nothing);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(buildChips());
    column->addWidget(m_tables, 1);
    left->setMinimumWidth(gap(100));
    splitter->addWidget(left);
    buildSide();
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({listWidth, sideWidth});
    return splitter;
}

QWidget* OrdersPage::buildChips()
{
    auto* chips = new QWidget(this);
    auto* flow = new FlowLayout(chips);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap(1));
    m_turn = new QButtonGroup(this);
    for (int show = 0; show < orderShows().size(); ++show) {
        auto* button = new QToolButton(chips);
        button->setObjectName(u"ordersShow%1"_s.arg(show));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, show);
        flow->addWidget(button);
    }
    m_count = new QLabel(chips);
    setTextRole(m_count, TextRole::Caption, true);
    flow->addWidget(m_count);
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int show) {
        OrdersFilter wanted;
        wanted.show = orderShows().value(show);
        want(wanted);
    });
    return chips;
}

TableView* OrdersPage::buildTable(const QString& name, TextModel* model, const QList<int>& widths)
{
    auto* table = new TableView(this);
    table->setObjectName(name);
    table->setAccessibleName(tr("Orders"));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setItemDelegate(new LampDelegate(table));
    table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    table->setCursor(Qt::PointingHandCursor);
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, scaled(widths[column]));
    connect(table, &QAbstractItemView::clicked, this, &OrdersPage::openRow);
    connect(table, &QAbstractItemView::activated, this, &OrdersPage::openRow);
    return table;
}

void OrdersPage::buildSide()
{
    m_side = new QStackedWidget(this);
    m_panel = new OrderPanel(services(), m_side);
    m_proposal = new LadderPanel(services(), m_side);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_proposal);
    m_side->setMinimumWidth(gap(90));
    const auto toIssue = [this](qint64 issue) {
        emit navigationRequested({u"issues"_s, {}, u"issues/%1"_s.arg(issue), {}});
    };
    connect(m_panel, &OrderPanel::closed, this, &OrdersPage::closeSide);
    connect(m_panel, &OrderPanel::notified, this, &Page::notified);
    connect(m_panel, &OrderPanel::issueWanted, this, toIssue);
    connect(m_proposal, &LadderPanel::closed, this, &OrdersPage::closeSide);
    connect(m_proposal, &LadderPanel::notified, this, &Page::notified);
    connect(m_proposal, &LadderPanel::issueWanted, this, toIssue);
    connect(m_proposal, &LadderPanel::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_proposal, &LadderPanel::accepted, this, [this](qint64 order) {
        OrdersFilter wanted;
        wanted.order = order;
        want(wanted);
    });
}

OrdersPage::View OrdersPage::view() const
{
    return m_filter.show == "ladder"_L1 ? Ladder : m_filter.show == "booked"_L1 ? Booked : Orders;
}

void OrdersPage::openRow(const QModelIndex& index)
{
    if (!index.isValid() || !answer())
        return;
    OrdersFilter wanted = m_filter;
    switch (view()) {
    case Orders:
        wanted.order = m_orders->row(index.row()).key;
        break;
    case Ladder:
        wanted.proposal = proposalName(answer()->ladder.rows[size_t(index.row())]);
        break;
    case Booked:
        emit navigationRequested({u"issues"_s, {}, u"issues/%1"_s.arg(m_booked->row(index.row()).key), {}});
        return;
    }
    want(wanted);
}

void OrdersPage::closeSide()
{
    OrdersFilter wanted = m_filter;
    wanted.order = 0;
    wanted.proposal.clear();
    want(wanted);
    m_tables->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_filter.order > 0 || !m_filter.proposal.isEmpty()))
        closeSide();
    else
        AnswerPage::keyPressEvent(event);
}

bool OrdersPage::isBusy() const
{
    return AnswerPage::isBusy() || m_panel->isBusy() || m_proposal->isBusy();
}

void OrdersPage::narrow(const Location& location)
{
    m_filter = OrdersFilter::parse(location.filter);
    if (location.record.startsWith("orders/"_L1))
        m_filter.order = location.record.section(u'/', 1).toLongLong();
}

OrdersPage::Question OrdersPage::question() const
{
    return [scope = scope()](Ledger& ledger) { return loadOrders(ledger, scope); };
}

QString OrdersPage::failure() const
{
    return tr("The orders could not be read");
}

void OrdersPage::want(const OrdersFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged(filter.text());
    showAnswer();
}

void OrdersPage::present(const OrdersData& answer)
{
    header()->setScope(scopeText());
    int overdue = 0;
    for (const OrderRow& row : answer.rows)
        overdue += row.overdue ? 1 : 0;
    emit badgeChanged(overdue);
    showChips(answer);
    showOrders(answer);
    showLadder(answer);
    showBooked(answer);
    const TextModel* models[] {m_orders, m_ladder, m_booked};
    const int rows = models[view()]->rowCount();
    m_tables->setCurrentIndex(rows > 0 ? int(view()) : int(Booked) + 1);
    m_nothing->setContent(emptyContent(answer));
    const QString count = view() == Orders ? tr("%n order(s)", nullptr, rows)
        : view() == Ladder                 ? tr("%n proposal(s)", nullptr, rows)
                                           : tr("%n issue(s) booked", nullptr, rows);
    m_count->setText(view() == Ladder && answer.ladder.waiting > 0 ? count + u" · "_s
                + tr("%n wait(s) for a draft or a running order", nullptr, answer.ladder.waiting)
                                                                   : count);
    emit statusChanged(count);
    showSide(answer);
    pane()->showContent();
}

EmptyState::Content OrdersPage::emptyContent(const OrdersData& answer) const
{
    if (view() == Ladder)
        return {Symbol::Ok, tr("The ladder proposes nothing"),
            tr("Nothing stands still or is overdue for so long that the rule proposes a step."),
            tr("Show the rule")};
    if (view() == Booked)
        return {Symbol::Ok, tr("No issue is booked"), tr("No open issue is booked for supervision."),
            tr("Go to the issues")};
    if (!m_filter.show.isEmpty())
        return {Symbol::Filter, tr("No order in this state"),
            tr("All %n order(s) are still there.", nullptr, int(answer.rows.size())), tr("Show all orders")};
    return {Symbol::Order, tr("No order yet"),
        tr("Draft one from a proposal of the ladder, or from an issue."),
        answer.ladder.rows.empty() ? tr("Go to the issues") : tr("Show what the ladder proposes")};
}

void OrdersPage::leaveEmpty()
{
    OrdersFilter wanted;
    if (view() == Ladder) {
        emit navigationRequested({u"settings"_s, u"rules"_s, {}, {}});
    } else if (view() == Orders && !m_filter.show.isEmpty()) {
        want(wanted);
    } else if (view() == Orders && answer() && !answer()->ladder.rows.empty()) {
        wanted.show = u"ladder"_s;
        want(wanted);
    } else {
        emit navigationRequested({u"issues"_s, u"show=open"_s, {}, {}});
    }
}

void OrdersPage::showChips(const OrdersData& answer)
{
    const QStringList titles {tr("All %1"), tr("Drafts %1"), tr("Running %1"), tr("▲ To be reviewed %1"),
        tr("■ Overdue %1"), tr("Concluded %1"), tr("Proposed by the ladder %1"), tr("Booked issues %1")};
    for (int show = 0; show < orderShows().size(); ++show) {
        const QString& word = orderShows().at(show);
        qsizetype count
            = std::ranges::count_if(answer.rows, [&](const OrderRow& row) { return isShown(row, word); });
        if (word == "ladder"_L1)
            count = qsizetype(answer.ladder.rows.size());
        else if (word == "booked"_L1)
            count = qsizetype(answer.booked.size());
        auto* button = qobject_cast<QToolButton*>(m_turn->button(show));
        button->setText(titles.at(show).arg(count));
        button->setChecked(word == m_filter.show);
    }
}

void OrdersPage::showOrders(const OrdersData& answer)
{
    const Catalogue& catalogue = session().catalogue();
    QList<TextRow> rows;
    for (const OrderRow& row : answer.rows) {
        if (view() == Orders && !isShown(row, m_filter.show))
            continue;
        const Record& order = row.record;
        const OrderStanding& now = row.standing;
        const QDate due = now.due.isValid() ? now.due : order.value(u"due"_s).date();
        QString left;
        Tone tone = Tone::Plain;
        if (now.state != OrderState::Draft && now.state != OrderState::Concluded && due.isValid()) {
            const int days = int(scope().asOf.daysTo(due));
            left = days < 0 ? tr("■ %n day(s) overdue", nullptr, -days) : tr("%n day(s) left", nullptr, days);
            tone = days < 0 ? Tone::Bad : days <= 1 ? Tone::Warn : Tone::Plain;
        }
        TextRow line;
        line.key = order.id.key[0];
        line.cells = {row.code.isEmpty() ? tr("(draft)") : row.code,
            choiceText(catalogue, Kind::Order, u"kind", order.value(u"kind"_s).number()),
            choiceText(catalogue, Kind::Order, u"state", int(now.state)), left,
            answer.units.value(order.value(u"unit"_s).number()), order.value(u"title"_s).text(),
            answer.issues.value(order.value(u"issue"_s).number()), isoDay(now.issuedOn), isoDay(due),
            order.value(u"organ"_s).text()};
        line.tones = {Tone::Plain, Tone::Plain, Tone::Plain, tone};
        rows << line;
    }
    m_orders->setRows(rows);
}

void OrdersPage::showLadder(const OrdersData& answer)
{
    QList<TextRow> rows;
    for (const Escalation& row : answer.ladder.rows) {
        TextRow line;
        line.key = row.issue != 0 ? row.issue : row.project;
        line.cells = {row.kindText(), row.addressee, row.projectName,
            row.idleWeeks > 0 ? tr("%n week(s)", nullptr, row.idleWeeks) : QString(),
            row.overdueDays > 0 ? tr("%n day(s)", nullptr, row.overdueDays) : QString(), row.issueNumber,
            row.organ, row.reason};
        const bool high = row.kind > OrderKind::Reminder;
        line.tones = {high ? Tone::Bad : Tone::Warn};
        rows << line;
    }
    m_ladder->setRows(rows);
}

void OrdersPage::showBooked(const OrdersData& answer)
{
    const Catalogue& catalogue = session().catalogue();
    QList<TextRow> rows;
    for (const IssueRow& row : answer.booked) {
        QString left;
        if (row.standing.due.isValid()) {
            const int days = int(scope().asOf.daysTo(row.standing.due));
            left = days < 0 ? tr("■ %n day(s) overdue", nullptr, -days) : tr("%n day(s) left", nullptr, days);
        }
        TextRow line;
        line.key = row.id;
        line.cells = {row.number, row.text.simplified(),
            choiceText(catalogue, Kind::Issue, u"state", int(row.standing.state)), isoDay(row.standing.due),
            left, answer.units.value(row.unit), answer.projects.value(row.project),
            QString::number(row.days)};
        line.tones = {Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain,
            row.overdue       ? Tone::Bad
                : row.dueSoon ? Tone::Warn
                              : Tone::Plain};
        rows << line;
    }
    m_booked->setRows(rows);
}

void OrdersPage::showSide(const OrdersData& answer)
{
    const auto proposal = std::ranges::find_if(
        answer.ladder.rows, [this](const Escalation& row) { return proposalName(row) == m_filter.proposal; });
    const bool proposes = view() == Ladder && proposal != answer.ladder.rows.end();
    const bool ordered = view() == Orders && m_filter.order > 0;
    m_side->setVisible(proposes || ordered);
    if (proposes) {
        m_side->setCurrentIndex(1);
        m_proposal->showProposal(*proposal, answer.ladder.rules, scope(), !answer.readOnly);
        return;
    }
    if (!ordered)
        return;
    m_side->setCurrentIndex(0);
    auto* table = qobject_cast<TableView*>(m_tables->widget(Orders));
    const int row = m_orders->rowOf(m_filter.order);
    if (row >= 0 && table->currentIndex().row() != row)
        table->setCurrentIndex(m_orders->index(row, 0));
    m_panel->showOrder(m_filter.order, scope(), !answer.readOnly);
}

} // namespace sanpi
