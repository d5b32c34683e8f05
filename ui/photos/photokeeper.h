// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/photos/photoitem.h"

#include <QObject>

#include <deque>

namespace sanpi {

class LedgerSession;

/// Puts chosen photos into the ledger: their bytes one by one, so that other questions come in between, then
/// one change set that attaches them all. GUI thread.
class PhotoKeeper : public QObject {
    Q_OBJECT

public:
    explicit PhotoKeeper(LedgerSession& session, QObject* parent = nullptr);

    /// kept() or failed() follows, in the order of the calls.
    void keep(const RecordId& record, PhotoItems items);
    [[nodiscard]] bool isBusy() const { return !m_tasks.empty(); }

signals:
    void progressed(int done, int total);
    void kept(const sanpi::RecordId& record, int photos);
    /// Nothing was attached; \p items are as they were.
    void failed(const sanpi::RecordId& record, const sanpi::PhotoItems& items, const sanpi::Error& error);

private:
    struct Task {
        RecordId record;
        PhotoItems items;
        std::vector<FileContent> done; ///< without their data
    };
    void next();
    void attachAll();
    void end(const Error& error);

    LedgerSession& m_session;
    std::deque<Task> m_tasks;
};

} // namespace sanpi
