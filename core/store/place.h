// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sanpi {

/// Whether a ledger can be worked on where it lies (robustness.md §0.3).
struct Place {
    enum class Kind {
        Fit,
        NotWritable, ///< the file or its folder: a journal stands beside a ledger that is written
        Network, ///< SQLite's locks do not hold there
        Synchronised, ///< a program copies half-written files about and brings old ones back
    };
    Kind kind = Kind::Fit;
    QString program; ///< of Synchronised: OneDrive, 坚果云 …
    QString folder; ///< of Synchronised: the root of what it carries about
    [[nodiscard]] bool isFit() const { return kind == Kind::Fit; }
    bool operator==(const Place&) const = default;
};

/// The place of a file, which need not exist: then that of its folder. Looks at names and marks of the
/// folders above it; costs some calls of the system. Any thread.
[[nodiscard]] Place placeOf(const QString& path);

/// Why it is no fit place, as half a sentence for a person; empty for a fit one.
[[nodiscard]] QString placeText(const Place& place);

} // namespace sanpi
