// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/attachments.h"

#include <optional>

namespace sanpi {

/// A step of a project to a stage, as a person asks for it.
struct Advance {
    qint64 project = 0;
    Stage stage = Stage::Signed;
    QDate on;
    std::vector<FileContent> evidence;
    QString note;
    QString waiver; ///< why a manager lets it pass although papers are missing
    QString author;
    Source source = Source::Form;
    QDate today; ///< no step lies after it
};

/// What stands against a step, and what it asks for; the panel shows it while one types.
struct AdvanceCheck {
    QStringList objections; ///< in the user's language; empty: the step is in order
    EvidenceRule::Groups missing; ///< papers asked for on that day of which none is there: of each group one
    QString missingText; ///< 施工许可证或开工报告、现场照片
    Stage from = Stage::Planned;
};

/// The next stage that a project can be moved to on \p asOf; empty at the end of the chain.
[[nodiscard]] Result<std::optional<Stage>> nextStage(Ledger& ledger, qint64 project, QDate asOf);

/// Looks at the step without doing it: its order along the chain (开工 may come without 签约; 投产 needs
/// 开工, 达效 needs 投产), its date, an open 停工, 停缓建 or 调出, and the papers that the evidence rule in
/// force on the day asks for — those given and those that the transition holds already count.
[[nodiscard]] Result<AdvanceCheck> checkAdvance(Ledger& ledger, const Advance& step);

/// One change set: the transition with its evidence. Refused where checkAdvance() objects, or papers are
/// missing and there is no waiver. A stage known only as "no later than" gets its exact day this way.
[[nodiscard]] Outcome advance(Ledger& ledger, const Advance& step);

/// Takes back the newest stage; needs a reason. Refused where there is none.
[[nodiscard]] Outcome takeStageBack(
    Ledger& ledger, qint64 project, const QString& reason, const QString& author, Source source);

/// 停工, 停缓建 or 调出 from a day on.
struct Halt {
    qint64 project = 0;
    Stoppage kind = Stoppage::Halted;
    QDate on;
    qint64 cause = 0; ///< a choice of stoppage.cause; 0 for none
    QString reason; ///< needed
    QDate untilPlanned; ///< the planned day of 复工; may be none
    QString document; ///< needed for 停缓建: it is approved
    QString author;
    Source source = Source::Form;
};
/// Refused without reason, while one of the kind is open, and for 停缓建 without a document.
[[nodiscard]] Outcome halt(Ledger& ledger, const Halt& wish);

/// 复工, or the return of what was suspended or removed: closes the open stoppage of the kind. Refused where
/// none is open or the day lies before its begin.
[[nodiscard]] Outcome resume(
    Ledger& ledger, qint64 project, Stoppage kind, QDate on, const QString& author, Source source);

/// The stoppages that are open on the day.
[[nodiscard]] Result<std::vector<Record>> openStoppages(Ledger& ledger, qint64 project, QDate asOf);

} // namespace sanpi
