// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/newprojectdialog.h"

#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 480;

} // namespace

NewProjectDialog::NewProjectDialog(
    const GridModel& model, const Catalogue& catalogue, int year, QWidget* parent)
    : QDialog(parent), m_model(model),
      m_catalogue(catalogue), m_order {u"name"_s, u"code"_s, u"unit"_s, u"level"_s, u"class"_s, u"sector"_s,
                                  u"total"_s, u"target"_s, u"start_planned"_s, u"end_planned"_s},
      m_general(new QLabel(this))
{
    setObjectName(u"newProjectDialog"_s);
    setWindowTitle(tr("New project of %1").arg(year));
    setMinimumWidth(dialogWidth);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(gap(1));
    int line = 0;
    for (const QString& key : std::as_const(m_order)) {
        const Field& field = model.field(model.columnOf(key));
        auto* edit = new FieldEdit(field, offersOf(field, model.table()), Unit::Wan, this);
        if (field.type == FieldType::Date)
            edit->setPlaceholderText(tr("2021-03-05 or 2021年3月"));
        if (!offersOf(field, model.table()).isEmpty())
            edit->setPlaceholderText(tr("name or pinyin initials"));
        auto* label
            = new QLabel(columnTitle(field, Unit::Wan) + (field.required ? u" *"_s : QString()), this);
        label->setBuddy(edit);
        auto* message = new QLabel(this);
        setTextRole(message, TextRole::Caption);
        message->setForegroundRole(QPalette::BrightText);
        message->setWordWrap(true);
        message->hide();
        message->setObjectName(u"message_"_s + key);
        grid->addWidget(label, line, 0);
        grid->addWidget(edit, line++, 1);
        grid->addWidget(message, line++, 1);
        m_edits.insert(key, edit);
        m_messages.insert(key, message);
        connect(edit, &FieldEdit::textEdited, message, &QWidget::hide);
    }
    m_general->setWordWrap(true);
    m_general->setForegroundRole(QPalette::BrightText);
    m_general->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create project"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createProjectButton"_s);
    m_create->setDefault(true);
    makePrimary(m_create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::submit);
    auto* column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addWidget(m_general);
    column->addSpacing(gap(2));
    column->addWidget(buttons);
}

void NewProjectDialog::submit()
{
    QList<QPair<QString, Value>> values;
    std::vector<std::pair<QString, QString>> problems;
    for (const QString& key : std::as_const(m_order)) {
        FieldEdit* edit = m_edits.value(key);
        edit->takeOffer();
        const Typed typed = m_model.read(edit->field(), edit->text(), Unit::Wan);
        if (typed.problem)
            problems.emplace_back(key, messageOf(*typed.problem, m_catalogue, englishLabels()));
        else if (!typed.value.isNull())
            values.append({key, typed.value});
    }
    showProblems(problems);
    if (!problems.empty())
        return;
    m_create->setEnabled(false);
    emit submitted(values);
}

void NewProjectDialog::showProblems(const std::vector<std::pair<QString, QString>>& messages)
{
    m_create->setEnabled(true);
    for (QLabel* message : std::as_const(m_messages))
        message->hide();
    QStringList general;
    bool focused = false;
    for (const auto& [field, text] : messages) {
        QLabel* message = m_messages.value(field);
        if (!message) {
            general << text;
            continue;
        }
        message->setText(text);
        message->show();
        if (!std::exchange(focused, true))
            m_edits.value(field)->setFocus();
    }
    m_general->setText(general.join(u'\n'));
    m_general->setVisible(!general.isEmpty());
    adjustSize();
}

} // namespace sanpi
