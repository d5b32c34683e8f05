// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/leadersview.h"

#include "report/leaderreport.h"
#include "ui/documents/paperbutton.h"
#include "ui/facts/textlist.h"
#include "ui/pages/people/assignform.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nobodyKey = -1;
constexpr int leastProjectName = 180;

enum ProjectColumn { NameColumn, LampColumn = 8, TaskForceColumn, OfficerColumn };

/// 孙服务（2021-07-01起）
QString personText(const std::unordered_map<qint64, ProjectPerson>& people, qint64 project)
{
    const auto found = people.find(project);
    if (found == people.end())
        return {};
    const ProjectPerson& who = found->second;
    return who.since.isValid()
        ? LeadersView::tr("%1 (from %2)").arg(who.name, who.since.toString(Qt::ISODate))
        : who.name;
}

QString lampMark(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Red:
        return u"■"_s;
    case Lamp::Yellow:
        return u"▲"_s;
    case Lamp::Green:
        return u"●"_s;
    case Lamp::None:
        break;
    }
    return u"–"_s;
}

Tone lampTone(Lamp lamp)
{
    return lamp == Lamp::Red ? Tone::Bad : lamp == Lamp::Yellow ? Tone::Warn : Tone::Plain;
}

QString gapOrNone(const std::optional<qint64>& gap)
{
    return gap ? pointsText(*gap) : u"—"_s;
}

} // namespace

LeadersView::LeadersView(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_leaderPanel = new Panel(splitter);
    m_leaders = new TextList(u"leaderTable"_s, tr("Leaders"),
        {tr("Rank"), tr("Leader"), tr("Office"), tr("Projects"), tr("Target"), tr("Done"), tr("Rate"),
            tr("Gap"), tr("Owed"), tr("Behind"), tr("■ red"), tr("Open issues"), tr("Overdue"), tr("Phone")},
        {0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, m_leaderPanel);
    m_leaders->setSelectionMode(QAbstractItemView::SingleSelection);
    m_leaderPanel->body()->addWidget(m_leaders, 1);
    m_projectPanel = new Panel(splitter);
    m_paper = new PaperButton(services, tr("Print/export"), m_projectPanel);
    m_paper->setObjectName(u"leaderPaperButton"_s);
    m_projectPanel->addTool(m_paper);
    m_facts = new QLabel(m_projectPanel);
    m_facts->setObjectName(u"leaderFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_facts, TextRole::Caption, true);
    m_projects = new TextList(u"leaderProjectTable"_s, tr("Projects of the leader"),
        {tr("Project"), tr("Level"), tr("Unit"), tr("Target"), tr("Done"), tr("Rate"), tr("Gap"), tr("Owed"),
            tr("Lamp"), tr("Task force"), tr("Service officer"), tr("In charge"), tr("Phone"),
            tr("Progress")},
        {3, 4, 5, 6, 7}, m_projectPanel);
    m_projects->setLampColumn(LampColumn);
    m_projects->setStretch(NameColumn, leastProjectName);
    m_assign = new AssignForm(*services.session, m_projectPanel);
    m_projectPanel->body()->addWidget(m_facts);
    m_projectPanel->body()->addWidget(m_projects, 1);
    m_projectPanel->body()->addWidget(m_assign);
    splitter->addWidget(m_leaderPanel);
    splitter->addWidget(m_projectPanel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->addWidget(splitter);
    connect(m_leaders, &TextList::choiceChanged, this, [this] {
        const QModelIndexList rows = m_leaders->selectionModel()->selectedRows();
        if (rows.isEmpty())
            return;
        const TextRow& row = m_leaders->texts()->row(rows.first().row());
        const QString name = row.key == nobodyKey ? QString() : row.cells.value(1);
        if (name == m_chosen)
            return;
        m_chosen = name;
        showChosen();
        emit chosenChanged(m_chosen);
    });
    connect(
        m_projects, &TextList::choiceChanged, this, [this] { m_assign->setProjects(m_projects->chosen()); });
    connect(m_projects, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_projects->texts()->row(index.row()).key); });
    connect(m_assign, &AssignForm::notified, this, &LeadersView::notified);
    connect(m_paper, &PaperButton::notified, this, &LeadersView::notified);
}

bool LeadersView::isBusy() const
{
    return m_assign->isBusy() || m_paper->isBusy();
}

void LeadersView::showBoard(
    const LeaderBoard& board, const QStringList& people, const Scope& scope, bool editable)
{
    m_board = board;
    m_scope = scope;
    QStringList names = people;
    for (const LeaderLine& line : board.leaders) {
        if (!names.contains(line.who.name))
            names << line.who.name;
    }
    m_assign->showForm(names, scope.asOf, editable);
    showLeaders();
}

void LeadersView::choose(const QString& name)
{
    m_chosen = name;
    if (!m_board.lines.empty())
        showLeaders();
}

void LeadersView::showLeaders()
{
    std::vector<const LeaderLine*> lines;
    for (const LeaderLine& line : m_board.leaders)
        lines.push_back(&line);
    if (m_board.nobody.figures.count > 0)
        lines.push_back(&m_board.nobody);
    QList<TextRow> rows;
    int wanted = -1;
    for (const LeaderLine* line : lines) {
        const Group& all = line->figures;
        const bool nobody = line == &m_board.nobody;
        TextRow row;
        row.key = nobody ? nobodyKey : qint64(rows.size()) + 1;
        row.cells = {line->rank > 0 ? QString::number(line->rank) : u"—"_s,
            nobody ? tr("without a leader") : line->who.name, line->who.title, QString::number(all.count),
            wanText(all.target), wanText(all.done), all.rate.shown(), gapOrNone(all.gap), owedText(all.lag),
            QString::number(all.behind), QString::number(all.lamps[size_t(Lamp::Red)]),
            QString::number(line->open), QString::number(line->overdue), line->who.phone};
        row.tones = QList<Tone>(row.cells.size(), Tone::Plain);
        row.tones[6] = lampTone(all.lamp);
        if (nobody)
            row.tones[1] = Tone::Muted;
        row.toolTip = line->who.since.isValid()
            ? tr("assigned from %1").arg(line->who.since.toString(Qt::ISODate))
            : QString();
        if (nobody ? m_chosen.isEmpty() : line->who.name == m_chosen)
            wanted = int(rows.size());
        rows << row;
    }
    {
        const QSignalBlocker quiet(m_leaders);
        m_leaders->setRows(rows);
        if (wanted < 0 && !rows.isEmpty())
            wanted = 0;
        if (wanted >= 0) {
            m_leaders->selectRow(wanted);
            m_chosen = rows[wanted].key == nobodyKey ? QString() : rows[wanted].cells.value(1);
        }
    }
    m_leaderPanel->setTitle(tr("Leaders of %1").arg(m_scope.year),
        tr("as of %1, in 万元; by completion rate, ties by what is done")
            .arg(m_scope.asOf.toString(Qt::ISODate)));
    showChosen();
}

QList<TextRow> LeadersView::projectRows(const std::vector<ProjectLine>& lines) const
{
    QList<TextRow> rows;
    for (const ProjectLine& line : lines) {
        const ProjectFigures& figures = line.figures;
        TextRow row;
        row.key = line.project;
        row.cells = {line.name, line.level, line.unit, wanText(line.target), wanText(figures.done),
            figures.rate.shown(), gapOrNone(figures.gap), owedText(figures.lag.value_or(Money())),
            lampMark(figures.lamp), personText(m_board.taskForces, line.project),
            personText(m_board.officers, line.project), line.leader.isEmpty() ? line.contact : line.leader,
            line.phone, line.progress.simplified()};
        row.tones = QList<Tone>(row.cells.size(), Tone::Plain);
        rows << row;
    }
    return rows;
}

void LeadersView::showProjects(const std::vector<ProjectLine>& lines)
{
    const auto any = [&](const std::unordered_map<qint64, ProjectPerson>& people) {
        return std::ranges::any_of(
            lines, [&](const ProjectLine& line) { return people.contains(line.project); });
    };
    m_projects->setColumnHidden(TaskForceColumn, !any(m_board.taskForces));
    m_projects->setColumnHidden(OfficerColumn, !any(m_board.officers));
    m_projects->setRows(projectRows(lines));
}

void LeadersView::showChosen()
{
    if (const auto page = leaderPage(m_board, m_chosen)) {
        showProjects(page->projects);
        QStringList facts {page->line.who.title,
            page->line.who.phone.isEmpty() ? tr("no phone yet: enter it under People") : page->line.who.phone,
            tr("%n project(s)", nullptr, page->line.figures.count),
            tr("open issues %1, overdue %2").arg(page->line.open).arg(page->line.overdue),
            causesText(page->line.causes)};
        facts.removeAll(QString());
        m_facts->setText(facts.join(u" · "_s));
        m_projectPanel->setTitle(m_chosen, tr("his projects, those that owe most first"));
        const PaperButton::Paper paper {QString(), [name = m_chosen, scope = m_scope](Ledger& ledger) {
                                            return makeLeaderPage(ledger, name, scope.year, scope.asOf);
                                        }};
        m_paper->setPapers({paper});
    } else {
        std::vector<ProjectLine> lines;
        std::ranges::copy_if(m_board.lines, std::back_inserter(lines),
            [](const ProjectLine& line) { return line.sponsor.isEmpty(); });
        showProjects(lines);
        m_facts->setText(tr("Choose projects and hand them to a leader below."));
        m_projectPanel->setTitle(tr("Projects without a leader"));
        m_paper->setPapers({});
    }
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_assign->setProjects(m_projects->chosen());
}

} // namespace sanpi
