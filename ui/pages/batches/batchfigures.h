// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"

#include <QWidget>

namespace sanpi {

class BarTable;
class Panel;

/// The figures of one period, or of all: what became of each list, and the chain of the four rates as a
/// funnel. Each row says how it was computed and opens the members behind it.
class BatchFigures : public QWidget {
    Q_OBJECT

public:
    explicit BatchFigures(QWidget* parent = nullptr);
    void showPeriod(const BatchPeriod& period, QDate asOf);

signals:
    /// The label of a list whose members are asked for; empty: all.
    void listChosen(const QString& batch);

private:
    Panel* m_listPanel;
    Panel* m_chainPanel;
    BarTable* m_lists;
    BarTable* m_chain;
};

} // namespace sanpi
