// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

/// Asks for a reason in place, above the rows that it is about: nothing was changed yet. Enter gives it, Esc
/// leaves everything as it was.
class ReasonBar : public QWidget {
    Q_OBJECT

public:
    explicit ReasonBar(QWidget* parent = nullptr);
    /// \p give: what the button does; empty: takes a stage back.
    void ask(const QString& what, const QString& give = {});
    [[nodiscard]] QLineEdit* editor() const { return m_reason; }

signals:
    void given(const QString& reason);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void give();
    void cancel();

    QLabel* m_what;
    QLineEdit* m_reason;
    QPushButton* m_give;
};

} // namespace sanpi
