// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/monthstab.h"

#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/projects/curve.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthColumns = 4;

QString wan(Money amount)
{
    return amount.grouped(Unit::Wan, decimalsOf(amount, Unit::Wan));
}

YearCurve curveOf(const ProjectDetail& detail)
{
    YearCurve curve;
    const auto inWan = [](Money amount) { return double(amount.yuan()) / double(Unit::Wan); };
    for (int month = 1; month <= 12; ++month) {
        const size_t index = size_t(month - 1);
        if (month <= detail.month) {
            if (const auto done = detail.facts.done(month))
                curve.done[index] = inWan(*done);
        }
        if (detail.facts.target)
            curve.planned[index] = inWan(detail.planned[index]);
    }
    if (detail.facts.target)
        curve.target = inWan(*detail.facts.target);
    return curve;
}

} // namespace

MonthsTab::MonthsTab(const Field& amount, QWidget* parent)
    : QScrollArea(parent), m_summary(new QLabel), m_statement(new QLabel), m_problem(new QLabel),
      m_curve(new CurveView)
{
    setObjectName(u"monthsTab"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(gap(1));
    grid->setVerticalSpacing(0);
    for (size_t index = 0; index < m_cells.size(); ++index) {
        const int row = int(index) / monthColumns * 2;
        const int column = int(index) % monthColumns;
        auto* label = new QLabel(body);
        setTextRole(label, TextRole::Caption, true);
        // As wide as its cell: four of them never push each other out of a narrow panel.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto* cell = new FieldEdit(amount, {}, Unit::Wan, body);
        cell->setObjectName(u"monthEdit%1"_s.arg(index + 1));
        cell->setMinimumWidth(gap(16));
        cell->installEventFilter(this);
        label->setBuddy(cell);
        grid->addWidget(label, row, column);
        grid->addWidget(cell, row + 1, column);
        grid->setRowMinimumHeight(row, gap(5));
        m_cells[index] = cell;
        m_labels[index] = label;
    }
    m_problem->setObjectName(u"monthProblem"_s);
    setTextRole(m_problem, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_summary->setObjectName(u"monthSummary"_s);
    m_summary->setWordWrap(true);
    m_statement->setObjectName(u"monthStatement"_s);
    m_statement->setWordWrap(true);
    setTextRole(m_statement, TextRole::Caption, true);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(gap(2), gap(2), gap(3), gap(2));
    column->setSpacing(gap(2));
    column->addLayout(grid);
    column->addWidget(m_problem);
    column->addWidget(m_summary);
    column->addWidget(m_statement);
    column->addWidget(m_curve, 1);
    setWidget(body);
}

void MonthsTab::showDetail(const ProjectDetail& detail, const std::map<QString, Value>& before, bool editable)
{
    m_year = detail.year;
    for (size_t index = 0; index < m_cells.size(); ++index) {
        const Month month(detail.year, int(index) + 1);
        FieldEdit* cell = m_cells[index];
        const bool counts = month.month() <= detail.month;
        m_labels[index]->setText(detail.closed[index] ? tr("%1 closed").arg(month.iso())
                : counts                              ? tr("%1 (万元)").arg(month.iso())
                                                      : tr("%1 ·").arg(month.iso()));
        m_labels[index]->setToolTip(
            counts ? QString() : tr("After the as-of date: kept, but not counted in the figures"));
        cell->setAccessibleName(tr("Investment of %1 in 万元").arg(month.iso()));
        if (cell->hasFocus() && cell->isModified())
            continue;
        m_texts[index] = detail.months[index] ? wan(*detail.months[index]) : QString();
        cell->setText(m_texts[index]);
        cell->setReadOnly(!editable);
        QStringList tips;
        if (detail.closed[index])
            tips << tr("The month is closed: a change asks for a reason and is a correction");
        if (!detail.notes[index].isEmpty())
            tips << detail.notes[index];
        if (const auto old = before.find(month.iso()); old != before.end())
            tips << tr("Before the last change: %1 万元").arg(wan(old->second.money()));
        cell->setToolTip(tips.join(u'\n'));
        cell->setProperty("closed", detail.closed[index]);
        // What is closed is as plain as what can only be read, until one types into it.
        cell->setForegroundRole(detail.closed[index] ? QPalette::PlaceholderText : QPalette::Text);
        if (cell->hasFocus())
            cell->selectAll();
    }
    m_problem->hide();
    showSums(detail);
    showStatement(detail);
    m_curve->setCurve(curveOf(detail), tr("%1: cumulative against target and pace (万元)").arg(detail.year));
}

void MonthsTab::showSums(const ProjectDetail& detail)
{
    const ProjectFigures& figures = detail.figures;
    QStringList parts;
    parts << tr("Done %1 万元").arg(figures.done ? wan(*figures.done) : u"—"_s);
    parts << (detail.facts.target ? tr("Target %1 万元").arg(wan(*detail.facts.target))
                                  : tr("No target yet"));
    if (detail.facts.target && !detail.facts.targetIssued)
        parts << tr("target not issued yet");
    if (figures.rate.isValid())
        parts << tr("Rate %1").arg(figures.rate.shown());
    if (figures.pace.isValid())
        parts << tr("Pace %1").arg(figures.pace.shown());
    if (figures.lag)
        parts << (*figures.lag > Money() ? tr("Behind pace by %1 万元").arg(wan(*figures.lag))
                                         : tr("Ahead of pace by %1 万元").arg(wan(-*figures.lag)));
    m_summary->setText(parts.join(u" · "_s));
}

void MonthsTab::showStatement(const ProjectDetail& detail)
{
    QStringList lines;
    for (const EntryFacts::Statement& statement : detail.statements) {
        QString line
            = tr("Stated through month %1: %2 万元").arg(statement.through).arg(wan(statement.amount));
        Money sum;
        for (int month = 1; month <= statement.through; ++month)
            sum += detail.months[size_t(month - 1)].value_or(Money());
        EntryFacts all = detail.facts;
        for (size_t index = 0; index < detail.months.size(); ++index) {
            if (detail.months[index])
                all.present |= 1U << index;
        }
        if (!all.monthsComplete(statement.through))
            line += u" · "_s + tr("the months are not complete, so the statement counts");
        else if (sum != statement.amount)
            line += u" · "_s
                + tr("⚠ the months come to %1 万元, a difference of %2")
                      .arg(wan(sum), wan(sum - statement.amount));
        else
            line += u" · "_s + tr("the months agree");
        lines << line;
    }
    m_statement->setText(lines.join(u'\n'));
    m_statement->setVisible(!lines.isEmpty());
}

void MonthsTab::setProblem(Month month, const QString& message)
{
    m_problem->setText(message.isEmpty() ? QString() : month.iso() + u": "_s + message);
    m_problem->setVisible(!message.isEmpty());
}

QString MonthsTab::summary() const
{
    return m_summary->text();
}

QString MonthsTab::problem() const
{
    return m_problem->isVisibleTo(this) ? m_problem->text() : QString();
}

void MonthsTab::commit(size_t index)
{
    FieldEdit* cell = m_cells[index];
    cell->closePopups();
    const bool typed = cell->isModified() && cell->text() != m_texts[index];
    cell->setModified(false);
    if (typed)
        emit edited(Month(m_year, int(index) + 1), cell->text());
}

bool MonthsTab::handleKey(size_t index, int key, bool shift)
{
    int step = 0;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step = shift ? -1 : 1;
        break;
    case Qt::Key_Up:
        step = -monthColumns;
        break;
    case Qt::Key_Down:
        step = monthColumns;
        break;
    case Qt::Key_Escape:
        if (m_cells[index]->text() == m_texts[index])
            return false;
        m_cells[index]->setText(m_texts[index]);
        m_cells[index]->closePopups();
        m_problem->hide();
        return true;
    default:
        return false;
    }
    commit(index);
    const int next = int(index) + step;
    if (next >= 0 && next < int(m_cells.size())) {
        m_cells[size_t(next)]->setFocus();
        m_cells[size_t(next)]->selectAll();
    }
    return true;
}

bool MonthsTab::eventFilter(QObject* watched, QEvent* event)
{
    const auto found = std::find(m_cells.begin(), m_cells.end(), watched);
    if (found != m_cells.end()) {
        const auto index = size_t(found - m_cells.begin());
        if (event->type() == QEvent::FocusOut)
            commit(index);
        if (event->type() == QEvent::FocusIn)
            ensureWidgetVisible(m_cells[index]);
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
            if (plain && handleKey(index, key->key(), key->modifiers() & Qt::ShiftModifier))
                return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace sanpi
