// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"

#include <QObject>
#include <QTimer>

namespace sanpi {

class LedgerSession;
class MainWindow;

/// Keeps the counts of what is due beside the pages of the rail, visited or not: asks after each change of
/// the ledger or the scope, a moment later, so that the page itself is answered first.
class DueWatch : public QObject {
    Q_OBJECT

public:
    /// \p session and \p window outlive it.
    DueWatch(LedgerSession& session, MainWindow& window, QObject* parent = nullptr);
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_later.isActive(); }

private:
    void ask();

    LedgerSession& m_session;
    MainWindow& m_window;
    QTimer m_later;
    JobToken m_question = 0;
};

} // namespace sanpi
