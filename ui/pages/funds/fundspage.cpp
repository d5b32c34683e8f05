// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/funds/fundspage.h"

#include "ui/pages/funds/fundform.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCards = 4; // all, and the kinds that won most
constexpr int formWidth = 320;
constexpr int widestFundName = 300;

} // namespace

FundsPage::FundsPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Funds"), parent), m_model(new FundModel(session().catalogue(), this))
{
    m_new = new QPushButton(tr("New fund"), this);
    m_new->setObjectName(u"newFundButton"_s);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_new);
    column()->addLayout(line);
    setContent(buildContent());
    connect(m_new, &QPushButton::clicked, this, &FundsPage::startNew);
}

bool FundsPage::isBusy() const
{
    return AnswerPage::isBusy() || m_form->isBusy();
}

QWidget* FundsPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(gap(2));
    for (int i = 0; i < mostCards; ++i) {
        auto* card = new FigureCard(content);
        card->setObjectName(u"fundCard%1"_s.arg(i));
        m_cards << card;
        m_cardKinds << 0;
        cards->addWidget(card, 1);
        connect(card, &FigureCard::clicked, this, [this, i] { choose(m_cardKinds.at(i)); });
    }
    m_listPanel = new Panel(content);
    m_table = new TableView(m_listPanel);
    m_table->setObjectName(u"fundTable"_s);
    m_table->setAccessibleName(tr("Funds"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_listPanel->body()->addWidget(m_table, 1);
    auto* split = new QHBoxLayout;
    split->setSpacing(gap(2));
    split->addWidget(m_listPanel, 1);
    split->addWidget(buildForm());
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(cards);
    column->addLayout(split, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            if (current.isValid()) {
                m_chosen = m_model->fund(current.row()).record.id;
                showChosen();
            }
        });
    return content;
}

QWidget* FundsPage::buildForm()
{
    m_formPanel = new Panel(this);
    m_formPanel->setFixedWidth(scaled(formWidth));
    m_form = new FundForm(services(), m_formPanel);
    m_formPanel->body()->addWidget(m_form);
    connect(m_form, &FundForm::saved, this, [this](const RecordId& id) {
        m_chosen = id;
        load();
    });
    connect(m_form, &FundForm::removed, this, [this] {
        m_chosen = {Kind::Fund, {}};
        load();
    });
    return m_formPanel;
}

void FundsPage::narrow(const Location& location)
{
    m_kind = location.filter.startsWith("kind="_L1) ? location.filter.section(u'=', 1).toLongLong() : 0;
}

FundsPage::Question FundsPage::question() const
{
    return [scope = scope()](Ledger& ledger) -> Result<FundsAnswer> {
        auto funds = fundFigures(ledger, scope.year, scope.asOf);
        if (!funds)
            return funds.error();
        auto names = recordTable(ledger, Kind::Fund, scope.year, scope.asOf);
        if (!names)
            return names.error();
        return FundsAnswer {std::move(funds).value(), std::move(names).value(), ledger.readOnly()};
    };
}

QString FundsPage::failure() const
{
    return tr("The funds could not be read");
}

void FundsPage::choose(qint64 kind)
{
    m_kind = m_kind == kind ? 0 : kind;
    emit filterChanged(m_kind == 0 ? QString() : u"kind=%1"_s.arg(m_kind));
    showAnswer();
}

void FundsPage::startNew()
{
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_chosen = {Kind::Fund, {}};
    showChosen();
    if (auto* first = m_form->findChild<QWidget*>(u"fund_kind"_s))
        first->setFocus(Qt::OtherFocusReason);
}

void FundsPage::present(const FundsAnswer& answer)
{
    header()->setScope(scopeText());
    showCards(answer.funds);
    m_model->setFunds(answer.funds, answer.names, m_kind, session().catalogue());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->isFigureColumn(column) && !m_table->itemDelegateForColumn(column))
            m_table->setItemDelegateForColumn(column, new FigureDelegate(m_table));
        else if (!m_model->isFigureColumn(column))
            m_table->setItemDelegateForColumn(column, nullptr); // own fields may have changed places
    }
    m_listPanel->setTitle(
        tr("Applications and grants"), tr("amounts in 万元 · %n record(s)", nullptr, m_model->rowCount()));
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(1, qMin(m_table->columnWidth(1), scaled(widestFundName)));
    m_new->setEnabled(!answer.readOnly);
    emit statusChanged(tr("%n record(s)", nullptr, m_model->rowCount()));
    pane()->showContent();
    if (const int row = m_model->rowOf(m_chosen.key[0] != 0 ? m_chosen : RecordId {Kind::Fund, {}}); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        m_chosen = {Kind::Fund, {}};
    if (!m_form->isTouched())
        showChosen();
}

void FundsPage::showCards(const FundFigures& funds)
{
    std::vector<FundGroup> shown = funds.byKind;
    std::ranges::stable_sort(
        shown, [](const FundGroup& a, const FundGroup& b) { return a.grantedAmount > b.grantedAmount; });
    shown.insert(shown.begin(), funds.all);
    for (int i = 0; i < mostCards; ++i) {
        const bool given = size_t(i) < shown.size();
        m_cards[i]->setVisible(given);
        if (!given)
            continue;
        const FundGroup& group = shown[size_t(i)];
        m_cardKinds[i] = group.kind;
        const bool large = group.grantedAmount >= Money::fromYuan(qint64(Unit::Yi));
        const Unit unit = large ? Unit::Yi : Unit::Wan;
        m_cards[i]->setContent({i == 0 ? tr("Granted in the year") : group.label,
            group.grantedAmount.grouped(unit, large ? 2 : 0), large ? tr("亿元") : tr("万元"),
            tr("%1 applied for · %2 granted").arg(group.applied).arg(group.granted), Tone::Muted, {}, {}});
    }
}

void FundsPage::showChosen()
{
    if (!answer())
        return;
    const int row = m_model->rowOf(m_chosen);
    const bool fresh = m_chosen.key[0] == 0 || row < 0;
    m_formPanel->setTitle(fresh ? tr("A new fund") : tr("Fund"));
    m_form->showRecord(fresh ? Record {RecordId {Kind::Fund, {}}, {}} : m_model->fund(row).record,
        scope().year, answer()->names, !answer()->readOnly);
}

} // namespace sanpi
