// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projectstore.h"

#include "ui/shell/ledgersession.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

Error noLedger()
{
    return {ErrorCode::WrongUse, u"no open ledger"_s, {}};
}

} // namespace

ProjectStore::ProjectStore(LedgerSession& session, QObject* parent) : QObject(parent), m_session(session) { }

void ProjectStore::load(int year, QDate asOf, Loaded answer)
{
    if (m_load)
        m_session.storage().drop(m_load);
    m_load = m_session.storage().post(
        this,
        [year, asOf, seen = m_seen](JobContext& context) -> Result<ProjectData> {
            if (!context.ledger())
                return noLedger();
            return loadProjects(*context.ledger(), year, asOf, *seen);
        },
        [this, answer = std::move(answer)](const Result<ProjectData>& data) {
            m_load = 0;
            answer(data);
        });
}

void ProjectStore::loadDetail(qint64 project, int year, QDate asOf, int historyLimit, Detailed answer)
{
    if (m_detail)
        m_session.storage().drop(m_detail);
    m_detail = m_session.storage().post(
        this,
        [project, year, asOf, historyLimit](JobContext& context) -> Result<ProjectDetail> {
            if (!context.ledger())
                return noLedger();
            return loadProjectDetail(*context.ledger(), project, year, asOf, historyLimit);
        },
        [this, answer = std::move(answer)](const Result<ProjectDetail>& detail) {
            m_detail = 0;
            answer(detail);
        });
}

void ProjectStore::write(const WriteRequest& request, Written answer)
{
    enqueue({[request, seen = m_seen](Ledger& ledger) -> Result<ChangeSet> {
                 auto set = changeSetFor(ledger, request);
                 if (!set)
                     return set.error();
                 ChangeSet changes = std::move(set).value();
                 if (const auto done = expectSeen(ledger, changes, seen->load()); !done)
                     return done.error();
                 return changes;
             },
        std::move(answer), true});
}

void ProjectStore::overwrite(const WriteRequest& request, Written answer)
{
    enqueue({[request](Ledger& ledger) { return changeSetFor(ledger, request); }, std::move(answer), true});
}

void ProjectStore::apply(const ChangeSet& set, Written answer)
{
    enqueue({[set](Ledger&) { return Result<ChangeSet>(set); }, std::move(answer), false});
}

void ProjectStore::prepareRemoval(
    const std::vector<qint64>& projects, std::function<void(const Result<Removal>&)> answer)
{
    m_session.storage().post(
        this,
        [projects](JobContext& context) -> Result<Removal> {
            if (!context.ledger())
                return noLedger();
            return removalOf(*context.ledger(), projects);
        },
        std::move(answer));
}

void ProjectStore::enqueue(Write write)
{
    m_writes.push_back(std::move(write));
    if (!m_writing)
        startNext();
}

void ProjectStore::startNext()
{
    m_writing = true;
    m_session.storage().post(
        this,
        [make = m_writes.front().make](JobContext& context) -> Result<ChangeSet> {
            return context.ledger() ? make(*context.ledger()) : Result<ChangeSet>(noLedger());
        },
        [this, asksHere = m_writes.front().asksHere](const Result<ChangeSet>& made) {
            if (made && !made->isEmpty()) {
                ChangeSet set = *made;
                set.author = m_session.author();
                m_session.apply(
                    set, this, [this](const Outcome& outcome) { finish(outcome); },
                    asksHere ? LedgerSession::Reasons::Report : LedgerSession::Reasons::Ask);
                return;
            }
            Outcome nothing; // everything holds already, or the reason why there is no change set
            if (!made)
                nothing.error = made.error();
            finish(nothing);
        });
}

void ProjectStore::finish(const Outcome& outcome)
{
    // Our own write is seen: the next edit before the reload is no conflict with it.
    qint64 before = outcome.changeSet - 1;
    if (outcome.ok() && outcome.changeSet > 0)
        m_seen->compare_exchange_strong(before, outcome.changeSet);
    const Written answer = std::move(m_writes.front().answer);
    m_writes.pop_front();
    m_writing = false;
    if (!m_writes.empty())
        startNext();
    answer(outcome);
}

} // namespace sanpi
