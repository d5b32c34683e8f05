// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/peoplepage.h"

#include "ui/facts/valuetext.h"
#include "ui/pages/people/debtsview.h"
#include "ui/pages/people/leadersview.h"

#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>
#include <tuple>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Who answers for what on the day: of people by record, and of leaders that only the ledger's text names.
Result<Duties> dutiesOn(Ledger& ledger, QDate asOf)
{
    Duties duties;
    QHash<qint64, QString> names;
    const auto projects = ledger.records().all(Kind::Project);
    if (!projects)
        return projects.error();
    for (const Record& project : *projects)
        names.insert(project.id.key[0], project.value(u"name"_s).text());
    const Field roles = ledger.catalogue().kind(Kind::Assignment).keyField(1);
    for (const Choice& role : roles.choices) {
        const auto people = projectPeople(ledger, ProjectRole(role.code), asOf);
        if (!people)
            return people.error();
        for (const auto& [project, person] : *people) {
            const Duty duty {
                englishLabels() ? role.en : role.zh, project, names.value(project), person.since};
            if (person.person != 0)
                duties.byPerson[person.person].push_back(duty);
            else
                duties.byName[person.name].push_back(duty);
        }
    }
    const auto sort = [](std::vector<Duty>& list) {
        std::ranges::stable_sort(list, {}, [](const Duty& duty) { return std::tie(duty.role, duty.name); });
    };
    for (auto& [person, list] : duties.byPerson)
        sort(list);
    for (auto& [name, list] : duties.byName)
        sort(list);
    return duties;
}

} // namespace

PeoplePage::PeoplePage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Leaders and projects"), parent), m_tabs(new QTabWidget(this)),
      m_leaders(new LeadersView(services, m_tabs)), m_debts(new DebtsView(m_tabs)),
      m_people(new PersonsView(*services.session, m_tabs))
{
    setObjectName(u"peoplePage"_s);
    m_tabs->setObjectName(u"peopleTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_leaders, tr("Leaders"));
    m_tabs->addTab(m_debts, tr("Debts"));
    m_tabs->addTab(m_people, tr("People"));
    setContent(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { emit filterChanged(filterText()); });
    connect(m_leaders, &LeadersView::chosenChanged, this, [this] { emit filterChanged(filterText()); });
    connect(m_leaders, &LeadersView::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_leaders, &LeadersView::notified, this, &Page::notified);
    connect(m_people, &PersonsView::notified, this, &Page::notified);
    connect(m_people, &PersonsView::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_debts, &DebtsView::filterWanted, this, [this](const QString& filter) {
        emit navigationRequested({u"projects"_s, filter, {}, {}});
    });
    connect(m_debts, &DebtsView::leaderWanted, this, [this](const QString& name) {
        m_leaders->choose(name);
        m_tabs->setCurrentIndex(Leaders);
    });
    connect(pane(), &StatePane::actionTriggered, this, [this] {
        emit navigationRequested({u"import"_s, {}, {}, {}});
    });
}

bool PeoplePage::isBusy() const
{
    return AnswerPage::isBusy() || m_leaders->isBusy() || m_people->isBusy();
}

QString PeoplePage::filterText() const
{
    switch (m_tabs->currentIndex()) {
    case Debts:
        return u"debts"_s;
    case People:
        return u"people"_s;
    default:
        return m_leaders->chosen().isEmpty() ? QString() : u"leader="_s + m_leaders->chosen();
    }
}

void PeoplePage::narrow(const Location& location)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(location.filter == "debts"_L1 ? Debts
            : location.filter == "people"_L1              ? People
                                                          : Leaders);
    if (location.filter.startsWith("leader="_L1))
        m_leaders->choose(location.filter.section(u'=', 1));
}

PeoplePage::Question PeoplePage::question() const
{
    return [scope = scope()](Ledger& ledger) -> Result<PeopleAnswer> {
        PeopleAnswer answer;
        auto board = leaderBoard(ledger, scope.year, scope.asOf);
        auto people = ledger.records().all(Kind::Person);
        auto duties = dutiesOn(ledger, scope.asOf);
        if (!board || !people)
            return board ? people.error() : board.error();
        if (!duties)
            return duties.error();
        answer.board = std::move(board).value();
        answer.people = std::move(people).value();
        answer.duties = std::move(duties).value();
        answer.readOnly = ledger.readOnly();
        for (const Group& unit : answer.board.overview.byUnit) {
            if (unit.key != 0)
                answer.units << std::pair(unit.key, unit.label);
        }
        std::ranges::stable_sort(answer.people, {}, [](const Record& person) {
            const Value order = person.value(u"order"_s);
            return std::pair(order.isNull(), order.number());
        });
        return answer;
    };
}

QString PeoplePage::failure() const
{
    return tr("The leaders could not be read");
}

void PeoplePage::present(const PeopleAnswer& answer)
{
    header()->setScope(scopeText());
    QStringList names;
    for (const Record& person : answer.people)
        names << person.value(u"name"_s).text();
    m_people->showPeople(answer.people, answer.duties, answer.units, !answer.readOnly);
    m_debts->showDebts(answer.board);
    m_leaders->showBoard(answer.board, names, scope(), !answer.readOnly);
    emit statusChanged(tr("%n leader(s)", nullptr, int(answer.board.leaders.size())) + u" · "_s
        + tr("%n project(s) without a leader", nullptr, answer.board.nobody.figures.count));
    if (answer.board.lines.empty() && answer.people.empty())
        pane()->showEmpty({Symbol::Person, tr("No key projects in %1 yet").arg(scope().year),
            tr("Leaders are told from the column 分包领导 of the year's ledger, or assigned here by day."),
            tr("Import a ledger …")});
    else
        pane()->showContent();
}

} // namespace sanpi
