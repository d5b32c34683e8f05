// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/typed.h"
#include "ui/facts/offers.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QScrollArea>

#include <vector>

class QFormLayout;

namespace sanpi {

class FieldEdit;
class LongFieldEdit;

/// A form that is higher than its place; what the keyboard goes to comes into sight.
[[nodiscard]] QScrollArea* scrollable(QWidget* content, QWidget* parent);

/// The editors of a form, by key, and how the keyboard walks them: Enter and Tab take what is typed and go
/// on, Shift+Enter goes back, Alt+Enter breaks a line, Ctrl+Enter sends the form off.
class EntryFields : public QObject {
    Q_OBJECT

public:
    explicit EntryFields(const Catalogue& catalogue, QObject* parent = nullptr);

    /// \p lines: of a long text.
    QWidget* add(const Field& field, const QList<Offer>& offers, QWidget* parent, int lines = 2);
    /// The ledger's own fields of the kind stand at the end of \p form. Called whenever there may be others
    /// than before: what is typed stays.
    void showOwn(const Catalogue& catalogue, Kind kind, QFormLayout& form, QWidget* parent);
    /// Enter, Tab and Ctrl+Enter mean the same in it; on a button Enter presses it.
    void watch(QWidget* editor);
    void setOffers(const QString& key, const QList<Offer>& offers);

    [[nodiscard]] QWidget* editor(const QString& key) const;
    /// What is to be read: the offer that is highlighted, else what is typed.
    [[nodiscard]] QString text(const QString& key) const;
    void setText(const QString& key, const QString& text);
    [[nodiscard]] QMap<QString, QString> texts() const;
    /// Those that are not named become empty.
    void setTexts(const QMap<QString, QString>& texts);

    struct Reading {
        Fields fields; ///< of all editors; nothing for those that are empty
        QString problem; ///< of the first editor that cannot be read; empty: all can
        QString key; ///< that editor's
    };
    [[nodiscard]] Reading read(const Resolver& resolve) const;

    /// The keyboard goes to the widget after (before) \p from.
    static void walk(QWidget* from, bool forward);

signals:
    void edited(const QString& key);
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Editor {
        Field field;
        FieldEdit* line = nullptr;
        LongFieldEdit* longText = nullptr;
    };
    [[nodiscard]] const Editor* found(const QString& key) const;

    const Catalogue* m_catalogue; ///< those of a session stay
    const Catalogue* m_ownFrom = nullptr;
    std::vector<Editor> m_editors;
};

} // namespace sanpi
