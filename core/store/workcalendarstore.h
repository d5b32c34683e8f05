// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workcalendar.h"
#include "store/ledger.h"

namespace sanpi {

/// The calendar that the program brings, with the years that the ledger states itself (setting calendar.2027)
/// in their place. A stored year that cannot be read leaves the program's own.
[[nodiscard]] Result<WorkCalendar> loadWorkCalendar(Ledger& ledger);

/// The setting that holds a year of the ledger's own.
[[nodiscard]] QString calendarSetting(int year);

} // namespace sanpi
