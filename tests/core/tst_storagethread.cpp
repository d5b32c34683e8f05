// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that touches the ledger: order, answers, cancelling, dropping, ending.
#include "core/support/ledgertools.h"
#include "store/storagethread.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using sanpi::ErrorCode;
using sanpi::JobContext;
using sanpi::Ledger;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::Result;
using sanpi::StorageThread;
using sanpi::test::changeSet;
using sanpi::test::created;

namespace {

/// Counts for ever; only an interrupt ends it.
Result<qint64> countForEver(JobContext& context)
{
    sanpi::Statement query(context.ledger()->connection(),
        u"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"_s);
    if (query.next())
        return query.number(0);
    return query.error();
}

/// Opens the ledger on the storage thread and waits until it stands.
bool open(StorageThread& thread, QObject* context, const QString& path)
{
    bool opened = false;
    bool answered = false;
    thread.post(
        context,
        [path](JobContext& job) {
            auto ledger = Ledger::open(path);
            if (ledger)
                job.setLedger(std::move(ledger).value());
            return job.ledger() != nullptr;
        },
        [&](bool good) {
            opened = good;
            answered = true;
        });
    return QTest::qWaitFor([&] { return answered; }, 60'000) && opened;
}

} // namespace

class TestStorageThread : public QObject {
    Q_OBJECT

private slots:
    void init();
    void answersInOrder();
    void startsWithoutALedger();
    void reportsProgress();
    void cancelsALongStatement();
    void cancelsBetweenStatements();
    void cancelsWhatWaits();
    void cancellingChangesNothing();
    void dropsWhatWaitsRunsOrIsDone_data();
    void dropsWhatWaitsRunsOrIsDone();
    void answersNobodyWhoHasGone();
    void ignoresUnknownTokens();
    void endsWhileAJobRuns();

private:
    std::unique_ptr<sanpi::test::LedgerFile> m_file;
    QObject m_context;
};

void TestStorageThread::init()
{
    m_file = std::make_unique<sanpi::test::LedgerFile>();
    m_file->close();
}

void TestStorageThread::answersInOrder()
{
    StorageThread thread;
    std::vector<int> ran; // on the storage thread alone
    std::vector<int> answered;
    std::vector<sanpi::JobToken> tokens;
    QThread* const here = QThread::currentThread();
    bool elsewhere = true;
    bool athome = true;
    for (int i = 0; i < 50; ++i) {
        tokens.push_back(thread.post(
            &m_context,
            [i, here, &ran, &elsewhere](JobContext&) {
                ran.push_back(i);
                elsewhere = elsewhere && QThread::currentThread() != here;
                return std::make_unique<int>(i); // answers may be moved, not only copied
            },
            [here, &answered, &athome](std::unique_ptr<int> value) {
                answered.push_back(*value);
                athome = athome && QThread::currentThread() == here;
            }));
    }
    QVERIFY(QTest::qWaitFor([&] { return answered.size() == 50; }, 60'000));
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(ran[size_t(i)], i);
        QCOMPARE(answered[size_t(i)], i);
        QVERIFY(tokens[size_t(i)] > 0);
        QVERIFY(i == 0 || tokens[size_t(i)] > tokens[size_t(i) - 1]);
    }
    QVERIFY(elsewhere);
    QVERIFY(athome);
}

void TestStorageThread::startsWithoutALedger()
{
    StorageThread thread;
    std::optional<bool> none;
    thread.post(
        &m_context, [](JobContext& job) { return job.ledger() == nullptr; }, [&](bool is) { none = is; });
    QVERIFY(QTest::qWaitFor([&] { return none.has_value(); }, 60'000));
    QVERIFY(*none);
    QVERIFY(open(thread, &m_context, m_file->path()));
    std::optional<bool> closed;
    thread.post(
        &m_context,
        [](JobContext& job) {
            job.setLedger(nullptr);
            return job.ledger() == nullptr;
        },
        [&](bool is) { closed = is; });
    QVERIFY(QTest::qWaitFor([&] { return closed.has_value(); }, 60'000));
    QVERIFY(*closed);
}

void TestStorageThread::reportsProgress()
{
    StorageThread thread;
    QStringList events;
    QThread* const here = QThread::currentThread();
    thread.post(
        &m_context,
        [](JobContext& job) {
            for (int i = 1; i <= 3; ++i)
                job.progress(i, 3);
            return 0;
        },
        [&](int) { events << u"answer"_s; },
        [&](int done, int total) {
            events << (QThread::currentThread() == here ? u"%1/%2"_s.arg(done).arg(total) : u"elsewhere"_s);
        });
    QVERIFY(QTest::qWaitFor([&] { return events.contains(u"answer"_s); }, 60'000));
    QCOMPARE(events, (QStringList {u"1/3"_s, u"2/3"_s, u"3/3"_s, u"answer"_s}));
}

void TestStorageThread::cancelsALongStatement()
{
    StorageThread thread;
    QVERIFY(open(thread, &m_context, m_file->path()));
    QSemaphore started;
    std::optional<Result<qint64>> answer;
    const auto token = thread.post(
        &m_context,
        [&started](JobContext& job) {
            started.release();
            return countForEver(job);
        },
        [&](const Result<qint64>& result) { answer = result; });
    started.acquire();
    thread.cancel(token);
    QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, 60'000));
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, ErrorCode::Cancelled);
    // The next job is none of its business.
    std::optional<qint64> next;
    thread.post(
        &m_context, [](JobContext& job) { return sanpi::test::addProject(*job.ledger(), u"甲项目"_s); },
        [&](qint64 id) { next = id; });
    QVERIFY(QTest::qWaitFor([&] { return next.has_value(); }, 60'000));
    QVERIFY(*next > 0);
}

void TestStorageThread::cancelsBetweenStatements()
{
    StorageThread thread;
    QVERIFY(open(thread, &m_context, m_file->path()));
    QSemaphore started;
    std::optional<ErrorCode> answer;
    const auto token = thread.post(
        &m_context,
        [&started](JobContext& job) {
            started.release();
            while (!job.cancelled())
                QThread::yieldCurrentThread();
            // No statement ran when it was cancelled: each from now on fails, of whichever way.
            sanpi::Connection& connection = job.ledger()->connection();
            const auto run = connection.run(u"SELECT 1"_s);
            const auto scan = connection.scan(u"SELECT 1"_s, {}, [](const qint64*) {});
            sanpi::Statement query(connection, u"SELECT 1"_s);
            const bool row = query.next();
            const bool all = run.error().code == ErrorCode::Cancelled
                && scan.error().code == ErrorCode::Cancelled && !row;
            return all ? query.error().code : ErrorCode::None;
        },
        [&](ErrorCode code) { answer = code; });
    started.acquire();
    thread.cancel(token);
    QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, 60'000));
    QCOMPARE(*answer, ErrorCode::Cancelled);
}

void TestStorageThread::cancelsWhatWaits()
{
    StorageThread thread;
    QVERIFY(open(thread, &m_context, m_file->path()));
    QSemaphore gate;
    std::vector<ErrorCode> answers;
    const auto answer = [&](const Result<qint64>& result) {
        answers.push_back(result ? ErrorCode::None : result.error().code);
    };
    const auto one = [](JobContext& job) -> Result<qint64> {
        sanpi::Statement query(job.ledger()->connection(), u"SELECT 1"_s);
        return query.next() ? Result<qint64>(query.number(0)) : Result<qint64>(query.error());
    };
    thread.post(
        &m_context,
        [&gate, one](JobContext& job) {
            gate.acquire();
            return one(job);
        },
        answer);
    const auto token = thread.post(&m_context, one, answer);
    thread.post(&m_context, one, answer);
    thread.cancel(token);
    gate.release();
    QVERIFY(QTest::qWaitFor([&] { return answers.size() == 3; }, 60'000));
    QCOMPARE(answers, (std::vector {ErrorCode::None, ErrorCode::Cancelled, ErrorCode::None}));
}

void TestStorageThread::cancellingChangesNothing()
{
    StorageThread thread;
    QVERIFY(open(thread, &m_context, m_file->path()));
    // Cancelled at any moment of a large set: it is there whole or not at all.
    for (int round = 0; round < 8; ++round) {
        QSemaphore started;
        std::optional<std::pair<Outcome, qint64>> answer;
        const auto token = thread.post(
            &m_context,
            [&started](JobContext& job) {
                std::vector<sanpi::RecordChange> records;
                for (int i = 1; i <= 300; ++i)
                    records.push_back(created(RecordId::project(-i), {{u"name"_s, u"项目%1"_s.arg(i)}}));
                started.release();
                const Outcome outcome = job.ledger()->apply(changeSet(std::move(records)));
                job.ledger()->resume(); // to count
                return std::pair(outcome, sanpi::test::count(*job.ledger(), u"project"_s));
            },
            [&](const std::pair<Outcome, qint64>& result) { answer = result; });
        started.acquire();
        QThread::usleep(static_cast<unsigned long>(round) * 3'000);
        thread.cancel(token);
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, 60'000));
        const auto& [outcome, count] = *answer;
        QVERIFY2(outcome.ok() || outcome.error.code == ErrorCode::Cancelled,
            sanpi::test::said(outcome).constData());
        QCOMPARE(count % 300, 0);
    }
}

void TestStorageThread::dropsWhatWaitsRunsOrIsDone_data()
{
    QTest::addColumn<int>("dropped");
    QTest::newRow("done, its answer on the way") << 0;
    QTest::newRow("running") << 1;
    QTest::newRow("waiting") << 2;
}

void TestStorageThread::dropsWhatWaitsRunsOrIsDone()
{
    QFETCH(int, dropped);
    StorageThread thread;
    QSemaphore running;
    QSemaphore gate;
    QStringList events;
    const auto said = [&](const QString& event) { events << event; };
    const auto progress = [&](int, int) { events << u"progress"_s; };
    std::vector<sanpi::JobToken> tokens;
    tokens.push_back(thread.post(
        &m_context,
        [](JobContext& job) {
            job.progress(1, 1);
            return u"done"_s;
        },
        said, progress));
    tokens.push_back(thread.post(
        &m_context,
        [&](JobContext&) {
            running.release();
            gate.acquire();
            return u"running"_s;
        },
        said));
    tokens.push_back(thread.post(
        &m_context, [](JobContext&) { return u"waiting"_s; }, said));
    running.acquire(); // the first has run; no event was processed here since
    thread.drop(tokens[size_t(dropped)]);
    gate.release();
    thread.post(
        &m_context, [](JobContext&) { return u"last"_s; }, said);
    QVERIFY(QTest::qWaitFor([&] { return events.contains(u"last"_s); }, 60'000));
    QStringList expected {u"progress"_s, u"done"_s, u"running"_s, u"waiting"_s, u"last"_s};
    expected.removeAt(dropped + 1);
    if (dropped == 0)
        expected.removeFirst(); // nor its progress
    QCOMPARE(events, expected);
}

void TestStorageThread::answersNobodyWhoHasGone()
{
    StorageThread thread;
    QSemaphore gate;
    QStringList events;
    auto passing = std::make_unique<QObject>();
    thread.post(
        passing.get(),
        [&gate](JobContext& job) {
            gate.acquire();
            job.progress(1, 2);
            return 1;
        },
        [&](int) { events << u"answer"_s; }, [&](int, int) { events << u"progress"_s; });
    passing.reset();
    gate.release();
    thread.post(
        &m_context, [](JobContext&) { return 2; }, [&](int) { events << u"last"_s; });
    QVERIFY(QTest::qWaitFor([&] { return events.contains(u"last"_s); }, 60'000));
    QCOMPARE(events, QStringList {u"last"_s});
}

void TestStorageThread::ignoresUnknownTokens()
{
    StorageThread thread;
    QStringList events;
    const auto token = thread.post(
        &m_context, [](JobContext&) { return 1; }, [&](int) { events << u"answer"_s; });
    QVERIFY(QTest::qWaitFor([&] { return !events.isEmpty(); }, 60'000));
    thread.cancel(token);
    thread.drop(token);
    thread.cancel(0);
    thread.drop(4711);
    thread.post(
        &m_context, [](JobContext& job) { return job.cancelled(); },
        [&](bool cancelled) { events << (cancelled ? u"cancelled"_s : u"free"_s); });
    QVERIFY(QTest::qWaitFor([&] { return events.size() == 2; }, 60'000));
    QCOMPARE(events.back(), u"free"_s);
}

void TestStorageThread::endsWhileAJobRuns()
{
    QSemaphore started;
    std::atomic<bool> ended = false;
    std::atomic<bool> ranNext = false;
    QStringList events;
    {
        StorageThread thread;
        QVERIFY(open(thread, &m_context, m_file->path()));
        thread.post(
            &m_context,
            [&](JobContext& job) {
                started.release();
                const auto result = countForEver(job);
                ended = !result && result.error().code == ErrorCode::Cancelled;
                return 1;
            },
            [&](int) { events << u"answer"_s; });
        thread.post(
            &m_context,
            [&](JobContext&) {
                ranNext = true;
                return 2;
            },
            [&](int) { events << u"next"_s; });
        started.acquire();
    }
    QVERIFY(ended);
    QVERIFY(!ranNext);
    QCoreApplication::processEvents();
    QVERIFY(events.isEmpty());
    // The ledger was closed with it.
    QVERIFY(m_file->reopen());
    QVERIFY(sanpi::test::addProject(**m_file, u"甲项目"_s) > 0);
}

QTEST_GUILESS_MAIN(TestStorageThread)
#include "tst_storagethread.moc"
