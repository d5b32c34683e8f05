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
      m_submit(new QPushButton(tr("Assign"), this))
{
    setObjectName(u"assignForm"_s);
    m_role->setObjectName(u"assignRole"_s);
    m_role->setAccessibleName(tr("Role"));
    for (const Choice& choice : session.catalogue().kind(Kind::Assignment).keyField(1).choices)
        m_role->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_name->setObjectName(u"assignName"_s);
    m_name->setPlaceholderText(tr("name; empty: nobody"));
    m_since->setObjectName(u"assignSince"_s);
    m_document->setObjectName(u"assignDocument"_s);
    m_document->setPlaceholderText(tr("document"));
    m_document->setAccessibleName(tr("Document"));
    m_problem->setObjectName(u"assignProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_submit->setObjectName(u"assignButton"_s);
    makePrimary(m_submit);
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
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addLayout(line);
    column->addWidget(m_problem);
    m_problem->hide();
    connect(m_name, &QLineEdit::textChanged, this, &AssignForm::react);
    connect(m_since, &QLineEdit::textChanged, this, &AssignForm::react);
    connect(m_submit, &QPushButton::clicked, this, &AssignForm::submit);
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
    m_submit->setText(m_projects.isEmpty() ? tr("Choose projects first")
            : named                        ? tr("Assign %n project(s)", nullptr, int(m_projects.size()))
                    : tr("Leave %n project(s) without", nullptr, int(m_projects.size())));
    m_submit->setEnabled(m_editable && !m_writing && !m_projects.isEmpty()
        && QDate::fromString(m_since->text().trimmed(), Qt::ISODate).isValid());
}

void AssignForm::submit()
{
    AssignWish wish;
    wish.projects.assign(m_projects.begin(), m_projects.end());
    wish.role = ProjectRole(m_role->currentData().toInt());
    wish.name = m_name->text().trimmed();
    wish.since = QDate::fromString(m_since->text().trimmed(), Qt::ISODate);
    wish.document = m_document->text().trimmed();
    wish.author = m_session.author();
    m_writing = true;
    react();
    m_session.run([wish](Ledger& ledger) { return assignProjects(ledger, wish); }, this,
        [this, wish](const Outcome& outcome) {
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
                        ? tr("%n project(s) without from %1", nullptr, int(wish.projects.size()))
                              .arg(wish.since.toString(Qt::ISODate))
                        : tr("%n project(s) assigned to %1 from %2", nullptr, int(wish.projects.size()))
                              .arg(wish.name, wish.since.toString(Qt::ISODate)),
                    {}, {}, {}});
            }
            m_problem->setText(reasons.join(u'\n'));
            m_problem->setVisible(!reasons.isEmpty());
            react();
        });
}

} // namespace sanpi
