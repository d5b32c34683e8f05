// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/issuingform.h"

#include "schema/messages.h"
#include "store/numbers.h"
#include "store/orders.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastNumber = 9999;

/// Of a number that is wished for.
struct Told {
    bool taken = false;
    int next = 1; ///< the one after all that were used
};

} // namespace

IssuingForm::IssuingForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session),
      m_on(new FieldEdit(services.session->catalogue().field(Kind::Step, u"on"), {}, Unit::Wan, this)),
      m_number(new QSpinBox(this)), m_code(new QLabel(this)), m_signer(new QLineEdit(this)),
      m_problem(new QLabel(this)), m_submit(new QPushButton(tr("Issue"), this))
{
    setObjectName(u"issuingForm"_s);
    m_on->setObjectName(u"issuingDate"_s);
    m_number->setObjectName(u"issuingNumber"_s);
    m_code->setObjectName(u"issuingCode"_s);
    m_signer->setObjectName(u"issuingSigner"_s);
    m_problem->setObjectName(u"issuingProblem"_s);
    m_submit->setObjectName(u"issuingButton"_s);
    makePrimary(m_submit);
    m_number->setRange(1, lastNumber);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::BrightText);
    setTextRole(m_problem, TextRole::Caption);
    setTextRole(m_code, TextRole::Caption, true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Issued on"), m_on);
    form->addRow(tr("Number"), m_number);
    form->addRow(QString(), m_code);
    form->addRow(tr("Signed by"), m_signer);
    form->addRow(m_problem);
    form->addRow(m_submit);
    connect(m_on, &QLineEdit::textChanged, this, &IssuingForm::check);
    connect(m_number, &QSpinBox::valueChanged, this, &IssuingForm::check);
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_on), m_signer}) {
        connect(line, &QLineEdit::returnPressed, this, [this] {
            if (m_submit->isEnabled())
                submit();
        });
    }
    connect(m_submit, &QPushButton::clicked, this, &IssuingForm::submit);
}

QDate IssuingForm::day() const
{
    return QDate::fromString(m_on->text().trimmed(), Qt::ISODate);
}

void IssuingForm::showOrder(const OrderDetail& detail, const Scope& scope, bool editable)
{
    const qint64 order = detail.row.record.id.key[0];
    m_prefix = detail.row.record.value(u"prefix"_s).text();
    m_editable = editable;
    if (m_order != order) {
        const QSignalBlocker quietDay(m_on);
        m_on->setText(scope.asOf.toString(Qt::ISODate));
        m_signer->clear();
    }
    // A number that a person typed stays.
    if (m_order != order || m_number->value() == m_proposed) {
        const QSignalBlocker quiet(m_number);
        m_number->setValue(detail.nextNumber);
        m_proposed = detail.nextNumber;
    }
    m_order = order;
    check();
}

void IssuingForm::check()
{
    if (m_question)
        m_session.storage().drop(std::exchange(m_question, 0));
    m_submit->setEnabled(false);
    if (!day().isValid()) {
        m_problem->setText(tr("The day is missing"));
        return;
    }
    const QString code = documentCode(m_prefix, day().year(), m_number->value());
    m_code->setText(code);
    m_question = m_session.storage().post(
        this,
        [code, prefix = m_prefix, year = day().year()](JobContext& job) -> Result<Told> {
            const auto used = usedBy(*job.ledger(), code);
            const auto next = nextNumber(*job.ledger(), prefix, year);
            if (!used || !next)
                return used ? next.error() : used.error();
            return Told {used->has_value(), *next};
        },
        [this, code](const Result<Told>& told) {
            m_question = 0;
            if (told.ok() && m_number->value() == m_proposed && told->next != m_proposed) {
                // The day lies in another year, and so does the sequence.
                m_proposed = told->next;
                m_number->setValue(told->next);
                return;
            }
            const bool taken = told.ok() && told->taken;
            m_problem->setText(!told ? messageOf(told.error())
                    : taken          ? tr("The number %1 was used already").arg(code)
                                     : QString());
            m_submit->setEnabled(m_editable && !m_writing && told.ok() && !taken);
        });
}

void IssuingForm::submit()
{
    OrderIssuing wish;
    wish.order = m_order;
    wish.number = m_number->value();
    wish.on = day();
    wish.signer = m_signer->text().trimmed();
    wish.author = m_session.author();
    m_writing = true;
    m_submit->setEnabled(false);
    m_session.run([wish](Ledger& ledger) { return issueOrder(ledger, wish); }, this,
        [this, code = m_code->text()](const Outcome& outcome) {
            m_writing = false;
            if (outcome.ok()) {
                m_problem->clear();
                emit notified({Tone::Good, tr("%1 issued").arg(code), {}, {}, {}});
                return;
            }
            QStringList reasons {messageOf(outcome.error)};
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            m_problem->setText(reasons.join(u'\n'));
            m_submit->setEnabled(m_editable);
        });
}

} // namespace sanpi
