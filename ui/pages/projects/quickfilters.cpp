// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/quickfilters.h"

#include "ui/facts/offers.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filterbar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QuickFilters::QuickFilters(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"quickFilters"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(1));
}

void QuickFilters::add(const QString& text, const QString& part, const QString& group, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(u"quick_"_s + part);
    button->setText(text);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setToolTip(tip);
    connect(button, &QToolButton::clicked, this, [this, part] { toggle(part); });
    layout()->addWidget(button);
    m_quick.append({part, group, button});
}

void QuickFilters::setShape(const Table& table, const QString& myUnit)
{
    QStringList shape {myUnit};
    for (const Offer& unit : offersOf(table.fields[size_t(table.column(u"unit"))], table))
        shape << unit.text;
    if (shape == m_shape)
        return;
    m_shape = shape;
    m_myUnit = myUnit;
    qDeleteAll(findChildren<QToolButton*>());
    m_quick.clear();
    const Field& level = table.fields[size_t(table.column(u"level"))];
    for (const Choice& choice : level.choices)
        add(choice.zh, u"level="_s + choice.zh, u"level"_s, tr("Only projects of level %1").arg(choice.zh));
    add(tr("Behind pace"), u"gap<0"_s, {}, tr("Only projects that are behind pace"));
    add(tr("Red lamp"), u"lamp=红"_s, {}, tr("Only projects with a red lamp"));
    fillUnits(table);
    showFilter(m_expression);
}

QString QuickFilters::unitPart() const
{
    return u"unit="_s + filterValue(m_myUnit);
}

void QuickFilters::fillUnits(const Table& table)
{
    m_unit = new QToolButton(this);
    m_unit->setObjectName(u"quickUnit"_s);
    m_unit->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_unit->setText(m_myUnit.isEmpty() ? tr("My unit…") : m_myUnit);
    m_unit->setToolTip(m_myUnit.isEmpty() ? tr("Choose the unit whose projects you look at most")
                                          : tr("Only projects of %1").arg(m_myUnit));
    auto* units = new QMenu(m_unit);
    for (const Offer& unit : offersOf(table.fields[size_t(table.column(u"unit"))], table)) {
        QAction* action = units->addAction(unit.text);
        connect(action, &QAction::triggered, this, [this, name = unit.text] {
            emit myUnitChosen(name);
            emit filterWanted((m_expression.isEmpty() ? QString() : m_expression + u" and "_s) + u"unit="_s
                + filterValue(name));
        });
    }
    m_unit->setMenu(units);
    if (m_myUnit.isEmpty()) {
        m_unit->setPopupMode(QToolButton::InstantPopup);
    } else {
        m_unit->setPopupMode(QToolButton::MenuButtonPopup);
        m_unit->setCheckable(true);
        connect(m_unit, &QToolButton::clicked, this, [this] { toggle(unitPart()); });
        m_quick.append({unitPart(), u"unit"_s, m_unit});
    }
    layout()->addWidget(m_unit);
}

void QuickFilters::showFilter(const QString& expression)
{
    m_expression = expression;
    const QStringList parts = filterParts(expression);
    for (const Quick& quick : std::as_const(m_quick))
        quick.button->setChecked(parts.contains(quick.part));
}

void QuickFilters::toggle(const QString& part)
{
    QStringList parts = filterParts(m_expression);
    const auto quick = std::ranges::find(m_quick, part, &Quick::part);
    if (quick == m_quick.end())
        return;
    if (!parts.removeAll(part)) {
        if (!quick->group.isEmpty())
            parts.removeIf([&](const QString& other) { return other.startsWith(quick->group + u'='); });
        parts << part;
    }
    for (QString& one : parts) {
        // A part with "or" in it was alone until now.
        if (parts.size() > 1 && one.contains(QRegularExpression(u"\\b(or)\\b|或"_s)) && !one.startsWith(u'('))
            one = u'(' + one + u')';
    }
    emit filterWanted(parts.join(u" and "_s));
}

QToolButton* QuickFilters::button(const QString& part) const
{
    const auto quick = std::ranges::find(m_quick, part, &Quick::part);
    return quick == m_quick.end() ? nullptr : quick->button;
}

} // namespace sanpi
