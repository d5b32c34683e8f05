// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/noticelife.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int noticeRole = Qt::UserRole + 20;
constexpr int listRows = 5;
constexpr int highestNumber = 999;

QString weekText(QDate monday)
{
    return monday.toString(u"MM.dd"_s) + u'—' + monday.addDays(6).toString(u"MM.dd"_s);
}

QPushButton* actionButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

NoticeLife::NoticeLife(const Catalogue& catalogue, QWidget* parent)
    : Panel(parent), m_catalogue(catalogue), m_list(new QTreeWidget(this)), m_week(new QComboBox(this)),
      m_draft(actionButton(u"draftNoticeButton"_s, tr("Draft"), this)),
      m_review(actionButton(u"reviewNoticeButton"_s, tr("Review"), this)),
      m_issue(actionButton(u"issueNoticeButton"_s, tr("Issue …"), this)),
      m_verify(actionButton(u"verifyNoticeButton"_s, tr("Verify"), this)),
      m_correct(actionButton(u"correctNoticeButton"_s, tr("Correct …"), this)),
      m_discard(actionButton(u"discardNoticeButton"_s, tr("Discard draft"), this)),
      m_compare(actionButton(u"compareNoticeButton"_s, tr("Compare with last week"), this)),
      m_said(new QLabel(this))
{
    setObjectName(u"noticeLife"_s);
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item)
            emit chosen(item->data(0, noticeRole).toLongLong());
    });
    connect(m_draft, &QPushButton::clicked, this,
        [this] { emit draftWanted(Week::of(m_week->currentData().toDate())); });
    connect(m_review, &QPushButton::clicked, this, &NoticeLife::reviewWanted);
    connect(m_verify, &QPushButton::clicked, this, &NoticeLife::verifyWanted);
    connect(m_discard, &QPushButton::clicked, this, &NoticeLife::discardWanted);
    connect(m_compare, &QPushButton::toggled, this, &NoticeLife::compareWanted);
    connect(m_issue, &QPushButton::toggled, this, [this](bool on) {
        m_issuing->setVisible(on);
        if (on) {
            m_number->setFocus();
            emit unfolded(m_issuing);
        }
    });
    connect(m_correct, &QPushButton::toggled, this, [this](bool on) {
        m_correcting->setVisible(on);
        if (on) {
            m_reason->setFocus();
            emit unfolded(m_correcting);
        }
    });
}

void NoticeLife::build()
{
    m_list->setObjectName(u"noticeList"_s);
    m_list->setAccessibleName(tr("Notices of the year"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("No."), tr("Week"), tr("State")});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setMinimumSectionSize(gap(8));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->setFixedHeight(listRows * (fontMetrics().height() + gap(3)) + gap(8));
    m_week->setObjectName(u"noticeWeek"_s);
    m_week->setAccessibleName(tr("Week of the new draft"));
    for (QPushButton* button : {m_issue, m_correct, m_compare})
        button->setCheckable(true);
    m_said->setObjectName(u"noticeSaid"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* drafting = new QHBoxLayout;
    drafting->addWidget(m_week, 1);
    drafting->addWidget(m_draft);
    auto* actions = new QWidget(this);
    auto* flow = new FlowLayout(actions);
    for (QPushButton* button : {m_review, m_issue, m_verify, m_correct, m_discard, m_compare})
        flow->addWidget(button);
    body()->addWidget(m_list);
    body()->addLayout(drafting);
    body()->addWidget(actions);
    body()->addWidget(buildIssuing());
    body()->addWidget(buildCorrecting());
    body()->addWidget(m_said);
    m_said->hide();
}

QWidget* NoticeLife::buildIssuing()
{
    m_issuing = new QWidget(this);
    m_number = new QSpinBox(m_issuing);
    m_number->setObjectName(u"issueNumber"_s);
    m_number->setRange(1, highestNumber);
    m_on = new DayEdit(m_issuing);
    m_on->setObjectName(u"issueDay"_s);
    m_by = new QLineEdit(m_issuing);
    m_by->setObjectName(u"issueSigner"_s);
    auto* sign = actionButton(u"signNoticeButton"_s, tr("Issue and freeze"), m_issuing);
    makePrimary(sign);
    auto* form = new QFormLayout(m_issuing);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Number"), m_number);
    form->addRow(tr("Day of issue"), m_on);
    form->addRow(tr("Signed by"), m_by);
    form->addRow(sign);
    m_issuing->hide();
    connect(sign, &QPushButton::clicked, this,
        [this] { emit issueWanted(m_number->value(), m_on->date(), m_by->text().trimmed()); });
    return m_issuing;
}

QWidget* NoticeLife::buildCorrecting()
{
    m_correcting = new QWidget(this);
    m_reason = new QLineEdit(m_correcting);
    m_reason->setObjectName(u"correctReason"_s);
    m_reason->setPlaceholderText(tr("Why it is corrected"));
    auto* draft = actionButton(u"draftCorrectionButton"_s, tr("Draft the correction"), m_correcting);
    auto* row = new QHBoxLayout(m_correcting);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reason, 1);
    row->addWidget(draft);
    m_correcting->hide();
    connect(draft, &QPushButton::clicked, this, [this] { emit correctWanted(m_reason->text().trimmed()); });
    connect(m_reason, &QLineEdit::returnPressed, draft, &QPushButton::click);
    return m_correcting;
}

QString NoticeLife::stateText(const NoticeRow& row) const
{
    const Choice* choice = m_catalogue.field(Kind::Notice, u"state").choice(int(row.state));
    const QString state = !choice ? QString() : englishLabels() ? choice->en : choice->zh;
    return row.corrects != 0 ? tr("%1, correction").arg(state) : state;
}

const NoticeRow* NoticeLife::row() const
{
    const auto found = std::ranges::find(m_state.rows, m_state.chosen, &NoticeRow::id);
    return found == m_state.rows.end() ? nullptr : &*found;
}

void NoticeLife::show(const State& state, const Scope& scope, const QString& author)
{
    const bool other = state.chosen != m_state.chosen;
    m_state = state;
    setTitle(tr("Notices of %1").arg(scope.year));
    fillRows();
    fillWeeks(scope);
    const NoticeRow* notice = row();
    if (other || !notice || notice->state == NoticeState::Issued) {
        m_issue->setChecked(false);
        m_correct->setChecked(false);
    }
    if (other) {
        m_reason->clear();
        m_by->setText(author);
        // Issued on the Monday after the week, as such notices are; the day may be typed.
        m_on->setDate(notice ? notice->week.addDays(7) : scope.asOf);
        m_number->setValue(state.nextNumber);
    }
    showActions();
}

void NoticeLife::fillRows()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    auto* day = new QTreeWidgetItem(m_list, {tr("—"), tr("Figures of the day"), QString()});
    day->setData(0, noticeRole, qlonglong(0));
    m_list->setCurrentItem(day);
    // The newest first: it is the one that is worked on.
    for (auto at = m_state.rows.crbegin(); at != m_state.rows.crend(); ++at) {
        const NoticeRow& notice = *at;
        const QString number = notice.stamp.number > 0 ? QString::number(notice.stamp.number) : tr("—");
        auto* item = new QTreeWidgetItem(m_list, {number, weekText(notice.week), stateText(notice)});
        item->setData(0, noticeRole, notice.id);
        item->setToolTip(0, noticeName(notice.record));
        item->setToolTip(2, notice.record.value(u"sha256"_s).text());
        if (notice.id == m_state.chosen)
            m_list->setCurrentItem(item);
    }
}

void NoticeLife::fillWeeks(const Scope& scope)
{
    const QVariant kept = m_week->currentData();
    m_week->clear();
    const Week last = Week::of(m_state.lastDay);
    for (QDate monday = last.monday(); monday.year() >= scope.year; monday = monday.addDays(-7))
        m_week->addItem(weekText(monday), monday);
    m_week->setCurrentIndex(std::max(0, m_week->findData(kept)));
}

void NoticeLife::showActions()
{
    const NoticeRow* notice = row();
    const bool open = notice && notice->state != NoticeState::Issued;
    const bool issued = notice && !open;
    const bool free = !m_busy && !m_state.readOnly;
    m_review->setVisible(open && notice->state == NoticeState::Draft);
    m_issue->setVisible(open);
    m_discard->setVisible(open);
    m_verify->setVisible(issued);
    m_correct->setVisible(issued);
    m_compare->setVisible(notice != nullptr && m_state.hasBefore);
    for (QWidget* widget : std::initializer_list<QWidget*> {
             m_draft, m_review, m_issue, m_discard, m_correct, m_issuing, m_correcting})
        widget->setEnabled(free);
    m_draft->setEnabled(free && m_week->count() > 0);
    m_verify->setEnabled(!m_busy);
    const bool waits = m_state.people && open && notice->state == NoticeState::Draft;
    m_issue->setEnabled(free && !waits);
    m_issue->setToolTip(waits ? tr("Another person reviews it first") : QString());
}

void NoticeLife::say(Tone tone, const QString& text)
{
    QPalette palette = this->palette();
    if (tone == Tone::Bad)
        palette.setColor(QPalette::WindowText, colorsOf(this).badText);
    m_said->setPalette(palette);
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        emit unfolded(m_said);
}

void NoticeLife::setBusy(bool busy)
{
    m_busy = busy;
    // The button that was pressed goes out of use: the keyboard stays with the notices, not with what is
    // next.
    if (const QWidget* held = focusWidget(); busy && held && held->hasFocus() && held != m_list)
        m_list->setFocus(Qt::OtherFocusReason);
    showActions();
}

bool NoticeLife::isComparing() const
{
    return m_compare->isChecked() && m_compare->isVisibleTo(this);
}

} // namespace sanpi
