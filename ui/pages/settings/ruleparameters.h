// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "schema/field.h"

#include <QStringList>

#include <functional>

namespace sanpi {

/// One parameter of a rule as a person sets it: the form of a rule is made from these.
struct RuleParameter {
    enum class Type {
        Choice, ///< one of words
        Flag,
        Count, ///< whole number with a suffix
        Hundredths, ///< stored in hundredths: shown with two decimals
        Amount, ///< 元, shown in 万元; 0: none
        Text, ///< a line, by getText and setText
        Lines, ///< several lines, the same way
    };
    QString key; ///< of the field in the form
    QString label;
    Type type = Type::Count;
    QStringList words;
    QString suffix;
    qint64 least = 0;
    qint64 most = 0;
    std::function<qint64(const DistrictRules&)> get;
    std::function<void(DistrictRules&, qint64)> set;
    std::function<QString(const DistrictRules&)> getText = {};
    std::function<void(DistrictRules&, const QString&)> setText = {};
};

/// The parameters of a kind of rule; none for the evidence, which has a form of its own.
[[nodiscard]] QList<RuleParameter> ruleParameters(RuleKind kind, const Catalogue& catalogue);

/// What the rule says, in one line: for lists of rules.
[[nodiscard]] QString ruleSummary(RuleKind kind, const DistrictRules& rules, const Catalogue& catalogue);

} // namespace sanpi
