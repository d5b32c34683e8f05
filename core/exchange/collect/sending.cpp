// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collect/sending.h"

#include "exchange/collect/collectsettings.h"
#include "exchange/collect/returnplan.h"
#include "figures/collecting.h"
#include "figures/yearfacts.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <climits>
#include <memory>
#include <tuple>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Loads what the rows of all units show, in two sweeps over the year.
class RowMaker {
public:
    RowMaker(Ledger& ledger, const CollectPeriod& period, const QStringList& own)
        : m_ledger(ledger), m_period(period), m_columns(templateColumns(ledger.catalogue(), period, own))
    {
    }
    [[nodiscard]] Result<void> load()
    {
        auto facts = loadYearFacts(m_ledger, m_period.year(), m_period.lastDay());
        if (!facts)
            return facts.error();
        m_facts = std::move(facts).value();
        auto now = projectTableOf(m_ledger, m_facts);
        auto last = projectTable(m_ledger, m_period.year(), m_period.previous().lastDay());
        if (!now || !last)
            return now ? last.error() : now.error();
        m_now = std::move(now).value();
        m_last = std::move(last).value();
        for (size_t i = 0; i < m_now.rows.size(); ++i)
            m_rowOf.emplace(m_now.rows[i].id.key[0], i);
        return {};
    }
    [[nodiscard]] const YearFacts& facts() const { return m_facts; }
    [[nodiscard]] const Table& table() const { return m_now; }
    [[nodiscard]] const std::vector<TemplateColumn>& columns() const { return m_columns; }
    /// Whether it is sent: a key project, in the year's list at some time of the period.
    [[nodiscard]] bool takesPart(const EntryFacts& entry) const
    {
        return entry.listLevel != 0 && m_rowOf.contains(entry.project)
            && !(entry.left.isValid() && entry.left <= m_period.firstDay())
            && !(entry.joined.isValid() && entry.joined > m_period.lastDay());
    }
    [[nodiscard]] Result<TemplateRow> row(const EntryFacts& entry)
    {
        TemplateRow row {entry.project, {}};
        for (const TemplateColumn& column : m_columns) {
            auto value = this->value(entry, column);
            if (!value)
                return value.error();
            row.cells.push_back(std::move(value).value());
        }
        return row;
    }

private:
    [[nodiscard]] Result<Value> value(const EntryFacts& entry, const TemplateColumn& column)
    {
        if (column.isFill())
            return storedAnswer(m_ledger.records(), column.key, entry.project, m_period);
        if (column.role != TemplateColumn::Role::Shown)
            return Value();
        if (column.key == "last_amount"_L1)
            return storedAnswer(m_ledger.records(), u"amount"_s, entry.project, m_period.previous());
        if (column.key == "last_done"_L1) {
            const auto done = entry.done(m_period.isWeek() ? m_facts.month : m_period.month().month() - 1);
            return done ? Value(*done) : Value();
        }
        const bool last = column.key.startsWith("last_"_L1);
        const Table& table = last ? m_last : m_now;
        const int at = table.column(column.field.key);
        const size_t row = m_rowOf.at(entry.project);
        return at < 0 ? Value() : table.rows[row].cells[size_t(at)];
    }

    Ledger& m_ledger;
    const CollectPeriod m_period;
    const std::vector<TemplateColumn> m_columns;
    YearFacts m_facts;
    Table m_now; ///< and m_last: the same projects in the same rows
    Table m_last;
    std::unordered_map<qint64, size_t> m_rowOf;
};

/// The answers as sent, by project; only those that are not empty.
QString sentJson(const TemplateBook& book)
{
    QJsonObject rows;
    for (const TemplateRow& row : book.rows) {
        QJsonObject cells;
        for (size_t i = 0; i < book.columns.size(); ++i) {
            if (book.columns[i].isFill() && !row.cells[i].isNull())
                cells.insert(book.columns[i].key, row.cells[i].toJson());
        }
        rows.insert(QString::number(row.project), cells);
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

Result<std::map<qint64, int>> versionsOf(Ledger& ledger, const CollectPeriod& period)
{
    const auto sent = ledger.records().where(Kind::Dispatch, u"period"_s, period.text());
    if (!sent)
        return sent.error();
    std::map<qint64, int> versions;
    for (const Record& record : *sent) {
        int& newest = versions[record.value(u"unit"_s).number()];
        newest = std::max(newest, int(record.value(u"version"_s).number()));
    }
    return versions;
}

/// Files that are written and have no name yet.
class PendingFiles {
public:
    [[nodiscard]] Result<void> write(const QString& folder, const TemplateBook& book)
    {
        auto bytes = writeTemplate(book);
        if (!bytes)
            return bytes.error();
        const QString path = freePath(folder, book.fileName());
        auto file = std::make_unique<QSaveFile>(path);
        if (!file->open(QIODevice::WriteOnly) || file->write(*bytes) != bytes->size())
            return Error {ErrorCode::CannotWrite, file->errorString(), {path}};
        m_paths << path;
        m_files.push_back(std::move(file));
        return {};
    }
    /// On failure none stays.
    [[nodiscard]] Result<void> name()
    {
        for (size_t i = 0; i < m_files.size(); ++i) {
            if (m_files[i]->commit())
                continue;
            const Error error {ErrorCode::CannotWrite, m_files[i]->errorString(), {m_paths[qsizetype(i)]}};
            for (size_t done = 0; done < i; ++done)
                QFile::remove(m_paths[qsizetype(done)]);
            return error;
        }
        return {};
    }
    [[nodiscard]] const QStringList& paths() const { return m_paths; }

private:
    [[nodiscard]] QString freePath(const QString& folder, const QString& name) const
    {
        QString safe = name;
        for (QChar& c : safe) {
            if (QStringView(u"\\/:*?\"<>|").contains(c) || c.unicode() < 0x20)
                c = u'_';
        }
        const QFileInfo parts(safe);
        QString path = QDir(folder).filePath(safe);
        for (int number = 2; QFileInfo::exists(path) || m_paths.contains(path); ++number)
            path = QDir(folder).filePath(u"%1（%2）.xlsx"_s.arg(parts.completeBaseName()).arg(number));
        return path;
    }

    QStringList m_paths;
    std::vector<std::unique_ptr<QSaveFile>> m_files;
};

} // namespace

Result<QString> ledgerIdentity(Ledger& ledger)
{
    const auto first = ledger.log().load(1);
    if (!first)
        return first.error();
    return *first ? (*first)->set.uuid.toString(QUuid::WithoutBraces) : QString();
}

Result<std::vector<SendUnit>> unitsToSend(Ledger& ledger, const CollectPeriod& period)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    RowMaker make(ledger, period, {});
    if (const auto done = make.load(); !done)
        return done.error();
    std::map<qint64, int> projects;
    for (const EntryFacts& entry : make.facts().entries) {
        if (entry.unit != 0 && make.takesPart(entry))
            ++projects[entry.unit];
    }
    std::vector<std::pair<qint64, SendUnit>> ordered;
    for (const auto& [unit, count] : projects) {
        const Named* named = make.table().named(Kind::Unit, unit);
        ordered.push_back({named ? named->order : std::numeric_limits<qint64>::max(),
            {unit, named ? named->name : QString::number(unit), count}});
    }
    std::ranges::stable_sort(ordered, {}, &std::pair<qint64, SendUnit>::first);
    std::vector<SendUnit> units;
    for (auto& [order, unit] : ordered)
        units.push_back(std::move(unit));
    return units;
}

Result<int> moveDue(
    ChangeSetBuilder& builder, Ledger& ledger, const CollectPeriod& period, QDate asOf, QDate due)
{
    const auto status = collectStatus(ledger, period, asOf);
    if (!status)
        return status.error();
    int moved = 0;
    for (const CollectUnit& unit : status->units) {
        if (!unit.owes() || unit.due == due)
            continue;
        if (const auto done = builder.set(RecordId::dispatch(unit.dispatch), u"due"_s, due); !done)
            return done.error();
        ++moved;
    }
    return moved;
}

Result<void> markAnswered(ChangeSetBuilder& builder, qint64 dispatch, QDate on)
{
    const RecordId id = RecordId::reply(builder.newId());
    const std::vector<std::pair<QString, Value>> fields {{u"dispatch"_s, dispatch}, {u"received_on"_s, on},
        {u"state"_s, replyTaken}, {u"file"_s, u"另行报送"_s}};
    for (const auto& [key, value] : fields) {
        if (const auto done = builder.set(id, key, value); !done)
            return done.error();
    }
    return {};
}

Result<Sending> planSending(Ledger& ledger, const SendOptions& options)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto settings = loadCollectSettings(ledger);
    if (!settings)
        return settings.error();
    RowMaker make(ledger, options.period, settings->own);
    if (const auto done = make.load(); !done)
        return done.error();
    const auto versions = versionsOf(ledger, options.period);
    const auto identity = ledgerIdentity(ledger);
    if (!versions || !identity)
        return versions ? identity.error() : versions.error();
    Sending sending;
    sending.period = options.period;
    std::map<qint64, std::vector<const EntryFacts*>> byUnit;
    for (const EntryFacts& entry : make.facts().entries) {
        if (!make.takesPart(entry))
            continue;
        if (entry.unit == 0)
            ++sending.unassigned;
        else if (options.units.empty() || std::ranges::find(options.units, entry.unit) != options.units.end())
            byUnit[entry.unit].push_back(&entry);
    }
    QDate due = options.due;
    if (!due.isValid())
        due = std::max(settings->due(options.period), options.sentOn.addDays(1));
    for (auto& [unit, entries] : byUnit) {
        std::ranges::sort(entries, [](const EntryFacts* a, const EntryFacts* b) {
            const auto rank = [](const EntryFacts* entry) {
                return std::tuple(entry->level != 0 ? entry->level : INT_MAX, entry->project);
            };
            return rank(a) < rank(b);
        });
        TemplateBook book;
        book.period = options.period;
        book.ledger = *identity;
        book.token = QUuid::createUuid().toString(QUuid::Id128);
        book.unit = unit;
        const Named* named = make.table().named(Kind::Unit, unit);
        book.unitName = named ? named->name : QString::number(unit);
        const auto before = versions->find(unit);
        book.version = before == versions->end() ? 1 : before->second + 1;
        book.sentOn = options.sentOn;
        book.due = due;
        book.columns = make.columns();
        for (const EntryFacts* entry : entries) {
            auto row = make.row(*entry);
            if (!row)
                return row.error();
            book.rows.push_back(std::move(row).value());
        }
        sending.books.push_back(std::move(book));
    }
    std::ranges::stable_sort(sending.books, {}, [&](const TemplateBook& book) {
        const Named* named = make.table().named(Kind::Unit, book.unit);
        return named ? named->order : std::numeric_limits<qint64>::max();
    });
    return sending;
}

Result<ChangeSet> sendingChangeSet(Ledger& ledger, const Sending& sending, const SendOptions& options)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const TemplateBook& book : sending.books) {
        const RecordId id = RecordId::dispatch(builder.newId());
        const std::vector<std::pair<QString, Value>> fields {{u"period"_s, book.period.text()},
            {u"unit"_s, book.unit}, {u"version"_s, book.version}, {u"sent_on"_s, book.sentOn},
            {u"due"_s, book.due}, {u"token"_s, book.token}, {u"projects"_s, int(book.rows.size())},
            {u"sent"_s, sentJson(book)}};
        for (const auto& [key, value] : fields) {
            if (const auto done = builder.set(id, key, value); !done)
                return done.error();
        }
    }
    ChangeSet set;
    set.author = options.author;
    set.source = options.source;
    set.label = u"下发%1填报表（%2个单位）"_s.arg(sending.period.name()).arg(sending.books.size());
    set.records = builder.changes();
    return set;
}

Result<SendResult> sendTemplates(Ledger& ledger, const SendOptions& options)
{
    if (ledger.readOnly())
        return Error {ErrorCode::ReadOnly, u"read-only"_s, {ledger.path()}};
    const auto sending = planSending(ledger, options);
    if (!sending)
        return sending.error();
    if (sending->books.empty())
        return Error {ErrorCode::NotFound, u"no unit has a project in that year"_s, {options.period.name()}};
    if (!QDir().mkpath(options.folder))
        return Error {ErrorCode::CannotWrite, u"no such folder"_s, {options.folder}};
    PendingFiles files;
    int done = 0;
    for (const TemplateBook& book : sending->books) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Error {ErrorCode::Cancelled, u"cancelled"_s, {}};
        if (const auto written = files.write(options.folder, book); !written)
            return written.error();
        if (options.progress)
            options.progress(++done, int(sending->books.size()));
    }
    const auto set = sendingChangeSet(ledger, *sending, options);
    if (!set)
        return set.error();
    const Outcome outcome = ledger.apply(*set);
    if (!outcome.ok())
        return outcome.error;
    if (const auto named = files.name(); !named) {
        // A sending whose workbooks do not exist would wait for answers that cannot come.
        static_cast<void>(ledger.undo(options.author, outcome.changeSet));
        return named.error();
    }
    SendResult result;
    result.due = sending->books.front().due;
    result.unassigned = sending->unassigned;
    result.changeSet = outcome.changeSet;
    for (size_t i = 0; i < sending->books.size(); ++i) {
        const TemplateBook& book = sending->books[i];
        result.files.push_back(
            {files.paths()[qsizetype(i)], book.unit, book.unitName, int(book.rows.size()), book.version});
    }
    return result;
}

} // namespace sanpi
