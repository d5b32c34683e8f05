// SPDX-License-Identifier: GPL-3.0-or-later
// A round of collecting over eight units: workbooks made by the real program, filled in by a script that
// plays the units, returned, merged. Every outcome stands in a table that was worked out beforehand, and the
// ledger is compared with the expected one to the cell.
#include "cli/clirun.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Project {
    QString code;
    QString name;
    qint64 id = 0;
    qint64 target = 0; ///< 元
    bool underWay = false; ///< started long ago, and neither in production nor finished
};

struct Unit {
    QString name;
    QString file; ///< as sent
    std::vector<Project> projects;
};

/// A cell of the ledger under its name, so that a comparison says what differs.
using Cells = QMap<QString, QString>;

/// What a returned file is expected to come to.
struct Expected {
    int exit = 0;
    QString refused;
    int changed = 0;
    int conflicts = 0;
    QStringList problems; ///< codes, sorted
    QStringList warnings; ///< codes, sorted; 0: not looked at
    bool entered = false;
};

} // namespace

class TestCliTemplate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsAWorkbookToEveryUnit();
    void protectsWhatIsNotToBeFilledIn();
    void mergesARound();
    void undoesAReturnAsOne();
    void sendsWeeks();
    void refusesWrongUse();

private:
    CliResult run(const QStringList& arguments) const
    {
        return m_run(QStringList {u"--ledger"_s, m_run.path(u"d.sanpi"_s), u"--lang"_s, u"en"_s, u"--json"_s}
            + arguments);
    }
    [[nodiscard]] CliResult taken(
        const QString& file, const QStringList& more = {}, const QString& on = u"2021-11-26"_s) const
    {
        return run(QStringList {u"template"_s, u"in"_s, file, u"--on"_s, on} + more);
    }
    /// The workbook \p source as its unit fills it in; a file of the name in the run's folder.
    QString played(
        const QString& source, const QJsonArray& steps, const QString& out, const QString& format = {}) const;
    static bool is(const CliResult& result, const Expected& expected, QString& why);
    [[nodiscard]] Cells ledgerCells() const;
    [[nodiscard]] const Project& at(int unit, int project) const
    {
        return m_units[size_t(unit)].projects[size_t(project)];
    }
    void expect(const Project& project, const QString& field, const QString& value)
    {
        m_expected.insert(project.code + u' ' + field, value);
    }
    void meet(const CliResult& result, const Expected& expected) const
    {
        QString why;
        QVERIFY2(is(result, expected, why), qPrintable(why));
    }

    CliRun m_run;
    std::vector<Unit> m_units;
    Cells m_start; ///< before anything came back
    Cells m_expected;
    qint64 m_firstSet = 0; ///< of the first unit's return
    QString m_firstFile;
};

namespace {

QJsonArray set(const Project& project, const QString& header, const QJsonValue& value)
{
    return {u"set"_s, project.code, header, value};
}

/// A list of one: braces alone would copy the step instead.
QJsonArray only(const QJsonArray& step)
{
    QJsonArray steps;
    steps.append(step);
    return steps;
}

const QString amountHeader = u"11月完成投资(万元)"_s;

QStringList codesOf(const QJsonArray& problems)
{
    QStringList codes;
    for (const QJsonValue& problem : problems)
        codes << problem[u"code"_s].toString();
    codes.sort();
    return codes;
}

} // namespace

QString TestCliTemplate::played(
    const QString& source, const QJsonArray& steps, const QString& out, const QString& format) const
{
    QFile file(m_run.path(u"steps.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(steps).toJson()) < 0)
        return {};
    file.close();
    QStringList words {
        QStringLiteral(SANPI_TEST_DATA "/collect/playunit.py"), source, file.fileName(), m_run.path(out)};
    if (!format.isEmpty())
        words << format;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(u"/usr/bin/python3"_s, words);
    return process.waitForFinished(240'000) && process.exitCode() == 0 ? m_run.path(out) : QString();
}

bool TestCliTemplate::is(const CliResult& result, const Expected& expected, QString& why)
{
    const QJsonObject file = result.object()[u"files"_s].toArray().at(0).toObject();
    const QStringList problems = codesOf(file[u"problems"_s].toArray());
    const QStringList warnings = codesOf(file[u"warnings"_s].toArray());
    const bool entered = file[u"change_set"_s].toInteger() > 0;
    why = u"exit %1, refused %2, changed %3, conflicts %4, problems %5, warnings %6, entered %7: %8 %9"_s
              .arg(result.exit)
              .arg(file[u"refused"_s].toString())
              .arg(file[u"changed"_s].toInt())
              .arg(file[u"conflicts"_s].toArray().size())
              .arg(problems.join(u','), warnings.join(u','))
              .arg(entered)
              .arg(result.err, result.out);
    return result.exit == expected.exit && file[u"refused"_s].toString() == expected.refused
        && (!expected.refused.isEmpty() || problems == expected.problems)
        && file[u"changed"_s].toInt() == expected.changed
        && file[u"conflicts"_s].toArray().size() == expected.conflicts && warnings == expected.warnings
        && entered == expected.entered;
}

/// Everything that a return could touch, of all projects and all months.
Cells TestCliTemplate::ledgerCells() const
{
    Cells cells;
    const auto put = [&](const QString& kind, const QStringList& key, const QStringList& fields) {
        const CliResult list = run({u"list"_s, kind, u"--year"_s, u"2021"_s, u"--as-of"_s, u"2021-12-31"_s});
        for (const QJsonValue& row : list.array()) {
            QStringList name {row[u"code"_s].toString()};
            for (const QString& part : key)
                name << row[part].toVariant().toString();
            for (const QString& field : fields) {
                const QString value = row[field].toVariant().toString();
                if (!value.isEmpty())
                    cells.insert(name.join(u' ') + u' ' + field, value);
            }
        }
    };
    put(u"investment"_s, {u"month"_s}, {u"amount_yuan"_s, u"kind"_s});
    put(u"progress"_s, {u"on"_s}, {u"text"_s, u"remark"_s});
    put(u"transitions"_s, {u"stage"_s}, {u"on"_s, u"inexact"_s});
    const CliResult projects = run({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s, u"--as-of"_s,
        u"2021-12-31"_s, u"--fields"_s, u"code,name,contact,phone,target,total,unit"_s});
    for (const QJsonValue& row : projects.array()) {
        for (const QString& field :
            {u"name"_s, u"contact"_s, u"phone"_s, u"target_yuan"_s, u"total_yuan"_s, u"unit"_s}) {
            const QString value = row[field].toVariant().toString();
            if (!value.isEmpty())
                cells.insert(row[u"code"_s].toString() + u' ' + field, value);
        }
    }
    return cells;
}

void TestCliTemplate::initTestCase()
{
    QCOMPARE(m_run({u"init"_s, m_run.path(u"d.sanpi"_s), u"--demo"_s}).exit, 0);
}

void TestCliTemplate::sendsAWorkbookToEveryUnit()
{
    const QString folder = m_run.path(u"out"_s);
    const CliResult sent = run({u"template"_s, u"out"_s, u"--month"_s, u"2021-11"_s, u"--on"_s,
        u"2021-11-20"_s, u"--due"_s, u"2021-11-28"_s, u"-o"_s, folder});
    QVERIFY2(sent.exit == 0, qPrintable(sent.err));
    QCOMPARE(sent.object()[u"due"_s].toString(), u"2021-11-28"_s);
    int projects = sent.object()[u"unassigned"_s].toInt();
    for (const QJsonValue& file : sent.object()[u"files"_s].toArray()) {
        QVERIFY(QFile::exists(file[u"file"_s].toString()));
        projects += file[u"projects"_s].toInt();
        Unit unit {file[u"unit"_s].toString(), file[u"file"_s].toString(), {}};
        const CliResult list
            = run({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s, u"--as-of"_s, u"2021-12-31"_s,
                u"--where"_s, u"unit="_s + unit.name + u" and (level=省 or level=市 or level=区)"_s,
                u"--fields"_s, u"code,name,target,started_on,produced_on,capacity_on"_s});
        for (const QJsonValue& row : list.array())
            unit.projects.push_back({row[u"code"_s].toString(), row[u"name"_s].toString(),
                row[u"id"_s].toInteger(), row[u"target_yuan"_s].toInteger(),
                row[u"started_on"_s].toString() < u"2021-06"_s && !row[u"started_on"_s].isNull()
                    && row[u"produced_on"_s].isNull() && row[u"capacity_on"_s].isNull()});
        QCOMPARE(int(unit.projects.size()), file[u"projects"_s].toInt());
        if (unit.projects.size() >= 5)
            m_units.push_back(unit);
    }
    const CliResult all = run({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s, u"--as-of"_s,
        u"2021-12-31"_s, u"--where"_s, u"level=省 or level=市 or level=区"_s, u"--fields"_s, u"code"_s});
    QCOMPARE(projects, int(all.array().size()));
    QVERIFY2(m_units.size() >= 8, "the demo has too few units with five projects");

    const CliResult status = run({u"template"_s, u"status"_s, u"--as-of"_s, u"2021-11-29"_s});
    QCOMPARE(status.exit, 0);
    QCOMPARE(status.object()[u"period"_s].toString(), u"2021-11"_s);
    QVERIFY(status.object()[u"returned"_s].toArray().isEmpty());
    QCOMPARE(status.object()[u"missing"_s].toArray().size(), sent.object()[u"files"_s].toArray().size());
    QCOMPARE(status.object()[u"overdue"_s].toInt(), int(sent.object()[u"files"_s].toArray().size()));
    QVERIFY(status.object()[u"reminder"_s].toString().contains(m_units[0].name));
}

/// What programs show and let people do, as openpyxl reads it.
void TestCliTemplate::protectsWhatIsNotToBeFilledIn()
{
    QVERIFY(!m_units.empty());
    QProcess process;
    process.start(u"/usr/bin/python3"_s,
        {u"-c"_s,
            u"import openpyxl,sys,json\n"
            "b=openpyxl.load_workbook(sys.argv[1]); s=b['填报']\n"
            "h={c.value:c.column for c in s[4] if c.value}\n"
            "row=s[6]\n"
            "print(json.dumps({'sheets':[[w.title,w.sheet_state] for w in "
            "b.worksheets],'on':s.protection.sheet,"
            "'password':bool(s.protection.password),"
            "'open':sorted(k for k,c in h.items() if not s.cell(6,c).protection.locked),"
            "'key':s.column_dimensions['A'].hidden,'row':s.row_dimensions[3].hidden,"
            "'lists':sorted(v.formula1 for v in s.data_validations.dataValidation if v.type=='list'),"
            "'rules':len(s.data_validations.dataValidation)}))"_s,
            m_units[0].file});
    QVERIFY(process.waitForFinished(60'000));
    const QJsonObject seen = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY2(!seen.isEmpty(), process.readAllStandardError().constData());
    const QJsonArray sheets {QJsonArray {u"填报"_s, u"visible"_s}, QJsonArray {u"填报说明"_s, u"visible"_s},
        QJsonArray {u"sanpi"_s, u"veryHidden"_s}};
    QCOMPARE(seen[u"sheets"_s].toArray(), sheets);
    QVERIFY(seen[u"on"_s].toBool());
    QVERIFY(!seen[u"password"_s].toBool());
    QVERIFY(seen[u"key"_s].toBool() && seen[u"row"_s].toBool());
    QStringList open;
    for (const QJsonValue& header : seen[u"open"_s].toArray())
        open << header.toString();
    QStringList wanted {amountHeader, u"数据类型"_s, u"本月形象进度"_s, u"本月存在问题"_s, u"开工日期"_s,
        u"竣工(投产)日期"_s, u"联系人"_s, u"联系电话"_s};
    open.sort();
    wanted.sort();
    QCOMPARE(open, wanted);
    QCOMPARE(seen[u"lists"_s].toArray(), QJsonArray {u"\"预计,快报,定报,清空\""_s});
    QCOMPARE(seen[u"rules"_s].toInt(), int(wanted.size()));
}

void TestCliTemplate::mergesARound()
{
    QVERIFY(m_units.size() >= 8);
    const QString sentAmount = ledgerCells()[at(2, 1).code + u" 2021-11 amount_yuan"_s];
    // What happens at the center while the units write.
    for (int i = 0; i < 4; ++i) {
        const QString id = u"%1:2020-11"_s.arg(at(1, i).id);
        QCOMPARE(run({u"set"_s, u"investment"_s, id, u"amount=%1.37万元"_s.arg(310 + i)}).exit, 0);
    }
    QCOMPARE(run({u"set"_s, u"investment"_s, u"%1:2021-11"_s.arg(at(2, 0).id), u"amount=500万元"_s}).exit, 0);
    QCOMPARE(run({u"set"_s, u"investment"_s, u"%1:2021-11"_s.arg(at(2, 1).id), u"amount=700万元"_s}).exit, 0);
    QCOMPARE(run({u"set"_s, u"projects"_s, QString::number(at(2, 2).id), u"contact=中心改的人"_s}).exit, 0);
    QCOMPARE(run({u"set"_s, u"projects"_s, QString::number(at(2, 3).id), u"phone=13800000003"_s}).exit, 0);
    const CliResult second
        = run({u"template"_s, u"out"_s, u"--month"_s, u"2021-11"_s, u"--unit"_s, m_units[4].name, u"--on"_s,
            u"2021-11-22"_s, u"--due"_s, u"2021-11-28"_s, u"-o"_s, m_run.path(u"out"_s)});
    QVERIFY2(second.exit == 0, qPrintable(second.err));
    const QJsonObject newer = second.object()[u"files"_s].toArray().at(0).toObject();
    QCOMPARE(newer[u"version"_s].toInt(), 2);
    m_start = ledgerCells();
    m_expected = m_start;

    // 0: right answers, one of them in full-width digits.
    m_firstFile = played(m_units[0].file,
        {set(at(0, 0), amountHeader, 120.5), set(at(0, 0), u"数据类型"_s, u"预计"_s),
            set(at(0, 0), u"本月形象进度"_s, u"主体施工至5层"_s),
            set(at(0, 0), u"本月存在问题"_s, u"用地手续待批"_s), set(at(0, 0), u"联系人"_s, u"王一"_s),
            set(at(0, 1), amountHeader, 0), set(at(0, 2), amountHeader, u"１３０"_s),
            set(at(0, 3), u"联系人"_s, u"清空"_s)},
        u"0.xlsx"_s);
    const bool hadContact = m_expected.contains(at(0, 3).code + u" contact"_s);
    const CliResult first = taken(m_firstFile);
    meet(first, {0, {}, 7 + hadContact, 0, {}, {u"normalised"_s}, true});
    m_firstSet = first.object()[u"files"_s].toArray().at(0)[u"change_set"_s].toInteger();
    expect(at(0, 0), u"2021-11 amount_yuan"_s, u"1205000"_s);
    expect(at(0, 0), u"2021-11 kind"_s, u"预计"_s);
    expect(at(0, 0), u"2021-11-30 text"_s, u"主体施工至5层"_s);
    expect(at(0, 0), u"2021-11-30 remark"_s, u"用地手续待批"_s);
    expect(at(0, 0), u"contact"_s, u"王一"_s);
    expect(at(0, 1), u"2021-11 amount_yuan"_s, u"0"_s);
    expect(at(0, 2), u"2021-11 amount_yuan"_s, u"1300000"_s);
    m_expected.remove(at(0, 3).code + u" contact"_s);
    // The same file, and the same answers saved by a program that adds up anew: full-width digits are no
    // number to it.
    meet(taken(m_firstFile), {1, u"already_taken"_s, 0, 0, {}, {u"normalised"_s}, false});
    meet(taken(played(m_firstFile, {}, u"0-again.ods"_s, u"ods"_s)),
        {1, u"already_taken"_s, 0, 0, {}, {u"normalised"_s, u"totals_differ"_s}, false});

    // 1: another's name on it, another month, last year's amounts; then right, and late.
    QJsonArray old;
    QJsonArray right;
    for (int i = 0; i < 4; ++i) {
        old.append(set(at(1, i), amountHeader, 310.37 + i));
        right.append(set(at(1, i), amountHeader, 410.37 + i));
        expect(at(1, i), u"2021-11 amount_yuan"_s, QString::number((410 + i) * 10'000 + 3'700));
    }
    const QString misnamed = played(m_units[1].file, right, m_units[0].name + u"-11月.xlsx"_s);
    meet(taken(misnamed), {1, u"other_unit"_s, 0, 0, {}, {}, false});
    const QString late = played(m_units[1].file, right, u"1.xlsx"_s);
    meet(taken(late, {u"--unit"_s, m_units[0].name}), {1, u"other_unit"_s, 0, 0, {}, {}, false});
    meet(taken(late, {u"--month"_s, u"2021-12"_s}), {1, u"other_period"_s, 0, 0, {}, {}, false});
    meet(taken(played(m_units[1].file, old, u"1-old.xlsx"_s)), {1, u"last_year"_s, 0, 0, {}, {}, false});
    meet(taken(played(
             m_units[1].file, only({u"title"_s, u"2020年11月重点项目进展填报表"_s}), u"1-title.xlsx"_s)),
        {1, u"last_year"_s, 0, 0, {}, {}, false});
    meet(taken(late, {u"--dry-run"_s}, u"2021-12-02"_s), {0, {}, 4, 0, {}, {}, false});
    meet(taken(late, {}, u"2021-12-02"_s), {0, {}, 4, 0, {}, {}, true});

    // 2: the center wrote meanwhile: the same, something else, and where the unit wrote nothing.
    const QString both = played(m_units[2].file,
        {set(at(2, 0), amountHeader, 500), set(at(2, 1), amountHeader, 720),
            set(at(2, 2), u"联系人"_s, u"单位报的人"_s), set(at(2, 3), amountHeader, 810)},
        u"2.xlsx"_s);
    const CliResult asked = taken(both);
    meet(asked, {3, {}, 1, 2, {}, {}, false});
    const QJsonArray conflicts = asked.object()[u"files"_s].toArray().at(0)[u"conflicts"_s].toArray();
    QCOMPARE(conflicts.at(0)[u"record"_s].toString(), u"investment/%1:2021-11"_s.arg(at(2, 1).id));
    QCOMPARE(QString::number(conflicts.at(0)[u"base"_s].toInteger()), sentAmount);
    QCOMPARE(conflicts.at(0)[u"ours"_s].toInteger(), 7'000'000);
    QCOMPARE(conflicts.at(0)[u"theirs"_s].toInteger(), 7'200'000);
    QCOMPARE(conflicts.at(0)[u"by"_s].toString(), u"tester"_s);
    QCOMPARE(conflicts.at(1)[u"field"_s].toString(), u"contact"_s);
    QCOMPARE(ledgerCells()[at(2, 1).code + u" 2021-11 amount_yuan"_s], u"7000000"_s);
    meet(taken(both, {u"--take"_s, u"ours"_s}), {0, {}, 1, 2, {}, {}, true});
    expect(at(2, 3), u"2021-11 amount_yuan"_s, u"8100000"_s);
    // The unit answers once more: what it said before is its base now, and no conflict.
    meet(taken(played(m_units[2].file,
             {set(at(2, 0), amountHeader, 500), set(at(2, 1), amountHeader, 720),
                 set(at(2, 2), u"联系人"_s, u"单位报的人"_s), set(at(2, 3), amountHeader, 820)},
             u"2-more.xlsx"_s)),
        {0, {}, 1, 0, {}, {}, true});
    expect(at(2, 3), u"2021-11 amount_yuan"_s, u"8200000"_s);
    meet(
        taken(played(m_run.path(u"2-more.xlsx"_s), only(set(at(2, 1), amountHeader, 730)), u"2-third.xlsx"_s),
            {u"--take"_s, u"theirs"_s}),
        {0, {}, 1, 1, {}, {}, true});
    // From the workbook as it was sent: what it answered before would be taken back, which is asked.
    meet(taken(played(m_units[2].file, only(set(at(2, 3), amountHeader, 820)), u"2-anew.xlsx"_s)),
        {3, {}, 0, 3, {}, {}, false});
    expect(at(2, 1), u"2021-11 amount_yuan"_s, u"7300000"_s);

    // 3: another unit's row pasted over one of its own.
    const QString strange = played(m_units[3].file,
        {set(at(3, 0), amountHeader, 91),
            QJsonArray {u"copyover"_s, m_units[5].file, at(5, 0).code, at(3, 1).code},
            set(at(5, 0), amountHeader, 77)},
        u"3.xlsx"_s);
    meet(taken(strange), {1, {}, 1, 0, {u"foreign_row"_s}, {u"row_missing"_s}, false});
    meet(taken(strange, {u"--accept-good"_s}), {1, {}, 1, 0, {u"foreign_row"_s}, {u"row_missing"_s}, true});
    expect(at(3, 0), u"2021-11 amount_yuan"_s, u"910000"_s);

    const auto building = std::ranges::find(m_units[4].projects, true, &Project::underWay);
    QVERIFY(building != m_units[4].projects.end());
    // 4: the version that was sent first; then the one that took its place.
    meet(taken(played(m_units[4].file, only(set(at(4, 0), amountHeader, 60)), u"4.xlsx"_s)),
        {1, u"older_version"_s, 0, 0, {}, {}, false});
    meet(taken(played(newer[u"file"_s].toString(),
             {set(at(4, 0), amountHeader, 61), set(*building, u"竣工(投产)日期"_s, u"2021-11-08"_s)},
             u"4-2.xlsx"_s)),
        {0, {}, 2, 0, {}, {}, true});
    expect(at(4, 0), u"2021-11 amount_yuan"_s, u"610000"_s);
    expect(*building, u"投产 on"_s, u"2021-11-08"_s);

    // 5: texts where numbers belong, a negative one, 元 instead of 万元, protected cells changed, a sum typed
    // over.
    const qint64 slip = at(5, 2).target / 12;
    const QJsonArray bad {set(at(5, 0), amountHeader, u"约300"_s), set(at(5, 1), amountHeader, -5),
        set(at(5, 2), amountHeader, double(slip)), set(at(5, 3), amountHeader, 55),
        set(at(5, 3), u"2021年计划投资(万元)"_s, 999), set(at(5, 4), u"项目名称"_s, u"改过的名称"_s),
        QJsonArray {u"total"_s, amountHeader, 12345}};
    const QString faulty = played(m_units[5].file, bad, u"5.xlsx"_s);
    const Expected faults {1, {}, 1, 0, {u"negative"_s, u"unit_slip"_s, u"unreadable"_s},
        {u"protected_changed"_s, u"protected_changed"_s, u"totals_differ"_s}, false};
    meet(taken(faulty), faults);
    const QString copy = m_run.path(u"5-back.xlsx"_s);
    const CliResult back = run({u"template"_s, u"back"_s, faulty, u"-o"_s, copy, u"--on"_s, u"2021-11-27"_s});
    QVERIFY2(back.exit == 0, qPrintable(back.err));
    QCOMPARE(back.object()[u"marks"_s].toInt(), 6);
    const CliResult waiting = run({u"template"_s, u"status"_s, u"--as-of"_s, u"2021-11-27"_s});
    QCOMPARE(waiting.object()[u"sent_back"_s].toInt(), 1);
    // The unit corrects the copy that it got.
    meet(taken(played(copy,
             {set(at(5, 0), amountHeader, 300), set(at(5, 1), amountHeader, 5),
                 set(at(5, 2), amountHeader, 44), set(at(5, 4), u"项目名称"_s, at(5, 4).name),
                 set(at(5, 3), u"2021年计划投资(万元)"_s, double(at(5, 3).target) / 10'000),
                 QJsonArray {u"total"_s, amountHeader, 404}},
             u"5-good.xlsx"_s)),
        {0, {}, 4, 0, {}, {u"totals_differ"_s}, true});
    expect(at(5, 0), u"2021-11 amount_yuan"_s, u"3000000"_s);
    expect(at(5, 1), u"2021-11 amount_yuan"_s, u"50000"_s);
    expect(at(5, 2), u"2021-11 amount_yuan"_s, u"440000"_s);
    expect(at(5, 3), u"2021-11 amount_yuan"_s, u"550000"_s);

    // 6: rows inserted and moved, with and without their hidden keys, columns reordered; saved by
    // LibreOffice.
    QJsonArray moving;
    for (int i = 0; i < 5; ++i) {
        moving.append(set(at(6, i), amountHeader, 20.37 + i));
        expect(at(6, i), u"2021-11 amount_yuan"_s, QString::number((20 + i) * 10'000 + 3'700));
    }
    for (const QJsonArray& step : {QJsonArray {u"move"_s, at(6, 3).code, at(6, 0).code},
             QJsonArray {u"cut"_s, at(6, 4).code, at(6, 1).code}, QJsonArray {u"insert"_s, at(6, 1).code},
             QJsonArray {u"note"_s, u"说明：以上为预计数"_s},
             QJsonArray {u"column"_s, amountHeader, u"级别"_s},
             QJsonArray {u"column"_s, u"联系电话"_s, u"总投资(万元)"_s}})
        moving.append(step);
    meet(taken(played(m_units[6].file, moving, u"6.xlsx"_s, u"xlsx"_s)), {0, {}, 5, 0, {}, {}, true});

    // 7: the hidden row and column lost, columns reordered, saved as ods.
    QJsonArray bare;
    for (int i = 0; i < 5; ++i) {
        bare.append(set(at(7, i), amountHeader, 30.37 + i));
        bare.append(set(at(7, i), u"本月形象进度"_s, u"进展%1"_s.arg(i)));
        expect(at(7, i), u"2021-11 amount_yuan"_s, QString::number((30 + i) * 10'000 + 3'700));
        expect(at(7, i), u"2021-11-30 text"_s, u"进展%1"_s.arg(i));
    }
    bare.append(QJsonArray {u"column"_s, u"本月形象进度"_s, u"项目代码"_s});
    bare.append(QJsonArray {u"unhide"_s});
    meet(taken(played(m_units[7].file, bare, u"7.ods"_s, u"ods"_s)), {0, {}, 10, 0, {}, {}, true});

    // To the cell.
    const Cells now = ledgerCells();
    for (auto it = m_expected.begin(); it != m_expected.end(); ++it)
        QVERIFY2(now.value(it.key()) == it.value(),
            qPrintable(u"%1: %2, expected %3"_s.arg(it.key(), now.value(it.key()), it.value())));
    for (auto it = now.begin(); it != now.end(); ++it)
        QVERIFY2(m_expected.contains(it.key()),
            qPrintable(u"%1: %2 was not expected"_s.arg(it.key(), it.value())));

    const CliResult status = run({u"template"_s, u"status"_s, u"--as-of"_s, u"2021-12-03"_s});
    QCOMPARE(status.object()[u"returned"_s].toArray().size(), 8);
    QCOMPARE(status.object()[u"late"_s].toInt(), 1);
    QCOMPARE(status.object()[u"sent_back"_s].toInt(), 0);
    for (const QJsonValue& unit : status.object()[u"returned"_s].toArray())
        QCOMPARE(unit[u"late"_s].toBool(), unit[u"unit"_s].toString() == m_units[1].name);
    QCOMPARE(run({u"check"_s}).exit, 0);
}

void TestCliTemplate::undoesAReturnAsOne()
{
    QVERIFY(m_firstSet > 0);
    const Cells with = ledgerCells();
    QCOMPARE(run({u"undo"_s, QString::number(m_firstSet)}).exit, 0);
    const Cells without = ledgerCells();
    for (const QString& cell : {u" 2021-11 amount_yuan"_s, u" 2021-11 kind"_s, u" 2021-11-30 text"_s,
             u" 2021-11-30 remark"_s, u" contact"_s}) {
        QVERIFY(with.value(at(0, 0).code + cell) != m_start.value(at(0, 0).code + cell));
        QCOMPARE(without.value(at(0, 0).code + cell), m_start.value(at(0, 0).code + cell));
    }
    const CliResult open = run({u"template"_s, u"status"_s, u"--as-of"_s, u"2021-12-03"_s});
    QCOMPARE(open.object()[u"returned"_s].toArray().size(), 7);
    // What was taken back may come again.
    QCOMPARE(taken(m_firstFile).exit, 0);
    QCOMPARE(ledgerCells(), with);
}

void TestCliTemplate::sendsWeeks()
{
    const CliResult sent = run({u"template"_s, u"out"_s, u"--week"_s, u"2021-11-29"_s, u"--unit"_s,
        m_units[0].name, u"--on"_s, u"2021-11-29"_s, u"-o"_s, m_run.path(u"week"_s)});
    QVERIFY2(sent.exit == 0, qPrintable(sent.err));
    QCOMPARE(sent.object()[u"due"_s].toString(), u"2021-12-03"_s);
    const QString source = sent.object()[u"files"_s].toArray().at(0)[u"file"_s].toString();
    const QString file
        = played(source, only(set(at(0, 0), u"本周形象进度"_s, u"主体封顶"_s)), u"week.xlsx"_s);
    meet(taken(file, {}, u"2021-12-03"_s), {0, {}, 1, 0, {}, {}, true});
    QCOMPARE(ledgerCells()[at(0, 0).code + u" 2021-12-05 text"_s], u"主体封顶"_s);
}

void TestCliTemplate::refusesWrongUse()
{
    QCOMPARE(run({u"template"_s}).exit, 2);
    QCOMPARE(run({u"template"_s, u"out"_s, u"-o"_s, m_run.path(u"x"_s)}).exit, 2);
    QCOMPARE(run({u"template"_s, u"out"_s, u"--month"_s, u"2021-13"_s, u"-o"_s, m_run.path(u"x"_s)}).exit, 2);
    QCOMPARE(
        run({u"template"_s, u"out"_s, u"--week"_s, u"2021-11-30"_s, u"-o"_s, m_run.path(u"x"_s)}).exit, 2);
    QCOMPARE(run({u"template"_s, u"out"_s, u"--month"_s, u"2021-11"_s, u"--unit"_s, u"没有的单位"_s, u"-o"_s,
                     m_run.path(u"x"_s)})
                 .exit,
        2);
    QCOMPARE(run({u"template"_s, u"in"_s}).exit, 2);
    QCOMPARE(taken(m_firstFile, {u"--take"_s, u"mine"_s}).exit, 2);
    const QString plain = m_run.path(u"plain.csv"_s);
    QFile file(plain);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("项目名称,总投资\n甲,1\n");
    file.close();
    meet(taken(plain), {1, u"not_a_template"_s, 0, 0, {}, {}, false});
}

QTEST_GUILESS_MAIN(TestCliTemplate)
#include "tst_cli_template.moc"
