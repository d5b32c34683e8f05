// SPDX-License-Identifier: GPL-3.0-or-later
// An edit behind the program's back is found and named: in the tables, in the log, in the search keys, in the
// file itself.
#include "core/support/ledgertools.h"
#include "store/check.h"
#include "store/seed.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::ErrorCode;
using sanpi::Fault;
using sanpi::Month;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::LedgerFile;
using sanpi::test::updated;

namespace {

/// Set 1 the district, 2 a project with facts, 3 an edit, 4 an edit taken back by 5.
void fill(LedgerFile& file)
{
    QVERIFY(sanpi::seedDistrict(*file, u"系统"_s));
    const auto unit = file->resolve(sanpi::Kind::Unit, u"文昌街道"_s);
    QVERIFY(unit);
    const auto outcome
        = file->apply(changeSet({created(RecordId::project(900), {{u"name"_s, u"重庆路改造"_s}}),
            created(RecordId::entry(900, 2021), {{u"total"_s, Value(5'000)}, {u"unit"_s, Value(*unit)}}),
            created(RecordId::investment(900, Month(2021, 3)), {{u"amount"_s, Value(100)}}),
            created(RecordId::progress(900, QDate(2021, 3, 31)), {{u"text"_s, u"主体封顶"_s}})}));
    QVERIFY2(outcome.ok(), sanpi::test::said(outcome).constData());
    const RecordId id = RecordId::project(900);
    QVERIFY(file->apply(changeSet({updated(id, u"place"_s, {}, u"文昌路"_s)})).ok());
    QVERIFY(file->apply(changeSet({updated(id, u"phone"_s, {}, u"3569032"_s)})).ok());
    QVERIFY(file->undo(u"王敏"_s).ok());
}

QStringList faultsOf(sanpi::Ledger& ledger)
{
    const auto faults = sanpi::checkLedger(ledger);
    if (!faults)
        return {u"error "_s + faults.error().what};
    QStringList texts;
    for (const Fault& fault : *faults)
        texts << sanpi::faultName(fault.code) + u' ' + fault.where;
    return texts;
}

} // namespace

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void findsNothingInASoundLedger();
    void findsAlterations_data();
    void findsAlterations();
    void saysWhatWasAltered();
    void findsDamagedPages();
    void findsACutFile();
};

void TestCheck::findsNothingInASoundLedger()
{
    LedgerFile file;
    QCOMPARE(faultsOf(*file), QStringList());
    fill(file);
    QCOMPARE(faultsOf(*file), QStringList());
    QVERIFY(file.reopen(sanpi::OpenMode::ReadOnly));
    QCOMPARE(faultsOf(*file), QStringList());
}

void TestCheck::findsAlterations_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char* tag, const QStringList& sql, const QStringList& faults) {
        QTest::newRow(tag) << sql << faults;
    };
    row("amount", {u"UPDATE investment SET amount = amount + 1"_s}, {u"table investment/900:2021-03"_s});
    row("text", {u"UPDATE progress SET text = '竣工'"_s}, {u"table progress/900:2021-03-31"_s});
    row("cleared", {u"UPDATE project SET place = NULL"_s}, {u"table projects/900"_s});
    row("filled in", {u"UPDATE project SET phone = '110'"_s}, {u"table projects/900"_s});
    row("blank instead of nothing", {u"UPDATE project SET contact = ''"_s}, {u"table projects/900"_s});
    row("moved to another month", {u"UPDATE investment SET month = 202104"_s},
        {u"table investment/900:2021-03"_s, u"table investment/900:2021-04"_s});
    row("removed fact", {u"DELETE FROM investment"_s}, {u"table investment/900:2021-03"_s});
    row("added fact", {u"INSERT INTO investment (project, month, amount) VALUES (900, 202105, 7)"_s},
        {u"table investment/900:2021-05"_s});
    row("added project",
        {u"INSERT INTO project (id, name, name_folded, pinyin) VALUES (901, '乙', '乙', 'y')"_s},
        {u"table projects/901"_s, u"table counter/id"_s});
    row("setting", {u"UPDATE setting SET value = '25' WHERE key = 'district'"_s}, {u"table settings/*"_s});
    row("pinyin", {u"UPDATE project SET pinyin = 'x'"_s}, {u"derived projects/900"_s});
    row("folded name", {u"UPDATE project SET name_folded = NULL"_s}, {u"derived projects/900"_s});
    row("name", {u"UPDATE project SET name = '改名'"_s},
        {u"table projects/900"_s, u"derived projects/900"_s});
    row("counter of ids", {u"UPDATE counter SET value = 0"_s}, {u"table counter/id"_s});
    row("foreign trigger",
        {u"CREATE TRIGGER spy AFTER INSERT ON project BEGIN UPDATE project SET place = 'x'; END"_s},
        {u"storage spy"_s});
    row("broken reference", {u"DELETE FROM unit WHERE name = '文昌街道'"_s},
        {u"reference entries"_s, u"table units/*"_s});

    row("log: value",
        {u"UPDATE change SET fields = replace(fields, '100', '101') WHERE kind = 'investment'"_s},
        {u"chain change_set/2"_s, u"table investment/900:2021-03"_s});
    row("log and table alike",
        {u"UPDATE change SET fields = replace(fields, '100', '101') WHERE kind = 'investment'"_s,
            u"UPDATE investment SET amount = 101"_s},
        {u"chain change_set/2"_s});
    row("log: author", {u"UPDATE change_set SET author = '李强' WHERE id = 3"_s}, {u"chain change_set/3"_s});
    row("log: time", {u"UPDATE change_set SET at = '2021-01-01T00:00:00.000Z' WHERE id = 3"_s},
        {u"chain change_set/3"_s});
    row("log: label", {u"UPDATE change_set SET label = '' WHERE id = 3"_s}, {u"chain change_set/3"_s});
    row("log: reason", {u"UPDATE change_set SET reason = '补填' WHERE id = 3"_s}, {u"chain change_set/3"_s});
    row("log: source", {u"UPDATE change_set SET source = 'grid' WHERE id = 3"_s}, {u"chain change_set/3"_s});
    row("log: unknown source", {u"UPDATE change_set SET source = 'x' WHERE id = 3"_s},
        {u"chain change_set/3"_s});
    row("log: uuid in capitals", {u"UPDATE change_set SET uuid = upper(uuid) || ' ' WHERE id = 3"_s},
        {u"chain change_set/3"_s});
    row("log: undone set", {u"UPDATE change_set SET undoes = 3 WHERE id = 5"_s}, {u"chain change_set/5"_s});
    row("log: hash",
        {u"UPDATE change_set SET hash = iif(hash LIKE '0%', '1', '0') || substr(hash, 2) WHERE id = 3"_s},
        {u"chain change_set/3"_s, u"chain change_set/4"_s});
    row("log: algorithm", {u"UPDATE change_set SET alg = 'none' WHERE id = 3"_s}, {u"chain change_set/3"_s});
    row("log: operation", {u"UPDATE change SET operation = 'x' WHERE change_set = 3"_s},
        {u"chain change_set/3"_s, u"table projects/900"_s});
    row("log: unknown kind", {u"UPDATE change SET kind = 'x' WHERE change_set = 3"_s},
        {u"chain change_set/3"_s, u"table projects/900"_s});
    row("log: other spelling of a record", {u"UPDATE change SET record = '0900' WHERE change_set = 3"_s},
        {u"chain change_set/3"_s});
    row("log: broken JSON", {u"UPDATE change SET fields = '{' WHERE change_set = 3"_s},
        {u"chain change_set/3"_s, u"table projects/900"_s});
    row("log: spaces in JSON", {u"UPDATE change SET fields = fields || ' ' WHERE change_set = 3"_s},
        {u"chain change_set/3"_s});
    row("log: row removed", {u"DELETE FROM change WHERE change_set = 3"_s},
        {u"chain change_set/3"_s, u"table projects/900"_s});
    row("log: row added",
        {u"INSERT INTO change VALUES (3, 2, 'project', '900', 'update', '{\"short\":[null,\"x\"]}')"_s},
        {u"chain change_set/3"_s, u"table projects/900"_s});
    row("log: set removed",
        {u"DELETE FROM change WHERE change_set = 3"_s, u"DELETE FROM change_set WHERE id = 3"_s},
        {u"chain change_set/4"_s, u"table projects/900"_s});
    row("log: first set removed",
        {u"DELETE FROM change WHERE change_set = 1"_s, u"DELETE FROM change_set WHERE id = 1"_s},
        {u"chain change_set/2"_s, u"table units/*"_s, u"table periods/*"_s, u"table settings/*"_s});
    row("log: sets after 2 cut off",
        {u"DELETE FROM change WHERE change_set > 2"_s, u"DELETE FROM change_set WHERE id > 2"_s},
        {u"table projects/900"_s});
}

void TestCheck::findsAlterations()
{
    QFETCH(QStringList, sql);
    QFETCH(QStringList, faults);
    LedgerFile file;
    fill(file);
    QCOMPARE(file.tamper(sql), QString());
    // A star stands for one or more records of the kind.
    QStringList found = faultsOf(*file);
    for (QString& fault : found) {
        const QString any = fault.section(u'/', 0, 0) + u"/*"_s;
        if (faults.contains(any))
            fault = any;
    }
    found.removeDuplicates();
    found.sort();
    faults.sort();
    QCOMPARE(found, faults);
}

void TestCheck::saysWhatWasAltered()
{
    LedgerFile file;
    fill(file);
    QCOMPARE(file.tamper({u"UPDATE investment SET amount = 4711"_s}), QString());
    const auto faults = sanpi::checkLedger(*file);
    QCOMPARE(faults->size(), size_t(1));
    const QString message = faults->front().message;
    for (const QString& part : {u"完成投资"_s, u"“100”"_s, u"“4711”"_s})
        QVERIFY2(message.contains(part), qPrintable(message));
}

void TestCheck::findsDamagedPages()
{
    LedgerFile sound;
    fill(sound);
    const qint64 pageSize = sanpi::test::column(*sound, u"PRAGMA page_size"_s).value(0).toLongLong();
    sound.close();
    QFile whole(sound.path());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray content = whole.readAll();
    QVERIFY(content.size() > 20 * pageSize);
    const QString path = sound.folder() + u"/damaged.sanpi"_s;
    for (qint64 page = 0; page < content.size() / pageSize; ++page) {
        QByteArray damaged = content;
        damaged.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(damaged), damaged.size());
        file.close();
        auto opened = sanpi::Ledger::open(path);
        if (opened) {
            const QStringList faults = faultsOf(**opened);
            QVERIFY2(!faults.isEmpty() && !faults.front().startsWith(u"error"_s),
                qPrintable(u"page %1: "_s.arg(page) + faults.join(u"; "_s)));
        } else {
            QCOMPARE(opened.error().code, ErrorCode::Damaged);
        }
    }
}

void TestCheck::findsACutFile()
{
    LedgerFile file;
    fill(file);
    file.close();
    QFile raw(file.path());
    QVERIFY(raw.resize(raw.size() / 2));
    if (const auto opened = file.reopen())
        QCOMPARE(faultsOf(*file).value(0).section(u' ', 0, 0), u"storage"_s);
    else
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
