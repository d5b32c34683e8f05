// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sanpi {

/// A number in a sentence: where it stands, and the words by which it is found again when others around it
/// come and go.
struct NoticePlace {
    qsizetype at = 0;
    QString text; ///< 267.85, 102.0%
    QString key; ///< the clause up to it without its numbers, and what follows
    QString name; ///< for people: 累计完成投资
    bool ofDate = false; ///< of a day, month, year or number of a document: no figure
    bool operator==(const NoticePlace&) const = default;
};

/// A paragraph of a document by the headings above it: 总体情况/1.
struct NoticeParagraph {
    QString key;
    QString text;
    int section = 0;
    int block = 0; ///< in the section
    QList<NoticePlace> places;
};

/// A figure of a document by name: what it says and where. Names are unique within a document.
struct NoticeFigure {
    QString name; ///< 责任单位投资完成情况表·文昌街道·累计完成
    QString text; ///< as printed
    bool inTable = false;
    bool operator==(const NoticeFigure&) const = default;
};

/// A figure that two documents do not say alike; an empty text: that one does not say it.
struct FigureDifference {
    QString name;
    QString before;
    QString after;
    bool operator==(const FigureDifference&) const = default;
};

/// What two documents say differently.
struct NoticeDifference {
    QList<FigureDifference> figures;
    QStringList added; ///< sentences that only the newer one has, whatever their numbers
    QStringList gone;

    [[nodiscard]] bool isEmpty() const { return figures.isEmpty() && added.isEmpty() && gone.isEmpty(); }
};

[[nodiscard]] QList<NoticePlace> placesOf(const QString& text);
[[nodiscard]] QList<NoticeParagraph> paragraphsOf(const Document& document);
/// Every figure of sentences and tables, in the order of reading.
[[nodiscard]] QList<NoticeFigure> noticeFigures(const Document& document);
/// A row of a table that only one of them has is one difference: 列入.
[[nodiscard]] QList<FigureDifference> figureDifferences(
    const QList<NoticeFigure>& before, const QList<NoticeFigure>& after);
[[nodiscard]] NoticeDifference noticeDifference(const Document& before, const Document& after);

} // namespace sanpi
