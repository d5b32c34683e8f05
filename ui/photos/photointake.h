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

    /// Of what is added from now on.
    void setTarget(const PhotoTarget& target) { m_target = target; }
    void add(const QStringList& paths);
    /// A picture from the clipboard: it has neither name nor time.
    void add(const QImage& pasted);
    /// What has been read stays; the rest is forgotten. finished() follows.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

signals:
    /// \p target: as it was when the photo was added; the person may have gone on meanwhile.
    void read(const sanpi::PhotoItem& item, const sanpi::SeenPhoto& thumb, const sanpi::PhotoTarget& target);
    void failed(const QString& why);
    void progressed(int done, int total);
    void finished();

private:
    using Work = std::function<Result<PhotoItem>(SeenPhoto& thumb)>;
    void start(Work work);
    void take(const Result<PhotoItem>& item, const SeenPhoto& thumb, const PhotoTarget& target);
    [[nodiscard]] Result<PhotoItem> itemOf(FileContent file, SeenPhoto& thumb) const;

    QString m_reader;
    PhotoTarget m_target;
    int m_waiting = 0;
    int m_total = 0;
    std::atomic<bool> m_cancelled = false;
    QThreadPool m_pool;
};

} // namespace sanpi
