<#-- Status: what is outstanding, why, and when the next letter comes. -->
<#include "parts.ftl">
<@opening/>

## Where your claim stands

We are still working on your claim. **We have not decided it yet.** This letter says why we need more time and what is outstanding.<#if !dates?has_content> We will write to you again by ${letter.reply}, or sooner if we can decide.</#if>

<@theDates/>

<#if requests?has_content>
## What we are waiting for from you

<@questions requests/>
</#if>
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
## How to reach us

<@sending/>

<@theNotices/>
<@signature/>
