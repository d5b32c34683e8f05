// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace sanpi {

/// One window for each ledger and person on this machine: the window that shows a ledger holds its claim, and
/// who else wants to open it raises that window instead. A local socket named after the ledger's canonical
/// path; it goes with the process, also when that dies. GUI thread.
class WindowClaim : public QObject {
    Q_OBJECT

public:
    explicit WindowClaim(QObject* parent = nullptr);

    /// Claims \p ledger (a path) and lets go of what was claimed before. False when another window shows it:
    /// that has been raised, and the former claim holds. Waits a second at most, for a window that does not
    /// answer; its ledger can then be opened here, too.
    [[nodiscard]] bool take(const QString& ledger);
    void release();

signals:
    /// Somebody wants to see this window.
    void raiseRequested();

private:
    void answer();
    QLocalServer m_server;
    QString m_name; ///< of the claim that is held
};

} // namespace sanpi
