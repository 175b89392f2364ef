<#-- How the amount was worked out, line by line; also when nothing is left to pay. -->
<#include "parts.ftl">
<@opening/>

## What we pay

<#if decision.pays>
We pay **${decision.paid}** for your claim. This letter shows how we worked out that amount.
<#else>
The loss is covered, but **there is nothing left to pay** after what your policy takes off. This letter shows how we worked that out.
</#if>

<@theDates/>
## The statement of loss

<@statement/>

<#if refused?has_content>
## What we cannot pay, and why

<@reasons refused/>
</#if>

<@theReasonsForAmounts/>
<@theFacts/>
<@theTables/>
<@theReadings/>
<@theChanges/>

<@theNotices/>
<@signature/>
