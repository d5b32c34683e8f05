// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/memberpanel.h"

#include "schema/messages.h"
#include "schema/stagelabel.h"
#include "ui/facts/attachmentlist.h"
#include "ui/facts/factsheets.h"
#include "ui/facts/factwriter.h"
#include "ui/facts/historytree.h"
#include "ui/facts/stagechain.h"
#include "ui/facts/standingmarks.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/batches/advanceform.h"
#include "ui/pages/batches/haltform.h"
#include "ui/pages/batches/membermodel.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int historyShown = 60; ///< newest change sets of a project

QScrollArea* scrolled(QWidget* content, QWidget* parent)
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

} // namespace

MemberPanel::MemberPanel(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(u"memberPanel"_s);
    setAccessibleName(tr("The member's stages, evidence and history"));
    m_stages = new StageChain(this);
    QWidget* head = buildHead();
    buildTabs();
    auto* toProject = new QPushButton(tr("Open on the projects page"), this);
    toProject->setObjectName(u"openProjectButton"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(3), gap(2), gap(2), gap(2));
    column->setSpacing(gap(1));
    column->addWidget(head);
    column->addWidget(m_facts);
    column->addWidget(m_stages);
    column->addWidget(m_marks);
    column->addWidget(m_tabs, 1);
    column->addWidget(toProject);
    connect(toProject, &QPushButton::clicked, this, [this] { emit projectWanted(m_project); });
}

QWidget* MemberPanel::buildHead()
{
    auto* head = new QWidget(this);
    m_name = new QLabel(head);
    m_name->setObjectName(u"memberName"_s);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_name, TextRole::Strong);
    auto* close = new QToolButton(head);
    close->setObjectName(u"closeMemberButton"_s);
    close->setIcon(symbolIcon(Symbol::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Back to the period's figures (Esc)"));
    close->setAccessibleName(close->toolTip());
    m_facts = new QLabel(this);
    m_facts->setWordWrap(true);
    setTextRole(m_facts, TextRole::Caption, true);
    m_marks = new QLabel(this);
    m_marks->setObjectName(u"memberMarks"_s);
    m_marks->setWordWrap(true);
    setTextRole(m_marks, TextRole::Caption);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_name, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &MemberPanel::closed);
    return head;
}

void MemberPanel::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"memberTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_advance = new AdvanceForm(m_services);
    m_halt = new HaltForm(m_services);
    m_attachments = new AttachmentList(m_services, m_tabs);
    m_sheets = new FactSheets(m_services.session->catalogue(), m_tabs);
    m_writer = new FactWriter(*m_services.session, this);
    m_history = new HistoryTree(m_tabs);
    m_tabs->addTab(scrolled(m_advance, m_tabs), tr("Advance"));
    m_tabs->addTab(m_attachments, tr("Evidence"));
    m_tabs->addTab(m_sheets, tr("Milestones"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(scrolled(m_halt, m_tabs), tr("Stop"));
    connect(m_advance, &AdvanceForm::notified, this, &MemberPanel::notified);
    connect(m_halt, &HaltForm::notified, this, &MemberPanel::notified);
    connect(m_attachments, &AttachmentList::notified, this, &MemberPanel::notified);
    connect(m_attachments, &AttachmentList::counted, this, [this](int count) {
        m_tabs->setTabText(1, count == 0 ? tr("Evidence") : tr("Evidence %1").arg(count));
    });
    connect(m_sheets, &FactSheets::edited, this,
        [this](const RecordId& id, const QString& field, const Value& before, const Value& after) {
            m_writer->write(id, field, before, after, m_detail.name);
        });
    connect(m_writer, &FactWriter::refused, m_sheets, &FactSheets::setProblem);
}

bool MemberPanel::isBusy() const
{
    return m_question != 0 || m_advance->isBusy() || m_halt->isBusy() || m_attachments->isBusy()
        || m_writer->isBusy();
}

void MemberPanel::showMember(qint64 project, const Scope& scope, const Badges& badges, bool editable)
{
    m_project = project;
    m_scope = scope;
    m_badges = badges;
    m_editable = editable;
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this,
        [project, asOf = scope.asOf](
            JobContext& job) { return loadMember(*job.ledger(), project, asOf, historyShown); },
        [this](const Result<MemberDetail>& answer) { take(answer); });
}

void MemberPanel::take(const Result<MemberDetail>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        emit closed();
        return;
    }
    m_detail = *answer;
    showHead();
    showSheets();
    m_advance->showProject(m_detail, m_scope, m_editable);
    m_halt->showProject(m_detail, m_scope.asOf, m_editable);
    m_attachments->showProject(m_detail.project, m_editable);
    m_history->setHistory(m_services.session->catalogue(), m_detail.names, m_detail.history);
}

void MemberPanel::showHead()
{
    const Catalogue& catalogue = m_services.session->catalogue();
    m_name->setText(m_detail.name);
    QStringList facts {m_detail.code};
    for (const BatchMember& member : m_detail.memberships) {
        const QString in = tr("period %1 %2").arg(QString::number(member.period), batchName(member.batch));
        facts << (member.left.isValid() ? tr("%1, left %2").arg(in, member.left.toString(Qt::ISODate)) : in);
    }
    if (m_detail.life.stoppage) {
        const Field kind = catalogue.kind(Kind::Stoppage).keyField(1);
        if (const Choice* stopped = kind.choice(qint64(*m_detail.life.stoppage)))
            facts << tr("■ %1 since %2")
                         .arg(englishLabels() ? stopped->en : stopped->zh,
                             m_detail.life.stoppedOn.toString(Qt::ISODate));
    }
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    std::array<StageChain::Link, 5> links;
    for (size_t i = 0; i < links.size(); ++i) {
        links[i].name = stageLabel(catalogue, allStages[i], m_detail.works, englishLabels());
        links[i].on = m_detail.life.reached[i];
        links[i].inexact = m_detail.life.inexact[i];
        links[i].reached = m_detail.life.has(allStages[i]);
    }
    m_stages->setLinks(links);
    QStringList marks;
    const auto badges = m_badges.all();
    for (size_t i = 0; i < badges.size(); ++i)
        marks << MemberModel::badgeText(int(i), *badges[i]);
    m_marks->setText(marks.join(u"   "_s));
}

void MemberPanel::showSheets()
{
    FactSheets::Content content;
    content.project = m_detail.project;
    content.milestones = m_detail.milestones;
    content.procedures = m_detail.procedures;
    content.procedureMarks = standingMarks(m_detail.standings);
    m_sheets->showFacts(content, m_editable);
}

void MemberPanel::showAdvance()
{
    m_tabs->setCurrentIndex(0);
    m_advance->setFocus(Qt::OtherFocusReason);
}

void MemberPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
