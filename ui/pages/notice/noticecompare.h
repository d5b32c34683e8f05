// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticefigures.h"
#include "ui/widgets/panel.h"

class QLabel;
class QTreeWidget;

namespace sanpi {

/// What two notices say differently: figures side by side, sentences that came and went.
class NoticeCompare : public Panel {
    Q_OBJECT

public:
    explicit NoticeCompare(QWidget* parent = nullptr);
    void show(const NoticeDifference& difference, const QString& before);

private:
    QTreeWidget* m_figures;
    QLabel* m_sentences;
};

} // namespace sanpi
