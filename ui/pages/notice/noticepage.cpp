// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/noticepage.h"

#include "report/pagelayout.h"
#include "schema/messages.h"
#include "ui/charts/chartrender.h"
#include "ui/pages/notice/noticecompare.h"
#include "ui/pages/notice/noticelife.h"
#include "ui/pages/notice/paperview.h"
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
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 340;
constexpr int mostNumber = 999;

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

NoticePage::NoticePage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(tr("Notice"), this))
{
    m_pane = new StatePane(buildContent(), this);
    m_busy = new BusyBar(this);
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
        emit navigationRequested({u"import"_s, {}, {}, {}});
    });
    connectLife();
}

NoticePage::~NoticePage()
{
    m_cancel->store(true);
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
    column->addWidget(m_life);
    column->addWidget(m_compare);
    auto* checks = new Panel(side);
    checks->setTitle(tr("Before it goes out"));
    m_checks = new QVBoxLayout;
    checks->body()->addLayout(m_checks);
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
    column->addWidget(checks);
    column->addWidget(choices);
    column->addWidget(buildExport(side));
    column->addStretch(1);
    scroll->setWidget(side);
    return scroll;
}

void NoticePage::open(const Scope& scope, const Location& location)
{
    Q_UNUSED(location)
    m_scope = scope;
    ask();
}

void NoticePage::ask()
{
    m_services.session->storage().drop(m_question);
    if (!m_editor) // what is being typed stays in sight
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
    if (answer->input.overview.all.count == 0) {
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
    showLife(*answer);
    showChecks(*answer);
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
    m_paper->showLayout(std::make_shared<const PageLayout>(*layout));
    showSpots();
    placeEditor();
    QStringList replaced;
    for (const FontReplacement& one : layout->replaced())
        replaced << tr("%1 → %2").arg(one.wanted, one.used);
    m_fonts->setText(
        replaced.isEmpty() ? QString() : tr("Fonts replaced in the PDF: %1").arg(replaced.join(u"; "_s)));
    m_fonts->setVisible(!replaced.isEmpty());
    for (QPushButton* button : m_exportButtons)
        button->setEnabled(!m_exporting);
}

void NoticePage::showChecks(const Answer& answer)
{
    clearLayout(m_checks);
    const Group& all = answer.input.overview.all;
    if (answer.silent > 0)
        addCheck(Tone::Warn, tr("%n project(s) without any figure", nullptr, answer.silent),
            u"done=空 and level!=空"_s);
    if (answer.findings > 0)
        addCheck(Tone::Warn, tr("%n place(s) where data do not agree", nullptr, answer.findings));
    if (all.behind > 0)
        addCheck(
            Tone::Plain, tr("%n project(s) behind the pace are listed", nullptr, all.behind), u"gap<0"_s);
    const int moved = answer.paper ? answer.paper->movedFigures() : 0;
    if (moved > 0)
        addCheck(Tone::Warn, tr("%n figure(s) of edited text moved since", nullptr, moved));
    if (answer.isEditable())
        addCheck(Tone::Plain, tr("A click on a paragraph edits it"));
    if (!isFrozen() && (answer.chosen != 0 || m_number->value() == 0))
        addCheck(Tone::Plain, tr("The number is not given yet"));
    if (answer.silent == 0 && answer.findings == 0)
        addCheck(Tone::Good, tr("Every project has its figures, and they agree"));
}

void NoticePage::addCheck(Tone tone, const QString& text, const QString& filter)
{
    const Symbol symbol = tone == Tone::Warn ? Symbol::Warning
        : tone == Tone::Good                 ? Symbol::Ok
                                             : Symbol::Info;
    auto* line = new QToolButton(this);
    line->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->setAutoRaise(true);
    line->setIcon(symbolIcon(symbol, IconTone::Muted));
    line->setText(text);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->setEnabled(true);
    if (filter.isEmpty())
        line->setFocusPolicy(Qt::NoFocus);
    else
        connect(line, &QToolButton::clicked, this, [this, filter] {
            emit navigationRequested({u"projects"_s, filter, {}, {}});
        });
    m_checks->addWidget(line);
}

} // namespace sanpi
