// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photofacts.h"

#include "domain/phototime.h"
#include "domain/text.h"
#include "ui/theme/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestView = 40; // as the catalogue has it

/// A time alone is of the day.
QString storedTime(const QString& text, QDate day)
{
    static const QRegularExpression timeAlone(u"^[0-9]{1,2}[:：][0-9]{2}$"_s);
    const QString full
        = timeAlone.match(text).hasMatch() && day.isValid() ? day.toString(Qt::ISODate) + u' ' + text : text;
    return photoTimeTyped(full, day.year());
}

} // namespace

PhotoFacts::PhotoFacts(QWidget* parent)
    : QWidget(parent), m_time(new QLineEdit(this)), m_view(new QLineEdit(this)), m_problem(new QLabel(this)),
      m_views(new QStringListModel(this))
{
    m_time->setObjectName(u"photoTimeEdit"_s);
    m_time->setAccessibleName(tr("Day and time taken"));
    m_time->setPlaceholderText(tr("Taken when? 11-30 10:15"));
    m_view->setObjectName(u"photoViewEdit"_s);
    m_view->setAccessibleName(tr("View of the site"));
    m_view->setPlaceholderText(tr("View, the same each week"));
    m_view->setMaxLength(longestView);
    auto* completer = new QCompleter(m_views, m_view);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_view->setCompleter(completer);
    m_problem->setObjectName(u"photoTimeProblem"_s);
    m_problem->setWordWrap(true);
    setTextRole(m_problem, TextRole::Caption, true);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    line->addWidget(m_time, 1);
    line->addWidget(m_view, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addLayout(line);
    column->addWidget(m_problem);
    connect(m_time, &QLineEdit::editingFinished, this, &PhotoFacts::takeTime);
    connect(m_view, &QLineEdit::editingFinished, this, &PhotoFacts::takeView);
    showNothing();
}

void PhotoFacts::showPhoto(const SitePhoto& photo, QDate day, bool editable)
{
    const bool same = photo.sha256 == m_photo.sha256;
    m_photo = photo;
    m_day = day;
    m_problem->hide();
    setVisible(editable);
    if (!same || !m_time->hasFocus())
        m_time->setText(photoTimeText(photo.takenAt));
    if (!same || !m_view->hasFocus())
        m_view->setText(photo.view);
}

void PhotoFacts::showNothing()
{
    m_photo = {};
    hide();
}

void PhotoFacts::setViews(const QStringList& views)
{
    m_views->setStringList(views);
}

void PhotoFacts::focusTime()
{
    m_time->setFocus(Qt::OtherFocusReason);
    m_time->selectAll();
}

void PhotoFacts::focusView()
{
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->selectAll();
}

void PhotoFacts::takeTime()
{
    const QString text = m_time->text().trimmed();
    m_problem->hide();
    if (text == photoTimeText(m_photo.takenAt))
        return;
    const QString stored = text.isEmpty() ? QString() : storedTime(text, m_day);
    if (!text.isEmpty() && stored.isEmpty()) {
        m_problem->setText(tr("This is no day and time. Write 2021-11-30 10:15, 11-30 10:15, or 10:15."));
        m_problem->show();
        return;
    }
    emit timeTyped(stored);
}

void PhotoFacts::takeView()
{
    const QString view = cleaned(m_view->text());
    if (view != m_photo.view)
        emit viewTyped(view);
}

} // namespace sanpi
