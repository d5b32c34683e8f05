// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/stepbar.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

StepBar::StepBar(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_on(new DayEdit(this)), m_level(new QComboBox(this)),
      m_document(new QLineEdit(this)), m_step(new QPushButton(this)), m_reason(new QLineEdit(this)),
      m_return(new QPushButton(tr("Return"), this)), m_problem(new QLabel(this))
{
    m_on->setObjectName(u"stepOnEdit"_s);
    m_on->setAccessibleName(tr("Day of the step"));
    m_level->setObjectName(u"stepLevelComboBox"_s);
    m_level->setAccessibleName(tr("Taken in by"));
    m_level->addItem(tr("taken in by …"), 0);
    for (const Choice& choice : catalogue.field(Kind::Candidate, u"level").choices)
        m_level->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_document->setObjectName(u"stepDocumentEdit"_s);
    m_document->setPlaceholderText(tr("Document number"));
    m_document->setAccessibleName(m_document->placeholderText());
    m_step->setObjectName(u"stepButton"_s);
    makePrimary(m_step);
    m_reason->setObjectName(u"returnReasonEdit"_s);
    m_reason->setPlaceholderText(tr("Reason of the return"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_return->setObjectName(u"returnButton"_s);
    m_problem->setObjectName(u"stepProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_on);
    line->addWidget(m_level);
    line->addWidget(m_document, 1);
    line->addWidget(m_step);
    line->addSpacing(gap(4));
    line->addWidget(m_reason, 1);
    line->addWidget(m_return);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addLayout(line);
    column->addWidget(m_problem);
    connect(m_level, &QComboBox::currentIndexChanged, this, &StepBar::showFitting);
    connect(m_reason, &QLineEdit::textChanged, this, &StepBar::showFitting);
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (m_next)
            wish(*m_next);
        else if (m_returned)
            emit proposedAgain(m_on->date());
    });
    connect(m_return, &QPushButton::clicked, this, [this] { wish(CandidateState::Returned); });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (m_return->isEnabled())
            wish(CandidateState::Returned);
    });
    showFitting();
}

void StepBar::setChoice(const std::vector<CandidateRow>& chosen, QDate asOf, bool editable)
{
    m_chosen.clear();
    m_next.reset();
    m_editable = editable;
    m_waiting = !chosen.empty() && std::ranges::all_of(chosen, &CandidateRow::isWaiting);
    m_mixed = std::ranges::any_of(
        chosen, [&](const CandidateRow& row) { return row.state != chosen.front().state; });
    m_returned = !chosen.empty() && std::ranges::all_of(chosen, [&](const CandidateRow& row) {
        return row.state == CandidateState::Returned && row.batch == chosen.front().batch;
    });
    for (const CandidateRow& row : chosen)
        m_chosen.push_back(row.id());
    if (m_waiting && std::ranges::all_of(chosen, [&](const CandidateRow& row) {
            return row.state == chosen.front().state;
        }))
        m_next = CandidateState(int(chosen.front().state) + 1);
    // What is typed for the chosen rows stays while the page only refreshes.
    if (m_on->property("asOf").toDate() != asOf) {
        m_on->setProperty("asOf", asOf);
        m_on->setDate(asOf);
    }
    showFitting();
}

void StepBar::showFitting()
{
    const bool takes = m_next == CandidateState::Taken;
    const Choice* next = m_next ? m_catalogue.field(Kind::Candidate, u"state").choice(int(*m_next)) : nullptr;
    const int count = int(m_chosen.size());
    m_level->setVisible(takes);
    m_document->setVisible(takes);
    m_step->setText(next ? tr("%1: %n project(s)", nullptr, count).arg(englishLabels() ? next->en : next->zh)
            : m_chosen.empty() ? tr("Next step")
            : m_waiting        ? tr("Choose one state")
            : m_returned       ? tr("Propose %n project(s) again", nullptr, count)
            : m_mixed          ? tr("Choose one state")
                               : tr("Taken in"));
    const bool steps
        = m_editable && (m_returned || (m_next && (!takes || m_level->currentData().toInt() > 0)));
    // Who took it in is asked next; the reason of a return behind it would get the focus otherwise.
    if (takes && !steps && m_step->hasFocus())
        m_level->setFocus(Qt::OtherFocusReason);
    m_step->setEnabled(steps);
    m_on->setEnabled(m_editable && (m_waiting || m_returned));
    m_reason->setEnabled(m_editable && m_waiting);
    m_return->setEnabled(m_reason->isEnabled() && !m_reason->text().trimmed().isEmpty());
}

void StepBar::wish(CandidateState to)
{
    CandidateStep step;
    step.candidates = m_chosen;
    step.to = to;
    step.on = m_on->date();
    if (to == CandidateState::Returned)
        step.reason = m_reason->text().trimmed();
    if (to == CandidateState::Taken) {
        step.level = TakenBy(m_level->currentData().toInt());
        step.document = m_document->text().trimmed();
    }
    emit stepWanted(step);
}

void StepBar::setProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

void StepBar::clearEntry()
{
    setProblem({});
    m_reason->clear();
    m_document->clear();
    m_level->setCurrentIndex(0);
}

} // namespace sanpi
