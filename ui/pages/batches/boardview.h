// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QHBoxLayout;

namespace sanpi {

class MemberModel;

/// 会场看板: the members as cards in three columns, in large type, to be read from afar. Nothing is edited.
class BoardView : public QScrollArea {
    Q_OBJECT

public:
    explicit BoardView(QWidget* parent = nullptr);
    void showMembers(const MemberModel& model);

private:
    QWidget* m_body = nullptr;
};

} // namespace sanpi
