// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sanpi {

/// A table of finished texts that is read and chosen from, row by row.
class TextList : public TableView {
    Q_OBJECT

public:
    /// \p figures: columns set to the right. \p widest: characters that a column may take, by column; the
    /// rest is elided.
    TextList(const QString& name, const QString& accessible, const QStringList& titles,
        const QList<int>& figures, QWidget* parent = nullptr);
    void setRows(const QList<TextRow>& rows);
    /// The keys of the chosen rows, in order.
    [[nodiscard]] QList<qint64> chosen() const;
    [[nodiscard]] TextModel* texts() const { return m_model; }

signals:
    void choiceChanged();

private:
    TextModel* m_model;
};

/// 12,345.6 in 万元 with the digits it has; — where there is none.
[[nodiscard]] QString wanText(const std::optional<Money>& amount);

} // namespace sanpi
