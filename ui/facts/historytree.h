// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "store/changelog.h"

#include <QTreeView>

#include <optional>
#include <vector>

class QStandardItemModel;

namespace sanpi {

/// What happened to one project: change sets, newest first, and below each the fields with their old and new
/// values. A field's menu brings its old value back; it asks for that and changes nothing itself.
class HistoryTree : public QTreeView {
    Q_OBJECT

public:
    explicit HistoryTree(QWidget* parent = nullptr);
    void setHistory(const Catalogue& catalogue, const Table& names, const std::vector<LoggedSet>& history);

    /// One changed field of the tree.
    struct Line {
        RecordId id;
        FieldChange change;
        QString what;
    };
    /// Of the current line; none where it is a change set.
    [[nodiscard]] std::optional<Line> currentLine() const;

signals:
    void currentLineChanged();
    /// The value before shall stand again.
    void restoreWanted(const sanpi::HistoryTree::Line& line);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QStandardItemModel* m_items;
    std::vector<Line> m_lines;
};

} // namespace sanpi
