// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/photos.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStringListModel;

namespace sanpi {

/// When and from where the photo under the cursor was taken: asked beside the photo, no dialog.
class PhotoFacts : public QWidget {
    Q_OBJECT

public:
    explicit PhotoFacts(QWidget* parent = nullptr);
    /// \p day: of which a time alone is meant, and whose year a day without one has.
    void showPhoto(const SitePhoto& photo, QDate day, bool editable);
    void showNothing();
    void setViews(const QStringList& views);
    void focusTime();
    void focusView();

signals:
    /// \p takenAt as it is stored; empty: not known.
    void timeTyped(const QString& takenAt);
    void viewTyped(const QString& view);

private:
    void takeTime();
    void takeView();

    SitePhoto m_photo;
    QDate m_day;
    QLineEdit* m_time;
    QLineEdit* m_view;
    QLabel* m_problem;
    QStringListModel* m_views;
};

} // namespace sanpi
