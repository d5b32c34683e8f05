// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"
#include "figures/forecast.h"
#include "figures/starts.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QToolButton;

namespace sanpi {

/// What stands below the levels: where the year goes if it goes on so, and one line of the three batches.
/// Each is a way in.
class Outlook : public QWidget {
    Q_OBJECT

public:
    explicit Outlook(QWidget* parent = nullptr);
    /// \p names: of the projects that turn yellow, are due to start or started early.
    void showOutlook(const Forecast& forecast, const Batches& batches, const Starts& starts,
        const QHash<qint64, QString>& names);
    /// 签约 2 · 100.00%; empty where no list has members.
    [[nodiscard]] static QString batchLine(const Batches& batches);

signals:
    void batchesWanted();
    void projectWanted(qint64 project);

private:
    void showStarts(const Starts& starts, const QHash<qint64, QString>& names);
    void showYellow(const Forecast& forecast, const QHash<qint64, QString>& names);

    QLabel* m_forecast;
    QToolButton* m_copy; ///< puts that sentence on the clipboard
    QToolButton* m_yellow;
    QToolButton* m_starts;
    QToolButton* m_batches;
};

} // namespace sanpi
