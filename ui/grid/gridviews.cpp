// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views of a grid.
#include "ui/facts/gridview.h"
#include "ui/grid/gridbox.h"
#include "ui/grid/gridwork.h"
#include "ui/widgets/prompts.h"

#include <QShortcut>

namespace sanpi {

using namespace Qt::StringLiterals;

void GridWork::wireViews()
{
    ViewTabs* tabs = m_box.tabs();
    connect(tabs, &ViewTabs::addWanted, this, &GridWork::addView);
    connect(tabs, &ViewTabs::chosen, this, [this](int view) {
        // The first tab is the grid as it came with the program.
        show(view < 0 ? GridArrangement {{}, m_usual, {}, {}, {}, {}} : m_views.at(view));
        emit viewsChanged();
    });
    connect(tabs, &ViewTabs::updateWanted, this, [this](int view) {
        const QString name = m_views.at(view).name;
        m_views[view] = arrangement();
        m_views[view].name = name;
        setViews(m_views, view);
        emit viewsChanged();
    });
    connect(tabs, &ViewTabs::renameWanted, this, [this](int view) {
        const auto name = m_prompts.askText(m_page, tr("Rename the view"), tr("Name"));
        if (!name || name->trimmed().isEmpty())
            return;
        m_views[view].name = name->trimmed();
        setViews(m_views, m_box.tabs()->current());
        emit viewsChanged();
    });
    connect(tabs, &ViewTabs::removeWanted, this, [this](int view) {
        const Prompts::Question question {tr("Remove the view “%1”?").arg(m_views.at(view).name),
            tr("The records stay as they are; only this way of looking at them goes."), tr("Remove the view"),
            true};
        if (!m_prompts.confirm(m_page, question))
            return;
        m_views.removeAt(view);
        setViews(m_views, -1);
        emit viewsChanged();
    });
    const auto step = [this](const QKeySequence& keys, int by) {
        auto* shortcut = new QShortcut(keys, &m_box);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { m_box.tabs()->step(by); });
    };
    step(QKeySequence(Qt::CTRL | Qt::Key_PageDown), 1);
    step(QKeySequence(Qt::CTRL | Qt::Key_PageUp), -1);
}

GridArrangement GridWork::arrangement() const
{
    return {
        {}, m_grid.layoutOfColumns(), m_expression, m_model.sortKeys(), m_model.group(), m_model.colours()};
}

void GridWork::show(const GridArrangement& view)
{
    setLayoutOfColumns(view.columns.among(keys(), m_usual));
    m_model.setGroup(view.group);
    m_model.setColours(view.colours);
    setSort(view.sort);
    emit filterWanted(view.filter);
}

void GridWork::setViews(const QList<GridArrangement>& views, int current)
{
    m_views = views;
    m_box.tabs()->setViews(views, current);
}

void GridWork::addView()
{
    const auto name = m_prompts.askText(m_page, tr("Save as a view"), tr("Name"));
    if (!name || name->trimmed().isEmpty())
        return;
    GridArrangement view = arrangement();
    view.name = name->trimmed();
    m_views << view;
    setViews(m_views, int(m_views.size()) - 1);
    emit viewsChanged();
}

} // namespace sanpi
