// SPDX-License-Identifier: GPL-3.0-or-later
// For tests that need a ledger: one in a folder of its own, change sets in few words, and a dump that tells
// whether two ledgers are identical (design.md, definition 5).
#pragma once

#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QTemporaryDir>

#include <initializer_list>
#include <memory>
#include <utility>

namespace sanpi::test {

/// A new ledger in a folder that goes with this object.
class LedgerFile {
public:
    LedgerFile()
    {
        auto made = Ledger::create(path());
        if (made)
            m_ledger = std::move(made).value();
        else
            qFatal("no ledger: %s", qPrintable(made.error().what));
    }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("台账.sanpi")); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    Ledger& operator*() const { return *m_ledger; }
    Ledger* operator->() const { return m_ledger.get(); }
    void close() { m_ledger.reset(); }
    /// Closes and opens again.
    Result<void> reopen(OpenMode mode = OpenMode::ReadWrite)
    {
        close();
        auto opened = Ledger::open(path(), mode);
        if (!opened)
            return opened.error();
        m_ledger = std::move(opened).value();
        return {};
    }
    /// Closes, runs \p statements over a plain connection that knows nothing of ledgers, and opens again: an
    /// edit behind the program's back. The error of the first that failed; empty when all went well.
    QString tamper(const QStringList& statements)
    {
        close();
        QString error;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(path());
            if (!raw.open())
                error = raw.lastError().text();
            for (const QString& statement : statements) {
                QSqlQuery query(raw);
                if (error.isEmpty() && !query.exec(statement))
                    error = query.lastError().text();
                else if (error.isEmpty() && statement.startsWith(QStringLiteral("UPDATE"))
                    && query.numRowsAffected() == 0)
                    error = QStringLiteral("no row met: ") + statement;
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        if (const auto opened = reopen(); !opened && error.isEmpty())
            error = opened.error().what;
        return error;
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Ledger> m_ledger;
};

/// The first column of all rows; a failure stands as one row.
inline QStringList column(Ledger& ledger, const QString& sql)
{
    QStringList rows;
    Statement query(ledger.connection(), sql);
    while (query.next())
        rows << query.text(0);
    if (query.failed())
        rows << QStringLiteral("failed: ") + query.error().what;
    return rows;
}

inline qint64 count(Ledger& ledger, const QString& table)
{
    return column(ledger, QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table)).value(0).toLongLong();
}

/// Every row of every table but log and counters, derived columns included, one line a row.
inline QStringList dump(Ledger& ledger)
{
    QStringList lines;
    const QStringList tables = column(ledger,
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('change_set', "
                       "'change', 'counter') ORDER BY name"));
    for (const QString& table : tables) {
        QStringList quoted;
        const auto names
            = column(ledger, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
        for (const QString& name : names)
            quoted << QStringLiteral("'%1=' || quote(\"%1\")").arg(name);
        const QString line = quoted.join(QStringLiteral(" || ' ' || "));
        lines << QStringLiteral("[%1]").arg(table)
              << column(ledger, QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY 1").arg(line, table));
    }
    return lines;
}

using Values = std::initializer_list<std::pair<QString, Value>>;

inline RecordChange created(const RecordId& id, const Values& values)
{
    RecordChange change {id, Operation::Create, {}};
    for (const auto& [field, value] : values)
        change.fields.push_back({field, {}, value});
    return change;
}

inline RecordChange updated(const RecordId& id, const QString& field, const Value& before, const Value& after)
{
    return {id, Operation::Update, {{field, before, after}}};
}

inline RecordChange removed(const Record& record)
{
    RecordChange change {record.id, Operation::Remove, {}};
    for (const auto& [field, value] : record.fields)
        change.fields.push_back({field, value, {}});
    return change;
}

inline ChangeSet changeSet(std::vector<RecordChange> records, const QString& author = QStringLiteral("王敏"))
{
    ChangeSet set;
    set.author = author;
    set.label = QStringLiteral("测试");
    set.records = std::move(records);
    return set;
}

inline ChangeSet changeSet(const ChangeSetBuilder& builder, const QString& author = QStringLiteral("王敏"))
{
    return changeSet(builder.changes(), author);
}

/// A project of this name, alone; its id, 0 when it was refused.
inline qint64 addProject(Ledger& ledger, const QString& name, const QString& author = QStringLiteral("王敏"))
{
    const Outcome outcome
        = ledger.apply(changeSet({created(RecordId::project(-1), {{QStringLiteral("name"), name}})}, author));
    return outcome.ok() ? outcome.ids.at(-1) : 0;
}

/// One stored value; nothing for a record that is not there.
inline Value stored(Ledger& ledger, const RecordId& id, const QString& field)
{
    const auto found = ledger.records().find(id);
    return found && *found ? (*found)->value(field) : Value();
}

inline bool exists(Ledger& ledger, const RecordId& id)
{
    const auto found = ledger.records().find(id);
    return found && found->has_value();
}

/// For messages of failed comparisons: error, problems and conflicts in one line.
inline QByteArray said(const Outcome& outcome)
{
    QStringList parts {outcome.error.what};
    for (const Problem& problem : outcome.problems)
        parts << codeName(problem.code) + QStringLiteral(" ") + problem.field + QStringLiteral(" ")
                + problem.value;
    for (const Conflict& conflict : outcome.conflicts)
        parts << QStringLiteral("conflict ") + conflict.field;
    return parts.join(QStringLiteral("; ")).toUtf8();
}

} // namespace sanpi::test
