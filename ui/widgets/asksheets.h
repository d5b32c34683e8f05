// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace sanpi {

class Prompts;

/// Sheets for the import; empty when cancelled. Formats that cannot be read are offered, too: who picks one
/// is told what to do instead, while a file that a chooser hides is never asked about.
[[nodiscard]] QStringList askForSheets(Prompts& prompts, QWidget* parent);

} // namespace sanpi
