// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace sanpi {

class IssueModel;

/// 会场看板: the open issues as cards in a column for each state, to be read from afar. Nothing is edited.
class IssueBoard : public QScrollArea {
    Q_OBJECT

public:
    explicit IssueBoard(QWidget* parent = nullptr);
    void showIssues(const IssueModel& model);
};

} // namespace sanpi
