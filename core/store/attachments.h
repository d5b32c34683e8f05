// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "domain/phototime.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <QByteArray>

namespace sanpi {

/// The largest file that is taken, in bytes; a photo has 3 to 12 MB, a scanned permit seldom more than 30.
inline constexpr qint64 largestAttachment = 64LL * 1024 * 1024;

/// A file on its way in.
struct FileContent {
    QString name; ///< cleaned, for people
    QByteArray data;
    QString sha256; ///< of the data, in lower case
    Paper paper = Paper::Other;
    qint64 bytes = 0; ///< of the data, also when it was let go after keepContent()
    QString takenAt = {}; ///< of a photo: 2021-11-30T10:15:30, to the second, minute or day; empty: unknown
    PhotoTime takenBy = PhotoTime::Unknown;
    QString view = {}; ///< of a photo: 东侧全景, the same one week after week
};

/// A file name as it may be shown and written: no folders, no control or direction marks, no device names,
/// 200 bytes at most, never empty (robustness.md 107).
[[nodiscard]] QString cleanFileName(const QString& name);

/// What the file seems to be by its name: 施工许可证.pdf, IMG_2021.jpg.
[[nodiscard]] Paper paperOf(const QString& fileName);

/// Whether the system's viewer may open it: pictures, films and papers without programs in them. Others are
/// only saved (robustness.md 108).
[[nodiscard]] bool isViewable(const QString& fileName);

/// Whether the name says that it is a photo: one that can be shown, or one whose kind a phone writes.
[[nodiscard]] bool isPhotoName(const QString& fileName);

/// Reads a file from disk. CannotRead with the reason; Refused for empty and too large ones. Needs no ledger:
/// may run in any thread.
[[nodiscard]] Result<FileContent> readFileContent(const QString& path);

/// Keeps the bytes under their SHA-256, once. Not logged: bytes stay when the change that names them is
/// undone.
[[nodiscard]] Result<void> keepContent(Ledger& ledger, const FileContent& file);

/// The attachment of \p file to \p record (of \p project, 0 for none) as part of a change set; its content is
/// kept before the set is applied. A file that the record has already, by content, is not attached twice.
[[nodiscard]] Result<void> addAttachment(ChangeSetBuilder& builder, Ledger& ledger, const RecordId& record,
    qint64 project, const FileContent& file);

/// Keeps and attaches in one change set. A file without data was kept before. A record that belongs to a
/// project by one of its fields (an issue) has its files shown there.
[[nodiscard]] Outcome attach(Ledger& ledger, const RecordId& record, const std::vector<FileContent>& files,
    const QString& author, Source source);

/// In the order in which they came.
[[nodiscard]] Result<std::vector<Record>> attachmentsOf(Ledger& ledger, const RecordId& record);
[[nodiscard]] Result<std::vector<Record>> attachmentsOfProject(Ledger& ledger, qint64 project);

/// The kept bytes. Damaged when they are not those that the SHA-256 names; NotFound when there are none.
[[nodiscard]] Result<QByteArray> keptContent(Ledger& ledger, const QString& sha256);

/// Writes an attachment's bytes into \p folder under its own name, numbered where that is taken; the file's
/// path.
[[nodiscard]] Result<QString> saveAttachment(Ledger& ledger, const Record& attachment, const QString& folder);

} // namespace sanpi
