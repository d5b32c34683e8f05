// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meetings/meetingform.h"

#include "schema/messages.h"
#include "store/meetings.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

MeetingForm::MeetingForm(LedgerSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(new QLabel(this)), m_kind(new QComboBox(this)),
      m_on(new FieldEdit(session.catalogue().field(Kind::Meeting, u"on"), {}, Unit::Wan, this)),
      m_name(new QLineEdit(this)), m_place(new QLineEdit(this)), m_chair(new QLineEdit(this)),
      m_attendees(new QLineEdit(this)), m_document(new QLineEdit(this)), m_problem(new QLabel(this)),
      m_submit(new QPushButton(this)), m_remove(new QPushButton(tr("Remove the meeting"), this))
{
    setObjectName(u"meetingForm"_s);
    setTextRole(m_title, TextRole::Strong);
    m_kind->setObjectName(u"meetingKind"_s);
    for (const Choice& choice : session.catalogue().field(Kind::Meeting, u"kind").choices)
        m_kind->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_on->setObjectName(u"meetingOn"_s);
    m_name->setObjectName(u"meetingName"_s);
    m_name->setPlaceholderText(tr("empty: day and kind"));
    m_place->setObjectName(u"meetingPlace"_s);
    m_chair->setObjectName(u"meetingChair"_s);
    m_attendees->setObjectName(u"meetingAttendees"_s);
    m_document->setObjectName(u"meetingDocument"_s);
    m_problem->setObjectName(u"meetingProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_submit->setObjectName(u"keepMeetingButton"_s);
    makePrimary(m_submit);
    auto* close = new QPushButton(tr("Cancel"), this);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gap(2));
    form->addRow(m_title);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Held on"), m_on);
    form->addRow(tr("Title"), m_name);
    form->addRow(tr("Venue"), m_place);
    form->addRow(tr("Chair"), m_chair);
    form->addRow(tr("Attendees"), m_attendees);
    form->addRow(tr("Document"), m_document);
    form->addRow(m_problem);
    form->addRow(m_submit);
    form->addRow(close);
    form->addRow(m_remove);
    m_remove->setObjectName(u"removeMeetingButton"_s);
    connect(m_remove, &QPushButton::clicked, this, &MeetingForm::remove);
    connect(close, &QPushButton::clicked, this, &MeetingForm::closed);
    connect(m_submit, &QPushButton::clicked, this, &MeetingForm::submit);
}

void MeetingForm::showMeeting(const std::optional<Record>& meeting, const Scope& scope, bool editable)
{
    m_meeting = meeting ? meeting->id.key[0] : 0;
    m_editable = editable;
    const auto text = [&](const QString& key) { return meeting ? meeting->value(key).text() : QString(); };
    m_title->setText(meeting ? tr("The meeting") : tr("A new meeting"));
    if (meeting)
        m_kind->setCurrentIndex(m_kind->findData(meeting->value(u"kind"_s).number()));
    m_on->setText(meeting ? text(u"on"_s) : scope.asOf.toString(Qt::ISODate));
    m_name->setText(text(u"name"_s));
    m_place->setText(text(u"place"_s));
    m_chair->setText(text(u"chair"_s));
    m_attendees->setText(text(u"attendees"_s));
    m_document->setText(text(u"document"_s));
    m_submit->setText(meeting ? tr("Keep") : tr("Call the meeting"));
    m_submit->setEnabled(editable && !m_writing);
    m_remove->setVisible(meeting.has_value());
    m_remove->setEnabled(editable && !m_writing);
    m_problem->clear();
}

void MeetingForm::begin()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

void MeetingForm::remove()
{
    m_writing = true;
    m_remove->setEnabled(false);
    m_session.run([meeting = m_meeting, author = m_session.author()](
                      Ledger& ledger) { return removeMeeting(ledger, meeting, author); },
        this,
        [this](const Outcome& outcome) {
            m_writing = false;
            m_remove->setEnabled(m_editable);
            m_problem->setText(outcome.ok() ? QString() : messageOf(outcome.error));
            if (!outcome.ok())
                return;
            emit notified({Tone::Good, tr("The meeting was removed"), {}, {}, {}});
            emit removed();
        });
}

void MeetingForm::submit()
{
    const QDate on = QDate::fromString(m_on->text().trimmed(), Qt::ISODate);
    if (!on.isValid()) {
        m_problem->setText(tr("The day is missing"));
        return;
    }
    const Fields fields {{u"kind"_s, Value(m_kind->currentData().toLongLong())}, {u"on"_s, Value(on)},
        {u"name"_s, m_name->text().trimmed()}, {u"place"_s, m_place->text().trimmed()},
        {u"chair"_s, m_chair->text().trimmed()}, {u"attendees"_s, m_attendees->text().trimmed()},
        {u"document"_s, m_document->text().trimmed()}};
    m_writing = true;
    m_submit->setEnabled(false);
    m_session.run([meeting = m_meeting, fields, author = m_session.author()](
                      Ledger& ledger) { return keepMeeting(ledger, meeting, fields, author); },
        this,
        [this](const Outcome& outcome) {
            m_writing = false;
            m_submit->setEnabled(m_editable);
            QStringList reasons;
            if (!outcome.ok()) {
                reasons << messageOf(outcome.error);
                for (const Problem& problem : outcome.problems)
                    reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            }
            m_problem->setText(reasons.join(u'\n'));
            if (!outcome.ok())
                return;
            emit notified({Tone::Good, tr("The meeting was kept"), {}, {}, {}});
            emit kept(outcome.ids.contains(newMeetingId) ? outcome.ids.at(newMeetingId) : m_meeting);
        });
}

} // namespace sanpi
