// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/collectform.h"

#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/ownfieldsform.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

CollectForm::CollectForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_project(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)), m_kind(new QComboBox(this)), m_weight(new QComboBox(this)),
      m_source(new QComboBox(this)),
      m_on(new FieldEdit(
          services.session->catalogue().field(Kind::Issue, u"collected_on"), {}, Unit::Wan, this)),
      m_own(new OwnFieldsForm(*services.session, Kind::Issue, this)),
      m_booked(new QCheckBox(tr("Booked for supervision"), this)), m_problem(new QLabel(this)),
      m_submit(new QPushButton(tr("Collect the issue"), this))
{
    setObjectName(u"collectForm"_s);
    m_project->setObjectName(u"collectProject"_s);
    m_text->setObjectName(u"collectText"_s);
    m_kind->setObjectName(u"collectKind"_s);
    m_on->setObjectName(u"collectDate"_s);
    m_problem->setObjectName(u"collectProblem"_s);
    m_submit->setObjectName(u"collectButton"_s);
    makePrimary(m_submit);
    m_text->setTabChangesFocus(true);
    m_project->setPlaceholderText(tr("part of the name; empty: of no project"));
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    fillChoices(m_kind, u"kind");
    fillChoices(m_weight, u"weight");
    fillChoices(m_source, u"source");
    m_source->setCurrentIndex(m_source->findData(qlonglong(IssueSource::Other)));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(2));
    auto* title = new QLabel(tr("A new issue"), this);
    setTextRole(title, TextRole::Strong);
    auto* close = new QPushButton(tr("Cancel"), this);
    form->addRow(title);
    form->addRow(tr("Project"), m_project);
    form->addRow(tr("Issue"), m_text);
    form->addRow(tr("Category"), m_kind);
    form->addRow(tr("Weight"), m_weight);
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Collected on"), m_on);
    form->addRow(m_own);
    form->addRow(m_booked);
    form->addRow(m_problem);
    form->addRow(m_submit);
    form->addRow(close);
    connect(m_submit, &QPushButton::clicked, this, &CollectForm::submit);
    connect(close, &QPushButton::clicked, this, &CollectForm::closed);
}

void CollectForm::fillChoices(QComboBox* box, QStringView field)
{
    for (const Choice& choice : m_session.catalogue().field(Kind::Issue, field).choices)
        box->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
}

void CollectForm::showForm(const IssuesData& answer, const Scope& scope)
{
    m_projects.clear();
    for (const auto& [project, name] : answer.projects.asKeyValueRange())
        m_projects.insert(name, project);
    auto* completer = new QCompleter(m_projects.keys(), m_project);
    completer->setFilterMode(Qt::MatchContains);
    delete m_project->completer();
    m_project->setCompleter(completer);
    if (m_on->text().isEmpty())
        m_on->setText(scope.asOf.toString(Qt::ISODate));
    m_own->showRecord({}, {}, {}, !answer.readOnly);
    m_submit->setEnabled(!answer.readOnly && !m_writing);
}

void CollectForm::submit()
{
    NewIssue wish;
    const QString project = m_project->text().trimmed();
    wish.project = m_projects.value(project);
    wish.text = m_text->toPlainText().trimmed();
    wish.kind = m_kind->currentData().toLongLong();
    wish.weight = IssueWeight(m_weight->currentData().toInt());
    wish.source = IssueSource(m_source->currentData().toInt());
    wish.on = QDate::fromString(m_on->text(), Qt::ISODate);
    wish.booked = m_booked->isChecked();
    wish.author = m_session.author();
    if (!project.isEmpty() && wish.project == 0) {
        m_problem->setText(tr("There is no project “%1”").arg(project));
        return;
    }
    const auto more = m_own->values();
    if (!more)
        return; // it says at its field why
    wish.more = *more;
    m_writing = true;
    m_problem->clear();
    m_submit->setEnabled(false);
    m_session.run([wish](Ledger& ledger) { return collectIssue(ledger, wish); }, this,
        [this](const Outcome& outcome) {
            m_writing = false;
            m_submit->setEnabled(true);
            if (!outcome.ok()) {
                QStringList reasons {messageOf(outcome.error)};
                for (const Problem& problem : outcome.problems)
                    reasons << messageOf(problem, m_session.catalogue(), englishLabels());
                m_problem->setText(reasons.join(u'\n'));
                return;
            }
            m_text->clear();
            m_project->clear();
            m_own->clear();
            emit notified({Tone::Good, tr("The issue was collected"), {}, {}, {}});
            emit collected(outcome.ids.at(newIssueId));
        });
}

} // namespace sanpi
