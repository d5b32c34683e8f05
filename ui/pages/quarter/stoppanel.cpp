// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/stoppanel.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

StopPanel::StopPanel(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_name(new QPushButton(this)), m_facts(new QLabel(this)),
      m_minutes(new QSpinBox(this)), m_talk(new QPlainTextEdit(this)),
      m_save(new QPushButton(tr("Save"), this)),
      m_scores(
          new TextList(u"scoreTable"_s, tr("Scores of the stop"), {tr("Judge"), tr("Score")}, {1}, this)),
      m_judge(new QLineEdit(this)), m_points(new QLineEdit(this)),
      m_score(new QPushButton(tr("Score"), this)), m_takeBack(new QPushButton(tr("Take back"), this)),
      m_problem(new QLabel(this))
{
    m_name->setObjectName(u"stopNameButton"_s);
    m_name->setFlat(true);
    m_name->setToolTip(tr("Open the project"));
    setTextRole(m_facts, TextRole::Caption, true);
    m_facts->setWordWrap(true);
    m_minutes->setObjectName(u"stopMinutesSpin"_s);
    m_minutes->setRange(0, 600);
    m_minutes->setSpecialValueText(u"—"_s);
    m_minutes->setSuffix(u' ' + tr("min"));
    m_minutes->setAccessibleName(tr("Minutes"));
    m_talk->setObjectName(u"stopTalkEdit"_s);
    m_talk->setAccessibleName(tr("What is told at the stop"));
    m_talk->setPlaceholderText(tr("What is told at the stop, a point a line"));
    m_talk->setTabChangesFocus(true);
    m_save->setObjectName(u"saveStopButton"_s);
    m_judge->setObjectName(u"judgeEdit"_s);
    m_judge->setPlaceholderText(tr("Judge"));
    m_judge->setAccessibleName(tr("Judge"));
    m_points->setObjectName(u"pointsEdit"_s);
    m_points->setPlaceholderText(tr("0 to 100"));
    m_points->setAccessibleName(tr("Score"));
    m_score->setObjectName(u"scoreButton"_s);
    m_takeBack->setObjectName(u"takeBackScoreButton"_s);
    m_problem->setObjectName(u"stopProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* form = new QFormLayout;
    form->addRow(tr("Minutes"), m_minutes);
    auto* save = new QHBoxLayout;
    save->addStretch(1);
    save->addWidget(m_save);
    auto* entry = new QHBoxLayout;
    entry->setSpacing(gap(2));
    entry->addWidget(m_judge, 2);
    entry->addWidget(m_points, 1);
    entry->addWidget(m_score);
    entry->addWidget(m_takeBack);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(m_name, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addLayout(form);
    column->addWidget(m_talk, 2);
    column->addLayout(save);
    column->addWidget(m_scores, 1);
    column->addLayout(entry);
    column->addWidget(m_problem);
    connect(m_name, &QPushButton::clicked, this, [this] { emit projectWanted(m_stop.project); });
    connect(m_minutes, &QSpinBox::valueChanged, this, &StopPanel::showFitting);
    connect(m_talk, &QPlainTextEdit::textChanged, this, &StopPanel::showFitting);
    connect(m_judge, &QLineEdit::textChanged, this, &StopPanel::showFitting);
    connect(m_points, &QLineEdit::textChanged, this, &StopPanel::showFitting);
    connect(m_scores, &TextList::choiceChanged, this, &StopPanel::showFitting);
    connect(m_save, &QPushButton::clicked, this, &StopPanel::saveTalk);
    connect(m_score, &QPushButton::clicked, this, [this] { score(false); });
    connect(m_points, &QLineEdit::returnPressed, this, [this] {
        if (m_score->isEnabled())
            score(false);
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { score(true); });
}

void StopPanel::showStop(qint64 tour, const TourStop& stop, bool editable)
{
    const bool keeps = tour == m_tour && stop.project == m_stop.project && isEdited();
    if (tour != m_tour || stop.project != m_stop.project) {
        m_problem->clear();
        m_points->clear();
    }
    m_tour = tour;
    m_stop = stop;
    m_editable = editable;
    m_name->setText(m_name->fontMetrics().elidedText(stop.name, Qt::ElideMiddle, scaled(340)));
    m_name->setAccessibleName(stop.name);
    QStringList facts;
    if (stop.total)
        facts << tr("total %1 亿元").arg(stop.total->text(Unit::Yi, 2));
    if (stop.rate.isValid())
        facts << tr("%1 of the year's target").arg(stop.rate.shown());
    if (!stop.progress.isEmpty())
        facts << stop.progress;
    for (const TourSeen& seen : stop.seen)
        facts << tr("▲ seen before: %1 (%2)").arg(seen.tour, seen.on.toString(Qt::ISODate));
    m_facts->setText(facts.join(u" · "_s));
    if (!keeps) {
        m_minutes->setValue(stop.minutes.value_or(0));
        m_talk->setPlainText(stop.talk);
    }
    QList<TextRow> rows;
    qint64 place = 0;
    for (const TourStop::Score& score : stop.scores)
        rows << TextRow {{score.judge, scoreText(score.points)}, ++place, {}, {}};
    if (stop.mean)
        rows << TextRow {
            {tr("Mean, place %1").arg(stop.rank), stop.meanText()}, 0, {Tone::Good, Tone::Good}, {}};
    m_scores->setRows(rows);
    m_minutes->setEnabled(editable);
    m_talk->setReadOnly(!editable);
    showFitting();
}

bool StopPanel::isEdited() const
{
    return m_stop.project != 0
        && (m_minutes->value() != m_stop.minutes.value_or(0)
            || m_talk->toPlainText().trimmed() != m_stop.talk);
}

void StopPanel::showFitting()
{
    const bool writes = m_editable && !m_writing;
    m_save->setEnabled(writes && isEdited());
    m_score->setEnabled(
        writes && !m_judge->text().trimmed().isEmpty() && !m_points->text().trimmed().isEmpty());
    const QList<qint64> chosen = m_scores->chosen();
    m_takeBack->setEnabled(writes && chosen.size() == 1 && chosen.first() > 0);
}

void StopPanel::saveTalk()
{
    LedgerSession::Wish wish;
    wish.label = tr("Talking sheet of %1").arg(m_stop.name);
    wish.build
        = [id = RecordId::tourStop(m_tour, m_stop.project), minutes = m_minutes->value(),
              talk = m_talk->toPlainText().trimmed()](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        if (const auto done = builder.set(id, u"minutes"_s, minutes > 0 ? Value(minutes) : Value()); !done)
            return done;
        return builder.set(id, u"talk"_s, talk);
    };
    m_writing = true;
    showFitting();
    m_services.session->change(wish, this, [this](const Outcome& outcome) { finish(outcome); });
}

void StopPanel::score(bool takesBack)
{
    TourScoreWish wish {m_tour, m_stop.project, m_judge->text().trimmed(), {}};
    if (takesBack) {
        wish.judge = m_stop.scores.at(size_t(m_scores->chosen().first() - 1)).judge;
    } else {
        const Field& field = m_services.session->catalogue().field(Kind::TourScore, u"score");
        const Typed typed = typedFromText(field, m_points->text(), Unit::Wan, {});
        if (typed.problem || typed.value.isNull()) {
            m_problem->setText(tr("A score is a number from 0 to 100, such as 92.5"));
            return;
        }
        wish.score = typed.value.number();
    }
    m_writing = true;
    showFitting();
    m_services.session->run([wish, author = m_services.session->author()](
                                Ledger& ledger) { return scoreTourStop(ledger, wish, author); },
        this,
        [this, takesBack](const Outcome& outcome) {
            if (outcome.ok() && !takesBack) {
                m_points->clear();
                m_judge->clear();
                m_judge->setFocus(Qt::OtherFocusReason);
            }
            finish(outcome);
        });
}

void StopPanel::finish(const Outcome& outcome)
{
    m_writing = false;
    m_problem->setText(outcome.ok() ? QString()
            : outcome.problems.empty()
            ? messageOf(outcome.error)
            : messageOf(outcome.problems.front(), m_services.session->catalogue(), englishLabels()));
    showFitting();
}

} // namespace sanpi
