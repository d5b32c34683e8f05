// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellactions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct ActionTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::ShellActions)
};

QAction* newAction(
    QWidget* owner, const QString& name, const QString& text, Symbol symbol, const QKeySequence& key = {})
{
    auto* action = new QAction(symbolIcon(symbol), text, owner);
    action->setObjectName(name);
    action->setShortcut(key);
    QString plain = text;
    plain.remove(u'&');
    action->setToolTip(
        key.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, key.toString(QKeySequence::NativeText)));
    owner->addAction(action);
    return action;
}

void addChoice(
    QActionGroup* group, const QString& name, const QString& text, const QVariant& data, bool checked)
{
    QAction* action = group->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(checked);
    action->setData(data);
}

} // namespace

ShellActions ShellActions::make(QWidget* owner, const Preferences& preferences)
{
    using Theme = Preferences::Theme;
    ShellActions a;
    a.newLedger = newAction(
        owner, u"newLedgerAction"_s, ActionTexts::tr("&New ledger …"), Symbol::Add, QKeySequence::New);
    a.newSample
        = newAction(owner, u"newSampleAction"_s, ActionTexts::tr("New &sample ledger …"), Symbol::Overview);
    a.openLedger = newAction(
        owner, u"openLedgerAction"_s, ActionTexts::tr("&Open ledger …"), Symbol::Folder, QKeySequence::Open);
    a.backUp = newAction(owner, u"backUpAction"_s, ActionTexts::tr("Back &up to …"), Symbol::Save);
    a.restore
        = newAction(owner, u"restoreAction"_s, ActionTexts::tr("Res&tore a backup …"), Symbol::Database);
    a.undo = newAction(owner, u"undoAction"_s, ActionTexts::tr("&Undo"), Symbol::Undo, QKeySequence::Undo);
    a.redo = newAction(
        owner, u"redoAction"_s, ActionTexts::tr("&Redo"), Symbol::Redo, QKeySequence(u"Ctrl+Y"_s));
    a.redo->setShortcuts({QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    a.back = newAction(
        owner, u"backAction"_s, ActionTexts::tr("&Back"), Symbol::Back, QKeySequence(u"Alt+Left"_s));
    a.refresh = newAction(
        owner, u"refreshAction"_s, ActionTexts::tr("Re&fresh"), Symbol::Refresh, QKeySequence(Qt::Key_F5));
    a.search = newAction(
        owner, u"searchAction"_s, ActionTexts::tr("&Search …"), Symbol::Search, QKeySequence(u"Ctrl+K"_s));
    a.week = newAction(
        owner, u"weekAction"_s, ActionTexts::tr("Report of the &week, one click"), Symbol::Notice);
    a.print = newAction(owner, u"printAction"_s, ActionTexts::tr("&Print or export …"), Symbol::Print,
        QKeySequence(u"Ctrl+P"_s));
    a.compactRail = newAction(owner, u"compactRailAction"_s, ActionTexts::tr("Narrow page &rail"),
        Symbol::Menu, QKeySequence(u"Ctrl+B"_s));
    a.compactRail->setCheckable(true);
    a.compactRail->setChecked(preferences.railCompact);
    a.nextPane = newAction(owner, u"nextPaneAction"_s, ActionTexts::tr("Next p&ane"), Symbol::ChevronRight,
        QKeySequence(Qt::Key_F6));
    a.flipTheme = newAction(owner, u"flipThemeAction"_s, ActionTexts::tr("Light or dark"), Symbol::Moon,
        QKeySequence(u"Ctrl+Shift+L"_s));
    a.about = newAction(owner, u"aboutAction"_s, ActionTexts::tr("&About Sanpi"), Symbol::Info);
    a.quit = newAction(
        owner, u"quitAction"_s, ActionTexts::tr("&Quit"), Symbol::Close, QKeySequence(u"Ctrl+Q"_s));

    a.themes = new QActionGroup(owner);
    addChoice(a.themes, u"systemThemeAction"_s, ActionTexts::tr("As the &desktop"), int(Theme::System),
        preferences.theme == Theme::System);
    addChoice(a.themes, u"lightThemeAction"_s, ActionTexts::tr("&Light"), int(Theme::Light),
        preferences.theme == Theme::Light);
    addChoice(a.themes, u"darkThemeAction"_s, ActionTexts::tr("&Dark"), int(Theme::Dark),
        preferences.theme == Theme::Dark);
    a.languages = new QActionGroup(owner);
    addChoice(a.languages, u"systemLanguageAction"_s, ActionTexts::tr("As the s&ystem"), QString(),
        preferences.language.isEmpty());
    // Languages name themselves, whatever the language in force.
    addChoice(a.languages, u"chineseAction"_s, u"中文"_s, u"zh_CN"_s, preferences.language == "zh_CN"_L1);
    addChoice(a.languages, u"englishAction"_s, u"English"_s, u"en"_s, preferences.language == "en"_L1);
    return a;
}

QMenu* ShellActions::menu(QWidget* owner, QMenu* recent) const
{
    auto* menu = new QMenu(owner);
    menu->setObjectName(u"mainMenu"_s);
    menu->addAction(openLedger);
    menu->addAction(newLedger);
    menu->addAction(newSample);
    recent->setTitle(ActionTexts::tr("R&ecent ledgers"));
    menu->addMenu(recent);
    menu->addSeparator();
    menu->addActions({backUp, restore});
    menu->addSeparator();
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addActions({search, back, refresh, nextPane});
    menu->addActions({week, print});
    menu->addSeparator();
    menu->addAction(compactRail);
    QMenu* theme = menu->addMenu(symbolIcon(Symbol::Moon), ActionTexts::tr("&Theme"));
    theme->addActions(themes->actions());
    QMenu* language = menu->addMenu(ActionTexts::tr("&Language"));
    language->addActions(languages->actions());
    menu->addSeparator();
    menu->addActions({about, quit});
    return menu;
}

QList<QAction*> ShellActions::commands() const
{
    return {openLedger, newLedger, newSample, backUp, restore, undo, redo, back, refresh, week, print,
        compactRail, flipTheme, about, quit};
}

} // namespace sanpi
