// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writesteps.h"

namespace sanpi {

namespace {

constexpr int stepsBetweenWords = 64; // to the watcher

} // namespace

WriteSteps::WriteSteps(const Document& document, const WriteJob& job) : m_job(job)
{
    for (const doc::Section& section : document.sections) {
        m_of += static_cast<int>(section.blocks.size());
        for (const doc::Block& block : section.blocks) {
            if (const auto* table = std::get_if<doc::Table>(&block))
                m_of += static_cast<int>(table->rows.size());
        }
    }
}

bool WriteSteps::step()
{
    if (++m_done % stepsBetweenWords == 0 || m_done == m_of || m_of < stepsBetweenWords)
        m_job.tell(m_done, m_of);
    return !m_job.cancelled();
}

} // namespace sanpi
