// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/fill/fillsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QTreeWidget;

namespace sanpi {

/// What was recognised of the blank sheet — sheet, year, month, unit, columns — each to be switched.
class FillSide : public QWidget {
    Q_OBJECT

public:
    FillSide(const Catalogue& catalogue, bool english, FillSession* session, QWidget* parent);
    /// Shows the session as it stands.
    void refresh();
    /// Puts the keyboard on the meaning of that column.
    void editColumn(int column);

private:
    void wire();
    QWidget* buildMemory();
    void showFacts(const FillPlan& plan);
    void showColumns(const FillPlan& plan);
    QComboBox* targetBox(const FillColumn& column);

    const Catalogue& m_catalogue;
    bool m_english;
    FillSession* m_session;
    QLabel* m_found;
    QComboBox* m_sheet;
    QSpinBox* m_year;
    QComboBox* m_month;
    QComboBox* m_unit;
    QCheckBox* m_overwrite;
    QWidget* m_memory;
    QTreeWidget* m_columns;
};

} // namespace sanpi
