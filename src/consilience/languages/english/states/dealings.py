"""States of talks, deals, bids, votes and laws, of events held or called off, of teams, and of ground in a war."""

from __future__ import annotations

from consilience.languages.english.states.records import Step, state

STATES = {
    "refused": state(
        phrases="""
        undervalue/undervalues/undervalued; WILL/do/does not
        sell/accept/part/back/sign/agree/negotiate/talk/meet/support/budge; WILL n't
        sell/accept/back/sign/agree/negotiate/talk/meet/support/budge; ruled out *? *? talks/negotiations/negotiating
        """,
        doing="reject rebuff spurn turn_down oppose dismiss veto refuse",
        acts="""
        WILL vote against; WILL oppose; will not be moved; refused to talk/negotiate/meet; threaten/threatened to veto/block
        """,
    ),
    "taken": state(
        phrases="""
        settled for; pledged HIS stake/shares/support/votes; dropped HIS opposition/objection/objections; signed up to;
        came/come round to/around; voted to accept/approve/back/ratify; announced an agreed; sat down with; abstained; voted
        for/in; threw HIS weight; gave HIS *? *? backing/blessing/consent/approval/support;
        recommend/recommends/recommended the/that; WILL now recommend/accept/back; agreed to
        the/a/sell/back/sign/talk/negotiate/meet; gave in; gave way; caved in; relented; yielded; backed down; climbed down;
        changed HIS mind/minds; bowed to; bows to; waved through; gave *? *?
        green light; signed off; dropped HIS veto; nodded through; waved *? *? through
        """,
        doing="accept approve ratify adopt endorse",
        done_to="pass back",
    ),
    "to be taken": state(
        phrases="""
        DUE to approve/pass/adopt/ratify/back/accept/endorse/confirm/sign/clear/win/agree/support/vote;
        expect/expects/expected HIS? *? *? to approve/pass/adopt/ratify/back/accept/endorse/sign/clear; must/need/needs still?
        to? approve/ratify/accept/endorse/pass/sign; subject to approval; yet to approve;
        recommend/recommends/recommended a yes; WILL approve/pass/adopt/ratify/back/accept/endorse/sign; WILL vote on/for; put
        to a/the vote; sure/certain to pass; enough votes to pass; DUE to be approved/passed/adopted/ratified/signed;
        awaits/awaiting *? approval
        """,
    ),
    "to be rejected": state(
        phrases="""
        DUE to reject/oppose/block/veto/fail/lose; WILL reject/oppose/block/veto; DUE to vote against; DUE to be
        rejected/blocked/defeated
        """,
    ),
    "thrown out": state(
        done_to="reject defeat veto vote_down throw_out turn_down scupper torpedo",
        phrases="""
        voted against the/it; voted * *? *? down; voted down; threw * *? *? *? out; threw out; thrown out; failed to
        pass/win/get; fell short; voted no; rejected the; said no to; did n't? not? pass/approve; turned * down
        """,
        doing="reject defeat veto vote_down throw_out block turn_down",
    ),
    "talking": state(
        phrases="""
        TALKS *? *? *? *? *? *? *? broke/broken down/off/up; TALKS *? *? *? *? *? *? *? *?
        collapsed/stalled/failed/continue/continued/continuing/deadlocked/resumed/stuck/adjourned; TALKS *? *? *? *? *? ended
        without; TALKS were/are under way; collapse of *? *? *? talks; no deal/agreement/breakthrough/progress;
        failed to reach/agree; still apart; far apart; no end in sight; impasse; stalemate; in talks with?; negotiating with;
        at loggerheads
        """,
    ),
    "agreed": state(
        phrases="""
        struck/reached/signed/clinched/sealed/agreed/brokered/hammered/announced/secured A *? *? *? *?
        deal/agreement/compromise/accord/settlement/pact/truce/ceasefire/merger; NOUN_OF_DEAL was/HAVE? been?
        reached/struck/signed/agreed/announced/sealed/clinched;
        deal/agreement/accord reached/struck/signed; agreed to buy/sell/merge/take/acquire; agreed a/an/on; shook hands; came
        to terms/an; breakthrough in; breakthrough came; reached/found common; tentative deal/agreement; settled HIS; ended
        HIS dispute; ended the dispute
        """,
    ),
    "broken": state(
        "scrap scupper tear_up torpedo",
        phrases="""
        NOUN_OF_DEAL *? *? *? *? *? *? *? *? is dead/off; NOUN_OF_DEAL *? *? *? *? *? *? fell apart/through; NOUN_OF_DEAL *?
        *? *? *? collapsed/failed/unravelled/unraveled/lapsed; NOUN_OF_DEAL *? *? *? was/HAVE/were been?
        rejected/terminated/scrapped/cancelled/canceled/abandoned/withdrawn/broken/violated/dropped; NOUN_OF_DEAL *? *? HAVE?
        was? been? voted down;
        NOUN_OF_DEAL *? *? *? *? torn up; NOUN_OF_DEAL *? *? *? *? called off; voted it/the deal down; voted the agreement
        down; voted against the deal/agreement; rejected/scrapped/abandoned the *?
        deal/agreement/accord/settlement/takeover/merger/sale; voted down/threw out the *?
        deal/agreement/accord/settlement/takeover/merger/offer; tore up the;
        walked away from *? *? deal/agreement/talks/takeover/merger/sale/table; pulled out of *? *?
        deal/agreement/talks/takeover/merger/sale; deal is/was off; off the table; threw out
        """,
    ),
    "due": state(
        phrases="""
        WILL take place; WILL be held/opened/launched/staged/published/released/signed/played/shown/broadcast; WILL
        open/begin/start/launch; WILL go ahead; WILL go on *? as; WILL go on this/next/on; WILL proceed; DUE
        for/on/next/this/tomorrow/later; is/are/was/were DUE to
        begin/start/open/take/kick/go/launch/lift/land/arrive/play/perform/tour/visit;
        is/are/was/were DUE to be held/launched/published/released/signed/played/opened/unveiled; as planned/scheduled;
        is/are/was/were? still on; sold out; go/going ahead with?; plans/plan to
        launch/open/hold/stage/tour/visit/publish/release; is/are/was/were? to be held/launched/published/played/opened
        """,
    ),
    "happened": state(
        "hold stage pass begin start open launch publish complete sign sign_off deliver play unveil",
        doing="kick_off lift_off blast_off get_under_way take_off begin start open",
        phrases="took place; went/got ahead; went/got under way; was/were held/played/staged/launched; went off",
    ),
    "called off": state(
        """
        cancel scrap scrub axe abandon postpone call_off put_off put_back push_back delay shelve suspend reschedule ditch
        rain_off
        """,
        "off cancelled canceled postponed",
        """
        pulled/pull/pulls the plug on; WILL NOT go ahead/on; WILL NOT take place; WILL NOT be held/played/launched/staged;
        called off; put off; moved/shifted/pushed from *? DAY to *? DAY; moved/shifted/switched to DAY; brought forward;
        rescheduled to/for; rained/snowed/washed off/out; fell victim to; off the cards; put on hold; put back; pushed back;
        on ice; has/have pulled out; is/are/was/were off; no longer going; did not take place; did n't take place
        """,
    ),
    "back on": state(
        phrases="""
        WILL? go/goes/went ahead after all; WILL? take place after; is/are/was/were back on; new date; rescheduled for; WILL
        now take/be; will be played/held/staged after all; after all
        """
    ),
    "unfit": state(
        phrases="""
        is/are/was/were/remain/remains/remained a? major/serious? doubt/doubtful; ruled out of/for; sidelined; out for/with/of
        the; expected to miss; out injured; touch and go; WILL miss; in doubt
        """
    ),
    "fit": state(
        phrases="""
        declared/passed/pronounced fit; cleared to play/fly/race/compete/return/drive/start; returned to training/action; back
        in training; fit to play/race/start; recovered to; back from injury; made HIS return/comeback; in the starting; named
        in the *? team/side/squad/line-up/lineup
        """
    ),
    "lost ground": state(doing="seize capture overrun occupy hold control"),
    "retaken": state(
        "retake recapture liberate regain win_back",
        phrases="driven/drove out/back; pushed back; back under *? control; back in * hands; retaken by",
    ),
    "besieged": state(
        "besiege encircle surround", words_after_is="besieged surrounded encircled", phrases="under siege; laid siege"
    ),
    "relieved": state(
        phrases="siege *? *? lifted/broken/ended; broke the siege; broke through to; reached the besieged; corridor opened"
    ),
    "on hold": state(
        "suspend pause freeze",
        phrases="on hold; pending an? *? review/inquiry/investigation/appeal; put on ice",
    ),
    "given up": state(
        "cancel scrap annul axe abandon revoke rescind", phrases="scrapped/abandoned/cancelled for good; will not be revived"
    ),
    "kept as it was": state("leave keep hold maintain"),
    "put up": state("raise lift increase hike jack_up put_up bump_up"),
    "put down": state("cut lower reduce trim slash"),
    "massed": state(
        phrases="""
        remain/remains/remained/are/were/is/was still?
        massed/deployed/stationed/camped/encamped/positioned/occupying/blockading; camping out; occupying the
        """
    ),
    "withdrawn": state(
        "withdraw pull_out pull_back",
        phrases="""
        pulled/pulling out/back of?; have left the; began/started/begun to? withdrawing/withdraw/leaving; packed up; dispersed
        """,
    ),
    "secret": state(
        phrases="""
        NOT been released/published; NOT been made public; kept secret; NOT made public; under wraps; kept under; WILL NOT
        release/publish/disclose; refused to release/publish/disclose; remain/remains sealed/classified/confidential; not yet
        released
        """
    ),
    "public": state(
        "publish release leak unseal declassify disclose unveil",
        phrases="""
        made public; was/were/been leaked/released/published/unsealed; obtained by; came to light; posted online; emerged
        """,
    ),
}

_VOTED = "What was to be accepted has been decided."
CHANGED = "What was set before has been changed."
STEPS = (
    Step(("refused",), ("taken",), "Who would not take it has taken it.", by_doer=True),
    Step(("to be taken",), ("thrown out", "taken"), _VOTED, one_way=True, by_doer=True),
    Step(("to be rejected",), ("taken", "thrown out"), _VOTED, one_way=True, by_doer=True),
    Step(("talking",), ("agreed", "on"), "Talks that had no result have come to one."),
    Step(("agreed",), ("broken",), "What had been agreed does not stand.", one_way=True),
    Step(("unfit",), ("fit",), "Who was doubtful can take part."),
    Step(("lost ground",), ("retaken",), "What was held by the one has been taken back by the other."),
    Step(("besieged",), ("relieved",), "The siege has been broken."),
    Step(("massed",), ("withdrawn",), "Who stood there has left."),
    Step(("due",), ("happened",), "What was still to come has taken place.", one_way=True),
    Step(("due",), ("called off",), "What was still to come has been called off.", one_way=True),
    Step(("kept as it was", "put down"), ("put up",), CHANGED),
    Step(("kept as it was", "put up"), ("put down",), CHANGED),
    Step(("on hold",), ("given up",), "What was stopped for a time has been given up.", one_way=True),
    Step(("called off",), ("back on",), "What had been called off goes ahead."),
    Step(("secret",), ("public",), "What was kept back is public.", one_way=True),
)
