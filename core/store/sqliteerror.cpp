// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

ErrorCode errorCodeOf(int sqlite)
{
    switch (sqlite & 0xff) {
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    default:
        return ErrorCode::CannotWrite;
    }
}

QString plainReason(int sqlite, const QString& text)
{
    switch (sqlite & 0xff) {
    case SQLITE_FULL:
        return QCoreApplication::translate("Storage", "the disk is full");
    case SQLITE_IOERR:
        return QCoreApplication::translate("Storage", "the disk reports a failure, or it is full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate("Storage", "another program is writing to it; try again");
    case SQLITE_CANTOPEN:
        return QCoreApplication::translate("Storage", "the file or the journal beside it cannot be opened");
    default:
        return text;
    }
}

} // namespace

Error sqliteError(int code, const QString& text, const QString& sql)
{
    return {errorCodeOf(code), text + u" ["_s + sql + u"]"_s, {plainReason(code, text)}};
}

} // namespace sanpi
