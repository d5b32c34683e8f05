// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/columnlayout.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QSpinBox;

namespace sanpi {

/// Which columns, in which order, how many stay: a small panel that works at once. Ticks show and hide,
/// dragging or Alt+↑↓ orders, the search narrows the list, one button goes back to what came with the
/// program.
class ColumnChooser : public QFrame {
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget* parent);
    /// \p labels: what people call the columns, by key.
    void open(const ColumnLayout& layout, const QStringList& keys, const QHash<QString, QString>& labels,
        const QPoint& globalPos);

signals:
    void layoutChosen(const sanpi::ColumnLayout& layout);
    void resetRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void narrow(const QString& text);
    void tell();
    void tickAll(bool on);
    void moveCurrent(int rows);

    QLineEdit* m_search;
    QListWidget* m_list;
    QSpinBox* m_frozen;
    ColumnLayout m_layout;
    QStringList m_keys;
    QHash<QString, QString> m_labels;
    bool m_filling = false;
};

} // namespace sanpi
