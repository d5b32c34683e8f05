// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findings/findingspage.h"

#include "figures/doubts.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 240;

using Part = FindingModel::Part;

/// What the way back keeps, by part.
const QStringList& partNames()
{
    static const QStringList names {QString(), u"figures"_s, u"explained"_s};
    return names;
}

const QString buttonNames[] {
    u"openFindingsButton"_s, u"figureFindingsButton"_s, u"explainedFindingsButton"_s};

} // namespace

FindingsPage::FindingsPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Findings"), parent), m_turn(new QButtonGroup(this)),
      m_model(new FindingModel(session().catalogue(), this))
{
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(1));
    for (int id = 0; id < partNames().size(); ++id) {
        auto* button = new QToolButton(this);
        button->setObjectName(buttonNames[id]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, id);
        line->addWidget(button);
    }
    line->addStretch(1);
    column()->addLayout(line);
    setContent(buildContent());
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int id) { turn(FindingModel::Part(id)); });
    connect(pane(), &StatePane::actionTriggered, this, [this] { turn(Part::Explained); });
}

QWidget* FindingsPage::buildContent()
{
    auto* content = new QWidget(this);
    m_table = new TableView(content);
    m_table->setObjectName(u"findingTable"_s);
    m_table->setAccessibleName(tr("What to look at"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setColumnWidth(FindingModel::Project, scaled(nameWidth));
    m_table->setColumnWidth(FindingModel::What, scaled(2 * nameWidth));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_panel = new Panel(content);
    m_said = new QLabel(m_panel);
    m_said->setObjectName(u"findingText"_s);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = new QLineEdit(m_panel);
    m_note->setObjectName(u"findingNote"_s);
    m_note->setPlaceholderText(tr("Why it may stand as it is"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_problem = new QLabel(m_panel);
    m_problem->setObjectName(u"findingProblem"_s);
    m_problem->setWordWrap(true);
    setTextRole(m_problem, TextRole::Caption, true);
    m_mend = new QPushButton(tr("Go and mend it"), m_panel);
    m_mend->setObjectName(u"mendButton"_s);
    makePrimary(m_mend);
    m_accept = new QPushButton(m_panel);
    m_accept->setObjectName(u"explainButton"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_mend);
    line->addWidget(m_note, 1);
    line->addWidget(m_accept);
    m_panel->body()->addWidget(m_said);
    m_panel->body()->addLayout(line);
    m_panel->body()->addWidget(m_problem);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_table, 1);
    column->addWidget(m_panel);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPage::showChosen);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &FindingsPage::mend);
    connect(m_table, &QAbstractItemView::activated, this, &FindingsPage::mend);
    connect(m_mend, &QPushButton::clicked, this, &FindingsPage::mend);
    connect(m_accept, &QPushButton::clicked, this, [this] { isOpen() ? explain() : openAgain(); });
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (isOpen())
            explain();
    });
    return content;
}

void FindingsPage::narrow(const Location& location)
{
    m_part = Part(std::max(qsizetype(0), partNames().indexOf(location.filter)));
}

FindingsPage::Question FindingsPage::question() const
{
    return [scope = scope()](Ledger& ledger) -> Result<FindingsAnswer> {
        auto found = findings(ledger, scope.year, scope.asOf);
        if (!found)
            return found.error();
        FindingsAnswer answer;
        answer.findings = std::move(found).value();
        answer.readOnly = ledger.readOnly();
        for (const Finding& finding : answer.findings) {
            if (answer.names.contains(finding.project()))
                continue;
            const auto project = ledger.records().find(RecordId::project(finding.project()));
            if (!project)
                return project.error();
            answer.names.insert(
                finding.project(), *project ? (*project)->value(u"name"_s).text() : QString());
        }
        return answer;
    };
}

QString FindingsPage::failure() const
{
    return tr("The ledger could not be checked");
}

void FindingsPage::turn(Part part)
{
    m_part = part;
    emit filterChanged(partNames().value(int(part)));
    showAnswer();
}

void FindingsPage::present(const FindingsAnswer& answer)
{
    const int open = openCount(answer.findings);
    const int all = int(answer.findings.size());
    const int row = m_table->currentIndex().row();
    m_model->setFindings(answer.findings, answer.names, m_part);
    const auto figures = std::ranges::count_if(
        answer.findings, [](const Finding& finding) { return finding.isOpen() && touchesFigures(finding); });
    const QStringList titles {
        tr("%1 open").arg(open), tr("%1 of figures").arg(figures), tr("%1 explained").arg(all - open)};
    for (int id = 0; id < titles.size(); ++id) {
        auto* button = qobject_cast<QToolButton*>(m_turn->button(id));
        button->setText(titles.at(id));
        button->setChecked(id == int(m_part));
    }
    header()->setScope(scopeText());
    emit badgeChanged(open);
    emit statusChanged(tr("%n finding(s)", nullptr, m_model->rowCount()));
    if (all == 0) {
        pane()->showEmpty({Symbol::Ok, tr("No findings"),
            tr("The figures of the year agree with each other as of %1.")
                .arg(scope().asOf.toString(Qt::ISODate)),
            {}});
    } else if (isOpen() && (m_part == Part::Figures ? figures : open) == 0) {
        pane()->showEmpty({Symbol::Ok, tr("Nothing is left open"),
            tr("Every finding was explained; they stand under “explained”."), tr("Show the explained ones")});
    } else {
        pane()->showContent();
        // The next one takes the place of what was explained.
        m_table->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1), 0));
    }
    showChosen();
}

void FindingsPage::showChosen()
{
    const int row = m_table->currentIndex().row();
    const bool chosen = row >= 0 && row < m_model->rowCount();
    m_problem->setText(
        isOpen() ? tr("A note says why it may stand; the finding is then no longer open.") : QString());
    m_mend->setEnabled(chosen && !m_model->placeOf(row).isEmpty());
    m_note->setVisible(isOpen());
    m_note->clear();
    m_accept->setText(isOpen() ? tr("Explain it") : tr("Open it again"));
    if (!chosen) {
        m_accept->setEnabled(false);
        m_said->setText(tr("Choose a finding to mend or explain it."));
        return;
    }
    const Finding& finding = m_model->finding(row);
    m_panel->setTitle(m_model->index(row, FindingModel::Project).data().toString());
    QString said = m_model->message(row);
    if (finding.acceptedBecause)
        said += u'\n' + tr("Explained: %1").arg(*finding.acceptedBecause);
    m_said->setText(said);
    // What a waiver explains is taken back where the waiver stands.
    const bool mayWrite = answer() && !answer()->readOnly && !m_writing;
    m_accept->setEnabled(mayWrite && (isOpen() || finding.acceptance > 0));
}

void FindingsPage::mend()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount())
        emit navigationRequested({u"projects"_s, {}, m_model->placeOf(row), {}});
}

void FindingsPage::explain()
{
    const int row = m_table->currentIndex().row();
    const QString note = m_note->text().trimmed();
    if (row < 0 || row >= m_model->rowCount() || m_writing)
        return;
    if (note.isEmpty()) {
        m_problem->setText(tr("The note is missing."));
        m_note->setFocus(Qt::OtherFocusReason);
        return;
    }
    LedgerSession::Wish wish;
    wish.label
        = tr("Finding explained: %1").arg(m_model->index(row, FindingModel::Project).data().toString());
    wish.build = [key = m_model->finding(row).key, note](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        const RecordId id {Kind::Acceptance, {builder.newId(), 0, 0}};
        if (const auto named = builder.set(id, u"finding"_s, Value(key)); !named)
            return named;
        return builder.set(id, u"note"_s, Value(note));
    };
    m_writing = true;
    session().change(wish, this, [this](const Outcome& outcome) { finish(outcome); });
}

void FindingsPage::openAgain()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount() || m_writing)
        return;
    LedgerSession::Wish wish;
    wish.label
        = tr("Finding opened again: %1").arg(m_model->index(row, FindingModel::Project).data().toString());
    wish.build = [id = RecordId {Kind::Acceptance, {m_model->finding(row).acceptance, 0, 0}}](
                     ChangeSetBuilder& builder, Ledger&) { return builder.remove(id); };
    m_writing = true;
    session().change(wish, this, [this](const Outcome& outcome) { finish(outcome); });
}

void FindingsPage::finish(const Outcome& outcome)
{
    m_writing = false;
    if (outcome.ok())
        return; // the page is asked to open anew
    QStringList reasons;
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, session().catalogue(), englishLabels());
    if (reasons.isEmpty())
        reasons << messageOf(outcome.error);
    showChosen();
    m_problem->setText(reasons.join(u'\n'));
}

} // namespace sanpi
