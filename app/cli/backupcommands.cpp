// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "store/backupshelf.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject contentJson(const BackupFile& file)
{
    QJsonObject records;
    for (const auto& [kind, count] : file.content.records)
        records.insert(kind, count);
    return {{u"records"_s, records}, {u"sha256"_s, file.sha256}, {u"file"_s, file.path},
        {u"change_sets"_s, file.content.position}, {u"head"_s, file.content.head}};
}

qint64 projectsIn(const BackupFile& file)
{
    const auto projects = file.content.records.find(u"projects"_s);
    return projects == file.content.records.end() ? 0 : projects->second;
}

} // namespace

int backupCommand(Context& context)
{
    if (context.arguments().size() != 1)
        return context.wrongUse(QCoreApplication::translate("cli", "backup takes the file to write"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    const auto made = backUp(*ledger, context.arguments().front());
    if (!made)
        return context.fail(made.error());
    if (context.json())
        context.printJson(contentJson(*made));
    else
        context.print(QCoreApplication::translate("cli", "Backed up to %1 (projects: %2)")
                          .arg(made->path, QString::number(projectsIn(*made)))
            + u'\n');
    return Done;
}

int restoreCommand(Context& context)
{
    if (context.arguments().size() != 1)
        return context.wrongUse(QCoreApplication::translate("cli", "restore takes the backup's file"));
    const QString path = context.ledgerPath();
    if (path.isEmpty())
        return context.exitCode();
    const auto restored = restoreLedger(path, context.arguments().front(), BackupShelf::folderOf(path));
    if (!restored)
        return context.fail(restored.error());
    context.rememberLedger(path);
    if (context.json()) {
        QJsonObject json = contentJson(restored->from);
        json.insert(u"kept"_s, restored->kept.isEmpty() ? QJsonValue() : QJsonValue(restored->kept));
        context.printJson(json);
        return Done;
    }
    context.print(QCoreApplication::translate("cli", "Restored %1 (projects: %2)")
                      .arg(path, QString::number(projectsIn(restored->from)))
        + u'\n');
    if (!restored->kept.isEmpty())
        context.print(
            QCoreApplication::translate("cli", "The former ledger is kept as %1").arg(restored->kept)
            + u'\n');
    return Done;
}

} // namespace sanpi::cli
