// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/week.h"
#include "report/notice.h"
#include "report/noticesentence.h"
#include "schema/record.h"

#include <QJsonObject>

namespace sanpi {

/// What issuing gives a notice.
struct NoticeStamp {
    int number = 0; ///< 第N期 of the year of issue; 0: not given yet
    int total = 0; ///< 总第M期
    QDate on; ///< 成文日期; invalid: the Monday after the week
};

/// A notice as it reads, with its paragraphs.
struct NoticePaper {
    Record record;
    Document document; ///< its charts are not drawn yet (ui/charts)
    QList<NoticeSentence> sentences;
    QList<FigureDifference> corrected; ///< of a correction: what it puts right
    RuleBook rules; ///< in force; empty for a frozen one
    QJsonObject
        headline; ///< the figures of the whole by the command line's keys: count, done_yuan, rate_percent
    bool frozen = false;

    [[nodiscard]] int movedFigures() const;
};

/// A notice from the figures of the ledger as it stands: the week's document, the correction's comparison
/// with the frozen notice that it corrects, and the edited paragraphs. Errors: those of the figures; Damaged
/// where the corrected one cannot be read.
[[nodiscard]] Result<NoticePaper> composeNotice(
    Ledger& ledger, const Record& notice, const NoticeStamp& stamp);

/// The notice as people see it: a draft from the present figures, an issued one as it was frozen. NotFound
/// for no such notice, Damaged where the frozen one was altered.
[[nodiscard]] Result<NoticePaper> noticePaper(Ledger& ledger, qint64 notice);

/// What is frozen: text, figures and rules, as the JSON whose SHA-256 the notice bears.
[[nodiscard]] QByteArray frozenJson(const NoticePaper& paper, const NoticeStamp& stamp, qint64 knownAt);
/// That JSON of an issued notice. NotFound, Damaged.
[[nodiscard]] Result<QJsonObject> frozenOf(Ledger& ledger, const Record& notice);
/// The bytes that were issued, by their ending: docx, pdf, json. NotFound, Damaged.
[[nodiscard]] Result<QByteArray> frozenFile(Ledger& ledger, const Record& notice, const QString& suffix);

/// 2021年第1期（总第1期）; 2021-11-29 for one that has no number.
[[nodiscard]] QString noticeName(const Record& notice);
[[nodiscard]] NoticeState noticeState(const Record& notice);
[[nodiscard]] NoticeStamp stampOf(const Record& notice);
/// 通报2021年第1期.pdf
[[nodiscard]] QString frozenFileName(const NoticeStamp& stamp, const QString& suffix);

/// Raised when the program says or computes something else than before: then a frozen notice that no longer
/// agrees is no fault of the ledger.
inline constexpr int noticeFormula = 1;

} // namespace sanpi
