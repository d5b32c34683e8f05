// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>
#include <QUrl>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize wideDialog(900, 560);
constexpr int nameWidth = 420;
constexpr int factWidth = 120;
constexpr int askWidth = 420; ///< a sentence is typed

/// A folder that is there: a proposed one that is not would be shown as the name of a file.
QString standing(const QString& folder)
{
    return QFileInfo::exists(folder) ? folder : QDir::homePath();
}

/// Where the desktop has no dialog of its own, Qt's opens with its columns cut off.
QStringList askFiles(QFileDialog& dialog, QFileDialog::FileMode mode)
{
    dialog.setFileMode(mode);
    if (auto* files = dialog.findChild<QTreeView*>(u"treeView"_s)) {
        dialog.resize(dialog.size().expandedTo(wideDialog));
        for (int column = 0; column < files->header()->count(); ++column)
            files->header()->resizeSection(column, column == 0 ? nameWidth : factWidth);
    }
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

} // namespace

QStringList NativePrompts::openFiles(
    QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    QFileDialog dialog(parent, title, standing(folder), filter);
    return askFiles(dialog, QFileDialog::ExistingFiles);
}

QString NativePrompts::openFile(
    QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    QFileDialog dialog(parent, title, standing(folder), filter);
    return askFiles(dialog, QFileDialog::ExistingFile).value(0);
}

QString NativePrompts::saveFile(
    QWidget* parent, const QString& title, const QString& proposed, const QString& filter)
{
    const QFileInfo file(proposed);
    QFileDialog dialog(parent, title, standing(file.absolutePath()), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    if (!file.isDir())
        dialog.selectFile(file.fileName());
    return askFiles(dialog, QFileDialog::AnyFile).value(0);
}

QString NativePrompts::folder(QWidget* parent, const QString& title, const QString& start)
{
    QFileDialog dialog(parent, title, standing(start));
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return askFiles(dialog, QFileDialog::Directory).value(0);
}

bool NativePrompts::confirm(QWidget* parent, const Question& question)
{
    QMessageBox box(question.destructive ? QMessageBox::Warning : QMessageBox::Question, QString(),
        question.headline, QMessageBox::Cancel, parent);
    // Without a title windows are named after the program's file.
    box.setWindowTitle(QCoreApplication::translate("sanpi::MainWindow", "Sanpi"));
    box.setInformativeText(question.text);
    QPushButton* yes = box.addButton(question.confirm, QMessageBox::AcceptRole);
    if (question.destructive)
        box.setDefaultButton(QMessageBox::Cancel);
    else
        box.setDefaultButton(yes);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> Prompts::editText(
    QWidget* parent, const QString& title, const QString& label, const QString&)
{
    return askText(parent, title, label);
}

std::optional<QString> NativePrompts::askText(QWidget* parent, const QString& title, const QString& label)
{
    return editText(parent, title, label, {});
}

std::optional<QString> NativePrompts::editText(
    QWidget* parent, const QString& title, const QString& label, const QString& proposed)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.resize(askWidth, dialog.sizeHint().height());
    // An empty answer would look like a cancelled one: it cannot be given.
    const auto allow = [&dialog](const QString& text) {
        if (const auto* buttons = dialog.findChild<QDialogButtonBox*>()) {
            if (QPushButton* ok = buttons->button(QDialogButtonBox::Ok))
                ok->setEnabled(!text.trimmed().isEmpty());
        }
    };
    QObject::connect(&dialog, &QInputDialog::textValueChanged, &dialog, allow);
    dialog.ensurePolished();
    dialog.setInputMode(QInputDialog::TextInput);
    dialog.setTextValue(proposed);
    QTimer::singleShot(0, &dialog, [&] { allow(dialog.textValue()); });
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
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
