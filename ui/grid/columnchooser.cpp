// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/columnchooser.h"

#include "domain/text.h"
#include "store/pinyin.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOffered = 4; ///< columns to stay at the left; by the menu of a head it may be more
constexpr int keyRole = Qt::UserRole + 1;
constexpr QSize panelSize(300, 440);

} // namespace

ColumnChooser::ColumnChooser(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_frozen(new QSpinBox(this))
{
    setObjectName(u"columnChooser"_s);
    m_search->setObjectName(u"columnSearch"_s);
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->addAction(symbolIcon(Symbol::Search, IconTone::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_frozen->setObjectName(u"frozenSpin"_s);
    auto* label = new QLabel(tr("&Frozen at the left"), this);
    label->setBuddy(m_frozen);
    auto* reset = new QPushButton(tr("Reset"), this);
    reset->setObjectName(u"resetColumnsButton"_s);
    reset->setToolTip(tr("Show the columns as they came with the program"));
    const auto tickButton = [this](const QString& name, const QString& text, bool on) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, on] { tickAll(on); });
        return button;
    };
    auto* ticks = new QHBoxLayout;
    ticks->addWidget(tickButton(u"allColumnsButton"_s, tr("All"), true));
    ticks->addWidget(tickButton(u"noColumnsButton"_s, tr("None but the frozen"), false));
    ticks->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(label);
    foot->addWidget(m_frozen);
    foot->addStretch(1);
    foot->addWidget(reset);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addLayout(ticks);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
    connect(m_frozen, &QSpinBox::valueChanged, this, &ColumnChooser::tell);
    connect(reset, &QPushButton::clicked, this, [this] {
        hide();
        emit resetRequested();
    });
}

void ColumnChooser::open(const ColumnLayout& layout, const QStringList& keys,
    const QHash<QString, QString>& labels, const QPoint& globalPos)
{
    m_layout = layout;
    m_keys = keys;
    m_labels = labels;
    m_search->clear();
    fill();
    QRect box(globalPos, panelSize);
    if (const QScreen* on = parentWidget()->screen()) {
        const QRect room = on->availableGeometry();
        box.moveRight(qMin(box.right(), room.right()));
        box.moveBottom(qMin(box.bottom(), room.bottom()));
    }
    setGeometry(box);
    show();
    m_search->setFocus();
}

void ColumnChooser::fill()
{
    m_filling = true;
    m_list->clear();
    QStringList order = m_layout.shown;
    for (const QString& key : std::as_const(m_keys)) {
        if (!order.contains(key))
            order << key;
    }
    for (const QString& key : std::as_const(order)) {
        auto* item = new QListWidgetItem(m_labels.value(key, key), m_list);
        item->setData(keyRole, key);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_layout.shown.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_frozen->setRange(0, qMin(qMax(mostOffered, m_layout.frozen), int(m_layout.shown.size())));
    m_frozen->setValue(m_layout.frozen);
    m_filling = false;
}

void ColumnChooser::narrow(const QString& text)
{
    const QString folded = foldName(text);
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const bool found = foldName(item->text()).contains(folded)
            || matchesInitials(pinyinKey(item->text()), folded) || item->data(keyRole).toString() == text;
        item->setHidden(!found);
    }
}

/// Of those that the search leaves. The frozen ones stay: they say whose row it is.
void ColumnChooser::tickAll(bool on)
{
    m_filling = true;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const qsizetype place = m_layout.shown.indexOf(item->data(keyRole).toString());
        const bool stays = place >= 0 && place < std::max(1, m_layout.frozen);
        if (!item->isHidden() && (on || !stays))
            item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    tell();
}

void ColumnChooser::tell()
{
    if (m_filling)
        return;
    ColumnLayout layout = m_layout;
    layout.shown.clear();
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            layout.shown << m_list->item(i)->data(keyRole).toString();
    }
    if (layout.shown.isEmpty())
        return; // a grid without columns is of no use to anybody
    layout.frozen = qMin(m_frozen->value(), int(layout.shown.size()));
    if (layout.frozen == m_layout.frozen) {
        // One that stayed at the left and is hidden takes no other one there.
        QStringList hidden = m_layout.shown;
        hidden.removeIf([&](const QString& key) { return layout.shown.contains(key); });
        layout.frozen = qMin(m_layout.without(hidden).frozen, int(layout.shown.size()));
    }
    if (layout == m_layout)
        return;
    m_layout = layout;
    m_filling = true;
    m_frozen->setRange(0, qMin(qMax(mostOffered, layout.frozen), int(layout.shown.size())));
    m_frozen->setValue(layout.frozen);
    m_filling = false;
    emit layoutChosen(layout);
}

void ColumnChooser::moveCurrent(int rows)
{
    const int from = m_list->currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem* item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
    m_filling = false;
    tell();
}

void ColumnChooser::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ColumnChooser::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.surface);
    painter.setPen(c.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace sanpi
