<#-- Payment of a part: what is paid, what is not, and why. -->
<#include "parts.ftl">
<@opening/>

## Our decision

We have finished our review of your claim. **We will pay ${decision.paid}.** We cannot pay the rest. This payment is not a settlement of the rest: you may take it and still disagree with us.

<@theFacts/>

## How we worked out the payment

<@statement/>

<#if periods?has_content || reductions?has_content>
<@reasons periods + reductions/>
</#if>

## What we cannot pay, and why

<@reasons refused/>

<@theReadings/>
<@theChanges/>

<@theNotices/>
<@signature/>
