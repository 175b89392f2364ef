<#-- Payment of a part: what is paid, what is not, and why. -->
<#include "parts.ftl">
<@opening/>

## Our decision

We have finished our review of your claim. **We will pay ${decision.paid}.** We cannot pay the rest of what you claimed. You may take this payment and still disagree with us about the rest.

<@theDates/>
## How we worked out the payment

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
