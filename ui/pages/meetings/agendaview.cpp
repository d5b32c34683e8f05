// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meetings/agendaview.h"

#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/meetings/decisionlist.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

AgendaView::AgendaView(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_tabs(new QTabWidget(this)),
      m_earlier(new DecisionList(u"earlierTable"_s, tr("How earlier decisions stand"), m_tabs))
{
    m_tabs->setObjectName(u"agendaTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_earlier, QString());

    auto* own = new QWidget(m_tabs);
    m_own = new TextList(u"agendaTable"_s, tr("Items of the agenda"),
        {tr("No."), tr("Item"), tr("Project"), tr("Issue"), tr("Unit")}, {0}, own);
    m_text = new QLineEdit(own);
    m_text->setObjectName(u"agendaText"_s);
    m_text->setPlaceholderText(tr("Another item"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_add = new QPushButton(tr("Put on the agenda"), own);
    m_add->setObjectName(u"addAgendaButton"_s);
    auto* typed = new QHBoxLayout;
    typed->addWidget(m_text, 1);
    typed->addWidget(m_add);
    auto* ownColumn = new QVBoxLayout(own);
    ownColumn->setContentsMargins(0, gap(2), 0, 0);
    ownColumn->addWidget(m_own, 1);
    ownColumn->addLayout(typed);
    m_tabs->addTab(own, QString());

    auto* open = new QWidget(m_tabs);
    m_items = new TextList(u"openItemTable"_s, tr("What is open"),
        {tr("Why"), tr("Issue or project"), tr("Unit"), tr("Matter"), tr("Due or owed")}, {}, open);
    m_take = new QPushButton(open);
    m_take->setObjectName(u"takeItemsButton"_s);
    auto* openColumn = new QVBoxLayout(open);
    openColumn->setContentsMargins(0, gap(2), 0, 0);
    openColumn->addWidget(m_items, 1);
    openColumn->addWidget(m_take, 0, Qt::AlignRight);
    m_tabs->addTab(open, QString());

    m_decided = new DecisionList(u"decidedTable"_s, tr("What the meeting decided"), m_tabs);
    m_tabs->addTab(m_decided, QString());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);

    for (DecisionList* list : {m_earlier, m_decided}) {
        connect(list, &TextList::choiceChanged, this, [this, list] {
            const QList<qint64> chosen = list->chosen();
            if (!chosen.isEmpty())
                emit decisionWanted(chosen.first());
        });
    }
    connect(m_items, &TextList::choiceChanged, this, &AgendaView::react);
    connect(m_text, &QLineEdit::textChanged, this, &AgendaView::react);
    connect(m_text, &QLineEdit::returnPressed, this, &AgendaView::addTyped);
    connect(m_add, &QPushButton::clicked, this, &AgendaView::addTyped);
    connect(m_take, &QPushButton::clicked, this, &AgendaView::addChosen);
    connect(m_items, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        const AgendaWish& item = m_open.at(size_t(index.row()));
        if (item.issue != 0)
            emit issueWanted(item.issue);
        else
            emit projectWanted(item.project);
    });
}

QString AgendaView::itemText(const IssueRow& row)
{
    return row.text.simplified();
}

void AgendaView::showAgenda(const MeetingsAnswer& answer)
{
    const Agenda& agenda = *answer.agenda;
    m_meeting = agenda.meeting.id.key[0];
    m_editable = !answer.readOnly;
    // Both are followed up: what the meetings before decided, and what leaders asked for.
    std::vector<DecisionRow> earlier = agenda.earlier;
    earlier.insert(earlier.end(), agenda.instructions.begin(), agenda.instructions.end());
    m_earlier->showDecisions(earlier);
    m_decided->showDecisions(agenda.decisions);
    QList<TextRow> own;
    for (const AgendaRow& row : agenda.own)
        own << TextRow {
            {QString::number(row.seq), row.text.simplified(), row.projectName, row.issueNumber, row.unitName},
            row.seq, {}, row.text};
    m_own->setRows(own);

    m_open.clear();
    QList<TextRow> items;
    QHash<qint64, QString> units;
    for (const auto& [id, name] : answer.units)
        units.insert(id, name);
    const auto put = [&](const QString& why, const QString& which, const QString& unit, const QString& due,
                         const AgendaWish& wish, Tone tone) {
        m_open.push_back(wish);
        items << TextRow {{why, which, unit, wish.text, due}, qint64(m_open.size()), {tone}, wish.text};
    };
    if (agenda.items) {
        for (const IssueRow& row : agenda.items->issues)
            put(row.overdue      ? tr("■ overdue")
                    : row.booked ? tr("booked")
                                 : tr("complex"),
                row.number, units.value(row.unit), row.standing.due.toString(Qt::ISODate),
                {itemText(row), row.project, row.id, row.unit, {}}, row.overdue ? Tone::Bad : Tone::Plain);
        for (const ProjectLine& line : agenda.items->laggards)
            put(tr("■ red lamp"), line.name, line.unit,
                line.figures.lag ? wanText(*line.figures.lag) : QString(),
                {u"%1进度滞后，欠序时投资%2万元"_s.arg(
                     line.name, wanText(line.figures.lag.value_or(Money()))),
                    line.project, 0, line.unitKey, {}},
                Tone::Bad);
        for (const StandingStill& still : agenda.items->still)
            put(tr("still %n week(s)", nullptr, still.weeks), still.line.name, still.line.unit, {},
                {u"%1连续%2周无实质性进展"_s.arg(still.line.name).arg(still.weeks), still.line.project, 0,
                    still.line.unitKey, {}},
                Tone::Warn);
    }
    m_items->setRows(items);
    const QString titles[] {tr("Earlier decisions %1").arg(earlier.size()),
        tr("Agenda %1").arg(agenda.own.size()), tr("Open items %1").arg(items.size()),
        tr("Decided %1").arg(agenda.decisions.size())};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, titles[tab]);
    react();
}

void AgendaView::showDecided()
{
    m_tabs->setCurrentIndex(m_tabs->indexOf(m_decided));
}

void AgendaView::react()
{
    const auto chosen = int(m_items->chosen().size());
    m_take->setText(chosen == 0 ? tr("Choose what the meeting shall take up")
                                : tr("Put %n item(s) on the agenda", nullptr, chosen));
    m_take->setEnabled(m_editable && !m_writing && chosen > 0);
    m_add->setEnabled(m_editable && !m_writing && !m_text->text().trimmed().isEmpty());
}

void AgendaView::addTyped()
{
    if (!m_add->isEnabled())
        return;
    add({{m_text->text().trimmed(), 0, 0, 0, {}}});
    m_text->clear();
}

void AgendaView::addChosen()
{
    std::vector<AgendaWish> wishes;
    for (const qint64 key : m_items->chosen())
        wishes.push_back(m_open.at(size_t(key - 1)));
    m_items->clearSelection();
    add(wishes);
}

void AgendaView::add(const std::vector<AgendaWish>& items)
{
    m_writing = true;
    react();
    m_session.run([items, meeting = m_meeting, author = m_session.author()](
                      Ledger& ledger) { return addToAgenda(ledger, meeting, items, author); },
        this,
        [this, count = int(items.size())](const Outcome& outcome) {
            m_writing = false;
            react();
            emit notified(outcome.ok()
                    ? Notification {Tone::Good, tr("%n item(s) put on the agenda", nullptr, count), {}, {},
                        {}}
                    : Notification {Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
        });
}

} // namespace sanpi
