// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "store/changelog.h"

#include <map>

namespace sanpi {

/// The field of a project's face under which a stored field is shown in \p year; the month's iso text for an
/// investment; empty for what the face does not show.
[[nodiscard]] QString faceField(
    const Catalogue& catalogue, const RecordId& id, const QString& field, int year);

/// What the newest of \p history changed, as it was before: face field → old value. Only what holds a value
/// before.
[[nodiscard]] std::map<QString, Value> valuesBefore(
    const Catalogue& catalogue, const std::vector<LoggedSet>& history, int year);

/// One changed field in words: what, from, to.
struct HistoryLine {
    QString what;
    QString before;
    QString after;
};
[[nodiscard]] HistoryLine historyLine(
    const Catalogue& catalogue, const Table& names, const RecordId& id, const FieldChange& change);

/// 2021-12-31 10:31 in local time.
[[nodiscard]] QString momentText(const QDateTime& at);

} // namespace sanpi
