// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/blockplan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace sanpi {

/// Ctrl+H: looks for a text in the cells and replaces it, above the rows that it is about. F3 goes on to the
/// next; replacing shows what would change before it does.
class ReplaceBar : public QWidget {
    Q_OBJECT

public:
    enum class Where { Selection, Column, Everything };

    explicit ReplaceBar(QWidget* parent = nullptr);
    void open(bool severalSelected);
    [[nodiscard]] Replacement wanted() const;
    [[nodiscard]] Where where() const;
    void say(const QString& text);
    [[nodiscard]] QLineEdit* findEdit() const { return m_find; }
    [[nodiscard]] QLineEdit* withEdit() const { return m_with; }

signals:
    void findNextWanted();
    void replaceWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLineEdit* m_find;
    QLineEdit* m_with;
    QComboBox* m_where;
    QCheckBox* m_whole;
    QCheckBox* m_case;
    QLabel* m_say;
};

} // namespace sanpi
