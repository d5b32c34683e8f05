// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace sanpi {

/// Names one posted job. 0 is none.
using JobToken = quint64;

/// What a job sees while it runs on the storage thread.
class JobContext {
public:
    /// The open ledger, or nullptr.
    [[nodiscard]] Ledger* ledger() const { return m_ledger ? m_ledger->get() : nullptr; }
    /// Puts another ledger (or none) in its place; the old one is closed.
    void setLedger(std::unique_ptr<Ledger> ledger);
    [[nodiscard]] bool cancelled() const { return m_cancelled->load(std::memory_order_relaxed); }
    [[nodiscard]] const std::atomic<bool>& cancelFlag() const { return *m_cancelled; }
    /// Tells the poster how far the job is; arrives on its thread.
    void progress(int done, int total) const
    {
        if (m_progress)
            m_progress(done, total);
    }

private:
    friend class StorageThread;
    std::unique_ptr<Ledger>* m_ledger = nullptr;
    std::mutex* m_mutex = nullptr; ///< cancel() on another thread looks at the ledger
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::function<void(int, int)> m_progress;
};

/// The one thread that touches the ledger. Jobs run in the order of posting; their answers come back by value
/// on the thread that made this object (the GUI thread), where every context object must live. An answer is
/// dropped when its context is gone or its token was dropped.
class StorageThread {
public:
    StorageThread();
    /// Interrupts what runs, forgets what waits, closes the ledger, joins.
    ~StorageThread();
    StorageThread(const StorageThread&) = delete;
    StorageThread& operator=(const StorageThread&) = delete;

    /// \p job: T(JobContext&), run on the storage thread. \p answer: void(T), run on the creator's thread.
    /// \p progress: void(int done, int total), on the creator's thread.
    template <typename Job, typename Answer>
    JobToken post(QObject* context, Job job, Answer answer, std::function<void(int, int)> progress = {})
    {
        using T = std::invoke_result_t<Job, JobContext&>;
        auto run = [job = std::move(job)](JobContext& jobContext, std::shared_ptr<void>& slot) mutable {
            slot = std::make_shared<T>(job(jobContext));
        };
        auto deliver = [answer = std::move(answer)](const std::shared_ptr<void>& slot) mutable {
            answer(std::move(*std::static_pointer_cast<T>(slot)));
        };
        return enqueue(context, std::move(run), std::move(deliver), std::move(progress));
    }

    /// Asks the job to end soon; its answer (usually an Error of code Cancelled) still arrives.
    void cancel(JobToken token);
    /// Cancels, and the answer is never delivered: for what a newer question has made stale.
    void drop(JobToken token);

private:
    using Run = std::function<void(JobContext&, std::shared_ptr<void>&)>;
    using Deliver = std::function<void(const std::shared_ptr<void>&)>;
    struct Job {
        JobToken token = 0;
        QPointer<QObject> context;
        Run run;
        Deliver deliver;
        std::function<void(int, int)> progress;
        std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
        std::shared_ptr<std::atomic<bool>> dropped = std::make_shared<std::atomic<bool>>(false);
    };
    JobToken enqueue(QObject* context, Run run, Deliver deliver, std::function<void(int, int)> progress);
    void loop();
    void runJob(const std::shared_ptr<Job>& job);
    void deliver(const std::shared_ptr<Job>& job, const std::shared_ptr<void>& slot);

    QObject m_relay; ///< receives answers on the creator's thread
    std::unique_ptr<Ledger> m_ledger; ///< storage thread only
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Job>> m_queue;
    std::shared_ptr<Job> m_running;
    std::unordered_map<JobToken, std::shared_ptr<Job>> m_answered; ///< run, the answer is on its way
    JobToken m_lastToken = 0;
    bool m_ending = false;
    std::thread m_thread; // last: starts when all else is ready
};

} // namespace sanpi
