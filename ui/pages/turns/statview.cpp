// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/statview.h"

#include "ui/facts/textlist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardCount = 4;

QString yi(Money amount)
{
    return amount.text(Unit::Yi, 2);
}

} // namespace

StatView::StatView(QWidget* parent)
    : QWidget(parent), m_groupPanel(new Panel(this)), m_latePanel(new Panel(this))
{
    auto* cards = new QHBoxLayout;
    cards->setSpacing(gap(2));
    for (int i = 0; i < cardCount; ++i) {
        m_cards << new FigureCard(this);
        m_cards.last()->setObjectName(u"statCard%1"_s.arg(i));
        cards->addWidget(m_cards.last(), 1);
    }
    m_groups = new TextList(u"statGroups"_s, tr("Statistics by level and unit"),
        {tr("Level or unit"), tr("Projects"), tr("In statistics"), tr("Rate of entry"), tr("Dispatch"),
            tr("Statistics"), tr("Difference"), tr("Building"), tr("Equipment"), tr("Land and other"),
            tr("Started, not in")},
        {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, m_groupPanel);
    m_groupPanel->body()->addWidget(m_groups, 1);
    m_late = new TextList(u"startedNotIn"_s, tr("Started, not in the statistics"),
        {tr("Project"), tr("Unit"), tr("Started on"), tr("Days since"), tr("Done in the year")}, {3, 4},
        m_latePanel);
    m_latePanel->body()->addWidget(m_late, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(cards);
    column->addWidget(m_groupPanel, 1);
    column->addWidget(m_latePanel, 1);
    connect(m_late, &TextList::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_late->texts()->row(index.row()).key); });
    connect(m_groups, &TextList::doubleClicked, this, [this](const QModelIndex& index) {
        const QString label = m_groups->texts()->row(index.row()).cells.value(0);
        emit filterWanted(index.row() <= 2 ? u"level="_s + label.left(1) : u"unit="_s + label);
    });
    connect(m_cards.at(1), &FigureCard::clicked, this,
        [this] { emit filterWanted(u"stat_on=空 and stage>=开工"_s); });
}

void StatView::showFigures(const StatFigures& figures)
{
    const StatGroup& all = figures.all;
    m_cards[0]->setContent({tr("Rate of entry"), all.rate.isValid() ? all.rate.text() : u"—"_s,
        all.rate.isValid() ? u"%"_s : QString(), tr("%1 of %2 projects").arg(all.inStat).arg(all.count),
        Tone::Muted, {}, u"入统率 = 已入统项目数 ÷ 项目总数"_s});
    m_cards[1]->setContent({tr("Started, not in"), QString::number(all.startedNotIn), tr("projects"),
        tr("of %1 that have started").arg(all.started), all.startedNotIn > 0 ? Tone::Warn : Tone::Muted, {},
        {}});
    m_cards[2]->setContent(
        {tr("Dispatch series"), yi(all.dispatch), tr("亿元"), tr("as units report"), Tone::Muted, {}, {}});
    m_cards[3]->setContent({tr("Statistical series"), yi(all.statistic), tr("亿元"),
        tr("difference %1; the two are never added").arg(yi(all.difference())), Tone::Muted, {},
        u"差额 = 调度数 − 统计数"_s});
    QList<TextRow> rows;
    const auto add = [&](const StatGroup& group, const QString& label) {
        const auto part = [&](Money amount) { return group.split > 0 ? wanText(amount) : u"—"_s; };
        rows << TextRow {{label, QString::number(group.count), QString::number(group.inStat),
                             group.rate.shown(), wanText(group.dispatch), wanText(group.statistic),
                             wanText(group.difference()), part(group.building), part(group.equipment),
                             part(group.other), QString::number(group.startedNotIn)},
            group.key, {}, {}};
    };
    for (const StatGroup& group : figures.byLevel)
        add(group, group.label + u"重点"_s);
    for (const StatGroup& group : figures.byUnit)
        add(group, group.label);
    m_groups->setRows(rows);
    m_groupPanel->setTitle(
        tr("By level and unit"), tr("amounts in 万元, %1").arg(figures.asOf.toString(Qt::ISODate)));
    rows.clear();
    for (const NotInStatistics& one : figures.startedNotIn) {
        const QString on = one.startedOn.toString(Qt::ISODate);
        rows << TextRow {{one.name, one.unitName, one.inexact ? tr("by %1").arg(on) : on,
                             one.inexact ? u"≥"_s + QString::number(one.days) : QString::number(one.days),
                             wanText(one.dispatch)},
            one.project, {}, one.code};
    }
    m_late->setRows(rows);
    m_latePanel->setTitle(tr("Started, not in the statistics"),
        tr("%n project(s), the longest first", nullptr, int(figures.startedNotIn.size())));
}

} // namespace sanpi
