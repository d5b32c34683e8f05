// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"
#include "store/ledger.h"

#include <QDate>
#include <QString>

#include <optional>
#include <unordered_map>

namespace sanpi {

/// Somebody who answers for a project on a day.
struct ProjectPerson {
    qint64 person = 0; ///< 0: only the project's own text names him
    QString name;
    QString title;
    QString phone;
    QDate since; ///< of the assignment; invalid: stated without a day
};

/// Who is what to which project on a day: the assignment in force. A leader (分包领导) is also told by the
/// project's own text 分包领导, until the first assignment begins: that text has no day and says nothing of
/// what came after. By project; those without anybody are left out. The one place that knows this.
[[nodiscard]] Result<std::unordered_map<qint64, ProjectPerson>> projectPeople(
    Ledger& ledger, ProjectRole role, QDate on);
/// The same for one project.
[[nodiscard]] Result<std::optional<ProjectPerson>> projectPerson(
    Ledger& ledger, qint64 project, ProjectRole role, QDate on);

} // namespace sanpi
