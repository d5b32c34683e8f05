// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>

namespace sanpi::docx {

/// styles.xml: everything that the body looks like is a style, so that people change it in one place. The
/// size of the organ's mark depends on its length.
[[nodiscard]] QByteArray styles(const Document& document);
/// fontTable.xml: the standard's families with the names under which they are found otherwise.
[[nodiscard]] QByteArray fontTable();

} // namespace sanpi::docx
