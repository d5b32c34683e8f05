// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "domain/text.h"
#include "store/applier.h"
#include "store/backupshelf.h"
#include "store/frozen.h"
#include "store/migrate.h"
#include "store/rulebook.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace sanpi {

using namespace Qt::StringLiterals;

Ledger::Ledger(std::unique_ptr<Connection> connection)
    : m_catalogue(Catalogue::builtIn()), m_connection(std::move(connection)),
      m_records(*m_connection, m_catalogue), m_log(*m_connection, m_catalogue)
{
}

Result<std::unique_ptr<Ledger>> Ledger::create(const QString& path)
{
    auto connection = Connection::openSqlite(path, OpenMode::ReadWrite, true);
    if (!connection)
        return connection.error();
    if (const auto done = migrate(**connection); !done) {
        const Error error = done.error();
        connection = Error {};
        QFile::remove(path);
        return error;
    }
    return std::unique_ptr<Ledger>(new Ledger(std::move(connection).value()));
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& path, OpenMode mode)
{
    auto connection = Connection::openSqlite(path, mode, false);
    if (!connection)
        return connection.error();
    const auto version = storedVersion(**connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return Error {ErrorCode::Damaged, u"not a ledger of this program"_s, {path}};
    if (*version < schemaVersion && mode == OpenMode::ReadOnly) {
        // Who only wants to read needs the tables of this version too.
        connection = Error {};
        if (const auto upgraded = open(path, OpenMode::ReadWrite); !upgraded)
            return upgraded.error();
        return open(path, OpenMode::ReadOnly);
    }
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(connection).value()));
    if (*version < schemaVersion && ledger->readOnly()) {
        return Error {ErrorCode::ReadOnly, u"schema %1 cannot be upgraded"_s.arg(*version),
            {path
                + tr(": an earlier version of the program wrote it; open it once where it can be written")}};
    }
    if (*version < schemaVersion) {
        // An upgrade is no change set that could be undone.
        const BackupShelf shelf(BackupShelf::folderOf(path));
        const auto kept = shelf.keep(*ledger, BackupReason::Upgrade, QDateTime::currentDateTimeUtc());
        if (!kept)
            return kept.error();
    }
    if (const auto done = migrate(ledger->connection()); !done)
        return done.error();
    if (const auto done = ledger->refreshCatalogue(); !done)
        return done.error();
    return ledger;
}

Result<void> Ledger::refreshCatalogue()
{
    const auto definitions = m_records.all(Kind::OwnField);
    if (!definitions)
        return definitions.error();
    if (*definitions != m_catalogue.ownDefinitions())
        m_catalogue.setOwnFields(*definitions);
    const auto rules = m_records.all(Kind::Rule);
    if (!rules)
        return rules.error();
    m_catalogue.setSectors(sectorsOfSchemes(*rules));
    return {};
}

Outcome Ledger::apply(const ChangeSet& set)
{
    if (readOnly()) {
        Outcome refused;
        refused.error = {ErrorCode::ReadOnly, u"read-only ledger"_s, {path()}};
        if (!place().isFit())
            refused.error.facts = {path() + u": "_s + placeText(place())};
        return refused;
    }
    Outcome outcome = Applier(*m_connection, m_catalogue, m_records, m_log, [this] {
        return refreshCatalogue();
    }).run(set);
    // What was rolled back may have had fields of its own. Where they cannot be read, the next use says so.
    if (!outcome.ok())
        (void)refreshCatalogue();
    return outcome;
}

Outcome Ledger::undo(const QString& author, std::optional<qint64> changeSet, const QString& reason)
{
    Outcome refused;
    if (!changeSet) {
        const auto newest = undoable(author);
        if (!newest || !*newest) {
            refused.error = newest ? Error {ErrorCode::NotFound, u"nothing to undo"_s, {}} : newest.error();
            return refused;
        }
        changeSet = **newest;
    }
    auto logged = m_log.load(*changeSet);
    if (logged && *logged && (*logged)->set.undoes > 0) {
        // To undo a redo is to undo once more what it brought back.
        const auto undo = m_log.load((*logged)->set.undoes);
        if (undo && *undo && (*undo)->set.undoes > 0) {
            changeSet = (*undo)->set.undoes;
            logged = m_log.load(*changeSet);
        }
    }
    if (!logged || !*logged || (*logged)->undone) {
        refused.error = logged ? Error {ErrorCode::NotFound, u"no such change set, or undone already"_s,
                            {QString::number(*changeSet)}}
                               : logged.error();
        return refused;
    }
    if ((*logged)->set.source == Source::Issue) {
        refused.error = {
            ErrorCode::Refused, u"issued"_s, {tr("what was issued is not taken back: issue a correction")}};
        return refused;
    }
    ChangeSet back;
    back.author = author;
    back.label = (*logged)->set.label;
    back.source = Source::Undo;
    back.reason = reason;
    back.undoes = *changeSet;
    back.records = inverse((*logged)->set.records);
    if (const auto done = leaveFrozen(m_records, back.records); !done) {
        refused.error = done.error();
        return refused;
    }
    if (back.records.empty() && !(*logged)->set.records.empty()) {
        refused.error = {
            ErrorCode::Refused, u"frozen"_s, {tr("what was issued is not taken back: issue a correction")}};
        return refused;
    }
    return apply(back);
}

Result<std::optional<qint64>> Ledger::undoable(const QString& author)
{
    qint64 below = std::numeric_limits<qint64>::max();
    for (;;) {
        const auto found = m_log.undoable(author, below);
        if (!found)
            return found.error();
        if (!*found)
            return std::optional<qint64>();
        if (!(*found)->mayBeFrozen)
            return std::optional((*found)->id);
        // The draft of a notice that was issued since: nothing of it can be taken back, what lies before can.
        const auto logged = m_log.load((*found)->id);
        if (!logged)
            return logged.error();
        std::vector<RecordChange> changes = *logged ? (*logged)->set.records : std::vector<RecordChange>();
        if (const auto done = leaveFrozen(m_records, changes); !done)
            return done.error();
        if (!changes.empty())
            return std::optional((*found)->id);
        below = (*found)->id;
    }
}

Outcome Ledger::redo(const QString& author, const QString& reason)
{
    Outcome refused;
    const auto newest = m_log.redoable(author);
    if (!newest || !*newest) {
        refused.error = newest ? Error {ErrorCode::NotFound, u"nothing to redo"_s, {}} : newest.error();
        return refused;
    }
    return undo(author, **newest, reason);
}

QString Ledger::setting(const QString& key, const QString& fallback)
{
    Statement query(*m_connection, u"SELECT value FROM setting WHERE key = ?"_s);
    query.bind(key);
    return query.next() && !query.isNull(0) ? query.text(0) : fallback;
}

int Ledger::reportingDay()
{
    return setting(u"reporting_day"_s, u"0"_s).toInt();
}

std::optional<qint64> Ledger::resolve(Kind kind, const QString& text)
{
    const QString folded = foldName(text);
    if (folded.isEmpty())
        return {};
    if (kind == Kind::Project) {
        for (const auto& [column, value] :
            {std::pair {u"code"_s, text}, std::pair {u"name_folded"_s, folded}}) {
            Statement query(*m_connection, u"SELECT id FROM project WHERE "_s + column + u" = ?"_s);
            query.bind(value);
            if (query.next()) {
                const qint64 id = query.number(0);
                return query.next() ? std::nullopt : std::optional(id);
            }
        }
        return {};
    }
    const auto all = m_records.all(kind);
    if (!all)
        return {};
    for (const Record& record : *all) {
        if (foldName(record.value(u"name"_s).text()) == folded || record.value(u"code"_s).text() == text)
            return record.id.key[0];
        for (const QString& alias : record.value(u"aliases"_s).text().split(u'、', Qt::SkipEmptyParts)) {
            if (foldName(alias) == folded)
                return record.id.key[0];
        }
    }
    return {};
}

QStringList Ledger::nearestUnits(const QString& text)
{
    const auto all = m_records.all(Kind::Unit);
    if (!all)
        return {};
    std::vector<std::pair<int, QString>> scored;
    for (const Record& record : *all) {
        const QString name = record.value(u"name"_s).text();
        int shared = 0;
        for (const QChar c : text)
            shared += name.contains(c) ? 1 : 0;
        if (shared > 0)
            scored.emplace_back(-shared, name);
    }
    std::ranges::stable_sort(scored, {}, &std::pair<int, QString>::first);
    QStringList names;
    for (size_t i = 0; i < std::min<size_t>(3, scored.size()); ++i)
        names << scored[i].second;
    return names;
}

} // namespace sanpi
