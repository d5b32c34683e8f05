// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/orderform.h"

#include "report/orderreport.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/documents/paperbutton.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestNumber = 9999;

Outcome draftOf(Ledger& ledger, qint64 issue, OrderKind kind, QDate on, const QString& author)
{
    auto proposed = proposeOrder(ledger, issue, kind, on);
    if (!proposed) {
        Outcome failed;
        failed.error = proposed.error();
        return failed;
    }
    NewOrder order = std::move(proposed).value();
    order.author = author;
    return draftOrder(ledger, order);
}

} // namespace

OrderForm::OrderForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_orders(new QLabel(this)), m_all(new QComboBox(this)),
      m_paper(new PaperButton(services, tr("Print/export"), this)), m_open(new QPushButton(tr("Open"), this)),
      m_kind(new QComboBox(this)),
      m_on(new FieldEdit(services.session->catalogue().field(Kind::Step, u"on"), {}, Unit::Wan, this)),
      m_draft(new QPushButton(tr("Draft"), this)), m_drafts(new QComboBox(this)),
      m_number(new QSpinBox(this)), m_signer(new QLineEdit(this)), m_sign(new QPushButton(tr("Issue"), this)),
      m_problem(new QLabel(this))
{
    setObjectName(u"orderForm"_s);
    m_orders->setObjectName(u"orderList"_s);
    m_kind->setObjectName(u"orderKind"_s);
    m_all->setObjectName(u"orderPaperBox"_s);
    m_all->setAccessibleName(tr("Order to print"));
    m_paper->setObjectName(u"issueOrderPaperButton"_s);
    m_open->setObjectName(u"openOrderButton"_s);
    m_open->setToolTip(tr("Open on the page of orders"));
    m_on->setObjectName(u"orderDate"_s);
    m_draft->setObjectName(u"draftOrderButton"_s);
    m_drafts->setObjectName(u"orderDrafts"_s);
    m_number->setObjectName(u"orderNumber"_s);
    m_signer->setObjectName(u"orderSigner"_s);
    m_sign->setObjectName(u"issueOrderButton"_s);
    m_problem->setObjectName(u"orderProblem"_s);
    makePrimary(m_sign);
    for (QLabel* label : {m_orders, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_problem->setForegroundRole(QPalette::BrightText);
    m_number->setRange(0, largestNumber);
    m_number->setSpecialValueText(tr("the next"));
    for (const Choice& choice : m_session.catalogue().field(Kind::Order, u"kind").choices)
        m_kind->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(2));
    form->addRow(m_orders);
    auto* papers = new QHBoxLayout;
    papers->addWidget(m_all, 1);
    papers->addWidget(m_paper);
    papers->addWidget(m_open);
    form->addRow(papers);
    form->addRow(tr("On"), m_on);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(m_draft);
    form->addRow(tr("Drafted"), m_drafts);
    form->addRow(tr("Number"), m_number);
    form->addRow(tr("Signed by"), m_signer);
    form->addRow(m_sign);
    form->addRow(m_problem);
    connect(m_all, &QComboBox::currentIndexChanged, this, &OrderForm::offerPapers);
    connect(m_paper, &PaperButton::notified, this, &OrderForm::notified);
    connect(
        m_open, &QPushButton::clicked, this, [this] { emit orderWanted(m_all->currentData().toLongLong()); });
    connect(m_draft, &QPushButton::clicked, this, &OrderForm::draft);
    connect(m_sign, &QPushButton::clicked, this, &OrderForm::issue);
}

void OrderForm::showIssue(const IssueDetail& detail, const Scope& scope, bool editable)
{
    if (m_issue != detail.story.row.id) {
        m_on->setText(scope.asOf.toString(Qt::ISODate));
        m_signer->clear();
        m_number->setValue(0);
        m_problem->clear();
    }
    m_issue = detail.story.row.id;
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(qlonglong(detail.nextOrder))));
    m_asOf = scope.asOf;
    showOrders(detail);
    // Printing takes no right to write.
    for (QWidget* edit :
        std::initializer_list<QWidget*> {m_on, m_kind, m_draft, m_drafts, m_number, m_signer})
        edit->setEnabled(editable);
    m_sign->setEnabled(editable && m_drafts->count() > 0);
}

bool OrderForm::isBusy() const
{
    return m_writing || m_paper->isBusy();
}

void OrderForm::offerPapers()
{
    const qint64 order = m_all->currentData().toLongLong();
    if (order == 0) {
        m_paper->setPapers({});
        return;
    }
    m_paper->setPapers({{QString(),
        [order, asOf = m_asOf](Ledger& ledger) { return makeOrderPaper(ledger, order, asOf); }}});
}

void OrderForm::showOrders(const IssueDetail& detail)
{
    const Catalogue& catalogue = m_session.catalogue();
    m_drafts->clear();
    const QVariant printed = m_all->currentData();
    m_all->clear();
    QStringList lines;
    for (const OrderRow& order : detail.story.orders) {
        const QString kind
            = choiceText(catalogue, Kind::Order, u"kind", order.record.value(u"kind"_s).number());
        const QString title = order.record.value(u"title"_s).text();
        QStringList facts {order.code.isEmpty() ? kind : order.code,
            choiceText(catalogue, Kind::Order, u"state", int(order.standing.state))};
        if (order.standing.due.isValid()) {
            const QString due = tr("until %1").arg(order.standing.due.toString(Qt::ISODate));
            facts << (order.overdue ? u"■ "_s + due : due);
        }
        lines << facts.join(u" · "_s) + u'\n' + title;
        m_all->addItem(order.code.isEmpty() ? kind : order.code, order.record.id.key[0]);
        if (order.standing.state == OrderState::Draft)
            m_drafts->addItem(kind + u' ' + title, order.record.id.key[0]);
    }
    m_all->setCurrentIndex(qMax(0, m_all->findData(printed)));
    for (QWidget* part : std::initializer_list<QWidget*> {m_all, m_paper, m_open})
        part->setVisible(m_all->count() > 0);
    offerPapers();
    m_orders->setText(lines.isEmpty() ? tr("No order on this issue yet") : lines.join(u"\n\n"_s));
}

void OrderForm::draft()
{
    const auto on = QDate::fromString(m_on->text(), Qt::ISODate);
    run(tr("%1 drafted").arg(m_kind->currentText()),
        [issue = m_issue, kind = OrderKind(m_kind->currentData().toInt()), on, author = m_session.author()](
            Ledger& ledger) { return draftOf(ledger, issue, kind, on, author); });
}

void OrderForm::issue()
{
    OrderIssuing wish;
    wish.order = m_drafts->currentData().toLongLong();
    wish.number = m_number->value();
    wish.on = QDate::fromString(m_on->text(), Qt::ISODate);
    wish.signer = m_signer->text().trimmed();
    wish.author = m_session.author();
    run(tr("Order issued"), [wish](Ledger& ledger) { return issueOrder(ledger, wish); });
}

void OrderForm::run(const QString& done, std::function<Outcome(Ledger& ledger)> act)
{
    m_problem->clear();
    if (m_writing || !QDate::fromString(m_on->text(), Qt::ISODate).isValid()) {
        m_problem->setText(m_writing ? QString() : tr("The day is missing"));
        return;
    }
    m_writing = true;
    m_session.run(std::move(act), this, [this, done](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok()) {
            m_number->setValue(0);
            emit notified({Tone::Good, done, {}, {}, {}});
            return;
        }
        QStringList reasons {messageOf(outcome.error)};
        for (const Problem& problem : outcome.problems)
            reasons << messageOf(problem, m_session.catalogue(), englishLabels());
        m_problem->setText(reasons.join(u'\n'));
    });
}

} // namespace sanpi
