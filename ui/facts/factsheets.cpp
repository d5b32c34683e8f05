// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/factsheets.h"

#include "ui/facts/factlist.h"
#include "ui/theme/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

FactSheets::FactSheets(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_turn(new QButtonGroup(this)), m_stack(new QStackedWidget(this)),
      m_milestones(new FactList(catalogue.kind(Kind::Milestone), {u"planned"_s, u"actual"_s}, m_stack)),
      m_procedures(
          new FactList(catalogue.kind(Kind::Procedure), {u"state"_s, u"due"_s, u"valid_until"_s}, m_stack))
{
    setObjectName(u"factSheets"_s);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(gap(2), gap(1), gap(2), gap(1));
    line->setSpacing(gap(1));
    int page = 0;
    for (const QString& title : {tr("Milestones"), tr("Procedures")}) {
        auto* button = new QToolButton(this);
        button->setObjectName(page == 0 ? u"milestonesButton"_s : u"proceduresButton"_s);
        button->setText(title);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(page == 0);
        m_turn->addButton(button, page++);
        line->addWidget(button);
    }
    line->addStretch(1);
    m_stack->addWidget(m_milestones);
    m_stack->addWidget(m_procedures);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_stack, 1);
    connect(m_turn, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_milestones, &FactList::edited, this, &FactSheets::edited);
    connect(m_procedures, &FactList::edited, this, &FactSheets::edited);
}

void FactSheets::showFacts(const Content& content, bool editable)
{
    m_milestones->showFacts(content.project, content.milestones, content.milestoneMarks, editable);
    m_procedures->showFacts(content.project, content.procedures, content.procedureMarks, editable);
}

void FactSheets::choose(Kind kind, qint64 code)
{
    const bool procedures = kind == Kind::Procedure;
    m_turn->button(procedures ? 1 : 0)->setChecked(true);
    m_stack->setCurrentIndex(procedures ? 1 : 0);
    (procedures ? m_procedures : m_milestones)->choose(code);
}

void FactSheets::setProblem(const RecordId& id, const QString& field, const QString& message)
{
    (id.kind == Kind::Procedure ? m_procedures : m_milestones)->setProblem(id, field, message);
}

} // namespace sanpi
