// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/decisions.h"
#include "ui/facts/textlist.h"

namespace sanpi {

/// 议定与批示事项 with where they stand.
class DecisionList : public TextList {
    Q_OBJECT

public:
    DecisionList(const QString& name, const QString& title, QWidget* parent = nullptr);
    void showDecisions(const std::vector<DecisionRow>& rows);
};

} // namespace sanpi
