// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "schema/field.h"
#include "store/connection.h"

#include <functional>
#include <optional>

namespace sanpi {

/// One entry of the history.
struct LoggedSet {
    qint64 id = 0;
    ChangeSet set; ///< with its records when they were asked for
    bool undone = false; ///< an undo of it holds
    int count = 0; ///< records that it changed
};

struct HistoryQuery {
    std::optional<RecordId> record; ///< sets that touched it; for a project its facts too
    QString field; ///< only changes of this field
    QString author;
    QDate since;
    int limit = 200; ///< newest first; 0 for all
    bool withRecords = true;
};

/// The change log: append-only, a hash chain (design.md, definition 2).
class ChangeLog {
public:
    ChangeLog(Connection& connection, const Catalogue& catalogue)
        : m_connection(connection), m_catalogue(catalogue)
    {
    }
    /// Within a write transaction. Returns the new set's id.
    [[nodiscard]] Result<qint64> append(const ChangeSet& set);
    [[nodiscard]] Result<std::optional<qint64>> idOf(const QUuid& uuid);
    [[nodiscard]] Result<std::optional<LoggedSet>> load(qint64 id);
    [[nodiscard]] Result<std::vector<LoggedSet>> history(const HistoryQuery& query);
    /// The newest set of \p author that can be undone (redo: the undo that can be taken back); empty when
    /// there is none.
    [[nodiscard]] Result<std::optional<qint64>> undoable(const QString& author);
    [[nodiscard]] Result<std::optional<qint64>> redoable(const QString& author);
    /// Position and hash of the chain's head: 0 and "" for an empty log.
    [[nodiscard]] Result<std::pair<qint64, QString>> head();
    /// Who changed the record last, and when: for conflicts.
    [[nodiscard]] Result<std::optional<LoggedSet>> lastChangeOf(const RecordId& id);

    /// The newest set that holds and whose reason contains \p words.
    [[nodiscard]] Result<std::optional<LoggedSet>> withReason(const QString& words);

    /// The hash of one set over the one before it.
    [[nodiscard]] QString hashOf(const ChangeSet& set, const QString& previous) const;
    /// Every set in order with its records, its stored previous hash and hash.
    struct Chained {
        LoggedSet set;
        QString previous;
        QString hash;
        QString algorithm;
    };
    [[nodiscard]] Result<void> forEach(const std::function<bool(const Chained&)>& visit);

private:
    [[nodiscard]] Result<std::vector<RecordChange>> records(qint64 set);
    [[nodiscard]] QString fieldsJson(const std::vector<FieldChange>& fields) const;

    Connection& m_connection;
    const Catalogue& m_catalogue;
};

} // namespace sanpi
