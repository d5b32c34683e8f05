// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QCoreApplication>

#include <functional>
#include <set>

namespace sanpi {

/// The steps of Ledger::apply() within its transaction. One object a call.
class Applier {
public:
    /// \p refresh brings \p catalogue up to the own fields that the tables hold at the moment.
    Applier(Connection& connection, const Catalogue& catalogue, RecordTable& records, ChangeLog& log,
        std::function<Result<void>()> refresh)
        : m_connection(connection), m_catalogue(catalogue), m_records(records), m_log(log),
          m_refresh(std::move(refresh))
    {
    }
    [[nodiscard]] Outcome run(const ChangeSet& set);

private:
    Q_DECLARE_TR_FUNCTIONS(Ledger)

    [[nodiscard]] Result<void> step(const RecordChange& wished);
    [[nodiscard]] Result<void> create(const RecordChange& change, const std::optional<Record>& stored);
    [[nodiscard]] Result<void> update(const RecordChange& change, const std::optional<Record>& stored);
    [[nodiscard]] Result<void> removal(const RecordChange& change, const std::optional<Record>& stored);
    [[nodiscard]] Result<RecordChange> withFinalIds(RecordChange change);
    [[nodiscard]] Result<RecordId> withFinalKey(RecordId id);
    [[nodiscard]] Result<qint64> finalId(qint64 provisional);
    [[nodiscard]] Result<void> checkFields(const RecordChange& change);
    [[nodiscard]] Result<void> checkProjects();
    [[nodiscard]] Result<void> checkIssues();
    [[nodiscard]] Result<void> checkOwnFields();
    /// The steps of an application for the three batches (store/candidates.h).
    [[nodiscard]] Result<void> checkCandidates();
    /// What an own field is stays; a choice that records bear does not go.
    [[nodiscard]] Result<void> checkOwnChange(const RecordChange& change, const Record& stored);
    /// Changes of closed months in a set that does not say why (store/closings.h).
    [[nodiscard]] Result<void> checkClosings();
    /// Whether the set gives a notice what issuing alone gives, without issuing it.
    [[nodiscard]] static bool feignsIssuing(const ChangeSet& set);
    /// Whether the record stays as it is for ever: notes the problem.
    [[nodiscard]] Result<bool> isFrozen(const Record& stored);
    [[nodiscard]] Result<void> addConflict(const RecordId& id, const FieldChange& field, const Value& stored);
    [[nodiscard]] Result<void> keepCounterAbove(qint64 id);
    [[nodiscard]] Error brokenReferences();
    [[nodiscard]] size_t troubles() const { return m_outcome.problems.size() + m_outcome.conflicts.size(); }
    void noteEffect(RecordChange change);

    Connection& m_connection;
    const Catalogue& m_catalogue;
    RecordTable& m_records;
    ChangeLog& m_log;
    std::function<Result<void>()> m_refresh;
    Outcome m_outcome;
    bool m_needsReason = false; ///< the set gives none
    bool m_saysWhy = false; ///< it gives one; an undo needs one, too, where a month is closed
    std::set<qint64> m_removedProjects; ///< with all that is theirs
    std::vector<RecordChange> m_effective;
    std::set<std::pair<qint64, int>> m_projectYears;
    std::set<qint64> m_projects;
    bool m_isUndo = false;
    std::set<RecordId> m_ownFields; ///< definitions that are new or changed
    std::set<qint64> m_issues; ///< whose course is to be looked at
};

} // namespace sanpi
