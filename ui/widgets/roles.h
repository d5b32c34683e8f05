// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace sanpi {

/// What delegates ask a model for. They know these roles and no entity; any model may serve them.
enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< the raw value: qint64 元, double, QDate …
    LampRole, ///< int of Lamp
    ToneRole, ///< int of Tone
    BarRole, ///< QVariant of Bar: values of BarDelegate
    FilterRole, ///< QString: the filter expression that opens what is behind the row
};

/// How a text or mark is meant. Never colour alone: a sign, an icon or a word stands beside it.
enum class Tone { Plain, Muted, Good, Warn, Bad };

} // namespace sanpi
