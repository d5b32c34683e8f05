// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/photos/photoitem.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>

namespace sanpi {

/// Reads photos on their way in, one after the other, off the GUI thread: content hash, time, thumbnail. No
/// bytes are held but those of pasted pictures. GUI thread.
class PhotoIntake : public QObject {
    Q_OBJECT

public:
    explicit PhotoIntake(QString reader, QObject* parent = nullptr);
    ~PhotoIntake() override;

    void add(const QStringList& paths);
    /// A picture from the clipboard: it has neither name nor time.
    void add(const QImage& pasted);
    /// What has been read stays; the rest is forgotten. finished() follows.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

signals:
    void read(const sanpi::PhotoItem& item, const sanpi::SeenPhoto& thumb);
    void failed(const QString& why);
    void progressed(int done, int total);
    void finished();

private:
    using Work = std::function<Result<PhotoItem>(SeenPhoto& thumb)>;
    void start(Work work);
    void take(const Result<PhotoItem>& item, const SeenPhoto& thumb);
    [[nodiscard]] Result<PhotoItem> itemOf(FileContent file, SeenPhoto& thumb) const;

    QString m_reader;
    int m_waiting = 0;
    int m_total = 0;
    std::atomic<bool> m_cancelled = false;
    QThreadPool m_pool;
};

} // namespace sanpi
