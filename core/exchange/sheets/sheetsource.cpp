// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/sheetsource.h"

#include "exchange/reader/arguments.h"
#include "exchange/sheets/framedecoder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 50;
constexpr int exitMilliseconds = 2000; ///< time for a child that closed its output to leave
constexpr int pipeBytes = 1 << 20;

/// A running reader and the end of its pipe. Never leaves a process behind.
class Child {
public:
    Child() = default;
    ~Child()
    {
        if (m_output >= 0)
            ::close(m_output);
        kill();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    [[nodiscard]] bool start(const QString& program, const reader::Arguments& arguments);
    [[nodiscard]] int output() const { return m_output; }
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        wait(0);
    }
    /// How it ended, in words: "signal 11", "exit 3". Kills it when it does not end by itself.
    [[nodiscard]] QString end()
    {
        QElapsedTimer timer;
        timer.start();
        while (m_pid > 0 && !wait(WNOHANG)) {
            if (timer.elapsed() > exitMilliseconds)
                kill();
            QThread::msleep(5);
        }
        return WIFSIGNALED(m_status) ? u"signal %1"_s.arg(WTERMSIG(m_status))
                                     : u"exit %1"_s.arg(WEXITSTATUS(m_status));
    }
    /// After end(): the system stopped it for its use of CPU time.
    [[nodiscard]] bool outOfTime() const { return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGXCPU; }

private:
    bool wait(int flags)
    {
        pid_t got = -1;
        do {
            got = ::waitpid(m_pid, &m_status, flags);
        } while (got < 0 && errno == EINTR);
        if (got == 0)
            return false;
        m_pid = -1;
        return true;
    }

    pid_t m_pid = -1;
    int m_output = -1;
    int m_status = 0;
};

bool Child::start(const QString& program, const reader::Arguments& arguments)
{
    std::array<int, 2> ends {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    ::fcntl(ends[0], F_SETPIPE_SZ, pipeBytes); // fewer switches between the two; no harm where refused
    m_output = ends[0];
    std::vector<std::string> words = reader::argumentWords(arguments);
    words.insert(words.begin(), QFile::encodeName(program).toStdString());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    // The ledger's descriptors are none of the reader's business.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const int failed = ::posix_spawn(&m_pid, words.front().c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failed != 0)
        m_pid = -1;
    return failed == 0;
}

enum class Ended { OutputClosed, Complete, Cancelled, TimedOut, Fault };

Ended receive(const Child& child, const SheetReadOptions& options, FrameDecoder& decoder)
{
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    QElapsedTimer timer;
    timer.start();
    qint64 reported = 0;
    while (true) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Ended::Cancelled;
        if (timer.hasExpired(static_cast<qint64>(options.limits.seconds) * 1000))
            return Ended::TimedOut;
        pollfd waiting {child.output(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t got
            = ready < 0 ? -1 : ::read(child.output(), buffer.data(), static_cast<size_t>(buffer.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Ended::OutputClosed;
        if (!decoder.feed({buffer.constData(), static_cast<qsizetype>(got)}))
            return Ended::Fault;
        if (decoder.done() || decoder.refused())
            return Ended::Complete;
        if (options.progress && decoder.rows() != reported) {
            reported = decoder.rows();
            options.progress(reported);
        }
    }
}

QString readerPath(const SheetReadOptions& options)
{
    return options.reader.isEmpty() ? QCoreApplication::applicationDirPath() % "/sanpi-reader"_L1
                                    : options.reader;
}

} // namespace

Error readerError(ReaderRefusal refusal, const QStringList& facts)
{
    const std::string_view name = refusalName(refusal);
    QStringList all {QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))};
    all.append(facts);
    return {ErrorCode::ReaderFailed, u"sheet reader: "_s % all.join(u' '), all};
}

Result<Workbook> readSheets(const QString& path, const SheetReadOptions& options)
{
    const QString program = readerPath(options);
    reader::Arguments arguments;
    arguments.path = QFile::encodeName(QFileInfo(path).absoluteFilePath()).toStdString();
    arguments.limits = options.limits;
    arguments.request.encoding = options.encoding.toStdString();
    for (const QString& sheet : options.sheets)
        arguments.request.sheets.push_back(sheet.toStdString());

    Child child;
    if (!QFileInfo(program).isExecutable() || !child.start(program, arguments))
        return readerError(ReaderRefusal::ReaderMissing, {program});
    FrameDecoder decoder(options.limits);
    switch (receive(child, options, decoder)) {
    case Ended::Cancelled:
        return Error {ErrorCode::Cancelled, u"cancelled while reading"_s, {path}};
    case Ended::TimedOut:
        return readerError(ReaderRefusal::Timeout, {QString::number(options.limits.seconds)});
    case Ended::Fault:
        return readerError(ReaderRefusal::Protocol, {decoder.fault()});
    case Ended::OutputClosed: {
        const QString how = child.end();
        if (child.outOfTime())
            return readerError(ReaderRefusal::Timeout, {QString::number(options.limits.seconds)});
        return readerError(ReaderRefusal::Crashed, {how});
    }
    case Ended::Complete:
        break;
    }
    if (decoder.refused())
        return readerError(decoder.refusal(), decoder.facts());
    Workbook book = decoder.take();
    book.path = path;
    return book;
}

ReaderRefusal refusalOf(const Error& error)
{
    if (error.code != ErrorCode::ReaderFailed || error.facts.isEmpty())
        return ReaderRefusal::None;
    return refusalNamed(error.facts.first().toStdString()).value_or(ReaderRefusal::None);
}

} // namespace sanpi
