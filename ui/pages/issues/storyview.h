// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/storyline.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace sanpi {

/// 全程: the dated events of an issue, one below the other, and how its unit stands.
class StoryView : public QWidget {
    Q_OBJECT

public:
    explicit StoryView(QWidget* parent = nullptr);
    void showStory(const Storyline& line, const QString& standing);

private:
    QGridLayout* m_events;
    QLabel* m_standing;
};

} // namespace sanpi
