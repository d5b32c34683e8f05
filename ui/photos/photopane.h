// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/photos/photoitem.h"

#include <QWidget>

namespace sanpi {

class PhotoLibrary;

/// One photo, as large as there is room; a sentence where there is none.
class PhotoPane : public QWidget {
    Q_OBJECT

public:
    explicit PhotoPane(PhotoLibrary& library, QWidget* parent = nullptr);
    void showPhoto(const std::optional<SitePhoto>& photo, const QString& missing);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PhotoLibrary& m_library;
    std::optional<SitePhoto> m_photo;
    QString m_missing;
};

} // namespace sanpi
