// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/writejob.h"

namespace sanpi {

/// Follows a writer through a document: each block is a step, and so is each row of its tables, so that a
/// table of thousands of rows can be watched and stopped. One thread.
class WriteSteps {
public:
    WriteSteps(const Document& document, const WriteJob& job);
    /// One step further; false when the job was cancelled.
    [[nodiscard]] bool step();

private:
    const WriteJob& m_job;
    int m_of = 0;
    int m_done = 0;
};

} // namespace sanpi
