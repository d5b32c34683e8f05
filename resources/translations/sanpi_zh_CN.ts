<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>&amp;New ledger …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;sample ledger …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open ledger …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow page &amp;rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Sanpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ecent ledgers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record names another that does not exist (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change log was altered here: the hash does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was removed behind the program&apos;s back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was added behind the program&apos;s back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was altered behind the program&apos;s back: the log says “%2”, the table “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search keys do not fit the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>There is no field “%1” (at character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value of this field (at character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of %3 (at character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is not complete at character %1; an example: level=省 and rate&lt;60</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>an amount such as 12000, 1.2万 or 3亿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as 2021-03-05 or 2021年3月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month such as 2021-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是 or 否</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a readable value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing; it must be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” cannot be read; expected is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is not one of the choices: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit “%2” in the ledger; nearest: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project “%2” in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is there already: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” must lie between %3 and %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long: %4 characters, %3 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is malformed; expected is a code such as 2101-410871-04-01-123456</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 lies before the planned start %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is more than ten times the total investment of %3 (万元); check the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” has lost digits in the sheet; enter it again as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is computed and cannot be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 lies before the stage that precedes it (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the cell shows the error %2; mend the formula in the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the formula has no saved result; open the sheet once in WPS or Excel and save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns could be %1: %3; choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No header row was found; expected are columns such as 项目名称 and 项目代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row could be read from this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” does not match its check character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is above the total investment of %3 (万元)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done, %2, is above the total investment of %3 (万元)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in one month is above 40 % of the year&apos;s target of %3 (万元)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The completion rate is %3: check target and done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” was read as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” was rounded to whole 元</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the total row says %3, its rows add up to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is in the ledger already under the code %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was imported before: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 is about ten thousand times its neighbours; check the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet speaks of %3; check the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call makes no sense: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields meanwhile; nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have problems; nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be written, the old state is kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger was made by a newer version of this program; update the program. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is damaged: %1. Restore a backup; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is open for reading only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--as-of takes a date such as 2021-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--year takes a year such as 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes zh_CN or en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ledger is named: use --ledger FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: stored is “%3” (by %4), wanted “%5”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures takes a name: overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list takes a kind: list projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set takes a kind, an id and values: set projects 17 name=…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change set %1: %2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key projects of %1 as of %2, amounts in 万元</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init takes one file: init FILE [--demo] [--blank]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ledger %1 with %2 projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--since takes a date such as 2021-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo takes the number of a change set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::Chip</name>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project, unit or command; pinyin initials too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::FilterBar</name>
    <message>
        <source>Filter: a word, pinyin initials, or level=省 and rate&lt;60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::InfoBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::Lamp</name>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::MainWindow</name>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledgers (*.sanpi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sample ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a ledger first; then drop the workbook again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::ProblemModel</name>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, what is expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::RailButton</name>
    <message numerus="yes">
        <source>%1, %n due</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::StartPage</name>
    <message>
        <source>Sanpi, the project ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Make a ledger, or open the one that a colleague handed over.
2. Drop the year&apos;s workbook on the window: every change is shown before it enters.
3. Read the year on the overview, and export the notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ledger …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ledger …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent ledgers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sanpi::TopBar</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as of the end of this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the figures of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project, unit, command (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
