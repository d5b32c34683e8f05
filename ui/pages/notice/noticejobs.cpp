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
    const auto last = lastNoticeDay(ledger, year, asOf);
    if (!last)
        return last.error();
    answer.lastDay = *last;
    // What was drafted for a year that has no list yet is seen beside the list that goes on meanwhile.
    if (answer.lastDay.year() > year) {
        const auto ahead = listNotices(ledger, year + 1);
        if (!ahead)
            return ahead.error();
        answer.rows += *ahead;
    }
    QDate day = asOf;
    int of = year;
    QDate issuedOn = asOf;
    const auto row = std::ranges::find(answer.rows, notice, &NoticeRow::id);
    if (row != answer.rows.end()) {
        answer.chosen = notice;
        of = row->year;
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
    if (const auto loaded = loadChecks(ledger, of, day, answer); !loaded)
        return loaded.error();
    if (answer.chosen == 0 && answer.input.overview.all.count == 0 && !answer.rows.isEmpty())
        return loadNoticePage(ledger, year, asOf, answer.rows.last().id);
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
