// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issueboard.h"

#include "ui/pages/issues/issuemodel.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCards = 40; ///< in a column; a wall shows no more

/// States that stand in one column, from left to right; what is closed is done with.
constexpr std::array boardStates {IssueState::Collected, IssueState::Triaged, IssueState::Assigned,
    IssueState::Accepted, IssueState::Solving, IssueState::Reported, IssueState::Verified};

class IssueCard : public QWidget {
public:
    IssueCard(const IssueModel& model, const IssueRow& issue, QWidget* parent) : QWidget(parent)
    {
        setObjectName(u"issueCard"_s);
        auto* text = new QLabel(model.text(issue, IssueModel::Text), this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        setTextRole(text, TextRole::Strong);
        const QString left = model.text(issue, IssueModel::Left);
        auto* due = new QLabel(left, this);
        if (issue.overdue)
            due->setForegroundRole(QPalette::BrightText);
        auto* unit = new QLabel(model.text(issue, IssueModel::UnitName), this);
        unit->setForegroundRole(QPalette::PlaceholderText);
        setAccessibleName(text->text() + u", "_s + unit->text() + u", "_s + left);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
        column->setSpacing(gap(1));
        column->addWidget(text);
        column->addWidget(due);
        column->addWidget(unit);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Colors& c = colorsOf(this);
        paint::roundedBox(painter, rect(), c.surface, c.border);
    }
};

} // namespace

IssueBoard::IssueBoard(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"issueBoard"_s);
    setAccessibleName(tr("Board of the open issues"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
}

void IssueBoard::showIssues(const IssueModel& model)
{
    auto* body = new QWidget(this);
    body->setAutoFillBackground(false);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap(3));
    for (const IssueState state : boardStates) {
        auto* column = new QVBoxLayout;
        column->setSpacing(gap(2));
        auto* title = new QLabel(body);
        setTextRole(title, TextRole::Strong);
        column->addWidget(title);
        int count = 0;
        for (const IssueRow& issue : model.issues()) {
            if (issue.standing.state == state && ++count <= mostCards)
                column->addWidget(new IssueCard(model, issue, body));
        }
        title->setText(u"%1  %2"_s.arg(model.stateName(state)).arg(count));
        if (count > mostCards)
            column->addWidget(new QLabel(tr("and %1 more").arg(count - mostCards), body));
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    setWidget(body); // the old one goes
}

} // namespace sanpi
