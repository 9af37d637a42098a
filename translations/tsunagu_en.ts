<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>The log shows the same failure %n times in the last 30 days.</source>
        <translation>
            <numerusform>The log shows the same failure once in the last 30 days.</numerusform>
            <numerusform>The log shows the same failure %n times in the last 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n results are the same both times.</source>
        <translation>
            <numerusform>One result is the same both times.</numerusform>
            <numerusform>%n results are the same both times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>Yes, but %n settings are worth a look</source>
        <translation>
            <numerusform>Yes, but one setting is worth a look</numerusform>
            <numerusform>Yes, but %n settings are worth a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n times in %1, no answer</source>
        <translation>
            <numerusform>Called once in %1, no answer</numerusform>
            <numerusform>Called %n times in %1, no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n times, no answer</source>
        <translation>
            <numerusform>Called once, no answer</numerusform>
            <numerusform>Called %n times, no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: %n replies came, none of them valid</source>
        <translation>
            <numerusform>Cannot tell: %n reply came, and it was not valid</numerusform>
            <numerusform>Cannot tell: %n replies came, none of them valid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: stopped after %n calls</source>
        <translation>
            <numerusform>Cannot tell: stopped after %n call</numerusform>
            <numerusform>Cannot tell: stopped after %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To the server, past %n stations</source>
        <translation>
            <numerusform>To the server, past %n station</numerusform>
            <numerusform>To the server, past %n stations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: none of %n short questions was answered</source>
        <translation>
            <numerusform>Cannot tell: the one short question was not answered</numerusform>
            <numerusform>Cannot tell: none of %n short questions was answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes. All of %n questions were answered</source>
        <translation>
            <numerusform>Yes. The one question was answered</numerusform>
            <numerusform>Yes. All of %n questions were answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No. By this computer&apos;s clock it ended %n days ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>No. By this computer&apos;s clock it ended %n day ago</numerusform>
            <numerusform>No. By this computer&apos;s clock it ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, but only for %n more days</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>Yes, but only for %n more day</numerusform>
            <numerusform>Yes, but only for %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, for %n more days</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>Yes, for %n more day</numerusform>
            <numerusform>Yes, for %n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TelephoneText</name>
    <message numerus="yes">
        <source>Only %n digits are here. A telephone code has 16: ask for all groups.</source>
        <translation>
            <numerusform>Only one digit is here. A telephone code has 16: ask for all groups.</numerusform>
            <numerusform>Only %n digits are here. A telephone code has 16: ask for all groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n digits here. A telephone code has 16: is a group there twice?</source>
        <translation>
            <numerusform>There is one digit here. A telephone code has 16: is a group there twice?</numerusform>
            <numerusform>There are %n digits here. A telephone code has 16: is a group there twice?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>%n other causes were ruled out</source>
        <translation>
            <numerusform>%n other cause was ruled out</numerusform>
            <numerusform>%n other causes were ruled out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes remain possible</source>
        <translation>
            <numerusform>%n cause remains possible</numerusform>
            <numerusform>%n causes remain possible</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::CheckPage</name>
    <message numerus="yes">
        <source>%n second(s) at most. You can stop at any time; what was measured so far is kept.</source>
        <translation>
            <numerusform>%n second at most. You can stop at any time; what was measured so far is kept.</numerusform>
            <numerusform>%n seconds at most. You can stop at any time; what was measured so far is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left. You can stop at any time; what was measured so far is kept.</source>
        <translation>
            <numerusform>About %n second left. You can stop at any time; what was measured so far is kept.</numerusform>
            <numerusform>About %n seconds left. You can stop at any time; what was measured so far is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::ConsentPage</name>
    <message numerus="yes">
        <source>The check takes %n second(s) at most. You can stop it at any time.</source>
        <translation>
            <numerusform>The check takes %n second at most. You can stop it at any time.</numerusform>
            <numerusform>The check takes %n seconds at most. You can stop it at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::DialogueView</name>
    <message numerus="yes">
        <source>More questions and answers (%n)</source>
        <translation>
            <numerusform>More questions and answers (%n)</numerusform>
            <numerusform>More questions and answers (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::FixPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long a step takes</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::Page</name>
    <message numerus="yes">
        <source>Words on this page (%n)</source>
        <translation>
            <numerusform>Words on this page (%n)</numerusform>
            <numerusform>Words on this page (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::ProfileSection</name>
    <message numerus="yes">
        <source>%n setting(s) found.</source>
        <translation>
            <numerusform>One setting was found.</numerusform>
            <numerusform>%n settings were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) could not be read:</source>
        <translation>
            <numerusform>One setting could not be read:</numerusform>
            <numerusform>%n settings could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::ReportPage</name>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <comment>a kind of thing and how many of it</comment>
        <translation>
            <numerusform>%1 (%n)</numerusform>
            <numerusform>%1 (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::ResultPage</name>
    <message numerus="yes">
        <source>What it can still be (%n)</source>
        <translation>
            <numerusform>What it can still be (%n)</numerusform>
            <numerusform>What it can still be (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What it could also be (%n)</source>
        <translation>
            <numerusform>What it could also be (%n)</numerusform>
            <numerusform>What it could also be (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why it is none of the others (%n)</source>
        <translation>
            <numerusform>Why it is none of the others (%n)</numerusform>
            <numerusform>Why it is none of the others (%n)</numerusform>
        </translation>
    </message>
</context>
</TS>
