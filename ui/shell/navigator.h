// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QList>
#include <QObject>

namespace sanpi {

/// The trail of places: where one is and the way back, each with its filter.
class Navigator : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Location& current() const { return m_current; }
    [[nodiscard]] bool canGoBack() const { return !m_trail.isEmpty(); }
    /// Going to the page where one is with the same filter is no step.
    void go(const Location& location);
    void back();
    /// A new trail: another ledger's places mean nothing in this one.
    void restart(const Location& location);
    /// The current place keeps its step and takes \p filter.
    void noteFilter(const QString& filter);

signals:
    void moved(const sanpi::Location& location);

private:
    QList<Location> m_trail;
    Location m_current;
};

} // namespace sanpi
