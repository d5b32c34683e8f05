// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pagelayout.h"

#include <QScrollArea>

#include <memory>

namespace sanpi {

/// The pages of a document as they will print, one below the other, as wide as there is room.
class PaperView : public QScrollArea {
    Q_OBJECT

public:
    explicit PaperView(QWidget* parent = nullptr);
    /// Keeps the place that was scrolled to.
    void showLayout(std::shared_ptr<const PageLayout> layout);
    [[nodiscard]] int pageCount() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Sheets;
    Sheets* m_sheets;
};

} // namespace sanpi
