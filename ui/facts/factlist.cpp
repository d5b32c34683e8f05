// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/factlist.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/factrow.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

FactList::FactList(const KindInfo& kind, const QStringList& columns, QWidget* parent)
    : QWidget(parent), m_model(new FactListModel(kind, columns, this)), m_table(new TableView(this)),
      m_title(new QLabel(this))
{
    const QString name = englishLabels() ? kind.en : kind.zh;
    m_table->setObjectName(kind.name + u"Table"_s);
    m_table->setAccessibleName(name);
    m_table->setModel(m_model);
    // Texts with their tone; the lamp's place stays empty where there is none.
    m_table->setItemDelegate(new LampDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    setTextRole(m_title, TextRole::Strong);
    m_title->setContentsMargins(gap(2), gap(2), gap(2), 0);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_title);
    for (const Field& field : kind.fields) {
        auto* row = new FactRow(field, offersOf(field, {}), this);
        row->setContentsMargins(gap(2), 0, gap(2), 0);
        connect(row, &FactRow::edited, this, [this, &field](const QString& text) { take(field, text); });
        m_rows.insert(field.key, row);
        column->addWidget(row);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FactList::showChosen);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        // Enter in the list: on to the first field.
        if (FactRow* first = m_rows.value(m_model->kind().fields.front().key); first && first->editor())
            first->editor()->setFocus(Qt::TabFocusReason);
    });
}

void FactList::showFacts(qint64 project, const std::vector<Record>& records,
    const std::map<qint64, FactListModel::Mark>& marks, bool editable)
{
    m_editable = editable;
    m_model->setFacts(project, records, marks);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

void FactList::choose(qint64 code)
{
    const int row = m_model->rowOf(code);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

void FactList::showChosen()
{
    const int chosen = m_table->currentIndex().row();
    if (chosen < 0)
        return;
    m_title->setText(m_model->nameAt(chosen));
    const bool same = m_shown == chosen && m_shownProject == m_model->project();
    m_shown = chosen;
    m_shownProject = m_model->project();
    for (const Field& field : m_model->kind().fields) {
        FactRow* row = m_rows.value(field.key);
        if (same && row->isModified() && row->editor()->hasFocus())
            continue; // what is being typed stays
        row->setValue(
            editText(field, m_model->value(chosen, field.key), Unit::Wan, englishLabels()), m_editable);
    }
}

void FactList::take(const Field& field, const QString& text)
{
    if (m_shown < 0)
        return;
    FactRow* row = m_rows.value(field.key);
    const Typed typed
        = typedFromText(field, text, Unit::Wan, [](Kind, const QString&) { return std::optional<qint64>(); });
    if (typed.problem) {
        Problem problem = *typed.problem;
        problem.record = m_model->idAt(m_shown);
        row->setProblem(messageOf(problem, Catalogue::builtIn(), englishLabels()));
        return;
    }
    const Value before = m_model->value(m_shown, field.key);
    if (typed.value == before) {
        row->setValue(editText(field, before, Unit::Wan, englishLabels()), m_editable);
        return;
    }
    emit edited(m_model->idAt(m_shown), field.key, before, typed.value);
}

void FactList::setProblem(const RecordId& id, const QString& field, const QString& message)
{
    FactRow* row = m_rows.value(field);
    if (row && m_shown >= 0 && m_model->idAt(m_shown) == id)
        row->setProblem(message);
}

} // namespace sanpi
