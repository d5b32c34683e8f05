// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QPdfWriter>
#include <QTest>
#include <QWidget>

namespace sanpi::test {

/// Answers what native dialogs would ask, and remembers the questions.
class ScriptedPrompts : public Prompts {
public:
    QStringList files; ///< the answer of every file chooser
    bool agree = true;
    std::optional<QString> text;
    QStringList asked; ///< titles and headlines, in order
    QStringList opened; ///< what was given to the desktop
    QString paper; ///< a PDF that stands for the printer; empty: none is chosen

    QStringList openFiles(QWidget*, const QString& title, const QString&, const QString&) override
    {
        asked << title;
        return files;
    }
    QString openFile(QWidget*, const QString& title, const QString&, const QString&) override
    {
        asked << title;
        return files.value(0);
    }
    QString saveFile(QWidget*, const QString& title, const QString&, const QString&) override
    {
        asked << title;
        return files.value(0);
    }
    QString folder(QWidget*, const QString& title, const QString&) override
    {
        asked << title;
        return files.value(0);
    }
    bool confirm(QWidget*, const Question& question) override
    {
        asked << question.headline;
        return agree;
    }
    std::optional<QString> askText(QWidget*, const QString& title, const QString&) override
    {
        asked << title;
        return text;
    }
    std::shared_ptr<QPagedPaintDevice> printer(QWidget*, const QString& title) override
    {
        asked << title;
        return paper.isEmpty() ? nullptr : std::make_shared<QPdfWriter>(paper);
    }
    bool openWithDesktop(const QString& path) override
    {
        opened << path;
        return true;
    }
};

/// The only child of that class and name; fails the test when there is none.
template <typename T> T* child(QWidget* parent, const char* name)
{
    T* found = parent->findChild<T*>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s of this class", name);
    return found;
}

/// Types text as an input method does: QTest's keys are Latin.
inline void type(QWidget* widget, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

/// Keeps a picture when SANPI_TEST_SHOTS names a folder: for looking at what a test sees.
inline void shoot(QWidget* widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("SANPI_TEST_SHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents(); // views lay out their rows late
    QDir().mkpath(folder);
    widget->grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace sanpi::test
