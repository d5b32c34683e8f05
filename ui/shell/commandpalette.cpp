// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "domain/text.h"
#include "store/pinyin.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteWidth = 560;
constexpr int paletteHeight = 380;
constexpr int detailRole = Qt::UserRole + 1;

/// Title at the left, detail muted at the right.
class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(fontOf(TextRole::Caption));
        painter->setPen(colors(themeOf(option.palette)).textMuted);
        painter->drawText(option.rect.adjusted(0, 0, -gap(3), 0), Qt::AlignRight | Qt::AlignVCenter,
            index.data(detailRole).toString());
        painter->restore();
    }
};

bool matches(const PaletteItem& item, const QString& folded)
{
    if (folded.isEmpty() || foldName(item.title).contains(folded) || foldName(item.detail).contains(folded))
        return true;
    if (matchesInitials(pinyinKey(item.title), folded))
        return true;
    return std::any_of(item.keys.begin(), item.keys.end(),
        [&](const QString& key) { return foldName(key).contains(folded); });
}

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent), m_edit(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Search"));
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->setPlaceholderText(tr("Project, unit or command; pinyin initials too"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->addAction(symbolIcon(Symbol::Search, IconTone::Muted), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::setCommands(const QList<PaletteItem>& commands)
{
    m_commands = commands;
}

void CommandPalette::setSearch(PaletteSearch search)
{
    m_search = std::move(search);
}

void CommandPalette::popUp()
{
    m_cameFrom = QApplication::focusWidget();
    const QRect room = parentWidget()->rect();
    const int width = qMin(scaled(paletteWidth), room.width() - gap(8));
    const int height = qMin(scaled(paletteHeight), room.height() - gap(16));
    setGeometry((room.width() - width) / 2, gap(14), width, height);
    m_edit->clear();
    refill({});
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut && isVisible()) {
        const auto* focus = static_cast<QFocusEvent*>(event);
        if (focus->reason() != Qt::PopupFocusReason && focus->reason() != Qt::ActiveWindowFocusReason)
            hide();
        return false;
    }
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(qMin(row + 1, m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(qMax(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.outline);
}

void CommandPalette::refill(const QString& text)
{
    const quint64 question = ++m_question;
    m_model->clear();
    m_shown.clear();
    const QString folded = foldName(text);
    QList<PaletteItem> found;
    for (const PaletteItem& item : std::as_const(m_commands)) {
        if (matches(item, folded))
            found << item;
    }
    append(found);
    if (m_search && !folded.isEmpty()) {
        m_search(text, [palette = QPointer(this), question](const QList<PaletteItem>& records) {
            if (palette && question == palette->m_question)
                palette->append(records);
        });
    }
}

void CommandPalette::append(const QList<PaletteItem>& items)
{
    for (const PaletteItem& item : items) {
        auto* row = new QStandardItem(symbolIcon(item.symbol, IconTone::Muted), item.title);
        row->setData(item.detail, detailRole);
        m_model->appendRow(row);
        m_shown << item;
    }
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::run(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto action = m_shown.at(index.row()).run;
    leave();
    if (action)
        action();
}

void CommandPalette::leave()
{
    hide();
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

} // namespace sanpi
