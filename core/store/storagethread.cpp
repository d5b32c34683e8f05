// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storagethread.h"

#include <QMetaObject>

#include <algorithm>

namespace sanpi {

void JobContext::setLedger(std::unique_ptr<Ledger> ledger)
{
    const std::lock_guard lock(*m_mutex);
    *m_ledger = std::move(ledger);
}

StorageThread::StorageThread() : m_thread([this] { loop(); }) { }

StorageThread::~StorageThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_queue.clear();
        if (m_running) {
            m_running->cancelled->store(true);
            if (m_ledger)
                m_ledger->interrupt();
        }
    }
    m_wake.notify_one();
    m_thread.join();
}

JobToken StorageThread::enqueue(
    QObject* context, Run run, Deliver deliver, std::function<void(int, int)> progress)
{
    auto job = std::make_shared<Job>();
    job->context = context;
    job->run = std::move(run);
    job->deliver = std::move(deliver);
    job->progress = std::move(progress);
    {
        const std::lock_guard lock(m_mutex);
        job->token = ++m_lastToken;
        m_queue.push_back(job);
    }
    m_wake.notify_one();
    return job->token;
}

void StorageThread::cancel(JobToken token)
{
    const std::lock_guard lock(m_mutex);
    if (m_running && m_running->token == token) {
        m_running->cancelled->store(true);
        if (m_ledger)
            m_ledger->interrupt();
        return;
    }
    const auto it = std::ranges::find(m_queue, token, [](const auto& job) { return job->token; });
    if (it != m_queue.end())
        (*it)->cancelled->store(true);
}

void StorageThread::drop(JobToken token)
{
    const std::lock_guard lock(m_mutex);
    if (m_running && m_running->token == token) {
        m_running->dropped->store(true);
        m_running->cancelled->store(true);
        if (m_ledger)
            m_ledger->interrupt();
        return;
    }
    // It may have run already: its answer waits for the creator's thread.
    if (const auto it = m_answered.find(token); it != m_answered.end())
        it->second->dropped->store(true);
    std::erase_if(m_queue, [&](const auto& job) { return job->token == token; });
}

void StorageThread::loop()
{
    for (;;) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
            if (m_ending)
                break;
            job = m_queue.front();
            m_queue.pop_front();
            m_running = job;
            if (m_ledger) {
                m_ledger->resume();
                if (job->cancelled->load()) // while it waited
                    m_ledger->interrupt();
            }
        }
        runJob(job);
    }
    // The connection dies in the thread in which it lived.
    const std::lock_guard lock(m_mutex);
    m_ledger.reset();
}

void StorageThread::runJob(const std::shared_ptr<Job>& job)
{
    JobContext context;
    context.m_ledger = &m_ledger;
    context.m_mutex = &m_mutex;
    context.m_cancelled = job->cancelled;
    if (job->progress) {
        context.m_progress = [this, job](int done, int total) {
            QMetaObject::invokeMethod(
                &m_relay,
                [job, done, total] {
                    if (job->context && !job->dropped->load())
                        job->progress(done, total);
                },
                Qt::QueuedConnection);
        };
    }
    std::shared_ptr<void> slot;
    job->run(context, slot);
    {
        const std::lock_guard lock(m_mutex);
        m_running.reset();
        if (m_ending)
            return;
        m_answered.emplace(job->token, job);
    }
    QMetaObject::invokeMethod(
        &m_relay, [this, job, slot] { deliver(job, slot); }, Qt::QueuedConnection);
}

void StorageThread::deliver(const std::shared_ptr<Job>& job, const std::shared_ptr<void>& slot)
{
    {
        const std::lock_guard lock(m_mutex);
        m_answered.erase(job->token);
    }
    if (job->context && !job->dropped->load())
        job->deliver(slot);
}

} // namespace sanpi
