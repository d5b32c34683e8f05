// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace sanpi {

/// Lies over its window's content until Esc: the window below is as it was when it goes, and the keyboard is
/// where it was. Deletes itself.
class PhotoOverlay : public QWidget {
    Q_OBJECT

public:
    /// Over the window of \p below, to which the keyboard returns.
    explicit PhotoOverlay(QWidget* below);
    void open();

signals:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void leave();

private:
    void cover();
    QPointer<QWidget> m_below;
};

} // namespace sanpi
