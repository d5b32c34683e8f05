// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/noticepage.h"

#include "report/pagelayout.h"
#include "schema/messages.h"
#include "ui/charts/chartrender.h"
#include "ui/documents/exportbox.h"
#include "ui/documents/paperview.h"
#include "ui/pages/notice/checkpanel.h"
#include "ui/pages/notice/noticecompare.h"
#include "ui/pages/notice/noticelife.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/states.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 340;
constexpr int mostNumber = 999;

} // namespace

NoticePage::NoticePage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(tr("Notice"), this))
{
    m_busy = new BusyBar(this);
    m_pane = new StatePane(buildContent(), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addWidget(m_pane, 1);
    column->addWidget(m_busy);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &NoticePage::changeLayout);
    connect(m_number, &QSpinBox::valueChanged, this, &NoticePage::compose);
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_cancel->store(true); });
    connect(m_pane, &StatePane::actionTriggered, this, [this] {
        emit navigationRequested({hasYearBefore() ? u"year"_s : u"import"_s, {}, {}, {}});
    });
    connectLife();
}

NoticePage::~NoticePage()
{
    m_cancel->store(true);
}

bool NoticePage::isBusy() const
{
    return m_question != 0 || m_layouts > 0 || m_export->isBusy() || m_acting;
}

QWidget* NoticePage::buildContent()
{
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(2));
    m_paper = new PaperView(content);
    row->addWidget(m_paper, 1);
    row->addWidget(buildSide(content));
    return content;
}

QWidget* NoticePage::buildSide(QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    m_sideScroll = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(sideWidth);
    auto* side = new QWidget(scroll);
    side->setFixedWidth(sideWidth - scroll->verticalScrollBar()->sizeHint().width());
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, gap(1), 0);
    column->setSpacing(gap(2));
    m_life = new NoticeLife(m_services.session->catalogue(), side);
    // Its rows keep their height where the window is low; the side is scrolled instead.
    m_life->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_compare = new NoticeCompare(side);
    m_compare->hide();
    m_checks = new CheckPanel(m_services.session->catalogue(), side);
    connect(m_checks, &CheckPanel::wanted, this, &Page::navigationRequested);
    connect(m_checks, &CheckPanel::sentenceWanted, this, &NoticePage::openEditor);
    m_export = new ExportBox(m_services, m_busy, side);
    m_export->offerBundle(tr("Export the week"), u"notice/formats"_s);
    connect(m_export, &ExportBox::notified, this, &Page::notified);
    auto* choices = new Panel(side);
    choices->setTitle(tr("Choices"));
    m_layout = new QComboBox(choices);
    m_layout->setObjectName(u"layoutComboBox"_s);
    m_layout->addItems({tr("Official document (red head)"), tr("Bulletin")});
    m_number = new QSpinBox(choices);
    m_number->setObjectName(u"numberSpinBox"_s);
    m_number->setRange(0, mostNumber);
    m_number->setSpecialValueText(tr("not given yet"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Layout"), m_layout);
    form->addRow(tr("Number"), m_number);
    choices->body()->addLayout(form);
    column->addWidget(m_checks);
    column->addWidget(m_export);
    column->addWidget(choices);
    column->addWidget(m_life);
    column->addWidget(m_compare);
    column->addStretch(1);
    scroll->setWidget(side);
    // Where there is room for it, once it has a place.
    connect(m_life, &NoticeLife::unfolded, scroll, [scroll](QWidget* part) {
        QTimer::singleShot(0, part, [scroll, part] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            scroll->ensureWidgetVisible(part, 0, gap(2));
        });
    });
    return scroll;
}

bool NoticePage::hasYearBefore() const
{
    return m_services.session->state().years.contains(m_scope.year - 1);
}

void NoticePage::open(const Scope& scope, const Location& location)
{
    Q_UNUSED(location)
    if (m_scope.year != scope.year || m_scope.asOf != scope.asOf)
        m_answer.reset(); // what is shown is of another ground
    m_scope = scope;
    ask();
}

void NoticePage::ask()
{
    m_services.session->storage().drop(m_question);
    // What is being typed, and what is acted upon, stays in sight.
    if (!m_editor && !m_answer)
        m_pane->showLoading();
    m_question = m_services.session->storage().post(
        this,
        [year = m_scope.year, asOf = m_scope.asOf, notice = m_notice](JobContext& job) -> Result<Answer> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return loadNoticePage(*job.ledger(), year, asOf, notice);
        },
        [this](const Result<Answer>& answer) { take(answer); });
}

void NoticePage::take(const Result<Answer>& answer)
{
    m_question = 0;
    if (!answer) {
        m_pane->showError(tr("The notice cannot be made"), messageOf(answer.error()));
        return;
    }
    if (answer->input.overview.all.count == 0 && answer->rows.isEmpty()) {
        m_answer.reset();
        m_notice = 0;
        m_header->setScope(QString::number(m_scope.year));
        if (hasYearBefore()) {
            m_pane->showEmpty({Symbol::Notice, tr("%1 is not opened yet").arg(m_scope.year),
                tr("Until it is, the notices of its first weeks are drafted under %1: choose that year "
                   "above. "
                   "A year is opened from the list of the year before.")
                    .arg(m_scope.year - 1),
                tr("Open the year …")});
            return;
        }
        m_pane->showEmpty({Symbol::Notice, tr("No key projects in %1").arg(m_scope.year),
            tr("Import the year's ledger; the notice writes itself from its figures."),
            tr("Import a sheet")});
        return;
    }
    m_answer = *answer;
    m_notice = answer->chosen;
    if (answer->chosen != 0)
        m_header->setScope(tr("of the week to %1").arg(answer->input.overview.asOf.toString(Qt::ISODate)));
    else
        m_header->setScope(
            tr("key projects of %1, as of %2").arg(m_scope.year).arg(m_scope.asOf.toString(Qt::ISODate)));
    m_pane->showContent();
    // What a person works with stays where it is, whatever the checks above it take.
    const QPoint origin(0, 0);
    const int held = m_life->focusWidget() && m_life->focusWidget()->hasFocus()
        ? m_life->mapTo(m_sideScroll, origin).y()
        : -1;
    showLife(*answer);
    showChecks(*answer);
    if (held >= 0) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QScrollBar* bar = m_sideScroll->verticalScrollBar();
        bar->setValue(bar->value() + m_life->mapTo(m_sideScroll, origin).y() - held);
    }
    compose();
}

void NoticePage::compose()
{
    if (!m_answer)
        return;
    if (m_answer->paper) {
        m_document = m_answer->paper->document;
    } else if (m_answer->chosen != 0) {
        m_document = {}; // damaged: what is said of it stands beside the paper
    } else {
        NoticeInput input = m_answer->input;
        input.layout = m_layout->currentIndex() == 0 ? NoticeLayout::Official : NoticeLayout::Bulletin;
        input.number = m_number->value();
        m_document = buildNotice(input);
    }
    renderCharts(m_document);
    m_export->clearDocument();
    const quint64 round = ++m_round;
    ++m_layouts;
    const QPointer<NoticePage> self(this);
    QThreadPool::globalInstance()->start([self, round, document = m_document] {
        auto layout = std::make_shared<Result<PageLayout>>(PageLayout::of(document, FontPlan::fromSystem()));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, round, layout] {
                if (self)
                    self->showPages(round, *layout);
            },
            Qt::QueuedConnection);
    });
}

void NoticePage::showPages(quint64 round, const Result<PageLayout>& layout)
{
    --m_layouts;
    if (round != m_round)
        return;
    if (!layout) {
        m_pane->showError(tr("The notice cannot be shown"), messageOf(layout.error()));
        return;
    }
    m_paper->showLayout(
        std::make_shared<const PageLayout>(*layout), std::make_shared<const Document>(m_document));
    showSpots();
    placeEditor();
    if (std::exchange(m_shown, m_notice) != m_notice)
        m_paper->goToPage(1);
    m_export->setDocument(m_document, proposedName(), m_answer ? m_answer->issued : IssuedFiles());
}

void NoticePage::showChecks(const Answer& answer)
{
    CheckPanel::State state;
    state.checks = answer.checks;
    state.behind = answer.input.overview.all.behind;
    if (answer.paper)
        state.sentences = answer.paper->sentences;
    state.editable = answer.isEditable();
    state.frozen = isFrozen();
    state.numberMissing = answer.chosen != 0 || m_number->value() == 0;
    m_checks->show(state);
}

QString NoticePage::proposedName() const
{
    if (isFrozen())
        return frozenFileName(stampOf(m_answer->paper->record), {}).chopped(1);
    const QString number = m_number->value() > 0 ? u"第%1期 "_s.arg(m_number->value()) : QString();
    const QDate day = m_answer && m_answer->paper ? m_answer->paper->record.value(u"week"_s).date().addDays(6)
                                                  : m_scope.asOf;
    return u"%1重点项目建设情况通报 %2"_s.arg(number, day.toString(Qt::ISODate));
}

} // namespace sanpi
