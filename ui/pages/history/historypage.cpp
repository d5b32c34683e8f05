// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/historypage.h"

#include "schema/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
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
    setContent(buildContent());
    m_undo = new QPushButton(symbolIcon(Symbol::Undo), tr("Undo this change"), this);
    m_undo->setObjectName(u"undoSetButton"_s);
    m_undo->setEnabled(false);
    header()->addTool(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] { session().undo(m_chosen); });
}

QWidget* HistoryPage::buildFilters()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
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
    row->addWidget(m_word, 1);
    row->addWidget(m_authors);
    row->addWidget(m_recordPlace);
    connect(m_word, &QLineEdit::textChanged, this, [this](const QString& word) {
        m_sets->setWord(word);
        tellCount();
    });
    connect(m_authors, &QComboBox::currentIndexChanged, this, &HistoryPage::load);
    return line;
}

QWidget* HistoryPage::buildContent()
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
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 6);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showDetail);
    connect(m_changesView, &QTableView::activated, this, [this](const QModelIndex& index) {
        const RecordId& id = m_changes->row(index.row()).id;
        if (id.kind == Kind::Project)
            emit navigationRequested({u"projects"_s, {}, u"projects/"_s + QString::number(id.key[0]), {}});
    });
    return splitter;
}

void HistoryPage::narrow(const Location& location)
{
    m_record = location.record;
    showRecordChip();
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
    return [query](Ledger& ledger) { return ledger.log().history(query); };
}

QString HistoryPage::failure() const
{
    return tr("The history could not be read");
}

void HistoryPage::present(const std::vector<LoggedSet>& sets)
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
        return;
    }
    const LoggedSet logged = m_sets->set(index.row());
    m_chosen = logged.id;
    m_undo->setEnabled(!logged.undone && !session().state().readOnly);
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
    constexpr int widest = 160;
    for (const int column : {ChangeModel::FieldColumn, ChangeModel::Before, ChangeModel::After}) {
        m_changesView->resizeColumnToContents(column);
        m_changesView->setColumnWidth(column, qMin(m_changesView->columnWidth(column), widest));
    }
}

void HistoryPage::tellCount()
{
    const auto all = m_sets->allCount();
    const auto shown = m_sets->rowCount();
    const QString count
        = shown == all ? tr("%n change set(s)", nullptr, int(all)) : u"%1 / %2"_s.arg(shown).arg(all);
    header()->setScope(count);
    emit statusChanged(count);
}

} // namespace sanpi
