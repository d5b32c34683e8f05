// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importpage.h"

#include "exchange/import/leftout.h"
#include "schema/messages.h"
#include "ui/pages/import/changesview.h"
#include "ui/pages/import/factspanel.h"
#include "ui/pages/import/importrows.h"
#include "ui/pages/import/importtexts.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/asksheets.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/problemlist.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/states.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int filesWidth = 330;
constexpr int changesHeight = 440;
constexpr int problemsHeight = 200;
constexpr int mostListed = 3; // files that the list shows without scrolling

} // namespace

ImportPage::ImportPage(const PageServices& services, QWidget* parent)
    : Page(parent), m_services(services), m_session(new ImportSession(*services.session, this)),
      m_header(new PageHeader(tr("Import"), this))
{
    m_rows = new ImportRowsModel(services.session->catalogue(), services.session->english(), this);
    m_pane = new StatePane(buildContent(), this);
    auto* choose = new QPushButton(symbolIcon(Symbol::Folder), tr("Choose files…"), this);
    choose->setObjectName(u"chooseFilesButton"_s);
    m_header->addTool(choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_header);
    column->addWidget(m_pane, 1);
    connect(choose, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    wire();
    listFiles();
}

QWidget* ImportPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    auto* sides = new QSplitter(Qt::Horizontal, content);
    sides->setChildrenCollapsible(false);
    auto* stack = new QSplitter(Qt::Vertical, sides);
    stack->setChildrenCollapsible(false);
    sides->insertWidget(0, buildFiles(sides));
    m_changes = new ChangesView(m_rows, stack);
    stack->addWidget(m_changes);
    auto* problems = new Panel(stack);
    problems->setTitle(tr("Problems and warnings"), tr("double click shows the cell"));
    m_problems = new ProblemList(problems);
    problems->body()->addWidget(m_problems);
    sides->setSizes({filesWidth, 4 * filesWidth});
    sides->setStretchFactor(1, 1);
    stack->setSizes({changesHeight, problemsHeight});
    stack->setStretchFactor(0, 1);
    m_busy = new BusyBar(content);
    column->addWidget(sides, 1);
    column->addWidget(m_busy);
    column->addWidget(buildActions(content));
    return content;
}

QWidget* ImportPage::buildFiles(QWidget* parent)
{
    auto* side = new Panel(parent);
    side->setTitle(tr("Files"), tr("drop more onto the window"));
    m_files = new QListWidget(side);
    m_files->setObjectName(u"importFilesView"_s);
    m_files->setAccessibleName(tr("Files"));
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_facts = new FactsPanel(m_services.session->catalogue(), m_services.session->english(), side);
    side->body()->addWidget(m_files);
    side->body()->addWidget(m_facts, 1);
    return side;
}

QWidget* ImportPage::buildActions(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_summary = new QLabel(bar);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"importSummaryLabel"_s);
    m_leftOut = new QPushButton(tr("Save what stays out…"), bar);
    m_leftOut->setObjectName(u"leftOutButton"_s);
    m_leftOut->setToolTip(tr("A workbook with these rows, their bad cells marked, to send back"));
    m_dismiss = new QPushButton(tr("Take nothing"), bar);
    m_dismiss->setObjectName(u"takeNothingButton"_s);
    m_accept = new QPushButton(bar);
    m_accept->setObjectName(u"importButton"_s);
    makePrimary(m_accept);
    row->addWidget(m_summary, 1);
    row->addWidget(m_leftOut);
    m_look = new QPushButton(tr("See what was imported"), bar);
    m_look->setObjectName(u"lookButton"_s);
    makePrimary(m_look);
    m_acceptAll = new QPushButton(bar);
    m_acceptAll->setObjectName(u"importAllButton"_s);
    row->addWidget(m_dismiss);
    row->addWidget(m_acceptAll);
    row->addWidget(m_look);
    row->addWidget(m_accept);
    return bar;
}

void ImportPage::wire()
{
    const auto current = [this] { return m_files->currentRow(); };
    connect(m_pane, &StatePane::actionTriggered, this, &ImportPage::chooseFiles);
    connect(m_session, &ImportSession::listed, this, &ImportPage::listFiles);
    connect(m_session, &ImportSession::changed, this, &ImportPage::showFile);
    connect(m_session, &ImportSession::progressed, this, [this, current](int index, qint64 rows) {
        if (index == current())
            m_busy->setProgress(rows, 0);
    });
    connect(m_files, &QListWidget::currentRowChanged, this, &ImportPage::showCurrent);
    connect(m_facts, &FactsPanel::sheetChosen, this,
        [this, current](int sheet) { m_session->chooseSheet(current(), sheet); });
    connect(m_facts, &FactsPanel::otherSheetsAsked, this,
        [this, current] { m_session->addOtherSheets(current()); });
    connect(m_facts, &FactsPanel::optionsChosen, this,
        [this, current](const ImportOptions& options) { m_session->chooseOptions(current(), options); });
    connect(
        m_facts, &FactsPanel::textChosen, this, [this, current](const QString& encoding, char32_t delimiter) {
            m_session->chooseText(current(), encoding, delimiter);
        });
    connect(m_facts, &FactsPanel::columnMapped, this, [this, current](int column, const QString& field) {
        m_session->mapColumn(current(), column, field);
    });
    connect(m_facts, &FactsPanel::mappingForgotten, this,
        [this, current] { m_session->forgetMapping(current()); });
    connect(m_changes, &ChangesView::leaveOutAsked, this,
        [this, current](
            const std::vector<int>& rows, bool out) { m_session->leaveOut(current(), rows, out); });
    connect(m_changes, &ChangesView::headerPicked, m_facts, &FactsPanel::pickHeader);
    connect(m_leftOut, &QPushButton::clicked, this, &ImportPage::saveLeftOut);
    connect(m_session, &ImportSession::leftOutWritten, this, &ImportPage::tellLeftOut);
    connect(m_problems, &ProblemList::problemActivated, this, &ImportPage::jumpTo);
    connect(m_busy, &BusyBar::cancelled, this, [this, current] {
        m_takingAll = false;
        m_session->cancel(current());
    });
    connect(m_accept, &QPushButton::clicked, this, &ImportPage::applyCurrent);
    connect(m_acceptAll, &QPushButton::clicked, this, [this] {
        m_takingAll = true;
        goOnTaking();
    });
    connect(m_look, &QPushButton::clicked, this, [this, current] {
        if (const auto& plan = m_session->file(current()).plan)
            emit navigationRequested(placeOfImport(*plan));
    });
    connect(m_dismiss, &QPushButton::clicked, this, [this, current] { m_session->remove(current()); });
    connect(m_services.session, &LedgerSession::changed, m_session, &ImportSession::replanAll);
}

void ImportPage::open(const Scope& scope, const Location& location)
{
    m_scope = scope;
    m_header->setScope(tr("xlsx, ods, csv · nothing enters before you have seen it"));
    if (!location.files.isEmpty() && location.files != m_taken) {
        m_taken = location.files;
        add(location.files);
    }
}

void ImportPage::chooseFiles()
{
    if (const QStringList files = askForSheets(*m_services.prompts, this); !files.isEmpty())
        add(files);
}

/// What was just chosen is what one wants to see, not the file from before.
void ImportPage::add(const QStringList& files)
{
    const int first = m_session->count();
    m_session->add(files, m_scope.year);
    m_files->setCurrentRow(first);
}

void ImportPage::listFiles()
{
    const int before = m_files->currentRow();
    {
        const QSignalBlocker quiet(m_files);
        m_files->clear();
        for (int i = 0; i < m_session->count(); ++i) {
            const ImportFile& file = m_session->file(i);
            auto* item
                = new QListWidgetItem(symbolIcon(Symbol::File, IconTone::Muted), listed(file), m_files);
            item->setToolTip(file.path);
        }
        // As high as its rows, three at most: the room is the mapping's.
        const int line = 2 * m_files->fontMetrics().lineSpacing() + gap(1);
        m_files->setFixedHeight(std::clamp(m_session->count(), 1, mostListed) * line + gap(1));
        m_files->setCurrentRow(std::clamp(before, 0, std::max(0, m_session->count() - 1)));
        m_files->scrollToItem(m_files->currentItem());
    }
    if (m_session->count() == 0) {
        m_taken.clear();
        m_pane->showEmpty({Symbol::Import, tr("Drop a sheet here"),
            tr("Ledgers, monthly tables and the units' returns as xlsx, ods or csv. You see every change "
               "before it enters."),
            tr("Choose files…")});
        return;
    }
    m_pane->showContent();
    showCurrent();
}

void ImportPage::showFile(int index)
{
    if (QListWidgetItem* item = m_files->item(index)) {
        const ImportFile& file = m_session->file(index);
        item->setText(listed(file));
    }
    const int current = m_files->currentRow();
    if (index == current)
        showCurrent();
    else if (current >= 0 && current < m_session->count())
        showButtons(m_session->file(current));
    if (m_session->file(index).state == ImportFile::State::Done)
        tellDone(m_session->file(index));
    goOnTaking();
}

void ImportPage::goOnTaking()
{
    if (!m_takingAll || m_session->isBusy())
        return;
    for (int i = 0; i < m_session->count(); ++i) {
        if (isClean(m_session->file(i))) {
            m_files->setCurrentRow(i);
            m_session->apply(i);
            return;
        }
    }
    m_takingAll = false;
}

void ImportPage::goToNextFile(int from)
{
    for (int step = 1; step < m_session->count(); ++step) {
        const int next = (from + step) % m_session->count();
        if (isToDo(m_session->file(next))) {
            m_files->setCurrentRow(next);
            return;
        }
    }
}

void ImportPage::showCurrent()
{
    const int index = m_files->currentRow();
    if (index < 0 || index >= m_session->count())
        return;
    const ImportFile& file = m_session->file(index);
    const bool busy = file.state == ImportFile::State::Reading || file.state == ImportFile::State::Planning
        || file.state == ImportFile::State::Applying;
    if (busy && !m_busy->isBusy())
        m_busy->start(QFileInfo(file.path).fileName() + u' ' + stateText(file));
    else if (!busy)
        m_busy->finish();
    m_facts->show(file);
    showPlan(file);
    showButtons(file);
}

void ImportPage::showPlan(const ImportFile& file)
{
    // While a plan is made anew the old one stays to be read.
    if (file.state == ImportFile::State::Planning && file.plan)
        return;
    m_changes->setPlan(file.plan, file.book, file.units, file.message);
    if (file.plan) {
        showProblems(*file.plan);
        return;
    }
    m_problems->setRows({});
    m_listed.clear();
}

void ImportPage::showProblems(const ImportPlan& plan)
{
    m_listed.assign(plan.problems.begin(), plan.problems.end());
    m_listed.insert(m_listed.end(), plan.warnings.begin(), plan.warnings.end());
    const Catalogue& catalogue = m_services.session->catalogue();
    const bool english = m_services.session->english();
    QList<ProblemRow> rows;
    for (const Problem& problem : m_listed) {
        rows << ProblemRow {isWarning(problem.code), placeOf(problem, plan),
            problem.field.isEmpty()
                ? problem.value
                : fieldLabel(
                    catalogue, problem.record ? problem.record->kind : Kind::Project, problem.field, english),
            messageOf(problem, catalogue, english)};
    }
    m_problems->setRows(rows);
}

void ImportPage::showButtons(const ImportFile& file)
{
    const bool ready = file.state == ImportFile::State::Ready && file.plan;
    const int good = ready ? file.plan->created + file.plan->changed : 0;
    const int out = file.plan ? file.plan->faulty() + file.plan->leftOut : 0;
    m_leftOut->setVisible(out > 0 && (ready || file.state == ImportFile::State::Done));
    const bool done = file.state == ImportFile::State::Done;
    m_accept->setVisible(!done);
    m_look->setVisible(done);
    int clean = 0;
    for (int i = 0; i < m_session->count(); ++i)
        clean += isClean(m_session->file(i));
    m_acceptAll->setVisible(clean > 1);
    m_acceptAll->setEnabled(!m_takingAll);
    m_acceptAll->setText(tr("Import all %n file(s) without problems", nullptr, clean));
    m_accept->setEnabled(ready && good > 0);
    m_dismiss->setEnabled(file.state != ImportFile::State::Applying);
    m_dismiss->setText(
        file.state == ImportFile::State::Ready ? tr("Take nothing") : tr("Remove from the list"));
    if (ready && !file.plan->problems.empty())
        m_accept->setText(tr("Import the %n good row(s)", nullptr, good));
    else
        m_accept->setText(tr("Import %n row(s)", nullptr, good));
    m_summary->setText(summaryOf(file, ready && good == 0));
}

/// What is lost stands before what is well: columns that mean nothing must not pass for columns that say
/// nothing new.
QString ImportPage::summaryOf(const ImportFile& file, bool nothing) const
{
    if (file.state != ImportFile::State::Ready || !file.plan)
        return file.message.section(u'\n', 0, 0);
    QStringList parts;
    const QString untaken = untakenText(*file.plan);
    if (!untaken.isEmpty())
        parts << untaken;
    if (file.plan->faulty() > 0)
        parts << tr("%n row(s) with problems stay out.", nullptr, file.plan->faulty());
    else if (nothing && file.plan->problems.empty())
        parts << (untaken.isEmpty() ? tr("The ledger already says all of this; nothing is to be done.")
                                    : tr("The other columns say nothing that the ledger does not say."));
    return parts.join(u' ');
}

void ImportPage::tellDone(const ImportFile& file)
{
    if (std::ranges::find(m_told, file.changeSet) != m_told.end())
        return;
    m_told.push_back(file.changeSet);
    Notification done;
    done.tone = Tone::Good;
    done.text = tr("Imported %1").arg(file.message);
    done.action = tr("Undo");
    done.onAction = [session = m_services.session, set = file.changeSet] { session->undo(set); };
    emit notified(done);
    goToNextFile(m_files->currentRow());
}

void ImportPage::jumpTo(int problem)
{
    if (problem < 0 || size_t(problem) >= m_listed.size())
        return;
    // "E5": the row counts from 1, the columns of the preview are those that are taken.
    const QString& cell = m_listed[size_t(problem)].cell;
    const auto digit = std::ranges::find_if(cell, [](QChar c) { return c.isDigit(); });
    const int sheetRow = cell.mid(digit - cell.begin()).toInt() - 1;
    int sheetColumn = 0;
    for (const QChar letter : cell.left(digit - cell.begin()))
        sheetColumn = sheetColumn * 26 + (letter.toUpper().unicode() - u'A' + 1);
    m_changes->showCell(sheetRow, sheetColumn - 1);
}

void ImportPage::saveLeftOut()
{
    const int index = m_files->currentRow();
    if (index < 0 || !m_session->file(index).plan)
        return;
    const QFileInfo source(m_session->file(index).path);
    const QString proposed = source.dir().filePath(leftOutName(source.fileName()));
    const QString path
        = m_services.prompts->saveFile(this, tr("Save what stays out"), proposed, tr("Workbooks (*.xlsx)"));
    if (!path.isEmpty())
        m_session->writeLeftOut(index, path);
}

void ImportPage::tellLeftOut(const QString& path, const QString& error)
{
    Notification done;
    done.tone = error.isEmpty() ? Tone::Good : Tone::Bad;
    done.text = error.isEmpty() ? tr("Saved %1").arg(QFileInfo(path).fileName()) : error;
    if (error.isEmpty()) {
        done.action = tr("Open");
        done.onAction = [prompts = m_services.prompts, path] { prompts->openWithDesktop(path); };
    }
    emit notified(done);
}

void ImportPage::applyCurrent()
{
    m_session->apply(m_files->currentRow());
}

} // namespace sanpi
