// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace sanpi {

class BackupPanel;
class CalendarPanel;
class OrderWordsPanel;
class OwnFieldsPanel;
class ElidedLabel;
class Panel;
class PhrasePanel;
class RulesPanel;

/// 设置: what belongs to the person (language, theme, text size, folder of exports) takes effect at once;
/// what belongs to the ledger (reporting day) is a change set and can be undone.
class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;

private:
    QWidget* buildLook();
    QWidget* buildLedger();
    QWidget* buildFiles();
    QWidget* buildAbout();
    void showPreferences();
    void change(const std::function<void(Preferences&)>& edit);
    void saveReportingDay();
    void chooseFolder();

    PageServices m_services;
    JobToken m_question = 0;
    int m_storedDay = 0;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_textSize = nullptr;
    QSpinBox* m_reportingDay = nullptr;
    ElidedLabel* m_ledgerPath = nullptr;
    ElidedLabel* m_exportFolder = nullptr;
    BackupPanel* m_backups = nullptr; ///< null where there is no keeper
    CalendarPanel* m_calendar = nullptr;
    OwnFieldsPanel* m_ownFields = nullptr;
    OrderWordsPanel* m_orderWords = nullptr;
    RulesPanel* m_rules = nullptr;
    PhrasePanel* m_phrases = nullptr;
    Panel* m_about = nullptr;
};

} // namespace sanpi
