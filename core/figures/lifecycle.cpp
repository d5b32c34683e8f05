// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/lifecycle.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Result<void> loadReached(Connection& connection, QDate asOf, Lives& lives)
{
    return connection.scan(
        u"SELECT project, stage, CAST(replace(\"on\", '-', '') AS INTEGER), inexact FROM transition "
        "WHERE \"on\" <= ? AND stage BETWEEN 0 AND 4 ORDER BY project, stage"_s,
        {Value(asOf)}, [&](const qint64* row) {
            ProjectLife& life = lives.at(row[0]);
            life.stage = Stage(row[1]);
            life.reached[size_t(row[1])] = dateOfNumber(row[2]);
            life.inexact[size_t(row[1])] = row[3] != 0;
        });
}

Result<void> loadStoppages(Connection& connection, QDate asOf, Lives& lives)
{
    // The weightiest kind comes last and stays.
    return connection.scan(u"SELECT project, kind, CAST(replace(\"on\", '-', '') AS INTEGER) FROM stoppage "
                           "WHERE \"on\" <= ? AND (until IS NULL OR until > ?) ORDER BY kind, \"on\""_s,
        {Value(asOf), Value(asOf)}, [&](const qint64* row) {
            ProjectLife& life = lives.at(row[0]);
            if (life.stoppage != Stoppage(row[1]))
                life.stoppedOn = dateOfNumber(row[2]);
            life.stoppage = Stoppage(row[1]);
        });
}

} // namespace

const ProjectLife& Lives::of(qint64 project) const
{
    static const ProjectLife none;
    const auto it = m_lives.find(project);
    return it == m_lives.end() ? none : it->second;
}

Result<Lives> loadLives(Connection& connection, QDate asOf)
{
    Lives lives;
    for (const auto load : {loadReached, loadStoppages}) {
        if (const auto done = load(connection, asOf, lives); !done)
            return done.error();
    }
    return lives;
}

QDate dateOfNumber(qint64 number)
{
    return number == 0 ? QDate() : QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100));
}

} // namespace sanpi
