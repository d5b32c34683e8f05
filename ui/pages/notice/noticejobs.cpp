// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/noticejobs.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

Result<void> loadChecks(Ledger& ledger, int year, QDate asOf, NoticeAnswer& answer)
{
    auto input = gatherNotice(ledger, year, asOf);
    if (!input)
        return input.error();
    answer.input = std::move(input).value();
    auto checks = noticeChecks(ledger, year, asOf);
    if (!checks)
        return checks.error();
    answer.checks = std::move(checks).value();
    return {};
}

Result<void> loadDifference(Ledger& ledger, NoticeAnswer& answer)
{
    const auto before = noticeBefore(ledger, answer.paper->record);
    if (!before || !*before)
        return before ? Result<void>() : before.error();
    const auto old = noticePaper(ledger, (*before)->id.key[0]);
    if (!old) // a damaged one is told of where it is chosen itself
        return {};
    answer.beforeName = noticeName(**before);
    answer.difference = noticeDifference(old->document, answer.paper->document);
    return {};
}

/// What was issued goes out as it was issued, byte for byte.
void loadIssued(Ledger& ledger, NoticeAnswer& answer)
{
    for (const QString& suffix : {u"docx"_s, u"pdf"_s})
        answer.issued.emplace(suffix, frozenFile(ledger, answer.paper->record, suffix));
}

} // namespace

Result<NoticeAnswer> loadNoticePage(Ledger& ledger, int year, QDate asOf, qint64 notice)
{
    NoticeAnswer answer;
    answer.readOnly = ledger.readOnly();
    answer.people = hasPeople(ledger);
    auto rows = listNotices(ledger, year);
    if (!rows)
        return rows.error();
    answer.rows = std::move(rows).value();
    QDate day = asOf;
    QDate issuedOn = asOf;
    const auto row = std::ranges::find(answer.rows, notice, &NoticeRow::id);
    if (row != answer.rows.end()) {
        answer.chosen = notice;
        day = row->week.addDays(6);
        issuedOn = row->week.addDays(7);
        auto paper = noticePaper(ledger, notice);
        if (paper) {
            answer.paper = std::move(paper).value();
            if (answer.paper->frozen)
                loadIssued(ledger, answer);
        } else {
            answer.paperError = paper.error();
        }
    }
    if (const auto loaded = loadChecks(ledger, year, day, answer); !loaded)
        return loaded.error();
    if (answer.paper) {
        if (const auto loaded = loadDifference(ledger, answer); !loaded)
            return loaded.error();
    }
    const auto number = nextNoticeNumber(ledger, issuedOn);
    if (!number)
        return number.error();
    answer.nextNumber = *number;
    return answer;
}

} // namespace sanpi
