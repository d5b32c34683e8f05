// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/backupkeeper.h"
#include "ui/widgets/panel.h"

#include <QAbstractTableModel>

class QLabel;
class QPushButton;
class QTableView;

namespace sanpi {

class Prompts;

/// The automatic backups of the open ledger, newest first.
class BackupModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { At, Reason, Projects, Changes, Size, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<BackupKeeper::Entry> entries);
    [[nodiscard]] const BackupKeeper::Entry& entry(int row) const { return m_entries[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<BackupKeeper::Entry> m_entries;
};

/// 备份: what there is, and the way back to it. What is restored replaces the open ledger, which is kept as a
/// backup itself.
class BackupPanel : public Panel {
    Q_OBJECT

public:
    BackupPanel(BackupKeeper& backups, Prompts& prompts, QWidget* parent);
    void ask();
    [[nodiscard]] bool isBusy() const { return m_asking; }
    void setReadOnly(bool readOnly);

private:
    void take(const std::vector<BackupKeeper::Entry>& entries);
    void enable();
    void restoreChosen();
    void restoreFile();

    BackupKeeper& m_backups;
    Prompts& m_prompts;
    bool m_asking = false;
    bool m_readOnly = false;
    BackupModel* m_model;
    QTableView* m_view = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_fromFile = nullptr;
};

} // namespace sanpi
