// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"

#include <QFile>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 applicationId = 0x53'4E'50'31; // "SNP1": tells our files from other SQLite files

/// What differs between databases stands here and nowhere else in the scripts.
QString sqliteScript(QString sql)
{
    return sql.replace(u"@int"_s, u"INTEGER"_s)
        .replace(u"@text"_s, u"TEXT"_s)
        .replace(u"@blob"_s, u"BLOB"_s)
        .replace(u"@strict @clustered"_s, u"STRICT, WITHOUT ROWID"_s)
        .replace(u"@strict"_s, u"STRICT"_s);
}

Result<qint64> pragmaNumber(Connection& connection, const QString& name)
{
    Statement query(connection, u"PRAGMA "_s + name);
    if (!query.next())
        return query.failed() ? query.error() : Error {ErrorCode::CannotRead, name, {}};
    return query.number(0);
}

Result<QString> scriptText(int version)
{
    QFile file(u":/migrations/%1.sql"_s.arg(version, 4, 10, QChar(u'0')));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotRead, file.fileName(), {file.fileName()}};
    return QString::fromUtf8(file.readAll());
}

} // namespace

Result<int> storedVersion(Connection& connection)
{
    const auto version = pragmaNumber(connection, u"user_version"_s);
    if (!version)
        return version.error();
    const auto id = pragmaNumber(connection, u"application_id"_s);
    if (!id)
        return id.error();
    if (*version > 0 && *id != applicationId)
        return Error {ErrorCode::Damaged, u"not a ledger of this program"_s, {connection.path()}};
    if (*version == 0) {
        Statement tables(connection, u"SELECT count(*) FROM sqlite_master"_s);
        if (tables.next() && tables.number(0) > 0)
            return Error {ErrorCode::Damaged, u"not a ledger of this program"_s, {connection.path()}};
        if (tables.failed())
            return tables.error();
    }
    if (*version > schemaVersion)
        return Error {ErrorCode::Newer, u"schema %1"_s.arg(*version), {connection.path()}};
    return int(*version);
}

Result<void> migrate(Connection& connection)
{
    const auto version = storedVersion(connection);
    if (!version)
        return version.error();
    if (*version == schemaVersion)
        return {};
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    for (int next = *version + 1; next <= schemaVersion; ++next) {
        const auto script = scriptText(next);
        if (!script)
            return script.error();
        if (const auto done = connection.runScript(sqliteScript(*script)); !done)
            return done;
    }
    if (const auto done = connection.run(u"PRAGMA application_id=%1"_s.arg(applicationId)); !done)
        return done;
    if (const auto done = connection.run(u"PRAGMA user_version=%1"_s.arg(schemaVersion)); !done)
        return done;
    return transaction.commit();
}

} // namespace sanpi
