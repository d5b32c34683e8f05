// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>

namespace sanpi {

/// A header that shows a sort by several columns: an arrow and, where there are more than one, its rank. It
/// sorts nothing; clicks are told with their meaning.
class GridHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit GridHeader(QWidget* parent = nullptr);

    struct Mark {
        int rank = 1;
        bool descending = false;
    };
    /// By section; those that are not named show nothing.
    void setMarks(const QHash<int, Mark>& marks, bool ranked);

signals:
    /// \p added: shift was held, the section joins those sorted by.
    void sortClicked(int section, bool added);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QHash<int, Mark> m_marks;
    bool m_ranked = false;
    int m_pressed = -1;
    QPoint m_pressedAt;
};

} // namespace sanpi
