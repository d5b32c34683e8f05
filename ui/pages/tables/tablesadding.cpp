// SPDX-License-Identifier: GPL-3.0-or-later
// Records that are typed into the table, and those that leave it.
#include "ui/facts/gridview.h"
#include "ui/grid/gridwork.h"
#include "ui/pages/tables/recordwriter.h"
#include "ui/pages/tables/tablespage.h"

namespace sanpi {

void TablesPage::addRecord()
{
    if (const QString why = whyNotByHand(m_kind); !why.isEmpty()) {
        emit notified({Tone::Warn, why, {}, {}, {}});
        return;
    }
    if (!m_model.offersNewRows())
        return;
    m_adding = true;
    showRows();
    m_work->startNewRow();
}

void TablesPage::removeRecords()
{
    const QList<RecordId> records = m_work->selectedRecords();
    const bool dropped = m_work->dropNewRows();
    if (!records.isEmpty() || !dropped)
        m_writer->remove(records);
}

/// What was typed to the end is not left behind.
void TablesPage::hideEvent(QHideEvent* event)
{
    finishRow();
    Page::hideEvent(event);
}

void TablesPage::finishRow()
{
    const QModelIndex now = m_grid->currentIndex();
    if (now.isValid() && !m_model.isGroup(now.row()) && m_model.isNew(now.row()))
        m_work->finishNewRow(m_model.record(now.row()));
}

} // namespace sanpi
