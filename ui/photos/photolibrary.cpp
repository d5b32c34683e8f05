// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photolibrary.h"

#include "ui/shell/ledgersession.h"

#include <QFile>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int cacheKilobytes = 96 * 1024; // some 300 thumbnails, or eight photos of a screen's size
constexpr int childrenAtOnce = 2;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestAttachment + 1) : QByteArray();
}

} // namespace

PhotoLibrary::PhotoLibrary(LedgerSession& session, QString reader, QObject* parent)
    : QObject(parent), m_session(session), m_reader(std::move(reader)), m_seen(cacheKilobytes)
{
    m_pool.setMaxThreadCount(childrenAtOnce);
}

PhotoLibrary::~PhotoLibrary()
{
    m_ending = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QString PhotoLibrary::keyOf(const QString& sha256, int edge)
{
    return sha256 + u'/' + QString::number(edge);
}

const SeenPhoto* PhotoLibrary::seen(const QString& sha256, int edge)
{
    return m_seen.object(keyOf(sha256, edge));
}

void PhotoLibrary::put(const QString& sha256, int edge, const SeenPhoto& photo)
{
    m_asked.remove(keyOf(sha256, edge));
    m_seen.insert(keyOf(sha256, edge), new SeenPhoto(photo), 1 + photo.image.sizeInBytes() / 1024);
}

void PhotoLibrary::want(const PhotoItem& item, int edge)
{
    const QString sha256 = item.photo.sha256;
    if (seen(sha256, edge) || m_asked.contains(keyOf(sha256, edge)))
        return;
    m_asked.insert(keyOf(sha256, edge));
    if (!item.isKept()) {
        decode(sha256, edge, item.data, item.path);
        return;
    }
    m_session.storage().post(
        this,
        [sha256](JobContext& job) -> Result<QByteArray> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return keptContent(*job.ledger(), sha256);
        },
        [this, sha256, edge](const Result<QByteArray>& bytes) {
            if (bytes) {
                decode(sha256, edge, *bytes, {});
                return;
            }
            put(sha256, edge, seenPhoto(bytes.error()));
            emit arrived(sha256);
        });
}

void PhotoLibrary::decode(const QString& sha256, int edge, const QByteArray& bytes, const QString& path)
{
    m_pool.start([this, sha256, edge, bytes, path] {
        PhotoOptions options;
        options.reader = m_reader;
        options.cancelled = &m_ending;
        const SeenPhoto photo = seenPhoto(readPhoto(bytes.isEmpty() ? bytesOf(path) : bytes, edge, options));
        // The destructor waits for this thread, so this is alive here; the answer dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, sha256, edge, photo] {
                put(sha256, edge, photo);
                emit arrived(sha256);
            },
            Qt::QueuedConnection);
    });
}

} // namespace sanpi
