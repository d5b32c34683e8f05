// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"
#include "ui/shell/page.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class FieldEdit;
class LedgerSession;

/// A meeting's facts, of a new one or of one that is there.
class MeetingForm : public QWidget {
    Q_OBJECT

public:
    explicit MeetingForm(LedgerSession& session, QWidget* parent = nullptr);
    /// \p meeting: none for a new one.
    void showMeeting(const std::optional<Record>& meeting, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }
    /// To the first field.
    void begin();

signals:
    void kept(qint64 meeting);
    void closed();
    void removed();
    void notified(const sanpi::Notification& notification);

private:
    void submit();
    void remove();

    LedgerSession& m_session;
    qint64 m_meeting = 0;
    bool m_editable = false;
    bool m_writing = false;
    QLabel* m_title;
    QComboBox* m_kind;
    FieldEdit* m_on;
    QLineEdit* m_name;
    QLineEdit* m_place;
    QLineEdit* m_chair;
    QLineEdit* m_attendees;
    QLineEdit* m_document;
    QLabel* m_problem;
    QPushButton* m_submit;
    QPushButton* m_remove;
};

} // namespace sanpi
