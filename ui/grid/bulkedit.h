// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace sanpi {

class FieldEdit;

/// One field of all selected rows: which, and the value that they shall have. It says how the value is read
/// and why it cannot be; nothing is written here.
class BulkEdit : public QDialog {
    Q_OBJECT

public:
    /// \p model outlives it. \p column: chosen at first. \p rows: how many are meant.
    BulkEdit(const GridModel& model, int column, int rows, QWidget* parent = nullptr);
    void choose(int column);
    [[nodiscard]] FieldEdit* editor() const { return m_edit; }

signals:
    void submitted(int column, const QString& typed);

private:
    void makeEditor();
    void submit();

    const GridModel& m_model;
    QComboBox* m_fields;
    FieldEdit* m_edit = nullptr;
    QVBoxLayout* m_place;
    QLabel* m_problem;
};

} // namespace sanpi
