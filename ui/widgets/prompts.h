// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QPagedPaintDevice;
class QWidget;

namespace sanpi {

/// The seam before everything native that waits for a person: file choosers, questions, opening a file with
/// the desktop. Injected, so that a test answers without a dialog. GUI thread only.
class Prompts {
public:
    virtual ~Prompts() = default;

    /// Filters as Qt writes them: "Ledgers (*.sanpi)". Empty answers mean "cancelled".
    virtual QStringList openFiles(
        QWidget* parent, const QString& title, const QString& folder, const QString& filter)
        = 0;
    virtual QString openFile(
        QWidget* parent, const QString& title, const QString& folder, const QString& filter)
        = 0;
    virtual QString saveFile(
        QWidget* parent, const QString& title, const QString& proposed, const QString& filter)
        = 0;
    virtual QString folder(QWidget* parent, const QString& title, const QString& start) = 0;

    struct Question {
        QString headline; ///< names the object and the count: "Delete 3 projects?"
        QString text; ///< what happens and what stays
        QString confirm; ///< a verb: "Delete 3 projects"
        bool destructive = false; ///< the default button is then Cancel
    };
    [[nodiscard]] virtual bool confirm(QWidget* parent, const Question& question) = 0;
    /// One line of text, for example a reason; nullopt when cancelled.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label) = 0;
    /// The same with \p proposed to begin with, which may be taken as it is.
    virtual std::optional<QString> editText(
        QWidget* parent, const QString& title, const QString& label, const QString& proposed);

    /// The printer that a person chose, for pages that bring their own margins; none when cancelled.
    virtual std::shared_ptr<QPagedPaintDevice> printer(QWidget* parent, const QString& title) = 0;

    /// Opens a file or folder with the desktop's program; false when that is not possible.
    virtual bool openWithDesktop(const QString& path) = 0;
};

/// The real thing: Qt's dialogs and QDesktopServices.
class NativePrompts : public Prompts {
public:
    QStringList openFiles(
        QWidget* parent, const QString& title, const QString& folder, const QString& filter) override;
    QString openFile(
        QWidget* parent, const QString& title, const QString& folder, const QString& filter) override;
    QString saveFile(
        QWidget* parent, const QString& title, const QString& proposed, const QString& filter) override;
    QString folder(QWidget* parent, const QString& title, const QString& start) override;
    [[nodiscard]] bool confirm(QWidget* parent, const Question& question) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label) override;
    std::optional<QString> editText(
        QWidget* parent, const QString& title, const QString& label, const QString& proposed) override;
    std::shared_ptr<QPagedPaintDevice> printer(QWidget* parent, const QString& title) override;
    bool openWithDesktop(const QString& path) override;
};

} // namespace sanpi
