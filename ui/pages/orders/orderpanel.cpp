// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/orderpanel.h"

#include "report/orderreport.h"
#include "schema/messages.h"
#include "store/orders.h"
#include "ui/documents/paperbutton.h"
#include "ui/pages/issues/stepform.h"
#include "ui/pages/orders/issuingform.h"
#include "ui/pages/orders/ordertext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    return scroll;
}

QLabel* wrappedLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

OrderPanel::OrderPanel(const PageServices& services, QWidget* parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"orderPanel"_s);
    setAccessibleName(tr("The order's course, its next step and its words"));
    QWidget* head = buildHead();
    buildTabs();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(2), gap(2));
    column->setSpacing(gap(1));
    column->addWidget(head);
    column->addWidget(m_facts);
    column->addWidget(m_text);
    column->addWidget(m_tabs, 1);
    column->addWidget(buildFoot());
}

QWidget* OrderPanel::buildHead()
{
    auto* head = new QWidget(this);
    m_title = wrappedLabel(u"orderTitle"_s, head);
    setTextRole(m_title, TextRole::Strong);
    auto* close = new QToolButton(head);
    close->setObjectName(u"closeOrderButton"_s);
    close->setIcon(symbolIcon(Symbol::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Back to the list (Esc)"));
    close->setAccessibleName(close->toolTip());
    m_facts = wrappedLabel(u"orderFacts"_s, this);
    setTextRole(m_facts, TextRole::Caption, true);
    m_text = wrappedLabel(u"orderName"_s, this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_title, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &OrderPanel::closed);
    return head;
}

void OrderPanel::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"orderTabs"_s);
    m_tabs->setDocumentMode(true);
    auto* course = new QWidget;
    auto* column = new QVBoxLayout(course);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    column->setSpacing(gap(3));
    m_course = wrappedLabel(u"orderCourse"_s, course);
    m_issuing = new IssuingForm(m_services, course);
    m_step = new StepForm(m_services, course);
    column->addWidget(m_course);
    column->addWidget(m_issuing);
    column->addWidget(m_step);
    column->addStretch(1);
    m_words = new OrderText(m_services);
    m_tabs->addTab(scrolled(course, m_tabs), tr("Course"));
    m_tabs->addTab(scrolled(m_words, m_tabs), tr("Words"));
    connect(m_issuing, &IssuingForm::notified, this, &OrderPanel::notified);
    connect(m_step, &StepForm::notified, this, &OrderPanel::notified);
    connect(m_words, &OrderText::notified, this, &OrderPanel::notified);
}

QWidget* OrderPanel::buildFoot()
{
    auto* foot = new QWidget(this);
    m_paper = new PaperButton(m_services, tr("Print/export"), foot);
    m_paper->setObjectName(u"orderPaperButton"_s);
    auto* issue = new QPushButton(tr("Open the issue"), foot);
    issue->setObjectName(u"orderIssueButton"_s);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_paper);
    line->addStretch(1);
    line->addWidget(issue);
    connect(m_paper, &PaperButton::notified, this, &OrderPanel::notified);
    connect(issue, &QPushButton::clicked, this, [this] { emit issueWanted(m_detail.issue.story.row.id); });
    return foot;
}

bool OrderPanel::isBusy() const
{
    return m_question != 0 || m_issuing->isBusy() || m_step->isBusy() || m_words->isBusy()
        || m_paper->isBusy();
}

void OrderPanel::showOrder(qint64 order, const Scope& scope, bool editable)
{
    m_scope = scope;
    m_editable = editable;
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this, [order, asOf = scope.asOf](JobContext& job) { return loadOrder(*job.ledger(), order, asOf); },
        [this](const Result<OrderDetail>& answer) { take(answer); });
}

void OrderPanel::take(const Result<OrderDetail>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        emit closed();
        return;
    }
    m_detail = *answer;
    showHead();
    m_course->setText(courseText());
    const OrderState state = m_detail.row.standing.state;
    const bool runs = state != OrderState::Draft && state != OrderState::Concluded;
    m_issuing->setVisible(state == OrderState::Draft && m_editable);
    m_step->setVisible(runs && m_editable);
    if (state == OrderState::Draft)
        m_issuing->showOrder(m_detail, m_scope, m_editable);
    if (runs) {
        m_step->setOrder(m_detail.row.record.id.key[0]);
        m_step->showIssue(m_detail.issue, m_scope, m_editable);
    }
    m_words->showOrder(m_detail, m_editable);
    offerPapers();
}

void OrderPanel::offerPapers()
{
    const qint64 order = m_detail.row.record.id.key[0];
    const auto kind = OrderKind(m_detail.row.record.value(u"kind"_s).number());
    const auto make = [order, asOf = m_scope.asOf](OrderPaper paper) {
        return [order, asOf, paper](Ledger& ledger) { return makeOrderPaper(ledger, order, asOf, paper); };
    };
    const PaperButton::Paper own {
        choiceText(m_services.session->catalogue(), Kind::Order, u"kind", int(kind)),
        make(OrderPaper::Order)};
    if (isOwnOrder(kind))
        m_paper->setPapers({own});
    else
        m_paper->setPapers({{tr("Request to the organ"), make(OrderPaper::Request)}, own});
}

void OrderPanel::showHead()
{
    const Catalogue& catalogue = m_services.session->catalogue();
    const Record& order = m_detail.row.record;
    const OrderStanding& now = m_detail.row.standing;
    const QString kind = choiceText(catalogue, Kind::Order, u"kind", order.value(u"kind"_s).number());
    m_title->setText((m_detail.row.code.isEmpty() ? kind : m_detail.row.code) + u"  "_s
        + choiceText(catalogue, Kind::Order, u"state", int(now.state)));
    QStringList facts {m_detail.row.code.isEmpty() ? QString() : kind, order.value(u"organ"_s).text(),
        m_detail.issue.units.value(order.value(u"unit"_s).number()), order.value(u"leader"_s).text(),
        m_detail.issue.story.row.number};
    const QDate due = now.due.isValid() ? now.due : order.value(u"due"_s).date();
    if (due.isValid()) {
        const QString text = tr("due %1").arg(due.toString(Qt::ISODate));
        facts << (m_detail.row.overdue ? u"■ "_s + text : text);
    }
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_text->setText(order.value(u"title"_s).text());
}

QString OrderPanel::courseText() const
{
    const Catalogue& catalogue = m_services.session->catalogue();
    const Record& order = m_detail.row.record;
    QStringList lines;
    if (const QDate drafted = order.value(u"drafted_on"_s).date(); drafted.isValid())
        lines << drafted.toString(Qt::ISODate) + u"  "_s + tr("Drafted");
    for (const IssueStep& step : m_detail.issue.story.steps) {
        if (step.order != order.id.key[0] || step.on > m_scope.asOf)
            continue;
        QStringList words {step.on.toString(Qt::ISODate),
            step.kind == StepKind::Ordered ? tr("Issued")
                                           : choiceText(catalogue, Kind::Step, u"kind", int(step.kind))};
        if (step.passed)
            words << (*step.passed ? tr("concluded") : tr("returned"));
        if (step.due.isValid())
            words << tr("until %1").arg(step.due.toString(Qt::ISODate));
        words << step.by;
        if (step.kind != StepKind::Ordered) // its text is the number
            words << step.text;
        words.removeAll(QString());
        lines << words.join(u"  "_s);
    }
    return lines.join(u'\n');
}

void OrderPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
