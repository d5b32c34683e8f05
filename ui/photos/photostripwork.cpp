// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the photos of a strip: taking them in, keeping, dating and removing them.
#include "schema/messages.h"
#include "ui/photos/photofacts.h"
#include "ui/photos/photointake.h"
#include "ui/photos/photokeeper.h"
#include "ui/photos/photomodel.h"
#include "ui/photos/photostrip.h"
#include "ui/shell/droppedfiles.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/prompts.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>
#include <QStandardPaths>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype failuresNamed = 3;

bool hasPhotos(const QMimeData* data)
{
    return data->hasImage() || !localFiles(data).isEmpty();
}

} // namespace

int PhotoStrip::pending() const
{
    return int(m_model->pending().size());
}

void PhotoStrip::addPending(const PhotoItems& items)
{
    for (const PhotoItem& item : items)
        m_model->addPending(item);
    refreshFoot();
}

/// Before another record is shown: what waits for one that does not exist waits on, unseen.
void PhotoStrip::hold()
{
    PhotoItems waiting = m_model->takePending();
    if (m_record)
        return;
    for (PhotoItem& item : waiting)
        m_held[m_project].push_back(std::move(item));
}

void PhotoStrip::attachTo(const RecordId& record)
{
    const qint64 project = projectOf(record);
    PhotoItems items;
    if (!m_record && m_project == project)
        items = m_model->takePending();
    else if (const auto held = m_held.extract(project))
        items = held.mapped();
    if (m_intake->isBusy())
        m_late.insert_or_assign(project, record);
    refreshFoot();
    keep(record, items);
}

void PhotoStrip::keep(const RecordId& record, const PhotoItems& items)
{
    m_keeper->keep(record, items);
}

void PhotoStrip::addFiles(const QStringList& paths)
{
    if (!m_editable)
        return;
    QStringList photos;
    for (const QString& path : paths) {
        if (QFileInfo(path).isFile() && isPhotoName(path))
            photos << path;
        else
            m_failures << tr("%1 is no photo").arg(cleanFileName(path));
    }
    if (!photos.isEmpty()) {
        m_busy->start(tr("Reading photos"));
        m_intake->add(photos);
    } else if (!m_intake->isBusy()) {
        endIntake();
    }
}

void PhotoStrip::chooseFiles()
{
    if (!m_editable)
        return;
    addFiles(m_services.prompts->openFiles(this, tr("Photos of the site"),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
        tr("Photos (*.jpg *.jpeg *.png *.heic *.webp *.bmp *.JPG *.JPEG *.PNG *.HEIC);;All files (*)")));
}

bool PhotoStrip::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (!m_editable || !copied || !hasPhotos(copied))
        return false;
    const QStringList files = localFiles(copied);
    if (!files.isEmpty()) {
        addFiles(files);
    } else {
        m_busy->start(tr("Reading photos"));
        m_intake->add(copied->imageData().value<QImage>());
    }
    return true;
}

void PhotoStrip::takeRead(const PhotoItem& item, const PhotoTarget& target)
{
    // Whoever types fast is at the next record by now: the photo goes where it was added.
    if (target != PhotoTarget {m_record, m_project}) {
        const auto late = m_late.find(target.project);
        if (target.record)
            keep(*target.record, {item});
        else if (late != m_late.end())
            keep(late->second, {item});
        else
            m_held[target.project].push_back(item);
        return;
    }
    m_model->addPending(item);
    if (currentRow() < 0)
        m_list->setCurrentIndex(m_model->index(0));
    refreshFoot();
}

void PhotoStrip::endIntake()
{
    m_busy->finish();
    m_late.clear();
    if (!m_failures.isEmpty()) {
        const QStringList named = m_failures.mid(0, failuresNamed);
        const auto others = m_failures.size() - named.size();
        emit notified({Tone::Warn,
            tr("Not added: %1").arg(named.join(u"; "_s))
                + (others > 0 ? tr(" and %n more", nullptr, int(others)) : QString()),
            {}, {}, m_failures.join(u'\n')});
        m_failures.clear();
    }
    emit counted(m_model->rowCount());
    if (m_record && pending() > 0) // they stay in sight until they are there
        keep(*m_record, m_model->pending());
}

void PhotoStrip::change(const QString& label, const std::vector<std::pair<QString, Value>>& fields)
{
    const RecordId id {Kind::Attachment, {m_model->items()[size_t(currentRow())].photo.id, 0, 0}};
    ++m_writing;
    m_services.session->change({label, Source::Form, {},
                                   [id, fields](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
                                       for (const auto& [key, value] : fields) {
                                           if (const auto done = builder.set(id, key, value); !done)
                                               return done;
                                       }
                                       return {};
                                   }},
        this, [this](const Outcome& outcome) {
            --m_writing;
            if (!outcome.ok())
                emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
            ask();
        });
}

void PhotoStrip::setTime(const QString& takenAt)
{
    const int row = currentRow();
    if (row < 0)
        return;
    PhotoItem item = m_model->items()[size_t(row)];
    item.photo.takenAt = takenAt;
    item.photo.takenBy = takenAt.isEmpty() ? PhotoTime::Unknown : PhotoTime::Typed;
    m_model->setPhoto(row, item.photo);
    refreshFoot();
    showCurrent();
    if (item.isKept())
        change(tr("Time of %1").arg(item.photo.name),
            {{u"taken_at"_s, takenAt.isEmpty() ? Value() : Value(takenAt)},
                {u"taken_by"_s, takenAt.isEmpty() ? Value() : Value(int(PhotoTime::Typed))}});
}

void PhotoStrip::setView(const QString& view)
{
    const int row = currentRow();
    if (row < 0)
        return;
    PhotoItem item = m_model->items()[size_t(row)];
    item.photo.view = view;
    m_model->setPhoto(row, item.photo);
    showCurrent();
    if (item.isKept())
        change(tr("View of %1").arg(item.photo.name), {{u"view"_s, view.isEmpty() ? Value() : Value(view)}});
}

void PhotoStrip::removeCurrent()
{
    const int row = currentRow();
    if (row < 0 || !m_editable)
        return;
    const PhotoItem item = m_model->items()[size_t(row)];
    const QString gone = tr("%1 was removed").arg(item.photo.name);
    if (!item.isKept()) {
        m_model->removeRow(row);
        refreshFoot();
        emit notified({Tone::Plain, gone, tr("Undo"), [this, item] { addPending({item}); }, {}});
        return;
    }
    const RecordId id {Kind::Attachment, {item.photo.id, 0, 0}};
    ++m_writing;
    m_services.session->change({tr("Remove %1").arg(item.photo.name), Source::Form, {},
                                   [id](ChangeSetBuilder& builder, Ledger&) { return builder.remove(id); }},
        this, [this, gone](const Outcome& outcome) {
            --m_writing;
            if (outcome.ok())
                emit notified({Tone::Plain, gone, tr("Undo"),
                    [this, set = outcome.changeSet] { m_services.session->undo(set); }, {}});
            else
                emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
            ask();
        });
}

void PhotoStrip::saveOriginal(int row)
{
    const PhotoItem item = m_model->items()[size_t(row)];
    if (!item.isKept())
        return; // its file is where it was chosen
    const QString folder = m_services.prompts->folder(this, tr("Save the photo to a folder"),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    if (folder.isEmpty())
        return;
    Record attachment {{Kind::Attachment, {item.photo.id, 0, 0}},
        {{u"name"_s, Value(item.photo.name)}, {u"sha256"_s, Value(item.photo.sha256)}}};
    m_services.session->storage().post(
        this,
        [attachment, folder](JobContext& job) { return saveAttachment(*job.ledger(), attachment, folder); },
        [this](const Result<QString>& path) {
            if (path)
                emit notified({Tone::Good, tr("Saved as %1").arg(*path), {}, {}, {}});
            else
                emit notified({Tone::Bad, messageOf(path.error()), {}, {}, path.error().what});
        });
}

void PhotoStrip::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_editable && hasPhotos(event->mimeData()))
        event->acceptProposedAction();
}

void PhotoStrip::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QStringList files = localFiles(event->mimeData());
    if (!files.isEmpty()) {
        addFiles(files);
        return;
    }
    m_busy->start(tr("Reading photos"));
    m_intake->add(event->mimeData()->imageData().value<QImage>());
}

} // namespace sanpi
