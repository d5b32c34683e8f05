// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "schema/field.h"
#include "schema/problem.h"

#include <QString>

namespace sanpi {

/// What people call the field that a problem names: of \p kind, of the project, or of a list.
[[nodiscard]] QString fieldLabel(const Catalogue& catalogue, Kind kind, const QString& key, bool english);

/// The sentence for a person, in the language of the installed translation: what is wrong and what is
/// expected.
[[nodiscard]] QString messageOf(const Problem& problem, const Catalogue& catalogue, bool english);
[[nodiscard]] QString messageOf(const Error& error);

} // namespace sanpi
