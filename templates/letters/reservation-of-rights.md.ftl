<#-- Reservation of rights: only the provisions in play, each tied to a fact under investigation. -->
<#include "parts.ftl">
<@opening/>

## This is a reservation of rights

We are looking into your claim. **We have not decided whether your policy covers it.** While we look into it, we reserve our rights under the policy. That means: what we do now to investigate the claim, or to help you with it, does not waive any right or defense that the policy or the law gives us. It takes none of your rights away.

<#if inPlay?has_content>
## The words of your policy that may matter

<#list inPlay as provision>
We are considering whether and how these words apply:

<@once provision.quote/>

<#if provision.facts?has_content>
**What we know.** ${provision.facts?join(" ")} **What we are looking into.** Whether this provision applies to these facts, and with what result.

</#if>
</#list>
</#if>
<#if requests?has_content || inquiries?has_content>
## What we do not know yet

<@questions requests + inquiries/>
</#if>

<#assign told = []>
<#list inPlay as provision><#assign told = told + provision.facts></#list>
<@theFacts title="What else we know" besides=told/>
## What we ask of you

<#if requests?has_content>
Please send us the answers by ${letter.reply}. <#else>Please tell us at once if any of this is wrong, or if you learn anything new. </#if>We will tell you if we find that other words of the policy matter. We will write to you as soon as we have decided.

<@sending/>

<@theNotices/>
<@signature/>
