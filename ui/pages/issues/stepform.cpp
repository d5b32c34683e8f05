// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/stepform.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLines = 3;

QDate typedDay(const FieldEdit& edit)
{
    const Typed day = typedFromText(
        edit.field(), edit.text(), Unit::Wan, [](Kind, const QString&) { return std::optional<qint64>(); });
    return day.problem ? QDate() : day.value.date();
}

bool bearsDay(StepKind kind)
{
    return kind == StepKind::Assigned || kind == StepKind::Planned || kind == StepKind::Extended
        || kind == StepKind::Closed || kind == StepKind::Reopened;
}

/// What comes next of an order.
StepKind likelyStep(OrderState state)
{
    switch (state) {
    case OrderState::Issued:
        return StepKind::Accepted;
    case OrderState::Replied:
        return StepKind::Verified;
    default:
        return StepKind::Reported;
    }
}

} // namespace

StepForm::StepForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_form(new QFormLayout(this)),
      m_order(new QComboBox(this)), m_step(new QComboBox(this)),
      m_on(new FieldEdit(services.session->catalogue().field(Kind::Step, u"on"), {}, Unit::Wan, this)),
      m_due(new FieldEdit(services.session->catalogue().field(Kind::Step, u"due"), {}, Unit::Wan, this)),
      m_verdict(new QComboBox(this)), m_text(new QPlainTextEdit(this)), m_by(new QLineEdit(this)),
      m_objections(new QLabel(this)), m_submit(new QPushButton(this))
{
    setObjectName(u"stepForm"_s);
    m_order->setObjectName(u"stepOrder"_s);
    m_step->setObjectName(u"stepKind"_s);
    m_on->setObjectName(u"stepDate"_s);
    m_due->setObjectName(u"stepDue"_s);
    m_verdict->setObjectName(u"stepVerdict"_s);
    m_text->setObjectName(u"stepText"_s);
    m_by->setObjectName(u"stepBy"_s);
    m_objections->setObjectName(u"stepObjections"_s);
    m_submit->setObjectName(u"stepButton"_s);
    makePrimary(m_submit);
    m_objections->setWordWrap(true);
    m_objections->setTextFormat(Qt::PlainText);
    setTextRole(m_objections, TextRole::Caption);
    m_objections->setForegroundRole(QPalette::BrightText);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(m_text->fontMetrics().lineSpacing() * (textLines + 1));
    for (const Choice& choice : m_session.catalogue().field(Kind::Step, u"verdict").choices)
        m_verdict->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    buildRows();
    connect(m_order, &QComboBox::currentIndexChanged, this, &StepForm::offerSteps);
    connect(m_step, &QComboBox::currentIndexChanged, this, &StepForm::check);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &StepForm::check);
    connect(m_on, &QLineEdit::textChanged, this, &StepForm::check);
    connect(m_due, &QLineEdit::textChanged, this, &StepForm::check);
    connect(m_submit, &QPushButton::clicked, this, &StepForm::submit);
    const auto enter = [this] {
        if (m_submit->isEnabled())
            submit();
    };
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_on), static_cast<QLineEdit*>(m_due), m_by})
        connect(line, &QLineEdit::returnPressed, this, enter);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, enter);
    m_submit->setToolTip(tr("Enter in a line, Ctrl+Enter in the text"));
}

void StepForm::buildRows()
{
    m_form->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setVerticalSpacing(gap(2));
    m_form->addRow(tr("Of the"), m_order);
    m_form->addRow(tr("Step"), m_step);
    m_form->addRow(tr("On"), m_on);
    m_form->addRow(tr("Until"), m_due);
    m_form->addRow(tr("Verdict"), m_verdict);
    m_form->addRow(tr("Content"), m_text);
    m_form->addRow(tr("By"), m_by);
    m_form->addRow(m_objections);
    m_form->addRow(m_submit);
}

void StepForm::showIssue(const IssueDetail& detail, const Scope& scope, bool editable)
{
    const bool another = m_issue != detail.story.row.id;
    m_issue = detail.story.row.id;
    m_number = detail.story.row.number;
    m_possible = detail.story.possible;
    m_editable = editable;
    m_today = scope.today;
    {
        const QSignalBlocker blocker(m_order);
        const QVariant kept = m_fixedOrder != 0 ? QVariant(m_fixedOrder)
            : another                           ? QVariant()
                                                : m_order->currentData();
        m_order->clear();
        m_orderStates.clear();
        m_order->addItem(tr("issue itself"), qint64(0));
        for (const OrderRow& order : detail.story.orders) {
            m_orderStates.insert(order.record.id.key[0], order.standing.state);
            if (order.standing.state != OrderState::Draft && order.standing.state != OrderState::Concluded)
                m_order->addItem(order.code, order.record.id.key[0]);
        }
        m_order->setCurrentIndex(qMax(0, m_order->findData(kept)));
    }
    m_form->setRowVisible(m_order, m_fixedOrder == 0 && m_order->count() > 1);
    if (another) {
        clear();
        m_on->setText(scope.asOf.toString(Qt::ISODate));
    }
    offerSteps();
}

void StepForm::offerSteps()
{
    // What an order takes is told by its own state; checkIssueStep() says what is not in order.
    static const std::vector<StepKind> ofOrder {
        StepKind::Accepted, StepKind::Feedback, StepKind::Reported, StepKind::Verified, StepKind::Extended};
    {
        const QSignalBlocker blocker(m_step);
        const QVariant kept = m_step->currentData();
        m_step->clear();
        for (const StepKind kind : m_order->currentData().toLongLong() != 0 ? ofOrder : m_possible)
            m_step->addItem(choiceText(m_session.catalogue(), Kind::Step, u"kind", int(kind)), int(kind));
        const qint64 order = m_order->currentData().toLongLong();
        const QVariant wanted = order != 0 ? QVariant(int(likelyStep(m_orderStates.value(order)))) : kept;
        m_step->setCurrentIndex(qMax(0, m_step->findData(wanted)));
    }
    setEnabled(m_editable && m_step->count() > 0);
    check();
}

void StepForm::clear()
{
    m_due->clear();
    m_text->clear();
    m_by->clear();
}

IssueStepWish StepForm::wish() const
{
    IssueStepWish wish;
    wish.issue = m_issue;
    wish.kind = StepKind(m_step->currentData().toInt());
    wish.on = typedDay(*m_on);
    if (bearsDay(wish.kind))
        wish.due = typedDay(*m_due);
    if (wish.kind == StepKind::Verified || wish.kind == StepKind::Rechecked)
        wish.passed = m_verdict->currentData().toInt() == 1;
    wish.text = m_text->toPlainText().trimmed();
    wish.by = m_by->text().trimmed();
    wish.order = m_order->currentData().toLongLong();
    wish.author = m_session.author();
    wish.today = m_today;
    return wish;
}

void StepForm::check()
{
    if (m_question)
        m_session.storage().drop(std::exchange(m_question, 0));
    m_submit->setEnabled(false);
    if (m_issue == 0 || m_step->count() == 0)
        return;
    const StepKind kind = wish().kind;
    m_form->setRowVisible(m_due, bearsDay(kind));
    m_form->setRowVisible(m_verdict, kind == StepKind::Verified || kind == StepKind::Rechecked);
    m_submit->setText(m_step->currentText());
    m_question = m_session.storage().post(
        this,
        [wish = wish()](
            JobContext& job) -> Result<IssueStepCheck> { return checkIssueStep(*job.ledger(), wish); },
        [this](const Result<IssueStepCheck>& answer) { take(answer); });
}

void StepForm::take(const Result<IssueStepCheck>& answer)
{
    m_question = 0;
    if (!answer) {
        m_objections->setText(messageOf(answer.error()));
        return;
    }
    QStringList objections = answer->objections;
    if (!m_due->text().trimmed().isEmpty() && !typedDay(*m_due).isValid())
        objections << tr("The day until which is not a date");
    QStringList said = objections;
    if (answer->unknownYear != 0)
        said << tr("▲ The days off of %1 are not known; counted by weekends").arg(answer->unknownYear);
    m_due->setPlaceholderText(
        answer->due.isValid() ? tr("%1 by the clock").arg(answer->due.toString(Qt::ISODate)) : QString());
    m_objections->setText(said.join(u'\n'));
    m_submit->setEnabled(m_editable && !m_writing && objections.isEmpty());
}

void StepForm::submit()
{
    m_writing = true;
    m_submit->setEnabled(false);
    const QString done = tr("%1: %2").arg(m_number, m_step->currentText());
    m_session.run([wish = wish()](Ledger& ledger) { return takeIssueStep(ledger, wish); }, this,
        [this, done](const Outcome& outcome) {
            m_writing = false;
            if (outcome.ok()) {
                clear();
                emit notified({Tone::Good, done, {}, {}, {}});
                return;
            }
            QStringList reasons {messageOf(outcome.error)};
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            m_objections->setText(reasons.join(u'\n'));
            m_submit->setEnabled(true);
        });
}

} // namespace sanpi
