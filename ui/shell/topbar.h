// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/place.h"

#include <QDate>
#include <QWidget>

class QAction;
class QComboBox;
class QDateEdit;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace sanpi {

/// What the window shows of the open ledger.
struct LedgerState {
    QString path; ///< file or server; empty: no ledger is open
    QString name;
    QString saved; ///< 已保存 10:31, 只读
    QString undo; ///< label of what Ctrl+Z takes back; empty: nothing
    QString redo;
    QList<int> years; ///< newest first
    /// The one that comes to be opened.
    [[nodiscard]] int nextYear() const { return years.isEmpty() ? 0 : years.front() + 1; }
    bool readOnly = false;
    Place place; ///< why it can only be read, where that is the reason
    bool operator==(const LedgerState&) const = default;
};

/// Menu, ledger name and save state, year, as-of date, search, undo and redo. Tinted when as-of is not today.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void setMenu(QMenu* menu);
    void setActions(QAction* back, QAction* undo, QAction* redo, QAction* theme);
    void setLedger(const LedgerState& state);
    void setScope(int year, QDate asOf, QDate today);
    [[nodiscard]] int year() const;
    [[nodiscard]] QDate asOf() const;
    [[nodiscard]] bool isTinted() const { return m_tinted; }

signals:
    void scopeChosen(int year, QDate asOf);
    void searchRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void choose();
    void tint();
    void fit();
    [[nodiscard]] static QString searchText();

    QToolButton* m_menu;
    QToolButton* m_back;
    QLabel* m_name;
    QLabel* m_saved;
    QComboBox* m_year;
    QDateEdit* m_asOf;
    QPushButton* m_backToToday;
    QLabel* m_asOfLabel;
    QLabel* m_yearLabel;
    QPushButton* m_search;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_theme;
    QDate m_today;
    bool m_tinted = false;
};

} // namespace sanpi
