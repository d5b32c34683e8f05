// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reminders/reminderspage.h"

#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthsOfColumns[] {110, 130, 96, 156, 120, 300};

Result<void> wishDays(ChangeSetBuilder& builder, Ledger& ledger, int days)
{
    const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, reminderSetting());
    if (!known)
        return known.error();
    const RecordId id {Kind::Setting, {known->has_value() ? **known : builder.newId(), 0, 0}};
    if (const auto named = builder.set(id, u"key"_s, reminderSetting()); !named)
        return named;
    return builder.set(id, u"value"_s, QString::number(days));
}

/// Where a line leads.
Location placeOf(const Reminder& row)
{
    const QString ofUnit = row.unit == 0 ? QString() : u"unit="_s + row.unitName;
    switch (row.kind) {
    case ReminderKind::OrderOverdue:
    case ReminderKind::OrderReply:
        return {u"orders"_s, {}, u"orders/%1"_s.arg(row.record.key[0]), {}};
    case ReminderKind::DecisionOverdue:
    case ReminderKind::DecisionDue:
        return {u"meetings"_s, {}, u"decisions/%1"_s.arg(row.record.key[0]), {}};
    case ReminderKind::Inspection:
        return {u"inspections"_s, u"show=missing"_s, {}, {}};
    case ReminderKind::Month:
        return row.record.key[0] == 0
            ? Location {u"projects"_s, ofUnit, {}, {}}
            : Location {u"projects"_s, {}, u"projects/%1"_s.arg(row.record.key[0]), {}};
    case ReminderKind::Calendar:
        return {u"settings"_s, u"calendar"_s, {}, {}};
    default:
        return {u"issues"_s, {}, u"issues/%1"_s.arg(row.record.key[0]), {}};
    }
}

} // namespace

RemindersPage::RemindersPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("Reminders"), parent),
      m_model(new TextModel(
          {tr("What"), tr("Time left"), tr("Due"), tr("Which"), tr("Unit"), tr("Content")}, {}, this))
{
    setObjectName(u"remindersPage"_s);
    buildTools();
    setContent(buildWork());
}

void RemindersPage::buildTools()
{
    auto* label = new QLabel(tr("Remind ahead"), this);
    m_days = new QSpinBox(this);
    m_days->setObjectName(u"reminderDaysBox"_s);
    m_days->setRange(0, longestReminder);
    m_days->setSuffix(u' ' + tr("days"));
    m_days->setKeyboardTracking(false);
    m_days->setAccessibleName(label->text());
    header()->addTool(label);
    header()->addTool(m_days);
    connect(m_days, &QSpinBox::valueChanged, this, &RemindersPage::saveDays);
}

QWidget* RemindersPage::buildWork()
{
    auto* work = new QWidget(this);
    auto* chips = new QWidget(work);
    auto* flow = new FlowLayout(chips);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap(1));
    m_turn = new QButtonGroup(this);
    for (int kind = -1; kind < reminderKinds; ++kind) {
        auto* button = new QToolButton(chips);
        button->setObjectName(u"remindersShow%1"_s.arg(kind + 1));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, kind + 1);
        flow->addWidget(button);
    }
    m_count = new QLabel(chips);
    setTextRole(m_count, TextRole::Caption, true);
    flow->addWidget(m_count);
    m_table = new TableView(work);
    m_table->setObjectName(u"reminderTable"_s);
    m_table->setAccessibleName(tr("Reminders"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new LampDelegate(m_table));
    m_table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setCursor(Qt::PointingHandCursor);
    for (int column = 0; column < int(std::size(widthsOfColumns)); ++column)
        m_table->setColumnWidth(column, scaled(widthsOfColumns[column]));
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(chips);
    column->addWidget(m_table, 1);
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int id) {
        m_kind = id - 1;
        emit filterChanged(m_kind < 0 ? QString() : u"kind="_s + reminderKey(ReminderKind(m_kind)));
        showAnswer();
    });
    const auto go = [this](const QModelIndex& index) { openRow(index.row()); };
    connect(m_table, &QAbstractItemView::clicked, this, go);
    connect(m_table, &QAbstractItemView::activated, this, go);
    return work;
}

void RemindersPage::narrow(const Location& location)
{
    m_kind = -1;
    for (int kind = 0; kind < reminderKinds; ++kind) {
        if (location.filter == u"kind="_s + reminderKey(ReminderKind(kind)))
            m_kind = kind;
    }
}

RemindersPage::Question RemindersPage::question() const
{
    return [asOf = scope().asOf](Ledger& ledger) { return reminders(ledger, asOf); };
}

QString RemindersPage::failure() const
{
    return tr("The reminders could not be read");
}

QString RemindersPage::kindName(ReminderKind kind) const
{
    switch (kind) {
    case ReminderKind::IssueOverdue:
        return tr("Issue overdue");
    case ReminderKind::OrderOverdue:
        return tr("Order overdue");
    case ReminderKind::Feedback:
        return tr("Feedback due");
    case ReminderKind::PassOn:
        return tr("To be assigned");
    case ReminderKind::OrderReply:
        return tr("Reply due");
    case ReminderKind::IssueDue:
        return tr("Issue due");
    case ReminderKind::Recheck:
        return tr("Recheck due");
    case ReminderKind::DecisionOverdue:
        return tr("Decision overdue");
    case ReminderKind::DecisionDue:
        return tr("Decision due");
    case ReminderKind::Inspection:
        return tr("Not inspected");
    case ReminderKind::Month:
        return tr("Month not sent");
    case ReminderKind::Calendar:
        return tr("Calendar missing");
    }
    return {};
}

void RemindersPage::showChips(const Reminders& answer)
{
    for (int kind = -1; kind < reminderKinds; ++kind) {
        auto* button = qobject_cast<QToolButton*>(m_turn->button(kind + 1));
        const int count = kind < 0 ? int(answer.rows.size()) : answer.counts[size_t(kind)];
        button->setText(
            (kind < 0 ? tr("All") : kindName(ReminderKind(kind))) + u' ' + QString::number(count));
        button->setVisible(kind < 0 || count > 0 || kind == m_kind);
        button->setChecked(kind == m_kind);
    }
}

void RemindersPage::present(const Reminders& answer)
{
    header()->setScope(scopeText());
    {
        const QSignalBlocker quiet(m_days);
        m_days->setValue(answer.days);
        m_days->setEnabled(!session().state().readOnly);
    }
    m_shown.clear();
    for (const Reminder& row : answer.rows) {
        if (m_kind < 0 || int(row.kind) == m_kind)
            m_shown.push_back(row);
    }
    emit badgeChanged(answer.now);
    showChips(answer);
    QList<TextRow> rows;
    for (const Reminder& row : m_shown) {
        const QString left = row.left < 0 ? tr("■ %n day(s) past", nullptr, -row.left)
            : row.left == 0               ? tr("▲ today")
                                          : tr("in %n day(s)", nullptr, row.left);
        TextRow line;
        line.cells
            = {kindName(row.kind), left, row.due.toString(Qt::ISODate), row.title, row.unitName, row.text};
        line.tones = {Tone::Plain, row.left < 0 ? Tone::Bad : row.left <= 1 ? Tone::Warn : Tone::Plain};
        rows << line;
    }
    m_model->setRows(rows);
    const QString count
        = tr("%n reminder(s), %1 past their day", nullptr, int(m_shown.size()))
              .arg(std::ranges::count_if(m_shown, [](const Reminder& row) { return row.left < 0; }));
    m_count->setText(count);
    emit statusChanged(count);
    if (answer.rows.empty())
        pane()->showEmpty({Symbol::Ok, tr("Nothing is due"),
            tr("No issue, order, inspection or monthly figure is due within %n day(s).", nullptr,
                answer.days),
            {}});
    else
        pane()->showContent();
}

void RemindersPage::openRow(int row)
{
    if (row >= 0 && row < int(m_shown.size()))
        emit navigationRequested(placeOf(m_shown[size_t(row)]));
}

void RemindersPage::saveDays(int days)
{
    LedgerSession::Wish wish;
    wish.label = tr("Remind %n day(s) ahead", nullptr, days);
    wish.build
        = [days](ChangeSetBuilder& builder, Ledger& ledger) { return wishDays(builder, ledger, days); };
    m_writing = true;
    session().change(wish, this, [this](const Outcome& outcome) {
        m_writing = false;
        if (!outcome.ok())
            emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
    });
}

} // namespace sanpi
