// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/sending.h"
#include "figures/collecting.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace sanpi {

/// Before workbooks go out: to which units, and by when they answer. Where a round was sent before, those
/// that have answered are not asked again unless somebody ticks them, and it is said what that does.
class SendDialog : public QDialog {
    Q_OBJECT

public:
    /// \p status: of the round so far; without units where nothing was sent. \p due: proposed.
    SendDialog(const std::vector<SendUnit>& units, const CollectStatus& status, QDate due, QDate today,
        QWidget* parent);
    [[nodiscard]] std::vector<qint64> units() const;
    [[nodiscard]] QDate due() const;

private:
    void build(const std::vector<SendUnit>& units, const CollectStatus& status);
    QWidget* buildTicks(bool again);
    void tick(bool owing, bool others);
    void showWhatItDoes();

    QDate m_today;
    QTreeWidget* m_units;
    QDateEdit* m_due;
    QLabel* m_warning;
    QPushButton* m_send = nullptr;
};

} // namespace sanpi
