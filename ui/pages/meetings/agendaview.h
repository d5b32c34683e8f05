// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/meetings.h"
#include "ui/pages/meetings/meetingsjobs.h"
#include "ui/shell/page.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;
class QTabWidget;

namespace sanpi {

class DecisionList;
class LedgerSession;
class TextList;

/// A meeting's agenda in the order in which it is gone through: 上次议定事项落实情况 first, then what was put
/// on it, then what is open and may be put on it; and what the meeting decided.
class AgendaView : public QWidget {
    Q_OBJECT

public:
    explicit AgendaView(LedgerSession& session, QWidget* parent = nullptr);
    void showAgenda(const MeetingsAnswer& answer);
    /// The tab of what was decided.
    void showDecided();
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void decisionWanted(qint64 decision);
    void issueWanted(qint64 issue);
    void projectWanted(qint64 project);
    /// An item of the agenda was chosen: what is decided of it has its project and unit.
    void itemChosen(const sanpi::AgendaRow& item);
    void notified(const sanpi::Notification& notification);

private:
    void add(const std::vector<AgendaWish>& items);
    void addChosen();
    void addTyped();
    void react();
    QWidget* buildOwn();
    QWidget* buildEditor(QWidget* parent);
    void showItem();
    void keepItem();
    void act(const std::function<Outcome(Ledger&)>& what, const QString& done);
    [[nodiscard]] const AgendaRow* chosenItem() const;

    LedgerSession& m_session;
    qint64 m_meeting = 0;
    bool m_editable = false;
    bool m_writing = false;
    std::vector<AgendaWish> m_open; ///< by the row of m_items
    std::vector<AgendaRow> m_agenda; ///< by the row of m_own
    RecordId m_item; ///< in the editor
    QTabWidget* m_tabs;
    DecisionList* m_earlier;
    TextList* m_own = nullptr;
    QWidget* m_editor = nullptr; ///< of the chosen item
    QLineEdit* m_itemText = nullptr;
    QLineEdit* m_itemNote = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_add = nullptr;
    TextList* m_items;
    QPushButton* m_take;
    DecisionList* m_decided;
};

} // namespace sanpi
