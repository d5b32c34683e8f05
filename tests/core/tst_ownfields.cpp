// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that a ledger adds for itself: stored, logged, undone and checked like any other.
#include "core/support/ledgertools.h"
#include "schema/messages.h"
#include "schema/ownfield.h"
#include "schema/typed.h"
#include "store/check.h"
#include "store/knownat.h"
#include "store/recyclebin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;
using sanpi::test::addProject;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::LedgerFile;
using sanpi::test::removed;
using sanpi::test::said;
using sanpi::test::stored;
using sanpi::test::updated;

class TestOwnFields : public QObject {
    Q_OBJECT

private slots:
    void init();
    void joinsTheCatalogue();
    void keepsValuesOfEveryType();
    void refusesValues_data();
    void refusesValues();
    void refusesDefinitions_data();
    void refusesDefinitions();
    void keepsStrangeWordsAsTheyAre();
    void aNewNameKeepsTheValues();
    void aRetiredOneIsHiddenAndKept();
    void whatItIsStays();
    void aChoiceInUseStays();
    void oneThatHoldsValuesIsNotTakenBack();
    void undoAndRedo();
    void comesAndGoesWithItsRecord();
    void oneSetBringsFieldAndValues();
    void whatIsRolledBackLeavesNoField();
    void anotherProgramsFieldIsSeen();
    void isKnownAsItWas();
    void checkFindsWhatWasAltered();
    void ofFactsToo();

private:
    /// A field of projects; its id.
    qint64 add(const QString& key, OwnType type, const QString& name, const test::Values& more = {});
    [[nodiscard]] Outcome apply(std::vector<RecordChange> records)
    {
        return m_file->operator->()->apply(changeSet(std::move(records)));
    }
    [[nodiscard]] Value value(const QString& key)
    {
        return stored(**m_file, RecordId::project(m_project), key);
    }
    [[nodiscard]] Outcome set(const QString& key, const Value& value);
    [[nodiscard]] const KindInfo& projects() { return (*m_file)->catalogue().kind(Kind::Project); }
    [[nodiscard]] bool isSound();

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_project = 0;
};

void TestOwnFields::init()
{
    m_file = std::make_unique<LedgerFile>();
    m_project = addProject(**m_file, u"污水管网"_s);
    QVERIFY(m_project > 0);
}

qint64 TestOwnFields::add(const QString& key, OwnType type, const QString& name, const test::Values& more)
{
    RecordChange change = created(RecordId::ownField(-1),
        {{u"kind"_s, u"project"_s}, {u"key"_s, key}, {u"name"_s, name}, {u"type"_s, int(type)}});
    for (const auto& [field, wanted] : more)
        change.fields.push_back({field, {}, wanted});
    const Outcome outcome = apply({change});
    if (!outcome.ok())
        qWarning("%s", said(outcome).constData());
    return outcome.ok() ? outcome.ids.at(-1) : 0;
}

Outcome TestOwnFields::set(const QString& key, const Value& wanted)
{
    return apply({updated(RecordId::project(m_project), key, value(key), wanted)});
}

bool TestOwnFields::isSound()
{
    const auto faults = checkLedger(**m_file);
    if (faults && !faults->empty())
        qWarning("%s %s", qPrintable(faults->front().where), qPrintable(faults->front().message));
    return faults && faults->empty();
}

void TestOwnFields::joinsTheCatalogue()
{
    const size_t before = projects().fields.size();
    const qint64 id = add(u"land_mu"_s, OwnType::Integer, u"用地（亩）"_s,
        {{u"english"_s, u"Land"_s}, {u"headers"_s, u"用地面积、占地"_s}, {u"highest"_s, u"5000"_s}});
    QVERIFY(id > 0);
    QCOMPARE(projects().fields.size(), before + 1);
    const Field& field = projects().fields.back();
    QCOMPARE(field.key, u"land_mu"_s);
    QCOMPARE(field.label(true), u"Land"_s);
    QCOMPARE(field.label(false), u"用地（亩）"_s);
    QCOMPARE(field.headers, (QStringList {u"用地（亩）"_s, u"用地面积"_s, u"占地"_s}));
    QCOMPARE(field.definition, id);
    QCOMPARE(field.max.value_or(0), 5000);
    // Other ledgers know nothing of it, nor does what was copied before.
    QVERIFY(!Catalogue::builtIn().kind(Kind::Project).field(u"land_mu"));
    LedgerFile other;
    QVERIFY(!other->catalogue().kind(Kind::Project).field(u"land_mu"));
    // It is there when the ledger is opened the next time.
    QVERIFY(m_file->reopen());
    QCOMPARE(projects().fields.back().key, u"land_mu"_s);
    QVERIFY(isSound());
}

void TestOwnFields::keepsValuesOfEveryType()
{
    QVERIFY(add(u"words"_s, OwnType::Text, u"包保说明"_s));
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    QVERIFY(add(u"tax"_s, OwnType::Amount, u"预计税收"_s));
    QVERIFY(add(u"share"_s, OwnType::Percent, u"国资占比"_s));
    QVERIFY(add(u"met_on"_s, OwnType::Date, u"调度日"_s));
    QVERIFY(add(u"track"_s, OwnType::Choice, u"赛道"_s, {{u"choices"_s, u"1=氢能\n2=储能"_s}}));
    const std::vector<std::pair<QString, QString>> typed {{u"words"_s, u"由区长包保"_s},
        {u"people"_s, u"1,200"_s}, {u"tax"_s, u"1.5亿"_s}, {u"share"_s, u"12.345%"_s},
        {u"met_on"_s, u"2021年3月5日"_s}, {u"track"_s, u"储能"_s}};
    for (const auto& [key, text] : typed) {
        const Typed read = typedFromText(*projects().field(key), text, Unit::Wan, {});
        QVERIFY2(!read.problem, qPrintable(key));
        const Outcome outcome = set(key, read.value);
        QVERIFY2(outcome.ok(), said(outcome).constData());
    }
    const std::vector<std::pair<QString, Value>> held {{u"words"_s, u"由区长包保"_s},
        {u"people"_s, Value(1200)}, {u"tax"_s, Value(qint64(150'000'000))}, {u"share"_s, Value(1235)},
        {u"met_on"_s, QDate(2021, 3, 5)}, {u"track"_s, Value(2)}};
    for (const auto& [key, expected] : held)
        QCOMPARE(value(key), expected);
    QCOMPARE(editText(*projects().field(u"share"), value(u"share"_s), Unit::Wan, false), u"12.35"_s);
    QVERIFY(isSound());
    // Nothing clears.
    QVERIFY(set(u"words"_s, {}).ok());
    QVERIFY(value(u"words"_s).isNull());
    QVERIFY(isSound());
}

void TestOwnFields::refusesValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("wanted");
    QTest::addColumn<ProblemCode>("code");
    QTest::newRow("a text for a number") << u"people"_s << QVariant(u"很多"_s) << ProblemCode::Unreadable;
    QTest::newRow("a number for a text") << u"words"_s << QVariant(7) << ProblemCode::Unreadable;
    QTest::newRow("above the bound") << u"people"_s << QVariant(5001) << ProblemCode::OutOfRange;
    QTest::newRow("below it") << u"people"_s << QVariant(9) << ProblemCode::OutOfRange;
    QTest::newRow("too long") << u"words"_s << QVariant(u"十一个字十一个字十一个"_s) << ProblemCode::TooLong;
    QTest::newRow("no choice") << u"track"_s << QVariant(3) << ProblemCode::UnknownChoice;
    QTest::newRow("no day") << u"met_on"_s << QVariant(u"2021-02-30"_s) << ProblemCode::Unreadable;
    QTest::newRow("before the first day")
        << u"met_on"_s << QVariant(u"2020-12-31"_s) << ProblemCode::OutOfRange;
    QTest::newRow("no field") << u"nonsense"_s << QVariant(1) << ProblemCode::NotAField;
}

void TestOwnFields::refusesValues()
{
    QFETCH(QString, key);
    QFETCH(QVariant, wanted);
    QFETCH(ProblemCode, code);
    QVERIFY(add(u"words"_s, OwnType::Text, u"包保说明"_s, {{u"highest"_s, u"10"_s}}));
    QVERIFY(
        add(u"people"_s, OwnType::Integer, u"用工"_s, {{u"lowest"_s, u"10"_s}, {u"highest"_s, u"5000"_s}}));
    QVERIFY(add(u"met_on"_s, OwnType::Date, u"调度日"_s, {{u"lowest"_s, u"2021-01-01"_s}}));
    QVERIFY(add(u"track"_s, OwnType::Choice, u"赛道"_s, {{u"choices"_s, u"1=氢能\n2=储能"_s}}));
    const QStringList before = dump(**m_file);
    const bool isText = wanted.typeId() == QMetaType::QString;
    const Outcome outcome = set(key, isText ? Value(wanted.toString()) : Value(wanted.toLongLong()));
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.problems.front().code, code);
    QVERIFY(!messageOf(outcome.problems.front(), (*m_file)->catalogue(), false).isEmpty());
    QCOMPARE(dump(**m_file), before);
}

void TestOwnFields::refusesDefinitions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ProblemCode>("code");
    const int word = int(OwnType::Text);
    QTest::newRow("a built-in key") << u"total"_s << word << u"某项"_s << u""_s << u""_s
                                    << ProblemCode::Duplicate;
    QTest::newRow("id") << u"id"_s << word << u"某项"_s << u""_s << u""_s << ProblemCode::Duplicate;
    QTest::newRow("an own key") << u"mine"_s << word << u"某项"_s << u""_s << u""_s << ProblemCode::Duplicate;
    QTest::newRow("no key") << u"用地"_s << word << u"某项"_s << u""_s << u""_s << ProblemCode::BadFieldKey;
    QTest::newRow("a key for a formula")
        << u"a\" OR 1=1 --"_s << word << u"某项"_s << u""_s << u""_s << ProblemCode::BadFieldKey;
    QTest::newRow("a built-in label")
        << u"other"_s << word << u"项目名称"_s << u""_s << u""_s << ProblemCode::Duplicate;
    QTest::newRow("a built-in header")
        << u"other"_s << word << u"某项"_s << u"headers"_s << u"建设地址"_s << ProblemCode::Duplicate;
    QTest::newRow("an own label") << u"other"_s << word << u"我 的"_s << u""_s << u""_s
                                  << ProblemCode::Duplicate;
    QTest::newRow("no type") << u"other"_s << 77 << u"某项"_s << u""_s << u""_s << ProblemCode::UnknownChoice;
    QTest::newRow("no choices") << u"other"_s << int(OwnType::Choice) << u"某项"_s << u""_s << u""_s
                                << ProblemCode::BadChoices;
    QTest::newRow("a choice twice") << u"other"_s << int(OwnType::Choice) << u"某项"_s << u"choices"_s
                                    << u"1=甲\n2=甲"_s << ProblemCode::BadChoices;
    QTest::newRow("a number twice") << u"other"_s << int(OwnType::Choice) << u"某项"_s << u"choices"_s
                                    << u"1=甲\n1=乙"_s << ProblemCode::BadChoices;
    QTest::newRow("a bound that is none") << u"other"_s << int(OwnType::Integer) << u"某项"_s << u"lowest"_s
                                          << u"很少"_s << ProblemCode::Unreadable;
    QTest::newRow("no kind") << u"other"_s << word << u"某项"_s << u"kind"_s << u"setting"_s
                             << ProblemCode::UnknownChoice;
}

void TestOwnFields::refusesDefinitions()
{
    QFETCH(QString, key);
    QFETCH(int, type);
    QFETCH(QString, name);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(ProblemCode, code);
    QVERIFY(add(u"mine"_s, OwnType::Text, u"我的"_s));
    const QStringList before = dump(**m_file);
    RecordChange change
        = created(RecordId::ownField(-1), {{u"key"_s, key}, {u"name"_s, name}, {u"type"_s, type}});
    change.fields.push_back({u"kind"_s, {}, field == "kind"_L1 ? text : u"project"_s});
    if (!field.isEmpty() && field != "kind"_L1)
        change.fields.push_back({field, {}, text});
    const Outcome outcome = apply({change});
    QVERIFY(!outcome.ok());
    QVERIFY2(!outcome.problems.empty(), said(outcome).constData());
    QCOMPARE(outcome.problems.front().code, code);
    QVERIFY(!messageOf(outcome.problems.front(), (*m_file)->catalogue(), false).isEmpty());
    QCOMPARE(dump(**m_file), before);
    QCOMPARE(projects().fields.back().key, u"mine"_s);
}

void TestOwnFields::keepsStrangeWordsAsTheyAre()
{
    const QStringList strange {u"=cmd|' /C calc'!A0"_s, u"<b>粗</b> & \"引号\" 'it''s'"_s, u"%1 %n \\n"_s,
        u"𠮷野家"_s, u"e\u0301"_s, u"\u202Eabc"_s, u"NULL"_s, u"'); DROP TABLE own_value; --"_s, u"0"_s};
    int number = 0;
    for (const QString& text : strange) {
        const QString key = u"f%1"_s.arg(++number);
        QVERIFY2(add(key, OwnType::Text, text.left(40)), qPrintable(text));
        QCOMPARE(projects().field(key)->zh, text.left(40));
        const Outcome outcome = set(key, text);
        QVERIFY2(outcome.ok(), said(outcome).constData());
        QCOMPARE(value(key).text(), text);
    }
    QVERIFY(isSound());
    const QStringList before = dump(**m_file);
    QVERIFY(m_file->reopen());
    QCOMPARE(dump(**m_file), before);
}

void TestOwnFields::aNewNameKeepsTheValues()
{
    const qint64 id = add(u"people"_s, OwnType::Integer, u"用工"_s);
    QVERIFY(set(u"people"_s, Value(80)).ok());
    QVERIFY(apply({updated(RecordId::ownField(id), u"name"_s, u"用工"_s, u"带动就业"_s)}).ok());
    QCOMPARE(projects().field(u"people")->zh, u"带动就业"_s);
    QCOMPARE(value(u"people"_s), Value(80));
    QVERIFY(isSound());
}

void TestOwnFields::aRetiredOneIsHiddenAndKept()
{
    const qint64 id = add(u"people"_s, OwnType::Integer, u"用工"_s);
    QVERIFY(set(u"people"_s, Value(80)).ok());
    const Outcome retired = apply({updated(RecordId::ownField(id), u"retired"_s, {}, QDate(2022, 1, 1))});
    QVERIFY2(retired.ok(), said(retired).constData());
    QVERIFY(
        std::ranges::none_of(projects().fields, [](const Field& field) { return field.key == "people"_L1; }));
    QVERIFY(projects().field(u"people")->retired); // history still knows its name
    QCOMPARE(value(u"people"_s), Value(80));
    QCOMPARE(set(u"people"_s, Value(81)).problems.front().code, ProblemCode::NotAField);
    // Its name is free for another one; its key is not.
    QCOMPARE(add(u"people"_s, OwnType::Text, u"另一个"_s), 0);
    QVERIFY(add(u"staff"_s, OwnType::Integer, u"用工"_s));
    QVERIFY(isSound());
    // The project goes and comes with what it held in it.
    const auto record = (*m_file)->records().find(RecordId::project(m_project));
    QVERIFY(apply({removed(**record)}).ok());
    QVERIFY(isSound());
    const auto restoring = restoringOf(**m_file, {RecordId::project(m_project)}, true);
    QVERIFY(restoring);
    QVERIFY((*m_file)->apply(restoring->set).ok());
    QCOMPARE(value(u"people"_s), Value(80));
    // And it can be taken into use again, once the other one gives the name back.
    const Outcome back = apply({updated(RecordId::ownField(id), u"retired"_s, QDate(2022, 1, 1), {})});
    QCOMPARE(back.problems.front().code, ProblemCode::Duplicate);
    QVERIFY(isSound());
}

void TestOwnFields::whatItIsStays()
{
    const qint64 id = add(u"people"_s, OwnType::Integer, u"用工"_s);
    for (const auto& [field, before, after] : std::vector<std::tuple<QString, Value, Value>> {
             {u"key"_s, u"people"_s, u"staff"_s}, {u"kind"_s, u"project"_s, u"issue"_s},
             {u"type"_s, Value(int(OwnType::Integer)), Value(int(OwnType::Text))}}) {
        const Outcome outcome = apply({updated(RecordId::ownField(id), field, before, after)});
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.problems.front().code, ProblemCode::FixedField);
    }
}

void TestOwnFields::aChoiceInUseStays()
{
    const QString three = u"1=氢能\n2=储能\n3=光伏"_s;
    const qint64 id = add(u"track"_s, OwnType::Choice, u"赛道"_s, {{u"choices"_s, three}});
    QVERIFY(set(u"track"_s, Value(2)).ok());
    const Outcome gone = apply({updated(RecordId::ownField(id), u"choices"_s, three, u"1=氢能\n3=光伏"_s)});
    QVERIFY(!gone.ok());
    QCOMPARE(gone.problems.front().code, ProblemCode::ChoiceInUse);
    QCOMPARE(gone.problems.front().value, u"储能"_s);
    // One that nobody bears may go, and a word may change.
    QVERIFY(apply({updated(RecordId::ownField(id), u"choices"_s, three, u"1=氢能\n2=新型储能"_s)}).ok());
    QCOMPARE(projects().field(u"track")->choice(2)->zh, u"新型储能"_s);
    QVERIFY(isSound());
}

void TestOwnFields::oneThatHoldsValuesIsNotTakenBack()
{
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    const auto head = (*m_file)->log().head();
    QVERIFY(set(u"people"_s, Value(80)).ok());
    const QStringList before = dump(**m_file);
    const Outcome outcome = (*m_file)->undo(u"王敏"_s, head->first);
    QCOMPARE(outcome.error.code, ErrorCode::Refused);
    QCOMPARE(dump(**m_file), before);
    QCOMPARE(value(u"people"_s), Value(80));
    QVERIFY(projects().field(u"people")); // the refused set has left the catalogue as it was
    QVERIFY(isSound());
}

void TestOwnFields::undoAndRedo()
{
    const QStringList bare = dump(**m_file);
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    QVERIFY(set(u"people"_s, Value(80)).ok());
    const QStringList full = dump(**m_file);
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY(value(u"people"_s).isNull());
    QVERIFY(isSound());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY(!projects().field(u"people"));
    QCOMPARE(dump(**m_file), bare);
    QVERIFY(isSound());
    QVERIFY((*m_file)->redo(u"王敏"_s).ok());
    QVERIFY((*m_file)->redo(u"王敏"_s).ok());
    QCOMPARE(value(u"people"_s), Value(80));
    QCOMPARE(dump(**m_file), full);
    QVERIFY(isSound());
}

void TestOwnFields::comesAndGoesWithItsRecord()
{
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    const Outcome made
        = apply({created(RecordId::project(-1), {{u"name"_s, u"带值的"_s}, {u"people"_s, Value(7)}})});
    QVERIFY2(made.ok(), said(made).constData());
    const RecordId id = RecordId::project(made.ids.at(-1));
    QCOMPARE(stored(**m_file, id, u"people"_s), Value(7));
    const auto all = (*m_file)->records().all(Kind::Project);
    QCOMPARE(all->size(), size_t(2));
    QCOMPARE(all->back().value(u"people"_s), Value(7));
    // A removal that knows nothing of the value is a conflict: nobody has looked at it.
    Record half = all->back();
    half.fields.erase(u"people"_s);
    QCOMPARE(apply({removed(half)}).error.code, ErrorCode::Conflict);
    QVERIFY(apply({removed(all->back())}).ok());
    QCOMPARE(test::count(**m_file, u"own_value"_s), 0);
    QVERIFY(isSound());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QCOMPARE(stored(**m_file, id, u"people"_s), Value(7));
    QVERIFY(isSound());
}

void TestOwnFields::oneSetBringsFieldAndValues()
{
    const QStringList before = dump(**m_file);
    const Outcome both = apply({created(RecordId::ownField(-1),
                                    {{u"kind"_s, u"projects"_s}, {u"key"_s, u"people"_s},
                                        {u"name"_s, u"用工"_s}, {u"type"_s, int(OwnType::Integer)}}),
        updated(RecordId::project(m_project), u"people"_s, {}, Value(5))});
    QVERIFY2(both.ok(), said(both).constData());
    QCOMPARE(value(u"people"_s), Value(5));
    QVERIFY(isSound());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QCOMPARE(dump(**m_file), before);
    QVERIFY(isSound());
}

void TestOwnFields::whatIsRolledBackLeavesNoField()
{
    const Outcome both = apply({created(RecordId::ownField(-1),
                                    {{u"kind"_s, u"project"_s}, {u"key"_s, u"people"_s},
                                        {u"name"_s, u"用工"_s}, {u"type"_s, int(OwnType::Integer)}}),
        updated(RecordId::project(m_project), u"people"_s, {}, u"很多"_s)});
    QVERIFY(!both.ok());
    QVERIFY(!projects().field(u"people"));
    QVERIFY(isSound());
}

void TestOwnFields::anotherProgramsFieldIsSeen()
{
    auto other = Ledger::open(m_file->path());
    QVERIFY(other);
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    QVERIFY(set(u"people"_s, Value(80)).ok());
    QVERIFY(!(*other)->catalogue().kind(Kind::Project).field(u"people"));
    // It writes into the field that it has not read yet, and does not overwrite what it has not seen.
    const RecordId id = RecordId::project(m_project);
    QCOMPARE((*other)->apply(changeSet({updated(id, u"people"_s, {}, Value(90))})).error.code,
        ErrorCode::Conflict);
    QVERIFY((*other)->apply(changeSet({updated(id, u"people"_s, Value(80), Value(90))})).ok());
    QVERIFY((*other)->catalogue().kind(Kind::Project).field(u"people"));
    QCOMPARE(value(u"people"_s), Value(90));
    QVERIFY(isSound());
}

void TestOwnFields::isKnownAsItWas()
{
    const auto before = (*m_file)->log().head();
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    QVERIFY(set(u"people"_s, Value(80)).ok());
    const auto then = (*m_file)->log().head();
    QVERIFY(set(u"people"_s, {}).ok());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QVERIFY((*m_file)->undo(u"王敏"_s).ok()); // the field itself is gone now
    QVERIFY(!projects().field(u"people"));
    const QStringList now = dump(**m_file);
    Value seen;
    QVERIFY(asKnownAt(**m_file, then->first, [&]() -> Result<void> {
        seen = value(u"people"_s);
        return {};
    }));
    QCOMPARE(seen, Value(80));
    bool known = true;
    QVERIFY(asKnownAt(**m_file, before->first, [&]() -> Result<void> {
        known = projects().field(u"people") != nullptr;
        return {};
    }));
    QVERIFY(!known);
    QVERIFY(!projects().field(u"people"));
    QCOMPARE(dump(**m_file), now);
    QVERIFY(isSound());
}

void TestOwnFields::checkFindsWhatWasAltered()
{
    QVERIFY(add(u"people"_s, OwnType::Integer, u"用工"_s));
    QVERIFY(set(u"people"_s, Value(80)).ok());
    QCOMPARE(m_file->tamper({u"UPDATE own_value SET number = 81"_s}), QString());
    QVERIFY(!checkLedger(**m_file)->empty());
    QCOMPARE(m_file->tamper({u"UPDATE own_value SET number = 80"_s}), QString());
    QVERIFY(isSound());
    QCOMPARE(m_file->tamper({u"UPDATE own_value SET key1 = 4711"_s}), QString());
    const auto faults = checkLedger(**m_file);
    QCOMPARE(faults->size(), size_t(2)); // missing here, hanging on nothing there
}

void TestOwnFields::ofFactsToo()
{
    const Outcome made = apply({created(RecordId::ownField(-1),
        {{u"kind"_s, u"inspection"_s}, {u"key"_s, u"noise_db"_s}, {u"name"_s, u"现场噪声"_s},
            {u"type"_s, int(OwnType::Text)}})});
    QVERIFY2(made.ok(), said(made).constData());
    const RecordId seen = RecordId::inspection(m_project, QDate(2021, 11, 30));
    QVERIFY(apply(
        {created(seen, {{u"site"_s, Value(1)}, {u"progress"_s, u"主体施工"_s}, {u"noise_db"_s, u"晴"_s}})})
                .ok());
    QCOMPARE(stored(**m_file, seen, u"noise_db"_s).text(), u"晴"_s);
    const auto all = (*m_file)->records().ofProject(Kind::Inspection, m_project);
    QCOMPARE(all->front().value(u"noise_db"_s).text(), u"晴"_s);
    QVERIFY(isSound());
}

QTEST_GUILESS_MAIN(TestOwnFields)
#include "tst_ownfields.moc"
