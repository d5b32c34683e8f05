// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fill/fillpage.h"

#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/fill/fillgrid.h"
#include "ui/pages/fill/fillmatches.h"
#include "ui/pages/fill/fillside.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tableview.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 340;
constexpr int sheetHeight = 460;
constexpr int notesHeight = 170;
constexpr int widestColumn = 240;
constexpr int narrowestColumn = 48;
constexpr int rowsMeasured = 60;
constexpr size_t mostSpans = 2000; // more merged cells than that would make the view slow

QList<FilterWord> filterWords(const Table& table)
{
    QList<FilterWord> words;
    for (const Field& field : table.fields) {
        FilterWord word {field.key, field.label(englishLabels()), {}};
        for (const Choice& choice : field.choices)
            word.values << choice.zh;
        if (field.type == FieldType::Reference) {
            for (const Offer& unit : offersOf(field, table))
                word.values << unit.text;
        }
        words.append(word);
    }
    return words;
}

} // namespace

FillPage::FillPage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_session(new FillSession(*services.session, this)),
      m_header(new PageHeader(tr("Fill in a sheet"), this))
{
    auto* choose = new QPushButton(symbolIcon(Symbol::Folder), tr("Choose a blank sheet…"), this);
    choose->setObjectName(u"fillChooseButton"_s);
    choose->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    choose->setToolTip(tr("Ctrl+Shift+O; or drop the file onto this page"));
    m_header->addTool(choose);
    m_pane = new StatePane(buildContent(), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addWidget(m_pane, 1);
    connect(choose, &QPushButton::clicked, this, &FillPage::chooseFile);
    wire();
    refresh();
}

QWidget* FillPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    auto* sides = new QSplitter(Qt::Horizontal, content);
    sides->setChildrenCollapsible(false);
    auto* left = new Panel(sides);
    left->setTitle(tr("Recognised"));
    m_side = new FillSide(m_services.session->catalogue(), m_services.session->english(), m_session, left);
    left->body()->addWidget(m_side);
    sides->addWidget(left);
    auto* stack = new QSplitter(Qt::Vertical, sides);
    stack->setChildrenCollapsible(false);
    stack->addWidget(buildSheet(stack));
    m_matchPanel = new Panel(stack);
    m_matches = new FillMatches(m_session, m_matchPanel);
    m_matchPanel->body()->addWidget(m_matches);
    stack->addWidget(m_matchPanel);
    sides->addWidget(stack);
    sides->setSizes({scaled(sideWidth), 4 * scaled(sideWidth)});
    sides->setStretchFactor(1, 1);
    stack->setSizes({sheetHeight, notesHeight});
    stack->setStretchFactor(0, 1);
    m_busy = new BusyBar(content);
    column->addWidget(sides, 1);
    column->addWidget(m_busy);
    column->addWidget(buildActions(content));
    return content;
}

QWidget* FillPage::buildSheet(QWidget* parent)
{
    m_sheetPanel = new Panel(parent);
    m_sheetPanel->setTitle(tr("The sheet as it will be"));
    m_filter = new FilterBar(m_sheetPanel);
    m_filter->setObjectName(u"fillFilterBar"_s);
    m_filter->editor()->setPlaceholderText(
        tr("Which projects go in, such as level=省; empty: the key projects"));
    m_model
        = new FillSheetModel(m_services.session->catalogue(), m_services.session->english(), m_sheetPanel);
    m_view = new TableView(m_sheetPanel);
    m_view->setObjectName(u"fillSheetView"_s);
    m_view->setAccessibleName(tr("The sheet as it will be"));
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->show();
    m_sheetPanel->body()->addWidget(m_filter);
    m_sheetPanel->body()->addWidget(m_view, 1);
    return m_sheetPanel;
}

QWidget* FillPage::buildActions(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"fillSummaryLabel"_s);
    m_openButton = new QPushButton(symbolIcon(Symbol::File), tr("Open the filled file"), bar);
    m_openButton->setObjectName(u"fillOpenButton"_s);
    m_openButton->hide();
    m_exportButton = new QPushButton(tr("Export…"), bar);
    m_exportButton->setObjectName(u"fillExportButton"_s);
    m_exportButton->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_exportButton->setToolTip(tr("Ctrl+Enter"));
    makePrimary(m_exportButton);
    row->addWidget(m_summary, 1);
    row->addWidget(m_openButton);
    row->addWidget(m_exportButton);
    return bar;
}

void FillPage::wire()
{
    connect(m_pane, &StatePane::actionTriggered, this, &FillPage::chooseFile);
    connect(m_session, &FillSession::changed, this, &FillPage::refresh);
    connect(m_session, &FillSession::progressed, this, [this](qint64 rows) { m_busy->setProgress(rows, 0); });
    connect(m_session, &FillSession::written, this, &FillPage::tellWritten);
    connect(m_session, &FillSession::failed, this, [this](const QString& message) {
        emit notified({Tone::Bad, message, {}, {}, {}});
    });
    connect(m_filter, &FilterBar::filterChanged, m_session, &FillSession::setWhere);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, m_side, &FillSide::editColumn);
    connect(m_matches, &FillMatches::cellWanted, this, &FillPage::goTo);
    connect(m_busy, &BusyBar::cancelled, m_session, &FillSession::cancel);
    connect(m_exportButton, &QPushButton::clicked, this, &FillPage::exportFile);
    connect(m_openButton, &QPushButton::clicked, this,
        [this] { static_cast<void>(m_services.prompts->openWithDesktop(m_written)); });
    connect(m_services.session, &LedgerSession::changed, this, [this] {
        m_session->replan();
        askProjects();
    });
}

bool FillPage::isBusy() const
{
    return m_session->isBusy() || m_asking;
}

void FillPage::open(const Scope& scope, const Location& location)
{
    m_scope = scope;
    m_header->setScope(
        tr("others' blank xlsx, filled from the ledger · as of %1").arg(scope.asOf.toString(Qt::ISODate)));
    m_session->setScope(scope.year, scope.asOf);
    askProjects();
    if (!location.files.isEmpty() && location.files != m_taken) {
        m_taken = location.files;
        m_written.clear();
        m_session->open(location.files.first());
    }
}

void FillPage::askProjects()
{
    if (!m_services.session->isOpen() || m_scope.year == 0)
        return;
    m_asking = true;
    m_services.session->projects(
        m_scope.year, m_scope.asOf, this, [this](const Result<std::shared_ptr<const Table>>& table) {
            m_asking = false;
            if (!table)
                return;
            m_filter->setVocabulary(filterWords(**table));
            m_matches->setProjects(**table);
        });
}

void FillPage::chooseFile()
{
    const QString file
        = m_services.prompts->openFile(this, tr("Choose a blank sheet"), {}, tr("Workbooks (*.xlsx *.xlsm)"));
    if (file.isEmpty())
        return;
    m_written.clear();
    m_session->open(file);
}

void FillPage::refresh()
{
    using State = FillSession::State;
    const State state = m_session->state();
    if (state == State::Empty) {
        m_pane->showEmpty({Symbol::Fill, tr("Drop somebody's blank sheet here"),
            tr("Its columns are matched by their headers, its rows by project; formulas, formats and "
               "drop-downs stay as they are."),
            tr("Choose a blank sheet…")});
        return;
    }
    m_pane->showContent();
    const QString name = QFileInfo(m_session->path()).fileName();
    if (m_session->isBusy() && !m_busy->isBusy())
        m_busy->start(state == State::Writing ? tr("Writing %1").arg(name) : tr("Reading %1").arg(name));
    else if (!m_session->isBusy())
        m_busy->finish();
    m_side->refresh();
    m_matches->refresh();
    if (state != State::Planning || !m_session->plan())
        showSheet();
    showFilter();
    showSummary();
}

void FillPage::showSheet()
{
    const auto plan = m_session->plan();
    if (plan == m_shown && plan)
        return;
    const bool fresh = !m_shown || !plan || m_shown->sheet != plan->sheet || m_shown->file != plan->file;
    m_shown = plan;
    m_model->show(m_session->book(), m_session->sheet(), plan);
    m_view->clearSpans();
    const Sheet* sheet = m_session->sheet();
    const size_t spans = sheet ? std::min(sheet->merges.size(), mostSpans) : 0;
    for (size_t i = 0; i < spans; ++i) {
        const CellRange& range = sheet->merges[i];
        const int rows = std::min(range.lastRow, m_model->rowCount() - 1) - range.firstRow + 1;
        const int columns = std::min(range.lastColumn, m_model->columnCount() - 1) - range.firstColumn + 1;
        if (rows > 0 && columns > 0 && rows * columns > 1)
            m_view->setSpan(range.firstRow, range.firstColumn, rows, columns);
    }
    if (fresh && plan) {
        fitColumns(plan->headerFirst);
        goTo(std::max(0, plan->headerFirst), 0);
    }
}

/// By header and data alone: a title over the whole table says nothing of its first column.
void FillPage::fitColumns(int headerFirst)
{
    const QFontMetrics metrics(fontOf(TextRole::Strong));
    const int last = std::min(m_model->rowCount(), std::max(0, headerFirst) + rowsMeasured);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        for (int row = std::max(0, headerFirst); row < last; ++row) {
            if (m_view->columnSpan(row, column) == 1)
                width = std::max(
                    width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        }
        m_view->setColumnWidth(
            column, std::clamp(width + gap(6), scaled(narrowestColumn), scaled(widestColumn)));
    }
}

void FillPage::showFilter()
{
    const auto plan = m_session->plan();
    m_filter->setVisible(plan && !plan->listsProjects && plan->headerFirst >= 0);
    m_filter->setProblem(plan ? plan->whereProblem : QString());
    if (plan)
        m_filter->setCount(
            tr("%n project(s)", nullptr, plan->listsUnits ? plan->unitProjects : plan->filledRows()));
}

void FillPage::showSummary()
{
    const auto plan = m_session->plan();
    const bool ready = m_session->state() == FillSession::State::Ready && plan;
    m_exportButton->setEnabled(ready && !plan->cells.empty());
    m_openButton->setVisible(!m_written.isEmpty());
    if (!plan) {
        m_summary->setText(m_session->message().section(u'\n', 0, 0));
        m_sheetPanel->setTitle(tr("The sheet as it will be"));
        m_matchPanel->setTitle(tr("Not matched"));
        return;
    }
    QStringList parts {tr("%n row(s)", nullptr, plan->filledRows()),
        tr("%n cell(s) filled in", nullptr, int(plan->cells.size()))};
    if (plan->openRows() > 0)
        parts << tr("%n row(s) not matched", nullptr, plan->openRows());
    m_summary->setText(parts.join(u" · "_s));
    m_sheetPanel->setTitle(tr("The sheet as it will be"),
        tr("%1 · as of %2 · amounts in %3")
            .arg(plan->sheet, plan->asOf.toString(Qt::ISODate), unitName(plan->unit)));
    m_matchPanel->setTitle(tr("Not matched, and what else to know"),
        plan->notes.empty() ? tr("nothing") : tr("%n note(s)", nullptr, int(plan->notes.size())));
}

void FillPage::goTo(int row, int column)
{
    const QModelIndex index = m_model->index(row, std::max(0, column));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void FillPage::exportFile()
{
    QString out = m_services.prompts->saveFile(this, tr("Export the filled sheet"),
        filledFileName(m_session->path()), tr("Workbooks (*.xlsx *.xlsm)"));
    if (out.isEmpty())
        return;
    if (QFileInfo(out).suffix().isEmpty())
        out += u'.' + QFileInfo(m_session->path()).suffix();
    m_session->write(out);
}

void FillPage::tellWritten(const QString& out)
{
    m_written = out;
    showSummary();
    Notification told;
    told.tone = Tone::Good;
    told.text = tr("%1 is filled").arg(QFileInfo(out).fileName());
    told.action = tr("Open the folder");
    told.onAction = [prompts = m_services.prompts, out] {
        static_cast<void>(prompts->openWithDesktop(QFileInfo(out).absolutePath()));
    };
    emit notified(told);
}

} // namespace sanpi
