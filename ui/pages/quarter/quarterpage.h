// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/quarter/quarterjobs.h"
#include "ui/shell/answerpage.h"

class QTabWidget;

namespace sanpi {

class ApplyView;
class TourView;

/// 申报与观摩: applications for a period of the three batches, and rounds of 观摩.
class QuarterPage : public AnswerPage<QuarterAnswer> {
    Q_OBJECT

public:
    explicit QuarterPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const QuarterAnswer& answer) override;
    void tellFilter();
    void tellStatus();

    QTabWidget* m_tabs;
    ApplyView* m_apply;
    TourView* m_tour;
    int m_period = 0; ///< 0: the next one
    qint64 m_round = 0; ///< 0: the newest
};

} // namespace sanpi
