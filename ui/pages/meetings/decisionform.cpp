// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meetings/decisionform.h"

#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLines = 3;

QPlainTextEdit* shortText(const QString& name, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * textLines + gap(4));
    return edit;
}

} // namespace

DecisionEntry::DecisionEntry(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout(this)), m_title(new QLabel(this)),
      m_source(new QComboBox(this)), m_leader(new QLineEdit(this)),
      m_text(shortText(u"decisionText"_s, this)), m_project(new QLineEdit(this)), m_unit(new QComboBox(this)),
      m_on(new FieldEdit(session.catalogue().field(Kind::Decision, u"on"), {}, Unit::Wan, this)),
      m_due(new FieldEdit(session.catalogue().field(Kind::Decision, u"due"), {}, Unit::Wan, this)),
      m_becomes(new QComboBox(this)), m_kind(new QComboBox(this)), m_problem(new QLabel(this)),
      m_submit(new QPushButton(this)), m_result(shortText(u"decisionResult"_s, this)),
      m_conclude(new QPushButton(this)), m_follow(new QPushButton(this))
{
    setObjectName(u"decisionForm"_s);
    setTextRole(m_title, TextRole::Strong);
    m_source->setObjectName(u"decisionSource"_s);
    for (const Choice& choice : session.catalogue().field(Kind::Decision, u"source").choices)
        m_source->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_leader->setObjectName(u"decisionLeader"_s);
    m_project->setObjectName(u"decisionProject"_s);
    m_project->setPlaceholderText(tr("part of the name; empty: of no project"));
    m_unit->setObjectName(u"decisionUnit"_s);
    m_on->setObjectName(u"decisionOn"_s);
    m_due->setObjectName(u"decisionDue"_s);
    m_becomes->setObjectName(u"decisionBecomes"_s);
    m_becomes->addItem(tr("is followed by itself"), int(DecisionForm::Plain));
    m_becomes->addItem(tr("becomes an issue"), int(DecisionForm::Issue));
    m_becomes->addItem(tr("becomes an order (draft)"), int(DecisionForm::Order));
    m_kind->setObjectName(u"decisionIssueKind"_s);
    for (const Choice& choice : session.catalogue().field(Kind::Issue, u"kind").choices)
        m_kind->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_problem->setObjectName(u"decisionProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_submit->setObjectName(u"keepDecisionButton"_s);
    makePrimary(m_submit);
    m_conclude->setObjectName(u"concludeDecisionButton"_s);
    m_follow->setObjectName(u"followDecisionButton"_s);
    auto* fresh = new QPushButton(tr("Another one"), this);
    fresh->setObjectName(u"newDecisionButton"_s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(gap(2));
    m_form->addRow(m_title);
    m_form->addRow(tr("Source"), m_source);
    m_form->addRow(tr("Instructed by"), m_leader);
    m_form->addRow(tr("Matter"), m_text);
    m_form->addRow(tr("Project"), m_project);
    m_form->addRow(tr("Unit"), m_unit);
    m_form->addRow(tr("Decided on"), m_on);
    m_form->addRow(tr("Due"), m_due);
    m_form->addRow(tr("It"), m_becomes);
    m_form->addRow(tr("Category"), m_kind);
    m_form->addRow(m_problem);
    m_form->addRow(m_submit);
    m_form->addRow(m_follow);
    m_form->addRow(tr("Result"), m_result);
    m_form->addRow(m_conclude);
    m_form->addRow(fresh);
    connect(m_becomes, &QComboBox::currentIndexChanged, this, &DecisionEntry::arrange);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        if (m_decision == 0)
            m_ofMeeting = m_source->currentData().toInt() == int(DecisionSource::Leader) ? 0 : m_meeting;
        arrange();
    });
    connect(m_submit, &QPushButton::clicked, this, &DecisionEntry::submit);
    connect(m_conclude, &QPushButton::clicked, this, &DecisionEntry::conclude);
    connect(fresh, &QPushButton::clicked, this, &DecisionEntry::startNew);
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (m_order != 0)
            emit orderWanted(m_order);
        else
            emit issueWanted(m_issue);
    });
    arrange();
}

void DecisionEntry::showForm(const MeetingsAnswer& answer, const Scope& scope)
{
    m_scope = scope;
    m_editable = !answer.readOnly;
    m_projects = answer.projects;
    auto* completer = new QCompleter(m_projects.keys(), m_project);
    completer->setFilterMode(Qt::MatchContains);
    delete m_project->completer();
    m_project->setCompleter(completer);
    const QVariant unit = m_unit->currentData();
    m_unit->clear();
    m_unit->addItem(tr("the project's unit"), 0);
    for (const auto& [id, name] : answer.units)
        m_unit->addItem(name, id);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
    const qint64 meeting = answer.agenda ? answer.agenda->meeting.id.key[0] : 0;
    if (meeting != m_meeting) {
        m_meeting = meeting;
        startNew();
    }
    const QDate day = answer.agenda ? answer.agenda->meeting.value(u"on"_s).date() : scope.asOf;
    if (m_decision == 0 && (day != m_day || m_on->text().isEmpty()))
        m_on->setText(day.toString(Qt::ISODate));
    m_day = day;
    arrange();
}

void DecisionEntry::startNew()
{
    m_decision = 0;
    m_issue = 0;
    m_order = 0;
    m_done = false;
    // A series of instructions is entered as one: the source stays as it was chosen.
    const bool ofLeader = m_source->currentData().toInt() == int(DecisionSource::Leader);
    m_ofMeeting = ofLeader ? 0 : m_meeting;
    m_on->setText(m_day.toString(Qt::ISODate));
    m_text->clear();
    m_leader->clear();
    m_project->clear();
    m_due->clear();
    m_result->clear();
    m_unit->setCurrentIndex(0);
    m_becomes->setCurrentIndex(0);
    m_problem->clear();
    arrange();
}

void DecisionEntry::suggest(const AgendaRow& item)
{
    if (m_decision != 0 || m_ofMeeting == 0 || !m_text->toPlainText().trimmed().isEmpty())
        return;
    m_project->setText(item.projectName);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(item.unit)));
    arrange();
}

void DecisionEntry::showDecision(const DecisionRow& row)
{
    m_decision = row.record.id.key[0];
    m_ofMeeting = row.meeting;
    m_issue = row.issue;
    m_order = row.order;
    m_done = row.state == DecisionState::Done;
    m_leader->setText(row.record.value(u"leader"_s).text());
    m_text->setPlainText(row.text);
    m_project->setText(row.projectName);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(row.record.value(u"unit"_s).number())));
    m_on->setText(row.on.toString(Qt::ISODate));
    m_due->setText(row.record.value(u"due"_s).date().toString(Qt::ISODate));
    m_becomes->setCurrentIndex(m_becomes->findData(int(m_order != 0 ? DecisionForm::Order
            : m_issue != 0                                          ? DecisionForm::Issue
                                                                    : DecisionForm::Plain)));
    m_result->setPlainText(row.result);
    m_follow->setText(m_order != 0 ? tr("Open the order") : tr("Open the issue %1").arg(row.issueNumber));
    m_problem->clear();
    arrange();
}

void DecisionEntry::arrange()
{
    const bool known = m_decision != 0;
    const bool ofLeader = m_ofMeeting == 0;
    const bool followed = m_issue != 0 || m_order != 0;
    const auto form = DecisionForm(m_becomes->currentData().toInt());
    m_title->setText(known ? tr("The matter")
            : ofLeader     ? tr("A leader's instruction")
                           : tr("A matter decided"));
    m_form->setRowVisible(m_source, !known && m_meeting != 0);
    m_form->setRowVisible(m_leader, ofLeader);
    m_form->setRowVisible(m_kind, form != DecisionForm::Plain && m_issue == 0);
    m_form->setRowVisible(m_follow, followed);
    m_form->setRowVisible(m_result, known && !followed);
    m_form->setRowVisible(m_conclude, known && !followed);
    m_conclude->setText(
        m_done ? tr("Not done after all") : tr("Done on %1").arg(m_scope.asOf.toString(Qt::ISODate)));
    m_submit->setText(known ? tr("Keep") : tr("Enter the matter"));
    m_submit->setEnabled(m_editable && !m_writing);
    m_conclude->setEnabled(m_editable && !m_writing);
    m_becomes->setEnabled(!m_done && m_order == 0);
}

void DecisionEntry::run(const std::function<Outcome(Ledger&)>& act, const QString& done)
{
    m_writing = true;
    arrange();
    m_session.run(act, this, [this, done](const Outcome& outcome) {
        m_writing = false;
        QStringList reasons;
        if (!outcome.ok()) {
            reasons << messageOf(outcome.error);
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_session.catalogue(), englishLabels());
        } else {
            if (m_decision == 0)
                startNew();
            emit notified({Tone::Good, done, {}, {}, {}});
        }
        m_problem->setText(reasons.join(u'\n'));
        arrange();
    });
}

void DecisionEntry::submit()
{
    DecisionWish wish;
    wish.decision = m_decision;
    wish.meeting = m_ofMeeting;
    wish.source = m_ofMeeting == 0 ? DecisionSource::Leader : DecisionSource::Meeting;
    wish.leader = m_leader->text().trimmed();
    wish.text = m_text->toPlainText().trimmed();
    wish.on = QDate::fromString(m_on->text().trimmed(), Qt::ISODate);
    wish.due = QDate::fromString(m_due->text().trimmed(), Qt::ISODate);
    wish.unit = m_unit->currentData().toLongLong();
    wish.form = DecisionForm(m_becomes->currentData().toInt());
    wish.issueKind = m_kind->currentData().toLongLong();
    wish.author = m_session.author();
    const QString project = m_project->text().trimmed();
    wish.project = m_projects.value(project);
    if (!project.isEmpty() && wish.project == 0) {
        m_problem->setText(tr("There is no project “%1”").arg(project));
        return;
    }
    if (!m_due->text().trimmed().isEmpty() && !wish.due.isValid()) {
        m_problem->setText(tr("The day due is written as 2021-12-31"));
        return;
    }
    if (wish.unit == 0 && wish.project == 0) {
        m_problem->setText(tr("Say who is responsible: a unit, or a project that has one"));
        return;
    }
    run([wish](Ledger& ledger) { return keepDecision(ledger, wish); },
        wish.form == DecisionForm::Plain ? tr("The matter was kept")
            : wish.form == DecisionForm::Issue
            ? tr("The matter was kept, and its issue assigned")
            : tr("The matter was kept, with its issue and the draft of an order"));
}

void DecisionEntry::conclude()
{
    const QDate on = m_done ? QDate() : m_scope.asOf;
    const QString result = m_done ? QString() : m_result->toPlainText().trimmed();
    run([decision = m_decision, on, result, author = m_session.author()](
            Ledger& ledger) { return concludeDecision(ledger, decision, on, result, author, Source::Form); },
        on.isValid() ? tr("The matter is done") : tr("The matter is open again"));
}

} // namespace sanpi
