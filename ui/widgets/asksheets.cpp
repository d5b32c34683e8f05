// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/asksheets.h"

#include "ui/widgets/prompts.h"

#include <QCoreApplication>

namespace sanpi {

QStringList askForSheets(Prompts& prompts, QWidget* parent)
{
    return prompts.openFiles(parent, QCoreApplication::translate("sanpi::ImportPage", "Import"), {},
        QCoreApplication::translate("sanpi::ImportPage",
            "Sheets (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt *.xls *.et *.xlsb);;All files (*)"));
}

} // namespace sanpi
