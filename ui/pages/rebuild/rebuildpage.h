// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/rebuild/rebuildmodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

namespace sanpi {

class BarTable;
class FigureCard;
class PageHeader;
class Panel;
class StatePane;
class TableView;

/// 灾后重建: what the reconstruction library holds, what of it is in the province's, started and done. Each
/// figure opens its members, each member its project.
class RebuildPage : public Page {
    Q_OBJECT

public:
    explicit RebuildPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override { return m_question != 0 || !m_loaded; }

private:
    struct Answer {
        Rebuild rebuild;
        QHash<qint64, QString> units;
    };
    static Result<Answer> ask(Ledger& ledger, const Scope& scope);
    QWidget* buildContent();
    void take(const Result<Answer>& answer);
    void present();
    void showCards();
    void showCategories();
    void choose(RebuildModel::Show show, const QString& category);

    PageServices m_services;
    Scope m_scope;
    Answer m_answer;
    RebuildModel::Show m_show = RebuildModel::All;
    QString m_category;
    JobToken m_question = 0;
    bool m_loaded = false;
    PageHeader* m_header;
    QList<FigureCard*> m_cards;
    Panel* m_categoryPanel = nullptr;
    BarTable* m_categories = nullptr;
    Panel* m_memberPanel = nullptr;
    RebuildModel* m_model;
    TableView* m_members = nullptr;
    StatePane* m_pane = nullptr;
};

} // namespace sanpi
