// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fill/fillside.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2000;
constexpr int lastYear = 2099;
constexpr int asTheSheetSays = -1;

} // namespace

FillSide::FillSide(const Catalogue& catalogue, bool english, FillSession* session, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_english(english), m_session(session),
      m_found(new QLabel(this)), m_sheet(new QComboBox(this)), m_year(new QSpinBox(this)),
      m_month(new QComboBox(this)), m_unit(new QComboBox(this)),
      m_overwrite(new QCheckBox(tr("Replace what stands in cells already"), this)), m_memory(buildMemory()),
      m_columns(new QTreeWidget(this))
{
    m_found->setWordWrap(true);
    m_found->setObjectName(u"fillFoundLabel"_s);
    m_sheet->setObjectName(u"fillSheetComboBox"_s);
    m_year->setObjectName(u"fillYearSpinBox"_s);
    m_month->setObjectName(u"fillMonthComboBox"_s);
    m_unit->setObjectName(u"fillUnitComboBox"_s);
    m_overwrite->setObjectName(u"fillOverwriteCheckBox"_s);
    m_columns->setObjectName(u"fillColumnsView"_s);
    m_columns->setAccessibleName(tr("Columns of the sheet and what they are filled with"));
    m_year->setRange(firstYear, lastYear);
    m_year->setKeyboardTracking(false);
    m_month->addItem(QString(), asTheSheetSays);
    m_month->addItem(tr("the day of the window"), 0);
    for (int month = 1; month <= 12; ++month)
        m_month->addItem(tr("end of month %1").arg(month), month);
    m_unit->addItem(QString());
    for (const Unit unit : {Unit::Yuan, Unit::Wan, Unit::Yi})
        m_unit->addItem(unitName(unit), qint64(unit));
    m_columns->setHeaderLabels({tr("Column of the sheet"), tr("is filled with")});
    m_columns->setRootIsDecorated(false);
    m_columns->setUniformRowHeights(true);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setFocusPolicy(Qt::NoFocus); // its boxes have the keyboard
    m_columns->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(gap(2));
    form->setVerticalSpacing(gap(1));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_found);
    form->addRow(tr("Sheet"), m_sheet);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("As of"), m_month);
    form->addRow(tr("Amounts in"), m_unit);
    form->addRow(m_overwrite);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_memory);
    column->addWidget(m_columns, 1);
    wire();
}

void FillSide::wire()
{
    connect(m_sheet, &QComboBox::activated, this,
        [this](int index) { m_session->chooseSheet(m_sheet->itemText(index)); });
    connect(m_year, &QSpinBox::valueChanged, this, [this](int year) { m_session->chooseYear(year); });
    connect(m_month, &QComboBox::activated, this, [this](int index) {
        const int month = m_month->itemData(index).toInt();
        m_session->chooseMonth(month == asTheSheetSays ? std::nullopt : std::optional(month));
    });
    connect(m_unit, &QComboBox::activated, this, [this](int index) {
        const QVariant unit = m_unit->itemData(index);
        m_session->chooseUnit(unit.isValid() ? std::optional(Unit(unit.toLongLong())) : std::nullopt);
    });
    connect(m_overwrite, &QCheckBox::clicked, m_session, &FillSession::setOverwrite);
}

QWidget* FillSide::buildMemory()
{
    auto* line = new QWidget(this);
    line->setObjectName(u"fillMemory"_s);
    auto* text = new QLabel(tr("Filled as corrected last time"), line);
    text->setToolTip(tr("Columns marked ↺ and rows of that name are filled as somebody corrected them on an "
                        "earlier sheet of this shape."));
    setTextRole(text, TextRole::Caption);
    auto* forget = new QPushButton(tr("Forget"), line);
    forget->setObjectName(u"fillForgetButton"_s);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(text, 1);
    row->addWidget(forget);
    line->hide();
    connect(forget, &QPushButton::clicked, this, [this] { m_session->forget(); });
    return line;
}

void FillSide::refresh()
{
    const auto plan = m_session->plan();
    // While a plan is made anew the boxes stay: a hand may be on one of them.
    if (m_session->state() == FillSession::State::Planning && plan)
        return;
    setEnabled(m_session->state() == FillSession::State::Ready);
    if (!plan) {
        m_found->setText(m_session->message());
        m_columns->clear();
        m_memory->hide();
        return;
    }
    showFacts(*plan);
    showColumns(*plan);
}

void FillSide::showFacts(const FillPlan& plan)
{
    const QSignalBlocker quietYear(m_year);
    const QSignalBlocker quietSheet(m_sheet);
    QString found = QFileInfo(m_session->path()).fileName() + u'\n';
    if (plan.headerFirst < 0)
        found += tr("No header was found in this sheet");
    else if (plan.listsUnits)
        found += tr("Header in row %1; the rows are units, each with the totals of its projects")
                     .arg(plan.headerLast + 1);
    else if (plan.listsProjects)
        found += tr("Header in row %1; the sheet lists its projects").arg(plan.headerLast + 1);
    else
        found += tr("Header in row %1; the rows are empty").arg(plan.headerLast + 1);
    m_found->setText(found);
    m_sheet->clear();
    for (const Sheet& sheet : m_session->book()->sheets) {
        if (sheet.state == SheetState::Visible || sheet.name == plan.sheet)
            m_sheet->addItem(sheet.name);
    }
    m_sheet->setCurrentText(plan.sheet);
    m_year->setValue(plan.year);
    m_month->setItemText(0,
        plan.sheetMonth > 0 && !m_session->options().month
            ? tr("as the sheet says (to the end of %1)").arg(plan.sheetMonth)
            : tr("as the sheet says"));
    m_month->setCurrentIndex(m_session->options().month ? m_month->findData(*m_session->options().month) : 0);
    const auto& unit = plan.corrections.unit;
    m_unit->setItemText(
        0, unit ? tr("as the sheet says") : tr("as the sheet says (%1)").arg(unitName(plan.unit)));
    m_unit->setCurrentIndex(unit ? m_unit->findData(qint64(*unit)) : 0);
    m_overwrite->setChecked(m_session->options().overwrite);
    bool recalled = false;
    for (const FillColumn& column : plan.columns)
        recalled = recalled || column.recalled;
    for (const FillRow& row : plan.rows)
        recalled = recalled || row.recalled;
    m_memory->setVisible(recalled);
}

void FillSide::showColumns(const FillPlan& plan)
{
    QWidget* focus = QWidget::focusWidget();
    const int held = focus && m_columns->isAncestorOf(focus) ? focus->property("column").toInt() : -1;
    m_columns->clear();
    for (const FillColumn& column : plan.columns) {
        auto* item = new QTreeWidgetItem(m_columns);
        item->setData(0, Qt::UserRole, column.column);
        item->setText(0, (column.recalled ? u"↺ "_s : QString()) + column.header);
        item->setToolTip(
            0, column.recalled ? tr("%1: as corrected last time").arg(column.header) : column.header);
        m_columns->setItemWidget(item, 1, targetBox(column));
    }
    if (held >= 0)
        editColumn(held);
}

QComboBox* FillSide::targetBox(const FillColumn& column)
{
    auto* box = new QComboBox(m_columns);
    box->setAccessibleName(tr("What “%1” is filled with").arg(column.header));
    box->setProperty("column", column.column);
    box->addItem(tr("left blank"), u"-"_s);
    for (const FillTarget& target : fillTargets(m_catalogue))
        box->addItem(fillLabel(m_catalogue, target, m_english), target.text());
    box->setCurrentIndex(std::max(0, box->findData(column.target.text())));
    connect(box, &QComboBox::activated, this, [this, box, place = column.column](int index) {
        m_session->mapColumn(place, box->itemData(index).toString());
    });
    return box;
}

void FillSide::editColumn(int column)
{
    for (int i = 0; i < m_columns->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_columns->topLevelItem(i);
        if (item->data(0, Qt::UserRole).toInt() != column)
            continue;
        m_columns->scrollToItem(item);
        m_columns->itemWidget(item, 1)->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace sanpi
