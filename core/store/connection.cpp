// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/sqliteerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <atomic>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int busyTimeoutMs = 5000; // a scheduled run of the command line beside the window

QString nextConnectionName()
{
    static std::atomic<int> counter = 0;
    return u"sanpi-%1"_s.arg(++counter);
}

QString savepointName(int depth)
{
    return u"inner%1"_s.arg(depth);
}

QString beginning(int depth, Transaction::Kind kind)
{
    if (depth > 0)
        return u"SAVEPOINT "_s + savepointName(depth);
    return kind == Transaction::Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
}

/// An empty file that was not there before, for its owner alone. Two programs that make the same ledger at
/// once must not both go on, nor one remove the other's.
Result<void> makeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error {ErrorCode::CannotWrite, file.errorString(), {path + u": "_s + file.errorString()}};
    return {};
}

Error openError(const QString& path, const QString& reason, ErrorCode code = ErrorCode::CannotOpen)
{
    return {code, reason, {path + u": "_s + reason}};
}

} // namespace

Connection::Connection(QString name, QString path, bool readOnly)
    : m_name(std::move(name)), m_path(std::move(path)), m_readOnly(readOnly)
{
}

Connection::~Connection()
{
    m_prepared.clear();
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::openSqlite(const QString& path, OpenMode mode, bool create)
{
    const Place place = placeOf(path);
    if (create) {
        // No empty file is left where it could not be worked on.
        if (!place.isFit() && QFileInfo(QFileInfo(path).absolutePath()).exists())
            return Error {ErrorCode::CannotWrite, placeText(place), {path + u": "_s + placeText(place)}};
        if (const auto made = makeFile(path); !made)
            return made.error();
        auto connection = openSqlite(path, mode, false);
        if (!connection)
            QFile::remove(path);
        return connection;
    }
    const QFileInfo info(path);
    if (!info.exists())
        return openError(path, QCoreApplication::translate("Ledger", "there is no such file"));
    if (info.isDir())
        return openError(path, QCoreApplication::translate("Ledger", "it is a folder"));
    const bool readOnly = mode == OpenMode::ReadOnly || !place.isFit();
    std::unique_ptr<Connection> connection(
        new Connection(nextConnectionName(), info.absoluteFilePath(), readOnly));
    connection->m_place = place;
    connection->m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_db.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (readOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection->m_db.setConnectOptions(options);
    if (!connection->m_db.open())
        return openError(path, connection->m_db.lastError().databaseText());
    connection->m_handle = *static_cast<sqlite3**>(connection->m_db.driver()->handle().data());
    if (const auto applied = connection->applyPragmas(); !applied)
        return applied.error();
    return connection;
}

Result<void> Connection::applyPragmas()
{
    struct Pragma {
        QString name;
        QString value;
        QString readBack;
    };
    const QList<Pragma> pragmas {{u"trusted_schema"_s, u"OFF"_s, u"0"_s},
        {u"journal_mode"_s, u"DELETE"_s, u"delete"_s}, {u"synchronous"_s, u"EXTRA"_s, u"3"_s},
        {u"foreign_keys"_s, u"ON"_s, u"1"_s}, {u"cell_size_check"_s, u"ON"_s, u"1"_s},
        {u"cache_size"_s, u"-65536"_s, u"-65536"_s}, {u"temp_store"_s, u"MEMORY"_s, u"2"_s}};
    for (const Pragma& pragma : pragmas) {
        if (m_readOnly && pragma.name == "journal_mode"_L1)
            continue;
        QSqlQuery query(m_db);
        if (!query.exec(u"PRAGMA "_s + pragma.name + u"="_s + pragma.value)) {
            const bool damaged = errorOf(query).code == ErrorCode::Damaged;
            return openError(m_path, query.lastError().databaseText(),
                damaged ? ErrorCode::Damaged : ErrorCode::CannotOpen);
        }
        query.finish();
        if (!query.exec(u"PRAGMA "_s + pragma.name) || !query.next()
            || query.value(0).toString() != pragma.readBack)
            return openError(m_path, u"PRAGMA "_s + pragma.name + u" was not accepted"_s);
    }
    sqlite3_db_config(static_cast<sqlite3*>(m_handle), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return {};
}

Result<void> Connection::runScript(const QString& sql)
{
    auto* db = static_cast<sqlite3*>(m_handle);
    const int code = sqlite3_exec(db, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(code, QString::fromUtf8(sqlite3_errmsg(db)), sql.left(80));
    return {};
}

Result<void> Connection::checkInterrupted() const
{
    if (m_interrupted)
        return Error {ErrorCode::Cancelled, u"interrupted between two statements"_s, {}};
    return {};
}

void Connection::rollBack(int depth)
{
    // Not through run(): what was interrupted must be rolled back all the same. SQLite may have done it
    // itself.
    const QByteArray sql = depth == 0
        ? QByteArray("ROLLBACK")
        : "ROLLBACK TO " + savepointName(depth).toLatin1() + "; RELEASE " + savepointName(depth).toLatin1();
    sqlite3_exec(static_cast<sqlite3*>(m_handle), sql.constData(), nullptr, nullptr, nullptr);
}

Result<void> Connection::run(const QString& sql)
{
    if (const auto going = checkInterrupted(); !going)
        return going;
    QSqlQuery query(m_db);
    if (!query.exec(sql))
        return errorOf(query);
    return {};
}

Result<void> Connection::scan(
    const QString& sql, const std::vector<Value>& values, const std::function<void(const qint64*)>& visit)
{
    if (const auto going = checkInterrupted(); !going)
        return going;
    auto* db = static_cast<sqlite3*>(m_handle);
    sqlite3_stmt* raw = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(db, text.constData(), int(text.size()), &raw, nullptr) != SQLITE_OK)
        return sqliteError(sqlite3_errcode(db), QString::fromUtf8(sqlite3_errmsg(db)), sql);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
    for (size_t i = 0; i < values.size(); ++i) {
        const int place = int(i) + 1;
        if (values[i].isNumber()) {
            sqlite3_bind_int64(raw, place, values[i].number());
        } else {
            const QByteArray bytes = values[i].text().toUtf8();
            sqlite3_bind_text(raw, place, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        }
    }
    std::vector<qint64> row(size_t(sqlite3_column_count(raw)));
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        for (size_t i = 0; i < row.size(); ++i)
            row[i] = sqlite3_column_int64(raw, int(i));
        visit(row.data());
    }
    if (code != SQLITE_DONE)
        return sqliteError(code, QString::fromUtf8(sqlite3_errmsg(db)), sql);
    return {};
}

void Connection::interrupt()
{
    m_interrupted = true;
    sqlite3_interrupt(static_cast<sqlite3*>(m_handle));
}

Error Connection::errorOf(const QSqlQuery& query) const
{
    const QSqlError error = query.lastError();
    return sqliteError(error.nativeErrorCode().toInt(), error.databaseText(), query.lastQuery());
}

Result<qint64> Connection::foreignWrites()
{
    Statement query(*this, u"PRAGMA data_version"_s);
    if (!query.next())
        return query.error();
    return query.number(0);
}

Result<std::shared_ptr<QSqlQuery>> Connection::prepared(const QString& sql)
{
    const auto known = m_prepared.constFind(sql);
    if (known != m_prepared.cend())
        return *known;
    auto query = std::make_shared<QSqlQuery>(m_db);
    query->setForwardOnly(true);
    // A text that failed is not kept: the cause (a lock, a full disk) may pass.
    if (!query->prepare(sql))
        return errorOf(*query);
    m_prepared.insert(sql, query);
    return query;
}

Statement::Statement(Connection& connection, const QString& sql) : m_connection(connection)
{
    auto query = connection.prepared(sql);
    if (query)
        m_query = std::move(query).value();
    else
        m_error = query.error();
}

Statement::~Statement()
{
    if (m_query)
        m_query->finish();
}

Statement& Statement::bind(const Value& value)
{
    // A null QString binds NULL.
    if (m_query)
        m_query->bindValue(m_place++, value.isNumber() ? QVariant(value.number()) : QVariant(value.text()));
    return *this;
}

Statement& Statement::bindText(const QString& text)
{
    if (m_query)
        m_query->bindValue(m_place++, text.isNull() ? QVariant(QLatin1String("")) : QVariant(text));
    return *this;
}

Statement& Statement::bindBytes(const QByteArray& bytes)
{
    if (m_query)
        m_query->bindValue(m_place++, bytes);
    return *this;
}

bool Statement::start()
{
    m_started = true;
    m_place = 0;
    if (!m_query) {
        m_failed = true; // m_error has said so since it was prepared
    } else if (const auto going = m_connection.checkInterrupted(); !going) {
        m_failed = true;
        m_error = going.error();
    } else {
        m_failed = !m_query->exec();
        if (m_failed)
            m_error = m_connection.errorOf(*m_query);
    }
    return !m_failed;
}

Result<void> Statement::run()
{
    if (!start())
        return m_error;
    m_started = false;
    return {};
}

bool Statement::next()
{
    if (!m_started && !start())
        return false;
    if (m_failed)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid()) {
        m_failed = true;
        m_error = m_connection.errorOf(*m_query);
    }
    return false;
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}
qint64 Statement::number(int column) const
{
    return m_query->value(column).toLongLong();
}
QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

Value Statement::value(int column) const
{
    const QVariant variant = m_query->value(column);
    if (variant.isNull())
        return {};
    if (variant.typeId() == QMetaType::QString)
        return variant.toString();
    return variant.toLongLong();
}

Transaction::Transaction(Connection& connection, Kind kind)
    : m_connection(connection), m_depth(connection.m_depth),
      m_begun(connection.run(beginning(m_depth, kind))), m_open(m_begun.ok())
{
    m_connection.m_depth += m_open ? 1 : 0;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_connection.m_depth = m_depth;
    m_connection.rollBack(m_depth);
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return m_begun;
    const Result<void> done
        = m_connection.run(m_depth == 0 ? u"COMMIT"_s : u"RELEASE "_s + savepointName(m_depth));
    // A failed COMMIT (disk full) leaves the transaction open: the destructor rolls it back.
    m_open = !done.ok();
    if (!m_open)
        m_connection.m_depth = m_depth;
    return done;
}

} // namespace sanpi
