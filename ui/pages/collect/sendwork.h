// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/sending.h"

#include <atomic>

namespace sanpi {

/// What the storage thread and the page share while workbooks are written.
struct SendWork {
    std::atomic<bool> cancelled = false;
    /// Written on the storage thread, read by the page when the work has ended.
    Result<SendResult> result {Error {ErrorCode::Cancelled, QStringLiteral("cancelled"), {}}};
    QString folder;
};

} // namespace sanpi
