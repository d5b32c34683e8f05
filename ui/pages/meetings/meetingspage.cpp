// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meetings/meetingspage.h"

#include "report/meetingpapers.h"
#include "ui/documents/paperbutton.h"
#include "ui/pages/meetings/agendaview.h"
#include "ui/pages/meetings/decisionform.h"
#include "ui/pages/meetings/decisionlist.h"
#include "ui/pages/meetings/meetingform.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int meetingSideWidth = 340;

} // namespace

MeetingsPage::MeetingsPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Meetings"), parent)
{
    setObjectName(u"meetingsPage"_s);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_tabs = new QTabWidget(splitter);
    m_tabs->setObjectName(u"meetingTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildMeetings(), tr("Meetings"));
    m_decisions = new DecisionList(u"decisionTable"_s, tr("Matters decided and instructed"), m_tabs);
    m_tabs->addTab(m_decisions, tr("Matters"));
    splitter->addWidget(m_tabs);
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    setContent(splitter);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        MeetingsFilter wanted = m_filter;
        wanted.decisions = tab == 1;
        wanted.decision = 0;
        want(wanted);
    });
    connect(m_decisions, &TextList::choiceChanged, this, [this] {
        const QList<qint64> chosen = m_decisions->chosen();
        if (!chosen.isEmpty())
            openDecision(chosen.first());
    });
}

QWidget* MeetingsPage::buildMeetings()
{
    auto* splitter = new QSplitter(Qt::Vertical, m_tabs);
    splitter->setChildrenCollapsible(false);
    auto* list = new Panel(splitter);
    list->setTitle(tr("Meetings"));
    m_new = new QPushButton(tr("New meeting"), list);
    m_new->setObjectName(u"newMeetingButton"_s);
    list->addTool(m_new);
    m_meetings = new TextList(u"meetingTable"_s, tr("Meetings"),
        {tr("Held on"), tr("Kind"), tr("Title"), tr("Chair"), tr("Agenda"), tr("Decided"), tr("Concluded"),
            tr("Overdue")},
        {4, 5, 6, 7}, list);
    m_meetings->setSelectionMode(QAbstractItemView::SingleSelection);
    list->body()->addWidget(m_meetings, 1);
    m_agendaPanel = new Panel(splitter);
    m_edit = new QPushButton(tr("Edit"), m_agendaPanel);
    m_edit->setObjectName(u"editMeetingButton"_s);
    m_paper = new PaperButton(services(), tr("Print/export"), m_agendaPanel);
    m_paper->setObjectName(u"meetingPaperButton"_s);
    m_agendaPanel->addTool(m_edit);
    m_agendaPanel->addTool(m_paper);
    m_summary = new QLabel(m_agendaPanel);
    m_summary->setObjectName(u"meetingSummary"_s);
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Caption, true);
    m_agenda = new AgendaView(session(), m_agendaPanel);
    m_agendaPanel->body()->addWidget(m_summary);
    m_agendaPanel->body()->addWidget(m_agenda, 1);
    splitter->addWidget(list);
    splitter->addWidget(m_agendaPanel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    connect(m_meetings, &TextList::choiceChanged, this, [this] {
        const QList<qint64> chosen = m_meetings->chosen();
        if (chosen.isEmpty() || chosen.first() == m_filter.meeting)
            return;
        MeetingsFilter wanted;
        wanted.meeting = chosen.first();
        want(wanted);
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_form->showMeeting({}, scope(), answer() && !answer()->readOnly);
        m_side->setCurrentIndex(1);
        m_form->begin();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (!answer() || !answer()->agenda)
            return;
        m_form->showMeeting(answer()->agenda->meeting, scope(), !answer()->readOnly);
        m_side->setCurrentIndex(1);
        m_form->begin();
    });
    connect(m_agenda, &AgendaView::decisionWanted, this, &MeetingsPage::openDecision);
    connect(m_agenda, &AgendaView::notified, this, &Page::notified);
    connect(m_agenda, &AgendaView::itemChosen, this, [this](const AgendaRow& item) {
        m_entry->suggest(item);
        m_side->setCurrentIndex(0);
    });
    connect(m_agenda, &AgendaView::issueWanted, this, [this](qint64 issue) {
        emit navigationRequested({u"issues"_s, {}, u"issues/%1"_s.arg(issue), {}});
    });
    connect(m_agenda, &AgendaView::projectWanted, this, [this](qint64 project) {
        emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
    });
    connect(m_paper, &PaperButton::notified, this, &Page::notified);
    return splitter;
}

QWidget* MeetingsPage::buildSide()
{
    m_side = new QStackedWidget(this);
    m_entry = new DecisionEntry(session(), m_side);
    m_form = new MeetingForm(session(), m_side);
    // Kept together at the top: a form spreads its rows over whatever height it is given.
    for (QWidget* form : std::initializer_list<QWidget*> {m_entry, m_form}) {
        auto* place = new QWidget(m_side);
        auto* top = new QVBoxLayout(place);
        top->setContentsMargins(0, 0, 0, 0);
        top->addWidget(form);
        top->addStretch(1);
        m_side->addWidget(place);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_side);
    scroll->setMinimumWidth(scaled(meetingSideWidth));
    connect(m_entry, &DecisionEntry::notified, this, &Page::notified);
    connect(m_entry, &DecisionEntry::issueWanted, this, [this](qint64 issue) {
        emit navigationRequested({u"issues"_s, {}, u"issues/%1"_s.arg(issue), {}});
    });
    connect(m_entry, &DecisionEntry::orderWanted, this, [this](qint64 order) {
        emit navigationRequested({u"orders"_s, {}, u"orders/%1"_s.arg(order), {}});
    });
    connect(m_form, &MeetingForm::notified, this, &Page::notified);
    connect(m_form, &MeetingForm::closed, this, [this] { m_side->setCurrentIndex(0); });
    connect(m_form, &MeetingForm::removed, this, [this] {
        m_side->setCurrentIndex(0);
        want({}); // the newest that is left
    });
    connect(m_form, &MeetingForm::kept, this, [this](qint64 meeting) {
        m_side->setCurrentIndex(0);
        MeetingsFilter wanted;
        wanted.meeting = meeting;
        want(wanted);
    });
    return scroll;
}

bool MeetingsPage::isBusy() const
{
    return AnswerPage::isBusy() || m_entry->isBusy() || m_form->isBusy() || m_agenda->isBusy()
        || m_paper->isBusy();
}

void MeetingsPage::narrow(const Location& location)
{
    m_filter = MeetingsFilter::parse(location.filter);
    if (location.record.startsWith("decisions/"_L1)) {
        m_filter.decisions = true;
        m_filter.decision = location.record.section(u'/', 1).toLongLong();
    } else if (location.record.startsWith("meetings/"_L1)) {
        m_filter.meeting = location.record.section(u'/', 1).toLongLong();
    }
}

MeetingsPage::Question MeetingsPage::question() const
{
    return [scope = scope(), wanted = m_filter.meeting](Ledger& ledger) -> Result<MeetingsAnswer> {
        qint64 meeting = wanted;
        if (meeting == 0) {
            const auto current = currentMeeting(ledger, scope.asOf);
            if (!current)
                return current.error();
            meeting = *current;
        }
        return loadMeetings(ledger, meeting, scope.asOf);
    };
}

QString MeetingsPage::failure() const
{
    return tr("The meetings could not be read");
}

void MeetingsPage::want(const MeetingsFilter& filter)
{
    if (filter == m_filter)
        return;
    const bool another = filter.meeting != m_filter.meeting;
    m_filter = filter;
    emit filterChanged(filter.text());
    if (another)
        load();
    else
        showAnswer();
}

void MeetingsPage::openDecision(qint64 decision)
{
    if (!answer())
        return;
    const auto row = std::ranges::find_if(
        answer()->decisions, [decision](const DecisionRow& one) { return one.record.id.key[0] == decision; });
    if (row == answer()->decisions.end()) {
        // On an earlier day it was not decided yet; undo may have taken it back.
        if (decision == m_entry->decision())
            m_entry->startNew();
        return;
    }
    m_entry->showDecision(*row);
    m_side->setCurrentIndex(0);
}

void MeetingsPage::present(const MeetingsAnswer& answer)
{
    header()->setScope(scopeText());
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(m_filter.decisions ? 1 : 0);
    }
    showMeetings(answer);
    showOpen(answer);
    {
        const QSignalBlocker quiet(m_decisions);
        m_decisions->showDecisions(answer.decisions);
    }
    const auto open = std::ranges::count_if(
        answer.decisions, [](const DecisionRow& row) { return row.state != DecisionState::Done; });
    const auto overdue = std::ranges::count(answer.decisions, DecisionState::Overdue, &DecisionRow::state);
    m_tabs->setTabText(1, tr("Matters %1 · overdue %2").arg(open).arg(overdue));
    m_entry->showForm(answer, scope());
    if (m_filter.decision != 0)
        openDecision(m_filter.decision);
    else if (m_entry->decision() != 0)
        openDecision(m_entry->decision());
    emit badgeChanged(int(overdue));
    emit statusChanged(tr("%n meeting(s)", nullptr, int(answer.meetings.size())) + u" · "_s
        + tr("%n matter(s) open", nullptr, int(open)));
    m_new->setEnabled(!answer.readOnly);
    pane()->showContent();
}

void MeetingsPage::showMeetings(const MeetingsAnswer& answer)
{
    QList<TextRow> rows;
    for (const MeetingRow& row : answer.meetings) {
        TextRow line;
        line.cells = {row.on.toString(Qt::ISODate), row.kind, row.title, row.record.value(u"chair"_s).text(),
            QString::number(row.items), QString::number(row.decisions), QString::number(row.done),
            QString::number(row.overdue)};
        line.key = row.record.id.key[0];
        line.tones = QList<Tone>(line.cells.size(), Tone::Plain);
        line.tones[7] = row.overdue > 0 ? Tone::Bad : Tone::Plain;
        rows << line;
    }
    const QSignalBlocker quiet(m_meetings);
    m_meetings->setRows(rows);
    if (answer.agenda)
        m_meetings->selectRow(m_meetings->texts()->rowOf(answer.agenda->meeting.id.key[0]));
}

void MeetingsPage::showOpen(const MeetingsAnswer& answer)
{
    m_agenda->setVisible(answer.agenda.has_value());
    m_edit->setEnabled(answer.agenda.has_value() && !answer.readOnly);
    if (!answer.agenda) {
        m_agendaPanel->setTitle(tr("No meeting yet"));
        m_summary->setText(tr("Call one above: its agenda is made from open matters, issues and laggards. A "
                              "leader's instruction can be entered at the right without a meeting."));
        m_paper->setPapers({});
        return;
    }
    const Agenda& agenda = *answer.agenda;
    m_agendaPanel->setTitle(agenda.title, tr("as of %1").arg(agenda.asOf.toString(Qt::ISODate)));
    QStringList said;
    if (!agenda.before.isEmpty())
        said << tr("The one before: %1").arg(agenda.before);
    said << earlierSentence(agenda);
    if (agenda.own.empty() && agenda.items)
        said << tr("The agenda is empty: choose what the meeting takes up under the open items");
    said.removeAll(QString());
    m_summary->setText(said.join(u" · "_s));
    m_summary->setVisible(!said.isEmpty());
    m_agenda->showAgenda(answer);
    const qint64 meeting = agenda.meeting.id.key[0];
    m_paper->setPapers(
        {{tr("Agenda"),
             [meeting, asOf = scope().asOf](Ledger& ledger) { return makeAgenda(ledger, meeting, asOf); }},
            {tr("Minutes"), [meeting, asOf = scope().asOf](Ledger& ledger) {
                 return makeMinutes(ledger, meeting, asOf);
             }}});
}

} // namespace sanpi
