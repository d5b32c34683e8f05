// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/appraisaltext.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class TableView;
class TextModel;

/// Places in the city, typed one by one or pasted as rows or as the sentences of a message; what was read
/// stands below before it is kept.
class AppraisalDialog : public QDialog {
    Q_OBJECT

public:
    /// \p day: published on, unless the person says otherwise.
    AppraisalDialog(const Catalogue& catalogue, bool english, QDate day, QWidget* parent = nullptr);
    /// What is to be kept.
    [[nodiscard]] std::vector<Fields> appraisals() const;
    /// It could not be kept: the dialog stays.
    void showProblem(const QString& text);

signals:
    void submitted(const std::vector<sanpi::Fields>& appraisals);

private:
    void read();
    void addTyped();
    void submit();
    [[nodiscard]] AppraisalDefaults defaults() const;

    const Catalogue& m_catalogue;
    bool m_english;
    std::vector<ReadAppraisal> m_read;
    QLineEdit* m_period;
    QLineEdit* m_on;
    QLineEdit* m_group;
    QLineEdit* m_document;
    QLineEdit* m_indicator;
    QLineEdit* m_place;
    QLineEdit* m_of;
    QLineEdit* m_value;
    QPlainTextEdit* m_text;
    TextModel* m_model;
    QLabel* m_problem;
    QPushButton* m_keep;
};

} // namespace sanpi
