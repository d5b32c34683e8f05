// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/linecomposer.h"

#include <algorithm>
#include <cmath>

namespace sanpi {

namespace {

enum class Break { Never, Allowed, Forced };

struct Cluster {
    QString text; // a character with the marks that combine with it
    int font = 0;
    double advance = 0; // with the rule's spacing
    double spacing = 0;
    unsigned rgb = 0;
    char32_t lead = 0;
    bool chinese = false;
};

bool isClosing(char32_t c)
{
    return c < 0x10000
        && QStringView(u"，。、；：？！）》〉」』】〕〗”’％…—,.;:?!)]}%‰℃·")
               .contains(QChar(static_cast<char16_t>(c)));
}

bool isOpening(char32_t c)
{
    return c < 0x10000 && QStringView(u"（《〈「『【〔〖“‘([{￥¥").contains(QChar(static_cast<char16_t>(c)));
}

bool mayHang(char32_t c)
{
    return c < 0x10000 && QStringView(u"，。、；：").contains(QChar(static_cast<char16_t>(c)));
}

bool isChinese(char32_t c)
{
    return c >= 0x2E80 || QStringView(u"“”‘’…—·").contains(QChar(static_cast<char16_t>(c)));
}

QList<Cluster> clustersOf(const QList<StyledText>& text, const LineRule& rule, FontSet& fonts)
{
    QList<Cluster> clusters;
    for (const StyledText& part : text) {
        for (const char32_t character : part.text.toUcs4()) {
            const QChar::Category category = QChar::category(character);
            if (category == QChar::Other_Control && character != U'\n')
                continue;
            if (category == QChar::Mark_NonSpacing && !clusters.isEmpty()) {
                clusters.last().text += QString::fromUcs4(&character, 1);
                continue;
            }
            Cluster cluster;
            cluster.text = QString::fromUcs4(&character, 1);
            cluster.lead = character;
            cluster.rgb = part.rgb;
            cluster.chinese = isChinese(character);
            if (character != U'\n') {
                cluster.font = fonts.pick(part.style, character);
                cluster.spacing = cluster.chinese ? rule.spacing : 0;
                cluster.advance = fonts.advance(cluster.font, character) + cluster.spacing;
            }
            clusters.append(std::move(cluster));
        }
    }
    return clusters;
}

Break breakBetween(const Cluster& before, const Cluster& after)
{
    if (before.lead == U'\n')
        return Break::Forced;
    if (isClosing(after.lead) || isOpening(before.lead) || after.lead == U' ' || after.lead == U'\n')
        return Break::Never;
    if (before.lead == U' ')
        return Break::Allowed;
    if (!before.chinese && !after.chinese)
        return Break::Never;
    return Break::Allowed;
}

// One past the last cluster of the line that begins at from.
qsizetype lineEnd(const QList<Cluster>& clusters, qsizetype from, double width)
{
    double used = 0;
    qsizetype lastBreak = -1;
    for (qsizetype at = from; at < clusters.size(); ++at) {
        const Cluster& cluster = clusters[at];
        if (cluster.lead == U'\n')
            return at + 1;
        if (at > from && breakBetween(clusters[at - 1], cluster) == Break::Allowed)
            lastBreak = at;
        used += cluster.advance;
        // A hair of tolerance: 28 characters fill the line whatever the sum's last bits say.
        if (used <= width + 0.5 || cluster.lead == U' ')
            continue;
        const bool lastOrFree
            = at + 1 == clusters.size() || breakBetween(cluster, clusters[at + 1]) != Break::Never;
        if (mayHang(cluster.lead) && used - cluster.advance <= width + 0.5 && lastOrFree)
            return at + 1;
        if (lastBreak > from)
            return lastBreak;
        return std::max(at, from + 1); // a word longer than the line is cut
    }
    return clusters.size();
}

bool spreads(const Cluster& left, const Cluster& right)
{
    return left.chinese || right.chinese || left.lead == U' ';
}

TextLine setLine(
    const QList<Cluster>& clusters, qsizetype from, qsizetype to, double x, double room, FontSet& fonts)
{
    while (to > from && (clusters[to - 1].lead == U' ' || clusters[to - 1].lead == U'\n'))
        --to;
    double natural = 0;
    qsizetype gaps = 0;
    for (qsizetype at = from; at < to; ++at) {
        natural += clusters[at].advance;
        if (at + 1 < to && spreads(clusters[at], clusters[at + 1]))
            ++gaps;
    }
    // room 0: as wide as it is. A hanging mark stays outside.
    const bool hangs = to > from && mayHang(clusters[to - 1].lead) && room > 0 && natural > room + 0.5;
    const double target = hangs ? natural - clusters[to - 1].advance : natural;
    const double extra = room > 0 && gaps > 0 ? (room - target) / static_cast<double>(gaps) : 0;

    TextLine line;
    bool closed = true; // the last piece takes nothing more
    for (qsizetype at = from; at < to; ++at) {
        const Cluster& cluster = clusters[at];
        const bool widened = at + 1 < to && spreads(cluster, clusters[at + 1]);
        // A Western word keeps its own spacing, so that it stays one piece; what follows it is moved.
        const double spacing = cluster.spacing + (widened && cluster.chinese ? extra : 0);
        if (!closed && line.pieces.last().font == cluster.font && line.pieces.last().rgb == cluster.rgb
            && std::abs(line.pieces.last().spacing - spacing) < 1e-9)
            line.pieces.last().text += cluster.text;
        else
            line.pieces.append({x, cluster.text, cluster.font, spacing, cluster.rgb});
        closed = widened && !cluster.chinese && extra != 0;
        x += cluster.advance + (widened ? extra : 0);
        line.width = x;
        line.ascent = std::max(line.ascent, fonts.ascent(cluster.font));
        line.descent = std::max(line.descent, fonts.descent(cluster.font));
    }
    return line;
}

} // namespace

QList<TextLine> composeLines(const QList<StyledText>& text, const LineRule& rule, FontSet& fonts)
{
    const QList<Cluster> clusters = clustersOf(text, rule, fonts);
    QList<TextLine> lines;
    qsizetype from = 0;
    while (from < clusters.size()) {
        const double indent = lines.isEmpty() ? rule.firstIndent : rule.hangingIndent;
        const qsizetype to = lineEnd(clusters, from, rule.width - indent);
        const bool last = to == clusters.size() || clusters[to - 1].lead == U'\n';
        const double room = rule.justified && !last ? rule.width - indent : 0;
        lines.append(setLine(clusters, from, to, indent, room, fonts));
        from = to;
    }
    if (lines.isEmpty())
        lines.append(TextLine {});
    return lines;
}

} // namespace sanpi
