// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <vector>

namespace sanpi {

/// A fault of the ledger itself. Data that disagree with each other are none: those are findings.
struct Fault {
    enum class Code { Storage, Reference, Chain, Table, Derived, Frozen };
    Code code = Code::Storage;
    QString where; ///< investment/17:2021-12, change_set/5
    QString message; ///< for a person, translated
};
[[nodiscard]] QString faultName(Fault::Code code); ///< storage, reference, chain, table, derived, frozen

/// Storage, references, the log's hash chain, the tables against the fold of the log, derived columns, what
/// was frozen with the notices. An
/// edit behind the program's back is found and named.
[[nodiscard]] Result<std::vector<Fault>> checkLedger(Ledger& ledger);

} // namespace sanpi
