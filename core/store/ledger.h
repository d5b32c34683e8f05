// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "schema/field.h"
#include "schema/problem.h"
#include "store/changelog.h"
#include "store/connection.h"
#include "store/recordtable.h"

#include <QCoreApplication>

#include <map>
#include <memory>

namespace sanpi {

/// A field whose stored value is neither what the change expected nor what it wants.
struct Conflict {
    RecordId id;
    QString field; ///< empty: the record as a whole was created or removed by another
    Value before;
    Value after;
    Value stored;
    QString by; ///< who wrote the stored value, and when
    QDateTime at;
};

/// What apply() did, or every reason why it did nothing.
struct Outcome {
    qint64 changeSet = 0; ///< 0: nothing to do, everything held already
    int records = 0; ///< records that changed
    std::map<qint64, qint64> ids; ///< provisional → final
    Error error; ///< None when it is applied; else Invalid, Conflict, Refused, CannotWrite …
    Problems problems;
    std::vector<Conflict> conflicts;

    [[nodiscard]] bool ok() const { return error.code == ErrorCode::None; }
};

/// One project ledger. Everything that changes it goes through apply(). Lives in one thread; no member is
/// thread-safe but interrupt().
class Ledger {
public:
    /// A new file with the current schema. CannotWrite when it exists or cannot be made; no half-made file
    /// stays.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> create(const QString& path);
    /// A ledger of an older schema is migrated, after a backup of it was put on its shelf (backupshelf.h).
    /// CannotOpen, Newer, Damaged, and CannotWrite for that backup. Falls back to reading only where the file
    /// or its place allows no writing.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(
        const QString& path, OpenMode mode = OpenMode::ReadWrite);

    /// One transaction: expected values → field rules → record rules → write → log → commit.
    [[nodiscard]] Outcome apply(const ChangeSet& set);
    /// Takes back \p changeSet, or undoable(). NotFound when there is none, Refused where all of it was
    /// issued. \p reason: where it moves a closed month (Refused without one).
    [[nodiscard]] Outcome undo(
        const QString& author, std::optional<qint64> changeSet = {}, const QString& reason = {});
    [[nodiscard]] Outcome redo(const QString& author, const QString& reason = {});
    /// What undo() would take back next: the author's newest set that holds and of which not all was issued.
    [[nodiscard]] Result<std::optional<qint64>> undoable(const QString& author);

    /// The built-in fields and the ledger's own. What is read of it (a Field*) holds until the next apply(),
    /// undo(), redo() or refreshCatalogue().
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    /// Reads the ledger's own fields anew; nothing happens where they are as they were. apply() does it by
    /// itself, also for what other programs have added.
    [[nodiscard]] Result<void> refreshCatalogue();
    [[nodiscard]] RecordTable& records() { return m_records; }
    [[nodiscard]] ChangeLog& log() { return m_log; }
    /// For figures/ and store/ alone: they hold all SQL.
    [[nodiscard]] Connection& connection() { return *m_connection; }
    [[nodiscard]] QString path() const { return m_connection->path(); }
    [[nodiscard]] bool readOnly() const { return m_connection->readOnly(); }
    /// Connection::foreignWrites().
    [[nodiscard]] Result<qint64> foreignWrites() { return m_connection->foreignWrites(); }
    /// Why it can only be read, where its place is the reason.
    [[nodiscard]] const Place& place() const { return m_connection->place(); }
    /// A text kept under the setting's key; \p fallback where there is none.
    [[nodiscard]] QString setting(const QString& key, const QString& fallback = {});
    /// Day of the month from which its figures count; 0 is the month's last day (design.md, definition 13).
    [[nodiscard]] int reportingDay();
    /// May be called from any thread: what runs fails with Cancelled and changes nothing, and so does what
    /// comes after it until resume().
    void interrupt() { m_connection->interrupt(); }
    void resume() { m_connection->resume(); }

    /// The finder of references by name, alias or code. A name that several projects bear finds none.
    [[nodiscard]] std::optional<qint64> resolve(Kind kind, const QString& text);
    /// Names of units that look like \p text, best first, three at most.
    [[nodiscard]] QStringList nearestUnits(const QString& text);

private:
    Q_DECLARE_TR_FUNCTIONS(Ledger)

    explicit Ledger(std::unique_ptr<Connection> connection);

    Catalogue m_catalogue;
    std::unique_ptr<Connection> m_connection;
    RecordTable m_records;
    ChangeLog m_log;
};

} // namespace sanpi
