// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QObject>
#include <QRect>

#include <functional>
#include <memory>

class QContextMenuEvent;
class QMimeData;
class QToolButton;
class QWidget;

namespace sanpi {

/// What a block gives to the clipboard for people's own slides: a table as HTML and as text with tabs, a
/// chart as picture, a sentence as text. Null for blocks that are only layout. Charts must have been drawn.
[[nodiscard]] std::unique_ptr<QMimeData> copyOfBlock(const doc::Block& block);
/// 复制表格, 复制图片, 复制文字; empty where copyOfBlock() gives nothing.
[[nodiscard]] QString copyText(const doc::Block& block);
/// A table as a picture; null for other blocks.
[[nodiscard]] std::unique_ptr<QMimeData> pictureOfTable(const doc::Block& block);

/// A block in a preview: where it is seen, and whose it is.
struct SeenBlock {
    QRect place; ///< on the watched widget
    std::function<const doc::Block*()> block; ///< null when it is there no more
};

/// A small button beside the block under the pointer that copies it with one click. The same by the menu
/// (right click, menu key) and by the keyboard: Ctrl+Down and Ctrl+Up go from block to block, Ctrl+C copies
/// the one that the button stands at.
class BlockCopier : public QObject {
    Q_OBJECT

public:
    using Blocks = std::function<QList<SeenBlock>()>;
    /// \p watched: the widget on which the blocks stand. \p keys: the one that has the focus.
    BlockCopier(QWidget* watched, QWidget* keys, Blocks blocks);
    /// The blocks have moved or are others.
    void forget();
    /// The block that was chosen last, where it stands by now.
    void showAgain();

signals:
    /// The block at that place was chosen by the keyboard and should be in sight.
    void chosen(const QRect& place);
    void copied();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void hover(QPoint pos);
    void step(int by);
    void showAt(const SeenBlock& seen);
    bool copy();
    void showMenu(const QPoint& globalPos);
    void take(std::unique_ptr<QMimeData> data);

    QWidget* m_watched;
    QWidget* m_keys;
    Blocks m_blocks;
    QToolButton* m_button;
    SeenBlock m_at;
    qsizetype m_last = -1; ///< chosen by the keyboard, among m_blocks()
};

} // namespace sanpi
