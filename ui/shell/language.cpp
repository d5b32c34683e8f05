// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What Qt's own Chinese leaves out, or calls by another name than people do, in its file dialog.
[[maybe_unused]] constexpr const char* ofQt[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
};

} // namespace

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
}

void applyLanguage(QApplication& app, const QString& language)
{
    const QString wanted = language.isEmpty() ? systemLanguage() : language;
    const QString mark = u"sanpiTranslator"_s;
    for (QTranslator* old : app.findChildren<QTranslator*>(mark)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    QLocale::setDefault(wanted == "zh_CN"_L1 ? QLocale(QLocale::Chinese, QLocale::China)
                                             : QLocale(QLocale::English, QLocale::UnitedStates));
    const auto install = [&](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(&app);
        translator->setObjectName(mark);
        if (translator->load(file, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too: it holds the plural forms of our English source texts. The last one is asked
    // first.
    install(u"sanpi_"_s + wanted, u":/i18n"_s);
}

} // namespace sanpi
