// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/factwriter.h"

#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// A fact whose last value is cleared goes with it.
Result<void> wishField(ChangeSetBuilder& builder, const RecordId& id, const QString& field,
    const Value& before, const Value& after)
{
    const auto stored = builder.current(id);
    if (!stored)
        return stored.error();
    const Value held = *stored ? (*stored)->value(field) : Value();
    if (held != before && held != after)
        return Error {ErrorCode::Conflict, u"written by another meanwhile"_s, {}};
    if (const auto done = builder.set(id, field, after); !done)
        return done;
    const auto wished = builder.current(id);
    if (!wished)
        return wished.error();
    if (*wished
        && std::ranges::all_of((*wished)->fields, [](const auto& one) { return one.second.isNull(); }))
        return builder.remove(id);
    return {};
}

} // namespace

FactWriter::FactWriter(LedgerSession& session, QObject* parent) : QObject(parent), m_session(session) { }

void FactWriter::write(
    const RecordId& id, const QString& field, const Value& before, const Value& after, const QString& name)
{
    const Catalogue& catalogue = m_session.catalogue();
    const KindInfo& kind = catalogue.kind(id.kind);
    const bool english = englishLabels();
    QString what = english ? kind.en : kind.zh;
    if (kind.key.size() > 1) {
        const auto& choices = kind.key[1].choices;
        const auto choice = std::ranges::find(choices, id.key[1], &Choice::code);
        if (choice != choices.end())
            what = english ? choice->en : choice->zh;
    }
    LedgerSession::Wish wish;
    wish.label = tr("%1, %2: %3").arg(what, catalogue.field(id.kind, field).label(english), name);
    wish.build = [id, field, before, after](ChangeSetBuilder& builder, Ledger&) {
        return wishField(builder, id, field, before, after);
    };
    ++m_waiting;
    m_session.change(wish, this, [this, id, field](const Outcome& outcome) {
        --m_waiting;
        if (outcome.ok())
            return;
        if (outcome.error.code == ErrorCode::Conflict) {
            emit refused(
                id, field, tr("Somebody else has written this meanwhile. Look again, then type it anew."));
        } else if (outcome.problems.empty()) {
            emit refused(id, field, messageOf(outcome.error));
        } else {
            for (const Problem& problem : outcome.problems)
                emit refused(id, problem.field.isEmpty() ? field : problem.field,
                    messageOf(problem, m_session.catalogue(), englishLabels()));
        }
    });
}

} // namespace sanpi
