// SPDX-License-Identifier: GPL-3.0-or-later
// The page's tools: columns, sorting, units, menus, copying and export.
#include "ui/facts/gridview.h"
#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/colourrules.h"
#include "ui/grid/gridbox.h"
#include "ui/grid/gridoutput.h"
#include "ui/grid/gridwork.h"
#include "ui/grid/totalsrow.h"
#include "ui/pages/projects/detailpanel.h"
#include "ui/pages/projects/projectcolumns.h"
#include "ui/pages/projects/projecteditor.h"
#include "ui/pages/projects/projectspage.h"
#include "ui/pages/projects/quickfilters.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/prompts.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QShortcut>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QString columnsKey = u"projects.columns"_s;
const QString unitKey = u"projects.unit"_s;
const QString detailKey = u"projects.detail"_s;
const QString splitKey = u"projects.split"_s;
const QString viewsKey = u"projects.views"_s;
const QString groupKey = u"projects.group"_s;
const QString colourKey = u"projects.colours"_s;
const QString totalsKey = u"projects.totals"_s;

QToolButton* toolButton(
    QWidget* parent, const QString& name, Symbol symbol, const QString& text, const QString& tip)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(symbolIcon(symbol));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text.isEmpty() ? tip : text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

/// What the values of a column need: the longest choice or unit, a good part of a long text.
QHash<QString, int> usualWidths(const Table& table, const QFont& font)
{
    QFont plain(font);
    plain.setPixelSize(14); // widths are kept for 100 %
    const QFontMetrics metrics(plain);
    QHash<QString, int> widths;
    for (const Field& field : table.fields) {
        int width = 0;
        for (const Offer& offer : offersOf(field, table))
            width = qMax(width, metrics.horizontalAdvance(offer.text) + gap(5));
        if (field.key == "lamp"_L1)
            width += gap(5); // the mark before the word
        if (width == 0 && !isFigure(field) && field.maxLength >= 30)
            width = field.key == "name"_L1 || isLongText(field) ? 240 : 200;
        if (field.type == FieldType::Date)
            width = metrics.horizontalAdvance(u"2021-12-31"_s) + gap(5);
        widths.insert(field.key, width);
    }
    return widths;
}

} // namespace

QWidget* ProjectsPage::buildTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(1));
    m_newButton = toolButton(tools, u"newProjectButton"_s, Symbol::Add, tr("New project"),
        tr("Enter a new project (Ctrl+Shift+N)"));
    auto* units = new QButtonGroup(this);
    const auto unitButton = [&](Unit unit, const QString& name) {
        auto* button = new QToolButton(tools);
        button->setObjectName(name);
        button->setText(unitName(unit));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setToolTip(tr("Show amounts in %1").arg(unitName(unit)));
        units->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, unit] {
            setUnit(unit);
            keepView();
        });
        return button;
    };
    m_wan = unitButton(Unit::Wan, u"wanButton"_s);
    m_yi = unitButton(Unit::Yi, u"yiButton"_s);
    auto* arrange = toolButton(tools, u"arrangeButton"_s, Symbol::Table, tr("Arrange"),
        tr("Group, colour, total, replace, save as a view"));
    auto* arrangeMenu = new QMenu(arrange);
    arrange->setMenu(arrangeMenu);
    arrange->setPopupMode(QToolButton::InstantPopup);
    connect(arrangeMenu, &QMenu::aboutToShow, this, [this, arrangeMenu] {
        arrangeMenu->clear();
        m_gridWork->fillArrangeMenu(*arrangeMenu);
    });
    auto* columns = toolButton(
        tools, u"columnsButton"_s, Symbol::Columns, tr("Columns"), tr("Choose, order and freeze columns"));
    auto* save
        = toolButton(tools, u"exportButton"_s, Symbol::Export, tr("Export"), tr("Save what is shown as CSV"));
    m_detailButton = toolButton(
        tools, u"detailButton"_s, Symbol::ChevronRight, {}, tr("Show or hide the details (Ctrl+I)"));
    m_detailButton->setCheckable(true);
    connect(m_newButton, &QToolButton::clicked, this, [this] { m_editor->create(); });
    connect(columns, &QToolButton::clicked, this, [this, columns] {
        m_gridWork->openColumnChooser(columns->mapToGlobal(QPoint(0, columns->height() + gap(1))));
    });
    connect(save, &QToolButton::clicked, this, &ProjectsPage::exportRows);
    connect(m_detailButton, &QToolButton::clicked, this, [this](bool shown) {
        toggleDetail(shown);
        keepView();
    });
    row->addWidget(m_newButton);
    row->addSpacing(gap(2));
    row->addWidget(m_wan);
    row->addWidget(m_yi);
    row->addSpacing(gap(2));
    for (QToolButton* button : {buildSayButton(tools), arrange, columns, save, m_detailButton})
        row->addWidget(button);
    return tools;
}

void ProjectsPage::wireGrid()
{
    connect(
        m_grid->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProjectsPage::rowChanged);
    connect(
        m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProjectsPage::tellStatus);
    connect(m_gridWork, &GridWork::arranged, this, [this] {
        keepView();
        tellStatus();
    });
    connect(m_gridWork, &GridWork::notified, this, &Page::notified);
    connect(m_gridWork, &GridWork::viewsChanged, this, &ProjectsPage::keepView);
    connect(m_gridWork, &GridWork::filterWanted, this, [this](const QString& expression) {
        m_bar->setFilter(expression);
        filterByHand(expression);
    });
    connect(m_box->legend(), &ColourLegend::filterWanted, m_gridWork, &GridWork::filterWanted);
    connect(m_grid, &GridView::todayRequested, this, [this] { m_gridWork->insertToday(m_scope.today); });
    connect(m_grid, &GridView::cellMenuRequested, this, &ProjectsPage::cellMenu);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ProjectsPage::keepView);
}

void ProjectsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { walk(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { walk(1); });
    add(QKeySequence::Find, [this] {
        m_bar->editor()->setFocus();
        m_bar->editor()->selectAll();
    });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
        if (m_newButton->isEnabled())
            m_editor->create();
    });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { copySentence(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_detailButton->click(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { m_editor->remove(selectedProjects()); });
}

void ProjectsPage::walk(int rows)
{
    // What is being typed is taken before the row is left.
    if (QWidget* focus = QApplication::focusWidget(); focus && m_detail->isAncestorOf(focus))
        focus->clearFocus();
    m_grid->moveCursorBy(0, rows);
}

void ProjectsPage::toggleDetail(bool shown)
{
    m_detail->setVisible(shown);
    m_detailButton->setChecked(shown);
    m_detailButton->setIcon(symbolIcon(shown ? Symbol::ChevronRight : Symbol::ChevronLeft));
    if (shown && m_data.table)
        rowChanged();
}

void ProjectsPage::restoreView()
{
    m_arranging = true;
    const auto views = m_services.preferences().views;
    setUnit(views.value(unitKey) == "yi" ? Unit::Yi : Unit::Wan);
    toggleDetail(views.value(detailKey) != "hidden");
    m_splitter->restoreState(views.value(splitKey));
    if (m_data.table) {
        const ColumnLayout layout = ColumnLayout::fromJson(views.value(columnsKey));
        m_grid->setUsualWidths(usualWidths(*m_data.table, font()));
        const QList<GridArrangement> now = GridArrangement::fromJson(views.value(colourKey));
        m_model.setGroup(QString::fromUtf8(views.value(groupKey)));
        m_gridWork->setColours(now.isEmpty() ? QList<ColourRule>() : now.front().colours);
        m_gridWork->setViews(GridArrangement::fromJson(views.value(viewsKey)), -1);
        m_box->totals()->setVisible(views.value(totalsKey) != "hidden");
        m_gridWork->setLayoutOfColumns(layout.among(m_gridWork->keys(), projectColumns()));
    }
    m_arranging = false;
}

void ProjectsPage::keepView()
{
    if (m_arranging || !m_data.table)
        return;
    Preferences wanted = m_services.preferences();
    wanted.views.insert(columnsKey, m_grid->layoutOfColumns().toJson());
    wanted.views.insert(unitKey, m_model.unit() == Unit::Yi ? "yi" : "wan");
    wanted.views.insert(detailKey, m_detail->isVisibleTo(this) ? "shown" : "hidden");
    wanted.views.insert(splitKey, m_splitter->saveState());
    wanted.views.insert(viewsKey, GridArrangement::toJson(m_gridWork->views()));
    wanted.views.insert(groupKey, m_model.group().toUtf8());
    wanted.views.insert(colourKey, GridArrangement::toJson({m_gridWork->arrangement()}));
    wanted.views.insert(totalsKey, m_box->totals()->isVisibleTo(m_box) ? "shown" : "hidden");
    m_services.setPreferences(wanted);
}

void ProjectsPage::setUnit(Unit unit)
{
    (unit == Unit::Yi ? m_yi : m_wan)->setChecked(true);
    m_model.setUnit(unit);
    tellStatus();
}

void ProjectsPage::cellMenu(const QPoint& at)
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid())
        return;
    QMenu menu(this);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto act) {
        QAction* action = menu.addAction(text, this, act);
        action->setShortcut(keys);
        return action;
    };
    m_gridWork->addCellActions(menu);
    menu.addSeparator();
    addSayActions(menu.addMenu(symbolIcon(Symbol::Copy), tr("Figures to send")));
    menu.addAction(m_grid->findChild<QAction*>(u"printTableAction"_s));
    if (m_model.isGroup(current.row())) {
        menu.exec(at);
        return;
    }
    menu.addSeparator();
    const Field& field = m_model.field(current.column());
    const QString shown = valueText(m_model.table(), field, m_model.value(current), Unit::Wan).remove(u',');
    const QString part = field.key + u'=' + (shown.isEmpty() ? u"空"_s : filterValue(shown));
    if (!isLongText(field)) {
        add(tr("Show only %1 = %2")
                .arg(field.label(englishLabels()), shown.isEmpty() ? tr("nothing") : shown),
            {}, [this, part] {
                const QString before = m_bar->filter();
                m_bar->setFilter(before.isEmpty() ? part : QString(before + u" and "_s + part));
                filterByHand(m_bar->filter());
            });
    }
    menu.addSeparator();
    const std::vector<qint64> projects = selectedProjects();
    add(projects.size() == 1 ? tr("Delete the project…") : tr("Delete %1 projects…").arg(projects.size()),
        QKeySequence(Qt::CTRL | Qt::Key_Minus), [this, projects] { m_editor->remove(projects); })
        ->setEnabled(!m_data.readOnly);
    menu.exec(at);
}

std::vector<qint64> ProjectsPage::selectedProjects() const
{
    std::vector<qint64> projects;
    for (const RecordId& record : m_gridWork->selectedRecords())
        projects.push_back(record.key[0]);
    return projects;
}

void ProjectsPage::exportRows()
{
    if (!m_data.table)
        return;
    QString folder = m_services.preferences().exportFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed
        = folder + u'/' + tr("Projects") + u' ' + m_scope.asOf.toString(Qt::ISODate) + u".csv"_s;
    const QString path
        = m_services.prompts->saveFile(this, tr("Export what is shown"), proposed, tr("CSV tables (*.csv)"));
    if (path.isEmpty())
        return;
    const QByteArray bytes = commaText(everythingShown(m_model, m_grid->visibleColumns()));
    const int count = m_model.shown();
    // Disks can be slow: not on this thread.
    m_services.session->storage().post(
        this,
        [path, bytes](JobContext&) {
            QSaveFile file(path);
            const bool written
                = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            return written ? QString() : file.errorString();
        },
        [this, path, count](const QString& error) {
            if (!error.isEmpty()) {
                emit notified({Tone::Bad,
                    tr("“%1” could not be written; what was there before is kept. %2")
                        .arg(QFileInfo(path).fileName(), error),
                    {}, {}, {}});
                return;
            }
            emit notified({Tone::Good,
                tr("%1 projects saved in “%2”.").arg(count).arg(QFileInfo(path).fileName()),
                tr("Open the folder"),
                [this, path] { (void)m_services.prompts->openWithDesktop(QFileInfo(path).absolutePath()); },
                {}});
        });
}

} // namespace sanpi
