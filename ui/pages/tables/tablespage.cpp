// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tables/tablespage.h"

#include "schema/messages.h"
#include "ui/facts/gridview.h"
#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/colourrules.h"
#include "ui/grid/gridbox.h"
#include "ui/grid/gridwork.h"
#include "ui/grid/totalsrow.h"
#include "ui/grid/valuefilter.h"
#include "ui/pages/tables/recordwriter.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/states.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QList<FilterWord> vocabulary(const Table& table)
{
    QList<FilterWord> words;
    for (const Field& field : table.fields) {
        FilterWord word {field.key, field.label(englishLabels()), {}};
        for (const Offer& offer : offersOf(field, table).mid(0, 200))
            word.values << filterValue(offer.text);
        words.append(word);
    }
    return words;
}

bool hasMoney(const Table& table)
{
    return std::ranges::any_of(
        table.fields, [](const Field& field) { return field.type == FieldType::Money; });
}

} // namespace

QList<Kind> TablesPage::kinds()
{
    return {Kind::Investment, Kind::Statistic, Kind::Stated, Kind::Target, Kind::Entry, Kind::Progress,
        Kind::Transition, Kind::Batch, Kind::Membership, Kind::Rebuild, Kind::Stoppage, Kind::Milestone,
        Kind::Procedure, Kind::Inspection, Kind::Visit, Kind::Supervision, Kind::Issue, Kind::IssueProject,
        Kind::Order, Kind::Fund, Kind::Person, Kind::Assignment, Kind::Meeting, Kind::Decision,
        Kind::Appraisal, Kind::Unit, Kind::List, Kind::Period};
}

TablesPage::TablesPage(const PageServices& services, QWidget* parent) : Page(parent), m_services(services)
{
    build();
    wire();
}

void TablesPage::build()
{
    m_header = new PageHeader(tr("Tables"), this);
    m_header->addTool(buildTools());
    m_bar = new FilterBar(this);
    m_kinds = new QComboBox(this);
    m_kinds->setObjectName(u"kindCombo"_s);
    m_kinds->setAccessibleName(tr("Kind of records"));
    m_kinds->setToolTip(tr("Which records are shown"));
    m_kinds->setMaxVisibleItems(int(kinds().size()));
    const Catalogue& catalogue = m_services.session->catalogue();
    for (const Kind kind : kinds()) {
        const KindInfo& info = catalogue.kind(kind);
        m_kinds->addItem(englishLabels() ? info.en : info.zh, int(kind));
    }
    m_box = new GridBox(m_model);
    m_grid = m_box->grid();
    m_grid->setAccessibleName(tr("Records"));
    m_pane = new StatePane(m_box);
    m_work = new GridWork(m_model, *m_box, *m_services.prompts, this);
    m_writer = new RecordWriter(*m_services.session, m_model, *m_services.prompts, this);

    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_kinds, 0, Qt::AlignTop);
    line->addWidget(m_bar, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addLayout(line);
    column->addWidget(m_pane, 1);
}

QWidget* TablesPage::buildTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap(1));
    auto* units = new QButtonGroup(this);
    const auto unitButton = [&](Unit unit, const QString& name) {
        auto* button = new QToolButton(tools);
        button->setObjectName(name);
        button->setText(unitName(unit));
        button->setCheckable(true);
        button->setToolTip(tr("Show amounts in %1").arg(unitName(unit)));
        units->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, unit] {
            setUnit(unit);
            keepView();
        });
        row->addWidget(button);
        return button;
    };
    m_wan = unitButton(Unit::Wan, u"wanButton"_s);
    m_yi = unitButton(Unit::Yi, u"yiButton"_s);
    row->addSpacing(gap(2));
    const auto tool = [&](const QString& name, Symbol symbol, const QString& text, const QString& tip) {
        auto* button = new QToolButton(tools);
        button->setObjectName(name);
        button->setIcon(symbolIcon(symbol));
        button->setText(text);
        button->setToolTip(tip);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
        return button;
    };
    m_new = tool(u"newRecordButton"_s, Symbol::Add, tr("Add"),
        tr("Type a record into the empty row at the end (Insert)"));
    connect(m_new, &QToolButton::clicked, this, &TablesPage::addRecord);
    QToolButton* arrange = tool(u"arrangeButton"_s, Symbol::Table, tr("Arrange"),
        tr("Group, colour, total, replace, save as a view"));
    auto* menu = new QMenu(arrange);
    arrange->setMenu(menu);
    arrange->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_work->fillArrangeMenu(*menu);
    });
    QToolButton* columns
        = tool(u"columnsButton"_s, Symbol::Columns, tr("Columns"), tr("Choose, order and freeze columns"));
    connect(columns, &QToolButton::clicked, this, [this, columns] {
        m_work->openColumnChooser(columns->mapToGlobal(QPoint(0, columns->height() + gap(1))));
    });
    return tools;
}

void TablesPage::wire()
{
    connect(m_kinds, &QComboBox::activated, this, [this](int at) {
        finishRow();
        choose(Kind(m_kinds->itemData(at).toInt()));
        m_bar->setFilter({});
        emit filterChanged(locationText());
        load();
    });
    connect(m_bar->editor(), &QLineEdit::textEdited, this, [this] { filterByHand(m_bar->filter()); });
    connect(m_bar, &FilterBar::filterChanged, this, &TablesPage::filterByHand);
    const auto narrow = [this](const QString& expression) {
        m_bar->setFilter(expression);
        filterByHand(expression);
    };
    connect(m_work, &GridWork::filterWanted, this, narrow);
    connect(m_box->legend(), &ColourLegend::filterWanted, this, narrow);
    connect(m_pane, &StatePane::actionTriggered, this, [this, narrow] {
        if (m_model.total() == 0)
            addRecord();
        else
            narrow({});
    });
    connect(m_services.session, &LedgerSession::stateChanged, this, [this](const LedgerState& state) {
        // What was begun names projects of the ledger that was open.
        if (std::exchange(m_ledger, state.path) != state.path)
            m_model.forgetNewRows();
    });
    connect(m_work, &GridWork::writeWanted, m_writer, &RecordWriter::writeCells);
    connect(m_work, &GridWork::notified, this, &Page::notified);
    connect(m_work, &GridWork::viewsChanged, this, &TablesPage::keepView);
    connect(m_work, &GridWork::arranged, this, [this] {
        keepView();
        tellStatus();
    });
    connect(&m_model, &GridModel::edited, m_writer, &RecordWriter::writeCell);
    connect(&m_model, &GridModel::problemFound, this, [this](const CellId&, const QString& message) {
        emit notified({Tone::Bad, tr("%1 Nothing was changed.").arg(message), {}, {}, {}});
    });
    connect(&m_model, &GridModel::newRowsArrived, this, [this](int records, int hidden) {
        if (hidden > 0)
            emit notified({Tone::Plain,
                tr("%1 of %2 new records are not shown here: of another year, or outside the filter.")
                    .arg(hidden)
                    .arg(records),
                {}, {}, {}});
    });
    connect(m_writer, &RecordWriter::notified, this, &Page::notified);
    connect(m_writer, &RecordWriter::reloadWanted, this, &TablesPage::load);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablesPage::tellStatus);
    connect(m_grid, &GridView::cellMenuRequested, this, &TablesPage::cellMenu);
    connect(m_grid, &GridView::todayRequested, this, [this] { m_work->insertToday(m_scope.today); });
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Find, [this] {
        m_bar->editor()->setFocus();
        m_bar->editor()->selectAll();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { removeRecords(); });
    add(QKeySequence(Qt::Key_Insert), [this] { addRecord(); });
}

QString TablesPage::locationText() const
{
    const QString filter = m_bar->filter();
    const QString kind = m_services.session->catalogue().kind(m_kind).name;
    return filter.isEmpty() ? kind : QString(kind + u" | "_s + filter);
}

void TablesPage::open(const Scope& scope, const Location& location)
{
    m_scope = scope;
    m_ledger = m_services.session->state().path;
    m_writer->setScope(scope.year, scope.today);
    const QString name = location.filter.section(u'|', 0, 0).trimmed();
    const QString filter = location.filter.section(u'|', 1).trimmed();
    const KindInfo* info = m_services.session->catalogue().kindNamed(name);
    if (info && kinds().contains(info->kind) && info->kind != m_kind)
        choose(info->kind);
    m_kinds->setCurrentIndex(m_kinds->findData(int(m_kind)));
    if (filter != m_bar->filter())
        m_bar->setFilter(filter);
    m_header->setScope(
        QStringList {tr("Year %1").arg(scope.year), tr("as of %1").arg(scope.asOf.toString(Qt::ISODate))}
            .join(u" · "_s));
    load();
}

bool TablesPage::isBusy() const
{
    return m_question != 0 || !m_asked || m_writer->isBusy();
}

void TablesPage::choose(Kind kind)
{
    m_kind = kind;
    m_shaped = false;
    m_adding = false;
}

void TablesPage::load()
{
    if (m_question)
        m_services.session->storage().drop(m_question);
    if (!m_shaped)
        m_pane->showLoading();
    m_question = m_services.session->storage().post(
        this,
        [kind = m_kind, year = m_scope.year, asOf = m_scope.asOf](JobContext& job) -> Result<Answer> {
            if (!job.ledger())
                return Error {ErrorCode::WrongUse, u"no open ledger"_s, {}};
            auto table = recordTable(*job.ledger(), kind, year, asOf);
            if (!table)
                return table.error();
            return Answer {std::make_shared<const Table>(std::move(table).value()),
                std::make_shared<const Catalogue>(job.ledger()->catalogue()), job.ledger()->readOnly()};
        },
        [this](const Result<Answer>& answer) { take(answer); });
}

void TablesPage::take(const Result<Answer>& answer)
{
    m_question = 0;
    m_asked = true;
    if (!answer) {
        m_pane->showError(tr("The records could not be read"), messageOf(answer.error()));
        return;
    }
    if (!m_shaped) {
        // The order and groups of another kind mean nothing here.
        m_arranging = true;
        m_model.setFilter({});
        m_model.setGroup({});
        m_model.setColours({});
        m_model.setSort({});
        m_arranging = false;
    }
    const QStringList former = m_work->keys();
    m_model.setTable(answer->table, answer->catalogue, answer->readOnly);
    // The kind may have got a field of the ledger's own: columns are known by their place.
    m_shaped = m_shaped && former == m_work->keys();
    const QString why = whyNotByHand(m_kind);
    m_model.offerNewRows(why.isEmpty());
    m_new->setEnabled(!answer->readOnly); // without it the reason is told
    m_bar->setVocabulary(vocabulary(*answer->table));
    if (!std::exchange(m_shaped, true))
        restoreView();
    applyFilter(m_bar->filter());
}

ColumnLayout TablesPage::usualLayout() const
{
    ColumnLayout layout;
    for (int column = 0; column < m_model.columnCount(); ++column)
        layout.shown << m_model.field(column).key;
    layout.shown.removeDuplicates();
    // The project's name leads, its code follows at the end.
    const bool ofProject = m_model.columnOf(u"name") == 1 && m_model.columnOf(u"code") == 0;
    if (ofProject) {
        layout.shown.removeAll(u"project"_s); // the name in front says it
        layout.shown.removeAll(u"code"_s);
        layout.shown << u"code"_s;
        layout.frozen = 1;
    } else if (m_model.columnOf(u"project_name") == 1) {
        // A name of its own leads; the project stands in its own column.
        layout.shown.removeAll(m_model.field(0).key);
        layout.shown.removeAll(u"project_name"_s);
    } else if (m_model.columnOf(u"project_code") == 0) {
        layout.shown.removeAll(u"project_code"_s);
        layout.shown.removeAll(u"project"_s);
    }
    return layout;
}

QString TablesPage::kept(const QString& what) const
{
    return u"tables."_s + m_services.session->catalogue().kind(m_kind).name + u'.' + what;
}

void TablesPage::restoreView()
{
    m_arranging = true;
    const auto views = m_services.preferences().views;
    const bool money = hasMoney(m_model.table());
    m_wan->setVisible(money);
    m_yi->setVisible(money);
    setUnit(views.value(u"tables.unit"_s) == "yi" ? Unit::Yi : Unit::Wan);
    QHash<QString, int> widths;
    for (const Field& field : m_model.table().fields) {
        if (field.key == "name"_L1)
            widths.insert(field.key, 240);
        else if (isLongText(field))
            widths.insert(field.key, 220);
        else if (field.key == "code"_L1)
            widths.insert(field.key, 200);
        else if (field.type == FieldType::Month)
            widths.insert(field.key, 84);
        else if (field.type == FieldType::Text)
            widths.insert(field.key, 120);
        else if (field.type == FieldType::Choice)
            widths.insert(field.key, 96);
        else if (field.type == FieldType::Reference || field.type == FieldType::Date)
            widths.insert(field.key, 110);
    }
    m_grid->setUsualWidths(widths);
    m_work->setUsualLayout(usualLayout());
    const QList<GridArrangement> now = GridArrangement::fromJson(views.value(kept(u"now"_s)));
    const GridArrangement last = now.isEmpty() ? GridArrangement() : now.front();
    m_model.setGroup(last.group);
    m_work->setColours(last.colours);
    m_work->setSort(last.sort);
    m_work->setViews(GridArrangement::fromJson(views.value(kept(u"views"_s))), -1);
    m_box->totals()->setVisible(money && views.value(u"tables.totals"_s) != "hidden");
    m_work->setLayoutOfColumns(last.columns.among(m_work->keys(), usualLayout()));
    m_arranging = false;
}

void TablesPage::keepView()
{
    if (m_arranging || !m_shaped)
        return;
    Preferences wanted = m_services.preferences();
    wanted.views.insert(kept(u"now"_s), GridArrangement::toJson({m_work->arrangement()}));
    wanted.views.insert(kept(u"views"_s), GridArrangement::toJson(m_work->views()));
    wanted.views.insert(u"tables.unit"_s, m_model.unit() == Unit::Yi ? "yi" : "wan");
    if (hasMoney(m_model.table()))
        wanted.views.insert(u"tables.totals"_s, m_box->totals()->isVisibleTo(m_box) ? "shown" : "hidden");
    m_services.setPreferences(wanted);
}

void TablesPage::setUnit(Unit unit)
{
    (unit == Unit::Yi ? m_yi : m_wan)->setChecked(true);
    m_model.setUnit(unit);
    tellStatus();
}

void TablesPage::filterByHand(const QString& expression)
{
    applyFilter(expression);
    emit filterChanged(locationText());
}

void TablesPage::applyFilter(const QString& expression)
{
    if (!m_shaped)
        return;
    const auto parsed = Filter::parse(expression, m_model.table());
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        // Half a sentence is no reason to lose the rows that one looks at.
        m_bar->setProblem(messageOf(*error));
    } else {
        m_bar->setProblem({});
        m_model.setFilter(std::get<Filter>(parsed));
    }
    m_work->setExpression(expression);
    showRows();
}

void TablesPage::showRows()
{
    const int shown = m_model.shown();
    const int total = m_model.total();
    m_bar->setCount(shown == total ? tr("%1 records").arg(total) : u"%1 / %2"_s.arg(shown).arg(total));
    const bool begun = m_adding || m_model.newRows().count() > 1; // beside the empty one
    if (begun && m_model.offersNewRows())
        m_pane->showContent();
    else if (total == 0)
        m_pane->showEmpty({Symbol::Table, tr("No records of this kind yet"),
            tr("They come with an import, or from the pages where such things are entered."),
            m_model.offersNewRows() ? tr("Add") : QString()});
    else if (shown == 0)
        m_pane->showEmpty({Symbol::Filter, tr("No record passes the filter"),
            tr("All %1 records are still there. Take a part of the filter away or clear it.").arg(total),
            tr("Clear the filter")});
    else
        m_pane->showContent();
    if (shown > 0 && !m_grid->currentIndex().isValid())
        m_grid->setCursor(m_model.index(0, qMax(0, m_grid->visibleColumns().value(0))));
    tellStatus();
}

void TablesPage::tellStatus()
{
    const int shown = m_model.shown();
    QStringList parts {shown == m_model.total() ? tr("%1 records").arg(shown)
                                                : tr("%1 of %2 records").arg(shown).arg(m_model.total())};
    if (const QString selected = m_work->selectionText(); !selected.isEmpty())
        parts << selected;
    emit statusChanged(parts.join(u" · "_s));
}

void TablesPage::cellMenu(const QPoint& at)
{
    if (!m_grid->currentIndex().isValid())
        return;
    QMenu menu(this);
    m_work->addCellActions(menu);
    if (QAction* print = m_grid->findChild<QAction*>(u"printTableAction"_s))
        menu.addAction(print);
    menu.addSeparator();
    const QList<RecordId> records = m_work->selectedRecords();
    const qint64 project = records.isEmpty() ? 0 : projectOf(records.front());
    if (project > 0)
        menu.addAction(tr("Open the project"), this, [this, project] {
            emit navigationRequested({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
        });
    if (m_model.offersNewRows())
        menu.addAction(tr("Add a record"), this, &TablesPage::addRecord)
            ->setShortcut(QKeySequence(Qt::Key_Insert));
    const QModelIndex current = m_grid->currentIndex();
    if (!m_model.isGroup(current.row()) && m_model.isNew(current.row()) && !m_model.isBlankNew(current.row()))
        menu.addAction(tr("Give up the new row"), this, &TablesPage::removeRecords)
            ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    QAction* remove = menu.addAction(
        tr("Delete %1 records…").arg(records.size()), this, [this, records] { m_writer->remove(records); });
    remove->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    remove->setEnabled(!m_model.readOnly() && !records.isEmpty());
    menu.exec(at);
}

} // namespace sanpi
