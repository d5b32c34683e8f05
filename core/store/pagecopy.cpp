// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagecopy.h"

#include "store/sqliteerror.h"

#include <QFile>

#include <sqlite3.h>

#include <memory>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int pagesAtOnce = 256; // one megabyte: the lock is held for about a millisecond

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

Error copyError(sqlite3* db, int code)
{
    return sqliteError(code, QString::fromUtf8(sqlite3_errmsg(db)), u"backup"_s);
}

/// All pages, or none: to end a backup early rolls the target back.
Result<void> copyPages(sqlite3* from, sqlite3* to, const CopyGoing& going)
{
    sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
    if (!copy)
        return copyError(to, sqlite3_errcode(to));
    bool cancelled = false;
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(copy, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(copy);
        if (code == SQLITE_OK && going && !going(total - sqlite3_backup_remaining(copy), total)) {
            cancelled = true;
            break;
        }
    }
    // What the steps met is told again by finish(); a lock that would not open only by the last step.
    const int finished = sqlite3_backup_finish(copy);
    if (cancelled)
        return Error {ErrorCode::Cancelled, u"copy cancelled"_s, {}};
    if (finished != SQLITE_OK)
        return copyError(to, finished);
    if (code != SQLITE_DONE)
        return copyError(to, code);
    return {};
}

} // namespace

Result<void> PageCopy::toFile(Connection& from, const QString& file, const CopyGoing& going)
{
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error {ErrorCode::CannotWrite, made.errorString(), {file + u": "_s + made.errorString()}};
    made.close();
    Result<void> done;
    {
        sqlite3* raw = nullptr;
        const int opened = sqlite3_open_v2(file.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
        const Database to(raw, sqlite3_close);
        if (opened == SQLITE_OK) {
            sqlite3_exec(raw, "PRAGMA synchronous=EXTRA", nullptr, nullptr, nullptr);
            done = copyPages(static_cast<sqlite3*>(from.m_handle), raw, going);
        } else {
            done = copyError(raw, opened);
        }
    }
    if (!done) {
        QFile::remove(file);
        QFile::remove(file + u"-journal"_s); // where the disk was too full even to roll back
    }
    return done;
}

Result<void> PageCopy::over(Connection& from, Connection& to, const CopyGoing& going)
{
    if (to.readOnly())
        return Error {ErrorCode::ReadOnly, u"read-only ledger"_s, {to.path()}};
    // Statements of the old content end here; they would be prepared anew anyway.
    to.m_prepared.clear();
    return copyPages(static_cast<sqlite3*>(from.m_handle), static_cast<sqlite3*>(to.m_handle), going);
}

} // namespace sanpi
