// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backupshelf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int newestKept = 10;
constexpr int daysKept = 30;
constexpr int monthsKept = 24;
constexpr int headLength = 12;
constexpr int folderHashLength = 8;
constexpr int stalePartSeconds = 3600;

QString stampFormat()
{
    return u"yyyyMMdd'T'HHmmsszzz'Z'"_s;
}

const std::array<std::pair<BackupReason, QString>, 4>& reasonNames()
{
    static const std::array<std::pair<BackupReason, QString>, 4> names {
        {{BackupReason::Routine, u"routine"_s}, {BackupReason::Import, u"import"_s},
            {BackupReason::Restore, u"restore"_s}, {BackupReason::Upgrade, u"upgrade"_s}}};
    return names;
}

QString nameOf(const ShelvedBackup& backup)
{
    const auto reason
        = std::ranges::find(reasonNames(), backup.reason, &std::pair<BackupReason, QString>::first);
    return backup.at.toString(stampFormat()) + u'-' + reason->second + u'-'
        + (backup.head.isEmpty() ? u"empty"_s : backup.head) + u".sanpi"_s;
}

std::optional<ShelvedBackup> backupNamed(const QFileInfo& file)
{
    static const QRegularExpression pattern(u"^(\\d{8}T\\d{9}Z)-([a-z]+)-([0-9a-f]+|empty)\\.sanpi$"_s);
    const QRegularExpressionMatch match = pattern.match(file.fileName());
    if (!match.hasMatch())
        return {};
    ShelvedBackup backup;
    backup.path = file.absoluteFilePath();
    backup.at = QDateTime::fromString(match.captured(1), stampFormat());
    backup.at.setTimeSpec(Qt::UTC);
    const auto reason
        = std::ranges::find(reasonNames(), match.captured(2), &std::pair<BackupReason, QString>::second);
    if (!backup.at.isValid() || reason == reasonNames().end())
        return {};
    backup.reason = reason->first;
    backup.head = match.captured(3) == "empty"_L1 ? QString() : match.captured(3);
    return backup;
}

/// The person's own, and no one else's business: a ledger names people and sums.
Result<void> makePrivateFolder(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error {ErrorCode::CannotWrite, u"mkpath"_s, {folder}};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

QString BackupShelf::folderOf(const QString& path)
{
    const QFileInfo info(path);
    const QString canonical
        = info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
    // Ledgers of one name in different folders do not share a shelf.
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sanpi/backups/"_s
        + info.completeBaseName() + u'-' + QString::fromLatin1(hash.left(folderHashLength));
}

std::vector<ShelvedBackup> BackupShelf::list() const
{
    std::vector<ShelvedBackup> backups;
    const auto files = QDir(m_folder).entryInfoList({u"*.sanpi"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (auto backup = backupNamed(file))
            backups.push_back(std::move(*backup));
    }
    std::ranges::sort(
        backups, std::greater(), [](const ShelvedBackup& b) { return std::pair(b.at, b.path); });
    return backups;
}

bool BackupShelf::holds(const LedgerContent& content) const
{
    const auto backups = list();
    return std::ranges::any_of(
        backups, [&](const ShelvedBackup& b) { return b.head == content.head.left(headLength); });
}

Result<BackupFile> BackupShelf::keep(
    Ledger& ledger, BackupReason reason, const QDateTime& now, const CopyGoing& going) const
{
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made.error();
    const auto head = ledger.log().head();
    if (!head)
        return head.error();
    const ShelvedBackup backup {{}, now.toUTC(), reason, head->second.left(headLength)};
    auto kept = backUp(ledger, m_folder + u'/' + nameOf(backup), going);
    if (kept)
        clear(kept->path, now);
    return kept;
}

Result<bool> keepIfChanged(
    const QString& path, BackupReason reason, const QDateTime& now, const CopyGoing& going)
{
    const BackupShelf shelf(BackupShelf::folderOf(path));
    const auto content = glanceAtBackup(path);
    if (!content)
        return content.error();
    if (shelf.holds(*content))
        return false;
    const auto ledger = Ledger::open(path, OpenMode::ReadOnly);
    if (!ledger)
        return ledger.error();
    const auto kept = shelf.keep(**ledger, reason, now, going);
    if (!kept)
        return kept.error();
    return true;
}

void BackupShelf::clear(const QString& newest, const QDateTime& now) const
{
    for (const ShelvedBackup& backup : superfluous(list(), now)) {
        if (backup.path != newest)
            QFile::remove(backup.path);
    }
    const auto parts = QDir(m_folder).entryInfoList({u"*.part-*"_s}, QDir::Files);
    for (const QFileInfo& part : parts) {
        if (part.lastModified().secsTo(QDateTime::currentDateTimeUtc()) > stalePartSeconds)
            QFile::remove(part.absoluteFilePath());
    }
}

std::vector<ShelvedBackup> superfluous(const std::vector<ShelvedBackup>& backups, const QDateTime& now)
{
    const QDate today = now.toLocalTime().date();
    const QDate firstMonth = QDate(today.year(), today.month(), 1).addMonths(1 - monthsKept);
    QSet<QDate> days;
    QSet<QDate> months;
    std::vector<ShelvedBackup> extra;
    for (size_t i = 0; i < backups.size(); ++i) {
        const QDate day = std::min(backups[i].at.toLocalTime().date(), today);
        const QDate month(day.year(), day.month(), 1);
        bool kept = i < newestKept;
        if (day > today.addDays(-daysKept) && !days.contains(day)) {
            days.insert(day);
            kept = true;
        }
        if (month >= firstMonth && !months.contains(month)) {
            months.insert(month);
            kept = true;
        }
        if (!kept)
            extra.push_back(backups[i]);
    }
    return extra;
}

} // namespace sanpi
