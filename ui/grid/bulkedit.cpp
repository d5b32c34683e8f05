// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/bulkedit.h"

#include "ui/facts/fieldedit.h"
#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

BulkEdit::BulkEdit(const GridModel& model, int column, int rows, QWidget* parent)
    : QDialog(parent), m_model(model), m_fields(new QComboBox(this)), m_place(new QVBoxLayout),
      m_problem(new QLabel(this))
{
    setObjectName(u"bulkEdit"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set a field of %1 rows").arg(rows));
    m_fields->setObjectName(u"bulkFieldCombo"_s);
    m_fields->setMaxVisibleItems(20);
    for (int i = 0; i < model.columnCount(); ++i) {
        if (model.isInput(i))
            m_fields->addItem(columnTitle(model.field(i), model.unit()), i);
    }
    m_problem->setObjectName(u"bulkProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* form = new QFormLayout;
    form->addRow(tr("&Field"), m_fields);
    m_place->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Value for all"), m_place);
    auto* hint
        = new QLabel(tr("Nothing typed clears the cells. What changes is shown before it is written."), this);
    setTextRole(hint, TextRole::Caption, true);
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->addButton(tr("Show what changes…"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"bulkGoButton"_s);
    go->setDefault(true);
    makePrimary(go);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkEdit::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &QComboBox::currentIndexChanged, this, &BulkEdit::makeEditor);
    auto* all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(m_problem);
    all->addWidget(hint);
    all->addStretch(1);
    all->addWidget(buttons);
    setMinimumWidth(scaled(380));
    choose(column);
    if (!m_edit)
        makeEditor();
}

void BulkEdit::choose(int column)
{
    if (const int at = m_fields->findData(column); at >= 0)
        m_fields->setCurrentIndex(at);
}

void BulkEdit::makeEditor()
{
    delete m_edit;
    m_problem->clear();
    if (m_fields->currentIndex() < 0)
        return;
    const Field& field = m_model.field(m_fields->currentData().toInt());
    m_edit = new FieldEdit(field, offersOf(field, m_model.table()), m_model.unit(), this);
    m_place->addWidget(m_edit);
    m_edit->show(); // a layout shows it late, and offers need a place
    m_edit->setFocus();
}

void BulkEdit::submit()
{
    if (!m_edit)
        return;
    m_edit->takeOffer();
    const int column = m_fields->currentData().toInt();
    const Typed typed = m_model.read(m_model.field(column), m_edit->text(), m_model.unit());
    if (typed.problem) {
        m_problem->setText(m_model.messageOf(*typed.problem));
        m_edit->setFocus();
        return;
    }
    const QString text = m_edit->text();
    accept();
    emit submitted(column, text);
}

} // namespace sanpi
