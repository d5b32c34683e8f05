// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticesentence.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTextEdit;

namespace sanpi {

/// A paragraph of the notice being written, in its place on the paper. Its figures stand in the text as
/// coloured pieces that stay linked wherever they are moved; what is typed over becomes plain text.
/// Ctrl+Enter keeps, Esc leaves (and asks nothing where nothing was typed), Alt+Up and Alt+Down go to the
/// next paragraph.
class SentenceEditor : public QFrame {
    Q_OBJECT

public:
    explicit SentenceEditor(QWidget* parent = nullptr);

    void edit(const NoticeSentence& sentence);
    [[nodiscard]] const QString& key() const { return m_sentence.key; }
    /// The text with its figures as places, as editNotice() takes it.
    [[nodiscard]] QString pattern() const;
    [[nodiscard]] bool isChanged() const;
    /// Fits the paragraph's place on the paper, and grows with the text.
    void setPlace(const QRect& place);

signals:
    void kept(const QString& key, const QString& pattern);
    void restored(const QString& key);
    void left();
    /// To the paragraph before (-1) or after (1).
    void stepped(int by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& pattern);
    void fit();
    void showMoved();

    NoticeSentence m_sentence;
    QString m_started; ///< the pattern with which it began
    QRect m_place;
    QTextEdit* m_text;
    QLabel* m_moved;
    QPushButton* m_keep;
    QPushButton* m_restore;
    QPushButton* m_leave;
};

} // namespace sanpi
