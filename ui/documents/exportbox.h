// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/writejob.h"
#include "ui/documents/issuedfiles.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QStringList>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace sanpi {

class BusyBar;

/// Writes a document into files on a worker, with progress and 取消; tells what fonts were replaced; shows
/// the pages before they are printed; keeps the last files at hand.
class ExportBox : public QWidget {
    Q_OBJECT

public:
    ExportBox(const PageServices& services, BusyBar* busy, QWidget* parent = nullptr);
    ~ExportBox() override;

    /// Puts one button on top that writes several formats at once into one folder. Which formats is kept in
    /// the person's preferences under \p key.
    void offerBundle(const QString& text, const QString& key);
    /// \p fileName: proposed, without folder and ending. Charts must have been drawn.
    void setDocument(const Document& document, const QString& fileName, const IssuedFiles& issued = {});
    void clearDocument();
    /// Shows the pages as they will be printed; nothing while there is no document.
    void preview();
    void print();
    /// Without the buttons for these: where the pages are shown already.
    void setPreviewOffered(bool offered);
    [[nodiscard]] bool isBusy() const { return m_exporting; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    using Work = std::function<Result<Written>(const Document&, const WriteJob&)>;
    using Then = std::function<void(const Result<Written>&)>;
    QWidget* buildFormats(QWidget* parent);
    void exportAs(const QString& suffix);
    void exportBundle();
    void chooseFolder();
    void showFolder();
    void keepFormats();
    /// Does it on a worker, watched by the busy bar.
    void start(const QString& what, const Work& work, const Then& then);
    void exported(const QString& file, const Result<Written>& written);
    void bundled(const QStringList& files, const Result<Written>& written);
    void printed(const Result<Written>& written);
    void tellFailure(const QString& name, const Error& error);
    void tellDone(const QString& text, const QString& action, const QString& path, const Written& written);
    void showFonts(const Written& written, bool namesOnly);
    void remember(const QStringList& files);
    void enableButtons();
    [[nodiscard]] QString folder() const;
    /// The proposed name with a number behind it where files of that name and one of the endings are there.
    [[nodiscard]] QString freeName(const QStringList& suffixes) const;
    [[nodiscard]] QStringList chosenFormats() const;

    PageServices m_services;
    BusyBar* m_busy;
    Document m_document;
    IssuedFiles m_issued;
    QString m_fileName;
    QString m_key;
    QString m_folder; ///< chosen here, where there are no preferences to keep it
    bool m_ready = false;
    bool m_exporting = false;
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    QStringList m_files; ///< newest first
    QWidget* m_bundle; ///< hidden where it was not offered
    QVBoxLayout* m_bundleColumn;
    QPushButton* m_all = nullptr;
    QToolButton* m_into = nullptr;
    QList<QCheckBox*> m_formats; ///< by documentSuffixes()
    QList<QPushButton*> m_buttons;
    QPushButton* m_look = nullptr;
    QPushButton* m_print = nullptr;
    QLabel* m_fonts;
    QVBoxLayout* m_list;
};

} // namespace sanpi
