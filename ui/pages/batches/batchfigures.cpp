// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/batchfigures.h"

#include "ui/theme/theme.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/panel.h"

#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr double roomAtEnd = 1.05; ///< a target's tick at the maximum stays visible

QString sayHow(const Derivation& how, const Percent& rate)
{
    return how.formula + u'\n' + how.numerator + u" ÷ "_s + how.denominator + u" = "_s + rate.shown() + u'\n'
        + how.rule;
}

QList<BarRow> listRows(const BatchPeriod& period)
{
    int most = 1;
    for (const BatchList& list : period.lists)
        most = qMax(most, list.count);
    QList<BarRow> rows;
    for (const BatchList& list : period.lists) {
        BarRow row;
        row.label = batchName(list.batch);
        row.bar = {double(list.converted), most * roomAtEnd, double(list.count), {}, -1};
        row.figures = {u"%1/%2"_s.arg(list.conversion.numerator).arg(list.conversion.denominator),
            list.conversion.shown(), list.nextStage.shown()};
        row.filter = batchName(list.batch);
        row.derivation
            = sayHow(list.conversionHow, list.conversion) + u"\n\n"_s + sayHow(list.nextHow, list.nextStage);
        rows << row;
    }
    return rows;
}

QList<BarRow> chainRows(const BatchPeriod& period)
{
    qint64 most = 1;
    for (const ChainLink& link : period.chain)
        most = qMax(most, link.rate.denominator);
    QList<BarRow> rows;
    for (const ChainLink& link : period.chain) {
        BarRow row;
        row.label = link.label;
        row.bar
            = {double(link.rate.numerator), double(most) * roomAtEnd, double(link.rate.denominator), {}, 1};
        row.figures = {u"%1/%2"_s.arg(link.rate.numerator).arg(link.rate.denominator), link.rate.shown()};
        row.derivation = sayHow(link.how, link.rate);
        rows << row;
    }
    return rows;
}

} // namespace

BatchFigures::BatchFigures(QWidget* parent)
    : QWidget(parent), m_listPanel(new Panel(this)), m_chainPanel(new Panel(this)),
      m_lists(new BarTable(m_listPanel)), m_chain(new BarTable(m_chainPanel))
{
    m_lists->setObjectName(u"listBars"_s);
    m_chain->setObjectName(u"chainBars"_s);
    m_lists->setFullHeight(true);
    m_chain->setFullHeight(true);
    m_listPanel->body()->addWidget(m_lists);
    m_chainPanel->body()->addWidget(m_chain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_listPanel);
    column->addWidget(m_chainPanel);
    column->addStretch(1);
    connect(m_lists, &BarTable::rowOpened, this, &BatchFigures::listChosen);
}

void BatchFigures::showPeriod(const BatchPeriod& period, QDate asOf)
{
    const QString ground = (period.number > 0 ? tr("period %1").arg(period.number) : tr("all periods"))
        + u" · "_s + tr("as of %1").arg(asOf.toString(Qt::ISODate));
    m_listPanel->setTitle(tr("Conversion and next stage"), ground);
    m_lists->setAccessibleName(tr("Conversion and next stage") + u", "_s + ground);
    m_lists->setRows(
        {tr("List"), QString(), tr("Reached"), tr("Conversion"), tr("Next stage")}, listRows(period));
    m_chainPanel->setTitle(tr("Chain of the four rates"), ground);
    m_chain->setAccessibleName(tr("Chain of the four rates") + u", "_s + ground);
    m_chain->setRows({tr("Rate"), QString(), tr("Projects"), tr("Rate")}, chainRows(period));
}

} // namespace sanpi
