// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuespage.h"

#include "ui/pages/issues/collectform.h"
#include "ui/pages/issues/issueboard.h"
#include "ui/pages/issues/issuechips.h"
#include "ui/pages/issues/issuemodel.h"
#include "ui/pages/issues/issuepanel.h"
#include "ui/pages/issues/issuesummary.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int ledgerWidth = 690; ///< at first; the rest of the window goes to it
constexpr int panelWidth = 400;

/// Of each column of the table.
constexpr int columnWidths[IssueModel::ColumnCount] {104, 178, 72, 92, 112, 96, 190, 80, 80, 80};

} // namespace

IssuesPage::IssuesPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Issues"), parent), m_model(new IssueModel(session().catalogue(), this))
{
    setObjectName(u"issuesPage"_s);
    buildTools();
    m_views = new QStackedWidget(this);
    m_board = new IssueBoard(m_views);
    m_views->addWidget(buildWork());
    m_views->addWidget(m_board);
    setContent(m_views);
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        emit navigationRequested({u"import"_s, {}, {}, {}});
    });
}

void IssuesPage::buildTools()
{
    m_collectButton = new QToolButton(this);
    m_collectButton->setObjectName(u"collectIssueButton"_s);
    m_collectButton->setText(tr("Collect an issue"));
    m_collectButton->setIcon(symbolIcon(Symbol::Add));
    m_boardButton = new QToolButton(this);
    m_boardButton->setObjectName(u"issueBoardButton"_s);
    m_boardButton->setText(tr("Meeting board"));
    m_boardButton->setIcon(symbolIcon(Symbol::Chart));
    m_boardButton->setCheckable(true);
    m_boardButton->setToolTip(tr("The open issues by state as cards, read-only, for the meeting room"));
    for (QToolButton* button : {m_collectButton, m_boardButton}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        header()->addTool(button);
    }
    connect(m_boardButton, &QToolButton::clicked, this, [this](bool board) {
        IssueFilter wanted = m_filter;
        wanted.board = board;
        want(wanted);
    });
    connect(m_collectButton, &QToolButton::clicked, this, [this] {
        IssueFilter wanted = m_filter;
        wanted.board = false;
        wanted.issue = 0;
        wanted.collect = true;
        want(wanted);
    });
}

QWidget* IssuesPage::buildWork()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"issueSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTable());
    buildSide();
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ledgerWidth, panelWidth});
    return splitter;
}

QWidget* IssuesPage::buildTable()
{
    auto* left = new QWidget(this);
    m_chips = new IssueChips(session().catalogue(), left);
    m_table = new TableView(left);
    m_table->setObjectName(u"issueTable"_s);
    m_table->setAccessibleName(tr("Issues"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new LampDelegate(m_table));
    m_table->setItemDelegateForColumn(IssueModel::Age, new FigureDelegate(m_table));
    m_table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_table->setCursor(Qt::PointingHandCursor);
    for (int column = 0; column < IssueModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, scaled(columnWidths[column]));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_chips);
    column->addWidget(m_table, 1);
    left->setMinimumWidth(gap(100));
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid())
            openIssue(m_model->issue(index.row()).id);
    };
    connect(m_chips, &IssueChips::filterWanted, this, &IssuesPage::want);
    connect(m_table, &QAbstractItemView::clicked, this, open);
    connect(m_table, &QAbstractItemView::activated, this, open);
    return left;
}

void IssuesPage::buildSide()
{
    m_side = new QStackedWidget(this);
    m_summary = new IssueSummary(m_side);
    m_panel = new IssuePanel(services(), m_side);
    m_collect = new CollectForm(services(), m_side);
    m_side->addWidget(m_summary);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_collect);
    m_side->setMinimumWidth(gap(90));
    const auto narrowed = [this](QString IssueFilter::*part) {
        return [this, part](const QString& value) {
            IssueFilter wanted = m_filter;
            wanted.*part = value;
            want(wanted);
        };
    };
    connect(m_summary, &IssueSummary::showChosen, this, narrowed(&IssueFilter::show));
    connect(m_summary, &IssueSummary::unitChosen, this, narrowed(&IssueFilter::unit));
    connect(m_summary, &IssueSummary::kindChosen, this, narrowed(&IssueFilter::kind));
    connect(m_panel, &IssuePanel::closed, this, &IssuesPage::closeSide);
    connect(m_panel, &IssuePanel::notified, this, &Page::notified);
    connect(m_panel, &IssuePanel::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_panel, &IssuePanel::orderWanted, this, [this](qint64 order) {
        emit navigationRequested({u"orders"_s, {}, u"orders/%1"_s.arg(order), {}});
    });
    connect(m_collect, &CollectForm::closed, this, &IssuesPage::closeSide);
    connect(m_collect, &CollectForm::notified, this, &Page::notified);
    connect(m_collect, &CollectForm::collected, this, &IssuesPage::openIssue);
}

void IssuesPage::openIssue(qint64 issue)
{
    IssueFilter wanted = m_filter;
    wanted.collect = false;
    wanted.issue = issue;
    want(wanted);
}

void IssuesPage::closeSide()
{
    IssueFilter wanted = m_filter;
    wanted.issue = 0;
    wanted.collect = false;
    want(wanted);
    m_table->setFocus(Qt::OtherFocusReason);
}

void IssuesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_filter.issue > 0 || m_filter.collect))
        closeSide();
    else
        AnswerPage::keyPressEvent(event);
}

bool IssuesPage::isBusy() const
{
    return AnswerPage::isBusy() || m_panel->isBusy() || m_collect->isBusy();
}

void IssuesPage::narrow(const Location& location)
{
    m_filter = IssueFilter::parse(location.filter);
    if (!location.record.isEmpty())
        m_filter.issue = location.record.section(u'/', 1).toLongLong();
}

IssuesPage::Question IssuesPage::question() const
{
    return [scope = scope()](Ledger& ledger) { return loadIssues(ledger, scope); };
}

QString IssuesPage::failure() const
{
    return tr("The issues could not be read");
}

void IssuesPage::want(const IssueFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged(filter.text());
    showAnswer();
}

void IssuesPage::present(const IssuesData& answer)
{
    m_collectButton->setEnabled(!answer.readOnly);
    int overdue = 0;
    for (const IssueRow& row : answer.rows)
        overdue += row.overdue ? 1 : 0;
    emit badgeChanged(overdue);
    header()->setScope(scopeText());
    if (answer.rows.empty() && !m_filter.collect) {
        emit statusChanged({});
        pane()->showEmpty({Symbol::Ok, tr("No issue was collected yet"),
            tr("Collect one above, make one of an inspection's finding, or import the issue ledger."),
            tr("Import a list …")});
        return;
    }
    m_model->setIssues(answer, m_filter, scope().asOf);
    m_chips->showFilter(m_filter, answer);
    const QString count = tr("%n issue(s)", nullptr, m_model->rowCount());
    m_chips->setCount(count);
    m_summary->showFigures(answer.figures);
    m_boardButton->setChecked(m_filter.board);
    if (m_filter.board)
        m_board->showIssues(*m_model);
    m_views->setCurrentIndex(m_filter.board ? 1 : 0);
    showSide(answer);
    emit statusChanged(count);
    pane()->showContent();
}

void IssuesPage::showSide(const IssuesData& answer)
{
    m_side->setCurrentIndex(m_filter.collect ? 2 : m_filter.issue > 0 ? 1 : 0);
    if (m_filter.collect) {
        m_collect->showForm(answer, scope());
        return;
    }
    if (m_filter.issue == 0)
        return;
    const int row = m_model->rowOf(m_filter.issue);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_panel->showIssue(m_filter.issue, scope(), !answer.readOnly);
}

} // namespace sanpi
