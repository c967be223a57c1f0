"""States on the way through police and courts: sought, arrested, charged, tried, judged, sentenced; and those of an office."""

from __future__ import annotations

from consilience.languages.english.states.records import Step, state

STATES = {
    "sought": state(
        done_to="hunt",
        phrases="""
        at large; on the run/loose; wanted for/by/over/in; manhunt; still/remain/remains/remained free; whereabouts;
        hunting/looking/searching/hunt/searched/search for;
        gunman/gunmen/suspect/suspects/attacker/attackers/driver/man/men/robber/robbers/killer fled/escaped; fled/left/escaped
        the scene;
        fled/escaped on/in *? foot/car; made off; got away; fled/escaped/ran on foot; ran/sped/drove off; appealed for
        witnesses/information; being sought; is/are/was/were sought; named as a suspect;
        broke out of prison/jail; escaped from/custody; HAVE not been seen since; still being sought; not HAVE? been caught
        """,
        denied="catch capture apprehend",
    ),
    "nobody": state(
        phrases="""
        no immediate? arrest/arrests/suspect/suspects; no one/body HAVE? yet? been? arrested/charged/detained/held; nobody
        HAVE? been? yet? arrested/charged/detained/held;
        any arrests; NOT made any? arrests; made no arrests; nobody/none HAVE yet? been? arrested/charged/detained; no one
        is/was in custody;
        no/any immediate? charges; NOT filed any? charges; no charges HAVE been filed/brought/laid
        """,
    ),
    "investigating": state(
        phrases="""
        investigation/investigations/inquiry/inquiries *? *? *? *? *? *? HAVE? is/are/was/were?
        begun/under/ongoing/continuing/continues;
        police/detectives/officers/investigators are/were/HAVE? *? *? investigating; continuing/continue/continues/continued
        to investigate;
        launched/opened/began/started A *? *? investigation/inquiry/probe; treated/treating * *? *? as *?
        suspicious/murder/arson/homicide;
        appealing/appealed/appeal for witnesses/information; may/could/might have been arson/deliberate/murder
        """
    ),
    "uncharged": state(
        denied="charge arrest indict book detain cite prosecute",
        phrases="""
        NOT under arrest; not in custody; NOT yet? been charged/arrested/indicted/cited/booked; without charge; not a suspect;
        not considered a? suspect;
        BE *? *? being? questioned/quizzed/interviewed/grilled; questioned/quizzed/interviewed/grilled by; assisting/helping
        police/detectives/officers; under investigation; person of interest
        """,
    ),
    "caught": state(
        done_to="arrest detain capture catch apprehend recapture nab collar round_up",
        phrases="""
        in police? custody; into custody; turned/gave/given/handed himself/herself/themselves in/up; under arrest; behind
        bars; tracked down; back in prison/jail/custody;
        walked into a police station; surrendered to police/authorities; seized *? *? *?
        man/woman/suspect/teenager/suspects/men; in handcuffs; picked up by police/officers;
        gave up peacefully; returned to prison/custody; booked into; found hiding
        """,
        doing="surrender",
    ),
    "charged": state(
        done_to="charge indict book",
        phrases="""
        faces/facing/faced *? *? *? charges/charge/counts/count; charges were/HAVE been? filed/brought/laid; filed *? *? *?
        charges; indicted on/for/by; booked into/on/for;
        charged with/over/on; accused in court of; cited for; lodged charges; brought charges; an? indictment
        """,
    ),
    "arraigned": state(
        done_to="arraign remand",
        phrases="""
        following/after/at HIS arraignment; appeared in *? *? court; appeared before *? *?
        judge/magistrate/magistrates/court/judges; ordered held; held without bail/bond;
        held on * *? *? bail/bond/counts; held in lieu; bail/bond was set; set bail/bond; denied/refused bail; bail was
        denied; remanded in/into custody;
        first court appearance; granted bail; entered a/no plea; ordered jailed
        """,
        acts="""
        plead/pleads/pleaded/pled/pleading guilty/innocent; plead/pleads/pleaded/pled/pleading not guilty; entered A?
        pleas/plea; made HIS first appearance; stood in the dock
        """,
    ),
    "to be arraigned": state(
        phrases="""
        arraignment HAVE? was/is/been? scheduled/set/expected/due/planned; await/awaits/awaiting/awaited *? *? *? arraignment;
        DUE in court; DUE to appear *? *? *? court/magistrates/judge/judges;
        DUE to appear before/in; will appear in/before; to appear in court; to face *? judge/magistrate/magistrates; DUE
        before; scheduled/set for arraignment;
        arraignment is/was? DUE; ahead of HIS arraignment; pending *? arraignment
        """,
    ),
    "to be charged": state(
        phrases="""
        DUE to be charged/indicted; DUE to be arraigned on; charges are/were expected/likely/pending/possible; will be
        charged/indicted; will face *?
        *? charges; could/may/might face *? *? *? charges;
        await/awaits/awaiting *? charges; charges could/may/might/will be; considering/weighing/reviewing *? *? charges;
        deciding whether to charge; expect/expects/expected to charge
        """,
    ),
    "accused": state(
        done_to="accuse",
        phrases="""
        accused of/gunman/gunmen/killer/killers/murderer/murderers/attacker/attackers/thug/thugs; BE charged with/over; on
        trial; stands/faces/facing/begins/await/awaits/awaiting trial;
        trial begins/began/opened/starts/started/continues/resumes; BE accused; denied *? charges; went/goes/go/gone on trial;
        faces/facing *? *? *? charges/counts; ordered held;
        jury/jurors *? deliberating/deliberations/retired; presumed innocent
        """,
        acts="""
        plead/pleads/pleaded/pled/pleading not guilty/innocent; deny/denies/denied THE? *?
        charge/charges/allegation/allegations/wrongdoing; will stand trial; stands trial; maintained/maintains HIS innocence
        """,
    ),
    "to be tried": state(
        phrases="""
        will/would/must face/stand trial; is/are/was/were to stand/face trial; trial *? *? is/was? DUE/set/scheduled; trial
        date; ordered/committed/bound to stand? for? trial;
        committed/held/sent for trial
        """
    ),
    "tried": state(
        phrases="""
        trial *? *? *? starts/started/begins/began/opens/opened/continued/resumed; went/goes/go/gone on trial; trial of *? *? *?
        starts/started/begins/began/opens/opened; jury/jurors *? *? deliberating/deliberations/retired/sworn
        """
    ),
    "judged": state(
        done_to="convict acquit exonerate",
        phrases="""
        find/found * *? *? *? *? *? *? guilty; found not? guilty; was/were/been cleared; not? guilty verdict/verdicts;
        jury/jurors convicted/acquitted/cleared;
        cleared of *? *? *? *? charges/wrongdoing; charges/case/counts against? *? *? was/were/HAVE? been?
        dropped/dismissed/withdrawn; dropped/dismissed THE *? *? charges/case/counts;
        mistrial; hung jury; found HIS? * * guilty; declared guilty; walked free from court; BE? convicted/acquitted
        """,
        acts="""
        admitted *? *? charge/charges; pleaded/pleads/pled guilty; changed/switched HIS plea; entered a guilty plea; agreed to
        plead guilty; will plead guilty
        """,
    ),
    "to be sentenced": state(
        phrases="""
        await/awaits/awaiting/awaited sentence/sentencing; to be sentenced; will be sentenced; faces/face/facing up to * *?
        years; faces/facing A? maximum/potential/possible; could/may/might face? * years;
        faces/facing * years; faces/facing life/death; HAVE yet to be sentenced; sentencing is/was? DUE; sentencing HAVE been
        set/scheduled; faces/facing *? *? *? prison/jail; yet to be sentenced;
        sentence will be; could be jailed; could be sentenced; could get * years/life
        """,
    ),
    "sentenced": state(
        done_to="jail imprison",
        phrases="""
        was/were/been sentenced to; sentenced * *? *? to; was/were/been jailed for; was/were/been given * *? *?
        sentence/years/months; spared prison/jail; got/get/received/given * *? years/months;
        got/received/given life; must serve; ordered to serve; sent to prison/jail; handed * *? *? *?
        sentence/term/sentences/years; BE? jailed for; suspended sentence; to life in prison; sentenced/condemned to death
        """,
    ),
    "at liberty": state(
        phrases="""
        free on *? *? bail/bond; out on bail/bond; remain/remains/remained free; released on *? *? bail/bond; on bail;
        released pending; under house arrest
        """
    ),
    "let go": state(
        done_to="release free liberate",
        phrases="""
        walk/walks/walked free/out; was/were let go; free again; is/was a free man; released/freed without charge/charges;
        allowed to
        go/leave; let * go
        """,
    ),
    "locked up": state(
        phrases="""
        not a free man; must return to HIS? the? cell/prison/jail/custody; returned to HIS? the? cell; new warrant;
        revoked *? *? *? *? bail/bond; bail/bond was revoked; back behind bars; back in jail/prison/custody; led away; taken
        away in handcuffs; sent back to prison/jail; began serving
        """,
        doing="",
    ),
    "staying": state(
        phrases="""
        WILL not resign/quit/go/leave; WILL not step/stand down; WILL n't resign/quit/go/leave; WILL n't step/stand down;
        do/does/did not resign/quit; did n't resign/quit;
        refuse/refused/refuses/refusing/declined to resign/quit/go; refuse/refused/refuses/refusing/declined to step/stand
        down; rule/rules/ruled/ruling out *? *? resignation/resigning/quitting;
        rule/rules/ruled/ruling out stepping down; no plans/intention/intentions to/of
        resign/step/quit/leave/go/resigning/stepping/leaving/quitting; is/was due? to stay on; will stay on;
        WILL stay; is/was staying; staying on/put; WILL stay in; WILL remain in/as/at; vow/vows/vowed to stay/fight; here
        to stay; WILL see out HIS; not going
        anywhere; WILL serve out; not considering resigning; cling/clings/clinging to
        """,
    ),
    "backed": state(
        phrases="""
        gave/give/gives/given/has/have/retain/retains/retained/enjoy/enjoys HIS? *? full backing/confidence/support/trust;
        full confidence in; stand/stands/stood by/behind; expressed *? confidence in; job is/was safe
        """
    ),
    "gone": state(
        done_to="fire sack oust dismiss depose unseat axe",
        phrases="""
        handed/turned/tendered/sent/submitted in? HIS *? resignation; announced HIS *? resignation/departure; asked/called?
        for HIS resignation; accepted HIS resignation; left the company/post/job/party/club/role/office;
        left HIS post/job/role/company/office; parted company/ways; stood/stepped/steps/stands down/aside; relieved of HIS
        duties/command/post; lost HIS job; was/were/been sacked/fired/ousted/dismissed/removed/replaced;
        removed from office/HIS; out of a job; resignation was accepted; has been replaced
        """,
        doing="resign step_down stand_down quit",
    ),
    "on leave": state(
        done_to="suspend",
        phrases="""
        placed/put on *? *? *? leave; relieved of HIS? duties; on administrative/paid/unpaid/compassionate leave; sent on
        leave; desk duty; removed from HIS? duties; stood down from; under suspension
        """,
    ),
    "in office again": state(
        done_to="reinstate rehire",
        phrases="""
        back in HIS/the classroom/job/post/office/role/seat/dressing; back at work/HIS; back on duty/the; returned to
        work/duty/HIS; back in charge; has been cleared to return; reinstated as/to/in; resumed HIS
        """,
    ),
    "vacant": state(
        words_after_is="vacant",
        phrases="without an? leader/head/chairman/president/minister/manager/coach; yet to name; search for a new/successor",
    ),
    "appointed": state(
        done_to="appoint name elect nominate hire",
        phrases="""
        sworn in; took over as; takes over as; takes office; took office; succeeds; new coach/manager/leader/president/chief
        """,
    ),
    "investigated": state(
        done_to="investigate",
        phrases="""
        under *? investigation; being investigated; face/faces/facing an? inquiry/investigation/probe; opened an?
        inquiry/investigation/probe; launched an? *? inquiry/investigation/probe
        """,
    ),
    "closed case": state(
        phrases="""
        closed/dropped/ended/shelved/completed THE *? *? inquiry/investigation/probe/case; inquiry/investigation/probe *? *?
        *? closed/dropped/cleared/concluded/completed; ruled THE? *? *? *? a? homicide/suicide/accident/accidental;
        ruled it a; no case to answer; no further action; found no evidence/wrongdoing
        """,
    ),
    "denied": state(
        doing="deny refute",
        phrases="",
        acts="""
        no knowledge of; knew nothing about/of; insisted/insists HIS innocence; called *? *? *? baseless; rejected *? *?
        allegations/claims/accusations/suggestions
        """,
    ),
    "admitted": state(
        doing="admit acknowledge concede confess own_up apologise apologize retract recant",
        acts="""
        took/take/takes/accepted responsibility; came clean; changed HIS story; contradicted HIS; went back on; backed down;
        retracted HIS; took back; mea culpa
        """,
    ),
    "unclaimed": state(
        phrases="""
        no one HAVE claimed responsibility; no group HAVE? *? *? claimed responsibility; nobody HAVE claimed responsibility;
        no immediate? claim of responsibility; no claim of responsibility; none HAVE claimed
        """
    ),
    "claimed": state(
        phrases="",
        acts="""
        claimed responsibility; claims responsibility; SAY it/they was/were behind/responsible; SAY it/they HAVE?
        carried/planted/taken/seized/killed; SAY it/they had *? carried/planted/taken/seized/killed; admitted carrying;
        claimed THE attack/bombing/kidnapping/blast/killing/assault
        """,
    ),
}

_SUSPECT = "What was still to come in court has come."
STEPS = (
    Step(("sought",), ("caught", "charged", "arraigned"), "Who was sought has been found.", one_way=True),
    Step(
        ("nobody", "uncharged"), ("caught", "charged", "arraigned"), "Somebody has been arrested or charged since.", one_way=True
    ),
    Step(
        ("to be charged", "uncharged", "nobody"),
        ("charged", "arraigned", "judged"),
        "Who was not charged yet has been charged.",
        one_way=True,
    ),
    Step(("investigating",), ("caught", "charged", "arraigned"), "Somebody has been arrested or charged since.", one_way=True),
    Step(("to be arraigned",), ("arraigned", "judged", "sentenced"), _SUSPECT, one_way=True),
    Step(("to be tried",), ("tried", "judged", "sentenced"), _SUSPECT, one_way=True),
    Step(("free",), ("locked up",), "Who was free is locked up."),
    Step(
        ("accused", "arraigned", "to be arraigned", "to be charged", "charged"),
        ("judged", "sentenced"),
        "Who was accused has been judged.",
        one_way=True,
    ),
    Step(("to be sentenced",), ("sentenced",), "The sentence that was awaited has been passed.", one_way=True),
    Step(("at liberty",), ("locked up",), "Who was free is locked up."),
    Step(("caught", "locked up"), ("let go",), "Who was held has been set free."),
    Step(("caught", "arraigned"), ("at liberty",), "Who was held has been set free."),
    Step(("staying", "backed"), ("gone",), "Who would not step down has stepped down.", one_way=True),
    Step(("on leave",), ("gone", "in office again"), "What was decided for a time has come to an end.", one_way=True),
    Step(("gone",), ("in office again",), "Who had gone is back."),
    Step(("vacant",), ("appointed",), "The post that was vacant has been filled."),
    Step(("investigated",), ("closed case",), "The inquiry has ended."),
    Step(("denied", "said not"), ("admitted",), "What was denied has been admitted.", by_doer=True),
    Step(("unclaimed",), ("claimed",), "Somebody has said that it was him.", one_way=True),
)
