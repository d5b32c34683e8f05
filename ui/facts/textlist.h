// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace sanpi {

/// A table of finished texts that is read and chosen from, row by row.
class TextList : public TableView {
    Q_OBJECT

public:
    /// \p figures: columns set to the right.
    TextList(const QString& name, const QString& accessible, const QStringList& titles,
        const QList<int>& figures, QWidget* parent = nullptr);
    void setRows(const QList<TextRow>& rows);
    /// The column takes the room that the others leave, but \p least at least (unscaled pixels).
    void setStretch(int column, int least);
    /// Wider than other columns may become, because its text is what one reads the list for.
    void setWidest(int column, int widest);
    /// The column's texts are the marks of lamps (■ ▲ ●): shown in their colours.
    void setLampColumn(int column);
    /// The keys of the chosen rows, in order.
    [[nodiscard]] QList<qint64> chosen() const;
    [[nodiscard]] TextModel* texts() const { return m_model; }

signals:
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void stretch();

    TextModel* m_model;
    QHash<int, int> m_widest; ///< by column, unscaled
    int m_stretched = -1;
    int m_least = 0;
};

/// 12,345.6 in 万元 with the digits it has; — where there is none. For amounts that were entered.
[[nodiscard]] QString wanText(const std::optional<Money>& amount);
/// The same of amounts that were computed (欠序时额): two decimals in each, as papers print them; 0 and less
/// are "0", for nothing is owed.
[[nodiscard]] QString owedText(const std::optional<Money>& amount);

} // namespace sanpi
