// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillplan.h"

#include "exchange/fill/fillplanner.h"
#include "exchange/sheets/sheetsource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct FillTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::Fill)
};

} // namespace

QString messageOf(const FillNote& note)
{
    switch (note.kind) {
    case FillNote::Kind::UnknownColumn:
        return FillTexts::tr("Column “%1” is not known; choose what it means").arg(note.value);
    case FillNote::Kind::UnknownRow:
        return FillTexts::tr("No project of the ledger is called “%1”").arg(note.value);
    case FillNote::Kind::UnknownUnit:
        return FillTexts::tr("No unit of the ledger is called “%1”; give it that name as an alias")
            .arg(note.value);
    case FillNote::Kind::Kept:
        return FillTexts::tr("“%1” stands there and was kept; the ledger says %2")
            .arg(note.value, note.other);
    case FillNote::Kind::NoChoice:
        return FillTexts::tr("The drop-down has no entry for “%1”; left blank").arg(note.value);
    case FillNote::Kind::LaterMonth:
        return FillTexts::tr("“%1” asks for a later month than is there (months to %2); left blank")
            .arg(note.value, note.other);
    case FillNote::Kind::NoRoom:
        return FillTexts::tr("The sheet has no room for %1 more projects").arg(note.value);
    case FillNote::Kind::OtherSheets:
        return FillTexts::tr("Other sheets of the file hold formulas; press F9 after opening so that they "
                             "are calculated anew");
    case FillNote::Kind::NothingToFill:
        break;
    }
    return FillTexts::tr("There is nothing to fill in: no column or no row is known");
}

int FillPlan::filledRows() const
{
    return int(
        std::ranges::count_if(rows, [](const FillRow& row) { return row.project != 0 || row.unit != 0; }));
}

int FillPlan::openRows() const
{
    return int(std::ranges::count_if(
        rows, [](const FillRow& row) { return row.project == 0 && row.unit == 0 && !row.left; }));
}

ChangeSet FillPlan::changeSet(const QString& author) const
{
    ChangeSet set;
    set.author = author;
    set.label = u"记住套表的对应关系 %1"_s.arg(file);
    set.source = Source::Form;
    if (memory)
        set.records = {*memory};
    return set;
}

Result<FillPlan> planFill(
    Ledger& ledger, const Workbook& book, const Sheet& sheet, const SheetXml& xml, const FillOptions& options)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    return FillPlanner(ledger, book, sheet, xml, options).run();
}

Result<void> writeFilled(const QByteArray& package, const SheetXml& xml, const FillPlan& plan,
    const QString& out, const std::atomic<bool>* cancelled)
{
    std::vector<CellWrite> cells;
    cells.reserve(plan.cells.size());
    for (const FillCell& cell : plan.cells)
        cells.push_back(cell.write);
    const auto filled = withPart(package, xml.part, withCells(xml, std::move(cells), plan.firstRow));
    if (!filled)
        return filled.error();
    if (cancelled && cancelled->load(std::memory_order_relaxed))
        return Error {ErrorCode::Cancelled, u"cancelled"_s, {out}};
    QSaveFile file(out);
    if (!file.open(QIODevice::WriteOnly) || file.write(*filled) != filled->size() || !file.commit())
        return Error {ErrorCode::CannotWrite, file.errorString(), {out}};
    return {};
}

QString filledFileName(const QString& blank)
{
    const QFileInfo info(blank);
    const QDir folder = info.dir();
    const QString base = info.completeBaseName();
    QString name = u"%1（已填）.%2"_s.arg(base, info.suffix());
    for (int number = 2; folder.exists(name); ++number)
        name = u"%1（已填%2）.%3"_s.arg(base).arg(number).arg(info.suffix());
    return folder.filePath(name);
}

} // namespace sanpi
