// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "store/changelog.h"

#include <QTreeView>

class QStandardItemModel;

namespace sanpi {

/// What happened to one project: change sets, newest first, and below each the fields with their old and new
/// values.
class HistoryTree : public QTreeView {
    Q_OBJECT

public:
    explicit HistoryTree(QWidget* parent = nullptr);
    void setHistory(const Catalogue& catalogue, const Table& names, const std::vector<LoggedSet>& history);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStandardItemModel* m_items;
};

} // namespace sanpi
