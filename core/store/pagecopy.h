// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <functional>

namespace sanpi {

/// Asked now and then with how far a copy is; false ends it (Cancelled) and nothing of it stays.
using CopyGoing = std::function<bool(qint64 done, qint64 total)>;

/// Copies all pages of one SQLite database over another by SQLite's backup API, the only way that is safe
/// beside writers: the source is locked for about a millisecond at a time, and what another connection writes
/// meanwhile begins the copy anew. Each connection is used in its own thread, so both in the caller's.
class PageCopy {
public:
    /// To \p file, which is made (for its owner alone) and must not exist; on failure it is removed. Written
    /// to the disk when this returns.
    [[nodiscard]] static Result<void> toFile(
        Connection& from, const QString& file, const CopyGoing& going = {});
    /// Over all that \p to holds, in one transaction: on failure, cancel or a crash \p to is as it was.
    [[nodiscard]] static Result<void> over(Connection& from, Connection& to, const CopyGoing& going = {});
};

} // namespace sanpi
