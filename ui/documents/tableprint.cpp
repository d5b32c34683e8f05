// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/tableprint.h"

#include "ui/documents/exportbox.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 268;
constexpr int rowsAtOnce = 250;
constexpr int delayMs = 200;

/// What file systems refuse in names.
QString fileNameOf(QString title, QDate asOf)
{
    for (const QChar c : u"/\\:*?\"<>|\n\t"_s)
        title.replace(c, u'_');
    return title.trimmed().left(80) + u' ' + asOf.toString(Qt::ISODate);
}

} // namespace

TablePrint::TablePrint(const PageServices& services, QWidget* parent) : PrintPreview(services, parent)
{
    setObjectName(u"tablePrint"_s);
    m_busy = new BusyBar(this);
    middle()->addWidget(buildSide());
    layout()->addWidget(m_busy);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &TablePrint::compose);
    connect(this, &PrintPreview::printWanted, m_export, &ExportBox::print);
}

TablePrint::~TablePrint() = default;

QWidget* TablePrint::buildSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(scaled(sideWidth));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(side);
    panel->setTitle(tr("On paper"));
    m_title = new QLineEdit(panel);
    m_title->setObjectName(u"sheetTitleEdit"_s);
    m_paper = new QComboBox(panel);
    m_paper->setObjectName(u"sheetPaperBox"_s);
    m_paper->addItems({tr("A4 upright"), tr("A4 across")});
    m_fit = new QCheckBox(tr("All columns on one width"), panel);
    m_fit->setObjectName(u"sheetFitCheck"_s);
    m_fit->setToolTip(tr("Without it wide tables go over pages side by side, each with the first column"));
    m_fit->setChecked(true);
    m_selected = new QCheckBox(tr("Only the selected rows"), panel);
    m_selected->setObjectName(u"sheetSelectedCheck"_s);
    m_columns = new QListWidget(panel);
    m_columns->setObjectName(u"sheetColumnList"_s);
    m_columns->setAccessibleName(tr("Columns on paper"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Paper"), m_paper);
    panel->body()->addLayout(form);
    panel->body()->addWidget(m_fit);
    panel->body()->addWidget(m_selected);
    auto* all = new QToolButton(panel);
    all->setObjectName(u"sheetAllColumns"_s);
    all->setText(tr("All"));
    all->setAutoRaise(true);
    auto* none = new QToolButton(panel);
    none->setText(tr("None"));
    none->setAutoRaise(true);
    auto* head = new QHBoxLayout;
    head->addWidget(new QLabel(tr("Columns"), panel), 1);
    head->addWidget(all);
    head->addWidget(none);
    panel->body()->addLayout(head);
    panel->body()->addWidget(m_columns, 1);
    m_export = new ExportBox(services(), m_busy, side);
    m_export->setPreviewOffered(false);
    auto* said = new QLabel(side);
    said->setObjectName(u"sheetSaid"_s);
    said->setWordWrap(true);
    said->setTextFormat(Qt::PlainText);
    column->addWidget(panel, 1);
    column->addWidget(m_export);
    column->addWidget(said);
    connect(
        m_export, &ExportBox::notified, said, [said](const Notification& told) { said->setText(told.text); });
    connect(m_title, &QLineEdit::textEdited, this, &TablePrint::changed);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &TablePrint::changed);
    connect(m_fit, &QCheckBox::toggled, this, &TablePrint::changed);
    connect(m_selected, &QCheckBox::toggled, this, &TablePrint::changed);
    connect(m_columns, &QListWidget::itemChanged, this, &TablePrint::changed);
    connect(all, &QToolButton::clicked, this, [this] { chooseAll(true); });
    connect(none, &QToolButton::clicked, this, [this] { chooseAll(false); });
    return side;
}

bool TablePrint::isBusy() const
{
    return m_reading || m_delay.isActive() || m_export->isBusy() || PrintPreview::isBusy();
}

void TablePrint::showTable(QAbstractItemView* view, const QString& title, const QString& scope, QDate asOf)
{
    m_view = view;
    m_reader = std::make_unique<SheetReader>(*view);
    m_reader->sheet().title = title;
    m_reader->sheet().scope = scope;
    m_reader->sheet().asOf = asOf;
    m_title->setText(title);
    m_reading = true;
    readMore();
}

void TablePrint::readMore()
{
    // A table that went away is printed as far as it was read.
    if (m_view && m_reader->read(*m_view, rowsAtOnce)) {
        m_busy->start(tr("Reading the table"));
        m_busy->setProgress(m_reader->sheet().rows.size(), m_reader->rowCount());
        QTimer::singleShot(0, this, &TablePrint::readMore);
        return;
    }
    m_busy->finish();
    m_reading = false;
    offerColumns();
    compose();
}

void TablePrint::offerColumns()
{
    const TableSheet& sheet = m_reader->sheet();
    const SheetChoice usual = usualChoice(sheet);
    const QSignalBlocker quietColumns(m_columns);
    const QSignalBlocker quietPaper(m_paper);
    for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
        auto* item = new QListWidgetItem(sheet.columns[column].title, m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(usual.columns.contains(int(column)) ? Qt::Checked : Qt::Unchecked);
        item->setHidden(sheet.columns[column].title.isEmpty());
    }
    m_paper->setCurrentIndex(usual.orientation == doc::Orientation::Landscape ? 1 : 0);
    const auto selected = std::ranges::count_if(sheet.rows, &TableSheet::Row::selected);
    m_selected->setVisible(selected > 1 && selected < sheet.rows.size());
}

void TablePrint::chooseAll(bool all)
{
    {
        const QSignalBlocker quiet(m_columns);
        for (int row = 0; row < m_columns->count(); ++row) {
            if (!m_columns->item(row)->isHidden())
                m_columns->item(row)->setCheckState(all ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_columns->viewport()->update();
    changed();
}

void TablePrint::changed()
{
    if (!m_reading)
        m_delay.start();
}

SheetChoice TablePrint::choice() const
{
    SheetChoice chosen;
    chosen.title = m_title->text().trimmed().isEmpty() ? m_reader->sheet().title : m_title->text().trimmed();
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->checkState() == Qt::Checked)
            chosen.columns << row;
    }
    chosen.orientation
        = m_paper->currentIndex() == 1 ? doc::Orientation::Landscape : doc::Orientation::Portrait;
    chosen.fitWidth = m_fit->isChecked();
    chosen.selectedOnly = m_selected->isVisibleTo(this) && m_selected->isChecked();
    return chosen;
}

void TablePrint::compose()
{
    const SheetChoice chosen = choice();
    const Document document = sheetDocument(m_reader->sheet(), chosen);
    showDocument(document, chosen.title);
    m_export->setDocument(document, fileNameOf(chosen.title, m_reader->sheet().asOf));
}

} // namespace sanpi
