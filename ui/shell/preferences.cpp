// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QSettings>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecent = 10;

QString themeName(Preferences::Theme theme)
{
    return theme == Preferences::Theme::Dark ? u"dark"_s
        : theme == Preferences::Theme::Light ? u"light"_s
                                             : QString();
}

} // namespace

Preferences Preferences::load(const QSettings& settings)
{
    Preferences p;
    p.language = settings.value("language"_L1).toString();
    const QString theme = settings.value("theme"_L1).toString();
    p.theme = theme == "dark"_L1 ? Theme::Dark : theme == "light"_L1 ? Theme::Light : Theme::System;
    p.textPercent = qBound(100, settings.value("textPercent"_L1, 100).toInt(), 200);
    p.exportFolder = settings.value("exportFolder"_L1).toString();
    p.recentLedgers = settings.value("recentLedgers"_L1).toStringList();
    p.railCompact = settings.value("railCompact"_L1).toBool();
    p.geometry = settings.value("geometry"_L1).toByteArray();
    const QVariantMap views = settings.value("views"_L1).toMap();
    for (auto it = views.begin(); it != views.end(); ++it)
        p.views.insert(it.key(), it->toByteArray());
    return p;
}

void Preferences::save(QSettings& settings) const
{
    settings.setValue("language"_L1, language);
    settings.setValue("theme"_L1, themeName(theme));
    settings.setValue("textPercent"_L1, textPercent);
    settings.setValue("exportFolder"_L1, exportFolder);
    settings.setValue("recentLedgers"_L1, recentLedgers);
    settings.setValue("railCompact"_L1, railCompact);
    settings.setValue("geometry"_L1, geometry);
    QVariantMap kept;
    for (auto it = views.begin(); it != views.end(); ++it)
        kept.insert(it.key(), it.value());
    settings.setValue("views"_L1, kept);
}

void Preferences::noteLedger(const QString& path)
{
    recentLedgers.removeAll(path);
    recentLedgers.prepend(path);
    while (recentLedgers.size() > mostRecent)
        recentLedgers.removeLast();
}

} // namespace sanpi
