// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include "domain/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sanpi::doc {

using namespace Qt::StringLiterals;

QString chineseDate(QDate date)
{
    return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
}

QString chineseNumber(int number)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    if (number < 1 || number > 99)
        return QString::number(number);
    QString text;
    if (number >= 20)
        text += digits[number / 10];
    if (number >= 10)
        text += u'十';
    if (number % 10 != 0)
        text += digits[number % 10];
    return text;
}

QString headingNumber(int level, int number)
{
    switch (level) {
    case 1:
        return chineseNumber(number) + u"、"_s;
    case 2:
        return u"（"_s + chineseNumber(number) + u"）"_s;
    case 3:
        return QString::number(number) + u"."_s;
    default:
        return u"（"_s + QString::number(number) + u"）"_s;
    }
}

namespace {

// How well a title may be cut before position at: higher is better, 0 is never.
int cutQuality(QStringView title, qsizetype at)
{
    const QChar before = title[at - 1];
    const QChar after = title[at];
    constexpr QStringView stay = u"，。、；：？！）》〉」』】〕”’％%";
    constexpr QStringView hold = u"（《〈「『【〔“‘";
    if (stay.contains(after) || hold.contains(before))
        return 0;
    const auto isWord = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    if (isWord(before) && isWord(after))
        return 0;
    if (before.isDigit() && QStringView(u"年月日周期个项第").contains(after))
        return 0;
    if (before == u'第')
        return 0;
    // A day stays in one line: 2021年12月20日 is torn neither behind the year nor behind the month.
    if ((before == u'年' || before == u'月') && after.isDigit())
        return 0;
    if (before == u'年' || before == u'月' || before == u'日' || before == u'、' || before == u'）')
        return 3;
    if (QStringView(u"和与及暨").contains(after) || before == u'的')
        return 2;
    return 1;
}

double textEms(QStringView text)
{
    double ems = 0;
    for (const QChar c : text)
        ems += c.unicode() < 0x80 ? 0.5 : 1.0;
    return ems;
}

// The widest part that may not be broken: a run of Western letters and digits with what clings to it.
double longestWord(QStringView text)
{
    double longest = 0;
    double word = 0;
    for (const QChar c : text) {
        if (c.isSpace()) {
            word = 0;
        } else if (c.unicode() < 0x80) {
            word += 0.5;
        } else {
            word = 0;
            longest = std::max(longest, 1.0);
        }
        longest = std::max(longest, word);
    }
    return longest;
}

// The least width of each column in characters. A hair more than the sum of the letters: fonts differ.
QList<double> leastEms(const Table& table)
{
    QList<double> least;
    for (const Column& column : table.columns) {
        // A short heading stays on one line, a longer one on two.
        const double title = textEms(column.title);
        least.append(
            std::max({longestWord(column.title), title <= 4 ? title : std::ceil(title / 2), column.least}));
    }
    for (const Row& row : table.rows) {
        qsizetype column = 0;
        for (const Cell& cell : row.cells) {
            if (cell.span == 1 && column < least.size()) {
                // Numbers are never broken; words are where they may.
                const bool whole = table.columns[column].align == Align::Right;
                const double need = whole ? textEms(cell.text) : std::min(12.0, longestWord(cell.text));
                least[column] = std::max(least[column], need);
            }
            column += cell.span;
        }
    }
    for (double& ems : least)
        ems *= 1.08;
    return least;
}

} // namespace

QStringList brokenTitle(const QString& title, int longest)
{
    if (lengthOf(title) <= longest)
        return {title};
    const qsizetype count = (title.size() + longest - 1) / longest;
    const qsizetype ideal = (title.size() + count - 1) / count;
    qsizetype best = std::min<qsizetype>(longest, title.size() - 1);
    qsizetype bestScore = -1000;
    for (qsizetype at = 2; at <= longest && at + 1 < title.size(); ++at) {
        const int quality = cutQuality(title, at);
        if (quality == 0)
            continue;
        const qsizetype score = qsizetype(quality) * 4 - std::abs(at - ideal) * 2;
        if (score > bestScore) {
            bestScore = score;
            best = at;
        }
    }
    QStringList lines {title.left(best)};
    lines += brokenTitle(title.mid(best), longest);
    return lines;
}

QList<double> columnWidths(const Table& table, double width, double em, double padding)
{
    QList<double> least = leastEms(table);
    double weights = 0;
    for (const Column& column : table.columns)
        weights += std::max(column.weight, 0.01);
    QList<double> widths(least.size(), 0);
    double missing = 0;
    double spare = 0;
    for (qsizetype column = 0; column < least.size(); ++column) {
        least[column] = least[column] * em + padding;
        widths[column] = width * std::max(table.columns[column].weight, 0.01) / weights;
        missing += std::max(0.0, least[column] - widths[column]);
        spare += std::max(0.0, widths[column] - least[column]);
    }
    // Those with room give to those without, in proportion; where there is not enough, all stay short alike.
    const double given = spare > 0 ? std::min(1.0, missing / spare) : 0;
    const double taken = missing > 0 ? std::min(1.0, spare / missing) : 0;
    for (qsizetype column = 0; column < least.size(); ++column) {
        const double slack = widths[column] - least[column];
        widths[column] -= slack > 0 ? slack * given : slack * taken;
    }
    return widths;
}

bool staysWithNext(const Table& table, qsizetype row)
{
    if (row + 1 >= table.rows.size())
        return false;
    const Row::Kind kind = table.rows[row].kind;
    const Row::Kind next = table.rows[row + 1].kind;
    return kind == Row::Kind::Group || kind == Row::Kind::Subtotal
        || (kind == Row::Kind::Item && next == Row::Kind::Total);
}

double tableTypeSize(const Table& table, double width, double padding)
{
    const QList<double> least = leastEms(table);
    const double ems = std::accumulate(least.begin(), least.end(), 0.0);
    const double room = width - padding * static_cast<double>(least.size());
    for (const double size : {10.5, 9.0}) {
        if (ems * size <= room)
            return size;
    }
    return 7.5;
}

} // namespace sanpi::doc
