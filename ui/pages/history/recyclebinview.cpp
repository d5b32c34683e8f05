// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/recyclebinview.h"

#include "domain/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

enum BinColumn { BinKind, BinName, BinAt, BinBy, BinWhy, BinWith };

TableView* listOf(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* view = new TableView(parent);
    view->setObjectName(name);
    view->setModel(model);
    view->setItemDelegate(new NameDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    return view;
}

} // namespace

RecycleBinView::RecycleBinView(QWidget* parent) : QWidget(parent)
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList(splitter));
    splitter->addWidget(buildDetail(splitter));
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
}

QWidget* RecycleBinView::buildList(QWidget* parent)
{
    auto* panel = new Panel(parent);
    panel->setTitle(tr("Recycle bin"), tr("newest first"));
    m_kinds = new QComboBox(panel);
    m_kinds->setObjectName(u"binKinds"_s);
    m_kinds->setAccessibleName(tr("Kind of record"));
    m_undone = new QCheckBox(tr("Also what was undone"), panel);
    m_undone->setObjectName(u"binUndone"_s);
    m_undone->setToolTip(tr("Records whose entry was taken back by undo"));
    panel->addTool(m_undone);
    panel->addTool(m_kinds);
    m_model = new TextModel(
        {tr("Kind"), tr("Name"), tr("Removed"), tr("Who"), tr("Why"), tr("What went with it")}, {}, this);
    m_list = listOf(m_model, u"binView"_s, panel);
    m_list->setAccessibleName(tr("Recycle bin"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->horizontalHeader()->setSectionResizeMode(BinName, QHeaderView::Stretch);
    panel->body()->addWidget(m_list);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &RecycleBinView::select);
    connect(m_undone, &QCheckBox::toggled, this, &RecycleBinView::select);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecycleBinView::showChosen);
    return panel;
}

QWidget* RecycleBinView::buildDetail(QWidget* parent)
{
    m_panel = new Panel(parent);
    m_text = new QLabel(m_panel);
    m_text->setObjectName(u"binText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setTextRole(m_text, TextRole::Caption, true);
    m_facts = new TextModel({tr("Field"), tr("As it stood")}, {}, this);
    m_factsView = listOf(m_facts, u"binFacts"_s, m_panel);
    m_factsView->setAccessibleName(tr("As it stood when it was removed"));
    m_factsView->horizontalHeader()->setStretchLastSection(true);
    m_together = new QCheckBox(m_panel);
    m_together->setObjectName(u"binTogether"_s);
    m_together->setChecked(true);
    m_reason = new QLineEdit(m_panel);
    m_reason->setObjectName(u"binReason"_s);
    m_reason->setPlaceholderText(tr("Why it comes back (may be left blank)"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_restore = new QPushButton(tr("Restore"), m_panel);
    m_restore->setObjectName(u"binRestore"_s);
    makePrimary(m_restore);
    m_problem = new QLabel(m_panel);
    m_problem->setObjectName(u"binProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_panel->body()->addWidget(m_text);
    m_panel->body()->addWidget(m_factsView, 1);
    m_panel->body()->addWidget(m_together);
    m_panel->body()->addWidget(m_problem);
    m_panel->body()->addWidget(m_reason);
    m_panel->body()->addWidget(m_restore, 0, Qt::AlignRight);
    connect(m_restore, &QPushButton::clicked, this, &RecycleBinView::restore);
    connect(m_reason, &QLineEdit::returnPressed, this, &RecycleBinView::restore);
    return m_panel;
}

void RecycleBinView::setRows(const QList<BinRow>& rows, bool mayWrite)
{
    m_rows = rows;
    m_mayWrite = mayWrite;
    QStringList kinds;
    for (const BinRow& row : rows) {
        if (!kinds.contains(row.kind))
            kinds << row.kind;
    }
    const QString chosen = m_kinds->currentIndex() > 0 ? m_kinds->currentText() : QString();
    {
        const QSignalBlocker blocker(m_kinds);
        m_kinds->clear();
        m_kinds->addItem(tr("All kinds"));
        m_kinds->addItems(kinds);
        m_kinds->setCurrentIndex(qMax(0, m_kinds->findText(chosen)));
    }
    setProblem({});
    select();
}

void RecycleBinView::setWord(const QString& word)
{
    m_word = foldName(word);
    select();
}

void RecycleBinView::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void RecycleBinView::select()
{
    m_shown.clear();
    QList<TextRow> rows;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const BinRow& row = m_rows.at(i);
        const bool rightKind = m_kinds->currentIndex() <= 0 || row.kind == m_kinds->currentText();
        if (!rightKind || (row.undone && !m_undone->isChecked()))
            continue;
        if (!m_word.isEmpty() && !foldName(QString(row.name + row.by + row.why)).contains(m_word))
            continue;
        m_shown << i;
        TextRow text;
        text.cells = {row.kind, row.name, row.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.by,
            row.why, row.with};
        text.key = i + 1;
        rows.append(text);
    }
    m_model->setRows(rows);
    constexpr int widest = 220;
    for (const int column : {BinKind, BinAt, BinBy, BinWhy, BinWith}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, qMin(m_list->columnWidth(column), scaled(widest)));
    }
    if (!m_shown.isEmpty())
        m_list->selectRow(0);
    showChosen();
    emit countChanged();
}

QList<int> RecycleBinView::chosen() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows << m_shown.value(index.row(), 0);
    std::ranges::sort(rows);
    return rows;
}

void RecycleBinView::showChosen()
{
    const QList<int> rows = chosen();
    int along = 0;
    for (const int row : rows)
        along += m_rows.at(row).withCount;
    m_restore->setEnabled(m_mayWrite && !rows.isEmpty());
    m_reason->setEnabled(m_restore->isEnabled());
    m_together->setVisible(along > 0);
    m_together->setText(tr("With the %n record(s) that went with it", nullptr, along));
    m_restore->setText(rows.size() > 1 ? tr("Restore %1 records").arg(rows.size()) : tr("Restore"));
    setProblem({});
    if (rows.size() != 1) {
        m_panel->setTitle(
            rows.isEmpty() ? tr("Nothing is chosen") : tr("%n chosen", nullptr, int(rows.size())));
        QStringList names;
        for (const int row : rows)
            names << m_rows.at(row).name;
        m_text->setText(names.join(u'\n'));
        m_facts->setRows({});
        return;
    }
    const BinRow& row = m_rows.at(rows.front());
    m_panel->setTitle(row.name, row.kind);
    QStringList said {
        tr("removed by %1 at %2").arg(row.by, row.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)), row.why,
        row.with};
    said.removeAll(QString());
    m_text->setText(said.join(u" · "_s));
    QList<TextRow> facts;
    for (const auto& [label, value] : row.facts)
        facts.append({{label, value}, 0, {Tone::Muted}, value});
    m_facts->setRows(facts);
    m_factsView->resizeColumnToContents(0);
}

void RecycleBinView::restore()
{
    QList<RecordId> ids;
    for (const int row : chosen())
        ids << m_rows.at(row).id;
    if (!ids.isEmpty() && m_mayWrite)
        emit restoreWanted(ids, m_together->isChecked(), m_reason->text().trimmed());
}

} // namespace sanpi
