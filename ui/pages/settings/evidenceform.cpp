// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/evidenceform.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

EvidenceForm::EvidenceForm(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(gap(1));
}

void EvidenceForm::showRule(const EvidenceRule& rule)
{
    m_rule = rule;
    rebuild();
}

EvidenceRule EvidenceForm::rule() const
{
    EvidenceRule stated = m_rule;
    for (EvidenceRule::Groups& groups : stated.needs)
        std::erase_if(groups, [](const std::vector<Paper>& any) { return any.empty(); });
    return stated;
}

void EvidenceForm::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may have asked for this
        delete item;
    }
    const bool english = englishLabels();
    for (size_t stage = 1; stage < m_rule.needs.size(); ++stage) {
        const Choice* name = m_catalogue.field(Kind::Project, u"stage").choice(qint64(stage));
        auto* title = new QLabel(tr("%1 asks for").arg(english ? name->en : name->zh), this);
        setTextRole(title, TextRole::Strong);
        m_rows->addWidget(title);
        for (size_t group = 0; group < m_rule.needs[stage].size(); ++group)
            m_rows->addWidget(lineOf(stage, group));
        auto* add = new QPushButton(tr("And one more paper"), this);
        add->setObjectName(u"addPaper_%1"_s.arg(stage));
        m_rows->addWidget(add, 0, Qt::AlignLeft);
        connect(add, &QPushButton::clicked, this, [this, stage] {
            m_rule.needs[stage].emplace_back();
            rebuild();
        });
    }
}

/// One line: any one of the papers that are checked.
QWidget* EvidenceForm::lineOf(size_t stage, size_t group)
{
    auto* line = new QWidget(this);
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(gap(2), 0, 0, 0);
    flow->setSpacing(gap(2));
    flow->addWidget(new QLabel(tr("any of"), line));
    for (const Choice& choice : m_catalogue.field(Kind::Attachment, u"paper").choices) {
        const auto paper = Paper(choice.code);
        auto* box = new QCheckBox(englishLabels() ? choice.en : choice.zh, line);
        box->setObjectName(u"paper_%1_%2_%3"_s.arg(stage).arg(group).arg(choice.code));
        const std::vector<Paper>& any = m_rule.needs[stage][group];
        box->setChecked(std::ranges::find(any, paper) != any.end());
        flow->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, stage, group, paper](bool wanted) {
            std::vector<Paper>& papers = m_rule.needs[stage][group];
            std::erase(papers, paper);
            if (wanted)
                papers.push_back(paper);
            std::ranges::sort(papers);
        });
    }
    return line;
}

} // namespace sanpi
