// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "schema/field.h"

#include <QWidget>

class QVBoxLayout;

namespace sanpi {

/// Which papers each stage asks for: lines of papers, of each line any one.
class EvidenceForm : public QWidget {
    Q_OBJECT

public:
    /// \p catalogue outlives the form.
    explicit EvidenceForm(const Catalogue& catalogue, QWidget* parent = nullptr);
    void showRule(const EvidenceRule& rule);
    /// Lines without a paper are left out.
    [[nodiscard]] EvidenceRule rule() const;

private:
    void rebuild();
    QWidget* lineOf(size_t stage, size_t group);

    const Catalogue& m_catalogue;
    EvidenceRule m_rule;
    QVBoxLayout* m_rows;
};

} // namespace sanpi
