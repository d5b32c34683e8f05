// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPicture>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace sanpi {

/// A drawn chart in the forms that the writers take. Made on the GUI thread by ui/charts, read on any thread.
struct ChartPicture {
    QPicture vector = QPicture(); ///< for PDF and the preview; covers (0,0) to pixels
    QSizeF pixels; ///< extent of the vector picture in its own units
    QByteArray svg; ///< for DOCX and HTML
    QByteArray png; ///< the fallback of both, at 300 dpi
    QSizeF mm; ///< size on paper
    QString family; ///< of its letters
    QStringList texts; ///< all that is written in it

    [[nodiscard]] bool isEmpty() const { return png.isEmpty(); }
};

} // namespace sanpi
