// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/batchespage.h"

#include "ui/facts/periodtable.h"
#include "ui/pages/batches/batchfigures.h"
#include "ui/pages/batches/boardview.h"
#include "ui/pages/batches/filterchips.h"
#include "ui/pages/batches/membermodel.h"
#include "ui/pages/batches/memberpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/panel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int tableWidth = 690; ///< at first; the rest of the window goes to it
constexpr int sideWidth = 400;
constexpr int widestName = 260;

int memberCount(const BatchesData& data)
{
    int members = 0;
    for (const BatchList& list : data.all.all.lists)
        members += int(list.members.size() + list.gone.size());
    return members;
}

QStringList unitsWithMembers(const BatchesData& data)
{
    QSet<QString> present;
    for (const BatchList& list : data.all.all.lists) {
        for (const BatchMember& member : list.members)
            present << data.units.value(member.unit);
    }
    QStringList units = data.unitOrder;
    units.removeIf([&](const QString& unit) { return !present.contains(unit); });
    return units;
}

} // namespace

BatchesPage::BatchesPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Three batches"), parent), m_boardButton(new QToolButton(this)),
      m_model(new MemberModel(session().catalogue(), this))
{
    m_boardButton->setObjectName(u"boardButton"_s);
    m_boardButton->setText(tr("Meeting board"));
    m_boardButton->setIcon(symbolIcon(Symbol::Chart));
    m_boardButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_boardButton->setCheckable(true);
    m_boardButton->setToolTip(tr("The members as large cards, read-only, for the meeting room"));
    header()->addTool(m_boardButton);
    m_views = new QStackedWidget(this);
    m_board = new BoardView(m_views);
    m_views->addWidget(buildWork());
    m_views->addWidget(m_board);
    setContent(m_views);
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        emit navigationRequested({u"import"_s, {}, {}, {}});
    });
    connect(m_boardButton, &QToolButton::clicked, this, [this](bool board) {
        BatchFilter wanted = m_filter;
        wanted.board = board;
        want(wanted);
    });
}

QWidget* BatchesPage::buildWork()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"batchSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildMembers());
    m_side = new QStackedWidget(splitter);
    m_figures = new BatchFigures(m_side);
    m_panel = new MemberPanel(services(), m_side);
    m_side->addWidget(m_figures);
    m_side->addWidget(m_panel);
    m_side->setMinimumWidth(gap(80));
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({tableWidth, sideWidth});
    connect(m_figures, &BatchFigures::listChosen, this, [this](const QString& batch) {
        BatchFilter wanted = m_filter;
        wanted.batch = batch;
        want(wanted);
    });
    connect(m_panel, &MemberPanel::closed, this, &BatchesPage::closeMember);
    connect(m_panel, &MemberPanel::notified, this, &Page::notified);
    connect(m_panel, &MemberPanel::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    return splitter;
}

void BatchesPage::closeMember()
{
    BatchFilter wanted = m_filter;
    wanted.member = 0;
    want(wanted);
    m_members->setFocus(Qt::OtherFocusReason);
}

void BatchesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_filter.member > 0)
        closeMember();
    else
        AnswerPage::keyPressEvent(event);
}

QWidget* BatchesPage::buildMembers()
{
    auto* left = new QWidget(this);
    auto* periods = new Panel(left);
    periods->setTitle(tr("Periods"), tr("red: has not reached what its list promises"));
    m_periods = new PeriodTable(periods);
    periods->body()->addWidget(m_periods);
    m_chips = new FilterChips(session().catalogue(), left);
    m_members = new TableView(left);
    m_members->setObjectName(u"memberTable"_s);
    m_members->setAccessibleName(tr("Members of the lists"));
    m_members->setModel(m_model);
    m_members->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_members->setSelectionMode(QAbstractItemView::SingleSelection);
    m_members->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_members->setShowGrid(false);
    m_members->setItemDelegate(new LampDelegate(m_members));
    for (const int figure : {MemberModel::Days, MemberModel::Total})
        m_members->setItemDelegateForColumn(figure, new FigureDelegate(m_members));
    m_members->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_members->setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(periods);
    column->addWidget(m_chips);
    column->addWidget(m_members, 1);
    left->setMinimumWidth(gap(100));
    connect(m_periods, &PeriodTable::periodChosen, this, [this](int period) {
        BatchFilter wanted = m_filter;
        wanted.period = period;
        wanted.member = 0;
        want(wanted);
    });
    connect(m_chips, &FilterChips::filterWanted, this, &BatchesPage::want);
    connect(m_members, &QAbstractItemView::clicked, this, &BatchesPage::openMember);
    connect(m_members, &QAbstractItemView::activated, this, &BatchesPage::openMember);
    return left;
}

bool BatchesPage::isBusy() const
{
    return AnswerPage::isBusy() || m_panel->isBusy();
}

void BatchesPage::narrow(const Location& location)
{
    m_filter = BatchFilter::parse(location.filter);
    if (!location.record.isEmpty())
        m_filter.member = location.record.section(u'/', 1).toLongLong();
}

BatchesPage::Question BatchesPage::question() const
{
    return
        [scope = scope(), filter = m_filter](Ledger& ledger) { return loadBatches(ledger, scope, filter); };
}

QString BatchesPage::failure() const
{
    return tr("The batches could not be read");
}

void BatchesPage::want(const BatchFilter& filter)
{
    if (filter == m_filter)
        return;
    const bool asks = filter.unit != m_filter.unit || filter.sector != m_filter.sector
        || filter.provincial != m_filter.provincial;
    m_filter = filter;
    emit filterChanged(filter.text());
    if (asks)
        load();
    else
        showAnswer();
}

void BatchesPage::present(const BatchesData& answer)
{
    if (memberCount(answer) == 0) {
        header()->setScope(tr("as of %1").arg(scope().asOf.toString(Qt::ISODate)));
        emit statusChanged({});
        pane()->showEmpty({Symbol::Batches, tr("No project is in a batch yet"),
            tr("Drop the list of the three batches on the window or choose it: every change is shown before "
               "it "
               "enters. A later as-of date may show more."),
            tr("Import a list …")});
        return;
    }
    m_periods->setBatches(answer.all, m_filter.period);
    m_model->setMembers(answer, m_filter);
    m_chips->showFilter(m_filter, unitsWithMembers(answer));
    m_chips->setCount(tr("%n member(s)", nullptr, m_model->rowCount()));
    fitColumns();
    const BatchPeriod* period = &answer.shown.all;
    for (const BatchPeriod& one : answer.shown.periods) {
        if (one.number == m_filter.period)
            period = &one;
    }
    m_figures->showPeriod(*period, scope().asOf);
    m_boardButton->setChecked(m_filter.board);
    if (m_filter.board)
        m_board->showMembers(*m_model);
    m_views->setCurrentIndex(m_filter.board ? 1 : 0);
    showMember(m_filter.member, answer);
    showScope(answer.readOnly);
    emit statusChanged(tr("%n member(s)", nullptr, m_model->rowCount()));
    pane()->showContent();
}

void BatchesPage::showScope(bool readOnly)
{
    QStringList words {m_filter.period > 0 ? tr("period %1").arg(m_filter.period) : tr("all periods"),
        tr("as of %1").arg(scope().asOf.toString(Qt::ISODate))};
    if (readOnly)
        words << tr("read-only");
    header()->setScope(words.join(u" · "_s));
}

void BatchesPage::fitColumns()
{
    m_members->resizeColumnsToContents();
    m_members->setColumnWidth(
        MemberModel::Name, qMin(m_members->columnWidth(MemberModel::Name), scaled(widestName)));
}

void BatchesPage::openMember(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    BatchFilter wanted = m_filter;
    wanted.member = m_model->member(index.row()).project;
    want(wanted);
    if (index.column() == MemberModel::Forward)
        m_panel->showAdvance();
}

void BatchesPage::showMember(qint64 project, const BatchesData& answer)
{
    m_side->setCurrentIndex(project > 0 ? 1 : 0);
    if (project == 0)
        return;
    const int row = m_model->rowOf(project);
    if (row >= 0 && m_members->currentIndex().row() != row)
        m_members->setCurrentIndex(m_model->index(row, 0));
    const auto badges = answer.badges.find(project);
    m_panel->showMember(
        project, scope(), badges == answer.badges.end() ? Badges() : badges->second, !answer.readOnly);
}

} // namespace sanpi
