// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

#include <functional>
#include <initializer_list>
#include <memory>
#include <variant>

namespace sanpi::bench {

/// SQLite without anything of ours: the reference. Failures end the program.
class RawDb {
public:
    /// With the pragmas of the program's own connection, so that only what is above them differs.
    explicit RawDb(const QString& path);
    void run(const char* sql);
    [[nodiscard]] sqlite3* handle() const { return m_db.get(); }

private:
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> m_db {nullptr, sqlite3_close};
};

class RawStatement {
public:
    RawStatement(RawDb& db, const QString& sql);
    using Argument = std::variant<std::monostate, qint64, QString>;
    /// Binds, steps to the end and resets; \p visit sees each row.
    void run(
        std::initializer_list<Argument> arguments = {}, const std::function<void(sqlite3_stmt*)>& visit = {});

private:
    RawDb& m_db;
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> m_statement {nullptr, sqlite3_finalize};
};

} // namespace sanpi::bench
