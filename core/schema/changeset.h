// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"

#include <QDateTime>
#include <QUuid>

#include <vector>

namespace sanpi {

/// Issue: a document was issued; such a set is never undone.
enum class Source { Form, Grid, Paste, Import, TemplateReturn, Undo, Merge, CommandLine, Demo, Setup, Issue };
[[nodiscard]] QString sourceName(Source source); ///< as the log and the command line say it
[[nodiscard]] Source sourceNamed(QStringView name);

enum class Operation { Create, Update, Remove };

struct FieldChange {
    QString field;
    Value before; ///< nothing for a creation
    Value after; ///< nothing for a removal
    bool operator==(const FieldChange&) const = default;
};

struct RecordChange {
    RecordId id;
    Operation operation = Operation::Update;
    std::vector<FieldChange> fields; ///< a removal names all fields that have a value
    bool operator==(const RecordChange&) const = default;
};

/// The one way in: a list of field changes that enters whole or not at all.
struct ChangeSet {
    QUuid uuid = QUuid::createUuid(); ///< applying it twice is a no-op
    QString label; ///< 导入 2021年台账 (282 个)
    QString author;
    QString reason;
    Source source = Source::Form;
    QDateTime at; ///< UTC; invalid: the moment of applying
    qint64 undoes = 0; ///< change set that this one takes back
    std::vector<RecordChange> records;

    [[nodiscard]] bool isEmpty() const { return records.empty(); }
};

/// What takes \p set back again, newest change first.
[[nodiscard]] std::vector<RecordChange> inverse(const std::vector<RecordChange>& records);

} // namespace sanpi
