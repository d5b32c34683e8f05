// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roles.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace sanpi {

class SymbolLabel;

/// A line instead of a pop-up: icon, sentence, at most one action, close. Stays until closed or replaced; Esc
/// closes it when it has the focus. Screen readers hear it. It lies over the lower right corner of its parent
/// and grows upwards, so that nothing moves under a hand that is about to click.
class InfoBar : public QWidget {
    Q_OBJECT

public:
    explicit InfoBar(QWidget* parent = nullptr);
    /// \p details is shown on request and can be copied.
    void showMessage(Tone tone, const QString& text, const QString& action = {}, const QString& details = {});
    [[nodiscard]] QString text() const;
    /// Leaves so many pixels free below it.
    void setLift(int pixels);
    /// What a message of one line takes: whoever keeps that free has nothing covered by it.
    [[nodiscard]] static int lineHeight();

signals:
    void actionTriggered();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();

    Tone m_tone = Tone::Plain;
    int m_lift = 0;
    SymbolLabel* m_picture;
    QLabel* m_text;
    QLabel* m_details;
    QPushButton* m_action;
    QToolButton* m_more;
    QToolButton* m_close;
};

/// A long job: what, how far, how long still, and a 取消 that works within a second (the job polls its flag).
class BusyBar : public QWidget {
    Q_OBJECT

public:
    explicit BusyBar(QWidget* parent = nullptr);
    void start(const QString& what);
    /// \p total 0: how far is not known. The remaining time appears once it can be told.
    void setProgress(qint64 done, qint64 total);
    void finish();
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void cancelled();

private:
    bool m_busy = false;
    qint64 m_started = 0; ///< msecs of the monotonic clock
    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_remaining;
    QPushButton* m_cancel;
};

} // namespace sanpi
