// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

#include <QList>
#include <QString>

namespace sanpi {

/// A value that a field can take, as an editor offers it.
struct Offer {
    QString text; ///< what is written into the field
    QString detail; ///< code of a unit, aliases
    QString folded; ///< text, aliases and code, folded, joined by 、
    QString pinyin; ///< search key of the text
};

/// The choices of a field, or the units in the district's order; empty for fields that are typed freely.
[[nodiscard]] QList<Offer> offersOf(const Field& field, const Table& names);

/// Those that contain what is typed, or whose pinyin initials do; what begins with it comes first.
[[nodiscard]] QList<Offer> matching(const QList<Offer>& offers, const QString& typed);

} // namespace sanpi
