"""States of people in danger: hurt and better or dead, missing and found, trapped and free, sent away and back home."""

from __future__ import annotations

from consilience.languages.english.states.records import Step, state, words

STATES = {
    "missing": state(
        words_after_is="missing unaccounted untraced lost",
        doing="disappear vanish",
        denied="find locate trace recover rescue",
        phrases="""
        unaccounted for; among the missing; went/gone/reported/go missing; BE still? missing; leaving/left *? *? missing;
        still missing; feared dead/drowned/lost/trapped/buried/missing; presumed dead/drowned; NOT yet? returned; NOT come
        back/home; NOT been heard from/of; NOT been seen since;
        NOT been heard; failed to return/show/arrive; last seen; swept away/overboard/out; fell overboard; lost contact with;
        no sign/trace of; no word from/of; still missing; overdue; HAVE not been seen; NOT been accounted; buried by/under/in
        """,
    ),
    "found": state(
        done_to="find locate rescue recover discover trace refind retrieve",
        words_after_is="alive",
        phrases="""
        turned up; found safe/alive/dead/well/unharmed; reappeared; came/come home; pulled from/out; plucked from; picked up
        by; dug out; accounted for; washed ashore/up; walked out; made contact; safe and well; alive and well;
        body/bodies was/were HAVE? been? found/recovered/retrieved/pulled; was/were BE? reunited; back home; is/are/was/were
        safe; phoned/called/rang/telephoned/texted/contacted HIS *?
        parents/family/wife/mother/father/friends/home/sister/brother/husband;
        contact was? re-established/restored/made with?; came ashore; got home; made it home/back/ashore/out; nobody/none/no
        is/are? missing any/now
        """,
    ),
    "searching": state(
        phrases="""
        search/searching/looking/hunt/hunting for; search *? *?
        continued/continues/resumed/goes/went/continuing/intensified/widened; combing/scouring/trawling/sweeping THE; dragging
        the river/lake/pond/canal; rescuers/divers/searchers/volunteers/helicopters were/are searching;
        continued/resumed/continue/resume/stepped/joined/join THE? search; hopes of finding
        """,
    ),
    "search over": state(
        phrases="""
        call/called/calling/calls off THE? *? *? search/searches/hunt/rescue; search *? *? *? *? called off;
        abandoned/ended/suspended/halted/stopped THE *? search/hunt; search *? *? was/were/HAVE? been?
        suspended/abandoned/ended/halted/stood/over/wound/scaled; gave up THE? search;
        given up hope; search is over; search ended
        """
    ),
    "searching again": state(
        phrases="""
        search *? *? *? *? *? *? *? WILL? resume/resumed/restart/restarted/start/begin again?; resume/resumed/resuming THE?
        *? *? search/hunt
        """
    ),
    "held": state(
        done_to="trap strand kidnap abduct imprison question maroon pin detain snatch take_hostage intern",
        words_after_is="trapped stranded aground captive stuck pinned marooned hostage",
        phrases="""
        held hostage/captive/at/in/by; being held/questioned; taken hostage/captive; ran/run aground; in captivity; hold
        him/her/them; is/are/was/were/remain/remained/still/been stuck/pinned/caught/wedged/stranded/trapped/seized; behind
        bars; in the hands of; under siege;
        caught in *? ice; in detention; at gunpoint
        """,
    ),
    "free": state(
        done_to="free release rescue refloat liberate extricate",
        phrases="""
        brought/winched/taken/pulled/lifted/airlifted/carried/hauled/flown/plucked/led/helped/hoisted/dug/towed/cut *? *? *?
        to safety/port; brought/winched/taken/pulled/lifted/carried/hauled/hoisted to the surface; brought/taken/winched
        ashore/out/off;
        pulled/carried/lifted/dug/cut/winched/hauled/plucked/airlifted out/free/ashore/off/clear; brought/led out/ashore;
        walk/walks/walked free/out; swam/set/broke/breaks free; broke out of; handed over; on bail; came/come/flew/returned
        home; arrived home; back home;
        was/were/been let go; allowed *? *? *? *? *? *? to sail/leave/depart/fly; HIS immediate release; is/was a free man;
        free again;
        walked out at; reunited with; escaped from; made HIS escape; got out; emerged from; out of
        prison/jail/captivity; allowed to leave; freed from; reached safety
        """,
    ),
    "hurt": state(
        words_after_is="critical comatose unconscious hospitalised hospitalized unresponsive",
        phrases="""
        in A? critical/serious/grave/guarded/poor/life-threatening but? stable? condition; in A? very? critical/serious
        condition; critically/gravely/seriously ill/injured/hurt/wounded/sick/burned; critically/gravely/seriously
        injuring/hurting/wounding;
        injured/wounded/hurt critically; life support; intensive care; fighting/fights/fought/battling for HIS life/lives; in
        *? *? coma; in hospital; on a ventilator; critical condition; hanging/hung between life; close to death; not expected
        to survive/live;
        condition was/is described? as? critical/serious/grave; in surgery; life-threatening injuries;
        one/two/three/four/five/six/seven of them critically; touch and go
        """,
    ),
    "stable": state(
        phrases="""
        in A? stable/fair/satisfactory condition; life is/was not in danger; not life-threatening; out of danger; not in
        danger; stable condition; out of surgery; HIS condition is/was stable;
        expected/likely to survive/live/recover; is/was/are/were stable; expected to make a *? recovery
        """
    ),
    "dead": state(
        doing="die succumb perish",
        phrases="""
        lost HIS life/lives;
        lost HIS fight/battle; was/were/been pronounced/declared dead; dead on arrival; passed away; death was announced;
        taken off life support
        """,
    ),
    "well": state(
        done_to="discharge",
        phrases="""
        out of danger/hospital/intensive; breathing on/for/by HIS; general ward; left the? hospital; released from *? *? *?
        hospital; released from the? hospital; regained consciousness; off the? danger/ventilator/life; woken/woke/awake up?;
        came out of *? *? coma;
        emerged from *? *? coma; upgraded to fair/good/stable/serious; in A? good/fair condition; gone/went/sent/allowed/go
        home; on the mend; making a *? recovery; made a *? *? recovery; is/are/was/were recovering; back on HIS feet; sitting
        up; walking again;
        treated and released; HAVE *? improved; no longer critical/in; moved out of intensive; has left *? hospital; is
        conscious; talking to HIS; well enough to; returned home; back home; fully recovered; taken off the? ventilator
        """,
        doing="recover",
    ),
    "away": state(
        done_to="evacuate displace",
        phrases="""
        told/ordered/forced/asked/advised/urged/warned to leave/flee/evacuate/go/move; ordered out; sent home; moved to *? *?
        *? safety/shelters/shelter/camps/camp/ground; HAVE? been? moved out; must leave/evacuate/go; had to
        leave/flee/evacuate/move; HAVE to leave/evacuate;
        fled HIS homes; left HIS homes; cleared from HIS; evacuation order/orders was/were issued; mandatory
        evacuation/evacuations; under *? evacuation; evacuation was ordered; ordered the evacuation; ordered an evacuation;
        driven from HIS; not allowed back/home/to;
        forced from/out; taken to *? *? shelter/shelters/camps; sleeping/sheltering/living in; asked to leave; kept out of
        HIS; in shelters
        """,
    ),
    "back": state(
        phrases="""
        allowed/able/permitted/cleared/free/let/told/invited back? to? return/go/move/home/back/into; let/allowed back;
        let/allowed home/in; return/returns/returned/returning home/to; went/gone/going/go home;
        went/gone/going/go/came/moved/move/moving/streamed/are back home/to/into; are home again; back home;
        back in HIS homes/houses/villages; back at work; in HIS own beds; evacuation order/orders *? *? *? *?
        lifted/cancelled/rescinded/ended; lifted *? *? *? evacuation order/orders; lifted *? evacuation;
        went/go/gone/moved/going back; returned to the;
        last of the evacuees; shelters closed; could/can/may return/go *? *?
        """,
        doing="return",
    ),
    "warned": state(
        phrases="""
        BE/put/placed/remain/stay on alert/standby; under an? *? alert;
        told/urged/advised/warned/ordered/asked/asking/urging/advising/telling to stay/remain/keep
        indoors/inside/away/off/out/closed/shut/windows; told/urged/advised/warned/ordered/asked/urging/advising/warning * *?
        *? *? to stay/remain/keep/avoid/boil/shelter/conserve;
        told/urged/advised/warned/ordered/asked to avoid/boil/shelter/conserve/stay/keep/remain; not to
        drink/use/swim/eat/travel/touch/enter/approach/go; to shelter in place; sheltering in place; boil *? water;
        boil-water; stay indoors/inside/away; must boil/stay/remain/avoid;
        unsafe/unfit to/for; do not drink/use; in lockdown; on lockdown; under lockdown; locked down
        """,
    ),
    "all clear": state(
        "",
        phrases="""
        safe to drink/use/swim/return/eat/go; all-clear; all clear; no longer need/needs/have/has/required to?;
        may/can/could/able/free/allowed *? *? *? *? again; could/can/may/to go out/outside again?; longer in effect/force;
        told that? they could/can; allowed out;
        drink/drinking/using/use * *? again; HAVE been lifted; was/were/been lifted; alert/advisory/notice/warning *? *?
        dropped/cancelled/withdrawn/over; lockdown was *? *? lifted/over; fit to
        drink; lifted *? *? *? advisory/notice/warning/lockdown/order; advisory/notice/warning/lockdown/order *? *? *? lifted
        """,
    ),
}

STEPS = (
    Step(
        ("missing", "searching"),
        ("found", "free"),
        "Who or what was missing has been found.",
        one_way=True,
        chief=words("missing"),
    ),
    Step(("missing", "searching"), ("search over",), "The search is over.", one_way=True, chief=words("search hunt")),
    Step(("search over", "off"), ("searching again",), "The search goes on.", chief=words("search hunt")),
    Step(("held",), ("free",), "Who or what was held or trapped is free.", one_way=True),
    Step(("hurt", "stable", "well"), ("dead",), "Who was gravely hurt has died.", one_way=True),
    Step(("hurt",), ("well", "stable"), "Who was gravely hurt is better."),
    Step(("stable",), ("well",), "Who was gravely hurt is better."),
    Step(("away",), ("back",), "Who had to leave may return.", chief=words("order evacuation"), chief_alone=True),
    Step(
        ("warned",), ("all clear",), "What people were told to do is over.", chief=words("lockdown order warning notice advisory")
    ),
)
