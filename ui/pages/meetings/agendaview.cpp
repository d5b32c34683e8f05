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
#include <QShortcut>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastMatter = 170;
constexpr int matterColumn = 4; ///< of what is open

} // namespace

AgendaView::AgendaView(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_tabs(new QTabWidget(this)),
      m_earlier(new DecisionList(u"earlierTable"_s, tr("How earlier decisions stand"), m_tabs))
{
    m_tabs->setObjectName(u"agendaTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_earlier, QString());

    m_tabs->addTab(buildOwn(), QString());

    auto* open = new QWidget(m_tabs);
    m_items = new TextList(u"openItemTable"_s, tr("What is open"),
        {tr("Why"), tr("Due or owed, 万元"), tr("Issue or project"), tr("Unit"), tr("Matter")}, {}, open);
    m_items->setStretch(matterColumn, leastMatter);
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

QWidget* AgendaView::buildOwn()
{
    auto* own = new QWidget(m_tabs);
    m_own = new TextList(u"agendaTable"_s, tr("Items of the agenda"),
        {tr("No."), tr("Item"), tr("Project"), tr("Issue"), tr("Unit"), tr("Opinion of the meeting")}, {0},
        own);
    m_own->setSelectionMode(QAbstractItemView::SingleSelection);
    m_own->setStretch(1, leastMatter);
    m_text = new QLineEdit(own);
    m_text->setObjectName(u"agendaText"_s);
    m_text->setPlaceholderText(tr("Another item"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_add = new QPushButton(tr("Put on the agenda"), own);
    m_add->setObjectName(u"addAgendaButton"_s);
    auto* typed = new QHBoxLayout;
    typed->addWidget(m_text, 1);
    typed->addWidget(m_add);
    auto* column = new QVBoxLayout(own);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->addWidget(m_own, 1);
    column->addWidget(buildEditor(own));
    column->addLayout(typed);
    connect(m_own, &TextList::choiceChanged, this, &AgendaView::showItem);
    connect(m_own, &QAbstractItemView::activated, this, [this] {
        m_itemText->setFocus(Qt::OtherFocusReason);
        m_itemText->selectAll();
    });
    auto* erase = new QShortcut(QKeySequence::Delete, m_own, nullptr, nullptr, Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, m_remove, &QPushButton::click);
    return own;
}

/// The chosen item: its text, what the meeting thought of it, its place.
QWidget* AgendaView::buildEditor(QWidget* parent)
{
    m_editor = new QWidget(parent);
    m_itemText = new QLineEdit(m_editor);
    m_itemText->setObjectName(u"agendaItemText"_s);
    m_itemText->setAccessibleName(tr("Item"));
    m_itemNote = new QLineEdit(m_editor);
    m_itemNote->setObjectName(u"agendaItemNote"_s);
    m_itemNote->setPlaceholderText(tr("Opinion of the meeting"));
    m_itemNote->setAccessibleName(m_itemNote->placeholderText());
    m_keep = new QPushButton(tr("Keep"), m_editor);
    m_keep->setObjectName(u"keepAgendaItemButton"_s);
    m_up = new QPushButton(tr("Earlier"), m_editor);
    m_up->setObjectName(u"agendaUpButton"_s);
    m_down = new QPushButton(tr("Later"), m_editor);
    m_down->setObjectName(u"agendaDownButton"_s);
    m_remove = new QPushButton(tr("Off the agenda"), m_editor);
    m_remove->setObjectName(u"removeAgendaItemButton"_s);
    auto* line = new QHBoxLayout(m_editor);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    line->addWidget(m_itemText, 3);
    line->addWidget(m_itemNote, 2);
    for (QPushButton* button : {m_keep, m_up, m_down, m_remove})
        line->addWidget(button);
    m_editor->hide();
    for (QLineEdit* edit : {m_itemText, m_itemNote}) {
        connect(edit, &QLineEdit::textChanged, this, &AgendaView::react);
        connect(edit, &QLineEdit::returnPressed, this, &AgendaView::keepItem);
    }
    connect(m_keep, &QPushButton::clicked, this, &AgendaView::keepItem);
    const auto move = [this](int by) {
        act([item = m_item, by, author = m_session.author()](
                Ledger& ledger) { return moveAgendaItem(ledger, item, by, author); },
            {});
        // The number is the key: the item is found again at its new place.
        m_item = RecordId::agendaItem(m_item.key[0], int(m_item.key[1]) + by);
    };
    connect(m_up, &QPushButton::clicked, this, [move] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [move] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const AgendaRow* item = chosenItem()) {
            act([id = item->id, author = m_session.author()](
                    Ledger& ledger) { return removeAgendaItem(ledger, id, author); },
                tr("Off the agenda: %1").arg(item->text.simplified()));
        }
    });
    return m_editor;
}

const AgendaRow* AgendaView::chosenItem() const
{
    const QList<qint64> chosen = m_own->chosen();
    const auto found = chosen.isEmpty() ? m_agenda.end()
                                        : std::ranges::find(m_agenda, int(chosen.first()), &AgendaRow::seq);
    return found == m_agenda.end() ? nullptr : &*found;
}

void AgendaView::showItem()
{
    const AgendaRow* item = chosenItem();
    m_editor->setVisible(item != nullptr);
    if (item && !(m_item == item->id && m_editor->isVisible() && m_keep->isEnabled())) {
        m_itemText->setText(item->text.simplified());
        m_itemNote->setText(item->note);
        m_itemText->setCursorPosition(0);
    }
    const bool another = item && item->id != m_item;
    m_item = item ? item->id : RecordId();
    react();
    if (another)
        emit itemChosen(*item);
}

void AgendaView::keepItem()
{
    const AgendaRow* item = chosenItem();
    if (!item || !m_keep->isEnabled())
        return;
    act([id = item->id, text = m_itemText->text(), note = m_itemNote->text(), author = m_session.author()](
            Ledger& ledger) { return editAgendaItem(ledger, id, text, note, author); },
        tr("The item was kept"));
}

void AgendaView::act(const std::function<Outcome(Ledger&)>& what, const QString& done)
{
    m_writing = true;
    react();
    m_session.run(what, this, [this, done](const Outcome& outcome) {
        m_writing = false;
        react();
        if (!outcome.ok())
            emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
        else if (!done.isEmpty())
            emit notified({Tone::Good, done, {}, {}, {}});
    });
}

void AgendaView::showAgenda(const MeetingsAnswer& answer)
{
    const Agenda& agenda = *answer.agenda;
    const bool another = m_meeting != agenda.meeting.id.key[0];
    m_meeting = agenda.meeting.id.key[0];
    m_editable = !answer.readOnly;
    // Both are followed up: what the meetings before decided, and what leaders asked for.
    std::vector<DecisionRow> earlier = agenda.earlier;
    earlier.insert(earlier.end(), agenda.instructions.begin(), agenda.instructions.end());
    m_earlier->showDecisions(earlier);
    m_decided->showDecisions(agenda.decisions);
    QList<TextRow> own;
    for (const AgendaRow& row : agenda.own)
        own << TextRow {{QString::number(row.seq), row.text.simplified(), row.projectName, row.issueNumber,
                            row.unitName, row.note},
            row.seq, {}, row.text};
    m_agenda = agenda.own;
    {
        const QSignalBlocker quiet(m_own);
        m_own->setRows(own);
        if (another)
            m_own->clearSelection();
        else if (m_item.kind == Kind::AgendaItem && m_own->texts()->rowOf(m_item.key[1]) >= 0)
            m_own->selectRow(m_own->texts()->rowOf(m_item.key[1]));
    }
    showItem();

    m_open.clear();
    QList<TextRow> items;
    QHash<qint64, QString> units;
    for (const auto& [id, name] : answer.units)
        units.insert(id, name);
    QHash<qint64, QString> projects;
    for (auto it = answer.projects.cbegin(); it != answer.projects.cend(); ++it)
        projects.insert(it.value(), it.key());
    int waiting = 0;
    const auto put = [&](const QString& why, const QString& which, const QString& unit, const QString& due,
                         const AgendaWish& wish, Tone tone) {
        // What stands on the agenda stays in the list, marked, and is not put on it twice.
        const bool taken = std::ranges::any_of(agenda.own, [&](const AgendaRow& one) {
            return wish.issue != 0 ? one.issue == wish.issue
                                   : one.project == wish.project && one.issue == 0 && one.text == wish.text;
        });
        waiting += taken ? 0 : 1;
        m_open.push_back(wish);
        items << TextRow {{taken ? tr("✓ on the agenda") : why, due, which, unit, wish.text},
            taken ? -qint64(m_open.size()) : qint64(m_open.size()),
            taken ? QList<Tone>(items.isEmpty() ? 5 : items.first().cells.size(), Tone::Muted)
                  : QList<Tone> {tone},
            u"%1 %2\n%3"_s.arg(which, unit, wish.text)};
    };
    if (agenda.items) {
        for (const IssueRow& row : agenda.items->issues)
            put(row.overdue      ? tr("■ overdue")
                    : row.booked ? tr("booked")
                                 : tr("complex"),
                projects.contains(row.project) ? projects.value(row.project) + u' ' + row.number : row.number,
                units.value(row.unit), row.standing.due.toString(Qt::ISODate),
                {row.text.simplified(), row.project, row.id, row.unit, {}},
                row.overdue ? Tone::Bad : Tone::Plain);
        for (const ProjectLine& line : agenda.items->laggards)
            put(tr("■ red lamp"), line.name, line.unit, owedText(line.figures.lag),
                {u"%1进度滞后，欠序时投资%2万元"_s.arg(
                     line.name, owedText(line.figures.lag.value_or(Money()))),
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
        tr("Agenda %1").arg(agenda.own.size()), tr("Open items %1").arg(waiting),
        tr("Decided %1").arg(agenda.decisions.size())};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, titles[tab]);
    // A meeting begins with what became of the one before; the first has its agenda to be made.
    if (another)
        m_tabs->setCurrentIndex(!earlier.empty() ? 0 : agenda.own.empty() && !items.isEmpty() ? 2 : 1);
    react();
}

void AgendaView::showDecided()
{
    m_tabs->setCurrentIndex(m_tabs->indexOf(m_decided));
}

void AgendaView::react()
{
    const auto chosen = int(std::ranges::count_if(m_items->chosen(), [](qint64 key) { return key > 0; }));
    m_take->setText(chosen == 0 ? tr("Choose what the meeting shall take up")
                                : tr("Put %n item(s) on the agenda", nullptr, chosen));
    m_take->setEnabled(m_editable && !m_writing && chosen > 0);
    m_add->setEnabled(m_editable && !m_writing && !m_text->text().trimmed().isEmpty());
    const AgendaRow* item = chosenItem();
    const bool writes = m_editable && !m_writing && item;
    const QString text = m_itemText->text().trimmed();
    m_keep->setEnabled(writes && !text.isEmpty()
        && (text != item->text.simplified() || m_itemNote->text().trimmed() != item->note));
    m_up->setEnabled(writes && item->seq != m_agenda.front().seq);
    m_down->setEnabled(writes && item->seq != m_agenda.back().seq);
    m_remove->setEnabled(writes);
    m_itemText->setReadOnly(!m_editable);
    m_itemNote->setReadOnly(!m_editable);
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
    for (const qint64 key : m_items->chosen()) {
        if (key > 0)
            wishes.push_back(m_open.at(size_t(key - 1)));
    }
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
