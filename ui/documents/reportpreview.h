// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QTextBrowser>

#include <memory>

namespace sanpi {

class BlockCopier;
struct SeenBlock;

/// A report on the screen: white paper whatever the theme. It is set in type by a worker, and of a long table
/// only the first rows are shown; the exported file has all. Tables, charts and sentences can be copied
/// (BlockCopier), tables with all of their rows.
class ReportPreview : public QTextBrowser {
    Q_OBJECT

public:
    explicit ReportPreview(QWidget* parent = nullptr);
    /// Charts must have been drawn.
    void showReport(const Document& document);
    void clearReport();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    /// Rows of each table that are shown.
    static constexpr qsizetype mostRows = 120;

signals:
    /// It is shown; \p hidden rows are left out.
    void shown(int hidden);

private:
    void take(quint64 round, QTextDocument* text, int hidden);
    [[nodiscard]] QList<SeenBlock> blocks() const;
    [[nodiscard]] QRect onViewport(const QRectF& place) const;

    std::shared_ptr<const Document> m_report;
    BlockCopier* m_copier;

    quint64 m_round = 0; // older ones are dropped
    int m_running = 0;
};

} // namespace sanpi
