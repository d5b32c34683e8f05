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

namespace {

constexpr int widestProject = 520;
constexpr qint64 leaderKind = 1; ///< person.kind

/// 分包领导 5 · 专班 2
QString dutiesText(const std::vector<Duty>& duties)
{
    QStringList said;
    for (size_t at = 0; at < duties.size();) { // sorted by role
        const size_t from = at;
        while (at < duties.size() && duties[at].role == duties[from].role)
            ++at;
        said << duties[from].role + u' ' + QString::number(at - from);
    }
    return said.join(u" · "_s);
}

} // namespace

PersonsView::PersonsView(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_panel(new Panel(this)), m_name(new QLineEdit(m_panel)),
      m_kind(new QComboBox(m_panel)), m_office(new QLineEdit(m_panel)), m_unit(new QComboBox(m_panel)),
      m_phone(new QLineEdit(m_panel)), m_problem(new QLabel(m_panel)),
      m_new(new QPushButton(tr("New person"), m_panel)), m_submit(new QPushButton(tr("Keep"), m_panel)),
      m_dutyPanel(new Panel(this))
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
    m_dutyList = new TextList(u"personProjectTable"_s, tr("Projects that the person answers for"),
        {tr("Project"), tr("Role"), tr("From")}, {}, m_dutyPanel);
    m_dutyList->setWidest(0, widestProject);
    m_dutyPanel->body()->addWidget(m_dutyList, 1);
    m_dutyPanel->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_panel, 3);
    column->addWidget(m_dutyPanel, 2);
    connect(m_dutyList, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { emit projectWanted(m_dutyList->texts()->row(index.row()).key); });
    connect(m_list, &TextList::choiceChanged, this, &PersonsView::showChosen);
    connect(m_new, &QPushButton::clicked, this, &PersonsView::startNew);
    connect(m_submit, &QPushButton::clicked, this, &PersonsView::submit);
}

void PersonsView::showPeople(const std::vector<Record>& people, const Duties& duties,
    const QList<std::pair<qint64, QString>>& units, bool editable)
{
    m_people = people;
    m_duties = duties;
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
                person.value(u"phone"_s).text(),
                dutiesText(m_duties.byPerson.contains(person.id.key[0])
                        ? m_duties.byPerson.at(person.id.key[0])
                        : std::vector<Duty>())},
            person.id.key[0], {}, person.value(u"note"_s).text()};
    }
    // Leaders of an imported ledger are names until somebody enters office and phone: here is where.
    m_named.clear();
    for (const auto& [name, list] : m_duties.byName) {
        m_named << name;
        rows << TextRow {{name, tr("by the ledger"), {}, {}, tr("enter it below"), dutiesText(list)},
            -qint64(m_named.size()), {Tone::Plain, Tone::Muted, Tone::Plain, Tone::Plain, Tone::Muted}, {}};
    }
    m_list->setRows(rows);
    QStringList said;
    if (!people.empty())
        said << tr("%n person(s)", nullptr, int(people.size()));
    if (!m_named.isEmpty())
        said << tr("%n leader(s) of the ledger without office and phone: choose one and enter them below",
            nullptr, int(m_named.size()));
    m_panel->setTitle(tr("People"),
        said.isEmpty() ? tr("nobody yet; an assignment makes a person, too") : said.join(u" · "_s));
    m_submit->setEnabled(editable && !m_writing);
    m_new->setEnabled(editable);
}

void PersonsView::showDuties(const QString& name, const std::vector<Duty>& duties)
{
    QList<TextRow> rows;
    for (const Duty& duty : duties)
        rows << TextRow {
            {duty.name, duty.role,
                duty.since.isValid() ? duty.since.toString(Qt::ISODate) : tr("by the ledger, without a day")},
            duty.project, {}, {}};
    m_dutyList->setRows(rows);
    m_dutyPanel->setTitle(name, tr("answers for %n project(s); Enter opens it", nullptr, int(rows.size())));
    m_dutyPanel->setVisible(!rows.isEmpty());
}

void PersonsView::showChosen()
{
    const QList<qint64> chosen = m_list->chosen();
    if (chosen.isEmpty()) {
        m_dutyPanel->hide();
        return;
    }
    if (chosen.first() < 0) {
        const QString name = m_named.value(int(-chosen.first()) - 1);
        m_person = 0;
        m_name->setText(name);
        m_kind->setCurrentIndex(m_kind->findData(leaderKind));
        m_office->clear();
        m_phone->clear();
        m_unit->setCurrentIndex(0);
        m_submit->setText(tr("Add"));
        showDuties(name, m_duties.byName.contains(name) ? m_duties.byName.at(name) : std::vector<Duty>());
        return;
    }
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
    showDuties(m_name->text(),
        m_duties.byPerson.contains(m_person) ? m_duties.byPerson.at(m_person) : std::vector<Duty>());
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
