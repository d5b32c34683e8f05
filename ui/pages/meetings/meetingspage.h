// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/meetings/meetingsjobs.h"
#include "ui/shell/answerpage.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace sanpi {

class AgendaView;
class DecisionEntry;
class DecisionList;
class MeetingForm;
class Panel;
class PaperButton;
class TextList;

/// 会议: the meetings with their agenda, what was decided and how it stands; beside them the matter or the
/// meeting that is being entered.
class MeetingsPage : public AnswerPage<MeetingsAnswer> {
    Q_OBJECT

public:
    explicit MeetingsPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const MeetingsAnswer& answer) override;
    QWidget* buildMeetings();
    QWidget* buildSide();
    void want(const MeetingsFilter& filter);
    void openDecision(qint64 decision);
    void showMeetings(const MeetingsAnswer& answer);
    void showOpen(const MeetingsAnswer& answer);

    MeetingsFilter m_filter;
    QTabWidget* m_tabs = nullptr;
    TextList* m_meetings = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    Panel* m_agendaPanel = nullptr;
    QLabel* m_summary = nullptr;
    AgendaView* m_agenda = nullptr;
    PaperButton* m_paper = nullptr;
    DecisionList* m_decisions = nullptr;
    QStackedWidget* m_side = nullptr; ///< a matter, a meeting
    DecisionEntry* m_entry = nullptr;
    MeetingForm* m_form = nullptr;
};

} // namespace sanpi
