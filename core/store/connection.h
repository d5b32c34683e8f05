// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "schema/value.h"
#include "store/place.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace sanpi {

enum class OpenMode { ReadWrite, ReadOnly };

/// One database connection. It lives and dies in one thread (the storage thread, or the command line's only
/// one).
class Connection {
public:
    /// SQLite with the pragmas of robustness.md §0: rollback journal, synchronous=EXTRA, foreign keys, no
    /// trusted schema. They are read back; a file that refuses them is not opened. With \p create the file is
    /// made and must not exist (CannotWrite). Reading only where the place is not fit for working (place.h).
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openSqlite(
        const QString& path, OpenMode mode, bool create);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    /// Where it lies, as it was when it was opened.
    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] QString path() const { return m_path; }
    /// A number that differs from the last one when another connection, of whatever program, has written in
    /// between; our own writing leaves it. Costs a read of the file's head.
    [[nodiscard]] Result<qint64> foreignWrites();
    /// The text of several statements, as migrations hold them.
    [[nodiscard]] Result<void> runScript(const QString& sql);
    [[nodiscard]] Result<void> run(const QString& sql);
    /// Runs a query whose columns are all numbers and hands each row to \p visit; NULL is 0. The fast way for
    /// sweeps over many rows: the driver's variants cost more than the rows.
    [[nodiscard]] Result<void> scan(const QString& sql, const std::vector<Value>& values,
        const std::function<void(const qint64*)>& visit);
    /// Makes the running statement fail with Cancelled, and every later one until resume(): what is cancelled
    /// between two statements ends too. The only member that another thread may call.
    void interrupt();
    void resume() { m_interrupted = false; }

    [[nodiscard]] Error errorOf(const QSqlQuery& query) const;

private:
    friend class PageCopy;
    friend class Statement;
    friend class Transaction;
    Connection(QString name, QString path, bool readOnly);
    Result<void> applyPragmas();
    void rollBack(int depth);
    [[nodiscard]] Result<void> checkInterrupted() const;
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> prepared(const QString& sql);

    QString m_name;
    QString m_path;
    bool m_readOnly = false;
    Place m_place;
    void* m_handle = nullptr; ///< sqlite3*
    std::atomic<bool> m_interrupted = false;
    int m_depth = 0; ///< transactions that are open, one within the other
    QSqlDatabase m_db;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

/// A prepared statement with bound values, kept by the connection for the next use of the same text. One
/// Statement of a text at a time.
class Statement {
public:
    Statement(Connection& connection, const QString& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the next place.
    Statement& bind(const Value& value);
    /// Binds a text that may be empty without being nothing: columns of the log are NOT NULL.
    Statement& bindText(const QString& text);
    Statement& bindBytes(const QByteArray& bytes);
    [[nodiscard]] Result<void> run();
    /// The next row; runs the statement at the first call. False at the end and on failure: ask failed().
    [[nodiscard]] bool next();
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] Error error() const { return m_error; }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Value value(int column) const;

private:
    bool start();
    Connection& m_connection;
    std::shared_ptr<QSqlQuery> m_query; ///< none where the text could not be prepared
    int m_place = 0;
    bool m_started = false;
    bool m_failed = false;
    Error m_error;
};

/// Rolls back at the end of its scope unless committed. Writers take the lock at once (BEGIN IMMEDIATE). One
/// that is begun within another is a part of it (SAVEPOINT): the outer one decides over both.
class Transaction {
public:
    enum class Kind { Read, Write };
    explicit Transaction(Connection& connection, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] const Result<void>& begun() const { return m_begun; }
    [[nodiscard]] Result<void> commit();

private:
    Connection& m_connection;
    int m_depth; ///< of those around it
    Result<void> m_begun;
    bool m_open = false;
};

} // namespace sanpi
