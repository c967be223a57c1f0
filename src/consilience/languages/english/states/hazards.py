"""States of fires, floods, weather, leaks and ships: burning and out, rising and falling, expected and not come."""

from __future__ import annotations

from consilience.languages.english.states.records import Step, state, words

STATES = {
    "burning": state(
        words_after_is="ablaze burning alight",
        doing="burn rage spread smoulder smolder blaze leap flare",
        phrases="""
        out of control; still burning/raging/smouldering/smoldering/spreading/alight; on fire; in flames; not under control;
        uncontained/uncontrolled; battling/fighting/tackling/battled/fought THE *? *? *? fire/fires/blaze/flames/wildfire;
        struggling/trying/struggled to contain/control/extinguish; not been contained/extinguished; zero/per/percent
        contained; firefighters/crews are/were battling/fighting/tackling; firefighters/crews/engines/tenders/pumps *? *? at
        work; well alight;
        fanned by; smoke was/is *? pouring/rising/billowing
        """,
    ),
    "out": state(
        "extinguish contain put_out douse quench",
        "out contained",
        """
        under control; fire/blaze/flames is/was/are/were out by/at/on/after; burned/burnt itself/themselves out; fully
        contained; brought under control; died down; no longer burning; knocked down; put out; beaten/beat back; flames
        are/were out; 100 percent/per contained; stamped out
        """,
    ),
    "rising": state(
        doing="rise swell",
        phrases="""
        still rising; burst HIS banks; overflowed HIS banks; in flood; flood warning; threatening to burst/overflow; at record
        level/levels; above flood stage; rising fast/waters/water
        """,
    ),
    "falling": state(
        doing="recede subside crest ebb",
        phrases="""
        waters/water/floods/floodwaters/river/rivers/level/levels *? *? *?
        receded/subsided/drained/fell/dropped/falling/receding/subsiding/falling/dropping/peaked/crested; back within HIS
        banks; begun/began/started/starting to fall/recede/drop/subside; below flood stage; has peaked
        """,
    ),
    "flooded": state(
        "flood inundate submerge swamp",
        "flooded submerged underwater",
        "under water; under feet/metres/meters of water; waist-deep/knee-deep",
    ),
    "dry": state(
        "drain pump_out",
        phrases="waters/water/floods/floodwaters/river/rivers *? *? receded/subsided/drained/fell; pumped dry/out; dried out",
        doing="recede subside",
    ),
    "expected": state(
        words_after_is="likely possible imminent probable inevitable",
        phrases="""
        BE? likely/expected/forecast/feared/predicted/projected/anticipated to
        strike/hit/come/happen/follow/occur/reach/bring/arrive/fall/erupt/intensify/land/continue/cause/make/break; BE
        forecast/predicted; forecasters/scientists/experts/officials/meteorologists expect/predict/warn/fear;
        expect/expects/predict/predicts/forecast/fear/fears/expecting/feared *? *? *?
        eruption/explosion/storm/rain/aftershock/aftershocks/snow/flooding/floods/tsunami/attack/quake/landfall/slide/slides/landslide/landslides/wave/waves/surge/gales/winds;
        heading/headed for; tsunami/hurricane/tornado/storm/flood warning/watch/alert; threat of a/another; risk of a/another;
        could/may/might strike/hit/follow/erupt/explode/come/collapse/happen/occur
        """,
    ),
    "never came": state(
        phrases="""
        never came/happened/materialised/materialized/arrived/occurred/struck/followed/hit; failed to
        materialise/materialize/arrive/appear/come; HAVE? NOT
        come/came/happened/happen/materialised/materialise/materialized/materialize/arrive/arrived/occur/occurred/follow/followed/erupt/erupted;
        no longer expected/likely/feared; now unlikely; is/are/was/were/become/now *? unlikely; fizzled out?; blew over;
        passed *? *? *? harmlessly/without/safely; no second/further/new/larger/big/bigger/more
        eruption/explosion/storm/aftershock/aftershocks/quake/wave/tsunami/attack/slide;
        changed course; veered away/off; danger/threat/risk HAVE? is/was passed/over/receded/eased; less likely; false alarm
        """,
        denied="come happen occur materialise materialize arrive strike follow erupt",
    ),
    "leaking": state(
        doing="leak spew spill gush escape seep pour",
        denied="plug seal cap stop stem contain fix",
        phrases="""
        still leaking/spewing/gushing/flowing; leak/leaks continued/continues; oil/gas/water was/is *?
        leaking/gushing/pouring/flowing
        """,
    ),
    "plugged": state(
        "plug seal cap stanch staunch",
        phrases="""
        leak/leaks/flow/spill *? *? stopped/plugged/sealed/capped/stemmed; stopped/stemmed/plugged/sealed/capped THE *? *?
        leak/leaks/flow/spill/well/pipe; has stopped
        """,
    ),
    "clean": state(
        denied="contaminate pollute leak spill damage affect breach compromise infect injure harm",
        words_after_is="intact undamaged unaffected unharmed",
        phrases="""
        no *? *? has/have leaked/escaped/spilled; no leak/leaks/damage/danger/contamination/radiation; no sign/signs/evidence
        of
        """,
    ),
    "fouled": state(
        "contaminate pollute breach compromise infect",
        phrases="""
        washing/washed up/ashore; HAVE? reached the; leaked/leaking/spilled into/from/out; traces of; tested positive; slick
        """,
    ),
    "adrift": state(
        doing="drift founder list",
        phrases="""
        adrift; without engine/power/steering; taking on water; aground; run/ran aground; lost power/steering/propulsion; dead
        in the water; caught/stuck/trapped/beset/locked/icebound in *? *? ice; listing; on the rocks; disabled; in distress;
        stuck in
        """,
        words_after_is="aground adrift icebound disabled grounded stranded",
    ),
    "afloat": state(
        "refloat",
        phrases="""
        under tow; was/been towed; taken in tow; towed to/into; broke/broken free/out/clear; freed itself; under HIS own
        power/steam; docked/berthed/arrived/anchored in/at; reached port/harbour/harbor; reached open/clear water; is/was
        heading for; under way again; pulled/dragged/hauled free/off; back in port; limped into
        """,
    ),
    "sunk": state(
        doing="sink capsize", phrases="went down; broke up/apart; broke in two/half; sank; gone down; rolled over; on the seabed"
    ),
    "out of touch": state(
        phrases="""
        lost contact; no contact; out of contact; gone/went/fell silent; NOT made contact; NOT responding; failed to contact;
        radio silence
        """
    ),
    "in touch": state(
        "re-establish reestablish",
        phrases="""
        contact *? *? *? *? re-established/restored/regained/resumed; regained/restored/re-established/made contact; back in
        contact/touch; signal/signals *? *? *? received; phoned home
        """,
    ),
}

STEPS = (
    Step(
        ("burning",),
        ("out",),
        "What burned or spread has been stopped.",
        one_way=True,
        chief=words("fire blaze flame flames inferno wildfire bushfire"),
    ),
    Step(("rising",), ("falling",), "What was rising is falling."),
    Step(("flooded",), ("dry",), "What was under water is dry."),
    Step(("expected", "due"), ("never came",), "What was expected has not come.", one_way=True),
    Step(("leaking",), ("plugged",), "What leaked has been stopped."),
    Step(("clean",), ("fouled",), "What was said to be whole is not."),
    Step(("adrift",), ("afloat", "sunk"), "The ship is no longer where she lay."),
    Step(("out of touch",), ("in touch",), "Contact has been made again."),
)
