<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>perennial::app::Composition</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perennial projects (*.perennial);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perennial projects (*.perennial)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers are listed: there is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Perennial</source>
        <extracomment>window title: project, program</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>perspective</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is every customer worth, and who is leaving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model quality</source>
        <comment>perspective</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can I trust it?</source>
        <comment>whether forecasts are good</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare forecasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <comment>perspective</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the project, and can it be trusted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is undone. Edit, Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 forecast best when compared and now values your customers instead of %2: total CLV %3 → %4, value at risk %5 → %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the model you chose, has learned and now values your customers instead of %2: total CLV %3 → %4, value at risk %5 → %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a list of %1</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, churn</source>
        <comment>file name: project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, customers</source>
        <comment>file name: project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the chart of customers can be copied as data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perennial ended unexpectedly while “%1” was open. The project is whole: every change is in its file altogether, or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in %1 went into a project of their own: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::app::Session</name>
    <message>
        <source>Open the sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value customers by another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring an import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
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
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refund policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import my orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample s&amp;tore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;copy of the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export customer &amp;list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep only the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xclude the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
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
        <source>&amp;Hide or show all panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count refunds on the day of the &amp;refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count refunds on the day of the &amp;order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave refunds out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Observation end date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the scenario the &amp;baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is CLV?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard cheat sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Perennial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chart: lasso, rectangle, move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chart: zoom in, zoom out, fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chart: go to the nearest customer in that direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the customer&apos;s profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <comment>argument: what was done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <comment>argument: what was undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chart&apos;s &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chart: its customers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo of an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the sa&amp;me again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the files of the last import as they were read then, and shows what they would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the project anew, with what other programs brought into it, and makes every number again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown and what is stored stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection; when nothing is selected, stop the work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explain this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what the number, column or control with the keyboard means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refund policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observation end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::BarCharts</name>
    <message>
        <source>Share of CLV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>amount, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>money at risk, above the number of customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance active; above each bar: value at risk, customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>range of a probability, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <comment>bar of those who bought once: chance not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance active (not known of those who bought once); above each bar: value at risk, customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChanceLine</name>
    <message>
        <source>Chance active over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2; %3 on %4 if no purchase comes.</source>
        <comment>chance, date, chance, date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if no purchase comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 active</source>
        <comment>date, chance</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChartCard</name>
    <message>
        <source>Export the chart: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChartExport</name>
    <message>
        <source>%1 and %2</source>
        <comment>chart title: two quantities</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers and CLV by segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at risk by chance of being active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 after filter</source>
        <comment>number of number of customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ahead</source>
        <translation>
            <numerusform>%Ln month ahead</numerusform>
            <numerusform>%Ln months ahead</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>sign, percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases over time, counted and forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases week by week, counted and forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue forecast and revenue that came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance to purchase, forecast and true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · forecast from data to %2, judged to %3 · %4</source>
        <comment>footer of a chart: model, two dates, &quot;12 customers&quot;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data to %1 · %2 · CLV %3, discount rate %4, churn change %5, margin %6 · %7 · %8</source>
        <comment>footer of a chart; %2 is &quot;12 customers&quot;, %3 &quot;12 months ahead&quot;, %7 a model, %8 the refund policy</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChartText</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Chip</name>
    <message>
        <source>Remove: %1</source>
        <comment>argument: a filter</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChurnDock</name>
    <message>
        <source>Usual gap %1 · %2 overdue · %3 at risk</source>
        <comment>arguments: 42 days, 12 customers, money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides every customer. Remove a chip above the chart to see them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers at risk, most value first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists only customers the filter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many customers to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top %1</source>
        <comment>so many customers at the top</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the listed customers, in this order, to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who may be leaving appear here once orders are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual gap is the median time between two purchases of a customer in this shop; 90% of gaps are shorter than %1. Overdue are customers silent for more than twice their own usual gap, or less than 60% likely to be active: the segments At risk and Lost. At risk is the value of each customer, were they surely active, times the chance that they have left, summed over the customers counted here.</source>
        <comment>argument: 42 days</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::CurrencyRates</name>
    <message>
        <source>C&amp;urrency that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates of the other currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>head of a column; the argument is a currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is worth, in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates from a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of currency, rate and, where it changes, the day from which it holds: EUR,1.08,2024-01-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates of currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rates by date</source>
        <translation>
            <numerusform>%n rate by date</numerusform>
            <numerusform>%n rates by date</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave out what has no rate: it counts in no total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Give a rate for each, or leave the others out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as it is</source>
        <comment>a currency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…and make a &amp;project of it beside this one, one for each currency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::CustomerColumns</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer as named in the order file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segments panel shows the rule of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale orders until the last day of data. Counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with a purchase; several orders on one day count once. Counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days silent</source>
        <comment>column: days since the last purchase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <comment>column: expected purchases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s lifetime value were they surely active, times the chance that they have left. The list is ranked by it. From the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap</source>
        <comment>column: days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days between the customer&apos;s purchases, as a mean steadied by the shop&apos;s where there are few; the shop&apos;s median for those who bought once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fact that speaks loudest about the risk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::CustomersDock</name>
    <message>
        <source>%1 of %2</source>
        <comment>listed customers of all customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the customers whose name contains this (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the listed customers, in this order, to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers appear here once orders are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer&apos;s name contains this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is selected. Draw around customers in the chart, or untick “Selected only”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides every customer. Remove a chip above the chart to see them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::DataPage</name>
    <message>
        <source>Every import with its account, what is odd in the orders and what to do about it, and which analyses the orders suffice for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import my orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The orders were not looked through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be looked through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;1 import</source>
        <comment>heading; number of imports</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;%1 imports</source>
        <comment>heading; number of imports</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Data health: %1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Data health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough data for %1 of %2 analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale orders by the week they were placed in, stacked by the import that brought their first line. Days without orders that your shop&apos;s own week makes unlikely are shaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample store is kept as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this import out of the project (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the orders suffice for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the data can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::DataWords</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>name of the first file, number of the others</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <comment>way of importing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>way of importing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <comment>way of importing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took the place of %1 rows of earlier imports (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later imports took the place of %1 of its rows (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project will be as if “%1” had never been imported: its %2 rows (%3) go, rows of other imports that were merged with them stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was imported later and meets orders on the same days. Undo that import first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orders, %2 to %3, by the import that brought them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps are shaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>days without orders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project will be as if “%1” had never been imported: its %2 rows go, and what they took the place of is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overview counts %1 and %2 of the %3 that all imports come to.</source>
        <extracomment>customers, money, money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are of guests, who are no customers, or after %2, the end of observation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are of guests, who are no customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a sale that counts, as it was left out or only a refund is there: %1.</source>
        <extracomment>argument: 12 customers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::DateQuestion</name>
    <message>
        <source>Every date in this file, such as %1, reads two ways. Which is meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day first: %1</source>
        <extracomment>which of two readings of a date is meant; the argument is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Month first: %1</source>
        <extracomment>which of two readings of a date is meant; the argument is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::DetectionChip</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a detection: what, and what was found; for example &quot;Decimal mark: comma&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Dialogs</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer lifetime value (CLV) is the profit a customer is still expected to bring in from today, in today&apos;s money. Money that comes later counts less: that is the discount rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two models are fitted to your own orders. The first reads how often and how recently each customer bought, and gives the probability that the customer is still active and the number of purchases to expect. The second gives the value of a purchase. CLV is the sum over the horizon of expected purchases, times value, times margin, discounted to today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount rate: how much less money is worth in a year. Churn change: how much faster or slower customers leave than in the past. Margin: the share of revenue that is profit. Horizon: how many months ahead are counted. The baseline stays beside every scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What not to believe it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models assume that customers go on as they did. They know nothing of a campaign you have not run, a new competitor or a change of assortment. One customer&apos;s value is uncertain, which is why an interval stands beside it; the sum over many customers is far more certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter and selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter changes the numbers everywhere and is shown as chips above the chart. A selection only highlights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders after this day are left out of the analysis, as if today were that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation end date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is customer lifetime value?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short-term profit against customer lifetime value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is free software under the GNU General Public License, version 3 or later. It comes with no warranty, to the extent the law permits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running on Qt %1, with Qt Charts, SQLite and Eigen. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Perennial</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Dock</name>
    <message>
        <source>Float this panel, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float %1</source>
        <comment>panel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this panel; the View menu shows it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>panel</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::EffectsModel</name>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <comment>column: CLV</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <comment>column: CLV</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ExportDialog</name>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per &amp;inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide, 13.33 × 7.5 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ooter: what the numbers rest on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::FileList</name>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here: CSV, TSV, text, Excel (.xlsx) or SQLite. Several files with the same columns are read as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::FilterBar</name>
    <message>
        <source>Only %1</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <comment>argument: a segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <comment>arguments: 48,210 customers; number of selected ones</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter changes the numbers everywhere; a selection only highlights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario, not the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;qt&gt;CLV and expected purchases are those of the What if panel, everywhere. Value at risk and the order of the churn list stay the baseline&apos;s. Remove this to go back to the baseline.&lt;/qt&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::FindingsView</name>
    <message>
        <source>✓ Nothing odd was found in these orders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::FittedModel</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>40 weeks; range of weeks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An average customer buys every %1 and leaves after %2.</source>
        <comment>both are times with ranges</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An average customer buys every %1; the model knows no leaving.</source>
        <comment>a time with its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each purchase the chance that it was the last is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases come at regular intervals, more evenly than by chance (regularity %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers differ very much: many buy rarely, a few often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers differ clearly in how often they buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers are fairly alike in how often they buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly one customer spends: the larger, the more alike the purchases of one customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike customers are in what they spend: the larger, the more alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale of spending, in money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How spending changes with the number of purchases: 0 not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike customers are in how often they buy: the larger, the more alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale of time between purchases, in weeks: alpha / r weeks is the gap of an average customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a and b say how often customers leave at a purchase: on average a / (a + b).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s and beta say how long customers stay: beta / s weeks on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularity: 1 means purchases at random, more means at even intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An average customer buys every %1. Hardly anybody is seen to leave within the %2 of these data.</source>
        <comment>a time with its range; a time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::FittedModelDock</name>
    <message>
        <source>The fitted model is described here once orders are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A purchase is expected to bring %1, averaged over customers (%2).</source>
        <comment>money; name of the model of spending</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column: estimate of a parameter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90% range</source>
        <comment>column: of a parameter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no parameters to read: it forecasts the next %1 for each customer, and the model below gives the course over time.</source>
        <comment>number of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by these facts most:</source>
        <comment>a list follows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be told</source>
        <comment>range of a parameter that the data leave open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells customers apart by facts of their first purchase day; the model below gives the course over time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Format</name>
    <message>
        <source>Repeat purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from first to last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 between the first and the last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in exports of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First bought %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last bought %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean gap between purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buys every %1 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the gaps between purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gaps between purchases vary by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last gap against the mean gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last gap was %1 times the mean one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence against the mean gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent for %1 times the mean gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1 in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases in the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1 in the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases in the last 180 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1 in the last 180 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases in the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1 in the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue of the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue of the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 in the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue of the last 180 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 in the last 180 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue of the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 in the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases in this season a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1 in this season a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue of this season a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 in this season a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean value of a purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spends %1 a purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 at the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 at the last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the largest purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1 at the largest purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend of purchase values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spends %1 from one purchase to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month of the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First bought in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders at the weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of orders at the weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 units an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different products bought (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different categories bought (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded share of revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of revenue refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 discount on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount at the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 discount at the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders with a coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of orders with a coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs orders of at least %1 days; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a history of at least %2 days, and as long as the time that is forecast (%1 days); there are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least %1 customers, of whom %2 bought again within %3 days; there are %4 and %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least %1 customers known on an earlier day, of whom %2 bought again; there are %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs orders of at least %2 days to forecast %1; there are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least two years of orders, to know the season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs orders that show a season; these show none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs facts of the first purchase day that differ between customers, such as channel or discount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an earlier time of at least four weeks to learn the weights from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least two other ways of forecasting that can run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least one order; there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs orders of at least two days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least one customer; there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs customers who have been known for some time; there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1B</source>
        <comment>billions, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percentage, with the space your language wants</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>a share above, with its sign</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>a share below, with its sign</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format as of QLocale::toString</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format as of QLocale::toString</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>range and its probability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ %1</source>
        <comment>rise by a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ %1</source>
        <comment>fall by a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message>
        <source>in the next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the next %n months</source>
        <translation>
            <numerusform>in the next %n month</numerusform>
            <numerusform>in the next %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not exist. It may have been moved or renamed; choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file. Choose a file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty. Export the orders from your shop again and check that the file has contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it and that no other program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2). Check that you may open it and that no other program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a text table. Save it as CSV from the program that made it, or choose an SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is cut off: line %2 is incomplete. Copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is cut off: its end is missing. Copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no rows below its header. Export it again with the orders included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”. Choose one of the columns of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column cannot mean “%1”. Choose one of the listed meanings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table “%1” in the database. Choose one of its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tables could hold the orders: %1. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in different currencies were found (%1) and cannot be added up. Import one currency a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a readable SQLite database; it is damaged or encrypted. Try a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is out of its range: %1. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a Perennial project. To read orders from it, import it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was saved by a newer Perennial. Update Perennial to open it; the file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in use by another window or program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may only be read, so nothing can be added to it. Save a copy elsewhere and work with the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of “%1” may not be written to. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; the project is as it was before. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” could not be read or written (%2). It was left as it was; try again, or with a copy on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no import number %1. Choose one of its imports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import cannot be undone yet: “%1” was imported later and meets orders on the same days. Undo that import first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written (%2). Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few orders for this. %1 Import a longer history.</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amounts add up to more than can be held exactly. Check that the right column was chosen as the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Perennial; your project is unchanged. Try again, and report it if it happens once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Perennial (%1); your project is unchanged. Try again, and report it if it happens once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <comment>between the fields of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks</source>
        <comment>between the fields of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte order mark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every second byte is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every accented or Asian character is valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly all valid UTF-8; bytes that are not: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of bytes that are everyday characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of bytes that are everyday characters, such as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8; letters that words have, such as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8; bytes 80 to 9F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8; single accented bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the rows have %2 fields with %3</source>
        <comment>the last is a comma, a tab ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known column names in the first row: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first row has the value &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words above columns of values: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value in the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column names of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of &apos;%1&apos; in row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of &apos;%1&apos; in column &apos;%2&apos;, row %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one reading only, such as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in this order the rows follow in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates with points begin with the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every date can also be read the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since 1970, such as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds since 1970, such as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name &apos;%1&apos;, no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name &apos;%1&apos;, values such as &apos;%2&apos;, %3 different in %4 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; grows with the quantity: the price of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail address, as there is no customer id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last column of numbers with decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id that comes back on other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id that always has one date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity times unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order&apos;s total, repeated on each line and counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order&apos;s total, on its first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity times unit price: the amount column is the total of the whole order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; lines of another shape above it: %2</source>
        <extracomment>evidence, how many lines stand above the table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; but %2</source>
        <extracomment>evidence, what contradicts it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dates read only with day and month the other way round, first &apos;%2&apos; in row %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 numbers have another decimal mark, first &apos;%2&apos; in row %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values cannot be read, first &apos;%2&apos; in row %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 numbers of customers, orders or products have lost digits in a spreadsheet, first &apos;%2&apos; in row %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one order line; %1 lines make an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one order line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern of purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of spend in the shop&apos;s category no. %1 by revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of orders through the shop&apos;s channel no. %1 by revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often and how lately the customer bought, and for how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (there is none)</source>
        <comment>a fact about a customer, which does not exist</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of spend in the shop&apos;s category no. %2</source>
        <comment>percentage; rank by revenue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of orders through the shop&apos;s channel no. %2</source>
        <comment>percentage; rank by revenue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serious</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders without a customer: %1, worth %2, %3 of revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 orders, %3 of all: it looks like a placeholder, not a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer “%1” brings %2 of revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders on %1, where your shop usually has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders for %1, %2 to %3, where your shop usually has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue a week changes suddenly around %1, by %2, and stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders a week change suddenly around %1, by %2, and stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data begins on %1: the first month is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data ends on %1: the last month is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders dated after today: %1, up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds take back %1 of revenue (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that repeat another of the same customer, day and content: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are exact copies of another row: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that could not be read: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in another currency, left out: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order lines without a product: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products without a name: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count in totals, never for a customer. If the export has an e-mail column, import it as the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its orders would be taken for one very loyal customer. Exclude it with the filter, or import these rows without a customer id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averages and the spend model follow this one. Look at it in its profile, and at results without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the shop was closed, all is well. If not, export these days again and import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something began or ended: a channel, a price list, or half of the export. If it was no event of your own, check the export before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not compare this month with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not compare this month with others, or set the observation end to the end of the month before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and month may be swapped, or they are test orders. Check how the date was read, and set the observation end to today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund policy decides when they count; it stands in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may be double exports. Look at a few; where they are, undo the import that brought them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are counted, because two equal lines may be two sales. If the export doubles rows, import it again without copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept as text in the project and listed in the import&apos;s account. Correct them in the export and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added. Import them with rates, or as a project of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count for customers. Analyses of products leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear by their id. Where a file names them, import that file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals that can be relied on</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is leaving</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging forecasts by the past</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season of the year</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotions</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is bought together</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products that keep customers</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is bought next</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <comment>analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers who came back</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days of orders</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders with a coupon or discount</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders without a discount</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders of several products</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers who came back and whose orders name products</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratings or satisfaction scores</source>
        <comment>what an analysis needs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>of an analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited</source>
        <comment>of an analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data</source>
        <comment>of an analysis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1 %2; there are %3</source>
        <extracomment>number, what is counted, number there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better with %1 %2; there are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>number, what is counted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <comment>what the data lack</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact copies of rows</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that several files hold</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that look entered twice</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test orders</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price zero</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price below zero</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts on whole orders</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postage, fees and corrections</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other currencies</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates in the future</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusually large amounts</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled orders</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the store</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not count</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count on the day of the refund</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count on the day of the order</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise by e-mail address</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the amounts</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the amounts</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off, spread over the order&apos;s lines</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the version in the last file</source>
        <comment>what to do with rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money given back: a negative amount, a refund by its status or number, or a refunded amount beside a sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that repeat an earlier row letter by letter. Two equal items in one order look the same, so they are counted unless you say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports often overlap. A row that an earlier file already holds, of the same order, is counted once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second order of the same customer on the same day with the same total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that name no customer. They count as revenue, but in no customer&apos;s history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders made to try the shop out, by a word such as “test” in status, customer, e-mail, coupon or product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price and amount are zero: samples, gifts or stock corrections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price itself is negative: usually an adjustment of the books.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax column. Add it when the amounts are without tax; take it off when they contain it and should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shipping column. Add it when the amounts are without shipping; take it off when they contain it and should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discount given once for a whole order. It is spread over the lines in proportion to their amounts, exact to the cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that sell nothing: postage, bank charges, gift wrap, manual corrections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added. They are converted when there is a rate, else left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated later than tomorrow, by the day of the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts far above all others, judged by their own spread. They are shown, and left out only by your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status says cancelled, failed, unpaid or fully refunded: no money stayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times with an offset from UTC are turned to the store&apos;s own clock, which decides the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The totals agree: %1.</source>
        <comment>money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import comes to %1, refunds included; your system says %2: a difference of %3.</source>
        <comment>all three are money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule of an import, what is done, change of the total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between decisions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly explained by %1.</source>
        <comment>decisions about rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest: %1; %2 remain unexplained.</source>
        <comment>decisions about rows, money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loyal</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promising</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newcomers</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On rhythm, seven or more purchases, and among the top 40% by revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On rhythm with four or more purchases, but not a champion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On rhythm after a second or third purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought once, so recently that most second purchases are still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought before, but silent for more than twice the usual gap, or less than 60% likely to be active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought once, longer ago than three quarters of the gaps between purchases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 25% likely to be active, or silent for more than four times the usual gap and twice as long as nine in ten gaps of the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent for %1; usually buys every %2.</source>
        <comment>both are numbers of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought once, %1 ago; returning customers usually come back within %2.</source>
        <comment>both are numbers of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little late: last bought %1 ago; usually buys every %2.</source>
        <comment>both are numbers of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On rhythm: last bought %1 ago; usually buys every %2.</source>
        <comment>both are numbers of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First bought %1 ago: too early to tell.</source>
        <comment>number of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model fits the purchase histories of %1.</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best fit found is used, but the search stopped before it was certain to be the best. Treat the forecasts as rough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has bought twice yet, so the rate of repeat purchases cannot be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The histories of %1 say too little to be sure of the model: treat the forecasts as rough.</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending varies so much that the model has no finite mean; every customer is valued with the shop&apos;s mean spend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>choice of a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all customers</source>
        <comment>rule of thumb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as before</source>
        <comment>rule of thumb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as in the last period</source>
        <comment>rule of thumb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own rate so far</source>
        <comment>rule of thumb</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient boosting</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random forest</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, first purchase counted</source>
        <comment>model of purchases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by the season</source>
        <comment>model of purchases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, spend by frequency</source>
        <comment>model of purchases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with first-day facts</source>
        <comment>model of purchases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognising the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching refunds and earlier imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summing up purchase histories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valuing customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting customers into segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking who is leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating the sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readable date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readable amount, price or quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price is zero: a sample or a stock correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled or failed: no money moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another currency than the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund; refunds were left out by your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header or total line amid the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exact copy of an earlier row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in another of these files as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like another order of the same customer and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price below zero: an adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postage, a fee or a correction: no product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount far above all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue to date</source>
        <comment>metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLV</source>
        <comment>metric: customer lifetime value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <comment>metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean repeat purchase</source>
        <comment>metric: money a purchase day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <comment>metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance active</source>
        <comment>metric: P(alive)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <comment>metric</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer has paid so far, less refunds. Counted from the orders, not estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer lifetime value: the profit expected from the customer&apos;s purchases after the last day of data and within the horizon, in today&apos;s money. A forecast; the profile shows the range that holds 90% of outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with a purchase after the first one. Several orders on one day count once. Counted, not estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean amount of a repeat purchase day, less refunds; none for customers who bought once. Counted, not estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from the last purchase to the last day of data. Counted, not estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability, P(alive), that the customer has not left for good, judged from how often and how recently they bought. An estimate: of customers at 70%, about 7 in 10 are still active. None where the model has only one purchase to go by and cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean number of purchase days forecast within the horizon, the chance of having left included. The actual number scatters around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model assumes that nobody ever leaves, so it cannot tell who is active. Choose another model to see chances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one purchase this model has no rhythm to judge by and cannot tell whether the customer is still active. Look at the days since the last purchase instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read as a workbook; it is damaged (%2). Save it again in its program, or take a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Open it in its program, save a copy without a password, and choose that copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds far more data than its size allows and was not unpacked. Save it again in its program, or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a packed archive without a workbook. Unpack it and choose the file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a spreadsheet in the format “%2”, which cannot be read. Open it in its program and save it as .xlsx or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was saved by an earlier Perennial and may only be read, so it cannot be brought up to date. Save a copy elsewhere and work with the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lacks the column “%2”, which the first file has. Import it by itself, or give all files the same columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a column “%2”, which the first file lacks. Import it by itself, or give all files the same columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who got which campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupons used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import cannot be undone: it, or a later one, was made by an earlier Perennial that did not keep what stood there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date in &apos;%1&apos; and an amount in &apos;%2&apos;</source>
        <extracomment>two columns of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key: what the row belongs to is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row says something else of the same key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of customers won with a discount %1 bought again within 90 days, of others %2</source>
        <comment>two shares; goes on with a colon</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no clear difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns such as &apos;%1&apos; and &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 points fewer (%3 to %4, 90%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 points more (%3 to %4, 90%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best tenth, %1, bring %2 of revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 13 weeks brought %1, %2 on the same weeks a year before.</source>
        <comment>money; signed change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts took %1, %2 of what sales would have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of all second purchases came within %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted among customers whose first purchase is at least 90 days old: did they buy on another day within 90 days? Discounts may attract other customers than full prices do, so the discount need not be the cause. The range is Newcombe&apos;s for a difference of two shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat buyers whose last purchase is much longer ago than their own gaps between purchases would have it: the churn list says it of each. Spent so far is revenue less refunds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenth of customers with the highest revenue to date, refunds taken off, beside the revenue of all customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue less refunds of the 91 days up to the last day of data, guests included, beside the 91 days that lie 52 weeks before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one product. A row of a known product takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All discounts that the orders name, beside what the orders would have come to without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers with purchases on one day only. The time to a second purchase is counted among those who made one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one customer. A row of a known customer takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent for longer than is usual for them: %1, who spent %2 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought once: %1, %2 of all.</source>
        <comment>customers; share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one campaign. A row of a known campaign takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always three digits behind it, as in &apos;%1&apos;: please check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since 1900 as spreadsheets count them, such as &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one customer whom a campaign reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits to the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited the site %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one product for which a coupon holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited the site %1 in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one coupon that was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits in the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited the site %1 in the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one review or score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits since the last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited the site %1 since the last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one visit or event on the website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visited the site %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean length of a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays on the site for %1 a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages and clicks a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages and clicks a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living in the shop&apos;s country no. %1 by revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lives in the shop&apos;s country no. %1 by revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not live in the shop&apos;s country no. %1 by revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came through another channel</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came through an unknown channel</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one row of “%1” has as many cells as its header. Choose another delimiter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came through the channel %1</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one row of “%1” can be read: see column “%2” in row %3. Choose another column or another format for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in another country</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in an unknown country</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live in the country %1</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first bought with a coupon</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first bought without a coupon</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first bought without a discount</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first bought at a discount above 20%</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first bought at a discount of up to 20%</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began with something else</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began with something unknown</source>
        <comment>customers who ...</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began with %1</source>
        <comment>customers who ...; product or category</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy %1 times as fast (%2 to %3)</source>
        <comment>a factor with its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test or control group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave %1 times as readily (%2 to %3)</source>
        <comment>a factor with its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who %1 %2, compared with those who %3.</source>
        <comment>came through Ads; buy 1.4 times as fast; came through Search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <comment>joins two clauses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fact of the first purchase day makes a clear difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other facts of the first purchase day make no clear difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all %2 keys are known to the project.</source>
        <extracomment>what a column holds: a customer, a product</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; tells returns from sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 keys are known to the project. %4 rows wait for the others: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (foreign key)</source>
        <extracomment>two columns that hold the same keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (by names and values)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has columns without a meaning that the first file lacks: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 columns of dates the one that is never later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of %1 columns of dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only column of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column with order dates was found. Say which column holds the date of the order: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is known to hold amounts. Say which column holds the amount, or which hold quantity and unit price: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column names the order or the customer; dates and amounts alone, as in a daily report, are no orders. Say which column holds the order or the customer: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be read: %1 of %2, the first is row %3. What they say is in no total. A file put together from several, or texts that hold the delimiter without quotation marks, look like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows under a further header, with other columns or in another order: %1, the first is row %2. They are read by the names in that header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with a delimiter in “%2” without quotation marks: %1, the first is row %3. It is read as one text, as only so dates and numbers fit their columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8 are read as Western European letters; in the rows looked at: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets with the same columns, read together: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets that are not read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands on an order&apos;s first row alone holds for all its rows: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers of hundredths are read as such, 1999 as 19.99: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer 0 stands for many: those orders are taken as guests&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts always have three digits behind their mark, as in “%1”; they are read as thousands. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing proves the order of day and month; they are read with the month first. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing proves the order of day and month; they are read with the day first. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column says who the customer is: totals are right, but nothing can be said of customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses that count as sales: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most rows are refunds or left out: %1 of %2. Check the amounts&apos; signs and the statuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that say that an order was cancelled or returned, beside its status: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is taken for the customer, as its values alone come back in other orders on other days. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a web page or XML, whatever its name says. Open it in a spreadsheet and save it as .xlsx or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is JSON, not a table. Export the orders as CSV or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds SQL statements, not a table. Export the orders as CSV, or choose the SQLite database itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers called “%1” are taken as guests; rows: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders without lines in the database: %1. They are read by the amount of the order, if it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order numbers are used again for other customers or days: each customer and day is an order of its own, %1 more than there are numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mean: %1 of such customers bring nothing</source>
        <comment>95%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mean: %1 of such customers bring %2 or less</source>
        <comment>95%; money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mean: %1 of such customers buy no more</source>
        <comment>95%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date holds for the orders below it that have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payouts and fees</source>
        <comment>rule of an import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money that a payment service sends to the bank or keeps as its fee: no sale and no refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer shows a sign of leaving, so nobody&apos;s chance of being active can be told. More history would show who leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few of %1 have left to measure how often they leave. Totals can be used; one customer&apos;s chance of being active cannot be told.</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few of %1 have left to measure how often they leave (about %2 at each purchase). Totals can be used; one customer&apos;s chance of being active cannot be told.</source>
        <comment>arguments: 12 customers, 0.1%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so end all of the first %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the first %2 rows end with %3, the others otherwise</source>
        <extracomment>the usual line end of a file: CRLF, LF or CR</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other line ends stand within cells: only so the rows agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>around fields in %1 of the first %2 rows, such as &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field is quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation marks are letters here: only so the rows agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 refunds have their sale in these files</source>
        <comment>refunds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the order number: %1</source>
        <comment>refunds that find their sale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by customer and product: %1</source>
        <comment>refunds that find their sale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the same row: %1</source>
        <comment>refunds that find their sale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of guests, whose sale cannot be told: %1</source>
        <comment>refunds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a sale: %1</source>
        <comment>refunds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out for want of a rate: %1 of %2 rows, %3 in %4. Amounts of different currencies are never added.</source>
        <comment>rows, all rows, money, currency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read otherwise, dates such as &apos;%1&apos; lie decades apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” a spreadsheet took the day for the month wherever it could: dates have days up to 12, the rest are texts with days above. Day and month are changed back in %2 rows. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” tells rows apart that come to the same money as others of their order, such as its head or its payment. They are not counted twice; rows left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” says that these rows are no sales but baskets left behind, gift cards, deals not closed, a bank&apos;s statement or returns alone. Export the orders themselves, or say which column names the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table “%1” are taken as refunds of the orders they name: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs at least two promotions: campaigns with their days, or days on which many orders had a discount or a coupon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs promotions during which customers bought more often; during these they did not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by season and promotions</source>
        <comment>model of purchases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format as of QLocale::toString</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is at most &apos;%2&apos;, whatever the quantity: what one piece was sold for</source>
        <extracomment>two columns of a file: the price after discount, and the list price</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds whole numbers below the price: pieces, not money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never above &apos;%2&apos;: what was paid</source>
        <extracomment>two columns of a file: what was paid, and what was asked</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &apos;%2&apos; less the discount</source>
        <extracomment>two columns of a file: the amount after discount, and the one before</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in thousands or more are read as such, as the header says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is taken for the amount by a part of its name; “%2” holds numbers, too. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is taken for the date of the order by a part of its name; “%2” holds dates, too. Please check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers are masked, as in “%1”: different people may look the same. If there is a column that tells them apart, such as an account, choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 rows: is it whoever was not asked for a name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs customers who bought again in the time that forecasts are judged by; there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is only a placeholder of Git LFS; the data itself was never downloaded. Ask whoever gave it to you for the file itself, or fetch it with “git lfs pull”; then import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought once, %1 ago; nobody has come back so far.</source>
        <comment>number of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that give money back are told by “%1”; they are taken as refunds. Please check.</source>
        <extracomment>a column of a file and its cells: &quot;Doc Type: CN&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is filled on a few rows alone. If these came back or were cancelled, choose it as the status; now they count as sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and columns like it hold more of the same row, which is not read. Bring the file into a form with one row for each order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows whose date or amount is empty or cannot be read: %1 of %2, the first is row %3. They are in no total.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::FormatStep</name>
    <message>
        <source>Names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows</source>
        <translation>
            <numerusform>The first row</numerusform>
            <numerusform>The first %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1: %2</source>
        <extracomment>name of a column, then what is wrong with some of its values</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. Choose above how it is to be read.</source>
        <comment>name of a column, then what contradicts the reading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether the day or the month comes first in the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <comment>step of the import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this how the file is to be read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::GuessQuestion</name>
    <message>
        <source>&amp;Yes, so it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no name says it. Thought to be “%2”: %3.</source>
        <extracomment>a meaning, a column, and why it is thought to have it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is that right?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ImportWizard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import and analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the import? What you decided here is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your orders say first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ImportWords</name>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma (1234,56)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point (1234.56)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count when refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count when ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a line that is no rate: %1. Write a currency, its rate and, where it changes, the day from which it holds: EUR,1.08,2024-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation mark (&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apostrophe (&apos;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::InsightBar</name>
    <message>
        <source>Fact %1 of %2</source>
        <comment>of those worth knowing first</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select them</source>
        <comment>the customers that a sentence is about</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::JobRow</name>
    <message>
        <source>%1:%2</source>
        <comment>minutes and two digits of seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>percentage, what is being done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <comment>argument: a piece of work</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports, fits and exports are listed here while they run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Knob</name>
    <message>
        <source> month</source>
        <comment>suffix of the number 1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> months</source>
        <comment>suffix of a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::KpiStrip</name>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1, filtered</source>
        <comment>argument: all customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 still active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a customer</source>
        <comment>argument: money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working out the range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Counts the customers the filter shows.</source>
        <comment>argument: a definition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total CLV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the customers&apos; lifetime values: profit expected from their purchases within the horizon, in today&apos;s money. The range holds the true sum with a probability of 90%, if customers go on as they did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active repeat buyers: %1</source>
        <comment>estimated number; bought more than once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is active is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the baseline</source>
        <comment>a number that a scenario does not change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rough: only %1 of orders</source>
        <comment>12 days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rough: few repeat buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be lost if everyone who seems to be leaving left: the value of each customer, were they surely active, times the chance that they are not. Taken from the baseline. Overdue are those silent for more than twice their usual gap, or less than 60% likely to be active: the segments At risk and Lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rough: few have left; %1 overdue</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers with at least one purchase; guests are none, as the Data page says. How many are still active is the sum of their chances of being active; where the model cannot judge customers after one purchase, only those who bought again are counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::LeaderboardModel</name>
    <message>
        <source>%1 · in use</source>
        <comment>model; the window uses it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ %1</source>
        <comment>the best value of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The winner: see the sentence above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of forecasting</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: kind of forecaster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate forecasts from earlier days what customers then did. Click one to see its charts below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of thumb stand in the same table: a model has to beat them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ In use: it values your customers now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::LedgerView</name>
    <message>
        <source>What became of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    of these: %1</source>
        <extracomment>a part of the rows left out: the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Every row and every cent is accounted for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The account does not balance. The import is not to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are exact copies of another row; they were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts: sales less refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all rows: %1 orders by %2 customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row that was read is kept as a sale, merged with one that is there already, a refund, or left out for a reason. Rows and money of the parts add up to what was read, to the cent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::MainWindow</name>
    <message>
        <source>Work is still running. Stop it and close the window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored already stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::MeaningStep</name>
    <message>
        <source>Column in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Sure, %1</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Please check, %1</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one order line; in the first rows, %1 lines make an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column numbers the orders: the rows of one customer and one moment are taken as one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column that holds the order date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column that holds the amount, or quantity and unit price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column that says who the customer is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <comment>step of the import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does each column mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– Kept as a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column for: %1.</source>
        <extracomment>what a column means</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether “%1” is the amount.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ProfileDock</name>
    <message>
        <source>The profile of a customer appears here once orders are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a customer in the chart or a list to see who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>number of orders; 12 days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <comment>date; 12 days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (bought once: the shop&apos;s)</source>
        <comment>argument: 12 days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (bought once: the shop&apos;s mean spend is used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>value; its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous customer of the list (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next customer of the list (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale orders, and the number of different days they were made on. Counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the first purchase. Counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the last purchase, and the time from then to the last day of data. Counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between the customer&apos;s purchases, as a mean steadied by the shop&apos;s where there are few. The band in the timeline spans half to one and a half usual gaps after the last purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one purchase day of this customer is expected to bring in: their own mean, drawn towards the shop&apos;s the fewer repeat purchases there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next %1</source>
        <comment>number of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The range covers what a single customer may do, so it is wide.</source>
        <comment>argument: the definition of CLV</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 forecasts for just this time, with its own ranges, which are to hold 9 of 10 customers; the comparison of forecasts shows how many they held.</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <comment>still being computed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 purchases, %2
%3, %4</source>
        <comment>number, its range; money, its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never: %1</source>
        <comment>chance that no purchase comes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the customer buys again: the days by which the next purchase has come with 50% and with 90%. Never: the chance that none comes within %1 years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance active over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the customer was to be still active, judged on each day by the purchases until then; dotted, how the chance will fall if no purchase comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working out the range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2
%3</source>
        <comment>number; in the next 12 months; its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moves this customer&apos;s CLV most, in money against the mean customer. A learned forecast names the facts it went by; otherwise the CLV is taken apart into the chance of being active, purchases and spend, and the parts add up to the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
If one comes,
50%: by %2
90%: by %3</source>
        <comment>never: 22%; date; date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::QualityCharts</name>
    <message>
        <source>Not seen by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance to purchase, forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1: %2 forecast, %3 came.</source>
        <comment>date, number of purchases, the same</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two most promising tenths brought %1 of the revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast chances are off by %1 on average.</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenths, most promising first</source>
        <comment>groups of customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luck</source>
        <comment>what chance alone explains</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::QualityPage</name>
    <message>
        <source>Perennial forecasts from earlier days of your own data, with every model and with plain rules of thumb, and compares the forecasts with what customers then did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once orders are imported, see here how far forecasts for your shop can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing forecasts with what happened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare forecasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts cannot be judged with these orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best forecaster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of forecasting whose forecasts came closest to what customers did, or the simplest of several that are equally good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders, all customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue, all customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding good customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges that held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the winner gives no ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>model; a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says how much customers will buy, not how likely they are to buy at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways of forecasting, the best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <comment>purchases so far</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>purchases a week</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum or week by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases of all customers, counted and as the winner&apos;s purchase model forecasts them. The model has not seen the shaded time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By group of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers ranked by forecast revenue and cut into ten equal groups, the most promising first: the two bars of a group should be alike, and fall from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers grouped by their chance to purchase, across; the share that did purchase, up. Points on the dashed line mean that 30% is 30%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no forecast week by week for these orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <comment>the chosen way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values every customer by %1; Undo goes back</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of revenue, from the top 20%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of customers; 90% promised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::QualityWords</name>
    <message>
        <source>Rule of thumb</source>
        <comment>kind of forecaster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability model</source>
        <comment>kind of forecaster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine learning</source>
        <comment>kind of forecaster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural network</source>
        <comment>kind of forecaster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend of several</source>
        <comment>kind of forecaster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the only way of forecasting that these data suffice for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wins: %2 came no closer than chance explains, and %1 is simpler.</source>
        <comment>two ways of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wins: its forecasts came closest, ahead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wins: its forecasts came closest, ahead of %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts made from the data to %1, compared with the %2 that followed: of %3, %4 bought again.</source>
        <comment>date; 39 weeks; 2,357 customers; number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means of %1 comparisons, the last one from the data to %2 with the %3 that followed: of %4, %5 bought again.</source>
        <comment>number; date; 39 weeks; 2,357 customers; number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs more data than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be fitted to these data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be fitted to these data: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>column: deviation of the total of orders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>column: deviation of the total of revenue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <comment>column: mean absolute error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE</source>
        <comment>column: root of the mean squared error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman</source>
        <comment>column: rank correlation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini</source>
        <comment>column: normalised Gini coefficient</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenths</source>
        <comment>column: error over tenths of customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top 20%</source>
        <comment>column: share of revenue from the top fifth by forecast</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 90%</source>
        <comment>column: share of customers within their 90% range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <comment>column: time to fit and forecast</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error: by how many orders the forecast for one customer was off, on average. Best: the smallest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean squared error: as MAE, but large misses weigh more. Best: the smallest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether customers were put in the right order by revenue: 1 is the true order, 0 a random one. Best: the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the forecast finds the customers with the money: 1 is the best possible ranking, 0 a random one. Best: the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers ranked by forecast and cut into ten equal groups: by how much the forecast revenue of a group was off, on average. Best: the smallest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of all revenue that came from the fifth of customers with the highest forecasts. Best: the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many customers ended within the range that was said to hold 90%. Best: closest to 90%; more is too cautious, less too sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long fitting and forecasting took, all comparisons together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the forecast number of orders of all customers together was off, on average over the comparisons: always too high (+), always too low (−), or now one, now the other (±). Best: 0%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the forecast revenue of all customers together was off, on average over the comparisons: always too high (+), always too low (−), or now one, now the other (±). Best: 0%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±%1</source>
        <comment>an error now above, now below</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast too high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, the last %3</source>
        <comment>errors of several comparisons; that of the latest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During promotions customers bought no more often than chance explains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During promotions customers buy %1 times as often (%2 to %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecasts count on those planned until %1; later %2 of the days, as in the last year.</source>
        <comment>promotions; date; 12%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is planned: forecasts count on %1 of the days, as in the last year.</source>
        <comment>promotions; 12%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Readiness</name>
    <message>
        <source>Not enough data. %1: %2.</source>
        <extracomment>an analysis; what it needs and what there is</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ReadingWords</name>
    <message>
        <source>on the day of the refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the day of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at all</source>
        <comment>refunds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a number of refunds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>how a file was read: what, value
----------
a rule about rows, then what is done with them</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without names of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <comment>of columns</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that order was assumed</source>
        <comment>of day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <comment>of a database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds whose sale is in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a column of the file and what it means</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amounts in %1</source>
        <comment>currency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock of %1</source>
        <comment>time zone of the store</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows count: as proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows count, other than proposed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ReviewStep</name>
    <message>
        <source>&amp;My system says the total is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these decisions under the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Kept as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <comment>step of the import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it add up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s revenue stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s revenue changes by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the orders suffice for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files suffice for %1 of %2 analyses</source>
        <extracomment>the files that are imported, apart from what the project holds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files cannot be read like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reading did to the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>what was put together, filled down, mended or guessed while reading; a number of sentences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new orders (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows that are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orders that differ (%2 there, %3 here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orders of these days that are not in the files (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the project: %1. %2</source>
        <extracomment>what an import finds in the project, then what becomes of its revenue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows and what they suffice for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::RulesStep</name>
    <message>
        <source>Rules of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of the s&amp;tore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no rows are touched</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files cannot be read like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>step of the import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows count, and how?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>the currency of amounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;urrency of the amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what becomes of the rows in %1: give a rate, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterChart</name>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: quantity (unit)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>band of an axis: all values below</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤ 0</source>
        <comment>band of an axis: zero and less</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one purchase</source>
        <comment>band of an axis: the chance active is not known</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterLegend</name>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>legend entry: segment, number of customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>legend entry read aloud: segment, &quot;12 customers&quot;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <comment>legend entry read aloud</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2
Click to select them; Ctrl+click to show or hide them.</source>
        <comment>%1 is the segment and &quot;12 customers&quot;, %2 the segment&apos;s rule</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterPlot</name>
    <message>
        <source>Import order files or open a project to see every customer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers by %1 and %2</source>
        <comment>two quantities</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown, %2 selected.</source>
        <comment>%1 is &quot;12 customers&quot;, %2 a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 %4, %5 %6</source>
        <comment>customer, segment: quantity value, quantity value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is a customer; shape and colour tell the segment. On a logarithmic axis equal distances are equal factors, and the grey band holds values of zero and below, which have no place on it. Drag to select, turn the wheel to zoom, press Enter for the profile of the customer with the ring.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterToolbar</name>
    <message>
        <source>Across:</source>
        <comment>quantity on the horizontal axis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up:</source>
        <comment>quantity on the vertical axis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <comment>logarithmic axis, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale across: each step is ten times more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale up: each step is ten times more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by dragging a rectangle (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with a lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by drawing around customers (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view by dragging (H; hold Space for a moment)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScenarioBars</name>
    <message>
        <source>Total CLV, baseline and scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline %1, scenario %2</source>
        <comment>values with ranges</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>value, range</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::SegmentsDock</name>
    <message>
        <source>Of the %1 the filter shows, of %2 in all.</source>
        <comment>arguments: 12 customers, number of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all %1.</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments appear here once orders are imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::SegmentsModel</name>
    <message>
        <source>%1–%2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>customers, share of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click selects the segment&apos;s customers; the check mark shows or hides them everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers of the segment; the bar is their share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the CLV against the baseline by the what-if.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>column, short for revenue to date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <comment>column, short for chance active</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <comment>row: all segments</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, 90%)</source>
        <comment>value; its range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;qt&gt;&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2&lt;br&gt;&lt;br&gt;Customers: %3 (%4)&lt;br&gt;CLV: %5, baseline %6&lt;br&gt;Expected purchases: %7&lt;br&gt;Revenue to date: %8&lt;br&gt;Mean chance active: %9&lt;/qt&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <comment>column, short for expected purchases</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::SelectionStrip</name>
    <message>
        <source>Keep only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count only the selected customers, everywhere (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the selected customers out, everywhere (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nobody (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 selected&lt;/b&gt; · revenue %2 · CLV %3 · chance active %4</source>
        <comment>%1 is &quot;12 customers&quot;, %4 a mean in percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 selected&lt;/b&gt;, all left out by the filter</source>
        <comment>%1 is &quot;12 customers&quot;</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 outside the view</source>
        <comment>%1 is &quot;12 customers&quot;, %2 a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::SourceRowsView</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First of these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file and a row in it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::SourceStep</name>
    <message>
        <source>Read &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget this preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a ne&amp;w project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the &amp;open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the &amp;open project: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export of %1.</source>
        <extracomment>the name of a shop system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n columns. Recognised: %1.</source>
        <extracomment>number of columns, then what those with a known meaning hold</extracomment>
        <translation>
            <numerusform>%n column. Recognised: %1.</numerusform>
            <numerusform>%n columns. Recognised: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <extracomment>table of a database, number of rows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the new project is to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perennial projects (*.perennial)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <comment>step of the import</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be imported, and where to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is new; what is there stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update orders that are there with what the files say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the days of the files: orders that are not in them no longer count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How rows meet those of earlier imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They h&amp;old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined by</source>
        <comment>tables of a database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table belongs beside orders. Import it into the project that has them, or the orders into this project later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders: a table to stand beside them, %1.</source>
        <extracomment>what a table holds, such as products</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders need a date and an amount, which were not both found: say in step 3 which columns hold them, or choose here what the files hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of the last import is no longer there. Choose the new file: what its columns mean and which rows count is decided as last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::SourcesTable</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <comment>way of importing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when imported; way of importing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>what an import holds</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::StartPage</name>
    <message>
        <source>See what every customer is worth, who is leaving, and what a decision would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three years of orders of an invented shop, already analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import my orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue with a .perennial file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Projects you open or import appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV, text, Excel or SQLite file, or drop it anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::StatusLine</name>
    <message>
        <source>Shows what is in the project and whether it can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>job in the status bar: title, then what it is doing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data through %1 · %2</source>
        <extracomment>last day of data · refund policy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1 (automatic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;qt&gt;%1 Click to choose another model.&lt;/qt&gt;</source>
        <comment>argument: a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1 (%2 is not ready)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1 (automatic, not yet compared)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Forecasts have not been compared on these orders yet: Model quality does so, and another model may then take over.</source>
        <comment>argument: a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops this work; what is stored stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::StepList</name>
    <message>
        <source>Steps of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>number and name of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files have nothing to decide here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::TableLedgerView</name>
    <message>
        <source>Account of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Every row is accounted for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The account does not balance. The import is not to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    of these: in place of an earlier row of their key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    of these: %1</source>
        <extracomment>a part of the rows left out: the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::TableReview</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of the import are about orders; this table has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows that are left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Timeline</name>
    <message>
        <source>Purchases over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases and refunds from %1 to %2; the next one is expected about %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was expected about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next expected about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refund of %2</source>
        <comment>date, amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, amount of an order</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::ValueReasons</name>
    <message>
        <source>%1 names no facts that it went by; this is its value taken apart.</source>
        <comment>way of forecasting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: −%2</source>
        <comment>a fact; money it takes off the value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: +%2</source>
        <comment>a fact; money it adds to the value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance active %1 (mean customer %2)</source>
        <comment>two percentages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If active, %1 purchases %2 (mean customer %3)</source>
        <comment>number; in the next 12 months; number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 purchases expected %2 (mean customer %3)</source>
        <comment>number; in the next 12 months; number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A purchase adds %1 (mean customer %2)</source>
        <comment>two sums of money</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::VerdictTable</name>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is, or is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::WhatIfDock</name>
    <message>
        <source>Of the %1 the filter shows.</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all %1.</source>
        <comment>argument: 12 customers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much faster or slower customers leave than they do now: at +10% the rate at which each customer leaves is a tenth higher. 0% is the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waiting a year for money costs: at 10% a year, 110 next year is worth 100 today. It makes late purchases count less; it has nothing to do with price reductions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of revenue that remains as profit. Measured from the costs of goods where the orders carry them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many months after the last day of data are counted. The further ahead, the less certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is revenue, since no costs were imported; set the margin to see profit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total CLV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the customers&apos; lifetime values under the settings above. The range of each bar holds the true sum with a probability of 90%. Both rest on the same model, so the change between them is more certain than either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts all settings back to the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of CLV by segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once orders are imported, see here what more or less churn would cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 forecasts the next %2 as customers behave now. Discount and margin change its values exactly; for churn and other horizons each value follows the course over time that %3 gives it.</source>
        <comment>way of forecasting; number of days; model</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::WhatIfSentence</name>
    <message>
        <source>At %1 more churn</source>
        <comment>condition; argument: percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 less churn</source>
        <comment>condition; argument: percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a discount rate of %1 instead of %2</source>
        <comment>condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a margin of %1 instead of %2</source>
        <comment>condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these settings</source>
        <comment>condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a slider to see what would change. The baseline stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers are worth the same.</source>
        <comment>argument: a condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, customers are worth %2 less (%3).</source>
        <comment>condition, money, change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, customers are worth %2 more (%3).</source>
        <comment>condition, money, change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 the next %n months are worth %2 less (%3).</source>
        <comment>condition, money, change</comment>
        <translation>
            <numerusform>%1 the next %n month is worth %2 less (%3).</numerusform>
            <numerusform>%1 the next %n months are worth %2 less (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 the next %n months are worth %2 more (%3).</source>
        <comment>condition, money, change</comment>
        <translation>
            <numerusform>%1 the next %n month is worth %2 more (%3).</numerusform>
            <numerusform>%1 the next %n months are worth %2 more (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking %1 ahead instead of %2</source>
        <comment>condition; arguments: 12 months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 the next month is worth %2 less (%3).</source>
        <comment>condition, money, change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 the next month is worth %2 more (%3).</source>
        <comment>condition, money, change</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::WorkPage</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::Workspace</name>
    <message>
        <source>Perspectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All panels are closed (F9)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>perennial::ui::refundWords</name>
    <message>
        <source>refunds on the day of the refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunds on the day of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunds left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
