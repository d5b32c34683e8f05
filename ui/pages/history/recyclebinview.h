// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/history/binrows.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace sanpi {

class Panel;
class TextModel;

/// 回收站: what was removed, narrowed by kind and word, with what is known of the chosen ones beside it. It
/// asks for their return; it changes nothing itself.
class RecycleBinView : public QWidget {
    Q_OBJECT

public:
    explicit RecycleBinView(QWidget* parent = nullptr);

    void setRows(const QList<BinRow>& rows, bool mayWrite);
    /// Narrows to what holds the word in name, who or why.
    void setWord(const QString& word);
    [[nodiscard]] int shownCount() const { return int(m_shown.size()); }
    [[nodiscard]] int allCount() const { return int(m_rows.size()); }
    void setProblem(const QString& text);

signals:
    void countChanged();
    void restoreWanted(const QList<sanpi::RecordId>& ids, bool together, const QString& reason);

private:
    QWidget* buildList(QWidget* parent);
    QWidget* buildDetail(QWidget* parent);
    void select();
    void showChosen();
    void restore();
    [[nodiscard]] QList<int> chosen() const; ///< rows of m_rows

    QList<BinRow> m_rows;
    QList<int> m_shown; ///< of m_rows
    QString m_word;
    bool m_mayWrite = false;

    QComboBox* m_kinds = nullptr;
    QCheckBox* m_undone = nullptr;
    TextModel* m_model = nullptr;
    QTableView* m_list = nullptr;
    Panel* m_panel = nullptr;
    QLabel* m_text = nullptr;
    TextModel* m_facts = nullptr;
    QTableView* m_factsView = nullptr;
    QCheckBox* m_together = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_restore = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace sanpi
