// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exchange/reader/limits.h"
#include "exchange/reader/refusal.h"
#include "exchange/sheets/workbook.h"

#include <QStringList>

#include <atomic>
#include <functional>

namespace sanpi {

struct SheetReadOptions {
    ReaderLimits limits;
    QString reader; ///< path of sanpi-reader; empty = beside the running program
    QString encoding; ///< of a text file; empty = find out
    char32_t delimiter = 0; ///< of a text file; 0 = find out
    QStringList sheets; ///< names; empty = all
    const std::atomic<bool>* cancelled = nullptr; ///< set it from any thread; looked at every 50 ms
    std::function<void(qint64 rows)> progress; ///< called on the reading thread as rows come
};

/// Reads a sheet file in a child process and waits for it: call it on a worker thread, several at a time if
/// you like. Errors: Cancelled, or ReaderFailed with refusalName() and its facts in Error::facts — also when
/// the child died ("crashed"), ran out of time or is not there. No child outlives the call.
[[nodiscard]] Result<Workbook> readSheets(const QString& path, const SheetReadOptions& options = {});

/// The error that stands for a refusal.
[[nodiscard]] Error readerError(ReaderRefusal refusal, const QStringList& facts = {});

/// The refusal behind an error of readSheets(); None for any other error.
[[nodiscard]] ReaderRefusal refusalOf(const Error& error);

/// The sentence for a person, in the language of the interface: what the file is or lacks, and what to do.
[[nodiscard]] QString refusalText(const Error& error);
/// What a workbook holds beside its cells and nobody takes: links to other files, pictures. A sentence each.
[[nodiscard]] QStringList textsOfUntaken(const Workbook& book);

} // namespace sanpi
