// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/colourrules.h"

#include "ui/facts/gridroles.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize rulesSize(620, 320);
constexpr std::array tones {Tone::Bad, Tone::Warn, Tone::Good, Tone::Muted};

/// The sign as the grid shows it.
QIcon signOf(Tone tone, const Colors& colors)
{
    const int side = scaled(smallIcon);
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintLamp(painter, QRectF(3, 3, side - 6, side - 6), lampOf(tone), colors);
    return picture;
}

} // namespace

ColourLegend::ColourLegend(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"colourLegend"_s);
    setAccessibleName(tr("What the colours mean"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap(1));
    hide();
}

void ColourLegend::show(const QList<ColourRule>& rules, const std::vector<int>& counts)
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < rules.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(signOf(rules[i].tone, colorsOf(this)));
        button->setText(tr("%1: %2").arg(rules[i].name).arg(counts[size_t(i)]));
        button->setToolTip(tr("Show only these: %1").arg(rules[i].expression));
        connect(button, &QToolButton::clicked, this,
            [this, expression = rules[i].expression] { emit filterWanted(expression); });
        m_row->addWidget(button);
    }
    m_row->addStretch(1);
    setVisible(!rules.isEmpty());
}

ColourDialog::ColourDialog(const QList<ColourRule>& rules, const Table& shape, QWidget* parent)
    : QDialog(parent), m_shape(shape), m_table(new QTableWidget(0, 3, this)), m_problem(new QLabel(this))
{
    setObjectName(u"colourDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Colours of rows"));
    m_table->setObjectName(u"colourTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Rows that pass this filter"), tr("Colour")});
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problem->setObjectName(u"colourProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    for (const ColourRule& rule : rules)
        addRule(rule);
    auto* add = new QPushButton(tr("Add a rule"), this);
    add->setObjectName(u"addRuleButton"_s);
    auto* remove = new QPushButton(tr("Remove"), this);
    remove->setObjectName(u"removeRuleButton"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->addButton(add, QDialogButtonBox::ActionRole);
    buttons->addButton(remove, QDialogButtonBox::ActionRole);
    connect(add, &QPushButton::clicked, this, [this] {
        addRule({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] { m_table->removeRow(m_table->currentRow()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &ColourDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* hint = new QLabel(
        tr("An example: rate<60 and level=省. The first rule that holds gives a row its colour and sign."),
        this);
    setTextRole(hint, TextRole::Caption, true);
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(hint);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(rulesSize);
}

void ColourDialog::addRule(const ColourRule& rule)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(rule.name));
    m_table->setItem(row, 1, new QTableWidgetItem(rule.expression));
    auto* combo = new QComboBox(m_table);
    const QStringList names {tr("Bad"), tr("Warning"), tr("Good"), tr("Note")};
    for (size_t i = 0; i < tones.size(); ++i)
        combo->addItem(signOf(tones[i], colorsOf(this)), names[qsizetype(i)], int(tones[i]));
    combo->setCurrentIndex(combo->findData(int(rule.tone)));
    m_table->setCellWidget(row, 2, combo);
}

void ColourDialog::submit()
{
    QList<ColourRule> rules;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        ColourRule rule {m_table->item(row, 0)->text().trimmed(), m_table->item(row, 1)->text().trimmed(),
            Tone(qobject_cast<QComboBox*>(m_table->cellWidget(row, 2))->currentData().toInt())};
        if (rule.expression.isEmpty())
            continue;
        const auto parsed = Filter::parse(rule.expression, m_shape);
        if (const auto* error = std::get_if<FilterError>(&parsed)) {
            m_problem->setText(tr("Rule %1: %2").arg(row + 1).arg(messageOf(*error)));
            m_table->setCurrentCell(row, 1);
            return;
        }
        if (rule.name.isEmpty())
            rule.name = rule.expression;
        rules << rule;
    }
    accept();
    emit submitted(rules);
}

} // namespace sanpi
