<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>perennial::app::Composition</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>我的商店</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Perennial projects (*.perennial);;All files (*)</source>
        <translation>Perennial 项目 (*.perennial);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>保存项目副本</translation>
    </message>
    <message>
        <source>Perennial projects (*.perennial)</source>
        <translation>Perennial 项目 (*.perennial)</translation>
    </message>
    <message>
        <source>No customers are listed: there is nothing to export.</source>
        <translation>没有列出任何客户，因此没有可导出的内容。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Sample store</source>
        <translation>示例商店</translation>
    </message>
    <message>
        <source>%1 – Perennial</source>
        <extracomment>window title: project, program</extracomment>
        <translation>%1 – Perennial</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>perspective</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>What is every customer worth, and who is leaving?</source>
        <translation>每位客户值多少，谁正在流失？</translation>
    </message>
    <message>
        <source>Model quality</source>
        <comment>perspective</comment>
        <translation>模型质量</translation>
    </message>
    <message>
        <source>Can I trust it?</source>
        <comment>whether forecasts are good</comment>
        <translation>可以信任吗？</translation>
    </message>
    <message>
        <source>Compare forecasts</source>
        <translation>比较预测</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>perspective</comment>
        <translation>数据</translation>
    </message>
    <message>
        <source>What is in the project, and can it be trusted?</source>
        <translation>项目里有什么，可信吗？</translation>
    </message>
    <message>
        <source>Look through the orders</source>
        <translation>检查订单</translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <translation>导入已撤销。</translation>
    </message>
    <message>
        <source>The import is undone. Edit, Undo brings it back.</source>
        <translation>导入已撤销。“编辑”菜单中的“撤销”可将其恢复。</translation>
    </message>
    <message>
        <source>%1 forecast best when compared and now values your customers instead of %2: total CLV %3 → %4, value at risk %5 → %6.</source>
        <translation>比较下来 %1 预测得最准，现由它取代 %2 为您的客户估值：CLV 总额 %3 → %4，风险价值 %5 → %6。</translation>
    </message>
    <message>
        <source>%1, the model you chose, has learned and now values your customers instead of %2: total CLV %3 → %4, value at risk %5 → %6.</source>
        <translation>您选择的模型 %1 已学习完毕，现由它取代 %2 为您的客户估值：CLV 总额 %3 → %4，风险价值 %5 → %6。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>way of forecasting</comment>
        <translation>换回 %1</translation>
    </message>
    <message>
        <source>Export a list of %1</source>
        <comment>argument: 12 customers</comment>
        <translation>导出%1的名单</translation>
    </message>
    <message>
        <source>%1, churn</source>
        <comment>file name: project</comment>
        <translation>%1，流失名单</translation>
    </message>
    <message>
        <source>%1, customers</source>
        <comment>file name: project</comment>
        <translation>%1，客户名单</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Only the chart of customers can be copied as data.</source>
        <translation>只有客户散点图可以复制为数据。</translation>
    </message>
    <message>
        <source>Perennial ended unexpectedly while “%1” was open. The project is whole: every change is in its file altogether, or not at all.</source>
        <translation>上次打开“%1”时 Perennial 意外退出。项目是完整的：每项更改要么已全部写入文件，要么完全没有写入。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import more orders…</source>
        <translation>导入更多订单…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rows in %1 went into a project of their own: %2</source>
        <translation>%1 的行已放入单独的项目：%2</translation>
    </message>
</context>
<context>
    <name>perennial::app::Session</name>
    <message>
        <source>Open the sample store</source>
        <translation>打开示例商店</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Value customers by another model</source>
        <translation>用另一种模型估算客户价值</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Bring an import back</source>
        <translation>恢复导入</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入数据表</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Refund policy</source>
        <translation>退款政策(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>开始页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import my orders…</source>
        <translation>导入我的订单(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the sample s&amp;tore</source>
        <translation>打开示例商店(&amp;T)</translation>
    </message>
    <message>
        <source>Save a &amp;copy of the project…</source>
        <translation>保存项目副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>Export customer &amp;list…</source>
        <translation>导出客户列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Co&amp;py chart</source>
        <translation>复制图表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Select &amp;all visible</source>
        <translation>选择全部可见客户(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep only the selection</source>
        <translation>仅保留所选(&amp;K)</translation>
    </message>
    <message>
        <source>E&amp;xclude the selection</source>
        <translation>排除所选(&amp;X)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hide or show all panels</source>
        <translation>隐藏或显示所有面板(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Count refunds on the day of the &amp;refund</source>
        <translation>退款计在退款日(&amp;R)</translation>
    </message>
    <message>
        <source>Count refunds on the day of the &amp;order</source>
        <translation>退款计在下单日(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Leave refunds out</source>
        <translation>不计退款(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Observation end date…</source>
        <translation>观察截止日期(&amp;O)…</translation>
    </message>
    <message>
        <source>Make the scenario the &amp;baseline</source>
        <translation>将情景设为基线(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;What is CLV?</source>
        <translation>什么是 CLV？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard cheat sheet</source>
        <translation>键盘速查表(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Perennial</source>
        <translation>关于 Perennial(&amp;A)</translation>
    </message>
    <message>
        <source>In the chart: lasso, rectangle, move</source>
        <translation>在图表中：套索、矩形、移动</translation>
    </message>
    <message>
        <source>In the chart: zoom in, zoom out, fit</source>
        <translation>在图表中：放大、缩小、适应</translation>
    </message>
    <message>
        <source>In the chart: go to the nearest customer in that direction</source>
        <translation>在图表中：移到该方向最近的客户</translation>
    </message>
    <message>
        <source>Open the customer&apos;s profile</source>
        <translation>打开客户档案</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <comment>argument: what was done</comment>
        <translation>撤销%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <comment>argument: what was undone</comment>
        <translation>重做%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Copy the chart&apos;s &amp;data</source>
        <translation>复制图表数据(&amp;D)</translation>
    </message>
    <message>
        <source>In the chart: its customers as a table</source>
        <translation>在图表中：以表格显示其中的客户</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>undo of an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Import the sa&amp;me again…</source>
        <translation>再次导入相同来源(&amp;M)…</translation>
    </message>
    <message>
        <source>Reads the files of the last import as they were read then, and shows what they would change</source>
        <translation>按上次的方式读取上次导入的文件，并显示会带来哪些变化</translation>
    </message>
    <message>
        <source>Compute &amp;again</source>
        <translation>重新计算(&amp;A)</translation>
    </message>
    <message>
        <source>Reads the project anew, with what other programs brought into it, and makes every number again</source>
        <translation>重新读取项目（包括其他程序写入的内容），并重新计算所有数字</translation>
    </message>
    <message>
        <source>&amp;Stop the work under way</source>
        <translation>停止正在进行的任务(&amp;S)</translation>
    </message>
    <message>
        <source>What is shown and what is stored stay as they are</source>
        <translation>已显示和已保存的内容保持不变</translation>
    </message>
    <message>
        <source>Clear the selection; when nothing is selected, stop the work under way</source>
        <translation>清除选择；未选择任何客户时，停止正在进行的任务</translation>
    </message>
    <message>
        <source>&amp;Explain this</source>
        <translation>解释此项(&amp;E)</translation>
    </message>
    <message>
        <source>Says what the number, column or control with the keyboard means</source>
        <translation>说明当前焦点所在的数字、列或控件的含义</translation>
    </message>
    <message>
        <source>refund policy</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>observation end</source>
        <translation>观察截止日期</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>perennial::ui::BarCharts</name>
    <message>
        <source>Share of CLV</source>
        <translation>CLV 占比</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>amount, share</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>money at risk, above the number of customers</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Chance active; above each bar: value at risk, customers</source>
        <translation>活跃概率；条形上方：风险价值、客户数</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>range of a probability, short</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Once</source>
        <comment>bar of those who bought once: chance not known</comment>
        <translation>一次</translation>
    </message>
    <message>
        <source>Chance active (not known of those who bought once); above each bar: value at risk, customers</source>
        <translation>活跃概率（只购买过一次的客户无法判断）；条形上方：风险价值、客户数</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChanceLine</name>
    <message>
        <source>Chance active over time</source>
        <translation>活跃概率随时间的变化</translation>
    </message>
    <message>
        <source>%1 on %2; %3 on %4 if no purchase comes.</source>
        <comment>chance, date, chance, date</comment>
        <translation>%2 为 %1；若不再购买，%4 为 %3。</translation>
    </message>
    <message>
        <source>if no purchase comes</source>
        <translation>若不再购买</translation>
    </message>
    <message>
        <source>%1: %2 active</source>
        <comment>date, chance</comment>
        <translation>%1：活跃概率 %2</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChartCard</name>
    <message>
        <source>Export the chart: %1</source>
        <translation>导出图表：%1</translation>
    </message>
    <message>
        <source>Export this chart</source>
        <translation>导出此图表</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChartExport</name>
    <message>
        <source>%1 and %2</source>
        <comment>chart title: two quantities</comment>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Customers and CLV by segment</source>
        <translation>各分群的客户与 CLV</translation>
    </message>
    <message>
        <source>Value at risk by chance of being active</source>
        <translation>按活跃概率划分的风险价值</translation>
    </message>
    <message>
        <source>%1 of %2 after filter</source>
        <comment>number of number of customers</comment>
        <translation>筛选后 %1，共 %2</translation>
    </message>
    <message>
        <source>1 month ahead</source>
        <translation>未来 1 个月</translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ahead</source>
        <translation>
            <numerusform>未来 %Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>sign, percentage</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Purchases over time, counted and forecast</source>
        <translation>购买随时间的变化：实际与预测</translation>
    </message>
    <message>
        <source>Purchases week by week, counted and forecast</source>
        <translation>每周购买：实际与预测</translation>
    </message>
    <message>
        <source>Revenue forecast and revenue that came</source>
        <translation>预测收入与实际收入</translation>
    </message>
    <message>
        <source>Chance to purchase, forecast and true</source>
        <translation>购买概率：预测与实际</translation>
    </message>
    <message>
        <source>%1 · forecast from data to %2, judged to %3 · %4</source>
        <comment>footer of a chart: model, two dates, &quot;12 customers&quot;</comment>
        <translation>%1 · 用截至 %2 的数据预测，评判至 %3 · %4</translation>
    </message>
    <message>
        <source>Data to %1 · %2 · CLV %3, discount rate %4, churn change %5, margin %6 · %7 · %8</source>
        <comment>footer of a chart; %2 is &quot;12 customers&quot;, %3 &quot;12 months ahead&quot;, %7 a model, %8 the refund policy</comment>
        <translation>数据截至 %1 · %2 · CLV %3，折现率 %4，流失变化 %5，利润率 %6 · %7 · %8</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChartText</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Chip</name>
    <message>
        <source>Remove: %1</source>
        <comment>argument: a filter</comment>
        <translation>移除：%1</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ChurnDock</name>
    <message>
        <source>Usual gap %1 · %2 overdue · %3 at risk</source>
        <comment>arguments: 42 days, 12 customers, money</comment>
        <translation>通常间隔 %1 · %2逾期 · 风险价值 %3</translation>
    </message>
    <message>
        <source>The filter hides every customer. Remove a chip above the chart to see them again.</source>
        <translation>筛选隐藏了所有客户。移除图表上方的标签即可重新看到他们。</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Customers at risk, most value first</source>
        <translation>有流失风险的客户，价值最高者在前</translation>
    </message>
    <message>
        <source>Only filtered</source>
        <translation>仅筛选后</translation>
    </message>
    <message>
        <source>Lists only customers the filter shows</source>
        <translation>只列出筛选显示的客户</translation>
    </message>
    <message>
        <source>How many customers to list</source>
        <translation>列出多少位客户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Top %1</source>
        <comment>so many customers at the top</comment>
        <translation>前 %1 位</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Writes the listed customers, in this order, to a file</source>
        <translation>将列出的客户按此顺序写入文件</translation>
    </message>
    <message>
        <source>Customers who may be leaving appear here once orders are imported.</source>
        <translation>导入订单后，可能流失的客户会显示在这里。</translation>
    </message>
    <message>
        <source>The usual gap is the median time between two purchases of a customer in this shop; 90% of gaps are shorter than %1. Overdue are customers silent for more than twice their own usual gap, or less than 60% likely to be active: the segments At risk and Lost. At risk is the value of each customer, were they surely active, times the chance that they have left, summed over the customers counted here.</source>
        <comment>argument: 42 days</comment>
        <translation>通常间隔是本店客户两次购买之间时间的中位数；90% 的间隔短于 %1。逾期客户是沉默时间超过自身通常间隔两倍、或活跃概率低于 60% 的客户，即“风险客户”和“已流失客户”两个分群。风险价值是每位客户在确定活跃时的价值乘以其已流失的概率，对此处计入的客户求和。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::CurrencyRates</name>
    <message>
        <source>C&amp;urrency that counts</source>
        <translation>计入的货币(&amp;U)</translation>
    </message>
    <message>
        <source>Rates of the other currencies</source>
        <translation>其他货币的汇率</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>head of a column; the argument is a currency</extracomment>
        <translation>货币</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>One is worth, in %1</source>
        <translation>折合 %1</translation>
    </message>
    <message>
        <source>Rate of %1</source>
        <translation>%1 的汇率</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>无汇率</translation>
    </message>
    <message>
        <source>Rates from a &amp;file…</source>
        <translation>从文件读取汇率(&amp;F)…</translation>
    </message>
    <message>
        <source>Lines of currency, rate and, where it changes, the day from which it holds: EUR,1.08,2024-01-31</source>
        <translation>每行为币种、汇率，若有变动再加生效日期：EUR,1.08,2024-01-31</translation>
    </message>
    <message>
        <source>Rates of currencies</source>
        <translation>币种汇率</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n rates by date</source>
        <translation>
            <numerusform>%n 个按日期的汇率</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave out what has no rate: it counts in no total</source>
        <translation>没有汇率的不计入任何合计(&amp;L)</translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added.</source>
        <translation>不同货币的金额绝不相加。</translation>
    </message>
    <message>
        <source>⚠ Give a rate for each, or leave the others out.</source>
        <translation>⚠ 请为每种货币给出汇率，或选择不计入其他货币。</translation>
    </message>
    <message>
        <source>counts as it is</source>
        <comment>a currency</comment>
        <translation>按原值计入</translation>
    </message>
    <message>
        <source>…and make a &amp;project of it beside this one, one for each currency</source>
        <translation>……并在旁边另建项目(&amp;P)，每种货币一个</translation>
    </message>
</context>
<context>
    <name>perennial::ui::CustomerColumns</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The customer as named in the order file.</source>
        <translation>订单文件中的客户名称。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>The segments panel shows the rule of each.</source>
        <translation>分群面板说明了每个分群的规则。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Sale orders until the last day of data. Counted.</source>
        <translation>截至数据最后一天的销售订单数。为实际计数。</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>Days with a purchase; several orders on one day count once. Counted.</source>
        <translation>有购买的天数；同一天的多个订单计为一次。为实际计数。</translation>
    </message>
    <message>
        <source>Days silent</source>
        <comment>column: days since the last purchase</comment>
        <translation>沉默天数</translation>
    </message>
    <message>
        <source>Expected</source>
        <comment>column: expected purchases</comment>
        <translation>预期购买</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>The customer&apos;s lifetime value were they surely active, times the chance that they have left. The list is ranked by it. From the baseline.</source>
        <translation>客户在确定活跃时的终身价值乘以其已流失的概率。列表按此排序。取自基线。</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <comment>column: days</comment>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>Days between the customer&apos;s purchases, as a mean steadied by the shop&apos;s where there are few; the shop&apos;s median for those who bought once.</source>
        <translation>客户两次购买之间的天数，取平均值，次数少时向全店水平靠拢；只买过一次的客户取全店中位数。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The fact that speaks loudest about the risk.</source>
        <translation>最能说明风险的事实。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::CustomersDock</name>
    <message>
        <source>%1 of %2</source>
        <comment>listed customers of all customers</comment>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Lists the customers whose name contains this (Ctrl+F)</source>
        <translation>列出名称包含此内容的客户 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>仅所选</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Writes the listed customers, in this order, to a file</source>
        <translation>将列出的客户按此顺序写入文件</translation>
    </message>
    <message>
        <source>Customers appear here once orders are imported.</source>
        <translation>导入订单后，客户会显示在这里。</translation>
    </message>
    <message>
        <source>No customer&apos;s name contains this.</source>
        <translation>没有客户的名称包含此内容。</translation>
    </message>
    <message>
        <source>Nobody is selected. Draw around customers in the chart, or untick “Selected only”.</source>
        <translation>没有选中任何客户。请在图中圈选客户，或取消勾选“仅所选”。</translation>
    </message>
    <message>
        <source>The filter hides every customer. Remove a chip above the chart to see them again.</source>
        <translation>筛选隐藏了所有客户。移除图表上方的一个筛选条件即可重新看到他们。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::DataPage</name>
    <message>
        <source>Every import with its account, what is odd in the orders and what to do about it, and which analyses the orders suffice for.</source>
        <translation>每次导入及其账目，订单中的异常及处理办法，以及订单足以支持哪些分析。</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Import my orders…</source>
        <translation>导入我的订单…</translation>
    </message>
    <message>
        <source>Looking through the orders…</source>
        <translation>正在检查订单…</translation>
    </message>
    <message>
        <source>The orders were not looked through</source>
        <translation>订单未检查</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The project could not be looked through</source>
        <translation>无法检查项目</translation>
    </message>
    <message>
        <source>&amp;1 import</source>
        <comment>heading; number of imports</comment>
        <translation>&amp;1 次导入</translation>
    </message>
    <message>
        <source>&amp;%1 imports</source>
        <comment>heading; number of imports</comment>
        <translation>&amp;%1 次导入</translation>
    </message>
    <message>
        <source>⚠ Data health: %1 to look at</source>
        <translation>⚠ 数据健康：%1 项需要查看</translation>
    </message>
    <message>
        <source>✓ Data health</source>
        <translation>✓ 数据健康</translation>
    </message>
    <message>
        <source>Enough data for %1 of %2 analyses</source>
        <translation>数据足以支持 %2 项分析中的 %1 项</translation>
    </message>
    <message>
        <source>Orders a week</source>
        <translation>每周订单数</translation>
    </message>
    <message>
        <source>Sale orders by the week they were placed in, stacked by the import that brought their first line. Days without orders that your shop&apos;s own week makes unlikely are shaded.</source>
        <translation>按下单周统计的销售订单，按带来其首行的导入堆叠。依您店铺自身的每周规律不大可能没有订单的日子以阴影标出。</translation>
    </message>
    <message>
        <source>The sample store is kept as it is</source>
        <translation>示例商店保持原样</translation>
    </message>
    <message>
        <source>Takes this import out of the project (Delete)</source>
        <translation>将此次导入从项目中移除（Delete 键）</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>导入更多…</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销此次导入…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>数据健康</translation>
    </message>
    <message>
        <source>What the orders suffice for</source>
        <translation>订单足以支持的分析</translation>
    </message>
    <message>
        <source>Whether the data can be trusted</source>
        <translation>数据是否可信</translation>
    </message>
</context>
<context>
    <name>perennial::ui::DataWords</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>name of the first file, number of the others</extracomment>
        <translation>%1 等 %2 个其他文件</translation>
    </message>
    <message>
        <source>Updated</source>
        <comment>way of importing</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>way of importing</comment>
        <translation>替换</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>way of importing</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>It took the place of %1 rows of earlier imports (%2).</source>
        <translation>它取代了先前导入的 %1 行（%2）。</translation>
    </message>
    <message>
        <source>Later imports took the place of %1 of its rows (%2).</source>
        <translation>之后的导入取代了它的 %1 行（%2）。</translation>
    </message>
    <message>
        <source>The project will be as if “%1” had never been imported: its %2 rows (%3) go, rows of other imports that were merged with them stay.</source>
        <translation>项目将恢复为从未导入“%1”的样子：它的 %2 行（%3）将被移除，其他导入中与之合并的行会保留。</translation>
    </message>
    <message>
        <source>“%1” was imported later and meets orders on the same days. Undo that import first.</source>
        <translation>“%1”是之后导入的，并涉及相同日期的订单。请先撤销那次导入。</translation>
    </message>
    <message>
        <source>%1 orders, %2 to %3, by the import that brought them.</source>
        <translation>%1 个订单，%2 至 %3，按带来它们的导入划分。</translation>
    </message>
    <message>
        <source>Gaps are shaded.</source>
        <translation>空缺以阴影标出。</translation>
    </message>
    <message>
        <source>Other imports</source>
        <translation>其他导入</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>days without orders</comment>
        <translation>空缺</translation>
    </message>
    <message>
        <source>The project will be as if “%1” had never been imported: its %2 rows go, and what they took the place of is back.</source>
        <translation>项目将如同从未导入过“%1”：其 %2 行将被移除，被它们取代的内容将恢复。</translation>
    </message>
    <message>
        <source>The overview counts %1 and %2 of the %3 that all imports come to.</source>
        <extracomment>customers, money, money</extracomment>
        <translation>全部导入合计 %3，概览计入其中 %1、%2。</translation>
    </message>
    <message>
        <source>%1 are of guests, who are no customers, or after %2, the end of observation.</source>
        <translation>%1 属于访客（不算客户），或发生在观察截止日 %2 之后。</translation>
    </message>
    <message>
        <source>%1 are of guests, who are no customers.</source>
        <translation>%1 属于访客，访客不算客户。</translation>
    </message>
    <message>
        <source>Without a sale that counts, as it was left out or only a refund is there: %1.</source>
        <extracomment>argument: 12 customers</extracomment>
        <translation>没有计入的销售（被排除或只有退款）：%1。</translation>
    </message>
    <message>
        <source>Sample store</source>
        <translation>示例商店</translation>
    </message>
</context>
<context>
    <name>perennial::ui::DateQuestion</name>
    <message>
        <source>Every date in this file, such as %1, reads two ways. Which is meant?</source>
        <translation>此文件中的每个日期（例如 %1）都有两种读法。应按哪一种？</translation>
    </message>
    <message>
        <source>&amp;Day first: %1</source>
        <extracomment>which of two readings of a date is meant; the argument is a date</extracomment>
        <translation>日在前(&amp;D)：%1</translation>
    </message>
    <message>
        <source>&amp;Month first: %1</source>
        <extracomment>which of two readings of a date is meant; the argument is a date</extracomment>
        <translation>月在前(&amp;M)：%1</translation>
    </message>
</context>
<context>
    <name>perennial::ui::DetectionChip</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a detection: what, and what was found; for example &quot;Decimal mark: comma&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Press to choose another.</source>
        <translation>按下可另选。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Dialogs</name>
    <message>
        <source>What it is</source>
        <translation>它是什么</translation>
    </message>
    <message>
        <source>Customer lifetime value (CLV) is the profit a customer is still expected to bring in from today, in today&apos;s money. Money that comes later counts less: that is the discount rate.</source>
        <translation>客户终身价值 (CLV) 是一位客户从今天起预期还会带来的利润，折算为今天的货币。越晚到来的钱分量越轻：这就是折现率。</translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation>这里如何计算</translation>
    </message>
    <message>
        <source>Two models are fitted to your own orders. The first reads how often and how recently each customer bought, and gives the probability that the customer is still active and the number of purchases to expect. The second gives the value of a purchase. CLV is the sum over the horizon of expected purchases, times value, times margin, discounted to today.</source>
        <translation>用您自己的订单拟合两个模型。第一个根据每位客户购买的频率和最近时间，给出客户仍活跃的概率和预期购买次数。第二个给出一次购买的金额。CLV 是预测期内预期购买次数乘以金额再乘以毛利率，折现到今天后的总和。</translation>
    </message>
    <message>
        <source>The four knobs</source>
        <translation>四个旋钮</translation>
    </message>
    <message>
        <source>Discount rate: how much less money is worth in a year. Churn change: how much faster or slower customers leave than in the past. Margin: the share of revenue that is profit. Horizon: how many months ahead are counted. The baseline stays beside every scenario.</source>
        <translation>折现率：一年后的钱少值多少。流失变化：客户离开得比过去快或慢多少。毛利率：收入中成为利润的份额。预测期：计入未来多少个月。基线始终与每个情景并列。</translation>
    </message>
    <message>
        <source>What not to believe it for</source>
        <translation>不该用它做什么</translation>
    </message>
    <message>
        <source>The models assume that customers go on as they did. They know nothing of a campaign you have not run, a new competitor or a change of assortment. One customer&apos;s value is uncertain, which is why an interval stands beside it; the sum over many customers is far more certain.</source>
        <translation>模型假设客户照旧行事。它不了解您尚未开展的活动、新的竞争者或商品结构的变化。单个客户的价值是不确定的，所以旁边给出区间；许多客户的总和要可靠得多。</translation>
    </message>
    <message>
        <source>Filter and selection</source>
        <translation>筛选与选择</translation>
    </message>
    <message>
        <source>A filter changes the numbers everywhere and is shown as chips above the chart. A selection only highlights.</source>
        <translation>筛选会改变各处的数字，并以标签显示在图表上方。选择只是突出显示。</translation>
    </message>
    <message>
        <source>Orders after this day are left out of the analysis, as if today were that day.</source>
        <translation>此日之后的订单不参与分析，就像今天是那一天一样。</translation>
    </message>
    <message>
        <source>Last day of observation</source>
        <translation>观察的最后一天</translation>
    </message>
    <message>
        <source>Observation end date</source>
        <translation>观察截止日期</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>What is customer lifetime value?</source>
        <translation>什么是客户终身价值？</translation>
    </message>
    <message>
        <source>Short-term profit against customer lifetime value.</source>
        <translation>在短期利润与客户终身价值之间取得平衡。</translation>
    </message>
    <message>
        <source>This program is free software under the GNU General Public License, version 3 or later. It comes with no warranty, to the extent the law permits.</source>
        <translation>本程序是自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。在法律允许的范围内，不提供任何担保。</translation>
    </message>
    <message>
        <source>Running on Qt %1, with Qt Charts, SQLite and Eigen. Nothing leaves this computer.</source>
        <translation>运行于 Qt %1，使用 Qt Charts、SQLite 和 Eigen。没有任何数据离开这台电脑。</translation>
    </message>
    <message>
        <source>About Perennial</source>
        <translation>关于 Perennial</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Dock</name>
    <message>
        <source>Float this panel, or put it back</source>
        <translation>使此面板浮动或归位</translation>
    </message>
    <message>
        <source>Float %1</source>
        <comment>panel</comment>
        <translation>浮动“%1”</translation>
    </message>
    <message>
        <source>Close this panel; the View menu shows it again</source>
        <translation>关闭此面板；可从“视图”菜单重新显示</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>panel</comment>
        <translation>关闭“%1”</translation>
    </message>
</context>
<context>
    <name>perennial::ui::EffectsModel</name>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Baseline</source>
        <comment>column: CLV</comment>
        <translation>基线</translation>
    </message>
    <message>
        <source>Scenario</source>
        <comment>column: CLV</comment>
        <translation>情景</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ExportDialog</name>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>&amp;Dark background</source>
        <translation>深色背景(&amp;D)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>Dots per &amp;inch</source>
        <translation>每英寸点数(&amp;I)</translation>
    </message>
    <message>
        <source>Slide, 13.33 × 7.5 in</source>
        <translation>幻灯片，13.33 × 7.5 英寸</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title of the chart</source>
        <translation>图表标题</translation>
    </message>
    <message>
        <source>F&amp;ooter: what the numbers rest on</source>
        <translation>页脚(&amp;O)：数字的依据</translation>
    </message>
</context>
<context>
    <name>perennial::ui::FileList</name>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Drop files here: CSV, TSV, text, Excel (.xlsx) or SQLite. Several files with the same columns are read as one.</source>
        <translation>将文件拖到此处：CSV、TSV、文本、Excel（.xlsx）或 SQLite。列相同的多个文件会作为一个来源读取。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>数据表 (*.csv *.tsv *.txt *.xlsx *.db *.sqlite *.sqlite3);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>perennial::ui::FilterBar</name>
    <message>
        <source>Only %1</source>
        <comment>argument: 12 customers</comment>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <comment>argument: 12 customers</comment>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <comment>argument: a segment</comment>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <comment>arguments: 48,210 customers; number of selected ones</comment>
        <translation>%1 · 已选 %2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>A filter changes the numbers everywhere; a selection only highlights.</source>
        <translation>筛选会改变各处的数字；选择只是突出显示。</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>未筛选</translation>
    </message>
    <message>
        <source>Scenario, not the baseline</source>
        <translation>情景，非基线</translation>
    </message>
    <message>
        <source>&lt;qt&gt;CLV and expected purchases are those of the What if panel, everywhere. Value at risk and the order of the churn list stay the baseline&apos;s. Remove this to go back to the baseline.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;各处的 CLV 和预期购买次数都来自“情景”面板；风险价值和流失名单的顺序仍按基线。移除此项即回到基线。&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>perennial::ui::FindingsView</name>
    <message>
        <source>✓ Nothing odd was found in these orders.</source>
        <translation>✓ 这些订单没有发现异常。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::FittedModel</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>40 weeks; range of weeks</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>An average customer buys every %1 and leaves after %2.</source>
        <comment>both are times with ranges</comment>
        <translation>平均而言，客户每 %1购买一次，%2后离开。</translation>
    </message>
    <message>
        <source>An average customer buys every %1; the model knows no leaving.</source>
        <comment>a time with its range</comment>
        <translation>平均而言，客户每 %1购买一次；该模型不考虑流失。</translation>
    </message>
    <message>
        <source>At each purchase the chance that it was the last is %1.</source>
        <translation>每次购买后不再购买的概率为 %1。</translation>
    </message>
    <message>
        <source>Purchases come at regular intervals, more evenly than by chance (regularity %1).</source>
        <translation>购买间隔比随机更有规律（规律性 %1）。</translation>
    </message>
    <message>
        <source>Customers differ very much: many buy rarely, a few often.</source>
        <translation>客户差异很大：多数很少购买，少数经常购买。</translation>
    </message>
    <message>
        <source>Customers differ clearly in how often they buy.</source>
        <translation>客户的购买频率差异明显。</translation>
    </message>
    <message>
        <source>Customers are fairly alike in how often they buy.</source>
        <translation>客户的购买频率相当接近。</translation>
    </message>
    <message>
        <source>How evenly one customer spends: the larger, the more alike the purchases of one customer.</source>
        <translation>同一客户的消费有多均匀：数值越大，同一客户的各次购买金额越接近。</translation>
    </message>
    <message>
        <source>How alike customers are in what they spend: the larger, the more alike.</source>
        <translation>客户之间消费有多接近：数值越大越接近。</translation>
    </message>
    <message>
        <source>The scale of spending, in money.</source>
        <translation>消费的尺度，以货币计。</translation>
    </message>
    <message>
        <source>How spending changes with the number of purchases: 0 not at all.</source>
        <translation>消费如何随购买次数变化：0 表示不变。</translation>
    </message>
    <message>
        <source>How alike customers are in how often they buy: the larger, the more alike.</source>
        <translation>客户之间购买频率有多接近：数值越大越接近。</translation>
    </message>
    <message>
        <source>The scale of time between purchases, in weeks: alpha / r weeks is the gap of an average customer.</source>
        <translation>购买间隔的尺度，以周计：平均客户的间隔为 alpha / r 周。</translation>
    </message>
    <message>
        <source>a and b say how often customers leave at a purchase: on average a / (a + b).</source>
        <translation>a 和 b 表示客户在一次购买后离开的频率：平均为 a / (a + b)。</translation>
    </message>
    <message>
        <source>s and beta say how long customers stay: beta / s weeks on average.</source>
        <translation>s 和 beta 表示客户停留多久：平均为 beta / s 周。</translation>
    </message>
    <message>
        <source>Regularity: 1 means purchases at random, more means at even intervals.</source>
        <translation>规律性：1 表示随机购买，越大表示间隔越均匀。</translation>
    </message>
    <message>
        <source>An average customer buys every %1. Hardly anybody is seen to leave within the %2 of these data.</source>
        <comment>a time with its range; a time</comment>
        <translation>普通客户每 %1 购买一次。在这些数据所覆盖的 %2 内，几乎看不到有人流失。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::FittedModelDock</name>
    <message>
        <source>The fitted model is described here once orders are imported.</source>
        <translation>导入订单后，此处说明所拟合的模型。</translation>
    </message>
    <message>
        <source>A purchase is expected to bring %1, averaged over customers (%2).</source>
        <comment>money; name of the model of spending</comment>
        <translation>一次购买预期带来 %1（所有客户的平均，%2）。</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column: estimate of a parameter</comment>
        <translation>数值</translation>
    </message>
    <message>
        <source>90% range</source>
        <comment>column: of a parameter</comment>
        <translation>90% 范围</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Fitted model</source>
        <translation>拟合的模型</translation>
    </message>
    <message>
        <source>It has no parameters to read: it forecasts the next %1 for each customer, and the model below gives the course over time.</source>
        <comment>number of days</comment>
        <translation>它没有可供阅读的参数：它为每位客户预测未来%1，下面的模型给出随时间的走势。</translation>
    </message>
    <message>
        <source>It goes by these facts most:</source>
        <comment>a list follows</comment>
        <translation>它最主要依据以下事实：</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <comment>range of a parameter that the data leave open</comment>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>It tells customers apart by facts of their first purchase day; the model below gives the course over time.</source>
        <translation>它按客户首次购买当天的信息区分客户；随时间的变化由下方的模型给出。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Format</name>
    <message>
        <source>“%1” is protected by a password. Open it in its program, save a copy without a password, and choose that copy.</source>
        <translation>“%1”受密码保护。请在原程序中打开，另存一份不带密码的副本，再选择该副本。</translation>
    </message>
    <message>
        <source>“%1” is a packed archive without a workbook. Unpack it and choose the file inside.</source>
        <translation>“%1”是压缩包，其中没有工作簿。请解压后选择里面的文件。</translation>
    </message>
    <message>
        <source>“%1” is a spreadsheet in the format “%2”, which cannot be read. Open it in its program and save it as .xlsx or CSV.</source>
        <translation>“%1”是“%2”格式的电子表格，无法读取。请在原程序中打开并另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a workbook; it is damaged (%2). Save it again in its program, or take a fresh copy.</source>
        <translation>“%1”无法作为工作簿读取，文件已损坏（%2）。请在原程序中重新保存，或重新获取一份。</translation>
    </message>
    <message>
        <source>“%1” holds far more data than its size allows and was not unpacked. Save it again in its program, or as CSV.</source>
        <translation>“%1”解压后的数据远超其文件大小的正常范围，因此未解压。请在原程序中重新保存，或另存为 CSV。</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>复购次数</translation>
    </message>
    <message>
        <source>Came back %1</source>
        <translation>复购%1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <translation>下单%1</translation>
    </message>
    <message>
        <source>Time from first to last purchase</source>
        <translation>首次与末次购买之间的时间</translation>
    </message>
    <message>
        <source>%1 between the first and the last purchase</source>
        <translation>首次与末次购买相隔%1</translation>
    </message>
    <message>
        <source>as in exports of %1</source>
        <translation>与 %1 的导出相同</translation>
    </message>
    <message>
        <source>Time since the first purchase</source>
        <translation>距首次购买的时间</translation>
    </message>
    <message>
        <source>First bought %1 ago</source>
        <translation>首次购买于%1前</translation>
    </message>
    <message>
        <source>Time since the last purchase</source>
        <translation>距末次购买的时间</translation>
    </message>
    <message>
        <source>Last bought %1 ago</source>
        <translation>末次购买于%1前</translation>
    </message>
    <message>
        <source>Mean gap between purchases</source>
        <translation>平均购买间隔</translation>
    </message>
    <message>
        <source>Buys every %1 on average</source>
        <translation>平均每%1购买一次</translation>
    </message>
    <message>
        <source>Spread of the gaps between purchases</source>
        <translation>购买间隔的波动</translation>
    </message>
    <message>
        <source>The gaps between purchases vary by %1</source>
        <translation>购买间隔的波动为%1</translation>
    </message>
    <message>
        <source>Last gap against the mean gap</source>
        <translation>最近间隔与平均间隔之比</translation>
    </message>
    <message>
        <source>The last gap was %1 times the mean one</source>
        <translation>最近一次间隔是平均间隔的 %1 倍</translation>
    </message>
    <message>
        <source>Silence against the mean gap</source>
        <translation>沉默时间与平均间隔之比</translation>
    </message>
    <message>
        <source>Silent for %1 times the mean gap</source>
        <translation>沉默时间是平均间隔的 %1 倍</translation>
    </message>
    <message>
        <source>Purchases in the last 30 days</source>
        <translation>最近 30 天的购买次数</translation>
    </message>
    <message>
        <source>Bought %1 in the last 30 days</source>
        <translation>最近 30 天购买%1</translation>
    </message>
    <message>
        <source>Purchases in the last 90 days</source>
        <translation>最近 90 天的购买次数</translation>
    </message>
    <message>
        <source>Bought %1 in the last 90 days</source>
        <translation>最近 90 天购买%1</translation>
    </message>
    <message>
        <source>Purchases in the last 180 days</source>
        <translation>最近 180 天的购买次数</translation>
    </message>
    <message>
        <source>Bought %1 in the last 180 days</source>
        <translation>最近 180 天购买%1</translation>
    </message>
    <message>
        <source>Purchases in the last year</source>
        <translation>最近一年的购买次数</translation>
    </message>
    <message>
        <source>Bought %1 in the last year</source>
        <translation>最近一年购买%1</translation>
    </message>
    <message>
        <source>Revenue of the last 30 days</source>
        <translation>最近 30 天的收入</translation>
    </message>
    <message>
        <source>Spent %1 in the last 30 days</source>
        <translation>最近 30 天花费 %1</translation>
    </message>
    <message>
        <source>Revenue of the last 90 days</source>
        <translation>最近 90 天的收入</translation>
    </message>
    <message>
        <source>Spent %1 in the last 90 days</source>
        <translation>最近 90 天花费 %1</translation>
    </message>
    <message>
        <source>Revenue of the last 180 days</source>
        <translation>最近 180 天的收入</translation>
    </message>
    <message>
        <source>Spent %1 in the last 180 days</source>
        <translation>最近 180 天花费 %1</translation>
    </message>
    <message>
        <source>Revenue of the last year</source>
        <translation>最近一年的收入</translation>
    </message>
    <message>
        <source>Spent %1 in the last year</source>
        <translation>最近一年花费 %1</translation>
    </message>
    <message>
        <source>Revenue so far</source>
        <translation>迄今收入</translation>
    </message>
    <message>
        <source>Spent %1 so far</source>
        <translation>迄今花费 %1</translation>
    </message>
    <message>
        <source>Purchases in this season a year ago</source>
        <translation>去年同期的购买次数</translation>
    </message>
    <message>
        <source>Bought %1 in this season a year ago</source>
        <translation>去年同期购买%1</translation>
    </message>
    <message>
        <source>Revenue of this season a year ago</source>
        <translation>去年同期的收入</translation>
    </message>
    <message>
        <source>Spent %1 in this season a year ago</source>
        <translation>去年同期花费 %1</translation>
    </message>
    <message>
        <source>Mean value of a purchase</source>
        <translation>每次购买的平均金额</translation>
    </message>
    <message>
        <source>Spends %1 a purchase</source>
        <translation>每次购买平均花费 %1</translation>
    </message>
    <message>
        <source>Value of the first purchase</source>
        <translation>首次购买金额</translation>
    </message>
    <message>
        <source>Spent %1 at the first purchase</source>
        <translation>首次购买花费 %1</translation>
    </message>
    <message>
        <source>Value of the last purchase</source>
        <translation>末次购买金额</translation>
    </message>
    <message>
        <source>Spent %1 at the last purchase</source>
        <translation>末次购买花费 %1</translation>
    </message>
    <message>
        <source>Value of the largest purchase</source>
        <translation>最大一次购买金额</translation>
    </message>
    <message>
        <source>Spent %1 at the largest purchase</source>
        <translation>最大一次购买花费 %1</translation>
    </message>
    <message>
        <source>Trend of purchase values</source>
        <translation>购买金额的趋势</translation>
    </message>
    <message>
        <source>Spends %1 from one purchase to the next</source>
        <translation>购买金额逐次变化 %1</translation>
    </message>
    <message>
        <source>Month of the first purchase</source>
        <translation>首次购买的月份</translation>
    </message>
    <message>
        <source>First bought in %1</source>
        <translation>首次购买于%1</translation>
    </message>
    <message>
        <source>Orders at the weekend</source>
        <translation>周末订单占比</translation>
    </message>
    <message>
        <source>%1 of orders at the weekend</source>
        <translation>%1 的订单在周末</translation>
    </message>
    <message>
        <source>Lines an order</source>
        <translation>每单的行数</translation>
    </message>
    <message>
        <source>%1 lines an order</source>
        <translation>每单 %1 行</translation>
    </message>
    <message>
        <source>Units an order</source>
        <translation>每单的件数</translation>
    </message>
    <message>
        <source>%1 units an order</source>
        <translation>每单 %1 件</translation>
    </message>
    <message>
        <source>Different products</source>
        <translation>不同商品数</translation>
    </message>
    <message>
        <source>Different products bought (%1)</source>
        <translation>买过的不同商品（%1）</translation>
    </message>
    <message>
        <source>Different categories</source>
        <translation>不同类别数</translation>
    </message>
    <message>
        <source>Different categories bought (%1)</source>
        <translation>买过的不同类别（%1）</translation>
    </message>
    <message>
        <source>Refunded share of revenue</source>
        <translation>退款占收入的比例</translation>
    </message>
    <message>
        <source>%1 of revenue refunded</source>
        <translation>%1 的收入已退款</translation>
    </message>
    <message>
        <source>Mean discount</source>
        <translation>平均折扣</translation>
    </message>
    <message>
        <source>%1 discount on average</source>
        <translation>平均折扣 %1</translation>
    </message>
    <message>
        <source>Discount at the first purchase</source>
        <translation>首次购买的折扣</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>%1 discount at the first purchase</source>
        <translation>首次购买折扣 %1</translation>
    </message>
    <message>
        <source>Orders with a coupon</source>
        <translation>使用优惠券的订单占比</translation>
    </message>
    <message>
        <source>%1 of orders with a coupon</source>
        <translation>%1 的订单使用了优惠券</translation>
    </message>
    <message>
        <source>Needs orders of at least %1 days; there are %2.</source>
        <translation>至少需要 %1 天的订单；目前有 %2 天。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Needs a history of at least %2 days, and as long as the time that is forecast (%1 days); there are %3.</source>
        <translation>至少需要 %2 天的历史，且不短于预测的时间（%1 天）；目前有 %3 天。</translation>
    </message>
    <message>
        <source>Needs at least %1 customers, of whom %2 bought again within %3 days; there are %4 and %5.</source>
        <translation>至少需要 %1 位客户，其中 %2 位在 %3 天内再次购买；目前为 %4 位和 %5 位。</translation>
    </message>
    <message>
        <source>Needs at least %1 customers known on an earlier day, of whom %2 bought again; there are %3 and %4.</source>
        <translation>至少需要 %1 位在较早日期已有记录的客户，其中 %2 位再次购买；目前为 %3 位和 %4 位。</translation>
    </message>
    <message>
        <source>Needs orders of at least %2 days to forecast %1; there are %3.</source>
        <translation>要预测 %1 天，至少需要 %2 天的订单；目前有 %3 天。</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Needs at least two years of orders, to know the season.</source>
        <translation>至少需要两年的订单，才能了解季节规律。</translation>
    </message>
    <message>
        <source>Needs orders that show a season; these show none.</source>
        <translation>需要呈现季节规律的订单；这些订单没有。</translation>
    </message>
    <message>
        <source>Needs facts of the first purchase day that differ between customers, such as channel or discount.</source>
        <translation>需要客户之间有差异的首次购买信息，例如渠道或折扣。</translation>
    </message>
    <message>
        <source>Needs an earlier time of at least four weeks to learn the weights from.</source>
        <translation>至少需要四周的较早时期来学习权重。</translation>
    </message>
    <message>
        <source>Who got which campaign</source>
        <translation>客户收到的营销活动</translation>
    </message>
    <message>
        <source>Needs at least two other ways of forecasting that can run.</source>
        <translation>至少需要另外两种可运行的预测方法。</translation>
    </message>
    <message>
        <source>Needs at least one order; there is none.</source>
        <translation>至少需要一个订单；目前没有。</translation>
    </message>
    <message>
        <source>Needs orders of at least two days.</source>
        <translation>至少需要两天的订单。</translation>
    </message>
    <message>
        <source>Needs at least one customer; there is none.</source>
        <translation>至少需要一位客户；目前没有。</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Needs customers who have been known for some time; there are none.</source>
        <translation>需要已有一段时间记录的客户；目前没有。</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1B</source>
        <comment>billions, short</comment>
        <translation>%1B</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, short</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>Coupons used</source>
        <translation>优惠券使用记录</translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands, short</comment>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percentage, with the space your language wants</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>a share above, with its sign</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>a share below, with its sign</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>Reviews and scores</source>
        <translation>评价与评分</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format as of QLocale::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format as of QLocale::toString</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <comment>range and its probability</comment>
        <translation>%1 至 %2（%3）</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Website visits</source>
        <translation>网站访问</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>No key: what the row belongs to is not known</source>
        <translation>没有标识：不知道该行属于谁</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ %1</source>
        <comment>rise by a percentage</comment>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>▼ %1</source>
        <comment>fall by a percentage</comment>
        <translation>▼ %1</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>Another row says something else of the same key</source>
        <translation>同一标识的另一行内容不同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>in the next month</source>
        <translation>未来一个月</translation>
    </message>
    <message numerus="yes">
        <source>in the next %n months</source>
        <translation>
            <numerusform>未来 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not exist. It may have been moved or renamed; choose it again.</source>
        <translation>“%1”不存在。它可能已被移动或改名；请重新选择。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file. Choose a file inside it.</source>
        <translation>“%1”是文件夹而不是文件。请选择其中的文件。</translation>
    </message>
    <message>
        <source>“%1” is empty. Export the orders from your shop again and check that the file has contents.</source>
        <translation>“%1”是空文件。请从商店重新导出订单，并检查文件是否有内容。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it and that no other program holds it.</source>
        <translation>无法读取“%1”。请检查您是否有权打开它，以及是否被其他程序占用。</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2). Check that you may open it and that no other program holds it.</source>
        <translation>无法读取“%1”（%2）。请检查您是否有权打开它，以及是否被其他程序占用。</translation>
    </message>
    <message>
        <source>“%1” is not a text table. Save it as CSV from the program that made it, or choose an SQLite database.</source>
        <translation>“%1”不是文本表格。请在生成它的程序中另存为 CSV，或选择 SQLite 数据库。</translation>
    </message>
    <message>
        <source>“%1” is cut off: line %2 is incomplete. Copy or export it again.</source>
        <translation>“%1”不完整：第 %2 行被截断。请重新复制或导出。</translation>
    </message>
    <message>
        <source>“%1” is cut off: its end is missing. Copy or export it again.</source>
        <translation>“%1”不完整：缺少结尾。请重新复制或导出。</translation>
    </message>
    <message>
        <source>“%1” has no rows below its header. Export it again with the orders included.</source>
        <translation>“%1”的表头下没有数据行。请重新导出并包含订单。</translation>
    </message>
    <message>
        <source>There is no column “%1”. Choose one of the columns of the file.</source>
        <translation>没有名为“%1”的列。请选择文件中的列。</translation>
    </message>
    <message>
        <source>A column cannot mean “%1”. Choose one of the listed meanings.</source>
        <translation>列的含义不能是“%1”。请选择列出的含义之一。</translation>
    </message>
    <message>
        <source>There is no table “%1” in the database. Choose one of its tables.</source>
        <translation>数据库中没有表“%1”。请选择其中的表。</translation>
    </message>
    <message>
        <source>Several tables could hold the orders: %1. Choose one.</source>
        <translation>有多个表可能包含订单：%1。请选择一个。</translation>
    </message>
    <message>
        <source>Amounts in different currencies were found (%1) and cannot be added up. Import one currency a project.</source>
        <translation>发现不同币种的金额（%1），无法相加。请每个项目只导入一种货币。</translation>
    </message>
    <message>
        <source>“%1” is not a readable SQLite database; it is damaged or encrypted. Try a fresh copy.</source>
        <translation>“%1”不是可读的 SQLite 数据库；它已损坏或被加密。请换一份副本。</translation>
    </message>
    <message>
        <source>A value is out of its range: %1. Correct it and try again.</source>
        <translation>有数值超出范围：%1。请更正后重试。</translation>
    </message>
    <message>
        <source>“%1” is not a Perennial project. To read orders from it, import it instead.</source>
        <translation>“%1”不是 Perennial 项目。若要读取其中的订单，请改用导入。</translation>
    </message>
    <message>
        <source>“%1” was saved by a newer Perennial. Update Perennial to open it; the file was not changed.</source>
        <translation>“%1”由更新版本的 Perennial 保存。请更新 Perennial 后再打开；文件未被改动。</translation>
    </message>
    <message>
        <source>“%1” is in use by another window or program. Close it there and try again.</source>
        <translation>“%1”正被其他窗口或程序使用。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>“%1” was saved by an earlier Perennial and may only be read, so it cannot be brought up to date. Save a copy elsewhere and work with the copy.</source>
        <translation>“%1”由旧版 Perennial 保存且为只读，无法升级。请在别处保存副本并使用副本。</translation>
    </message>
    <message>
        <source>“%1” may only be read, so nothing can be added to it. Save a copy elsewhere and work with the copy.</source>
        <translation>“%1”是只读的，无法添加内容。请在别处保存副本并使用副本。</translation>
    </message>
    <message>
        <source>The folder of “%1” may not be written to. Choose another folder.</source>
        <translation>“%1”所在的文件夹不可写。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The disk is full; the project is as it was before. Free some space and try again.</source>
        <translation>磁盘已满；项目保持原样。请释放空间后重试。</translation>
    </message>
    <message>
        <source>The project “%1” could not be read or written (%2). It was left as it was; try again, or with a copy on another disk.</source>
        <translation>项目“%1”无法读写（%2）。它保持原样；请重试，或使用另一磁盘上的副本。</translation>
    </message>
    <message>
        <source>The project has no import number %1. Choose one of its imports.</source>
        <translation>项目中没有编号为 %1 的导入。请从现有的导入中选择。</translation>
    </message>
    <message>
        <source>This import cannot be undone yet: “%1” was imported later and meets orders on the same days. Undo that import first.</source>
        <translation>暂时无法撤销此次导入：“%1”是之后导入的，并涉及相同日期的订单。请先撤销那次导入。</translation>
    </message>
    <message>
        <source>“%1” could not be written (%2). Choose another name or folder.</source>
        <translation>无法写入“%1”（%2）。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>There are too few orders for this. %1 Import a longer history.</source>
        <comment>a sentence</comment>
        <translation>订单太少，无法进行。%1请导入更长的历史。</translation>
    </message>
    <message>
        <source>The amounts add up to more than can be held exactly. Check that the right column was chosen as the amount.</source>
        <translation>金额之和超出可精确表示的范围。请检查金额列是否选对。</translation>
    </message>
    <message>
        <source>Something went wrong inside Perennial; your project is unchanged. Try again, and report it if it happens once more.</source>
        <translation>Perennial 内部出错；您的项目没有改变。请重试，若再次发生请报告。</translation>
    </message>
    <message>
        <source>Something went wrong inside Perennial (%1); your project is unchanged. Try again, and report it if it happens once more.</source>
        <translation>Perennial 内部出错（%1）；您的项目没有改变。请重试，若再次发生请报告。</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>between the fields of a file</comment>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blanks</source>
        <comment>between the fields of a file</comment>
        <translation>空白</translation>
    </message>
    <message>
        <source>byte order mark %1</source>
        <translation>字节顺序标记 %1</translation>
    </message>
    <message>
        <source>every second byte is zero</source>
        <translation>每隔一个字节为零</translation>
    </message>
    <message>
        <source>plain ASCII</source>
        <translation>纯 ASCII</translation>
    </message>
    <message>
        <source>every accented or Asian character is valid UTF-8</source>
        <translation>所有带重音的字母和亚洲文字都是有效的 UTF-8</translation>
    </message>
    <message>
        <source>nearly all valid UTF-8; bytes that are not: %1</source>
        <translation>几乎全部是有效的 UTF-8；无效的字节数：%1</translation>
    </message>
    <message>
        <source>pairs of bytes that are everyday characters</source>
        <translation>成对的字节都是常用字</translation>
    </message>
    <message>
        <source>pairs of bytes that are everyday characters, such as &apos;%1&apos;</source>
        <translation>成对的字节都是常用字，例如“%1”</translation>
    </message>
    <message>
        <source>not UTF-8; letters that words have, such as &apos;%1&apos;</source>
        <translation>不是 UTF-8；字母符合单词的写法，例如“%1”</translation>
    </message>
    <message>
        <source>not UTF-8; bytes 80 to 9F</source>
        <translation>不是 UTF-8；含有 80 至 9F 的字节</translation>
    </message>
    <message>
        <source>not UTF-8; single accented bytes</source>
        <translation>不是 UTF-8；含有单字节的重音字母</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>%1 of the rows have %2 fields with %3</source>
        <comment>the last is a comma, a tab ...</comment>
        <translation>以 %3 分隔时，%1 的行有 %2 个字段</translation>
    </message>
    <message>
        <source>known column names in the first row: %1</source>
        <translation>第一行中已知的列名数：%1</translation>
    </message>
    <message>
        <source>the first row has the value &apos;%1&apos;</source>
        <translation>第一行含有数值“%1”</translation>
    </message>
    <message>
        <source>words above columns of values: %1</source>
        <translation>文字下方为数值的列数：%1</translation>
    </message>
    <message>
        <source>no value in the first row</source>
        <translation>第一行中没有数值</translation>
    </message>
    <message>
        <source>column names of the database</source>
        <translation>数据库的列名</translation>
    </message>
    <message>
        <source>because of &apos;%1&apos;</source>
        <translation>依据“%1”</translation>
    </message>
    <message>
        <source>because of &apos;%1&apos; in row %2</source>
        <translation>依据第 %2 行的“%1”</translation>
    </message>
    <message>
        <source>no number shows it</source>
        <translation>没有数字能表明</translation>
    </message>
    <message>
        <source>because of &apos;%1&apos; in column &apos;%2&apos;, row %3</source>
        <translation>依据“%2”列第 %3 行的“%1”</translation>
    </message>
    <message>
        <source>one reading only, such as &apos;%1&apos;</source>
        <translation>只有一种读法，例如“%1”</translation>
    </message>
    <message>
        <source>only in this order the rows follow in time</source>
        <translation>只有按此顺序，各行才按时间先后排列</translation>
    </message>
    <message>
        <source>dates with points begin with the day</source>
        <translation>用点分隔的日期以日开头</translation>
    </message>
    <message>
        <source>every date can also be read the other way round</source>
        <translation>每个日期也都可以反过来读</translation>
    </message>
    <message>
        <source>seconds since 1970, such as &apos;%1&apos;</source>
        <translation>自 1970 年起的秒数，例如“%1”</translation>
    </message>
    <message>
        <source>milliseconds since 1970, such as &apos;%1&apos;</source>
        <translation>自 1970 年起的毫秒数，例如“%1”</translation>
    </message>
    <message>
        <source>name &apos;%1&apos;, no values</source>
        <translation>列名“%1”，没有值</translation>
    </message>
    <message>
        <source>name &apos;%1&apos;, values such as &apos;%2&apos;, %3 different in %4 rows</source>
        <translation>列名“%1”，值如“%2”，%4 行中有 %3 种不同的值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; grows with the quantity: the price of the line</source>
        <translation>“%1”随数量增长：是整行的价格</translation>
    </message>
    <message>
        <source>e-mail address, as there is no customer id</source>
        <translation>电子邮件地址，因为没有客户编号</translation>
    </message>
    <message>
        <source>the only dates</source>
        <translation>唯一的日期列</translation>
    </message>
    <message>
        <source>the last column of numbers with decimals</source>
        <translation>最后一个带小数的数字列</translation>
    </message>
    <message>
        <source>an id that comes back on other days</source>
        <translation>会在其他日期再次出现的编号</translation>
    </message>
    <message>
        <source>an id that always has one date</source>
        <translation>始终只有一个日期的编号</translation>
    </message>
    <message>
        <source>small whole numbers</source>
        <translation>较小的整数</translation>
    </message>
    <message>
        <source>the amount column</source>
        <translation>金额列</translation>
    </message>
    <message>
        <source>quantity times unit price</source>
        <translation>数量乘以单价</translation>
    </message>
    <message>
        <source>the unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>the order&apos;s total, repeated on each line and counted once</source>
        <translation>订单总额，在每行重复，只计一次</translation>
    </message>
    <message>
        <source>the order&apos;s total, on its first line</source>
        <translation>订单总额，写在其第一行</translation>
    </message>
    <message>
        <source>quantity times unit price: the amount column is the total of the whole order</source>
        <translation>数量乘以单价：金额列是整个订单的总额</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>按您的选择</translation>
    </message>
    <message>
        <source>%1; lines of another shape above it: %2</source>
        <extracomment>evidence, how many lines stand above the table</extracomment>
        <translation>%1；其上方格式不同的行数：%2</translation>
    </message>
    <message>
        <source>%1; but %2</source>
        <extracomment>evidence, what contradicts it</extracomment>
        <translation>%1；但是%2</translation>
    </message>
    <message>
        <source>%1 dates read only with day and month the other way round, first &apos;%2&apos; in row %3</source>
        <translation>有 %1 个日期只能把日和月反过来读，首个是第 %3 行的“%2”</translation>
    </message>
    <message>
        <source>%1 numbers have another decimal mark, first &apos;%2&apos; in row %3</source>
        <translation>有 %1 个数字使用另一种小数点，首个是第 %3 行的“%2”</translation>
    </message>
    <message>
        <source>%1 values cannot be read, first &apos;%2&apos; in row %3</source>
        <translation>有 %1 个值无法读取，首个是第 %3 行的“%2”</translation>
    </message>
    <message>
        <source>%1 numbers of customers, orders or products have lost digits in a spreadsheet, first &apos;%2&apos; in row %3</source>
        <translation>有 %1 个客户、订单或商品编号在电子表格中丢失了数位，首个是第 %3 行的“%2”</translation>
    </message>
    <message>
        <source>One row is one order.</source>
        <translation>一行是一个订单。</translation>
    </message>
    <message>
        <source>One row is one order line; %1 lines make an order.</source>
        <translation>一行是一个订单行；平均 %1 行构成一个订单。</translation>
    </message>
    <message>
        <source>One row is one order line.</source>
        <translation>一行是一个订单明细。</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern of purchases</source>
        <translation>购买规律</translation>
    </message>
    <message>
        <source>Share of spend in the shop&apos;s category no. %1 by revenue</source>
        <translation>在本店收入第 %1 大类别中的消费占比</translation>
    </message>
    <message>
        <source>Share of orders through the shop&apos;s channel no. %1 by revenue</source>
        <translation>通过本店收入第 %1 大渠道的订单占比</translation>
    </message>
    <message>
        <source>How often and how lately the customer bought, and for how much</source>
        <translation>购买的频率、远近和金额</translation>
    </message>
    <message>
        <source>%1 (there is none)</source>
        <comment>a fact about a customer, which does not exist</comment>
        <translation>%1（无）</translation>
    </message>
    <message>
        <source>%1 of spend in the shop&apos;s category no. %2</source>
        <comment>percentage; rank by revenue</comment>
        <translation>%1 的消费在本店第 %2 大类别</translation>
    </message>
    <message>
        <source>%1 of orders through the shop&apos;s channel no. %2</source>
        <comment>percentage; rank by revenue</comment>
        <translation>%1 的订单通过本店第 %2 大渠道</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>Caution</source>
        <comment>severity</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>Serious</source>
        <comment>severity</comment>
        <translation>严重</translation>
    </message>
    <message>
        <source>Orders without a customer: %1, worth %2, %3 of revenue.</source>
        <translation>%1 个订单没有客户：金额 %2，占收入的 %3。</translation>
    </message>
    <message>
        <source>“%1” has %2 orders, %3 of all: it looks like a placeholder, not a customer.</source>
        <translation>“%1”有 %2 个订单，占全部订单的 %3：它像是占位符，而不是客户。</translation>
    </message>
    <message>
        <source>Customer “%1” brings %2 of revenue.</source>
        <translation>客户“%1”贡献了 %2 的收入。</translation>
    </message>
    <message>
        <source>No orders on %1, where your shop usually has some.</source>
        <translation>%1 没有订单，而您的店铺平时当天通常会有订单。</translation>
    </message>
    <message>
        <source>No orders for %1, %2 to %3, where your shop usually has some.</source>
        <translation>%2 至 %3 共 %1 没有订单，而您的店铺在这些日子通常会有订单。</translation>
    </message>
    <message>
        <source>Revenue a week changes suddenly around %1, by %2, and stays there.</source>
        <translation>每周收入在 %1 前后突然变化 %2，并保持在新的水平。</translation>
    </message>
    <message>
        <source>Orders a week change suddenly around %1, by %2, and stay there.</source>
        <translation>每周订单数在 %1 前后突然变化 %2，并保持在新的水平。</translation>
    </message>
    <message>
        <source>Data begins on %1: the first month is not whole.</source>
        <translation>数据从 %1 开始：第一个月不完整。</translation>
    </message>
    <message>
        <source>Data ends on %1: the last month is not whole.</source>
        <translation>数据到 %1 结束：最后一个月不完整。</translation>
    </message>
    <message>
        <source>Orders dated after today: %1, up to %2.</source>
        <translation>%1 个订单的日期晚于今天，最晚为 %2。</translation>
    </message>
    <message>
        <source>Refunds take back %1 of revenue (%2).</source>
        <translation>退款占收入的 %1（%2）。</translation>
    </message>
    <message>
        <source>Orders that repeat another of the same customer, day and content: %1 (%2).</source>
        <translation>%1 个订单与同一客户同一天的另一订单内容相同（%2）。</translation>
    </message>
    <message>
        <source>Rows that are exact copies of another row: %1 (%2).</source>
        <translation>%1 行与另一行完全相同（%2）。</translation>
    </message>
    <message>
        <source>Rows that could not be read: %1 (%2).</source>
        <translation>%1 行无法读取（%2）。</translation>
    </message>
    <message>
        <source>Rows in another currency, left out: %1 (%2).</source>
        <translation>%1 行使用其他货币，未计入（%2）。</translation>
    </message>
    <message>
        <source>Order lines without a product: %1 (%2).</source>
        <translation>%1 个订单行没有产品（%2）。</translation>
    </message>
    <message>
        <source>Products without a name: %1 (%2).</source>
        <translation>%1 个产品没有名称（%2）。</translation>
    </message>
    <message>
        <source>They count in totals, never for a customer. If the export has an e-mail column, import it as the customer.</source>
        <translation>它们计入总额，但不归于任何客户。如果导出文件中有电子邮件列，请将其作为客户导入。</translation>
    </message>
    <message>
        <source>Its orders would be taken for one very loyal customer. Exclude it with the filter, or import these rows without a customer id.</source>
        <translation>它的订单会被当作一位非常忠诚的客户。请用筛选将其排除，或在导入时不为这些行指定客户编号。</translation>
    </message>
    <message>
        <source>Averages and the spend model follow this one. Look at it in its profile, and at results without it.</source>
        <translation>平均值和消费模型都受这位客户左右。请查看其客户档案，并看看排除它之后的结果。</translation>
    </message>
    <message>
        <source>If the shop was closed, all is well. If not, export these days again and import them.</source>
        <translation>如果店铺当时歇业，则一切正常。否则请重新导出这些日期的订单并导入。</translation>
    </message>
    <message>
        <source>Something began or ended: a channel, a price list, or half of the export. If it was no event of your own, check the export before and after.</source>
        <translation>有什么开始或结束了：某个渠道、某份价目表，或者导出缺了一半。如果不是您自己的变动，请检查该日期前后的导出。</translation>
    </message>
    <message>
        <source>Do not compare this month with others.</source>
        <translation>请勿将这个月与其他月份比较。</translation>
    </message>
    <message>
        <source>Do not compare this month with others, or set the observation end to the end of the month before.</source>
        <translation>请勿将这个月与其他月份比较，或将观察截止日期设为上个月末。</translation>
    </message>
    <message>
        <source>Day and month may be swapped, or they are test orders. Check how the date was read, and set the observation end to today.</source>
        <translation>可能是日和月颠倒了，也可能是测试订单。请检查日期的读取方式，并将观察截止日期设为今天。</translation>
    </message>
    <message>
        <source>The refund policy decides when they count; it stands in the status bar.</source>
        <translation>退款何时计入由退款方式决定；它显示在状态栏中。</translation>
    </message>
    <message>
        <source>They may be double exports. Look at a few; where they are, undo the import that brought them.</source>
        <translation>它们可能是重复导出。请抽查几个；如果确实重复，请撤销带来它们的那次导入。</translation>
    </message>
    <message>
        <source>They are counted, because two equal lines may be two sales. If the export doubles rows, import it again without copies.</source>
        <translation>它们已计入，因为两行相同也可能是两次销售。如果导出文件重复了行，请去掉副本后重新导入。</translation>
    </message>
    <message>
        <source>They are kept as text in the project and listed in the import&apos;s account. Correct them in the export and import again.</source>
        <translation>它们以文本形式保存在项目中，并列在导入账目里。请在导出文件中改正后重新导入。</translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added. Import them with rates, or as a project of their own.</source>
        <translation>不同货币的金额绝不相加。请用汇率导入，或另建一个项目。</translation>
    </message>
    <message>
        <source>They count for customers. Analyses of products leave them out.</source>
        <translation>它们计入客户。产品分析不包括它们。</translation>
    </message>
    <message>
        <source>They appear by their id. Where a file names them, import that file first.</source>
        <translation>它们以编号显示。如果有文件包含名称，请先导入该文件。</translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <comment>analysis</comment>
        <translation>客户终身价值</translation>
    </message>
    <message>
        <source>Intervals that can be relied on</source>
        <comment>analysis</comment>
        <translation>可靠的区间</translation>
    </message>
    <message>
        <source>Who is leaving</source>
        <comment>analysis</comment>
        <translation>谁在流失</translation>
    </message>
    <message>
        <source>Segments</source>
        <comment>analysis</comment>
        <translation>分群</translation>
    </message>
    <message>
        <source>Judging forecasts by the past</source>
        <comment>analysis</comment>
        <translation>用过去检验预测</translation>
    </message>
    <message>
        <source>Season of the year</source>
        <comment>analysis</comment>
        <translation>年度季节性</translation>
    </message>
    <message>
        <source>Promotions</source>
        <comment>analysis</comment>
        <translation>促销</translation>
    </message>
    <message>
        <source>What is bought together</source>
        <comment>analysis</comment>
        <translation>一起购买的产品</translation>
    </message>
    <message>
        <source>Products that keep customers</source>
        <comment>analysis</comment>
        <translation>留住客户的产品</translation>
    </message>
    <message>
        <source>What is bought next</source>
        <comment>analysis</comment>
        <translation>接下来购买什么</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <comment>analysis</comment>
        <translation>满意度</translation>
    </message>
    <message>
        <source>customers</source>
        <comment>what an analysis needs</comment>
        <translation>位客户</translation>
    </message>
    <message>
        <source>customers who came back</source>
        <comment>what an analysis needs</comment>
        <translation>位回头客户</translation>
    </message>
    <message>
        <source>days of orders</source>
        <comment>what an analysis needs</comment>
        <translation>天的订单</translation>
    </message>
    <message>
        <source>orders with a coupon or discount</source>
        <comment>what an analysis needs</comment>
        <translation>个有优惠券或折扣的订单</translation>
    </message>
    <message>
        <source>orders without a discount</source>
        <comment>what an analysis needs</comment>
        <translation>个无折扣的订单</translation>
    </message>
    <message>
        <source>orders of several products</source>
        <comment>what an analysis needs</comment>
        <translation>个含多种产品的订单</translation>
    </message>
    <message>
        <source>products</source>
        <comment>what an analysis needs</comment>
        <translation>种产品</translation>
    </message>
    <message>
        <source>customers who came back and whose orders name products</source>
        <comment>what an analysis needs</comment>
        <translation>位订单含产品的回头客户</translation>
    </message>
    <message>
        <source>ratings or satisfaction scores</source>
        <comment>what an analysis needs</comment>
        <translation>个评分或满意度分数</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>of an analysis</comment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Limited</source>
        <comment>of an analysis</comment>
        <translation>有限</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <comment>of an analysis</comment>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>needs %1 %2; there are %3</source>
        <extracomment>number, what is counted, number there are</extracomment>
        <translation>需要 %1 %2，现有 %3</translation>
    </message>
    <message>
        <source>better with %1 %2; there are %3</source>
        <translation>最好有 %1 %2，现有 %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>number, what is counted</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <comment>what the data lack</comment>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>Refunds</source>
        <comment>rule of an import</comment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Exact copies of rows</source>
        <comment>rule of an import</comment>
        <translation>完全相同的行</translation>
    </message>
    <message>
        <source>Orders that several files hold</source>
        <comment>rule of an import</comment>
        <translation>多个文件中重复的订单</translation>
    </message>
    <message>
        <source>Orders that look entered twice</source>
        <comment>rule of an import</comment>
        <translation>疑似重复录入的订单</translation>
    </message>
    <message>
        <source>Guests</source>
        <comment>rule of an import</comment>
        <translation>游客</translation>
    </message>
    <message>
        <source>Test orders</source>
        <comment>rule of an import</comment>
        <translation>测试订单</translation>
    </message>
    <message>
        <source>Price zero</source>
        <comment>rule of an import</comment>
        <translation>零价格</translation>
    </message>
    <message>
        <source>Price below zero</source>
        <comment>rule of an import</comment>
        <translation>负价格</translation>
    </message>
    <message>
        <source>Tax</source>
        <comment>rule of an import</comment>
        <translation>税</translation>
    </message>
    <message>
        <source>Shipping</source>
        <comment>rule of an import</comment>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discounts on whole orders</source>
        <comment>rule of an import</comment>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Postage, fees and corrections</source>
        <comment>rule of an import</comment>
        <translation>邮费、手续费与更正</translation>
    </message>
    <message>
        <source>Other currencies</source>
        <comment>rule of an import</comment>
        <translation>其他货币</translation>
    </message>
    <message>
        <source>Dates in the future</source>
        <comment>rule of an import</comment>
        <translation>未来的日期</translation>
    </message>
    <message>
        <source>Unusually large amounts</source>
        <comment>rule of an import</comment>
        <translation>异常大的金额</translation>
    </message>
    <message>
        <source>Cancelled orders</source>
        <comment>rule of an import</comment>
        <translation>已取消的订单</translation>
    </message>
    <message>
        <source>Time zone of the store</source>
        <comment>rule of an import</comment>
        <translation>店铺时区</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <comment>what to do with rows</comment>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Do not count</source>
        <comment>what to do with rows</comment>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Count on the day of the refund</source>
        <comment>what to do with rows</comment>
        <translation>计入退款当天</translation>
    </message>
    <message>
        <source>Count on the day of the order</source>
        <comment>what to do with rows</comment>
        <translation>计入下单当天</translation>
    </message>
    <message>
        <source>Recognise by e-mail address</source>
        <comment>what to do with rows</comment>
        <translation>按电子邮箱识别</translation>
    </message>
    <message>
        <source>Add to the amounts</source>
        <comment>what to do with rows</comment>
        <translation>加到金额中</translation>
    </message>
    <message>
        <source>Take off the amounts</source>
        <comment>what to do with rows</comment>
        <translation>从金额中扣除</translation>
    </message>
    <message>
        <source>Take off, spread over the order&apos;s lines</source>
        <comment>what to do with rows</comment>
        <translation>扣除，并分摊到订单各行</translation>
    </message>
    <message>
        <source>Convert</source>
        <comment>what to do with rows</comment>
        <translation>换算</translation>
    </message>
    <message>
        <source>Count the version in the last file</source>
        <comment>what to do with rows</comment>
        <translation>以最后一个文件中的版本为准</translation>
    </message>
    <message>
        <source>Money given back: a negative amount, a refund by its status or number, or a refunded amount beside a sale.</source>
        <translation>退还的钱：负金额、由状态或编号表明的退款，或销售旁边的退款金额。</translation>
    </message>
    <message>
        <source>Rows that repeat an earlier row letter by letter. Two equal items in one order look the same, so they are counted unless you say otherwise.</source>
        <translation>与前面某行逐字相同的行。同一订单中的两件相同商品看起来也是这样，因此除非您另行选择，否则计入。</translation>
    </message>
    <message>
        <source>Exports often overlap. A row that an earlier file already holds, of the same order, is counted once.</source>
        <translation>导出的文件常有重叠。前面的文件中已有的同一订单的行只计一次。</translation>
    </message>
    <message>
        <source>A second order of the same customer on the same day with the same total.</source>
        <translation>同一客户在同一天下的总额相同的第二笔订单。</translation>
    </message>
    <message>
        <source>Rows that name no customer. They count as revenue, but in no customer&apos;s history.</source>
        <translation>没有客户信息的行。计入收入，但不计入任何客户的历史。</translation>
    </message>
    <message>
        <source>Orders made to try the shop out, by a word such as “test” in status, customer, e-mail, coupon or product.</source>
        <translation>为试用店铺而下的订单：状态、客户、邮箱、优惠券或商品中含有“test”之类的词。</translation>
    </message>
    <message>
        <source>Price and amount are zero: samples, gifts or stock corrections.</source>
        <translation>价格和金额为零：样品、赠品或库存更正。</translation>
    </message>
    <message>
        <source>The price itself is negative: usually an adjustment of the books.</source>
        <translation>价格本身为负：通常是账务调整。</translation>
    </message>
    <message>
        <source>The tax column. Add it when the amounts are without tax; take it off when they contain it and should not.</source>
        <translation>税额列。金额不含税时加上；金额含税而不应含税时扣除。</translation>
    </message>
    <message>
        <source>The shipping column. Add it when the amounts are without shipping; take it off when they contain it and should not.</source>
        <translation>运费列。金额不含运费时加上；金额含运费而不应包含时扣除。</translation>
    </message>
    <message>
        <source>A discount given once for a whole order. It is spread over the lines in proportion to their amounts, exact to the cent.</source>
        <translation>对整笔订单给予的一次性折扣。按各行金额的比例分摊，精确到分。</translation>
    </message>
    <message>
        <source>Lines that sell nothing: postage, bank charges, gift wrap, manual corrections.</source>
        <translation>不是商品的行：邮费、银行手续费、礼品包装、人工更正。</translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added. They are converted when there is a rate, else left out.</source>
        <translation>不同货币的金额绝不相加。有汇率时换算，否则不计入。</translation>
    </message>
    <message>
        <source>Dated later than tomorrow, by the day of the import.</source>
        <translation>日期晚于导入日的次日。</translation>
    </message>
    <message>
        <source>Amounts far above all others, judged by their own spread. They are shown, and left out only by your choice.</source>
        <translation>按金额自身的离散程度判断，远高于其他行的金额。会显示出来，只有您选择时才不计入。</translation>
    </message>
    <message>
        <source>The status says cancelled, failed, unpaid or fully refunded: no money stayed.</source>
        <translation>状态为已取消、失败、未付款或全额退款：没有留下任何款项。</translation>
    </message>
    <message>
        <source>Times with an offset from UTC are turned to the store&apos;s own clock, which decides the day.</source>
        <translation>带有 UTC 偏移的时间会换算为店铺当地时间，由它决定日期。</translation>
    </message>
    <message>
        <source>The totals agree: %1.</source>
        <comment>money</comment>
        <translation>总额一致：%1。</translation>
    </message>
    <message>
        <source>This import comes to %1, refunds included; your system says %2: a difference of %3.</source>
        <comment>all three are money</comment>
        <translation>本次导入合计 %1（含退款），您的系统为 %2，相差 %3。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule of an import, what is done, change of the total</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between decisions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Exactly explained by %1.</source>
        <comment>decisions about rows</comment>
        <translation>可由以下各项完全解释：%1。</translation>
    </message>
    <message>
        <source>Nearest: %1; %2 remain unexplained.</source>
        <comment>decisions about rows, money</comment>
        <translation>最接近：%1；仍有 %2 无法解释。</translation>
    </message>
    <message>
        <source>Champions</source>
        <comment>segment</comment>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <comment>segment</comment>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <comment>segment</comment>
        <translation>潜力客户</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <comment>segment</comment>
        <translation>新客户</translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>segment</comment>
        <translation>风险客户</translation>
    </message>
    <message>
        <source>One-time</source>
        <comment>segment</comment>
        <translation>一次性客户</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>segment</comment>
        <translation>已流失客户</translation>
    </message>
    <message>
        <source>On rhythm, seven or more purchases, and among the top 40% by revenue.</source>
        <translation>购买节奏正常，购买七次以上，且收入位居前 40%。</translation>
    </message>
    <message>
        <source>On rhythm with four or more purchases, but not a champion.</source>
        <translation>购买节奏正常，购买四次以上，但不属于冠军客户。</translation>
    </message>
    <message>
        <source>On rhythm after a second or third purchase.</source>
        <translation>购买第二或第三次后节奏正常。</translation>
    </message>
    <message>
        <source>Bought once, so recently that most second purchases are still to come.</source>
        <translation>只买过一次，且时间很近，多数人此时还没有第二次购买。</translation>
    </message>
    <message>
        <source>Bought before, but silent for more than twice the usual gap, or less than 60% likely to be active.</source>
        <translation>曾经购买，但沉默时间超过通常间隔的两倍，或活跃概率低于 60%。</translation>
    </message>
    <message>
        <source>Bought once, longer ago than three quarters of the gaps between purchases.</source>
        <translation>只买过一次，且距今超过四分之三的购买间隔。</translation>
    </message>
    <message>
        <source>Less than 25% likely to be active, or silent for more than four times the usual gap and twice as long as nine in ten gaps of the shop.</source>
        <translation>活跃概率低于 25%，或沉默时间超过通常间隔的四倍且超过全店九成间隔的两倍。</translation>
    </message>
    <message>
        <source>Silent for %1; usually buys every %2.</source>
        <comment>both are numbers of days</comment>
        <translation>已沉默 %1；通常每 %2 购买一次。</translation>
    </message>
    <message>
        <source>Bought once, %1 ago; returning customers usually come back within %2.</source>
        <comment>both are numbers of days</comment>
        <translation>只买过一次，在 %1前；回头客通常在 %2内再次购买。</translation>
    </message>
    <message>
        <source>A little late: last bought %1 ago; usually buys every %2.</source>
        <comment>both are numbers of days</comment>
        <translation>略有延迟：上次购买在 %1前；通常每 %2 购买一次。</translation>
    </message>
    <message>
        <source>On rhythm: last bought %1 ago; usually buys every %2.</source>
        <comment>both are numbers of days</comment>
        <translation>节奏正常：上次购买在 %1前；通常每 %2 购买一次。</translation>
    </message>
    <message>
        <source>First bought %1 ago: too early to tell.</source>
        <comment>number of days</comment>
        <translation>首次购买在 %1前：尚早，无法判断。</translation>
    </message>
    <message>
        <source>The model fits the purchase histories of %1.</source>
        <comment>argument: 12 customers</comment>
        <translation>模型与%1的购买历史拟合良好。</translation>
    </message>
    <message>
        <source>The best fit found is used, but the search stopped before it was certain to be the best. Treat the forecasts as rough.</source>
        <translation>已采用找到的最佳拟合，但搜索在确定最优之前停止。请把预测视为粗略估计。</translation>
    </message>
    <message>
        <source>Nobody has bought twice yet, so the rate of repeat purchases cannot be measured.</source>
        <translation>还没有人购买过两次，因此无法测量复购率。</translation>
    </message>
    <message>
        <source>The histories of %1 say too little to be sure of the model: treat the forecasts as rough.</source>
        <comment>argument: 12 customers</comment>
        <translation>%1 的购买历史不足以确定模型：预测只可作粗略参考。</translation>
    </message>
    <message>
        <source>Spending varies so much that the model has no finite mean; every customer is valued with the shop&apos;s mean spend.</source>
        <translation>消费差异太大，模型没有有限的均值；每位客户都按全店平均消费估值。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>choice of a model</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Mean of all customers</source>
        <comment>rule of thumb</comment>
        <translation>所有客户的平均</translation>
    </message>
    <message>
        <source>Same as before</source>
        <comment>rule of thumb</comment>
        <translation>与以往相同</translation>
    </message>
    <message>
        <source>Same as in the last period</source>
        <comment>rule of thumb</comment>
        <translation>与上一期相同</translation>
    </message>
    <message>
        <source>Own rate so far</source>
        <comment>rule of thumb</comment>
        <translation>各自以往的频率</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <comment>way of forecasting</comment>
        <translation>循环神经网络</translation>
    </message>
    <message>
        <source>Gradient boosting</source>
        <comment>way of forecasting</comment>
        <translation>梯度提升</translation>
    </message>
    <message>
        <source>Random forest</source>
        <comment>way of forecasting</comment>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>Blend</source>
        <comment>way of forecasting</comment>
        <translation>组合</translation>
    </message>
    <message>
        <source>%1, first purchase counted</source>
        <comment>model of purchases</comment>
        <translation>%1（计入首次购买）</translation>
    </message>
    <message>
        <source>%1 by the season</source>
        <comment>model of purchases</comment>
        <translation>%1（按季节）</translation>
    </message>
    <message>
        <source>%1, spend by frequency</source>
        <comment>model of purchases</comment>
        <translation>%1（消费随频率变化）</translation>
    </message>
    <message>
        <source>%1 with first-day facts</source>
        <comment>model of purchases</comment>
        <translation>%1（结合首日信息）</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Recognising the format</source>
        <translation>识别格式</translation>
    </message>
    <message>
        <source>Matching refunds and earlier imports</source>
        <translation>匹配退款和以往的导入</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Loading the project</source>
        <translation>载入项目</translation>
    </message>
    <message>
        <source>Summing up purchase histories</source>
        <translation>汇总购买历史</translation>
    </message>
    <message>
        <source>Fitting the model</source>
        <translation>拟合模型</translation>
    </message>
    <message>
        <source>Valuing customers</source>
        <translation>计算客户价值</translation>
    </message>
    <message>
        <source>Sorting customers into segments</source>
        <translation>客户分群</translation>
    </message>
    <message>
        <source>Ranking who is leaving</source>
        <translation>流失风险排序</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Simulating the sample store</source>
        <translation>模拟示例商店</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>No readable date</source>
        <translation>没有可读的日期</translation>
    </message>
    <message>
        <source>No readable amount, price or quantity</source>
        <translation>没有可读的金额、单价或数量</translation>
    </message>
    <message>
        <source>Price is zero: a sample or a stock correction</source>
        <translation>价格为零：样品或库存调整</translation>
    </message>
    <message>
        <source>Cancelled or failed: no money moved</source>
        <translation>已取消或失败：没有资金往来</translation>
    </message>
    <message>
        <source>In another currency than the project</source>
        <translation>币种与项目不同</translation>
    </message>
    <message>
        <source>A refund; refunds were left out by your choice</source>
        <translation>退款；您选择了不计退款</translation>
    </message>
    <message>
        <source>Wrong number of fields</source>
        <translation>字段数目不对</translation>
    </message>
    <message>
        <source>A header or total line amid the data</source>
        <translation>数据中间的表头行或合计行</translation>
    </message>
    <message>
        <source>An exact copy of an earlier row</source>
        <translation>与前面某行完全相同</translation>
    </message>
    <message>
        <source>Stands in another of these files as well</source>
        <translation>在另一个文件中也出现过</translation>
    </message>
    <message>
        <source>Like another order of the same customer and day</source>
        <translation>与同一客户同一天的另一笔订单相同</translation>
    </message>
    <message>
        <source>No customer is named</source>
        <translation>没有客户信息</translation>
    </message>
    <message>
        <source>A test of the shop</source>
        <translation>测试订单</translation>
    </message>
    <message>
        <source>Price below zero: an adjustment</source>
        <translation>价格为负：账务调整</translation>
    </message>
    <message>
        <source>Postage, a fee or a correction: no product</source>
        <translation>邮费、手续费或更正：不是商品</translation>
    </message>
    <message>
        <source>Dated in the future</source>
        <translation>日期在未来</translation>
    </message>
    <message>
        <source>Amount far above all others</source>
        <translation>金额远高于其他行</translation>
    </message>
    <message>
        <source>Revenue to date</source>
        <comment>metric</comment>
        <translation>累计收入</translation>
    </message>
    <message>
        <source>CLV</source>
        <comment>metric: customer lifetime value</comment>
        <translation>CLV</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <comment>metric</comment>
        <translation>复购次数</translation>
    </message>
    <message>
        <source>Mean repeat purchase</source>
        <comment>metric: money a purchase day</comment>
        <translation>平均复购金额</translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <comment>metric</comment>
        <translation>距上次购买天数</translation>
    </message>
    <message>
        <source>Chance active</source>
        <comment>metric: P(alive)</comment>
        <translation>活跃概率</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <comment>metric</comment>
        <translation>预期购买次数</translation>
    </message>
    <message>
        <source>What the customer has paid so far, less refunds. Counted from the orders, not estimated.</source>
        <translation>客户迄今支付的金额，扣除退款。由订单统计得出，不是估计。</translation>
    </message>
    <message>
        <source>Customer lifetime value: the profit expected from the customer&apos;s purchases after the last day of data and within the horizon, in today&apos;s money. A forecast; the profile shows the range that holds 90% of outcomes.</source>
        <translation>客户终身价值：在数据最后一天之后、预测期之内，客户购买预期带来的利润，折算为今天的货币。这是预测；客户档案显示包含 90% 结果的范围。</translation>
    </message>
    <message>
        <source>Days with a purchase after the first one. Several orders on one day count once. Counted, not estimated.</source>
        <translation>首次购买之后有购买的天数。同一天的多个订单计为一次。实际计数，不是估计。</translation>
    </message>
    <message>
        <source>Mean amount of a repeat purchase day, less refunds; none for customers who bought once. Counted, not estimated.</source>
        <translation>复购日的平均金额，扣除退款；只买过一次的客户没有此值。实际统计，不是估计。</translation>
    </message>
    <message>
        <source>Days from the last purchase to the last day of data. Counted, not estimated.</source>
        <translation>从上次购买到数据最后一天的天数。实际计数，不是估计。</translation>
    </message>
    <message>
        <source>Probability, P(alive), that the customer has not left for good, judged from how often and how recently they bought. An estimate: of customers at 70%, about 7 in 10 are still active. None where the model has only one purchase to go by and cannot tell.</source>
        <translation>客户尚未永久离开的概率，即 P(alive)，由购买频率和最近购买时间判断。这是估计：概率为 70% 的客户中，大约十位有七位仍活跃。若只有一次购买可供模型依据而无法判断，则不显示。</translation>
    </message>
    <message>
        <source>Mean number of purchase days forecast within the horizon, the chance of having left included. The actual number scatters around it.</source>
        <translation>预测期内预计购买天数的均值，已包含客户已流失的可能。实际数字会在其上下波动。</translation>
    </message>
    <message>
        <source>This model assumes that nobody ever leaves, so it cannot tell who is active. Choose another model to see chances.</source>
        <translation>该模型假设没有人会离开，因此无法判断谁仍活跃。请选择其他模型以查看概率。</translation>
    </message>
    <message>
        <source>After one purchase this model has no rhythm to judge by and cannot tell whether the customer is still active. Look at the days since the last purchase instead.</source>
        <translation>只购买过一次时，该模型没有购买节奏可依，无法判断客户是否仍活跃。请看距上次购买的天数。</translation>
    </message>
    <message>
        <source>“%1” lacks the column “%2”, which the first file has. Import it by itself, or give all files the same columns.</source>
        <translation>“%1”缺少第一个文件中的列“%2”。请单独导入它，或让所有文件的列保持一致。</translation>
    </message>
    <message>
        <source>Of customers won with a discount %1 bought again within 90 days, of others %2</source>
        <comment>two shares; goes on with a colon</comment>
        <translation>以折扣赢得的客户中有 %1 在 90 天内再次购买，其他客户为 %2</translation>
    </message>
    <message>
        <source>Visits to the site</source>
        <translation>网站访问次数</translation>
    </message>
    <message>
        <source>“%1” has a column “%2”, which the first file lacks. Import it by itself, or give all files the same columns.</source>
        <translation>“%1”中有第一个文件没有的列“%2”。请单独导入它，或让所有文件的列保持一致。</translation>
    </message>
    <message>
        <source>%1: no clear difference.</source>
        <translation>%1：没有明显差异。</translation>
    </message>
    <message>
        <source>Visited the site %1</source>
        <translation>访问网站 %1</translation>
    </message>
    <message>
        <source>This import cannot be undone: it, or a later one, was made by an earlier Perennial that did not keep what stood there before.</source>
        <translation>此次导入无法撤销：它或之后的某次导入由较早版本的 Perennial 完成，当时没有保留之前的内容。</translation>
    </message>
    <message>
        <source>%1: %2 points fewer (%3 to %4, 90%).</source>
        <translation>%1：低 %2 个百分点（%3 至 %4，90%）。</translation>
    </message>
    <message>
        <source>Visits in the last 30 days</source>
        <translation>最近 30 天的访问次数</translation>
    </message>
    <message>
        <source>a date in &apos;%1&apos; and an amount in &apos;%2&apos;</source>
        <extracomment>two columns of a file</extracomment>
        <translation>“%1”中有日期，“%2”中有金额</translation>
    </message>
    <message>
        <source>%1: %2 points more (%3 to %4, 90%).</source>
        <translation>%1：高 %2 个百分点（%3 至 %4，90%）。</translation>
    </message>
    <message>
        <source>Visited the site %1 in the last 30 days</source>
        <translation>最近 30 天访问网站 %1</translation>
    </message>
    <message>
        <source>the column &apos;%1&apos;</source>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>The best tenth, %1, bring %2 of revenue.</source>
        <translation>最好的十分之一（%1）带来 %2 的收入。</translation>
    </message>
    <message>
        <source>Visits in the last 90 days</source>
        <translation>最近 90 天的访问次数</translation>
    </message>
    <message>
        <source>columns such as &apos;%1&apos; and &apos;%2&apos;</source>
        <translation>有“%1”和“%2”这样的列</translation>
    </message>
    <message>
        <source>The last 13 weeks brought %1, %2 on the same weeks a year before.</source>
        <comment>money; signed change</comment>
        <translation>最近 13 周收入 %1，与去年同期相比 %2。</translation>
    </message>
    <message>
        <source>Visited the site %1 in the last 90 days</source>
        <translation>最近 90 天访问网站 %1</translation>
    </message>
    <message>
        <source>One row is one product. A row of a known product takes its place.</source>
        <translation>每行是一个商品。已有的商品会被新的行取代。</translation>
    </message>
    <message>
        <source>Discounts took %1, %2 of what sales would have been.</source>
        <translation>折扣让出 %1，占原价销售额的 %2。</translation>
    </message>
    <message>
        <source>Visits since the last purchase</source>
        <translation>上次购买以来的访问次数</translation>
    </message>
    <message>
        <source>One row is one customer. A row of a known customer takes its place.</source>
        <translation>每行是一位客户。已有的客户资料会被新的行取代。</translation>
    </message>
    <message>
        <source>Half of all second purchases came within %1.</source>
        <translation>半数的第二次购买发生在 %1 内。</translation>
    </message>
    <message>
        <source>Visited the site %1 since the last purchase</source>
        <translation>上次购买以来访问网站 %1</translation>
    </message>
    <message>
        <source>One row is one campaign. A row of a known campaign takes its place.</source>
        <translation>每行是一个营销活动。已有的活动会被新的行取代。</translation>
    </message>
    <message>
        <source>Counted among customers whose first purchase is at least 90 days old: did they buy on another day within 90 days? Discounts may attract other customers than full prices do, so the discount need not be the cause. The range is Newcombe&apos;s for a difference of two shares.</source>
        <translation>统计首次购买至今已满 90 天的客户：他们是否在 90 天内的另一天再次购买？折扣吸引的客户可能本就与原价客户不同，因此差异未必由折扣造成。区间为两比例之差的 Newcombe 区间。</translation>
    </message>
    <message>
        <source>Time since the last visit</source>
        <translation>距上次访问的时间</translation>
    </message>
    <message>
        <source>One row is one customer whom a campaign reached.</source>
        <translation>每行是营销活动触达的一位客户。</translation>
    </message>
    <message>
        <source>Repeat buyers whose last purchase is much longer ago than their own gaps between purchases would have it: the churn list says it of each. Spent so far is revenue less refunds.</source>
        <translation>最近一次购买距今明显长于自身惯常间隔的复购客户；流失名单逐一说明。至今消费为收入减去退款。</translation>
    </message>
    <message>
        <source>Last visited the site %1 ago</source>
        <translation>上次访问网站在 %1前</translation>
    </message>
    <message>
        <source>One row is one product for which a coupon holds.</source>
        <translation>每行是一张优惠券适用的一个商品。</translation>
    </message>
    <message>
        <source>The tenth of customers with the highest revenue to date, refunds taken off, beside the revenue of all customers.</source>
        <translation>至今收入（扣除退款）最高的十分之一客户，与全部客户的收入相比。</translation>
    </message>
    <message>
        <source>Mean length of a visit</source>
        <translation>平均访问时长</translation>
    </message>
    <message>
        <source>One row is one coupon that was used.</source>
        <translation>每行是一张已使用的优惠券。</translation>
    </message>
    <message>
        <source>Revenue less refunds of the 91 days up to the last day of data, guests included, beside the 91 days that lie 52 weeks before.</source>
        <translation>截至数据最后一天的 91 天收入减去退款（含游客），与 52 周之前的 91 天相比。</translation>
    </message>
    <message>
        <source>Stays on the site for %1 a visit</source>
        <translation>每次访问停留 %1</translation>
    </message>
    <message>
        <source>One row is one review or score.</source>
        <translation>每行是一条评价或评分。</translation>
    </message>
    <message>
        <source>All discounts that the orders name, beside what the orders would have come to without them.</source>
        <translation>订单中注明的全部折扣，与没有折扣时订单应有的金额相比。</translation>
    </message>
    <message>
        <source>Pages and clicks a visit</source>
        <translation>每次访问的页面与点击数</translation>
    </message>
    <message>
        <source>One row is one visit or event on the website.</source>
        <translation>每行是网站上的一次访问或事件。</translation>
    </message>
    <message>
        <source>Customers with purchases on one day only. The time to a second purchase is counted among those who made one.</source>
        <translation>只在一天内购买过的客户。到第二次购买的时间只在有第二次购买的客户中统计。</translation>
    </message>
    <message>
        <source>%1 pages and clicks a visit</source>
        <translation>每次访问 %1 个页面与点击</translation>
    </message>
    <message>
        <source>Kept as a fact</source>
        <translation>保留为附加信息</translation>
    </message>
    <message>
        <source>Silent for longer than is usual for them: %1, who spent %2 so far.</source>
        <translation>沉默时间超出其惯常间隔：%1，至今共消费 %2。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Bought once: %1, %2 of all.</source>
        <comment>customers; share</comment>
        <translation>只购买过一次：%1，占全部的 %2。</translation>
    </message>
    <message>
        <source>Living in the shop&apos;s country no. %1 by revenue</source>
        <translation>居住在本店收入第 %1 大国家</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Lives in the shop&apos;s country no. %1 by revenue</source>
        <translation>居住在本店收入第 %1 大国家</translation>
    </message>
    <message>
        <source>Does not live in the shop&apos;s country no. %1 by revenue</source>
        <translation>不居住在本店收入第 %1 大国家</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>came through another channel</source>
        <comment>customers who ...</comment>
        <translation>通过其他渠道而来</translation>
    </message>
    <message>
        <source>came through an unknown channel</source>
        <comment>customers who ...</comment>
        <translation>通过未知渠道而来</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>came through the channel %1</source>
        <comment>customers who ...</comment>
        <translation>通过“%1”渠道而来</translation>
    </message>
    <message>
        <source>live in another country</source>
        <comment>customers who ...</comment>
        <translation>居住在其他国家</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>live in an unknown country</source>
        <comment>customers who ...</comment>
        <translation>居住国家未知</translation>
    </message>
    <message>
        <source>Not one row of “%1” has as many cells as its header. Choose another delimiter.</source>
        <translation>“%1”没有一行的单元格数与标题相同。请选择其他分隔符。</translation>
    </message>
    <message>
        <source>live in the country %1</source>
        <comment>customers who ...</comment>
        <translation>居住在“%1”</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Not one row of “%1” can be read: see column “%2” in row %3. Choose another column or another format for it.</source>
        <translation>“%1”没有一行可以读取：请看第 %3 行的“%2”列。请为它选择其他列或其他格式。</translation>
    </message>
    <message>
        <source>first bought with a coupon</source>
        <comment>customers who ...</comment>
        <translation>首次购买使用了优惠券</translation>
    </message>
    <message>
        <source>first bought without a coupon</source>
        <comment>customers who ...</comment>
        <translation>首次购买未使用优惠券</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>first bought without a discount</source>
        <comment>customers who ...</comment>
        <translation>首次购买没有折扣</translation>
    </message>
    <message>
        <source>first bought at a discount above 20%</source>
        <comment>customers who ...</comment>
        <translation>首次购买折扣超过 20%</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>first bought at a discount of up to 20%</source>
        <comment>customers who ...</comment>
        <translation>首次购买折扣不超过 20%</translation>
    </message>
    <message>
        <source>began with something else</source>
        <comment>customers who ...</comment>
        <translation>首次购买了其他商品</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>began with something unknown</source>
        <comment>customers who ...</comment>
        <translation>首次购买的商品未知</translation>
    </message>
    <message>
        <source>began with %1</source>
        <comment>customers who ...; product or category</comment>
        <translation>首次购买了“%1”</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>buy %1 times as fast (%2 to %3)</source>
        <comment>a factor with its range</comment>
        <translation>购买速度是其 %1 倍（%2 至 %3）</translation>
    </message>
    <message>
        <source>leave %1 times as readily (%2 to %3)</source>
        <comment>a factor with its range</comment>
        <translation>流失倾向是其 %1 倍（%2 至 %3）</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Customers who %1 %2, compared with those who %3.</source>
        <comment>came through Ads; buy 1.4 times as fast; came through Search</comment>
        <translation>%1的客户与%3的客户相比：%2。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>joins two clauses</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户的日期</translation>
    </message>
    <message>
        <source>No fact of the first purchase day makes a clear difference.</source>
        <translation>首次购买当天的任何信息都没有明显影响。</translation>
    </message>
    <message>
        <source>Other facts of the first purchase day make no clear difference.</source>
        <translation>首次购买当天的其他信息没有明显影响。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>always three digits behind it, as in &apos;%1&apos;: please check</source>
        <translation>其后总是三位数字，例如“%1”：请核对</translation>
    </message>
    <message>
        <source>days since 1900 as spreadsheets count them, such as &apos;%1&apos;</source>
        <translation>电子表格所用的自 1900 年起的天数，例如“%1”</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Type of the campaign</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Test or control group</source>
        <translation>实验组或对照组</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Review number</source>
        <translation>评价编号</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Duration (seconds)</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>%1: all %2 keys are known to the project.</source>
        <extracomment>what a column holds: a customer, a product</extracomment>
        <translation>%1：全部 %2 个编号都在项目中。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; tells returns from sales</source>
        <translation>“%1”可区分退货与销售</translation>
    </message>
    <message>
        <source>%1: %2 of %3 keys are known to the project. %4 rows wait for the others: %5</source>
        <translation>%1：%3 个编号中有 %2 个在项目中。%4 行在等待其余的编号：%5</translation>
    </message>
    <message>
        <source>%1 (foreign key)</source>
        <extracomment>two columns that hold the same keys</extracomment>
        <translation>%1（外键）</translation>
    </message>
    <message>
        <source>%1 (by names and values)</source>
        <translation>%1（根据名称和取值）</translation>
    </message>
    <message>
        <source>“%1” has columns without a meaning that the first file lacks: %2.</source>
        <translation>“%1”中有第一个文件没有的、无含义的列：%2。</translation>
    </message>
    <message>
        <source>of %1 columns of dates the one that is never later</source>
        <translation>在 %1 个日期列中从不晚于其他列</translation>
    </message>
    <message>
        <source>the first of %1 columns of dates</source>
        <translation>%1 个日期列中的第一个</translation>
    </message>
    <message>
        <source>the only column of money</source>
        <translation>唯一的金额列</translation>
    </message>
    <message>
        <source>No column with order dates was found. Say which column holds the date of the order: %1.</source>
        <translation>没有找到下单日期列。请指定哪一列是下单日期：%1。</translation>
    </message>
    <message>
        <source>No column is known to hold amounts. Say which column holds the amount, or which hold quantity and unit price: %1.</source>
        <translation>没有找到金额列。请指定哪一列是金额，或哪两列是数量和单价：%1。</translation>
    </message>
    <message>
        <source>No column names the order or the customer; dates and amounts alone, as in a daily report, are no orders. Say which column holds the order or the customer: %1.</source>
        <translation>没有一列是订单或客户；只有日期和金额（例如日报）不是订单。请指定哪一列是订单或客户：%1。</translation>
    </message>
    <message>
        <source>Rows that cannot be read: %1 of %2, the first is row %3. What they say is in no total. A file put together from several, or texts that hold the delimiter without quotation marks, look like this.</source>
        <translation>无法读取的行：%2 行中有 %1 行，第一个是第 %3 行。它们的金额不在任何合计中。由多个文件拼成的文件，或未加引号而含有分隔符的文字，会出现这种情况。</translation>
    </message>
    <message>
        <source>Rows under a further header, with other columns or in another order: %1, the first is row %2. They are read by the names in that header.</source>
        <translation>位于另一表头之下（列不同或顺序不同）的行：%1，第一个是第 %2 行。已按该表头的列名读取。</translation>
    </message>
    <message>
        <source>Rows with a delimiter in “%2” without quotation marks: %1, the first is row %3. It is read as one text, as only so dates and numbers fit their columns.</source>
        <translation>“%2”中含有分隔符而未加引号的行：%1，第一个是第 %3 行。已作为一段文字读取，因为只有这样日期和数字才与各列相符。</translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8 are read as Western European letters; in the rows looked at: %1.</source>
        <translation>不是 UTF-8 的字节按西欧字母读取；在查看过的行中有：%1。</translation>
    </message>
    <message>
        <source>Sheets with the same columns, read together: %1.</source>
        <translation>列相同而一起读取的工作表：%1。</translation>
    </message>
    <message>
        <source>Sheets that are not read: %1.</source>
        <translation>未读取的工作表：%1。</translation>
    </message>
    <message>
        <source>What stands on an order&apos;s first row alone holds for all its rows: %1.</source>
        <translation>只写在订单第一行的内容适用于该订单的所有行：%1。</translation>
    </message>
    <message>
        <source>Whole numbers of hundredths are read as such, 1999 as 19.99: %1.</source>
        <translation>以分为单位的整数按分读取（1999 即 19.99）：%1。</translation>
    </message>
    <message>
        <source>Customer 0 stands for many: those orders are taken as guests&apos;.</source>
        <translation>客户 0 代表许多人：这些订单视为游客订单。</translation>
    </message>
    <message>
        <source>Amounts always have three digits behind their mark, as in “%1”; they are read as thousands. Please check.</source>
        <translation>金额的分隔符之后总是三位数字，如“%1”；按千位读取。请核对。</translation>
    </message>
    <message>
        <source>Nothing proves the order of day and month; they are read with the month first. Please check.</source>
        <translation>没有依据能确定日和月的顺序；按月在前读取。请核对。</translation>
    </message>
    <message>
        <source>Nothing proves the order of day and month; they are read with the day first. Please check.</source>
        <translation>没有依据能确定日和月的顺序；按日在前读取。请核对。</translation>
    </message>
    <message>
        <source>No column says who the customer is: totals are right, but nothing can be said of customers.</source>
        <translation>没有一列说明客户是谁：合计正确，但无法对客户作任何分析。</translation>
    </message>
    <message>
        <source>Statuses that count as sales: %1.</source>
        <translation>计为销售的状态：%1。</translation>
    </message>
    <message>
        <source>Most rows are refunds or left out: %1 of %2. Check the amounts&apos; signs and the statuses.</source>
        <translation>大多数行是退款或未计入：%2 行中有 %1 行。请核对金额的正负号和状态。</translation>
    </message>
    <message>
        <source>Columns that say that an order was cancelled or returned, beside its status: %1.</source>
        <translation>除状态外，还表明订单已取消或退回的列：%1。</translation>
    </message>
    <message>
        <source>“%1” is taken for the customer, as its values alone come back in other orders on other days. Please check.</source>
        <translation>“%1”被当作客户，因为只有它的值在其他日期的其他订单中再次出现。请核对。</translation>
    </message>
    <message>
        <source>“%1” is a web page or XML, whatever its name says. Open it in a spreadsheet and save it as .xlsx or CSV.</source>
        <translation>无论名称如何，“%1”是网页或 XML。请用电子表格软件打开并另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>“%1” is JSON, not a table. Export the orders as CSV or .xlsx.</source>
        <translation>“%1”是 JSON，不是表格。请将订单导出为 CSV 或 .xlsx。</translation>
    </message>
    <message>
        <source>“%1” holds SQL statements, not a table. Export the orders as CSV, or choose the SQLite database itself.</source>
        <translation>“%1”是 SQL 语句，不是表格。请将订单导出为 CSV，或直接选择 SQLite 数据库。</translation>
    </message>
    <message>
        <source>Customers called “%1” are taken as guests; rows: %2.</source>
        <translation>名为“%1”的客户视为游客；行数：%2。</translation>
    </message>
    <message>
        <source>Orders without lines in the database: %1. They are read by the amount of the order, if it has one.</source>
        <translation>数据库中没有明细的订单：%1。若订单有金额，则按订单金额读取。</translation>
    </message>
    <message>
        <source>Order numbers are used again for other customers or days: each customer and day is an order of its own, %1 more than there are numbers.</source>
        <translation>订单号被其他客户或日期重复使用：每个客户每天各算一个订单，比订单号多 %1 个。</translation>
    </message>
    <message>
        <source>a mean: %1 of such customers bring nothing</source>
        <comment>95%</comment>
        <translation>平均值：这类客户有 %1 不再带来收入</translation>
    </message>
    <message>
        <source>a mean: %1 of such customers bring %2 or less</source>
        <comment>95%; money</comment>
        <translation>平均值：这类客户有 %1 至多带来 %2</translation>
    </message>
    <message>
        <source>a mean: %1 of such customers buy no more</source>
        <comment>95%</comment>
        <translation>平均值：这类客户有 %1 不再购买</translation>
    </message>
    <message>
        <source>A date holds for the orders below it that have none.</source>
        <translation>没有日期的订单采用其上方的日期。</translation>
    </message>
    <message>
        <source>Payouts and fees</source>
        <comment>rule of an import</comment>
        <translation>提现与手续费</translation>
    </message>
    <message>
        <source>Money that a payment service sends to the bank or keeps as its fee: no sale and no refund.</source>
        <translation>支付服务转到银行或作为手续费扣下的款项：既不是销售，也不是退款。</translation>
    </message>
    <message>
        <source>No customer shows a sign of leaving, so nobody&apos;s chance of being active can be told. More history would show who leaves.</source>
        <translation>没有客户显示流失迹象，因此无法判断任何客户的活跃概率。更长的历史才能看出谁在流失。</translation>
    </message>
    <message>
        <source>Too few of %1 have left to measure how often they leave. Totals can be used; one customer&apos;s chance of being active cannot be told.</source>
        <comment>argument: 12 customers</comment>
        <translation>%1中流失的太少，无法测量流失的频率。总额可以使用；单个客户的活跃概率无法判断。</translation>
    </message>
    <message>
        <source>Too few of %1 have left to measure how often they leave (about %2 at each purchase). Totals can be used; one customer&apos;s chance of being active cannot be told.</source>
        <comment>arguments: 12 customers, 0.1%</comment>
        <translation>%1中流失的太少，无法测量流失的频率（每次购买后约 %2）。总额可以使用；单个客户的活跃概率无法判断。</translation>
    </message>
    <message>
        <source>so end all of the first %1 rows</source>
        <translation>前 %1 行都以此结尾</translation>
    </message>
    <message>
        <source>%1 of the first %2 rows end with %3, the others otherwise</source>
        <extracomment>the usual line end of a file: CRLF, LF or CR</extracomment>
        <translation>前 %2 行中有 %1 行以 %3 结尾，其余不同</translation>
    </message>
    <message>
        <source>other line ends stand within cells: only so the rows agree</source>
        <translation>其他换行符在单元格内部：只有这样各行列数才一致</translation>
    </message>
    <message>
        <source>around fields in %1 of the first %2 rows, such as &apos;%3&apos;</source>
        <translation>前 %2 行中有 %1 行的字段带引号，例如“%3”</translation>
    </message>
    <message>
        <source>no field is quoted</source>
        <translation>没有字段带引号</translation>
    </message>
    <message>
        <source>quotation marks are letters here: only so the rows agree</source>
        <translation>这里的引号是普通字符：只有这样各行列数才一致</translation>
    </message>
    <message>
        <source>%1 of %2 refunds have their sale in these files</source>
        <comment>refunds</comment>
        <translation>%2 笔退款中有 %1 笔能在这些文件中找到对应销售</translation>
    </message>
    <message>
        <source>by the order number: %1</source>
        <comment>refunds that find their sale</comment>
        <translation>按订单号：%1</translation>
    </message>
    <message>
        <source>by customer and product: %1</source>
        <comment>refunds that find their sale</comment>
        <translation>按客户和商品：%1</translation>
    </message>
    <message>
        <source>on the same row: %1</source>
        <comment>refunds that find their sale</comment>
        <translation>在同一行：%1</translation>
    </message>
    <message>
        <source>of guests, whose sale cannot be told: %1</source>
        <comment>refunds</comment>
        <translation>访客退款，无法判断对应销售：%1</translation>
    </message>
    <message>
        <source>without a sale: %1</source>
        <comment>refunds</comment>
        <translation>没有对应销售：%1</translation>
    </message>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Left out for want of a rate: %1 of %2 rows, %3 in %4. Amounts of different currencies are never added.</source>
        <comment>rows, all rows, money, currency</comment>
        <translation>因缺少汇率而未计入：%2 行中的 %1 行，%4 金额 %3。不同货币的金额绝不相加。</translation>
    </message>
    <message>
        <source>read otherwise, dates such as &apos;%1&apos; lie decades apart</source>
        <translation>否则“%1”这样的日期会相隔数十年</translation>
    </message>
    <message>
        <source>In “%1” a spreadsheet took the day for the month wherever it could: dates have days up to 12, the rest are texts with days above. Day and month are changed back in %2 rows. Please check.</source>
        <translation>“%1”一列中，电子表格在可能之处把日当成了月：日期单元格的日都不超过 12，其余为日大于 12 的文本。已在 %2 行中把日和月换回。请核对。</translation>
    </message>
    <message>
        <source>“%1” tells rows apart that come to the same money as others of their order, such as its head or its payment. They are not counted twice; rows left out: %2.</source>
        <translation>“%1”一列区分出与同一订单其他行金额相同的行，如订单表头或付款行。它们不会重复计算；未计入的行：%2。</translation>
    </message>
    <message>
        <source>The column “%1” says that these rows are no sales but baskets left behind, gift cards, deals not closed, a bank&apos;s statement or returns alone. Export the orders themselves, or say which column names the order.</source>
        <translation>“%1”一列表明这些行不是销售，而是未结算的购物车、礼品卡、未成交的商机、银行流水或单独的退货。请导出订单本身，或指明哪一列是订单号。</translation>
    </message>
    <message>
        <source>Rows of the table “%1” are taken as refunds of the orders they name: %2.</source>
        <translation>表“%1”的行按其所指订单的退款处理：%2。</translation>
    </message>
    <message>
        <source>Needs at least two promotions: campaigns with their days, or days on which many orders had a discount or a coupon.</source>
        <translation>至少需要两次促销：带日期的营销活动，或有许多订单使用折扣或优惠券的日子。</translation>
    </message>
    <message>
        <source>Needs promotions during which customers bought more often; during these they did not.</source>
        <translation>需要客户购买更频繁的促销；这些促销期间并非如此。</translation>
    </message>
    <message>
        <source>%1 by season and promotions</source>
        <comment>model of purchases</comment>
        <translation>%1（按季节与促销）</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format as of QLocale::toString</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is at most &apos;%2&apos;, whatever the quantity: what one piece was sold for</source>
        <extracomment>two columns of a file: the price after discount, and the list price</extracomment>
        <translation>无论数量多少，“%1”都不高于“%2”：一件的成交价</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds whole numbers below the price: pieces, not money</source>
        <translation>“%1”是小于单价的整数：是件数，不是金额</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never above &apos;%2&apos;: what was paid</source>
        <extracomment>two columns of a file: what was paid, and what was asked</extracomment>
        <translation>“%1”从不高于“%2”：实际支付的金额</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &apos;%2&apos; less the discount</source>
        <extracomment>two columns of a file: the amount after discount, and the one before</extracomment>
        <translation>“%1”是“%2”减去折扣</translation>
    </message>
    <message>
        <source>Amounts in thousands or more are read as such, as the header says: %1.</source>
        <translation>按列名所示，金额以千（或更大单位）计：%1。</translation>
    </message>
    <message>
        <source>“%1” is taken for the amount by a part of its name; “%2” holds numbers, too. Please check.</source>
        <translation>按名称的一部分，将“%1”作为金额；“%2”也含有数字。请核对。</translation>
    </message>
    <message>
        <source>“%1” is taken for the date of the order by a part of its name; “%2” holds dates, too. Please check.</source>
        <translation>按名称的一部分，将“%1”作为订单日期；“%2”也含有日期。请核对。</translation>
    </message>
    <message>
        <source>Customers are masked, as in “%1”: different people may look the same. If there is a column that tells them apart, such as an account, choose it.</source>
        <translation>客户信息已脱敏，如“%1”：不同的人可能看起来相同。如有能区分他们的列（例如账号），请选择该列。</translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 rows: is it whoever was not asked for a name?</source>
        <translation>“%1”占 %3 行中的 %2 行：是否代表未登记姓名的顾客？</translation>
    </message>
    <message>
        <source>Needs customers who bought again in the time that forecasts are judged by; there are none.</source>
        <translation>需要在检验预测的时段内再次购买的客户；目前没有。</translation>
    </message>
    <message>
        <source>“%1” is only a placeholder of Git LFS; the data itself was never downloaded. Ask whoever gave it to you for the file itself, or fetch it with “git lfs pull”; then import that.</source>
        <translation>“%1”只是 Git LFS 的占位文件，数据本身从未下载。请向提供者索取原文件，或用“git lfs pull”下载，然后导入该文件。</translation>
    </message>
    <message>
        <source>Bought once, %1 ago; nobody has come back so far.</source>
        <comment>number of days</comment>
        <translation>只买过一次，在 %1前；至今还没有客户再次购买。</translation>
    </message>
    <message>
        <source>Rows that give money back are told by “%1”; they are taken as refunds. Please check.</source>
        <extracomment>a column of a file and its cells: &quot;Doc Type: CN&quot;</extracomment>
        <translation>“%1”说明哪些行是退款；这些行按退款计。请核对。</translation>
    </message>
    <message>
        <source>“%1” is filled on a few rows alone. If these came back or were cancelled, choose it as the status; now they count as sales.</source>
        <translation>“%1”仅少数行有值。如果这些行是退货或已取消，请将其选为状态；目前按销售计。</translation>
    </message>
    <message>
        <source>“%1” and columns like it hold more of the same row, which is not read. Bring the file into a form with one row for each order.</source>
        <translation>“%1”及类似的列含有同一行的更多订单，未被读取。请将文件整理为每个订单一行。</translation>
    </message>
    <message>
        <source>Rows whose date or amount is empty or cannot be read: %1 of %2, the first is row %3. They are in no total.</source>
        <translation>日期或金额为空或无法读取的行：共 %2 行中的 %1 行，第一处在第 %3 行。它们不计入任何合计。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::FormatStep</name>
    <message>
        <source>Names of the columns</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Already an order</source>
        <translation>已是订单</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows</source>
        <translation>
            <numerusform>前 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>⚠ %1: %2</source>
        <extracomment>name of a column, then what is wrong with some of its values</extracomment>
        <translation>⚠ %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. Choose above how it is to be read.</source>
        <comment>name of a column, then what contradicts the reading</comment>
        <translation>%1：%2。请在上方选择读取方式。</translation>
    </message>
    <message>
        <source>Say whether the day or the month comes first in the dates.</source>
        <translation>请说明日期中日在前还是月在前。</translation>
    </message>
    <message>
        <source>Format</source>
        <comment>step of the import</comment>
        <translation>格式</translation>
    </message>
    <message>
        <source>Is this how the file is to be read?</source>
        <translation>文件应这样读取吗？</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>换行符</translation>
    </message>
</context>
<context>
    <name>perennial::ui::GuessQuestion</name>
    <message>
        <source>&amp;Yes, so it is</source>
        <translation>对，就是这样(&amp;Y)</translation>
    </message>
    <message>
        <source>%1: no name says it. Thought to be “%2”: %3.</source>
        <extracomment>a meaning, a column, and why it is thought to have it</extracomment>
        <translation>%1：列名没有写明，推测为“%2”：%3。</translation>
    </message>
    <message>
        <source>Is that right?</source>
        <translation>对吗？</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ImportWizard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>&amp;Show the analysis</source>
        <translation>显示分析(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import and analyse</source>
        <translation>导入并分析(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Leave the import? What you decided here is forgotten.</source>
        <translation>要离开导入吗？您在此所做的选择将不会保留。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
    <message>
        <source>What your orders say first:</source>
        <translation>您的订单首先说明：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>The import is under way.</source>
        <translation>正在导入。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ImportWords</name>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>订单日期</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Refunded amount</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Cost of goods</source>
        <translation>商品成本</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>带字节顺序标记的 UTF-8</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Runs of blanks</source>
        <translation>连续空格</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No dates found</source>
        <translation>没有找到日期</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Comma (1234,56)</source>
        <translation>逗号 (1234,56)</translation>
    </message>
    <message>
        <source>Point (1234.56)</source>
        <translation>点 (1234.56)</translation>
    </message>
    <message>
        <source>Count when refunded</source>
        <translation>按退款日计入</translation>
    </message>
    <message>
        <source>Count when ordered</source>
        <translation>按下单日计入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>The file has a line that is no rate: %1. Write a currency, its rate and, where it changes, the day from which it holds: EUR,1.08,2024-01-31.</source>
        <translation>文件中有一行不是汇率：%1。请写币种、汇率，若有变动再写生效日期：EUR,1.08,2024-01-31。</translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation>任意一种</translation>
    </message>
    <message>
        <source>Quotation mark (&quot;)</source>
        <translation>双引号（&quot;）</translation>
    </message>
    <message>
        <source>Apostrophe (&apos;)</source>
        <translation>单引号（&apos;）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>perennial::ui::InsightBar</name>
    <message>
        <source>Fact %1 of %2</source>
        <comment>of those worth knowing first</comment>
        <translation>第 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>What to know first</source>
        <translation>首先要知道的</translation>
    </message>
    <message>
        <source>Fact before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Select them</source>
        <comment>the customers that a sentence is about</comment>
        <translation>选中这些客户</translation>
    </message>
</context>
<context>
    <name>perennial::ui::JobRow</name>
    <message>
        <source>%1:%2</source>
        <comment>minutes and two digits of seconds</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>percentage, what is being done</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <comment>argument: a piece of work</comment>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>perennial::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Imports, fits and exports are listed here while they run.</source>
        <translation>导入、拟合和导出运行时会列在这里。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Knob</name>
    <message>
        <source> month</source>
        <comment>suffix of the number 1</comment>
        <translation> 个月</translation>
    </message>
    <message>
        <source> months</source>
        <comment>suffix of a number</comment>
        <translation> 个月</translation>
    </message>
</context>
<context>
    <name>perennial::ui::KpiStrip</name>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>of %1, filtered</source>
        <comment>argument: all customers</comment>
        <translation>共 %1，已筛选</translation>
    </message>
    <message>
        <source>about %1 still active</source>
        <translation>约 %1 仍活跃</translation>
    </message>
    <message>
        <source>%1 a customer</source>
        <comment>argument: money</comment>
        <translation>平均每位客户 %1</translation>
    </message>
    <message>
        <source>working out the range…</source>
        <translation>正在计算范围…</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>argument: 12 customers</comment>
        <translation>%1逾期</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>%1 Counts the customers the filter shows.</source>
        <comment>argument: a definition</comment>
        <translation>%1 计入筛选显示的客户。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Total CLV</source>
        <translation>CLV 总额</translation>
    </message>
    <message>
        <source>Sum of the customers&apos; lifetime values: profit expected from their purchases within the horizon, in today&apos;s money. The range holds the true sum with a probability of 90%, if customers go on as they did.</source>
        <translation>客户终身价值之和：预测期内客户购买预期带来的利润，折算为今天的货币。若客户照旧行事，该范围有 90% 的概率包含真实总和。</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>active repeat buyers: %1</source>
        <comment>estimated number; bought more than once</comment>
        <translation>仍活跃的复购客户：%1</translation>
    </message>
    <message>
        <source>who is active is not known</source>
        <translation>无法判断谁仍活跃</translation>
    </message>
    <message>
        <source>of the baseline</source>
        <comment>a number that a scenario does not change</comment>
        <translation>按基线计算</translation>
    </message>
    <message>
        <source>rough: only %1 of orders</source>
        <comment>12 days</comment>
        <translation>粗略：仅有 %1 的订单</translation>
    </message>
    <message>
        <source>rough: few repeat buyers</source>
        <translation>粗略：回头客太少</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>数据不足</translation>
    </message>
    <message>
        <source>What would be lost if everyone who seems to be leaving left: the value of each customer, were they surely active, times the chance that they are not. Taken from the baseline. Overdue are those silent for more than twice their usual gap, or less than 60% likely to be active: the segments At risk and Lost.</source>
        <translation>如果所有看似要离开的客户都离开，将损失多少：每位客户在确定活跃时的价值乘以其不再活跃的概率。取自基线。逾期客户是沉默时间超过通常间隔两倍、或活跃概率低于 60% 的客户，即“风险客户”和“已流失客户”两个分群。</translation>
    </message>
    <message>
        <source>rough: few have left; %1 overdue</source>
        <comment>argument: 12 customers</comment>
        <translation>粗略：流失者太少；%1逾期</translation>
    </message>
    <message>
        <source>Customers with at least one purchase; guests are none, as the Data page says. How many are still active is the sum of their chances of being active; where the model cannot judge customers after one purchase, only those who bought again are counted.</source>
        <translation>至少购买过一次的客户；访客不算客户，详见数据页。仍活跃的人数是其活跃概率之和；若模型无法判断只购买过一次的客户，则只计复购客户。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::LeaderboardModel</name>
    <message>
        <source>%1 · in use</source>
        <comment>model; the window uses it</comment>
        <translation>%1 · 使用中</translation>
    </message>
    <message>
        <source>★ %1</source>
        <comment>the best value of a column</comment>
        <translation>★ %1</translation>
    </message>
    <message>
        <source>The winner: see the sentence above</source>
        <translation>胜出者：见上方说明</translation>
    </message>
    <message>
        <source>Way of forecasting</source>
        <comment>column</comment>
        <translation>预测方法</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: kind of forecaster</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Every candidate forecasts from earlier days what customers then did. Click one to see its charts below.</source>
        <translation>每种方法都用较早的数据预测客户之后的行为。点击一行，下方显示其图表。</translation>
    </message>
    <message>
        <source>Rules of thumb stand in the same table: a model has to beat them.</source>
        <translation>经验法则也在同一张表中：模型必须胜过它们。</translation>
    </message>
    <message>
        <source>✓ In use: it values your customers now</source>
        <translation>✓ 使用中：目前由它评估客户价值</translation>
    </message>
</context>
<context>
    <name>perennial::ui::LedgerView</name>
    <message>
        <source>What became of the rows</source>
        <translation>各行的去向</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Read from the file</source>
        <translation>从文件读取</translation>
    </message>
    <message>
        <source>Kept as sales</source>
        <translation>保留为销售</translation>
    </message>
    <message>
        <source>Already in the project</source>
        <translation>项目中已有</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>    of these: %1</source>
        <extracomment>a part of the rows left out: the reason</extracomment>
        <translation>    其中：%1</translation>
    </message>
    <message>
        <source>✓ Every row and every cent is accounted for.</source>
        <translation>✓ 每一行、每一分钱都有着落。</translation>
    </message>
    <message>
        <source>⚠ The account does not balance. The import is not to be trusted.</source>
        <translation>⚠ 账目不平。此次导入不可信。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>%1 rows are exact copies of another row; they were kept.</source>
        <translation>%1 行与其他行完全相同；已保留。</translation>
    </message>
    <message>
        <source>Account of the import</source>
        <translation>导入账目</translation>
    </message>
    <message>
        <source>Counts: sales less refunds</source>
        <translation>计入：销售减退款</translation>
    </message>
    <message>
        <source>In all rows: %1 orders by %2 customers.</source>
        <translation>所有行合计：%2 位客户的 %1 个订单。</translation>
    </message>
    <message>
        <source>Every row that was read is kept as a sale, merged with one that is there already, a refund, or left out for a reason. Rows and money of the parts add up to what was read, to the cent.</source>
        <translation>读取的每一行要么保留为销售，要么与已有的行合并，要么是退款，要么因某个原因未计入。各部分的行数和金额与读取的总数一致，精确到分。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::MainWindow</name>
    <message>
        <source>Work is still running. Stop it and close the window?</source>
        <translation>任务仍在运行。要停止任务并关闭窗口吗？</translation>
    </message>
    <message>
        <source>What is stored already stays as it is.</source>
        <translation>已保存的内容保持不变。</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
</context>
<context>
    <name>perennial::ui::MeaningStep</name>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Meaning of the columns</source>
        <translation>列的含义</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>列“%1”的含义</translation>
    </message>
    <message>
        <source>✓ Chosen by you</source>
        <translation>✓ 由您选定</translation>
    </message>
    <message>
        <source>– Not used</source>
        <translation>– 未使用</translation>
    </message>
    <message>
        <source>● Sure, %1</source>
        <comment>certainty</comment>
        <translation>● 确定，%1</translation>
    </message>
    <message>
        <source>▲ Please check, %1</source>
        <comment>certainty</comment>
        <translation>▲ 请核对，%1</translation>
    </message>
    <message>
        <source>One row is one order line; in the first rows, %1 lines make an order.</source>
        <translation>一行是一个订单行；在前几行中，平均 %1 行组成一个订单。</translation>
    </message>
    <message>
        <source>One row is one order.</source>
        <translation>一行是一个订单。</translation>
    </message>
    <message>
        <source>No column numbers the orders: the rows of one customer and one moment are taken as one order.</source>
        <translation>没有订单号列：同一客户同一时刻的行视为一个订单。</translation>
    </message>
    <message>
        <source>Choose the column that holds the order date.</source>
        <translation>请选择订单日期所在的列。</translation>
    </message>
    <message>
        <source>Choose the column that holds the amount, or quantity and unit price.</source>
        <translation>请选择金额列，或数量列和单价列。</translation>
    </message>
    <message>
        <source>Choose the column that says who the customer is.</source>
        <translation>请选择表明客户身份的列。</translation>
    </message>
    <message>
        <source>Meaning</source>
        <comment>step of the import</comment>
        <translation>含义</translation>
    </message>
    <message>
        <source>What does each column mean?</source>
        <translation>每一列是什么含义？</translation>
    </message>
    <message>
        <source>– Kept as a fact</source>
        <translation>– 保留为附加信息</translation>
    </message>
    <message>
        <source>Choose the column for: %1.</source>
        <extracomment>what a column means</extracomment>
        <translation>请选择表示“%1”的列。</translation>
    </message>
    <message>
        <source>Say whether “%1” is the amount.</source>
        <translation>请确认“%1”是不是金额。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ProfileDock</name>
    <message>
        <source>Next %1</source>
        <comment>number of days</comment>
        <translation>未来 %1</translation>
    </message>
    <message>
        <source>%1 purchases, %2
%3, %4</source>
        <comment>number, its range; money, its range</comment>
        <translation>%1 次购买，%2
%3，%4</translation>
    </message>
    <message>
        <source>What %1 forecasts for just this time, with its own ranges, which are to hold 9 of 10 customers; the comparison of forecasts shows how many they held.</source>
        <comment>way of forecasting</comment>
        <translation>%1 对这段时间的预测及其自身的区间；这些区间应包含十分之九的客户，预测比较会显示实际包含了多少。</translation>
    </message>
    <message>
        <source>The profile of a customer appears here once orders are imported.</source>
        <translation>导入订单后，客户档案会显示在这里。</translation>
    </message>
    <message>
        <source>Double-click a customer in the chart or a list to see who it is.</source>
        <translation>在图表或列表中双击客户，查看其档案。</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>number of orders; 12 days</comment>
        <translation>%1，分布在 %2</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <comment>date; 12 days</comment>
        <translation>%1（%2前）</translation>
    </message>
    <message>
        <source>%1 (bought once: the shop&apos;s)</source>
        <comment>argument: 12 days</comment>
        <translation>%1（只买过一次：取全店水平）</translation>
    </message>
    <message>
        <source>%1 (bought once: the shop&apos;s mean spend is used)</source>
        <translation>%1（只买过一次：取全店平均消费）</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>value; its range</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Customer profile</source>
        <translation>客户档案</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Previous customer of the list (Alt+Left)</source>
        <translation>列表中的上一位客户 (Alt+左)</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Next customer of the list (Alt+Right)</source>
        <translation>列表中的下一位客户 (Alt+右)</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Sale orders, and the number of different days they were made on. Counted.</source>
        <translation>销售订单数，以及下单的不同天数。实际计数。</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Day of the first purchase. Counted.</source>
        <translation>首次购买的日期。实际计数。</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>上次购买</translation>
    </message>
    <message>
        <source>Day of the last purchase, and the time from then to the last day of data. Counted.</source>
        <translation>上次购买的日期，以及从那时到数据最后一天的时间。实际计数。</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>Time between the customer&apos;s purchases, as a mean steadied by the shop&apos;s where there are few. The band in the timeline spans half to one and a half usual gaps after the last purchase.</source>
        <translation>客户两次购买之间的时间，取平均值，次数少时向全店水平靠拢。时间线中的色带表示上次购买后半个到一个半通常间隔。</translation>
    </message>
    <message>
        <source>Expected spend</source>
        <translation>预期消费</translation>
    </message>
    <message>
        <source>What one purchase day of this customer is expected to bring in: their own mean, drawn towards the shop&apos;s the fewer repeat purchases there are.</source>
        <translation>该客户一个购买日预期带来的金额：以其自身平均值为准，复购越少越向全店平均靠拢。</translation>
    </message>
    <message>
        <source>%1 The range covers what a single customer may do, so it is wide.</source>
        <comment>argument: the definition of CLV</comment>
        <translation>%1 该范围涵盖单个客户可能的行为，因此较宽。</translation>
    </message>
    <message>
        <source>…</source>
        <comment>still being computed</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>never: %1</source>
        <comment>chance that no purchase comes</comment>
        <translation>不再购买：%1</translation>
    </message>
    <message>
        <source>Next purchase</source>
        <translation>下次购买</translation>
    </message>
    <message>
        <source>If the customer buys again: the days by which the next purchase has come with 50% and with 90%. Never: the chance that none comes within %1 years.</source>
        <translation>若客户再次购买：下次购买在所示日期之前发生的概率为 50% 和 90%。不再购买：%1 年内没有购买的概率。</translation>
    </message>
    <message>
        <source>Chance active over time</source>
        <translation>活跃概率随时间的变化</translation>
    </message>
    <message>
        <source>How likely the customer was to be still active, judged on each day by the purchases until then; dotted, how the chance will fall if no purchase comes.</source>
        <translation>按每一天之前的购买判断客户仍活跃的概率；虚线表示若不再购买，概率将如何下降。</translation>
    </message>
    <message>
        <source>working out the range…</source>
        <translation>正在计算区间…</translation>
    </message>
    <message>
        <source>%1 %2
%3</source>
        <comment>number; in the next 12 months; its range</comment>
        <translation>%2 %1
%3</translation>
    </message>
    <message>
        <source>Why this value</source>
        <translation>为何是这个价值</translation>
    </message>
    <message>
        <source>What moves this customer&apos;s CLV most, in money against the mean customer. A learned forecast names the facts it went by; otherwise the CLV is taken apart into the chance of being active, purchases and spend, and the parts add up to the difference.</source>
        <translation>与平均客户相比，哪些因素对该客户的 CLV 影响最大，以金额表示。机器学习的预测会列出它所依据的事实；否则把 CLV 分解为活跃概率、购买次数和消费，各部分之和等于差额。</translation>
    </message>
    <message>
        <source>%1
If one comes,
50%: by %2
90%: by %3</source>
        <comment>never: 22%; date; date</comment>
        <translation>%1
若会购买，
50%：%2 之前
90%：%3 之前</translation>
    </message>
</context>
<context>
    <name>perennial::ui::QualityCharts</name>
    <message>
        <source>Not seen by the model</source>
        <translation>模型未见过的时段</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>实际购买</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>As forecast</source>
        <translation>与预测一致</translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation>实际购买</translation>
    </message>
    <message>
        <source>Chance to purchase, forecast</source>
        <translation>预测的购买概率</translation>
    </message>
    <message>
        <source>After %1: %2 forecast, %3 came.</source>
        <comment>date, number of purchases, the same</comment>
        <translation>%1 之后：预测 %2 次，实际 %3 次。</translation>
    </message>
    <message>
        <source>The two most promising tenths brought %1 of the revenue.</source>
        <translation>最有希望的两个十分位带来了 %1 的收入。</translation>
    </message>
    <message>
        <source>Forecast chances are off by %1 on average.</source>
        <comment>percentage points</comment>
        <translation>预测概率平均偏差 %1。</translation>
    </message>
    <message>
        <source>Tenths, most promising first</source>
        <comment>groups of customers</comment>
        <translation>十等分，最有希望者在前</translation>
    </message>
    <message>
        <source>Luck</source>
        <comment>what chance alone explains</comment>
        <translation>随机波动</translation>
    </message>
</context>
<context>
    <name>perennial::ui::QualityPage</name>
    <message>
        <source>Perennial forecasts from earlier days of your own data, with every model and with plain rules of thumb, and compares the forecasts with what customers then did.</source>
        <translation>Perennial 用您自己较早的数据，以每个模型和简单的经验法则做出预测，再与客户之后的实际行为比较。</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>暂无可评判的内容</translation>
    </message>
    <message>
        <source>Once orders are imported, see here how far forecasts for your shop can be trusted.</source>
        <translation>导入订单后，此处显示对您店铺的预测有多可信。</translation>
    </message>
    <message>
        <source>Comparing forecasts with what happened…</source>
        <translation>正在将预测与实际比较…</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>比较已停止</translation>
    </message>
    <message>
        <source>Compare forecasts</source>
        <translation>比较预测</translation>
    </message>
    <message>
        <source>Forecasts cannot be judged with these orders</source>
        <translation>用这些订单无法评判预测</translation>
    </message>
    <message>
        <source>Best forecaster</source>
        <translation>最佳预测方法</translation>
    </message>
    <message>
        <source>The way of forecasting whose forecasts came closest to what customers did, or the simplest of several that are equally good.</source>
        <translation>预测与客户实际行为最接近的方法；若几种同样好，则取最简单的一种。</translation>
    </message>
    <message>
        <source>Orders, all customers</source>
        <translation>订单数（所有客户）</translation>
    </message>
    <message>
        <source>Revenue, all customers</source>
        <translation>收入（所有客户）</translation>
    </message>
    <message>
        <source>Finding good customers</source>
        <translation>识别优质客户</translation>
    </message>
    <message>
        <source>Ranges that held</source>
        <translation>范围的可靠性</translation>
    </message>
    <message>
        <source>the winner gives no ranges</source>
        <translation>胜出的方法不给出范围</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>model; a sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 says how much customers will buy, not how likely they are to buy at all.</source>
        <translation>“%1”只给出客户会买多少，不给出是否会买的概率。</translation>
    </message>
    <message>
        <source>Ways of forecasting, the best first</source>
        <translation>预测方法，最佳者在前</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <comment>purchases so far</comment>
        <translation>累计</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>purchases a week</comment>
        <translation>每周</translation>
    </message>
    <message>
        <source>Sum or week by week</source>
        <translation>累计或逐周</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>Purchases of all customers, counted and as the winner&apos;s purchase model forecasts them. The model has not seen the shaded time.</source>
        <translation>所有客户的购买次数：实际计数与胜出者的购买模型的预测。阴影时段是模型未见过的。</translation>
    </message>
    <message>
        <source>By group of customers</source>
        <translation>按客户分组</translation>
    </message>
    <message>
        <source>Customers ranked by forecast revenue and cut into ten equal groups, the most promising first: the two bars of a group should be alike, and fall from left to right.</source>
        <translation>按预测收入排序并分为十个等大的组，最有希望者在前：同组的两个条形应相近，并从左到右递减。</translation>
    </message>
    <message>
        <source>Chances</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Customers grouped by their chance to purchase, across; the share that did purchase, up. Points on the dashed line mean that 30% is 30%.</source>
        <translation>横轴为按购买概率分组的客户，纵轴为实际购买的比例。点落在虚线上，说明预测的 30% 就是实际的 30%。</translation>
    </message>
    <message>
        <source>There is no forecast week by week for these orders.</source>
        <translation>这些订单没有逐周预测。</translation>
    </message>
    <message>
        <source>In use</source>
        <comment>the chosen way of forecasting</comment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use this one</source>
        <comment>way of forecasting</comment>
        <translation>使用此方法</translation>
    </message>
    <message>
        <source>Values every customer by %1; Undo goes back</source>
        <comment>way of forecasting</comment>
        <translation>用%1估算每位客户的价值；可以撤销</translation>
    </message>
    <message>
        <source>of revenue, from the top 20%</source>
        <translation>的收入来自前 20% 的客户</translation>
    </message>
    <message>
        <source>of customers; 90% promised</source>
        <translation>的客户；承诺 90%</translation>
    </message>
</context>
<context>
    <name>perennial::ui::QualityWords</name>
    <message>
        <source>Rule of thumb</source>
        <comment>kind of forecaster</comment>
        <translation>经验法则</translation>
    </message>
    <message>
        <source>Probability model</source>
        <comment>kind of forecaster</comment>
        <translation>概率模型</translation>
    </message>
    <message>
        <source>Machine learning</source>
        <comment>kind of forecaster</comment>
        <translation>机器学习</translation>
    </message>
    <message>
        <source>Neural network</source>
        <comment>kind of forecaster</comment>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Blend of several</source>
        <comment>kind of forecaster</comment>
        <translation>多种方法组合</translation>
    </message>
    <message>
        <source>%1 is the only way of forecasting that these data suffice for.</source>
        <translation>这些数据只够使用 %1。</translation>
    </message>
    <message>
        <source>%1 wins: %2 came no closer than chance explains, and %1 is simpler.</source>
        <comment>two ways of forecasting</comment>
        <translation>%1 胜出：%2 的优势不超出随机波动，而 %1 更简单。</translation>
    </message>
    <message>
        <source>%1 wins: its forecasts came closest, ahead of %2.</source>
        <translation>%1 胜出：其预测最接近实际，领先于 %2。</translation>
    </message>
    <message>
        <source>%1 wins: its forecasts came closest, ahead of %2 and %3.</source>
        <translation>%1 胜出：其预测最接近实际，领先于 %2 和 %3。</translation>
    </message>
    <message>
        <source>Forecasts made from the data to %1, compared with the %2 that followed: of %3, %4 bought again.</source>
        <comment>date; 39 weeks; 2,357 customers; number</comment>
        <translation>用截至 %1 的数据做出预测，与之后 %2的实际比较：%3中有 %4 位再次购买。</translation>
    </message>
    <message>
        <source>Means of %1 comparisons, the last one from the data to %2 with the %3 that followed: of %4, %5 bought again.</source>
        <comment>number; date; 39 weeks; 2,357 customers; number</comment>
        <translation>%1 次比较的平均；最后一次用截至 %2 的数据预测之后 %3：%4中有 %5 位再次购买。</translation>
    </message>
    <message>
        <source>Needs more data than there are.</source>
        <translation>数据不足。</translation>
    </message>
    <message>
        <source>Could not be fitted to these data.</source>
        <translation>无法用这些数据拟合。</translation>
    </message>
    <message>
        <source>Could not be fitted to these data: %1.</source>
        <translation>无法用这些数据拟合：%1。</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>column: deviation of the total of orders</comment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>column: deviation of the total of revenue</comment>
        <translation>收入</translation>
    </message>
    <message>
        <source>MAE</source>
        <comment>column: mean absolute error</comment>
        <translation>MAE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <comment>column: root of the mean squared error</comment>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Spearman</source>
        <comment>column: rank correlation</comment>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>Gini</source>
        <comment>column: normalised Gini coefficient</comment>
        <translation>基尼</translation>
    </message>
    <message>
        <source>Tenths</source>
        <comment>column: error over tenths of customers</comment>
        <translation>十分位误差</translation>
    </message>
    <message>
        <source>Top 20%</source>
        <comment>column: share of revenue from the top fifth by forecast</comment>
        <translation>前 20%</translation>
    </message>
    <message>
        <source>In 90%</source>
        <comment>column: share of customers within their 90% range</comment>
        <translation>90% 内</translation>
    </message>
    <message>
        <source>Seconds</source>
        <comment>column: time to fit and forecast</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Mean absolute error: by how many orders the forecast for one customer was off, on average. Best: the smallest.</source>
        <translation>平均绝对误差：单个客户的预测平均相差多少订单。越小越好。</translation>
    </message>
    <message>
        <source>Root mean squared error: as MAE, but large misses weigh more. Best: the smallest.</source>
        <translation>均方根误差：与 MAE 类似，但大的偏差权重更高。越小越好。</translation>
    </message>
    <message>
        <source>Whether customers were put in the right order by revenue: 1 is the true order, 0 a random one. Best: the largest.</source>
        <translation>客户按收入排列的顺序是否正确：1 为真实顺序，0 为随机顺序。越大越好。</translation>
    </message>
    <message>
        <source>How well the forecast finds the customers with the money: 1 is the best possible ranking, 0 a random one. Best: the largest.</source>
        <translation>预测能否找到带来收入的客户：1 为最佳排序，0 为随机排序。越大越好。</translation>
    </message>
    <message>
        <source>Customers ranked by forecast and cut into ten equal groups: by how much the forecast revenue of a group was off, on average. Best: the smallest.</source>
        <translation>按预测排序并分为十个等大的组：每组预测收入平均偏差多少。越小越好。</translation>
    </message>
    <message>
        <source>The share of all revenue that came from the fifth of customers with the highest forecasts. Best: the largest.</source>
        <translation>预测最高的五分之一客户带来的收入占比。越大越好。</translation>
    </message>
    <message>
        <source>How many customers ended within the range that was said to hold 90%. Best: closest to 90%; more is too cautious, less too sure.</source>
        <translation>有多少客户的结果落在声称包含 90% 的范围内。越接近 90% 越好；更高则过于谨慎，更低则过于自信。</translation>
    </message>
    <message>
        <source>How long fitting and forecasting took, all comparisons together.</source>
        <translation>所有比较的拟合与预测共用时间。</translation>
    </message>
    <message>
        <source>By how much the forecast number of orders of all customers together was off, on average over the comparisons: always too high (+), always too low (−), or now one, now the other (±). Best: 0%.</source>
        <translation>全部客户订单数的预测偏差，取各次比较的平均：总是偏高（+）、总是偏低（−），或时高时低（±）。最好：0%。</translation>
    </message>
    <message>
        <source>By how much the forecast revenue of all customers together was off, on average over the comparisons: always too high (+), always too low (−), or now one, now the other (±). Best: 0%.</source>
        <translation>全部客户收入的预测偏差，取各次比较的平均：总是偏高（+）、总是偏低（−），或时高时低（±）。最好：0%。</translation>
    </message>
    <message>
        <source>±%1</source>
        <comment>an error now above, now below</comment>
        <translation>±%1</translation>
    </message>
    <message>
        <source>forecast too high</source>
        <translation>预测偏高</translation>
    </message>
    <message>
        <source>forecast too low</source>
        <translation>预测偏低</translation>
    </message>
    <message>
        <source>%1 to %2, the last %3</source>
        <comment>errors of several comparisons; that of the latest</comment>
        <translation>%1 至 %2，最近一次 %3</translation>
    </message>
    <message>
        <source>During promotions customers bought no more often than chance explains.</source>
        <translation>促销期间客户的购买频率没有超出偶然波动。</translation>
    </message>
    <message>
        <source>During promotions customers buy %1 times as often (%2 to %3).</source>
        <translation>促销期间客户的购买频率是平时的 %1 倍（%2 至 %3）。</translation>
    </message>
    <message>
        <source>Forecasts count on those planned until %1; later %2 of the days, as in the last year.</source>
        <comment>promotions; date; 12%</comment>
        <translation>预测计入计划至 %1 的促销；此后按最近一年的比例，%2 的日子为促销日。</translation>
    </message>
    <message>
        <source>None is planned: forecasts count on %1 of the days, as in the last year.</source>
        <comment>promotions; 12%</comment>
        <translation>没有计划中的促销：预测按最近一年的比例，将 %1 的日子计为促销日。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Readiness</name>
    <message>
        <source>Not enough data. %1: %2.</source>
        <extracomment>an analysis; what it needs and what there is</extracomment>
        <translation>数据不足。%1：%2。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ReadingWords</name>
    <message>
        <source>on the day of the refund</source>
        <translation>退款当天</translation>
    </message>
    <message>
        <source>on the day of the order</source>
        <translation>订单当天</translation>
    </message>
    <message>
        <source>not at all</source>
        <comment>refunds</comment>
        <translation>不计入</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a number of refunds</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>how a file was read: what, value
----------
a rule about rows, then what is done with them</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>without names of columns</source>
        <translation>无列名</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <comment>of columns</comment>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>换行符</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>that order was assumed</source>
        <comment>of day and month</comment>
        <translation>该顺序为假定</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>of a database</comment>
        <translation>表</translation>
    </message>
    <message>
        <source>Refunds whose sale is in the files</source>
        <translation>能在文件中找到销售的退款</translation>
    </message>
    <message>
        <source>Refunds count</source>
        <translation>退款计入</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a column of the file and what it means</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>amounts in %1</source>
        <comment>currency</comment>
        <translation>金额以 %1 计</translation>
    </message>
    <message>
        <source>clock of %1</source>
        <comment>time zone of the store</comment>
        <translation>店铺时区：%1</translation>
    </message>
    <message>
        <source>Which rows count: as proposed</source>
        <translation>计入哪些行：按建议</translation>
    </message>
    <message>
        <source>Which rows count, other than proposed: %1</source>
        <translation>计入哪些行，与建议不同之处：%1</translation>
    </message>
    <message>
        <source>Text in columns</source>
        <translation>按列对齐的文本</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ReviewStep</name>
    <message>
        <source>&amp;My system says the total is</source>
        <translation>我的系统显示的总额(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Keep these decisions under the name</source>
        <translation>保存这些选择，名称为</translation>
    </message>
    <message>
        <source>&amp;Save as preset</source>
        <translation>存为预设(&amp;S)</translation>
    </message>
    <message>
        <source>✓ Kept as “%1”.</source>
        <translation>✓ 已存为“%1”。</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>step of the import</comment>
        <translation>核对</translation>
    </message>
    <message>
        <source>Does it add up?</source>
        <translation>账目对得上吗？</translation>
    </message>
    <message>
        <source>The project&apos;s revenue stays as it is.</source>
        <translation>项目收入不变。</translation>
    </message>
    <message>
        <source>The project&apos;s revenue changes by %1.</source>
        <translation>项目收入变化 %1。</translation>
    </message>
    <message>
        <source>What the orders suffice for</source>
        <translation>订单足以支持的分析</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>The files suffice for %1 of %2 analyses</source>
        <extracomment>the files that are imported, apart from what the project holds</extracomment>
        <translation>这些文件足以支持 %1/%2 项分析</translation>
    </message>
    <message>
        <source>The files cannot be read like this.</source>
        <translation>这样无法读取这些文件。</translation>
    </message>
    <message>
        <source>What reading did to the files</source>
        <translation>读取时对文件做了什么</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <extracomment>what was put together, filled down, mended or guessed while reading; a number of sentences</extracomment>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>%1 new orders (%2)</source>
        <translation>%1 个新订单（%2）</translation>
    </message>
    <message>
        <source>%1 rows that are there already</source>
        <translation>%1 行已在项目中</translation>
    </message>
    <message>
        <source>%1 orders that differ (%2 there, %3 here)</source>
        <translation>%1 个订单有差异（项目中 %2，此处 %3）</translation>
    </message>
    <message>
        <source>%1 orders of these days that are not in the files (%2)</source>
        <translation>这些日期中有 %1 个订单不在文件里（%2）</translation>
    </message>
    <message>
        <source>Compared with the project: %1. %2</source>
        <extracomment>what an import finds in the project, then what becomes of its revenue</extracomment>
        <translation>与项目比较：%1。%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The rows and what they suffice for</source>
        <translation>各行数据及其足以支持的分析</translation>
    </message>
</context>
<context>
    <name>perennial::ui::RulesStep</name>
    <message>
        <source>Rules of the import</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>As written in the files</source>
        <translation>按文件中所写</translation>
    </message>
    <message>
        <source>Clock of the s&amp;tore</source>
        <translation>店铺时区(&amp;T)</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no rows are touched</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The files cannot be read like this.</source>
        <translation>这样无法读取文件。</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>step of the import</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Which rows count, and how?</source>
        <translation>哪些行计入，如何计入？</translation>
    </message>
    <message>
        <source>Not stated</source>
        <comment>the currency of amounts</comment>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>金额的货币</translation>
    </message>
    <message>
        <source>C&amp;urrency of the amounts</source>
        <translation>金额的货币(&amp;U)</translation>
    </message>
    <message>
        <source>Say what becomes of the rows in %1: give a rate, or leave them out.</source>
        <translation>请说明 %1 的行如何处理：给出汇率，或选择不计入。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterChart</name>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: quantity (unit)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>band of an axis: all values below</comment>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>≤ 0</source>
        <comment>band of an axis: zero and less</comment>
        <translation>≤ 0</translation>
    </message>
    <message>
        <source>one purchase</source>
        <comment>band of an axis: the chance active is not known</comment>
        <translation>一次购买</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterLegend</name>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>legend entry: segment, number of customers</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>legend entry read aloud: segment, &quot;12 customers&quot;</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <comment>legend entry read aloud</comment>
        <translation>%1，已隐藏</translation>
    </message>
    <message>
        <source>%1
%2
Click to select them; Ctrl+click to show or hide them.</source>
        <comment>%1 is the segment and &quot;12 customers&quot;, %2 the segment&apos;s rule</comment>
        <translation>%1
%2
单击选择；Ctrl+单击显示或隐藏。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterPlot</name>
    <message>
        <source>Import order files or open a project to see every customer here.</source>
        <translation>导入订单文件或打开项目，即可在此看到每位客户。</translation>
    </message>
    <message>
        <source>Customers by %1 and %2</source>
        <comment>two quantities</comment>
        <translation>客户分布：%1 与 %2</translation>
    </message>
    <message>
        <source>%1 shown, %2 selected.</source>
        <comment>%1 is &quot;12 customers&quot;, %2 a number</comment>
        <translation>显示 %1，已选 %2。</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4, %5 %6</source>
        <comment>customer, segment: quantity value, quantity value</comment>
        <translation>%1，%2：%3 %4，%5 %6</translation>
    </message>
    <message>
        <source>Each mark is a customer; shape and colour tell the segment. On a logarithmic axis equal distances are equal factors, and the grey band holds values of zero and below, which have no place on it. Drag to select, turn the wheel to zoom, press Enter for the profile of the customer with the ring.</source>
        <translation>每个标记代表一位客户；形状和颜色表示分群。在对数轴上，相等的距离代表相等的倍数；灰色带中是零和负值，它们在对数轴上没有位置。拖动以选择，滚动滚轮以缩放，按 Enter 打开带圆环的客户的档案。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScatterToolbar</name>
    <message>
        <source>Across:</source>
        <comment>quantity on the horizontal axis</comment>
        <translation>横轴：</translation>
    </message>
    <message>
        <source>Up:</source>
        <comment>quantity on the vertical axis</comment>
        <translation>纵轴：</translation>
    </message>
    <message>
        <source>Quantity across</source>
        <translation>横轴的量</translation>
    </message>
    <message>
        <source>Quantity up</source>
        <translation>纵轴的量</translation>
    </message>
    <message>
        <source>log</source>
        <comment>logarithmic axis, short</comment>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic across</source>
        <translation>横轴对数</translation>
    </message>
    <message>
        <source>Logarithmic scale across: each step is ten times more</source>
        <translation>横轴对数刻度：每级为十倍</translation>
    </message>
    <message>
        <source>Logarithmic up</source>
        <translation>纵轴对数</translation>
    </message>
    <message>
        <source>Logarithmic scale up: each step is ten times more</source>
        <translation>纵轴对数刻度：每级为十倍</translation>
    </message>
    <message>
        <source>Swap axes</source>
        <translation>交换坐标轴</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <translation>矩形选择</translation>
    </message>
    <message>
        <source>Select by dragging a rectangle (R)</source>
        <translation>拖动矩形进行选择 (R)</translation>
    </message>
    <message>
        <source>Select with a lasso</source>
        <translation>套索选择</translation>
    </message>
    <message>
        <source>Select by drawing around customers (L)</source>
        <translation>圈出客户进行选择 (L)</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Move the view by dragging (H; hold Space for a moment)</source>
        <translation>拖动移动视图（H；或按住空格键）</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>显示全部 (0)</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ScenarioBars</name>
    <message>
        <source>Total CLV, baseline and scenario</source>
        <translation>CLV 总额，基线与情景</translation>
    </message>
    <message>
        <source>Baseline %1, scenario %2</source>
        <comment>values with ranges</comment>
        <translation>基线 %1，情景 %2</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>value, range</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>perennial::ui::SegmentsDock</name>
    <message>
        <source>Of the %1 the filter shows, of %2 in all.</source>
        <comment>arguments: 12 customers, number of all</comment>
        <translation>筛选显示 %1，共 %2。</translation>
    </message>
    <message>
        <source>Of all %1.</source>
        <comment>argument: 12 customers</comment>
        <translation>全部 %1。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Segments appear here once orders are imported.</source>
        <translation>导入订单后，分群会显示在这里。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::SegmentsModel</name>
    <message>
        <source>%1–%2</source>
        <comment>range</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>customers, share of all</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Click selects the segment&apos;s customers; the check mark shows or hides them everywhere.</source>
        <translation>单击选择该分群的客户；勾选标记在各处显示或隐藏他们。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers of the segment; the bar is their share.</source>
        <translation>该分群的客户数；条形是其占比。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Change of the CLV against the baseline by the what-if.</source>
        <translation>情景下 CLV 相对基线的变化。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>column, short for revenue to date</comment>
        <translation>收入</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>column, short for chance active</comment>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>row: all segments</comment>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 (%2, 90%)</source>
        <comment>value; its range</comment>
        <translation>%1（%2，90%）</translation>
    </message>
    <message>
        <source>&lt;qt&gt;&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2&lt;br&gt;&lt;br&gt;Customers: %3 (%4)&lt;br&gt;CLV: %5, baseline %6&lt;br&gt;Expected purchases: %7&lt;br&gt;Revenue to date: %8&lt;br&gt;Mean chance active: %9&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2&lt;br&gt;&lt;br&gt;客户：%3（%4）&lt;br&gt;CLV：%5，基线 %6&lt;br&gt;预期购买次数：%7&lt;br&gt;累计收入：%8&lt;br&gt;平均活跃概率：%9&lt;/qt&gt;</translation>
    </message>
    <message>
        <source>Purchases</source>
        <comment>column, short for expected purchases</comment>
        <translation>购买</translation>
    </message>
</context>
<context>
    <name>perennial::ui::SelectionStrip</name>
    <message>
        <source>Keep only</source>
        <translation>仅保留</translation>
    </message>
    <message>
        <source>Count only the selected customers, everywhere (K)</source>
        <translation>各处只计入所选客户 (K)</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Leave the selected customers out, everywhere (X)</source>
        <translation>各处不计所选客户 (X)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Select nobody (Esc)</source>
        <translation>取消全部选择 (Esc)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 selected&lt;/b&gt; · revenue %2 · CLV %3 · chance active %4</source>
        <comment>%1 is &quot;12 customers&quot;, %4 a mean in percent</comment>
        <translation>&lt;b&gt;已选 %1&lt;/b&gt; · 收入 %2 · CLV %3 · 活跃概率 %4</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 selected&lt;/b&gt;, all left out by the filter</source>
        <comment>%1 is &quot;12 customers&quot;</comment>
        <translation>&lt;b&gt;已选 %1&lt;/b&gt;，全部被筛选隐藏</translation>
    </message>
    <message>
        <source>%1, of which %2 outside the view</source>
        <comment>%1 is &quot;12 customers&quot;, %2 a number</comment>
        <translation>%1，其中 %2 在视图之外</translation>
    </message>
</context>
<context>
    <name>perennial::ui::SourceRowsView</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>First of these rows</source>
        <translation>其中的前几行</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>没有这样的行。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file and a row in it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>perennial::ui::SourceStep</name>
    <message>
        <source>Read &amp;as</source>
        <translation>读取方式(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Forget this preset</source>
        <translation>删除此预设(&amp;F)</translation>
    </message>
    <message>
        <source>What is in them</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Into a ne&amp;w project</source>
        <translation>存入新项目(&amp;W)</translation>
    </message>
    <message>
        <source>Into the &amp;open project</source>
        <translation>存入打开的项目(&amp;O)</translation>
    </message>
    <message>
        <source>File of the new project</source>
        <translation>新项目的文件</translation>
    </message>
    <message>
        <source>W&amp;here…</source>
        <translation>位置(&amp;H)…</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Into the &amp;open project: %1</source>
        <translation>存入打开的项目(&amp;O)：%1</translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>As detected</source>
        <translation>按检测结果</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>An export of %1.</source>
        <extracomment>the name of a shop system</extracomment>
        <translation>%1 的导出文件。</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>无法导入此文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n columns. Recognised: %1.</source>
        <extracomment>number of columns, then what those with a known meaning hold</extracomment>
        <translation>
            <numerusform>%n 列。已识别：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <extracomment>table of a database, number of rows</extracomment>
        <translation>%1（%2 行）</translation>
    </message>
    <message>
        <source>Choose the files to import.</source>
        <translation>请选择要导入的文件。</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation>正在查看文件。</translation>
    </message>
    <message>
        <source>Say where the new project is to be kept.</source>
        <translation>请说明新项目的存放位置。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Perennial projects (*.perennial)</source>
        <translation>Perennial 项目 (*.perennial)</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>step of the import</comment>
        <translation>来源</translation>
    </message>
    <message>
        <source>What is to be imported, and where to?</source>
        <translation>导入什么，存到哪里？</translation>
    </message>
    <message>
        <source>Add what is new; what is there stays as it is</source>
        <translation>添加新内容；已有内容保持不变</translation>
    </message>
    <message>
        <source>Update orders that are there with what the files say</source>
        <translation>按文件内容更新已有订单</translation>
    </message>
    <message>
        <source>Replace the days of the files: orders that are not in them no longer count</source>
        <translation>替换文件所含的日期：不在文件中的订单不再计入</translation>
    </message>
    <message>
        <source>How rows meet those of earlier imports</source>
        <translation>与先前导入的行如何合并</translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>文件的内容</translation>
    </message>
    <message>
        <source>They h&amp;old</source>
        <translation>内容(&amp;O)</translation>
    </message>
    <message>
        <source>Joined by</source>
        <comment>tables of a database</comment>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>This table belongs beside orders. Import it into the project that has them, or the orders into this project later.</source>
        <translation>此表是订单的补充。请导入到含有订单的项目，或之后将订单导入此项目。</translation>
    </message>
    <message>
        <source>No orders: a table to stand beside them, %1.</source>
        <extracomment>what a table holds, such as products</extracomment>
        <translation>不是订单，而是订单之外的数据表：%1。</translation>
    </message>
    <message>
        <source>Orders need a date and an amount, which were not both found: say in step 3 which columns hold them, or choose here what the files hold.</source>
        <translation>订单需要日期和金额，但未能同时找到：请在第 3 步指出对应的列，或在此选择文件的内容。</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选择</translation>
    </message>
    <message>
        <source>“%1” of the last import is no longer there. Choose the new file: what its columns mean and which rows count is decided as last time.</source>
        <translation>上次导入的“%1”已不在原处。请选择新文件：各列的含义和计入哪些行将沿用上次的决定。</translation>
    </message>
    <message>
        <source>Tab&amp;le</source>
        <translation>表(&amp;L)</translation>
    </message>
</context>
<context>
    <name>perennial::ui::SourcesTable</name>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>way of importing</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>File, imported</source>
        <translation>文件与导入时间</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when imported; way of importing</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>what an import holds</extracomment>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>perennial::ui::StartPage</name>
    <message>
        <source>Choose a CSV, text, Excel or SQLite file, or drop it anywhere on this window.</source>
        <translation>选择 CSV、文本、Excel 或 SQLite 文件，或把它拖放到此窗口任意位置。</translation>
    </message>
    <message>
        <source>See what every customer is worth, who is leaving, and what a decision would change.</source>
        <translation>看清每位客户的价值、谁正在流失，以及一个决定会改变什么。</translation>
    </message>
    <message>
        <source>Explore the sample store</source>
        <translation>探索示例商店</translation>
    </message>
    <message>
        <source>Three years of orders of an invented shop, already analysed.</source>
        <translation>一家虚构商店三年的订单，已完成分析。</translation>
    </message>
    <message>
        <source>Import my orders…</source>
        <translation>导入我的订单…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Continue with a .perennial file.</source>
        <translation>继续使用 .perennial 文件。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>None yet. Projects you open or import appear here.</source>
        <translation>还没有。您打开或导入的项目会显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>所有数据都留在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::StatusLine</name>
    <message>
        <source>Shows what is in the project and whether it can be trusted</source>
        <translation>显示项目里有什么，以及是否可信</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>job in the status bar: title, then what it is doing</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>运行中任务的进度</translation>
    </message>
    <message>
        <source>Data through %1 · %2</source>
        <extracomment>last day of data · refund policy</extracomment>
        <translation>数据截至 %1 · %2</translation>
    </message>
    <message>
        <source>Model: %1 (automatic)</source>
        <translation>模型：%1（自动）</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>&lt;qt&gt;%1 Click to choose another model.&lt;/qt&gt;</source>
        <comment>argument: a sentence</comment>
        <translation>&lt;qt&gt;%1 点击可选择其他模型。&lt;/qt&gt;</translation>
    </message>
    <message>
        <source>Model: %1 (%2 is not ready)</source>
        <translation>模型：%1（%2 尚未就绪）</translation>
    </message>
    <message>
        <source>Model: %1 (automatic, not yet compared)</source>
        <translation>模型：%1（自动，尚未比较）</translation>
    </message>
    <message>
        <source>%1 Forecasts have not been compared on these orders yet: Model quality does so, and another model may then take over.</source>
        <comment>argument: a sentence</comment>
        <translation>%1 尚未用这些订单比较各种预测：“模型质量”页会进行比较，之后可能换用另一个模型。</translation>
    </message>
    <message>
        <source>Stops this work; what is stored stays as it is</source>
        <translation>停止此任务；已保存的内容保持不变</translation>
    </message>
</context>
<context>
    <name>perennial::ui::StepList</name>
    <message>
        <source>Steps of the import</source>
        <translation>导入步骤</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>number and name of a step</comment>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>These files have nothing to decide here</source>
        <translation>这些文件在此步骤无需决定</translation>
    </message>
</context>
<context>
    <name>perennial::ui::TableLedgerView</name>
    <message>
        <source>Account of the import</source>
        <translation>导入明细</translation>
    </message>
    <message>
        <source>What became of the rows</source>
        <translation>各行的去向</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>✓ Every row is accounted for.</source>
        <translation>✓ 每一行都有去向。</translation>
    </message>
    <message>
        <source>⚠ The account does not balance. The import is not to be trusted.</source>
        <translation>⚠ 账目不平衡。此次导入不可信。</translation>
    </message>
    <message>
        <source>Read from the file</source>
        <translation>从文件读取</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>    of these: in place of an earlier row of their key</source>
        <translation>    其中：取代同一编号的旧行</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>    of these: %1</source>
        <extracomment>a part of the rows left out: the reason</extracomment>
        <translation>    其中：%1</translation>
    </message>
</context>
<context>
    <name>perennial::ui::TableReview</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>未计入的原因</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>该行内容</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>未计入的行</translation>
    </message>
    <message>
        <source>The rules of the import are about orders; this table has none.</source>
        <translation>导入规则只针对订单；此表没有订单。</translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation>所有行均已计入。</translation>
    </message>
    <message>
        <source>%1 of %2 rows that are left out</source>
        <translation>未计入的 %2 行中的 %1 行</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Timeline</name>
    <message>
        <source>Purchases over time</source>
        <translation>购买时间线</translation>
    </message>
    <message>
        <source>Purchases and refunds from %1 to %2; the next one is expected about %3.</source>
        <translation>从 %1 到 %2 的购买与退款；下一次预计在 %3 左右。</translation>
    </message>
    <message>
        <source>was expected about %1</source>
        <translation>原预计在 %1 左右</translation>
    </message>
    <message>
        <source>next expected about %1</source>
        <translation>下一次预计在 %1 左右</translation>
    </message>
    <message>
        <source>data until %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>%1: refund of %2</source>
        <comment>date, amount</comment>
        <translation>%1：退款 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, amount of an order</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>perennial::ui::ValueReasons</name>
    <message>
        <source>%1 names no facts that it went by; this is its value taken apart.</source>
        <comment>way of forecasting</comment>
        <translation>%1 无法说明所依据的信息；以上是对价值的拆解。</translation>
    </message>
    <message>
        <source>%1: −%2</source>
        <comment>a fact; money it takes off the value</comment>
        <translation>%1：−%2</translation>
    </message>
    <message>
        <source>%1: +%2</source>
        <comment>a fact; money it adds to the value</comment>
        <translation>%1：+%2</translation>
    </message>
    <message>
        <source>Chance active %1 (mean customer %2)</source>
        <comment>two percentages</comment>
        <translation>活跃概率 %1（平均客户 %2）</translation>
    </message>
    <message>
        <source>If active, %1 purchases %2 (mean customer %3)</source>
        <comment>number; in the next 12 months; number</comment>
        <translation>若活跃，%2购买 %1 次（平均客户 %3 次）</translation>
    </message>
    <message>
        <source>%1 purchases expected %2 (mean customer %3)</source>
        <comment>number; in the next 12 months; number</comment>
        <translation>%2预期购买 %1 次（平均客户 %3 次）</translation>
    </message>
    <message>
        <source>A purchase adds %1 (mean customer %2)</source>
        <comment>two sums of money</comment>
        <translation>每次购买贡献 %1（平均客户 %2）</translation>
    </message>
</context>
<context>
    <name>perennial::ui::VerdictTable</name>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What there is, or is missing</source>
        <translation>现有或缺少的数据</translation>
    </message>
</context>
<context>
    <name>perennial::ui::WhatIfDock</name>
    <message>
        <source>Of the %1 the filter shows.</source>
        <comment>argument: 12 customers</comment>
        <translation>筛选显示 %1。</translation>
    </message>
    <message>
        <source>Of all %1.</source>
        <comment>argument: 12 customers</comment>
        <translation>全部 %1。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>How much faster or slower customers leave than they do now: at +10% the rate at which each customer leaves is a tenth higher. 0% is the baseline.</source>
        <translation>客户离开的速度比现在快或慢多少：+10% 表示每位客户的离开速率高出十分之一。0% 为基线。</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>折现率</translation>
    </message>
    <message>
        <source>What waiting a year for money costs: at 10% a year, 110 next year is worth 100 today. It makes late purchases count less; it has nothing to do with price reductions.</source>
        <translation>等待一年收款的代价：年折现率 10% 时，明年的 110 相当于今天的 100。它使较晚的购买分量变轻，与降价无关。</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Share of revenue that remains as profit. Measured from the costs of goods where the orders carry them.</source>
        <translation>收入中成为利润的份额。订单带有成本时由成本算出。</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测期</translation>
    </message>
    <message>
        <source>How many months after the last day of data are counted. The further ahead, the less certain.</source>
        <translation>计入数据最后一天之后的多少个月。看得越远越不确定。</translation>
    </message>
    <message>
        <source>Value is revenue, since no costs were imported; set the margin to see profit.</source>
        <translation>没有导入成本，因此价值即收入；设置毛利率可查看利润。</translation>
    </message>
    <message>
        <source>Total CLV</source>
        <translation>CLV 总额</translation>
    </message>
    <message>
        <source>Sum of the customers&apos; lifetime values under the settings above. The range of each bar holds the true sum with a probability of 90%. Both rest on the same model, so the change between them is more certain than either.</source>
        <translation>上述设置下客户终身价值之和。每个条形的范围有 90% 的概率包含真实总和。两者基于同一模型，因此其间的变化比任一总和更可靠。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Puts all settings back to the baseline</source>
        <translation>将所有设置恢复为基线</translation>
    </message>
    <message>
        <source>Change of CLV by segment</source>
        <translation>各分群的 CLV 变化</translation>
    </message>
    <message>
        <source>Once orders are imported, see here what more or less churn would cost.</source>
        <translation>导入订单后，可在此查看流失增减的代价。</translation>
    </message>
    <message>
        <source>%1 forecasts the next %2 as customers behave now. Discount and margin change its values exactly; for churn and other horizons each value follows the course over time that %3 gives it.</source>
        <comment>way of forecasting; number of days; model</comment>
        <translation>%1按客户目前的行为预测未来%2。折现率和毛利率对其结果的影响是精确的；流失变化和其他预测期则按%3给出的时间走势推算每个价值。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::WhatIfSentence</name>
    <message>
        <source>At %1 more churn</source>
        <comment>condition; argument: percentage</comment>
        <translation>流失增加 %1 时</translation>
    </message>
    <message>
        <source>At %1 less churn</source>
        <comment>condition; argument: percentage</comment>
        <translation>流失减少 %1 时</translation>
    </message>
    <message>
        <source>At a discount rate of %1 instead of %2</source>
        <comment>condition</comment>
        <translation>折现率为 %1 而非 %2 时</translation>
    </message>
    <message>
        <source>At a margin of %1 instead of %2</source>
        <comment>condition</comment>
        <translation>毛利率为 %1 而非 %2 时</translation>
    </message>
    <message>
        <source>With these settings</source>
        <comment>condition</comment>
        <translation>按这些设置</translation>
    </message>
    <message>
        <source>Move a slider to see what would change. The baseline stays as it is.</source>
        <translation>移动滑块，看看会有什么变化。基线保持不变。</translation>
    </message>
    <message>
        <source>%1 customers are worth the same.</source>
        <comment>argument: a condition</comment>
        <translation>%1，客户价值不变。</translation>
    </message>
    <message>
        <source>%1, customers are worth %2 less (%3).</source>
        <comment>condition, money, change</comment>
        <translation>%1，客户价值减少 %2（%3）。</translation>
    </message>
    <message>
        <source>%1, customers are worth %2 more (%3).</source>
        <comment>condition, money, change</comment>
        <translation>%1，客户价值增加 %2（%3）。</translation>
    </message>
    <message numerus="yes">
        <source>%1 the next %n months are worth %2 less (%3).</source>
        <comment>condition, money, change</comment>
        <translation>
            <numerusform>%1，未来 %n 个月的价值减少 %2（%3）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 the next %n months are worth %2 more (%3).</source>
        <comment>condition, money, change</comment>
        <translation>
            <numerusform>%1，未来 %n 个月的价值增加 %2（%3）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking %1 ahead instead of %2</source>
        <comment>condition; arguments: 12 months</comment>
        <translation>预测 %1 而非 %2 时</translation>
    </message>
    <message>
        <source>%1 the next month is worth %2 less (%3).</source>
        <comment>condition, money, change</comment>
        <translation>%1，未来一个月的价值减少 %2（%3）。</translation>
    </message>
    <message>
        <source>%1 the next month is worth %2 more (%3).</source>
        <comment>condition, money, change</comment>
        <translation>%1，未来一个月的价值增加 %2（%3）。</translation>
    </message>
</context>
<context>
    <name>perennial::ui::WorkPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>perennial::ui::Workspace</name>
    <message>
        <source>Perspectives</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Show the panels</source>
        <translation>显示面板</translation>
    </message>
    <message>
        <source>All panels are closed (F9)</source>
        <translation>所有面板都已关闭（F9）</translation>
    </message>
</context>
<context>
    <name>perennial::ui::refundWords</name>
    <message>
        <source>refunds on the day of the refund</source>
        <translation>退款计在退款日</translation>
    </message>
    <message>
        <source>refunds on the day of the order</source>
        <translation>退款计在下单日</translation>
    </message>
    <message>
        <source>refunds left out</source>
        <translation>不计退款</translation>
    </message>
</context>
</TS>
