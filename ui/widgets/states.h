// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QStackedLayout>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sanpi {

class SymbolLabel;

/// Nothing to show: what it means and what to do next, with at most one button.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    struct Content {
        Symbol symbol = Symbol::Info;
        QString headline;
        QString text;
        QString action; ///< the button's text; empty: no button
    };
    void setContent(const Content& content);

signals:
    void actionTriggered();

private:
    SymbolLabel* m_picture;
    QLabel* m_headline;
    QLabel* m_text;
    QPushButton* m_button;
};

/// Grey bars where the content will be. Nothing moves.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A page's body in its states: at first nothing, then content, loading (the skeleton appears after 150 ms,
/// so quick answers do not flicker), empty, error (what happened, what was not changed, what to do; details
/// can be copied).
class StatePane : public QWidget {
    Q_OBJECT

public:
    /// Takes \p content as its child.
    explicit StatePane(QWidget* content, QWidget* parent = nullptr);

    enum class State { Content, Loading, Empty, Error };
    [[nodiscard]] State state() const { return m_state; }
    void showContent();
    /// What is shown stays until the skeleton's time has come.
    void showLoading();
    void showEmpty(const EmptyState::Content& content);
    void showError(const QString& headline, const QString& advice, const QString& action = {});

signals:
    /// The button of the empty or error state.
    void actionTriggered();

private:
    void turnTo(State state, QWidget* page);

    QStackedLayout* m_stack;
    QWidget* m_content;
    Skeleton* m_skeleton;
    EmptyState* m_message;
    QTimer m_delay;
    State m_state = State::Loading;
};

} // namespace sanpi
