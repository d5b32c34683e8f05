// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QWidget;

namespace sanpi {

/// The table that a page is about: the one with the focus, else the largest that is seen and has rows.
/// Null: there is none.
[[nodiscard]] QAbstractItemView* mainTableOf(const QWidget* page);

} // namespace sanpi
