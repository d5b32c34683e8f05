// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/writejob.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QStringList>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sanpi {

class BusyBar;

/// Writes a document into files on a worker, with progress and 取消; tells what fonts were replaced; keeps
/// the last files at hand.
class ExportBox : public QWidget {
    Q_OBJECT

public:
    ExportBox(const PageServices& services, BusyBar* busy, QWidget* parent = nullptr);
    ~ExportBox() override;

    /// \p fileName: proposed, without folder and ending. Charts must have been drawn.
    void setDocument(const Document& document, const QString& fileName);
    void clearDocument();
    [[nodiscard]] bool isBusy() const { return m_exporting; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    using Work = std::function<Result<Written>(const Document&, const WriteJob&)>;
    void exportAs(const QString& suffix);
    void print();
    /// Does it on a worker, watched by the busy bar.
    void start(const QString& what, const Work& work,
        void (ExportBox::*then)(const QString&, const Result<Written>&), const QString& name);
    void exported(const QString& file, const Result<Written>& written);
    void printed(const QString& title, const Result<Written>& written);
    void ended();
    void tellFailure(const QString& name, const Error& error);
    void showFonts(const Written& written);
    void remember(const QString& file);
    void enableButtons();
    [[nodiscard]] QString proposedFile(const QString& suffix) const;

    PageServices m_services;
    BusyBar* m_busy;
    Document m_document;
    QString m_fileName;
    bool m_ready = false;
    bool m_exporting = false;
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    QStringList m_files; // newest first
    QList<QPushButton*> m_buttons;
    QLabel* m_fonts;
    QVBoxLayout* m_list;
};

} // namespace sanpi
