// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/projects/projectjobs.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QObject>

class QTabWidget;

namespace sanpi {

class AttachmentList;
class FactSheets;
class FactWriter;
class PhotoStrip;

/// The tabs 节点与手续, 照片 and 附件 of the details: what they show, what is typed in them, and the way to
/// one of their rows.
class ProjectWork : public QObject {
    Q_OBJECT

public:
    /// Puts its tabs into \p tabs before the last one, the history.
    ProjectWork(const PageServices& services, QTabWidget* tabs);
    void showDetail(const ProjectDetail& detail, const QString& name, bool editable);
    /// What a place names beyond the project, once its facts are there: procedure/3, milestone/5.
    void goTo(qint64 project, const QString& place);
    [[nodiscard]] bool isBusy() const;

signals:
    void notified(const sanpi::Notification& notification);

private:
    void takePlace();

    QTabWidget* m_tabs;
    FactSheets* m_sheets;
    PhotoStrip* m_photos;
    AttachmentList* m_attachments;
    FactWriter* m_writer;
    QString m_name;
    QString m_wanted;
    qint64 m_wantedProject = 0;
};

} // namespace sanpi
