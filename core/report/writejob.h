// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

class QIODevice;

namespace sanpi {

/// How a writer is watched and stopped. Writers run on any thread and call back on their own.
struct WriteJob {
    std::function<void(int done, int of)> progress;
    const std::atomic<bool>* cancel = nullptr; ///< read between blocks and pages

    [[nodiscard]] bool cancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
    void tell(int done, int of) const
    {
        if (progress)
            progress(done, of);
    }
};

/// A family that the standard asks for and the one that was used in its place.
struct FontReplacement {
    QString wanted;
    QString used;
    bool operator==(const FontReplacement&) const = default;
};

/// What a writer has to say of the file that it wrote.
struct Written {
    std::optional<int> pages; ///< nullopt where only the reader's program knows
    QList<FontReplacement> replaced;
    QString missing; ///< characters that no font at hand has; they show as boxes
};

/// Puts \p content at \p file whole or not at all: what stood there stays when anything fails (QSaveFile).
/// CannotWrite with the file's name and the system's reason.
[[nodiscard]] Result<void> saveWhole(const QString& file, const QByteArray& content);
/// The same of what \p write puts there, piece by piece; its error is handed on.
[[nodiscard]] Result<void> saveWhole(
    const QString& file, const std::function<Result<void>(QIODevice& out)>& write);
/// Puts the content of a file there.
[[nodiscard]] Result<void> copyInto(QIODevice& out, const QString& from);

} // namespace sanpi
