// SPDX-License-Identifier: GPL-3.0-or-later
// sanpi-bench: how fast the program is, as ratios to a reference measured in the same run.
// docs/performance.md.
#include "bench/bigledger.h"
#include "bench/sections.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace sanpi::bench;

struct Section {
    QString name;
    std::vector<Line> (*measure)(const Setup&);
};

const std::vector<Section>& sections()
{
    static const std::vector<Section> list {{u"start"_s, measureStart}, {u"overview"_s, measureOverview},
        {u"import"_s, measureImport}, {u"filter"_s, measureFilter}, {u"edit"_s, measureEdit},
        {u"grid"_s, measureGrid}, {u"report"_s, measureReport}, {u"collect"_s, measureCollect}};
    return list;
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Measures the program against references."_s);
    parser.addHelpOption();
    parser.addOptions({{u"runs"_s, u"Runs of each measurement; the median counts."_s, u"N"_s, u"9"_s},
        {u"folder"_s, u"Where the files are made and kept; without it a temporary one beside the program."_s,
            u"DIR"_s},
        {u"bin"_s, u"Where sanpi and sanpi-reader are; without it beside the program."_s, u"DIR"_s}});
    QStringList names;
    for (const Section& section : sections())
        names << section.name;
    parser.addPositionalArgument(u"sections"_s, u"Which: "_s + names.join(u", "_s) + u". Without any all."_s);
}

} // namespace

QString sanpi::bench::bigLedger(const Setup& setup, int years)
{
    const QString path = setup.folder.filePath(u"big-%1.sanpi"_s.arg(years));
    if (!QFile::exists(path)) {
        std::fprintf(stderr, "making a ledger of 10,000 projects × %d years …\n", years);
        makeBigLedger(path, 10'000, years);
    }
    return path;
}

int main(int argc, char** argv)
{
    // Reports are set in fonts and the grid is painted, which takes an application; it needs no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--reader-memory"_L1 && arguments.size() == 4)
        return printReaderMemory(arguments[2], arguments[3]);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    const QTemporaryDir temporary(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s);
    Setup setup;
    setup.folder = QDir(parser.isSet(u"folder"_s) ? parser.value(u"folder"_s) : temporary.path());
    setup.runs = std::max(1, parser.value(u"runs"_s).toInt());
    setup.programs = parser.isSet(u"bin"_s) ? parser.value(u"bin"_s) : QCoreApplication::applicationDirPath();
    if (!setup.folder.mkpath(u"."_s))
        giveUp(u"cannot make "_s + setup.folder.path());
    std::vector<Line> lines;
    for (const Section& section : sections()) {
        const QStringList wanted = parser.positionalArguments();
        if (!wanted.isEmpty() && !wanted.contains(section.name))
            continue;
        std::fprintf(stderr, "measuring %s …\n", qPrintable(section.name));
        for (Line& line : section.measure(setup))
            lines.push_back(std::move(line));
    }
    print(lines);
    return 0;
}
