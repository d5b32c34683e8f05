// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fill/fillmatches.h"

#include "domain/text.h"
#include "schema/making.h"
#include "ui/facts/fieldedit.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

FillMatches::FillMatches(FillSession* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_list(new QListWidget(this)), m_choice(new QWidget(this)),
      m_choiceRow(new QHBoxLayout(m_choice)), m_ask(new QLabel(m_choice)),
      m_none(new QPushButton(tr("Leave blank"), m_choice))
{
    m_list->setObjectName(u"fillNotesView"_s);
    m_list->setAccessibleName(tr("Rows without a project, and what else to know"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_ask->setText(tr("is the project"));
    m_none->setObjectName(u"fillNoneButton"_s);
    m_none->setToolTip(tr("No project of the ledger is meant; the row stays blank"));
    m_choiceRow->setContentsMargins(0, 0, 0, 0);
    m_choiceRow->addWidget(m_ask);
    m_choiceRow->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addWidget(m_choice);
    makePicker(nullptr);
    connect(m_list, &QListWidget::currentRowChanged, this, &FillMatches::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_choice->isEnabled())
            m_pick->setFocus();
    });
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (const FillRow* row = currentRow()) {
            m_picked = row->name;
            m_session->matchRow(row->name, 0);
        }
    });
}

void FillMatches::setProjects(const Table& projects)
{
    m_offers.clear();
    m_projects.clear();
    const auto name = size_t(projects.column(u"name"));
    const auto code = size_t(projects.column(u"code"));
    for (const TableRow& row : projects.rows) {
        QString text = row.cells[name].text();
        if (m_projects.contains(text))
            text += u' ' + row.cells[code].text();
        m_projects.insert(text, row.id.key[0]);
        m_offers.append({text, row.cells[code].text(), row.searched, row.pinyin});
    }
    makePicker(currentRow());
}

const FillRow* FillMatches::currentRow() const
{
    const auto plan = m_session->plan();
    const int at = m_list->currentRow();
    if (!plan || at < 0 || at >= m_lines.size() || m_lines[at].name.isEmpty())
        return nullptr;
    const auto row = std::ranges::find(plan->rows, m_lines[at].row, &FillRow::row);
    return row == plan->rows.end() ? nullptr : &*row;
}

void FillMatches::refresh()
{
    const auto plan = m_session->plan();
    if (m_session->state() == FillSession::State::Planning && plan)
        return;
    const QSignalBlocker quiet(m_list);
    const int before = m_list->currentRow();
    const bool held = m_pick->hasFocus();
    m_list->clear();
    m_lines.clear();
    for (const FillNote& note : plan ? plan->notes : std::vector<FillNote>()) {
        const bool row = note.kind == FillNote::Kind::UnknownRow;
        m_lines.append({note.row, note.column, row ? note.value : QString()});
        const QString place
            = note.row >= 0 ? cellName(note.row, std::max(0, note.column)) + u"  "_s : QString();
        auto* item = new QListWidgetItem(
            symbolIcon(row ? Symbol::Warning : Symbol::Info, row ? IconTone::Warn : IconTone::Muted),
            place + messageOf(note), m_list);
        item->setToolTip(item->text());
    }
    const int wanted = m_picked.isEmpty() ? before : std::max(0, before);
    m_list->setCurrentRow(std::min(wanted, m_list->count() - 1));
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    makePicker(currentRow());
    if ((held || !m_picked.isEmpty()) && currentRow())
        m_pick->setFocus();
    m_picked.clear();
}

void FillMatches::showCurrent()
{
    makePicker(currentRow());
    const int at = m_list->currentRow();
    if (at >= 0 && at < m_lines.size() && m_lines[at].row >= 0)
        emit cellWanted(m_lines[at].row, m_lines[at].column);
}

/// Anew for each row: those with like names are offered first.
void FillMatches::makePicker(const FillRow* row)
{
    QList<Offer> offers;
    for (const auto& [project, name] : row ? row->near : std::vector<std::pair<qint64, QString>>()) {
        const auto same = std::ranges::find(m_offers, name, &Offer::text);
        if (same != m_offers.end())
            offers.append(*same);
    }
    const QList<Offer> near = offers;
    for (const Offer& offer : std::as_const(m_offers)) {
        if (std::ranges::find(near, offer.text, &Offer::text) == near.end())
            offers.append(offer);
    }
    delete m_pick;
    m_pick = new FieldEdit(making::referenceField(Kind::Project, u"project"_s, u"项目"_s, u"Project"_s),
        offers, Unit::Wan, m_choice);
    m_pick->setObjectName(u"fillProjectEdit"_s);
    m_pick->setAccessibleName(tr("The project that is meant"));
    m_pick->setPlaceholderText(row && !row->near.empty()
            ? tr("%1? Enter takes it; or part of a name, pinyin initials").arg(row->near.front().second)
            : tr("part of the name, code or pinyin initials"));
    m_choiceRow->insertWidget(1, m_pick, 1);
    m_choice->setEnabled(row != nullptr);
    connect(m_pick, &FieldEdit::offerChosen, this, &FillMatches::pick);
    connect(m_pick, &QLineEdit::returnPressed, this, &FillMatches::pick);
}

void FillMatches::pick()
{
    const FillRow* row = currentRow();
    if (!row)
        return;
    m_pick->takeOffer();
    const QString text = m_pick->text().trimmed();
    // Enter in the empty line takes the project that is most alike.
    const qint64 project
        = text.isEmpty() && !row->near.empty() ? row->near.front().first : m_projects.value(text);
    if (project == 0)
        return;
    m_pick->closePopups();
    m_picked = row->name;
    m_session->matchRow(row->name, project);
}

} // namespace sanpi
