// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph of a draft edited where it stands on the paper.
#include "ui/documents/paperview.h"
#include "ui/pages/notice/noticepage.h"
#include "ui/pages/notice/sentenceeditor.h"
#include "ui/shell/ledgersession.h"
#include "ui/widgets/prompts.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

void NoticePage::showSpots()
{
    QList<PaperSpot> spots;
    if (m_answer && m_answer->isEditable()) {
        for (const NoticeSentence& one : m_answer->paper->sentences) {
            PaperSpot spot {one.key, one.section, one.block, Tone::Plain, tr("Click to edit")};
            if (one.edited)
                spot = {one.key, one.section, one.block, Tone::Good, tr("Edited; click to change it")};
            if (!one.moved.isEmpty() || one.reworded) {
                spot.tone = Tone::Warn;
                spot.hint = tr("Edited; %n figure(s) moved since", nullptr, int(one.moved.size()));
            }
            spots << spot;
        }
    }
    m_paper->setSpots(spots);
}

void NoticePage::openEditor(const QString& key)
{
    if (!m_answer || !m_answer->isEditable() || m_acting)
        return;
    const QList<NoticeSentence>& sentences = m_answer->paper->sentences;
    const auto found = std::ranges::find(sentences, key, &NoticeSentence::key);
    if (found == sentences.end() || !mayLeaveEditor())
        return;
    leaveEditor();
    m_editor = new SentenceEditor(m_paper->canvas());
    m_editor->edit(*found);
    connect(m_editor, &SentenceEditor::kept, this, &NoticePage::keepText);
    connect(
        m_editor, &SentenceEditor::restored, this, [this](const QString& edited) { keepText(edited, {}); });
    connect(m_editor, &SentenceEditor::left, this, [this] {
        if (mayLeaveEditor())
            leaveEditor();
    });
    connect(m_editor, &SentenceEditor::stepped, this, [this, at = found - sentences.begin()](int by) {
        const qsizetype next = at + by;
        if (next >= 0 && next < m_answer->paper->sentences.size())
            openEditor(QString(m_answer->paper->sentences[next].key));
    });
    placeEditor();
    m_paper->ensureVisible(m_editor->x(), m_editor->y() + m_editor->height(), 0, m_editor->height());
    m_editor->show();
    m_editor->edit(*found); // takes the focus, now that it is seen
}

void NoticePage::placeEditor()
{
    if (!m_editor)
        return;
    const QRect place = m_paper->placeOf(m_editor->key());
    if (!place.isNull())
        m_editor->setPlace(place);
}

void NoticePage::keepText(const QString& key, const QString& pattern)
{
    if (m_acting)
        return;
    act(pattern.isEmpty() ? tr("Generated text restored") : tr("Text kept"),
        [wish = actOf(), key, pattern](Ledger& ledger) { return editNotice(ledger, wish, key, pattern); });
    leaveEditor();
}

bool NoticePage::mayLeaveEditor()
{
    if (!m_editor || !m_editor->isChanged())
        return true;
    return m_services.prompts->confirm(this,
        {tr("Leave the changed paragraph?"), tr("What was typed in it is lost."), tr("Leave it"), true});
}

void NoticePage::leaveEditor()
{
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
}

} // namespace sanpi
