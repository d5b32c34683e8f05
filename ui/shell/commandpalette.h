// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace sanpi {

/// Something that Ctrl+K finds.
struct PaletteItem {
    Symbol symbol = Symbol::ChevronRight;
    QString title;
    QString detail; ///< code, unit, shortcut
    QStringList keys; ///< other names under which it is found; pinyin initials of the title are found anyway
    std::function<void()> run;
};

/// Asks for the records that match \p text; the answer may come later and from the GUI thread only. An answer
/// to an older question is dropped by the palette.
using PaletteSearch
    = std::function<void(const QString& text, std::function<void(QList<PaletteItem>)> answer)>;

/// Finds projects, units and commands by name, code and pinyin initials. It lies over the window, not beside
/// it.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent);
    void setCommands(const QList<PaletteItem>& commands);
    void setSearch(PaletteSearch search);
    /// Shows it in the middle of the upper half of its parent, empty, with the keyboard.
    void popUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refill(const QString& text);
    void append(const QList<PaletteItem>& items);
    void run(const QModelIndex& index);
    void leave();

    QLineEdit* m_edit;
    QListView* m_list;
    QStandardItemModel* m_model;
    QList<PaletteItem> m_commands;
    QList<PaletteItem> m_shown;
    PaletteSearch m_search;
    quint64 m_question = 0;
    QPointer<QWidget> m_cameFrom;
};

} // namespace sanpi
