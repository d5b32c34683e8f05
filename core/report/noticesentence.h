// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/noticefigures.h"

#include <QMap>

namespace sanpi {

/// What a person wrote in the place of a generated paragraph. Its figures stay linked: {1} is the first
/// number that the generated text had when it was edited, found again by the words around it.
struct NoticeEdit {
    QString text; ///< own words, with places
    QString generated; ///< what it took the place of
    bool operator==(const NoticeEdit&) const = default;
};

/// By the key of the paragraph.
using NoticeEdits = QMap<QString, NoticeEdit>;

/// A figure of an edited paragraph that is no longer what it was when it was edited.
struct MovedFigure {
    int place = 0; ///< {1} … in the pattern; 0: the generated text says it no more
    QString name;
    QString before;
    QString now; ///< empty: said no more, the old one stays
    bool operator==(const MovedFigure&) const = default;
};

/// A paragraph of a notice as it is printed, and how it came about.
struct NoticeSentence {
    QString key;
    QString generated;
    QString text; ///< as printed
    bool edited = false;
    QList<MovedFigure> moved; ///< since it was edited
    bool reworded = false; ///< the program would say something else by now, not only other numbers
    QList<NoticePlace> places; ///< of the generated text: what {1} … stand for
    QString pattern; ///< the text with its figures as places
    int section = 0; ///< of the document
    int block = 0;
};

/// As the notice's field keeps them. Invalid for what is no such text.
[[nodiscard]] QString editsJson(const NoticeEdits& edits);
[[nodiscard]] Result<NoticeEdits> editsFromJson(const QString& json);

/// A text with its figures as places: the numbers that placesOf() finds, in order.
[[nodiscard]] QString patternOf(const QString& text);

/// The paragraphs of the document that buildNotice() made. Those that were edited are replaced in it.
[[nodiscard]] QList<NoticeSentence> applyEdits(Document& document, const NoticeEdits& edits);

} // namespace sanpi
