// SPDX-License-Identifier: GPL-3.0-or-later
// Start of the program to its first usable window on the sample ledger against a bare window with a chart.
#include "bench/sections.h"
#include "demo/fill.h"
#include "store/seed.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestStartMs = 60'000;
constexpr double allowedRatio = 2;

/// From the start of the process until it says that its window stands; how it ends is not counted.
double msUntilReady(
    const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double ms = milliseconds([&] {
        process.start(program, arguments);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(longestStartMs))
                giveUp(program + u" did not get ready"_s);
        }
    });
    process.waitForFinished(longestStartMs);
    return ms;
}

/// Both under the same display: the one there is, else none (offscreen). No settings of the person who runs
/// it.
QProcessEnvironment environmentIn(const QDir& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const bool display = environment.contains(u"DISPLAY"_s) || environment.contains(u"WAYLAND_DISPLAY"_s);
    if (!display && !environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    return environment;
}

QString demoLedger(const Setup& setup)
{
    const QString path = setup.folder.filePath(u"demo.sanpi"_s);
    if (QFile::exists(path))
        return path;
    const auto ledger = Ledger::create(path);
    if (!ledger || !seedDistrict(**ledger, u"bench"_s))
        giveUp(u"cannot make "_s + path);
    const auto filled = fillDemo(**ledger, u"bench"_s);
    if (!filled)
        giveUp(filled.error().what);
    return path;
}

} // namespace

std::vector<Line> measureStart(const Setup& setup)
{
    const QProcessEnvironment environment = environmentIn(setup.folder);
    const QString program = setup.programs + u"/sanpi"_s;
    const QString bare = QCoreApplication::applicationDirPath() + u"/sanpi-bench-window"_s;
    if (!QFile::exists(program))
        giveUp(program + u" is not built"_s);
    const QStringList arguments {u"--ledger"_s, demoLedger(setup), u"--year"_s, u"2021"_s, u"--as-of"_s,
        u"2021-12-31"_s, u"--page"_s, u"overview"_s, u"--quit-when-ready"_s};
    Comparison comparison;
    for (int run = -1; run < setup.runs; ++run) {
        const double ours = msUntilReady(program, arguments, environment);
        const double reference = msUntilReady(bare, {}, environment);
        if (run < 0)
            continue; // warms the caches
        comparison.ours.add(ours);
        comparison.reference.add(reference);
    }
    const QString platform = environment.value(u"QT_QPA_PLATFORM"_s, u"the display"_s);
    return {ratioLine(u"start to the overview of 282 projects, %1"_s.arg(platform), comparison,
        u"bare window"_s, allowedRatio)};
}

} // namespace sanpi::bench
