// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticefigures.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
namespace walk {

constexpr qsizetype longestName = 16;
constexpr qsizetype longestKey = 40;
constexpr qsizetype longestTail = 4;

const QRegularExpression& numberPattern()
{
    static const QRegularExpression pattern(u"(?<![0-9A-Za-z.])\\d+(?:\\.\\d+)?%?"_s);
    return pattern;
}

bool endsClause(QChar c)
{
    return QStringView(u"。；：！？").contains(c);
}

bool divides(QChar c)
{
    return endsClause(c) || QStringView(u"，、（）〔〕“”").contains(c);
}

/// The text between the last mark and the number, without numbers.
QString before(const QString& text, qsizetype at, bool (*ends)(QChar))
{
    qsizetype from = at;
    while (from > 0 && !ends(text[from - 1]))
        --from;
    return text.mid(from, at - from).remove(numberPattern());
}

/// The part of the sentence that ends at \p at, for people: without numbers and what they count.
QString part(const QString& text, qsizetype at)
{
    static const QRegularExpression counted(numberPattern().pattern() + u"(?:个|项|亿元|万元)?"_s);
    qsizetype from = at;
    while (from > 0 && !divides(text[from - 1]))
        --from;
    return text.mid(from, at - from).remove(counted).right(longestName);
}

/// The part before that one.
QString partBefore(const QString& text, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && !divides(text[from - 1]))
        --from;
    return from > 0 && !endsClause(text[from - 1]) ? part(text, from - 1) : QString();
}

QString after(const QString& text, qsizetype at)
{
    qsizetype to = at;
    while (to < text.size() && to - at < longestTail && !divides(text[to]) && !text[to].isDigit())
        ++to;
    return text.mid(at, to - at);
}

NoticePlace placeOf(const QString& text, qsizetype at, const QString& number)
{
    NoticePlace place {at, number, {}, {}, false};
    const QString tail = after(text, at + number.size());
    place.key = before(text, at, endsClause).right(longestKey) + u"#"_s + tail;
    place.name = part(text, at);
    if (place.name.size() < 2)
        place.name += tail.startsWith(u'个') && tail.size() > 1 ? tail.mid(1) + u"（个）"_s : tail;
    else if (!tail.isEmpty())
        place.name += u'（' + tail + u'）';
    place.ofDate
        = !number.contains(u'%') && !tail.isEmpty() && QStringView(u"年月日〕号期").contains(tail[0]);
    return place;
}

/// A heading without its number.
QString plainHeading(const QString& text)
{
    static const QRegularExpression number(
        u"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\.|（\\d+）)"_s);
    return QString(text).remove(number);
}

/// Gives a name that was given before a number, so that none is given twice.
class Names {
public:
    QString unique(const QString& name)
    {
        const int times = ++m_times[name];
        return times == 1 ? name : name + u"（%1）"_s.arg(times);
    }

private:
    QHash<QString, int> m_times;
};

/// Goes through a document, knowing the headings above each block.
class Reader {
public:
    void heading(const doc::Block& block)
    {
        if (const auto* heading = std::get_if<doc::Heading>(&block)) {
            m_path.resize(std::min<qsizetype>(m_path.size(), std::max(0, heading->level - 1)));
            m_path.append(plainHeading(heading->text));
        } else if (const auto* annex = std::get_if<doc::AnnexHead>(&block)) {
            m_path = {annex->title.join(QString())};
        }
    }
    [[nodiscard]] QString path() const { return m_path.isEmpty() ? u"开头"_s : m_path.join(u"·"_s); }

private:
    QStringList m_path;
};

QString textOf(const doc::Paragraph& paragraph)
{
    QString text;
    for (const doc::Run& run : paragraph.runs)
        text += run.text;
    return text;
}

/// Which cell says what the row is of: the first that is neither a number nor a rank.
qsizetype labelCell(const doc::Row& row)
{
    for (qsizetype at = 0; at < row.cells.size(); ++at) {
        const doc::Cell& cell = row.cells[at];
        if (cell.value.index() == 0 && cell.text.size() > 1 && !cell.text[0].isDigit())
            return at;
    }
    return 0;
}

void addTable(const doc::Table& table, const QString& path, QList<NoticeFigure>& list)
{
    const QString of = table.caption.isEmpty() ? path : table.caption;
    QString group;
    for (const doc::Row& row : table.rows) {
        const qsizetype label = labelCell(row);
        if (row.kind == doc::Row::Kind::Group) {
            group = row.cells.value(label).text + u'·';
            continue;
        }
        const bool isSum = row.kind == doc::Row::Kind::Total;
        const QString name = of + u'·' + (isSum ? QString() : group) + row.cells.value(label).text + u'·';
        qsizetype column = 0;
        for (qsizetype at = 0; at < row.cells.size(); ++at) {
            const doc::Cell& cell = row.cells[at];
            // A running number says nothing of its row.
            const QString title = table.columns.value(column).title;
            if (at != label && !cell.text.isEmpty() && title != u"序号"_s)
                list.append({name + title, cell.text, true});
            column += cell.span;
        }
    }
}

/// A name without its last part: the row of a table.
QString rowOf(const QString& name)
{
    return name.left(std::max<qsizetype>(0, name.lastIndexOf(u'·')));
}

QSet<QString> rowsOf(const QList<NoticeFigure>& figures)
{
    QSet<QString> rows;
    for (const NoticeFigure& figure : figures) {
        if (figure.inTable)
            rows.insert(rowOf(figure.name));
    }
    return rows;
}

/// A row that one of the documents does not have is one difference, not one a column.
QList<FigureDifference> byRows(
    const QList<FigureDifference>& differences, const QSet<QString>& before, const QSet<QString>& after)
{
    QList<FigureDifference> list;
    for (const FigureDifference& one : differences) {
        const QString row = rowOf(one.name);
        const bool had = before.contains(row);
        if (had == after.contains(row)) // of both, or of a sentence
            list.append(one);
        else if (list.isEmpty() || list.last().name != row)
            list.append({row, had ? u"列入"_s : QString(), had ? QString() : u"列入"_s});
    }
    return list;
}

QStringList sentencesOf(const Document& document)
{
    static const QRegularExpression end(u"(?<=。)"_s);
    QStringList sentences;
    for (const NoticeParagraph& paragraph : paragraphsOf(document))
        sentences += paragraph.text.split(end, Qt::SkipEmptyParts);
    return sentences;
}

/// The sentences of \p these whose words, numbers aside, none of \p others has.
QStringList onlyIn(const QStringList& these, const QStringList& others)
{
    QSet<QString> known;
    for (QString sentence : others)
        known.insert(sentence.remove(numberPattern()));
    QStringList only;
    for (const QString& sentence : these) {
        if (!known.contains(QString(sentence).remove(numberPattern())))
            only.append(sentence);
    }
    return only;
}

} // namespace walk
} // namespace

QList<NoticePlace> placesOf(const QString& text)
{
    QList<NoticePlace> places;
    QHash<QString, int> times;
    QHash<QString, int> named;
    auto numbers = walk::numberPattern().globalMatch(text);
    while (numbers.hasNext()) {
        const QRegularExpressionMatch number = numbers.next();
        NoticePlace place = walk::placeOf(text, number.capturedStart(), number.captured());
        if (const int before = times[place.key]++; before > 0)
            place.key += QString::number(before + 1);
        ++named[place.name];
        places.append(place);
    }
    for (NoticePlace& place : places) {
        // 占年度计划的 is said of many: of what stands before it.
        if (named[place.name] > 1) {
            if (const QString whose = walk::partBefore(text, place.at); !whose.isEmpty())
                place.name = whose + u'·' + place.name;
        }
    }
    return places;
}

QList<NoticeParagraph> paragraphsOf(const Document& document)
{
    QList<NoticeParagraph> list;
    walk::Reader reader;
    QHash<QString, int> counts;
    for (qsizetype section = 0; section < document.sections.size(); ++section) {
        const QList<doc::Block>& blocks = document.sections[section].blocks;
        for (qsizetype block = 0; block < blocks.size(); ++block) {
            reader.heading(blocks[block]);
            const auto* paragraph = std::get_if<doc::Paragraph>(&blocks[block]);
            if (!paragraph)
                continue;
            const QString path = reader.path();
            const QString text = walk::textOf(*paragraph);
            list.append({path + u'/' + QString::number(++counts[path]), text, int(section), int(block),
                placesOf(text)});
        }
    }
    return list;
}

QList<NoticeFigure> noticeFigures(const Document& document)
{
    QList<NoticeFigure> list;
    walk::Reader reader;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            reader.heading(block);
            if (const auto* paragraph = std::get_if<doc::Paragraph>(&block)) {
                for (const NoticePlace& place : placesOf(walk::textOf(*paragraph))) {
                    if (!place.ofDate)
                        list.append({reader.path() + u'·' + place.name, place.text});
                }
            } else if (const auto* table = std::get_if<doc::Table>(&block)) {
                walk::addTable(*table, reader.path(), list);
            }
        }
    }
    walk::Names names;
    for (NoticeFigure& figure : list)
        figure.name = names.unique(figure.name);
    return list;
}

QList<FigureDifference> figureDifferences(const QList<NoticeFigure>& before, const QList<NoticeFigure>& after)
{
    QHash<QString, QString> old;
    for (const NoticeFigure& figure : before)
        old.insert(figure.name, figure.text);
    QList<FigureDifference> differences;
    QSet<QString> seen;
    for (const NoticeFigure& figure : after) {
        seen.insert(figure.name);
        const auto was = old.constFind(figure.name);
        if (was == old.cend() || *was != figure.text)
            differences.append({figure.name, was == old.cend() ? QString() : *was, figure.text});
    }
    for (const NoticeFigure& figure : before) {
        if (!seen.contains(figure.name))
            differences.append({figure.name, figure.text, {}});
    }
    return walk::byRows(differences, walk::rowsOf(before), walk::rowsOf(after));
}

NoticeDifference noticeDifference(const Document& before, const Document& after)
{
    const QStringList old = walk::sentencesOf(before);
    const QStringList now = walk::sentencesOf(after);
    return {figureDifferences(noticeFigures(before), noticeFigures(after)), walk::onlyIn(now, old),
        walk::onlyIn(old, now)};
}

} // namespace sanpi
