// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/photos/photoitem.h"
#include "ui/photos/photooverlay.h"

class QLabel;
class QToolButton;

namespace sanpi {

class PhotoLibrary;

/// A photo as large as the window has room, with when, how known and from where; arrows walk, Esc goes back.
class PhotoView : public PhotoOverlay {
    Q_OBJECT

public:
    /// \p library outlives the view.
    PhotoView(PhotoLibrary& library, PhotoItems items, int at, QWidget* below);
    [[nodiscard]] int current() const { return m_at; }
    void goTo(int at);

signals:
    void went(int at);
    void saveWanted(int at);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* button(const QString& name, const QString& tip, int symbol);
    void showCurrent();
    [[nodiscard]] QString captionOf(const PhotoItem& item) const;

    PhotoLibrary& m_library;
    PhotoItems m_items;
    int m_at = 0;
    QLabel* m_caption;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace sanpi
