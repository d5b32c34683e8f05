// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "schema/field.h"

namespace sanpi {

/// What a stage is called for the kind of works (domain.md, decision 3): 投产 and 达产达效 in industry, 竣工
/// and 建成投用 for public works, 竣工 and 通车 for roads; the catalogue's words where \p works is none (0).
[[nodiscard]] QString stageLabel(const Catalogue& catalogue, Stage stage, qint64 works, bool english);

} // namespace sanpi
