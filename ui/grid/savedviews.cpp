// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/savedviews.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostViews = 30;

QJsonObject objectOf(const GridArrangement& view)
{
    QJsonArray sort;
    for (const SortKey& key : view.sort)
        sort.append(QJsonObject {{u"field"_s, key.field}, {u"descending"_s, key.descending}});
    QJsonArray colours;
    for (const ColourRule& rule : view.colours)
        colours.append(QJsonObject {
            {u"name"_s, rule.name}, {u"filter"_s, rule.expression}, {u"tone"_s, int(rule.tone)}});
    return {{u"name"_s, view.name}, {u"columns"_s, QString::fromUtf8(view.columns.toJson())},
        {u"filter"_s, view.filter}, {u"sort"_s, sort}, {u"group"_s, view.group}, {u"colours"_s, colours}};
}

GridArrangement viewOf(const QJsonObject& object)
{
    GridArrangement view;
    view.name = object.value("name"_L1).toString();
    view.columns = ColumnLayout::fromJson(object.value("columns"_L1).toString().toUtf8());
    view.filter = object.value("filter"_L1).toString();
    view.group = object.value("group"_L1).toString();
    for (const QJsonValue& key : object.value("sort"_L1).toArray())
        view.sort.append({key["field"_L1].toString(), key["descending"_L1].toBool()});
    for (const QJsonValue& rule : object.value("colours"_L1).toArray()) {
        const int tone = qBound(int(Tone::Muted), rule["tone"_L1].toInt(), int(Tone::Bad));
        view.colours.append({rule["name"_L1].toString(), rule["filter"_L1].toString(), Tone(tone)});
    }
    return view;
}

} // namespace

QByteArray GridArrangement::toJson(const QList<GridArrangement>& views)
{
    QJsonArray array;
    for (const GridArrangement& view : views)
        array.append(objectOf(view));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<GridArrangement> GridArrangement::fromJson(const QByteArray& json)
{
    QList<GridArrangement> views;
    for (const QJsonValue& one : QJsonDocument::fromJson(json).array()) {
        if (views.size() < mostViews)
            views.append(viewOf(one.toObject()));
    }
    return views;
}

ViewTabs::ViewTabs(QWidget* parent) : QWidget(parent), m_bar(new QTabBar(this)), m_add(new QToolButton(this))
{
    m_bar->setObjectName(u"viewTabs"_s);
    m_bar->setAccessibleName(tr("Saved views"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bar->setToolTip(tr("Saved views; Ctrl+PgUp and Ctrl+PgDn switch, a right click offers more"));
    m_add->setObjectName(u"addViewButton"_s);
    m_add->setIcon(symbolIcon(Symbol::Add));
    m_add->setAutoRaise(true);
    m_add->setToolTip(tr("Keep columns, filter, order, groups and colours as a view"));
    m_add->setAccessibleName(tr("Save as a view"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(1));
    row->addWidget(m_bar);
    row->addWidget(m_add);
    row->addStretch(1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_filling)
            emit chosen(tab - 1);
    });
    connect(m_bar, &QWidget::customContextMenuRequested, this, &ViewTabs::openMenu);
    connect(m_add, &QToolButton::clicked, this, &ViewTabs::addWanted);
    setViews({}, -1);
}

void ViewTabs::setViews(const QList<GridArrangement>& views, int current)
{
    m_filling = true;
    while (m_bar->count() > 0)
        m_bar->removeTab(0);
    m_bar->addTab(tr("All"));
    for (const GridArrangement& view : views)
        m_bar->addTab(QString(view.name).replace(u'&', u"&&"_s));
    m_bar->setCurrentIndex(qBound(-1, current, int(views.size()) - 1) + 1);
    m_filling = false;
}

int ViewTabs::current() const
{
    return m_bar->currentIndex() - 1;
}

void ViewTabs::step(int tabs)
{
    const int count = m_bar->count();
    m_bar->setCurrentIndex((m_bar->currentIndex() + tabs + count) % count);
}

void ViewTabs::openMenu(const QPoint& pos)
{
    const int view = m_bar->tabAt(pos) - 1;
    QMenu menu(this);
    menu.addAction(tr("Save as a view…"), this, &ViewTabs::addWanted);
    if (view >= 0) {
        menu.addAction(tr("Update with what is shown"), this, [this, view] { emit updateWanted(view); });
        menu.addAction(tr("Rename…"), this, [this, view] { emit renameWanted(view); });
        menu.addAction(tr("Remove this view"), this, [this, view] { emit removeWanted(view); });
    }
    menu.exec(m_bar->mapToGlobal(pos));
}

} // namespace sanpi
