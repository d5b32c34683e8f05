// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/appraisal.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sanpi {

class FlowLayout;

/// 全市位次: the newest places in the city with their change, the first thing on 总览. The headline is the
/// comprehensive one; each place opens the appraisals behind it.
class AppraisalStrip : public QWidget {
    Q_OBJECT

public:
    explicit AppraisalStrip(QWidget* parent = nullptr);
    void showPlaces(const std::vector<AppraisalPlace>& places, bool editable);
    /// 综合考评 第2位（共12个） ▲1, as the buttons say it.
    [[nodiscard]] static QString textOf(const AppraisalPlace& place);

signals:
    void entryWanted();
    void placeWanted(const QString& indicator);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_head;
    FlowLayout* m_flow;
    QList<QToolButton*> m_buttons;
    QToolButton* m_enter;
};

} // namespace sanpi
