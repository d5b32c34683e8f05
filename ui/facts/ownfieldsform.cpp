// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/ownfieldsform.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

OwnFieldsForm::OwnFieldsForm(LedgerSession& session, Kind kind, QWidget* parent)
    : QWidget(parent), m_session(session), m_kind(kind), m_form(new QFormLayout), m_problem(new QLabel(this)),
      m_save(new QPushButton(tr("Keep these fields"), this))
{
    setObjectName(u"ownFieldsForm"_s);
    m_problem->setObjectName(u"ownProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    m_save->setObjectName(u"ownSaveButton"_s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(gap(1));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &OwnFieldsForm::save);
    build();
}

void OwnFieldsForm::build()
{
    // Another catalogue takes the place of this one where a field is added or changed.
    if (m_from == &m_session.catalogue())
        return;
    m_from = &m_session.catalogue();
    m_edits.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const Field& field : m_from->kind(m_kind).fields) {
        if (field.definition == 0)
            continue;
        auto* edit = new FieldEdit(field, offersOf(field, {}), Unit::Wan, this);
        edit->setObjectName(u"own_"_s + field.key);
        m_form->addRow(columnTitle(field, Unit::Wan), edit);
        m_edits << edit;
        connect(edit, &FieldEdit::offerChosen, edit, &FieldEdit::takeOffer);
        connect(edit, &QLineEdit::textChanged, this, &OwnFieldsForm::noteEdit);
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
            if (edit->isOffering())
                edit->takeOffer();
            else if (m_record)
                save();
        });
    }
    setVisible(!m_edits.isEmpty());
}

void OwnFieldsForm::noteEdit()
{
    const bool touched
        = std::ranges::any_of(m_edits, [](const FieldEdit* edit) { return edit->isModified(); });
    m_save->setEnabled(touched && m_editable && !m_writing);
}

void OwnFieldsForm::showRecord(
    const std::optional<RecordId>& record, const QString& name, const Fields& fields, bool editable)
{
    const bool another = record != m_record || m_from != &m_session.catalogue();
    build();
    m_record = record;
    m_name = name;
    m_editable = editable;
    for (FieldEdit* edit : std::as_const(m_edits)) {
        edit->setReadOnly(!editable);
        if (edit->isModified() && !another)
            continue;
        const auto value = fields.find(edit->field().key);
        edit->setText(value == fields.end()
                ? QString()
                : editText(edit->field(), value->second, Unit::Wan, englishLabels()));
        edit->setCursorPosition(0);
        edit->setModified(false);
    }
    if (another)
        m_problem->hide();
    m_save->setVisible(record.has_value());
    noteEdit();
}

void OwnFieldsForm::clear()
{
    for (FieldEdit* edit : std::as_const(m_edits)) {
        edit->clear();
        edit->setModified(false);
    }
    m_problem->hide();
}

std::optional<Fields> OwnFieldsForm::values()
{
    Fields values;
    for (FieldEdit* edit : std::as_const(m_edits)) {
        const Typed typed = typedFromText(edit->field(), edit->wanted(), Unit::Wan, {});
        if (typed.problem) {
            m_problem->setText(edit->field().label(englishLabels()) + u": "_s
                + messageOf(*typed.problem, m_session.catalogue(), englishLabels()));
            m_problem->show();
            edit->setFocus(Qt::OtherFocusReason);
            return {};
        }
        values[edit->field().key] = typed.value;
    }
    m_problem->hide();
    return values;
}

void OwnFieldsForm::save()
{
    if (!m_record || m_writing || !m_editable)
        return;
    const auto wanted = values();
    if (!wanted)
        return;
    LedgerSession::Wish wish;
    wish.label = tr("Change own fields: %1").arg(m_name);
    wish.build = [id = *m_record, fields = *wanted](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const auto& [key, value] : fields) {
            if (const auto done = builder.set(id, key, value); !done)
                return done;
        }
        return {};
    };
    m_writing = true;
    m_save->setEnabled(false);
    m_session.change(wish, this, [this](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok()) {
            for (FieldEdit* edit : std::as_const(m_edits))
                edit->setModified(false);
        } else {
            QStringList reasons;
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_session.catalogue(), englishLabels());
            m_problem->setText(reasons.isEmpty() ? messageOf(outcome.error) : reasons.join(u'\n'));
            m_problem->show();
        }
        noteEdit();
    });
}

} // namespace sanpi
