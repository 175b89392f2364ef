<#--
  What all letters have in common. README.md beside this file describes the data.
-->
<#assign newLine = "\n">

<#macro opening>
<@set align="right">
${letter.date}
</@set>

<#if letter.delivery?has_content>
*${letter.delivery}*

</#if>
${letter.addressee.name}<#if letter.addressee.address?has_content>${newLine}${letter.addressee.address?join(newLine)}</#if>

<@table frame="open" caption="About this claim" print=false>
| | |
|---|----------|
| Insured | ${claim.insured} |
| Claim number | ${claim.number} |
| Policy number | ${claim.policy}, ${claim.from} to ${claim.to} |
| Date of loss | ${claim.lossDate} |
<#if claim.lossPlace?has_content>
| Place of loss | ${claim.lossPlace} |
</#if>
| Form | ${claim.form.number} ${claim.form.edition}, ${claim.form.title} |
</@table>

# ${letter.title}

<#if letter.salutation?has_content>${letter.salutation}<#else>Dear ${letter.addressee.name}</#if>:
</#macro>

<#-- The facts but for those that were told before. -->
<#macro theFacts title="The facts we relied on" besides=[]>
<#local left = facts?filter(fact -> !besides?seq_contains(fact))>
<#if left?has_content>
## ${title}

<#list left as fact>
- ${fact}
</#list>

</#if>
</#macro>

<#macro theTables title="What you told us in figures">
<#if tables?has_content>
## ${title}

<#list tables as table>
<@grid table/>
</#list>
</#if>
</#macro>

<#macro theReasonsForAmounts>
<#if periods?has_content || reductions?has_content>
## Why the amounts are what they are

<@reasons periods + reductions/>
</#if>
</#macro>

<#-- Questions, each group with the words of the form that make the answers matter. -->
<#macro questions groups>
<#list groups as group>
<#list group.questions as question>
- ${question}
</#list>

<#if group.quote??>
The <#if group.questions?size == 1>answer matters<#else>answers matter</#if> because of these words of your policy:

<@once group.quote/>

</#if>
</#list>
</#macro>

<#macro grid of>
<@table frame="ruled" caption="${of.title}">
<@set size="small">
| <#list of.columns as column>${column} | </#list>
|<#list of.widths as width><#list 1..width as dash>-</#list><#if of.numbers[width?index]>:</#if>|</#list>
<#list of.rows as row>
| <#list row as cell>${cell} | </#list>
</#list>
</@set>
</@table>
</#macro>

<#-- Each reason: what follows, the words of the form, and how they apply. -->
<#macro reasons grounds>
<#list grounds as ground>
### ${ground.title}

<#if ground.lead?has_content>
${ground.lead}

</#if>
<#list ground.provisions as provision>
<@once provision.quote/>

**How this applies.** ${provision.applies?join(" ")}

</#list>
<#if ground.again?has_content>
The words quoted above from **${ground.again}** apply here too, for the reasons given there.

</#if>
</#list>
</#macro>

<#-- Words that were quoted above are named and not printed again. -->
<#assign printed = []>
<#macro once name>
<#if printed?seq_contains(name)>
${claim.form.number} ${claim.form.edition}, **${name}**, is quoted above.
<#else>
<#assign printed = printed + [name]>
<@quote of=name/>
</#if>
</#macro>

<#macro statement limitToo=true>
<#list coverages as coverage>
<#if coverage.statement?has_content>
<@table frame="ruled" caption="${coverage.title}">
| What | Amount | Paragraph |
|-----------------|-----:|-----|
<#list coverage.statement as row>
| <#if row.sum>**${row.words}**<#else>${row.words}</#if> | <#if row.sum>**${row.amount}**<#else>${row.amount}</#if> | ${row.provision} |
</#list>
| **We pay** | **${coverage.paid}** | |
</@table>

</#if>
</#list>
<#if items?has_content>
<@table frame="ruled" caption="Also claimed">
| What | Claimed | We pay | Paragraph |
|-----------|----:|----:|----|
<#list items as item>
| ${item.title} | ${item.claimed} | ${item.paid} | ${item.provision} |
</#list>
</@table>

</#if>
<#if decision.paid?? && coverages?filter(it -> it.statement?has_content)?size gt 1>
Together we pay **${decision.paid}**.

</#if>
<#if limit?? && limitToo>
The limit of insurance for <#if limit.year?has_content>the policy year that began on ${limit.year}<#else>the policy year</#if> is ${limit.whole}. Before this claim ${limit.before} of it was left. After it, ${limit.after} is left.

</#if>
</#macro>

<#macro theReadings>
<#if readings?has_content>
## How we read the form

Some words of the form can be read in more than one way. We read them as follows. If you read them otherwise, tell us why.

<#list readings as reading>
- ${reading.question} We took it this way: ${reading.answer}.
</#list>

</#if>
</#macro>

<#macro theChanges>
## What would change this decision

<#if changes?has_content>
We would look at the claim again if you can show that:

<#list changes as change>
- ${change}.
</#list>

</#if>
If you have other facts or papers that we have not seen, or if you think that we have a fact wrong, please send them to us. We will review them and write to you again.

<@sending/>
</#macro>

<#macro sending>
Please put the claim number on what you send:

<#list carrier.submit as line>
- ${line}
</#list>
</#macro>

<#-- The days that the letter has to name, where they belong; else the notices tell them. -->
<#assign datesTold = false>
<#macro theDates>
<#assign datesTold = true>
<#list dates as date>
${date.words} **${date.day}**.

</#list>
</#macro>

<#macro theNotices>
<#if notices?has_content || (dates?has_content && !datesTold)>
## Your rights

<#list notices as notice>
${notice.text}

</#list>
<#if !datesTold>
<@theDates/>
</#if>
</#if>
</#macro>

<#macro signature>
<@together>
## Whom to call

Please call me at ${carrier.adjuster.phone}<#if carrier.adjuster.email?has_content> or write to ${carrier.adjuster.email}</#if> with any question.

${carrier.closing}

**${carrier.adjuster.name}**, ${carrier.adjuster.title}<#if carrier.adjuster.license?has_content>${newLine}${carrier.adjuster.license}</#if>${newLine}${carrier.name}

<@set size="small">
<#if letter.enclosures?has_content>
Enclosed: ${letter.enclosures?join("; ")}

</#if>
<#if letter.copies?has_content>
Copies: ${letter.copies?join("; ")}
</#if>
</@set>
</@together>
</#macro>
