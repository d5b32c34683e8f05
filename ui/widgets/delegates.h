// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "ui/widgets/linetext.h"
#include "ui/widgets/roles.h"

#include <QList>
#include <QMetaType>
#include <QRectF>
#include <QStyledItemDelegate>

#include <optional>

namespace sanpi {

struct Colors;

/// Amounts, counts and rates: right-aligned, negative or ToneRole Bad in red beside their sign. A number is
/// never elided: where it does not fit, #### stands and the tooltip has it. DisplayRole is the finished text.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable LineTexts m_texts;
};

/// A lamp (LampRole) with the text of DisplayRole beside it.
class LampDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable LineTexts m_texts;
};

/// Long names: elided in the middle, whole in the tooltip.
class NameDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    mutable LineTexts m_texts;
};

/// A stretch of a bar in a lamp's colour.
struct BarPart {
    double value = 0;
    Lamp lamp = Lamp::None;
    bool operator==(const BarPart&) const = default;
};

/// One horizontal bar from zero. All numbers share one scale (maximum at the right end); parts beyond it are
/// cut with a mark.
struct Bar {
    double value = 0;
    double maximum = 1;
    std::optional<double> target; ///< tick
    std::optional<double> pace; ///< dashed mark
    int series = -1; ///< colour of the chart palette; -1 the accent
    QList<BarPart> parts = {}; ///< of the value, one behind the other; empty: one colour
    bool operator==(const Bar&) const = default;
};

/// Where the strokes of a Bar go; tested without a screen.
struct BarGeometry {
    QRectF track;
    QRectF fill;
    bool cut = false; ///< the value lies beyond the maximum
    std::optional<double> targetX;
    std::optional<double> paceX;
    [[nodiscard]] static BarGeometry of(const Bar& bar, const QRectF& cell, double thickness);
};

void paintBar(QPainter& painter, const Bar& bar, const QRectF& cell, double thickness, const Colors& colors);

/// A cell of BarRole.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::Bar)
