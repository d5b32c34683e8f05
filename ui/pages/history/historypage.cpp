// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/historypage.h"

#include "schema/messages.h"
#include "store/restorevalue.h"
#include "ui/pages/history/recyclebinview.h"
#include "ui/pages/history/twodaysview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSets = 1000;
constexpr qsizetype mostRows = 2000;

/// The record of a location: projects/17.
std::optional<RecordId> recordOf(const QString& name, const Catalogue& catalogue)
{
    const KindInfo* kind = catalogue.kindNamed(name.section(u'/', 0, 0));
    return kind ? catalogue.idFromText(kind->kind, name.section(u'/', 1)) : std::nullopt;
}

TableView* rowTable(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* view = new TableView(parent);
    view->setObjectName(name);
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setItemDelegate(new NameDelegate(view));
    return view;
}

} // namespace

HistoryPage::HistoryPage(const PageServices& services, QWidget* parent)
    : AnswerPage(services, tr("History"), parent), m_sets(new HistoryModel(this)),
      m_changes(new ChangeModel(this))
{
    column()->addWidget(buildFilters());
    m_views = new QStackedWidget(this);
    m_bin = new RecycleBinView(m_views);
    m_days = new TwoDaysView(m_views);
    for (QWidget* view : {buildChanges(), static_cast<QWidget*>(m_bin), static_cast<QWidget*>(m_days)})
        m_views->addWidget(view);
    setContent(m_views);
    m_undo = new QPushButton(symbolIcon(Symbol::Undo), tr("Undo this change"), this);
    m_undo->setObjectName(u"undoSetButton"_s);
    m_undo->setEnabled(false);
    header()->addTool(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] { session().undo(m_chosen); });
    wireViews();
    showTurn();
}

void HistoryPage::wireViews()
{
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int id) { turn(View(id)); });
    connect(m_bin, &RecycleBinView::restoreWanted, this, &HistoryPage::restoreRecords);
    connect(m_bin, &RecycleBinView::countChanged, this, &HistoryPage::tellCount);
    connect(m_days, &TwoDaysView::daysChosen, this, [this](QDate first, QDate second) {
        m_first = first;
        m_second = second;
        emit filterChanged(filterText());
        load();
    });
    connect(
        m_days, &TwoDaysView::restoreWanted, this, [this](const QList<DayRow>& rows, const QString& reason) {
            std::vector<FieldValue> values;
            for (const DayRow& row : rows)
                values.emplace_back(row.id, row.key, row.value);
            const QString label = rows.size() == 1
                ? tr("Restored: %1 %2").arg(rows.front().record, rows.front().field)
                : tr("Restored: %n field(s)", nullptr, int(rows.size()));
            restoreValues(
                values, label, reason, [this](const QString& problem) { m_days->setProblem(problem); });
        });
}

QWidget* HistoryPage::buildFilters()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_turn = new QButtonGroup(this);
    const QStringList titles {tr("Changes"), tr("Recycle bin"), tr("Two days")};
    const QStringList names {u"changesButton"_s, u"binButton"_s, u"daysButton"_s};
    for (const View view : {Changes, Bin, Days}) {
        auto* button = new QToolButton(line);
        button->setObjectName(names.at(view));
        button->setText(titles.at(view));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, view);
        row->addWidget(button);
    }
    m_word = new QLineEdit(line);
    m_word->setObjectName(u"historyWordEdit"_s);
    m_word->setPlaceholderText(tr("A word in what, who or why"));
    m_word->setAccessibleName(m_word->placeholderText());
    m_word->setClearButtonEnabled(true);
    m_word->addAction(symbolIcon(Symbol::Filter, IconTone::Muted), QLineEdit::LeadingPosition);
    m_authors = new QComboBox(line);
    m_authors->setObjectName(u"authorComboBox"_s);
    m_authors->setAccessibleName(tr("Who"));
    m_authors->addItem(tr("Everybody"));
    m_recordPlace = new QWidget(line);
    auto* place = new QHBoxLayout(m_recordPlace);
    place->setContentsMargins(0, 0, 0, 0);
    // Where the word is hidden, what is left stays at the left.
    row->addWidget(m_word, 100);
    row->addWidget(m_authors);
    row->addWidget(m_recordPlace);
    row->addStretch(1);
    connect(m_word, &QLineEdit::textChanged, this, [this](const QString& word) {
        m_sets->setWord(word);
        m_bin->setWord(word);
        tellCount();
    });
    connect(m_authors, &QComboBox::currentIndexChanged, this, &HistoryPage::load);
    return line;
}

QWidget* HistoryPage::buildChanges()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    auto* listPanel = new Panel(splitter);
    listPanel->setTitle(tr("Change sets"), tr("newest first"));
    m_list = rowTable(m_sets, u"historyView"_s, listPanel);
    m_list->setAccessibleName(tr("Change sets"));
    m_list->setItemDelegateForColumn(HistoryModel::Records, new FigureDelegate(m_list));
    m_list->horizontalHeader()->setSectionResizeMode(HistoryModel::Label, QHeaderView::Stretch);
    listPanel->body()->addWidget(m_list);

    m_detailPanel = new Panel(splitter);
    m_detailText = new QLabel(m_detailPanel);
    m_detailText->setObjectName(u"historyDetailLabel"_s);
    m_detailText->setTextFormat(Qt::PlainText);
    m_detailText->setWordWrap(true);
    setTextRole(m_detailText, TextRole::Caption, true);
    m_changesView = rowTable(m_changes, u"changeView"_s, m_detailPanel);
    m_changesView->setAccessibleName(tr("Changed fields"));
    m_changesView->horizontalHeader()->setSectionResizeMode(ChangeModel::Record, QHeaderView::Stretch);
    m_detailPanel->setTitle(tr("Changed fields"), tr("amounts in 万元"));
    m_detailPanel->body()->addWidget(m_detailText);
    m_detailPanel->body()->addWidget(m_changesView, 1);
    m_detailPanel->body()->addWidget(buildRestoring());
    // The list tells rows apart by their words: it needs the room more than the fields of one of them.
    splitter->setStretchFactor(0, 7);
    splitter->setStretchFactor(1, 5);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showDetail);
    connect(m_changesView, &QTableView::activated, this, [this](const QModelIndex& index) {
        const RecordId& id = m_changes->row(index.row()).id;
        const Catalogue& catalogue = session().catalogue();
        if (id.kind == Kind::Project)
            emit navigationRequested({u"projects"_s, {}, u"projects/"_s + QString::number(id.key[0]), {}});
        else
            emit navigationRequested(
                {u"history"_s, {}, catalogue.kind(id.kind).plural + u'/' + catalogue.idText(id), {}});
    });
    return splitter;
}

QWidget* HistoryPage::buildRestoring()
{
    auto* restoring = new QWidget(m_detailPanel);
    m_changesView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_reason = new QLineEdit(restoring);
    m_reason->setObjectName(u"restoreReason"_s);
    m_reason->setPlaceholderText(tr("Reason (needed where a stage is taken back)"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_restore = new QPushButton(symbolIcon(Symbol::Undo), tr("Restore the value before"), restoring);
    m_restore->setObjectName(u"restoreValueButton"_s);
    m_problem = new QLabel(restoring);
    m_problem->setObjectName(u"restoreProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->addWidget(m_reason, 1);
    line->addWidget(m_restore);
    auto* column = new QVBoxLayout(restoring);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_problem);
    column->addLayout(line);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPage::restoreChosen);
    connect(m_reason, &QLineEdit::returnPressed, this, &HistoryPage::restoreChosen);
    connect(m_changesView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &HistoryPage::showRestoring);
    return restoring;
}

void HistoryPage::narrow(const Location& location)
{
    m_record = location.record;
    const QString filter = location.filter;
    m_view = filter == "removed"_L1                           ? Bin
        : filter.startsWith("days"_L1) && !m_record.isEmpty() ? Days
                                                              : Changes;
    const QString days = filter.section(u'=', 1);
    m_first = QDate::fromString(days.section(u".."_s, 0, 0), Qt::ISODate);
    m_second = QDate::fromString(days.section(u".."_s, 1), Qt::ISODate);
    showRecordChip();
    showTurn();
}

void HistoryPage::turn(View view)
{
    m_view = view;
    showTurn();
    emit filterChanged(filterText());
    load();
}

void HistoryPage::showTurn()
{
    m_turn->button(m_view)->setChecked(true);
    auto* days = m_turn->button(Days);
    days->setEnabled(!m_record.isEmpty());
    days->setToolTip(days->isEnabled()
            ? tr("The record as the ledger held it on two days")
            : tr("Choose a change of the record first: activate it, or come from the record's own history"));
    m_views->setCurrentIndex(m_view);
    m_authors->setVisible(m_view == Changes);
    m_word->setVisible(m_view != Days);
    m_undo->setVisible(m_view == Changes);
}

QString HistoryPage::filterText() const
{
    if (m_view == Bin)
        return u"removed"_s;
    if (m_view == Changes)
        return {};
    if (!m_first.isValid())
        return u"days"_s;
    return u"days="_s + m_first.toString(Qt::ISODate) + u".."_s + m_second.toString(Qt::ISODate);
}

bool HistoryPage::mayWrite() const
{
    return !session().state().readOnly && !m_writing;
}

void HistoryPage::showRecordChip()
{
    qDeleteAll(m_recordPlace->findChildren<Chip*>());
    if (m_record.isEmpty())
        return;
    auto* chip = new Chip(tr("only %1").arg(m_record), m_recordPlace);
    connect(
        chip, &Chip::removed, this,
        [this] {
            emit navigationRequested({u"history"_s, {}, {}, {}});
        },
        Qt::QueuedConnection);
    m_recordPlace->layout()->addWidget(chip);
}

HistoryPage::Question HistoryPage::question() const
{
    HistoryQuery query;
    query.limit = mostSets;
    query.withRecords = false;
    query.author = m_authors->currentIndex() > 0 ? m_authors->currentText() : QString();
    query.record = m_record.isEmpty() ? std::nullopt : recordOf(m_record, session().catalogue());
    return [query, view = m_view, first = m_first, second = m_second, english = session().english()](
               Ledger& ledger) -> Result<HistoryAnswer> {
        HistoryAnswer answer;
        if (view == Bin) {
            auto bin = binRowsOf(ledger, english);
            if (!bin)
                return bin.error();
            answer.bin = std::move(bin).value();
        } else if (view == Days && query.record) {
            auto days = dayRowsOf(ledger, *query.record, first, second, english);
            if (!days)
                return days.error();
            answer.days = std::move(days).value();
        } else {
            auto sets = ledger.log().history(query);
            if (!sets)
                return sets.error();
            answer.sets = std::move(sets).value();
        }
        return answer;
    };
}

QString HistoryPage::failure() const
{
    return tr("The history could not be read");
}

void HistoryPage::present(const HistoryAnswer& answer)
{
    switch (m_view) {
    case Changes:
        presentChanges(answer.sets);
        break;
    case Bin:
        presentBin(answer.bin);
        break;
    case Days:
        m_days->setRows(answer.days, mayWrite());
        pane()->showContent();
        tellCount();
        break;
    }
}

void HistoryPage::presentBin(const QList<BinRow>& rows)
{
    m_bin->setRows(rows, mayWrite());
    if (rows.isEmpty()) {
        pane()->showEmpty({Symbol::Trash, tr("The recycle bin is empty"),
            tr("What is removed appears here with who, when and why, and can be brought back."), {}});
    } else {
        pane()->showContent();
    }
    tellCount();
}

void HistoryPage::presentChanges(const std::vector<LoggedSet>& sets)
{
    if (m_authors->currentIndex() <= 0)
        fillAuthors(sets);
    if (sets.empty()) {
        pane()->showEmpty({Symbol::History, tr("Nothing has been changed yet"),
            tr("Every change appears here with its author, its time and its reason, and can be taken back."),
            {}});
        m_sets->setSets({});
        tellCount();
        return;
    }
    const qint64 chosen = m_chosen;
    m_sets->setSets(sets);
    for (const int column : {HistoryModel::At, HistoryModel::Author, HistoryModel::SourceColumn,
             HistoryModel::Records, HistoryModel::State})
        m_list->resizeColumnToContents(column);
    int row = 0;
    for (int i = 0; i < m_sets->rowCount(); ++i) {
        if (m_sets->set(i).id == chosen)
            row = i;
    }
    pane()->showContent();
    m_list->selectRow(row);
    tellCount();
}

void HistoryPage::fillAuthors(const std::vector<LoggedSet>& sets)
{
    QStringList authors;
    for (const LoggedSet& logged : sets) {
        if (!authors.contains(logged.set.author))
            authors << logged.set.author;
    }
    authors.sort();
    const QSignalBlocker blocker(m_authors);
    m_authors->clear();
    m_authors->addItem(tr("Everybody"));
    m_authors->addItems(authors);
}

void HistoryPage::showDetail()
{
    StorageThread& storage = session().storage();
    if (m_detailQuestion)
        storage.drop(m_detailQuestion);
    m_detailQuestion = 0;
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        m_changes->setRows({});
        m_detailText->clear();
        m_undo->setEnabled(false);
        showRestoring();
        return;
    }
    const LoggedSet logged = m_sets->set(index.row());
    m_chosen = logged.id;
    m_undo->setEnabled(!logged.undone && mayWrite());
    m_detailQuestion = storage.post(
        this,
        [id = logged.id, english = session().english()](JobContext& job) -> Result<ChangeRows> {
            const auto set = job.ledger()->log().load(id);
            if (!set)
                return set.error();
            return *set ? changeRowsOf(*job.ledger(), (*set)->set, english, mostRows) : ChangeRows();
        },
        [this, logged](const Result<ChangeRows>& rows) { takeDetail(logged, rows); });
}

void HistoryPage::takeDetail(const LoggedSet& set, const Result<ChangeRows>& rows)
{
    m_detailQuestion = 0;
    if (!rows) {
        m_changes->setRows({});
        m_detailText->setText(messageOf(rows.error()));
        return;
    }
    QStringList parts {set.set.label, tr("%n field(s)", nullptr, int(rows->fields))};
    if (rows->fields > rows->rows.size())
        parts << tr("the first %1 are shown").arg(rows->rows.size());
    if (!set.set.reason.isEmpty())
        parts << tr("Reason: %1").arg(set.set.reason);
    m_detailText->setText(parts.join(u" · "_s));
    m_changes->setRows(rows->rows);
    showRestoring();
    constexpr int widest = 160;
    for (const int column : {ChangeModel::FieldColumn, ChangeModel::Before, ChangeModel::After}) {
        m_changesView->resizeColumnToContents(column);
        m_changesView->setColumnWidth(column, qMin(m_changesView->columnWidth(column), widest));
    }
}

void HistoryPage::showRestoring()
{
    m_restore->setEnabled(mayWrite() && m_changesView->selectionModel()->hasSelection());
    m_reason->setEnabled(m_restore->isEnabled());
    m_problem->hide();
}

void HistoryPage::restoreChosen()
{
    if (!m_restore->isEnabled())
        return;
    std::vector<FieldValue> values;
    QString one;
    for (const QModelIndex& index : m_changesView->selectionModel()->selectedRows()) {
        const ChangeRow& row = m_changes->row(index.row());
        values.emplace_back(row.id, row.change.field, row.change.before);
        one = row.record + u' ' + row.field;
    }
    const QString label = values.size() == 1 ? tr("Restored: %1").arg(one)
                                             : tr("Restored: %n field(s)", nullptr, int(values.size()));
    restoreValues(values, label, m_reason->text().trimmed(), [this](const QString& problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    });
}

void HistoryPage::restoreValues(const std::vector<FieldValue>& values, const QString& label,
    const QString& reason, std::function<void(const QString& problem)> tell)
{
    if (values.empty() || !mayWrite())
        return;
    LedgerSession::Wish wish;
    wish.label = label;
    wish.reason = reason;
    wish.build = [values](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const auto& [id, field, value] : values) {
            if (const auto done = restoreValue(builder, id, field, value); !done)
                return done;
        }
        return {};
    };
    m_writing = true;
    session().change(wish, this, [this, label, tell = std::move(tell)](const Outcome& outcome) {
        m_writing = false;
        if (!outcome.ok()) {
            tell(problemText(outcome));
            return;
        }
        m_reason->clear();
        emit notified({Tone::Good,
            outcome.changeSet > 0 ? label : tr("These values stand already; nothing was changed."), {}, {},
            {}});
        showRestoring();
    });
}

void HistoryPage::restoreRecords(const QList<RecordId>& ids, bool together, const QString& reason)
{
    if (!mayWrite())
        return;
    m_writing = true;
    const auto act = [ids = std::vector<RecordId>(ids.begin(), ids.end()), together, reason,
                         author = session().author()](Ledger& ledger) {
        auto restoring = restoringOf(ledger, ids, together);
        Outcome outcome;
        if (!restoring) {
            outcome.error = restoring.error();
            return outcome;
        }
        const int along = restoring->along;
        const int asked = restoring->asked;
        ChangeSet set = std::move(restoring).value().set;
        if (set.isEmpty())
            return outcome;
        set.author = author;
        set.reason = reason;
        set.label = along > 0 ? tr("Restored from the recycle bin: %1 and %2 with them").arg(asked).arg(along)
                              : tr("Restored from the recycle bin: %1").arg(asked);
        return ledger.apply(set);
    };
    session().run(act, this, [this](const Outcome& outcome) {
        m_writing = false;
        if (!outcome.ok()) {
            m_bin->setProblem(problemText(outcome));
            return;
        }
        emit notified({Tone::Good, tr("%n record(s) brought back.", nullptr, outcome.records), tr("Undo"),
            [this] { session().undo(); }, {}});
    });
}

QString HistoryPage::problemText(const Outcome& outcome) const
{
    QStringList reasons;
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, session().catalogue(), session().english());
    if (reasons.isEmpty())
        reasons << messageOf(outcome.error);
    reasons.removeDuplicates();
    reasons << tr("Nothing was changed.");
    return reasons.join(u'\n');
}

void HistoryPage::tellCount()
{
    if (m_view == Days) {
        const QString differing = tr("%n field(s) differ", nullptr, m_days->differingCount());
        header()->setScope(differing);
        emit statusChanged(differing);
        return;
    }
    if (m_view == Bin) {
        const QString count = m_bin->shownCount() == m_bin->allCount()
            ? tr("%n removed record(s)", nullptr, m_bin->allCount())
            : u"%1 / %2"_s.arg(m_bin->shownCount()).arg(m_bin->allCount());
        header()->setScope(count);
        emit statusChanged(count);
        return;
    }
    const auto all = m_sets->allCount();
    const auto shown = m_sets->rowCount();
    const QString count
        = shown == all ? tr("%n change set(s)", nullptr, int(all)) : u"%1 / %2"_s.arg(shown).arg(all);
    header()->setScope(count);
    emit statusChanged(count);
}

} // namespace sanpi
