// SPDX-License-Identifier: GPL-3.0-or-later
// One durable edit of a cell against a raw SQLite commit of the same rows with the same pragmas.
#include "bench/rawdb.h"
#include "bench/sections.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"
#include "store/projectface.h"

#include <QFile>
#include <QUuid>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr double allowedRatio = 1.3;
constexpr double allowedMs = 1;

/// What the form does when a total is typed.
void edit(Ledger& ledger, qint64 project, qint64 yuan)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const Field& field = ledger.catalogue().field(Kind::Project, u"total");
    if (!writeProjectField(builder, project, {2021, {}, {}}, field, Value(yuan)))
        giveUp(u"cannot write the field"_s);
    ChangeSet set;
    set.author = u"bench"_s;
    set.label = u"总投资"_s;
    set.records = builder.changes();
    const Outcome outcome = ledger.apply(set);
    if (!outcome.ok() || outcome.records != 1)
        giveUp(u"the edit was not applied: "_s + outcome.error.what);
}

/// The rows that the edit above leaves: the entry, the change set and its one change.
class RawEdit {
public:
    explicit RawEdit(RawDb& db)
        : m_db(db), m_update(db, u"UPDATE entry SET total = ? WHERE year = 2021 AND project = ?"_s),
          m_set(db,
              u"INSERT INTO change_set (id, uuid, author, at, label, source, alg, previous, hash) "
              "SELECT coalesce(max(id), 0) + 1, ?, 'bench', '2021-12-31T10:00:00.000Z', '总投资', 'form', "
              "'sha256-1', "
              "?, ? FROM change_set"_s),
          m_change(db,
              u"INSERT INTO change (change_set, seq, kind, record, operation, fields) "
              "SELECT max(id), 1, 'entry', ?, 'update', ? FROM change_set"_s)
    {
    }
    void run(qint64 project, qint64 yuan)
    {
        m_db.run("BEGIN IMMEDIATE");
        m_update.run({yuan, project});
        const QString hash = u"%1"_s.arg(++m_count, 64, 16, QChar(u'0'));
        m_set.run({QUuid::createUuid().toString(QUuid::WithoutBraces), hash, hash});
        m_change.run({u"%1:2021"_s.arg(project), u"{\"total\":[1000000,%1]}"_s.arg(yuan)});
        m_db.run("COMMIT");
    }

private:
    RawDb& m_db;
    RawStatement m_update;
    RawStatement m_set;
    RawStatement m_change;
    qint64 m_count = 0;
};

QString copied(const Setup& setup, const QString& name)
{
    const QString path = setup.folder.filePath(name);
    QFile::remove(path);
    if (!QFile::copy(bigLedger(setup, 10), path))
        giveUp(u"cannot copy to "_s + path);
    return path;
}

} // namespace

std::vector<Line> measureEdit(const Setup& setup)
{
    const auto ledger = Ledger::open(copied(setup, u"edit.sanpi"_s));
    if (!ledger)
        giveUp(ledger.error().what);
    RawDb raw(copied(setup, u"edit-raw.sanpi"_s));
    RawEdit reference(raw);
    qint64 first = 0;
    RawStatement(raw, u"SELECT min(project) FROM entry"_s).run({}, [&](sqlite3_stmt* row) {
        first = sqlite3_column_int64(row, 0);
    });
    // Every edit another project and another amount: nothing is a repetition.
    constexpr qint64 firstAmount = 700'000'000'000;
    const auto project = [first](qint64 number) { return first + number * 37 % 10'000; };
    qint64 ours = 0;
    qint64 theirs = 0;
    const auto edited = [&] {
        ++ours;
        edit(**ledger, project(ours), firstAmount + ours);
    };
    const auto committed = [&] {
        ++theirs;
        reference.run(project(theirs), firstAmount + theirs);
    };
    const Comparison comparison = compare(setup.runs * 10, edited, committed);
    Line line = ratioLine(u"one durable edit"_s, comparison, u"raw commit"_s, allowedRatio);
    line.target += u" + 1 ms"_s;
    line.met = comparison.ours.median() <= comparison.reference.median() * allowedRatio + allowedMs;
    return {line};
}

} // namespace sanpi::bench
