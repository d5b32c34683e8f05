// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace sanpi {

/// Our own set of stroke icons (resources/icons). They take their colour from the palette when they are
/// painted, so a change of theme needs no new icons; rendered pixmaps are cached by size, colour and device
/// pixel ratio.
enum class Symbol {
    Overview,
    Projects,
    Import,
    Notice,
    History,
    Settings,
    Search,
    Undo,
    Redo,
    Filter,
    Columns,
    Export,
    Folder,
    File,
    Warning,
    Error,
    Ok,
    Info,
    Add,
    Back,
    Close,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Pin,
    Menu,
    Calendar,
    Save,
    Edit,
    Copy,
    Print,
    Table,
    Chart,
    Trash,
    Refresh,
    Sun,
    Moon,
    More,
    Unit,
    Person,
    Check,
    Help,
    Order,
    Bell,
    Database,
    Batches,
    Procedures,
    CheckUp,
    Rebuild,
    Funds,
    Inspections,
    Issues,
    Fill,
    Collect,
};

/// Which colour of the palette the icon takes.
enum class IconTone { Text, Muted, Accent, OnAccent, Warn, Bad, Good };

[[nodiscard]] QIcon symbolIcon(Symbol symbol, IconTone tone = IconTone::Text);
/// The icon's resource name without folder and ending.
[[nodiscard]] QString symbolName(Symbol symbol);
/// All of them, for tests and the style page.
[[nodiscard]] QList<Symbol> allSymbols();

} // namespace sanpi
