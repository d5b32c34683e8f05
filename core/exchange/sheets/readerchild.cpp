// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/readerchild.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int exitMilliseconds = 2000; ///< time for a child that closed its output to leave
constexpr int pipeBytes = 1 << 20;

} // namespace

ReaderChild::~ReaderChild()
{
    if (m_output >= 0)
        ::close(m_output);
    kill();
}

QString ReaderChild::program(const QString& chosen)
{
    return chosen.isEmpty() ? QCoreApplication::applicationDirPath() % "/sanpi-reader"_L1 : chosen;
}

void ReaderChild::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    wait(0);
}

QString ReaderChild::end()
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

bool ReaderChild::outOfTime() const
{
    return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGXCPU;
}

bool ReaderChild::wait(int flags)
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

bool ReaderChild::start(const QString& program, std::vector<std::string> words, int input)
{
    std::array<int, 2> ends {-1, -1};
    if (!QFileInfo(program).isExecutable() || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    ::fcntl(ends[0], F_SETPIPE_SZ, pipeBytes); // fewer switches between the two; no harm where refused
    m_output = ends[0];
    words.insert(words.begin(), QFile::encodeName(program).toStdString());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (input < 0)
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    else
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
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

} // namespace sanpi
