// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/projects/offers.h"
#include "ui/pages/projects/projectmodel.h"

#include <QScrollArea>

#include <map>

class QLabel;
class QVBoxLayout;

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

/// All fields of a project, made from the catalogue and grouped as people think of them. Every value is
/// edited where it stands: Enter or leaving takes it, Esc gives it back.
class FactsForm : public QScrollArea {
    Q_OBJECT

public:
    explicit FactsForm(QWidget* parent = nullptr);
    /// Makes the rows for the table's fields; anew only where fields or units differ.
    void setShape(const Table& table);
    /// \p before: face field → value before the last change.
    void showProject(const ProjectModel& model, int row, const std::map<QString, Value>& before);
    void setProblem(const QString& field, const QString& message);
    [[nodiscard]] FactRow* row(const QString& field) const { return m_rows.value(field); }

signals:
    void edited(const QString& field, const QString& text);

private:
    QWidget* m_body = nullptr;
    QHash<QString, FactRow*> m_rows;
    QStringList m_shape;
};

} // namespace sanpi
