// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "schema/problem.h"

#include <array>

namespace sanpi {

/// Rules of one field: required, length, bounds, choice, shape of codes. Needs no other record.
[[nodiscard]] std::optional<Problem> checkField(const Field& field, const Value& value);
/// The same for the field of a record, where the record's key says more of what it may hold: a rule's text.
[[nodiscard]] std::optional<Problem> checkField(const Field& field, const Value& value, const RecordId& id);

/// Whether the parts of a record's id are such: ids and numbers above 0, years 1990 to 2100, months and days
/// of the calendar, the five stages.
[[nodiscard]] std::optional<Problem> checkKey(const KindInfo& kind, const RecordId& id);

/// What the rules between fields look at: a project in one year. Amounts in 元; what is not known is empty.
struct ProjectYear {
    qint64 project = 0;
    int year = 0;
    std::optional<QDate> startPlanned;
    std::optional<QDate> endPlanned;
    std::optional<Money> total;
    std::optional<Money> before;
    std::optional<Money> target;
    std::optional<Money> done;
    std::array<std::optional<QDate>, 5> reached; ///< by Stage
    QString uscc;
};

/// Rules between the fields of a project: problems and warnings (design.md, definition 9; domain.md,
/// decisions 3 and 11).
[[nodiscard]] Problems checkProjectYear(const ProjectYear& facts);

} // namespace sanpi
