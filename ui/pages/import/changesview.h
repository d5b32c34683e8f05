// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/plan.h"
#include "ui/widgets/panel.h"

class QComboBox;
class QStackedLayout;
class QTableView;

namespace sanpi {

class ImportRowsModel;
class SheetRowsModel;

/// The changes of one file as a grid: what would happen, every row or those of one kind; rows are left out,
/// and taken again, by their menu or with Delete. Where no header was found it shows the sheet itself, and a
/// double click says which row the header is.
class ChangesView : public Panel {
    Q_OBJECT

public:
    ChangesView(ImportRowsModel* rows, QWidget* parent);
    /// \p message stands in the head where there is no plan.
    void setPlan(const std::shared_ptr<const ImportPlan>& plan, const std::shared_ptr<const Workbook>& book,
        const std::map<qint64, QString>& units, const QString& message);
    /// Goes to a cell of the sheet (rows and columns from 0); columns that are not taken: to its row.
    void showCell(int sheetRow, int sheetColumn);

signals:
    void leaveOutAsked(const std::vector<int>& sheetRows, bool out);
    void headerPicked(int sheetRow); ///< from 0

private:
    QTableView* buildSheet();
    void fitColumns(const ImportPlan& plan);
    void showMenu(const QPoint& at);
    void leaveOut(bool out);
    [[nodiscard]] std::vector<int> selectedRows(bool leftOut) const; ///< of the sheet

    ImportRowsModel* m_rows;
    QComboBox* m_only;
    QTableView* m_view;
    SheetRowsModel* m_sheetRows;
    QTableView* m_sheet;
    QStackedLayout* m_stack;
    std::shared_ptr<const ImportPlan> m_plan; ///< what is shown
};

} // namespace sanpi
