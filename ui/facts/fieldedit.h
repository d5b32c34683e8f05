// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "ui/facts/offers.h"

#include <QLineEdit>
#include <QPlainTextEdit>

class QLabel;
class QListView;
class QStringListModel;

namespace sanpi {

/// An editor of one line for any field, in the grid and in forms. Fields with choices offer them below while
/// one types: by label, alias, code or pinyin initials. Amounts show how they are read (1.2万, =12*3) before
/// they are taken. The keyboard stays in the line, so input methods are not disturbed.
class FieldEdit : public QLineEdit {
    Q_OBJECT

public:
    FieldEdit(const Field& field, const QList<Offer>& offers, Unit unit, QWidget* parent = nullptr);
    ~FieldEdit() override;

    /// For fields whose offers come with an answer: projects by name.
    void setOffers(const QList<Offer>& offers);
    [[nodiscard]] const Field& field() const { return m_field; }
    /// What is to be read: the highlighted offer, else what is typed.
    [[nodiscard]] QString wanted() const;
    /// Writes the highlighted offer into the line and closes the list.
    void takeOffer();
    void showAllOffers();
    [[nodiscard]] bool isOffering() const;
    void closePopups();
    [[nodiscard]] QListView* offerList() const { return m_list; }
    [[nodiscard]] QString hint() const;

signals:
    /// An offer was clicked.
    void offerChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void react(const QString& text);
    void offer(const QList<Offer>& offers, bool highlightFirst);
    void showHint(const QString& text);
    void place(QWidget* popup, const QSize& size) const;

    Field m_field;
    QList<Offer> m_offers;
    Unit m_unit;
    QStringListModel* m_shown = nullptr;
    QListView* m_list = nullptr; ///< a window of its own without focus; none for free fields
    QLabel* m_hint = nullptr;
};

/// An editor for long texts: Enter takes, Alt+Enter breaks the line.
class LongFieldEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LongFieldEdit(QWidget* parent = nullptr);
};

} // namespace sanpi
