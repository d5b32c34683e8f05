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
    std::optional<RecordId> record; ///< sets that touched it; for a project its facts and memberships too
    QString field; ///< only changes of this field
    QString author;
    QDate since; ///< from the beginning of this day, local time
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
    struct Undoable {
        qint64 id = 0;
        bool mayBeFrozen = false; ///< it wrote nothing but what issuing a notice makes unalterable
    };
    /// The newest set of \p author older than \p below that no undo has taken back; empty when there is none.
    /// Whether anything of it still can be taken back: Ledger::undoable().
    [[nodiscard]] Result<std::optional<Undoable>> undoable(const QString& author, qint64 below);
    /// The newest undo that can be taken back; empty when there is none.
    [[nodiscard]] Result<std::optional<qint64>> redoable(const QString& author);
    /// Position and hash of the chain's head: 0 and "" for an empty log.
    [[nodiscard]] Result<std::pair<qint64, QString>> head();
    /// Who wrote the field last (or changed the record, where no one wrote the field), and when: for
    /// conflicts.
    struct Written {
        QString by;
        QDateTime at;
    };
    [[nodiscard]] Result<std::optional<Written>> lastWriteOf(const RecordId& id, const QString& field);

    /// The newest set that holds and whose reason contains \p words.
    [[nodiscard]] Result<std::optional<LoggedSet>> withReason(const QString& words);

    /// One changed record as its row holds it.
    struct Row {
        QString kind;
        QString record;
        QString operation;
        QString fields; ///< JSON
    };
    /// One set as the tables hold it: the hash covers these texts, so that no alteration of a row goes unseen
    /// because it reads the same.
    struct Link {
        qint64 id = 0;
        QString uuid;
        QString author;
        QString at;
        QString label;
        QString source;
        QString reason;
        qint64 undoes = 0;
        std::vector<Row> rows;
        QString algorithm;
        QString previous;
        QString hash;
    };
    /// The hash of a set over the one before it (previous).
    [[nodiscard]] static QString hashOf(const Link& link);
    /// Every set in order.
    [[nodiscard]] Result<void> forEach(const std::function<void(const Link&)>& visit);
    /// What the row says; empty where it names no kind, record or operation, or its JSON is broken.
    [[nodiscard]] std::optional<RecordChange> parsed(const Row& row) const;

private:
    [[nodiscard]] Result<std::vector<RecordChange>> records(qint64 set);
    [[nodiscard]] Result<std::vector<Row>> rows(qint64 set);
    [[nodiscard]] Row rowOf(const RecordChange& change) const;
    [[nodiscard]] Result<void> insert(const Link& link);
    void addTerms(const HistoryQuery& query, QStringList& terms, std::vector<Value>& values) const;
    [[nodiscard]] bool isAsked(const RecordChange& change, const HistoryQuery& query) const;

    Connection& m_connection;
    const Catalogue& m_catalogue;
};

} // namespace sanpi
