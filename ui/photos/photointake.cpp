// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photointake.h"

#include "schema/messages.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace sanpi {

using namespace Qt::StringLiterals;

PhotoIntake::PhotoIntake(QString reader, QObject* parent) : QObject(parent), m_reader(std::move(reader))
{
    m_pool.setMaxThreadCount(1); // photos come in the order in which they were chosen
}

PhotoIntake::~PhotoIntake()
{
    m_cancelled = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void PhotoIntake::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        start([this, path](SeenPhoto& thumb) -> Result<PhotoItem> {
            auto file = readFileContent(path);
            if (!file)
                return file.error();
            auto item = itemOf(std::move(file).value(), thumb);
            if (!item)
                return item;
            PhotoItem made = std::move(item).value();
            made.path = path;
            return made;
        });
    }
}

void PhotoIntake::add(const QImage& pasted)
{
    start([this, pasted](SeenPhoto& thumb) -> Result<PhotoItem> {
        FileContent file;
        QBuffer buffer(&file.data);
        if (!buffer.open(QIODevice::WriteOnly) || !pasted.save(&buffer, "png"))
            return Error {ErrorCode::CannotRead, u"no picture"_s, {}};
        file.sha256
            = QString::fromLatin1(QCryptographicHash::hash(file.data, QCryptographicHash::Sha256).toHex());
        file.name = tr("pasted %1").arg(file.sha256.left(8)) + u".png"_s;
        file.bytes = file.data.size();
        const QByteArray data = file.data;
        auto item = itemOf(std::move(file), thumb);
        if (!item)
            return item;
        PhotoItem made = std::move(item).value();
        made.data = data;
        return made;
    });
}

void PhotoIntake::start(Work work)
{
    if (m_waiting == 0) {
        m_total = 0;
        m_cancelled = false;
    }
    ++m_waiting;
    ++m_total;
    m_pool.start([this, work = std::move(work), target = m_target] {
        SeenPhoto thumb;
        const Result<PhotoItem> item = m_cancelled ? Error {ErrorCode::Cancelled, {}, {}} : work(thumb);
        QMetaObject::invokeMethod(
            this, [this, item, thumb, target] { take(item, thumb, target); }, Qt::QueuedConnection);
    });
}

Result<PhotoItem> PhotoIntake::itemOf(FileContent file, SeenPhoto& thumb) const
{
    PhotoOptions options;
    options.reader = m_reader;
    options.cancelled = &m_cancelled;
    const auto photo = findTaken(file, thumbEdge, options);
    if (!photo && photo.error().code == ErrorCode::Cancelled)
        return photo.error();
    thumb = seenPhoto(photo);
    PhotoItem item;
    item.photo.name = file.name;
    item.photo.sha256 = file.sha256;
    item.photo.bytes = file.bytes;
    item.photo.takenAt = file.takenAt;
    item.photo.takenBy = file.takenBy;
    return item;
}

void PhotoIntake::take(const Result<PhotoItem>& item, const SeenPhoto& thumb, const PhotoTarget& target)
{
    --m_waiting;
    if (item)
        emit read(*item, thumb, target);
    else if (item.error().code != ErrorCode::Cancelled)
        emit failed(
            item.error().facts.value(0).isEmpty() ? messageOf(item.error()) : item.error().facts.value(0));
    emit progressed(m_total - m_waiting, m_total);
    if (m_waiting == 0)
        emit finished();
}

void PhotoIntake::cancel()
{
    m_cancelled = true;
}

} // namespace sanpi
