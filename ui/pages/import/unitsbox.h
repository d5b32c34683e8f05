// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/plan.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sanpi {

/// Units that a sheet names and the ledger does not know, each with the choice of what it is: one that is
/// there, which learns the name, or a new one. Nothing is made unless a person says so. Hidden where all are
/// known.
class UnitsBox : public QWidget {
    Q_OBJECT

public:
    explicit UnitsBox(QWidget* parent);
    void show(const ImportPlan& plan, const ImportOptions& options, const std::map<qint64, QString>& units);

signals:
    /// \p unit an id, 0 to make it; nothing: undecided.
    void settled(const QString& name, std::optional<qint64> unit);

private:
    void addLine(const QString& name, std::optional<qint64> chosen, const std::map<qint64, QString>& units);
    QLabel* m_head;
    QVBoxLayout* m_lines;
    QStringList m_names; ///< as written, in the order of the lines
};

} // namespace sanpi
