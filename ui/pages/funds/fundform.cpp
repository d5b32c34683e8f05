// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/funds/fundform.h"

#include "domain/text.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

FundForm::FundForm(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_form(new QFormLayout), m_problem(new QLabel(this)),
      m_save(new QPushButton(tr("Save"), this)), m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(u"fundForm"_s);
    m_problem->setObjectName(u"fundProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_save->setObjectName(u"fundSaveButton"_s);
    m_remove->setObjectName(u"fundRemoveButton"_s);
    makePrimary(m_save);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(gap(2));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &FundForm::save);
    connect(m_remove, &QPushButton::clicked, this, &FundForm::remove);
}

// The lines are made once the names of units are there: they are offered while one types.
void FundForm::build()
{
    for (const Field& field : m_session.catalogue().kind(Kind::Fund).fields) {
        if (field.key == "year"_L1)
            continue;
        auto* edit = new FieldEdit(field, offersOf(field, m_names), Unit::Wan, this);
        edit->setObjectName(u"fund_"_s + field.key);
        m_form->addRow(columnTitle(field, Unit::Wan), edit);
        m_edits << edit;
        connect(edit, &FieldEdit::offerChosen, edit, &FieldEdit::takeOffer);
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
            if (edit->isOffering()) {
                edit->takeOffer();
            } else if (edit == m_edits.last()) {
                save();
                return;
            }
            m_edits.value(m_edits.indexOf(edit) + 1, m_edits.last())->setFocus(Qt::TabFocusReason);
        });
    }
}

void FundForm::showRecord(const Record& record, int year, const Table& names, bool editable)
{
    m_record = record;
    m_year = year;
    m_names = names;
    m_editable = editable;
    if (const auto& own = m_session.catalogue().ownDefinitions(); m_edits.isEmpty() || m_ownFields != own) {
        m_ownFields = own;
        m_edits.clear();
        while (m_form->rowCount() > 0)
            m_form->removeRow(0);
        build();
    }
    for (FieldEdit* edit : m_edits) {
        const Value value = record.value(edit->field().key);
        edit->setText(edit->field().type == FieldType::Reference
                ? valueText(m_names, edit->field(), value, Unit::Wan)
                : editText(edit->field(), value, Unit::Wan, englishLabels()));
        edit->setCursorPosition(0);
        edit->setModified(false);
        edit->setReadOnly(!editable);
    }
    m_problem->clear();
    m_save->setEnabled(editable && !m_writing);
    m_save->setText(isNew() ? tr("Add") : tr("Save"));
    m_remove->setVisible(!isNew());
    m_remove->setEnabled(editable && !m_writing);
}

bool FundForm::isTouched() const
{
    return std::ranges::any_of(m_edits, [](const FieldEdit* edit) { return edit->isModified(); });
}

std::optional<qint64> FundForm::resolve(Kind kind, const QString& text) const
{
    const auto& known = kind == Kind::Unit ? m_names.units : m_names.projects;
    const QString folded = foldName(text);
    for (const auto& [id, named] : known) {
        if (foldName(named.name) == folded || named.code == text
            || named.folded.split(u'、').contains(folded))
            return id;
    }
    return {};
}

void FundForm::save()
{
    if (m_writing || !m_editable)
        return;
    Fields wanted;
    for (FieldEdit* edit : m_edits) {
        const Typed typed = typedFromText(edit->field(), edit->wanted(), Unit::Wan,
            [this](Kind kind, const QString& text) { return resolve(kind, text); });
        if (typed.problem) {
            m_problem->setText(messageOf(*typed.problem, m_session.catalogue(), englishLabels()));
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
        wanted[edit->field().key] = typed.value;
    }
    LedgerSession::Wish wish;
    wish.label = isNew() ? tr("Fund added: %1").arg(wanted[u"name"_s].text())
                         : tr("Fund changed: %1").arg(wanted[u"name"_s].text());
    wish.build
        = [wanted, id = m_record.id, year = m_year](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        const RecordId at = id.key[0] != 0 ? id : RecordId::fund(builder.newId());
        if (id.key[0] == 0) {
            if (const auto done = builder.set(at, u"year"_s, year); !done)
                return done;
        }
        for (const auto& [field, value] : wanted) {
            if (const auto done = builder.set(at, field, value); !done)
                return done;
        }
        return {};
    };
    m_writing = true;
    m_save->setEnabled(false);
    m_session.change(wish, this, [this](const Outcome& outcome) { finish(outcome); });
}

void FundForm::remove()
{
    if (m_writing || isNew())
        return;
    LedgerSession::Wish wish;
    wish.label = tr("Fund removed: %1").arg(m_record.value(u"name"_s).text());
    wish.build = [id = m_record.id](ChangeSetBuilder& builder, Ledger&) { return builder.remove(id); };
    m_writing = true;
    m_remove->setEnabled(false);
    m_session.change(wish, this, [this](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok())
            emit removed();
        else
            finish(outcome);
    });
}

void FundForm::finish(const Outcome& outcome)
{
    m_writing = false;
    m_save->setEnabled(m_editable);
    m_remove->setEnabled(m_editable);
    if (outcome.ok()) {
        for (FieldEdit* edit : m_edits)
            edit->setModified(false);
        emit saved(
            isNew() && !outcome.ids.empty() ? RecordId::fund(outcome.ids.begin()->second) : m_record.id);
        return;
    }
    QStringList reasons;
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, m_session.catalogue(), englishLabels());
    if (reasons.isEmpty())
        reasons << messageOf(outcome.error);
    m_problem->setText(reasons.join(u'\n'));
}

} // namespace sanpi
