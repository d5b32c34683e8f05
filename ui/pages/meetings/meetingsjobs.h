// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/decisions.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace sanpi {

struct MeetingsAnswer {
    std::vector<MeetingRow> meetings;
    std::vector<DecisionRow> decisions;
    std::optional<Agenda> agenda; ///< of the meeting that is open
    QHash<QString, qint64> projects; ///< by name; a name of several is left out
    QList<std::pair<qint64, QString>> units; ///< in the district's order
    bool readOnly = false;
};

/// \p meeting 0: none is open.
[[nodiscard]] Result<MeetingsAnswer> loadMeetings(Ledger& ledger, qint64 meeting, QDate asOf);

/// What the page shows and what is open on it, as the way back keeps it: meeting=17, decisions, decision=5.
struct MeetingsFilter {
    bool decisions = false; ///< the list of all matters
    qint64 meeting = 0;
    qint64 decision = 0;

    bool operator==(const MeetingsFilter&) const = default;
    [[nodiscard]] QString text() const;
    [[nodiscard]] static MeetingsFilter parse(const QString& text);
};

} // namespace sanpi
