<#-- Acknowledgement: the claim is received, what happens next, what is needed. -->
<#include "parts.ftl">
<@opening/>

## We have your claim

We received notice of your claim<#if claim.received??> on ${claim.received}</#if>. I will handle it. Please use the claim number above whenever you write or call.

## What happens next

We find out what happened and what your loss is. We compare that with your policy. Then we write to you what we pay, what we do not pay, and why. If we need more time, we write to you and say why.

<#if requests?has_content>
## What we need from you

Please send us the answers to these questions by ${letter.reply}. If you do not know an answer yet, tell us so.

<#list requests as group>
<#list group.questions as question>
- ${question}
</#list>
</#list>
</#if>

## What you should do now

Keep all records of the loss and of what it costs you. Keep what is damaged until we have seen it, if you can. Do what you reasonably can to keep the loss from growing.

<@sending/>

This letter decides nothing about your claim. It gives up none of your rights and none of ours.

<@theNotices/>
<@signature/>
