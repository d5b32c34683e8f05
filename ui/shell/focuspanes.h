// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace sanpi {

/// F6: gives the keyboard to the first widget of the next pane that has one. Panes that are null or hidden
/// are passed.
void focusNextPane(const QList<QWidget*>& panes);

} // namespace sanpi
