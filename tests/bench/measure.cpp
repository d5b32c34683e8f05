// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace sanpi::bench {

using namespace Qt::StringLiterals;

double Samples::median() const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::ranges::sort(sorted);
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

double Samples::largest() const
{
    return m_ms.empty() ? 0 : *std::ranges::max_element(m_ms);
}

double Samples::percentile(int percent) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::ranges::sort(sorted);
    const size_t rank = (sorted.size() * size_t(percent) + 99) / 100; // the nearest rank, from 1
    return sorted[std::clamp<size_t>(rank, 1, sorted.size()) - 1];
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Comparison compare(int runs, const std::function<void()>& ours, const std::function<void()>& reference)
{
    Comparison comparison;
    ours();
    reference();
    for (int run = 0; run < runs; ++run) {
        comparison.ours.add(milliseconds(ours));
        comparison.reference.add(milliseconds(reference));
    }
    return comparison;
}

QString msText(double ms)
{
    return QString::number(ms, 'f', ms < 100 ? 1 : 0) + u" ms"_s;
}

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', 2) + u'×';
}

Line ratioLine(const QString& what, const Comparison& comparison, const QString& referenceName, double target)
{
    return {what, msText(comparison.ours.median()),
        msText(comparison.reference.median()) + u" ("_s + referenceName + u')', ratioText(comparison.ratio()),
        u"≤ "_s + ratioText(target), comparison.ratio() <= target};
}

void print(const std::vector<Line>& lines)
{
    const auto cells = [](const Line& line) {
        return QStringList {line.what, line.ours, line.reference, line.ratio, line.target,
            line.met ? u"reached"_s : u"MISSED"_s};
    };
    std::vector<QStringList> rows {
        {u"what"_s, u"ours"_s, u"reference"_s, u"ratio"_s, u"target"_s, u"verdict"_s}};
    for (const Line& line : lines)
        rows.push_back(cells(line));
    std::vector<qsizetype> widths(6, 0);
    for (const QStringList& row : rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[qsizetype(i)].size());
    }
    for (const QStringList& row : rows) {
        QString text;
        for (size_t i = 0; i < widths.size(); ++i)
            text += row[qsizetype(i)].leftJustified(widths[i] + 2);
        std::printf("%s\n", qPrintable(text.trimmed()));
    }
    std::fflush(stdout);
}

void giveUp(const QString& why)
{
    std::fprintf(stderr, "sanpi-bench: %s\n", qPrintable(why));
    std::exit(1);
}

} // namespace sanpi::bench
