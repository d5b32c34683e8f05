// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace sanpi::bench {

/// Wall times of several runs of one thing, in milliseconds.
class Samples {
public:
    void add(double ms) { m_ms.push_back(ms); }
    [[nodiscard]] double median() const; ///< 0 where there is none
    [[nodiscard]] double largest() const;
    /// That below which \p percent of them lie; 0 where there is none.
    [[nodiscard]] double percentile(int percent) const;

private:
    std::vector<double> m_ms;
};

[[nodiscard]] double milliseconds(const std::function<void()>& work);

/// Ours and its reference, run in turn so that a busy moment of the machine hits both. The first run of each
/// warms the caches and is not counted.
struct Comparison {
    Samples ours;
    Samples reference;
    [[nodiscard]] double ratio() const { return ours.median() / reference.median(); }
};
[[nodiscard]] Comparison compare(
    int runs, const std::function<void()>& ours, const std::function<void()>& reference);

/// One line of the result.
struct Line {
    QString what;
    QString ours;
    QString reference;
    QString ratio;
    QString target;
    bool met = true;
};
[[nodiscard]] QString msText(double ms);
[[nodiscard]] QString ratioText(double ratio);
[[nodiscard]] Line ratioLine(
    const QString& what, const Comparison& comparison, const QString& referenceName, double target);
void print(const std::vector<Line>& lines);

/// Stops the program with a word: a measurement of something that failed is none.
[[noreturn]] void giveUp(const QString& why);

} // namespace sanpi::bench
