// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/detailpanel.h"

#include "ui/facts/historytext.h"
#include "ui/facts/historytree.h"
#include "ui/facts/lamplabel.h"
#include "ui/facts/stagechain.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/projects/factsform.h"
#include "ui/pages/projects/liststab.h"
#include "ui/pages/projects/monthstab.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

DetailPanel::DetailPanel(const Field& amount, QWidget* parent)
    : QWidget(parent), m_content(new QWidget(this)), m_empty(new EmptyState(this)),
      m_name(new QLabel(m_content)), m_code(new QLabel(m_content)), m_lamp(new LampLabel(m_content)),
      m_stages(new StageChain(m_content)), m_tabs(new QTabWidget(m_content)), m_facts(new FactsForm(m_tabs)),
      m_months(new MonthsTab(amount, m_tabs)), m_lists(new ListsTab(m_tabs)),
      m_history(new HistoryTree(m_tabs))
{
    setObjectName(u"detailPanel"_s);
    setAccessibleName(tr("Details of the project"));
    m_name->setObjectName(u"detailName"_s);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_name, TextRole::Strong);
    m_code->setObjectName(u"detailCode"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setWordWrap(true);
    setTextRole(m_code, TextRole::Caption, true);
    m_empty->setContent({Symbol::Projects, tr("No project is selected"),
        tr("Choose a row to see its facts, months, lists and history here."), {}});
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_facts, tr("Facts"));
    m_tabs->addTab(m_months, tr("Investment"));
    m_tabs->addTab(m_lists, tr("Lists"));
    m_tabs->addTab(buildHistory(), tr("History"));

    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_name, 1);
    line->addWidget(m_lamp, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(gap(3), gap(2), gap(1), gap(1));
    column->setSpacing(gap(1));
    column->addLayout(line);
    column->addWidget(m_code);
    column->addWidget(m_stages);
    column->addWidget(m_tabs, 1);
    auto* stack = new QStackedLayout(this);
    stack->addWidget(m_empty);
    stack->addWidget(m_content);
    connect(m_facts, &FactsForm::edited, this, &DetailPanel::factEdited);
    connect(m_months, &MonthsTab::edited, this, &DetailPanel::monthEdited);
}

QWidget* DetailPanel::buildHistory()
{
    auto* tab = new QWidget(m_tabs);
    m_restore = new QPushButton(symbolIcon(Symbol::Undo), tr("Restore the value before"), tab);
    m_restore->setObjectName(u"restoreLineButton"_s);
    m_restore->setEnabled(false);
    auto* compare = new QPushButton(tr("Compare two days"), tab);
    compare->setObjectName(u"compareDaysButton"_s);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, gap(1));
    line->addWidget(m_restore);
    line->addWidget(compare);
    line->addStretch(1);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_history, 1);
    column->addLayout(line);
    connect(m_history, &HistoryTree::currentLineChanged, this,
        [this] { m_restore->setEnabled(m_editable && m_history->currentLine().has_value()); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto chosen = m_history->currentLine())
            emit m_history->restoreWanted(*chosen);
    });
    connect(compare, &QPushButton::clicked, this, [this] { emit compareWanted(m_project); });
    return tab;
}

QString DetailPanel::name() const
{
    return m_name->text();
}

void DetailPanel::showNothing()
{
    m_project = 0;
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_empty);
}

void DetailPanel::showRow(const GridModel& model, int row)
{
    if (model.project(row) != m_project)
        m_before.clear();
    m_project = model.project(row);
    showHead(model, row);
    m_facts->setShape(model.table());
    m_facts->showProject(model, row, m_before);
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_content);
}

void DetailPanel::showHead(const GridModel& model, int row)
{
    const auto text = [&](QStringView key) {
        const int column = model.columnOf(key);
        return column < 0
            ? QString()
            : valueText(model.table(), model.field(column), model.value(model.index(row, column)), Unit::Wan);
    };
    const auto number = [&](QStringView key) {
        const int column = model.columnOf(key);
        return column < 0 ? qint64(0) : model.value(model.index(row, column)).number();
    };
    m_name->setText(text(u"name"));
    QStringList facts {text(u"code"), text(u"level"), text(u"class"), text(u"unit")};
    facts.removeAll(QString());
    m_code->setText(facts.join(u" · "_s));
    m_lamp->setLamp(Lamp(number(u"lamp")));
    std::array<StageChain::Link, 5> links;
    const Field& stage = model.field(model.columnOf(u"stage"));
    for (size_t i = 0; i < links.size(); ++i) {
        const Choice* choice = stage.choice(qint64(i));
        links[i].name = !choice ? QString() : englishLabels() ? choice->en : choice->zh;
        links[i].reached = qint64(i) <= number(u"stage");
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        const Field& field = model.field(column);
        if (field.home == Home::Transition)
            links[size_t(field.stage)].on = model.value(model.index(row, column)).date();
    }
    m_stages->setLinks(links);
}

void DetailPanel::showDetail(
    const GridModel& model, const Catalogue& catalogue, const ProjectDetail& detail, bool editable)
{
    const int row = model.rowOf(detail.project);
    if (row < 0 || detail.project != m_project)
        return;
    m_before = valuesBefore(catalogue, detail.history, detail.year);
    m_facts->showProject(model, row, m_before);
    m_facts->showPeople(catalogue, detail.people);
    m_months->showDetail(detail, m_before, editable);
    std::array<StageChain::Link, 5> links = m_stages->links();
    for (size_t i = 0; i < links.size(); ++i) {
        if (detail.stages[i]) {
            links[i].on = detail.stages[i]->on;
            links[i].inexact = detail.stages[i]->inexact;
        }
    }
    m_stages->setLinks(links);
    m_lists->showDetail(detail, catalogue, editable);
    m_tabs->setTabText(2, detail.lists.empty() ? tr("Lists") : tr("Lists %1").arg(detail.lists.size()));
    m_editable = editable;
    m_history->setHistory(catalogue, model.table(), detail.history);
    m_restore->setEnabled(false);
}

void DetailPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
