// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator.h"

namespace sanpi {

namespace {

constexpr qsizetype longestTrail = 100;

} // namespace

void Navigator::go(const Location& location)
{
    if (!m_current.page.isEmpty() && location != m_current) {
        // What was dropped is not dropped again by coming back.
        Location step = m_current;
        step.files.clear();
        m_trail.append(step);
        if (m_trail.size() > longestTrail)
            m_trail.removeFirst();
    }
    m_current = location;
    emit moved(m_current);
}

void Navigator::back()
{
    if (m_trail.isEmpty())
        return;
    m_current = m_trail.takeLast();
    emit moved(m_current);
}

void Navigator::restart(const Location& location)
{
    m_trail.clear();
    m_current = location;
    emit moved(m_current);
}

void Navigator::noteFilter(const QString& filter)
{
    m_current.filter = filter;
}

} // namespace sanpi
