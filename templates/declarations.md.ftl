<#--
  The declarations of a policy: who insures whom, when and under which forms; then, form by form,
  what the entries of its schedule say and which of its provisions they govern, quoted.

  This is CommonMark with tables. What stands between ${ and } prints exactly as it was typed.
  A column's share of the width is its number of dashes. The model:

    policy      number, issued, insurer, insured, producer (may be absent), period, zone
                insurer, insured, producer: name, address (lines)
                period: from, to, time (such as 12:01 a.m.)
    forms       number, edition, title, entries
                entries: label, title, type, shownIn ("Schedule" or "Declarations"), governs,
                  and one of value, lines, table (columns, rows)
                governs: citation, quote
    copyrights  lines
-->
<#assign newLine = "\n">
<#macro party who>**${who.name}**${newLine}${who.address?join("\n")}</#macro>
<#macro value of><#if of.lines??>${of.lines?join("\n")}<#elseif of.table??>As listed below<#else>${of.value}</#if></#macro>

# POLICY DECLARATIONS

<@table frame="boxed" caption="Policy" print=false>
| Policy Number | Policy Period | Date Issued |
|------|----------|----|
| **${policy.number}** | **${policy.period.from}** to **${policy.period.to}** | ${policy.issued} |
</@table>

<@set size="small">
The policy period begins and ends at ${policy.period.time} local time at the location of the named insured (time zone
${policy.zone}).
</@set>

<@table frame="boxed" caption="Parties" print=false>
<#if policy.producer??>
| Named Insured And Mailing Address | Insurer | Producer |
|-----------|-----------|---------|
| <@party policy.insured/> | <@party policy.insurer/> | <@party policy.producer/> |
<#else>
| Named Insured And Mailing Address | Insurer |
|-----|-----|
| <@party policy.insured/> | <@party policy.insurer/> |
</#if>
</@table>

These declarations, together with the forms and endorsements listed here, are part of the policy.

## Forms And Endorsements

<@table caption="Forms and endorsements" print=false>
| Number | Edition | Title |
|---|--|-------|
<#list forms as form>
| <#if form.entries?has_content>[${form.number}](#form-${form?counter} "What the schedule of this form says")<#else>${form.number}</#if> | ${form.edition} | ${form.title} |
</#list>
</@table>

<#list forms as form>
<#if form.entries?has_content>
## ${form.number} ${form.edition} ${form.title} {#form-${form?counter}}

<@table caption="Entries of the schedule" print=false>
| Entry | This Policy | Shown In |
|-----------|---------------|----|
<#list form.entries as entry>
| ${entry.label} ${entry.title} | **<@value entry/>** | ${entry.shownIn} |
</#list>
</@table>

<#list form.entries as entry>
<#if entry.table??>
<@table frame="boxed" caption="${entry.label} ${entry.title}">
| <#list entry.table.columns as column>${column} | </#list>
|<#list entry.table.columns as column>---|</#list>
<#list entry.table.rows as row>
| <#list row as cell>${cell} | </#list>
</#list>
</@table>
</#if>
</#list>

</#if>
</#list>

<#assign governing = forms?filter(form -> form.entries?filter(entry -> entry.governs?has_content)?has_content)>
<#if governing?has_content>
<@section newPage=true>
## Provisions Governed By These Entries

The words below are those of the forms named. An ellipsis stands where sentences between them are left out.

<#list governing as form>
### ${form.number} ${form.edition} ${form.title}

<#list form.entries as entry>
<#if entry.governs?has_content>
#### ${entry.label} ${entry.title}

<#list entry.governs as provision>
> **${provision.citation}** ${provision.quote}

</#list>
</#if>
</#list>
</#list>
</@section>
</#if>

<@set size="small">
<#list copyrights as line>
${line}

</#list>
</@set>
