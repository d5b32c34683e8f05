// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/factsform.h"

#include "ui/facts/fieldedit.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct FactGroup {
    const char* title;
    QStringList keys;
};

/// The order in which people read a project. What the catalogue has beyond it follows under "Other".
QList<FactGroup> factGroups()
{
    return {{QT_TRANSLATE_NOOP("FactsForm", "Project"),
                {u"name"_s, u"short"_s, u"code"_s, u"level"_s, u"class"_s, u"unit"_s, u"sector"_s,
                    u"nature"_s, u"lists"_s}},
        {QT_TRANSLATE_NOOP("FactsForm", "Investment"),
            {u"total"_s, u"before"_s, u"target"_s, u"stated"_s, u"done"_s, u"rate"_s, u"gap"_s, u"lag"_s}},
        {QT_TRANSLATE_NOOP("FactsForm", "Progress"), {u"progress"_s, u"remark"_s}},
        {QT_TRANSLATE_NOOP("FactsForm", "Dates"),
            {u"start_planned"_s, u"end_planned"_s, u"signed_on"_s, u"started_on"_s, u"produced_on"_s,
                u"capacity_on"_s, u"stat_on"_s}},
        {QT_TRANSLATE_NOOP("FactsForm", "Construction"), {u"developer"_s, u"uscc"_s, u"place"_s, u"scope"_s}},
        {QT_TRANSLATE_NOOP("FactsForm", "People"), {u"sponsor"_s, u"leader"_s, u"contact"_s, u"phone"_s}}};
}

/// Shown elsewhere in the panel.
bool isElsewhere(const QString& key)
{
    return key == "lamp"_L1 || key == "stage"_L1;
}

} // namespace

FactsForm::FactsForm(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"factsForm"_s);
    setAccessibleName(tr("Facts"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
}

void FactsForm::setShape(const Table& table)
{
    QStringList shape;
    for (const Field& field : table.fields) {
        shape << field.key;
        if (field.definition == 0)
            continue;
        // Words and choices of the ledger's own fields change while one works.
        shape << field.label(englishLabels());
        for (const Choice& choice : field.choices)
            shape << choice.zh;
    }
    for (const auto& [id, named] : table.units)
        shape << named.folded;
    if (shape == m_shape)
        return;
    m_shape = shape;
    m_rows.clear();
    m_people.clear();
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(gap(2), gap(2), gap(3), gap(2));
    column->setSpacing(0);
    const auto add = [&](const Field& field) {
        auto* row = new FactRow(field, offersOf(field, table), m_body);
        connect(row, &FactRow::edited, this,
            [this, key = field.key](const QString& text) { emit edited(key, text); });
        m_rows.insert(field.key, row);
        column->addWidget(row);
    };
    const auto head = [&](const QString& title) {
        auto* label = new QLabel(title, m_body);
        setTextRole(label, TextRole::Strong);
        column->addSpacing(column->count() == 0 ? 0 : gap(3));
        column->addWidget(label);
        column->addSpacing(gap(1));
    };
    for (const FactGroup& group : factGroups()) {
        head(QCoreApplication::translate("FactsForm", group.title));
        for (const QString& key : group.keys) {
            if (const int at = table.column(key); at >= 0)
                add(table.fields[size_t(at)]);
        }
        if (group.keys.contains(u"sponsor"_s)) {
            m_peopleColumn = new QVBoxLayout;
            m_peopleColumn->setSpacing(0);
            column->addLayout(m_peopleColumn);
        }
    }
    for (const bool own : {false, true}) {
        bool titled = false;
        for (const Field& field : table.fields) {
            if (m_rows.contains(field.key) || isElsewhere(field.key) || (field.definition != 0) != own)
                continue;
            if (!std::exchange(titled, true))
                head(own ? QCoreApplication::translate("FactsForm", "Own fields")
                         : QCoreApplication::translate("FactsForm", "Other"));
            add(field);
        }
    }
    column->addStretch(1);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    setWidget(m_body);
}

void FactsForm::showProject(const GridModel& model, int row, const std::map<QString, Value>& before)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        const Field& field = model.field(column);
        FactRow* fact = m_rows.value(field.key);
        if (!fact || (fact->isModified() && fact->editor()->hasFocus()))
            continue; // what is being typed stays
        const QModelIndex index = model.index(row, column);
        const QString wrong = model.problemAt(model.cellId(index));
        fact->setValue(wrong.isEmpty() ? valueText(model.table(), field, model.value(index), Unit::Wan)
                                       : model.data(index, Qt::EditRole).toString(),
            model.isEditable(index));
        const auto old = before.find(field.key);
        const bool changed = old != before.end() && old->second != model.value(index);
        fact->setBefore(changed ? valueText(model.table(), field, old->second, Unit::Wan) : QString());
        fact->setProblem(wrong);
    }
}

void FactsForm::showPeople(
    const Catalogue& catalogue, const std::vector<std::pair<ProjectRole, ProjectPerson>>& people)
{
    if (!m_peopleColumn)
        return;
    const Field roles = catalogue.kind(Kind::Assignment).keyField(1);
    for (const ProjectRole role : allProjectRoles) {
        FactRow*& row = m_people[int(role)];
        if (!row) {
            // A role is no field of the project: it is handed over on the page of leaders, from a day on.
            const Choice* choice = roles.choice(int(role));
            Field shown;
            shown.key = u"role_%1"_s.arg(int(role));
            shown.home = Home::Figure;
            shown.zh = shown.en = role == ProjectRole::Leader ? tr("Leader in detail")
                : choice && englishLabels()                   ? choice->en
                : choice                                      ? choice->zh
                                                              : QString();
            row = new FactRow(shown, {}, m_body);
            row->setToolTip(tr("Assigned from a day on, on the page of leaders"));
            m_peopleColumn->addWidget(row);
        }
        const auto found = std::ranges::find(people, role, &std::pair<ProjectRole, ProjectPerson>::first);
        QStringList said;
        if (found != people.end()) {
            const ProjectPerson& who = found->second;
            if (role != ProjectRole::Leader) // his name has a row of its own, which can be typed into
                said << who.name;
            said << who.title << who.phone;
            if (who.since.isValid())
                said << tr("from %1").arg(who.since.toString(Qt::ISODate));
            said.removeAll(QString());
        }
        row->setValue(said.join(u' '), false);
        row->setVisible(role != ProjectRole::Leader || !said.isEmpty());
    }
}

void FactsForm::setProblem(const QString& field, const QString& message)
{
    if (FactRow* fact = m_rows.value(field))
        fact->setProblem(message);
}

} // namespace sanpi
