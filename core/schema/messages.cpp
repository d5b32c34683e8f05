// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/messages.h"

#include <QCoreApplication>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

QString says(const char* text)
{
    return QCoreApplication::translate("Problems", text);
}

/// What a readable value of the field looks like.
QString expected(const Field* field)
{
    if (!field)
        return {};
    switch (field->type) {
    case FieldType::Money:
        return says(QT_TRANSLATE_NOOP("Problems", "an amount such as 12000, 1.2亿 or 3000万"));
    case FieldType::Date:
        return says(QT_TRANSLATE_NOOP("Problems", "a date such as 2021-03-05 or 2021年3月"));
    case FieldType::Month:
        return says(QT_TRANSLATE_NOOP("Problems", "a month such as 2021-12"));
    case FieldType::Count:
        return says(QT_TRANSLATE_NOOP("Problems", "a whole number"));
    case FieldType::Percent:
        return says(QT_TRANSLATE_NOOP("Problems", "a rate such as 12.5 or 12.5%"));
    case FieldType::Flag:
        return says(QT_TRANSLATE_NOOP("Problems", "是 or 否"));
    default:
        return says(QT_TRANSLATE_NOOP("Problems", "a readable value"));
    }
}

/// The steps of an application are told in words of their own; none for other codes.
const char* applicationSentence(ProblemCode code)
{
    switch (code) {
    case ProblemCode::StepOutOfOrder:
        return QT_TRANSLATE_NOOP(
            "Problems", "“%3” is not possible here: the application is in the state “%4”");
    case ProblemCode::StepIncomplete:
        return QT_TRANSLATE_NOOP("Problems", "“%3” is incomplete: %4 is missing");
    case ProblemCode::SecondOpening:
        return QT_TRANSLATE_NOOP("Problems", "Second opening: %3");
    case ProblemCode::BelowThreshold:
        return QT_TRANSLATE_NOOP("Problems", "Total %2 is below the entry threshold of %3 (万元)");
    default:
        return nullptr;
    }
}

// One sentence a code: %1 field, %2 value as given, %3 and %4 the arguments.
const char* sentence(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Missing:
        return QT_TRANSLATE_NOOP("Problems", "%1 is missing; it must be filled in");
    case ProblemCode::Unreadable:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” cannot be read; expected is %3");
    case ProblemCode::UnknownChoice:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” is not one of the choices: %3");
    case ProblemCode::UnknownUnit:
        return QT_TRANSLATE_NOOP("Problems", "There is no unit “%2” in the ledger; nearest: %3");
    case ProblemCode::UnknownProject:
        return QT_TRANSLATE_NOOP("Problems", "There is no project “%2” in the ledger");
    case ProblemCode::Duplicate:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” is there already: %3");
    case ProblemCode::Negative:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” must not be negative");
    case ProblemCode::OutOfRange:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” must lie between %3 and %4");
    case ProblemCode::TooLong:
        return QT_TRANSLATE_NOOP("Problems", "%1 is too long: %4 characters, %3 at most");
    case ProblemCode::BadCode:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 “%2” is malformed; expected is a code such as 2101-410871-04-01-123456");
    case ProblemCode::FinishBeforeStart:
        return QT_TRANSLATE_NOOP("Problems", "%1 %2 lies before the planned start %3");
    case ProblemCode::TargetOverTotal:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 %2 is more than ten times the total investment of %3 (万元); check the unit");
    case ProblemCode::DigitsLost:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” has lost digits in the sheet; enter it again as text");
    case ProblemCode::NotAField:
        return QT_TRANSLATE_NOOP("Problems", "There is no field “%2”");
    case ProblemCode::NotEditable:
        return QT_TRANSLATE_NOOP("Problems", "%1 is computed and cannot be set");
    case ProblemCode::DateOrder:
        return QT_TRANSLATE_NOOP("Problems", "%1 %2 lies before the stage that precedes it (%3)");
    case ProblemCode::ErrorCell:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1: the cell shows the error %2; mend the formula in the sheet");
    case ProblemCode::NoCachedValue:
        return QT_TRANSLATE_NOOP("Problems",
            "%1: the formula has no saved result; open the sheet once in WPS or Excel and save it");
    case ProblemCode::TwoColumns:
        return QT_TRANSLATE_NOOP("Problems", "Two columns could be %1: %3; choose one");
    case ProblemCode::NoHeader:
        return QT_TRANSLATE_NOOP(
            "Problems", "No header row was found; expected are columns such as 项目名称 and 项目代码");
    case ProblemCode::NothingTaken:
        return QT_TRANSLATE_NOOP("Problems", "No row could be read from this sheet");
    case ProblemCode::ReasonNeeded:
        return QT_TRANSLATE_NOOP("Problems", "%1: a stage that was reached is taken back only with a reason");
    case ProblemCode::BadRule:
        return QT_TRANSLATE_NOOP("Problems", "%1 cannot be read as a rule: “%2”");
    case ProblemCode::Frozen:
        return QT_TRANSLATE_NOOP("Problems", "What was issued stays as it is: issue a correction instead");
    case ProblemCode::StepOutOfOrder:
        return QT_TRANSLATE_NOOP("Problems", "“%3” is not possible here: the issue is in the state “%4”");
    case ProblemCode::StepNotVerified:
        return QT_TRANSLATE_NOOP("Problems", "An issue is closed only after a verification was passed");
    case ProblemCode::StepBackwards:
        return QT_TRANSLATE_NOOP("Problems", "“%3” on %4 lies before what was done before it");
    case ProblemCode::StepIncomplete:
        return QT_TRANSLATE_NOOP("Problems", "“%3” needs a day due or a verdict");
    case ProblemCode::BadFieldKey:
        return QT_TRANSLATE_NOOP("Problems",
            "%1 “%2” must begin with a letter and hold small letters, digits and _ only, 30 at most");
    case ProblemCode::BadChoices:
        return QT_TRANSLATE_NOOP("Problems", "%1: at least one choice is needed, each of them once");
    case ProblemCode::ChoiceInUse:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 “%2” cannot go: %3 records bear it; give them another value first");
    case ProblemCode::FixedField:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 stays as it was when the field was added: retire the field and add another one");
    case ProblemCode::ForeignRow:
        return QT_TRANSLATE_NOOP("Problems", "“%2” was not sent in this workbook: it is a project of %3");
    case ProblemCode::ProtectedChanged:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 is not to be filled in and was changed from “%3” to “%2”; that is not taken");
    case ProblemCode::RowMissing:
        return QT_TRANSLATE_NOOP("Problems", "“%2” is missing in the returned workbook; it stays as it is");
    case ProblemCode::MonthClosed:
        return QT_TRANSLATE_NOOP("Problems", "%3 is closed: a change of its investment must say why");
    case ProblemCode::AmbiguousMonth:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 “%2” is a number, which drops a last 0: write %3-01 or %3-10 as text");
    case ProblemCode::CreditCode:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” does not match its check character");
    case ProblemCode::TargetAboveTotal:
        return QT_TRANSLATE_NOOP("Problems", "%1 %2 is above the total investment of %3 (万元)");
    case ProblemCode::DoneAboveTotal:
        return QT_TRANSLATE_NOOP("Problems", "What is done, %2, is above the total investment of %3 (万元)");
    case ProblemCode::MonthAboveShare:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 %2 in one month is above 40 % of the year's target of %3 (万元)");
    case ProblemCode::RateAbove200:
        return QT_TRANSLATE_NOOP("Problems", "The completion rate is %3: check target and done");
    case ProblemCode::Normalised:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” was read as %3");
    case ProblemCode::Rounded:
        return QT_TRANSLATE_NOOP("Problems", "%1 “%2” was rounded to whole 元");
    case ProblemCode::TotalsDiffer:
        return QT_TRANSLATE_NOOP("Problems", "%1: the total row says %3, its rows add up to %4");
    case ProblemCode::SameNameOtherCode:
        return QT_TRANSLATE_NOOP("Problems", "“%2” is in the ledger already under the code %3");
    case ProblemCode::FileSeen:
        return QT_TRANSLATE_NOOP("Problems", "This file was imported before: %3");
    case ProblemCode::UnitSlip:
        return QT_TRANSLATE_NOOP(
            "Problems", "%1 %2 is about ten thousand times its neighbours; check the unit");
    case ProblemCode::ForeignPeriod:
        return QT_TRANSLATE_NOOP("Problems", "The sheet speaks of %3; check year and month");
    case ProblemCode::BelowThreshold:
        return QT_TRANSLATE_NOOP("Problems", "%1 %2 is below the entry threshold of %3 (万元)");
    case ProblemCode::SecondOpening:
        return QT_TRANSLATE_NOOP("Problems", "“%2” was in a list before: %3");
    case ProblemCode::KeptValue:
        return QT_TRANSLATE_NOOP("Problems", "%1: the list says “%2”, the ledger keeps “%3”");
    case ProblemCode::InvestedBeforeStart:
        return QT_TRANSLATE_NOOP("Problems", "%2 万元 was invested in %3, before the start on %4");
    case ProblemCode::DoneFalls:
        return QT_TRANSLATE_NOOP("Problems", "The cumulative amount falls to %2 万元; %4 said %3 万元");
    case ProblemCode::PartsAboveTotal:
        return QT_TRANSLATE_NOOP("Problems", "%1: the parts add up to %2 万元, the bundle states %3 万元");
    case ProblemCode::WordsAheadOfDone:
        return QT_TRANSLATE_NOOP("Problems", "%1 says “%2”, but only %3 of the year's target is done");
    case ProblemCode::NoEvidence:
        return QT_TRANSLATE_NOOP("Problems", "%1 %2: papers are missing: %3");
    case ProblemCode::StageOverdue:
        return QT_TRANSLATE_NOOP("Problems", "In stage %2 since %4, longer than the %3 months allowed");
    case ProblemCode::StartOverdue:
        return QT_TRANSLATE_NOOP("Problems", "Should have started by %3 and has not");
    case ProblemCode::ProcedureOverdue:
        return QT_TRANSLATE_NOOP("Problems", "%3 was due on %4 and is not issued");
    case ProblemCode::ProcedureExpiring:
        return QT_TRANSLATE_NOOP("Problems", "%3 is valid until %4 only");
    case ProblemCode::MovingButIdle:
        return QT_TRANSLATE_NOOP("Problems", "Started, but nothing was invested since %3");
    }
    return "";
}

/// A problem of a sheet names no record: its field is the project's, a list's own, or a month's amount.
const Field* findField(const Catalogue& catalogue, Kind kind, const QString& key)
{
    for (const Kind each : {kind, Kind::Project, Kind::Batch, Kind::Rebuild, Kind::Investment}) {
        if (const Field* field = catalogue.kind(each).field(key))
            return field;
    }
    return nullptr;
}

} // namespace

QString fieldLabel(const Catalogue& catalogue, Kind kind, const QString& key, bool english)
{
    if (const Field* field = findField(catalogue, kind, key))
        return field->label(english);
    for (const KeyPart& part : catalogue.kind(kind).key) {
        if (part.column == key && key != "id"_L1)
            return english ? part.en : part.zh;
    }
    // The parts of a list's key.
    for (const Kind list : {Kind::Batch, Kind::Rebuild}) {
        for (const KeyPart& part : catalogue.kind(list).key) {
            if (part.column == key)
                return english ? part.en : part.zh;
        }
    }
    return key;
}

QString messageOf(const Problem& problem, const Catalogue& catalogue, bool english)
{
    const Kind kind = problem.record ? problem.record->kind : Kind::Project;
    const Field* field = findField(catalogue, kind, problem.field);
    const QString label = fieldLabel(catalogue, kind, problem.field, english);
    QStringList args = problem.args;
    if (args.isEmpty() && problem.code == ProblemCode::Unreadable)
        args << expected(field);
    if (problem.code == ProblemCode::UnknownChoice || problem.code == ProblemCode::UnknownUnit
        || problem.code == ProblemCode::TwoColumns || problem.code == ProblemCode::Duplicate)
        args = {args.isEmpty() ? u"—"_s : args.join(u"、"_s)};
    const char* words = kind == Kind::Candidate ? applicationSentence(problem.code) : nullptr;
    // One pass over the places, so that a value holding %3 is not filled in again (robustness.md 68).
    const bool nothingNear = problem.code == ProblemCode::UnknownUnit && problem.args.isEmpty();
    const QString pattern = says(words ? words
            : nothingNear ? QT_TRANSLATE_NOOP("Problems", "There is no unit “%2” in the ledger")
                          : sentence(problem.code));
    const QStringList values {label, problem.value, args.value(0), args.value(1)};
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = i + 1 < pattern.size() && pattern[i] == u'%' ? pattern[i + 1].digitValue() : -1;
        if (place >= 1 && place <= values.size()) {
            text += values[place - 1];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

QString messageOf(const Error& error)
{
    const QString fact = error.facts.value(0);
    switch (error.code) {
    case ErrorCode::None:
        return {};
    case ErrorCode::Cancelled:
        return says(QT_TRANSLATE_NOOP("Problems", "Cancelled; nothing was changed."));
    case ErrorCode::WrongUse:
        return says(QT_TRANSLATE_NOOP("Problems", "This call makes no sense: %1"))
            .arg(fact.isEmpty() ? error.what : fact);
    case ErrorCode::Refused:
        return says(QT_TRANSLATE_NOOP("Problems", "Refused: %1")).arg(fact.isEmpty() ? error.what : fact);
    case ErrorCode::Conflict:
        return says(QT_TRANSLATE_NOOP("Problems",
                        "Somebody else has changed the same fields meanwhile; nothing was changed. %1"))
            .arg(fact);
    case ErrorCode::Invalid:
        return says(QT_TRANSLATE_NOOP("Problems", "The data have problems; nothing was changed. %1"))
            .arg(fact);
    case ErrorCode::NotFound:
        return says(QT_TRANSLATE_NOOP("Problems", "Not found: %1")).arg(fact);
    case ErrorCode::CannotOpen:
        return says(QT_TRANSLATE_NOOP("Problems", "The ledger cannot be opened: %1"))
            .arg(fact.isEmpty() ? error.what : fact);
    case ErrorCode::CannotRead:
        return says(QT_TRANSLATE_NOOP("Problems", "Cannot be read: %1"))
            .arg(fact.isEmpty() ? error.what : fact);
    case ErrorCode::CannotWrite:
        return says(QT_TRANSLATE_NOOP("Problems", "Cannot be written, the old state is kept: %1"))
            .arg(fact.isEmpty() ? error.what : fact);
    case ErrorCode::Newer:
        return says(QT_TRANSLATE_NOOP("Problems",
            "The ledger was made by a newer version of this program; update the program. Nothing was "
            "changed."));
    case ErrorCode::Damaged:
        return says(QT_TRANSLATE_NOOP(
                        "Problems", "The ledger is damaged: %1. Restore a backup; nothing was changed."))
            .arg(fact.isEmpty() ? error.what : fact);
    case ErrorCode::ReadOnly:
        return says(QT_TRANSLATE_NOOP("Problems", "The ledger is open for reading only: %1")).arg(fact);
    case ErrorCode::ReaderFailed:
        // Its facts are words of the reader; refusalText() makes the sentence of them.
        return says(QT_TRANSLATE_NOOP("Problems", "The sheet could not be read; nothing was changed."));
    }
    return error.what;
}

} // namespace sanpi
