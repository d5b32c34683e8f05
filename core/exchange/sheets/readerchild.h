// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

#include <string>
#include <vector>

namespace sanpi {

/// A running sanpi-reader and the end of the pipe that it writes to. Never leaves a process behind. One
/// thread each; any thread.
class ReaderChild {
public:
    ReaderChild() = default;
    ~ReaderChild();
    ReaderChild(const ReaderChild&) = delete;
    ReaderChild& operator=(const ReaderChild&) = delete;

    /// \p chosen, or where it is empty sanpi-reader beside the running program.
    [[nodiscard]] static QString program(const QString& chosen);
    /// False when the program is not there or cannot be started. \p input: a descriptor to read from, which
    /// stays the caller's; below 0: none.
    [[nodiscard]] bool start(const QString& program, std::vector<std::string> words, int input = -1);
    [[nodiscard]] int output() const { return m_output; }
    void kill();
    /// How it ended, in words: "signal 11", "exit 3". Kills it when it does not end by itself.
    [[nodiscard]] QString end();
    /// After end(): the system stopped it for its use of CPU time.
    [[nodiscard]] bool outOfTime() const;

private:
    bool wait(int flags);

    pid_t m_pid = -1;
    int m_output = -1;
    int m_status = 0;
};

} // namespace sanpi
