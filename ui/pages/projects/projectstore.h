// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/projects/projectjobs.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

namespace sanpi {

class LedgerSession;

/// The page's way to the ledger: its questions go to the storage thread, its writes through the session, one
/// after the other. Answers to older questions of the same kind are dropped. GUI thread only.
class ProjectStore : public QObject {
    Q_OBJECT

public:
    explicit ProjectStore(LedgerSession& session, QObject* parent = nullptr);

    using Loaded = std::function<void(const Result<ProjectData>&)>;
    using Detailed = std::function<void(const Result<ProjectDetail>&)>;
    using Written = std::function<void(const Outcome&)>;

    void load(int year, QDate asOf, Loaded answer);
    /// \p historyLimit: newest change sets of the project, 0 for all.
    void loadDetail(qint64 project, int year, QDate asOf, int historyLimit, Detailed answer);

    /// One change set. A field that somebody else wrote since the last load is a conflict, whatever it holds.
    void write(const WriteRequest& request, Written answer);
    /// The same over what others wrote: for a conflict that a person has decided, and for new projects
    /// (project −1; Outcome::ids has its id).
    void overwrite(const WriteRequest& request, Written answer);
    void apply(const ChangeSet& set, Written answer);
    /// What a removal of these would take; nothing is changed.
    void prepareRemoval(
        const std::vector<qint64>& projects, std::function<void(const Result<Removal>&)> answer);

    /// True while a question or a write waits for its answer.
    [[nodiscard]] bool isBusy() const
    {
        return m_load != 0 || m_detail != 0 || m_writing || !m_writes.empty();
    }

private:
    struct Write {
        std::function<Result<ChangeSet>(Ledger&)> make;
        Written answer;
        bool asksHere = false; ///< whoever wrote asks for a missing reason beside the cell
    };
    void enqueue(Write write);
    void startNext();
    void finish(const Outcome& outcome);

    LedgerSession& m_session;
    /// The newest change set that the shown data know; jobs on the storage thread read and set it.
    std::shared_ptr<std::atomic<qint64>> m_seen = std::make_shared<std::atomic<qint64>>(0);
    JobToken m_load = 0;
    JobToken m_detail = 0;
    std::deque<Write> m_writes; ///< the first is under way while m_writing
    bool m_writing = false;
};

} // namespace sanpi
