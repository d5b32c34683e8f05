// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue against its promises: the command line's keys, the sheets' headers, the tables on disk.
#include "core/support/ledgertools.h"
#include "domain/text.h"

#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using sanpi::Catalogue;
using sanpi::Field;
using sanpi::FieldType;
using sanpi::Home;
using sanpi::Kind;
using sanpi::KindInfo;
using sanpi::Month;
using sanpi::RecordId;
using sanpi::test::LedgerFile;

namespace {

/// The header as it may stand in sheets of December 2021.
QString filledIn(QString header)
{
    return sanpi::foldName(
        header.replace(u"{Y}"_s, u"2021"_s).replace(u"{P}"_s, u"2020"_s).replace(u"{m}"_s, u"12"_s));
}

bool isTextual(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Date;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void hasTheCommandLinesKeys_data();
    void hasTheCommandLinesKeys();
    void isOrderedByKind();
    void namesEachThingOnce_data();
    void namesEachThingOnce();
    void headersAreUnambiguous();
    void choicesAreUnambiguous_data();
    void choicesAreUnambiguous();
    void choosesByAnyWord();
    void homesAreSound_data();
    void homesAreSound();
    void tablesFitTheCatalogue_data();
    void tablesFitTheCatalogue();
    void tablesAreAllKnown();
    void idsReadBack_data();
    void idsReadBack();
    void refusesOtherIds_data();
    void refusesOtherIds();

private:
    void addKinds();

    const Catalogue m_catalogue = Catalogue::builtIn();
};

void TestSchema::addKinds()
{
    QTest::addColumn<Kind>("kind");
    for (const KindInfo& info : m_catalogue.kinds())
        QTest::newRow(qPrintable(info.name)) << info.kind;
}

void TestSchema::hasTheCommandLinesKeys_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("keys");
    // Scripts rely on these: a key may be added, none may go.
    QTest::newRow("projects")
        << u"projects"_s
        << u"code name short level lists class sector scheme unit developer uscc place scope "
           "nature total before target done rate gap lag lamp start_planned end_planned stage "
           "signed_on started_on produced_on capacity_on stat_on progress remark sponsor leader "
           "contact phone"_s;
    QTest::newRow("investment") << u"investment"_s << u"project month amount kind source"_s;
    QTest::newRow("targets") << u"targets"_s << u"project year amount state document issued_on"_s;
    QTest::newRow("units") << u"units"_s << u"code name kind order"_s;
    QTest::newRow("entries") << u"entries"_s << u"project year level class sector scheme unit total before"_s;
    QTest::newRow("memberships") << u"memberships"_s << u"list project joined left"_s;
    QTest::newRow("inspections")
        << u"inspections"_s
        << u"project on week inspectors site workers machines progress rating finding "
           "demand due"_s;
    QTest::newRow("issues")
        << u"issues"_s
        << u"number project kind weight text source collected_on unit due closed_on result "
           "state recheck_on"_s;
    QTest::newRow("notices") << u"notices"_s << u"number week state issued_on sha256"_s;
}

void TestSchema::hasTheCommandLinesKeys()
{
    QFETCH(QString, kind);
    QFETCH(QString, keys);
    const KindInfo* info = m_catalogue.kindNamed(kind);
    QVERIFY(info);
    for (const QString& key : keys.split(u' ')) {
        const bool isPart
            = std::ranges::any_of(info->key, [&](const auto& part) { return part.column == key; });
        QVERIFY2(isPart || info->field(key), qPrintable(key));
    }
}

void TestSchema::isOrderedByKind()
{
    QCOMPARE(int(m_catalogue.kinds().size()), sanpi::kindCount);
    std::set<QString> names;
    for (int i = 0; i < sanpi::kindCount; ++i) {
        const KindInfo& info = m_catalogue.kind(Kind(i));
        QCOMPARE(info.kind, Kind(i));
        QCOMPARE(m_catalogue.kindNamed(info.name), &info);
        QCOMPARE(m_catalogue.kindNamed(info.plural), &info);
        QVERIFY(names.insert(info.name).second);
        QVERIFY(info.plural == info.name || names.insert(info.plural).second);
        QVERIFY(!info.zh.isEmpty() && !info.en.isEmpty());
        QVERIFY(!info.key.empty() && info.key.size() <= RecordId().key.size());
    }
    QCOMPARE(m_catalogue.kindNamed(u"nonsense"), nullptr);
}

void TestSchema::namesEachThingOnce_data()
{
    addKinds();
}

void TestSchema::namesEachThingOnce()
{
    QFETCH(Kind, kind);
    const KindInfo& info = m_catalogue.kind(kind);
    std::set<QString> keys;
    std::set<QString> zh;
    std::set<QString> en;
    for (const auto& part : info.key)
        QVERIFY2(keys.insert(part.column).second, qPrintable(part.column));
    for (const Field& field : info.fields) {
        QVERIFY2(keys.insert(field.key).second, qPrintable(field.key));
        QVERIFY2(!field.zh.isEmpty() && zh.insert(field.zh).second, qPrintable(field.zh));
        QVERIFY2(!field.en.isEmpty() && en.insert(field.en).second, qPrintable(field.en));
        QCOMPARE(info.field(field.key), &field);
        QVERIFY2(!field.en.contains(u'_'), qPrintable(field.en));
    }
    QCOMPARE(info.field(u"nonsense"), nullptr);
}

void TestSchema::headersAreUnambiguous()
{
    // A ledger's sheet is matched against projects and their monthly investment at once.
    std::map<QString, QString> owners;
    for (const Kind kind : {Kind::Project, Kind::Investment}) {
        for (const Field& field : m_catalogue.kind(kind).fields) {
            for (const QString& header : field.headers) {
                const QString owner = m_catalogue.kind(kind).name + u'.' + field.key;
                const auto [it, fresh] = owners.emplace(filledIn(header), owner);
                QVERIFY2(fresh, qPrintable(header + u": "_s + owner + u", "_s + it->second));
                QString rest = header;
                rest.remove(u"{Y}"_s).remove(u"{P}"_s).remove(u"{m}"_s);
                QVERIFY2(!rest.contains(u'{') && !rest.contains(u'}'), qPrintable(header));
            }
        }
    }
    QVERIFY(owners.size() > 80);
}

void TestSchema::choicesAreUnambiguous_data()
{
    addKinds();
}

void TestSchema::choicesAreUnambiguous()
{
    QFETCH(Kind, kind);
    for (const Field& field : m_catalogue.kind(kind).fields) {
        QCOMPARE(field.choices.empty(), field.type != FieldType::Choice);
        std::set<qint64> codes;
        std::map<QString, qint64> words;
        for (const sanpi::Choice& choice : field.choices) {
            QVERIFY(codes.insert(choice.code).second);
            QStringList all = choice.aliases;
            all << choice.zh << choice.en;
            for (const QString& word : all) {
                QVERIFY(!word.isEmpty());
                const auto [it, fresh] = words.emplace(sanpi::foldName(word), choice.code);
                QVERIFY2(fresh || it->second == choice.code, qPrintable(field.key + u' ' + word));
            }
        }
    }
}

void TestSchema::choosesByAnyWord()
{
    const Field& level = m_catalogue.field(Kind::Project, u"level");
    for (const QString& word : {u"省"_s, u"省重点"_s, u"Ａ类"_s, u"province"_s, u" 省级 "_s})
        QCOMPARE(level.choiceNamed(word), level.choice(1));
    QCOMPARE(level.choiceNamed(u"国家"), nullptr);
    QCOMPARE(level.choiceNamed(u""), nullptr);
    QCOMPARE(level.choice(9), nullptr);
    // 新建 is the year class in one column and the nature in another (design.md, definition 10).
    QCOMPARE(m_catalogue.field(Kind::Project, u"class").choiceNamed(u"新建")->zh, u"新开工"_s);
    QCOMPARE(m_catalogue.field(Kind::Project, u"nature").choiceNamed(u"新建")->zh, u"新建"_s);
}

void TestSchema::homesAreSound_data()
{
    addKinds();
}

void TestSchema::homesAreSound()
{
    QFETCH(Kind, kind);
    const KindInfo& info = m_catalogue.kind(kind);
    const KindInfo& entry = m_catalogue.kind(Kind::Entry);
    for (const Field& field : info.fields) {
        const QByteArray key = field.key.toUtf8();
        // Other kinds compute some of what they show; only a project shows what other records hold.
        QVERIFY2(
            kind == Kind::Project || field.home == Home::Own || field.home == Home::Figure, key.constData());
        QVERIFY2(!field.unique || field.home == Home::Own, key.constData());
        QVERIFY2(!field.required || field.home == Home::Own, key.constData());
        QCOMPARE(field.stage > 0, field.home == Home::Transition);
        if (field.home == Home::Entry) {
            // The form's field and the entry's column are one and the same thing.
            const Field* column = entry.field(field.key);
            QVERIFY2(column, key.constData());
            QCOMPARE(column->type, field.type);
            QCOMPARE(column->maxLength, field.maxLength);
            QCOMPARE(column->choices.size(), field.choices.size());
        }
        if (field.type == FieldType::Text || field.type == FieldType::LongText)
            QVERIFY2(field.maxLength > 0, key.constData());
        if (field.type == FieldType::Money && field.isInput())
            QVERIFY2(field.min == 0 && field.max > 0, key.constData());
        if (field.home == Home::Figure)
            QVERIFY2(!field.isInput(), key.constData());
    }
}

void TestSchema::tablesFitTheCatalogue_data()
{
    addKinds();
}

void TestSchema::tablesFitTheCatalogue()
{
    QFETCH(Kind, kind);
    const KindInfo& info = m_catalogue.kind(kind);
    LedgerFile file;
    // Column → "TYPE notnull".
    std::map<QString, QString> expected;
    for (const auto& part : info.key) {
        const bool rowid = info.key.size() == 1;
        expected[part.column]
            = (part.type == FieldType::Date ? u"TEXT"_s : u"INTEGER"_s) + (rowid ? u""_s : u" NOT NULL"_s);
    }
    for (const Field* field : info.stored())
        expected[field->key] = (isTextual(field->type) ? u"TEXT"_s : u"INTEGER"_s)
            + (field->required ? u" NOT NULL"_s : u""_s);
    if (kind == Kind::Project || kind == Kind::Unit)
        expected[u"name_folded"_s] = expected[u"pinyin"_s] = u"TEXT"_s;
    std::map<QString, QString> found;
    for (const QString& line : sanpi::test::column(*file,
             u"SELECT name || ':' || type || iif(\"notnull\", ' NOT NULL', '') FROM pragma_table_info('%1')"_s
                 .arg(info.name)))
        found[line.section(u':', 0, 0)] = line.section(u':', 1);
    QCOMPARE(found, expected);

    // The primary key is the record's id, and what the catalogue calls unique the database holds unique.
    QStringList parts;
    for (const auto& part : info.key)
        parts << part.column;
    QStringList primary = sanpi::test::column(
        *file, u"SELECT name FROM pragma_table_info('%1') WHERE pk > 0 ORDER BY name"_s.arg(info.name));
    parts.sort();
    QCOMPARE(primary, parts);
    QStringList unique;
    for (const Field& field : info.fields) {
        if (field.unique)
            unique << field.key;
    }
    unique.sort();
    QCOMPARE(
        sanpi::test::column(*file,
            u"SELECT i.name FROM pragma_index_list('%1') l, pragma_index_info(l.name) i WHERE l.origin = 'u' ORDER BY 1"_s
                .arg(info.name)),
        unique);

    // References point where the catalogue says.
    QStringList references;
    for (const auto& part : info.key) {
        if (part.type == FieldType::Reference)
            references << part.column + u" → "_s + m_catalogue.kind(part.refersTo).name;
    }
    for (const Field* field : info.stored()) {
        if (field->type == FieldType::Reference)
            references << field->key + u" → "_s + m_catalogue.kind(field->refersTo).name;
    }
    // Beyond the catalogue's references: a period is named by its number, a file by its content.
    if (info.kind == Kind::Batch)
        references << u"period → period"_s;
    if (info.kind == Kind::Attachment)
        references << u"sha256 → content"_s;
    references.sort();
    QCOMPARE(sanpi::test::column(*file,
                 u"SELECT \"from\" || ' → ' || \"table\" FROM pragma_foreign_key_list('%1') ORDER BY 1"_s.arg(
                     info.name)),
        references);
}

void TestSchema::tablesAreAllKnown()
{
    LedgerFile file;
    std::set<QString> expected {
        u"ledger"_s, u"counter"_s, u"change_set"_s, u"change"_s, u"content"_s, u"own_value"_s};
    for (const KindInfo& info : m_catalogue.kinds())
        expected.insert(info.name);
    const QStringList found
        = sanpi::test::column(*file, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
    QCOMPARE(std::set<QString>(found.begin(), found.end()), expected);
    // Strict tables: a text cannot slip into a column of amounts.
    QCOMPARE(
        sanpi::test::column(*file,
            u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'"_s),
        QStringList());
}

void TestSchema::idsReadBack_data()
{
    QTest::addColumn<RecordId>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("project") << RecordId::project(17) << u"17"_s;
    QTest::newRow("entry") << RecordId::entry(17, 2021) << u"17:2021"_s;
    QTest::newRow("target") << RecordId::target(17, 2021, 2) << u"17:2021:2"_s;
    QTest::newRow("investment") << RecordId::investment(17, Month(2021, 2)) << u"17:2021-02"_s;
    QTest::newRow("stated") << RecordId::stated(17, 2021, Month(2021, 12)) << u"17:2021:2021-12"_s;
    QTest::newRow("progress") << RecordId::progress(17, QDate(2021, 3, 5)) << u"17:2021-03-05"_s;
    QTest::newRow("transition") << RecordId::transition(17, 2) << u"17:2"_s;
    QTest::newRow("membership") << RecordId::membership(3, 17) << u"3:17"_s;
    QTest::newRow("period") << RecordId {Kind::Period, {4, 0, 0}} << u"4"_s;
    QTest::newRow("large") << RecordId::unit(9'000'000'000'000'000'000) << u"9000000000000000000"_s;
}

void TestSchema::idsReadBack()
{
    QFETCH(RecordId, id);
    QFETCH(QString, text);
    QCOMPARE(m_catalogue.idText(id), text);
    QCOMPARE(m_catalogue.idFromText(id.kind, text), std::optional(id));
}

void TestSchema::refusesOtherIds_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << Kind::Project << QString();
    QTest::newRow("word") << Kind::Project << u"甲项目"_s;
    QTest::newRow("too many parts") << Kind::Project << u"17:2021"_s;
    QTest::newRow("too few parts") << Kind::Investment << u"17"_s;
    QTest::newRow("month 13") << Kind::Investment << u"17:2021-13"_s;
    QTest::newRow("a day for a month") << Kind::Investment << u"17:2021-12-01"_s;
    QTest::newRow("31 April") << Kind::Progress << u"17:2021-04-31"_s;
    QTest::newRow("missing part") << Kind::Entry << u"17:"_s;
    QTest::newRow("decimals") << Kind::Entry << u"17:2021.5"_s;
    QTest::newRow("overflow") << Kind::Project << u"99999999999999999999"_s;
}

void TestSchema::refusesOtherIds()
{
    QFETCH(Kind, kind);
    QFETCH(QString, text);
    QVERIFY(!m_catalogue.idFromText(kind, text));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
