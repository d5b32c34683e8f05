// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet of 100,000 rows and 30 columns to a ready preview against openpyxl's read-only pass over it.
#include "bench/bigsheet.h"
#include "bench/sections.h"
#include "exchange/import/plan.h"
#include "exchange/sheets/sheetsource.h"
#include "store/seed.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int rows = 100'000;
constexpr int mostRuns = 5; // a pass of openpyxl over so many rows takes many seconds
constexpr double thirdOfOpenpyxl = 1.0 / 3;
constexpr qint64 readerMiB = 150;

// Timed inside Python, so that neither its start nor the import of the package counts.
const QString openpyxlPass = u"import sys, time, openpyxl\n"
                             "start = time.perf_counter()\n"
                             "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                             "cells = 0\n"
                             "for sheet in book:\n"
                             "    for row in sheet.iter_rows(values_only=True):\n"
                             "        for value in row:\n"
                             "            cells += value is not None\n"
                             "print((time.perf_counter() - start) * 1000, cells)\n"_s;

QString readerPath(const Setup& setup)
{
    return setup.programs + u"/sanpi-reader"_s;
}

Workbook readBook(const QString& file, const QString& reader)
{
    SheetReadOptions options;
    options.reader = reader;
    auto book = readSheets(file, options);
    if (!book)
        giveUp(u"the reader failed: "_s + book.error().what);
    return std::move(book).value();
}

/// What the import page holds while a person looks at it.
struct Preview {
    Workbook book;
    ImportPlan plan;
};

Preview preview(Ledger& ledger, const QString& file, const QString& reader)
{
    Workbook book = readBook(file, reader);
    ImportOptions options;
    options.hints.fileName = u"2021年重点项目台账.xlsx"_s;
    options.hints.defaultYear = 2021;
    const Sheet* sheet = likeliestSheet(book, HeaderDictionary(ledger.catalogue()), options.hints);
    if (!sheet)
        giveUp(u"no sheet"_s);
    auto plan = planImport(ledger, book, *sheet, options);
    if (!plan)
        giveUp(plan.error().what);
    return {std::move(book), std::move(plan).value()};
}

/// nullopt where there is no openpyxl.
std::optional<double> openpyxlMs(const QString& file)
{
    const QString python = QFile::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;
    QProcess process;
    process.start(python, {u"-c"_s, openpyxlPass, file});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u' ').value(0).toDouble();
}

/// LibreOffice making a csv of it, which is what people do by hand; nothing where it is not there.
Line officeLine(const Setup& setup, const QString& file, double ours)
{
    const QString what = u"the same against LibreOffice making a csv of it"_s;
    QProcess office;
    const QStringList words {u"-env:UserInstallation=file://"_s + setup.folder.filePath(u"office"_s),
        u"--headless"_s, u"--convert-to"_s, u"csv"_s, u"--outdir"_s, setup.folder.path(), file};
    const double theirs = milliseconds([&] {
        office.start(u"soffice"_s, words);
        office.waitForFinished(-1);
    });
    if (office.error() == QProcess::FailedToStart || office.exitCode() != 0)
        return {what, msText(ours), u"no LibreOffice here"_s, u"–"_s, u"–"_s, true};
    return {what, msText(ours), u"soffice, "_s + msText(theirs), ratioText(ours / theirs), u"–"_s, true};
}

/// The reader as the only child of a process of its own: the largest child is the reader.
qint64 readerKiB(const QString& file, const QString& reader)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--reader-memory"_s, file, reader});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        giveUp(u"the reader's memory was not measured"_s);
    return process.readAllStandardOutput().trimmed().toLongLong();
}

} // namespace

int printReaderMemory(const QString& file, const QString& reader)
{
    static_cast<void>(readBook(file, reader));
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    std::printf("%ld\n", usage.ru_maxrss);
    return 0;
}

std::vector<Line> measureImport(const Setup& setup)
{
    const QString file = setup.folder.filePath(u"big100.xlsx"_s);
    if (!QFile::exists(file))
        makeBigSheet(file, rows);
    const QString path = setup.folder.filePath(u"import.sanpi"_s);
    QFile::remove(path);
    const auto ledger = Ledger::create(path);
    if (!ledger || !seedDistrict(**ledger, u"bench"_s))
        giveUp(u"cannot make "_s + path);
    const QString reader = readerPath(setup);
    {
        const ImportPlan first = preview(**ledger, file, reader).plan;
        if (first.created != rows || !first.problems.empty())
            giveUp(u"%1 rows recognised, %2 problems"_s.arg(first.created).arg(first.problems.size()));
    }
    Comparison comparison;
    Samples reading;
    for (int run = 0; run < std::min(setup.runs, mostRuns); ++run) {
        // Until the preview is ready; throwing it away is not waited for by anybody.
        std::optional<Preview> ready;
        comparison.ours.add(milliseconds([&] { ready = preview(**ledger, file, reader); }));
        ready.reset();
        Workbook book;
        reading.add(milliseconds([&] { book = readBook(file, reader); }));
        if (const auto ms = openpyxlMs(file))
            comparison.reference.add(*ms);
    }
    std::vector<Line> lines;
    if (comparison.reference.median() > 0)
        lines.push_back(ratioLine(u"import of 100,000 × 30 to a ready preview"_s, comparison,
            u"openpyxl read_only"_s, thirdOfOpenpyxl));
    else
        lines.push_back({u"import of 100,000 × 30 to a ready preview"_s, msText(comparison.ours.median()),
            u"no openpyxl here"_s, u"–"_s, u"–"_s, false});
    lines.push_back({u"of that: reading the file"_s, msText(reading.median()), u"–"_s, u"–"_s, u"–"_s, true});
    lines.push_back(officeLine(setup, file, comparison.ours.median()));
    const qint64 kib = readerKiB(file, reader);
    lines.push_back({u"the reader's peak memory"_s, u"%1 MiB"_s.arg(double(kib) / 1024, 0, 'f', 1), u"–"_s,
        u"–"_s, u"< 150 MiB"_s, kib < readerMiB * 1024});
    return lines;
}

} // namespace sanpi::bench
