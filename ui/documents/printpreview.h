// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/pagelayout.h"
#include "ui/shell/pageservices.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace sanpi {

class PaperView;

/// The pages of a document as they will be printed, with 第 x 页，共 y 页 and the way to the printer. Laid
/// out by a worker.
class PrintPreview : public QDialog {
    Q_OBJECT

public:
    explicit PrintPreview(const PageServices& services, QWidget* parent = nullptr);
    /// Charts must have been drawn.
    void showDocument(const Document& document, const QString& title);
    [[nodiscard]] bool isBusy() const { return m_layouts > 0; }
    [[nodiscard]] PaperView* paper() const { return m_paper; }

signals:
    void printWanted();

protected:
    /// Beside the pages, for those who choose what is on them.
    [[nodiscard]] QHBoxLayout* middle() const { return m_middle; }
    [[nodiscard]] const PageServices& services() const { return m_services; }
    [[nodiscard]] QPushButton* printButton() const { return m_print; }

private:
    QWidget* buildBar();
    void showPages(quint64 round, const Result<PageLayout>& layout);
    void tellPage(int page, int count);

    PageServices m_services;
    std::shared_ptr<const Document> m_document;
    quint64 m_round = 0; ///< older layouts are dropped
    int m_layouts = 0; ///< under way
    PaperView* m_paper;
    QHBoxLayout* m_middle;
    QLabel* m_page;
    QToolButton* m_before;
    QToolButton* m_after;
    QPushButton* m_print;
};

} // namespace sanpi
