// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompts.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QUrl>

namespace sanpi {

QStringList NativePrompts::openFiles(
    QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString NativePrompts::openFile(
    QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString NativePrompts::saveFile(
    QWidget* parent, const QString& title, const QString& proposed, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

QString NativePrompts::folder(QWidget* parent, const QString& title, const QString& start)
{
    return QFileDialog::getExistingDirectory(parent, title, start);
}

bool NativePrompts::confirm(QWidget* parent, const Question& question)
{
    QMessageBox box(question.destructive ? QMessageBox::Warning : QMessageBox::Question, QString(),
        question.headline, QMessageBox::Cancel, parent);
    box.setInformativeText(question.text);
    QPushButton* yes = box.addButton(question.confirm, QMessageBox::AcceptRole);
    if (question.destructive)
        box.setDefaultButton(QMessageBox::Cancel);
    else
        box.setDefaultButton(yes);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> NativePrompts::askText(QWidget* parent, const QString& title, const QString& label)
{
    bool ok = false;
    const QString text = QInputDialog::getText(parent, title, label, QLineEdit::Normal, QString(), &ok);
    return ok ? std::optional(text) : std::nullopt;
}

std::shared_ptr<QPagedPaintDevice> NativePrompts::printer(QWidget* parent, const QString& title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setFullPage(true);
    QPrintDialog dialog(printer.get(), parent);
    dialog.setWindowTitle(title);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    return printer;
}

bool NativePrompts::openWithDesktop(const QString& path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace sanpi
