// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/filterchips.h"

#include "figures/batches.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

FilterChips::FilterChips(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_flow(new FlowLayout(this)), m_count(new QLabel(this))
{
    setObjectName(u"batchFilter"_s);
    m_count->setObjectName(u"memberCount"_s);
    setTextRole(m_count, TextRole::Caption, true);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(gap(1));
    m_flow->addWidget(m_count);
}

void FilterChips::setCount(const QString& text)
{
    m_count->setText(text);
}

void FilterChips::addMenu(
    const QString& name, const QString& title, const QStringList& offers, QString BatchFilter::*part)
{
    auto* button = new QPushButton(title, this);
    button->setObjectName(name);
    button->setEnabled(!offers.isEmpty());
    auto* menu = new QMenu(button);
    for (const QString& offer : offers) {
        QAction* action = menu->addAction(offer);
        action->setCheckable(true);
        action->setChecked(m_filter.*part == offer);
        connect(action, &QAction::triggered, this, [this, offer, part] {
            BatchFilter wanted = m_filter;
            wanted.*part = wanted.*part == offer ? QString() : offer;
            emit filterWanted(wanted);
        });
    }
    button->setMenu(menu);
    m_flow->addWidget(button);
}

void FilterChips::addChip(const QString& text, const BatchFilter& without)
{
    auto* chip = new Chip(text, this);
    m_flow->addWidget(chip);
    connect(chip, &Chip::removed, this, [this, without] { emit filterWanted(without); });
}

void FilterChips::showFilter(const BatchFilter& filter, const QStringList& units)
{
    m_filter = filter;
    while (m_flow->count() > 0) {
        QLayoutItem* item = m_flow->takeAt(0);
        if (QWidget* old = item->widget(); old && old != m_count) {
            old->hide();
            old->deleteLater(); // its own click may have asked for this
        }
        delete item;
    }
    QStringList lists;
    for (const Batch batch : allBatches)
        lists << batchName(batch);
    QStringList sectors;
    for (const Choice& choice : m_catalogue.field(Kind::Project, u"sector").choices)
        sectors << choice.zh;
    addMenu(u"listFilterButton"_s, tr("List"), lists, &BatchFilter::batch);
    addMenu(u"unitFilterButton"_s, tr("Unit"), units, &BatchFilter::unit);
    addMenu(u"sectorFilterButton"_s, tr("Sector"), sectors, &BatchFilter::sector);
    const auto without = [&](auto clear) {
        BatchFilter rest = m_filter;
        clear(rest);
        return rest;
    };
    if (filter.period > 0)
        addChip(tr("period %1").arg(filter.period), without([](BatchFilter& f) { f.period = 0; }));
    if (!filter.batch.isEmpty())
        addChip(filter.batch, without([](BatchFilter& f) { f.batch.clear(); }));
    if (!filter.unit.isEmpty())
        addChip(filter.unit, without([](BatchFilter& f) { f.unit.clear(); }));
    if (!filter.sector.isEmpty())
        addChip(filter.sector, without([](BatchFilter& f) { f.sector.clear(); }));
    if (filter.provincial) {
        addChip(tr("under provincial dispatch"), without([](BatchFilter& f) { f.provincial = false; }));
    } else {
        auto* button = new QPushButton(tr("Provincial"), this);
        button->setObjectName(u"provincialFilterButton"_s);
        button->setToolTip(tr("Only projects under provincial dispatch"));
        m_flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this] {
            BatchFilter wanted = m_filter;
            wanted.provincial = true;
            emit filterWanted(wanted);
        });
    }
    m_flow->addWidget(m_count);
    for (int i = 0; i < m_flow->count(); ++i)
        m_flow->itemAt(i)->widget()->show();
    updateGeometry();
}

} // namespace sanpi
