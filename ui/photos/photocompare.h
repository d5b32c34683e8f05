// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/photos/photoitem.h"
#include "ui/photos/photooverlay.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sanpi {

class ElidedLabel;
class PhotoLibrary;
class PhotoPane;

/// 同一角度两周照片并排: both photos of a view with workers, machines and progress of both inspections.
/// Arrows go from view to view, the weeks can be chosen, and the page goes out as PDF or DOCX.
class PhotoCompare : public PhotoOverlay {
    Q_OBJECT

public:
    /// \p week invalid: the newest with photos. \p library outlives this.
    PhotoCompare(
        const PageServices& services, PhotoLibrary& library, qint64 project, Week week, QWidget* below);
    [[nodiscard]] const PhotoComparison& comparison() const { return m_comparison; }
    [[nodiscard]] int current() const { return m_at; }
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_exporting; }
    void goTo(int at);
    void exportPage();

signals:
    void notified(const sanpi::Notification& notification);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Side {
        QLabel* title = nullptr;
        PhotoPane* photo = nullptr;
        QLabel* caption = nullptr;
        QLabel* facts = nullptr;
    };
    void buildHead(QHBoxLayout* head);
    [[nodiscard]] QWidget* buildSide(Side& side, const QString& name);
    void ask(Week now, Week before);
    void take(const Result<PhotoComparison>& answer);
    void offerWeeks();
    void showCurrent();
    void showSide(const Side& side, const PhotoWeek& week, const std::optional<SitePhoto>& photo,
        const std::optional<InspectionFact>& other);

    PageServices m_services;
    PhotoLibrary& m_library;
    qint64 m_project;
    PhotoComparison m_comparison;
    int m_at = 0;
    bool m_exporting = false;
    JobToken m_question = 0;
    QLabel* m_title;
    ElidedLabel* m_said; ///< what became of an export: the window's message lies below
    QComboBox* m_views;
    QComboBox* m_before;
    QComboBox* m_now;
    QPushButton* m_export;
    std::array<Side, 2> m_sides;
};

} // namespace sanpi
