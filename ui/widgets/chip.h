// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace sanpi {

class ElidedLabel;

/// A small rounded piece of text that can be taken away: by its cross, or Delete when it has the focus. A
/// click on the text means "edit this".
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

signals:
    void removed();
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    ElidedLabel* m_text;
    QToolButton* m_remove;
};

} // namespace sanpi
