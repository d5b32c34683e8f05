// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/boardview.h"

#include "ui/pages/batches/membermodel.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameSteps = 4; ///< pixels above the text of the body

/// A member, in large type: name, where it stands, unit and amount.
class BoardCard : public QWidget {
public:
    BoardCard(const MemberModel& model, const BatchMember& member, QWidget* parent) : QWidget(parent)
    {
        setObjectName(u"boardCard"_s);
        auto* name = new QLabel(member.name, this);
        name->setWordWrap(true);
        QFont large = fontOf(TextRole::Strong);
        large.setPixelSize(large.pixelSize() + scaled(nameSteps));
        name->setFont(large);
        const QString mark = member.isBehind() ? u"■ "_s : u"● "_s;
        QString stage = mark + model.stageOf(member);
        if (member.reachedOn.isValid())
            stage += u"  "_s + (member.inexact ? u"≤"_s : QString()) + member.reachedOn.toString(Qt::ISODate);
        auto* stands = new QLabel(stage, this);
        QFont body = fontOf(TextRole::Body);
        body.setPixelSize(body.pixelSize() + scaled(nameSteps / 2));
        stands->setFont(body);
        if (member.isBehind())
            stands->setForegroundRole(QPalette::BrightText);
        QStringList facts {model.unitOf(member)};
        if (member.total)
            facts << member.total->grouped(Unit::Yi, 2) + u" 亿元"_s;
        facts.removeAll(QString());
        auto* rest = new QLabel(facts.join(u" · "_s), this);
        rest->setForegroundRole(QPalette::PlaceholderText);
        setAccessibleName(member.name + u", "_s + stage + u", "_s + rest->text());
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
        column->setSpacing(gap(1));
        column->addWidget(name);
        column->addWidget(stands);
        column->addWidget(rest);
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

BoardView::BoardView(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"batchBoard"_s);
    setAccessibleName(tr("Board of the three batches"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
}

void BoardView::showMembers(const MemberModel& model)
{
    m_body = new QWidget(this);
    m_body->setAutoFillBackground(false);
    auto* columns = new QHBoxLayout(m_body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap(4));
    for (const Batch batch : allBatches) {
        auto* column = new QVBoxLayout;
        column->setSpacing(gap(2));
        auto* title = new QLabel(m_body);
        setTextRole(title, TextRole::Figure);
        column->addWidget(title);
        int count = 0;
        int reached = 0;
        for (const BatchMember& member : model.members()) {
            if (member.batch != batch)
                continue;
            ++count;
            reached += member.isBehind() ? 0 : 1;
            column->addWidget(new BoardCard(model, member, m_body));
        }
        title->setText(tr("%1  %2/%3").arg(batchName(batch)).arg(reached).arg(count));
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    setWidget(m_body); // the old one goes
}

} // namespace sanpi
