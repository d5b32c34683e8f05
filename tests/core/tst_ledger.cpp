// SPDX-License-Identifier: GPL-3.0-or-later
// The file: made, opened, refused, read only, and what was put in comes back.
#include "core/support/ledgertools.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using sanpi::ChangeSet;
using sanpi::ErrorCode;
using sanpi::Kind;
using sanpi::Ledger;
using sanpi::Month;
using sanpi::OpenMode;
using sanpi::Outcome;
using sanpi::ProblemCode;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::LedgerFile;
using sanpi::test::stored;

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void createsOnce();
    void setsPragmas_data();
    void setsPragmas();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
    void refusesNewerSchema();
    void readsOnly();
    void readsOnlyWhereTheFolderIsClosed();
    void appliesOnce();
    void keepsTextsAsTheyAre_data();
    void keepsTextsAsTheyAre();
    void survivesReopening();
};

void TestLedger::createsOnce()
{
    LedgerFile file;
    QCOMPARE(file.files(), QStringList {u"台账.sanpi"_s});
    QCOMPARE(QFile::permissions(file.path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const auto again = Ledger::create(file.path());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::CannotWrite);
    QVERIFY(file.reopen());
    QCOMPARE(sanpi::test::count(*file, u"project"_s), 1);

    const QString nowhere = file.folder() + u"/没有/台账.sanpi"_s;
    const auto failed = Ledger::create(nowhere);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::CannotWrite);
    QVERIFY(failed.error().facts.value(0).contains(nowhere));
    const auto absent = Ledger::open(file.folder() + u"/没有.sanpi"_s);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::CannotOpen);
    QCOMPARE(file.files(), QStringList {u"台账.sanpi"_s});
    QCOMPARE(Ledger::open(file.folder()).error().code, ErrorCode::CannotOpen);
}

void TestLedger::setsPragmas_data()
{
    QTest::addColumn<OpenMode>("mode");
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const QString prefix = mode == OpenMode::ReadOnly ? u"read-only "_s : QString();
        for (const auto& [pragma, value] :
            {std::pair {"journal_mode", "delete"}, std::pair {"synchronous", "3"},
                std::pair {"foreign_keys", "1"}, std::pair {"trusted_schema", "0"},
                std::pair {"cell_size_check", "1"}, std::pair {"temp_store", "2"}})
            QTest::newRow(qPrintable(prefix + QLatin1String(pragma)))
                << mode << QString::fromLatin1(pragma) << QString::fromLatin1(value);
    }
}

void TestLedger::setsPragmas()
{
    QFETCH(OpenMode, mode);
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    LedgerFile file;
    // A file that somebody switched to another journal comes back to ours.
    QCOMPARE(file.tamper({u"PRAGMA journal_mode=TRUNCATE"_s}), QString());
    QVERIFY(file.reopen(mode));
    QCOMPARE(sanpi::test::column(*file, u"PRAGMA "_s + pragma), QStringList {value});
}

void TestLedger::refusesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("sql");
    QTest::newRow("empty file") << QByteArray() << QStringList();
    QTest::newRow("text") << QByteArray("项目名称,总投资\n").repeated(200) << QStringList();
    QTest::newRow("cut header") << QByteArray("SQLite format 3\0\x10", 17) << QStringList();
    QTest::newRow("another program's database")
        << QByteArray() << QStringList {u"CREATE TABLE notes (body)"_s, u"INSERT INTO notes VALUES ('x')"_s};
    QTest::newRow("another program's version")
        << QByteArray() << QStringList {u"CREATE TABLE notes (body)"_s, u"PRAGMA user_version=1"_s};
    QTest::newRow("another program's id") << QByteArray()
                                          << QStringList {u"CREATE TABLE notes (body)"_s,
                                                 u"PRAGMA application_id=99"_s, u"PRAGMA user_version=9"_s};
}

void TestLedger::refusesForeignFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, sql);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sanpi"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        raw.setDatabaseName(path);
        QVERIFY(sql.isEmpty() || raw.open());
        for (const QString& statement : sql)
            QVERIFY(QSqlQuery(raw).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
    const auto bytes = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    };
    const QByteArray before = bytes();
    for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Ledger::open(path, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
        QVERIFY(opened.error().facts.value(0).contains(path));
    }
    QCOMPARE(bytes(), before);
}

void TestLedger::refusesNewerSchema()
{
    LedgerFile file;
    QCOMPARE(file.tamper({u"PRAGMA user_version=99"_s}), u"schema 99"_s);
    for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Ledger::open(file.path(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Newer);
    }
}

void TestLedger::readsOnly()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QVERIFY(file.reopen(OpenMode::ReadOnly));
    QVERIFY(file->readOnly());
    QCOMPARE(stored(*file, RecordId::project(project), u"name"_s).text(), u"甲项目"_s);
    const Outcome outcome
        = file->apply(changeSet({created(RecordId::project(-1), {{u"name"_s, u"乙项目"_s}})}));
    QCOMPARE(outcome.error.code, ErrorCode::ReadOnly);
    QVERIFY(outcome.error.facts.value(0).contains(file.path()));
    QCOMPARE(file->undo(u"王敏"_s).error.code, ErrorCode::ReadOnly);
    QCOMPARE(sanpi::test::count(*file, u"project"_s), 1);
}

void TestLedger::readsOnlyWhereTheFolderIsClosed()
{
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    file.close();
    // Nothing is closed to root: be nobody for the time of the test.
    const bool root = geteuid() == 0;
    constexpr uid_t nobody = 65534;
    if (root)
        QCOMPARE(chown(file.folder().toUtf8().constData(), nobody, nobody)
                + chown(file.path().toUtf8().constData(), nobody, nobody),
            0);
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::ExeOwner));
    if (root)
        QCOMPARE(setresuid(nobody, nobody, 0), 0);
    const bool opened = file.reopen().ok();
    const bool readOnly = opened && file->readOnly();
    const auto count = opened ? sanpi::test::count(*file, u"project"_s) : -1;
    file.close();
    if (root)
        QCOMPARE(setresuid(0, 0, 0), 0);
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(opened);
    QVERIFY(readOnly);
    QCOMPARE(count, 1);
}

void TestLedger::appliesOnce()
{
    LedgerFile file;
    const ChangeSet set = changeSet({created(RecordId::project(-1), {{u"name"_s, u"甲项目"_s}})});
    const Outcome first = file->apply(set);
    QVERIFY(first.ok());
    QVERIFY(file.reopen());
    const Outcome second = file->apply(set);
    QVERIFY(second.ok());
    QCOMPARE(second.changeSet, first.changeSet);
    QCOMPARE(second.records, 0);
    QCOMPARE(sanpi::test::count(*file, u"project"_s), 1);
    QCOMPARE(sanpi::test::count(*file, u"change_set"_s), 1);
}

void TestLedger::keepsTextsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("quotes") << u"'; DROP TABLE project; -- \"%1\" {{x}} ${x}"_s << true;
    QTest::newRow("like") << u"100%_\\"_s << true;
    QTest::newRow("json") << u"\"name\":[null,\"x\"]\\\""_s << true;
    QTest::newRow("beyond the BMP") << u"𠮷野家䶮👷"_s << true;
    QTest::newRow("line feed") << u"一\n二\t三"_s << true;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << true;
    QTest::newRow("number") << u"00123"_s << true;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u'b' << false;
}

void TestLedger::keepsTextsAsTheyAre()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    LedgerFile file;
    const RecordId id = RecordId::project(1);
    const Outcome outcome = file->apply(changeSet({created(id, {{u"name"_s, text}, {u"scope"_s, text}})}));
    QCOMPARE(outcome.ok(), good);
    if (!good) {
        QCOMPARE(outcome.problems.front().code, ProblemCode::Unreadable);
        return;
    }
    QVERIFY(file.reopen());
    QCOMPARE(stored(*file, id, u"name"_s).text(), text);
    const auto logged = file->log().load(1);
    for (const sanpi::FieldChange& field : (*logged)->set.records.front().fields)
        QCOMPARE(field.after.text(), text);
    sanpi::HistoryQuery query;
    query.record = id;
    query.field = u"scope"_s;
    QCOMPARE(file->log().history(query)->size(), size_t(1));
}

void TestLedger::survivesReopening()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const Outcome outcome = file->apply(
        changeSet({created(RecordId::progress(project, QDate(2021, 12, 5)), {{u"text"_s, u"主体封顶"_s}}),
            created(RecordId::stated(project, 2021, Month(2021, 11)), {{u"amount"_s, Value(1)}})}));
    QVERIFY2(outcome.ok(), sanpi::test::said(outcome).constData());
    const QStringList before = dump(*file);
    QVERIFY(before.contains(u"project=1 on='2021-12-05' text='主体封顶' remark=NULL source=NULL"_s));
    QVERIFY(file.reopen());
    QCOMPARE(dump(*file), before);
    QVERIFY(file.reopen(OpenMode::ReadOnly));
    QCOMPARE(dump(*file), before);
    const auto days = file->records().ofProject(Kind::Progress, project);
    QCOMPARE(days->front().id, RecordId::progress(project, QDate(2021, 12, 5)));
    QCOMPARE(file.files(), QStringList {u"台账.sanpi"_s});
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
