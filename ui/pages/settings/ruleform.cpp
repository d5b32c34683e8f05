// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/ruleform.h"

#include "ui/pages/settings/evidenceform.h"
#include "ui/pages/settings/ruleparameters.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int hundred = 100;
constexpr int linesShown = 8;
constexpr qint64 yuanInWan = 10'000;

QWidget* editorOf(const RuleParameter& parameter, QWidget* parent)
{
    switch (parameter.type) {
    case RuleParameter::Type::Choice: {
        auto* box = new QComboBox(parent);
        box->addItems(parameter.words);
        return box;
    }
    case RuleParameter::Type::Flag:
        return new QCheckBox(parent);
    case RuleParameter::Type::Hundredths: {
        auto* spin = new QDoubleSpinBox(parent);
        spin->setDecimals(2);
        spin->setRange(double(parameter.least) / hundred, double(parameter.most) / hundred);
        spin->setSuffix(parameter.suffix);
        return spin;
    }
    case RuleParameter::Type::Text:
        return new QLineEdit(parent);
    case RuleParameter::Type::Lines: {
        auto* lines = new QPlainTextEdit(parent);
        lines->setTabChangesFocus(true);
        lines->setFixedHeight(linesShown * lines->fontMetrics().lineSpacing());
        return lines;
    }
    case RuleParameter::Type::Count:
    case RuleParameter::Type::Amount: {
        auto* spin = new QSpinBox(parent);
        spin->setRange(int(parameter.least), int(parameter.most));
        spin->setSuffix(parameter.suffix);
        spin->setGroupSeparatorShown(true);
        if (parameter.type == RuleParameter::Type::Amount)
            spin->setSpecialValueText(RuleForm::tr("no threshold"));
        return spin;
    }
    }
    return nullptr;
}

void showValue(QWidget* editor, const RuleParameter& parameter, qint64 value)
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(int(value));
    else if (auto* check = qobject_cast<QCheckBox*>(editor))
        check->setChecked(value != 0);
    else if (auto* points = qobject_cast<QDoubleSpinBox*>(editor))
        points->setValue(double(value) / hundred);
    else if (auto* spin = qobject_cast<QSpinBox*>(editor))
        spin->setValue(int(parameter.type == RuleParameter::Type::Amount ? value / yuanInWan : value));
}

qint64 valueIn(const QWidget* editor, const RuleParameter& parameter)
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor))
        return box->currentIndex();
    if (const auto* check = qobject_cast<const QCheckBox*>(editor))
        return check->isChecked() ? 1 : 0;
    // Two decimals in a double are exact enough to be rounded back.
    if (const auto* points = qobject_cast<const QDoubleSpinBox*>(editor))
        return qRound64(points->value() * hundred);
    const auto* spin = qobject_cast<const QSpinBox*>(editor);
    return parameter.type == RuleParameter::Type::Amount ? spin->value() * yuanInWan : spin->value();
}

void showParameter(QWidget* editor, const RuleParameter& parameter, const DistrictRules& rules)
{
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(parameter.getText(rules));
    else if (auto* lines = qobject_cast<QPlainTextEdit*>(editor))
        lines->setPlainText(parameter.getText(rules));
    else
        showValue(editor, parameter, parameter.get(rules));
}

void takeParameter(const QWidget* editor, const RuleParameter& parameter, DistrictRules& rules)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        parameter.setText(rules, line->text());
    else if (const auto* lines = qobject_cast<const QPlainTextEdit*>(editor))
        parameter.setText(rules, lines->toPlainText());
    else
        parameter.set(rules, valueIn(editor, parameter));
}

} // namespace

RuleForm::RuleForm(RuleKind kind, const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_catalogue(catalogue), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(gap(2));
    m_form->setHorizontalSpacing(gap(4));
    if (kind == RuleKind::Evidence) {
        m_evidence = new EvidenceForm(catalogue, this);
        m_form->addRow(m_evidence);
    }
    for (const RuleParameter& parameter : ruleParameters(kind, catalogue)) {
        QWidget* editor = editorOf(parameter, this);
        editor->setObjectName(u"rule_"_s + parameter.key);
        editor->setAccessibleName(parameter.label);
        m_fields.insert(parameter.key, editor);
        if (parameter.type == RuleParameter::Type::Flag) {
            qobject_cast<QCheckBox*>(editor)->setText(parameter.label);
            m_form->addRow(editor);
        } else {
            m_form->addRow(parameter.label, editor);
        }
    }
    if (auto* strategy = qobject_cast<QComboBox*>(m_fields.value(u"strategy"_s)))
        connect(strategy, &QComboBox::currentIndexChanged, this, &RuleForm::showCurve);
    showRules({});
}

void RuleForm::showRules(const DistrictRules& rules)
{
    m_rules = rules;
    if (m_evidence)
        m_evidence->showRule(rules.evidence);
    for (const RuleParameter& parameter : ruleParameters(m_kind, m_catalogue))
        showParameter(m_fields.value(parameter.key), parameter, rules);
    showCurve();
}

/// The twelve months of the curve stand there only where it is in force.
void RuleForm::showCurve()
{
    const auto* strategy = qobject_cast<QComboBox*>(m_fields.value(u"strategy"_s));
    if (!strategy)
        return;
    const bool curve = strategy->currentIndex() == int(PaceRule::Strategy::Curve);
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        if (!field.key().startsWith(u"curve_"_s))
            continue;
        (*field)->setVisible(curve);
        m_form->labelForField(*field)->setVisible(curve);
    }
}

DistrictRules RuleForm::rules() const
{
    DistrictRules rules = m_rules;
    if (m_evidence)
        rules.evidence = m_evidence->rule();
    for (const RuleParameter& parameter : ruleParameters(m_kind, m_catalogue))
        takeParameter(m_fields.value(parameter.key), parameter, rules);
    return rules;
}

} // namespace sanpi
