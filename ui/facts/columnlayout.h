// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace sanpi {

/// Which columns a grid shows, in which order and width. By field key, so that it holds when the catalogue
/// grows. Widths in device-independent pixels at 100 % text.
struct ColumnLayout {
    QStringList shown;
    QHash<QString, int> widths; ///< those that differ from the default
    int frozen = 0; ///< the first so many of the shown stay at the left
    bool operator==(const ColumnLayout&) const = default;

    [[nodiscard]] QByteArray toJson() const;
    /// What cannot be read gives an empty layout.
    [[nodiscard]] static ColumnLayout fromJson(const QByteArray& json);
    /// Without these columns; so many fewer stay at the left as were among those.
    [[nodiscard]] ColumnLayout without(const QStringList& keys) const;
    /// Keeps what the catalogue knows; an empty rest becomes \p fallback.
    [[nodiscard]] ColumnLayout among(const QStringList& known, const ColumnLayout& fallback) const;
};

} // namespace sanpi
