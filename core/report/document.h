// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/percent.h"
#include "report/chartpicture.h"
#include "report/chartspec.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QSize>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace sanpi {

/// The parts of a document, as plain values. Texts are content: they bear no markup and need no escaping.
namespace doc {

enum class Tone { Normal, Muted, Good, Warning, Bad };
enum class Align { Left, Centre, Right };
enum class Orientation { Portrait, Landscape };
/// The page of an official document, or one with narrow margins for tables that people work with.
enum class PageForm { Official, Working };

/// The number behind a text, for what computes with it and for what checks it.
using CellValue = std::variant<std::monostate, qint64, Money, Percent, QDate>;

/// A number in a sentence, as printed, and what it is of.
struct Figure {
    QString text;
    CellValue value;
};

struct Run {
    QString text;
    bool bold = false;
    Tone tone = Tone::Normal;
};

/// 红头: 发文机关标志, 发文字号 and the red line.
struct RedHead {
    QString organ; ///< as printed, 文件 included where the organ uses it
    QString number; ///< 示项〔2022〕1号; empty: none
};

/// 简报: name in red, 第N期, organ on the left and date on the right above the red line.
struct BulletinHead {
    QString name;
    QString issue;
    QString organ;
    QString date;
};

/// 标题: each entry is a line, broken where the sense allows (see brokenTitle()).
struct Title {
    QStringList lines;
};

/// 主送机关, without the colon.
struct Salutation {
    QString text;
};

/// Level 1 to 4: 一、黑体 · （一）楷体 · 1.仿宋 · （1）仿宋. The text bears its number (headingNumber()).
struct Heading {
    int level = 1;
    QString text;
};

struct Paragraph {
    QList<Run> runs;
    bool indented = true; ///< by two characters
    Align align = Align::Left; ///< Left is set justified
    QList<Figure> figures = {}; ///< that the text states, in its order; no writer needs them
};

/// A line in small type below a table: how its figures were come by.
struct Note {
    QString text;
    QList<Figure> figures = {};
};

struct Column {
    QString title;
    double weight = 1; ///< share of the width; widened when an unbreakable text needs more
    Align align = Align::Left;
    double least = 0; ///< characters that stand on one line at least
};

/// A heading over several columns.
struct ColumnGroup {
    QString title;
    int first = 0;
    int count = 1;
};

struct Cell {
    QString text;
    Tone tone = Tone::Normal;
    CellValue value = {};
    int span = 1; ///< columns that the cell covers
};

struct Row {
    /// A Subtotal is of the items right below it, the Total of all items of the table.
    enum class Kind { Item, Group, Subtotal, Total };
    QList<Cell> cells;
    Kind kind = Kind::Item;
};

/// Header rows are repeated on each page; a row is never split unless it is taller than a page.
struct Table {
    QString caption;
    QString note; ///< under the caption on the left: 截至2021年12月底
    QString unit; ///< under the caption on the right: 万元 is printed as 单位：万元
    QList<Column> columns;
    QList<ColumnGroup> groups;
    QList<Row> rows;
};

/// The picture is made from the spec on the GUI thread before the document goes to a writer.
struct Chart {
    ChartSpec spec;
    ChartPicture picture;
};

/// A photo as a document carries it: turned upright, of bounded size, without the camera's data.
struct Photo {
    QByteArray jpeg; ///< empty: there is none; \c missing says why
    QSize pixels;
    QString missing;
    QStringList caption; ///< lines below it
};

/// Two places side by side, filled from the left; an empty one keeps its place.
struct PhotoRow {
    QList<Photo> photos;
};
inline constexpr int photosInRow = 2;

/// 附件说明: 附件：1.…
struct Attachments {
    QStringList names;
};

/// 发文机关署名 and 成文日期.
struct Signature {
    QString organ;
    QDate date;
};

/// The head of an annex; it begins a page.
struct AnnexHead {
    QString label; ///< 附件1
    QStringList title;
};

struct PageBreak { };

using Block = std::variant<RedHead, BulletinHead, Title, Salutation, Heading, Paragraph, Note, Table, Chart,
    PhotoRow, Attachments, Signature, AnnexHead, PageBreak>;

/// Pages of one orientation; a section begins a page.
struct Section {
    Orientation orientation = Orientation::Portrait;
    QList<Block> blocks;
    PageForm form = PageForm::Official;
};

/// 版记 at the foot of the last page.
struct Imprint {
    QString copyTo; ///< 抄送; empty: no such line
    QString organ;
    QDate date;
};

/// Goes into the file's properties and nowhere on paper. No writer adds a clock or a name of its own.
struct Meta {
    QString title;
    QString author;
    QString subject;
    QStringList keywords;
    QDate date;
    QMap<QString, QString> properties;
};

} // namespace doc

/// A document on the page of GB/T 9704 (officialpage.h). Built from figures; rendered by the writers.
struct Document {
    doc::Meta meta;
    QList<doc::Section> sections;
    std::optional<doc::Imprint> imprint;
};

namespace doc {

/// 2022年4月6日
[[nodiscard]] QString chineseDate(QDate date);
/// 一, 十一, 二十: 1 to 99.
[[nodiscard]] QString chineseNumber(int number);
/// 一、 · （一） · 1. · （1）
[[nodiscard]] QString headingNumber(int level, int number);
/// A title cut into lines of at most \p longest characters, nearly equal or shorter upwards, after 的, 、 and
/// the like where there is such a place near the middle, never inside a number.
[[nodiscard]] QStringList brokenTitle(const QString& title, int longest = 19);

/// Widths of the columns, adding up to \p width (any unit in which \p em is the size of a character): by
/// weight, widened where a number or a word that cannot be broken needs more. \p padding is both sides of a
/// cell together.
[[nodiscard]] QList<double> columnWidths(const Table& table, double width, double em, double padding);
/// The width of one place of a row of photos on \p width, and the height that all places of the row have, in
/// the same unit; the size in which a photo stands in a place.
[[nodiscard]] QSizeF photoPlace(const PhotoRow& row, double width, double gap);
[[nodiscard]] QSizeF photoSize(const Photo& photo, const QSizeF& place);

/// Whether a row stands on one page with the one after it: a group's head with its first row, the last row
/// with the total below.
[[nodiscard]] bool staysWithNext(const Table& table, qsizetype row);

/// The type size for a table in points: the largest of 10.5, 9 and 7.5 in which nothing unbreakable is too
/// wide for \p width points.
[[nodiscard]] double tableTypeSize(const Table& table, double width, double padding);

} // namespace doc
} // namespace sanpi
