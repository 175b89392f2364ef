<#-- Payment in full: what is paid and how it was worked out. -->
<#include "parts.ftl">
<@opening/>

## Our decision

We have finished our review of your claim. **We will pay ${decision.paid}.** The loss that you claimed is covered.

<@theDates/>
## How we worked out the payment

<@statement/>

<@theReasonsForAmounts/>
<@theFacts/>
<@theTables/>
<@theReadings/>
## If you disagree

If you think that an amount is wrong, or if you find more loss from the same cause, please tell us and send what shows it. Taking this payment does not close that door.

<@sending/>

<@theNotices/>
<@signature/>
