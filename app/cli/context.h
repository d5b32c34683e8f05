// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/filter.h"
#include "store/ledger.h"

#include <QCommandLineParser>
#include <QJsonValue>

#include <memory>
#include <optional>

namespace sanpi::cli {

/// Exit codes that scripts rely on.
enum Exit { Done = 0, ProblemsReported = 1, WrongUse = 2, Refused = 3, LedgerUnusable = 4 };

/// What was asked on the command line: one object a run.
class Context {
public:
    explicit Context(const QCommandLineParser& parser);

    [[nodiscard]] const QStringList& arguments() const { return m_arguments; } ///< after the command's name
    [[nodiscard]] bool json() const;
    [[nodiscard]] bool english() const { return m_english; }
    [[nodiscard]] bool has(const QString& option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString& option) const { return m_parser.values(option); }
    [[nodiscard]] QDate asOf() const { return m_asOf; }
    /// --year; without it the caller asks figures/ for the newest.
    [[nodiscard]] std::optional<int> year() const { return m_year; }
    /// --year, else the year of the as-of date, else the newest that the ledger has.
    [[nodiscard]] Result<int> yearIn(Ledger& ledger) const;
    [[nodiscard]] QString author() const;

    /// Complaints about the options themselves (a date that is none); 0 when there are none.
    [[nodiscard]] int checkOptions();
    /// Where the ledger of --ledger is, else the one used last. Empty, and exitCode set, when none is named.
    [[nodiscard]] QString ledgerPath();
    /// Whether a ledger was used before that is still there.
    [[nodiscard]] static bool remembersLedger();
    /// That ledger, open. Prints the reason and sets exitCode when there is
    /// none.
    [[nodiscard]] Ledger* ledger(OpenMode mode = OpenMode::ReadWrite);
    /// yearIn() of the ledger of --ledger, which it opens to be read and ledger() then gives: what commands
    /// that tell figures begin with. Prints the reason and sets exitCode when there is none.
    [[nodiscard]] std::optional<int> yearToRead();
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    void rememberLedger(const QString& path) const;

    /// The filter of --where over \p shape; prints what is wrong with it.
    [[nodiscard]] std::optional<Filter> where(const Table& shape);

    /// Prints and gives the exit code that belongs to it.
    int fail(const Error& error) const;
    int fail(const Outcome& outcome) const;
    /// Says what was applied, or why nothing was, as every command that changes the ledger does.
    int done(const Outcome& outcome) const;
    int wrongUse(const QString& message) const;
    void say(const QString& message) const; ///< standard error
    void printJson(const QJsonValue& value) const; ///< standard output
    void print(const QString& text) const; ///< standard output

private:
    const QCommandLineParser& m_parser;
    QStringList m_arguments;
    bool m_english = false;
    QDate m_asOf;
    std::optional<int> m_year;
    int m_exitCode = Done;
    std::unique_ptr<Ledger> m_ledger;
};

} // namespace sanpi::cli
