// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

#include <QStringList>

#include <vector>

namespace sanpi {

/// What a block of text says nowhere, but the person who pastes it does. A period that the text names before
/// a place wins over the one that is given here.
struct AppraisalDefaults {
    QString period;
    QDate on; ///< published; invalid: the last day of the period
    QString group;
    QString document;
};

/// One place in the city as a pasted text tells it.
struct ReadAppraisal {
    QString source; ///< the line or clause
    Fields fields; ///< by the catalogue's keys of appraisal
    QStringList missing; ///< keys that are required and that neither text nor defaults tell
    [[nodiscard]] bool isWhole() const { return missing.isEmpty(); }
};

/// Reads what is pasted: rows from a sheet, with a header that the catalogue knows or with indicator, place,
/// number of places and value in this order; or the sentences of a message:
/// 2021年11月全市考评：重点项目综合考评 居第2位（共12个）；投资完成率102%，居第3位. What tells no place is
/// left out. Pure.
[[nodiscard]] std::vector<ReadAppraisal> readAppraisals(
    const QString& text, const Catalogue& catalogue, const AppraisalDefaults& defaults);

/// 2021年11月, 2021年1—11月, 2021年第三季度, 2021年上半年, 2021年度: the first that \p text names; else
/// empty.
[[nodiscard]] QString periodIn(const QString& text);
/// Its last day; invalid where it is none of these.
[[nodiscard]] QDate lastDayOf(const QString& period);

} // namespace sanpi
