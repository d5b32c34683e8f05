// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fill/fillsession.h"

#include "domain/text.h"
#include "exchange/import/plan.h"
#include "exchange/sheets/sheetsource.h"
#include "schema/messages.h"
#include "ui/shell/ledgersession.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

/// What reading brings: the cells, the bytes, and the places of one sheet in them.
struct FillSession::Opened {
    std::shared_ptr<const Workbook> book;
    std::shared_ptr<const SheetXml> xml;
    QByteArray package;
    QString sheet;
};

namespace {

/// The sheet that was asked for, else the one that looks most like a table of ours.
const Sheet* sheetOf(const Workbook& book, const QString& wanted, const QString& fileName, int year)
{
    const auto named = std::ranges::find(book.sheets, wanted, &Sheet::name);
    if (!wanted.isEmpty() && named != book.sheets.end())
        return &*named;
    ImportHints hints;
    hints.fileName = fileName;
    hints.defaultYear = year;
    return likeliestSheet(book, HeaderDictionary(Catalogue::builtIn()), hints);
}

} // namespace

FillSession::FillSession(LedgerSession& ledger, QObject* parent) : QObject(parent), m_ledger(ledger) { }

FillSession::~FillSession()
{
    m_cancelled->store(true);
}

const Sheet* FillSession::sheet() const
{
    if (!m_book)
        return nullptr;
    const auto named = std::ranges::find(m_book->sheets, m_sheet, &Sheet::name);
    return named == m_book->sheets.end() ? nullptr : &*named;
}

void FillSession::setState(State state)
{
    m_state = state;
    emit changed();
}

void FillSession::open(const QString& path)
{
    m_path = path;
    m_sheet.clear();
    FillOptions fresh;
    fresh.fileName = QFileInfo(path).fileName();
    fresh.asOf = m_options.asOf;
    fresh.defaultYear = m_options.defaultYear;
    m_options = fresh;
    m_book.reset();
    m_plan.reset();
    read();
}

void FillSession::close()
{
    cancel();
    ++m_round;
    m_path.clear();
    m_book.reset();
    m_plan.reset();
    m_package.clear();
    setState(State::Empty);
}

void FillSession::setScope(int year, QDate asOf)
{
    const bool moved = m_options.defaultYear != year || m_options.asOf != asOf;
    m_options.defaultYear = year;
    m_options.asOf = asOf;
    if (moved)
        replan();
}

void FillSession::read()
{
    m_ledger.storage().drop(m_question);
    m_question = 0;
    m_cancelled->store(true);
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const quint64 round = ++m_round;
    const QPointer<FillSession> self(this);
    SheetReadOptions options;
    options.reader = m_reader;
    const auto work = [path = m_path, wanted = m_sheet, year = m_options.defaultYear, book = m_book](
                          const SheetReadOptions& reading) -> Result<Opened> {
        Opened opened;
        opened.book = book;
        if (!opened.book) {
            auto cells = readSheets(path, reading);
            if (!cells)
                return cells.error();
            if (cells->kind != SheetFileKind::Xlsx)
                return Error {ErrorCode::WrongUse, u"not xlsx"_s, {}};
            opened.book = std::make_shared<const Workbook>(std::move(cells).value());
        }
        const Sheet* sheet = sheetOf(*opened.book, wanted, QFileInfo(path).fileName(), year);
        if (!sheet)
            return Error {ErrorCode::NotFound, u"no visible sheet"_s, {}};
        opened.sheet = sheet->name;
        auto package = loadPackage(path);
        if (!package)
            return package.error();
        auto xml = readSheetXml(*package, sheet->name);
        if (!xml)
            return xml.error();
        opened.package = std::move(package).value();
        opened.xml = std::make_shared<const SheetXml>(std::move(xml).value());
        return opened;
    };
    setState(State::Reading);
    QThreadPool::globalInstance()->start([self, work, round, options, flag = m_cancelled]() mutable {
        options.cancelled = flag.get();
        options.progress = [self](qint64 rows) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, rows] {
                    if (self)
                        emit self->progressed(rows);
                },
                Qt::QueuedConnection);
        };
        const auto opened = std::make_shared<Result<Opened>>(work(options));
        // The application outlives the pool; the session may be gone by then.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, round, opened] {
                if (self)
                    self->taken(round, *opened);
            },
            Qt::QueuedConnection);
    });
}

void FillSession::taken(quint64 round, const Result<Opened>& opened)
{
    if (round != m_round)
        return;
    if (!opened) {
        switch (opened.error().code) {
        case ErrorCode::ReaderFailed:
            return refuse(refusalText(opened.error()));
        case ErrorCode::WrongUse:
            return refuse(tr("Only xlsx can be filled; save the sheet as xlsx first."));
        case ErrorCode::NotFound:
            return refuse(tr("The file holds no visible sheet with content."));
        default:
            return refuse(messageOf(opened.error()));
        }
    }
    m_book = opened->book;
    m_xml = opened->xml;
    m_package = opened->package;
    m_sheet = opened->sheet;
    m_state = State::Ready;
    replan();
}

void FillSession::refuse(const QString& why)
{
    m_message = why;
    m_plan.reset();
    setState(State::Refused);
}

void FillSession::replan()
{
    if (!m_xml || !m_book || m_state == State::Reading || m_state == State::Writing
        || m_state == State::Empty)
        return;
    m_ledger.storage().drop(m_question);
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    setState(State::Planning);
    m_question = m_ledger.storage().post(
        this,
        [book = m_book, xml = m_xml, name = m_sheet, options = m_options, flag = m_cancelled](
            JobContext& job) mutable -> Result<FillPlan> {
            options.cancelled = flag.get();
            const auto sheet = std::ranges::find(book->sheets, name, &Sheet::name);
            if (!job.ledger() || sheet == book->sheets.end())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return planFill(*job.ledger(), *book, *sheet, *xml, options);
        },
        [this](const Result<FillPlan>& plan) {
            m_question = 0;
            if (!plan)
                return refuse(messageOf(plan.error()));
            m_plan = std::make_shared<const FillPlan>(*plan);
            setState(State::Ready);
        });
}

void FillSession::chooseSheet(const QString& name)
{
    if (name == m_sheet)
        return;
    m_sheet = name;
    m_options.corrections = {};
    m_options.recall = true;
    read();
}

void FillSession::chooseYear(std::optional<int> year)
{
    m_options.year = year;
    replan();
}

void FillSession::chooseMonth(std::optional<int> month)
{
    m_options.month = month;
    replan();
}

void FillSession::chooseUnit(std::optional<Unit> unit)
{
    m_options.corrections.unit = unit;
    m_options.sheetUnit = !unit;
    replan();
}

void FillSession::setWhere(const QString& expression)
{
    if (m_options.where == expression)
        return;
    m_options.where = expression;
    replan();
}

void FillSession::setOverwrite(bool overwrite)
{
    m_options.overwrite = overwrite;
    replan();
}

void FillSession::mapColumn(int column, const QString& target)
{
    if (target.isEmpty())
        m_options.corrections.columns.erase(column);
    else
        m_options.corrections.columns.insert_or_assign(column, target);
    replan();
}

void FillSession::matchRow(const QString& name, qint64 project)
{
    m_options.corrections.rows.insert_or_assign(foldName(name), project);
    replan();
}

void FillSession::forget()
{
    if (!m_plan)
        return;
    m_options.corrections = {};
    LedgerSession::Wish wish;
    wish.label = tr("Forget how %1 was filled").arg(QFileInfo(m_path).fileName());
    wish.build = [key = m_plan->memoryKey](ChangeSetBuilder& builder, Ledger& ledger) {
        return MappingMemory::forget(builder, ledger, key);
    };
    m_ledger.change(wish, this, [this](const Outcome& outcome) {
        if (!outcome.ok())
            emit failed(messageOf(outcome.error));
        replan();
    });
}

void FillSession::write(const QString& out)
{
    if (m_state != State::Ready || !m_plan)
        return;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    setState(State::Writing);
    const QPointer<FillSession> self(this);
    QThreadPool::globalInstance()->start([self, out, package = m_package, xml = m_xml, plan = m_plan,
                                             flag = m_cancelled] {
        const auto done = std::make_shared<Result<void>>(writeFilled(package, *xml, *plan, out, flag.get()));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, out, done] {
                if (!self)
                    return;
                self->setState(State::Ready);
                if (!*done) {
                    emit self->failed(messageOf(done->error()));
                    return;
                }
                self->remember();
                emit self->written(out);
            },
            Qt::QueuedConnection);
    });
}

void FillSession::remember()
{
    if (!m_plan->memory || m_ledger.state().readOnly)
        return;
    m_ledger.apply(m_plan->changeSet(m_ledger.author()), this, [this](const Outcome& outcome) {
        if (!outcome.ok())
            emit failed(messageOf(outcome.error));
    });
}

void FillSession::cancel()
{
    m_cancelled->store(true);
    m_ledger.storage().drop(std::exchange(m_question, 0));
    if (m_state == State::Planning || m_state == State::Reading) {
        ++m_round;
        refuse(tr("Cancelled"));
    }
}

} // namespace sanpi
