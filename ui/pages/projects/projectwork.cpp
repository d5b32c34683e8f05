// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projectwork.h"

#include "ui/facts/attachmentlist.h"
#include "ui/facts/factsheets.h"
#include "ui/facts/factwriter.h"
#include "ui/facts/standingmarks.h"
#include "ui/photos/photostrip.h"
#include "ui/shell/ledgersession.h"

#include <QTabWidget>

namespace sanpi {

using namespace Qt::StringLiterals;

ProjectWork::ProjectWork(const PageServices& services, QTabWidget* tabs)
    : QObject(tabs), m_tabs(tabs), m_sheets(new FactSheets(services.session->catalogue(), tabs)),
      m_photos(new PhotoStrip(services, tabs)), m_attachments(new AttachmentList(services, tabs)),
      m_writer(new FactWriter(*services.session, this))
{
    const int history = tabs->count() - 1;
    tabs->insertTab(history, m_sheets, tr("Milestones and procedures"));
    tabs->insertTab(history + 1, m_photos, tr("Photos"));
    tabs->insertTab(history + 2, m_attachments, tr("Files"));
    connect(m_sheets, &FactSheets::edited, this,
        [this](const RecordId& id, const QString& field, const Value& before, const Value& after) {
            m_writer->write(id, field, before, after, m_name);
        });
    connect(m_writer, &FactWriter::refused, m_sheets, &FactSheets::setProblem);
    connect(m_photos, &PhotoStrip::notified, this, &ProjectWork::notified);
    connect(m_attachments, &AttachmentList::notified, this, &ProjectWork::notified);
    connect(m_attachments, &AttachmentList::counted, this, [this](int count) {
        m_tabs->setTabText(
            m_tabs->indexOf(m_attachments), count == 0 ? tr("Files") : tr("Files %1").arg(count));
    });
}

bool ProjectWork::isBusy() const
{
    return m_writer->isBusy() || m_attachments->isBusy() || m_photos->isBusy();
}

void ProjectWork::showDetail(const ProjectDetail& detail, const QString& name, bool editable)
{
    m_name = name;
    FactSheets::Content content;
    content.project = detail.project;
    content.milestones = detail.milestones;
    content.procedures = detail.procedures;
    content.procedureMarks = standingMarks(detail.standings);
    m_sheets->showFacts(content, editable);
    m_photos->setRecord(RecordId::project(detail.project), detail.project, editable);
    m_attachments->showProject(detail.project, editable);
    if (detail.project == m_wantedProject)
        takePlace();
}

void ProjectWork::goTo(qint64 project, const QString& place)
{
    m_wantedProject = project;
    m_wanted = place;
}

void ProjectWork::takePlace()
{
    const QString place = std::exchange(m_wanted, QString());
    const qint64 code = place.section(u'/', 1).toLongLong();
    const bool procedure = place.startsWith(u"procedure/"_s);
    if (!procedure && !place.startsWith(u"milestone/"_s))
        return;
    m_tabs->setCurrentWidget(m_sheets);
    m_sheets->choose(procedure ? Kind::Procedure : Kind::Milestone, code);
}

} // namespace sanpi
