<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Adjusting</name>
    <message>
        <source>%1 is not in the list of %2</source>
        <translation>%1不在%2年清单中</translation>
    </message>
    <message>
        <source>an adjustment has a day in the year %1</source>
        <translation>调整日期须在%1年内</translation>
    </message>
    <message>
        <source>%1: a removal needs a reason</source>
        <translation>%1：调出须填写原因</translation>
    </message>
    <message>
        <source>%1: the new target is missing</source>
        <translation>%1：未填写调整后的年度计划</translation>
    </message>
    <message>
        <source>%1: its target is not issued yet; change it where it is proposed</source>
        <translation>%1：年度计划尚未下达，请在申报处修改</translation>
    </message>
    <message>
        <source>Mid-year adjustment: target of %1</source>
        <translation>中期调整：%1年度计划</translation>
    </message>
    <message>
        <source>Mid-year adjustment: %1 leaves the list</source>
        <translation>中期调整：%1调出清单</translation>
    </message>
    <message>
        <source>Mid-year adjustment: %1 joins the list</source>
        <translation>中期调整：%1列入清单</translation>
    </message>
    <message>
        <source>%1: its level in the list is missing</source>
        <translation>%1：未选定在清单中的级别</translation>
    </message>
    <message>
        <source>%1 has left the list of %2 on %3</source>
        <translation>%1已于%3调出%2年清单</translation>
    </message>
    <message>
        <source>%1 has left the list of %2 on %3; where that was a mistake, take it back</source>
        <translation>%1已于%3调出%2年清单；如属误操作，请撤销调出</translation>
    </message>
    <message>
        <source>%1 is in the list of %2 already; what joins is not in it yet</source>
        <translation>%1已在%2年清单中，新增的应是清单外的项目</translation>
    </message>
</context>
<context>
    <name>Appraisals</name>
    <message>
        <source>%1, %2: two different places, %3 and %4</source>
        <translation>%1的“%2”有两个不同的位次：第%3位和第%4位</translation>
    </message>
</context>
<context>
    <name>Assignments</name>
    <message>
        <source>Projects and the day must be given</source>
        <translation>须给出项目和起始日期</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>not started</source>
        <translation>尚未开工</translation>
    </message>
    <message>
        <source>started, but nothing shows that work goes on</source>
        <translation>已开工，但没有在建的佐证</translation>
    </message>
    <message>
        <source>not in production</source>
        <translation>尚未投产</translation>
    </message>
    <message>
        <source>was in no earlier start list</source>
        <translation>此前未列入开工一批</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>not proposed</source>
        <translation>未申报</translation>
    </message>
    <message>
        <source>period %1 is not in the ledger; say on which day it is held</source>
        <translation>台账中没有第%1期，请填写活动日期</translation>
    </message>
    <message>
        <source>%1 applies already: %2</source>
        <translation>%1已申报：%2</translation>
    </message>
    <message>
        <source>%1 is in that list already</source>
        <translation>%1已在该批次名单中</translation>
    </message>
    <message>
        <source>%1: “%2” is not possible, the application is in the state “%3”</source>
        <translation>%1：目前为“%3”，不能办理“%2”</translation>
    </message>
    <message>
        <source>no project was chosen</source>
        <translation>没有选择项目</translation>
    </message>
    <message>
        <source>each step has its day</source>
        <translation>每一步都要有日期</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n project(s) for period %1</source>
        <translation>
            <numerusform>第%1期拟报 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>no application was chosen</source>
        <translation>没有选择申报项目</translation>
    </message>
    <message>
        <source>a return needs a reason</source>
        <translation>退回须填写原因</translation>
    </message>
    <message>
        <source>say who took it in: 省定, 市定 or 区定</source>
        <translation>请选择由谁纳入：省定、市定或区定</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n project(s)</source>
        <translation>
            <numerusform>%1：%n 个项目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>A record names another that does not exist (%1)</source>
        <translation>记录引用了不存在的记录（%1）</translation>
    </message>
    <message>
        <source>The change log was altered here: the hash does not hold</source>
        <translation>此处的变更日志被改动过：校验值不符</translation>
    </message>
    <message>
        <source>The record was removed behind the program&apos;s back</source>
        <translation>该记录在程序之外被删除</translation>
    </message>
    <message>
        <source>The record was added behind the program&apos;s back</source>
        <translation>该记录在程序之外被添加</translation>
    </message>
    <message>
        <source>%1 was altered behind the program&apos;s back: the log says “%2”, the table “%3”</source>
        <translation>%1在程序之外被改动：日志为“%2”，表中为“%3”</translation>
    </message>
    <message>
        <source>The search keys do not fit the name</source>
        <translation>检索键与名称不符</translation>
    </message>
    <message>
        <source>An empty text stands where nothing should</source>
        <translation>应为空缺处存有空文本</translation>
    </message>
    <message>
        <source>The file holds a trigger or view that is not the program&apos;s: %1</source>
        <translation>文件中有不属于本程序的触发器或视图：%1</translation>
    </message>
    <message>
        <source>The counter of ids stands at %1, but there is a record %2: new ones would collide</source>
        <translation>编号计数器为 %1，却已有记录 %2：新记录会与之冲突</translation>
    </message>
    <message>
        <source>The content of “%1” is missing or was altered</source>
        <translation>“%1”的内容缺失或被改动</translation>
    </message>
    <message>
        <source>A frozen notice was altered: the content of “%1” is not what was issued</source>
        <translation>已签发的通报被改动：“%1”的内容与签发时不一致</translation>
    </message>
    <message>
        <source>What was frozen with the notice is missing or was altered</source>
        <translation>通报定稿缺失或被改动</translation>
    </message>
    <message>
        <source>%1 values of own fields belong to no record</source>
        <translation>有 %1 个自定义字段的值不属于任何记录</translation>
    </message>
</context>
<context>
    <name>Closings</name>
    <message>
        <source>%1 is closed already</source>
        <translation>%1已封账</translation>
    </message>
    <message>
        <source>%1 is not over on %2: it is closed when its figures are final</source>
        <translation>%1到%2尚未结束：数据定报后才能封账</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>封账%1</translation>
    </message>
    <message>
        <source>%1 is not closed</source>
        <translation>%1未封账</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>解除%1封账</translation>
    </message>
    <message numerus="yes">
        <source>Close %n month(s): %1</source>
        <translation>
            <numerusform>封账%n个月：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>建设内容</translation>
    </message>
    <message>
        <source>People</source>
        <translation>责任与联系</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>There is no field “%1” (at character %2)</source>
        <translation>没有字段“%1”（第%2个字符处）</translation>
    </message>
    <message>
        <source>“%1” is not one of %3 (at character %2)</source>
        <translation>“%1”不在可选值之内：%3（第%2个字符处）</translation>
    </message>
    <message>
        <source>The filter is not complete at character %1; an example: level=省 and rate&lt;60</source>
        <translation>筛选条件在第%1个字符处不完整；示例：级别=省 且 完成率&lt;60</translation>
    </message>
    <message>
        <source>a date such as 2021-03-05, 2021-03 or 2021年3月</source>
        <translation>日期，如 2021-03-05、2021-03 或 2021年3月</translation>
    </message>
    <message>
        <source>a month such as 2021-12</source>
        <translation>月份，如 2021-12</translation>
    </message>
    <message>
        <source>a number such as 60 or -9.99</source>
        <translation>数字，如 60 或 -9.99</translation>
    </message>
    <message>
        <source>a readable value</source>
        <translation>可识别的值</translation>
    </message>
    <message>
        <source>There is no field “%1” (at character %2); nearest: %3</source>
        <translation>没有字段“%1”（第%2个字符处）；相近的有：%3</translation>
    </message>
    <message>
        <source>“%1” cannot be read (at character %2); expected is %3</source>
        <translation>“%1”无法识别（第%2个字符处）；应为%3</translation>
    </message>
    <message>
        <source>an amount such as 12000 (万元), 1.2亿 or 3000万</source>
        <translation>金额，如 12000（万元）、1.2亿 或 3000万</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>through %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>第%1期</translation>
    </message>
</context>
<context>
    <name>Inspections</name>
    <message>
        <source>There is no earlier inspection that it could be the same as</source>
        <translation>此前没有巡查记录，无从“与上周相同”</translation>
    </message>
    <message>
        <source>Project and day must be given</source>
        <translation>须写明项目和日期</translation>
    </message>
    <message>
        <source>%1 lies in the future</source>
        <translation>%1 还没有到</translation>
    </message>
    <message>
        <source>%1 does not lie in the week from %2</source>
        <translation>%1 不在 %2 起的这一周内</translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message>
        <source>what it is and the day must be given</source>
        <translation>须填写问题内容和日期</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>%1 lies in the future</source>
        <translation>%1晚于今天</translation>
    </message>
</context>
<context>
    <name>KnownAt</name>
    <message>
        <source>change set %1: the log ends with %2</source>
        <translation>变更集 %1：变更记录止于 %2</translation>
    </message>
    <message>
        <source>to compute as it was known then, later changes are taken back for a moment; that needs a ledger that can be written</source>
        <translation>按当时数据重算要临时撤回其后的变更，需要可写的台账</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>a record still names what was to be removed, or names what does not exist (%1)</source>
        <translation>还有记录引用要删除的内容，或引用了不存在的内容（%1）</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>须填写原因</translation>
    </message>
    <message>
        <source>what was issued is not altered</source>
        <translation>已签发的内容不得改动</translation>
    </message>
    <message>
        <source>what was issued is not taken back: issue a correction</source>
        <translation>已签发的通报不能撤销，请另发更正</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>number and day of a notice are given by issuing it, which freezes what it says</source>
        <translation>通报的期号和签发日期只能在签发时给出，签发同时定稿</translation>
    </message>
    <message>
        <source>values of an own field</source>
        <translation>自定义字段的值</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1已封账</translation>
    </message>
    <message>
        <source>: an earlier version of the program wrote it; open it once where it can be written</source>
        <translation>：由较早版本的程序写成，请在可写处打开一次</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>%1 is in stage “%2” already (since %3)</source>
        <translation>%1已处于“%2”阶段（自 %3 起）</translation>
    </message>
    <message>
        <source>“%1” needs “%2” first; %3 is in stage “%4”</source>
        <translation>“%1”须先“%2”；%3目前处于“%4”阶段</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>%1 lies in the future</source>
        <translation>%1 晚于今天</translation>
    </message>
    <message>
        <source>%1 lies before “%2” (%3)</source>
        <translation>%1 早于“%2”日期（%3）</translation>
    </message>
    <message>
        <source>%1 is open: close it first</source>
        <translation>%1尚未解除，请先解除</translation>
    </message>
    <message>
        <source>papers are missing: %1; attach them, or give the reason why it may pass</source>
        <translation>缺少佐证：%1；请补充附件，或填写放行原因</translation>
    </message>
    <message>
        <source>%1 has reached no stage yet</source>
        <translation>%1尚未到达任何阶段</translation>
    </message>
    <message>
        <source>day and reason must be given</source>
        <translation>须填写日期和原因</translation>
    </message>
    <message>
        <source>停缓建 is approved: give the number of the document</source>
        <translation>停缓建须经批准，请填写批准文号</translation>
    </message>
    <message>
        <source>the planned resumption lies before the begin</source>
        <translation>计划复工日期早于起始日期</translation>
    </message>
    <message>
        <source>one is open already, since %1</source>
        <translation>已有未解除的记录，自 %1 起</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>没有未解除的记录</translation>
    </message>
    <message>
        <source>the day lies before the begin</source>
        <translation>日期早于起始日期</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>An issue needs a responsible unit</source>
        <translation>转为问题须明确责任单位</translation>
    </message>
    <message>
        <source>The matter is done already</source>
        <translation>该事项已办结</translation>
    </message>
    <message>
        <source>The matter and its day must be given</source>
        <translation>须填写事项内容和日期</translation>
    </message>
    <message>
        <source>How it stands is told by its issue or order: conclude that</source>
        <translation>该事项已转为问题或督办件，请在问题或督办件中办结</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) were decided in it: a meeting that has decided stays</source>
        <translation>
            <numerusform>会议已有议定事项%n项，不能删除</numerusform>
        </translation>
    </message>
    <message>
        <source>An item of the agenda needs a text</source>
        <translation>议题内容不能为空</translation>
    </message>
    <message>
        <source>It was decided on %1: it cannot be done before that</source>
        <translation>该事项于%1议定，办结日期不能早于该日</translation>
    </message>
</context>
<context>
    <name>NewRecords</name>
    <message>
        <source>A stage is taken with its day and papers, in the panel of the project.</source>
        <translation>阶段要连同日期和佐证办理，请到项目的详情里办。</translation>
    </message>
    <message>
        <source>停工, 停缓建 and 调出 are entered in the panel of the project.</source>
        <translation>停工、停缓建和调出请到项目的详情里办。</translation>
    </message>
    <message>
        <source>Steps are taken on the page of the issues, each in its order.</source>
        <translation>办理环节请到“问题”页按次序办。</translation>
    </message>
    <message>
        <source>Orders are drafted on the page 督办, from an issue.</source>
        <translation>督办件请到“督办”页由问题拟办。</translation>
    </message>
    <message>
        <source>A notice is made on the page 通报.</source>
        <translation>通报请到“通报”页编制。</translation>
    </message>
    <message>
        <source>A number is used by the document that bears it.</source>
        <translation>文号由使用它的文件占用。</translation>
    </message>
    <message>
        <source>Workbooks are sent out on the page 填报.</source>
        <translation>填报表请到“填报”页下发。</translation>
    </message>
    <message>
        <source>Returned workbooks are taken on the page 填报.</source>
        <translation>返回的填报表请到“填报”页收取。</translation>
    </message>
    <message>
        <source>Papers and photos are attached to the record that they belong to.</source>
        <translation>佐证和照片请附到所属的记录上。</translation>
    </message>
    <message>
        <source>Projects are added on the page 项目.</source>
        <translation>项目请到“项目”页新增。</translation>
    </message>
    <message>
        <source>This is set on the page 设置.</source>
        <translation>这在“设置”页里设定。</translation>
    </message>
    <message>
        <source>What was found is explained on the page 核对.</source>
        <translation>核对问题请到“核对”页说明。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>only an issued notice can be verified</source>
        <translation>只有已签发的通报才能核验</translation>
    </message>
    <message>
        <source>the record of the notice</source>
        <translation>通报登记信息</translation>
    </message>
    <message>
        <source>Altered since it was issued: %1</source>
        <translation>签发后被改动：%1</translation>
    </message>
    <message>
        <source>Frozen, but not said now: %1</source>
        <translation>定稿有、重算没有：%1</translation>
    </message>
    <message>
        <source>Said now, but not frozen: %1</source>
        <translation>重算有、定稿没有：%1</translation>
    </message>
    <message>
        <source>The program computes this notice otherwise than the one that froze it</source>
        <translation>本程序的计算口径与定稿时的程序不同</translation>
    </message>
    <message>
        <source>the frozen notice %1 is missing or was altered</source>
        <translation>通报%1的定稿缺失或被改动</translation>
    </message>
    <message>
        <source>%1 was issued; it is never changed: issue a correction</source>
        <translation>%1已签发，不再改动；请另发更正通报</translation>
    </message>
    <message>
        <source>the number %1 was used already</source>
        <translation>文号%1已被使用</translation>
    </message>
    <message>
        <source>the notice has to be reviewed by another person first</source>
        <translation>通报须先由他人审核</translation>
    </message>
    <message>
        <source>%1 reviewed the notice; another person issues it</source>
        <translation>%1是审核人，须由他人签发</translation>
    </message>
    <message>
        <source>the week is needed</source>
        <translation>请选择所属周</translation>
    </message>
    <message>
        <source>the week has the notice %1 already: correct it</source>
        <translation>该周已有通报%1，如需修改请另发更正通报</translation>
    </message>
    <message>
        <source>the week has a draft already (%1)</source>
        <translation>该周已有草稿（%1）</translation>
    </message>
    <message>
        <source>the notice was reviewed already</source>
        <translation>通报已审核</translation>
    </message>
    <message>
        <source>%1 drafted the notice; another person reviews it</source>
        <translation>%1是拟稿人，须由他人审核</translation>
    </message>
    <message>
        <source>what is not issued is changed, not corrected</source>
        <translation>尚未签发的通报直接修改即可，无需更正</translation>
    </message>
    <message>
        <source>a correction says why: the reason is needed</source>
        <translation>更正须说明原因</translation>
    </message>
    <message>
        <source>the day of issue is needed</source>
        <translation>请填写签发日期</translation>
    </message>
    <message>
        <source>there are no key projects in the year: there is nothing to tell</source>
        <translation>该年度没有重点项目，无可通报</translation>
    </message>
    <message>
        <source>the notice was changed while it was rendered</source>
        <translation>排版期间通报被修改</translation>
    </message>
    <message>
        <source>the notice of the week from %1 cannot be issued before it, on %2</source>
        <translation>%1起当周的通报，签发日期不能早于该周（%2）</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>the number %1 was used already</source>
        <translation>文号%1已使用过</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>the issue and the day must be given</source>
        <translation>须指明问题和日期</translation>
    </message>
    <message>
        <source>%1 was issued already</source>
        <translation>%1已签发</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file is too large for a photo</source>
        <translation>文件太大，不像是照片</translation>
    </message>
    <message>
        <source>HEIC photos are kept but not shown; set the phone&apos;s camera to “most compatible” (JPEG)</source>
        <translation>HEIC 照片会保存原件，但无法显示；请把手机相机设为“兼容性最佳”（JPEG）</translation>
    </message>
    <message>
        <source>only JPEG and PNG are shown; the file is kept as it is</source>
        <translation>只能显示 JPEG 和 PNG，文件照原样保存</translation>
    </message>
    <message>
        <source>this is no photo, whatever its name says</source>
        <translation>虽然文件名像照片，内容不是照片</translation>
    </message>
    <message>
        <source>the photo is incomplete; ask the sender to send it again</source>
        <translation>照片不完整，请对方重新发送</translation>
    </message>
    <message>
        <source>the photo has too many pixels to be shown</source>
        <translation>照片像素过多，无法显示</translation>
    </message>
    <message>
        <source>the photo needs too much memory to be shown</source>
        <translation>照片占用内存过多，无法显示</translation>
    </message>
    <message>
        <source>the photo is damaged</source>
        <translation>照片已损坏</translation>
    </message>
    <message>
        <source>the photo takes too long to decode</source>
        <translation>照片解码时间过长，已停止</translation>
    </message>
    <message>
        <source>the program that decodes photos cannot be started</source>
        <translation>解码照片的程序无法启动</translation>
    </message>
    <message>
        <source>this is no photo</source>
        <translation>不是照片</translation>
    </message>
    <message>
        <source>EXIF</source>
        <translation>照片信息</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>时间不详</translation>
    </message>
    <message>
        <source>%1 was changed after it was chosen</source>
        <translation>%1 选定之后又被改动</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>a date such as 2021-03-05 or 2021年3月</source>
        <translation>日期，如 2021-03-05 或 2021年3月</translation>
    </message>
    <message>
        <source>a month such as 2021-12</source>
        <translation>月份，如 2021-12</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>是 or 否</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a readable value</source>
        <translation>可识别的值</translation>
    </message>
    <message>
        <source>%1 is missing; it must be filled in</source>
        <translation>%1未填，必须填写</translation>
    </message>
    <message>
        <source>%1 “%2” cannot be read; expected is %3</source>
        <translation>%1“%2”无法识别，应为%3</translation>
    </message>
    <message>
        <source>%1 “%2” is not one of the choices: %3</source>
        <translation>%1“%2”不在可选值之内：%3</translation>
    </message>
    <message>
        <source>There is no unit “%2” in the ledger; nearest: %3</source>
        <translation>台账中没有单位“%2”；相近的有：%3</translation>
    </message>
    <message>
        <source>There is no project “%2” in the ledger</source>
        <translation>台账中没有项目“%2”</translation>
    </message>
    <message>
        <source>%1 “%2” is there already: %3</source>
        <translation>%1“%2”重复，已见于 %3</translation>
    </message>
    <message>
        <source>%1 “%2” must not be negative</source>
        <translation>%1“%2”不能为负数</translation>
    </message>
    <message>
        <source>%1 “%2” must lie between %3 and %4</source>
        <translation>%1“%2”应在 %3 与 %4 之间</translation>
    </message>
    <message>
        <source>%1 is too long: %4 characters, %3 at most</source>
        <translation>%1过长：%4个字，最多%3个字</translation>
    </message>
    <message>
        <source>%1 “%2” is malformed; expected is a code such as 2101-410871-04-01-123456</source>
        <translation>%1“%2”格式不对，应如 2101-410871-04-01-123456</translation>
    </message>
    <message>
        <source>%1 %2 lies before the planned start %3</source>
        <translation>%1 %2 早于计划开工时间 %3</translation>
    </message>
    <message>
        <source>%1 %2 is more than ten times the total investment of %3 (万元); check the unit</source>
        <translation>%1 %2 超过总投资 %3（万元）的十倍，请核对单位</translation>
    </message>
    <message>
        <source>%1 “%2” has lost digits in the sheet; enter it again as text</source>
        <translation>%1“%2”在表格中已丢失位数，请按文本重新录入</translation>
    </message>
    <message>
        <source>There is no field “%2”</source>
        <translation>没有字段“%2”</translation>
    </message>
    <message>
        <source>%1 is computed and cannot be set</source>
        <translation>%1由程序计算，不能直接填写</translation>
    </message>
    <message>
        <source>%1 %2 lies before the stage that precedes it (%3)</source>
        <translation>%1 %2 早于上一阶段的日期（%3）</translation>
    </message>
    <message>
        <source>%1: the cell shows the error %2; mend the formula in the sheet</source>
        <translation>%1：单元格显示错误 %2，请在表格中改正公式</translation>
    </message>
    <message>
        <source>%1: the formula has no saved result; open the sheet once in WPS or Excel and save it</source>
        <translation>%1：公式没有保存结果，请用 WPS 或 Excel 打开表格并保存一次</translation>
    </message>
    <message>
        <source>Two columns could be %1: %3; choose one</source>
        <translation>有两列都可能是%1：%3，请选择其一</translation>
    </message>
    <message>
        <source>No header row was found; expected are columns such as 项目名称 and 项目代码</source>
        <translation>没有找到表头，应有“项目名称”“项目代码”等列</translation>
    </message>
    <message>
        <source>No row could be read from this sheet</source>
        <translation>表中没有可读取的行</translation>
    </message>
    <message>
        <source>%1 “%2” does not match its check character</source>
        <translation>%1“%2”与校验位不符</translation>
    </message>
    <message>
        <source>%1 %2 is above the total investment of %3 (万元)</source>
        <translation>%1 %2 超过总投资 %3（万元）</translation>
    </message>
    <message>
        <source>What is done, %2, is above the total investment of %3 (万元)</source>
        <translation>累计完成 %2 超过总投资 %3（万元）</translation>
    </message>
    <message>
        <source>%1 %2 in one month is above 40 % of the year&apos;s target of %3 (万元)</source>
        <translation>%1单月 %2 超过年度计划 %3（万元）的 40%</translation>
    </message>
    <message>
        <source>The completion rate is %3: check target and done</source>
        <translation>完成率为 %3，请核对计划与完成数</translation>
    </message>
    <message>
        <source>%1 “%2” was read as %3</source>
        <translation>%1“%2”按 %3 读取</translation>
    </message>
    <message>
        <source>%1 “%2” was rounded to whole 元</source>
        <translation>%1“%2”已四舍五入到元</translation>
    </message>
    <message>
        <source>%1: the total row says %3, its rows add up to %4</source>
        <translation>%1：合计行为 %3，各行相加为 %4</translation>
    </message>
    <message>
        <source>“%2” is in the ledger already under the code %3</source>
        <translation>“%2”已在台账中，项目代码为 %3</translation>
    </message>
    <message>
        <source>This file was imported before: %3</source>
        <translation>此文件曾导入过：%3</translation>
    </message>
    <message>
        <source>%1 %2 is about ten thousand times its neighbours; check the unit</source>
        <translation>%1 %2 约为相邻数值的一万倍，请核对单位</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>This call makes no sense: %1</source>
        <translation>用法不对：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>不允许：%1</translation>
    </message>
    <message>
        <source>Somebody else has changed the same fields meanwhile; nothing was changed. %1</source>
        <translation>其间他人改过相同的字段，没有任何改动。%1</translation>
    </message>
    <message>
        <source>The data have problems; nothing was changed. %1</source>
        <translation>数据有问题，没有任何改动。%1</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>没有找到：%1</translation>
    </message>
    <message>
        <source>The ledger cannot be opened: %1</source>
        <translation>无法打开台账：%1</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>Cannot be written, the old state is kept: %1</source>
        <translation>无法写入，保留原状：%1</translation>
    </message>
    <message>
        <source>The ledger was made by a newer version of this program; update the program. Nothing was changed.</source>
        <translation>台账由更新版本的程序建立，请升级程序。没有任何改动。</translation>
    </message>
    <message>
        <source>The ledger is damaged: %1. Restore a backup; nothing was changed.</source>
        <translation>台账已损坏：%1。请恢复备份；没有任何改动。</translation>
    </message>
    <message>
        <source>The ledger is open for reading only: %1</source>
        <translation>台账以只读方式打开：%1</translation>
    </message>
    <message>
        <source>%1: a stage that was reached is taken back only with a reason</source>
        <translation>%1：撤回已到达的阶段须填写原因</translation>
    </message>
    <message>
        <source>%1 cannot be read as a rule: “%2”</source>
        <translation>%1无法识别为规则：“%2”</translation>
    </message>
    <message>
        <source>What was issued stays as it is: issue a correction instead</source>
        <translation>已签发的内容保持原样，请另发更正</translation>
    </message>
    <message>
        <source>%1 %2 is below the entry threshold of %3 (万元)</source>
        <translation>%1 %2 低于入选门槛 %3（万元）</translation>
    </message>
    <message>
        <source>“%2” was in a list before: %3</source>
        <translation>“%2”曾列入：%3，请核对是否重复开工</translation>
    </message>
    <message>
        <source>%1: the list says “%2”, the ledger keeps “%3”</source>
        <translation>%1：清单为“%2”，台账保留“%3”</translation>
    </message>
    <message>
        <source>%2 万元 was invested in %3, before the start on %4</source>
        <translation>%3 完成投资 %2 万元，早于开工日期 %4</translation>
    </message>
    <message>
        <source>The cumulative amount falls to %2 万元; %4 said %3 万元</source>
        <translation>累计完成投资降为 %2 万元，%4 报 %3 万元</translation>
    </message>
    <message>
        <source>%1: the parts add up to %2 万元, the bundle states %3 万元</source>
        <translation>%1：子项目合计 %2 万元，打捆项目为 %3 万元</translation>
    </message>
    <message>
        <source>%1 says “%2”, but only %3 of the year&apos;s target is done</source>
        <translation>%1为“%2”，但仅完成年度计划的 %3</translation>
    </message>
    <message>
        <source>%1 %2: papers are missing: %3</source>
        <translation>%1 %2：缺少佐证 %3</translation>
    </message>
    <message>
        <source>In stage %2 since %4, longer than the %3 months allowed</source>
        <translation>自 %4 起处于“%2”阶段，已超过规定的 %3 个月</translation>
    </message>
    <message>
        <source>Should have started by %3 and has not</source>
        <translation>应于 %3 前开工，至今未开工</translation>
    </message>
    <message>
        <source>%3 was due on %4 and is not issued</source>
        <translation>%3应于 %4 办结，至今未办结</translation>
    </message>
    <message>
        <source>%3 is valid until %4 only</source>
        <translation>%3有效期至 %4</translation>
    </message>
    <message>
        <source>Started, but nothing was invested since %3</source>
        <translation>已开工，但自 %3 以来无投资</translation>
    </message>
    <message>
        <source>%1 “%2” is a number, which drops a last 0: write %3-01 or %3-10 as text</source>
        <translation>%1“%2”是数值，末尾的 0 会丢失：请以文本写成 %3-01 或 %3-10</translation>
    </message>
    <message>
        <source>The sheet could not be read; nothing was changed.</source>
        <translation>表格无法读取；未作任何改动。</translation>
    </message>
    <message>
        <source>“%3” is not possible here: the issue is in the state “%4”</source>
        <translation>当前状态为“%4”，不能“%3”</translation>
    </message>
    <message>
        <source>An issue is closed only after a verification was passed</source>
        <translation>未经核查通过，不能销号</translation>
    </message>
    <message>
        <source>“%3” on %4 lies before what was done before it</source>
        <translation>“%3”的日期%4早于前一环节</translation>
    </message>
    <message>
        <source>“%3” needs a day due or a verdict</source>
        <translation>“%3”须填写时限或结论</translation>
    </message>
    <message>
        <source>%1 rows were not taken. Mend the red cells, keep the header, send it back.</source>
        <translation>有 %1 行未取入。请改正红色单元格，保留表头，改好后发回。</translation>
    </message>
    <message>
        <source>What is to be mended</source>
        <translation>需修改的内容</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>人工留出</translation>
    </message>
    <message>
        <source>the value itself, or “fill down” switched on</source>
        <translation>具体内容，或打开“向下填充”</translation>
    </message>
    <message>
        <source>a line whose quotation marks are closed</source>
        <translation>引号成对的一行</translation>
    </message>
    <message>
        <source>a line with as many fields as the header</source>
        <translation>列数与表头一致的一行</translation>
    </message>
    <message>
        <source>a rate such as 12.5 or 12.5%</source>
        <translation>百分比，如 12.5 或 12.5%</translation>
    </message>
    <message>
        <source>%1 “%2” must begin with a letter and hold small letters, digits and _ only, 30 at most</source>
        <translation>%1“%2”须以字母开头，只含小写字母、数字和下划线，最多 30 个字符</translation>
    </message>
    <message>
        <source>%1: at least one choice is needed, each of them once</source>
        <translation>%1：至少要有一个选项，且不得重复</translation>
    </message>
    <message>
        <source>%1 “%2” cannot go: %3 records bear it; give them another value first</source>
        <translation>%1“%2”不能删去：有 %3 条记录在用，请先改为其他值</translation>
    </message>
    <message>
        <source>%1 stays as it was when the field was added: retire the field and add another one</source>
        <translation>字段新增后，%1不能再改：请停用此字段，另行新增</translation>
    </message>
    <message>
        <source>“%2” was not sent in this workbook: it is a project of %3</source>
        <translation>“%2”不在本表下发的项目中，是%3的项目</translation>
    </message>
    <message>
        <source>%1 is not to be filled in and was changed from “%3” to “%2”; that is not taken</source>
        <translation>%1为不可填写的格，由“%3”改成了“%2”，不予采用</translation>
    </message>
    <message>
        <source>“%2” is missing in the returned workbook; it stays as it is</source>
        <translation>报回的表中没有“%2”，台账保持不变</translation>
    </message>
    <message>
        <source>%3 is closed: a change of its investment must say why</source>
        <translation>%3已封账，更正该月投资须填写原因</translation>
    </message>
    <message>
        <source>“%3” is not possible here: the application is in the state “%4”</source>
        <translation>不能办理“%3”：该申报目前为“%4”</translation>
    </message>
    <message>
        <source>“%3” is incomplete: %4 is missing</source>
        <translation>“%3”不完整：缺%4</translation>
    </message>
    <message>
        <source>Second opening: %3</source>
        <translation>疑似重复开工：曾列入%3</translation>
    </message>
    <message>
        <source>Total %2 is below the entry threshold of %3 (万元)</source>
        <translation>总投资%2万元，低于入选门槛%3万元</translation>
    </message>
    <message>
        <source>There is no unit “%2” in the ledger</source>
        <translation>台账中没有单位“%2”</translation>
    </message>
    <message>
        <source>row %1 of the original sheet (%2)</source>
        <translation>原表第%1行（%2）</translation>
    </message>
    <message>
        <source>an amount such as 12000, 1.2亿 or 3000万</source>
        <translation>金额，如 12000、1.2亿 或 3000万</translation>
    </message>
    <message>
        <source>The sheet speaks of %3; check year and month</source>
        <translation>表中写的是%3，请核对年份和月份</translation>
    </message>
</context>
<context>
    <name>ProjectFace</name>
    <message>
        <source>The leader of this project is assigned by day: change him on the page of leaders</source>
        <translation>该项目的分包领导已按日期分工，请在“包联”页调整</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>RestoreValue</name>
    <message>
        <source>the ledger has no field “%1” any more</source>
        <translation>台账已没有字段“%1”</translation>
    </message>
    <message>
        <source>the record was removed: bring it back from the recycle bin first</source>
        <translation>该记录已删除：请先从回收站恢复</translation>
    </message>
</context>
<context>
    <name>SelectionSum</name>
    <message>
        <source>Selected %1 cells</source>
        <translation>选中 %1 格</translation>
    </message>
    <message>
        <source>Filled %1</source>
        <translation>计数 %1</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>求和 %1</translation>
    </message>
    <message>
        <source>Average %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>Lowest %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>Highest %1</source>
        <translation>最大 %1</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk reports a failure, or it is full</source>
        <translation>磁盘报告故障，或已满</translation>
    </message>
    <message>
        <source>another program is writing to it; try again</source>
        <translation>另一程序正在写入，请稍后重试</translation>
    </message>
    <message>
        <source>the file or the journal beside it cannot be opened</source>
        <translation>文件或其旁边的日志文件无法打开</translation>
    </message>
    <message>
        <source>it holds a trigger or view that is not this program&apos;s (%1)</source>
        <translation>其中有不属于本程序的触发器或视图（%1）</translation>
    </message>
    <message>
        <source>this is the ledger itself</source>
        <translation>这就是本台账自身</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>the file is there and is no older backup of this ledger; choose another name</source>
        <translation>文件已存在，且不是本台账较早的备份；请换一个名称</translation>
    </message>
    <message>
        <source>the file or its folder cannot be written</source>
        <translation>文件或其所在文件夹不可写</translation>
    </message>
    <message>
        <source>it lies on a network drive, where two programs could destroy it</source>
        <translation>它在网络盘上，两个程序同时使用可能将其损坏</translation>
    </message>
    <message>
        <source>%1 synchronises its folder (%2) and could put older or half-written files in its place</source>
        <translation>%1 正在同步其所在文件夹（%2），可能以旧文件或写了一半的文件取代它</translation>
    </message>
</context>
<context>
    <name>Tours</name>
    <message>
        <source>a tour has a name and a day</source>
        <translation>观摩活动须有名称和日期</translation>
    </message>
    <message>
        <source>Tour %1</source>
        <translation>观摩活动 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) of %1</source>
        <translation>
            <numerusform>%1增加 %n 个点位</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the route: %1</source>
        <translation>调整路线顺序：%1</translation>
    </message>
    <message>
        <source>%1 is no stop any more</source>
        <translation>%1移出路线</translation>
    </message>
    <message>
        <source>a score names its judge</source>
        <translation>评分须写明评委</translation>
    </message>
    <message>
        <source>Score of %1 by %2</source>
        <translation>%1评分（%2）</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
</context>
<context>
    <name>YearOpening</name>
    <message>
        <source>%1 is not in the list of %2</source>
        <translation>%1不在%2年清单中</translation>
    </message>
    <message>
        <source>%1: a removal needs a reason</source>
        <translation>%1：调出须填写原因</translation>
    </message>
    <message numerus="yes">
        <source>Open the year %1: %n project(s)</source>
        <translation>
            <numerusform>结转到%1年：%n个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>targets are issued by a document and on a day</source>
        <translation>下达年度计划须填写文号和日期</translation>
    </message>
    <message>
        <source>%1: its target is not reviewed yet</source>
        <translation>%1：年度计划尚未审核</translation>
    </message>
    <message>
        <source>%1: its target is reviewed already</source>
        <translation>%1：年度计划已审核</translation>
    </message>
    <message>
        <source>no target of %1 is reviewed and waits to be issued</source>
        <translation>%1年没有已审核待下达的年度计划</translation>
    </message>
    <message>
        <source>no target of %1 waits for a review</source>
        <translation>%1年没有待审核的年度计划</translation>
    </message>
    <message numerus="yes">
        <source>Issue the targets of %1: %n project(s)</source>
        <translation>
            <numerusform>下达%1年年度计划：%n个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review the targets of %1: %n project(s)</source>
        <translation>
            <numerusform>审核%1年年度计划：%n个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: its target of %2 is issued; from now on the list is adjusted in mid-year</source>
        <translation>%1：%2年计划已下达，此后请用中期调整</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--as-of takes a date such as 2021-12-31</source>
        <translation>--as-of 后应为日期，如 2021-12-31</translation>
    </message>
    <message>
        <source>--year takes a year such as 2021</source>
        <translation>--year 后应为年份，如 2021</translation>
    </message>
    <message>
        <source>--lang takes zh_CN or en</source>
        <translation>--lang 后应为 zh_CN 或 en</translation>
    </message>
    <message>
        <source>No ledger is named: use --ledger FILE</source>
        <translation>没有指定台账：请用 --ledger 文件</translation>
    </message>
    <message>
        <source>%1 %2: stored is “%3” (by %4), wanted “%5”</source>
        <translation>%1 %2：现存“%3”（%4 写入），要写“%5”</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>没有字段“%1”</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>There is no kind “%1”</source>
        <translation>没有类别“%1”</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>list takes a kind: list projects</source>
        <translation>list 后应为类别：list projects</translation>
    </message>
    <message>
        <source>set takes a kind, an id and values: set projects 17 name=…</source>
        <translation>set 后应为类别、编号和值：set projects 17 name=…</translation>
    </message>
    <message>
        <source>There is no record %1</source>
        <translation>没有记录 %1</translation>
    </message>
    <message>
        <source>Change set %1: %2 records</source>
        <translation>变更集 %1：%2 条记录</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Key projects of %1 as of %2, amounts in 万元</source>
        <translation>%1年重点项目，截至 %2，单位：万元</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总投资</translation>
    </message>
    <message>
        <source>target</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>done</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>init takes one file: init FILE [--demo] [--blank]</source>
        <translation>init 后应为一个文件：init 文件 [--demo] [--blank]</translation>
    </message>
    <message>
        <source>New ledger %1 with %2 projects</source>
        <translation>新台账 %1，项目 %2 个</translation>
    </message>
    <message>
        <source>The ledger is sound.</source>
        <translation>台账完好。</translation>
    </message>
    <message>
        <source>--since takes a date such as 2021-12-31</source>
        <translation>--since 后应为日期，如 2021-12-31</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>undo takes the number of a change set</source>
        <translation>undo 后应为变更集编号</translation>
    </message>
    <message>
        <source>--format takes json, csv or table</source>
        <translation>--format 后应为 json、csv 或 table</translation>
    </message>
    <message>
        <source>The file holds no visible sheet with content</source>
        <translation>文件中没有可见且有内容的工作表</translation>
    </message>
    <message>
        <source>The sheet holds %1, not %2; nothing was imported</source>
        <translation>表中是 %1，不是 %2，没有导入</translation>
    </message>
    <message>
        <source>%1: %2 warnings (--json lists them)</source>
        <translation>%1：%2 条提醒（用 --json 列出）</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 unchanged, %5 with problems</source>
        <translation>%1：新增 %2，有变化 %3，未变 %4，有问题 %5</translation>
    </message>
    <message>
        <source>nothing was imported (--accept-good takes the good rows)</source>
        <translation>没有导入（--accept-good 可只取无误的行）</translation>
    </message>
    <message>
        <source>import takes files: import FILE… --year Y</source>
        <translation>import 后应为文件：import 文件… --year 年</translation>
    </message>
    <message>
        <source>--unit takes 元, 万元 or 亿元; --map a JSON file of header and field</source>
        <translation>--unit 后应为 元、万元 或 亿元；--map 后为表头与字段对照的 JSON 文件</translation>
    </message>
    <message>
        <source>The demo needs the district&apos;s units: give --demo or --blank</source>
        <translation>演示数据需要本区的责任单位：--demo 与 --blank 只能用一个</translation>
    </message>
    <message>
        <source>There is no change set %1 that could be undone</source>
        <translation>没有可撤销的变更集 %1</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo</source>
        <translation>没有您可撤销的操作</translation>
    </message>
    <message>
        <source>There is nothing of yours to redo</source>
        <translation>没有您可恢复的操作</translation>
    </message>
    <message>
        <source>Font %1 is not installed: %2 was used</source>
        <translation>没有安装字体 %1，以 %2 代替</translation>
    </message>
    <message>
        <source>No font has these characters; they show as boxes: %1</source>
        <translation>没有字体含有这些字，将显示为方框：%1</translation>
    </message>
    <message>
        <source>report needs a file: -o FILE</source>
        <translation>report 需要输出文件：-o 文件</translation>
    </message>
    <message>
        <source>--week takes a Monday, such as 2021-12-27</source>
        <translation>--week 后应为星期一的日期，如 2021-12-27</translation>
    </message>
    <message>
        <source>--number takes a number from 1</source>
        <translation>--number 后应为 1 以上的数</translation>
    </message>
    <message>
        <source>The three batches as of %1, amounts in 万元</source>
        <translation>截至%1“三个一批”情况（单位：万元）</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>已转化</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>next stage</source>
        <translation>进入下一阶段</translation>
    </message>
    <message>
        <source>next-stage rate</source>
        <translation>下一阶段率</translation>
    </message>
    <message>
        <source>Reconstruction in %1 as of %2, amounts in 万元</source>
        <translation>%1年灾后恢复重建，截至%2（单位：万元）</translation>
    </message>
    <message>
        <source>in the library</source>
        <translation>纳入省库</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开工</translation>
    </message>
    <message>
        <source>total of those</source>
        <translation>其总投资</translation>
    </message>
    <message>
        <source>--period takes a number</source>
        <translation>--period 后应为期次数字</translation>
    </message>
    <message>
        <source>backup takes the file to write</source>
        <translation>backup 需要写明备份文件</translation>
    </message>
    <message>
        <source>Backed up to %1 (projects: %2)</source>
        <translation>已备份到 %1（项目 %2 个）</translation>
    </message>
    <message>
        <source>restore takes the backup&apos;s file</source>
        <translation>restore 需要写明备份文件</translation>
    </message>
    <message>
        <source>Restored %1 (projects: %2)</source>
        <translation>已恢复 %1（项目 %2 个）</translation>
    </message>
    <message>
        <source>The former ledger is kept as %1</source>
        <translation>原台账保留为 %1</translation>
    </message>
    <message>
        <source>There is no paper “%1”</source>
        <translation>没有“%1”这类材料</translation>
    </message>
    <message>
        <source>advance takes a project, a stage and a day: advance 17 开工 --on 2021-07-05 --evidence FILE</source>
        <translation>advance 需要项目、阶段和日期：advance 17 开工 --on 2021-07-05 --evidence 文件</translation>
    </message>
    <message>
        <source>There is no stage “%1”</source>
        <translation>没有“%1”这个阶段</translation>
    </message>
    <message>
        <source>“%1” is no day; expected is 2021-07-05</source>
        <translation>“%1”不是日期，应如 2021-07-05</translation>
    </message>
    <message>
        <source>attach takes a record and files: attach projects/17 FILE…</source>
        <translation>attach 需要记录和文件：attach projects/17 文件…</translation>
    </message>
    <message>
        <source>attachments takes a record: attachments projects/17</source>
        <translation>attachments 需要记录：attachments projects/17</translation>
    </message>
    <message>
        <source>accepted because</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>“%1” is no choice</source>
        <translation>没有“%1”这个选项</translation>
    </message>
    <message>
        <source>issue takes a step and an issue: issue collect --project P --text T --on DAY; issue assign 17 --on DAY; then accept, feedback, plan, extend, report, verify, close, recheck, reopen</source>
        <translation>issue 后接环节和问题：issue collect --project 项目 --text 内容 --on 日期；issue assign 17 --on 日期；其后 accept、feedback、plan、extend、report、verify、close、recheck、reopen</translation>
    </message>
    <message>
        <source>Issues of %1 as of %2</source>
        <translation>%1年问题台账，截至%2</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>solved rate</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按期办结率</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应巡查</translation>
    </message>
    <message>
        <source>inspected</source>
        <translation>已巡查</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未巡查</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>免巡查</translation>
    </message>
    <message>
        <source>working</source>
        <translation>正常施工</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>进度偏慢</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停工</translation>
    </message>
    <message>
        <source>findings that are no issue yet</source>
        <translation>未转为问题的发现</translation>
    </message>
    <message>
        <source>There is no project “%1”</source>
        <translation>没有项目“%1”</translation>
    </message>
    <message>
        <source>report takes a name: %1</source>
        <translation>report 要写报表名：%1</translation>
    </message>
    <message>
        <source>--format takes docx, pdf, xlsx or html</source>
        <translation>--format 可为 docx、pdf、xlsx 或 html</translation>
    </message>
    <message>
        <source>--month takes a month such as 2021-12</source>
        <translation>--month 要写月份，如 2021-12</translation>
    </message>
    <message>
        <source>--group takes level or unit</source>
        <translation>--group 可为 level 或 unit</translation>
    </message>
    <message>
        <source>--period takes a number from 1</source>
        <translation>--period 要写从 1 起的期次</translation>
    </message>
    <message>
        <source>The automatic backup was not made: %1</source>
        <translation>未能自动备份：%1</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>applied for, 万元</source>
        <translation>申报金额（万元）</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>granted, 万元</source>
        <translation>下达金额（万元）</translation>
    </message>
    <message>
        <source>place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>to rise, 万元</source>
        <translation>升位还需（万元）</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>what</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>the ladder proposes nothing for %1</source>
        <translation>按督办升级规则，%1 目前没有建议的下一步</translation>
    </message>
    <message>
        <source>%1: %2 rows filled, %3 not matched</source>
        <translation>%1：已填 %2 行，未对上 %3 行</translation>
    </message>
    <message>
        <source>fill takes one blank sheet and a file to write: fill FILE -o OUT</source>
        <translation>fill 要一张空表和一个输出文件：fill FILE -o OUT</translation>
    </message>
    <message>
        <source>--unit takes 元, 万元 or 亿元</source>
        <translation>--unit 只能是 元、万元 或 亿元</translation>
    </message>
    <message>
        <source>Only xlsx can be filled; save the sheet as xlsx first</source>
        <translation>只能填 xlsx；请先另存为 xlsx</translation>
    </message>
    <message>
        <source>say takes --where and --year alone</source>
        <translation>say 只用 --where 和 --year</translation>
    </message>
    <message>
        <source>inspection add takes a project, a day and what was seen: inspection add --project 17 --on 2021-12-28 --site 正常施工 --progress 主体三层, or --same for as the week before</source>
        <translation>inspection add 须有项目、日期和现场情况：inspection add --project 17 --on 2021-12-28 --site 正常施工 --progress 主体三层；与上周相同用 --same</translation>
    </message>
    <message>
        <source>route</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>inspectors</source>
        <translation>巡查人</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>due %1, inspected %2, missing %3</source>
        <translation>应巡查%1个，已巡查%2个，未巡查%3个</translation>
    </message>
    <message>
        <source>inspection assign takes projects and who goes: inspection assign --week 2021-12-27 --project 17 --inspectors 张三、李四 --route 东线 --on 2021-12-28, or --excused 原因</source>
        <translation>inspection assign 须有项目和安排：inspection assign --week 2021-12-27 --project 17 --inspectors 张三、李四 --route 东线 --on 2021-12-28；免巡用 --excused 原因</translation>
    </message>
    <message>
        <source>inspection takes add, plan or assign</source>
        <translation>inspection 后接 add、plan 或 assign</translation>
    </message>
    <message>
        <source>supervision add takes a day and what was seen: supervision add --on 2021-12-28 --unit 恩村街道 --text 现场管理不到位 --demand 限期整改 --due 2022-01-07</source>
        <translation>supervision add 须有日期和督导情况：supervision add --on 2021-12-28 --unit 恩村街道 --text 现场管理不到位 --demand 限期整改 --due 2022-01-07</translation>
    </message>
    <message>
        <source>order takes a step and a record: order draft ISSUE [--kind 督办单]; order escalate ISSUE|projects/P; order issue ID --on DAY [--number N]; then receipt, reply, done, review --passed 是|否, extend --due DAY</source>
        <translation>order 后面要有环节和记录：order draft 问题 [--kind 督办单]；order escalate 问题|projects/项目；order issue ID --on 日期 [--number N]；然后 receipt、reply、done、review --passed 是|否、extend --due 日期</translation>
    </message>
    <message>
        <source>--taken takes a day and time such as 2021-11-30 10:15</source>
        <translation>--taken 须写日期和时间，如 2021-11-30 10:15</translation>
    </message>
    <message>
        <source>Notice %1: %2, %3
</source>
        <translation>通报 %1：%2，%3
</translation>
    </message>
    <message>
        <source>%1 agrees with the ledger as it was known then
</source>
        <translation>%1与当时台账数据一致
</translation>
    </message>
    <message>
        <source>%1 does not agree:
</source>
        <translation>%1不一致：
</translation>
    </message>
    <message>
        <source>notice edit takes a paragraph and --text TEXT; {1}, {2} … stand for its figures, an empty text brings the generated one back</source>
        <translation>notice edit 需要段落和 --text 文字；{1}、{2}…代表其中的数据，空文字恢复自动生成的文字</translation>
    </message>
    <message>
        <source>the notice of the week before</source>
        <translation>上一周的通报</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>week</source>
        <translation>所属周</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>notice takes a step: notice draft --week MONDAY; then review ID, issue ID [--number N] --on DAY, correct ID --reason TEXT, verify ID, diff ID, edit ID [PARAGRAPH --text TEXT], show ID, discard ID; or list</source>
        <translation>notice 需要步骤：notice draft --week 周一日期；之后 review 编号、issue 编号 [--number 期号] --on 日期、correct 编号 --reason 原因、verify 编号、diff 编号、edit 编号 [段落 --text 文字]、show 编号、discard 编号；或 list</translation>
    </message>
    <message>
        <source>report %1 needs a project: --project ID</source>
        <translation>report %1 需要指明项目：--project ID</translation>
    </message>
    <message>
        <source>report %1 needs a record: --record KIND/ID</source>
        <translation>report %1 要指明记录：--record 类别/ID</translation>
    </message>
    <message>
        <source>--layout takes official or bulletin; of an order request, too</source>
        <translation>--layout 可为 official 或 bulletin；督办件还可为 request（提请函）</translation>
    </message>
    <message>
        <source>%1: %2 % written</source>
        <translation>%1：已写入 %2%</translation>
    </message>
    <message>
        <source>%1: %2 hidden rows were not taken (--hidden takes them)</source>
        <translation>%1：%2 个隐藏行未取入（加 --hidden 可一并取入）</translation>
    </message>
    <message>
        <source>%1: %2 cells are merged with the one above or say 同上 (--fill-down fills them)</source>
        <translation>%1：%2 个单元格与上方合并或写“同上”（加 --fill-down 可向下填充）</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>recover takes records that were removed, as list removed names them: recover projects/17</source>
        <translation>recover 后写已删除的记录，写法同 list removed：recover projects/17</translation>
    </message>
    <message>
        <source>%1 was never removed</source>
        <translation>%1 没有被删除过，或已恢复</translation>
    </message>
    <message>
        <source>compare takes a record and two days: compare projects/17 2021-11-30 2021-12-31</source>
        <translation>compare 后写记录和两个日期：compare projects/17 2021-11-30 2021-12-31</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>--%1 takes a date such as 2021-11-30</source>
        <translation>--%1 须为日期，如 2021-11-30</translation>
    </message>
    <message>
        <source>template out takes a period and a folder: template out --month 2021-11 -o DIR</source>
        <translation>template out 需要填报期和文件夹：template out --month 2021-11 -o 文件夹</translation>
    </message>
    <message>
        <source>There is no unit “%1” in the ledger; nearest: %2</source>
        <translation>台账中没有单位“%1”，相近的有：%2</translation>
    </message>
    <message>
        <source>%1 projects have no responsible unit and were sent to nobody</source>
        <translation>%1 个项目没有责任单位，未下发</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>returned late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>not returned, overdue</source>
        <translation>未报，已逾期</translation>
    </message>
    <message>
        <source>not returned</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>报回日期</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>采用格数</translation>
    </message>
    <message>
        <source>template status takes --month or --week alone</source>
        <translation>template status 只需 --month 或 --week</translation>
    </message>
    <message>
        <source>template takes out, in, back or status</source>
        <translation>template 后接 out、in、back 或 status</translation>
    </message>
    <message>
        <source>%1: %2, %3 cells changed, %4 unchanged, %5 conflicts, %6 problems</source>
        <translation>%1：%2，变动 %3 格，不变 %4 格，冲突 %5 处，问题 %6 处</translation>
    </message>
    <message>
        <source>nothing was taken (--take ours or theirs decides the conflicts)</source>
        <translation>未收下（用 --take ours 或 theirs 处理冲突）</translation>
    </message>
    <message>
        <source>nothing was taken (--accept-good takes the good cells)</source>
        <translation>未收下（用 --accept-good 只收无问题的格）</translation>
    </message>
    <message>
        <source>%1 %2: sent %3, ledger %4 (%5), returned %6</source>
        <translation>%1 %2：下发时 %3，台账现为 %4（%5），报来 %6</translation>
    </message>
    <message>
        <source>template in takes returned files: template in FILE… --take ours|theirs|ask</source>
        <translation>template in 需要报回的文件：template in 文件… --take ours|theirs|ask</translation>
    </message>
    <message>
        <source>template back takes one returned file and the copy to write: template back FILE -o COPY</source>
        <translation>template back 需要一个报回的文件和副本的文件名：template back 文件 -o 副本</translation>
    </message>
    <message>
        <source>%1: sent back (%2), copy %3</source>
        <translation>%1：已退回（%2），副本 %3</translation>
    </message>
    <message>
        <source>in statistics</source>
        <translation>已入统</translation>
    </message>
    <message>
        <source>dispatch, 万元</source>
        <translation>调度数（万元）</translation>
    </message>
    <message>
        <source>statistics, 万元</source>
        <translation>统计数（万元）</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>started, not in</source>
        <translation>已开工未入统</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已封账</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>已解除封账</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>封账日期</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>year takes a word and a year: year open 2022, year decide 2022 PROJECT 新开工, year review 2022, year issue 2022 --document D, year list 2022</source>
        <translation>year 后跟动作和年度：year open 2022、year decide 2022 项目 新开工、year review 2022、year issue 2022 --document 文号、year list 2022</translation>
    </message>
    <message>
        <source>there is no list of %1 to open %2 from</source>
        <translation>没有%1年清单，无法结转到%2年</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>remaining, 万元</source>
        <translation>剩余投资（万元）</translation>
    </message>
    <message>
        <source>%1 taken, %2 to be decided</source>
        <translation>已结转%1个，待定%2个</translation>
    </message>
    <message>
        <source>year decide takes a year, a project and 续建, 竣工, 新开工, 前期, 出列 or 调出</source>
        <translation>year decide 后跟年度、项目和去向：续建、竣工、新开工、前期、出列或调出</translation>
    </message>
    <message>
        <source>month takes close or reopen and a month: month close 2021-12; or list</source>
        <translation>month 后跟 close 或 reopen 和月份：month close 2021-12；或 list</translation>
    </message>
    <message>
        <source>--batch takes 签约一批, 开工一批 or 投产一批</source>
        <translation>--batch 取 签约一批、开工一批 或 投产一批</translation>
    </message>
    <message>
        <source>candidate propose takes projects, --period N and --batch 签约一批, 开工一批 or 投产一批</source>
        <translation>candidate propose 需要项目、--period N 和 --batch 签约一批、开工一批 或 投产一批</translation>
    </message>
    <message>
        <source>project %1 does not apply for period %2</source>
        <translation>项目 %1 没有申报第%2期</translation>
    </message>
    <message>
        <source>project %1 applies for several lists; say --batch</source>
        <translation>项目 %1 申报了多个批次，请用 --batch 指明</translation>
    </message>
    <message>
        <source>candidate step and return take projects and --period N; return takes --reason, too</source>
        <translation>candidate step 和 return 需要项目和 --period N；return 还需要 --reason</translation>
    </message>
    <message>
        <source>--level takes 省定, 市定 or 区定</source>
        <translation>--level 取 省定、市定 或 区定</translation>
    </message>
    <message>
        <source>total, 万元</source>
        <translation>总投资（万元）</translation>
    </message>
    <message>
        <source>since</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>tour</source>
        <translation>观摩活动</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>过去已观摩</translation>
    </message>
    <message>
        <source>tour takes add NAME --on DATE, stop TOUR PROJECT…, score TOUR PROJECT JUDGE POINTS, or list</source>
        <translation>tour 的用法：add 名称 --on 日期，stop 活动 项目…，score 活动 项目 评委 得分，或 list</translation>
    </message>
    <message>
        <source>candidate takes propose, step or return with projects and --period N; or list</source>
        <translation>candidate 的用法：propose、step 或 return，加项目和 --period N；或 list</translation>
    </message>
    <message>
        <source>There is no tour “%1”</source>
        <translation>没有观摩活动“%1”</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>站</translation>
    </message>
    <message>
        <source>figures takes a name: overview, batches, rebuild, forecast, starts, issues, week, escalation, reminders, stat, adjustment, resumption, appraisal, leaders, debts, decisions</source>
        <translation>figures 后接名称：overview、batches、rebuild、forecast、starts、issues、week、escalation、reminders、stat、adjustment、resumption、appraisal、leaders、debts、decisions</translation>
    </message>
    <message>
        <source>--into takes auto, projects, investment, batches, rebuild, issues, weekly, funds or appraisals</source>
        <translation>--into 可取 auto、projects、investment、batches、rebuild、issues、weekly、funds、appraisals</translation>
    </message>
    <message>
        <source>meeting add takes --kind 周例会, 专题会, 重点项目调度会, 现场办公会 or 经济运行调度会, and --on</source>
        <translation>meeting add 须有 --kind（周例会、专题会、重点项目调度会、现场办公会、经济运行调度会）和 --on</translation>
    </message>
    <message>
        <source>--becomes takes issue or order</source>
        <translation>--becomes 可取 issue 或 order</translation>
    </message>
    <message>
        <source>assign takes projects, a person and a day: assign PROJECT… --role 分包领导 --person NAME --since DATE; an empty NAME leaves them without</source>
        <translation>assign 须给出项目、人员和日期：assign 项目… --role 分包领导 --person 姓名 --since 日期；姓名为空表示自该日起无人分包</translation>
    </message>
    <message>
        <source>--role takes 分包领导, 专班 or 首席服务员</source>
        <translation>--role 可取 分包领导、专班、首席服务员</translation>
    </message>
    <message>
        <source>meeting takes a word: meeting add --kind 周例会 --on D, meeting decide MEETING --text T [--project P] [--unit U] [--due D] [--becomes issue|order], meeting decide --leader NAME --text T, meeting done DECISION [--text T] [--on D]</source>
        <translation>meeting 的用法：meeting add --kind 周例会 --on 日期；meeting decide 会议 --text 事项 [--project 项目] [--unit 单位] [--due 日期] [--becomes issue|order]；meeting decide --leader 姓名 --text 事项；meeting done 事项 [--text 落实情况] [--on 日期]</translation>
    </message>
    <message>
        <source>owed, 万元</source>
        <translation>欠序时额（万元）</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>value</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>分包领导</translation>
    </message>
    <message>
        <source>open issues</source>
        <translation>未销号问题</translation>
    </message>
    <message>
        <source>who</source>
        <translation>欠账方</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>report leader needs a person: --person NAME</source>
        <translation>report leader 须指定人员：--person 姓名</translation>
    </message>
    <message>
        <source>%1: columns that are not taken: %2</source>
        <translation>%1：未取的列：%2</translation>
    </message>
</context>
<context>
    <name>sanpi::AdjustView</name>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Before and after by sector</source>
        <translation>分领域调整前后</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>所属领域</translation>
    </message>
    <message>
        <source>Projects before</source>
        <translation>原个数</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>原总投资</translation>
    </message>
    <message>
        <source>Target before</source>
        <translation>原计划</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Amount adjusted</source>
        <translation>金额调整</translation>
    </message>
    <message>
        <source>Projects after</source>
        <translation>现个数</translation>
    </message>
    <message>
        <source>Total after</source>
        <translation>现总投资</translation>
    </message>
    <message>
        <source>Target after</source>
        <translation>现计划</translation>
    </message>
    <message>
        <source>Projects adjusted</source>
        <translation>调整项目</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Adjust the amount</source>
        <translation>金额调整</translation>
    </message>
    <message>
        <source>New target, 万元</source>
        <translation>调整后计划（万元）</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1, amounts in 万元</source>
        <translation>截至%1，单位：万元</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a project of the year&apos;s list</source>
        <translation>请选择当年清单中的项目</translation>
    </message>
    <message>
        <source>Level in the list</source>
        <translation>清单中的级别</translation>
    </message>
    <message>
        <source>Level as before</source>
        <translation>级别同上年</translation>
    </message>
    <message>
        <source>%1 key</source>
        <translation>%1重点</translation>
    </message>
    <message>
        <source>A project outside the list: part of its name, pinyin initials</source>
        <translation>清单外的项目：名称一部分或拼音首字母</translation>
    </message>
    <message>
        <source>A project of the list: part of its name, pinyin initials</source>
        <translation>清单内的项目：名称一部分或拼音首字母</translation>
    </message>
    <message>
        <source>Choose a project of the ledger that is not in the year&apos;s list; a new one is first entered on the page of projects</source>
        <translation>请选择台账中不在当年清单的项目；新项目请先在“项目”页录入</translation>
    </message>
</context>
<context>
    <name>sanpi::AdvanceForm</name>
    <message>
        <source>Passed without, because</source>
        <translation>缺件放行理由</translation>
    </message>
    <message>
        <source>To the stage</source>
        <translation>推进到</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>到达日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>At the end of the chain</source>
        <translation>已到最后阶段</translation>
    </message>
    <message>
        <source>Advance to %1</source>
        <translation>推进到%1</translation>
    </message>
    <message>
        <source>▲ Still missing: %1</source>
        <translation>▲ 还缺：%1</translation>
    </message>
    <message>
        <source>● The papers that the rule asks for are there</source>
        <translation>● 规则要求的佐证已齐</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sanpi::AgendaView</name>
    <message>
        <source>How earlier decisions stand</source>
        <translation>上次议定事项落实情况</translation>
    </message>
    <message>
        <source>Items of the agenda</source>
        <translation>会议议题</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Another item</source>
        <translation>其他议题</translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>列入议程</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>待研究事项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Issue or project</source>
        <translation>问题或项目</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What the meeting decided</source>
        <translation>本次会议议定事项</translation>
    </message>
    <message>
        <source>■ overdue</source>
        <translation>■ 超期</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>挂账督办</translation>
    </message>
    <message>
        <source>complex</source>
        <translation>重大复杂</translation>
    </message>
    <message>
        <source>■ red lamp</source>
        <translation>■ 红灯</translation>
    </message>
    <message numerus="yes">
        <source>still %n week(s)</source>
        <translation>
            <numerusform>连续%n周无进展</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier decisions %1</source>
        <translation>上次议定事项 %1</translation>
    </message>
    <message>
        <source>Agenda %1</source>
        <translation>议题 %1</translation>
    </message>
    <message>
        <source>Open items %1</source>
        <translation>待研究 %1</translation>
    </message>
    <message>
        <source>Decided %1</source>
        <translation>本次议定 %1</translation>
    </message>
    <message>
        <source>Choose what the meeting shall take up</source>
        <translation>请选择提请会议研究的事项</translation>
    </message>
    <message numerus="yes">
        <source>Put %n item(s) on the agenda</source>
        <translation>
            <numerusform>将%n项列入议程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put on the agenda</source>
        <translation>
            <numerusform>已将%n项列入议程</numerusform>
        </translation>
    </message>
    <message>
        <source>Due or owed, 万元</source>
        <translation>时限或欠额（万元）</translation>
    </message>
    <message>
        <source>Opinion of the meeting</source>
        <translation>会议意见</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Off the agenda</source>
        <translation>移出议程</translation>
    </message>
    <message>
        <source>Off the agenda: %1</source>
        <translation>已移出议程：%1</translation>
    </message>
    <message>
        <source>The item was kept</source>
        <translation>议题已保存</translation>
    </message>
    <message>
        <source>✓ on the agenda</source>
        <translation>✓ 已列入</translation>
    </message>
</context>
<context>
    <name>sanpi::ApplyView</name>
    <message>
        <source>Period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>Sheet of the event</source>
        <translation>活动安排</translation>
    </message>
    <message>
        <source>Preview, print and export on the page of reports</source>
        <translation>到报表页预览、打印和导出</translation>
    </message>
    <message>
        <source>Propose projects …</source>
        <translation>拟报项目…</translation>
    </message>
    <message>
        <source>Applications of the period</source>
        <translation>本期申报项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>List</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Total, 万元</source>
        <translation>总投资（万元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>申报状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Number of the new period</source>
        <translation>新一期的期次</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>拟报日期</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>New period</source>
        <translation>新一期</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>各期转化情况</translation>
    </message>
    <message>
        <source>red: has not reached what its list promises</source>
        <translation>红色：未达到名单承诺</translation>
    </message>
    <message>
        <source>period %1 (%2)</source>
        <translation>第%1期（%2）</translation>
    </message>
    <message>
        <source>a new period …</source>
        <translation>新一期…</translation>
    </message>
    <message>
        <source>Applications for period %1</source>
        <translation>第%1期申报项目</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>三批申报</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s), %1 亿元</source>
        <translation>
            <numerusform>%n 个，%1 亿元</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>No application in this state</source>
        <translation>没有这一状态的申报</translation>
    </message>
    <message>
        <source>No project applies for this period yet</source>
        <translation>本期还没有申报项目</translation>
    </message>
    <message>
        <source>Choose projects on the right and propose them.</source>
        <translation>在右侧选择项目并拟报。</translation>
    </message>
    <message>
        <source>Show all applications</source>
        <translation>显示全部申报</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申报项目</translation>
    </message>
    <message>
        <source>Propose projects</source>
        <translation>拟报项目</translation>
    </message>
    <message>
        <source>for a new period</source>
        <translation>新一期</translation>
    </message>
    <message>
        <source>for period %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>拟报</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n project(s)</source>
        <translation>
            <numerusform>拟报 %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) proposed</source>
        <translation>
            <numerusform>已拟报 %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n project(s)</source>
        <translation>
            <numerusform>%1：%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>← period %1</source>
        <translation>（由第%1期转化）</translation>
    </message>
    <message>
        <source>period %1 %2</source>
        <translation>第%1期%2</translation>
    </message>
    <message>
        <source>Applications for a new period</source>
        <translation>新一期申报项目</translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>already: %1</source>
        <translation>已%1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) proposed again</source>
        <translation>
            <numerusform>已重新拟报%n个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more returned)</source>
        <translation>
            <numerusform>%1（另退回%n个）</numerusform>
        </translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部要件</translation>
    </message>
</context>
<context>
    <name>sanpi::AppraisalDialog</name>
    <message>
        <source>empty: the last day of the period</source>
        <translation>不填按考评期最后一日</translation>
    </message>
    <message>
        <source>if places are told by group</source>
        <translation>分组排名时填写</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>out of</source>
        <translation>参评数</translation>
    </message>
    <message>
        <source>value</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>考评期</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>参评数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Places in the city</source>
        <translation>上级考评位次</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Rows or a message</source>
        <translation>表格行或通报文字</translation>
    </message>
    <message>
        <source>… or paste rows from a sheet, or the message itself: 2021年11月重点项目综合考评居全市第2位（共12个）；投资完成率102%，居第3位</source>
        <translation>……或粘贴表格中的若干行，或直接粘贴通报文字：2021年11月重点项目综合考评居全市第2位（共12个）；投资完成率102%，居第3位</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Indicator and place must be given</source>
        <translation>须填写指标和位次</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n place(s)</source>
        <translation>
            <numerusform>保存%n项位次</numerusform>
        </translation>
    </message>
    <message>
        <source>No place was found in the text</source>
        <translation>文字中没有找到位次</translation>
    </message>
    <message>
        <source>Missing or wrong</source>
        <translation>缺少或有误</translation>
    </message>
    <message>
        <source>another place than above: %1</source>
        <translation>与上面的第%1位不一致</translation>
    </message>
</context>
<context>
    <name>sanpi::AppraisalStrip</name>
    <message>
        <source>Enter places …</source>
        <translation>录入位次…</translation>
    </message>
    <message>
        <source>Type or paste the places that the city has published</source>
        <translation>录入或粘贴市里公布的考评位次</translation>
    </message>
    <message>
        <source>place %1 of %2</source>
        <translation>第%1位（共%2个）</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>第%1位</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Place in the city: not entered yet</source>
        <translation>全市位次：尚未录入</translation>
    </message>
    <message>
        <source>Place in the city · %1</source>
        <translation>全市位次 · %1</translation>
    </message>
    <message>
        <source>before (%1): place %2</source>
        <translation>上期（%1）：第%2位</translation>
    </message>
</context>
<context>
    <name>sanpi::AskingPage</name>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
</context>
<context>
    <name>sanpi::AssignForm</name>
    <message>
        <source>Assign</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>分工类别</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>调整为(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>起始日期(&amp;F)</translation>
    </message>
    <message>
        <source>Choose projects first</source>
        <translation>请先选择项目</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n project(s)</source>
        <translation>
            <numerusform>调整%n个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave without</source>
        <translation>改为无人</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名或专班名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody has the role from that day on</source>
        <translation>自该日起无人承担该分工</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without %1 from %2</source>
        <translation>
            <numerusform>%n个项目自%2起无%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s): %2 from %3</source>
        <translation>
            <numerusform>%n个项目的%1自%3起为%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::AttachmentList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Keep with the project</source>
        <translation>存入项目附件</translation>
    </message>
    <message>
        <source>Files kept with the project</source>
        <translation>项目附件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>材料类型</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>没有存入任何文件。</translation>
    </message>
    <message>
        <source>Save this file to a folder; it is not opened here</source>
        <translation>此类文件不在这里打开，请选择保存到的文件夹</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>No viewer opened %1</source>
        <translation>没有程序能打开 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::BackupKeeper</name>
    <message>
        <source>The automatic backup was not made.</source>
        <translation>自动备份未完成。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup was not made.</source>
        <translation>备份未完成。</translation>
    </message>
    <message>
        <source>Backed up to “%1” and read back: everything is there.</source>
        <translation>已备份到“%1”，并已读回核对无误。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>The backup was not restored; the ledger is as it was.</source>
        <translation>备份未恢复，台账保持原样。</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>The former ledger is kept: %1</source>
        <translation>原台账已保留：%1</translation>
    </message>
    <message>
        <source>“%1” is damaged. There is a backup of %2; the damaged file would be kept beside it.</source>
        <translation>“%1”已损坏。有 %2 的备份可用；恢复时损坏的文件会保留在旁边。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>“%1” is open for reading only: %2.</source>
        <translation>“%1”以只读方式打开：%2。</translation>
    </message>
    <message>
        <source>Work on a copy on this machine&apos;s own disk; backups may lie here.</source>
        <translation>请在本机硬盘上的副本中工作；备份可以放在这里。</translation>
    </message>
    <message>
        <source>Work on a copy …</source>
        <translation>在副本上工作…</translation>
    </message>
    <message>
        <source>Open is the copy “%1”.</source>
        <translation>已打开副本“%1”。</translation>
    </message>
</context>
<context>
    <name>sanpi::BackupModel</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>工作期间</translation>
    </message>
    <message>
        <source>after an import</source>
        <translation>导入之后</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>Change sets</source>
        <translation>变更次数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>sanpi::BackupPanel</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>made by itself while one works and after each import</source>
        <translation>工作期间和每次导入后自动备份</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore from a file …</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Open their folder</source>
        <translation>打开备份文件夹</translation>
    </message>
    <message>
        <source>None yet; the first is made soon after the ledger is opened.</source>
        <translation>尚无备份；打开台账后不久会自动做第一份。</translation>
    </message>
    <message>
        <source>Kept are the ten newest, one a day for 30 days and one a month for two years. They lie on this machine: back up to another disk from time to time.</source>
        <translation>保留最近十份，30 天内每天一份，两年内每月一份。备份都在本机：请不时备份到另一块磁盘。</translation>
    </message>
    <message numerus="yes">
        <source>Restore the backup of %1 with %n project(s)?</source>
        <translation>
            <numerusform>恢复 %1 的备份（%n 个项目）？</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes the place of the open ledger. The ledger as it is now is kept as a backup first, so this can be taken back in the same way.</source>
        <translation>它将取代当前打开的台账。当前台账会先保留为一份备份，因此可以用同样的办法退回。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Ledgers (*.sanpi)</source>
        <translation>台账 (*.sanpi)</translation>
    </message>
    <message>
        <source>Restore the ledger in “%1”?</source>
        <translation>用“%1”中的台账恢复？</translation>
    </message>
    <message>
        <source>Restore this file</source>
        <translation>恢复此文件</translation>
    </message>
</context>
<context>
    <name>sanpi::BatchFigures</name>
    <message>
        <source>period %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>all periods</source>
        <translation>各期合计</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Conversion and next stage</source>
        <translation>转化与下一阶段</translation>
    </message>
    <message>
        <source>List</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已转化</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>下阶段率</translation>
    </message>
    <message>
        <source>Chain of the four rates</source>
        <translation>四率链条</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
</context>
<context>
    <name>sanpi::BatchesPage</name>
    <message>
        <source>Three batches</source>
        <translation>三个一批</translation>
    </message>
    <message>
        <source>Meeting board</source>
        <translation>会场看板</translation>
    </message>
    <message>
        <source>The members as large cards, read-only, for the meeting room</source>
        <translation>以大字卡片显示各项目，只读，供会场使用</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>各期情况</translation>
    </message>
    <message>
        <source>red: has not reached what its list promises</source>
        <translation>红色：尚未达到所在批次的要求</translation>
    </message>
    <message>
        <source>Members of the lists</source>
        <translation>批次内项目</translation>
    </message>
    <message>
        <source>The batches could not be read</source>
        <translation>三个一批数据无法读取</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>No project is in a batch yet</source>
        <translation>还没有列入三个一批的项目</translation>
    </message>
    <message>
        <source>Drop the list of the three batches on the window or choose it: every change is shown before it enters. A later as-of date may show more.</source>
        <translation>把三个一批项目清单拖到窗口上，或选择文件：每一处变动入账前都会列出。换一个较晚的截至日期也可能有内容。</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>导入清单…</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>all periods</source>
        <translation>各期合计</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>sanpi::BlockCopier</name>
    <message>
        <source>Copy the chart as picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the table as picture</source>
        <translation>复制为图片</translation>
    </message>
</context>
<context>
    <name>sanpi::BlockPlan</name>
    <message>
        <source>The line of a group takes no values.</source>
        <translation>分组行不能填写数值。</translation>
    </message>
    <message>
        <source>%1 are told by the lists themselves; they are not typed here.</source>
        <translation>%1由各清单本身反映，不在此填写。</translation>
    </message>
    <message>
        <source>%1 is computed and cannot be typed; change what it is computed from.</source>
        <translation>%1由系统计算，不能填写；请修改其计算依据。</translation>
    </message>
    <message>
        <source>%1 names the record and is not changed here.</source>
        <translation>%1用于标明是哪条记录，不在此修改。</translation>
    </message>
    <message>
        <source>Code and name are those of two projects.</source>
        <translation>代码和名称不是同一个项目。</translation>
    </message>
    <message>
        <source>This record is there already: change it in its own row.</source>
        <translation>这条记录已经有了：请在它自己的行里改。</translation>
    </message>
    <message>
        <source>This record stands in the block twice.</source>
        <translation>这条记录在粘贴的内容里出现了两次。</translation>
    </message>
</context>
<context>
    <name>sanpi::BlockPlanModel</name>
    <message>
        <source>(cleared)</source>
        <translation>（清空）</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>overwrites</source>
        <translation>将覆盖</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New record %1</source>
        <translation>新记录 %1</translation>
    </message>
    <message>
        <source>Row to be mended</source>
        <translation>待改的行</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>sanpi::BoardView</name>
    <message>
        <source>Board of the three batches</source>
        <translation>三个一批看板</translation>
    </message>
    <message>
        <source>%1  %2/%3</source>
        <translation>%1  %2/%3</translation>
    </message>
</context>
<context>
    <name>sanpi::BulkEdit</name>
    <message>
        <source>Set a field of %1 rows</source>
        <translation>批量修改 %1 行</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>Value for all</source>
        <translation>统一改为</translation>
    </message>
    <message>
        <source>Nothing typed clears the cells. What changes is shown before it is written.</source>
        <translation>留空即清空。写入前先列出将发生的变化。</translation>
    </message>
    <message>
        <source>Show what changes…</source>
        <translation>查看变化…</translation>
    </message>
</context>
<context>
    <name>sanpi::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>正在取消…</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::CalendarPanel</name>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Work calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>days off and made up, by the State Council&apos;s yearly notice</source>
        <translation>放假和调休，以国务院办公厅每年的通知为准</translation>
    </message>
    <message>
        <source>Years of the work calendar</source>
        <translation>工作日历的年度</translation>
    </message>
    <message>
        <source>Paste the notice here, whole or a line, or JSON: 国庆节：10月1日至7日放假调休，共7天。10月9日（星期六）上班。</source>
        <translation>在此粘贴放假通知（全文或其中几行）或 JSON，例如：国庆节：10月1日至7日放假调休，共7天。10月9日（星期六）上班。</translation>
    </message>
    <message>
        <source>Read the notice</source>
        <translation>识别通知</translation>
    </message>
    <message>
        <source>Keep this year</source>
        <translation>保存该年度</translation>
    </message>
    <message>
        <source>Back to the program&apos;s</source>
        <translation>恢复程序自带</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>放假通知</translation>
    </message>
    <message>
        <source>this ledger</source>
        <translation>本台账</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Issues are timed in working days by this calendar.</source>
        <translation>问题办理时限按工作日计算，以本日历为准。</translation>
    </message>
    <message>
        <source>Issues are timed in natural days; the calendar is used once the rule “clock of issues” counts working days.</source>
        <translation>问题办理时限现按自然日计算；“问题办理时限”规则改为工作日后启用本日历。</translation>
    </message>
    <message>
        <source>▲ The days off of %1 are not known: working days are counted by weekends</source>
        <translation>▲ 未录入%1年放假和调休安排：工作日按周末推算</translation>
    </message>
    <message>
        <source>No day off of %1 was found in this text. Expected are sentences such as 国庆节：10月1日至7日放假调休，共7天。</source>
        <translation>这段文字里没有找到%1年的放假日期。应有如“国庆节：10月1日至7日放假调休，共7天。”的句子。</translation>
    </message>
    <message>
        <source>Read: %1 days off, %2 made up. Look at them, then keep the year.</source>
        <translation>已识别：放假%1天，调休上班%2天。核对后保存。</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n day(s) of another year were left out</source>
        <translation>
            <numerusform>▲ 属于其他年度的%n天未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no day or range of %2</source>
        <translation>“%1”不是%2年的日期或起止日期</translation>
    </message>
    <message>
        <source>Without a day off there is nothing to keep</source>
        <translation>没有放假日期，无可保存</translation>
    </message>
    <message>
        <source>A day is both off and made up</source>
        <translation>有日期既放假又上班</translation>
    </message>
    <message>
        <source>Work calendar of %1</source>
        <translation>%1年工作日历</translation>
    </message>
    <message>
        <source>Work calendar of %1 as the program has it</source>
        <translation>%1年工作日历恢复程序自带</translation>
    </message>
</context>
<context>
    <name>sanpi::CandidatePanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>项目简介</translation>
    </message>
    <message>
        <source>What is built, how large, what it will bring</source>
        <translation>建设内容、规模和效益</translation>
    </message>
    <message>
        <source>total %1 亿元</source>
        <translation>总投资%1亿元</translation>
    </message>
    <message>
        <source>converted from 开工一批 of period %1</source>
        <translation>由第%1期开工一批转化</translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>by the ledger</source>
        <translation>按台账认定</translation>
    </message>
    <message>
        <source>by the ledger: %1</source>
        <translation>按台账：%1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>Application of %1</source>
        <translation>申报 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::ChangeModel</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
</context>
<context>
    <name>sanpi::ChangePreview</name>
    <message>
        <source>%1 cells in %2 rows change</source>
        <translation>共 %2 行 %1 个单元格将改变</translation>
    </message>
    <message>
        <source>%1 of them hold something else now</source>
        <translation>其中 %1 个原有内容被覆盖</translation>
    </message>
    <message>
        <source>%1 cannot enter and are left out</source>
        <translation>%1 个不能写入，将跳过</translation>
    </message>
    <message>
        <source>%1 stay as they are</source>
        <translation>%1 个不变</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>%1 rows of the block lie beyond the last row and are left out.</source>
        <translation>粘贴块有 %1 行超出最后一行，将略去。</translation>
    </message>
    <message>
        <source>%1 columns of the block lie beyond the last column and are left out.</source>
        <translation>粘贴块有 %1 列超出最后一列，将略去。</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将发生的变化</translation>
    </message>
    <message>
        <source>%1 records are new</source>
        <translation>新增 %1 条记录</translation>
    </message>
    <message>
        <source>%1 rows cannot be records yet and stay at the end of the table, to be mended there</source>
        <translation>%1 行还不能成为记录，留在表末，改好即可</translation>
    </message>
</context>
<context>
    <name>sanpi::ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 with problems</source>
        <translation>新增 %1、有变化 %2、未变 %3、有问题 %4</translation>
    </message>
    <message>
        <source>, %1 left out</source>
        <translation>、不取 %1</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>这些行不取</translation>
    </message>
    <message>
        <source>Take them again</source>
        <translation>重新取入</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are added, too</source>
        <translation>
            <numerusform>同时新建 %n 个责任单位</numerusform>
        </translation>
    </message>
    <message>
        <source>amounts for projects of the ledger, no new projects</source>
        <translation>均为台账已有项目的投资数，不新增项目</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>变动和问题</translation>
    </message>
    <message>
        <source>The sheet as it is</source>
        <translation>原表</translation>
    </message>
    <message>
        <source>double click the row that is the header</source>
        <translation>双击表头所在的行</translation>
    </message>
    <message>
        <source>Correct it in the sheet itself and add the file again, or send the row back with “Save what stays out”.</source>
        <translation>请在原表中改正后重新添加文件，或用“导出未取入的行”退回报送单位。</translation>
    </message>
</context>
<context>
    <name>sanpi::CheckPanel</name>
    <message>
        <source>Before it goes out</source>
        <translation>发出前核对</translation>
    </message>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>另有%n条…</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued: it stays as it is</source>
        <translation>已印发，内容不再变动</translation>
    </message>
    <message numerus="yes">
        <source>%n due inspection(s) missing this week</source>
        <translation>
            <numerusform>本周应巡查未巡查%n个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without the investment of %1</source>
        <translation>
            <numerusform>%n个项目未报%1完成投资</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without any figure</source>
        <translation>
            <numerusform>%n个项目没有任何完成数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s) where data do not agree</source>
        <translation>
            <numerusform>另有%n处数据待核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) behind the pace are listed</source>
        <translation>
            <numerusform>慢于序时项目%n个，已列入</numerusform>
        </translation>
    </message>
    <message>
        <source>A click on a paragraph edits it</source>
        <translation>点击段落即可修改</translation>
    </message>
    <message>
        <source>The number is not given yet</source>
        <translation>尚未编号</translation>
    </message>
    <message>
        <source>Every project has its figures, and they agree</source>
        <translation>各项目数据齐全、相互一致</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2个</translation>
    </message>
    <message numerus="yes">
        <source>%n odd figure(s)</source>
        <translation>
            <numerusform>疑似异常数据%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of edited text moved since</source>
        <translation>
            <numerusform>改过的段落中%n个数据已变动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>sanpi::Chip</name>
    <message>
        <source>Remove: %1</source>
        <translation>去掉：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::Collect</name>
    <message>
        <source>This is not a workbook that was sent to be filled in, or its hidden sheet is gone. Take it in through Import, or have the unit fill in the workbook it was sent.</source>
        <translation>这不是下发的填报表，或其中的隐藏工作表已丢失。请从“导入”页读入，或请单位在下发的表上填报。</translation>
    </message>
    <message>
        <source>The workbook was made by a newer version of this program; update the program.</source>
        <translation>该填报表由较新版本的程序生成，请更新程序。</translation>
    </message>
    <message>
        <source>The workbook was sent from another ledger; open that ledger to take it.</source>
        <translation>该填报表由另一个台账下发，请打开那个台账收回。</translation>
    </message>
    <message>
        <source>The ledger does not know this sending: it was undone. Send a new workbook.</source>
        <translation>台账中没有这次下发（已撤销），请重新下发。</translation>
    </message>
    <message>
        <source>This is version %1; version %2 was sent on %3 and takes its place. Have the unit fill in that one.</source>
        <translation>这是第%1版，%3已下发第%2版取代它，请单位在新版上填报。</translation>
    </message>
    <message>
        <source>This is the workbook of %1, not of %2. Nothing of it was taken.</source>
        <translation>这是%1的填报表，不是%2的，未采用任何内容。</translation>
    </message>
    <message>
        <source>This workbook is of %1, not of %2. Nothing of it was taken.</source>
        <translation>这是%1的填报表，不是%2的，未采用任何内容。</translation>
    </message>
    <message>
        <source>Last year&apos;s data stand in this year&apos;s workbook: %1. Nothing of it was taken.</source>
        <translation>今年的填报表里填的是往年的数据：%1，未采用任何内容。</translation>
    </message>
    <message>
        <source>This was taken on %1 by %2 already (%3). Nothing was taken twice.</source>
        <translation>此表已于%1由%2收下（%3），没有重复采用。</translation>
    </message>
    <message>
        <source>The sheet to fill in is gone or its header cannot be recognised. Have the unit fill in the workbook it was sent.</source>
        <translation>“填报”工作表已丢失或表头无法识别，请单位在下发的表上填报。</translation>
    </message>
</context>
<context>
    <name>sanpi::CollectForm</name>
    <message>
        <source>Booked for supervision</source>
        <translation>挂账督办</translation>
    </message>
    <message>
        <source>Collect the issue</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>part of the name; empty: of no project</source>
        <translation>输入名称的一部分；留空表示不涉及项目</translation>
    </message>
    <message>
        <source>A new issue</source>
        <translation>收集问题</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>问题性质</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Collected on</source>
        <translation>收集日期</translation>
    </message>
    <message>
        <source>There is no project “%1”</source>
        <translation>没有名为“%1”的项目</translation>
    </message>
    <message>
        <source>The issue was collected</source>
        <translation>问题已登记</translation>
    </message>
</context>
<context>
    <name>sanpi::CollectPage</name>
    <message>
        <source>Returned</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Returned late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Not returned, overdue</source>
        <translation>未报（逾期）</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>报回日期</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采用格数</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>With amount</source>
        <translation>已填项目</translation>
    </message>
    <message>
        <source>Amount (万元)</source>
        <translation>本月完成(万元)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Remind: copy the text</source>
        <translation>催报：复制文字</translation>
    </message>
    <message>
        <source>Sum up…</source>
        <translation>汇总…</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>The round could not be read</source>
        <translation>无法读取填报情况</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 个单位</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent for %1</source>
        <translation>%1尚未下发</translation>
    </message>
    <message>
        <source>Every responsible unit gets a workbook with only its projects; what comes back is merged cell by cell, and nothing enters unseen.</source>
        <translation>每个责任单位一份填报表，只列本单位项目；报回后逐格合并，不看过不入库。</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>下发…</translation>
    </message>
    <message>
        <source>units</source>
        <translation>个单位</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>应报</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>其中迟报 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>wait for the corrected one</source>
        <translation>待更正后重报</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>%1 of %2 returned</source>
        <translation>应报 %2 个，已报 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 projects have an amount, together %3 万元</source>
        <translation>%2 个项目中 %1 个已有当月完成数，合计 %3 万元</translation>
    </message>
    <message>
        <source>Copied; paste it into a message</source>
        <translation>已复制，可粘贴到消息中</translation>
    </message>
    <message>
        <source>Returned workbooks</source>
        <translation>报回的填报表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.ods *.xlsm);;All files (*)</source>
        <translation>工作簿 (*.xlsx *.ods *.xlsm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder for the workbooks of %1</source>
        <translation>选择存放%1填报表的文件夹</translation>
    </message>
    <message>
        <source>Writing the workbooks</source>
        <translation>正在生成填报表</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>没有下发</translation>
    </message>
    <message numerus="yes">
        <source>%n workbook(s) written</source>
        <translation>
            <numerusform>已下发 %n 份填报表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) have no responsible unit and were sent to nobody</source>
        <translation>
            <numerusform>%n 个项目没有责任单位，未下发</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Settings of collecting</source>
        <translation>填报设置</translation>
    </message>
    <message>
        <source>Choose returned files…</source>
        <translation>选择报回的文件…</translation>
    </message>
    <message>
        <source>Returned files</source>
        <translation>报回的文件</translation>
    </message>
    <message>
        <source>%1 · answers by today, %2</source>
        <translation>%1 · 报送情况截至今天（%2）</translation>
    </message>
    <message>
        <source>Marked as returned: %1 (%2)</source>
        <translation>标为已报：%1（%2）</translation>
    </message>
    <message>
        <source>Day due of %1: %2</source>
        <translation>%1报送时限改为%2</translation>
    </message>
    <message>
        <source>All units have answered; no day due was changed.</source>
        <translation>各单位均已报送，时限未改。</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) that have not answered</source>
        <translation>
            <numerusform>%n个未报或退回单位</numerusform>
        </translation>
    </message>
    <message>
        <source>No unit has a key project in %1; there is nothing to send.</source>
        <translation>%1没有责任单位承担重点项目，无可下发。</translation>
    </message>
    <message>
        <source>Not returned, overdue; all amounts are there</source>
        <translation>未报（逾期），数已齐</translation>
    </message>
    <message>
        <source>Not returned; all amounts are there</source>
        <translation>未报，数已齐</translation>
    </message>
    <message>
        <source>Mark as returned</source>
        <translation>标为已报</translation>
    </message>
    <message>
        <source>The figures of the chosen units came otherwise than by their workbook</source>
        <translation>所选单位的数已由其他途径报来（如导入、电话），不再催报</translation>
    </message>
    <message>
        <source>%1 only: %2 of %3</source>
        <translation>只看%1：%2/%3</translation>
    </message>
</context>
<context>
    <name>sanpi::CollectSettingsDialog</name>
    <message>
        <source>Settings of collecting</source>
        <translation>填报设置</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>of the next month</source>
        <translation>次月</translation>
    </message>
    <message>
        <source> day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>By month, due on</source>
        <translation>按月填报，报送时限</translation>
    </message>
    <message>
        <source>By week, due on</source>
        <translation>按周填报，报送时限</translation>
    </message>
    <message>
        <source>The day can be changed for every round; a day that a month lacks is its last.</source>
        <translation>每次下发时还可另定；当月没有的日子按月末最后一天。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Own fields that the units fill in</source>
        <translation>请单位填报的自定义字段(&amp;O)</translation>
    </message>
    <message>
        <source>such as 待定、未定</source>
        <translation>如 待定、未定</translation>
    </message>
    <message>
        <source>Words of units that say nothing, beside 无, - and N/A: in answers and in every imported sheet they leave a value as it is</source>
        <translation>除“无”“-”“N/A”外，单位用来表示未填的词：在报回的表和导入的表中遇到这些词，原值不变</translation>
    </message>
    <message>
        <source>Words for a blank</source>
        <translation>视为空白的词</translation>
    </message>
</context>
<context>
    <name>sanpi::ColourDialog</name>
    <message>
        <source>Colours of rows</source>
        <translation>条件颜色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rows that pass this filter</source>
        <translation>符合此筛选条件的行</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>An example: rate&lt;60 and level=省. The first rule that holds gives a row its colour and sign.</source>
        <translation>例如：完成率&lt;60 且 级别=省。行的颜色和标记由第一条符合的规则决定。</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>预警（红）</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>关注（黄）</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常（绿）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation>第 %1 条规则：%2</translation>
    </message>
</context>
<context>
    <name>sanpi::ColourLegend</name>
    <message>
        <source>What the colours mean</source>
        <translation>颜色图例</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show only these: %1</source>
        <translation>只看这些：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::ColumnChooser</name>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>&amp;Frozen at the left</source>
        <translation>冻结在左侧(&amp;F)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Show the columns as they came with the program</source>
        <translation>恢复程序自带的列设置</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None but the frozen</source>
        <translation>只留冻结列</translation>
    </message>
</context>
<context>
    <name>sanpi::CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Project, unit or command; pinyin initials too</source>
        <translation>项目、单位、命令，可用拼音首字母</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>sanpi::Copying</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
</context>
<context>
    <name>sanpi::CurveView</name>
    <message>
        <source>month %1</source>
        <translation>%1月</translation>
    </message>
    <message>
        <source>Nothing reported yet</source>
        <translation>尚未报数</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>sanpi::DebtsView</name>
    <message>
        <source>Owed</source>
        <translation>欠序时额</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>慢于序时</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>主要原因</translation>
    </message>
    <message>
        <source>Owes most</source>
        <translation>欠账最多的项目</translation>
    </message>
    <message>
        <source>Of it</source>
        <translation>该项目欠额</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Units that owe to the pace</source>
        <translation>欠账榜（责任单位）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Leaders that owe to the pace</source>
        <translation>欠账榜（分包领导）</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分包领导</translation>
    </message>
    <message numerus="yes">
        <source>%1: target × pace − done over all of %n project(s); causes are the open issues of those behind</source>
        <translation>
            <numerusform>%1：全部%n个项目合计的年度计划×序时进度－累计完成；原因为慢于序时项目的未销号问题</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody owes</source>
        <translation>无欠账</translation>
    </message>
    <message numerus="yes">
        <source>%n that owe(s), in 万元; Enter opens the projects</source>
        <translation>
            <numerusform>共%n个，单位：万元；按回车查看项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Debts by unit</source>
        <translation>欠账榜 · 责任单位</translation>
    </message>
    <message>
        <source>Debts by leader</source>
        <translation>欠账榜 · 分包领导</translation>
    </message>
    <message>
        <source>enter it under People</source>
        <translation>在“人员”中填写</translation>
    </message>
    <message>
        <source>The pace of unit and leader is that of the whole (%1 of 12 months by the rule); a project that starts this year is measured from its own month, so that what its line owes may be less.</source>
        <translation>单位、分包领导的欠序时额按整体序时（第%1个月）计算；当年新开工项目按自身开工月起的序时计算，所列项目欠额可能小于合计欠额。</translation>
    </message>
</context>
<context>
    <name>sanpi::DecisionEntry</name>
    <message>
        <source>part of the name; empty: of no project</source>
        <translation>输入部分名称；不填表示不涉及项目</translation>
    </message>
    <message>
        <source>is followed by itself</source>
        <translation>直接落实</translation>
    </message>
    <message>
        <source>becomes an issue</source>
        <translation>转为问题并交办</translation>
    </message>
    <message>
        <source>becomes an order (draft)</source>
        <translation>转为督办（拟办）</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>另录一项</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>议定日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>It</source>
        <translation>落实方式</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>the project&apos;s unit</source>
        <translation>项目责任单位</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>查看督办件</translation>
    </message>
    <message>
        <source>Open the issue %1</source>
        <translation>查看问题 %1</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>A leader&apos;s instruction</source>
        <translation>领导批示</translation>
    </message>
    <message>
        <source>A matter decided</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Done on %1</source>
        <translation>于%1办结</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enter the matter</source>
        <translation>录入事项</translation>
    </message>
    <message>
        <source>There is no project “%1”</source>
        <translation>没有项目“%1”</translation>
    </message>
    <message>
        <source>The day due is written as 2021-12-31</source>
        <translation>完成时限的写法如 2021-12-31</translation>
    </message>
    <message>
        <source>The matter was kept</source>
        <translation>事项已保存</translation>
    </message>
    <message>
        <source>The matter was kept, and its issue assigned</source>
        <translation>事项已保存，问题已交办</translation>
    </message>
    <message>
        <source>The matter was kept, with its issue and the draft of an order</source>
        <translation>事项已保存，已转为问题并拟办督办件</translation>
    </message>
    <message>
        <source>The matter is done</source>
        <translation>事项已办结</translation>
    </message>
    <message>
        <source>The matter is open again</source>
        <translation>事项已恢复办理</translation>
    </message>
    <message>
        <source>Instructed by</source>
        <translation>批示领导</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Say who is responsible: a unit, or a project that has one</source>
        <translation>请选择责任单位，或填写有责任单位的项目</translation>
    </message>
</context>
<context>
    <name>sanpi::DecisionList</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Issue or order</source>
        <translation>问题或督办件</translation>
    </message>
</context>
<context>
    <name>sanpi::DetailPanel</name>
    <message>
        <source>Details of the project</source>
        <translation>项目详情</translation>
    </message>
    <message>
        <source>No project is selected</source>
        <translation>没有选中项目</translation>
    </message>
    <message>
        <source>Choose a row to see its facts, months, lists and history here.</source>
        <translation>选中一行，在这里查看概况、投资、清单和历史。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Lists %1</source>
        <translation>清单 %1</translation>
    </message>
    <message>
        <source>Restore the value before</source>
        <translation>恢复为改前值</translation>
    </message>
    <message>
        <source>Compare two days</source>
        <translation>两个日期对比</translation>
    </message>
</context>
<context>
    <name>sanpi::EvidenceFiles</name>
    <message>
        <source>Drop files here: permit, photo, contract</source>
        <translation>把文件拖到这里：许可证、照片、合同</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Files that prove it</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Kind of paper: %1</source>
        <translation>材料类型：%1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>去掉 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::EvidenceForm</name>
    <message>
        <source>%1 asks for</source>
        <translation>%1需要</translation>
    </message>
    <message>
        <source>And one more paper</source>
        <translation>再加一项材料</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>任一：</translation>
    </message>
</context>
<context>
    <name>sanpi::ExportBox</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>导出为 %1</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>替换 %1？</translation>
    </message>
    <message>
        <source>A file of this name is in the folder already.</source>
        <translation>文件夹中已有同名文件。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>No font has these characters; they show as boxes: %1</source>
        <translation>没有字体含有这些字，将显示为方框：%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Printing %1</source>
        <translation>正在打印 %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>已送打印机 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Fonts replaced: %1</source>
        <translation>替换的字体：%1</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>The pages as they will be printed (Ctrl+P)</source>
        <translation>按打印效果逐页查看（Ctrl+P）</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>选择存放文件夹</translation>
    </message>
    <message>
        <source>The files go to %1; a click chooses another folder</source>
        <translation>文件存到%1，点击可另选文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n file(s)</source>
        <translation>
            <numerusform>正在写出%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>未写出任何文件</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to %1</source>
        <translation>
            <numerusform>已导出%n个文件到%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names the standard&apos;s fonts; this computer shows: %1</source>
        <translation>文件按国标字体标注，本机显示为：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::FactListModel</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>sanpi::FactRow</name>
    <message>
        <source>Before the last change: %1</source>
        <translation>上次更改前：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::FactSheets</name>
    <message>
        <source>Milestones</source>
        <translation>关键节点</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>前期手续</translation>
    </message>
</context>
<context>
    <name>sanpi::FactWriter</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Somebody else has written this meanwhile. Look again, then type it anew.</source>
        <translation>期间已有他人改动此处。请先看清新内容，再重新填写。</translation>
    </message>
</context>
<context>
    <name>sanpi::FactsForm</name>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Leader in detail</source>
        <translation>分包情况</translation>
    </message>
    <message>
        <source>Assigned from a day on, on the page of leaders</source>
        <translation>在“包联”页按日期分工</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
</context>
<context>
    <name>sanpi::FactsPanel</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns of the sheet and what they are taken for</source>
        <translation>表中各列及其对应的字段</translation>
    </message>
    <message>
        <source>as the sheet says</source>
        <translation>按表中所写</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Column of the sheet</source>
        <translation>表中的列</translation>
    </message>
    <message>
        <source>is taken for</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>(text file)</source>
        <translation>（文本文件）</translation>
    </message>
    <message>
        <source>as the sheet says (%1)</source>
        <translation>按表中所写（%1）</translation>
    </message>
    <message>
        <source>found out (%1)</source>
        <translation>自动识别（%1）</translation>
    </message>
    <message>
        <source>Meaning of “%1”</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>computed here, not taken</source>
        <translation>由程序计算，不取</translation>
    </message>
    <message>
        <source>shown, not taken</source>
        <translation>仅供参照，不取</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不取</translation>
    </message>
    <message>
        <source>Investment of month %1</source>
        <translation>%1月完成投资</translation>
    </message>
    <message>
        <source>Read as corrected last time</source>
        <translation>沿用上次的对应</translation>
    </message>
    <message>
        <source>Columns marked ↺ are taken as somebody corrected them on an earlier sheet of this shape.</source>
        <translation>标有 ↺ 的列按先前同样表头的表格中手工更正的对应读取。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再沿用</translation>
    </message>
    <message>
        <source>Recognise sheets of this shape anew, from the next one on</source>
        <translation>今后重新识别这种表头的表格</translation>
    </message>
    <message>
        <source>%1: as corrected last time</source>
        <translation>%1：沿用上次的对应</translation>
    </message>
    <message>
        <source>Add the others</source>
        <translation>其余工作表也加入</translation>
    </message>
    <message>
        <source>List the other sheets of this workbook as files of their own</source>
        <translation>把本工作簿其余的工作表分别列入文件清单</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>Last row of the header</source>
        <translation>表头末行</translation>
    </message>
    <message>
        <source>Rows of the header</source>
        <translation>表头行数</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>full-width comma</source>
        <translation>全角逗号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>表格类别</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Ledger of projects</source>
        <translation>项目台账</translation>
    </message>
    <message>
        <source>Investment by month</source>
        <translation>各月完成投资</translation>
    </message>
    <message>
        <source>Return for month %1</source>
        <translation>%1月调度表</translation>
    </message>
    <message>
        <source>List of the three batches</source>
        <translation>三个一批清单</translation>
    </message>
    <message>
        <source>Reconstruction library</source>
        <translation>灾后重建项目库</translation>
    </message>
    <message>
        <source>Issue ledger</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>巡查记录</translation>
    </message>
    <message>
        <source>%1, header in row %2</source>
        <translation>%1，表头在第 %2 行</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>按识别结果</translation>
    </message>
    <message>
        <source>Amounts through month</source>
        <translation>累计数截至月份</translation>
    </message>
    <message>
        <source>Hidden rows and columns are taken, too</source>
        <translation>隐藏的行和列也取入</translation>
    </message>
    <message>
        <source>Amounts are never filled down: they would count again.</source>
        <translation>金额从不向下填充，以免重复计算。</translation>
    </message>
    <message>
        <source>Take hidden, too: %1 rows, %2 columns</source>
        <translation>隐藏的也取入：%1 行、%2 列</translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n merged or 同上 cell(s)</source>
        <translation>
            <numerusform>合并或“同上”的 %n 格向下填充</numerusform>
        </translation>
    </message>
    <message>
        <source>Money won from above</source>
        <translation>向上争取资金</translation>
    </message>
    <message>
        <source>Places in the city</source>
        <translation>上级考评位次</translation>
    </message>
    <message>
        <source>Return for a month</source>
        <translation>月度调度表</translation>
    </message>
    <message>
        <source>No header was found. Double click the header at the right, or say here in which row it is, or that there is none.</source>
        <translation>没有找到表头。请在右侧双击表头所在的行，或在下面指明表头在第几行、选“无表头”。</translation>
    </message>
    <message>
        <source>Say below which column is the project&apos;s name or code.</source>
        <translation>请在下面指明哪一列是项目名称或项目代码。</translation>
    </message>
    <message>
        <source>as recognised (%1)</source>
        <translation>按识别结果（%1）</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Investment of the sheet&apos;s month (%1)</source>
        <translation>本月完成（%1月）</translation>
    </message>
    <message>
        <source>Investment of the sheet&apos;s month</source>
        <translation>本月完成</translation>
    </message>
    <message>
        <source>No column is a month&apos;s investment: say below which one is.</source>
        <translation>没有找到当月完成投资列，请在下面“对应字段”中指定。</translation>
    </message>
</context>
<context>
    <name>sanpi::FieldEdit</name>
    <message>
        <source>= %1 万元: the column counts in 万元 already</source>
        <translation>= %1 万元（本列单位已是万元）</translation>
    </message>
    <message>
        <source>Not yet an amount, such as 12000, 1.2亿 or =12*3</source>
        <translation>还不是金额，如 12000、1.2亿 或 =12*3</translation>
    </message>
</context>
<context>
    <name>sanpi::Fill</name>
    <message>
        <source>Column “%1” is not known; choose what it means</source>
        <translation>不认识列“%1”，请选择填什么</translation>
    </message>
    <message>
        <source>No project of the ledger is called “%1”</source>
        <translation>台账中没有名为“%1”的项目</translation>
    </message>
    <message>
        <source>“%1” stands there and was kept; the ledger says %2</source>
        <translation>表中已有“%1”，未改动；台账为 %2</translation>
    </message>
    <message>
        <source>The drop-down has no entry for “%1”; left blank</source>
        <translation>下拉选项中没有“%1”，留空</translation>
    </message>
    <message>
        <source>“%1” asks for a later month than is there (months to %2); left blank</source>
        <translation>“%1”要的月份还没有数（只到 %2 月），留空</translation>
    </message>
    <message>
        <source>The sheet has no room for %1 more projects</source>
        <translation>表中行数不够，还有 %1 个项目没填</translation>
    </message>
    <message>
        <source>Other sheets of the file hold formulas; press F9 after opening so that they are calculated anew</source>
        <translation>文件里其他工作表有公式；打开后按 F9 重新计算</translation>
    </message>
    <message>
        <source>There is nothing to fill in: no column or no row is known</source>
        <translation>没有可填的：列或行都没认出来</translation>
    </message>
    <message>
        <source>No unit of the ledger is called “%1”; give it that name as an alias</source>
        <translation>台账中没有名为“%1”的单位；可在单位中把它加为别名</translation>
    </message>
</context>
<context>
    <name>sanpi::FillMatches</name>
    <message>
        <source>Leave blank</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Rows without a project, and what else to know</source>
        <translation>未对上的行及其他提示</translation>
    </message>
    <message>
        <source>is the project</source>
        <translation>对应项目</translation>
    </message>
    <message>
        <source>No project of the ledger is meant; the row stays blank</source>
        <translation>不是台账中的项目，这一行不填</translation>
    </message>
    <message>
        <source>The project that is meant</source>
        <translation>对应的项目</translation>
    </message>
    <message>
        <source>%1? Enter takes it; or part of a name, pinyin initials</source>
        <translation>是“%1”吗？回车即选；也可输入名称或拼音首字母</translation>
    </message>
    <message>
        <source>part of the name, code or pinyin initials</source>
        <translation>名称、代码的一部分或拼音首字母</translation>
    </message>
</context>
<context>
    <name>sanpi::FillPage</name>
    <message>
        <source>Fill in a sheet</source>
        <translation>套表</translation>
    </message>
    <message>
        <source>Choose a blank sheet…</source>
        <translation>选择空表…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O; or drop the file onto this page</source>
        <translation>Ctrl+Shift+O；也可把文件拖到本页</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>The sheet as it will be</source>
        <translation>填好后的表</translation>
    </message>
    <message>
        <source>Which projects go in, such as level=省; empty: the key projects</source>
        <translation>填哪些项目，例如 级别=省；不写则为全部重点项目</translation>
    </message>
    <message>
        <source>Open the filled file</source>
        <translation>打开已填的表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>others&apos; blank xlsx, filled from the ledger · as of %1</source>
        <translation>别人的空表（xlsx），按台账填好 · 截至 %1</translation>
    </message>
    <message>
        <source>Choose a blank sheet</source>
        <translation>选择空表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm)</source>
        <translation>工作簿 (*.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Drop somebody&apos;s blank sheet here</source>
        <translation>把要填的空表拖到这里</translation>
    </message>
    <message>
        <source>Its columns are matched by their headers, its rows by project; formulas, formats and drop-downs stay as they are.</source>
        <translation>按表头认列，按项目认行；公式、格式、下拉选项都保持原样。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Not matched</source>
        <translation>未对上</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) filled in</source>
        <translation>
            <numerusform>填 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not matched</source>
        <translation>
            <numerusform>%n 行未对上</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · as of %2 · amounts in %3</source>
        <translation>%1 · 截至 %2 · 金额单位 %3</translation>
    </message>
    <message>
        <source>Not matched, and what else to know</source>
        <translation>未对上的行和其他提示</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the filled sheet</source>
        <translation>导出填好的表</translation>
    </message>
    <message>
        <source>%1 is filled</source>
        <translation>已填好 %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>sanpi::FillSession</name>
    <message>
        <source>Only xlsx can be filled; save the sheet as xlsx first.</source>
        <translation>只能填 xlsx；请先另存为 xlsx。</translation>
    </message>
    <message>
        <source>The file holds no visible sheet with content.</source>
        <translation>文件中没有可见且有内容的工作表。</translation>
    </message>
    <message>
        <source>Forget how %1 was filled</source>
        <translation>忘记 %1 的填法</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>sanpi::FillSheetModel</name>
    <message>
        <source>filled in</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>filled in: the sum of the rows that are filled</source>
        <translation>已填：所填各行之和</translation>
    </message>
    <message>
        <source>filled in; what stood there is replaced</source>
        <translation>已填，替换了原有内容</translation>
    </message>
</context>
<context>
    <name>sanpi::FillSide</name>
    <message>
        <source>Replace what stands in cells already</source>
        <translation>替换表中已有的内容</translation>
    </message>
    <message>
        <source>Columns of the sheet and what they are filled with</source>
        <translation>表中各列及所填内容</translation>
    </message>
    <message>
        <source>the day of the window</source>
        <translation>窗口的截至日</translation>
    </message>
    <message>
        <source>end of month %1</source>
        <translation>%1月底</translation>
    </message>
    <message>
        <source>Column of the sheet</source>
        <translation>表中的列</translation>
    </message>
    <message>
        <source>is filled with</source>
        <translation>填</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Filled as corrected last time</source>
        <translation>按上次改过的填</translation>
    </message>
    <message>
        <source>Columns marked ↺ and rows of that name are filled as somebody corrected them on an earlier sheet of this shape.</source>
        <translation>带 ↺ 的列和同名的行，按以前在同样的表上改过的填。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>No header was found in this sheet</source>
        <translation>没有找到表头</translation>
    </message>
    <message>
        <source>Header in row %1; the sheet lists its projects</source>
        <translation>表头在第 %1 行；表中已列项目，按其顺序填</translation>
    </message>
    <message>
        <source>Header in row %1; the rows are empty</source>
        <translation>表头在第 %1 行；表中未列项目</translation>
    </message>
    <message>
        <source>as the sheet says (to the end of %1)</source>
        <translation>按表中所写（%1月底）</translation>
    </message>
    <message>
        <source>as the sheet says</source>
        <translation>按表中所写</translation>
    </message>
    <message>
        <source>as the sheet says (%1)</source>
        <translation>按表中所写（%1）</translation>
    </message>
    <message>
        <source>%1: as corrected last time</source>
        <translation>%1：按上次改过的</translation>
    </message>
    <message>
        <source>What “%1” is filled with</source>
        <translation>“%1”填什么</translation>
    </message>
    <message>
        <source>left blank</source>
        <translation>不填</translation>
    </message>
    <message>
        <source>Header in row %1; the rows are units, each with the totals of its projects</source>
        <translation>表头在第 %1 行；每行一个单位，按其项目合计填写</translation>
    </message>
</context>
<context>
    <name>sanpi::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter: a word, pinyin initials, this or that, level=省 and rate&lt;60</source>
        <translation>筛选：词语、拼音首字母、甲 或 乙、级别=省 且 完成率&lt;60</translation>
    </message>
    <message numerus="yes">
        <source>%1: any of %n</source>
        <translation>
            <numerusform>%1：%n个之一</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等（另有%n个）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::FilterChips</name>
    <message>
        <source>List</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>under provincial dispatch</source>
        <translation>纳入省调度</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省调度</translation>
    </message>
    <message>
        <source>Only projects under provincial dispatch</source>
        <translation>只看纳入省调度的项目</translation>
    </message>
</context>
<context>
    <name>sanpi::FindingBox</name>
    <message>
        <source>Make an issue of it</source>
        <translation>转为问题</translation>
    </message>
    <message>
        <source>and assign it at once</source>
        <translation>同时交办</translation>
    </message>
    <message>
        <source>It is issue %1</source>
        <translation>已转为问题 %1</translation>
    </message>
    <message>
        <source>Due %1, as above</source>
        <translation>办理时限 %1（同整改时限）</translation>
    </message>
    <message>
        <source>Due %1 by the clock</source>
        <translation>办理时限 %1（按13710）</translation>
    </message>
</context>
<context>
    <name>sanpi::FindingModel</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>sanpi::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Why it may stand as it is</source>
        <translation>为什么可以保留</translation>
    </message>
    <message>
        <source>Go and mend it</source>
        <translation>去修改</translation>
    </message>
    <message>
        <source>The ledger could not be checked</source>
        <translation>无法核对台账</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>待处理 %1</translation>
    </message>
    <message>
        <source>%1 explained</source>
        <translation>已说明 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>The figures of the year agree with each other as of %1.</source>
        <translation>截至%1，当年数据互相吻合。</translation>
    </message>
    <message>
        <source>Nothing is left open</source>
        <translation>没有待处理的问题</translation>
    </message>
    <message>
        <source>Every finding was explained; they stand under “explained”.</source>
        <translation>所有问题都已说明，可在“已说明”中查看。</translation>
    </message>
    <message>
        <source>Show the explained ones</source>
        <translation>查看已说明的</translation>
    </message>
    <message>
        <source>A note says why it may stand; the finding is then no longer open.</source>
        <translation>写明为什么可以保留，此后不再列为待处理。</translation>
    </message>
    <message>
        <source>Explain it</source>
        <translation>说明并接受</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>取消说明</translation>
    </message>
    <message>
        <source>Choose a finding to mend or explain it.</source>
        <translation>选择一条问题，去修改或加以说明。</translation>
    </message>
    <message>
        <source>Explained: %1</source>
        <translation>已说明：%1</translation>
    </message>
    <message>
        <source>The note is missing.</source>
        <translation>还没有写说明。</translation>
    </message>
    <message>
        <source>Finding explained: %1</source>
        <translation>说明核对问题：%1</translation>
    </message>
    <message>
        <source>Finding opened again: %1</source>
        <translation>取消核对说明：%1</translation>
    </message>
    <message>
        <source>%1 of figures</source>
        <translation>数据异常 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::FundForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Fund added: %1</source>
        <translation>新增资金：%1</translation>
    </message>
    <message>
        <source>Fund changed: %1</source>
        <translation>修改资金：%1</translation>
    </message>
    <message>
        <source>Fund removed: %1</source>
        <translation>删除资金：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::FundsPage</name>
    <message>
        <source>Funds</source>
        <translation>争取资金</translation>
    </message>
    <message>
        <source>New fund</source>
        <translation>新增资金</translation>
    </message>
    <message>
        <source>The funds could not be read</source>
        <translation>资金记录读不出来</translation>
    </message>
    <message>
        <source>Applications and grants</source>
        <translation>申报与下达</translation>
    </message>
    <message numerus="yes">
        <source>amounts in 万元 · %n record(s)</source>
        <translation>
            <numerusform>金额单位：万元 · %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Granted in the year</source>
        <translation>全年下达</translation>
    </message>
    <message>
        <source>亿元</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>%1 applied for · %2 granted</source>
        <translation>申报 %1 个 · 下达 %2 个</translation>
    </message>
    <message>
        <source>A new fund</source>
        <translation>新增资金</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金</translation>
    </message>
</context>
<context>
    <name>sanpi::GridModel</name>
    <message>
        <source>%1 is computed</source>
        <translation>%1由程序计算</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>Type here to add a record</source>
        <translation>在此输入，新增一条</translation>
    </message>
</context>
<context>
    <name>sanpi::GridWork</name>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Then by this column</source>
        <translation>再按此列排序</translation>
    </message>
    <message>
        <source>Do not sort</source>
        <translation>不排序</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <source>Freeze nothing</source>
        <translation>取消冻结</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>连同表头复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Fill the selection with this value</source>
        <translation>以当前值填满选区</translation>
    </message>
    <message>
        <source>Set a field of the selected rows…</source>
        <translation>批量修改所选行…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找和替换…</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清除内容</translation>
    </message>
    <message>
        <source>The ledger is open for reading only.</source>
        <translation>台账以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 are told by the lists themselves; they are not typed here.</source>
        <translation>%1由各清单本身反映，不在此填写。</translation>
    </message>
    <message>
        <source>%1 is computed and cannot be typed; change what it is computed from.</source>
        <translation>%1由系统计算，不能填写；请修改其计算依据。</translation>
    </message>
    <message>
        <source>%1 says which record it is; it is not changed here.</source>
        <translation>%1用于标明是哪条记录，不在此修改。</translation>
    </message>
    <message>
        <source>There are no cells and no text on the clipboard.</source>
        <translation>剪贴板中没有单元格或文字。</translation>
    </message>
    <message>
        <source>Paste %1 cells in %2 rows</source>
        <translation>粘贴 %1 格（%2 行）</translation>
    </message>
    <message>
        <source>Fill down %1 cells</source>
        <translation>向下填充 %1 格</translation>
    </message>
    <message>
        <source>Fill right %1 cells</source>
        <translation>向右填充 %1 格</translation>
    </message>
    <message>
        <source>Fill %1 cells</source>
        <translation>填充 %1 格</translation>
    </message>
    <message>
        <source>Clear %1: %2</source>
        <translation>清除%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cells</source>
        <translation>
            <numerusform>清除 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear %1 cells in %2 rows?</source>
        <translation>清除 %2 行中的 %1 个单元格？</translation>
    </message>
    <message>
        <source>It is one step and can be taken back with Ctrl+Z.</source>
        <translation>此操作为一步，可用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Clear %1 cells</source>
        <translation>清除 %1 格</translation>
    </message>
    <message>
        <source>Nothing to do: all cells hold that already.</source>
        <translation>无需改动：各单元格已是该内容。</translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>找到 %1 格</translation>
    </message>
    <message>
        <source>Found in no cell that takes values</source>
        <translation>可填写的单元格中未找到</translation>
    </message>
    <message>
        <source>Replace “%1” in %2 cells</source>
        <translation>替换“%1”（%2 格）</translation>
    </message>
    <message>
        <source>Set %1 of %2 rows</source>
        <translation>批量修改%1（%2 行）</translation>
    </message>
    <message>
        <source>Values to show…</source>
        <translation>按值筛选…</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>取消分组</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>按此列分组</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Colours of rows…</source>
        <translation>条件颜色…</translation>
    </message>
    <message>
        <source>Totals row</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove the view “%1”?</source>
        <translation>删除视图“%1”？</translation>
    </message>
    <message>
        <source>The records stay as they are; only this way of looking at them goes.</source>
        <translation>记录不变，只删除这一视图。</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>The new row is no record yet: %1 must be filled in. Ctrl+− gives it up.</source>
        <translation>新行还没有成为记录：要填 %1。不要它就按 Ctrl+−。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Add %1: %2</source>
        <translation>新增%1：%2</translation>
    </message>
    <message>
        <source>Paste %1 new records</source>
        <translation>粘贴新增 %1 条记录</translation>
    </message>
    <message>
        <source>Paste %1 cells and %2 new records</source>
        <translation>粘贴 %1 个单元格，新增 %2 条记录</translation>
    </message>
    <message>
        <source>So many columns leave no room for the others; they scroll until the window is wider.</source>
        <translation>冻结的列太宽，其余列没有位置；窗口加宽之前仍随着滚动。</translation>
    </message>
    <message>
        <source>Reading the cells: %1 of %2</source>
        <translation>正在核对单元格：%1 / %2</translation>
    </message>
    <message>
        <source>The table has changed meanwhile; nothing was done. Please do it once more.</source>
        <translation>表格刚刚有了变化，什么都没有做。请再做一次。</translation>
    </message>
    <message>
        <source>%1 adds up from the months: change them in “Investment” of the panel at the right, or in Tables.</source>
        <translation>%1由各月完成投资相加得出：请在右侧“投资”页签或“数据表”的月度投资中修改。</translation>
    </message>
</context>
<context>
    <name>sanpi::HabitsForm</name>
    <message>
        <source>January is reported with February (1—2月份)</source>
        <translation>1月份不单独报送（1—2月份合并）</translation>
    </message>
    <message>
        <source>Half-month reports: from the 15th the open month counts as its first half</source>
        <translation>半月报：15日起按当月上半月计入</translation>
    </message>
    <message>
        <source>Figures are collected up to &amp;day</source>
        <translation>每月数据截止日(&amp;D)</translation>
    </message>
    <message>
        <source>Cut-off day of collecting: %1</source>
        <translation>每月数据截止日：%1日</translation>
    </message>
    <message>
        <source>January is reported with February</source>
        <translation>1月份与2月份合并报送</translation>
    </message>
    <message>
        <source>January is reported alone</source>
        <translation>1月份单独报送</translation>
    </message>
    <message>
        <source>Half-month reports</source>
        <translation>启用半月报</translation>
    </message>
    <message>
        <source>No half-month reports</source>
        <translation>停用半月报</translation>
    </message>
</context>
<context>
    <name>sanpi::HaltForm</name>
    <message>
        <source>What</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Planned resumption</source>
        <translation>计划复工日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>恢复列入</translation>
    </message>
    <message>
        <source>Resume work</source>
        <translation>复工</translation>
    </message>
    <message>
        <source>Halt (停工)</source>
        <translation>停工</translation>
    </message>
    <message>
        <source>Suspend with approval (停缓建)</source>
        <translation>停缓建（经批准）</translation>
    </message>
    <message>
        <source>Remove from the lists (调出)</source>
        <translation>调出（退库）</translation>
    </message>
    <message>
        <source>Take back the stage %1</source>
        <translation>更正：退回“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A stage is taken back only with a reason.</source>
        <translation>退回阶段必须写明原因。</translation>
    </message>
    <message>
        <source>A day is needed, as 2021-09-30.</source>
        <translation>请填写日期，如 2021-09-30。</translation>
    </message>
</context>
<context>
    <name>sanpi::HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>sanpi::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此项</translation>
    </message>
    <message>
        <source>A word in what, who or why</source>
        <translation>在内容、操作人、原因中查找</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Change sets</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>变更明细</translation>
    </message>
    <message>
        <source>amounts in 万元</source>
        <translation>金额单位：万元</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>还没有变更</translation>
    </message>
    <message>
        <source>Every change appears here with its author, its time and its reason, and can be taken back.</source>
        <translation>每次变更都会记在这里：谁、何时、为何，并且可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation>只列出前 %1 个</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change set(s)</source>
        <translation>
            <numerusform>%n 次变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1 %2</source>
        <translation>恢复：%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Restored: %n field(s)</source>
        <translation>
            <numerusform>恢复 %n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Two days</source>
        <translation>两个日期对比</translation>
    </message>
    <message>
        <source>Reason (needed where a stage is taken back)</source>
        <translation>原因（退回阶段时必填）</translation>
    </message>
    <message>
        <source>Restore the value before</source>
        <translation>恢复为改前值</translation>
    </message>
    <message>
        <source>The record as the ledger held it on two days</source>
        <translation>同一记录在两个日期的台账内容</translation>
    </message>
    <message>
        <source>Choose a change of the record first: activate it, or come from the record&apos;s own history</source>
        <translation>请先选定一条记录：双击右侧的变更字段，或从该记录的“历史”进入</translation>
    </message>
    <message>
        <source>The recycle bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What is removed appears here with who, when and why, and can be brought back.</source>
        <translation>删除的记录列在这里，注明何人、何时、为何删除，可随时恢复。</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>恢复：%1</translation>
    </message>
    <message>
        <source>These values stand already; nothing was changed.</source>
        <translation>这些值现在就是如此，未作改动。</translation>
    </message>
    <message>
        <source>Restored from the recycle bin: %1 and %2 with them</source>
        <translation>从回收站恢复 %1 条，连带 %2 条</translation>
    </message>
    <message>
        <source>Restored from the recycle bin: %1</source>
        <translation>从回收站恢复 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought back.</source>
        <translation>
            <numerusform>已恢复 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 个字段不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed record(s)</source>
        <translation>
            <numerusform>%n 条已删除记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::HistoryTree</name>
    <message>
        <source>History of the project</source>
        <translation>项目历史</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>还没有变更</translation>
    </message>
    <message>
        <source>Restore the value before</source>
        <translation>恢复为改前值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>sanpi::HistoryView</name>
    <message numerus="yes">
        <source>▲ still for %n week(s)</source>
        <translation>
            <numerusform>▲ 连续%n周无进展</numerusform>
        </translation>
    </message>
    <message>
        <source>The project&apos;s inspections, the newest first</source>
        <translation>该项目历次巡查，新的在前</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>未选项目</translation>
    </message>
    <message>
        <source>not inspected yet</source>
        <translation>此前未巡查</translation>
    </message>
    <message numerus="yes">
        <source>▲ Standing still for %n week(s)</source>
        <translation>
            <numerusform>▲ 连续%n周无实质进展</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>共巡查%n次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::ImportPage</name>
    <message>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>is being compared…</source>
        <translation>正在比对…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>is being entered…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Problems and warnings</source>
        <translation>问题与提醒</translation>
    </message>
    <message>
        <source>double click shows the cell</source>
        <translation>双击定位到单元格</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>drop more onto the window</source>
        <translation>可继续拖入窗口</translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>xlsx, ods, csv · nothing enters before you have seen it</source>
        <translation>xlsx、ods、csv · 先看后入，未确认不写入</translation>
    </message>
    <message>
        <source>Drop a sheet here</source>
        <translation>把表格拖到这里</translation>
    </message>
    <message>
        <source>Ledgers, monthly tables and the units&apos; returns as xlsx, ods or csv. You see every change before it enters.</source>
        <translation>项目台账、月度表和各单位报送表，xlsx、ods 或 csv 均可。每一处变更都先看后入。</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表移除</translation>
    </message>
    <message numerus="yes">
        <source>Import the %n good row(s)</source>
        <translation>
            <numerusform>导入无误的 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger already says all of this; nothing is to be done.</source>
        <translation>台账与表格一致，无需导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with problems stay out.</source>
        <translation>
            <numerusform>有问题的 %n 行不导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Save what stays out…</source>
        <translation>导出未取入的行…</translation>
    </message>
    <message>
        <source>A workbook with these rows, their bad cells marked, to send back</source>
        <translation>把这些行导成工作簿，标出有误的单元格，可退回报送单位</translation>
    </message>
    <message>
        <source>Save what stays out</source>
        <translation>导出未取入的行</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不取</translation>
    </message>
    <message>
        <source>%1 imported, %2 stay out</source>
        <translation>已导入 %1 条，%2 行未取入</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>See what was imported</source>
        <translation>查看导入结果</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt *.xls *.et *.xlsb);;All files (*)</source>
        <translation>表格 (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt *.xls *.et *.xlsb);;全部文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Import all %n file(s) without problems</source>
        <translation>
            <numerusform>全部导入（无问题的 %n 份）</numerusform>
        </translation>
    </message>
    <message>
        <source>The other columns say nothing that the ledger does not say.</source>
        <translation>其余各列与台账一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of the sheet mean nothing here and are not taken: %1</source>
        <translation>
            <numerusform>表中有%n列未对应字段、未取：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::ImportRowsModel</name>
    <message>
        <source>Effect</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>“%1” of the sheet</source>
        <translation>表中的“%1”</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1月</translation>
    </message>
</context>
<context>
    <name>sanpi::ImportSession</name>
    <message>
        <source>%1: %2 new, %3 changed, %4 left out</source>
        <translation>%1：新增 %2，有变化 %3，未导入 %4</translation>
    </message>
    <message>
        <source>Forget how the columns of %1 were read</source>
        <translation>不再沿用 %1 的列对应</translation>
    </message>
</context>
<context>
    <name>sanpi::InfoBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>sanpi::InspectionsPage</name>
    <message>
        <source>Inspections and supervision</source>
        <translation>巡查督导</translation>
    </message>
    <message>
        <source>Plan and record</source>
        <translation>计划与记录</translation>
    </message>
    <message>
        <source>Grid of the week</source>
        <translation>整周表格</translation>
    </message>
    <message>
        <source>Supervisions</source>
        <translation>督导记录</translation>
    </message>
    <message>
        <source>Record the next (F7)</source>
        <translation>录入下一个 (F7)</translation>
    </message>
    <message>
        <source>Opens the form at the next project that is missing in the week (F7)</source>
        <translation>打开本周下一个未巡查项目的记录 (F7)</translation>
    </message>
    <message>
        <source>Print the sheets</source>
        <translation>打印巡查单</translation>
    </message>
    <message>
        <source>A sheet for each route, with last progress, open issues and blanks to fill in</source>
        <translation>每条线路一份，带上次进度、未销号问题和现场填写栏</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Earlier weeks</source>
        <translation>历次</translation>
    </message>
    <message>
        <source>The week could not be read</source>
        <translation>读不出这一周的巡查</translation>
    </message>
    <message>
        <source>Nothing is missing in the list any more</source>
        <translation>所列项目已全部巡查</translation>
    </message>
    <message>
        <source>There is no project to inspect yet</source>
        <translation>还没有可巡查的项目</translation>
    </message>
    <message>
        <source>The week&apos;s plan follows from the projects that are under way.</source>
        <translation>有了在建项目，每周应巡查哪些会自动列出。</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>导入清单…</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::IssueBoard</name>
    <message>
        <source>Board of the open issues</source>
        <translation>未销号问题看板</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1个</translation>
    </message>
</context>
<context>
    <name>sanpi::IssueChips</name>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>未销号 %1</translation>
    </message>
    <message>
        <source>▲ Due soon %1</source>
        <translation>▲ 临期 %1</translation>
    </message>
    <message>
        <source>■ Overdue %1</source>
        <translation>■ 超期 %1</translation>
    </message>
    <message>
        <source>Booked %1</source>
        <translation>挂账督办 %1</translation>
    </message>
    <message>
        <source>Recheck due %1</source>
        <translation>待回头看 %1</translation>
    </message>
    <message>
        <source>Solved %1</source>
        <translation>已解决 %1</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>From years before %1</source>
        <translation>往年结转 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::IssueModel</name>
    <message>
        <source>▲ recheck due</source>
        <translation>▲ 待回头看</translation>
    </message>
    <message numerus="yes">
        <source>■ %n day(s) overdue</source>
        <translation>
            <numerusform>■ 超期%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩余%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>问题性质</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>历时(天)</translation>
    </message>
</context>
<context>
    <name>sanpi::IssuePanel</name>
    <message>
        <source>The issue&apos;s course, orders and changes</source>
        <translation>问题的办理过程、督办件和变更</translation>
    </message>
    <message>
        <source>Open on the projects page</source>
        <translation>在项目页打开</translation>
    </message>
    <message>
        <source>Back to the figures (Esc)</source>
        <translation>返回统计（Esc）</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>督办件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Orders %1</source>
        <translation>督办件 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>挂账督办</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>来自：%1</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>Booked for supervision</source>
        <translation>挂账督办</translation>
    </message>
    <message>
        <source>Print/export</source>
        <translation>打印/导出</translation>
    </message>
    <message>
        <source>%1 booked for supervision</source>
        <translation>%1 挂账督办</translation>
    </message>
    <message>
        <source>%1 no longer booked</source>
        <translation>%1 取消挂账</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Whole story</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>▲ counted by weekends: the days off of %1 are not known</source>
        <translation>▲ 未录入%1年放假安排，时限按周末推算</translation>
    </message>
    <message numerus="yes">
        <source>%n later step(s) are not shown as of %1</source>
        <translation>
            <numerusform>另有%n个环节发生在%1之后，未列出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::IssueSummary</name>
    <message>
        <source>collected in %1 · as of %2</source>
        <translation>%1年收集 · 截至 %2</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>%1 due soon</source>
        <translation>临期%1个</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Solved rate</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>Solved on time</source>
        <translation>按期办结率</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Solved/collected</source>
        <translation>解决/收集</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>By category, most frequent first</source>
        <translation>按问题类别（由多到少）</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按责任单位</translation>
    </message>
    <message>
        <source>Open issues by age</source>
        <translation>未销号问题历时</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>历时</translation>
    </message>
</context>
<context>
    <name>sanpi::IssuesPage</name>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Collect an issue</source>
        <translation>收集问题</translation>
    </message>
    <message>
        <source>Meeting board</source>
        <translation>会场看板</translation>
    </message>
    <message>
        <source>The open issues by state as cards, read-only, for the meeting room</source>
        <translation>未销号问题按状态以卡片显示，只读，供会场使用</translation>
    </message>
    <message>
        <source>The issues could not be read</source>
        <translation>无法读取问题台账</translation>
    </message>
    <message>
        <source>No issue was collected yet</source>
        <translation>还没有收集问题</translation>
    </message>
    <message>
        <source>Collect one above, make one of an inspection&apos;s finding, or import the issue ledger.</source>
        <translation>可在上方收集问题，或由巡查发现转为问题，也可导入问题台账。</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>导入清单…</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::IssuingForm</name>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号序号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>The number %1 was used already</source>
        <translation>文号 %1 已经用过</translation>
    </message>
    <message>
        <source>%1 issued</source>
        <translation>已签发 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::LadderPanel</name>
    <message>
        <source>What the ladder proposes</source>
        <translation>建议督办</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表 (Esc)</translation>
    </message>
    <message>
        <source>Drafted on</source>
        <translation>拟办日期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>%1签发</translation>
    </message>
    <message>
        <source>There is no issue yet: accepting makes one of the inspection, assigns it to the unit and drafts the order.</source>
        <translation>尚无对应问题：采纳后由该次巡查生成问题、交办责任单位并拟出督办件。</translation>
    </message>
    <message>
        <source>Accepting drafts the order with everything filled in.</source>
        <translation>采纳后拟出督办件，内容自动填好。</translation>
    </message>
    <message>
        <source>Draft the %1</source>
        <translation>拟%1</translation>
    </message>
    <message>
        <source>Open the issue</source>
        <translation>打开问题</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>%1 drafted</source>
        <translation>已拟%1</translation>
    </message>
</context>
<context>
    <name>sanpi::Lamp</name>
    <message>
        <source>green</source>
        <translation>绿灯</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄灯</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
</context>
<context>
    <name>sanpi::LampLabel</name>
    <message>
        <source>Lamp: %1</source>
        <translation>红黄绿：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::LeadersView</name>
    <message>
        <source>Leaders</source>
        <translation>分包领导</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分包领导</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目数</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>与序时差</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠序时额</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>慢于序时</translation>
    </message>
    <message>
        <source>■ red</source>
        <translation>■ 红灯</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>未销号问题</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Print/export</source>
        <translation>打印/导出</translation>
    </message>
    <message>
        <source>Projects of the leader</source>
        <translation>分包项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>形象进度</translation>
    </message>
    <message>
        <source>without a leader</source>
        <translation>无分包领导</translation>
    </message>
    <message>
        <source>assigned from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Leaders of %1</source>
        <translation>%1年分包领导</translation>
    </message>
    <message>
        <source>as of %1, in 万元; by completion rate, ties by what is done</source>
        <translation>截至%1，单位：万元；按完成率排列，相同的按累计完成排列</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>open issues %1, overdue %2</source>
        <translation>未销号问题%1个，超期%2个</translation>
    </message>
    <message>
        <source>his projects, those that owe most first</source>
        <translation>分包项目，欠账多的在前</translation>
    </message>
    <message>
        <source>Choose projects and hand them to a leader below.</source>
        <translation>选择项目，在下方明确分包领导。</translation>
    </message>
    <message>
        <source>Projects without a leader</source>
        <translation>无分包领导的项目</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1（自%2起）</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>专班</translation>
    </message>
    <message>
        <source>Service officer</source>
        <translation>首席服务员</translation>
    </message>
    <message>
        <source>no phone yet: enter it under People</source>
        <translation>电话未填，可在“人员”中填写</translation>
    </message>
</context>
<context>
    <name>sanpi::LedgerChooser</name>
    <message>
        <source>Open ledger</source>
        <translation>打开台账</translation>
    </message>
    <message>
        <source>Ledgers (*.sanpi)</source>
        <translation>台账 (*.sanpi)</translation>
    </message>
    <message>
        <source>Sample ledger</source>
        <translation>示例台账</translation>
    </message>
    <message>
        <source>Project ledger</source>
        <translation>项目台账</translation>
    </message>
    <message>
        <source>New sample ledger</source>
        <translation>新建示例台账</translation>
    </message>
    <message>
        <source>New ledger</source>
        <translation>新建台账</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
</context>
<context>
    <name>sanpi::LedgerSession</name>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>This could not be undone.</source>
        <translation>无法撤销。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>This could not be done again.</source>
        <translation>无法重做。</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1已封账</translation>
    </message>
    <message>
        <source>%1
Nothing was changed yet. Why is a closed month corrected? The history and the next notice say so.</source>
        <translation>%1
尚未改动。请填写更正已封账月份的原因，将记入历史并在下一期通报中列为更正。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>恢复：%1</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>解除%1封账</translation>
    </message>
    <message>
        <source>%1
The month is closed. Why is it opened again? The history keeps the reason.</source>
        <translation>%1
该月已封账。请填写解除封账的原因，将记入历史。</translation>
    </message>
</context>
<context>
    <name>sanpi::ListsTab</name>
    <message>
        <source>Put into the list</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>Lists that hold the project</source>
        <translation>所在清单</translation>
    </message>
    <message>
        <source>List to put the project into</source>
        <translation>要列入的清单</translation>
    </message>
    <message>
        <source>A list, or the name of a new one</source>
        <translation>选择清单，或输入新清单的名称</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
</context>
<context>
    <name>sanpi::MainWindow</name>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>重做：%1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Sanpi</source>
        <translation>三批</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Open or make a ledger first; then drop the workbook again.</source>
        <translation>请先打开或新建台账，再把表格拖进来。</translation>
    </message>
    <message>
        <source>There is no table on this page to print.</source>
        <translation>本页没有可打印的表格。</translation>
    </message>
</context>
<context>
    <name>sanpi::MeetingForm</name>
    <message>
        <source>empty: day and kind</source>
        <translation>不填按日期和类型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>会议日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>会议名称</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>参会人员</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>A new meeting</source>
        <translation>新会议</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Call the meeting</source>
        <translation>召集会议</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>The meeting was kept</source>
        <translation>会议已保存</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Remove the meeting</source>
        <translation>删除会议</translation>
    </message>
    <message>
        <source>The meeting was removed</source>
        <translation>会议已删除</translation>
    </message>
</context>
<context>
    <name>sanpi::MeetingsPage</name>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Matters decided and instructed</source>
        <translation>议定与批示事项</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>议定与批示</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新会议</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>会议日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>会议名称</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>议定</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Print/export</source>
        <translation>打印/导出</translation>
    </message>
    <message>
        <source>The meetings could not be read</source>
        <translation>无法读取会议</translation>
    </message>
    <message>
        <source>Matters %1 · overdue %2</source>
        <translation>议定与批示 未办结%1 · 超期%2</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n次会议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) open</source>
        <translation>
            <numerusform>未办结事项%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>尚无会议</translation>
    </message>
    <message>
        <source>Call one above: its agenda is made from open matters, issues and laggards. A leader&apos;s instruction can be entered at the right without a meeting.</source>
        <translation>请在上方新建会议：议程由未办结事项、问题和滞后项目自动生成。领导批示可直接在右侧录入，不需要会议。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>The one before: %1</source>
        <translation>上一次：%1</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>The agenda is empty: choose what the meeting takes up under the open items</source>
        <translation>议程尚无议题：请在“待研究”中选择要上会的问题和项目</translation>
    </message>
</context>
<context>
    <name>sanpi::MemberModel</name>
    <message>
        <source>Procedures</source>
        <translation>手续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开工</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>nothing to say yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Advance ›</source>
        <translation>推进 ›</translation>
    </message>
    <message>
        <source>Progress in the list: %1</source>
        <translation>清单所列进展：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Period · list</source>
        <translation>期 · 批次</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>到达日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Total (万元)</source>
        <translation>总投资(万元)</translation>
    </message>
</context>
<context>
    <name>sanpi::MemberPanel</name>
    <message>
        <source>The member&apos;s stages, evidence and history</source>
        <translation>项目的阶段、佐证与历史</translation>
    </message>
    <message>
        <source>Open on the projects page</source>
        <translation>在项目页打开</translation>
    </message>
    <message>
        <source>Back to the period&apos;s figures (Esc)</source>
        <translation>返回本期数据 (Esc)</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>节点手续</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停工更正</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>佐证 %1</translation>
    </message>
    <message>
        <source>period %1 %2</source>
        <translation>第%1期%2</translation>
    </message>
    <message>
        <source>%1, left %2</source>
        <translation>%1（%2 调出）</translation>
    </message>
    <message>
        <source>■ %1 since %2</source>
        <translation>■ %2起%1</translation>
    </message>
</context>
<context>
    <name>sanpi::MergeCellsModel</name>
    <message>
        <source>ledger kept</source>
        <translation>保留台账</translation>
    </message>
    <message>
        <source>answer taken</source>
        <translation>采用报来的值</translation>
    </message>
    <message>
        <source>unit slip? decide</source>
        <translation>疑似单位有误，待处理</translation>
    </message>
    <message>
        <source>takes back a stage: decide</source>
        <translation>将撤回阶段，待处理</translation>
    </message>
    <message>
        <source>conflict: decide</source>
        <translation>冲突，待处理</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>下发时</translation>
    </message>
    <message>
        <source>Ledger now</source>
        <translation>台账现值</translation>
    </message>
    <message>
        <source>As returned</source>
        <translation>报来</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>not taken: sent back</source>
        <translation>退回，未采用</translation>
    </message>
    <message>
        <source>%1 · %2: sent %3, ledger %4, returned %5</source>
        <translation>%1 · %2：下发 %3；台账 %4；报回 %5</translation>
    </message>
</context>
<context>
    <name>sanpi::MonthsPage</name>
    <message>
        <source>Months</source>
        <translation>月度封账</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>封账</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计数</translation>
    </message>
    <message>
        <source>Months of the year</source>
        <translation>全年各月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>封账日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Done in the month</source>
        <translation>当月完成</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>封账</translation>
    </message>
    <message>
        <source>Reason; the history keeps it</source>
        <translation>原因，将记入历史</translation>
    </message>
    <message>
        <source>Reason for opening the month again</source>
        <translation>解除封账的原因</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>解除封账</translation>
    </message>
    <message>
        <source>Corrections of closed months</source>
        <translation>已封账月份的更正</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The months could not be read</source>
        <translation>各月情况读取失败</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>已解除封账</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未封账</translation>
    </message>
    <message>
        <source>Months of %1</source>
        <translation>%1年各月</translation>
    </message>
    <message>
        <source>amounts in 万元; a closed month is changed only with a reason and as a correction</source>
        <translation>单位：万元；封账后的改动须填写原因，列为更正</translation>
    </message>
    <message>
        <source>%1 of 12 months closed</source>
        <translation>12个月中已封账%1个</translation>
    </message>
    <message>
        <source>%1 cumulative</source>
        <translation>%1累计</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>封账%1</translation>
    </message>
    <message numerus="yes">
        <source>Close %n month(s)</source>
        <translation>
            <numerusform>封账%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>解除%1封账</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) closed</source>
        <translation>
            <numerusform>已封账%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>已解除%1封账</translation>
    </message>
    <message>
        <source>Kind of figure</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Collected up to</source>
        <translation>数据截止日</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已封账</translation>
    </message>
    <message>
        <source>Listed in</source>
        <translation>列入通报</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <translation>%2年第%1期</translation>
    </message>
    <message>
        <source>the next notice</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>amounts in 万元</source>
        <translation>单位：万元</translation>
    </message>
</context>
<context>
    <name>sanpi::MonthsTab</name>
    <message>
        <source>%1 (万元)</source>
        <translation>%1（万元）</translation>
    </message>
    <message>
        <source>%1 ·</source>
        <translation>%1 ·</translation>
    </message>
    <message>
        <source>After the as-of date: kept, but not counted in the figures</source>
        <translation>晚于截至日期：已保存，不计入统计</translation>
    </message>
    <message>
        <source>Investment of %1 in 万元</source>
        <translation>%1完成投资（万元）</translation>
    </message>
    <message>
        <source>Before the last change: %1 万元</source>
        <translation>上次更改前：%1 万元</translation>
    </message>
    <message>
        <source>%1: cumulative against target and pace (万元)</source>
        <translation>%1：累计完成与计划、序时对比（万元）</translation>
    </message>
    <message>
        <source>Done %1 万元</source>
        <translation>完成 %1 万元</translation>
    </message>
    <message>
        <source>Target %1 万元</source>
        <translation>计划 %1 万元</translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation>还没有计划</translation>
    </message>
    <message>
        <source>target not issued yet</source>
        <translation>计划未下达</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>完成率 %1</translation>
    </message>
    <message>
        <source>Pace %1</source>
        <translation>序时 %1</translation>
    </message>
    <message>
        <source>Behind pace by %1 万元</source>
        <translation>欠序时 %1 万元</translation>
    </message>
    <message>
        <source>Ahead of pace by %1 万元</source>
        <translation>超序时 %1 万元</translation>
    </message>
    <message>
        <source>Stated through month %1: %2 万元</source>
        <translation>1—%1月累计报数：%2 万元</translation>
    </message>
    <message>
        <source>the months are not complete, so the statement counts</source>
        <translation>分月数不全，按累计报数计</translation>
    </message>
    <message>
        <source>⚠ the months come to %1 万元, a difference of %2</source>
        <translation>⚠ 分月合计 %1 万元，相差 %2</translation>
    </message>
    <message>
        <source>the months agree</source>
        <translation>与分月合计一致</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已封账</translation>
    </message>
    <message>
        <source>The month is closed: a change asks for a reason and is a correction</source>
        <translation>该月已封账：改动须填写原因，列为更正</translation>
    </message>
</context>
<context>
    <name>sanpi::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>sanpi::NewProjectDialog</name>
    <message>
        <source>New project of %1</source>
        <translation>%1年新项目</translation>
    </message>
    <message>
        <source>2021-03-05 or 2021年3月</source>
        <translation>2021-03-05 或 2021年3月</translation>
    </message>
    <message>
        <source>name or pinyin initials</source>
        <translation>名称或拼音首字母</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>新建项目</translation>
    </message>
</context>
<context>
    <name>sanpi::NoticeCompare</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>与%1对比</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>不再提及：%1</translation>
    </message>
    <message>
        <source>Both say the same</source>
        <translation>两期内容相同</translation>
    </message>
</context>
<context>
    <name>sanpi::NoticeLife</name>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Issue …</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Compare with last week</source>
        <translation>与上周对比</translation>
    </message>
    <message>
        <source>Notices of the year</source>
        <translation>本年度通报</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>所属周</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Week of the new draft</source>
        <translation>拟稿的周</translation>
    </message>
    <message>
        <source>Issue and freeze</source>
        <translation>签发并定稿</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Draft the correction</source>
        <translation>拟更正稿</translation>
    </message>
    <message>
        <source>%1, correction</source>
        <translation>%1（更正）</translation>
    </message>
    <message>
        <source>Notices of %1</source>
        <translation>%1年通报</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Figures of the day</source>
        <translation>当日数据</translation>
    </message>
    <message>
        <source>Another person reviews it first</source>
        <translation>须先由他人审核</translation>
    </message>
</context>
<context>
    <name>sanpi::NoticePage</name>
    <message>
        <source>Notice</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Official document (red head)</source>
        <translation>公文（红头）</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>尚未编号</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>key projects of %1, as of %2</source>
        <translation>%1年重点项目 · 截至 %2</translation>
    </message>
    <message>
        <source>The notice cannot be made</source>
        <translation>无法生成通报</translation>
    </message>
    <message>
        <source>No key projects in %1</source>
        <translation>%1年没有重点项目</translation>
    </message>
    <message>
        <source>Import the year&apos;s ledger; the notice writes itself from its figures.</source>
        <translation>导入当年台账后，通报由数据自动生成。</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>The notice cannot be shown</source>
        <translation>无法显示通报</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Correction drafted</source>
        <translation>已拟更正稿</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已删除</translation>
    </message>
    <message>
        <source>Notice drafted</source>
        <translation>已拟稿</translation>
    </message>
    <message>
        <source>Layout changed</source>
        <translation>版式已更改</translation>
    </message>
    <message>
        <source>Issuing the notice</source>
        <translation>正在签发通报</translation>
    </message>
    <message>
        <source>Issued and frozen: No. %1</source>
        <translation>第%1期已签发并定稿</translation>
    </message>
    <message>
        <source>✓ Agrees with the ledger as it was known then</source>
        <translation>✓ 与当时台账数据一致</translation>
    </message>
    <message>
        <source>Does not agree:</source>
        <translation>不一致：</translation>
    </message>
    <message>
        <source>Click to edit</source>
        <translation>单击修改</translation>
    </message>
    <message>
        <source>Edited; click to change it</source>
        <translation>已修改，单击可再改</translation>
    </message>
    <message numerus="yes">
        <source>Edited; %n figure(s) moved since</source>
        <translation>
            <numerusform>已修改，其后有 %n 个数据变动</numerusform>
        </translation>
    </message>
    <message>
        <source>Generated text restored</source>
        <translation>已恢复自动生成的文字</translation>
    </message>
    <message>
        <source>Text kept</source>
        <translation>文字已保存</translation>
    </message>
    <message>
        <source>Leave the changed paragraph?</source>
        <translation>放弃修改的段落？</translation>
    </message>
    <message>
        <source>What was typed in it is lost.</source>
        <translation>已输入的文字将丢失。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>of the week to %1</source>
        <translation>截至 %1 的一周</translation>
    </message>
    <message>
        <source>Export the week</source>
        <translation>一键导出</translation>
    </message>
    <message>
        <source>Issue the notice on %1?</source>
        <translation>签发日期为%1，确定签发？</translation>
    </message>
    <message>
        <source>That day lies after %1. A notice that was issued is never changed.</source>
        <translation>该日期晚于%1。通报签发后不再改动。</translation>
    </message>
    <message>
        <source>Issue it on %1</source>
        <translation>按%1签发</translation>
    </message>
    <message>
        <source>%1 is not opened yet</source>
        <translation>%1年尚未结转</translation>
    </message>
    <message>
        <source>Until it is, the notices of its first weeks are drafted under %1: choose that year above. A year is opened from the list of the year before.</source>
        <translation>结转之前，年初各周的通报在%1年下拟稿：请在上方选择该年度。新年度由上年清单结转而来。</translation>
    </message>
    <message>
        <source>Open the year …</source>
        <translation>年度结转…</translation>
    </message>
</context>
<context>
    <name>sanpi::OrderForm</name>
    <message>
        <source>Draft</source>
        <translation>拟办</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>the next</source>
        <translation>下一号</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号序号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>No order on this issue yet</source>
        <translation>此问题尚无督办件</translation>
    </message>
    <message>
        <source>%1 drafted</source>
        <translation>已拟办%1</translation>
    </message>
    <message>
        <source>Order issued</source>
        <translation>督办件已签发</translation>
    </message>
    <message>
        <source>The day is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>Print/export</source>
        <translation>打印/导出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Order to print</source>
        <translation>要打印的督办件</translation>
    </message>
    <message>
        <source>Open on the page of orders</source>
        <translation>在督办页打开</translation>
    </message>
</context>
<context>
    <name>sanpi::OrderPanel</name>
    <message>
        <source>The order&apos;s course, its next step and its words</source>
        <translation>督办件的办理过程、下一环节和文稿</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表 (Esc)</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Print/export</source>
        <translation>打印/导出</translation>
    </message>
    <message>
        <source>Open the issue</source>
        <translation>打开问题</translation>
    </message>
    <message>
        <source>Request to the organ</source>
        <translation>提请函</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>拟办</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回重办</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::OrderText</name>
    <message>
        <source>Save the words</source>
        <translation>保存文稿</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>修改文稿 %1</translation>
    </message>
    <message>
        <source>Words saved</source>
        <translation>文稿已保存</translation>
    </message>
</context>
<context>
    <name>sanpi::OrderWordsPanel</name>
    <message>
        <source>Keep the words</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Papers of orders</source>
        <translation>督办文书</translation>
    </message>
    <message>
        <source>organ and prefix of each kind, copies, and where a reply goes</source>
        <translation>各文种的签发机关和文号代字、抄送、反馈方式</translation>
    </message>
    <message>
        <source>%1: issued by</source>
        <translation>%1：签发机关</translation>
    </message>
    <message>
        <source>%1: prefix of the number</source>
        <translation>%1：文号代字</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Reply to address</source>
        <translation>反馈地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Words of the papers of orders</source>
        <translation>督办文书用语</translation>
    </message>
</context>
<context>
    <name>sanpi::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题编号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>无进展</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>历时(天)</translation>
    </message>
    <message>
        <source>The orders could not be read</source>
        <translation>督办件读不出来</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n件督办件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) booked</source>
        <translation>
            <numerusform>挂账督办%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a draft or a running order</source>
        <translation>
            <numerusform>另有%n个已拟或督办中</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands still or is overdue for so long that the rule proposes a step.</source>
        <translation>没有按规则应当督办的项目和问题。</translation>
    </message>
    <message>
        <source>No open issue is booked for supervision.</source>
        <translation>没有挂账督办的未销号问题。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Drafts %1</source>
        <translation>拟办 %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>督办中 %1</translation>
    </message>
    <message>
        <source>▲ To be reviewed %1</source>
        <translation>▲ 待核查 %1</translation>
    </message>
    <message>
        <source>■ Overdue %1</source>
        <translation>■ 超期 %1</translation>
    </message>
    <message>
        <source>Concluded %1</source>
        <translation>办结 %1</translation>
    </message>
    <message>
        <source>Proposed by the ladder %1</source>
        <translation>建议督办 %1</translation>
    </message>
    <message>
        <source>Booked issues %1</source>
        <translation>挂账督办 %1</translation>
    </message>
    <message numerus="yes">
        <source>■ %n day(s) overdue</source>
        <translation>
            <numerusform>■ 超期%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>(draft)</source>
        <translation>（拟稿）</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>The ladder proposes nothing</source>
        <translation>暂无督办建议</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>查看规则</translation>
    </message>
    <message>
        <source>No issue is booked</source>
        <translation>没有挂账问题</translation>
    </message>
    <message>
        <source>Go to the issues</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>No order in this state</source>
        <translation>没有该状态的督办件</translation>
    </message>
    <message numerus="yes">
        <source>All %n order(s) are still there.</source>
        <translation>
            <numerusform>全部%n件督办件都在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部督办件</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>还没有督办件</translation>
    </message>
    <message>
        <source>Draft one from a proposal of the ladder, or from an issue.</source>
        <translation>可从督办建议或问题拟写一件。</translation>
    </message>
    <message>
        <source>Show what the ladder proposes</source>
        <translation>查看督办建议</translation>
    </message>
</context>
<context>
    <name>sanpi::Outlook</name>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>turns yellow next month: %n</source>
        <translation>
            <numerusform>下月将转黄：%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>start due</source>
        <translation>应开工</translation>
    </message>
    <message numerus="yes">
        <source>Band %1 to %2 亿元, from %n year(s) that the ledger holds</source>
        <translation>
            <numerusform>区间 %1—%2 亿元，按台账内 %n 个年度回测</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1 of %2</source>
        <translation>应开%2，已开%1</translation>
    </message>
    <message numerus="yes">
        <source>due and not started: %n</source>
        <translation>
            <numerusform>应开未开%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Due and not started, by the planned start</source>
        <translation>应开未开，按计划开工月份</translation>
    </message>
    <message>
        <source>Started early, by the planned start</source>
        <translation>提前开工，按计划开工月份</translation>
    </message>
    <message>
        <source>Copy this sentence</source>
        <translation>复制这句话</translation>
    </message>
</context>
<context>
    <name>sanpi::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>The same numbers as a table</source>
        <translation>以表格显示同样的数字</translation>
    </message>
    <message>
        <source>The figures could not be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>No key projects in %1 yet</source>
        <translation>%1 年还没有重点项目</translation>
    </message>
    <message>
        <source>Drop the year&apos;s ledger on the window or choose it: every change is shown before it enters. Another year can be chosen above.</source>
        <translation>把年度台账拖到窗口里，或点下面的按钮选取：入库前会列出每一处变更。也可在上方选择其他年度。</translation>
    </message>
    <message>
        <source>Import a ledger …</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Original targets</source>
        <translation>原计划</translation>
    </message>
    <message>
        <source>Figures against the targets as first issued, without the adjustments of the year</source>
        <translation>按首次下达的年度计划计算，不含年中调整</translation>
    </message>
    <message>
        <source>Bundles split</source>
        <translation>打捆项目拆分</translation>
    </message>
    <message>
        <source>Bundles count by their parts, not once</source>
        <translation>打捆项目按子项目计数，不按一个计</translation>
    </message>
    <message>
        <source>Figures to send</source>
        <translation>报数</translation>
    </message>
    <message>
        <source>Copy the year&apos;s key projects as one sentence</source>
        <translation>把全年重点项目情况复制成一句话</translation>
    </message>
    <message>
        <source>Copy the chart as picture or table</source>
        <translation>把图表复制为图片或表格</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) kept</source>
        <translation>
            <numerusform>已保存%n项位次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not opened yet</source>
        <translation>%1年尚未结转</translation>
    </message>
    <message>
        <source>A year is opened from the list of the year before; the year&apos;s planning sheet can then be imported.</source>
        <translation>新年度由上年清单结转而来；结转后可导入当年计划表。</translation>
    </message>
    <message>
        <source>Open the year …</source>
        <translation>年度结转…</translation>
    </message>
</context>
<context>
    <name>sanpi::OverviewView</name>
    <message>
        <source>no month of the year is closed yet</source>
        <translation>当年尚无已结束的月份</translation>
    </message>
    <message>
        <source>through month %1</source>
        <translation>截至%1月</translation>
    </message>
    <message>
        <source>%1, %2, in 亿元</source>
        <translation>%1年，%2，单位：亿元</translation>
    </message>
    <message numerus="yes">
        <source>%1 · all key projects: %n · as of %2 · %3</source>
        <translation>
            <numerusform>%1年 · 全部重点项目 %n 个 · 截至 %2 · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>no rate yet</source>
        <translation>暂无完成率</translation>
    </message>
    <message>
        <source>level with the pace</source>
        <translation>与序时进度持平</translation>
    </message>
    <message>
        <source>%1 points ahead of the pace</source>
        <translation>超序时进度 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 points behind the pace</source>
        <translation>慢于序时进度 %1 个百分点</translation>
    </message>
    <message>
        <source>month %1: %2</source>
        <translation>%1月 %2</translation>
    </message>
    <message>
        <source>亿元</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>Projects with a level in the list of %1</source>
        <translation>%1年列入省、市、区重点的项目</translation>
    </message>
    <message>
        <source>Key projects</source>
        <translation>重点项目</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Total investment</source>
        <translation>总投资</translation>
    </message>
    <message numerus="yes">
        <source>Sum of 总投资 of the %n project(s)</source>
        <translation>
            <numerusform>%n 个项目总投资之和</numerusform>
        </translation>
    </message>
    <message>
        <source>Annual target</source>
        <translation>年度计划投资</translation>
    </message>
    <message>
        <source>due by now: %1</source>
        <translation>序时应完成 %1</translation>
    </message>
    <message>
        <source>Sum of 年度计划投资, newest revision of each</source>
        <translation>各项目最新一次下达的年度计划投资之和</translation>
    </message>
    <message>
        <source>Done in the year</source>
        <translation>累计完成投资</translation>
    </message>
    <message>
        <source>Months where all are reported, else the latest stated cumulative amount and the months after it</source>
        <translation>各月齐全时为逐月合计；否则为最近一次累计报数加其后各月</translation>
    </message>
    <message>
        <source>Completion rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>序时进度</translation>
    </message>
    <message>
        <source>%1 of 12 months</source>
        <translation>按月 %1/12</translation>
    </message>
    <message>
        <source>Month closed: m/12 (domain rule of the ledger)</source>
        <translation>按月计：已结束月份 ÷ 12</translation>
    </message>
    <message>
        <source>Owed to the pace</source>
        <translation>欠序时额</translation>
    </message>
    <message>
        <source>Ahead of the pace</source>
        <translation>超序时额</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) behind</source>
        <translation>
            <numerusform>%n 个项目慢于序时</numerusform>
        </translation>
    </message>
    <message>
        <source>Target × pace − done</source>
        <translation>年度计划 × 序时进度 − 累计完成</translation>
    </message>
    <message>
        <source>Completion by level</source>
        <translation>各级完成率</translation>
    </message>
    <message>
        <source>%1, %2; │ target, ┆ pace</source>
        <translation>%1年，%2；│ 计划 100%，┆ 序时</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>%1 key</source>
        <translation>%1重点</translation>
    </message>
    <message numerus="yes">
        <source>on pace: %n</source>
        <translation>
            <numerusform>达到序时 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>behind the pace: %n</source>
        <translation>
            <numerusform>慢于序时 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not counted: %n</source>
        <translation>
            <numerusform>不计入 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Who owes to the pace</source>
        <translation>欠账榜</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠序时额</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>慢于序时</translation>
    </message>
    <message>
        <source>Target × pace − done = %1 × %2 − %3</source>
        <translation>年度计划 × 序时进度 − 累计完成 = %1 × %2 − %3（亿元）</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>month</comment>
        <translation>%1月</translation>
    </message>
    <message>
        <source>Done %1 of %2 亿元, %3</source>
        <translation>完成 %1 亿元，年度计划 %2 亿元，%3</translation>
    </message>
    <message>
        <source>Done by month, cumulative</source>
        <translation>月度累计完成</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Of the month</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Due by pace</source>
        <translation>序时应完成</translation>
    </message>
    <message>
        <source>By sector</source>
        <translation>按领域</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按责任单位</translation>
    </message>
    <message>
        <source>Lamps by unit</source>
        <translation>各单位红黄绿</translation>
    </message>
    <message>
        <source>%1, %2, projects</source>
        <translation>%1年，%2，单位：个</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
    <message numerus="yes">
        <source>%1: red %2, yellow %3, green %4, not counted %5 of %n project(s)</source>
        <translation>
            <numerusform>%1：%n个项目，红灯%2、黄灯%3、绿灯%4、不计入%5</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap to the pace by unit and month</source>
        <translation>各单位各月较序时进度</translation>
    </message>
    <message>
        <source>%1, cumulative at the end of each month, in points</source>
        <translation>%1年，各月末累计，单位：百分点</translation>
    </message>
    <message>
        <source>%1 through month %2: done %3 of %4 亿元, %5; pace %6</source>
        <translation>%1截至%2月：完成%3亿元，计划%4亿元，完成率%5；序时进度%6</translation>
    </message>
    <message>
        <source>week %1 · month %2 · year before %3</source>
        <translation>较上周%1 · 较上月%2 · 较去年同期%3</translation>
    </message>
    <message>
        <source>Against a year before</source>
        <translation>较去年同期</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>week %1 · month %2</source>
        <translation>较上周%1 · 较上月%2</translation>
    </message>
    <message>
        <source>Rate now less rate then, both as printed, in 百分点
A week before: %1
Through the month before: %2
A year before: %3</source>
        <translation>现完成率减当时完成率，按所列两位小数计，单位为百分点
上周：%1
上月：%2
去年同期：%3</translation>
    </message>
    <message>
        <source>through the first half of month %1</source>
        <translation>截至%1月上半月</translation>
    </message>
    <message>
        <source>targets not issued yet</source>
        <translation>计划未下达</translation>
    </message>
    <message numerus="yes">
        <source>not issued: %n project(s)</source>
        <translation>
            <numerusform>计划未下达%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>no figures of a closed month of the year yet</source>
        <translation>当年尚无已结束月份的数据</translation>
    </message>
    <message>
        <source>figures %1</source>
        <translation>数据%1</translation>
    </message>
    <message>
        <source>%1 of 24 half months</source>
        <translation>按半月 %1/24</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>按天 %1/%2</translation>
    </message>
    <message>
        <source>by the curve of the rule</source>
        <translation>按规则设定的进度曲线</translation>
    </message>
    <message>
        <source>not issued</source>
        <translation>计划未下达</translation>
    </message>
    <message>
        <source>proposed: %1 亿元</source>
        <translation>申报计划%1亿元</translation>
    </message>
    <message>
        <source>no target is proposed yet</source>
        <translation>尚未申报计划</translation>
    </message>
    <message>
        <source>Against last month</source>
        <translation>较上月</translation>
    </message>
</context>
<context>
    <name>sanpi::OwnFieldsForm</name>
    <message>
        <source>Keep these fields</source>
        <translation>保存这些字段</translation>
    </message>
    <message>
        <source>Change own fields: %1</source>
        <translation>修改自定义字段：%1</translation>
    </message>
</context>
<context>
    <name>sanpi::OwnFieldsPanel</name>
    <message>
        <source>Of</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Headers in sheets</source>
        <translation>报表表头</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>what this ledger records beyond the built-in fields</source>
        <translation>本台账在内置字段之外另行登记的内容</translation>
    </message>
    <message>
        <source>as it stands over its column, such as 用地面积（亩）</source>
        <translation>列名，如：用地面积（亩）</translation>
    </message>
    <message>
        <source>for the English window (may be left blank)</source>
        <translation>英文界面用（可不填）</translation>
    </message>
    <message>
        <source>for the command line and filters: a–z, digits and _</source>
        <translation>命令行和筛选用：小写字母、数字、下划线</translation>
    </message>
    <message>
        <source>One choice a line. Its number stays when its word changes.</source>
        <translation>每行一个选项；前面的序号不变，文字可改。</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项内容</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>other words under which units send it, separated by 、</source>
        <translation>各单位报表中的其他叫法，用顿号隔开</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Another new field</source>
        <translation>再新增一个</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only while no record holds a value in it; else retire it</source>
        <translation>没有记录填过此字段时才能删除；否则请停用</translation>
    </message>
    <message>
        <source>retired on %1</source>
        <translation>%1 停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>新增字段</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Of, key and type stay as they were when the field was added.</source>
        <translation>“用于”、键和类型在新增后不再改动。</translation>
    </message>
    <message>
        <source>The field appears in the grid&apos;s columns, the form, the filter, imports and exports.</source>
        <translation>新增后即可在表格列、表单、筛选、导入和导出中使用。</translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation>最多字数</translation>
    </message>
    <message>
        <source>Bounds (万元)</source>
        <translation>取值范围（万元）</translation>
    </message>
    <message>
        <source>Bounds (%)</source>
        <translation>取值范围（%）</translation>
    </message>
    <message>
        <source>Own field changed: %1</source>
        <translation>自定义字段修改：%1</translation>
    </message>
    <message>
        <source>Own field added: %1</source>
        <translation>自定义字段新增：%1</translation>
    </message>
    <message>
        <source>Own field in use again: %1</source>
        <translation>自定义字段恢复使用：%1</translation>
    </message>
    <message>
        <source>Own field retired: %1</source>
        <translation>自定义字段停用：%1</translation>
    </message>
    <message>
        <source>Own field removed: %1</source>
        <translation>自定义字段删除：%1</translation>
    </message>
    <message>
        <source>Records hold values in this field: it can be retired, not removed.</source>
        <translation>已有记录填过此字段：只能停用，不能删除。</translation>
    </message>
</context>
<context>
    <name>sanpi::Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Three batches</source>
        <translation>三个一批</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>前期手续</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>灾后重建</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>争取资金</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>巡查督导</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>套表</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月度封账</translation>
    </message>
    <message>
        <source>Change of year</source>
        <translation>年度结转</translation>
    </message>
    <message>
        <source>Applications and tours</source>
        <translation>申报与观摩</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Leaders and projects</source>
        <translation>包联</translation>
    </message>
</context>
<context>
    <name>sanpi::PaperButton</name>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Word (DOCX) …</source>
        <translation>Word (DOCX)…</translation>
    </message>
    <message>
        <source>Web page (HTML) …</source>
        <translation>网页 (HTML)…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Font %1 → %2</source>
        <translation>字体 %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>已送%n页到打印机</numerusform>
        </translation>
    </message>
    <message>
        <source>Workbook (XLSX) …</source>
        <translation>Excel 工作簿 (XLSX)…</translation>
    </message>
</context>
<context>
    <name>sanpi::PaperView</name>
    <message>
        <source>Preview of the document</source>
        <translation>文档预览</translation>
    </message>
</context>
<context>
    <name>sanpi::PeoplePage</name>
    <message>
        <source>Leaders</source>
        <translation>分包领导</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>欠账榜</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The leaders could not be read</source>
        <translation>无法读取包联情况</translation>
    </message>
    <message numerus="yes">
        <source>%n leader(s)</source>
        <translation>
            <numerusform>%n位分包领导</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without a leader</source>
        <translation>
            <numerusform>%n个项目无分包领导</numerusform>
        </translation>
    </message>
    <message>
        <source>No key projects in %1 yet</source>
        <translation>%1年尚无重点项目</translation>
    </message>
    <message>
        <source>Leaders are told from the column 分包领导 of the year&apos;s ledger, or assigned here by day.</source>
        <translation>分包领导来自年度台账的“分包领导”列，也可在此按日期分工。</translation>
    </message>
    <message>
        <source>Import a ledger …</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Leaders and projects</source>
        <translation>包联</translation>
    </message>
</context>
<context>
    <name>sanpi::PeriodModel</name>
    <message numerus="yes">
        <source>%n</source>
        <comment>projects of a list</comment>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>no members</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>all as promised</source>
        <translation>全部达到</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Period %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>unfinished: %1</source>
        <translation>未完成：%1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>%1: n · 亿元 · rate</source>
        <translation>%1：个数 · 亿元 · 转化</translation>
    </message>
</context>
<context>
    <name>sanpi::PeriodTable</name>
    <message>
        <source>Periods of the three batches</source>
        <translation>三个一批各期情况</translation>
    </message>
</context>
<context>
    <name>sanpi::PersonsView</name>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>nobody yet; an assignment makes a person, too</source>
        <translation>尚无人员；分工时也会自动建立</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>共%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>Projects that the person answers for</source>
        <translation>承担分工的项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>by the ledger</source>
        <translation>台账填写</translation>
    </message>
    <message>
        <source>enter it below</source>
        <translation>在下方填写</translation>
    </message>
    <message numerus="yes">
        <source>%n leader(s) of the ledger without office and phone: choose one and enter them below</source>
        <translation>
            <numerusform>台账中的分包领导%n人尚无职务和电话，选中后在下方填写</numerusform>
        </translation>
    </message>
    <message>
        <source>by the ledger, without a day</source>
        <translation>台账填写，无起始日期</translation>
    </message>
    <message numerus="yes">
        <source>answers for %n project(s); Enter opens it</source>
        <translation>
            <numerusform>承担%n个项目，回车打开</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::PhotoCompare</name>
    <message>
        <source>Photos of two weeks</source>
        <translation>两周照片对比</translation>
    </message>
    <message>
        <source>View of the site</source>
        <translation>拍摄角度</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>对比周</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>As a page to print or send (Ctrl+P)</source>
        <translation>导出成一页，可打印或发送（Ctrl+P）</translation>
    </message>
    <message>
        <source>no view named</source>
        <translation>未注明角度</translation>
    </message>
    <message>
        <source>No photo of this view in this week</source>
        <translation>这一周没有这个角度的照片</translation>
    </message>
    <message>
        <source>Not inspected in this week</source>
        <translation>这一周未巡查</translation>
    </message>
    <message>
        <source>Export photos of two weeks</source>
        <translation>导出两周照片对比</translation>
    </message>
    <message>
        <source>photos %1.pdf</source>
        <translation>现场照片对比 %1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Word (*.docx);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;Word 文档 (*.docx);;网页 (*.html)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>sanpi::PhotoDelegate</name>
    <message>
        <source>not saved yet</source>
        <translation>待保存</translation>
    </message>
    <message>
        <source>%1, not saved yet</source>
        <translation>%1，待保存</translation>
    </message>
</context>
<context>
    <name>sanpi::PhotoFacts</name>
    <message>
        <source>Day and time taken</source>
        <translation>拍摄日期和时间</translation>
    </message>
    <message>
        <source>Taken when? 11-30 10:15</source>
        <translation>何时拍摄？如 11-30 10:15</translation>
    </message>
    <message>
        <source>View of the site</source>
        <translation>拍摄角度</translation>
    </message>
    <message>
        <source>View, the same each week</source>
        <translation>角度，每周用同一名称</translation>
    </message>
    <message>
        <source>This is no day and time. Write 2021-11-30 10:15, 11-30 10:15, or 10:15.</source>
        <translation>不是日期和时间，请写成 2021-11-30 10:15、11-30 10:15 或 10:15。</translation>
    </message>
</context>
<context>
    <name>sanpi::PhotoIntake</name>
    <message>
        <source>pasted %1</source>
        <translation>粘贴图片 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Add photos …</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Add photos (Insert); Ctrl+V pastes copied files or a picture</source>
        <translation>添加照片（Insert）；Ctrl+V 粘贴复制的文件或图片</translation>
    </message>
    <message>
        <source>Compare weeks</source>
        <translation>两周对比</translation>
    </message>
    <message>
        <source>This week&apos;s and last week&apos;s photos of the same view, side by side</source>
        <translation>本周与上周同一角度的照片并排对比</translation>
    </message>
    <message>
        <source>Keeping photos</source>
        <translation>正在保存照片</translation>
    </message>
    <message>
        <source>The photos were not kept.</source>
        <translation>照片没有保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Drop photos here, paste them (Ctrl+V), or press Insert.</source>
        <translation>把照片拖到这里，或粘贴（Ctrl+V），或按 Insert 选择。</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n photo(s) without a time: F2 to type it</source>
        <translation>
            <numerusform>▲ %n 张照片没有拍摄时间：按 F2 填写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no photo</source>
        <translation>%1 不是照片</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Photos of the site</source>
        <translation>现场照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.heic *.webp *.bmp *.JPG *.JPEG *.PNG *.HEIC);;All files (*)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.heic *.webp *.bmp *.JPG *.JPEG *.PNG *.HEIC);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>未添加：%1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of %1</source>
        <translation>%1 的拍摄时间</translation>
    </message>
    <message>
        <source>View of %1</source>
        <translation>%1 的拍摄角度</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>已移除 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Save the photo to a folder</source>
        <translation>把照片原件存到文件夹</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::PhotoView</name>
    <message>
        <source>Previous photo (←)</source>
        <translation>上一张（←）</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>下一张（→）</translation>
    </message>
    <message>
        <source>Save the original (Ctrl+S)</source>
        <translation>另存原件（Ctrl+S）</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <translation>位置 %1，%2</translation>
    </message>
</context>
<context>
    <name>sanpi::PhrasePanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>恢复标准用语</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>how the office calls itself and what its sentences say</source>
        <translation>单位名称、文号、主送和报告里的句式</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Text of the phrase</source>
        <translation>用语内容</translation>
    </message>
    <message>
        <source>The ledger of this year has nothing to say here.</source>
        <translation>本年台账没有这方面的内容。</translation>
    </message>
    <message>
        <source>Reads: %1</source>
        <translation>效果：%1</translation>
    </message>
    <message>
        <source>Wording changed: %1</source>
        <translation>修改用语：%1</translation>
    </message>
    <message>
        <source>The wording was not changed.</source>
        <translation>用语没有改成。</translation>
    </message>
</context>
<context>
    <name>sanpi::PlanBar</name>
    <message>
        <source>Grouped by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>By route</source>
        <translation>按线路</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按责任单位</translation>
    </message>
    <message>
        <source>The week before (Alt+PgUp)</source>
        <translation>上一周 (Alt+PgUp)</translation>
    </message>
    <message>
        <source>The week after (Alt+PgDown)</source>
        <translation>下一周 (Alt+PgDown)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Due %1 · done %2 · missing %3</source>
        <translation>应巡查 %1 · 已巡查 %2 · 未巡查 %3</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>○ Missing %1</source>
        <translation>○ 未巡查 %1</translation>
    </message>
    <message>
        <source>✓ Done %1</source>
        <translation>✓ 已巡查 %1</translation>
    </message>
    <message>
        <source>Excused %1</source>
        <translation>免巡 %1</translation>
    </message>
    <message>
        <source>▲ Standing still %1</source>
        <translation>▲ 无进展 %1</translation>
    </message>
    <message>
        <source>■ Stopped %1</source>
        <translation>■ 停工 %1</translation>
    </message>
    <message>
        <source>With findings %1</source>
        <translation>有问题 %1</translation>
    </message>
</context>
<context>
    <name>sanpi::PlanModel</name>
    <message>
        <source>No route yet</source>
        <translation>未排线路</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>无责任单位</translation>
    </message>
    <message>
        <source>%1 — %2 projects, %3 missing</source>
        <translation>%1 — %2 个项目，未巡查 %3 个</translation>
    </message>
    <message>
        <source>%1 — %2 projects, none missing</source>
        <translation>%1 — %2 个项目，已全部巡查</translation>
    </message>
    <message>
        <source>excused: %1</source>
        <translation>免巡：%1</translation>
    </message>
    <message>
        <source>○ missing</source>
        <translation>○ 未巡查</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>本周不必</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n week(s)</source>
        <translation>
            <numerusform>▲ %n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the rule every %n week(s)</source>
        <translation>
            <numerusform>按规则每 %n 周巡查一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>巡查人</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>无进展</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>sanpi::PlanView</name>
    <message>
        <source>The week&apos;s plan</source>
        <translation>本周巡查计划</translation>
    </message>
</context>
<context>
    <name>sanpi::PrintPreview</name>
    <message>
        <source>Page before (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Next page (PgDown)</source>
        <translation>下一页（PgDn）</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 — print preview</source>
        <translation>%1 — 打印预览</translation>
    </message>
    <message>
        <source>Setting the pages …</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>sanpi::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::ProblemModel</name>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What is wrong, what is expected</source>
        <translation>问题与要求</translation>
    </message>
</context>
<context>
    <name>sanpi::ProcedureModel</name>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Issued ÷ recorded and needed = %1</source>
        <translation>已办 ÷ 需办 = %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 issued</source>
        <translation>%1：已办 %2，需办 %3</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已办</translation>
    </message>
</context>
<context>
    <name>sanpi::ProceduresPage</name>
    <message>
        <source>Procedures</source>
        <translation>前期手续</translation>
    </message>
    <message>
        <source>● issued   ◐ applied for   ○ open   ▲ expires within 60 days   ■ overdue or expired   – not needed</source>
        <translation>● 已办   ◐ 办理中   ○ 未办   ▲ 60天内到期   ■ 逾期或过期   – 无需</translation>
    </message>
    <message>
        <source>Projects and their procedures</source>
        <translation>项目与前期手续</translation>
    </message>
    <message>
        <source>The procedures could not be read</source>
        <translation>前期手续无法读取</translation>
    </message>
    <message>
        <source>All projects %1</source>
        <translation>全部项目 %1</translation>
    </message>
    <message>
        <source>■ Overdue or expired %1</source>
        <translation>■ 逾期或过期 %1</translation>
    </message>
    <message>
        <source>▲ Expiring %1</source>
        <translation>▲ 即将到期 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>No key project in %1 yet</source>
        <translation>%1年还没有重点项目</translation>
    </message>
    <message>
        <source>The matrix shows the key projects of the year and every project with a procedure.</source>
        <translation>矩阵列出当年重点项目，以及登记过手续的项目。</translation>
    </message>
    <message>
        <source>Nothing of that kind</source>
        <translation>没有这类手续</translation>
    </message>
    <message>
        <source>No procedure is in that state as of %1.</source>
        <translation>截至%1没有处于该状态的手续。</translation>
    </message>
    <message>
        <source>Show all projects</source>
        <translation>显示全部项目</translation>
    </message>
    <message>
        <source>%1 · issued %2 of %3 (%4)</source>
        <translation>%1 · 已办 %2 / 需办 %3 (%4)</translation>
    </message>
</context>
<context>
    <name>sanpi::ProjectChooser</name>
    <message>
        <source>Projects to choose from</source>
        <translation>可选项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Total, 万元</source>
        <translation>总投资（万元）</translation>
    </message>
    <message>
        <source>Name, code, developer or pinyin initials</source>
        <translation>名称、代码、建设单位或拼音首字母</translation>
    </message>
    <message>
        <source>Search for projects</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>No project found</source>
        <translation>没有找到项目</translation>
    </message>
    <message>
        <source>What you look for is in the list at the left already.</source>
        <translation>要找的项目已在左侧列表中。</translation>
    </message>
    <message>
        <source>Look for a part of the name, the code, the developer or pinyin initials. A project that the ledger does not have is entered first.</source>
        <translation>可输入名称的一部分、代码、建设单位或拼音首字母；台账中没有的项目请先录入。</translation>
    </message>
    <message>
        <source>Enter it on the page of projects …</source>
        <translation>到“项目”页录入…</translation>
    </message>
</context>
<context>
    <name>sanpi::ProjectEditor</name>
    <message>
        <source>investment of %1</source>
        <translation>%1投资</translation>
    </message>
    <message>
        <source>Clear %1: %2</source>
        <translation>清除%1：%2</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>修改%1：%2</translation>
    </message>
    <message>
        <source>%1 is kept, but it lies after the as-of date %2 and is shown from its day on.</source>
        <translation>%1已保存，但晚于截至日期 %2，自其日期起显示。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……等另外 %1 处</translation>
    </message>
    <message>
        <source>The project or fact was removed by %1</source>
        <translation>该项目或数据已被 %1 删除</translation>
    </message>
    <message>
        <source>%1: theirs %2 (%3, %4), yours %5</source>
        <translation>%1：对方 %2（%3，%4），您的 %5</translation>
    </message>
    <message>
        <source>%1 has changed the same field meanwhile</source>
        <translation>其间 %1 改过同一字段</translation>
    </message>
    <message>
        <source>Nothing was written yet. Cancel keeps theirs.</source>
        <translation>尚未写入。取消则保留对方的值。</translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>写入我的</translation>
    </message>
    <message>
        <source>New project: %1</source>
        <translation>新项目：%1</translation>
    </message>
    <message>
        <source>Delete the project “%1”?</source>
        <translation>删除项目“%1”？</translation>
    </message>
    <message>
        <source>Delete %1 projects?</source>
        <translation>删除 %1 个项目？</translation>
    </message>
    <message>
        <source>%1 facts of all years go with it: entries, targets, months, statements, progress, stages and lists. It can be taken back with Ctrl+Z.</source>
        <translation>同时删除各年度的 %1 条数据：年度项目、计划、月度投资、累计报数、进展、阶段和清单。可按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Delete the project</source>
        <translation>删除项目</translation>
    </message>
    <message>
        <source>Delete %1 projects</source>
        <translation>删除 %1 个项目</translation>
    </message>
    <message>
        <source>Delete project: %1</source>
        <translation>删除项目：%1</translation>
    </message>
    <message>
        <source>%1: %2 of a list</source>
        <translation>%1：清单的%2</translation>
    </message>
    <message>
        <source>%1: into the list %2</source>
        <translation>%1：列入%2</translation>
    </message>
    <message>
        <source>%1: out of the list %2</source>
        <translation>%1：移出%2</translation>
    </message>
    <message>
        <source>%1: a stage that was reached is taken back. Nothing was changed yet.</source>
        <translation>%1：这是退回已到达的阶段，需要写明原因。尚未改动任何内容。</translation>
    </message>
    <message>
        <source>%1: %2 is closed. Nothing was changed yet; with a reason it is a correction.</source>
        <translation>%1：%2已封账，尚未改动；填写原因后列为更正。</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Entered, but check %1: %2</source>
        <translation>已录入，请核对%1：%2</translation>
    </message>
</context>
<context>
    <name>sanpi::ProjectWork</name>
    <message>
        <source>Milestones and procedures</source>
        <translation>节点与手续</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>sanpi::ProjectsPage</name>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Projects of the year</source>
        <translation>当年项目</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1；未作任何改动。</translation>
    </message>
    <message>
        <source>The projects could not be read</source>
        <translation>无法读取项目</translation>
    </message>
    <message>
        <source>%1 projects</source>
        <translation>%1 个项目</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>Drop a ledger&apos;s workbook on the window to import it, or enter the first project by hand.</source>
        <translation>把台账表格拖入窗口导入，或手工录入第一个项目。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>No project passes the filter</source>
        <translation>没有符合条件的项目</translation>
    </message>
    <message>
        <source>All %1 projects are still there. Take a part of the filter away or clear it.</source>
        <translation>全部 %1 个项目都在，请减少或清除筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 of %2 projects</source>
        <translation>%1 / %2 个项目</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Enter a new project (Ctrl+Shift+N)</source>
        <translation>录入新项目 (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Show amounts in %1</source>
        <translation>金额以%1显示</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose, order and freeze columns</source>
        <translation>选择、排列和冻结列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save what is shown as CSV</source>
        <translation>把显示的内容存为 CSV</translation>
    </message>
    <message>
        <source>Show or hide the details (Ctrl+I)</source>
        <translation>显示或隐藏详情 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Show only %1 = %2</source>
        <translation>只看 %1 = %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Delete the project…</source>
        <translation>删除项目…</translation>
    </message>
    <message>
        <source>Delete %1 projects…</source>
        <translation>删除 %1 个项目…</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>“%1” could not be written; what was there before is kept. %2</source>
        <translation>“%1”无法写入，原文件保留。%2</translation>
    </message>
    <message>
        <source>%1 projects saved in “%2”.</source>
        <translation>%1 个项目已存入“%2”。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Figures to send</source>
        <translation>报数</translation>
    </message>
    <message>
        <source>The selected rows, else all that are shown, for a message (Ctrl+Shift+B)</source>
        <translation>选中的行（未选则为显示的全部），用于发消息（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation>复制为一句话</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copied as a table</source>
        <translation>已复制为表格</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Copied as a picture of the first %1 rows</source>
        <translation>已复制为图片（前 %1 行）</translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation>已复制为图片</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>恢复：%1</translation>
    </message>
    <message>
        <source>This value stands already; nothing was changed.</source>
        <translation>该值现在就是如此，未作改动。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Open the history</source>
        <translation>打开历史</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排布</translation>
    </message>
    <message>
        <source>Group, colour, total, replace, save as a view</source>
        <translation>分组、条件颜色、合计、替换、存为视图</translation>
    </message>
    <message>
        <source>Words side by side must all stand in one project; put 或 between them to find any of them.</source>
        <translation>并列的词须同在一个项目中；要查其中任一个，请在词间加“或”。</translation>
    </message>
</context>
<context>
    <name>sanpi::QuarterPage</name>
    <message>
        <source>Applications and tours</source>
        <translation>申报与观摩</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>三批申报</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>观摩</translation>
    </message>
    <message>
        <source>The applications could not be read</source>
        <translation>无法读取申报情况</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) under way, %1 with something missing</source>
        <translation>
            <numerusform>%n 个申报在办，其中 %1 个资料不全</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>观摩%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) on the route</source>
        <translation>
            <numerusform>路线上%n个点位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::QuickFilters</name>
    <message>
        <source>Only projects of level %1</source>
        <translation>只看%1重点项目</translation>
    </message>
    <message>
        <source>Behind pace</source>
        <translation>慢于序时</translation>
    </message>
    <message>
        <source>Only projects that are behind pace</source>
        <translation>只看慢于序时进度的项目</translation>
    </message>
    <message>
        <source>Red lamp</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>Only projects with a red lamp</source>
        <translation>只看红灯项目</translation>
    </message>
    <message>
        <source>My unit…</source>
        <translation>本单位…</translation>
    </message>
    <message>
        <source>Choose the unit whose projects you look at most</source>
        <translation>选择最常查看的责任单位</translation>
    </message>
    <message>
        <source>Only projects of %1</source>
        <translation>只看%1的项目</translation>
    </message>
</context>
<context>
    <name>sanpi::RailButton</name>
    <message numerus="yes">
        <source>%1, %n due</source>
        <translation>
            <numerusform>%1，%n 项待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::ReasonBar</name>
    <message>
        <source>Take it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reason; the history keeps it</source>
        <translation>原因（记入历史）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>sanpi::RebuildModel</name>
    <message>
        <source>in the province&apos;s library</source>
        <translation>已入省库</translation>
    </message>
    <message>
        <source>not in the province&apos;s library</source>
        <translation>未入省库</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>入省库</translation>
    </message>
    <message>
        <source>Total (万元)</source>
        <translation>总投资(万元)</translation>
    </message>
    <message>
        <source>Target (万元)</source>
        <translation>年度计划(万元)</translation>
    </message>
    <message>
        <source>Done (万元)</source>
        <translation>累计完成(万元)</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>完成率</translation>
    </message>
</context>
<context>
    <name>sanpi::RebuildPage</name>
    <message>
        <source>Reconstruction</source>
        <translation>灾后重建</translation>
    </message>
    <message>
        <source>Members of the reconstruction library</source>
        <translation>灾后重建项目</translation>
    </message>
    <message>
        <source>The reconstruction library could not be read</source>
        <translation>灾后重建项目库无法读取</translation>
    </message>
    <message>
        <source>The reconstruction library is empty</source>
        <translation>灾后重建项目库还是空的</translation>
    </message>
    <message>
        <source>Drop the reconstruction ledger on the window or choose it: every change is shown before it enters.</source>
        <translation>把灾后恢复重建项目台账拖到窗口上，或选择文件：每一处变动入账前都会列出。</translation>
    </message>
    <message>
        <source>Import a ledger …</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>in the province&apos;s library</source>
        <translation>已入省库</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开工</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>项目</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n project(s)</source>
        <translation>
            <numerusform>%1 · %n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>projects</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>谋划</translation>
    </message>
    <message>
        <source>total %1 亿元</source>
        <translation>总投资 %1 亿元</translation>
    </message>
    <message>
        <source>In the province&apos;s library</source>
        <translation>入省库</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>比率 %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开工</translation>
    </message>
    <message>
        <source>total %1 亿元 · rate %2</source>
        <translation>总投资 %1 亿元 · 开工率 %2</translation>
    </message>
    <message>
        <source>Done in the year</source>
        <translation>年度完成</translation>
    </message>
    <message>
        <source>亿元</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>target %1 · rate %2</source>
        <translation>年度计划 %1 · 完成率 %2</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>bar: started, │ all; in 亿元</source>
        <translation>条形：已开工，│ 全部；单位亿元</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>入省库</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总投资</translation>
    </message>
    <message>
        <source>Start rate</source>
        <translation>开工率</translation>
    </message>
</context>
<context>
    <name>sanpi::RecordForm</name>
    <message>
        <source>A new record</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Inspected on %1</source>
        <translation>已于 %1 巡查</translation>
    </message>
    <message>
        <source>New record: %1</source>
        <translation>新记录：%1</translation>
    </message>
    <message>
        <source>not inspected yet</source>
        <translation>此前未巡查</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 machines</source>
        <translation>机械 %1 台</translation>
    </message>
    <message numerus="yes">
        <source>▲ Standing still for %n week(s)</source>
        <translation>
            <numerusform>▲ 连续%n周无实质进展</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>The finding was kept as an issue</source>
        <translation>存在问题已转为问题台账</translation>
    </message>
    <message>
        <source>%1 was not kept</source>
        <translation>“%1”没有存入</translation>
    </message>
    <message>
        <source>Remove the inspection of %1?</source>
        <translation>删除“%1”的这次巡查？</translation>
    </message>
    <message>
        <source>Its photos and the issue made of it stay. It can be undone.</source>
        <translation>由它转成的问题不受影响。可以撤销。</translation>
    </message>
    <message>
        <source>Remove the inspection</source>
        <translation>删除这次巡查</translation>
    </message>
    <message>
        <source>Remove the inspection of %1</source>
        <translation>删除巡查 %1</translation>
    </message>
    <message>
        <source>Record of an inspection</source>
        <translation>巡查记录</translation>
    </message>
    <message>
        <source>part of the name, initials or code</source>
        <translation>名称的一部分、拼音首字母或代码</translation>
    </message>
    <message>
        <source>Same as last week (F4)</source>
        <translation>与上周相同 (F4)</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Keep and go on (Ctrl+Enter)</source>
        <translation>保存并到下一个 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Another one this week</source>
        <translation>本周再记一次</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Fewer fields (F8)</source>
        <translation>收起 (F8)</translation>
    </message>
    <message>
        <source>Workers, machines, findings … (F8)</source>
        <translation>人数、机械、问题等 (F8)</translation>
    </message>
</context>
<context>
    <name>sanpi::RecordWriter</name>
    <message>
        <source>Clear %1: %2</source>
        <translation>清除%1：%2</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>修改%1：%2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 另有 %1 项</translation>
    </message>
    <message>
        <source>The record was removed by %1</source>
        <translation>该记录已被 %1 删除</translation>
    </message>
    <message>
        <source>%1: theirs %2 (%3, %4), yours %5</source>
        <translation>%1：对方 %2（%3，%4），本机 %5</translation>
    </message>
    <message>
        <source>%1 has changed the same field meanwhile</source>
        <translation>%1 已同时修改了同一字段</translation>
    </message>
    <message>
        <source>Nothing was written yet. Cancel keeps theirs.</source>
        <translation>尚未写入。取消则保留对方的内容。</translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>写入我的</translation>
    </message>
    <message>
        <source>Delete %1 records (%2)?</source>
        <translation>删除 %1 条记录（%2）？</translation>
    </message>
    <message>
        <source>It is one step and can be taken back with Ctrl+Z.</source>
        <translation>此操作为一步，可用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Delete %1 records</source>
        <translation>删除 %1 条记录</translation>
    </message>
    <message>
        <source>Delete %1 records (%2)</source>
        <translation>删除 %1 条记录（%2）</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1未作任何改动。</translation>
    </message>
</context>
<context>
    <name>sanpi::RecycleBinView</name>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最近的在前</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录种类</translation>
    </message>
    <message>
        <source>Also what was undone</source>
        <translation>含撤销的新增</translation>
    </message>
    <message>
        <source>Records whose entry was taken back by undo</source>
        <translation>新增后又被撤销的记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What went with it</source>
        <translation>一并删除的内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>As it stood</source>
        <translation>删除时的内容</translation>
    </message>
    <message>
        <source>As it stood when it was removed</source>
        <translation>删除时的内容</translation>
    </message>
    <message>
        <source>Why it comes back (may be left blank)</source>
        <translation>恢复原因（可不填）</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部种类</translation>
    </message>
    <message numerus="yes">
        <source>With the %n record(s) that went with it</source>
        <translation>
            <numerusform>连同一并删除的 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 records</source>
        <translation>恢复 %1 条</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>未选中记录</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>removed by %1 at %2</source>
        <translation>%1 于 %2 删除</translation>
    </message>
</context>
<context>
    <name>sanpi::RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Remind ahead</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>The reminders could not be read</source>
        <translation>提醒读不出来</translation>
    </message>
    <message>
        <source>Issue overdue</source>
        <translation>问题超期</translation>
    </message>
    <message>
        <source>Order overdue</source>
        <translation>督办件超期</translation>
    </message>
    <message>
        <source>Feedback due</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>To be assigned</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>督办件待回复</translation>
    </message>
    <message>
        <source>Issue due</source>
        <translation>问题临期</translation>
    </message>
    <message>
        <source>Recheck due</source>
        <translation>待回头看</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>本周未巡查</translation>
    </message>
    <message>
        <source>Month not sent</source>
        <translation>未报月度投资</translation>
    </message>
    <message>
        <source>Calendar missing</source>
        <translation>缺工作日历</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>■ %n day(s) past</source>
        <translation>
            <numerusform>■ 已过%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ today</source>
        <translation>▲ 今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s), %1 past their day</source>
        <translation>
            <numerusform>%n条提醒，其中已过期%1条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有到期事项</translation>
    </message>
    <message numerus="yes">
        <source>No issue, order, inspection or monthly figure is due within %n day(s).</source>
        <translation>
            <numerusform>%n天内没有到期的问题、督办件、巡查和月度投资。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remind %n day(s) ahead</source>
        <translation>
            <numerusform>提前%n天提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision overdue</source>
        <translation>议定事项超期</translation>
    </message>
    <message>
        <source>Decision due</source>
        <translation>议定事项临期</translation>
    </message>
</context>
<context>
    <name>sanpi::ReplaceBar</name>
    <message>
        <source>Whole cells</source>
        <translation>整格匹配</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>In the selection</source>
        <translation>选区内</translation>
    </message>
    <message>
        <source>In the column</source>
        <translation>当前列</translation>
    </message>
    <message>
        <source>In all that is shown</source>
        <translation>全部显示的行</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Go to the next cell that holds it (F3)</source>
        <translation>转到下一处（F3）</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Show what would change, then replace</source>
        <translation>先列出变化，确认后替换</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>sanpi::ReportChoices</name>
    <message>
        <source>Monthly dispatch table</source>
        <translation>月度调度表</translation>
    </message>
    <message>
        <source>All key projects with progress and ranks</source>
        <translation>全部重点项目的进展、排名和预警</translation>
    </message>
    <message>
        <source>Behind and on pace</source>
        <translation>滞后与按序时清单</translation>
    </message>
    <message>
        <source>Remedy table of those behind; those on pace</source>
        <translation>滞后项目一项目一策，按序时推进项目清单</translation>
    </message>
    <message>
        <source>Ranking of units</source>
        <translation>综合排名表</translation>
    </message>
    <message>
        <source>Townships and departments apart, with the formula</source>
        <translation>乡镇（街道）与区直部门分别排名，附排名办法</translation>
    </message>
    <message>
        <source>Three batches</source>
        <translation>三个一批</translation>
    </message>
    <message>
        <source>Lists of the periods with their conversion</source>
        <translation>各期项目清单及转化率</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>灾后重建</translation>
    </message>
    <message>
        <source>The library by category, and its projects</source>
        <translation>灾后重建项目库分类汇总和清单</translation>
    </message>
    <message>
        <source>Report of the year</source>
        <translation>年度情况报告</translation>
    </message>
    <message>
        <source>The year in sentences and tables</source>
        <translation>全年情况的文字和表格</translation>
    </message>
    <message>
        <source>Project card</source>
        <translation>项目卡</translation>
    </message>
    <message>
        <source>One project on one page or two</source>
        <translation>一个项目一至两页</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>end of %1</source>
        <translation>%1 月底</translation>
    </message>
    <message>
        <source>all periods</source>
        <translation>各期合并</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>第 %1 期</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>Issue ledger</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>Issues of the year, solved and open</source>
        <translation>全年收集的问题，含已解决和未销号的</translation>
    </message>
    <message>
        <source>For the meeting</source>
        <translation>上会问题清单</translation>
    </message>
    <message>
        <source>Issues and projects that a meeting has to take up</source>
        <translation>需提请调度会研究的问题和项目</translation>
    </message>
    <message>
        <source>Inspection sheets</source>
        <translation>巡查单</translation>
    </message>
    <message>
        <source>A sheet for each route of a week, with blanks to fill in on site</source>
        <translation>一周内每条线路一份，留有现场填写栏</translation>
    </message>
    <message>
        <source>Photos compared</source>
        <translation>现场照片对比</translation>
    </message>
    <message>
        <source>This week&apos;s and last week&apos;s photos of one project, side by side</source>
        <translation>一个项目本周与上周的照片并排</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>all routes</source>
        <translation>全部线路</translation>
    </message>
    <message>
        <source>Statistical series</source>
        <translation>统计数与调度数对照</translation>
    </message>
    <message>
        <source>Beside the dispatch series; who has started and is not in</source>
        <translation>入统率、差额和已开工未入统项目</translation>
    </message>
    <message>
        <source>Mid-year adjustment</source>
        <translation>中期调整</translation>
    </message>
    <message>
        <source>The list before and after, by sector</source>
        <translation>清单调整前后，按所属领域</translation>
    </message>
    <message>
        <source>Resumption of work</source>
        <translation>复工情况</translation>
    </message>
    <message>
        <source>Rate of the newest campaign and who has not resumed</source>
        <translation>最近一次复工行动的复工率和应复未复项目</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>Who applies for a period, with what the files lack</source>
        <translation>一期的申报项目及所缺要件</translation>
    </message>
    <message>
        <source>Sheet of the event</source>
        <translation>活动安排</translation>
    </message>
    <message>
        <source>Venues, and a brief with photo of each project</source>
        <translation>会场安排，各项目简介及照片</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>观摩</translation>
    </message>
    <message>
        <source>Route, scores and a talking sheet for each stop</source>
        <translation>路线、评分和各点位讲解</translation>
    </message>
    <message>
        <source>next period</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Leaders and debts</source>
        <translation>包联与欠账榜</translation>
    </message>
    <message>
        <source>Ranking of leaders; who owes to the pace, with phone number and cause</source>
        <translation>分包领导排名；欠账榜及联系电话、原因</translation>
    </message>
</context>
<context>
    <name>sanpi::ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>报表预览</translation>
    </message>
</context>
<context>
    <name>sanpi::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message numerus="yes">
        <source>The preview leaves out %n row(s) of long tables; files have all of them.</source>
        <translation>
            <numerusform>预览略去长表的 %n 行，导出的文件是完整的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>发出之前</translation>
    </message>
    <message>
        <source>The report cannot be made</source>
        <translation>无法生成报表</translation>
    </message>
    <message>
        <source>Nothing to report in %1</source>
        <translation>%1 年没有可报的内容</translation>
    </message>
    <message>
        <source>The ledger has no records for this report in the year.</source>
        <translation>台账中没有这张报表所需的当年数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without any figure</source>
        <translation>
            <numerusform>%n 个项目没有任何数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) where data do not agree</source>
        <translation>
            <numerusform>%n 处数据不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Every project has its figures, and they agree</source>
        <translation>各项目数据齐全且一致</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in its tables</source>
        <translation>
            <numerusform>表内共 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::ResumeView</name>
    <message>
        <source>Has resumed</source>
        <translation>已复工</translation>
    </message>
    <message>
        <source>Has not resumed</source>
        <translation>未复工</translation>
    </message>
    <message>
        <source>Begin the campaign</source>
        <translation>开始复工行动</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>复工行动</translation>
    </message>
    <message>
        <source>New campaign, for example 2022年春节复工</source>
        <translation>新的复工行动，如2022年春节复工</translation>
    </message>
    <message>
        <source>Name of the new campaign</source>
        <translation>复工行动名称</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Resumed on</source>
        <translation>复工日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Resumption by unit</source>
        <translation>各单位复工情况</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应复工</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已复工</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>复工率</translation>
    </message>
    <message>
        <source>Projects due to resume</source>
        <translation>应复工项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>No campaign has begun. Name one above: who was at work when it began is due.</source>
        <translation>尚无复工行动。请在上方新建：行动开始时的在建项目为应复工项目。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未复工</translation>
    </message>
    <message>
        <source>%1 of %2 have not resumed</source>
        <translation>%2个应复工项目中%1个未复工</translation>
    </message>
</context>
<context>
    <name>sanpi::ReturnSession</name>
    <message numerus="yes">
        <source>%1: %n cell(s) taken</source>
        <translation>
            <numerusform>%1：采用 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sent back</source>
        <translation>%1：已退回</translation>
    </message>
</context>
<context>
    <name>sanpi::ReturnsView</name>
    <message>
        <source>Problems and warnings of all files</source>
        <translation>全部文件的问题和提示</translation>
    </message>
    <message>
        <source>double click shows the file</source>
        <translation>双击定位到文件</translation>
    </message>
    <message>
        <source>Returned files</source>
        <translation>报回的文件</translation>
    </message>
    <message>
        <source>drop them onto the window</source>
        <translation>可拖到窗口中</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>变动明细</translation>
    </message>
    <message>
        <source>Conflicts and doubts only</source>
        <translation>只看冲突和存疑</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>处理原因</translation>
    </message>
    <message>
        <source>Reason of the decision (kept in the history)</source>
        <translation>处理原因（记入历史）</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>采用报来的值</translation>
    </message>
    <message>
        <source>Keep the ledger</source>
        <translation>保留台账的值</translation>
    </message>
    <message>
        <source>All: take answers</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>All: keep the ledger</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>is being compared…</source>
        <translation>正在比对…</translation>
    </message>
    <message>
        <source>is being entered…</source>
        <translation>正在收下…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未能读取</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予收下</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 处待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>变动 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · version %3</source>
        <translation>%1 · %2 · 第%3版</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>不变 %1 格</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) without an amount</source>
        <translation>
            <numerusform>%n 个项目未填当月完成数</numerusform>
        </translation>
    </message>
    <message>
        <source>rows with problems stay out</source>
        <translation>有问题的行不收</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n good cell(s)</source>
        <translation>
            <numerusform>收下无问题的 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n cell(s)</source>
        <translation>
            <numerusform>收下 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take all %n clean file(s)</source>
        <translation>
            <numerusform>收下全部无问题的 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet. Drop the returned files onto the window.</source>
        <translation>还没有报回的文件，可拖到窗口中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to correct, marked in the copy</source>
        <translation>
            <numerusform>有 %n 处需要更正，已在表中标注</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked copy for %1</source>
        <translation>保存退回%1的标注副本</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Send the workbook of %1 back</source>
        <translation>退回%1的填报表</translation>
    </message>
    <message numerus="yes">
        <source>taken, %n problem(s) stay out</source>
        <translation>
            <numerusform>已采用，%n 处问题未收</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Marked copy…</source>
        <translation>导出退回副本…</translation>
    </message>
    <message>
        <source>A copy of the workbook with the bad cells marked, to be corrected and returned once more</source>
        <translation>标出有问题单元格的副本，发给单位改正后再报一次</translation>
    </message>
    <message numerus="yes">
        <source>Decide the %n conflict(s) and doubt(s) first</source>
        <translation>
            <numerusform>请先处理 %n 处冲突和存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>退回原因</translation>
    </message>
</context>
<context>
    <name>sanpi::RuleForm</name>
    <message>
        <source>no threshold</source>
        <translation>无门槛</translation>
    </message>
</context>
<context>
    <name>sanpi::RuleParameters</name>
    <message>
        <source>Strategy</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Month closed: m/12</source>
        <translation>按月：m/12</translation>
    </message>
    <message>
        <source>Half months</source>
        <translation>半月</translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>Our own curve</source>
        <translation>自定曲线</translation>
    </message>
    <message>
        <source>A project newly started in the year is paced from its planned month</source>
        <translation>当年新开工项目从计划开工月起算</translation>
    </message>
    <message>
        <source>Curve: due by month %1</source>
        <translation>曲线：%1月底应完成</translation>
    </message>
    <message>
        <source>points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>By rate ÷ pace from January to month</source>
        <translation>1月至几月按完成率÷序时</translation>
    </message>
    <message>
        <source>Yellow below</source>
        <translation>低于此值亮黄灯</translation>
    </message>
    <message>
        <source>Red below</source>
        <translation>低于此值亮红灯</translation>
    </message>
    <message>
        <source>Afterwards yellow from a gap of</source>
        <translation>此后差距达到此值亮黄灯</translation>
    </message>
    <message>
        <source>Red below a gap of</source>
        <translation>差距超过此值亮红灯</translation>
    </message>
    <message>
        <source>Due and not started: red after</source>
        <translation>应开未开几个月亮红灯</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Without real progress: red after</source>
        <translation>无实质进展几周亮红灯</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Counts as converted</source>
        <translation>怎样算转化</translation>
    </message>
    <message>
        <source>has reached what its own list promises</source>
        <translation>达到本批次要求的阶段</translation>
    </message>
    <message>
        <source>投产一批: comes from an earlier 开工一批</source>
        <translation>投产一批由以前的开工一批转化而来</translation>
    </message>
    <message>
        <source>签约 to 开工 within</source>
        <translation>签约到开工</translation>
    </message>
    <message>
        <source>开工 to 投产 within</source>
        <translation>开工到投产</translation>
    </message>
    <message>
        <source>投产 to 达效 within</source>
        <translation>投产到达效</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>超 · 基本持平 · 慢于, with the points</source>
        <translation>超 · 基本持平 · 慢于，写百分点</translation>
    </message>
    <message>
        <source>达到 · 略低于 · 低于 · 明显低于</source>
        <translation>达到 · 略低于 · 低于 · 明显低于</translation>
    </message>
    <message>
        <source>基本持平 within ±</source>
        <translation>基本持平 ±</translation>
    </message>
    <message>
        <source>达到 from</source>
        <translation>达到 不低于</translation>
    </message>
    <message>
        <source>略低于 from</source>
        <translation>略低于 不低于</translation>
    </message>
    <message>
        <source>低于 from</source>
        <translation>低于 不低于</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Days are</source>
        <translation>按</translation>
    </message>
    <message>
        <source>natural days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>working days by the calendar</source>
        <translation>工作日（按日历）</translation>
    </message>
    <message>
        <source>Passed on within</source>
        <translation>转办不超过</translation>
    </message>
    <message>
        <source>First feedback within</source>
        <translation>首次反馈不超过</translation>
    </message>
    <message>
        <source>A general issue solved within</source>
        <translation>一般问题解决不超过</translation>
    </message>
    <message>
        <source>A complex issue solved within</source>
        <translation>重大复杂问题解决不超过</translation>
    </message>
    <message>
        <source>Under an approved plan feedback every</source>
        <translation>方案批准后反馈间隔</translation>
    </message>
    <message>
        <source>Due soon: before the day due by</source>
        <translation>临期：到期前</translation>
    </message>
    <message>
        <source>Looked at again after</source>
        <translation>销号后回头看</translation>
    </message>
    <message>
        <source>省 level: every</source>
        <translation>省重点巡查间隔</translation>
    </message>
    <message>
        <source>市 level: every</source>
        <translation>市重点巡查间隔</translation>
    </message>
    <message>
        <source>区 level: every</source>
        <translation>区重点巡查间隔</translation>
    </message>
    <message>
        <source>With a yellow or red lamp: every</source>
        <translation>黄灯、红灯项目巡查间隔</translation>
    </message>
    <message>
        <source>Also those whose start is due</source>
        <translation>应开工未开工的也巡查</translation>
    </message>
    <message>
        <source>After the finish for</source>
        <translation>竣工后继续巡查</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Not ranked with fewer projects than</source>
        <translation>项目少于几个不参与排名</translation>
    </message>
    <message>
        <source>Weight of the completion rate (all 0: it alone)</source>
        <translation>完成率权重（全为 0：只按完成率）</translation>
    </message>
    <message>
        <source>Weight of the share on pace</source>
        <translation>序时达标率权重</translation>
    </message>
    <message>
        <source>Weight of the start rate</source>
        <translation>开工率权重</translation>
    </message>
    <message>
        <source>Weight of issues solved in time</source>
        <translation>问题按期办结率权重</translation>
    </message>
    <message>
        <source>Not ranked (unit：reason；…)</source>
        <translation>不参与排名（单位：原因；…）</translation>
    </message>
    <message>
        <source>红黑榜: units at each end (0: none)</source>
        <translation>红黑榜：两端各几个单位（0：不做）</translation>
    </message>
    <message>
        <source>四比四看 in the ranking report</source>
        <translation>综合排名表附四比四看</translation>
    </message>
    <message>
        <source>Reminder to the unit&apos;s head</source>
        <translation>提示函（单位主要负责人）</translation>
    </message>
    <message>
        <source>to the 分包领导</source>
        <translation>提示函（分包领导）</translation>
    </message>
    <message>
        <source>督办单</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>通报批评</source>
        <translation>通报批评</translation>
    </message>
    <message>
        <source>约谈</source>
        <translation>约谈</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>%1: standing still</source>
        <translation>%1：无进展满</translation>
    </message>
    <message>
        <source>%1: issue overdue</source>
        <translation>%1：问题超期满</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>口径名称</translation>
    </message>
    <message>
        <source>A line a sector: name：what of other schemes counts in it</source>
        <translation>每行一个领域：名称：并入的其他口径领域</translation>
    </message>
</context>
<context>
    <name>sanpi::RulesPanel</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>a rule from a date leaves every figure before it as it was</source>
        <translation>规则自执行日期起生效，此前的数字不变</translation>
    </message>
    <message>
        <source>Kind of rule</source>
        <translation>规则类型</translation>
    </message>
    <message>
        <source>Rules of this kind by date</source>
        <translation>此类规则（按日期）</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文号</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>按此执行</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>删除此条</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>built into the program</source>
        <translation>程序内置</translation>
    </message>
    <message>
        <source>From which day is it in force? As 2022-01-01.</source>
        <translation>自哪一天起执行？如 2022-01-01。</translation>
    </message>
    <message>
        <source>Rule %1 from %2</source>
        <translation>规则 %1，自%2执行</translation>
    </message>
    <message>
        <source>Remove rule %1 from %2</source>
        <translation>删除规则 %1（%2）</translation>
    </message>
    <message>
        <source>These values contradict each other: red lies beyond yellow, cuts fall, a curve rises to 100 %, a later rung of the ladder needs no less, a sector counts in one place, and what counts in it is a sector that is known.</source>
        <translation>这些数值互相矛盾：红灯应严于黄灯，分界值逐级降低，曲线须升至100%，后一级督办不得早于前一级，一个领域只能归入一处，并入的领域须是已有的领域。</translation>
    </message>
</context>
<context>
    <name>sanpi::SendBar</name>
    <message>
        <source>Period</source>
        <translation>填报期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>填报周期</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>重新下发…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>下发…</translation>
    </message>
    <message>
        <source>A workbook for every responsible unit, with only its projects</source>
        <translation>每个责任单位一份，只列本单位项目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Usual days, and the ledger&apos;s own fields that the units fill in</source>
        <translation>通常的报送时限，以及请单位填报的自定义字段</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Change the day due</source>
        <translation>更改时限</translation>
    </message>
    <message>
        <source>The units that you choose get a new version, which takes the place of the earlier one</source>
        <translation>所选单位得到新的一版，前一版作废</translation>
    </message>
    <message>
        <source>For the units that have not answered yet; nothing is sent</source>
        <translation>只对未报单位，不重新下发</translation>
    </message>
</context>
<context>
    <name>sanpi::SendDialog</name>
    <message>
        <source>Send again: %1</source>
        <translation>重新下发：%1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>下发：%1</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>未下发</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>时限(&amp;D)</translation>
    </message>
    <message>
        <source>The workbooks go into a folder of their own within the one that you choose next.</source>
        <translation>填报表放入下一步所选文件夹中新建的子文件夹。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Those that have not answered</source>
        <translation>只选未报和退回</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) that have answered are asked once more: what they sent counts as not returned.</source>
        <translation>
            <numerusform>其中%n个单位已报，将重新要求报送，已报的不再算数。</numerusform>
        </translation>
    </message>
    <message>
        <source>The day due is over: all of them are overdue at once.</source>
        <translation>时限已过，发出即全部逾期。</translation>
    </message>
    <message numerus="yes">
        <source>Write %n workbook(s)…</source>
        <translation>
            <numerusform>生成%n份填报表…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::SentenceEditor</name>
    <message>
        <source>Keep this text</source>
        <translation>保存文字</translation>
    </message>
    <message>
        <source>Restore generated text</source>
        <translation>恢复自动生成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Text of the paragraph</source>
        <translation>段落文字</translation>
    </message>
    <message>
        <source>%1: %2, no longer in the generated text</source>
        <translation>%1：%2，自动生成的文字已不再提及</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Figures that moved since it was edited:</source>
        <translation>修改后变动的数据：</translation>
    </message>
    <message>
        <source>The generated text now: %1</source>
        <translation>现在自动生成的文字：%1</translation>
    </message>
    <message>
        <source>Coloured figures stay linked to the ledger.</source>
        <translation>带底色的数据随台账更新。</translation>
    </message>
</context>
<context>
    <name>sanpi::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>takes effect at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
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
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>This ledger</source>
        <translation>本台账</translation>
    </message>
    <message>
        <source>a change set like any other: Ctrl+Z takes it back</source>
        <translation>与其他变更一样，可用 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>last day of the month</source>
        <translation>每月最后一天</translation>
    </message>
    <message>
        <source>&amp;Reporting day</source>
        <translation>报送截止日(&amp;R)</translation>
    </message>
    <message>
        <source>From this day on a month&apos;s figures count for done and pace.</source>
        <translation>到这一天，当月数据开始计入完成与序时进度。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>About Sanpi</source>
        <translation>关于三批</translation>
    </message>
    <message>
        <source>Sanpi %1, the ledger of key projects. Free software under the GNU General Public License, version 3 or later, without any warranty.
Qt %2 · screen font %3 · signed as %4</source>
        <translation>三批 %1，重点项目台账。自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布，不作任何担保。
Qt %2 · 界面字体 %3 · 操作署名 %4</translation>
    </message>
    <message>
        <source>Reporting day: %1</source>
        <translation>报送截止日：%1</translation>
    </message>
    <message>
        <source>The reporting day was not changed.</source>
        <translation>报送截止日没有改变。</translation>
    </message>
    <message>
        <source>Folder of exports</source>
        <translation>导出文件夹</translation>
    </message>
</context>
<context>
    <name>sanpi::SheetReader</name>
    <message>
        <source>The file does not exist.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>文件无法读取：%1。</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>这是文件夹或设备，不是文件。</translation>
    </message>
    <message>
        <source>This is only the mark that a workbook is open in WPS or Excel. Choose the workbook itself (the name without ~$).</source>
        <translation>这只是表格在 WPS 或 Excel 中打开时的标记文件，请选择表格本身（名称不带 ~$）。</translation>
    </message>
    <message>
        <source>The file is empty. Ask the sender to send it again.</source>
        <translation>文件是空的，请对方重新发送。</translation>
    </message>
    <message>
        <source>The file has %1 bytes; at most %2 are read.</source>
        <translation>文件有 %1 字节，最多读取 %2 字节。</translation>
    </message>
    <message>
        <source>The file changed while it was read. Close it in WPS or Excel and try again.</source>
        <translation>读取时文件发生变化，请在 WPS 或 Excel 中关闭后重试。</translation>
    </message>
    <message>
        <source>This is a workbook of the old format (.xls). Open it in WPS or Excel and save it as .xlsx.</source>
        <translation>这是旧格式（.xls）表格，请用 WPS 或 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a WPS workbook (.et). Open it in WPS and save it as .xlsx.</source>
        <translation>这是 WPS 表格（.et），请用 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>文件有密码保护，请取消密码后保存。</translation>
    </message>
    <message>
        <source>This is a web page with the name of a workbook. Open it in WPS or Excel and save it as .xlsx.</source>
        <translation>这是改名为表格的网页，请用 WPS 或 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is an XML workbook of Excel 2003. Open it in WPS or Excel and save it as .xlsx.</source>
        <translation>这是 Excel 2003 的 XML 表格，请用 WPS 或 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.</source>
        <translation>这是二进制表格（.xlsb），请用 Excel 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a file of another kind (%1), not a workbook.</source>
        <translation>这是另一种文件（%1），不是表格。</translation>
    </message>
    <message>
        <source>This is neither a workbook nor a text file.</source>
        <translation>这既不是表格也不是文本文件。</translation>
    </message>
    <message>
        <source>The file is incomplete or damaged. Ask the sender to send it again.</source>
        <translation>文件不完整或已损坏，请对方重新发送。</translation>
    </message>
    <message>
        <source>A part of the file (%1) is packed in an unusual way. Open the file in WPS or Excel and save it again.</source>
        <translation>文件的一部分（%1）压缩方式特殊，请用 WPS 或 Excel 打开后重新保存。</translation>
    </message>
    <message>
        <source>The file holds two parts of one name (%1), so it cannot be told what it says.</source>
        <translation>文件中有两个同名部分（%1），无法确定内容。</translation>
    </message>
    <message>
        <source>The file holds %1 parts; at most %2 are read.</source>
        <translation>文件含 %1 个部分，最多读取 %2 个。</translation>
    </message>
    <message>
        <source>A part of the file is missing (%1). Ask the sender to send it again.</source>
        <translation>文件缺少一部分（%1），请对方重新发送。</translation>
    </message>
    <message>
        <source>A part of the file is damaged (%1). Ask the sender to send it again.</source>
        <translation>文件的一部分已损坏（%1），请对方重新发送。</translation>
    </message>
    <message>
        <source>A part of the file (%1) unpacks to more than %2 bytes.</source>
        <translation>文件的一部分（%1）解压后超过 %2 字节。</translation>
    </message>
    <message>
        <source>The file unpacks to more than %1 bytes.</source>
        <translation>文件解压后超过 %1 字节。</translation>
    </message>
    <message>
        <source>A part of the file (%1) points to something outside it.</source>
        <translation>文件的一部分（%1）指向文件之外。</translation>
    </message>
    <message>
        <source>A part of the file (%1) defines its own language (DOCTYPE), which no workbook needs. It is not read.</source>
        <translation>文件的一部分（%1）含有表格不需要的 DOCTYPE 定义，不予读取。</translation>
    </message>
    <message>
        <source>A part of the file is damaged (%1, line %2). Ask the sender to send it again.</source>
        <translation>文件的一部分已损坏（%1，第 %2 行），请对方重新发送。</translation>
    </message>
    <message>
        <source>A part of the file (%1) is nested more than %2 deep.</source>
        <translation>文件的一部分（%1）嵌套超过 %2 层。</translation>
    </message>
    <message>
        <source>A part of the file (%1) holds a tag of more than %2 bytes.</source>
        <translation>文件的一部分（%1）含有超过 %2 字节的标记。</translation>
    </message>
    <message>
        <source>Sheet “%1” names a cell that cannot be: %2.</source>
        <translation>工作表“%1”中有不可能的单元格：%2。</translation>
    </message>
    <message>
        <source>The workbook holds no sheet of cells.</source>
        <translation>表格中没有工作表。</translation>
    </message>
    <message>
        <source>The workbook holds more than %1 sheets.</source>
        <translation>表格中的工作表超过 %1 个。</translation>
    </message>
    <message>
        <source>The file holds more than %1 rows.</source>
        <translation>文件超过 %1 行。</translation>
    </message>
    <message>
        <source>The file holds more than %1 cells.</source>
        <translation>文件超过 %1 个单元格。</translation>
    </message>
    <message>
        <source>The file holds more text than is read (limit %1).</source>
        <translation>文件中的文字超过可读取的上限（%1）。</translation>
    </message>
    <message>
        <source>The characters of the text file cannot be read from line %1 on (byte %2). Choose another encoding, or ask the sender to send it again.</source>
        <translation>文本文件自第 %1 行（第 %2 字节）起无法识别，请换一种编码，或请对方重新发送。</translation>
    </message>
    <message>
        <source>The text file changes its encoding in line %1.</source>
        <translation>文本文件在第 %1 行改变了编码。</translation>
    </message>
    <message>
        <source>There is no encoding named %1.</source>
        <translation>没有名为 %1 的编码。</translation>
    </message>
    <message>
        <source>Reading the file would take too much memory.</source>
        <translation>读取该文件占用内存过多。</translation>
    </message>
    <message>
        <source>Reading the file took longer than %1 seconds.</source>
        <translation>读取该文件超过 %1 秒。</translation>
    </message>
    <message>
        <source>The program that reads sheets is missing: %1.</source>
        <translation>缺少读取表格的程序：%1。</translation>
    </message>
    <message>
        <source>The file made the sheet reader fail (%1). Nothing was taken from it. Open it in WPS or Excel, save it again and try once more.</source>
        <translation>该文件使读取程序出错（%1），没有读取任何内容。请用 WPS 或 Excel 打开后重新保存再试。</translation>
    </message>
    <message>
        <source>The sheet reader answered nonsense (%1). Nothing was taken from it.</source>
        <translation>读取程序返回的内容无效（%1），没有读取任何内容。</translation>
    </message>
    <message>
        <source>Cells refer to other files, which were not opened: what the cells showed when the workbook was saved is taken.</source>
        <translation>表中有引用其他文件的单元格，未打开那些文件，按保存时显示的结果取用。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures in it are not taken: photos are added beside their record.</source>
        <translation>
            <numerusform>表中有 %n 张图片，未取用；照片请在相应记录处添加。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::SheetRowsModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>sanpi::ShellActions</name>
    <message>
        <source>&amp;New ledger …</source>
        <translation>新建台账(&amp;N)…</translation>
    </message>
    <message>
        <source>New &amp;sample ledger …</source>
        <translation>新建示例台账(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Open ledger …</source>
        <translation>打开台账(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search …</source>
        <translation>查找(&amp;S)…</translation>
    </message>
    <message>
        <source>Narrow page &amp;rail</source>
        <translation>收窄导航栏(&amp;R)</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>下一窗格(&amp;A)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>切换浅色/深色</translation>
    </message>
    <message>
        <source>&amp;About Sanpi</source>
        <translation>关于三批(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
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
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>R&amp;ecent ledgers</source>
        <translation>最近的台账(&amp;E)</translation>
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
        <source>Back &amp;up to …</source>
        <translation>备份到(&amp;U)…</translation>
    </message>
    <message>
        <source>Res&amp;tore a backup …</source>
        <translation>恢复备份(&amp;T)…</translation>
    </message>
    <message>
        <source>Report of the &amp;week, one click</source>
        <translation>一键周报(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Print or export …</source>
        <translation>打印或导出(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>sanpi::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>sanpi::Source</name>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>returned workbook</source>
        <translation>填报返回</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>建账</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>签发</translation>
    </message>
</context>
<context>
    <name>sanpi::StageChain</name>
    <message>
        <source>%1: not reached</source>
        <translation>%1：未到达</translation>
    </message>
    <message>
        <source>%1: reached</source>
        <translation>%1：已到达</translation>
    </message>
    <message>
        <source>%1: no later than %2</source>
        <translation>%1：不晚于 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>sanpi::StandingMarks</name>
    <message>
        <source>open</source>
        <translation>未办</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>无需</translation>
    </message>
</context>
<context>
    <name>sanpi::StartPage</name>
    <message>
        <source>Sanpi, the project ledger</source>
        <translation>三批 · 重点项目台账</translation>
    </message>
    <message>
        <source>1. Make a ledger, or open the one that a colleague handed over.
2. Drop the year&apos;s workbook on the window: every change is shown before it enters.
3. Read the year on the overview, and export the notice.</source>
        <translation>1. 新建台账，或打开同事移交的台账。
2. 把年度表格拖到窗口里：入库前先看到每一处变更。
3. 在总览看全年进度，导出通报。</translation>
    </message>
    <message>
        <source>New ledger …</source>
        <translation>新建台账…</translation>
    </message>
    <message>
        <source>Open a ledger …</source>
        <translation>打开台账…</translation>
    </message>
    <message>
        <source>Look at the sample …</source>
        <translation>看看示例…</translation>
    </message>
    <message>
        <source>Recent ledgers</source>
        <translation>最近的台账</translation>
    </message>
</context>
<context>
    <name>sanpi::StatView</name>
    <message>
        <source>Statistics by level and unit</source>
        <translation>分级分单位统计数</translation>
    </message>
    <message>
        <source>Level or unit</source>
        <translation>级别或单位</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目个数</translation>
    </message>
    <message>
        <source>In statistics</source>
        <translation>已入统</translation>
    </message>
    <message>
        <source>Rate of entry</source>
        <translation>入统率</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>调度数</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建安</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Land and other</source>
        <translation>土地及其他</translation>
    </message>
    <message>
        <source>Started, not in</source>
        <translation>已开工未入统</translation>
    </message>
    <message>
        <source>Started, not in the statistics</source>
        <translation>已开工未入统项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>开工日期</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>开工天数</translation>
    </message>
    <message>
        <source>Done in the year</source>
        <translation>本年完成</translation>
    </message>
    <message>
        <source>%1 of %2 projects</source>
        <translation>%2个项目中%1个</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>个</translation>
    </message>
    <message>
        <source>of %1 that have started</source>
        <translation>已开工%1个</translation>
    </message>
    <message>
        <source>Dispatch series</source>
        <translation>调度数</translation>
    </message>
    <message>
        <source>亿元</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>as units report</source>
        <translation>各单位报送</translation>
    </message>
    <message>
        <source>Statistical series</source>
        <translation>统计数</translation>
    </message>
    <message>
        <source>difference %1; the two are never added</source>
        <translation>差额%1，两者不相加</translation>
    </message>
    <message>
        <source>By level and unit</source>
        <translation>分级分单位</translation>
    </message>
    <message>
        <source>amounts in 万元, %1</source>
        <translation>单位：万元，截至%1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>不晚于%1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s), the longest first</source>
        <translation>
            <numerusform>%n个，时间最长的在前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::StepBar</name>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Day of the step</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>纳入级别</translation>
    </message>
    <message>
        <source>taken in by …</source>
        <translation>纳入级别…</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>退回原因</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n project(s)</source>
        <translation>
            <numerusform>%1：%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Choose one state</source>
        <translation>请选择同一状态的项目</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n project(s) again</source>
        <translation>
            <numerusform>重新拟报：%n个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已纳入</translation>
    </message>
</context>
<context>
    <name>sanpi::StepForm</name>
    <message>
        <source>Of the</source>
        <translation>办理对象</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>issue itself</source>
        <translation>问题本身</translation>
    </message>
    <message>
        <source>The day until which is not a date</source>
        <translation>时限不是日期</translation>
    </message>
    <message>
        <source>▲ The days off of %1 are not known; counted by weekends</source>
        <translation>▲ %1年的放假安排未知，按周末计算</translation>
    </message>
    <message>
        <source>%1 by the clock</source>
        <translation>按规定应为%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enter in a line, Ctrl+Enter in the text</source>
        <translation>单行按回车，文本按 Ctrl+回车</translation>
    </message>
</context>
<context>
    <name>sanpi::StopPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Scores of the stop</source>
        <translation>点位评分</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评委</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What is told at the stop</source>
        <translation>讲解要点</translation>
    </message>
    <message>
        <source>What is told at the stop, a point a line</source>
        <translation>讲解要点，一行一条</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 至 100</translation>
    </message>
    <message>
        <source>total %1 亿元</source>
        <translation>总投资%1亿元</translation>
    </message>
    <message>
        <source>%1 of the year&apos;s target</source>
        <translation>占年度计划%1</translation>
    </message>
    <message>
        <source>▲ seen before: %1 (%2)</source>
        <translation>▲ 过去已观摩：%1（%2）</translation>
    </message>
    <message>
        <source>Mean, place %1</source>
        <translation>平均分，第%1名</translation>
    </message>
    <message>
        <source>Talking sheet of %1</source>
        <translation>%1讲解要点</translation>
    </message>
    <message>
        <source>A score is a number from 0 to 100, such as 92.5</source>
        <translation>得分为 0 至 100 的数字，例如 92.5</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>sanpi::StoryView</name>
    <message>
        <source>Everything that happened to the issue</source>
        <translation>问题办理全程</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>照片%n张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::SupervisionForm</name>
    <message>
        <source>Keep (Ctrl+Enter)</source>
        <translation>保存 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>A new supervision</source>
        <translation>新督导记录</translation>
    </message>
    <message>
        <source>Supervision of %1</source>
        <translation>%1 的督导</translation>
    </message>
    <message>
        <source>The supervision was kept</source>
        <translation>督导记录已存入</translation>
    </message>
</context>
<context>
    <name>sanpi::SupervisionModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>督导情况</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>督导要求</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>整改时限</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>督导人</translation>
    </message>
</context>
<context>
    <name>sanpi::TablePrint</name>
    <message>
        <source>On paper</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>A4 upright</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A4 across</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>All columns on one width</source>
        <translation>所有列排在一页宽内</translation>
    </message>
    <message>
        <source>Without it wide tables go over pages side by side, each with the first column</source>
        <translation>不勾选时，宽表分到左右几页，每页都带第一列</translation>
    </message>
    <message>
        <source>Only the selected rows</source>
        <translation>只打印选中的行</translation>
    </message>
    <message>
        <source>Columns on paper</source>
        <translation>打印的列</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
</context>
<context>
    <name>sanpi::TableView</name>
    <message>
        <source>Print or export the table …</source>
        <translation>打印或导出表格…</translation>
    </message>
</context>
<context>
    <name>sanpi::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Kind of records</source>
        <translation>记录种类</translation>
    </message>
    <message>
        <source>Which records are shown</source>
        <translation>显示哪类记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Show amounts in %1</source>
        <translation>金额以%1显示</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排布</translation>
    </message>
    <message>
        <source>Group, colour, total, replace, save as a view</source>
        <translation>分组、条件颜色、合计、替换、存为视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose, order and freeze columns</source>
        <translation>选择、排列和冻结列</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1；未作任何改动。</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>The records could not be read</source>
        <translation>记录读取失败</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>No records of this kind yet</source>
        <translation>还没有这类记录</translation>
    </message>
    <message>
        <source>They come with an import, or from the pages where such things are entered.</source>
        <translation>可通过导入得到，或在相应页面登记。</translation>
    </message>
    <message>
        <source>No record passes the filter</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>All %1 records are still there. Take a part of the filter away or clear it.</source>
        <translation>%1 条记录都还在。请去掉部分筛选条件或清除筛选。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 / %2 条记录</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Delete %1 records…</source>
        <translation>删除 %1 条记录…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Type a record into the empty row at the end (Insert)</source>
        <translation>在表末的空行里输入一条记录（Insert）</translation>
    </message>
    <message>
        <source>Add a record</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Give up the new row</source>
        <translation>放弃新行</translation>
    </message>
    <message>
        <source>%1 of %2 new records are not shown here: of another year, or outside the filter.</source>
        <translation>新增 %2 条记录，其中 %1 条在这里看不到：属于别的年度，或不在筛选范围内。</translation>
    </message>
</context>
<context>
    <name>sanpi::TopBar</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>截至(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Figures as of the end of this day</source>
        <translation>数据截至这一天结束时</translation>
    </message>
    <message>
        <source>Back to the figures of today</source>
        <translation>回到今天的数据</translation>
    </message>
    <message>
        <source>Project, unit, command (Ctrl+K)</source>
        <translation>项目、单位、命令 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>the next year: it has no list yet</source>
        <translation>下一年：还没有清单</translation>
    </message>
</context>
<context>
    <name>sanpi::TotalsRow</name>
    <message>
        <source>Totals of what is shown</source>
        <translation>所显示各行的合计</translation>
    </message>
    <message>
        <source>Total (%1)</source>
        <translation>合计（%1）</translation>
    </message>
</context>
<context>
    <name>sanpi::TourView</name>
    <message>
        <source>New tour</source>
        <translation>新建观摩</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>观摩</translation>
    </message>
    <message>
        <source>New tour, for example 2022年第一季度观摩</source>
        <translation>新建观摩活动，例如 2022年第一季度观摩</translation>
    </message>
    <message>
        <source>Name of the new tour</source>
        <translation>新观摩活动名称</translation>
    </message>
    <message>
        <source>Day of the tour</source>
        <translation>观摩日期</translation>
    </message>
    <message>
        <source>Route and talking sheets</source>
        <translation>路线与讲解</translation>
    </message>
    <message>
        <source>Preview, print and export on the page of reports</source>
        <translation>到报表页预览、打印和导出</translation>
    </message>
    <message>
        <source>Stops of the tour</source>
        <translation>观摩点位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Total, 万元</source>
        <translation>总投资（万元）</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>过去已观摩</translation>
    </message>
    <message>
        <source>Add stops …</source>
        <translation>增加点位…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Off the route</source>
        <translation>移出路线</translation>
    </message>
    <message>
        <source>seen: %1</source>
        <translation>已观摩：%1</translation>
    </message>
    <message>
        <source>The route has no stop yet</source>
        <translation>路线还没有点位</translation>
    </message>
    <message>
        <source>No tour yet</source>
        <translation>还没有观摩活动</translation>
    </message>
    <message>
        <source>Choose projects on the right; those seen before are marked.</source>
        <translation>在右侧选择项目，过去已观摩的有标记。</translation>
    </message>
    <message>
        <source>Name one above and say on which day it is held.</source>
        <translation>在上方填写名称和日期。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n stop(s) · %2 min</source>
        <translation>
            <numerusform>%1 · %n 个点位 · %2 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n project(s) on the route</source>
        <translation>
            <numerusform>将 %n 个项目加入路线</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on the route</source>
        <translation>加入路线</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>第%1站</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>sanpi::TwoDaysView</name>
    <message>
        <source>First day</source>
        <translation>第一个日期</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>第二个日期</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同的</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Restore the value of the first day</source>
        <translation>恢复为第一个日期的值</translation>
    </message>
    <message>
        <source>The record on two days</source>
        <translation>记录在两个日期的内容</translation>
    </message>
    <message>
        <source>Reason (needed where a stage is taken back)</source>
        <translation>原因（退回阶段时必填）</translation>
    </message>
    <message>
        <source>as the ledger held it in the evening; amounts in 万元</source>
        <translation>以当日结束时台账为准；金额单位：万元</translation>
    </message>
    <message>
        <source>The ledger did not hold the record on either day.</source>
        <translation>两个日期台账中都没有这条记录。</translation>
    </message>
    <message>
        <source>Nothing differs between the two days.</source>
        <translation>两个日期内容相同。</translation>
    </message>
</context>
<context>
    <name>sanpi::UnitsBox</name>
    <message>
        <source>Units that the ledger does not know</source>
        <translation>台账中没有的单位</translation>
    </message>
    <message>
        <source>What the unit “%1” is</source>
        <translation>单位“%1”是</translation>
    </message>
    <message>
        <source>not decided: its rows stay out</source>
        <translation>未定：其行不取入</translation>
    </message>
    <message>
        <source>a new unit: create it</source>
        <translation>新单位：新建</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>就是%1</translation>
    </message>
</context>
<context>
    <name>sanpi::ValueFilter</name>
    <message>
        <source>Find a value, by pinyin initials too</source>
        <translation>查找值，可用拼音首字母</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Do not narrow</source>
        <translation>不筛选此列</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>The first %1 of %2 values</source>
        <translation>共 %2 个值，列出前 %1 个</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>sanpi::ViewTabs</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Saved views; Ctrl+PgUp and Ctrl+PgDn switch, a right click offers more</source>
        <translation>已存视图；Ctrl+PgUp、Ctrl+PgDn 切换，右键有更多操作</translation>
    </message>
    <message>
        <source>Keep columns, filter, order, groups and colours as a view</source>
        <translation>把当前的列、筛选、排序、分组和颜色存为视图</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>Update with what is shown</source>
        <translation>用当前状态更新</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>删除此视图</translation>
    </message>
</context>
<context>
    <name>sanpi::VisitForm</name>
    <message>
        <source>Assign (Ctrl+Enter)</source>
        <translation>安排 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Excuse from the week</source>
        <translation>本周免巡</translation>
    </message>
    <message>
        <source>Visit after all</source>
        <translation>取消免巡</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) selected</source>
        <translation>
            <numerusform>已选 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Select rows of the plan: Shift or Ctrl takes several, Ctrl+A all.</source>
        <translation>在计划中选项目：按住 Shift 或 Ctrl 可选多个，Ctrl+A 全选。</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) assigned</source>
        <translation>
            <numerusform>已安排 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why they are not visited</source>
        <translation>请写明免巡原因</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) excused from the week</source>
        <translation>
            <numerusform>%n 个项目本周免巡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) to be visited after all</source>
        <translation>
            <numerusform>%n 个项目取消免巡</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::WeekGrid</name>
    <message>
        <source>Grid of the week&apos;s inspections</source>
        <translation>本周巡查表格</translation>
    </message>
    <message>
        <source>Type into the cells; a row is kept once state and progress are there. F4: the selected rows as last week. Ctrl+V: paste a block.</source>
        <translation>直接在格里录入；有了现场状态和形象进度，这一行即存入。F4：所选各行与上周相同。Ctrl+V：粘贴一块。</translation>
    </message>
    <message>
        <source>This cell only tells; the day of a kept inspection stays.</source>
        <translation>此格只供查看；已存入的巡查不改日期。</translation>
    </message>
    <message>
        <source>Nothing was kept</source>
        <translation>没有存入</translation>
    </message>
    <message>
        <source>None of these rows waits for an inspection and had one before</source>
        <translation>所选各行没有“未巡查而此前有记录”的</translation>
    </message>
    <message numerus="yes">
        <source>Overwrite %n cell(s)?</source>
        <translation>
            <numerusform>覆盖 %n 格？</numerusform>
        </translation>
    </message>
    <message>
        <source>The pasted block meets cells that are filled. It can be undone as one step.</source>
        <translation>粘贴的内容会盖住已填的格，可一步撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Overwrite %n cell(s)</source>
        <translation>
            <numerusform>覆盖 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be read; nothing was pasted</source>
        <translation>
            <numerusform>有 %n 格读不懂，没有粘贴</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sanpi::WeekGridModel</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>not kept: %1 missing</source>
        <translation>未存：缺%1</translation>
    </message>
    <message>
        <source>✓ kept</source>
        <translation>✓ 已存</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>免巡</translation>
    </message>
    <message>
        <source>○ missing</source>
        <translation>○ 未巡查</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>本周不必</translation>
    </message>
</context>
<context>
    <name>sanpi::WindowApp</name>
    <message>
        <source>“%1” is open in another window, which has come to the front.</source>
        <translation>“%1”已在另一窗口中打开，该窗口已切换到前台。</translation>
    </message>
    <message>
        <source>Work on a copy</source>
        <translation>在副本上工作</translation>
    </message>
    <message>
        <source>Ledgers (*.sanpi)</source>
        <translation>台账 (*.sanpi)</translation>
    </message>
</context>
<context>
    <name>sanpi::YearPage</name>
    <message>
        <source>Change of year</source>
        <translation>年度结转</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>结转建议</translation>
    </message>
    <message>
        <source>Entered and left</source>
        <translation>新增与退出</translation>
    </message>
    <message>
        <source>Take the proposals</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Projects of the year before</source>
        <translation>上年项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Class before</source>
        <translation>上年类别</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总投资</translation>
    </message>
    <message>
        <source>Done since the start</source>
        <translation>开工以来累计</translation>
    </message>
    <message>
        <source>Left to invest</source>
        <translation>剩余投资</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新年度计划</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What becomes of the chosen projects</source>
        <translation>所选项目的去向</translation>
    </message>
    <message>
        <source>Reason; required for a removal</source>
        <translation>原因（调出必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>New target, 万元</source>
        <translation>新年度计划（万元）</translation>
    </message>
    <message>
        <source>Propose the target</source>
        <translation>申报计划</translation>
    </message>
    <message>
        <source>Review the targets</source>
        <translation>审核计划</translation>
    </message>
    <message>
        <source>Document that issues the targets</source>
        <translation>下达文号</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>下达日期</translation>
    </message>
    <message>
        <source>Issue the targets</source>
        <translation>下达计划</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The change of year could not be read</source>
        <translation>年度结转情况读取失败</translation>
    </message>
    <message>
        <source>There is no list of %1</source>
        <translation>没有%1年清单</translation>
    </message>
    <message>
        <source>A year is opened from the list of the year before. Choose the new year above, for example %1.</source>
        <translation>年度结转从上年清单开始。请在上方选择新年度，例如%1年。</translation>
    </message>
    <message>
        <source>Targets of %1: proposed %2 · reviewed %3 · issued %4 · none yet %5</source>
        <translation>%1年年度计划：申报%2个 · 审核%3个 · 已下达%4个 · 未报%5个</translation>
    </message>
    <message>
        <source>%1 undecided, %2 of them asked</source>
        <translation>未结转%1个，其中待定%2个</translation>
    </message>
    <message>
        <source>finished; its capacity is still followed</source>
        <translation>已竣工投产，继续跟踪达产达效</translation>
    </message>
    <message>
        <source>unfinished, to be finished in the year</source>
        <translation>未完工，计划当年竣工</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完工</translation>
    </message>
    <message>
        <source>was due to start and has not</source>
        <translation>应开未开</translation>
    </message>
    <message>
        <source>its start is planned for the year</source>
        <translation>计划当年开工</translation>
    </message>
    <message>
        <source>still in preparation</source>
        <translation>仍在前期</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>停缓建</translation>
    </message>
    <message>
        <source>removed already</source>
        <translation>已调出</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>? to be decided</source>
        <translation>? 待定</translation>
    </message>
    <message>
        <source>⚠ target above what is left</source>
        <translation>⚠ 年度计划超过剩余投资</translation>
    </message>
    <message>
        <source>⚠ more done than the total</source>
        <translation>⚠ 累计完成超过总投资</translation>
    </message>
    <message>
        <source>to be decided %1</source>
        <translation>待定%1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1年结转到%2年</translation>
    </message>
    <message>
        <source>amounts in 万元</source>
        <translation>单位：万元</translation>
    </message>
    <message numerus="yes">
        <source>Take %n proposal(s)</source>
        <translation>
            <numerusform>采纳%n条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>All proposals are taken</source>
        <translation>建议已全部采纳</translation>
    </message>
    <message>
        <source>Entered the list of %1</source>
        <translation>新列入%1年清单</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list of %1, not in that of %2</source>
        <translation>在%1年清单、不在%2年清单</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) taken; Ctrl+Z takes them back whole</source>
        <translation>
            <numerusform>已采纳%n条建议，Ctrl+Z可整体撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s): %1</source>
        <translation>
            <numerusform>%n个项目：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: target of %2</source>
        <translation>%1：%2年年度计划</translation>
    </message>
    <message>
        <source>Proposed; it is above what is left to invest (%1 万元)</source>
        <translation>已申报；超过剩余投资（%1万元）</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已申报</translation>
    </message>
    <message>
        <source>Targets issued: %1</source>
        <translation>已下达年度计划：%1</translation>
    </message>
    <message>
        <source>Targets reviewed</source>
        <translation>年度计划已审核</translation>
    </message>
    <message>
        <source>Mid-year adjustment</source>
        <translation>中期调整</translation>
    </message>
    <message>
        <source>Resumption of work</source>
        <translation>复工情况</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>Campaign of resumption: %1</source>
        <translation>复工行动：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) have resumed</source>
        <translation>
            <numerusform>%n个项目已复工</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) have not resumed</source>
        <translation>
            <numerusform>%n个项目改为未复工</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger holds no list of %1, so nothing is carried over into %2.
To open %3 from the list of %2, choose the year %3 above.</source>
        <translation>台账中没有%1年清单，没有可结转到%2年的项目。
要由%2年清单结转到%3年，请在上方选择%3年度。</translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>重新确定</translation>
    </message>
</context>
</TS>
