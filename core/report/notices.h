// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticepaper.h"
#include "report/writejob.h"
#include "store/ledger.h"

namespace sanpi {

// The life of a notice: drafted, reviewed, issued; corrected by a new one (domain.md, decision 12). All but
// renderNotice() work on the ledger, in its thread.

inline constexpr qint64 newNoticeId = -1; ///< of a draft, in Outcome::ids

struct NewNotice {
    Week week;
    int year = 0; ///< of the figures; 0: noticeYear()
    NoticeLayout layout = NoticeLayout::Official;
    QDate on; ///< the day of drafting
    QString by; ///< 拟稿人
    QString author; ///< who is at the keyboard
    Source how = Source::Form;
};
/// The year whose list the notice of a week tells of: that of its Monday, or the year before for as long as
/// that one alone has a list. The weeks of January go on with the old list until the new year is opened.
[[nodiscard]] Result<int> noticeYear(Ledger& ledger, Week week);
/// The last day whose week has a notice of the year's list: the year's last one, or \p asOf in the following
/// year while that has no list of its own.
[[nodiscard]] Result<QDate> lastNoticeDay(Ledger& ledger, int year, QDate asOf);
/// Refused where the week has a draft or an issued notice already.
[[nodiscard]] Outcome draftNotice(Ledger& ledger, const NewNotice& wish);

/// Who does something to a notice, and when.
struct NoticeAct {
    qint64 notice = 0;
    QDate on;
    QString by; ///< whose name the notice bears for it
    QString author; ///< who is at the keyboard
    Source how = Source::Form;
};
/// Refused for one that is reviewed or issued, and, where the ledger has people, for who drafted it.
[[nodiscard]] Outcome reviewNotice(Ledger& ledger, const NoticeAct& act);

/// An own text in the place of a generated paragraph; an empty one brings the generated text back. Whoever
/// changes the text of a reviewed notice takes its review back. Refused for an issued one, NotFound for a
/// paragraph that it does not have.
[[nodiscard]] Outcome editNotice(
    Ledger& ledger, const NoticeAct& act, const QString& paragraph, const QString& text);
[[nodiscard]] Outcome setNoticeLayout(Ledger& ledger, const NoticeAct& act, NoticeLayout layout);
/// Takes a draft away. Refused for an issued one.
[[nodiscard]] Outcome discardNotice(Ledger& ledger, const NoticeAct& act);

/// A draft that corrects an issued notice: the same week with the figures of now, beside them those that were
/// issued. Refused without a reason, for a notice that is not issued, and where such a draft is there
/// already.
[[nodiscard]] Outcome correctNotice(Ledger& ledger, const NoticeAct& act, const QString& reason);

/// What is about to be issued. A value: made on the storage thread, drawn and rendered elsewhere.
struct NoticeToIssue {
    NoticeAct act;
    NoticeStamp stamp;
    NoticePaper paper; ///< the charts of its document are to be drawn before it is rendered
    QByteArray json; ///< text, figures and rules
    QString sha256; ///< of the JSON
    qint64 knownAt = 0; ///< the change set with which the log ended
};
/// The notice with its number (0: the next one of the year) and all that will be frozen. Refused for one that
/// is issued, for a day before its week, for a number that was used, and, where the ledger has people,
/// without a review or by who reviewed it.
[[nodiscard]] Result<NoticeToIssue> prepareIssue(Ledger& ledger, const NoticeAct& act, int number = 0);

/// The files that are frozen.
struct NoticeFiles {
    QByteArray docx;
    QByteArray pdf;
    Written written; ///< of the PDF
};
/// Any thread; needs a QGuiApplication. Errors: Cancelled, CannotWrite, WrongUse (a chart not drawn).
[[nodiscard]] Result<NoticeFiles> renderNotice(const NoticeToIssue& notice, const WriteJob& job = {});

/// Freezes it: number, text, figures, rules and files, in one change set that is never undone. Conflict where
/// somebody changed the notice since it was prepared.
[[nodiscard]] Outcome issueNotice(Ledger& ledger, const NoticeToIssue& notice, const NoticeFiles& files);

/// The number that a notice issued on a day would get.
[[nodiscard]] Result<int> nextNoticeNumber(Ledger& ledger, QDate on);

/// One line of the list of notices.
struct NoticeRow {
    qint64 id = 0;
    Record record;
    NoticeState state = NoticeState::Draft;
    QDate week;
    int year = 0;
    NoticeStamp stamp;
    qint64 corrects = 0;
};
/// The notices of a year (0: of all) by week, then in the order in which they were drafted.
[[nodiscard]] Result<QList<NoticeRow>> listNotices(Ledger& ledger, int year);
/// The newest issued notice of a week; \p number: the one with that number. Nothing where there is none.
[[nodiscard]] Result<std::optional<Record>> issuedNotice(Ledger& ledger, Week week, int number = 0);
/// The notice of the week before that a reader has in hand: the newest issued one, else the newest draft.
[[nodiscard]] Result<std::optional<Record>> noticeBefore(Ledger& ledger, const Record& notice);

/// Whether people of the ledger are told apart, so that drafting, reviewing and issuing are of different
/// people: a ledger on a server, or one that says so (setting people = 1).
[[nodiscard]] bool hasPeople(Ledger& ledger);

} // namespace sanpi
