// SPDX-License-Identifier: GPL-3.0-or-later
// sanpi-cli: the same core without a window.
#include "cli/commands.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>

namespace {

using namespace Qt::StringLiterals;
using namespace sanpi::cli;

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"ledger"_s, u"The ledger's file."_s, u"URL"_s},
        {u"as-of"_s, u"Every figure as of the end of that day."_s, u"DATE"_s},
        {u"json"_s, u"One JSON value on standard output."_s},
        {u"lang"_s, u"Language of messages."_s, u"zh_CN|en"_s, u"zh_CN"_s},
        {u"year"_s, u"The year."_s, u"Y"_s},
        {u"where"_s, u"A filter, such as level=省 and rate<60."_s, u"EXPR"_s},
        {u"fields"_s, u"Columns, by key."_s, u"a,b"_s},
        {u"sort"_s, u"Order, by key; - for descending."_s, u"f,-g"_s},
        {u"format"_s, u"json, csv or table; for reports docx, pdf, xlsx or html."_s, u"FORMAT"_s},
        {u"period"_s, u"figures batches, report batches, application or event, candidate: of one period."_s,
            u"N"_s},
        {u"batch"_s, u"candidate: the list, where a project applies for several."_s, u"签约一批"_s},
        {u"level"_s, u"candidate step: who took it in."_s, u"省定|市定|区定"_s},
        {u"held"_s, u"candidate propose: day of a period that the ledger does not have yet."_s, u"DATE"_s},
        {u"from"_s, u"candidate propose: the period whose 开工一批 it comes from."_s, u"N"_s},
        {u"tour"_s, u"report tour: the round, by name; without it the newest."_s, u"NAME"_s},
        {u"month"_s, u"report: as of the end of that month; template: the month."_s, u"YYYY-MM"_s},
        {u"group"_s, u"report dispatch: by level or unit."_s, u"level|unit"_s},
        {u"original"_s, u"figures overview: against the list and targets as first issued."_s},
        {u"split"_s, u"figures overview: bundles by their parts."_s},
        {u"alone"_s, u"recover: without what hung on it and went with it."_s},
        {u"reason"_s, u"Why the change is made."_s, u"TEXT"_s},
        {u"document"_s, u"year issue, candidate step: the document that decides."_s, u"D"_s},
        {u"on"_s,
            u"advance, issue, order, inspection, supervision, notice, template, year issue, candidate, tour: "
            u"the day."_s,
            u"DATE"_s},
        {u"evidence"_s, u"advance: a paper or photo; may be given again."_s, u"FILE"_s},
        {u"paper"_s, u"advance, attach: what the files are."_s, u"施工许可证"_s},
        {u"taken"_s, u"attach: when photos were taken, where they do not say."_s, u"TIME"_s},
        {u"view"_s, u"attach: which view of the site photos show."_s, u"东侧全景"_s},
        {u"demo"_s, u"init: fill with the demo."_s},
        {u"blank"_s, u"init: without units."_s},
        {u"into"_s,
            u"import: auto, projects, investment, batches, rebuild, issues, weekly, funds or appraisals."_s,
            u"KIND"_s},
        {u"unit"_s, u"import, fill: of bare amounts; supervision, template: the responsible unit."_s,
            u"万元"_s},
        {u"overwrite"_s, u"fill: also cells that hold something already."_s},
        {u"map"_s, u"import: JSON of header and field."_s, u"FILE"_s},
        {u"dry-run"_s, u"Say what would be done, do nothing."_s},
        {u"take"_s, u"template in: whose value conflicts end with; ask takes no file that has any."_s,
            u"ours|theirs|ask"_s},
        {u"accept-good"_s, u"import, template in: take the rows without problems."_s},
        {u"create-units"_s, u"import: make units that are not known."_s},
        {u"hidden"_s, u"import: also rows and columns that the sheet hides."_s},
        {u"fill-down"_s, u"import: cells merged with the one above, or that say 同上, are filled from it."_s},
        {u"left-out"_s, u"import: what is not taken, as a workbook to send back, into this folder."_s,
            u"DIR"_s},
        {u"record"_s,
            u"history, report order, report story: of one record; issue collect: the inspection that it "
            u"comes from."_s,
            u"KIND/ID"_s},
        {u"field"_s, u"history: of one field."_s, u"F"_s},
        {u"by"_s, u"history: of one person; notice: who reviews or issues it."_s, u"WHO"_s},
        {u"since"_s, u"history, assign: from that day."_s, u"DATE"_s},
        {u"person"_s, u"assign: who takes the projects over; report leader, figures leaders: whose."_s,
            u"NAME"_s},
        {u"role"_s, u"assign: 分包领导, 专班 or 首席服务员."_s, u"WORD"_s},
        {u"meeting"_s, u"report agenda, report minutes: of which one; without it the newest."_s, u"ID"_s},
        {u"chair"_s, u"meeting add: who holds it."_s, u"NAME"_s},
        {u"leader"_s, u"meeting decide: who gave the instruction, where it is none of a meeting."_s,
            u"NAME"_s},
        {u"becomes"_s, u"meeting decide: what is made of it at once."_s, u"issue|order"_s},
        {{u"o"_s, u"output"_s}, u"report, fill: the file to write; template out: the folder."_s, u"FILE"_s},
        {u"week"_s,
            u"report, figures week, inspection plan, inspection assign, notice draft, template: that week."_s,
            u"MONDAY"_s},
        {u"layout"_s, u"report, notice draft: official or bulletin; of an order also request."_s,
            u"LAYOUT"_s},
        {u"number"_s, u"report, order issue, notice issue: number of the document."_s, u"N"_s},
        {u"project"_s, u"issue collect, inspection, supervision, report project: its id, code or name."_s,
            u"P"_s},
        {u"text"_s, u"issue, order, supervision: what it is, or what was done; notice edit: the own text."_s,
            u"TEXT"_s},
        {u"kind"_s, u"issue collect, --issue: category; order draft: 提示函, 督办单 …"_s, u"WORD"_s},
        {u"weight"_s, u"issue collect: 一般 or 重大复杂."_s, u"WORD"_s},
        {u"due"_s,
            u"issue, order, inspection, supervision: the day due, where the clock's is not meant; template "
            u"out: the "
            u"day by which units answer."_s,
            u"DATE"_s},
        {u"passed"_s, u"issue verify, issue recheck, order review: 是 or 否."_s, u"WORD"_s},
        {u"site"_s, u"inspection add: state of the site, such as 正常施工."_s, u"WORD"_s},
        {u"progress"_s, u"inspection add: the progress in words."_s, u"TEXT"_s},
        {u"workers"_s, u"inspection add: on site."_s, u"N"_s},
        {u"machines"_s, u"inspection add: on site."_s, u"N"_s},
        {u"verified"_s, u"inspection add: investment verified on site, bare in 万元."_s, u"AMOUNT"_s},
        {u"rating"_s, u"inspection add: 正常, 偏慢 or 停工."_s, u"WORD"_s},
        {u"finding"_s, u"inspection add: what was found."_s, u"TEXT"_s},
        {u"demand"_s, u"inspection add, supervision add: what is asked for."_s, u"TEXT"_s},
        {u"same"_s, u"inspection add: what is not said is as the week before."_s},
        {u"issue"_s, u"inspection add, supervision add: the finding becomes an issue."_s},
        {u"assign"_s, u"With --issue: it is assigned to its unit at once, by the clock."_s},
        {u"inspectors"_s, u"inspection add, inspection assign: who goes."_s, u"NAMES"_s},
        {u"supervisors"_s, u"supervision add: who went."_s, u"NAMES"_s},
        {u"route"_s, u"inspection assign, report inspection-sheet: the route."_s, u"R"_s},
        {u"excused"_s, u"inspection assign: why it is not visited."_s, u"TEXT"_s},
    });
}

const std::map<QString, int (*)(Context&)>& commandTable()
{
    static const std::map<QString, int (*)(Context&)> table {{u"init"_s, initCommand},
        {u"check"_s, checkCommand}, {u"history"_s, historyCommand}, {u"undo"_s, undoCommand},
        {u"redo"_s, redoCommand}, {u"fields"_s, fieldsCommand}, {u"list"_s, listCommand},
        {u"import"_s, importCommand}, {u"set"_s, setCommand}, {u"figures"_s, figuresCommand},
        {u"report"_s, reportCommand}, {u"backup"_s, backupCommand}, {u"restore"_s, restoreCommand},
        {u"advance"_s, advanceCommand}, {u"attach"_s, attachCommand}, {u"attachments"_s, attachmentsCommand},
        {u"issue"_s, issueCommand}, {u"order"_s, orderCommand}, {u"inspection"_s, inspectionCommand},
        {u"supervision"_s, supervisionCommand}, {u"notice"_s, noticeCommand}, {u"fill"_s, fillCommand},
        {u"say"_s, sayCommand}, {u"recover"_s, recoverCommand}, {u"compare"_s, compareCommand},
        {u"template"_s, templateCommand}, {u"month"_s, monthCommand}, {u"year"_s, yearCommand},
        {u"candidate"_s, candidateCommand}, {u"tour"_s, tourCommand}, {u"assign"_s, assignCommand},
        {u"meeting"_s, meetingCommand}};
    return table;
}

/// Reports and notices are drawn, which takes a GUI application; it needs no display. The other commands
/// start without.
std::unique_ptr<QCoreApplication> application(int& argc, char** argv)
{
    const bool draws = std::any_of(argv, argv + argc,
        [](const char* word) { return qstrcmp(word, "report") == 0 || qstrcmp(word, "notice") == 0; });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    const std::unique_ptr<QCoreApplication> running = application(argc, argv);
    QCoreApplication::setOrganizationName(u"sanpi"_s);
    QCoreApplication::setApplicationName(u"sanpi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SANPI_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    QStringList names;
    for (const auto& [name, command] : commandTable())
        names << name;
    parser.addPositionalArgument(u"COMMAND"_s, names.join(u", "_s));
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments())) {
        fputs(qPrintable(parser.errorText() + u'\n'), stderr);
        return WrongUse;
    }
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp(Done);
    QTranslator translator;
    if (parser.value(u"lang"_s) != "en"_L1 && translator.load(u":/i18n/sanpi_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&translator);
    Context context(parser);
    if (const int wrong = context.checkOptions(); wrong != Done)
        return wrong;
    const QString name = parser.positionalArguments().value(0);
    const auto command = commandTable().find(name);
    if (command == commandTable().end()) {
        fputs(qPrintable(parser.helpText()), stderr);
        return WrongUse;
    }
    return command->second(context);
}
