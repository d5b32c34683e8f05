// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/phrasepanel.h"

#include "schema/messages.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewDelay = 250; // ms after the last letter
constexpr int textLines = 4;

} // namespace

PhrasePanel::PhrasePanel(LedgerSession& session, QWidget* parent)
    : Panel(parent), m_session(session), m_phrases(officePhrases()), m_choice(new QComboBox(this)),
      m_text(new QPlainTextEdit(this)), m_preview(new QLabel(this)),
      m_save(new QPushButton(tr("Save"), this)), m_standard(new QPushButton(tr("Standard text"), this))
{
    setTitle(tr("Wording"), tr("how the office calls itself and what its sentences say"));
    m_choice->setObjectName(u"phraseChoice"_s);
    m_choice->setAccessibleName(tr("Phrase"));
    for (const OfficePhrase& phrase : m_phrases)
        m_choice->addItem(englishLabels() ? phrase.en : phrase.zh, phrase.key);
    m_text->setObjectName(u"phraseText"_s);
    m_text->setAccessibleName(tr("Text of the phrase"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * textLines + gap(4));
    m_preview->setObjectName(u"phrasePreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_preview, TextRole::Body, true);
    m_save->setObjectName(u"phraseSaveButton"_s);
    m_standard->setObjectName(u"phraseStandardButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_standard);
    buttons->addStretch(1);
    body()->addWidget(m_choice);
    body()->addWidget(m_text);
    body()->addWidget(m_preview);
    body()->addLayout(buttons);
    m_wait.setSingleShot(true);
    m_wait.setInterval(previewDelay);
    connect(&m_wait, &QTimer::timeout, this, &PhrasePanel::preview);
    connect(m_choice, &QComboBox::activated, this, &PhrasePanel::showPhrase);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_save->setEnabled(!m_session.state().readOnly && m_text->toPlainText().trimmed() != stored());
        m_wait.start();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { save(m_text->toPlainText().trimmed()); });
    connect(m_standard, &QPushButton::clicked, this, [this] { save({}); });
}

const OfficePhrase& PhrasePanel::chosen() const
{
    return m_phrases.at(qMax(0, m_choice->currentIndex()));
}

QString PhrasePanel::stored() const
{
    return m_stored.value(chosen().key, chosen().standard);
}

void PhrasePanel::ask(const Scope& scope)
{
    m_scope = scope;
    StorageThread& storage = m_session.storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this,
        [phrases = m_phrases](JobContext& job) {
            QHash<QString, QString> texts;
            for (const OfficePhrase& phrase : phrases)
                texts.insert(phrase.key, job.ledger()->setting(phrase.key, phrase.standard));
            return texts;
        },
        [this](const QHash<QString, QString>& texts) {
            m_question = 0;
            const bool typing = m_text->hasFocus() && m_text->toPlainText().trimmed() != stored();
            m_stored = texts;
            if (!typing)
                showPhrase();
        });
}

void PhrasePanel::showPhrase()
{
    m_text->setPlainText(stored());
    m_save->setEnabled(false);
    m_standard->setEnabled(!m_session.state().readOnly && stored() != chosen().standard);
    m_wait.stop();
    preview();
}

void PhrasePanel::preview()
{
    StorageThread& storage = m_session.storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this,
        [phrase = chosen(), text = m_text->toPlainText().trimmed(), scope = m_scope](
            JobContext& job) { return phrasePreview(*job.ledger(), phrase, text, scope.year, scope.asOf); },
        [this](const Result<QString>& text) {
            m_question = 0;
            if (!text)
                m_preview->setText(messageOf(text.error()));
            else if (text->isEmpty())
                m_preview->setText(tr("The ledger of this year has nothing to say here."));
            else
                m_preview->setText(tr("Reads: %1").arg(*text));
        });
}

void PhrasePanel::save(const QString& text)
{
    if (m_writing)
        return;
    LedgerSession::Wish wish;
    wish.label = tr("Wording changed: %1").arg(m_choice->currentText());
    wish.build = [phrase = chosen(), text](ChangeSetBuilder& builder, Ledger& ledger) {
        return setPhrase(builder, ledger, phrase, text);
    };
    m_writing = true;
    m_session.change(wish, this, [this](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok())
            ask(m_scope);
        else
            emit notified({Tone::Bad, tr("The wording was not changed.") + u' ' + messageOf(outcome.error),
                {}, {}, outcome.error.what});
    });
}

} // namespace sanpi
