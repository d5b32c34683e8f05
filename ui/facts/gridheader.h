// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>
#include <QSet>

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
    /// Sections whose values are narrowed; their mark shows it.
    void setNarrowed(const QSet<int>& sections);
    /// Where the mark of a section stands that opens its values, in the viewport.
    [[nodiscard]] QRect valuesMark(int section) const;

signals:
    /// \p added: shift was held, the section joins those sorted by.
    void sortClicked(int section, bool added);
    /// The mark at the right of a section was clicked.
    void valuesClicked(int section);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QHash<int, Mark> m_marks;
    QSet<int> m_narrowed;
    bool m_ranked = false;
    int m_hovered = -1;
    int m_pressed = -1;
    QPoint m_pressedAt;
};

} // namespace sanpi
