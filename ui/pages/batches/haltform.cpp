// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/haltform.h"

#include "schema/messages.h"
#include "schema/stagelabel.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace sanpi {

using namespace Qt::StringLiterals;

HaltForm::HaltForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_form(new QFormLayout(this)),
      m_act(new QComboBox(this)),
      m_on(new FieldEdit(services.session->catalogue().field(Kind::Transition, u"on"), {}, Unit::Wan, this)),
      m_cause(new QComboBox(this)), m_reason(new QLineEdit(this)),
      m_until(new FieldEdit(
          services.session->catalogue().field(Kind::Stoppage, u"until_planned"), {}, Unit::Wan, this)),
      m_document(new QLineEdit(this)), m_problem(new QLabel(this)), m_submit(new QPushButton(this))
{
    setObjectName(u"haltForm"_s);
    m_act->setObjectName(u"haltAct"_s);
    m_on->setObjectName(u"haltDate"_s);
    m_cause->setObjectName(u"haltCause"_s);
    m_reason->setObjectName(u"haltReason"_s);
    m_document->setObjectName(u"haltDocument"_s);
    m_problem->setObjectName(u"haltProblem"_s);
    m_submit->setObjectName(u"haltButton"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    setTextRole(m_problem, TextRole::Caption);
    m_cause->addItem(u"—"_s, 0);
    for (const Choice& choice : m_session.catalogue().field(Kind::Stoppage, u"cause").choices)
        m_cause->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_form->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(gap(2));
    m_form->addRow(tr("What"), m_act);
    m_form->addRow(tr("From"), m_on);
    m_form->addRow(tr("Cause"), m_cause);
    m_form->addRow(tr("Reason"), m_reason);
    m_form->addRow(tr("Planned resumption"), m_until);
    m_form->addRow(tr("Document"), m_document);
    m_form->addRow(m_problem);
    m_form->addRow(m_submit);
    connect(m_act, &QComboBox::currentIndexChanged, this, &HaltForm::arrange);
    connect(m_submit, &QPushButton::clicked, this, &HaltForm::submit);
}

void HaltForm::showProject(const MemberDetail& detail, QDate asOf, bool editable)
{
    const bool another = m_project != detail.project;
    m_project = detail.project;
    m_name = detail.name;
    m_editable = editable;
    offerActs(detail);
    if (another) {
        for (QLineEdit* edit : {m_reason, m_document, static_cast<QLineEdit*>(m_until)})
            edit->clear();
        m_on->setText(asOf.toString(Qt::ISODate));
        m_problem->clear();
    }
    setEnabled(editable);
    arrange();
}

/// What is in force can be ended, what is not can begin.
void HaltForm::offerActs(const MemberDetail& detail)
{
    const QSignalBlocker blocker(m_act);
    const QVariant kept = m_act->currentData();
    m_act->clear();
    if (detail.life.stoppage) {
        m_open = *detail.life.stoppage;
        m_act->addItem(m_open == Stoppage::Removed ? tr("Take in again") : tr("Resume work"), Resume);
    } else {
        m_act->addItem(tr("Halt (停工)"), Halt);
        m_act->addItem(tr("Suspend with approval (停缓建)"), Suspend);
        m_act->addItem(tr("Remove from the lists (调出)"), Remove);
    }
    if (detail.life.stage > Stage::Planned) {
        m_act->addItem(
            tr("Take back the stage %1")
                .arg(stageLabel(m_session.catalogue(), detail.life.stage, detail.works, englishLabels())),
            TakeBack);
    }
    m_act->setCurrentIndex(qMax(0, m_act->findData(kept)));
}

void HaltForm::arrange()
{
    const int act = m_act->currentData().toInt();
    const bool begins = act == Halt || act == Suspend || act == Remove;
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    show(m_on, act != TakeBack);
    show(m_cause, act == Halt);
    show(m_reason, begins || act == TakeBack);
    show(m_until, act == Halt || act == Suspend);
    show(m_document, begins && act != Halt);
    m_submit->setText(m_act->currentText());
    m_submit->setEnabled(m_editable && !m_writing && m_act->count() > 0);
}

QDate HaltForm::dateOf(const FieldEdit* edit)
{
    const Typed day = typedFromText(
        edit->field(), edit->text(), Unit::Wan, [](Kind, const QString&) { return std::optional<qint64>(); });
    return day.problem ? QDate() : day.value.date();
}

void HaltForm::submit()
{
    const int act = m_act->currentData().toInt();
    const QString reason = m_reason->text().trimmed();
    const QString author = m_session.author();
    const QString done = tr("%1: %2").arg(m_name, m_act->currentText());
    std::function<Outcome(Ledger&)> job;
    if (act == TakeBack) {
        if (reason.isEmpty()) {
            m_problem->setText(tr("A stage is taken back only with a reason."));
            m_reason->setFocus();
            return;
        }
        job = [project = m_project, reason, author](
                  Ledger& ledger) { return takeStageBack(ledger, project, reason, author, Source::Form); };
    } else if (!dateOf(m_on).isValid()) {
        m_problem->setText(tr("A day is needed, as 2021-09-30."));
        m_on->setFocus();
        return;
    } else if (act == Resume) {
        job = [project = m_project, kind = m_open, on = dateOf(m_on), author](
                  Ledger& ledger) { return resume(ledger, project, kind, on, author, Source::Form); };
    } else {
        sanpi::Halt wish;
        wish.project = m_project;
        wish.kind = act == Halt ? Stoppage::Halted : act == Suspend ? Stoppage::Suspended : Stoppage::Removed;
        wish.on = dateOf(m_on);
        wish.cause = act == Halt ? m_cause->currentData().toLongLong() : 0;
        wish.reason = reason;
        wish.untilPlanned = dateOf(m_until);
        wish.document = m_document->text().trimmed();
        wish.author = author;
        job = [wish](Ledger& ledger) { return halt(ledger, wish); };
    }
    m_writing = true;
    m_submit->setEnabled(false);
    m_session.run(std::move(job), this, [this, done](const Outcome& outcome) { finish(outcome, done); });
}

void HaltForm::finish(const Outcome& outcome, const QString& done)
{
    m_writing = false;
    m_submit->setEnabled(true);
    if (outcome.ok()) {
        m_reason->clear();
        m_problem->clear();
        emit notified({Tone::Good, done, {}, {}, {}});
        return;
    }
    QStringList reasons;
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, m_session.catalogue(), englishLabels());
    if (reasons.isEmpty())
        reasons << messageOf(outcome.error);
    m_problem->setText(reasons.join(u'\n'));
}

} // namespace sanpi
