// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuepanel.h"

#include "report/storyreport.h"
#include "schema/messages.h"
#include "ui/documents/paperbutton.h"
#include "ui/facts/attachmentlist.h"
#include "ui/facts/historytree.h"
#include "ui/facts/ownfieldsform.h"
#include "ui/pages/issues/orderform.h"
#include "ui/pages/issues/stepform.h"
#include "ui/pages/issues/storyview.h"
#include "ui/photos/photostrip.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesShown = 60; ///< newest change sets of an issue

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    return scroll;
}

QLabel* plainLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

IssuePanel::IssuePanel(const PageServices& services, QWidget* parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"issuePanel"_s);
    setAccessibleName(tr("The issue's course, orders and changes"));
    QWidget* head = buildHead();
    buildTabs();
    QWidget* foot = buildFoot();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(2), gap(2));
    column->setSpacing(gap(1));
    column->addWidget(head);
    column->addWidget(m_facts);
    column->addWidget(m_text);
    column->addWidget(m_tabs, 1);
    column->addWidget(foot);
}

QWidget* IssuePanel::buildFoot()
{
    auto* foot = new QWidget(this);
    m_booked = new QCheckBox(tr("Booked for supervision"), foot);
    m_booked->setObjectName(u"issueBookedBox"_s);
    m_toProject = new QPushButton(tr("Open on the projects page"), foot);
    m_toProject->setObjectName(u"issueProjectButton"_s);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_booked);
    line->addStretch(1);
    line->addWidget(m_toProject);
    connect(m_booked, &QCheckBox::clicked, this, &IssuePanel::saveBooked);
    connect(
        m_toProject, &QPushButton::clicked, this, [this] { emit projectWanted(m_detail.story.row.project); });
    return foot;
}

/// 全程: what happened, and the same on paper.
QWidget* IssuePanel::buildStory()
{
    auto* whole = new QWidget;
    m_whole = new StoryView(whole);
    m_paper = new PaperButton(m_services, tr("Print/export"), whole);
    m_paper->setObjectName(u"storyPaperButton"_s);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, gap(1), 0, 0);
    column->addWidget(m_paper, 0, Qt::AlignRight);
    column->addWidget(m_whole, 1);
    connect(m_paper, &PaperButton::notified, this, &IssuePanel::notified);
    return whole;
}

void IssuePanel::saveBooked(bool booked)
{
    LedgerSession::Wish wish;
    wish.label = (booked ? tr("%1 booked for supervision") : tr("%1 no longer booked"))
                     .arg(m_detail.story.row.number);
    wish.build = [id = RecordId::issue(m_issue), booked](ChangeSetBuilder& builder, Ledger&) {
        return builder.set(id, u"booked"_s, booked ? Value(1) : Value());
    };
    m_writing = true;
    m_services.session->change(wish, this, [this](const Outcome& outcome) {
        m_writing = false;
        if (!outcome.ok())
            emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
    });
}

QWidget* IssuePanel::buildHead()
{
    auto* head = new QWidget(this);
    m_title = plainLabel(u"issueTitle"_s, head);
    setTextRole(m_title, TextRole::Strong);
    auto* close = new QToolButton(head);
    close->setObjectName(u"closeIssueButton"_s);
    close->setIcon(symbolIcon(Symbol::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Back to the figures (Esc)"));
    close->setAccessibleName(close->toolTip());
    m_facts = plainLabel(u"issueFacts"_s, this);
    setTextRole(m_facts, TextRole::Caption, true);
    m_text = plainLabel(u"issueText"_s, this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_title, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &IssuePanel::closed);
    return head;
}

void IssuePanel::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"issueTabs"_s);
    m_tabs->setDocumentMode(true);
    m_step = new StepForm(m_services);
    m_orders = new OrderForm(m_services);
    m_history = new HistoryTree(m_tabs);
    auto* course = new QWidget;
    auto* column = new QVBoxLayout(course);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    m_story = plainLabel(u"issueStory"_s, course);
    column->addWidget(m_story);
    column->addWidget(m_step);
    m_own = new OwnFieldsForm(*m_services.session, Kind::Issue, course);
    column->addWidget(m_own);
    column->addStretch(1);
    m_tabs->addTab(scrolling(course, m_tabs), tr("Course"));
    m_tabs->addTab(scrolling(m_orders, m_tabs), tr("Orders"));
    m_tabs->addTab(buildFiles(), tr("Files"));
    m_tabs->addTab(scrolling(buildStory(), m_tabs), tr("Whole story"));
    m_tabs->addTab(m_history, tr("History"));
    connect(m_step, &StepForm::notified, this, &IssuePanel::notified);
    connect(m_own, &OwnFieldsForm::notified, this, &IssuePanel::notified);
    connect(m_orders, &OrderForm::notified, this, &IssuePanel::notified);
    connect(m_orders, &OrderForm::orderWanted, this, &IssuePanel::orderWanted);
}

QWidget* IssuePanel::buildFiles()
{
    auto* files = new QWidget(m_tabs);
    m_photos = new PhotoStrip(m_services, files);
    m_files = new AttachmentList(m_services, files);
    auto* column = new QVBoxLayout(files);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_photos, 3);
    column->addWidget(m_files, 2);
    connect(m_photos, &PhotoStrip::notified, this, &IssuePanel::notified);
    connect(m_files, &AttachmentList::notified, this, &IssuePanel::notified);
    connect(m_files, &AttachmentList::counted, this, [this, files](int count) {
        m_tabs->setTabText(m_tabs->indexOf(files), count == 0 ? tr("Files") : tr("Files %1").arg(count));
    });
    return files;
}

bool IssuePanel::isBusy() const
{
    return m_question != 0 || m_writing || m_photos->isBusy() || m_files->isBusy() || m_step->isBusy()
        || m_own->isBusy() || m_orders->isBusy() || m_paper->isBusy();
}

void IssuePanel::showIssue(qint64 issue, const Scope& scope, bool editable)
{
    m_issue = issue;
    m_scope = scope;
    m_editable = editable;
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this,
        [issue, asOf = scope.asOf](
            JobContext& job) { return loadIssue(*job.ledger(), issue, asOf, changesShown); },
        [this](const Result<IssueDetail>& answer) { take(answer); });
}

void IssuePanel::take(const Result<IssueDetail>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        emit closed();
        return;
    }
    m_detail = *answer;
    showHead();
    m_story->setText(storyText());
    m_step->showIssue(m_detail, m_scope, m_editable);
    m_orders->showIssue(m_detail, m_scope, m_editable);
    m_own->showRecord(RecordId::issue(m_issue), m_detail.story.row.number, m_detail.fields, m_editable);
    m_photos->setDay(m_scope.asOf);
    m_photos->setRecord(RecordId::issue(m_issue), m_detail.story.row.project, m_editable);
    m_files->showRecord(RecordId::issue(m_issue), m_editable);
    const auto orders = m_detail.story.orders.size();
    m_tabs->setTabText(1, orders == 0 ? tr("Orders") : tr("Orders %1").arg(orders));
    m_whole->showStory(m_detail.line, m_detail.standing);
    m_paper->setPapers({{QString(), [issue = m_issue, asOf = m_scope.asOf](Ledger& ledger) {
                             return makeIssueStory(ledger, issue, asOf);
                         }}});
    {
        const QSignalBlocker quiet(m_booked);
        m_booked->setChecked(m_detail.story.row.booked);
        m_booked->setEnabled(m_editable);
    }
    m_history->setHistory(m_services.session->catalogue(), m_detail.names, m_detail.history);
}

void IssuePanel::showHead()
{
    const Catalogue& catalogue = m_services.session->catalogue();
    const IssueRow& row = m_detail.story.row;
    m_title->setText(
        row.number + u"  "_s + choiceText(catalogue, Kind::Issue, u"state", int(row.standing.state)));
    QStringList facts {m_detail.project, m_detail.units.value(row.unit),
        choiceText(catalogue, Kind::Issue, u"kind", row.kind),
        choiceText(catalogue, Kind::Issue, u"weight", int(row.weight)),
        choiceText(catalogue, Kind::Issue, u"source", row.source)};
    if (row.standing.due.isValid()) {
        const QString due = tr("due %1").arg(row.standing.due.toString(Qt::ISODate));
        facts << (row.overdue ? u"■ "_s + due : due);
    }
    if (row.unknownYear != 0)
        facts << tr("▲ counted by weekends: the days off of %1 are not known").arg(row.unknownYear);
    if (row.booked)
        facts << tr("booked");
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_text->setText(row.text);
    m_toProject->setVisible(row.project != 0);
}

QString IssuePanel::stepText(const IssueStep& step) const
{
    const Catalogue& catalogue = m_services.session->catalogue();
    QStringList words {step.on.toString(Qt::ISODate),
        choiceText(catalogue, Kind::Step, u"kind", int(step.kind)), m_detail.units.value(step.unit)};
    if (step.passed)
        words << choiceText(catalogue, Kind::Step, u"verdict", *step.passed ? 1 : 2);
    for (const OrderRow& order : m_detail.story.orders) {
        if (step.order != 0 && order.record.id.key[0] == step.order)
            words << order.code;
    }
    if (step.due.isValid())
        words << tr("until %1").arg(step.due.toString(Qt::ISODate));
    words << step.by << step.text;
    words.removeAll(QString());
    return words.join(u"  "_s);
}

QString IssuePanel::storyText() const
{
    const IssueStory& story = m_detail.story;
    QStringList lines;
    if (story.origin) {
        const bool inspected = story.origin->id.kind == Kind::Inspection;
        lines << tr("From: %1").arg(story.origin->value(inspected ? u"finding"_s : u"text"_s).text());
    }
    lines << story.row.standing.collectedOn.toString(Qt::ISODate) + u"  "_s + tr("Collected");
    int later = 0;
    for (const IssueStep& step : story.steps) {
        if (step.on <= m_scope.asOf)
            lines << stepText(step);
        else
            ++later;
    }
    if (later > 0)
        lines << tr("%n later step(s) are not shown as of %1", nullptr, later)
                     .arg(m_scope.asOf.toString(Qt::ISODate));
    for (const Record& attachment : story.attachments)
        lines << tr("File: %1").arg(attachment.value(u"name"_s).text());
    return lines.join(u'\n');
}

void IssuePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
