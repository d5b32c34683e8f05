// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/fontplan.h"
#include "report/writejob.h"

#include <QFont>
#include <QHash>
#include <QImage>
#include <QLineF>
#include <QList>
#include <QPicture>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace sanpi {

/// What stands on a page, in twips (1/20 pt) from its top left corner.
struct LaidText {
    QPointF baseline;
    QString text;
    int font = 0;
    double spacing = 0;
    unsigned rgb = 0;
};
struct LaidRule {
    QLineF line;
    double width = 0;
    unsigned rgb = 0;
};
struct LaidPicture {
    QRectF place;
    int picture = 0;
    qsizetype after = 0; ///< how many of the page's texts come before it when read in order
};
struct LaidPhoto {
    QRectF place;
    int photo = 0;
};
struct LaidPage {
    doc::Orientation orientation = doc::Orientation::Portrait;
    doc::PageForm form = doc::PageForm::Official;
    QList<LaidText> texts;
    QList<LaidRule> rules;
    QList<LaidPicture> pictures;
    QList<LaidPhoto> photos;
};
/// Where a block of the document stands on a page; one that runs over pages has a place on the first and on
/// the last of them.
struct LaidBlock {
    int section = 0;
    int block = 0; ///< in the section
    int page = 0;
    QRectF place;
};
struct OutlineEntry {
    int level = 1; ///< 0: the title
    QString text;
    int page = 0;
    double y = 0;
};

/// A document cut into pages and lines: what the PDF has and the preview shows. A value; made on any thread,
/// painted on any other.
class PageLayout {
public:
    /// WrongUse when a chart has not been drawn yet, Cancelled when the job was.
    [[nodiscard]] static Result<PageLayout> of(
        const Document& document, const FontPlan& plan, const WriteJob& job = {});

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const LaidPage& page(int number) const { return m_pages[number]; }
    [[nodiscard]] QSizeF pageSizeMm(int number) const;
    /// Paints a page (from 0) on a painter whose unit is the twip. White paper is the caller's.
    void paint(QPainter& painter, int number) const;

    [[nodiscard]] const QList<OutlineEntry>& outline() const { return m_outline; }
    [[nodiscard]] const QList<LaidBlock>& blocks() const { return m_blocks; }
    [[nodiscard]] const QList<FontReplacement>& replaced() const { return m_replaced; }
    [[nodiscard]] const QString& missing() const { return m_missing; }
    /// FontSet::corrections() of what is on the pages.
    [[nodiscard]] const QHash<char16_t, char16_t>& corrections() const { return m_corrections; }

private:
    friend class PageBuilder;
    void paintPicture(QPainter& painter, const LaidPicture& laid) const;

    QList<LaidPage> m_pages;
    QList<QFont> m_fonts;
    QList<ChartPicture> m_pictures;
    QList<QImage> m_photos;
    QList<OutlineEntry> m_outline;
    QList<LaidBlock> m_blocks;
    QList<FontReplacement> m_replaced;
    QString m_missing;
    QHash<char16_t, char16_t> m_corrections;
};

} // namespace sanpi
