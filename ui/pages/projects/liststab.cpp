// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/liststab.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Columns after the list's name.
QStringList membershipFields()
{
    return {u"joined"_s, u"left"_s, u"document"_s, u"reason"_s};
}

constexpr int listRole = Qt::UserRole; ///< id of the row's list

} // namespace

ListsTab::ListsTab(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(0, 5, this)), m_offers(new QComboBox(this)),
      m_join(new QPushButton(tr("Put into the list"), this)),
      m_leave(new QPushButton(tr("Take out of the list"), this))
{
    m_table->setObjectName(u"membershipTable"_s);
    m_table->setAccessibleName(tr("Lists that hold the project"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_offers->setObjectName(u"listComboBox"_s);
    m_offers->setAccessibleName(tr("List to put the project into"));
    m_offers->setEditable(true);
    m_offers->setInsertPolicy(QComboBox::NoInsert);
    m_offers->lineEdit()->setPlaceholderText(tr("A list, or the name of a new one"));
    m_offers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_join->setObjectName(u"joinListButton"_s);
    m_leave->setObjectName(u"leaveListButton"_s);
    auto* add = new QHBoxLayout;
    add->setSpacing(gap(2));
    add->addWidget(m_offers, 1);
    add->addWidget(m_join);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(1));
    column->setSpacing(gap(2));
    column->addWidget(m_table, 1);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addLayout(add);
    connect(m_table, &QTableWidget::itemChanged, this, &ListsTab::commit);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ListsTab::enable);
    connect(m_offers, &QComboBox::currentTextChanged, this, &ListsTab::enable);
    connect(m_join, &QPushButton::clicked, this, &ListsTab::join);
    connect(m_leave, &QPushButton::clicked, this, &ListsTab::leave);
}

void ListsTab::showDetail(const ProjectDetail& detail, const Catalogue& catalogue, bool editable)
{
    m_editable = editable;
    QStringList titles {tr("List")};
    for (const QString& field : membershipFields())
        titles << catalogue.field(Kind::Membership, field).label(englishLabels());
    m_table->setHorizontalHeaderLabels(titles);
    fillRows(detail, editable);
    fillOffers(detail);
    enable();
}

void ListsTab::fillRows(const ProjectDetail& detail, bool editable)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(detail.lists.size()));
    int row = 0;
    for (const ListedIn& listed : detail.lists) {
        const QStringList texts {listed.name, listed.joined.toString(Qt::ISODate),
            listed.left.toString(Qt::ISODate), listed.document, listed.reason};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(texts.at(column));
            item->setData(listRole, listed.list);
            item->setFlags(column > 0 && editable ? item->flags() | Qt::ItemIsEditable
                                                  : item->flags() & ~Qt::ItemIsEditable);
            m_table->setItem(row, column, item);
        }
        ++row;
    }
    m_table->resizeColumnsToContents();
}

void ListsTab::fillOffers(const ProjectDetail& detail)
{
    const QSignalBlocker quiet(m_offers);
    m_offers->clear();
    for (const auto& [id, name] : detail.allLists) {
        if (std::ranges::find(detail.lists, id, &ListedIn::list) == detail.lists.end())
            m_offers->addItem(name, id);
    }
    m_offers->setCurrentIndex(-1);
    m_offers->clearEditText();
}

void ListsTab::enable()
{
    m_offers->setEnabled(m_editable);
    m_join->setEnabled(m_editable && !m_offers->currentText().trimmed().isEmpty());
    m_leave->setEnabled(m_editable && m_table->currentItem() && m_table->currentItem()->isSelected());
}

void ListsTab::commit(const QTableWidgetItem* item)
{
    if (item->column() > 0)
        emit edited(
            item->data(listRole).toLongLong(), membershipFields().at(item->column() - 1), item->text());
}

void ListsTab::join()
{
    const QString name = m_offers->currentText().trimmed();
    const int known = m_offers->findText(name, Qt::MatchFixedString);
    emit joinWanted(known < 0 ? 0 : m_offers->itemData(known).toLongLong(), name);
}

void ListsTab::leave()
{
    if (const QTableWidgetItem* current = m_table->currentItem())
        emit leaveWanted(current->data(listRole).toLongLong(), m_table->item(current->row(), 0)->text());
}

} // namespace sanpi
