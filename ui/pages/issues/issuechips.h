// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "ui/pages/issues/issuefilter.h"
#include "ui/pages/issues/issuejobs.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;

namespace sanpi {

/// What of the issue ledger is shown: all, open, due soon … with their counts, one unit, one category.
class IssueChips : public QWidget {
    Q_OBJECT

public:
    explicit IssueChips(const Catalogue& catalogue, QWidget* parent = nullptr);
    void showFilter(const IssueFilter& filter, const IssuesData& answer);
    void setCount(const QString& text);

signals:
    void filterWanted(const sanpi::IssueFilter& filter);

private:
    void fill(QComboBox* box, const QString& all, const QStringList& offers, const QString& chosen);

    const Catalogue& m_catalogue;
    IssueFilter m_filter;
    QButtonGroup* m_turn;
    QComboBox* m_units;
    QComboBox* m_kinds;
    QLabel* m_count;
};

} // namespace sanpi
