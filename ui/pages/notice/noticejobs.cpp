// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/noticejobs.h"

#include "figures/findings.h"
#include "figures/table.h"

#include <algorithm>

namespace sanpi {

namespace {

Result<int> countSilent(Ledger& ledger, int year, QDate asOf)
{
    const auto table = projectTable(ledger, year, asOf);
    if (!table)
        return table.error();
    const size_t level = size_t(table->column(u"level"));
    const size_t done = size_t(table->column(u"done"));
    return int(std::ranges::count_if(table->rows,
        [&](const TableRow& row) { return !row.cells[level].isNull() && row.cells[done].isNull(); }));
}

Result<void> loadChecks(Ledger& ledger, int year, QDate asOf, NoticeAnswer& answer)
{
    auto input = gatherNotice(ledger, year, asOf);
    if (!input)
        return input.error();
    answer.input = std::move(input).value();
    const auto silent = countSilent(ledger, year, asOf);
    if (!silent)
        return silent.error();
    answer.silent = *silent;
    const auto found = findings(ledger, year, asOf);
    if (!found)
        return found.error();
    answer.findings = openCount(*found);
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
        if (paper)
            answer.paper = std::move(paper).value();
        else
            answer.paperError = paper.error();
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
