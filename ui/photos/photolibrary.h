// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/photos/photoitem.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>

namespace sanpi {

class LedgerSession;

/// Decodes photos in child processes, two at a time, off the GUI thread, and remembers what it has seen
/// within bounds. GUI thread.
class PhotoLibrary : public QObject {
    Q_OBJECT

public:
    /// \p reader: path of sanpi-reader; empty: beside the running program.
    explicit PhotoLibrary(LedgerSession& session, QString reader = {}, QObject* parent = nullptr);
    ~PhotoLibrary() override;

    /// What is known of it in this size, or nullptr. Valid until the next call of anything here.
    [[nodiscard]] const SeenPhoto* seen(const QString& sha256, int edge);
    /// Asks for it; arrived() follows. A question that is already asked is not asked again.
    void want(const PhotoItem& item, int edge);
    /// What somebody else has decoded.
    void put(const QString& sha256, int edge, const SeenPhoto& photo);
    [[nodiscard]] bool isBusy() const { return !m_asked.isEmpty(); }
    [[nodiscard]] const QString& reader() const { return m_reader; }

signals:
    void arrived(const QString& sha256);

private:
    [[nodiscard]] static QString keyOf(const QString& sha256, int edge);
    void decode(const QString& sha256, int edge, const QByteArray& bytes, const QString& path);

    LedgerSession& m_session;
    QString m_reader;
    QCache<QString, SeenPhoto> m_seen; ///< cost in KiB
    QSet<QString> m_asked;
    std::atomic<bool> m_ending = false;
    QThreadPool m_pool;
};

} // namespace sanpi
