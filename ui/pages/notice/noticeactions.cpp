// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the chosen notice: what the page does with the wishes of NoticeLife.
#include "schema/messages.h"
#include "ui/charts/chartrender.h"
#include "ui/documents/paperview.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/notice/noticecompare.h"
#include "ui/pages/notice/noticelife.h"
#include "ui/pages/notice/noticepage.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QThreadPool>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int daysToIssue = 7; ///< from the Monday of the week to that of issue
} // namespace

void NoticePage::connectLife()
{
    connect(m_life, &NoticeLife::chosen, this, &NoticePage::choose);
    connect(m_life, &NoticeLife::draftWanted, this, &NoticePage::draft);
    connect(m_life, &NoticeLife::issueWanted, this, &NoticePage::issue);
    connect(m_life, &NoticeLife::verifyWanted, this, &NoticePage::verify);
    connect(m_life, &NoticeLife::compareWanted, this, &NoticePage::showDifference);
    connect(m_life, &NoticeLife::reviewWanted, this, [this] {
        act(tr("Reviewed"),
            [wish = actOf(m_scope.asOf)](Ledger& ledger) { return reviewNotice(ledger, wish); });
    });
    connect(m_life, &NoticeLife::correctWanted, this, [this](const QString& reason) {
        act(
            tr("Correction drafted"),
            [wish = actOf(m_scope.asOf), reason](
                Ledger& ledger) { return correctNotice(ledger, wish, reason); },
            true);
    });
    connect(m_life, &NoticeLife::discardWanted, this, [this] {
        act(tr("Draft discarded"), [wish = actOf()](Ledger& ledger) { return discardNotice(ledger, wish); });
    });
    connect(m_paper, &PaperView::activated, this, &NoticePage::openEditor);
}

void NoticePage::choose(qint64 notice)
{
    if (notice == m_notice)
        return;
    if (!mayLeaveEditor()) {
        showLife(*m_answer);
        return;
    }
    leaveEditor();
    m_notice = notice;
    m_life->say(Tone::Plain, {});
    ask();
}

void NoticePage::showLife(const Answer& answer)
{
    NoticeLife::State state;
    state.rows = answer.rows;
    state.chosen = answer.chosen;
    state.nextNumber = answer.nextNumber;
    state.people = answer.people;
    state.readOnly = answer.readOnly;
    state.lastDay = answer.lastDay;
    state.hasBefore = answer.difference.has_value();
    m_life->show(state, m_scope, m_services.session->author());
    if (answer.chosen != 0 && !answer.paper)
        m_life->say(Tone::Bad, messageOf(answer.paperError));
    const QSignalBlocker quietLayout(m_layout);
    const QSignalBlocker quietNumber(m_number);
    m_layout->setEnabled(answer.chosen == 0 || answer.isEditable());
    m_number->setEnabled(answer.chosen == 0);
    if (answer.paper) {
        m_layout->setCurrentIndex(answer.paper->record.value(u"layout"_s).number() == 2 ? 1 : 0);
        m_number->setValue(stampOf(answer.paper->record).number);
    } else {
        m_number->setValue(0);
    }
    showDifference();
}

void NoticePage::showDifference()
{
    const bool wanted = m_answer && m_answer->difference && m_life->isComparing();
    if (wanted)
        m_compare->show(*m_answer->difference, m_answer->beforeName);
    m_compare->setVisible(wanted);
}

NoticeAct NoticePage::actOf(QDate on, const QString& by) const
{
    const QString author = m_services.session->author();
    return {m_notice, on, by.isEmpty() ? author : by, author, Source::Form};
}

void NoticePage::setActing(bool acting)
{
    m_acting = acting;
    m_life->setBusy(acting);
}

void NoticePage::act(const QString& done, Act act, bool isDraft)
{
    if (m_acting)
        return;
    setActing(true);
    m_life->say(Tone::Plain, {});
    m_services.session->run(std::move(act), this,
        [this, done, isDraft](const Outcome& outcome) { acted(done, outcome, isDraft); });
}

void NoticePage::acted(const QString& done, const Outcome& outcome, bool isDraft)
{
    setActing(false);
    if (!outcome.ok()) {
        QStringList reasons {messageOf(outcome.error)};
        for (const Problem& problem : outcome.problems)
            reasons << messageOf(problem, m_services.session->catalogue(), englishLabels());
        m_life->say(Tone::Bad, reasons.join(u'\n'));
        ask();
        return;
    }
    if (isDraft && outcome.ids.contains(newNoticeId))
        m_notice = outcome.ids.at(newNoticeId);
    emit notified({Tone::Good, done, {}, {}, {}});
    ask();
}

void NoticePage::draft(Week week)
{
    if (!mayLeaveEditor())
        return;
    leaveEditor();
    NewNotice wish;
    wish.week = week;
    wish.year = m_scope.year;
    wish.layout = m_layout->currentIndex() == 1 ? NoticeLayout::Bulletin : NoticeLayout::Official;
    wish.on = m_scope.asOf;
    wish.author = m_services.session->author();
    wish.by = wish.author;
    act(
        tr("Notice drafted"), [wish](Ledger& ledger) { return draftNotice(ledger, wish); }, true);
}

void NoticePage::changeLayout()
{
    if (m_notice == 0) {
        compose();
        return;
    }
    const NoticeLayout layout
        = m_layout->currentIndex() == 1 ? NoticeLayout::Bulletin : NoticeLayout::Official;
    act(tr("Layout changed"),
        [wish = actOf(), layout](Ledger& ledger) { return setNoticeLayout(ledger, wish, layout); });
}

bool NoticePage::isDayMeant(QDate on) const
{
    // Proposed is the Monday after the week, which may lie ahead as well.
    const QDate usual = m_answer && m_answer->paper
        ? m_answer->paper->record.value(u"week"_s).date().addDays(daysToIssue)
        : m_scope.asOf;
    const QDate latest = std::max(usual, m_scope.asOf);
    if (on <= latest)
        return true;
    return m_services.prompts->confirm(const_cast<NoticePage*>(this),
        {tr("Issue the notice on %1?").arg(on.toString(Qt::ISODate)),
            tr("That day lies after %1. A notice that was issued is never changed.")
                .arg(latest.toString(Qt::ISODate)),
            tr("Issue it on %1").arg(on.toString(Qt::ISODate)), true});
}

void NoticePage::issue(int number, QDate on, const QString& by)
{
    if (m_acting || !isDayMeant(on) || !mayLeaveEditor())
        return;
    leaveEditor();
    setActing(true);
    m_life->say(Tone::Plain, {});
    m_busy->start(tr("Issuing the notice"));
    m_services.session->storage().post(
        this,
        [wish = actOf(on, by), number](JobContext& job) -> Result<NoticeToIssue> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return prepareIssue(*job.ledger(), wish, number);
        },
        [this](const Result<NoticeToIssue>& issue) {
            if (issue) {
                renderIssue(*issue);
                return;
            }
            m_busy->finish();
            Outcome refused;
            refused.error = issue.error();
            acted({}, refused, false);
        });
}

void NoticePage::renderIssue(const NoticeToIssue& prepared)
{
    auto issue = std::make_shared<NoticeToIssue>(prepared);
    renderCharts(issue->paper.document);
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    const QPointer<NoticePage> self(this);
    QThreadPool::globalInstance()->start([self, issue, cancel = m_cancel] {
        WriteJob job;
        job.cancel = cancel.get();
        auto files = std::make_shared<Result<NoticeFiles>>(renderNotice(*issue, job));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, issue, files] {
                if (self)
                    self->finishIssue(issue, *files);
            },
            Qt::QueuedConnection);
    });
}

void NoticePage::finishIssue(
    const std::shared_ptr<const NoticeToIssue>& issue, const Result<NoticeFiles>& files)
{
    m_busy->finish();
    if (!files) {
        Outcome failed;
        failed.error = files.error();
        acted({}, failed, false);
        return;
    }
    const QString done = tr("Issued and frozen: No. %1").arg(issue->stamp.number);
    m_services.session->run(
        [issue, written = *files](Ledger& ledger) { return issueNotice(ledger, *issue, written); }, this,
        [this, done](const Outcome& outcome) { acted(done, outcome, false); });
}

void NoticePage::verify()
{
    if (m_acting)
        return;
    setActing(true);
    m_services.session->storage().post(
        this,
        [notice = m_notice](JobContext& job) -> Result<NoticeVerdict> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return verifyNotice(*job.ledger(), notice);
        },
        [this](const Result<NoticeVerdict>& verdict) { showVerdict(verdict); });
}

void NoticePage::showVerdict(const Result<NoticeVerdict>& verdict)
{
    setActing(false);
    if (!verdict)
        m_life->say(Tone::Bad, messageOf(verdict.error()));
    else if (verdict->agrees())
        m_life->say(Tone::Good, tr("✓ Agrees with the ledger as it was known then"));
    else
        m_life->say(Tone::Bad, tr("Does not agree:") + u'\n' + verdictLines(*verdict).join(u'\n'));
}

} // namespace sanpi
