"""States of roads, lines, plants, schools and supplies: closed, cut off or cancelled, and open or at work again."""

from __future__ import annotations

from consilience.languages.english.states.records import Step, state, words

STATES = {
    "off": state(
        "close shut block seal_off cordon_off cut cut_off suspend halt ground shut_down knock_out interrupt stop freeze pause "
        "sever close_off divert disable paralyse paralyze idle mothball ban bar prohibit outlaw ration cancel scrap call_off "
        "barricade padlock shutter evacuate cripple black_out wash_away",
        "closed shut blocked impassable inaccessible offline down suspended grounded halted unavailable stalled idle "
        "off-limits unusable deadlocked cancelled canceled forbidden powerless jammed snowbound",
        """
        out of use/action/service/order/bounds; off-limits/limits; at a standstill; to a halt/standstill; without SUPPLY;
        lost/no SUPPLY; lost/no contact; SUPPLY outage/outages/cut/cuts/failure/failures; blackout/blackouts;
        turning * away; turning away; cut off; sealed off; in deadlock; forced the closure of; broken down; called off *? *?
        classes/services/flights/trains/lessons/games/matches; classes/services/flights/trains/lessons/games *? *? called off;
        STAY closed/shut/blocked/grounded/suspended; keep/keeping/kept *? *? closed/shut; in the dark; under lock; no
        trains/flights/buses/ferries/classes/lessons/services/traffic; brought *? *? to a;
        ships/planes/trains/lorries/trucks/passengers were/are waiting/queuing/stuck/stranded;
        no longer running; closed to *? traffic/visitors; closed until; tailbacks/gridlock; production/trading HAVE? was/been?
        stopped/halted/suspended
        """,
        denied="open run operate work fly sail unload reopen resume",
    ),
    "on": state(
        "reopen re-open resume restart restore reconnect re-establish reestablish unblock clear reinstate relaunch repair "
        "open unfreeze recommence reconvene unload restart reboot",
        "open passable operational restored online",
        """
        again; once more; back online/open/up; is/are/was/were back on/in/to; back in use/service/action/operation/business;
        back to normal; back under way; up and running; as normal/usual; running/operating/sailing/flying/working/flowing
        normally/freely/smoothly/again;
        return/returns/returned/returning to normal/service/class/school/classrooms/lessons; went/go/gone/going back to
        class/school/classrooms/lessons/work; BE flowing/moving/turning/rolling/flying/sailing; touched down; landed
        at/safely; sailed/departed/left/ran/arrived on time; first
        plane/flight/flights/train/trains/ferry/ferries/ship/ships/bus/buses/traffic;
        reopened to *?; opened HIS doors/to; power/electricity/water/lights/supply/gas/heating was/is/came/were/are/has/have
        *? back/on/restored; lights came; got power; has/have power; open for business; thrown open; doors opened; in
        business; clear of
        """,
        doing="restart resume reopen",
    ),
    "going": state(
        phrases="""
        BE still? open/running/operating; is/are/was/were still? on sale; is/are/was/were still? in operation; is/are/was/were
        still? holding; still open/working/running/operating/on/under/in; remain/remains/remained/stay/stays/stayed
        open/running/working;
        remain/remains/remained on sale; WILL stay/remain/be open; WILL NOT close/shut; WILL NOT be
        closed/shut/cut/cancelled/canceled/affected; continue/continues/continued to operate/run/work; no plans to
        close/shut/cancel; remains/remain in place
        """,
    ),
    "ended": state(
        "close shut halt shut_down cancel end abandon collapse",
        "closed shut",
        """
        no longer; has/have/had ended; was/were over; collapsed; broke/broken down; came to an end; called off; closed HIS
        doors; ceased; were/was stopped
        """,
    ),
    "stayed": state(
        phrases="""
        stayed/remained/kept open/running/working; did not/n't close/shut/stop; did n't close/shut/stop; kept *? *? open;
        were/was/been spared; escaped closure; closure was/been averted/avoided/cancelled; reprieve/reprieved; saved from
        closure
        """,
    ),
    "striking": state(
        phrases="""
        walk/walked/walking off the job; BE? on *? strike; gone/went/going/go out? on strike; downed tools;
        strike/walkout/stoppage began/begins/started/enters/entered/continued/continues/paralysed; industrial action;
        picket/picketed/picketing; on the? picket
        """,
        acts="""
        walked/walk/walking out; stopped/stop/stopping work; began/begin/begins/started an? *? *? strike/walkout
        """,
    ),
    "to strike": state(
        phrases="""
        threaten/threatens/threatened/threatening to strike/walk/boycott/stop/down/blockade; threatened/threatening/planned *?
        *? *? strike/walkout/boycott; DUE to strike/walk/stop; plan/plans/planning to strike/walk/boycott; vote/voted to
        strike;
        vote/voted for a strike; strike/walkout/boycott is/was? DUE; strike/walkout DUE for; call/called/calling a?
        strike/walkout; notice of a? strike; strike notice
        """,
        acts="""
        WILL strike; WILL walk out; WILL stop work; WILL go on strike; WILL walk off; is/are to strike/walk; strike/stop work
        again; will down tools
        """,
    ),
    "working": state(
        phrases="""
        went/gone/go/return/returned/returning/are/were/is/was back to/at work; return/returned/returning to work/duty;
        strike/walkout/stoppage *? *? ended/suspended; strike/walkout/stoppage is/was over; back on the *;
        end/ended/ending/ends A *? *? strike/walkout/stoppage; end/ended/ending HIS *? *? strike/walkout/stoppage;
        called/call/calling off/suspended THE *? *? strike/walkout/stoppage/boycott; back at HIS desks/posts;
        trains/buses/ferries/flights were? returning/returned
        """,
    ),
    "no strike": state(
        phrases="""
        called/call/calling off/suspended/dropped/cancelled THE *? *? *? strike/walkout/boycott/threat;
        strike/walkout/boycott/threat *? *? *? *? *? averted/off/cancelled/canceled/suspended/avoided/withdrawn;
        averted/averting/avoided/avoiding A *? strike/walkout/boycott; backed down; dropped HIS *? threat/boycott; climbed
        down
        """
    ),
}

STEPS = (
    Step(("off", "to be off"), ("on", "fit", "stayed"), "What was closed, cut off or suspended is open or at work again."),
    Step(("going",), ("ended",), "What went on has come to an end."),
    Step(("striking",), ("working",), "The strike has ended.", chief=words("strike walkout stoppage")),
    Step(("working",), ("striking",), "The strike goes on.", chief=words("strike walkout stoppage")),
    Step(("working",), ("to strike",), "The strike goes on.", one_way=True, chief=words("strike walkout stoppage")),
    Step(
        ("to strike",),
        ("striking", "no strike"),
        "The strike that was threatened has begun, or has been called off.",
        one_way=True,
    ),
)
