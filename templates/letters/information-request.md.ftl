<#-- Request for information: the open facts as questions, each with the words that make it matter. -->
<#include "parts.ftl">
<@opening/>

## What we need from you

We are working on your claim. We cannot decide it until we know more. **Please answer the questions below by ${letter.reply}.** If you need more time, call me. If you do not know an answer, tell us so.

<@questions requests/>

<#if inquiries?has_content>
## What we are finding out ourselves

<@questions inquiries/>
</#if>
<#list inPlay as provision>
<#if provision?is_first>
## What we are still considering

</#if>
We are still considering whether and how these words of your policy apply:

<@once provision.quote/>

</#list>

<@theFacts title="What we know so far"/>
<@theDates/>
## How to answer

<@sending/>

We have not decided your claim. Asking for this information gives up none of your rights and none of ours.

<@theNotices/>
<@signature/>
