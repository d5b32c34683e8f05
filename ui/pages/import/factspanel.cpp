// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/factspanel.h"

#include "exchange/import/importfields.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int earliestYear = 2000;
constexpr int latestYear = 2099;

/// A wheel that scrolls the list must not change what a column means.
class StillComboBox : public QComboBox {
public:
    explicit StillComboBox(QWidget* parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

FactsPanel::FactsPanel(const Catalogue& catalogue, bool english, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_english(english), m_kind(new QLabel(this)),
      m_sheet(new QComboBox(this)), m_unit(new QComboBox(this)), m_year(new QSpinBox(this)),
      m_encodingLabel(new QLabel(tr("Encoding"), this)), m_encoding(new QComboBox(this)),
      m_mapping(new QTreeWidget(this)), m_memory(buildMemory())
{
    m_kind->setWordWrap(true);
    m_kind->setObjectName(u"recognisedLabel"_s);
    m_sheet->setObjectName(u"sheetComboBox"_s);
    m_unit->setObjectName(u"unitComboBox"_s);
    m_year->setObjectName(u"importYearSpinBox"_s);
    m_encoding->setObjectName(u"encodingComboBox"_s);
    m_mapping->setObjectName(u"mappingView"_s);
    m_mapping->setAccessibleName(tr("Columns of the sheet and what they are taken for"));
    m_unit->addItem(tr("as the sheet says"));
    for (const Unit unit : {Unit::Yuan, Unit::Wan, Unit::Yi})
        m_unit->addItem(unitName(unit), qint64(unit));
    m_year->setRange(earliestYear, latestYear);
    m_year->setKeyboardTracking(false);
    m_encoding->addItem(tr("found out"), QString());
    for (const QString& name : {u"UTF-8"_s, u"GB18030"_s, u"Big5"_s, u"UTF-16LE"_s})
        m_encoding->addItem(name, name);
    m_mapping->setHeaderLabels({tr("Column of the sheet"), tr("is taken for")});
    m_mapping->setRootIsDecorated(false);
    m_mapping->setUniformRowHeights(true);
    m_mapping->setSelectionMode(QAbstractItemView::NoSelection);
    m_mapping->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(gap(2));
    form->setVerticalSpacing(gap(1));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_kind);
    form->addRow(tr("Sheet"), m_sheet);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Amounts in"), m_unit);
    form->addRow(m_encodingLabel, m_encoding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_memory);
    column->addWidget(m_mapping, 1);
    connect(m_sheet, &QComboBox::activated, this, &FactsPanel::sheetChosen);
    connect(m_year, &QSpinBox::valueChanged, this, &FactsPanel::yearChosen);
    connect(m_unit, &QComboBox::activated, this, [this](int index) {
        const QVariant chosen = m_unit->itemData(index);
        emit unitChosen(chosen.isValid() ? std::optional(Unit(chosen.toLongLong())) : std::nullopt);
    });
    connect(m_encoding, &QComboBox::activated, this,
        [this](int index) { emit encodingChosen(m_encoding->itemData(index).toString()); });
}

QWidget* FactsPanel::buildMemory()
{
    auto* line = new QWidget(this);
    line->setObjectName(u"mappingMemory"_s);
    auto* text = new QLabel(tr("Read as corrected last time"), line);
    text->setToolTip(
        tr("Columns marked ↺ are taken as somebody corrected them on an earlier sheet of this shape."));
    setTextRole(text, TextRole::Caption);
    auto* forget = new QPushButton(tr("Forget"), line);
    forget->setObjectName(u"forgetMappingButton"_s);
    forget->setToolTip(tr("Recognise sheets of this shape anew, from the next one on"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(text, 1);
    row->addWidget(forget);
    line->hide();
    connect(forget, &QPushButton::clicked, this, &FactsPanel::mappingForgotten);
    return line;
}

void FactsPanel::show(const ImportFile& file)
{
    setEnabled(file.state == ImportFile::State::Ready);
    m_memory->setVisible(file.plan && !file.plan->recalled.empty());
    if (!file.book || !file.plan) {
        m_kind->setText(file.message);
        m_mapping->clear();
        return;
    }
    showFacts(file);
    showMapping(*file.plan);
}

void FactsPanel::showFacts(const ImportFile& file)
{
    const QSignalBlocker quietSheet(m_sheet);
    const QSignalBlocker quietYear(m_year);
    const QSignalBlocker quietUnit(m_unit);
    const ImportPlan& plan = *file.plan;
    const Recognition& found = plan.recognition;
    QString kind;
    switch (found.kind) {
    case ImportKind::Ledger:
        kind = tr("Ledger of projects, header in row %1").arg(found.headerLast + 1);
        break;
    case ImportKind::Months:
        kind = tr("Investment by month, header in row %1").arg(found.headerLast + 1);
        break;
    case ImportKind::MonthReturn:
        kind = tr("Return for month %1, header in row %2").arg(found.month).arg(found.headerLast + 1);
        break;
    case ImportKind::Batches:
        kind = tr("List of the three batches, header in row %1").arg(found.headerLast + 1);
        break;
    case ImportKind::Rebuild:
        kind = tr("Reconstruction library, header in row %1").arg(found.headerLast + 1);
        break;
    case ImportKind::Issues:
        kind = tr("Issue ledger, header in row %1").arg(found.headerLast + 1);
        break;
    case ImportKind::Weekly:
        kind = tr("Inspections, header in row %1").arg(found.headerLast + 1);
        break;
    case ImportKind::Funds:
        kind = tr("Money won from above, header in row %1").arg(found.headerLast + 1);
        break;
    }
    m_kind->setText(found.title.isEmpty() ? kind : kind + u'\n' + found.title);
    m_sheet->clear();
    for (const Sheet& sheet : file.book->sheets) {
        m_sheet->addItem(sheet.name.isEmpty() ? tr("(text file)") : sheet.name);
        if (sheet.name == plan.sheet)
            m_sheet->setCurrentIndex(m_sheet->count() - 1);
    }
    m_year->setValue(found.year);
    m_unit->setItemText(0, tr("as the sheet says (%1)").arg(unitName(found.unit)));
    m_unit->setCurrentIndex(file.options.hints.unit ? m_unit->findData(qint64(*file.options.hints.unit)) : 0);
    const bool text = file.book->kind == SheetFileKind::Csv;
    m_encoding->setVisible(text);
    m_encodingLabel->setVisible(text);
    m_encoding->setItemText(0, tr("found out (%1)").arg(file.book->encoding));
}

void FactsPanel::showMapping(const ImportPlan& plan)
{
    m_mapping->clear();
    for (const SheetColumn& column : plan.recognition.columns) {
        auto* item = new QTreeWidgetItem(m_mapping);
        const bool recalled = plan.recalled.contains(column.column);
        item->setText(0, recalled ? u"↺ "_s + column.header : column.header);
        item->setToolTip(0, recalled ? tr("%1: as corrected last time").arg(column.header) : column.header);
        m_mapping->setItemWidget(item, 1, targetBox(column, plan.recognition.kind));
    }
}

QComboBox* FactsPanel::targetBox(const SheetColumn& column, ImportKind kind)
{
    auto* box = new StillComboBox(m_mapping);
    box->setAccessibleName(tr("Meaning of “%1”").arg(column.header));
    switch (column.target.kind) {
    case ColumnTarget::Kind::Computed:
        box->addItem(tr("computed here, not taken"), u"-"_s);
        break;
    case ColumnTarget::Kind::Context:
        box->addItem(tr("shown, not taken"), u"-"_s);
        break;
    default:
        box->addItem(tr("not taken"), u"-"_s);
    }
    for (const ColumnTarget& target : importTargets(m_catalogue, kind))
        box->addItem(importField(m_catalogue, target).label(m_english), target.field);
    for (int month = 1; month <= (isList(kind) ? 0 : 12); ++month)
        box->addItem(tr("Investment of month %1").arg(month), QString(QString::number(month) + u'月'));
    if (column.target.kind == ColumnTarget::Kind::Field)
        box->setCurrentIndex(std::max(0, box->findData(column.target.field)));
    else if (column.target.kind == ColumnTarget::Kind::Month)
        box->setCurrentIndex(
            std::max(0, box->findData(QString(QString::number(column.target.month) + u'月'))));
    connect(box, &QComboBox::activated, this, [this, box, place = column.column](int index) {
        emit columnMapped(place, box->itemData(index).toString());
    });
    return box;
}

} // namespace sanpi
