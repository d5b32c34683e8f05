// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/candidatepanel.h"

#include "domain/text.h"
#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/photos/photostrip.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int briefLines = 4;
constexpr int checksARow = 3;

QString labelOf(const Choice& choice)
{
    return englishLabels() ? choice.en : choice.zh;
}

} // namespace

CandidatePanel::CandidatePanel(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_name(new QPushButton(this)), m_facts(new QLabel(this)),
      m_brief(new QPlainTextEdit(this)), m_count(new QLabel(this)), m_venue(new QComboBox(this)),
      m_note(new QLineEdit(this)), m_save(new QPushButton(tr("Save"), this)), m_problem(new QLabel(this)),
      m_photos(new PhotoStrip(services, this))
{
    const Catalogue& catalogue = services.session->catalogue();
    m_name->setObjectName(u"candidateNameButton"_s);
    m_name->setFlat(true);
    m_name->setToolTip(tr("Open the project"));
    setTextRole(m_facts, TextRole::Caption, true);
    m_facts->setObjectName(u"candidateFacts"_s);
    m_facts->setWordWrap(true);
    m_brief->setObjectName(u"briefEdit"_s);
    m_brief->setAccessibleName(tr("Brief"));
    m_brief->setPlaceholderText(tr("What is built, how large, what it will bring"));
    m_brief->setTabChangesFocus(true);
    m_brief->setFixedHeight(m_brief->fontMetrics().lineSpacing() * briefLines + gap(4));
    m_count->setObjectName(u"briefCount"_s);
    m_count->setAlignment(Qt::AlignRight);
    m_venue->setObjectName(u"venueComboBox"_s);
    m_note->setObjectName(u"candidateNoteEdit"_s);
    m_save->setObjectName(u"saveCandidateButton"_s);
    makePrimary(m_save);
    m_problem->setObjectName(u"candidateProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    const Field& note = catalogue.field(Kind::Candidate, u"note");
    m_note->setPlaceholderText(englishLabels() ? note.en : note.zh);
    m_note->setAccessibleName(m_note->placeholderText());
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_save);
    // What does not fit a low window is scrolled to: nothing is pressed together.
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, gap(1), 0);
    column->setSpacing(gap(2));
    column->addWidget(m_name, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addWidget(m_brief);
    column->addWidget(m_count);
    column->addWidget(buildChecks(catalogue));
    column->addWidget(m_note);
    column->addLayout(foot);
    column->addWidget(m_photos, 1);
    body->setBackgroundRole(QPalette::Base);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"candidateScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(body);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_brief, &QPlainTextEdit::textChanged, this, &CandidatePanel::showCount);
    connect(m_note, &QLineEdit::textChanged, this, &CandidatePanel::showCount);
    connect(m_save, &QPushButton::clicked, this, &CandidatePanel::save);
    connect(m_name, &QPushButton::clicked, this, [this] { emit projectWanted(m_row.project); });
    connect(m_photos, &PhotoStrip::notified, this, &CandidatePanel::notified);
}

/// The checklist and the venue, three beside each other: their words are short, and the panel is low.
QWidget* CandidatePanel::buildChecks(const Catalogue& catalogue)
{
    auto* checks = new QWidget(this);
    auto* grid = new QGridLayout(checks);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap(2));
    grid->setVerticalSpacing(gap(1));
    int place = 0;
    const auto put = [&](const QString& key, QComboBox* box) {
        const Field& field = catalogue.field(Kind::Candidate, key);
        for (const Choice& choice : field.choices)
            box->addItem(labelOf(choice), choice.code);
        box->setAccessibleName(englishLabels() ? field.en : field.zh);
        // As wide as its third of the panel; what it says in full is its tool tip.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        auto* label = new QLabel(box->accessibleName(), checks);
        setTextRole(label, TextRole::Caption, true);
        label->setBuddy(box);
        const int row = place / checksARow * 2;
        grid->addWidget(label, row, place % checksARow);
        grid->addWidget(box, row + 1, place % checksARow);
        grid->setColumnStretch(place++ % checksARow, 1);
        connect(box, &QComboBox::activated, this, &CandidatePanel::showCount);
    };
    for (const QString& key : {u"contract"_s, u"land"_s, u"environment"_s, u"filing"_s, u"funds"_s}) {
        auto* box = new QComboBox(checks);
        box->setObjectName(key + u"ComboBox"_s);
        box->addItem(QString(), 0);
        m_checks.insert(key, box);
        put(key, box);
    }
    m_venue->addItem(u"—"_s, 0);
    put(u"venue"_s, m_venue);
    return checks;
}

bool CandidatePanel::isBusy() const
{
    return m_writing || m_photos->isBusy();
}

void CandidatePanel::showCandidate(const CandidateRow& row, bool editable)
{
    // What is half typed for this application is not swept away by a refresh.
    const bool keeps = row.id() == m_row.id() && isEdited();
    m_row = row;
    m_editable = editable;
    m_name->setText(m_name->fontMetrics().elidedText(row.name, Qt::ElideMiddle, scaled(340)));
    m_name->setAccessibleName(row.name);
    QStringList facts {batchName(row.batch)};
    if (row.total)
        facts << tr("total %1 亿元").arg(row.total->text(Unit::Yi, 2));
    if (!row.unitName.isEmpty())
        facts << row.unitName;
    if (row.fromPeriod)
        facts << tr("converted from 开工一批 of period %1").arg(*row.fromPeriod);
    if (row.state == CandidateState::Returned)
        facts << tr("returned: %1").arg(row.reason);
    // The doubts stay before one's eyes while it is judged, not only while it was chosen.
    QStringList lines {facts.join(u" · "_s)};
    for (const Problem& warning : row.warnings)
        lines << u"▲ "_s + messageOf(warning, m_services.session->catalogue(), englishLabels());
    m_facts->setText(lines.join(u'\n'));
    for (const CheckItem& item : row.checks) {
        QComboBox* box = m_checks.value(item.key);
        const Choice* shown
            = m_services.session->catalogue().field(Kind::Candidate, item.key).choice(int(item.state));
        QString found = shown && !item.typed ? labelOf(*shown) : QString();
        if (!item.because.isEmpty())
            found += u"："_s + item.because;
        box->setItemText(0, item.typed ? tr("by the ledger") : tr("by the ledger: %1").arg(found));
        box->setToolTip(box->itemText(0));
        box->setEnabled(editable);
        if (!keeps)
            box->setCurrentIndex(item.typed ? box->findData(int(item.state)) : 0);
    }
    m_venue->setEnabled(editable);
    m_note->setReadOnly(!editable);
    m_brief->setReadOnly(!editable);
    if (!keeps) {
        const QSignalBlocker quiet(m_brief);
        m_brief->setPlainText(row.brief);
        m_note->setText(row.note);
        m_venue->setCurrentIndex(row.venue ? m_venue->findData(int(*row.venue)) : 0);
        m_problem->clear();
    }
    m_photos->setRecord(row.id(), row.project, editable);
    showCount();
}

bool CandidatePanel::isEdited() const
{
    if (m_row.project == 0)
        return false;
    if (m_brief->toPlainText().trimmed() != m_row.brief || m_note->text().trimmed() != m_row.note
        || m_venue->currentData().toInt() != (m_row.venue ? int(*m_row.venue) : 0))
        return true;
    for (const CheckItem& item : m_row.checks) {
        if (m_checks.value(item.key)->currentData().toInt() != (item.typed ? int(item.state) : 0))
            return true;
    }
    return false;
}

void CandidatePanel::showCount()
{
    const int length = lengthOf(m_brief->toPlainText().trimmed());
    const bool tooLong = length > briefLength;
    m_count->setText(
        (tooLong ? u"■ "_s : QString()) + tr("%1 of %2 characters").arg(length).arg(briefLength));
    m_count->setForegroundRole(tooLong ? QPalette::BrightText : QPalette::WindowText);
    m_save->setEnabled(m_editable && !m_writing && !tooLong && isEdited());
}

void CandidatePanel::save()
{
    LedgerSession::Wish wish;
    wish.label = tr("Application of %1").arg(m_row.name);
    std::vector<std::pair<QString, Value>> fields {
        {u"brief"_s, m_brief->toPlainText().trimmed()}, {u"note"_s, m_note->text().trimmed()}};
    const auto choice = [](const QComboBox* box) {
        const int code = box->currentData().toInt();
        return code > 0 ? Value(code) : Value();
    };
    fields.emplace_back(u"venue"_s, choice(m_venue));
    for (auto it = m_checks.cbegin(); it != m_checks.cend(); ++it)
        fields.emplace_back(it.key(), choice(it.value()));
    wish.build = [id = m_row.id(), fields](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const auto& [field, value] : fields) {
            if (const auto done = builder.set(id, field, value); !done)
                return done;
        }
        return {};
    };
    m_writing = true;
    showCount();
    m_services.session->change(wish, this, [this](const Outcome& outcome) {
        m_writing = false;
        m_problem->setText(outcome.ok() ? QString()
                : outcome.problems.empty()
                ? messageOf(outcome.error)
                : messageOf(outcome.problems.front(), m_services.session->catalogue(), englishLabels()));
        showCount();
    });
}

} // namespace sanpi
