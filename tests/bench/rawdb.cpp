// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawdb.h"

#include "bench/measure.h"

namespace sanpi::bench {

using namespace Qt::StringLiterals;

RawDb::RawDb(const QString& path)
{
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK)
        giveUp(path + u": "_s + QString::fromUtf8(sqlite3_errmsg(db)));
    run("PRAGMA trusted_schema=OFF; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; "
        "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA cache_size=-65536; "
        "PRAGMA temp_store=MEMORY");
}

void RawDb::run(const char* sql)
{
    if (sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_db.get())) + u": "_s + QString::fromUtf8(sql));
}

RawStatement::RawStatement(RawDb& db, const QString& sql) : m_db(db)
{
    sqlite3_stmt* statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(db.handle(), text.constData(), int(text.size()), &statement, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(db.handle())) + u": "_s + sql);
    m_statement.reset(statement);
}

void RawStatement::run(
    std::initializer_list<Argument> arguments, const std::function<void(sqlite3_stmt*)>& visit)
{
    sqlite3_stmt* statement = m_statement.get();
    int place = 0;
    for (const Argument& argument : arguments) {
        ++place;
        if (const auto* number = std::get_if<qint64>(&argument)) {
            sqlite3_bind_int64(statement, place, *number);
        } else if (const auto* text = std::get_if<QString>(&argument)) {
            const QByteArray bytes = text->toUtf8();
            sqlite3_bind_text(statement, place, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_null(statement, place);
        }
    }
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        if (visit)
            visit(statement);
    }
    if (code != SQLITE_DONE)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_db.handle())));
    sqlite3_reset(statement);
}

} // namespace sanpi::bench
