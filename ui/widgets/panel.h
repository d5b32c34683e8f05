// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace sanpi {

/// A card with a title that says scope, date and unit, room for small buttons at its right, and a body.
class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& scope = {});
    void addTool(QWidget* tool);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_scope;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

} // namespace sanpi
