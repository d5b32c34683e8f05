// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace sanpi {

/// What the page 督办 shows and what is open on it; the way back (Alt+←) keeps it as text: show=overdue and
/// order=17.
struct OrdersFilter {
    QString show; ///< draft, running, replied, overdue, concluded, ladder, booked; empty: all orders
    qint64 order = 0; ///< whose panel is open
    QString proposal; ///< issue/17 or project/17: the proposal that is open

    bool operator==(const OrdersFilter&) const = default;
    [[nodiscard]] QString text() const;
    /// What is not understood is left out.
    [[nodiscard]] static OrdersFilter parse(const QString& text);
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::OrdersFilter)
