// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/assignform.h"

#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

AssignForm::AssignForm(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_role(new QComboBox(this)), m_name(new QLineEdit(this)),
      m_since(new FieldEdit(session.catalogue().kind(Kind::Assignment).keyField(2), {}, Unit::Wan, this)),
      m_document(new QLineEdit(this)), m_problem(new QLabel(this)),
      m_submit(new QPushButton(tr("Assign"), this)), m_leave(new QPushButton(tr("Leave without"), this))
{
    setObjectName(u"assignForm"_s);
    m_role->setObjectName(u"assignRole"_s);
    m_role->setAccessibleName(tr("Role"));
    for (const Choice& choice : session.catalogue().kind(Kind::Assignment).keyField(1).choices)
        m_role->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_name->setObjectName(u"assignName"_s);
    m_name->setPlaceholderText(tr("name"));
    m_name->setAccessibleName(tr("Name"));
    m_since->setObjectName(u"assignSince"_s);
    m_document->setObjectName(u"assignDocument"_s);
    m_document->setPlaceholderText(tr("document"));
    m_document->setAccessibleName(tr("Document"));
    m_problem->setObjectName(u"assignProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_submit->setObjectName(u"assignButton"_s);
    makePrimary(m_submit);
    // Taking a role away has a button of its own: after an assignment the same key must not undo it.
    m_leave->setObjectName(u"leaveButton"_s);
    m_leave->setToolTip(tr("Nobody has the role from that day on"));
    auto* to = new QLabel(tr("&to"), this);
    to->setBuddy(m_name);
    auto* from = new QLabel(tr("&from"), this);
    from->setBuddy(m_since);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_role);
    line->addWidget(to);
    line->addWidget(m_name, 2);
    line->addWidget(from);
    line->addWidget(m_since, 1);
    line->addWidget(m_document, 1);
    line->addWidget(m_submit);
    line->addWidget(m_leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addLayout(line);
    column->addWidget(m_problem);
    m_problem->hide();
    connect(m_name, &QLineEdit::textChanged, this, &AssignForm::react);
    connect(m_since, &QLineEdit::textChanged, this, &AssignForm::react);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (m_submit->isEnabled())
            submit(m_name->text().trimmed());
    });
    connect(m_submit, &QPushButton::clicked, this, [this] { submit(m_name->text().trimmed()); });
    connect(m_leave, &QPushButton::clicked, this, [this] { submit({}); });
    react();
}

void AssignForm::showForm(const QStringList& people, QDate day, bool editable)
{
    m_editable = editable;
    delete m_name->completer();
    auto* completer = new QCompleter(people, m_name);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
    if (m_since->text().isEmpty())
        m_since->setText(day.toString(Qt::ISODate));
    react();
}

void AssignForm::setProjects(const QList<qint64>& projects)
{
    m_projects = projects;
    react();
}

void AssignForm::react()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    const bool whole = m_editable && !m_writing && !m_projects.isEmpty()
        && QDate::fromString(m_since->text().trimmed(), Qt::ISODate).isValid();
    m_submit->setText(m_projects.isEmpty() ? tr("Choose projects first")
                                           : tr("Assign %n project(s)", nullptr, int(m_projects.size())));
    m_submit->setEnabled(whole && named);
    m_leave->setEnabled(whole && !named);
}

void AssignForm::submit(const QString& name)
{
    AssignWish wish;
    wish.projects.assign(m_projects.begin(), m_projects.end());
    wish.role = ProjectRole(m_role->currentData().toInt());
    wish.name = name;
    wish.since = QDate::fromString(m_since->text().trimmed(), Qt::ISODate);
    wish.document = m_document->text().trimmed();
    wish.author = m_session.author();
    m_writing = true;
    react();
    m_session.run([wish](Ledger& ledger) { return assignProjects(ledger, wish); }, this,
        [this, wish, role = m_role->currentText()](const Outcome& outcome) {
            m_writing = false;
            QStringList reasons;
            if (!outcome.ok()) {
                reasons << messageOf(outcome.error);
                for (const Problem& problem : outcome.problems)
                    reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            } else {
                m_name->clear();
                emit notified({Tone::Good,
                    wish.name.isEmpty()
                        ? tr("%n project(s) without %1 from %2", nullptr, int(wish.projects.size()))
                              .arg(role, wish.since.toString(Qt::ISODate))
                        : tr("%1 of %n project(s): %2 from %3", nullptr, int(wish.projects.size()))
                              .arg(role, wish.name, wish.since.toString(Qt::ISODate)),
                    {}, {}, {}});
            }
            m_problem->setText(reasons.join(u'\n'));
            m_problem->setVisible(!reasons.isEmpty());
            react();
        });
}

} // namespace sanpi
