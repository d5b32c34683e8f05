// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/collectsettings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace sanpi {

/// By when units usually answer, and which of the ledger's own fields the workbooks ask for.
class CollectSettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// \p own: the ledger's own fields of projects.
    CollectSettingsDialog(
        const CollectSettings& settings, const std::vector<Field>& own, QWidget* parent = nullptr);
    [[nodiscard]] CollectSettings settings() const;

private:
    void build(const std::vector<Field>& own, const CollectSettings& settings);

    QComboBox* m_month;
    QSpinBox* m_day;
    QComboBox* m_weekDay;
    QLineEdit* m_blanks;
    QListWidget* m_own;
};

} // namespace sanpi
