// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuesummary.h"

#include "ui/theme/theme.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/panel.h"

#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString derived(const Derivation& how, const Percent& rate)
{
    return how.formula + u'\n' + how.numerator + u" ÷ "_s + how.denominator + u" = "_s + rate.shown() + u'\n'
        + how.rule;
}

/// The bar is what was solved, its tick what was collected.
QList<BarRow> groupRows(const IssueFigures& figures, const std::vector<IssueGroup>& groups)
{
    int most = 1;
    for (const IssueGroup& group : groups)
        most = qMax(most, group.collected);
    QList<BarRow> rows;
    for (const IssueGroup& group : groups) {
        BarRow row;
        row.label = group.label;
        row.bar = {double(group.solved), most * 1.05, double(group.collected), {}, -1};
        row.figures = {u"%1/%2"_s.arg(group.solved).arg(group.collected), group.solvedRate.shown(),
            QString::number(group.overdue)};
        row.filter = group.label;
        row.derivation = derived(solvedDerivation(figures, group), group.solvedRate) + u"\n\n"_s
            + derived(onTimeDerivation(figures, group), group.onTimeRate);
        row.tone = group.overdue > 0 ? Tone::Bad : Tone::Plain;
        rows << row;
    }
    return rows;
}

QList<BarRow> ageRows(const std::vector<IssueGroup>& groups)
{
    int most = 1;
    for (const IssueGroup& group : groups)
        most = qMax(most, group.collected);
    QList<BarRow> rows;
    for (const IssueGroup& group : groups) {
        BarRow row;
        row.label = group.label;
        row.bar = {double(group.collected), double(most), {}, {}, -1};
        row.figures = {QString::number(group.collected), QString::number(group.overdue)};
        row.filter = u"open"_s;
        row.tone = group.overdue > 0 ? Tone::Bad : Tone::Plain;
        rows << row;
    }
    return rows;
}

} // namespace

IssueSummary::IssueSummary(QWidget* parent)
    : QScrollArea(parent), m_body(new QWidget(this)), m_flow(new FlowLayout),
      m_collected(addCard(u"issuesCollected"_s, QString())),
      m_solved(addCard(u"issuesSolved"_s, u"solved"_s)), m_open(addCard(u"issuesOpen"_s, u"open"_s)),
      m_overdue(addCard(u"issuesOverdue"_s, u"overdue"_s)),
      m_solvedRate(addCard(u"issuesSolvedRate"_s, u"solved"_s)),
      m_onTimeRate(addCard(u"issuesOnTimeRate"_s, u"solved"_s))
{
    setObjectName(u"issueSummary"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its cards and bars take the keyboard
    viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    m_flow->setSpacing(gap(2));
    column->addLayout(m_flow);
    m_kinds = addBars(u"issueKindBars"_s, m_kindPanel);
    m_units = addBars(u"issueUnitBars"_s, m_unitPanel);
    m_ages = addBars(u"issueAgeBars"_s, m_agePanel);
    column->addStretch(1);
    setWidget(m_body);
    connect(m_units, &BarTable::rowOpened, this, &IssueSummary::unitChosen);
    connect(m_kinds, &BarTable::rowOpened, this, &IssueSummary::kindChosen);
    connect(m_ages, &BarTable::rowOpened, this, &IssueSummary::showChosen);
}

FigureCard* IssueSummary::addCard(const QString& name, const QString& show)
{
    auto* card = new FigureCard(m_body);
    card->setObjectName(name);
    m_flow->addWidget(card);
    connect(card, &FigureCard::clicked, this, [this, show] { emit showChosen(show); });
    return card;
}

BarTable* IssueSummary::addBars(const QString& name, sanpi::Panel*& panel)
{
    panel = new sanpi::Panel(m_body);
    auto* bars = new BarTable(panel);
    bars->setObjectName(name);
    bars->setFullHeight(true);
    panel->body()->addWidget(bars);
    m_body->layout()->addWidget(panel);
    return bars;
}

void IssueSummary::showFigures(const IssueFigures& figures)
{
    const QString ground = tr("collected in %1 · as of %2")
                               .arg(QString::number(figures.year), figures.asOf.toString(Qt::ISODate));
    const auto count = [&](FigureCard* card, const QString& label, int number, const QString& note = {}) {
        card->setContent({label, QString::number(number), tr("issues"), note, Tone::Muted, {}, ground});
    };
    const IssueGroup& all = figures.all;
    count(m_collected, tr("Collected"), all.collected);
    count(m_solved, tr("Solved"), all.solved);
    count(m_open, tr("Open"), all.open, tr("%1 due soon").arg(figures.dueSoon));
    count(m_overdue, tr("Overdue"), all.overdue);
    m_solvedRate->setContent({tr("Solved rate"), all.solvedRate.shown(), {}, {}, Tone::Muted, {},
        derived(solvedDerivation(figures, all), all.solvedRate)});
    m_onTimeRate->setContent(
        {tr("Solved on time"), all.onTimeRate.shown(), {}, tr("%1 of %2").arg(all.onTime).arg(all.timed),
            Tone::Muted, {}, derived(onTimeDerivation(figures, all), all.onTimeRate)});
    const QStringList headers {QString(), tr("Solved/collected"), tr("Rate"), tr("Overdue")};
    const auto titled = [&](sanpi::Panel* panel, BarTable* bars, const QString& title) {
        panel->setTitle(title, ground);
        bars->setAccessibleName(title + u", "_s + ground);
    };
    titled(m_kindPanel, m_kinds, tr("By category, most frequent first"));
    titled(m_unitPanel, m_units, tr("By unit"));
    titled(m_agePanel, m_ages, tr("Open issues by age"));
    m_kinds->setRows(QStringList {tr("Category")} + headers, groupRows(figures, figures.byKind));
    m_units->setRows(QStringList {tr("Unit")} + headers, groupRows(figures, figures.byUnit));
    m_ages->setRows({tr("Age"), QString(), tr("Open"), tr("Overdue")}, ageRows(figures.ages));
}

} // namespace sanpi
