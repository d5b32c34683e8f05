// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/yearpage.h"

#include "schema/typed.h"
#include "store/projectface.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/turns/resumeview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestName = 230;
constexpr int widestReason = 190;
} // namespace

YearPage::YearPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Change of year"), parent)
{
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(u"listSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column()->addWidget(m_sentence);
    setContent(buildContent());
}

QWidget* YearPage::buildContent()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"yearTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildTurn(), tr("Proposal"));
    m_tabs->addTab(buildMoves(), tr("Entered and left"));
    m_adjust = new AdjustView(session().catalogue(), session().english(), m_tabs);
    m_tabs->addTab(m_adjust, tr("Mid-year adjustment"));
    m_resume = new ResumeView(session().catalogue().field(Kind::Campaign, u"cause"), m_tabs);
    m_tabs->addTab(m_resume, tr("Resumption of work"));
    connectViews();
    return m_tabs;
}

QWidget* YearPage::buildTurn()
{
    auto* content = new QWidget(m_tabs);
    m_turnPanel = new Panel(content);
    m_takeAll = new QPushButton(tr("Take the proposals"), m_turnPanel);
    m_takeAll->setObjectName(u"takeProposalsButton"_s);
    makePrimary(m_takeAll);
    m_turnPanel->addTool(m_takeAll);
    m_rows = new TextList(u"turnTable"_s, tr("Projects of the year before"),
        {tr("Project"), tr("Unit"), tr("Class before"), tr("Goes to"), tr("Because"), tr("Total"),
            tr("Done since the start"), tr("Left to invest"), tr("New target"), tr("To look at")},
        {5, 6, 7, 8}, m_turnPanel);
    m_turnPanel->body()->addWidget(m_rows, 1);
    m_noYear = new QLabel(m_turnPanel);
    m_noYear->setObjectName(u"noYearBeforeLabel"_s);
    m_noYear->setWordWrap(true);
    m_noYear->setAlignment(Qt::AlignCenter);
    m_turnPanel->body()->addWidget(m_noYear, 1);
    m_turnForms = new QWidget(m_turnPanel);
    auto* forms = new QVBoxLayout(m_turnForms);
    forms->setContentsMargins(0, 0, 0, 0);
    forms->setSpacing(m_turnPanel->body()->spacing());
    m_turnPanel->body()->addWidget(m_turnForms);

    m_decision = new QComboBox(m_turnPanel);
    m_decision->setObjectName(u"decisionComboBox"_s);
    m_decision->setAccessibleName(tr("What becomes of the chosen projects"));
    m_reason = new QLineEdit(m_turnPanel);
    m_reason->setObjectName(u"decisionReasonEdit"_s);
    m_reason->setPlaceholderText(tr("Reason; required for a removal"));
    m_reason->setAccessibleName(tr("Reason"));
    m_decide = new QPushButton(tr("Decide"), m_turnPanel);
    m_decide->setObjectName(u"decideButton"_s);
    m_target = new QLineEdit(m_turnPanel);
    m_target->setObjectName(u"newTargetEdit"_s);
    m_target->setPlaceholderText(tr("New target, 万元"));
    m_target->setAccessibleName(m_target->placeholderText());
    m_writeTarget = new QPushButton(tr("Propose the target"), m_turnPanel);
    m_writeTarget->setObjectName(u"proposeTargetButton"_s);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(gap(2));
    choice->addWidget(m_decision);
    choice->addWidget(m_reason, 2);
    choice->addWidget(m_decide);
    choice->addSpacing(gap(4));
    choice->addWidget(m_target, 1);
    choice->addWidget(m_writeTarget);
    forms->addLayout(choice);
    m_problem = new QLabel(m_turnPanel);
    m_problem->setObjectName(u"turnProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    forms->addWidget(m_problem);

    m_states = new QLabel(m_turnPanel);
    m_states->setObjectName(u"targetStatesLabel"_s);
    m_review = new QPushButton(tr("Review the targets"), m_turnPanel);
    m_review->setObjectName(u"reviewTargetsButton"_s);
    m_document = new QLineEdit(m_turnPanel);
    m_document->setObjectName(u"issueDocumentEdit"_s);
    m_document->setPlaceholderText(tr("Document that issues the targets"));
    m_document->setAccessibleName(m_document->placeholderText());
    m_on = new DayEdit(m_turnPanel);
    m_on->setObjectName(u"issueDateEdit"_s);
    m_on->setAccessibleName(tr("Day of issue"));
    m_issue = new QPushButton(tr("Issue the targets"), m_turnPanel);
    m_issue->setObjectName(u"issueTargetsButton"_s);
    auto* issue = new QHBoxLayout;
    issue->setSpacing(gap(2));
    issue->addWidget(m_states, 1);
    issue->addWidget(m_review);
    issue->addSpacing(gap(4));
    issue->addWidget(m_document, 1);
    issue->addWidget(m_on);
    issue->addWidget(m_issue);
    forms->addLayout(issue);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->addWidget(m_turnPanel);
    connect(m_rows, &TextList::choiceChanged, this, &YearPage::showChoice);
    connect(m_rows, &TextList::doubleClicked, this, [this](const QModelIndex& index) {
        const qint64 project = m_rows->texts()->row(index.row()).key;
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_takeAll, &QPushButton::clicked, this, &YearPage::takeProposals);
    connect(m_decide, &QPushButton::clicked, this, &YearPage::decide);
    connect(m_reason, &QLineEdit::returnPressed, this, &YearPage::decide);
    connect(m_writeTarget, &QPushButton::clicked, this, &YearPage::writeTarget);
    connect(m_target, &QLineEdit::returnPressed, this, &YearPage::writeTarget);
    connect(m_review, &QPushButton::clicked, this, [this] { step(TargetState::Reviewed); });
    connect(m_issue, &QPushButton::clicked, this, [this] { step(TargetState::Issued); });
    return content;
}

QWidget* YearPage::buildMoves()
{
    auto* content = new QWidget(m_tabs);
    const QStringList titles {
        tr("Project"), tr("Unit"), tr("Total"), tr("Target"), tr("Decision"), tr("Reason")};
    m_enteredPanel = new Panel(content);
    m_entered = new TextList(u"enteredTable"_s, tr("Entered"), titles, {2, 3}, m_enteredPanel);
    m_enteredPanel->body()->addWidget(m_entered, 1);
    m_leftPanel = new Panel(content);
    m_left = new TextList(u"leftTable"_s, tr("Left"), titles, {2, 3}, m_leftPanel);
    m_leftPanel->body()->addWidget(m_left, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_enteredPanel, 1);
    column->addWidget(m_leftPanel, 1);
    return content;
}

void YearPage::connectViews()
{
    const auto openProject = [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    };
    connect(m_adjust, &AdjustView::projectWanted, this, openProject);
    connect(m_resume, &ResumeView::projectWanted, this, openProject);
    connect(m_adjust, &AdjustView::wanted, this, [this](const AdjustmentWish& wish) {
        session().run(
            [wish, author = session().author()](Ledger& ledger) { return adjustList(ledger, wish, author); },
            this,
            [this](const Outcome& outcome) {
                if (outcome.ok()) {
                    m_adjust->clearEntry();
                    emit notified({Tone::Good, tr("Adjusted"), {}, {}, {}});
                } else {
                    m_adjust->setProblem(whyNot(outcome));
                }
            });
    });
    connect(m_resume, &ResumeView::campaignChosen, this, [this](qint64 campaign) {
        m_campaign = campaign;
        load();
    });
    connect(m_resume, &ResumeView::campaignWanted, this,
        [this](const CampaignWish& wish) { beginCampaign(wish.name, wish.cause, wish.since); });
    connect(m_resume, &ResumeView::resumed, this, &YearPage::noteResumed);
}

void YearPage::beginCampaign(const QString& name, qint64 cause, QDate since)
{
    LedgerSession::Wish wish;
    wish.label = tr("Campaign of resumption: %1").arg(name);
    wish.build = [name, cause, since](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        const RecordId id = RecordId::campaign(builder.newId());
        if (const auto done = builder.set(id, u"name"_s, name); !done)
            return done;
        if (const auto done = builder.set(id, u"cause"_s, cause); !done)
            return done;
        return builder.set(id, u"since"_s, since);
    };
    session().change(wish, this, [this](const Outcome& outcome) {
        if (outcome.ok())
            m_resume->clearEntry();
        else if (!outcome.problems.empty())
            m_resume->setProblem(
                messageOf(outcome.problems.front(), session().catalogue(), session().english()));
        else
            m_resume->setProblem(messageOf(outcome.error));
    });
}

void YearPage::noteResumed(qint64 campaign, const QList<qint64>& projects, QDate on)
{
    LedgerSession::Wish wish;
    wish.label = on.isValid() ? tr("%n project(s) have resumed", nullptr, int(projects.size()))
                              : tr("%n project(s) have not resumed", nullptr, int(projects.size()));
    wish.build = [campaign, projects, on](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const qint64 project : projects) {
            const RecordId id = RecordId::resumption(campaign, project);
            const auto stored = builder.current(id);
            if (!stored)
                return stored.error();
            Result<void> done;
            if (on.isValid())
                done = builder.set(id, u"on"_s, on);
            else if (*stored)
                done = builder.remove(id);
            if (!done)
                return done;
        }
        return {};
    };
    session().change(wish, this, [this](const Outcome& outcome) {
        m_resume->setProblem(outcome.ok() ? QString() : messageOf(outcome.error));
    });
}

YearPage::Question YearPage::question() const
{
    return [scope = scope(), campaign = m_campaign](Ledger& ledger) -> Result<YearAnswer> {
        auto turn = yearTurn(ledger, scope.year, scope.asOf);
        if (!turn)
            return turn.error();
        auto list = yearList(ledger, scope.year, scope.asOf);
        if (!list)
            return list.error();
        YearAnswer answer;
        answer.turn = std::move(turn).value();
        answer.list = std::move(list).value();
        answer.readOnly = ledger.readOnly();
        auto adjusted = adjustment(ledger, scope.year, scope.asOf);
        auto campaigns = campaignsBy(ledger, scope.asOf);
        const auto table = projectTable(ledger, scope.year, scope.asOf);
        if (!adjusted || !campaigns)
            return adjusted ? campaigns.error() : adjusted.error();
        if (!table)
            return table.error();
        answer.adjustment = std::move(adjusted).value();
        answer.campaigns = std::move(campaigns).value();
        if (!answer.campaigns.empty()) {
            const bool known = std::ranges::any_of(
                answer.campaigns, [campaign](const auto& one) { return one.first == campaign; });
            auto resumed = resumption(ledger, known ? campaign : answer.campaigns.front().first, scope.asOf);
            if (!resumed)
                return resumed.error();
            answer.resumption = std::move(resumed).value();
        }
        answer.projects = adjustableProjects(*table, answer.adjustment);
        return answer;
    };
}

QString YearPage::failure() const
{
    return tr("The change of year could not be read");
}

QString YearPage::word(TurnDecision decision) const
{
    const Choice* choice = session().catalogue().field(Kind::Turn, u"decision").choice(int(decision));
    return choice ? (session().english() ? choice->en : choice->zh) : QString();
}

void YearPage::present(const YearAnswer& answer)
{
    header()->setScope(scopeText());
    if (answer.turn.rows.empty() && answer.list.overview.all.count == 0) {
        m_sentence->hide();
        pane()->showEmpty({Symbol::Calendar, tr("There is no list of %1").arg(scope().year - 1),
            tr("A year is opened from the list of the year before. Choose the new year above, for example "
               "%1.")
                .arg(scope().year + 1),
            {}});
        return;
    }
    m_sentence->setVisible(answer.list.overview.all.count > 0);
    m_sentence->setText(listSentence(answer.list));
    showRows();
    if (std::exchange(m_toNext, false) && answer.turn.asked() > 0) {
        m_rows->selectRow(0); // what is asked stands first
        m_rows->scrollToTop();
    }
    showMoves();
    m_adjust->showAdjustment(answer.adjustment, answer.projects, !answer.readOnly);
    m_resume->showCampaigns(answer.campaigns, answer.resumption, scope().asOf, !answer.readOnly);
    m_states->setText(tr("Targets of %1: proposed %2 · reviewed %3 · issued %4 · none yet %5")
                          .arg(scope().year)
                          .arg(answer.list.proposed)
                          .arg(answer.list.reviewed)
                          .arg(answer.list.issued)
                          .arg(answer.list.without));
    if (!m_document->isModified())
        m_on->setDate(scope().asOf);
    emit statusChanged(
        tr("%1 undecided, %2 of them asked").arg(answer.turn.undecided()).arg(answer.turn.asked()));
    pane()->showContent();
    showChoice();
}

void YearPage::showRows()
{
    const auto because = [](TurnWhy why) {
        switch (why) {
        case TurnWhy::Finished:
            return tr("finished; its capacity is still followed");
        case TurnWhy::EndsInYear:
            return tr("unfinished, to be finished in the year");
        case TurnWhy::Underway:
            return tr("unfinished");
        case TurnWhy::DueNotStarted:
            return tr("was due to start and has not");
        case TurnWhy::StartsInYear:
            return tr("its start is planned for the year");
        case TurnWhy::Preliminary:
            return tr("still in preparation");
        case TurnWhy::Suspended:
            return tr("suspended");
        case TurnWhy::Removed:
            break;
        }
        return tr("removed already");
    };
    const Field& yearClass = session().catalogue().field(Kind::Entry, u"class");
    QList<TextRow> rows;
    const auto add = [&](const TurnRow& row) {
        const auto going = row.decided ? row.decided : row.proposed;
        const Choice* before = yearClass.choice(row.classBefore);
        const QString goes = row.decided ? tr("✓ %1").arg(word(*row.decided))
            : row.proposed               ? word(*row.proposed)
                                         : tr("? to be decided");
        QStringList look;
        if (row.isTargetAboveRemaining())
            look << tr("⚠ target above what is left");
        if (row.remaining && *row.remaining < Money())
            look << tr("⚠ more done than the total");
        rows << TextRow {
            {row.name, row.unitName, before ? (session().english() ? before->en : before->zh) : QString(),
                goes, row.decided && !row.reason.isEmpty() ? row.reason : because(row.why),
                wanText(row.total), wanText(row.since), wanText(row.remaining), wanText(row.target),
                look.join(u"；"_s)},
            row.project,
            {Tone::Plain, Tone::Plain, Tone::Plain,
                row.decided ? Tone::Muted
                    : going ? Tone::Plain
                            : Tone::Warn,
                Tone::Muted, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Warn},
            row.code};
    };
    // What is asked stands first, then what is proposed; what is decided is done.
    for (const int turn : {0, 1, 2}) {
        for (const TurnRow& row : answer()->turn.rows) {
            if ((row.decided ? 2 : row.proposed ? 1 : 0) == turn)
                add(row);
        }
    }
    m_rows->setRows(rows);
    // What is to be looked at stands last and is to be seen without scrolling.
    for (const auto& [column, widest] : {std::pair(0, widestName), std::pair(4, widestReason)})
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column), scaled(widest)));
    const YearTurn& turn = answer()->turn;
    m_rows->setVisible(!rows.isEmpty());
    m_turnForms->setVisible(!rows.isEmpty());
    m_noYear->setVisible(rows.isEmpty());
    m_takeAll->setVisible(!rows.isEmpty());
    if (rows.isEmpty()) {
        m_noYear->setText(
            tr("The ledger holds no list of %1, so nothing is carried over into %2.\nTo open %3 "
               "from the list of %2, choose the year %3 above.")
                .arg(turn.year - 1)
                .arg(turn.year)
                .arg(turn.year + 1));
        m_turnPanel->setTitle(tr("From %1 to %2").arg(turn.year - 1).arg(turn.year));
        return;
    }
    QStringList counts;
    for (const TurnDecision one : {TurnDecision::Continuing, TurnDecision::Completion, TurnDecision::NewStart,
             TurnDecision::Preliminary, TurnDecision::Finished, TurnDecision::Removed}) {
        if (const int count = turn.count(one); count > 0)
            counts << word(one) + u' ' + QString::number(count);
    }
    if (turn.asked() > 0)
        counts << tr("to be decided %1").arg(turn.asked());
    m_turnPanel->setTitle(tr("From %1 to %2").arg(turn.year - 1).arg(turn.year),
        counts.join(u" · "_s) + u" · "_s + tr("amounts in 万元"));
    const int takes = int(turn.proposals().size());
    m_takeAll->setText(takes > 0 ? tr("Take %n proposal(s)", nullptr, takes) : tr("All proposals are taken"));
    m_takeAll->setEnabled(takes > 0 && !answer()->readOnly && !m_writing);
}

void YearPage::showMoves()
{
    const auto rowsOf = [&](const std::vector<ListMove>& moves) {
        QList<TextRow> rows;
        for (const ListMove& move : moves) {
            rows << TextRow {{move.name, move.unit, wanText(move.total), wanText(move.target),
                                 move.decided ? word(*move.decided) : QString(), move.reason},
                move.project, {}, {}};
        }
        return rows;
    };
    const YearList& list = answer()->list;
    m_entered->setRows(rowsOf(list.entered));
    m_enteredPanel->setTitle(tr("Entered the list of %1").arg(scope().year),
        tr("%n project(s)", nullptr, int(list.entered.size())));
    m_left->setRows(rowsOf(list.left));
    m_leftPanel->setTitle(tr("In the list of %1, not in that of %2").arg(scope().year - 1).arg(scope().year),
        tr("%n project(s)", nullptr, int(list.left.size())));
}

std::vector<const TurnRow*> YearPage::chosenRows() const
{
    std::vector<const TurnRow*> rows;
    if (!answer())
        return rows;
    for (const qint64 project : m_rows->chosen()) {
        const auto row = std::ranges::find(answer()->turn.rows, project, &TurnRow::project);
        if (row != answer()->turn.rows.end())
            rows.push_back(&*row);
    }
    return rows;
}

void YearPage::showChoice()
{
    const std::vector<const TurnRow*> rows = chosenRows();
    const bool writes = !rows.empty() && answer() && !answer()->readOnly && !m_writing;
    const bool decided
        = std::ranges::any_of(rows, [](const TurnRow* row) { return row->decided.has_value(); });
    std::vector<TurnDecision> choices = rows.empty() ? std::vector<TurnDecision>() : rows.front()->choices;
    for (const TurnRow* row : rows) {
        std::erase_if(choices,
            [row](TurnDecision one) { return std::ranges::find(row->choices, one) == row->choices.end(); });
    }
    // What a person has chosen stays while the same rows are, a refusal included.
    QList<qint64> projects;
    for (const TurnRow* row : rows)
        projects << row->project;
    const bool same = std::exchange(m_shownFor, projects) == projects;
    const QVariant kept = !same && rows.size() == 1 && rows.front()->decided
        ? QVariant(int(*rows.front()->decided))
        : m_decision->currentData();
    m_decision->clear();
    for (const TurnDecision one : choices)
        m_decision->addItem(word(one), int(one));
    m_decision->setCurrentIndex(std::max(0, m_decision->findData(kept)));
    m_decision->setEnabled(writes);
    m_reason->setEnabled(writes);
    m_decide->setEnabled(writes && !choices.empty());
    m_decide->setText(decided ? tr("Decide anew") : tr("Decide"));
    const bool inList
        = rows.size() == 1 && rows.front()->decided && *rows.front()->decided <= TurnDecision::Completion;
    m_target->setEnabled(writes && inList);
    m_writeTarget->setEnabled(writes && inList);
    const bool steps = answer() && !answer()->readOnly && !m_writing;
    m_review->setEnabled(steps && answer()->list.proposed > 0);
    m_issue->setEnabled(steps && answer()->list.reviewed > 0);
    m_document->setEnabled(m_issue->isEnabled());
    m_on->setEnabled(m_issue->isEnabled());
}

void YearPage::takeProposals()
{
    const std::vector<TurnChoice> choices = answer()->turn.proposals();
    run([year = scope().year, choices, on = scope().asOf, author = session().author()](
            Ledger& ledger) { return openYear(ledger, year, choices, on, author); },
        tr("%n proposal(s) taken; Ctrl+Z takes them back whole", nullptr, int(choices.size())));
}

void YearPage::decide()
{
    if (!m_decide->isEnabled())
        return;
    std::vector<TurnChoice> choices;
    m_toNext = true;
    for (const TurnRow* row : chosenRows()) {
        choices.push_back({row->project, TurnDecision(m_decision->currentData().toInt()), {},
            m_reason->text().trimmed(), row->decided.has_value()});
        m_toNext = m_toNext && row->isAsked();
    }
    run([year = scope().year, choices, on = scope().asOf, author = session().author()](
            Ledger& ledger) { return openYear(ledger, year, choices, on, author); },
        tr("%n project(s): %1", nullptr, int(choices.size())).arg(m_decision->currentText()));
}

void YearPage::writeTarget()
{
    const std::vector<const TurnRow*> rows = chosenRows();
    if (!m_writeTarget->isEnabled() || rows.size() != 1)
        return;
    const Field& field = session().catalogue().field(Kind::Project, u"target");
    const Typed typed = typedFromText(field, m_target->text(), Unit::Wan, {});
    if (typed.problem) {
        m_problem->setText(messageOf(*typed.problem, session().catalogue(), session().english()));
        return;
    }
    const TurnRow row = *rows.front();
    LedgerSession::Wish wish;
    wish.label = tr("%1: target of %2").arg(row.name).arg(scope().year);
    wish.build = [project = row.project, scope = scope(), field, value = typed.value](
                     ChangeSetBuilder& builder, Ledger&) {
        return writeProjectField(
            builder, project, {scope.year, scope.asOf, Month(scope.year, 12), {}, true}, field, value);
    };
    m_writing = true;
    session().change(wish, this, [this, row, value = typed.value](const Outcome& outcome) {
        if (outcome.ok())
            m_target->clear();
        const bool above = !value.isNull() && row.remaining && value.money() > *row.remaining;
        finish(outcome,
            above ? tr("Proposed; it is above what is left to invest (%1 万元)").arg(wanText(row.remaining))
                  : tr("Proposed"));
    });
}

void YearPage::step(TargetState to)
{
    TargetStep step;
    step.year = scope().year;
    step.to = to;
    step.document = m_document->text();
    step.on = m_on->date();
    run([step, author = session().author()](Ledger& ledger) { return stepTargets(ledger, step, author); },
        to == TargetState::Issued ? tr("Targets issued: %1").arg(step.document.trimmed())
                                  : tr("Targets reviewed"));
}

void YearPage::run(std::function<Outcome(Ledger&)> act, const QString& done)
{
    m_writing = true;
    showChoice();
    session().run(std::move(act), this, [this, done](const Outcome& outcome) {
        if (outcome.ok()) {
            m_reason->clear();
            m_shownFor.clear();
        }
        finish(outcome, done);
    });
}

/// The error and each problem behind it.
QString YearPage::whyNot(const Outcome& outcome) const
{
    QStringList why {messageOf(outcome.error)};
    for (const Problem& problem : outcome.problems)
        why << messageOf(problem, session().catalogue(), session().english());
    return why.join(u'\n');
}

void YearPage::finish(const Outcome& outcome, const QString& done)
{
    m_writing = false;
    m_toNext = m_toNext && outcome.ok();
    if (outcome.ok())
        emit notified({Tone::Good, done, {}, {}, {}});
    m_problem->setText(outcome.ok() ? QString() : whyNot(outcome));
    if (answer())
        showRows();
    showChoice();
}

} // namespace sanpi
