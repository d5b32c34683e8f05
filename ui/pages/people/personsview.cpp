// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/personsview.h"

#include "schema/messages.h"
#include "store/assigning.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

PersonsView::PersonsView(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_panel(new Panel(this)), m_name(new QLineEdit(m_panel)),
      m_kind(new QComboBox(m_panel)), m_office(new QLineEdit(m_panel)), m_unit(new QComboBox(m_panel)),
      m_phone(new QLineEdit(m_panel)), m_problem(new QLabel(m_panel)),
      m_new(new QPushButton(tr("New person"), m_panel)), m_submit(new QPushButton(tr("Keep"), m_panel))
{
    m_list = new TextList(u"personTable"_s, tr("People"),
        {tr("Name"), tr("Kind"), tr("Office"), tr("Unit"), tr("Phone"), tr("Answers for")}, {}, m_panel);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_name->setObjectName(u"personName"_s);
    m_name->setPlaceholderText(tr("Name"));
    m_kind->setObjectName(u"personKind"_s);
    for (const Choice& choice : session.catalogue().field(Kind::Person, u"kind").choices)
        m_kind->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_office->setObjectName(u"personOffice"_s);
    m_office->setPlaceholderText(tr("Office"));
    m_unit->setObjectName(u"personUnit"_s);
    m_phone->setObjectName(u"personPhone"_s);
    m_phone->setPlaceholderText(tr("Phone"));
    m_problem->setObjectName(u"personProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_new->setObjectName(u"newPersonButton"_s);
    m_submit->setObjectName(u"keepPersonButton"_s);
    makePrimary(m_submit);
    m_kind->setAccessibleName(tr("Kind"));
    m_unit->setAccessibleName(tr("Unit"));
    for (QLineEdit* line : {m_name, m_office, m_phone}) {
        line->setAccessibleName(line->placeholderText());
        connect(line, &QLineEdit::returnPressed, this, &PersonsView::submit);
    }
    auto* form = new QHBoxLayout;
    form->setSpacing(gap(2));
    form->addWidget(m_new);
    form->addWidget(m_name, 2);
    form->addWidget(m_kind);
    form->addWidget(m_office, 2);
    form->addWidget(m_unit);
    form->addWidget(m_phone, 2);
    form->addWidget(m_submit);
    m_panel->body()->addWidget(m_list, 1);
    m_panel->body()->addLayout(form);
    m_panel->body()->addWidget(m_problem);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->addWidget(m_panel);
    connect(m_list, &TextList::choiceChanged, this, &PersonsView::showChosen);
    connect(m_new, &QPushButton::clicked, this, &PersonsView::startNew);
    connect(m_submit, &QPushButton::clicked, this, &PersonsView::submit);
}

void PersonsView::showPeople(const std::vector<Record>& people, const QHash<qint64, QString>& leads,
    const QList<std::pair<qint64, QString>>& units, bool editable)
{
    m_people = people;
    m_editable = editable;
    const QVariant unit = m_unit->currentData();
    m_unit->clear();
    m_unit->addItem(tr("no unit"), 0);
    QHash<qint64, QString> unitNames;
    for (const auto& [id, name] : units) {
        m_unit->addItem(name, id);
        unitNames.insert(id, name);
    }
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
    const Field& kinds = m_session.catalogue().field(Kind::Person, u"kind");
    QList<TextRow> rows;
    for (const Record& person : people) {
        const Choice* kind = kinds.choice(person.value(u"kind"_s).number());
        rows << TextRow {
            {person.value(u"name"_s).text(),
                !kind                 ? QString()
                    : englishLabels() ? kind->en
                                      : kind->zh,
                person.value(u"title"_s).text(), unitNames.value(person.value(u"unit"_s).number()),
                person.value(u"phone"_s).text(), leads.value(person.id.key[0])},
            person.id.key[0], {}, person.value(u"note"_s).text()};
    }
    m_list->setRows(rows);
    m_panel->setTitle(tr("People"),
        rows.isEmpty() ? tr("nobody yet; an assignment makes a person, too")
                       : tr("%n person(s)", nullptr, int(rows.size())));
    m_submit->setEnabled(editable && !m_writing);
    m_new->setEnabled(editable);
}

void PersonsView::showChosen()
{
    const QList<qint64> chosen = m_list->chosen();
    if (chosen.isEmpty())
        return;
    m_person = chosen.first();
    const auto person
        = std::ranges::find(m_people, m_person, [](const Record& record) { return record.id.key[0]; });
    if (person == m_people.end())
        return;
    m_name->setText(person->value(u"name"_s).text());
    m_kind->setCurrentIndex(m_kind->findData(person->value(u"kind"_s).number()));
    m_office->setText(person->value(u"title"_s).text());
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(person->value(u"unit"_s).number())));
    m_phone->setText(person->value(u"phone"_s).text());
    m_submit->setText(tr("Keep"));
}

void PersonsView::startNew()
{
    m_list->clearSelection();
    m_person = 0;
    for (QLineEdit* line : {m_name, m_office, m_phone})
        line->clear();
    m_unit->setCurrentIndex(0);
    m_submit->setText(tr("Add"));
    m_name->setFocus();
}

void PersonsView::submit()
{
    if (!m_submit->isEnabled())
        return;
    const qint64 unit = m_unit->currentData().toLongLong();
    const qint64 kind = m_kind->currentData().toLongLong();
    const Fields fields {{u"name"_s, m_name->text().trimmed()},
        {u"kind"_s, kind != 0 ? Value(kind) : Value()}, {u"title"_s, m_office->text().trimmed()},
        {u"unit"_s, unit != 0 ? Value(unit) : Value()}, {u"phone"_s, m_phone->text().trimmed()}};
    m_writing = true;
    m_submit->setEnabled(false);
    m_session.run([person = m_person, fields, author = m_session.author()](
                      Ledger& ledger) { return keepPerson(ledger, person, fields, author); },
        this,
        [this, name = m_name->text().trimmed()](const Outcome& outcome) {
            m_writing = false;
            m_submit->setEnabled(m_editable);
            QStringList reasons;
            if (!outcome.ok()) {
                reasons << messageOf(outcome.error);
                for (const Problem& problem : outcome.problems)
                    reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            } else {
                if (outcome.ids.contains(newPersonId))
                    m_person = outcome.ids.at(newPersonId);
                emit notified({Tone::Good, tr("%1 kept").arg(name), {}, {}, {}});
            }
            m_problem->setText(reasons.join(u'\n'));
        });
}

} // namespace sanpi
