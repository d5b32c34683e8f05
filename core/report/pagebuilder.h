// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/linecomposer.h"
#include "report/pagelayout.h"
#include "report/writesteps.h"

#include <QList>

#include <functional>

namespace sanpi {

/// Sets a document block by block on the line grid. Used once; lengths in twips, y from the top of the text
/// area.
class PageBuilder {
public:
    /// Hears of each page when nothing more comes on it. What stands on it is let go afterwards, so that a
    /// table of thousands of rows needs no more than a page; its paper, outline and fonts are kept. How many
    /// pages there are has to be said to build() then, as their numbers may tell it.
    using PageDone = std::function<Result<void>(const PageLayout& layout, int number)>;

    PageBuilder(const Document& document, const FontPlan& plan);
    [[nodiscard]] Result<PageLayout> build(const WriteJob& job, const PageDone& done = {}, int total = 0);

private:
    struct SetCell;
    struct SetRow;
    struct TableFrame;

    void place(const doc::RedHead& head);
    void place(const doc::BulletinHead& head);
    void place(const doc::Title& title);
    void place(const doc::Salutation& salutation);
    void place(const doc::Heading& heading);
    void place(const doc::Paragraph& paragraph);
    void place(const doc::Note& note);
    void place(const doc::Table& table);
    void place(const doc::Chart& chart);
    void place(const doc::PhotoRow& row);
    void placePhoto(const doc::Photo& photo, double x, const QSizeF& place);
    void place(const doc::Attachments& attachments);
    void place(const doc::Signature& signature);
    void place(const doc::AnnexHead& head);
    void place(const doc::PageBreak&);

    void beginPage(doc::Orientation orientation);
    /// Notes where the block that was just set stands; it began on \p page, \p from below the text area's
    /// top.
    void noteBlock(int page, double from);
    void breakUnless(double height); ///< a new page unless so much fits
    void snapToGrid();
    [[nodiscard]] bool atTop() const { return m_y < 1; }
    [[nodiscard]] LaidPage& current() { return m_layout.m_pages.last(); }
    [[nodiscard]] int currentNumber() const { return m_layout.pageCount() - 1; }

    void addLine(const TextLine& line, double x, double y, double height, double size);
    void addText(const QString& text, const official::TextStyle& style, doc::Align align, double y,
        double height, double indent = 0, unsigned rgb = 0);
    void addRule(double x1, double y1, double x2, double y2, double points, unsigned rgb = 0);
    void flow(
        const QList<TextLine>& lines, double size, doc::Align align = doc::Align::Left, double after = 0);
    [[nodiscard]] double textLength(const QString& text, const official::TextStyle& style);
    [[nodiscard]] double heightAfter() const; ///< what must stay together with the block being set

    [[nodiscard]] TableFrame frameOf(const doc::Table& table);
    [[nodiscard]] QList<SetRow> headerOf(const doc::Table& table, const TableFrame& frame);
    [[nodiscard]] SetRow rowOf(const doc::Table& table, const doc::Row& row, const TableFrame& frame);
    [[nodiscard]] QList<SetRow> cutRow(const SetRow& row, const TableFrame& frame, double room) const;
    [[nodiscard]] SetCell cellOf(const QString& text, const official::TextStyle& style, unsigned rgb,
        double x, double width, doc::Align align);
    void addCaption(const doc::Table& table);
    void addRow(const SetRow& row, const TableFrame& frame);

    void addPageNumber(int number, int total);
    void endPage();
    void takeFonts();
    [[nodiscard]] bool goOn(); ///< a step further; false when it is to stop
    void addImprint(const doc::Imprint& imprint);
    void finish();

    const Document& m_document;
    FontSet m_fonts;
    PageLayout m_layout;
    official::Page m_page;
    WriteSteps* m_steps = nullptr; // while build() runs
    const PageDone* m_done = nullptr;
    int m_total = 0; // pages, where m_done is there
    Error m_stopped; // why it is to stop; None: it is not
    const doc::Section* m_section = nullptr;
    qsizetype m_block = 0; // in the section
    double m_left = 0;
    double m_top = 0;
    double m_width = 0;
    double m_height = 0;
    double m_y = 0;
};

} // namespace sanpi
