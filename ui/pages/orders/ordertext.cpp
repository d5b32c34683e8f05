// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/orders/ordertext.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesShown = 4;

const QStringList& wordFields()
{
    static const QStringList keys {u"title"_s, u"organ"_s, u"reason"_s, u"matter"_s, u"demand"_s, u"due"_s,
        u"feedback_due"_s, u"leader"_s, u"support"_s};
    return keys;
}

} // namespace

OrderText::OrderText(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_problem(new QLabel(this)),
      m_save(new QPushButton(tr("Save the words"), this))
{
    setObjectName(u"orderText"_s);
    m_save->setObjectName(u"saveOrderTextButton"_s);
    m_problem->setObjectName(u"orderTextProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    setTextRole(m_problem, TextRole::Caption);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(gap(1));
    for (const QString& key : wordFields()) {
        const Field& field = m_session.catalogue().field(Kind::Order, key);
        const QString label = englishLabels() ? field.en : field.zh;
        if (field.type == FieldType::LongText) {
            auto* edit = new QPlainTextEdit(this);
            edit->setObjectName(u"orderText_"_s + key);
            edit->setTabChangesFocus(true);
            edit->setFixedHeight(edit->fontMetrics().lineSpacing() * linesShown + gap(3));
            m_texts.insert(key, edit);
            connect(edit, &QPlainTextEdit::textChanged, this, &OrderText::note);
            form->addRow(label, edit);
        } else {
            auto* edit = new FieldEdit(field, {}, Unit::Wan, this);
            edit->setObjectName(u"orderText_"_s + key);
            m_lines.insert(key, edit);
            connect(edit, &QLineEdit::textChanged, this, &OrderText::note);
            form->addRow(label, edit);
        }
    }
    form->addRow(m_problem);
    form->addRow(m_save);
    connect(m_save, &QPushButton::clicked, this, &OrderText::save);
}

QString OrderText::text(const QString& field) const
{
    const QPlainTextEdit* edit = m_texts.value(field);
    return (edit ? edit->toPlainText() : m_lines.value(field)->text()).trimmed();
}

void OrderText::note()
{
    bool changed = false;
    for (const QString& key : wordFields())
        changed = changed || text(key) != m_record.value(key).text();
    m_save->setEnabled(m_editable && changed && !m_writing);
}

void OrderText::showOrder(const OrderDetail& detail, bool editable)
{
    // What was typed and not saved stays while the same order is shown again.
    const bool typing = m_order == detail.row.record.id && m_save->isEnabled() && !m_writing;
    m_order = detail.row.record.id;
    m_editable = editable && detail.row.standing.state == OrderState::Draft;
    if (!typing) {
        m_record = detail.row.record;
        for (const QString& key : wordFields()) {
            const QString value = m_record.value(key).text();
            if (QPlainTextEdit* edit = m_texts.value(key))
                edit->setPlainText(value);
            else
                m_lines.value(key)->setText(value);
        }
        m_problem->clear();
    }
    for (QPlainTextEdit* edit : std::as_const(m_texts))
        edit->setReadOnly(!m_editable);
    for (QLineEdit* edit : std::as_const(m_lines))
        edit->setReadOnly(!m_editable);
    m_save->setVisible(m_editable);
    note();
}

void OrderText::save()
{
    std::vector<std::pair<QString, Value>> values;
    for (const QString& key : wordFields()) {
        const Field& field = m_session.catalogue().field(Kind::Order, key);
        const Typed typed = typedFromText(
            field, text(key), Unit::Wan, [](Kind, const QString&) { return std::optional<qint64>(); });
        if (typed.problem) {
            m_problem->setText(messageOf(*typed.problem, m_session.catalogue(), englishLabels()));
            return;
        }
        values.emplace_back(key, typed.value);
    }
    LedgerSession::Wish wish;
    wish.label = tr("Words of %1").arg(text(u"title"_s));
    wish.build = [id = m_order, values](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const auto& [key, value] : values) {
            if (const auto done = builder.set(id, key, value); !done)
                return done;
        }
        return {};
    };
    m_writing = true;
    m_session.change(wish, this, [this, values](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok()) {
            for (const auto& [key, value] : values) {
                m_record.fields[key] = value;
                if (QLineEdit* edit = m_lines.value(key))
                    edit->setText(value.text());
            }
            note();
            emit notified({Tone::Good, tr("Words saved"), {}, {}, {}});
            return;
        }
        QStringList reasons {messageOf(outcome.error)};
        for (const Problem& problem : outcome.problems)
            reasons << messageOf(problem, m_session.catalogue(), englishLabels());
        m_problem->setText(reasons.join(u'\n'));
    });
}

} // namespace sanpi
