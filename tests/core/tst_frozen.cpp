// SPDX-License-Identifier: GPL-3.0-or-later
// What was issued stays: no change set alters it, no undo takes it back, no number is free again.
#include "store/check.h"
#include "support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::ChangeSet;
using sanpi::ErrorCode;
using sanpi::Kind;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::Source;

namespace {

const RecordId number(qint64 id)
{
    return {Kind::UsedNumber, {id, 0, 0}};
}

} // namespace

class TestFrozen : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aDraftIsAlteredAndUndone();
    void anIssuedNoticeIsNeitherAlteredNorRemoved();
    void undoPassesOverIssuing();
    void undoOfOlderSetsLeavesTheIssuedAlone();
    void aNumberIsNeverFreeAgain();
    void whatIsAttachedToAnIssuedNoticeStays();

private:
    Outcome draft();
    Outcome issue();
    void verifySound();

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_notice = 0;
};

void TestFrozen::init()
{
    m_file = std::make_unique<LedgerFile>();
    const Outcome drafted = draft();
    QVERIFY2(drafted.ok(), said(drafted).constData());
    m_notice = drafted.ids.at(-1);
}

Outcome TestFrozen::draft()
{
    return (*m_file)->apply(changeSet({created(RecordId::notice(-1),
        {{u"year"_s, 2021}, {u"week"_s, u"2021-11-29"_s}, {u"drafted_by"_s, u"王敏"_s}})}));
}

Outcome TestFrozen::issue()
{
    sanpi::RecordChange issued = updated(RecordId::notice(m_notice), u"issued_on"_s, {}, u"2021-12-06"_s);
    issued.fields.push_back({u"number"_s, {}, 1});
    ChangeSet set = changeSet({issued,
        created(number(-1),
            {{u"text"_s, u"通报〔2021〕第1期"_s}, {u"series"_s, u"通报"_s}, {u"year"_s, 2021},
                {u"number"_s, 1}, {u"on"_s, u"2021-12-06"_s}})});
    set.source = Source::Issue;
    return (*m_file)->apply(set);
}

void TestFrozen::verifySound()
{
    const auto faults = sanpi::checkLedger(**m_file);
    QVERIFY(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : qPrintable(faults->front().message));
}

void TestFrozen::aDraftIsAlteredAndUndone()
{
    QVERIFY((*m_file)->apply(changeSet({updated(RecordId::notice(m_notice), u"layout"_s, {}, 2)})).ok());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY(!exists(**m_file, RecordId::notice(m_notice)));
    verifySound();
}

void TestFrozen::anIssuedNoticeIsNeitherAlteredNorRemoved()
{
    QVERIFY(issue().ok());
    const Outcome altered
        = (*m_file)->apply(changeSet({updated(RecordId::notice(m_notice), u"number"_s, 1, 2)}));
    QCOMPARE(altered.error.code, ErrorCode::Refused);
    const auto stored = (*m_file)->records().find(RecordId::notice(m_notice));
    QVERIFY(stored && *stored);
    QCOMPARE((*m_file)->apply(changeSet({removed(**stored)})).error.code, ErrorCode::Refused);
    QCOMPARE(sanpi::test::stored(**m_file, RecordId::notice(m_notice), u"number"_s), sanpi::Value(1));
    verifySound();
}

void TestFrozen::undoPassesOverIssuing()
{
    const qint64 project = addProject(**m_file, u"甲项目"_s);
    const Outcome issued = issue();
    QVERIFY2(issued.ok(), said(issued).constData());
    // Named, it is refused; unnamed, the newest set before it is meant.
    QCOMPARE((*m_file)->undo(u"王敏"_s, issued.changeSet).error.code, ErrorCode::Refused);
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY(!exists(**m_file, RecordId::project(project)));
    QVERIFY((*m_file)->redo(u"王敏"_s).ok());
    QVERIFY(exists(**m_file, RecordId::project(project)));
    QVERIFY(!stored(**m_file, RecordId::notice(m_notice), u"issued_on"_s).isNull());
    verifySound();
}

void TestFrozen::undoOfOlderSetsLeavesTheIssuedAlone()
{
    const auto draft = (*m_file)->undoable(u"王敏"_s);
    QVERIFY(draft && *draft);
    QVERIFY(issue().ok());
    // Nothing of the draft can be taken back any more: named it is refused, unnamed it is passed over.
    QCOMPARE((*m_file)->undo(u"王敏"_s, **draft).error.code, ErrorCode::Refused);
    const auto before = (*m_file)->log().head();
    QCOMPARE((*m_file)->undo(u"王敏"_s).error.code, ErrorCode::NotFound);
    QCOMPARE((*m_file)->log().head()->first, before->first); // no empty step is logged
    QVERIFY(exists(**m_file, RecordId::notice(m_notice)));
    verifySound();
}

void TestFrozen::aNumberIsNeverFreeAgain()
{
    const Outcome used = (*m_file)->apply(changeSet({created(number(-1),
        {{u"text"_s, u"示督〔2021〕5号"_s}, {u"series"_s, u"示督"_s}, {u"year"_s, 2021}, {u"number"_s, 5},
            {u"on"_s, u"2021-12-06"_s}})}));
    QVERIFY(used.ok());
    QCOMPARE((*m_file)->undo(u"王敏"_s, used.changeSet).error.code, ErrorCode::Refused);
    QVERIFY(exists(**m_file, number(used.ids.at(-1))));
    const Outcome again = (*m_file)->apply(changeSet({created(number(-1),
        {{u"text"_s, u"示督〔2021〕5号"_s}, {u"series"_s, u"示督"_s}, {u"year"_s, 2021}, {u"number"_s, 5},
            {u"on"_s, u"2021-12-07"_s}})}));
    QVERIFY(!again.ok());
    QCOMPARE(again.problems.front().code, sanpi::ProblemCode::Duplicate);
    verifySound();
}

void TestFrozen::whatIsAttachedToAnIssuedNoticeStays()
{
    // The content first: an attachment names it.
    sanpi::Statement content(
        (*m_file)->connection(), u"INSERT INTO content (sha256, data) VALUES (?, x'00')"_s);
    content.bind(u"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"_s);
    QVERIFY(content.run());
    const Outcome attached = (*m_file)->apply(changeSet({created({Kind::Attachment, {-2, 0, 0}},
        {{u"record"_s, u"notice/%1"_s.arg(m_notice)}, {u"name"_s, u"通报.pdf"_s},
            {u"sha256"_s, u"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"_s},
            {u"bytes"_s, 1}})}));
    QVERIFY2(attached.ok(), said(attached).constData());
    QVERIFY(issue().ok());
    const RecordId id {Kind::Attachment, {attached.ids.at(-2), 0, 0}};
    QCOMPARE((*m_file)->apply(changeSet({updated(id, u"name"_s, u"通报.pdf"_s, u"别的.pdf"_s)})).error.code,
        ErrorCode::Refused);
    QCOMPARE((*m_file)->undo(u"王敏"_s, attached.changeSet).error.code, ErrorCode::Refused);
    QVERIFY(exists(**m_file, id));
    verifySound();
}

QTEST_GUILESS_MAIN(TestFrozen)
#include "tst_frozen.moc"
