// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/turns/resumeview.h"

#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

ResumeView::ResumeView(const Field& cause, QWidget* parent)
    : QWidget(parent), m_campaigns(new QComboBox(this)), m_sentence(new QLabel(this)),
      m_unitPanel(new Panel(this)), m_rowPanel(new Panel(this)), m_on(new DayEdit(m_rowPanel)),
      m_note(new QPushButton(tr("Has resumed"), m_rowPanel)),
      m_takeBack(new QPushButton(tr("Has not resumed"), m_rowPanel)), m_name(new QLineEdit(this)),
      m_cause(new QComboBox(this)), m_since(new DayEdit(this)),
      m_begin(new QPushButton(tr("Begin the campaign"), this)), m_problem(new QLabel(m_rowPanel))
{
    m_campaigns->setObjectName(u"campaignComboBox"_s);
    m_campaigns->setAccessibleName(tr("Campaign"));
    m_sentence->setObjectName(u"resumptionSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_name->setObjectName(u"campaignNameEdit"_s);
    m_name->setPlaceholderText(tr("New campaign, for example 2022年春节复工"));
    m_name->setAccessibleName(tr("Name of the new campaign"));
    m_cause->setObjectName(u"campaignCauseComboBox"_s);
    m_cause->setAccessibleName(tr("Cause"));
    for (const Choice& choice : cause.choices)
        m_cause->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    m_begin->setObjectName(u"beginCampaignButton"_s);
    for (const auto& [edit, name, label] : {std::tuple(m_on, u"resumedOnEdit"_s, tr("Resumed on")),
             std::tuple(m_since, u"campaignSinceEdit"_s, tr("From"))}) {
        edit->setObjectName(name);
        edit->setAccessibleName(label);
    }
    m_note->setObjectName(u"resumedButton"_s);
    m_takeBack->setObjectName(u"notResumedButton"_s);
    m_problem->setObjectName(u"resumeProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* head = new QHBoxLayout;
    head->setSpacing(gap(2));
    head->addWidget(m_campaigns);
    head->addStretch(1);
    head->addWidget(m_name, 2);
    head->addWidget(m_cause);
    head->addWidget(m_since);
    head->addWidget(m_begin);
    m_units = new TextList(u"resumptionUnits"_s, tr("Resumption by unit"),
        {tr("Unit"), tr("Due"), tr("Resumed"), tr("Rate")}, {1, 2, 3}, m_unitPanel);
    m_unitPanel->body()->addWidget(m_units, 1);
    m_rows = new TextList(u"resumptionRows"_s, tr("Projects due to resume"),
        {tr("Project"), tr("Unit"), tr("Resumed on"), tr("In charge"), tr("Phone")}, {}, m_rowPanel);
    m_rowPanel->body()->addWidget(m_rows, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_problem, 1);
    line->addWidget(m_on);
    line->addWidget(m_note);
    line->addWidget(m_takeBack);
    m_rowPanel->body()->addLayout(line);
    auto* split = new QHBoxLayout;
    split->setSpacing(gap(2));
    split->addWidget(m_unitPanel, 1);
    split->addWidget(m_rowPanel, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap(2), 0, 0);
    column->setSpacing(gap(2));
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addLayout(split, 1);
    connect(m_campaigns, &QComboBox::activated, this,
        [this] { emit campaignChosen(m_campaigns->currentData().toLongLong()); });
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (!m_name->text().trimmed().isEmpty())
            emit campaignWanted(
                {m_name->text().trimmed(), m_cause->currentData().toLongLong(), m_since->date()});
    });
    connect(m_name, &QLineEdit::textChanged, this, &ResumeView::showChoice);
    connect(m_rows, &TextList::choiceChanged, this, &ResumeView::showChoice);
    connect(m_note, &QPushButton::clicked, this,
        [this] { emit resumed(m_campaign, m_rows->chosen(), m_on->date()); });
    connect(
        m_takeBack, &QPushButton::clicked, this, [this] { emit resumed(m_campaign, m_rows->chosen(), {}); });
    connect(m_rows, &TextList::doubleClicked, this,
        [this](const QModelIndex& index) { emit projectWanted(m_rows->texts()->row(index.row()).key); });
}

void ResumeView::showChoice()
{
    const bool chosen = m_editable && m_campaign != 0 && !m_rows->chosen().isEmpty();
    m_note->setEnabled(chosen);
    m_takeBack->setEnabled(chosen);
    m_on->setEnabled(chosen);
    m_begin->setEnabled(m_editable && !m_name->text().trimmed().isEmpty());
}

void ResumeView::showCampaigns(const std::vector<std::pair<qint64, QString>>& campaigns,
    const std::optional<Resumption>& shown, QDate asOf, bool editable)
{
    m_editable = editable;
    m_campaign = shown ? shown->campaign : 0;
    {
        const QSignalBlocker blocker(m_campaigns);
        m_campaigns->clear();
        for (const auto& [id, name] : campaigns)
            m_campaigns->addItem(name, id);
        m_campaigns->setCurrentIndex(m_campaigns->findData(m_campaign));
    }
    m_campaigns->setVisible(!campaigns.empty());
    m_sentence->setText(shown
            ? resumptionSentence(*shown, asOf)
            : tr("No campaign has begun. Name one above: who was at work when it began is due."));
    QList<TextRow> units;
    QList<TextRow> rows;
    if (shown) {
        for (const ResumptionGroup& group : shown->byUnit) {
            units << TextRow {
                {group.label, QString::number(group.due), QString::number(group.resumed), group.rate.shown()},
                group.key, {}, {}};
        }
        for (const ResumptionRow& row : shown->rows) {
            rows << TextRow {
                {row.name, row.unitName, row.on.isValid() ? row.on.toString(Qt::ISODate) : tr("not yet"),
                    row.leader, row.phone},
                row.project, {Tone::Plain, Tone::Plain, row.on.isValid() ? Tone::Plain : Tone::Warn},
                row.note};
        }
    }
    m_units->setRows(units);
    m_unitPanel->setTitle(tr("Resumption by unit"), shown ? shown->all.rate.shown() : QString());
    m_rows->setRows(rows);
    m_rowPanel->setTitle(tr("Projects due to resume"),
        shown ? tr("%1 of %2 have not resumed").arg(shown->all.due - shown->all.resumed).arg(shown->all.due)
              : QString());
    m_on->setDate(asOf);
    m_since->setDate(asOf);
    m_name->setEnabled(editable);
    m_cause->setEnabled(editable);
    m_since->setEnabled(editable);
    showChoice();
}

void ResumeView::setProblem(const QString& message)
{
    m_problem->setText(message);
}

void ResumeView::clearEntry()
{
    m_problem->clear();
    m_name->clear();
}

} // namespace sanpi
