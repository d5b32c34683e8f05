// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/adjustview.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

AdjustView::AdjustView(const Field& amount, QWidget* parent)
    : QWidget(parent), m_amountField(amount), m_sentence(new QLabel(this)), m_sectorPanel(new Panel(this)),
      m_rowPanel(new Panel(this)), m_project(new QComboBox(m_rowPanel)), m_what(new QComboBox(m_rowPanel)),
      m_amount(new QLineEdit(m_rowPanel)), m_on(new QDateEdit(m_rowPanel)),
      m_document(new QLineEdit(m_rowPanel)), m_reason(new QLineEdit(m_rowPanel)),
      m_adjust(new QPushButton(tr("Adjust"), m_rowPanel)), m_problem(new QLabel(m_rowPanel))
{
    m_sentence->setObjectName(u"adjustmentSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sectors = new TextList(u"adjustmentSectors"_s, tr("Before and after by sector"),
        {tr("Sector"), tr("Projects before"), tr("Total before"), tr("Target before"), tr("Removed"),
            tr("Added"), tr("Amount adjusted"), tr("Projects after"), tr("Total after"), tr("Target after")},
        {1, 2, 3, 4, 5, 6, 7, 8, 9}, m_sectorPanel);
    m_sectorPanel->body()->addWidget(m_sectors, 1);
    m_rows = new TextList(u"adjustmentRows"_s, tr("Projects adjusted"),
        {tr("Adjustment"), tr("Project"), tr("Unit"), tr("Target before"), tr("Target after"), tr("On"),
            tr("Reason"), tr("Document")},
        {3, 4}, m_rowPanel);
    m_rowPanel->body()->addWidget(m_rows, 1);
    m_project->setObjectName(u"adjustProjectComboBox"_s);
    m_project->setAccessibleName(tr("Project"));
    m_project->setEditable(true);
    m_project->setInsertPolicy(QComboBox::NoInsert);
    m_project->completer()->setFilterMode(Qt::MatchContains);
    m_project->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_what->setObjectName(u"adjustWhatComboBox"_s);
    m_what->setAccessibleName(tr("Adjustment"));
    m_what->addItem(tr("Remove"), int(AdjustmentWish::What::Remove));
    m_what->addItem(tr("Add"), int(AdjustmentWish::What::Add));
    m_what->addItem(tr("Adjust the amount"), int(AdjustmentWish::What::Amount));
    const std::pair<QLineEdit*, std::pair<QString, QString>> edits[] {
        {m_amount, {u"adjustAmountEdit"_s, tr("New target, 万元")}},
        {m_document, {u"adjustDocumentEdit"_s, tr("Document")}},
        {m_reason, {u"adjustReasonEdit"_s, tr("Reason")}}};
    for (const auto& [edit, texts] : edits) {
        edit->setObjectName(texts.first);
        edit->setPlaceholderText(texts.second);
        edit->setAccessibleName(texts.second);
        connect(edit, &QLineEdit::returnPressed, this, &AdjustView::ask);
    }
    m_on->setObjectName(u"adjustDateEdit"_s);
    m_on->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_on->setCalendarPopup(true);
    m_on->setAccessibleName(tr("From this day on"));
    m_adjust->setObjectName(u"adjustButton"_s);
    m_problem->setObjectName(u"adjustProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_project, 3);
    line->addWidget(m_what);
    line->addWidget(m_amount, 1);
    line->addWidget(m_on);
    line->addWidget(m_document, 1);
    line->addWidget(m_reason, 2);
    line->addWidget(m_adjust);
    m_rowPanel->body()->addLayout(line);
    m_rowPanel->body()->addWidget(m_problem);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_sentence);
    column->addWidget(m_sectorPanel, 2);
    column->addWidget(m_rowPanel, 3);
    connect(m_what, &QComboBox::currentIndexChanged, this, &AdjustView::showKind);
    connect(m_adjust, &QPushButton::clicked, this, &AdjustView::ask);
    connect(m_rows, &TextList::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_rows->texts()->row(index.row()).key); });
}

void AdjustView::showKind()
{
    const auto what = AdjustmentWish::What(m_what->currentData().toInt());
    m_amount->setEnabled(m_editable && what == AdjustmentWish::What::Amount);
}

void AdjustView::showAdjustment(
    const Adjustment& adjustment, const QList<QPair<qint64, QString>>& projects, bool editable)
{
    m_year = adjustment.year;
    m_editable = editable;
    m_sentence->setText(adjustmentSentence(adjustment));
    QList<TextRow> rows;
    const auto add = [&](const AdjustmentGroup& group, const QString& label) {
        rows << TextRow {
            {label, QString::number(group.before), wanText(group.totalBefore), wanText(group.targetBefore),
                QString::number(group.removed), QString::number(group.added), QString::number(group.amount),
                QString::number(group.after), wanText(group.totalAfter), wanText(group.targetAfter)},
            group.key, {}, {}};
    };
    for (const AdjustmentGroup& group : adjustment.bySector)
        add(group, group.label);
    add(adjustment.all, tr("All"));
    rows.last().key = -1;
    m_sectors->setRows(rows);
    m_sectorPanel->setTitle(tr("Before and after by sector"),
        tr("%1, amounts in 万元").arg(adjustment.asOf.toString(Qt::ISODate)));
    rows.clear();
    for (const AdjustmentRow& row : adjustment.rows) {
        const QString what = row.what == Adjusted::Removed ? tr("Removed")
            : row.what == Adjusted::Added                  ? tr("Added")
                                                           : tr("Amount adjusted");
        rows << TextRow {
            {what, row.name, row.unit, wanText(row.before), wanText(row.after),
                row.on.isValid() ? row.on.toString(Qt::ISODate) : QString(), row.reason, row.document},
            row.project, {}, {}};
    }
    m_rows->setRows(rows);
    m_rowPanel->setTitle(tr("Projects adjusted"), tr("%n project(s)", nullptr, int(adjustment.rows.size())));
    const QString typed = m_project->currentText();
    m_project->clear();
    for (const auto& [id, name] : projects)
        m_project->addItem(name, id);
    m_project->setEditText(typed);
    if (!m_on->hasFocus())
        m_on->setDate(adjustment.asOf);
    for (QWidget* field :
        std::initializer_list<QWidget*> {m_project, m_what, m_on, m_document, m_reason, m_adjust})
        field->setEnabled(editable);
    showKind();
}

void AdjustView::setProblem(const QString& message)
{
    m_problem->setText(message);
}

void AdjustView::clearEntry()
{
    m_problem->clear();
    m_project->setEditText({});
    m_amount->clear();
    m_reason->clear();
}

void AdjustView::ask()
{
    const int place = m_project->findText(m_project->currentText().trimmed());
    if (place < 0) {
        m_problem->setText(tr("Choose a project of the year's list"));
        m_project->setFocus(Qt::OtherFocusReason);
        return;
    }
    AdjustmentWish wish;
    wish.what = AdjustmentWish::What(m_what->currentData().toInt());
    wish.year = m_year;
    wish.project = m_project->itemData(place).toLongLong();
    wish.on = m_on->date();
    wish.reason = m_reason->text();
    wish.document = m_document->text();
    if (wish.what == AdjustmentWish::What::Amount) {
        const Typed typed = typedFromText(m_amountField, m_amount->text(), Unit::Wan, {});
        if (typed.problem) {
            m_problem->setText(messageOf(*typed.problem, Catalogue::builtIn(), englishLabels()));
            return;
        }
        if (!typed.value.isNull())
            wish.amount = typed.value.money();
    }
    emit wanted(wish);
}

} // namespace sanpi
