// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/notice.h"

#include <QString>
#include <QStringList>

namespace sanpi::noticetext {

/// The sentences of the notice (practice.md, Sentences): amounts in 亿元 with two decimals, rates and points
/// with one. What there is none of is not said; an empty text means there is nothing to say.

/// The last month of the year whose figures count; 0: none yet.
[[nodiscard]] int monthOf(const Overview& overview);
/// 12月底, or 年初 before the first month.
[[nodiscard]] QString closing(const Overview& overview);
/// A text from the ledger for the middle of a sentence.
[[nodiscard]] QString withoutStop(QString text);
/// 甲、乙、丙等5个: at most \p most names.
[[nodiscard]] QString enumerated(const QStringList& names, int most = 3);

[[nodiscard]] QString general(const Overview& overview);
[[nodiscard]] QString byLevel(const Overview& overview);
[[nodiscard]] QString byClass(const Overview& overview);
[[nodiscard]] QString bySector(const Overview& overview);
/// Of townships and subdistricts, or of departments: at most three praised, at most three criticised, these
/// with a cause where the ledger knows one; the date stands in demands().
[[nodiscard]] QString byUnit(const NoticeInput& input, bool departments);
[[nodiscard]] QString laggards(const NoticeInput& input);
[[nodiscard]] QString demands(const NoticeInput& input);
/// 更正 of closed months; empty where there is none.
[[nodiscard]] QString corrected(const NoticeInput& input);

} // namespace sanpi::noticetext
