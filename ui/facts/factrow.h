// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/offers.h"

#include <QWidget>

class QLabel;

namespace sanpi {

class ElidedLabel;
class FieldEdit;
class LongFieldEdit;

/// One field of the form: label, the value that is its own editor, the value before the last change struck
/// through, and what is wrong with what was typed.
class FactRow : public QWidget {
    Q_OBJECT

public:
    FactRow(const Field& field, const QList<Offer>& offers, QWidget* parent);

    void setValue(const QString& text, bool editable);
    void setBefore(const QString& text);
    void setProblem(const QString& message);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString before() const;
    [[nodiscard]] QWidget* editor() const;
    [[nodiscard]] const QString& key() const { return m_key; }
    /// Typed and not yet taken.
    [[nodiscard]] bool isModified() const;

signals:
    void edited(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void commit();
    void revert();

    QString m_key;
    FieldEdit* m_line = nullptr;
    LongFieldEdit* m_long = nullptr;
    ElidedLabel* m_fixed = nullptr; ///< for computed fields
    QLabel* m_before;
    QLabel* m_problem;
    QString m_text;
    bool m_hovered = false;
};

} // namespace sanpi
