// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/unitsbox.h"

#include "domain/text.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLines = 12; // a sheet of strangers is better mended in its column of units
}

UnitsBox::UnitsBox(QWidget* parent)
    : QWidget(parent), m_head(new QLabel(tr("Units that the ledger does not know"), this)),
      m_lines(new QVBoxLayout)
{
    setObjectName(u"unknownUnits"_s);
    setTextRole(m_head, TextRole::Caption);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addWidget(m_head);
    column->addLayout(m_lines);
    hide();
}

void UnitsBox::show(
    const ImportPlan& plan, const ImportOptions& options, const std::map<qint64, QString>& units)
{
    // What was settled stays in the list, so that it can be changed.
    QStringList names = plan.unknownUnits;
    for (const QString& name : std::as_const(m_names)) {
        if (options.units.contains(foldName(name)) && !names.contains(name))
            names << name;
    }
    names.sort();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_names = names.mid(0, mostLines);
    for (const QString& name : std::as_const(m_names)) {
        const auto chosen = options.units.find(foldName(name));
        addLine(name, chosen == options.units.end() ? std::nullopt : std::optional(chosen->second), units);
    }
    setVisible(!m_names.isEmpty());
}

void UnitsBox::addLine(
    const QString& name, std::optional<qint64> chosen, const std::map<qint64, QString>& units)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(name, line);
    label->setTextFormat(Qt::PlainText);
    auto* box = new QComboBox(line);
    box->setAccessibleName(tr("What the unit “%1” is").arg(name));
    box->setFocusPolicy(Qt::StrongFocus);
    box->addItem(tr("not decided: its rows stay out"));
    box->addItem(tr("a new unit: create it"), qint64(0));
    for (const auto& [id, known] : units) {
        if (id > 0)
            box->addItem(tr("the same as %1").arg(known), id);
    }
    box->setCurrentIndex(chosen ? std::max(0, box->findData(*chosen)) : 0);
    row->addWidget(label);
    row->addWidget(box, 1);
    m_lines->addWidget(line);
    line->show(); // at once: the layout would do it an event later
    connect(box, &QComboBox::activated, this, [this, box, name](int index) {
        const QVariant unit = box->itemData(index);
        emit settled(name, unit.isValid() ? std::optional(unit.toLongLong()) : std::nullopt);
    });
}

} // namespace sanpi
