// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/returnplan.h"

#include "exchange/collect/returnplanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::Collect)
};

constexpr std::array refusalNames {"none", "not_a_template", "newer_format", "other_ledger", "withdrawn",
    "older_version", "other_unit", "other_period", "last_year", "already_taken", "no_sheet"};
static_assert(refusalNames.size() == size_t(ReturnRefusal::NoSheet) + 1);

} // namespace

QString refusalName(ReturnRefusal refusal)
{
    return QString::fromLatin1(refusalNames[size_t(refusal)]);
}

int ReturnPlan::taken() const
{
    return int(std::ranges::count_if(cells, &MergeCell::isTaken));
}

int ReturnPlan::open() const
{
    return int(std::ranges::count_if(cells, &MergeCell::isOpen));
}

int ReturnPlan::conflicts() const
{
    return int(std::ranges::count(cells, MergeCell::State::Conflict, &MergeCell::state));
}

Problems ReturnPlan::doubts() const
{
    Problems list;
    for (const MergeCell& cell : cells) {
        if (!cell.doubt || cell.decision != Decision::Open)
            continue;
        Problem problem;
        problem.code = *cell.doubt;
        problem.record = cell.place.id;
        problem.field = cell.place.field;
        const auto column = std::ranges::find(columns, cell.key, &TemplateColumn::key);
        problem.value = column == columns.end() ? QString() : sentText(*column, cell.theirs);
        problem.sheet = sheet;
        problem.cell = cell.cell;
        list.push_back(std::move(problem));
    }
    return list;
}

Result<ReturnPlan> planReturn(
    Ledger& ledger, const Workbook& book, const QString& sha256, const ReturnOptions& options)
{
    return ReturnPlanner(ledger, book, options).run(sha256);
}

QString messageOf(const ReturnPlan& plan)
{
    const auto fact = [&](int i) { return plan.facts.value(i); };
    switch (plan.refusal) {
    case ReturnRefusal::None:
        return {};
    case ReturnRefusal::NotATemplate:
        return Texts::tr("This is not a workbook that was sent to be filled in, or its hidden sheet is gone. "
                         "Take it in through Import, or have the unit fill in the workbook it was sent.");
    case ReturnRefusal::NewerFormat:
        return Texts::tr("The workbook was made by a newer version of this program; update the program.");
    case ReturnRefusal::OtherLedger:
        return Texts::tr("The workbook was sent from another ledger; open that ledger to take it.");
    case ReturnRefusal::Withdrawn:
        return Texts::tr("The ledger does not know this sending: it was undone. Send a new workbook.");
    case ReturnRefusal::OlderVersion:
        return Texts::tr(
            "This is version %1; version %2 was sent on %3 and takes its place. Have the unit fill "
            "in that one.")
            .arg(fact(0), fact(1), fact(2));
    case ReturnRefusal::OtherUnit:
        return Texts::tr("This is the workbook of %1, not of %2. Nothing of it was taken.")
            .arg(fact(0), fact(1));
    case ReturnRefusal::OtherPeriod:
        return Texts::tr("This workbook is of %1, not of %2. Nothing of it was taken.").arg(fact(0), fact(1));
    case ReturnRefusal::LastYear:
        return Texts::tr("Last year's data stand in this year's workbook: %1. Nothing of it was taken.")
            .arg(fact(0));
    case ReturnRefusal::AlreadyTaken:
        return Texts::tr("This was taken on %1 by %2 already (%3). Nothing was taken twice.")
            .arg(fact(0), fact(1), fact(2));
    case ReturnRefusal::NoSheet:
        return Texts::tr(
            "The sheet to fill in is gone or its header cannot be recognised. Have the unit fill in "
            "the workbook it was sent.");
    }
    return {};
}

} // namespace sanpi
