<#-- The limit of the policy year is used up; no denial. -->
<#include "parts.ftl">
<@opening/>

## What we pay

<#if decision.pays>
We will pay **${decision.paid}** for your claim. With this payment the limit of insurance for the policy year is used up.
<#else>
The limit of insurance for the policy year is used up. **There is nothing left to pay your claim from.** This is no denial: it does not mean that the loss is not of the kind your policy covers.
</#if>

<@theDates/>
<#if limit??>
<@table frame="ruled" caption="The limit of insurance" print=false>
| The limit of insurance | Amount |
|-------------|----:|
| For <#if limit.year?has_content>the policy year that began on ${limit.year}<#else>the policy year</#if> | ${limit.whole} |
| Left before this claim | ${limit.before} |
| Paid for this claim | ${decision.paid} |
| **Left after this claim** | **${limit.after}** |
</@table>
</#if>

## How we worked out the payment

<@statement limitToo=false/>

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
