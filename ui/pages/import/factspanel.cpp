// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/factspanel.h"

#include "domain/text.h"
#include "exchange/import/importfields.h"
#include "exchange/sheets/sheetsource.h"
#include "ui/pages/import/importtexts.h"
#include "ui/pages/import/unitsbox.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int earliestYear = 2000;
constexpr int latestYear = 2099;
constexpr int lastHeaderRow = 200; // of those that a person may name
constexpr int deepestHeader = 3;

/// Refusals that another encoding may mend.
bool isReadOtherwise(ReaderRefusal refusal)
{
    return refusal == ReaderRefusal::BadEncoding || refusal == ReaderRefusal::MixedEncoding
        || refusal == ReaderRefusal::UnknownEncoding;
}

} // namespace

FactsPanel::FactsPanel(const Catalogue& catalogue, bool english, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_english(english), m_recognised(new QLabel(this)),
      m_sheetLine(new QWidget(this)), m_sheet(new QComboBox(m_sheetLine)),
      m_otherSheets(new QPushButton(tr("Add the others"), m_sheetLine)), m_kind(new QComboBox(this)),
      m_headerLine(new QWidget(this)), m_headerRow(new QSpinBox(m_headerLine)),
      m_headerDepth(new QComboBox(m_headerLine)), m_year(new QSpinBox(this)), m_month(new QSpinBox(this)),
      m_unit(new QComboBox(this)), m_encoding(new QComboBox(this)), m_delimiter(new QComboBox(this)),
      m_hidden(new QCheckBox(this)), m_fillDown(new QCheckBox(this)), m_units(new UnitsBox(this)),
      m_mapping(new QTreeWidget(this)), m_memory(buildMemory())
{
    m_recognised->setWordWrap(true);
    m_recognised->setObjectName(u"recognisedLabel"_s);
    m_sheet->setObjectName(u"sheetComboBox"_s);
    m_otherSheets->setObjectName(u"otherSheetsButton"_s);
    m_kind->setObjectName(u"kindComboBox"_s);
    m_headerRow->setObjectName(u"headerRowSpinBox"_s);
    m_headerDepth->setObjectName(u"headerDepthComboBox"_s);
    m_month->setObjectName(u"importMonthSpinBox"_s);
    m_unit->setObjectName(u"unitComboBox"_s);
    m_year->setObjectName(u"importYearSpinBox"_s);
    m_encoding->setObjectName(u"encodingComboBox"_s);
    m_delimiter->setObjectName(u"delimiterComboBox"_s);
    m_hidden->setObjectName(u"hiddenCheckBox"_s);
    m_fillDown->setObjectName(u"fillDownCheckBox"_s);
    m_mapping->setObjectName(u"mappingView"_s);
    m_mapping->setAccessibleName(tr("Columns of the sheet and what they are taken for"));
    m_otherSheets->setToolTip(tr("List the other sheets of this workbook as files of their own"));
    m_headerRow->setRange(0, lastHeaderRow);
    m_headerRow->setSpecialValueText(tr("no header"));
    m_headerRow->setKeyboardTracking(false);
    m_headerRow->setAccessibleName(tr("Last row of the header"));
    m_headerDepth->setAccessibleName(tr("Rows of the header"));
    for (int rows = 1; rows <= deepestHeader; ++rows)
        m_headerDepth->addItem(tr("%n row(s)", nullptr, rows), rows);
    m_month->setRange(0, 12);
    m_month->setSpecialValueText(tr("choose"));
    m_month->setKeyboardTracking(false);
    m_unit->addItem(tr("as the sheet says"));
    for (const Unit unit : {Unit::Yuan, Unit::Wan, Unit::Yi})
        m_unit->addItem(unitName(unit), qint64(unit));
    m_year->setRange(earliestYear, latestYear);
    m_year->setKeyboardTracking(false);
    m_encoding->addItem(tr("found out"), QString());
    for (const QString& name : {u"UTF-8"_s, u"GB18030"_s, u"Big5"_s, u"UTF-16LE"_s})
        m_encoding->addItem(name, name);
    m_delimiter->addItem(tr("found out"), 0u);
    for (const auto& [character, name] : delimiters())
        m_delimiter->addItem(name, uint(character));
    m_mapping->setHeaderLabels({tr("Column of the sheet"), tr("is taken for")});
    m_mapping->setRootIsDecorated(false);
    m_mapping->setUniformRowHeights(true);
    m_mapping->setSelectionMode(QAbstractItemView::NoSelection);
    m_mapping->header()->setSectionResizeMode(QHeaderView::Stretch);
    buildForm();
    wire();
}

std::vector<std::pair<char32_t, QString>> FactsPanel::delimiters()
{
    return {{U',', tr("comma")}, {U'\t', tr("tab")}, {U';', tr("semicolon")}, {U'|', tr("vertical bar")},
        {U'\uFF0C', tr("full-width comma")}};
}

void FactsPanel::buildForm()
{
    const auto inOneLine = [](QWidget* line, QWidget* first, QWidget* second) {
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(first, 1);
        row->addWidget(second);
    };
    inOneLine(m_sheetLine, m_sheet, m_otherSheets);
    inOneLine(m_headerLine, m_headerRow, m_headerDepth);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(gap(2));
    m_form->setVerticalSpacing(gap(1));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Sheet"), m_sheetLine);
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(tr("Header in row"), m_headerLine);
    m_form->addRow(tr("Year"), m_year);
    m_form->addRow(tr("Month"), m_month);
    m_form->addRow(tr("Amounts in"), m_unit);
    m_form->addRow(tr("Encoding"), m_encoding);
    m_form->addRow(tr("Delimiter"), m_delimiter);
    m_form->addRow(m_hidden);
    m_form->addRow(m_fillDown);
    m_form->addRow(m_units);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // Outside the form: with a text that wraps in it, and rows that come and go, the form of Qt 6.4 writes
    // past its own lists.
    column->addWidget(m_recognised);
    column->addLayout(m_form);
    column->addWidget(m_memory);
    column->addWidget(m_mapping, 1);
}

void FactsPanel::setRowVisible(QWidget* field, bool visible)
{
    field->setVisible(visible);
    if (QWidget* label = m_form->labelForField(field))
        label->setVisible(visible);
}

void FactsPanel::choose(const std::function<void(ImportOptions&)>& change)
{
    change(m_options);
    emit optionsChosen(m_options);
}

void FactsPanel::wire()
{
    connect(m_sheet, &QComboBox::activated, this, &FactsPanel::sheetChosen);
    connect(m_otherSheets, &QPushButton::clicked, this, &FactsPanel::otherSheetsAsked);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const QVariant kind = m_kind->itemData(index);
        choose([&](ImportOptions& options) {
            options.hints.kind = kind.isValid() ? std::optional(ImportKind(kind.toInt())) : std::nullopt;
        });
    });
    const auto headerChosen = [this] {
        choose([this](ImportOptions& options) {
            options.hints.headerRow = m_headerRow->value() - 1;
            options.hints.headerDepth = m_headerDepth->currentData().toInt();
        });
    };
    connect(m_headerRow, &QSpinBox::valueChanged, this, headerChosen);
    // Where no header was found the 1 that stands there is a proposal: Enter takes it.
    connect(m_headerRow->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, [this, headerChosen] {
        if (!m_options.hints.headerRow && m_headerMissing)
            headerChosen();
    });
    connect(m_headerDepth, &QComboBox::activated, this, headerChosen);
    connect(m_year, &QSpinBox::valueChanged, this,
        [this](int year) { choose([year](ImportOptions& options) { options.hints.year = year; }); });
    connect(m_month, &QSpinBox::valueChanged, this, [this](int month) {
        choose([month](ImportOptions& options) {
            options.hints.month = month > 0 ? std::optional(month) : std::nullopt;
        });
    });
    connect(m_unit, &QComboBox::activated, this, [this](int index) {
        const QVariant unit = m_unit->itemData(index);
        choose([&](ImportOptions& options) {
            options.hints.unit = unit.isValid() ? std::optional(Unit(unit.toLongLong())) : std::nullopt;
        });
    });
    const auto textChosen = [this] {
        emit this->textChosen(
            m_encoding->currentData().toString(), char32_t(m_delimiter->currentData().toUInt()));
    };
    connect(m_encoding, &QComboBox::activated, this, textChosen);
    connect(m_delimiter, &QComboBox::activated, this, textChosen);
    connect(m_hidden, &QCheckBox::clicked, this,
        [this](bool on) { choose([on](ImportOptions& options) { options.hints.takeHidden = on; }); });
    connect(m_fillDown, &QCheckBox::clicked, this,
        [this](bool on) { choose([on](ImportOptions& options) { options.fillDown = on; }); });
    connect(m_units, &UnitsBox::settled, this, [this](const QString& name, std::optional<qint64> unit) {
        choose([&](ImportOptions& options) {
            if (unit)
                options.units.insert_or_assign(foldName(name), *unit);
            else
                options.units.erase(foldName(name));
        });
    });
}

void FactsPanel::pickHeader(int sheetRow)
{
    if (sheetRow < 0 || sheetRow >= lastHeaderRow)
        return;
    choose([sheetRow](ImportOptions& options) {
        options.hints.headerRow = sheetRow;
        options.hints.headerDepth = 1;
    });
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
    // A text in the wrong encoding is refused, and just then the encoding must be within reach.
    const bool text = file.state == ImportFile::State::Refused && isReadOtherwise(file.refusal);
    setEnabled(file.state == ImportFile::State::Ready || text);
    m_options = file.options;
    const bool planned = file.book && file.plan && file.state != ImportFile::State::Refused;
    m_memory->setVisible(planned && !file.plan->recalled.empty());
    for (QWidget* line : {m_sheetLine, static_cast<QWidget*>(m_kind), m_headerLine,
             static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_unit)})
        setRowVisible(line, planned);
    showText(file);
    if (!planned) {
        for (QWidget* line : {static_cast<QWidget*>(m_month), static_cast<QWidget*>(m_hidden),
                 static_cast<QWidget*>(m_fillDown), static_cast<QWidget*>(m_units)})
            setRowVisible(line, false);
        m_recognised->setText(file.message);
        m_mapping->clear();
        return;
    }
    showFacts(file);
    showSwitches(file);
    showMapping(*file.plan);
}

QString FactsPanel::kindText(ImportKind kind, int month)
{
    switch (kind) {
    case ImportKind::Ledger:
        return tr("Ledger of projects");
    case ImportKind::Months:
        return tr("Investment by month");
    case ImportKind::MonthReturn:
        return month > 0 ? tr("Return for month %1").arg(month) : tr("Return for a month");
    case ImportKind::Batches:
        return tr("List of the three batches");
    case ImportKind::Rebuild:
        return tr("Reconstruction library");
    case ImportKind::Issues:
        return tr("Issue ledger");
    case ImportKind::Funds:
        return tr("Money won from above");
    case ImportKind::Appraisals:
        return tr("Places in the city");
    case ImportKind::Weekly:
        break;
    }
    return tr("Inspections");
}

void FactsPanel::showFacts(const ImportFile& file)
{
    const QSignalBlocker quietYear(m_year);
    const QSignalBlocker quietMonth(m_month);
    const ImportPlan& plan = *file.plan;
    const Recognition& found = plan.recognition;
    m_headerMissing = found.headerFirst < 0;
    QString kind = m_headerMissing
        ? tr("No header was found. Double click the header at the right, or say here in which row it is, or "
             "that there is none.")
        : tr("%1, header in row %2").arg(kindText(found.kind, found.month)).arg(found.headerLast + 1);
    if (!m_headerMissing && !standsAlone(found.kind) && !found.columnOf(u"name") && !found.columnOf(u"code"))
        kind += u'\n' + tr("Say below which column is the project's name or code.");
    const bool months = found.kind == ImportKind::MonthReturn || found.kind == ImportKind::Months;
    if (!m_headerMissing && months && std::ranges::none_of(found.columns, [](const SheetColumn& column) {
            return column.target.kind == ColumnTarget::Kind::Month;
        }))
        kind += u'\n' + tr("No column is a month's investment: say below which one is.");
    QStringList lines {kind, found.title};
    lines << textsOfUntaken(*file.book);
    lines.removeAll(QString());
    m_recognised->setText(lines.join(u'\n'));
    m_sheet->clear();
    int others = 0;
    for (const Sheet& sheet : file.book->sheets) {
        QString name = sheet.name.isEmpty() ? tr("(text file)") : sheet.name;
        if (sheet.state != SheetState::Visible)
            name = tr("%1 (hidden)").arg(name);
        m_sheet->addItem(name);
        if (sheet.name == plan.sheet)
            m_sheet->setCurrentIndex(m_sheet->count() - 1);
        else if (sheet.state == SheetState::Visible && !sheet.rows.empty())
            ++others;
    }
    setRowVisible(m_sheetLine, file.book->kind != SheetFileKind::Csv);
    m_otherSheets->setVisible(others > 0 && file.sheet < 0);
    m_kind->clear();
    m_kind->addItem(m_headerMissing || m_options.hints.kind
            ? tr("as recognised")
            : tr("as recognised (%1)").arg(kindText(found.kind, found.month)));
    for (const ImportKind each : {ImportKind::Ledger, ImportKind::Months, ImportKind::MonthReturn,
             ImportKind::Batches, ImportKind::Rebuild, ImportKind::Issues, ImportKind::Weekly,
             ImportKind::Funds, ImportKind::Appraisals})
        m_kind->addItem(kindText(each, found.month), int(each));
    m_kind->setCurrentIndex(m_options.hints.kind ? m_kind->findData(int(*m_options.hints.kind)) : 0);
    showHeader(found, m_options.hints);
    m_year->setValue(found.year);
    const bool stated = found.kind == ImportKind::Ledger && found.columnOf(u"stated");
    setRowVisible(m_month, found.kind == ImportKind::MonthReturn || stated);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_month)))
        label->setText(stated ? tr("Amounts through month") : tr("Month"));
    m_month->setValue(stated ? found.through : found.month);
    m_unit->setItemText(0, tr("as the sheet says (%1)").arg(unitName(found.unit)));
    m_unit->setCurrentIndex(m_options.hints.unit ? m_unit->findData(qint64(*m_options.hints.unit)) : 0);
}

void FactsPanel::showHeader(const Recognition& found, const ImportHints& hints)
{
    const QSignalBlocker quietRow(m_headerRow);
    const int last = found.headerFirst < 0 ? 1 : found.headerLast + 1;
    m_headerRow->setValue(last);
    const int depth = hints.headerRow ? hints.headerDepth : found.headerLast - found.headerFirst + 1;
    m_headerDepth->setCurrentIndex(std::clamp(depth, 1, deepestHeader) - 1);
}

/// Encoding and delimiter: of text files alone, of refused ones, too.
void FactsPanel::showText(const ImportFile& file)
{
    const bool refused = file.state == ImportFile::State::Refused && isReadOtherwise(file.refusal);
    const bool text = refused || (file.book && file.book->kind == SheetFileKind::Csv);
    setRowVisible(m_encoding, text);
    setRowVisible(m_delimiter, text && !refused);
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(file.encoding)));
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(uint(file.delimiter))));
    m_encoding->setItemText(0, tr("found out"));
    m_delimiter->setItemText(0, tr("found out"));
    if (refused || !text)
        return;
    m_encoding->setItemText(0, tr("found out (%1)").arg(file.book->encoding));
    for (const auto& [character, name] : delimiters()) {
        if (character == file.book->delimiter)
            m_delimiter->setItemText(0, tr("found out (%1)").arg(name));
    }
}

/// What a sheet hides or merges is taken on request only, and the request says how much it is.
void FactsPanel::showSwitches(const ImportFile& file)
{
    const ImportPlan& plan = *file.plan;
    int columns = 0;
    for (const SheetColumn& column : plan.recognition.columns)
        columns += column.hidden ? 1 : 0;
    const bool taken = m_options.hints.takeHidden;
    setRowVisible(m_hidden, taken || plan.hiddenRows > 0 || columns > 0);
    m_hidden->setChecked(taken);
    m_hidden->setText(taken ? tr("Hidden rows and columns are taken, too")
                            : tr("Take hidden, too: %1 rows, %2 columns").arg(plan.hiddenRows).arg(columns));
    setRowVisible(m_fillDown, m_options.fillDown || plan.fromAbove > 0);
    m_fillDown->setChecked(m_options.fillDown);
    m_fillDown->setText(tr("Fill down %n merged or 同上 cell(s)", nullptr, plan.fromAbove));
    m_fillDown->setToolTip(tr("Amounts are never filled down: they would count again."));
    m_units->show(plan, m_options, file.units);
}

void FactsPanel::showMapping(const ImportPlan& plan)
{
    m_mapping->clear();
    for (const SheetColumn& column : plan.recognition.columns) {
        auto* item = new QTreeWidgetItem(m_mapping);
        const bool recalled = plan.recalled.contains(column.column);
        item->setText(0, recalled ? u"↺ "_s + column.header : column.header);
        item->setToolTip(0, recalled ? tr("%1: as corrected last time").arg(column.header) : column.header);
        m_mapping->setItemWidget(item, 1, targetBox(column, plan));
    }
}

/// What the box of a column stands at.
QString FactsPanel::chosenTarget(const SheetColumn& column, const ImportPlan& plan) const
{
    if (column.target.kind == ColumnTarget::Kind::Field)
        return fieldBrought(plan, column);
    if (column.target.kind != ColumnTarget::Kind::Month)
        return u"-"_s;
    const auto byHand = m_options.hints.columns.find(column.column);
    if (byHand != m_options.hints.columns.end())
        return byHand->second;
    static const QRegularExpression named(u"\\d{1,2}\\s*月"_s);
    const bool own = !plan.recalled.contains(column.column) && named.match(column.header).hasMatch();
    return own ? QString(QString::number(column.target.month) + u'月') : u"amount"_s;
}

QComboBox* FactsPanel::targetBox(const SheetColumn& column, const ImportPlan& plan)
{
    const ImportKind kind = plan.recognition.kind;
    auto* box = new QComboBox(m_mapping);
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
    if (!isList(kind)) {
        const int own = plan.recognition.month;
        box->addItem(own > 0 ? tr("Investment of the sheet's month (%1)").arg(own)
                             : tr("Investment of the sheet's month"),
            u"amount"_s);
    }
    for (int month = 1; month <= (isList(kind) ? 0 : 12); ++month)
        box->addItem(tr("Investment of month %1").arg(month), QString(QString::number(month) + u'月'));
    box->setCurrentIndex(std::max(0, box->findData(chosenTarget(column, plan))));
    connect(box, &QComboBox::activated, this, [this, box, place = column.column](int index) {
        emit columnMapped(place, box->itemData(index).toString());
    });
    return box;
}

} // namespace sanpi
