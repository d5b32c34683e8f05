// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/planbar.h"

#include "ui/pages/inspections/planmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QStringList& showWords()
{
    static const QStringList words {
        QString(), u"missing"_s, u"done"_s, u"excused"_s, u"idle"_s, u"stopped"_s, u"findings"_s};
    return words;
}

/// How much of what is due is done, in one line that is read from afar.
class WeekProgress : public QWidget {
public:
    using QWidget::QWidget;
    void setCounts(int due, int done, int excused)
    {
        m_due = due;
        m_done = done;
        m_excused = excused;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Colors& c = colorsOf(this);
        painter.fillRect(rect(), c.sunken);
        if (m_due == 0)
            return;
        const int done = width() * m_done / m_due;
        painter.fillRect(QRect(0, 0, done, height()), c.good);
        painter.fillRect(QRect(done, 0, width() * m_excused / m_due, height()), c.none);
    }

private:
    int m_due = 0;
    int m_done = 0;
    int m_excused = 0;
};

QToolButton* weekButton(Symbol symbol, const QString& name, const QString& hint, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(symbolIcon(symbol));
    button->setAutoRaise(true);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    return button;
}

} // namespace

PlanBar::PlanBar(QWidget* parent)
    : QWidget(parent), m_chips(new QWidget(this)), m_turn(new QButtonGroup(this)),
      m_group(new QComboBox(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    buildWeek();
    m_progress = new WeekProgress(this);
    m_progress->setFixedHeight(gap(1));
    column->addWidget(m_progress);
    auto* flow = new FlowLayout(m_chips);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap(1));
    for (int i = 0; i < showWords().size(); ++i) {
        auto* button = new QToolButton(m_chips);
        button->setObjectName(u"planShow%1"_s.arg(i));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, i);
        flow->addWidget(button);
    }
    m_group->setObjectName(u"planGroup"_s);
    m_group->setAccessibleName(tr("Grouped by"));
    m_group->addItem(tr("By route"), QString());
    m_group->addItem(tr("By unit"), u"unit"_s);
    flow->addWidget(m_group);
    column->addWidget(m_chips);
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int show) {
        InspectionFilter wanted = m_filter;
        wanted.show = showWords().value(show);
        emit filterWanted(wanted);
    });
    connect(m_group, &QComboBox::activated, this, [this] {
        InspectionFilter wanted = m_filter;
        wanted.group = m_group->currentData().toString();
        emit filterWanted(wanted);
    });
}

void PlanBar::buildWeek()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(1));
    QToolButton* before
        = weekButton(Symbol::ChevronLeft, u"weekBefore"_s, tr("The week before (Alt+PgUp)"), this);
    QToolButton* after
        = weekButton(Symbol::ChevronRight, u"weekAfter"_s, tr("The week after (Alt+PgDown)"), this);
    // A button's own shortcut would press it visibly first, a tenth of a second.
    for (const auto& [keys, weeks] : {std::pair {u"Alt+PgUp"_s, -1}, std::pair {u"Alt+PgDown"_s, 1}}) {
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this,
            [this, step = weeks] { wantWeek(step); });
    }
    m_weekText = new QLabel(this);
    m_weekText->setObjectName(u"weekText"_s);
    setTextRole(m_weekText, TextRole::Strong);
    m_thisWeek = new QToolButton(this);
    m_thisWeek->setObjectName(u"thisWeek"_s);
    m_thisWeek->setText(tr("This week"));
    m_thisWeek->setAutoRaise(true);
    m_counts = new QLabel(this);
    m_counts->setObjectName(u"weekCounts"_s);
    line->addWidget(before);
    line->addWidget(m_weekText);
    line->addWidget(after);
    line->addWidget(m_thisWeek);
    line->addStretch(1);
    line->addWidget(m_counts);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(line);
    connect(before, &QToolButton::clicked, this, [this] { wantWeek(-1); });
    connect(after, &QToolButton::clicked, this, [this] { wantWeek(1); });
    connect(m_thisWeek, &QToolButton::clicked, this, [this] { wantWeek(0); });
}

void PlanBar::showUnit()
{
    if (m_unit && m_unit->text() == m_filter.unit)
        return;
    if (m_unit)
        m_unit->deleteLater();
    m_unit = nullptr;
    if (m_filter.unit.isEmpty())
        return;
    m_unit = new Chip(m_filter.unit, m_chips);
    m_unit->setObjectName(u"planUnit"_s);
    m_chips->layout()->addWidget(m_unit);
    const auto leave = [this] {
        InspectionFilter wanted = m_filter;
        wanted.unit.clear();
        emit filterWanted(wanted);
    };
    connect(m_unit, &Chip::removed, this, leave);
    connect(m_unit, &Chip::activated, this, leave);
    m_unit->show();
}

void PlanBar::wantWeek(int weeks)
{
    InspectionFilter wanted = m_filter;
    wanted.week = weeks == 0 ? QDate() : m_week.monday().addDays(7 * weeks);
    emit filterWanted(wanted);
}

void PlanBar::showPlan(const InspectionsData& answer, const InspectionFilter& filter, Week asOf)
{
    m_filter = filter;
    m_week = answer.plan.week;
    const WeekPlan& plan = answer.plan;
    m_weekText->setText(
        tr("%1 to %2")
            .arg(plan.week.monday().toString(Qt::ISODate), plan.week.sunday().toString(u"MM-dd"_s)));
    m_thisWeek->setVisible(plan.week != asOf);
    m_counts->setText(
        tr("Due %1 · done %2 · missing %3").arg(plan.due).arg(plan.doneOfDue).arg(plan.missing));
    static_cast<WeekProgress*>(m_progress)->setCounts(plan.due, plan.doneOfDue, plan.excused);
    m_progress->setToolTip(m_counts->text());
    m_chips->setVisible(filter.view != "supervisions"_L1);
    m_group->setVisible(filter.view.isEmpty());
    const QStringList titles {tr("All %1"), tr("○ Missing %1"), tr("✓ Done %1"), tr("Excused %1"),
        tr("▲ Standing still %1"), tr("■ Stopped %1"), tr("With findings %1")};
    for (int i = 0; i < titles.size(); ++i) {
        const auto count = std::ranges::count_if(
            plan.rows, [&](const PlannedVisit& visit) { return PlanModel::shows(visit, showWords().at(i)); });
        auto* button = qobject_cast<QToolButton*>(m_turn->button(i));
        button->setText(titles.at(i).arg(count));
        button->setChecked(showWords().at(i) == filter.show);
    }
    showUnit();
    const QSignalBlocker blocker(m_group);
    m_group->setCurrentIndex(qMax(0, m_group->findData(filter.group)));
}

} // namespace sanpi
