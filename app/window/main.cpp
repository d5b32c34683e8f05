// SPDX-License-Identifier: GPL-3.0-or-later
// sanpi: the window.
#include "ui/theme/icons.h"
#include "window/windowapp.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <string_view>

namespace {

using namespace Qt::StringLiterals;

void addOptions(QCommandLineParser& parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"ledger"_s, u"The ledger's file; without it the one last used."_s, u"FILE"_s},
        {u"demo"_s, u"Make the file as the sample ledger when it is not there."_s},
        {u"lang"_s, u"Language of this run."_s, u"zh_CN|en"_s},
        {u"theme"_s, u"Theme of this run."_s, u"light|dark"_s},
        {u"page"_s, u"The first page: overview, projects, import, notice, history, settings."_s, u"ID"_s},
        {u"year"_s, u"The year shown first."_s, u"Y"_s},
        {u"as-of"_s, u"Figures as of the end of that day."_s, u"DATE"_s},
        {u"shots"_s, u"Grab every page in both themes into DIR and leave."_s, u"DIR"_s},
        {u"quit-when-ready"_s,
            u"Say “ready” on standard output when the first page stands, and leave: for measuring."_s},
        {u"size"_s, u"Size of the window: 1366x768."_s, u"WxH"_s},
    });
    parser.addPositionalArgument(u"FILE"_s, u"The ledger's file, as --ledger."_s, u"[FILE]"_s);
}

sanpi::WindowOptions optionsOf(const QCommandLineParser& parser)
{
    sanpi::WindowOptions options;
    options.ledger
        = parser.isSet(u"ledger"_s) ? parser.value(u"ledger"_s) : parser.positionalArguments().value(0);
    options.demo = parser.isSet(u"demo"_s);
    options.language = parser.value(u"lang"_s);
    options.theme = parser.value(u"theme"_s);
    options.page = parser.value(u"page"_s);
    options.year = parser.value(u"year"_s).toInt();
    options.asOf = QDate::fromString(parser.value(u"as-of"_s), Qt::ISODate);
    options.shots = parser.value(u"shots"_s);
    options.quitWhenReady = parser.isSet(u"quit-when-ready"_s);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    if (size.size() == 2)
        options.size = QSize(size[0].toInt(), size[1].toInt());
    return options;
}

/// --version and --help are asked where there may be no display.
bool answersAndLeaves(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view said) {
        return said == "--version" || said == "-v" || said == "--help" || said == "-h";
    });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(u"sanpi"_s);
    QCoreApplication::setApplicationName(u"sanpi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SANPI_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The ledger of key projects."_s);
    addOptions(parser);
    if (answersAndLeaves(argc, argv)) {
        const QCoreApplication app(argc, argv);
        parser.process(app);
    }
    QApplication app(argc, argv);
    QApplication::setDesktopFileName(u"sanpi"_s);
    QApplication::setWindowIcon(sanpi::symbolIcon(sanpi::Symbol::Overview, sanpi::IconTone::Accent));
    parser.process(app);
    sanpi::WindowApp window(app, optionsOf(parser));
    return window.start() ? QApplication::exec() : 0;
}
