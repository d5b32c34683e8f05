// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/monthspage.h"

#include "ui/facts/textlist.h"
#include "ui/pages/turns/habitsform.h"
#include "ui/pages/turns/statview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int fewestCorrections = 3; ///< with their head
} // namespace

MonthsPage::MonthsPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Months"), parent)
{
    setContent(buildContent());
}

bool MonthsPage::isBusy() const
{
    return AnswerPage::isBusy() || m_writing || m_habits->isBusy();
}

QWidget* MonthsPage::buildContent()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"monthTabs"_s);
    m_tabs->setDocumentMode(true);
    m_statistics = new StatView(m_tabs);
    m_tabs->addTab(buildClosings(), tr("Closing"));
    m_tabs->addTab(m_statistics, tr("Statistics"));
    connect(m_tabs, &QTabWidget::currentChanged, this,
        [this](int tab) { emit filterChanged(tab == 1 ? u"statistics"_s : QString()); });
    connect(m_statistics, &StatView::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_statistics, &StatView::filterWanted, this, [this](const QString& filter) {
        emit navigationRequested({u"projects"_s, filter, {}, {}});
    });
    return m_tabs;
}

QWidget* MonthsPage::buildClosings()
{
    auto* content = new QWidget(m_tabs);
    m_monthPanel = new Panel(content);
    m_months = new TextList(u"closingTable"_s, tr("Months of the year"),
        {tr("Month"), tr("State"), tr("Closed on"), tr("By"), tr("Done in the month"), tr("Corrections"),
            tr("Note"), tr("Kind of figure"), tr("Collected up to")},
        {4, 5}, m_monthPanel);
    // All twelve are seen: they take what they need, the corrections what is left.
    m_months->setRowPadding(gap(1));
    m_months->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_close = new QPushButton(tr("Close"), m_monthPanel);
    m_close->setObjectName(u"closeMonthButton"_s);
    makePrimary(m_close);
    m_reason = new QLineEdit(m_monthPanel);
    m_reason->setObjectName(u"reopenReasonEdit"_s);
    m_reason->setPlaceholderText(tr("Reason; the history keeps it"));
    m_reason->setAccessibleName(tr("Reason for opening the month again"));
    m_reopen = new QPushButton(tr("Open again"), m_monthPanel);
    m_reopen->setObjectName(u"reopenMonthButton"_s);
    m_problem = new QLabel(m_monthPanel);
    m_problem->setObjectName(u"closingProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_close);
    line->addSpacing(gap(4));
    line->addWidget(m_reason, 1);
    line->addWidget(m_reopen);
    m_habits = new HabitsForm(session(), m_monthPanel);
    m_monthPanel->body()->addWidget(m_months, 1);
    m_monthPanel->body()->addLayout(line);
    m_monthPanel->body()->addWidget(m_problem);
    m_monthPanel->body()->addWidget(m_habits);
    m_correctionPanel = new Panel(content);
    m_corrections = new TextList(u"correctionTable"_s, tr("Corrections of closed months"),
        {tr("Month"), tr("Project"), tr("Before"), tr("After"), tr("Change"), tr("Reason"), tr("By"),
            tr("On"), tr("Listed in")},
        {2, 3, 4}, m_correctionPanel);
    m_corrections->setRowPadding(gap(1));
    m_corrections->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_corrections->setMinimumHeight(fewestCorrections * gap(6));
    m_correctionPanel->body()->addWidget(m_corrections, 1);
    m_correctionPanel->body()->addStretch();
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_monthPanel);
    column->addWidget(m_correctionPanel, 1);
    connect(m_months, &TextList::choiceChanged, this, &MonthsPage::showChoice);
    connect(m_reason, &QLineEdit::textChanged, this, &MonthsPage::showChoice);
    connect(m_reason, &QLineEdit::returnPressed, this, &MonthsPage::reopen);
    connect(m_close, &QPushButton::clicked, this, &MonthsPage::close);
    connect(m_reopen, &QPushButton::clicked, this, &MonthsPage::reopen);
    connect(m_habits, &HabitsForm::refused, this, &MonthsPage::say);
    connect(m_corrections, &TextList::doubleClicked, this, [this](const QModelIndex& index) {
        const qint64 project = m_corrections->texts()->row(index.row()).key;
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    return content;
}

void MonthsPage::narrow(const Location& location)
{
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(location.filter == "statistics"_L1 ? 1 : 0);
}

MonthsPage::Question MonthsPage::question() const
{
    return [scope = scope()](Ledger& ledger) -> Result<MonthsAnswer> {
        MonthsAnswer answer;
        auto closings = closingLines(ledger);
        auto corrections = correctionsAfter(ledger, 0);
        auto figures = overview(ledger, scope.year, scope.asOf);
        auto statistics = statFigures(ledger, scope.year, scope.asOf);
        if (!closings || !corrections)
            return closings ? corrections.error() : closings.error();
        if (!figures || !statistics)
            return figures ? statistics.error() : figures.error();
        answer.closings = std::move(closings).value();
        answer.corrections = std::move(corrections).value();
        answer.overview = std::move(figures).value();
        answer.statistics = std::move(statistics).value();
        answer.habits = monthHabits(ledger);
        answer.readOnly = ledger.readOnly();
        for (const Correction& correction : answer.corrections) {
            const qint64 id = projectOf(correction.record);
            const auto project = ledger.records().find(RecordId::project(id));
            if (!project)
                return project.error();
            answer.names.insert(id, *project ? (*project)->value(u"name"_s).text() : QString::number(id));
        }
        return answer;
    };
}

QString MonthsPage::failure() const
{
    return tr("The months could not be read");
}

const ClosingLine* MonthsPage::lineOf(Month month) const
{
    if (!answer())
        return nullptr;
    const auto line = std::ranges::find(answer()->closings, month, &ClosingLine::month);
    return line == answer()->closings.end() ? nullptr : &*line;
}

void MonthsPage::present(const MonthsAnswer& answer)
{
    header()->setScope(scopeText());
    QList<TextRow> rows;
    int closed = 0;
    const Field& kinds = session().catalogue().field(Kind::Investment, u"kind");
    for (int m = 1; m <= 12; ++m) {
        const Month month(scope().year, m);
        const ClosingLine* line = lineOf(month);
        const bool isClosed = line && line->closed;
        closed += isClosed;
        const QString state = isClosed ? tr("closed") : line ? tr("open again") : tr("open");
        const MonthPoint& point = answer.overview.byMonth[size_t(m - 1)];
        const Choice* kind
            = kinds.choice(point.done || isClosed ? figureKind(month, isClosed, scope().asOf) : 0);
        rows << TextRow {{month.iso(), state, isClosed ? line->closedOn.toString(Qt::ISODate) : QString(),
                             line ? line->by : QString(), point.done ? wanText(*point.done) : QString(),
                             line && line->corrections > 0 ? QString::number(line->corrections) : QString(),
                             !line          ? QString()
                                 : isClosed ? line->note
                                            : line->reason,
                             kind ? (session().english() ? kind->en : kind->zh) : QString(),
                             answer.habits.cutoffOf(month).toString(Qt::ISODate)},
            month.number(),
            {Tone::Plain,
                isClosed   ? Tone::Muted
                    : line ? Tone::Warn
                           : Tone::Plain},
            {}};
    }
    m_months->setRows(rows);
    m_monthPanel->setTitle(tr("Months of %1").arg(scope().year),
        tr("amounts in 万元; a closed month is changed only with a reason and as a correction"));
    m_habits->showHabits(answer.habits, !answer.readOnly);
    showCorrections();
    m_statistics->showFigures(answer.statistics);
    emit statusChanged(tr("%1 of 12 months closed").arg(closed));
    pane()->showContent();
    // What is most likely wanted next: the last month that is reported and not closed.
    if (m_months->chosen().isEmpty()) {
        const Month reported = answer.overview.reported;
        const int row = reported.year() == scope().year ? reported.month() - 1
            : reported.year() > scope().year            ? 11
                                                        : 0;
        m_months->selectRow(row);
    }
    showChoice();
}

void MonthsPage::showCorrections()
{
    QList<TextRow> rows;
    for (auto one = answer()->corrections.rbegin(); one != answer()->corrections.rend(); ++one) {
        const qint64 project = projectOf(one->record);
        const QString what
            = one->record.kind == Kind::Stated ? tr("%1 cumulative").arg(one->month.iso()) : one->month.iso();
        rows << TextRow {
            {what, answer()->names.value(project), wanText(one->before), wanText(one->after),
                wanText(one->after.value_or(Money()) - one->before.value_or(Money())), one->reason, one->by,
                one->at.toLocalTime().date().toString(Qt::ISODate),
                one->noticeNumber > 0 ? tr("No. %1 of %2").arg(one->noticeNumber).arg(one->noticeOn.year())
                                      : tr("the next notice")},
            project, {}, one->reason};
    }
    m_corrections->setRows(rows);
    m_corrections->setVisible(!rows.isEmpty());
    m_correctionPanel->setTitle(
        tr("Corrections of closed months"), rows.isEmpty() ? tr("none") : tr("amounts in 万元"));
}

QList<Month> MonthsPage::chosenMonths() const
{
    QList<Month> months;
    for (const qint64 key : m_months->chosen())
        months << Month::fromNumber(key).value_or(Month());
    return months;
}

void MonthsPage::showChoice()
{
    if (!answer())
        return;
    const QList<Month> months = chosenMonths();
    const auto isClosed = [this](Month month) {
        const ClosingLine* line = lineOf(month);
        return line && line->closed;
    };
    const bool writes = !answer()->readOnly && !m_writing && !months.isEmpty();
    const bool allClosed = std::ranges::all_of(months, isClosed);
    const bool noneClosed = std::ranges::none_of(months, isClosed);
    m_close->setText(months.size() == 1 ? tr("Close %1").arg(months.first().iso())
                                        : tr("Close %n month(s)", nullptr, int(months.size())));
    m_close->setEnabled(writes && noneClosed);
    m_reason->setEnabled(writes && allClosed && months.size() == 1);
    m_reopen->setText(months.size() == 1 ? tr("Open %1 again").arg(months.first().iso()) : tr("Open again"));
    m_reopen->setEnabled(m_reason->isEnabled() && !m_reason->text().trimmed().isEmpty());
}

void MonthsPage::close()
{
    const QList<Month> months = chosenMonths();
    m_writing = true;
    m_months->setFocus(Qt::OtherFocusReason); // the button goes out of use
    showChoice();
    session().run(
        [months = std::vector<Month>(months.begin(), months.end()), on = scope().asOf,
            author = session().author()](Ledger& ledger) { return closeMonths(ledger, months, on, author); },
        this,
        [this, months](const Outcome& outcome) {
            finish(outcome, tr("%n month(s) closed", nullptr, int(months.size())));
        });
}

void MonthsPage::reopen()
{
    const QList<Month> months = chosenMonths();
    if (!m_reopen->isEnabled() || months.size() != 1)
        return;
    m_writing = true;
    m_months->setFocus(Qt::OtherFocusReason);
    session().run([month = months.first(), reason = m_reason->text().trimmed(), author = session().author()](
                      Ledger& ledger) { return reopenMonth(ledger, month, reason, author); },
        this,
        [this, month = months.first()](const Outcome& outcome) {
            if (outcome.ok())
                m_reason->clear();
            finish(outcome, tr("%1 is open again").arg(month.iso()));
        });
}

void MonthsPage::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void MonthsPage::finish(const Outcome& outcome, const QString& done)
{
    m_writing = false;
    say(outcome.ok() ? QString() : messageOf(outcome.error));
    if (outcome.ok())
        emit notified({Tone::Good, done, {}, {}, {}});
    showChoice();
}

} // namespace sanpi
