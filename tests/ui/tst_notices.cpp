// SPDX-License-Identifier: GPL-3.0-or-later
// The life of notices on a real ledger, and a random walk over it: no number twice, no frozen notice changed,
// undo to the identical ledger, frozen notices and used numbers aside.
#include "core/ledgerfixture.h"
#include "core/support/ledgertools.h"
#include "report/noticefrozen.h"
#include "report/notices.h"
#include "store/check.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate firstMonday(2021, 11, 29);
const QString walker = u"walker"_s; // whose changes are undone

int rounds(int plain)
{
    return plain * std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
}

/// The lines of a dump but those of what issuing leaves behind.
QStringList withoutIssued(const QStringList& dump)
{
    static const QStringList kept {u"[attachment]"_s, u"[content]"_s, u"[notice]"_s, u"[used_number]"_s};
    QStringList lines;
    QString table;
    for (const QString& line : dump) {
        if (line.startsWith(u'['))
            table = line;
        if (!kept.contains(table))
            lines << line;
    }
    return lines;
}

} // namespace

class TestNotices : public QObject {
    Q_OBJECT

private slots:
    void init();
    void passesThroughItsStates();
    void issuingReviewsWhereThereAreNoPeople();
    void asksForDifferentPeople();
    void anEditTakesTheReviewBack();
    void aCorrectionComparesWithWhatWasFrozen();
    void verifyNamesWhatDiffers();
    void verifyFindsAnAlteredRecord();
    void changedWhileItWasRendered();
    void numbersGoOnByYear();
    void januaryGoesOnWithTheOldList();
    void randomWalk();

private:
    [[nodiscard]] Ledger& ledger() { return m_fixture->ledger(); }
    [[nodiscard]] NoticeAct act(qint64 notice, const QString& by = u"王敏"_s, QDate on = {2021, 12, 6}) const
    {
        return {notice, on, by, walker, Source::Form};
    }
    qint64 draft(QDate monday, const QString& by = u"王敏"_s);
    /// The files are stand-ins: how they are drawn is told elsewhere.
    Outcome issue(const NoticeAct& wish, int number = 0);
    Outcome setMonth(qint64 wan);
    [[nodiscard]] Record record(qint64 notice);
    void verifySound();

    std::unique_ptr<LedgerFixture> m_fixture;
    qint64 m_project = 0;
    int m_files = 0;
};

void TestNotices::init()
{
    m_fixture = std::make_unique<LedgerFixture>();
    QVERIFY(m_fixture->isValid());
    const qint64 project = m_fixture->keyProject(u"甲项目"_s);
    m_fixture->entry(project, 2021, u"unit"_s, m_fixture->unit(u"文昌街道"_s));
    m_fixture->target(project, 2021, 1, 12'000);
    for (int month = 1; month <= 11; ++month)
        m_fixture->month(project, 202100 + month, 500);
    QVERIFY(m_fixture->commit());
    m_project = m_fixture->id(project);
}

qint64 TestNotices::draft(QDate monday, const QString& by)
{
    NewNotice wish;
    wish.week = Week::of(monday);
    wish.on = monday.addDays(7);
    wish.by = by;
    wish.author = walker;
    const Outcome outcome = draftNotice(ledger(), wish);
    return outcome.ok() ? outcome.ids.at(newNoticeId) : 0;
}

Outcome TestNotices::issue(const NoticeAct& wish, int number)
{
    const auto prepared = prepareIssue(ledger(), wish, number);
    if (!prepared) {
        Outcome refused;
        refused.error = prepared.error();
        return refused;
    }
    NoticeFiles files;
    files.docx = "docx " + QByteArray::number(++m_files);
    files.pdf = "pdf " + QByteArray::number(m_files);
    return issueNotice(ledger(), *prepared, files);
}

Outcome TestNotices::setMonth(qint64 wan)
{
    ChangeSetBuilder builder(ledger().catalogue(), ledger().records());
    const auto put
        = builder.set(RecordId::investment(m_project, Month(2021, 11)), u"amount"_s, Money::fromWan(wan));
    Outcome failed;
    failed.error = put ? Error() : put.error();
    return put ? ledger().apply(test::changeSet(builder, walker)) : failed;
}

Record TestNotices::record(qint64 notice)
{
    const auto found = ledger().records().find(RecordId::notice(notice));
    return found && *found ? **found : Record();
}

void TestNotices::verifySound()
{
    const auto faults = checkLedger(ledger());
    QVERIFY(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : qPrintable(faults->front().message));
}

void TestNotices::passesThroughItsStates()
{
    const qint64 id = draft(firstMonday);
    QVERIFY(id > 0);
    QCOMPARE(noticeState(record(id)), NoticeState::Draft);
    QCOMPARE(draft(firstMonday), 0); // one a week
    QVERIFY(reviewNotice(ledger(), act(id)).ok());
    QCOMPARE(noticeState(record(id)), NoticeState::Reviewed);
    QCOMPARE(reviewNotice(ledger(), act(id)).error.code, ErrorCode::Refused);
    const Outcome issued = issue(act(id), 3); // gaps are allowed
    QVERIFY2(issued.ok(), test::said(issued).constData());
    QCOMPARE(noticeState(record(id)), NoticeState::Issued);
    QCOMPARE(noticeName(record(id)), u"2021年第3期（总第1期）"_s);
    for (const Outcome& outcome :
        {issue(act(id)), reviewNotice(ledger(), act(id)), discardNotice(ledger(), act(id)),
            setNoticeLayout(ledger(), act(id), NoticeLayout::Bulletin),
            editNotice(ledger(), act(id), u"总体情况/1"_s, u"字"_s), ledger().undo(walker, issued.changeSet)})
        QCOMPARE(outcome.error.code, ErrorCode::Refused);
    QCOMPARE(draft(firstMonday), 0);
    const auto paper = noticePaper(ledger(), id);
    QVERIFY(paper && paper->frozen);
    QCOMPARE(paper->document.meta.properties[u"NoticeSha256"_s], record(id).value(u"sha256"_s).text());
    QCOMPARE(*frozenFile(ledger(), record(id), u"pdf"_s), "pdf 1"_ba);
    verifySound();
}

void TestNotices::issuingReviewsWhereThereAreNoPeople()
{
    const qint64 id = draft(firstMonday);
    QVERIFY(issue(act(id)).ok());
    QCOMPARE(record(id).value(u"reviewed_by"_s).text(), u"王敏"_s);
    QCOMPARE(record(id).value(u"issued_by"_s).text(), u"王敏"_s);
}

void TestNotices::asksForDifferentPeople()
{
    QVERIFY(ledger()
                .apply(test::changeSet({test::created(
                    {Kind::Setting, {-1, 0, 0}}, {{u"key"_s, u"people"_s}, {u"value"_s, u"1"_s}})}))
                .ok());
    const qint64 id = draft(firstMonday, u"王敏"_s);
    QCOMPARE(issue(act(id, u"李强"_s)).error.code, ErrorCode::Refused); // not reviewed
    QCOMPARE(reviewNotice(ledger(), act(id, u"王敏"_s)).error.code, ErrorCode::Refused);
    QVERIFY(reviewNotice(ledger(), act(id, u"李强"_s)).ok());
    QCOMPARE(issue(act(id, u"李强"_s)).error.code, ErrorCode::Refused);
    QVERIFY(issue(act(id, u"赵主任"_s)).ok());
}

void TestNotices::anEditTakesTheReviewBack()
{
    const qint64 id = draft(firstMonday);
    QVERIFY(reviewNotice(ledger(), act(id)).ok());
    const auto paper = noticePaper(ledger(), id);
    QVERIFY(paper);
    const NoticeSentence& one = paper->sentences[1];
    const Outcome edited = editNotice(ledger(), act(id), one.key, u"项目{2}个。"_s);
    QVERIFY2(edited.ok(), test::said(edited).constData());
    QCOMPARE(noticeState(record(id)), NoticeState::Draft);
    QCOMPARE(noticePaper(ledger(), id)->sentences[1].text, u"项目1个。"_s);
    QCOMPARE(editNotice(ledger(), act(id), u"没有/1"_s, u"字"_s).error.code, ErrorCode::NotFound);
    // The generated text as it stands is no edit.
    QVERIFY(editNotice(ledger(), act(id), one.key, patternOf(one.generated)).ok());
    QVERIFY(record(id).value(u"edits"_s).isNull());
}

void TestNotices::aCorrectionComparesWithWhatWasFrozen()
{
    const qint64 id = draft(QDate(2021, 12, 6));
    QVERIFY(issue(act(id)).ok());
    QVERIFY(setMonth(1500).ok());
    QCOMPARE(correctNotice(ledger(), act(id), u" "_s).error.code, ErrorCode::Refused);
    const Outcome drafted = correctNotice(ledger(), act(id), u"11月投资核实有误。"_s);
    QVERIFY2(drafted.ok(), test::said(drafted).constData());
    const qint64 correction = drafted.ids.at(newNoticeId);
    QCOMPARE(correctNotice(ledger(), act(id), u"再来"_s).error.code, ErrorCode::Refused);
    QCOMPARE(correctNotice(ledger(), act(correction), u"草稿"_s).error.code, ErrorCode::Refused);
    const auto paper = noticePaper(ledger(), correction);
    QVERIFY(paper);
    QVERIFY(paper->document.meta.title.endsWith(u"的更正通报"_s));
    const auto total = std::ranges::find(
        paper->corrected, u"总体情况·全区重点项目累计完成投资（亿元）"_s, &FigureDifference::name);
    QVERIFY(total != paper->corrected.end());
    QCOMPARE(total->before, u"0.55"_s);
    QCOMPARE(total->after, u"0.65"_s);
    const QString words = paper->sentences[1].text;
    QVERIFY2(words.contains(u"2021年第1期"_s) && words.contains(u"11月投资核实有误"_s), qPrintable(words));
    QVERIFY(issue(act(correction)).ok());
    QCOMPARE(stampOf(record(correction)).number, 2);
    for (const qint64 one : {id, correction}) {
        const auto verdict = verifyNotice(ledger(), one);
        QVERIFY(verdict);
        QVERIFY2(verdict->agrees(), qPrintable(verdictLines(*verdict).join(u'\n')));
    }
    // A correction of the correction speaks of figures of the week alone.
    QVERIFY(setMonth(500).ok());
    const Outcome again = correctNotice(ledger(), act(correction), u"还原"_s);
    QVERIFY(again.ok());
    for (const FigureDifference& one : noticePaper(ledger(), again.ids.at(newNoticeId))->corrected)
        QVERIFY2(!one.name.startsWith(u"开头"_s) && !one.name.startsWith(u"更正"_s), qPrintable(one.name));
    verifySound();
}

void TestNotices::verifyNamesWhatDiffers()
{
    const qint64 id = draft(QDate(2021, 12, 6));
    QVERIFY(issue(act(id)).ok());
    QVERIFY(setMonth(1500).ok());
    QVERIFY(verifyNotice(ledger(), id)->agrees());
    // Behind the log's back the past itself is another: the difference is named.
    Statement forge(ledger().connection(),
        u"UPDATE investment SET amount = 20000000 WHERE month = 202110 AND project = ?"_s);
    QVERIFY(forge.bind(m_project).run());
    const auto verdict = verifyNotice(ledger(), id);
    QVERIFY(verdict);
    QVERIFY(!verdict->agrees() && verdict->altered.isEmpty());
    const QStringList lines = verdictLines(*verdict);
    QVERIFY2(lines.contains(u"总体情况·全区重点项目累计完成投资（亿元）：0.55 → 0.70"_s),
        qPrintable(lines.join(u'\n')));
    QCOMPARE(verifyNotice(ledger(), 9999).error().code, ErrorCode::NotFound);
    QCOMPARE(verifyNotice(ledger(), draft(firstMonday)).error().code, ErrorCode::WrongUse);
}

void TestNotices::verifyFindsAnAlteredRecord()
{
    const qint64 id = draft(firstMonday);
    QVERIFY(issue(act(id)).ok());
    Statement forge(ledger().connection(), u"UPDATE notice SET number = 8 WHERE id = ?"_s);
    QVERIFY(forge.bind(id).run());
    const auto verdict = verifyNotice(ledger(), id);
    QVERIFY(verdict && !verdict->agrees() && !verdict->altered.isEmpty());
}

void TestNotices::changedWhileItWasRendered()
{
    const qint64 id = draft(firstMonday);
    const auto prepared = prepareIssue(ledger(), act(id));
    QVERIFY(prepared);
    QVERIFY(reviewNotice(ledger(), act(id)).ok());
    QCOMPARE(issueNotice(ledger(), *prepared, {"a", "b", {}}).error.code, ErrorCode::Conflict);
    // Another fact in between is no hindrance: the notice says what was known before it.
    const auto again = prepareIssue(ledger(), act(id));
    QVERIFY(again && setMonth(1500).ok());
    QVERIFY(issueNotice(ledger(), *again, {"a", "b", {}}).ok());
    QVERIFY(verifyNotice(ledger(), id)->agrees());
}

void TestNotices::numbersGoOnByYear()
{
    QVERIFY(issue(act(draft(firstMonday)), 7).ok());
    const qint64 next = draft(firstMonday.addDays(7));
    QCOMPARE(issue(act(next), 7).error.code, ErrorCode::Refused);
    QVERIFY(issue(act(next)).ok());
    QCOMPARE(noticeName(record(next)), u"2021年第8期（总第2期）"_s);
    const qint64 newYear = draft(QDate(2021, 12, 27));
    QVERIFY(issue(act(newYear, u"王敏"_s, QDate(2022, 1, 4))).ok());
    QCOMPARE(noticeName(record(newYear)), u"2022年第1期（总第3期）"_s);
}

void TestNotices::januaryGoesOnWithTheOldList()
{
    const Week week = Week::of(QDate(2022, 1, 3));
    QCOMPARE(*noticeYear(ledger(), week), 2021);
    QCOMPARE(*lastNoticeDay(ledger(), 2021, QDate(2022, 1, 10)), QDate(2022, 1, 10));
    const qint64 turn = draft(QDate(2021, 12, 27));
    const qint64 january = draft(week.monday());
    QVERIFY(turn > 0 && january > 0);
    QCOMPARE(int(record(january).value(u"year"_s).number()), 2021);
    QCOMPARE(noticePaper(ledger(), turn)->document.meta.title,
        u"关于2021年12月27日—2022年1月2日重点项目建设情况的通报"_s);
    QCOMPARE(noticePaper(ledger(), january)->document.meta.title,
        u"关于2022年1月3日—1月9日重点项目建设情况的通报"_s);
    // 三个一批 is told of the list's year, not of the Sunday's.
    const auto gathered = gatherWeek(ledger(), 2021, Week::of(QDate(2021, 12, 27)));
    QVERIFY(gathered);
    QCOMPARE(gathered->year, 2021);
    // Nothing is issued before its week; the Friday of the week itself is no slip.
    QCOMPARE(issue(act(january, u"王敏"_s, QDate(2022, 1, 2))).error.code, ErrorCode::Refused);
    QVERIFY(issue(act(turn, u"王敏"_s, QDate(2021, 12, 31))).ok());
    // From the opening on the new year has its own.
    m_fixture->entry(m_project, 2022, u"level"_s, int(Level::District));
    QVERIFY(m_fixture->commit());
    QCOMPARE(*noticeYear(ledger(), Week::of(QDate(2022, 1, 10))), 2022);
    QCOMPARE(*lastNoticeDay(ledger(), 2021, QDate(2022, 1, 10)), QDate(2021, 12, 31));
}

void TestNotices::randomWalk()
{
    QRandomGenerator random(20211129);
    QList<qint64> notices;
    QHash<qint64, Record> frozen;
    QSet<QPair<int, int>> numbers;
    const auto pick = [&] { return notices.isEmpty() ? 0 : notices[random.bounded(int(notices.size()))]; };
    const QStringList start = test::dump(ledger());
    int undoable = 0;
    for (int step = 0; step < rounds(160); ++step) {
        const qint64 notice = pick();
        Outcome outcome;
        switch (random.bounded(9)) {
        case 0:
            if (const qint64 made = draft(firstMonday.addDays(7 * random.bounded(-8, 4))); made > 0) {
                notices << made;
                ++undoable;
            }
            continue;
        case 1:
            outcome = reviewNotice(ledger(), act(notice));
            break;
        case 2:
        case 3: {
            outcome = issue(act(notice), random.bounded(4) == 0 ? random.bounded(1, 6) : 0);
            if (!outcome.ok())
                continue;
            const Record issued = record(notice);
            const QPair number(stampOf(issued).on.year(), stampOf(issued).number);
            QVERIFY2(!numbers.contains(number), "a number twice");
            numbers.insert(number);
            QVERIFY(!frozen.contains(notice));
            frozen.insert(notice, issued);
            continue;
        }
        case 4:
            outcome = editNotice(ledger(), act(notice), u"总体情况/1"_s,
                random.bounded(3) == 0 ? QString() : u"第%1稿，{2}个。"_s.arg(step));
            break;
        case 5:
            outcome = correctNotice(ledger(), act(notice), u"核实"_s);
            if (outcome.ok())
                notices << outcome.ids.at(newNoticeId);
            break;
        case 6:
            outcome = discardNotice(ledger(), act(notice));
            break;
        case 7:
            outcome = setMonth(random.bounded(400, 2000));
            break;
        default:
            static_cast<void>(random.bounded(2) ? ledger().undo(walker) : ledger().redo(walker));
            break;
        }
        for (const auto& [id, kept] : frozen.asKeyValueRange())
            QVERIFY2(record(id) == kept, "a frozen notice changed");
    }
    QVERIFY(numbers.size() > 3 && undoable > 3);
    for (const auto& [id, kept] : frozen.asKeyValueRange()) {
        const auto verdict = verifyNotice(ledger(), id);
        QVERIFY(verdict);
        QVERIFY2(verdict->agrees(), qPrintable(verdictLines(*verdict).join(u'\n')));
    }
    // All of it taken back: what is left is what was issued.
    Outcome undone;
    do
        undone = ledger().undo(walker);
    while (undone.ok());
    QCOMPARE(undone.error.code, ErrorCode::NotFound);
    QCOMPARE(withoutIssued(test::dump(ledger())), withoutIssued(start));
    QCOMPARE(test::count(ledger(), u"notice"_s), qint64(frozen.size()));
    for (const auto& [id, kept] : frozen.asKeyValueRange())
        QVERIFY(record(id) == kept);
    verifySound();
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
