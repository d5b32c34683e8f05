// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <vector>

namespace sanpi {

/// Somebody takes projects over from a day on.
struct AssignWish {
    std::vector<qint64> projects;
    ProjectRole role = ProjectRole::Leader;
    qint64 person = 0; ///< 0: by name
    QString name; ///< made as a person where the ledger knows none of this name; empty and person 0: nobody
                  ///< from that day on
    QString phone; ///< of a person that is made
    QDate since;
    QString document;
    QString note;
    QString author;
    Source how = Source::Form;
};

/// One change set for all of them. Who had the role before has it until the day before; who is to have it on
/// a later day already, keeps that. A project that he has on that day is left as it is. Refused without a
/// project or a day.
[[nodiscard]] Outcome assignProjects(Ledger& ledger, const AssignWish& wish);

/// A person as people enter him; the id of a new one is Outcome::ids.at(newPersonId). Fields by the
/// catalogue's keys; nothing clears.
inline constexpr qint64 newPersonId = -1;
[[nodiscard]] Outcome keepPerson(
    Ledger& ledger, qint64 person, const Fields& fields, const QString& author, Source how = Source::Form);

} // namespace sanpi
