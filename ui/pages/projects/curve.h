// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QWidget>

#include <array>
#include <optional>

namespace sanpi {

/// A year's cumulative amounts, by month, in one unit.
struct YearCurve {
    std::array<std::optional<double>, 12> done; ///< nothing after the month that counts
    std::array<std::optional<double>, 12> planned; ///< target × pace
    std::optional<double> target;
    bool operator==(const YearCurve&) const = default;
};

/// Where its strokes go; tested without a screen. From zero, the year from left to right.
struct CurveGeometry {
    QPolygonF done;
    QPolygonF planned;
    std::optional<double> targetY;
    double most = 0; ///< value at the upper edge; 0 where there is nothing to draw
    [[nodiscard]] static CurveGeometry of(const YearCurve& curve, const QRectF& plot);
};

/// The small curve beside the months. The months' table holds the same numbers for keyboard and reader.
class CurveView : public QWidget {
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);
    /// \p title says what and in which unit.
    void setCurve(const YearCurve& curve, const QString& title);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    YearCurve m_curve;
    QString m_title;
};

} // namespace sanpi
