// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Folders as these programs call them by themselves.
const QString* programOfName(const QString& name)
{
    struct Known {
        QString folder;
        QString program;
    };
    static const std::array<Known, 22> known {{{u"OneDrive"_s, u"OneDrive"_s}, {u"Dropbox"_s, u"Dropbox"_s},
        {u"Nutstore"_s, u"坚果云"_s}, {u"Nutstore Files"_s, u"坚果云"_s}, {u"坚果云"_s, u"坚果云"_s},
        {u"我的坚果云"_s, u"坚果云"_s}, {u"BaiduSyncdisk"_s, u"百度网盘"_s},
        {u"百度网盘同步空间"_s, u"百度网盘"_s}, {u"百度云同步盘"_s, u"百度网盘"_s},
        {u"WPS云盘"_s, u"WPS 云盘"_s}, {u"WPSDrive"_s, u"WPS 云盘"_s}, {u"WPS Cloud Files"_s, u"WPS 云盘"_s},
        {u"微云同步助手"_s, u"腾讯微云"_s}, {u"天翼云盘同步盘"_s, u"天翼云盘"_s},
        {u"iCloudDrive"_s, u"iCloud"_s}, {u"Google Drive"_s, u"Google Drive"_s},
        {u"GoogleDrive"_s, u"Google Drive"_s}, {u"Nextcloud"_s, u"Nextcloud"_s},
        {u"ownCloud"_s, u"ownCloud"_s}, {u"SynologyDrive"_s, u"Synology Drive"_s}, {u"MEGAsync"_s, u"MEGA"_s},
        {u"pCloudDrive"_s, u"pCloud"_s}}};
    // Firms' accounts add their name: "OneDrive - 示范区", "Dropbox (Personal)".
    const QString plain = name.section(u" - "_s, 0, 0).section(u" ("_s, 0, 0);
    const auto it = std::ranges::find_if(
        known, [&](const Known& k) { return plain.compare(k.folder, Qt::CaseInsensitive) == 0; });
    return it == known.end() ? nullptr : &it->program;
}

/// What these programs leave in the folder that they carry about, wherever it is.
QString programOfMarks(const QDir& folder)
{
    const auto has = [&](const QString& name) { return folder.exists(name); };
    if (has(u".stfolder"_s))
        return u"Syncthing"_s;
    // A folder of this name in the home folder holds Dropbox's settings.
    if (has(u".dropbox.cache"_s) || QFileInfo(folder.filePath(u".dropbox"_s)).isFile())
        return u"Dropbox"_s;
    if (has(u".sync/ID"_s))
        return u"Resilio Sync"_s;
    if (has(u".SynologyWorkingDirectory"_s))
        return u"Synology Drive"_s;
    if (has(u".nextcloudsync.log"_s))
        return u"Nextcloud"_s;
    if (has(u".owncloudsync.log"_s))
        return u"ownCloud"_s;
    if (!folder.entryList({u".sync_*.db"_s, u"._sync_*.db"_s}, QDir::Files | QDir::Hidden).isEmpty())
        return u"Nextcloud"_s;
    return {};
}

Place synchronisedPlace(const QString& folder)
{
    for (QDir at(folder);;) {
        const QString* named = programOfName(at.dirName());
        const QString program = named ? *named : programOfMarks(at);
        if (!program.isEmpty())
            return {Place::Kind::Synchronised, program, at.absolutePath()};
        if (at.isRoot() || !at.cdUp())
            return {};
    }
}

bool onNetwork(const QString& folder)
{
    static const std::array<QByteArray, 10> types {"nfs", "nfs4", "cifs", "smbfs", "smb3", "davfs",
        "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse"};
    return std::ranges::find(types, QStorageInfo(folder).fileSystemType()) != types.end();
}

} // namespace

Place placeOf(const QString& path)
{
    const QFileInfo file(path);
    // Where links lead: a ledger is reached through them, but lies there.
    const QString folder
        = QFileInfo(file.exists() ? file.canonicalPath() : file.absolutePath()).canonicalFilePath();
    if (folder.isEmpty())
        return {Place::Kind::NotWritable, {}, {}};
    if (onNetwork(folder))
        return {Place::Kind::Network, {}, {}};
    if (Place place = synchronisedPlace(folder); !place.isFit())
        return place;
    if ((file.exists() && !file.isWritable()) || !QFileInfo(folder).isWritable())
        return {Place::Kind::NotWritable, {}, {}};
    return {};
}

QString placeText(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::Fit:
        break;
    case Place::Kind::NotWritable:
        return QCoreApplication::translate("Storage", "the file or its folder cannot be written");
    case Place::Kind::Network:
        return QCoreApplication::translate(
            "Storage", "it lies on a network drive, where two programs could destroy it");
    case Place::Kind::Synchronised:
        return QCoreApplication::translate("Storage",
            "%1 synchronises its folder (%2) and could put older or half-written files in its place")
            .arg(place.program, place.folder);
    }
    return {};
}

} // namespace sanpi
