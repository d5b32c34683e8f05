// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/import/importsession.h"
#include "ui/shell/page.h"

namespace sanpi {

/// What the import page says of a file and asks about it.

/// With its sheet, where the book's sheets are files of their own.
[[nodiscard]] QString nameOf(const ImportFile& file);
[[nodiscard]] QString stateText(const ImportFile& file);
/// Name and state for the list of files: two lines, as a name of some length would push what became of the
/// file out of sight.
[[nodiscard]] QString listed(const ImportFile& file);
/// 台账!F12; the one sheet of a text file has no name.
[[nodiscard]] QString placeOf(const Problem& problem, const ImportPlan& plan);
/// Whether somebody has to look at it again: it is on its way, or has rows to bring.
[[nodiscard]] bool isToDo(const ImportFile& file);
/// It has rows to bring, and none with a problem.
[[nodiscard]] bool isClean(const ImportFile& file);
/// The page on which what was imported is seen.
[[nodiscard]] QString pageOf(ImportKind kind);
/// That page narrowed to the rows that were touched, with the first of them and what it got in view; the page
/// as it is where they are too many to name.
[[nodiscard]] Location placeOfImport(const ImportPlan& plan);
/// The field that most cells of a column became: 建设性质 may have brought the year class.
[[nodiscard]] QString fieldBrought(const ImportPlan& plan, const SheetColumn& column);
/// Which columns are lost; empty where none is.
[[nodiscard]] QString untakenText(const ImportPlan& plan);

} // namespace sanpi
