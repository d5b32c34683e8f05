// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measure.h"

#include <QDir>

namespace sanpi::bench {

/// What each section needs to know.
struct Setup {
    QDir folder; ///< for the files it makes; on the disk that is measured
    int runs = 9;
    QString programs; ///< folder of sanpi and sanpi-reader
};

[[nodiscard]] std::vector<Line> measureStart(const Setup& setup);
[[nodiscard]] std::vector<Line> measureOverview(const Setup& setup);
[[nodiscard]] std::vector<Line> measureImport(const Setup& setup);
[[nodiscard]] std::vector<Line> measureFilter(const Setup& setup);
[[nodiscard]] std::vector<Line> measureEdit(const Setup& setup);
[[nodiscard]] std::vector<Line> measureGrid(const Setup& setup);
[[nodiscard]] std::vector<Line> measureReport(const Setup& setup);
[[nodiscard]] std::vector<Line> measureCollect(const Setup& setup);

/// The ledger of 10,000 projects and \p years years, made at its first use.
[[nodiscard]] QString bigLedger(const Setup& setup, int years);

/// Reads \p file once as an import does and prints the reader's peak memory in KiB: run as a process of its
/// own, whose only child is the reader.
[[nodiscard]] int printReaderMemory(const QString& file, const QString& reader);

} // namespace sanpi::bench
