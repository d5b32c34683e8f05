// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QToolButton;

namespace sanpi {

/// A word that the bar offers while one types: a field (with its values) as the catalogue names it.
struct FilterWord {
    QString key; ///< what the expression says: level
    QString label; ///< what people call it: 级别; typing it offers the key
    QStringList values; ///< choices, if the field has any
};

/// A filter that reads like a sentence (level=省 and rate<60). What stands becomes chips, one for each part
/// between "and"; a chip is removed by its cross and edited by a click. Plain words are a search. The bar
/// knows no grammar beyond that: whoever listens parses the expression and answers with setProblem() and
/// setCount().
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setVocabulary(const QList<FilterWord>& words);
    /// The whole expression: chips joined by "and", and what is being typed.
    [[nodiscard]] QString filter() const;
    /// Does not emit filterChanged().
    void setFilter(const QString& expression);
    /// "236 / 1 204"; empty hides it.
    void setCount(const QString& text);
    /// What is wrong with the expression; empty: nothing.
    void setProblem(const QString& message);
    [[nodiscard]] QLineEdit* editor() const { return m_edit; }

signals:
    /// While typing (after a short pause of 80 ms) and at once on Enter and on removing a chip.
    void filterChanged(const QString& expression);
    /// Down or Enter where nothing is typed: on to what was found.
    void leaveWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QString inWords(const QString& part) const;
    void rebuildChips();
    void commit();
    [[nodiscard]] bool pasteList();
    void removePart(qsizetype index);
    void editPart(qsizetype index);
    void offerWords(const QString& text);
    void complete(const QString& word);
    void notify();

    QList<FilterWord> m_words;
    QStringList m_parts;
    QString m_sent;
    QWidget* m_chips;
    QLineEdit* m_edit;
    QLabel* m_count;
    QLabel* m_problem;
    QToolButton* m_clear;
    QCompleter* m_completer;
    QStandardItemModel* m_offers;
    QTimer m_pause;
};

/// The parts of \p expression between its top-level "and"s: brackets and quotes are kept whole. An expression
/// with a top-level "or" is one part.
[[nodiscard]] QStringList filterParts(const QString& expression);

} // namespace sanpi
