// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/applyview.h"

#include "schema/messages.h"
#include "store/candidates.h"
#include "ui/facts/periodtable.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/quarter/candidatepanel.h"
#include "ui/pages/quarter/projectchooser.h"
#include "ui/pages/quarter/stepbar.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 700; ///< at first; the rest of the window goes to it
constexpr int sideWidth = 420;
constexpr int leastCandidateName = 220;
constexpr int widestMissing = 340;
constexpr int newPeriodCode = -1; ///< of the period chooser
constexpr qsizetype mostWarned = 20;

qint64 keyOf(const CandidateRow& row)
{
    return row.project * 4 + int(row.batch);
}

QString warningText(const CandidateRow& row, const Catalogue& catalogue)
{
    QStringList texts;
    for (const Problem& problem : row.warnings)
        texts << messageOf(problem, catalogue, englishLabels());
    if (row.state == CandidateState::Returned)
        texts << row.reason;
    return texts.join(u"; "_s);
}

} // namespace

ApplyView::ApplyView(const PageServices& services, QWidget* parent) : QWidget(parent), m_services(services)
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"applySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildLeft());
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({listWidth, sideWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->addWidget(splitter);
}

QWidget* ApplyView::buildLeft()
{
    auto* left = new QWidget(this);
    m_periodPanel = new Panel(left);
    m_periods = new PeriodTable(m_periodPanel);
    m_periodPanel->body()->addWidget(m_periods);
    m_listPanel = new Panel(left);
    m_period = new QComboBox(m_listPanel);
    m_period->setObjectName(u"applyPeriodComboBox"_s);
    m_period->setAccessibleName(tr("Period"));
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(1));
    line->addWidget(m_period);
    for (const auto& [name, text, key] :
        {std::tuple(u"applicationReportButton"_s, tr("Application form"), u"application"_s),
            std::tuple(u"eventReportButton"_s, tr("Sheet of the event"), u"event"_s)}) {
        auto* button = new QToolButton(m_listPanel);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(tr("Preview, print and export on the page of reports"));
        button->setAutoRaise(true);
        line->addWidget(button);
        connect(button, &QToolButton::clicked, this,
            [this, key] { emit reportWanted(key, m_answer.applications.period); });
    }
    m_proposeTool = new QToolButton(m_listPanel);
    m_proposeTool->setObjectName(u"proposeTool"_s);
    m_proposeTool->setText(tr("Propose projects …"));
    m_proposeTool->setIcon(symbolIcon(Symbol::Add));
    m_proposeTool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addStretch(1);
    line->addWidget(m_proposeTool);
    m_table = new QStackedWidget(m_listPanel);
    m_rows = new TextList(u"candidateTable"_s, tr("Applications of the period"),
        {tr("Project"), tr("List"), tr("Total, 万元"), tr("State"), tr("Still missing"), tr("Warnings"),
            tr("Since"), tr("Unit")},
        {2}, m_table);
    m_rows->setStretch(0, leastCandidateName);
    m_rows->setWidest(4, widestMissing); // what one opens the page for
    m_nothing = new EmptyState(m_table);
    m_table->addWidget(m_rows);
    m_table->addWidget(m_nothing);
    m_steps = new StepBar(m_services.session->catalogue(), m_listPanel);
    m_listPanel->body()->addLayout(line);
    m_listPanel->body()->addWidget(buildChips());
    m_listPanel->body()->addWidget(m_table, 1);
    m_listPanel->body()->addWidget(m_steps);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_periodPanel);
    column->addWidget(m_listPanel, 1);
    left->setMinimumWidth(gap(100));
    connect(m_periods, &PeriodTable::periodChosen, this, [this](int period) {
        if (period > 0)
            emit periodWanted(period);
    });
    connect(m_period, &QComboBox::activated, this, [this] {
        if (m_period->currentData().toInt() > 0)
            emit periodWanted(m_period->currentData().toInt());
        else
            showNewPeriod();
    });
    connect(m_proposeTool, &QToolButton::clicked, this, [this] {
        m_rows->clearSelection();
        showProposal();
        m_chooser->focusSearch();
    });
    connect(m_nothing, &EmptyState::actionTriggered, this, [this] {
        m_state = 0;
        showRows();
        m_chooser->focusSearch();
    });
    connect(m_rows, &TextList::choiceChanged, this, &ApplyView::showChoice);
    connect(m_rows, &TextList::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_rows->texts()->row(index.row()).key / 4); });
    connect(m_steps, &StepBar::stepWanted, this, &ApplyView::step);
    connect(m_steps, &StepBar::proposedAgain, this, &ApplyView::proposeAgain);
    return left;
}

QWidget* ApplyView::buildChips()
{
    auto* chips = new QWidget(m_listPanel);
    auto* flow = new FlowLayout(chips);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap(1));
    m_chips = new QButtonGroup(this);
    for (int state = 0; state <= int(CandidateState::Returned); ++state) {
        auto* button = new QToolButton(chips);
        button->setObjectName(u"candidateState%1"_s.arg(state));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_chips->addButton(button, state);
        flow->addWidget(button);
    }
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int state) {
        m_state = state;
        showRows();
    });
    return chips;
}

QWidget* ApplyView::buildSide()
{
    m_sidePanel = new Panel(this);
    m_side = new QStackedWidget(m_sidePanel);
    m_candidate = new CandidatePanel(m_services, m_side);
    m_side->addWidget(buildProposal());
    m_side->addWidget(m_candidate);
    m_sidePanel->body()->addWidget(m_side, 1);
    m_sidePanel->setMinimumWidth(gap(90));
    connect(m_candidate, &CandidatePanel::notified, this, &ApplyView::notified);
    connect(m_candidate, &CandidatePanel::projectWanted, this, &ApplyView::projectWanted);
    return m_sidePanel;
}

QWidget* ApplyView::buildProposal()
{
    auto* proposal = new QWidget(m_side);
    m_batch = new QComboBox(proposal);
    m_batch->setObjectName(u"proposeBatchComboBox"_s);
    m_batch->setAccessibleName(tr("List"));
    for (const Batch batch : allBatches)
        m_batch->addItem(batchName(batch), int(batch));
    m_newPeriod = new QSpinBox(proposal);
    m_newPeriod->setObjectName(u"newPeriodSpin"_s);
    m_newPeriod->setRange(1, 999);
    m_newPeriod->setAccessibleName(tr("Number of the new period"));
    m_on = new DayEdit(proposal);
    m_held = new DayEdit(proposal);
    for (const auto& [edit, name, label] : {std::tuple(m_on, u"proposedOnEdit"_s, tr("Proposed on")),
             std::tuple(m_held, u"heldOnEdit"_s, tr("Day of the event"))}) {
        edit->setObjectName(name);
        edit->setAccessibleName(label);
    }
    m_chooser = new ProjectChooser(proposal);
    m_warnings = new QLabel(proposal);
    m_warnings->setObjectName(u"proposeWarnings"_s);
    m_warnings->setWordWrap(true);
    m_problem = new QLabel(proposal);
    m_problem->setObjectName(u"proposeProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_propose = new QPushButton(proposal);
    m_propose->setObjectName(u"proposeButton"_s);
    makePrimary(m_propose);
    m_form = new QFormLayout;
    m_form->addRow(tr("List"), m_batch);
    m_form->addRow(tr("Proposed on"), m_on);
    m_form->addRow(tr("New period"), m_newPeriod);
    m_form->addRow(tr("Day of the event"), m_held);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_propose);
    auto* column = new QVBoxLayout(proposal);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(m_form);
    column->addWidget(m_chooser, 1);
    column->addWidget(m_warnings);
    column->addLayout(foot);
    connect(m_batch, &QComboBox::activated, this, [this] {
        offerProjects();
        askWarnings();
    });
    connect(m_chooser, &ProjectChooser::choiceChanged, this, &ApplyView::askWarnings);
    connect(m_chooser, &ProjectChooser::newProjectWanted, this, &ApplyView::newProjectWanted);
    connect(m_propose, &QPushButton::clicked, this, &ApplyView::propose);
    return proposal;
}

bool ApplyView::isBusy() const
{
    return m_writing || m_warning != 0 || m_candidate->isBusy();
}

void ApplyView::showApplications(const QuarterAnswer& answer, QDate asOf)
{
    m_answer = answer;
    const Applications& shown = m_answer.applications;
    if (m_shownPeriod != shown.period) {
        m_shownPeriod = shown.period;
        m_chooser->clearChoice(); // it was meant for the other period
    }
    if (m_asOf != asOf) {
        m_asOf = asOf;
        m_on->setDate(asOf);
    }
    m_periodPanel->setTitle(tr("Periods"), tr("red: has not reached what its list promises"));
    m_periods->setBatches(answer.batches, shown.period);
    {
        const QSignalBlocker quiet(m_period);
        m_period->clear();
        for (const auto& [number, heldOn] : shown.periods)
            m_period->addItem(tr("period %1 (%2)").arg(number).arg(heldOn.toString(Qt::ISODate)), number);
        m_period->addItem(tr("a new period …"), newPeriodCode);
        m_period->setCurrentIndex(m_period->findData(shown.period > 0 ? shown.period : newPeriodCode));
    }
    const int next = shown.periods.empty() ? 1 : shown.periods.back().first + 1;
    m_newPeriod->setValue(next);
    m_held->setDate(std::max(asOf, shown.periods.empty() ? asOf : shown.periods.back().second).addMonths(3));
    QString scopeOf = shown.rows.empty()
        ? QString()
        : tr("%n project(s), %1 亿元", nullptr, shown.standing()).arg(shown.total.text(Unit::Yi, 2));
    if (const int back = shown.count(CandidateState::Returned); back > 0)
        scopeOf = tr("%1 (%n more returned)", nullptr, back).arg(scopeOf);
    m_listPanel->setTitle(
        shown.period > 0 ? tr("Applications for period %1").arg(shown.period) : tr("Applications"), scopeOf);
    showRows();
    if (m_wanted > 0) {
        for (int row = 0; row < m_rows->texts()->rowCount(); ++row) {
            if (m_rows->texts()->row(row).key / 4 == m_wanted)
                m_rows->selectRow(row);
        }
        m_wanted = 0;
    }
    showChoice();
}

void ApplyView::showChips()
{
    const Field& states = m_services.session->catalogue().field(Kind::Candidate, u"state");
    for (QAbstractButton* button : m_chips->buttons()) {
        const int state = m_chips->id(button);
        const Choice* choice = states.choice(state);
        const int count = state == 0 ? int(m_answer.applications.rows.size())
                                     : m_answer.applications.count(CandidateState(state));
        const QString label = choice ? (englishLabels() ? choice->en : choice->zh) : tr("All");
        button->setText(u"%1 %2"_s.arg(label).arg(count));
        button->setChecked(state == m_state);
    }
}

void ApplyView::showRows()
{
    showChips();
    const Catalogue& catalogue = m_services.session->catalogue();
    const Field& states = catalogue.field(Kind::Candidate, u"state");
    const Field& levels = catalogue.field(Kind::Candidate, u"level");
    QList<TextRow> rows;
    for (const CandidateRow& row : m_answer.applications.rows) {
        if (m_state > 0 && int(row.state) != m_state)
            continue;
        const auto word = [](const Choice* choice) {
            return !choice ? QString() : englishLabels() ? choice->en : choice->zh;
        };
        QString state = word(states.choice(int(row.state)));
        if (row.level)
            state += u"（%1）"_s.arg(word(levels.choice(int(*row.level))));
        QString batch = batchName(row.batch);
        if (row.fromPeriod)
            batch += u' ' + tr("← period %1").arg(*row.fromPeriod);
        const QStringList missing = row.missing();
        const QString warnings = warningText(row, catalogue);
        const bool lacks = row.isWaiting() && !missing.isEmpty();
        rows << TextRow {{row.name, batch, wanText(row.total), state,
                             missing.isEmpty()                                    ? tr("complete")
                                 : missing.size() == qsizetype(row.checks.size()) ? tr("everything")
                                                                                  : missing.join(u'、'),
                             warnings.isEmpty() ? QString() : u"▲ "_s + warnings,
                             row.since().toString(Qt::ISODate), row.unitName},
            keyOf(row),
            {Tone::Plain, Tone::Plain, Tone::Plain,
                row.state == CandidateState::Returned    ? Tone::Bad
                    : row.state == CandidateState::Taken ? Tone::Good
                                                         : Tone::Plain,
                lacks ? Tone::Warn : Tone::Muted, Tone::Warn},
            warnings};
    }
    m_rows->setRows(rows);
    m_table->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    const bool filtered = m_state > 0 && !m_answer.applications.rows.empty();
    m_nothing->setContent({Symbol::Batches,
        filtered ? tr("No application in this state") : tr("No project applies for this period yet"),
        filtered ? QString() : tr("Choose projects on the right and propose them."),
        filtered ? tr("Show all applications") : QString()});
    showChoice();
}

std::vector<CandidateRow> ApplyView::chosenRows() const
{
    const QList<qint64> keys = m_rows->chosen();
    std::vector<CandidateRow> rows;
    for (const CandidateRow& row : m_answer.applications.rows) {
        if (keys.contains(keyOf(row)))
            rows.push_back(row);
    }
    return rows;
}

void ApplyView::showChoice()
{
    const std::vector<CandidateRow> chosen = chosenRows();
    m_steps->setChoice(chosen, m_asOf, !m_answer.readOnly && !m_writing);
    if (chosen.size() != 1) {
        showProposal();
        return;
    }
    m_sidePanel->setTitle(tr("Application"));
    m_candidate->showCandidate(chosen.front(), !m_answer.readOnly);
    m_side->setCurrentIndex(1);
}

Batch ApplyView::proposedBatch() const
{
    return Batch(m_batch->currentData().toInt());
}

int ApplyView::proposedPeriod() const
{
    const int chosen = m_period->currentData().toInt();
    return chosen > 0 ? chosen : m_newPeriod->value();
}

void ApplyView::showProposal()
{
    const bool isNew = m_period->currentData().toInt() <= 0;
    for (QWidget* field : std::initializer_list<QWidget*> {m_newPeriod, m_held})
        m_form->setRowVisible(field, isNew);
    m_sidePanel->setTitle(
        tr("Propose projects"), isNew ? tr("for a new period") : tr("for period %1").arg(proposedPeriod()));
    m_side->setCurrentIndex(0);
    offerProjects();
}

/// Nothing applies for it yet: what is shown of another period would be taken for it.
void ApplyView::showNewPeriod()
{
    m_rows->clearSelection();
    m_rows->setRows({});
    m_listPanel->setTitle(tr("Applications for a new period"));
    m_nothing->setContent({Symbol::Batches, tr("No project applies for this period yet"),
        tr("Choose projects on the right and propose them."), {}});
    m_table->setCurrentIndex(1);
    m_chooser->clearChoice();
    showProposal();
}

void ApplyView::offerProjects()
{
    const int period = proposedPeriod();
    QHash<qint64, QStringList> words;
    QList<qint64> leftOut;
    for (const BatchPeriod& held : m_answer.batches.periods) {
        for (const BatchList& list : held.lists) {
            for (const BatchMember& member : list.members) {
                if (held.number == period && list.batch == proposedBatch())
                    leftOut << member.project;
                else
                    words[member.project] << tr("period %1 %2").arg(held.number).arg(batchName(list.batch));
            }
        }
    }
    for (const CandidateRow& row : m_answer.applications.rows) {
        if (row.period == period && row.batch == proposedBatch() && row.state != CandidateState::Returned)
            leftOut << row.project;
    }
    for (const CandidateRow& row : m_answer.applications.rows) {
        if (row.period == period && row.batch == proposedBatch() && row.state == CandidateState::Returned)
            words[row.project] << tr("returned: %1").arg(row.reason);
    }
    for (const ChoosableProject& one : m_answer.projects) {
        if (const QString mark = reachedMark(one); !mark.isEmpty())
            words[one.id].prepend(mark);
    }
    QHash<qint64, QString> marks;
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        marks.insert(it.key(), it->join(u'、'));
    m_chooser->setProjects(m_answer.projects, marks, leftOut);
}

/// A project that is there already where the list promises to bring it: 签约一批 of what has started.
QString ApplyView::reachedMark(const ChoosableProject& project) const
{
    const Stage promised = proposedBatch() == Batch::Signing ? Stage::Started
        : proposedBatch() == Batch::Start                    ? Stage::Producing
                                                             : Stage::AtCapacity;
    return project.reached >= promised ? tr("already: %1").arg(project.stage) : QString();
}

void ApplyView::askWarnings()
{
    const QList<qint64> chosen = m_chooser->chosen();
    m_propose->setText(
        chosen.isEmpty() ? tr("Propose") : tr("Propose %n project(s)", nullptr, int(chosen.size())));
    m_propose->setEnabled(!m_answer.readOnly && !m_writing && !chosen.isEmpty());
    m_services.session->storage().drop(m_warning);
    m_warning = 0;
    m_warnings->clear();
    if (chosen.isEmpty())
        return;
    const QList<qint64> asked = chosen.mid(0, mostWarned);
    m_warning = m_services.session->storage().post(
        this,
        [asked, period = proposedPeriod(), batch = proposedBatch(), asOf = m_asOf](
            JobContext& job) -> Result<Problems> {
            Problems all;
            for (const qint64 project : asked) {
                const auto found = warningsOf(*job.ledger(), period, batch, project, asOf);
                if (!found)
                    return found.error();
                all.insert(all.end(), found->begin(), found->end());
            }
            return all;
        },
        [this](const Result<Problems>& found) {
            m_warning = 0;
            QStringList lines;
            const QList<qint64> wanted = m_chooser->chosen();
            for (const ChoosableProject& one : m_answer.projects) {
                if (const QString mark = wanted.contains(one.id) ? reachedMark(one) : QString();
                    !mark.isEmpty())
                    lines << u"▲ %1：%2"_s.arg(one.name, mark);
            }
            for (const Problem& problem : found ? *found : Problems()) {
                const auto one = std::ranges::find(
                    m_answer.projects, projectOf(problem.record.value_or(RecordId())), &ChoosableProject::id);
                const QString said = messageOf(problem, m_services.session->catalogue(), englishLabels());
                // A second opening names the project by itself, or the twin that has another name.
                const bool names = one == m_answer.projects.end() || said.contains(one->name);
                lines << u"▲ "_s + (names ? QString() : QString(one->name + u"："_s)) + said;
            }
            m_warnings->setText(lines.join(u'\n'));
        });
}

void ApplyView::propose()
{
    Proposal proposal;
    proposal.period = proposedPeriod();
    proposal.batch = proposedBatch();
    proposal.on = m_on->date();
    if (m_period->currentData().toInt() <= 0)
        proposal.heldOn = m_held->date();
    for (const qint64 project : m_chooser->chosen())
        proposal.projects.push_back(project);
    m_writing = true;
    m_propose->setEnabled(false);
    m_services.session->run([proposal, author = m_services.session->author()](
                                Ledger& ledger) { return proposeCandidates(ledger, proposal, author); },
        this,
        [this, period = proposal.period, count = int(proposal.projects.size())](const Outcome& outcome) {
            if (outcome.ok()) {
                m_chooser->clearChoice();
                m_chooser->focusSearch(); // for the next one
                emit periodWanted(period);
            }
            finish(outcome, tr("%n project(s) proposed", nullptr, count), m_problem);
            askWarnings();
        });
}

void ApplyView::proposeAgain(QDate on)
{
    const std::vector<CandidateRow> rows = chosenRows();
    if (rows.empty())
        return;
    Proposal proposal;
    proposal.period = rows.front().period;
    proposal.batch = rows.front().batch;
    proposal.on = on;
    for (const CandidateRow& row : rows)
        proposal.projects.push_back(row.project);
    m_writing = true;
    m_services.session->run([proposal, author = m_services.session->author()](
                                Ledger& ledger) { return proposeCandidates(ledger, proposal, author); },
        this,
        [this, count = int(rows.size())](const Outcome& outcome) {
            finish(outcome, tr("%n project(s) proposed again", nullptr, count), nullptr);
        });
}

void ApplyView::step(const CandidateStep& wanted)
{
    m_writing = true;
    const Choice* state
        = m_services.session->catalogue().field(Kind::Candidate, u"state").choice(int(wanted.to));
    const QString done = tr("%1: %n project(s)", nullptr, int(wanted.candidates.size()))
                             .arg(!state               ? QString()
                                     : englishLabels() ? state->en
                                                       : state->zh);
    m_services.session->run([wanted, author = m_services.session->author()](
                                Ledger& ledger) { return stepCandidates(ledger, wanted, author); },
        this,
        [this, done](const Outcome& outcome) {
            if (outcome.ok())
                m_steps->clearEntry();
            finish(outcome, done, nullptr);
        });
}

void ApplyView::finish(const Outcome& outcome, const QString& done, QLabel* problem)
{
    m_writing = false;
    const QString message = outcome.ok() ? QString()
        : outcome.problems.empty()
        ? messageOf(outcome.error)
        : messageOf(outcome.problems.front(), m_services.session->catalogue(), englishLabels());
    if (problem)
        problem->setText(message);
    else
        m_steps->setProblem(message);
    if (outcome.ok())
        emit notified({Tone::Good, done, {}, {}, {}});
    m_steps->setChoice(chosenRows(), m_asOf, !m_answer.readOnly);
}

} // namespace sanpi
