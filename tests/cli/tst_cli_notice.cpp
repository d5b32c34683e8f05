// SPDX-License-Identifier: GPL-3.0-or-later
// The notices of the four weeks from 2021-11-29 through the real program: drafted, issued, exported,
// verified, corrected, tampered with.
#include "cli/clirun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<QDate> weeks {{2021, 11, 29}, {2021, 12, 6}, {2021, 12, 13}, {2021, 12, 20}};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString digest(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class TestCliNotice : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void draftsAndIssuesFourWeeks();
    void exportsTheFrozenBytes();
    void verifiesEach();
    void listsThem();
    void refusesAUsedNumber();
    void undoFreesNothing();
    void aLaterCorrectionLeavesThemAgreeing();
    void theCorrectionShowsOldAndNew();
    void editsASentence();
    void comparesWithTheWeekBefore();
    void findsAnAlteredByte();
    void namesFaults();

private:
    [[nodiscard]] CliResult at(const QStringList& words) const { return in(u"x.sanpi"_s, words); }
    [[nodiscard]] CliResult in(const QString& ledger, const QStringList& words) const
    {
        return m_run(
            QStringList {u"--ledger"_s, m_run.path(ledger), u"--as-of"_s, u"2021-12-31"_s, u"--json"_s}
            + words);
    }
    [[nodiscard]] CliResult step(const QString& what, qint64 notice, const QStringList& more = {}) const
    {
        return at(QStringList {u"notice"_s, what, QString::number(notice)} + more);
    }

    CliRun m_run;
    QList<qint64> m_notices;
    QStringList m_digests;
};

void TestCliNotice::initTestCase()
{
    QCOMPARE(at({u"init"_s, m_run.path(u"x.sanpi"_s)}).exit, 0);
    for (const QString& name : {u"2021年重点项目台账.xlsx"_s, u"2021年月度完成投资.xlsx"_s,
             u"问题台账.xlsx"_s, u"巡查督导记录.xlsx"_s}) {
        const CliResult taken
            = at({u"import"_s, QStringLiteral(SANPI_TEST_DATA "/ledgers/") + name, u"--year"_s, u"2021"_s});
        QVERIFY2(taken.exit == 0, qPrintable(taken.err));
    }
}

void TestCliNotice::draftsAndIssuesFourWeeks()
{
    for (qsizetype n = 0; n < weeks.size(); ++n) {
        const QString monday = weeks[n].toString(Qt::ISODate);
        const CliResult drafted = at({u"notice"_s, u"draft"_s, u"--week"_s, monday});
        QVERIFY2(drafted.exit == 0, qPrintable(drafted.err));
        QCOMPARE(drafted.object()[u"state"_s].toString(), u"草稿"_s);
        QVERIFY(drafted.object()[u"number"_s].isNull() && drafted.object()[u"sha256"_s].isNull());
        const qint64 id = drafted.object()[u"id"_s].toInteger();
        // One draft a week.
        QCOMPARE(at({u"notice"_s, u"draft"_s, u"--week"_s, monday}).exit, 3);
        const CliResult issued = step(u"issue"_s, id,
            {u"--number"_s, QString::number(n + 1), u"--on"_s, weeks[n].addDays(7).toString(Qt::ISODate)});
        QVERIFY2(issued.exit == 0, qPrintable(issued.err));
        QCOMPARE(issued.object()[u"state"_s].toString(), u"已签发"_s);
        QCOMPARE(issued.object()[u"number"_s].toInteger(), n + 1);
        QCOMPARE(issued.object()[u"total_number"_s].toInteger(), n + 1);
        QCOMPARE(issued.object()[u"week"_s].toString(), monday);
        QCOMPARE(issued.object()[u"figures"_s][u"count"_s].toInt(), 282);
        QVERIFY(issued.object()[u"figures"_s][u"done_yuan"_s].toInteger() > 0);
        QCOMPARE(issued.object()[u"sha256"_s].toString().size(), 64);
        m_notices << id;
        m_digests << issued.object()[u"sha256"_s].toString();
        QCOMPARE(step(u"issue"_s, id, {u"--number"_s, u"99"_s}).exit, 3);
    }
}

void TestCliNotice::exportsTheFrozenBytes()
{
    for (qsizetype n = 0; n < weeks.size(); ++n) {
        for (const QString& format : {u"pdf"_s, u"docx"_s}) {
            const QString file = m_run.path(u"%1.%2"_s.arg(n).arg(format));
            const CliResult written = at({u"report"_s, u"notice"_s, u"--week"_s,
                weeks[n].toString(Qt::ISODate), u"--year"_s, u"2021"_s, u"-o"_s, file});
            QVERIFY2(written.exit == 0, qPrintable(written.err));
            const QJsonArray attached = at({u"attachments"_s, u"notices/%1"_s.arg(m_notices[n])}).array();
            const bool frozen = std::ranges::any_of(attached,
                [&](const QJsonValue& one) { return one[u"sha256"_s].toString() == digest(bytesOf(file)); });
            QVERIFY2(frozen, qPrintable(file));
            QVERIFY(format != "pdf"_L1 || written.object()[u"pages"_s].toInt() > 2);
        }
        // The digest of text and figures stands in the file's properties.
        QVERIFY(bytesOf(m_run.path(u"%1.pdf"_s.arg(n))).contains("/NoticeSha256"));
    }
}

void TestCliNotice::verifiesEach()
{
    for (const qint64 id : m_notices) {
        const CliResult verified = step(u"verify"_s, id);
        QVERIFY2(verified.exit == 0, qPrintable(verified.out));
        QVERIFY(verified.object()[u"agrees"_s].toBool());
    }
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliNotice::listsThem()
{
    const QJsonArray list = at({u"notice"_s, u"list"_s, u"--year"_s, u"2021"_s}).array();
    QCOMPARE(list.size(), 4);
    QCOMPARE(list[1][u"week"_s].toString(), u"2021-12-06"_s);
    QCOMPARE(list[1][u"sha256"_s].toString(), m_digests[1]);
    QCOMPARE(at({u"list"_s, u"notices"_s, u"--where"_s, u"state=已签发"_s}).array().size(), 4);
}

void TestCliNotice::refusesAUsedNumber()
{
    const CliResult drafted = at({u"notice"_s, u"draft"_s, u"--week"_s, u"2021-12-27"_s});
    QCOMPARE(drafted.exit, 0);
    const qint64 id = drafted.object()[u"id"_s].toInteger();
    QCOMPARE(step(u"issue"_s, id, {u"--number"_s, u"3"_s, u"--on"_s, u"2021-12-31"_s}).exit, 3);
    // By hand it gets none either.
    QCOMPARE(at({u"set"_s, u"notices"_s, QString::number(id), u"number=9"_s}).exit, 3);
    QCOMPARE(at({u"set"_s, u"notices"_s, QString::number(m_notices[0]), u"number=9"_s}).exit, 3);
    QCOMPARE(step(u"discard"_s, id).exit, 0);
    QCOMPARE(at({u"notice"_s, u"list"_s}).array().size(), 4);
}

void TestCliNotice::undoFreesNothing()
{
    // Back to the imports: what was issued stays with its draft, and so do its numbers.
    for (int i = 0; i < 2; ++i)
        QCOMPARE(at({u"undo"_s}).exit, 0);
    for (const qint64 id : m_notices)
        QVERIFY(step(u"verify"_s, id).object()[u"agrees"_s].toBool());
    const qint64 id
        = at({u"notice"_s, u"draft"_s, u"--week"_s, u"2021-12-27"_s}).object()[u"id"_s].toInteger();
    QCOMPARE(step(u"issue"_s, id, {u"--number"_s, u"1"_s, u"--on"_s, u"2021-12-31"_s}).exit, 3);
    QCOMPARE(step(u"discard"_s, id).exit, 0);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliNotice::aLaterCorrectionLeavesThemAgreeing()
{
    const QJsonArray months = at({u"list"_s, u"investment"_s, u"--where"_s, u"month=2021-11"_s}).array();
    QVERIFY(!months.isEmpty());
    const QString id = months[0][u"id"_s].toString();
    const CliResult set
        = at({u"set"_s, u"investment"_s, id, u"amount=87654万元"_s, u"--reason"_s, u"核实"_s});
    QVERIFY2(set.exit == 0, qPrintable(set.err));
    verifiesEach();
}

void TestCliNotice::theCorrectionShowsOldAndNew()
{
    QCOMPARE(step(u"correct"_s, m_notices[1]).exit, 3); // without a reason
    const CliResult drafted = step(u"correct"_s, m_notices[1], {u"--reason"_s, u"11月投资核实有误"_s});
    QVERIFY2(drafted.exit == 0, qPrintable(drafted.err));
    const qint64 id = drafted.object()[u"id"_s].toInteger();
    QCOMPARE(drafted.object()[u"corrects"_s].toInteger(), m_notices[1]);
    const CliResult issued = step(u"issue"_s, id, {u"--on"_s, u"2021-12-31"_s});
    QVERIFY2(issued.exit == 0, qPrintable(issued.err));
    QCOMPARE(issued.object()[u"number"_s].toInteger(), 5);
    const QJsonArray changes = drafted.object()[u"corrections"_s].toArray();
    bool shown = false;
    for (const QJsonValue& one : changes) {
        QVERIFY(one[u"before"_s] != one[u"after"_s]);
        shown = shown || one[u"figure"_s].toString().contains(u"合计·累计完成"_s);
    }
    QVERIFY(shown);
    const QJsonObject said = step(u"show"_s, id).object()[u"figures"_s][u"items"_s].toObject();
    const QStringList keys = said.keys();
    QVERIFY(std::ranges::any_of(
        keys, [](const QString& key) { return key.startsWith(u"更正前后数据对照表·"_s); }));
    QVERIFY(step(u"verify"_s, id).object()[u"agrees"_s].toBool());
    // The week's report is the newest that was issued; the number asks for the older.
    const QString newest = m_run.path(u"newest.pdf"_s);
    const QString older = m_run.path(u"older.pdf"_s);
    QCOMPARE(at({u"report"_s, u"notice"_s, u"--week"_s, u"2021-12-06"_s, u"-o"_s, newest}).exit, 0);
    QCOMPARE(
        at({u"report"_s, u"notice"_s, u"--week"_s, u"2021-12-06"_s, u"--number"_s, u"2"_s, u"-o"_s, older})
            .exit,
        0);
    QCOMPARE(bytesOf(older), bytesOf(m_run.path(u"1.pdf"_s)));
    QVERIFY(bytesOf(newest) != bytesOf(older));
}

void TestCliNotice::editsASentence()
{
    const qint64 id
        = at({u"notice"_s, u"draft"_s, u"--week"_s, u"2021-12-27"_s}).object()[u"id"_s].toInteger();
    const QJsonArray paragraphs = step(u"edit"_s, id).array();
    QVERIFY(paragraphs.size() > 3);
    const QString key = paragraphs[1][u"paragraph"_s].toString();
    QCOMPARE(step(u"edit"_s, id, {key, u"--text"_s, u"本周全区项目{2}个，推进平稳。"_s}).exit, 0);
    const QJsonValue edited = step(u"edit"_s, id).array()[1];
    QVERIFY(edited[u"edited"_s].toBool());
    QCOMPARE(edited[u"text"_s].toString(), u"本周全区项目282个，推进平稳。"_s);
    QCOMPARE(step(u"edit"_s, id, {u"没有/9"_s, u"--text"_s, u"字"_s}).exit, 3);
    QCOMPARE(step(u"edit"_s, id, {key, u"--text"_s, QString()}).exit, 0);
    QVERIFY(!step(u"edit"_s, id).array()[1][u"edited"_s].toBool());
    QCOMPARE(step(u"edit"_s, m_notices[0], {key, u"--text"_s, u"字"_s}).exit, 3);
}

void TestCliNotice::comparesWithTheWeekBefore()
{
    const CliResult same = step(u"diff"_s, m_notices[3]);
    QVERIFY2(same.exit == 0, qPrintable(same.err));
    QCOMPARE(same.object()[u"before"_s].toInteger(), m_notices[2]);
    QCOMPARE(step(u"diff"_s, m_notices[0]).exit, 3); // no notice of the week before
}

void TestCliNotice::findsAnAlteredByte()
{
    for (const QString& suffix : {u"pdf"_s, u"docx"_s, u"json"_s}) {
        const QString name = u"t-%1.sanpi"_s.arg(suffix);
        QVERIFY(QFile::copy(m_run.path(u"x.sanpi"_s), m_run.path(name)));
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
            raw.setDatabaseName(m_run.path(name));
            QVERIFY(raw.open());
            QSqlQuery query(raw);
            QVERIFY(
                query.exec(u"SELECT c.sha256, c.data FROM content c JOIN attachment a ON a.sha256 = c.sha256 "
                           "WHERE a.record = 'notice/%1' AND a.name LIKE '%%.%2'"_s.arg(m_notices[0])
                               .arg(suffix)));
            QVERIFY(query.next());
            QByteArray data = query.value(1).toByteArray();
            data[data.size() / 2] = char(data[data.size() / 2] ^ 1);
            QSqlQuery alter(raw);
            alter.prepare(u"UPDATE content SET data = ? WHERE sha256 = ?"_s);
            alter.addBindValue(data);
            alter.addBindValue(query.value(0));
            QVERIFY(alter.exec());
        }
        QSqlDatabase::removeDatabase(u"raw"_s);
        const CliResult verified = in(name, {u"notice"_s, u"verify"_s, QString::number(m_notices[0])});
        QCOMPARE(verified.exit, 1);
        QVERIFY(verified.object()[u"altered"_s].toArray()[0].toString().endsWith(suffix));
        QCOMPARE(in(name, {u"notice"_s, u"verify"_s, QString::number(m_notices[2])}).exit, 0);
        const CliResult checked = in(name, {u"check"_s});
        QCOMPARE(checked.exit, 1);
        QCOMPARE(checked.object()[u"faults"_s].toArray()[0][u"code"_s].toString(), u"frozen"_s);
    }
}

void TestCliNotice::namesFaults()
{
    QCOMPARE(at({u"notice"_s}).exit, 2);
    QCOMPARE(at({u"notice"_s, u"draft"_s}).exit, 2);
    QCOMPARE(at({u"notice"_s, u"draft"_s, u"--week"_s, u"2021-12-28"_s}).exit, 2);
    QCOMPARE(at({u"notice"_s, u"verify"_s, u"99999"_s}).exit, 2);
    QCOMPARE(at({u"notice"_s, u"issue"_s, QString::number(m_notices[0]), u"--number"_s, u"x"_s}).exit, 2);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliNotice)
#include "tst_cli_notice.moc"
