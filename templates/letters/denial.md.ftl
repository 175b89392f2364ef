<#-- Denial: nothing is covered. Every basis: facts, the words of the form, how they apply. -->
<#include "parts.ftl">
<@opening/>

## Our decision

We have finished our review of your claim. We are sorry to tell you that **we cannot pay it**. This letter says why, in the words of your policy, and what you can do if you disagree.

<@theFacts/>

## Why we cannot pay

<@reasons refused/>

<@theReadings/>
<@theChanges/>

<@theNotices/>
<@signature/>
