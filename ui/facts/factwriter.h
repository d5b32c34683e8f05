// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"
#include "ui/shell/page.h"

#include <QObject>

namespace sanpi {

class LedgerSession;

/// Writes one field of a fact as one change set, and tells what became of it. What another wrote since the
/// value was shown is not overwritten. GUI thread only.
class FactWriter : public QObject {
    Q_OBJECT

public:
    explicit FactWriter(LedgerSession& session, QObject* parent = nullptr);
    /// \p before: what was shown. \p name: of the project, for the label that undo names.
    void write(const RecordId& id, const QString& field, const Value& before, const Value& after,
        const QString& name);
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

signals:
    /// Why the field was not written, for the place where it was typed.
    void refused(const sanpi::RecordId& id, const QString& field, const QString& message);

private:
    LedgerSession& m_session;
    int m_waiting = 0;
};

} // namespace sanpi
