// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/rebuild/rebuildmodel.h"
#include "ui/shell/answerpage.h"

namespace sanpi {

class BarTable;
class FigureCard;
class Panel;
class TableView;

struct RebuildAnswer {
    Rebuild rebuild;
    QHash<qint64, QString> units;
};

/// 灾后重建: what the reconstruction library holds, what of it is in the province's, started and done. Each
/// figure opens its members, each member its project.
class RebuildPage : public AnswerPage<RebuildAnswer> {
    Q_OBJECT

public:
    explicit RebuildPage(const PageServices& services, QWidget* parent = nullptr);

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const RebuildAnswer& answer) override;
    QWidget* buildContent();
    void showCards(const Rebuild& figures);
    void showCategories(const Rebuild& figures);
    void choose(RebuildModel::Show show, const QString& category);

    RebuildModel::Show m_show = RebuildModel::All;
    QString m_category;
    QList<FigureCard*> m_cards;
    Panel* m_categoryPanel = nullptr;
    BarTable* m_categories = nullptr;
    Panel* m_memberPanel = nullptr;
    RebuildModel* m_model;
    TableView* m_members = nullptr;
};

} // namespace sanpi
