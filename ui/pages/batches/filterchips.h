// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "ui/pages/batches/batchfilter.h"

#include <QWidget>

class QLabel;

namespace sanpi {

class FlowLayout;

/// The filter as buttons that offer what there is (list, unit, sector, 省调度) and chips for what is chosen.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(const Catalogue& catalogue, QWidget* parent = nullptr);
    /// \p units: those that have members, in order.
    void showFilter(const BatchFilter& filter, const QStringList& units);
    void setCount(const QString& text);

signals:
    void filterWanted(const sanpi::BatchFilter& filter);

private:
    void addMenu(
        const QString& name, const QString& title, const QStringList& offers, QString BatchFilter::*part);
    void addChip(const QString& text, const BatchFilter& without);

    const Catalogue& m_catalogue;
    BatchFilter m_filter;
    FlowLayout* m_flow;
    QLabel* m_count;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::BatchFilter)
