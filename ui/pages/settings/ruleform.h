// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "schema/field.h"

#include <QHash>
#include <QWidget>

class QFormLayout;

namespace sanpi {

class EvidenceForm;

/// A rule as a form, made from its parameters.
class RuleForm : public QWidget {
    Q_OBJECT

public:
    /// \p catalogue outlives the form.
    RuleForm(RuleKind kind, const Catalogue& catalogue, QWidget* parent = nullptr);
    void showRules(const DistrictRules& rules);
    /// What stands in the form; the other rules are as they were shown.
    [[nodiscard]] DistrictRules rules() const;

private:
    void showCurve();

    RuleKind m_kind;
    const Catalogue& m_catalogue;
    DistrictRules m_rules;
    QFormLayout* m_form;
    QHash<QString, QWidget*> m_fields;
    EvidenceForm* m_evidence = nullptr;
};

} // namespace sanpi
