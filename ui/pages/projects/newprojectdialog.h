// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;

namespace sanpi {

class FieldEdit;

/// The few things that a new project needs. What cannot enter is said at its field and the dialog stays; it
/// goes when the ledger has taken the project.
class NewProjectDialog : public QDialog {
    Q_OBJECT

public:
    /// \p model knows fields, units and how texts are read; it outlives the dialog.
    NewProjectDialog(const GridModel& model, const Catalogue& catalogue, int year, QWidget* parent = nullptr);

    [[nodiscard]] FieldEdit* edit(const QString& field) const { return m_edits.value(field); }
    /// Problems of the fields; what belongs to none stands above the buttons.
    void showProblems(const std::vector<std::pair<QString, QString>>& messages);

signals:
    /// Read and checked as far as this side can: field → value, blanks left out.
    void submitted(const QList<QPair<QString, sanpi::Value>>& values);

private:
    void submit();

    const GridModel& m_model;
    const Catalogue& m_catalogue;
    QStringList m_order;
    QHash<QString, FieldEdit*> m_edits;
    QHash<QString, QLabel*> m_messages;
    QLabel* m_general;
    QPushButton* m_create;
};

} // namespace sanpi
