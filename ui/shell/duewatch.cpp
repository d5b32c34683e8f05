// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/duewatch.h"

#include "figures/reminders.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/mainwindow.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int momentMs = 400;

} // namespace

DueWatch::DueWatch(LedgerSession& session, MainWindow& window, QObject* parent)
    : QObject(parent), m_session(session), m_window(window)
{
    m_later.setSingleShot(true);
    m_later.setInterval(momentMs);
    connect(&m_later, &QTimer::timeout, this, &DueWatch::ask);
    const auto later = [this] { m_later.start(); };
    connect(&session, &LedgerSession::stateChanged, this, later);
    connect(&session, &LedgerSession::changed, this, later);
    connect(&window, &MainWindow::scopeChanged, this, later);
}

void DueWatch::ask()
{
    if (!m_session.isOpen())
        return;
    if (m_question)
        m_session.storage().drop(m_question);
    m_question = m_session.storage().post(
        this, [asOf = m_window.scope().asOf](JobContext& job) { return reminders(*job.ledger(), asOf); },
        [this](const Result<Reminders>& due) {
            m_question = 0;
            if (!due)
                return; // the pages themselves say what is wrong
            m_window.setBadge(u"reminders"_s, due->now);
            m_window.setBadge(u"inspections"_s, due->uninspected);
            m_window.setBadge(u"issues"_s, due->counts[size_t(ReminderKind::IssueOverdue)]);
            m_window.setBadge(u"orders"_s, due->counts[size_t(ReminderKind::OrderOverdue)]);
        });
}

} // namespace sanpi
