// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/sheetsource.h"

#include <QCoreApplication>

namespace sanpi {

namespace {

struct RefusalSentence {
    ReaderRefusal refusal;
    const char* text; ///< %1, %2 … are the facts
};

// One sentence each: what is the matter, then what to do. Facts that only a developer understands stay out.
constexpr RefusalSentence refusalSentences[] {
    {ReaderRefusal::NotFound, QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file does not exist.")},
    {ReaderRefusal::NoAccess, QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file cannot be read: %1.")},
    {ReaderRefusal::NotAFile,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "This is a folder or a device, not a file.")},
    {ReaderRefusal::OwnerFile,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "This is only the mark that a workbook is open in WPS or Excel. Choose the workbook itself (the "
            "name "
            "without ~$).")},
    {ReaderRefusal::Empty,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file is empty. Ask the sender to send it again.")},
    {ReaderRefusal::FileTooLarge,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file has %1 bytes; at most %2 are read.")},
    {ReaderRefusal::ChangedWhileReading,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "The file changed while it was read. Close it in WPS or Excel and try again.")},
    {ReaderRefusal::OldXls,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "This is a workbook of the old format (.xls). Open it in WPS or Excel and save it as .xlsx.")},
    {ReaderRefusal::WpsEt,
        QT_TRANSLATE_NOOP(
            "sanpi::SheetReader", "This is a WPS workbook (.et). Open it in WPS and save it as .xlsx.")},
    {ReaderRefusal::Encrypted,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file is protected by a password. Save it without one.")},
    {ReaderRefusal::HtmlTable,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "This is a web page with the name of a workbook. Open it in WPS or Excel and save it as .xlsx.")},
    {ReaderRefusal::XmlSpreadsheet,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "This is an XML workbook of Excel 2003. Open it in WPS or Excel and save it as .xlsx.")},
    {ReaderRefusal::Xlsb,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.")},
    {ReaderRefusal::OtherFormat,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "This is a file of another kind (%1), not a workbook.")},
    {ReaderRefusal::NotText,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "This is neither a workbook nor a text file.")},
    {ReaderRefusal::ZipDamaged,
        QT_TRANSLATE_NOOP(
            "sanpi::SheetReader", "The file is incomplete or damaged. Ask the sender to send it again.")},
    {ReaderRefusal::ZipMethod,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "A part of the file (%1) is packed in an unusual way. Open the file in WPS or Excel and save it "
            "again.")},
    {ReaderRefusal::ZipDuplicate,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "The file holds two parts of one name (%1), so it cannot be told what it says.")},
    {ReaderRefusal::ZipTooManyEntries,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file holds %1 parts; at most %2 are read.")},
    {ReaderRefusal::PartMissing,
        QT_TRANSLATE_NOOP(
            "sanpi::SheetReader", "A part of the file is missing (%1). Ask the sender to send it again.")},
    {ReaderRefusal::PartDamaged,
        QT_TRANSLATE_NOOP(
            "sanpi::SheetReader", "A part of the file is damaged (%1). Ask the sender to send it again.")},
    {ReaderRefusal::PartTooLarge,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "A part of the file (%1) unpacks to more than %2 bytes.")},
    {ReaderRefusal::InflatedTooLarge,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file unpacks to more than %1 bytes.")},
    {ReaderRefusal::BadRelationship,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "A part of the file (%1) points to something outside it.")},
    {ReaderRefusal::Doctype,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "A part of the file (%1) defines its own language (DOCTYPE), which no workbook needs. It is not "
            "read.")},
    {ReaderRefusal::XmlDamaged,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "A part of the file is damaged (%1, line %2). Ask the sender to send it again.")},
    {ReaderRefusal::XmlTooDeep,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "A part of the file (%1) is nested more than %2 deep.")},
    {ReaderRefusal::XmlTooLong,
        QT_TRANSLATE_NOOP(
            "sanpi::SheetReader", "A part of the file (%1) holds a tag of more than %2 bytes.")},
    {ReaderRefusal::BadReference,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "Sheet “%1” names a cell that cannot be: %2.")},
    {ReaderRefusal::NoSheets,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The workbook holds no sheet of cells.")},
    {ReaderRefusal::TooManySheets,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The workbook holds more than %1 sheets.")},
    {ReaderRefusal::TooManyRows,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file holds more than %1 rows.")},
    {ReaderRefusal::TooManyCells,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file holds more than %1 cells.")},
    {ReaderRefusal::TooMuchText,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The file holds more text than is read (limit %1).")},
    {ReaderRefusal::BadEncoding,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "The characters of the text file cannot be read from line %1 on (byte %2). Choose another "
            "encoding, or "
            "ask the sender to send it again.")},
    {ReaderRefusal::MixedEncoding,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The text file changes its encoding in line %1.")},
    {ReaderRefusal::UnknownEncoding,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "There is no encoding named %1.")},
    {ReaderRefusal::TooMuchMemory,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "Reading the file would take too much memory.")},
    {ReaderRefusal::Timeout,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "Reading the file took longer than %1 seconds.")},
    {ReaderRefusal::ReaderMissing,
        QT_TRANSLATE_NOOP("sanpi::SheetReader", "The program that reads sheets is missing: %1.")},
    {ReaderRefusal::Crashed,
        QT_TRANSLATE_NOOP("sanpi::SheetReader",
            "The file made the sheet reader fail (%1). Nothing was taken from it. Open it in WPS or Excel, "
            "save it "
            "again and try once more.")},
    {ReaderRefusal::Protocol,
        QT_TRANSLATE_NOOP(
            "sanpi::SheetReader", "The sheet reader answered nonsense (%1). Nothing was taken from it.")},
};

} // namespace

QString refusalText(const Error& error)
{
    const ReaderRefusal refusal = refusalOf(error);
    for (const RefusalSentence& sentence : refusalSentences) {
        if (sentence.refusal != refusal)
            continue;
        // Facts come from the file: put in at once, so that a %1 inside one is never filled by the next.
        const QString text = QCoreApplication::translate("sanpi::SheetReader", sentence.text);
        switch (error.facts.size()) {
        case 0:
        case 1:
            return text;
        case 2:
            return text.arg(error.facts[1]);
        default:
            return text.contains(QLatin1String("%2")) ? text.arg(error.facts[1], error.facts[2])
                                                      : text.arg(error.facts[1]);
        }
    }
    return error.what;
}

QStringList textsOfUntaken(const Workbook& book)
{
    QStringList texts;
    if (book.links > 0)
        texts << QCoreApplication::translate("sanpi::SheetReader",
            "Cells refer to other files, which were not opened: what the cells showed when the workbook was "
            "saved is taken.");
    if (book.pictures > 0)
        texts << QCoreApplication::translate("sanpi::SheetReader",
            "%n pictures in it are not taken: photos are added beside their record.", nullptr,
            int(book.pictures));
    return texts;
}

} // namespace sanpi
