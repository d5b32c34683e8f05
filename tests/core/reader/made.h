// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/read.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace sanpi::test {

/// A part of a package by name. Repeated names make repeated entries.
using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

/// A zip file of these parts. \p method is a compression method of the zip library (8 = deflate, 0 = store).
[[nodiscard]] QByteArray zipped(const Parts& parts, int method = 8);

/// The parts of a small, sound xlsx whose only sheet "S" has \p sheetData; shared strings 甲, 乙, "" and
/// styles 0 General, 1 date, 2 00000, 3 percent.
[[nodiscard]] Parts xlsxParts(const QByteArray& sheetXml);
/// <worksheet> around \p inside.
[[nodiscard]] QByteArray worksheet(const QByteArray& inside);
/// The same book with one part replaced, or added.
[[nodiscard]] Parts with(Parts parts, const QByteArray& name, const QByteArray& content);

/// What a reading delivered, in words: "A1 text 甲".
struct Reading {
    bool ok = false;
    QString refusal;
    QStringList facts;
    QStringList cells;
    QStringList merges;
    QStringList sheets; ///< name, with state where not visible
    reader::SourceInfo source;
};
[[nodiscard]] Reading readAll(
    const QByteArray& bytes, const QString& name = QStringLiteral("x.xlsx"), const ReaderLimits& limits = {});
[[nodiscard]] Reading readAs(const QByteArray& bytes, const QString& encoding);

} // namespace sanpi::test
