// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/ladderpanel.h"

#include "figures/derivation.h"
#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace sanpi {

using namespace Qt::StringLiterals;

LadderPanel::LadderPanel(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_title(new QLabel(this)), m_facts(new QLabel(this)),
      m_reason(new QLabel(this)), m_rule(new QLabel(this)), m_problem(new QLabel(this)),
      m_on(new FieldEdit(services.session->catalogue().field(Kind::Step, u"on"), {}, Unit::Wan, this)),
      m_accept(new QPushButton(this)), m_open(new QPushButton(this))
{
    setObjectName(u"ladderPanel"_s);
    setAccessibleName(tr("What the ladder proposes"));
    m_title->setObjectName(u"proposalTitle"_s);
    m_reason->setObjectName(u"proposalReason"_s);
    m_problem->setObjectName(u"proposalProblem"_s);
    m_on->setObjectName(u"proposalDate"_s);
    m_accept->setObjectName(u"acceptProposalButton"_s);
    m_open->setObjectName(u"proposalOpenButton"_s);
    makePrimary(m_accept);
    for (QLabel* label : {m_title, m_facts, m_reason, m_rule, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTextRole(m_title, TextRole::Strong);
    setTextRole(m_facts, TextRole::Caption, true);
    setTextRole(m_rule, TextRole::Caption, true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* close = new QToolButton(this);
    close->setIcon(symbolIcon(Symbol::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Back to the list (Esc)"));
    close->setAccessibleName(close->toolTip());
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Drafted on"), m_on);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(3), gap(3));
    column->setSpacing(gap(2));
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_reason);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(m_accept);
    column->addWidget(m_rule);
    column->addStretch(1);
    column->addWidget(m_open);
    connect(close, &QToolButton::clicked, this, &LadderPanel::closed);
    connect(m_accept, &QPushButton::clicked, this, &LadderPanel::accept);
    connect(m_on, &QLineEdit::returnPressed, this, &LadderPanel::accept);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_row.issue != 0)
            emit issueWanted(m_row.issue);
        else
            emit projectWanted(m_row.project);
    });
}

void LadderPanel::showProposal(
    const Escalation& row, const RuleBook& rules, const Scope& scope, bool editable)
{
    const bool another = m_row.project != row.project || m_row.issue != row.issue;
    m_row = row;
    if (another || m_on->text().isEmpty()) {
        m_on->setText(scope.asOf.toString(Qt::ISODate));
        m_problem->clear();
    }
    m_title->setText(tr("%1 to %2").arg(row.kindText(), row.addressee));
    QStringList facts {row.projectName, row.unitName, tr("issued by %1").arg(row.organ), row.issueNumber};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_reason->setText(row.reason + (row.finding.isEmpty() ? QString() : u'\n' + row.finding));
    m_rule->setText((row.issue == 0 ? tr("There is no issue yet: accepting makes one of the inspection, "
                                         "assigns it to the unit and drafts the order.")
                                    : tr("Accepting drafts the order with everything filled in."))
        + u'\n' + ruleCitation(rules, RuleKind::Ladder));
    m_accept->setText(tr("Draft the %1").arg(row.kindText()));
    m_accept->setEnabled(editable && !m_writing);
    m_open->setText(row.issue != 0 ? tr("Open the issue") : tr("Open the project"));
}

void LadderPanel::accept()
{
    const QDate on = QDate::fromString(m_on->text().trimmed(), Qt::ISODate);
    if (!on.isValid() || m_writing || !m_accept->isEnabled()) {
        if (!on.isValid())
            m_problem->setText(tr("The day is missing"));
        return;
    }
    EscalationWish wish = escalationWish(m_row);
    wish.on = on;
    wish.author = m_session.author();
    m_writing = true;
    m_accept->setEnabled(false);
    auto made = std::make_shared<qint64>(0);
    m_session.run(
        [wish, made](Ledger& ledger) {
            const EscalationOutcome done = draftEscalation(ledger, wish);
            *made = done.order;
            return done.outcome;
        },
        this,
        [this, made](const Outcome& outcome) {
            m_writing = false;
            if (outcome.ok()) {
                emit notified({Tone::Good, tr("%1 drafted").arg(m_row.kindText()), {}, {}, {}});
                emit accepted(*made);
                return;
            }
            QStringList reasons {messageOf(outcome.error)};
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            m_problem->setText(reasons.join(u'\n'));
            m_accept->setEnabled(true);
        });
}

void LadderPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
