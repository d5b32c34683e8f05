// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/backupshelf.h"
#include "store/migrate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Error backupError(ErrorCode code, const QString& path, const QString& reason)
{
    return {code, reason, {path + u": "_s + reason}};
}

QString partName(const QString& file)
{
    return file + u".part-%1"_s.arg(QCoreApplication::applicationPid());
}

/// Takes the place of \p target in one step, and the step is on the disk when this returns.
Result<void> moveOver(const QString& file, const QString& target)
{
    if (::rename(QFile::encodeName(file).constData(), QFile::encodeName(target).constData()) != 0)
        return backupError(ErrorCode::CannotWrite, target, qt_error_string());
    const QByteArray folder = QFile::encodeName(QFileInfo(target).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        // A place that cannot flush its folders (a share, a USB stick) has done what it can.
        static_cast<void>(::fsync(descriptor));
        ::close(descriptor);
    }
    return {};
}

Result<QString> fileHash(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return backupError(ErrorCode::CannotRead, path, file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

Result<LedgerContent> contentOf(Connection& connection)
{
    const Catalogue catalogue = Catalogue::builtIn();
    LedgerContent content;
    const auto version = storedVersion(connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return backupError(ErrorCode::Damaged, connection.path(), u"not a ledger of this program"_s);
    content.version = *version;
    for (const KindInfo& kind : catalogue.kinds()) {
        // A ledger of an older schema has not all of today's tables.
        Statement known(connection, u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s);
        if (!known.bind(kind.name).next()) {
            if (known.failed())
                return known.error();
            if (content.version == schemaVersion)
                return backupError(
                    ErrorCode::Damaged, connection.path(), u"there is no table "_s + kind.name);
            continue;
        }
        Statement counted(connection, u"SELECT count(*) FROM \""_s + kind.name + u'"');
        if (!counted.next())
            return counted.error();
        content.records.insert_or_assign(kind.plural, counted.number(0));
    }
    const auto head = ChangeLog(connection, catalogue).head();
    if (!head)
        return head.error();
    content.position = head->first;
    content.head = head->second;
    return content;
}

/// Content and log at one moment.
Result<LedgerContent> contentNow(Connection& connection)
{
    Transaction snapshot(connection, Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    return contentOf(connection);
}

/// The storage is whole, and nothing in it acts by itself.
Result<void> proveSound(Connection& connection)
{
    Statement sound(connection, u"PRAGMA integrity_check(1)"_s);
    if (!sound.next())
        return sound.error();
    if (sound.text(0) != "ok"_L1)
        return backupError(ErrorCode::Damaged, connection.path(), sound.text(0));
    Statement foreign(
        connection, u"SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view') LIMIT 1"_s);
    if (foreign.next()) {
        return backupError(ErrorCode::Damaged, connection.path(),
            QCoreApplication::translate(
                "Storage", "it holds a trigger or view that is not this program's (%1)")
                .arg(foreign.text(0)));
    }
    return foreign.failed() ? foreign.error() : Result<void>();
}

bool isSameFile(const QString& a, const QString& b)
{
    const QString canonical = QFileInfo(a).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

/// Whether \p file holds what \p ledger once was, so that nothing is lost by replacing it.
bool isOlderBackup(const QString& file, Ledger& ledger)
{
    const auto content = glanceAtBackup(file);
    if (!content)
        return false;
    if (content->position == 0)
        return true;
    Statement same(ledger.connection(), u"SELECT 1 FROM change_set WHERE id = ? AND hash = ?"_s);
    return same.bind(content->position).bind(content->head).next();
}

/// \p part, just written: proved, and given its name.
Result<BackupFile> finish(const QString& part, const QString& file, const LedgerContent& expected)
{
    auto proved = inspectBackup(part);
    if (!proved)
        return proved;
    if (proved->content != expected)
        return backupError(ErrorCode::CannotWrite, file, u"the copy differs from the ledger"_s);
    if (const auto moved = moveOver(part, file); !moved)
        return moved.error();
    BackupFile made = std::move(proved).value();
    made.path = QFileInfo(file).absoluteFilePath();
    return made;
}

/// A copy under \p file, which must not exist or may go.
Result<BackupFile> copyTo(Connection& from, const QString& file, const CopyGoing& going)
{
    const QString part = partName(file);
    QFile::remove(part); // of a run that bore our number and was killed
    // Between the copy and the question what it should hold another program may have written.
    constexpr int attempts = 3;
    Result<BackupFile> made = Error {};
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        if (const auto copied = PageCopy::toFile(from, part, going); !copied)
            return copied.error();
        const auto expected = contentNow(from);
        made = expected ? finish(part, file, *expected) : expected.error();
        if (made || made.error().code != ErrorCode::CannotWrite)
            break;
        QFile::remove(part);
    }
    QFile::remove(part);
    return made;
}

/// The file of a ledger that cannot be read any more, under a name of its own, with its journal.
Result<QString> setAside(const QString& ledger)
{
    const QFileInfo info(ledger);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss"_s);
    const QString aside = info.absolutePath() + u'/' + info.completeBaseName() + u".damaged-"_s + stamp + u'.'
        + info.suffix();
    if (const auto moved = moveOver(ledger, aside); !moved)
        return moved.error();
    if (QFile::exists(ledger + u"-journal"_s)) {
        if (const auto moved = moveOver(ledger + u"-journal"_s, aside + u"-journal"_s); !moved)
            return moved.error();
    }
    return aside;
}

/// Who has the ledger open knows only today's schema.
Result<Restored> migrated(const QString& ledger, Restored restored)
{
    if (restored.from.content.version < schemaVersion) {
        if (const auto opened = Ledger::open(ledger); !opened)
            return opened.error();
    }
    return restored;
}

} // namespace

Result<LedgerContent> glanceAtBackup(const QString& file)
{
    const auto connection = Connection::openSqlite(file, OpenMode::ReadOnly, false);
    if (!connection)
        return connection.error();
    return contentNow(**connection);
}

Result<BackupFile> inspectBackup(const QString& file)
{
    BackupFile found;
    found.path = QFileInfo(file).absoluteFilePath();
    {
        const auto connection = Connection::openSqlite(file, OpenMode::ReadOnly, false);
        if (!connection)
            return connection.error();
        auto content = contentNow(**connection);
        if (!content)
            return content.error();
        found.content = std::move(content).value();
        if (const auto sound = proveSound(**connection); !sound)
            return sound.error();
    }
    // After the connection is gone: to close a file that SQLite holds open drops its locks.
    auto hash = fileHash(file);
    if (!hash)
        return hash.error();
    found.sha256 = std::move(hash).value();
    found.bytes = QFileInfo(file).size();
    return found;
}

Result<BackupFile> backUp(Ledger& ledger, const QString& file, const CopyGoing& going)
{
    if (isSameFile(file, ledger.path()))
        return backupError(
            ErrorCode::WrongUse, file, QCoreApplication::translate("Storage", "this is the ledger itself"));
    if (QFileInfo(file).isDir())
        return backupError(
            ErrorCode::CannotWrite, file, QCoreApplication::translate("Storage", "this is a folder"));
    if (QFileInfo::exists(file) && !isOlderBackup(file, ledger)) {
        return backupError(ErrorCode::Refused, file,
            QCoreApplication::translate(
                "Storage", "the file is there and is no older backup of this ledger; choose another name"));
    }
    return copyTo(ledger.connection(), file, going);
}

Result<Restored> restoreLedger(
    const QString& ledger, const QString& file, const QString& keepIn, const CopyGoing& going)
{
    if (isSameFile(file, ledger))
        return backupError(
            ErrorCode::WrongUse, file, QCoreApplication::translate("Storage", "this is the ledger itself"));
    auto source = inspectBackup(file);
    if (!source)
        return source.error();
    const auto from = Connection::openSqlite(file, OpenMode::ReadOnly, false);
    if (!from)
        return from.error();
    Restored restored;
    restored.from = std::move(source).value();
    if (QFileInfo::exists(ledger)) {
        const auto present = Ledger::open(ledger);
        if (present && (*present)->readOnly())
            return Error {ErrorCode::ReadOnly, u"read-only ledger"_s, {ledger}};
        Result<BackupFile> kept = present
            ? BackupShelf(keepIn).keep(**present, BackupReason::Restore, QDateTime::currentDateTimeUtc())
            : present.error();
        if (kept) {
            restored.kept = kept->path;
            if (const auto done = PageCopy::over(**from, (*present)->connection(), going); !done)
                return done.error();
            return migrated(ledger, std::move(restored));
        }
        if (kept.error().code != ErrorCode::Damaged)
            return kept.error();
    }
    // Written in full before the damaged one gives way.
    const QString ready = ledger + u".restored-%1"_s.arg(QCoreApplication::applicationPid());
    const auto copied = copyTo(**from, ready, going);
    if (!copied)
        return copied.error();
    if (QFileInfo::exists(ledger)) {
        auto aside = setAside(ledger);
        if (!aside) {
            QFile::remove(ready);
            return aside.error();
        }
        restored.kept = std::move(aside).value();
        restored.setAside = true;
    }
    if (const auto moved = moveOver(ready, ledger); !moved)
        return moved.error();
    return migrated(ledger, std::move(restored));
}

} // namespace sanpi
