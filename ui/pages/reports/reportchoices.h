// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reports.h"
#include "ui/shell/page.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QListWidget;

namespace sanpi {

/// What the choices offer; read with the ledger.
struct ReportOffers {
    QList<int> periods;
    QList<std::pair<qint64, QString>> projects; ///< by id, with their names
    QStringList routes; ///< planned in the week that was asked for
    QList<int> allPeriods; ///< also those that are not held yet: they are applied for
    QList<std::pair<qint64, QString>> tours; ///< the newest first
};

/// The list of reports and what each can be asked for.
class ReportChoices : public QWidget {
    Q_OBJECT

public:
    explicit ReportChoices(QWidget* parent = nullptr);

    void setScope(const Scope& scope);
    /// Keeps what is chosen where it is still offered.
    void setOffers(const ReportOffers& offers);
    void choose(ReportKind kind);
    void chooseProject(qint64 project);
    void chooseWeek(Week week);
    /// Of an application or the event; offered with the next offers where it is not yet.
    void choosePeriod(int period);
    void chooseTour(qint64 tour);
    /// Figures as of the end of this month of the scope's year; any other day is left alone.
    void chooseMonthEnd(QDate day);
    [[nodiscard]] ReportKind kind() const;
    [[nodiscard]] static bool needsProject(ReportKind kind);
    [[nodiscard]] ReportRequest request() const;
    /// In words, for the page's head.
    [[nodiscard]] QString scopeText() const;

signals:
    void changed();

private:
    QComboBox* addChoice(const QString& label, const char* name);
    void showFitting();
    void offerWeeks(Week week);

    Scope m_scope;
    QListWidget* m_list;
    QFormLayout* m_form;
    QComboBox* m_month;
    QComboBox* m_group;
    QComboBox* m_period;
    QComboBox* m_project;
    QComboBox* m_week;
    QComboBox* m_route;
    QComboBox* m_applied; ///< period of an application
    QComboBox* m_tour;
    bool m_quiet = false; // while the offers change
};

} // namespace sanpi
