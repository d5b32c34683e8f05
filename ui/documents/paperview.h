// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pagelayout.h"
#include "ui/widgets/roles.h"

#include <QScrollArea>

#include <memory>

namespace sanpi {

class BlockCopier;

/// A paragraph that a click opens, and the mark in the margin that tells of it.
struct PaperSpot {
    QString key;
    int section = 0;
    int block = 0;
    Tone tone = Tone::Plain; ///< Plain: no mark; Good: edited; Warn: edited, and something moved since
    QString hint;
};

/// The pages of a document as they will print, one below the other, as wide as there is room. Paragraphs that
/// may be edited light up under the pointer; F2 opens the first of them that is in sight. Tables, charts and
/// sentences can be copied (BlockCopier) where the document was given.
class PaperView : public QScrollArea {
    Q_OBJECT

public:
    explicit PaperView(QWidget* parent = nullptr);
    /// Keeps the place that was scrolled to.
    void showLayout(
        std::shared_ptr<const PageLayout> layout, std::shared_ptr<const Document> document = nullptr);
    void setSpots(const QList<PaperSpot>& spots);
    [[nodiscard]] int pageCount() const;
    /// From 1; of the page that takes most of the view. 0: there is none.
    [[nodiscard]] int currentPage() const;
    void goToPage(int page);
    /// Where a spot stands on canvas(), from its first line to its last; nothing for what is not laid out.
    [[nodiscard]] QRect placeOf(const QString& key) const;
    /// What an editor of a paragraph is put on.
    [[nodiscard]] QWidget* canvas() const;

signals:
    /// A spot was clicked.
    void activated(const QString& key);
    /// Another page is in sight, or there are more or fewer of them.
    void pageShown(int page, int count);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tellPage();

    class Sheets;
    Sheets* m_sheets;
    BlockCopier* m_copier;
};

} // namespace sanpi
