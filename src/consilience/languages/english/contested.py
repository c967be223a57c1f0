"""English words for what two sides tell in opposite ways: whether somebody was warned, whether it was paid, whether it worked."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Contested(NamedTuple):
    """A question with the words for each answer, and how far the answers meet.

    `event`: the words name what an event has once, the brakes of the bus that crashed, and reports that differ in them disagree;
    `named`: only of the same person; `exchange`: only where one report gives two sides' words, one close to the other;
    `same`: of these only where both speak of one thing by name, noun or pronoun.
    """

    question: str
    cues: tuple[str, ...]  # parts of words in small letters of which one stands in every answer
    left: re.Pattern[str]
    right: re.Pattern[str]
    reach: Reach
    is_past: bool = False  # asks what was so in other years


Reach = Literal["event", "named", "exchange", "same"]


def _row(question: str, cues: str, left: str, right: str, reach: Reach, *, is_past: bool = False) -> Contested:  # noqa: PLR0913 - a row's columns
    made = [re.compile(rf"\b(?:{side})\b", re.IGNORECASE) for side in (left, right)]
    return Contested(question, tuple(cues.split()), made[0], made[1], reach, is_past)


_BE = r"(?:was|were|is|are|had been|has been|have been)"
_NOT = r"(?:not|never|didn[’']t|did not|does not|doesn[’']t|has not|had not|have not|hasn[’']t|hadn[’']t|haven[’']t)"
_THE = r"(?:a|an|the|his|her|its|their|any|our|my)"
_TOLD = r"(?:told|warned|informed|alerted|notified|consulted)"
_BELT = r"(?:seat[ -]?belts?|helmets?|life[ -]?(?:jackets?|vests?))"
_SKID = r"(?:skid|brake|tyre|tire)[ -]?marks"

CONTESTED = (
    _row(
        "warned or not",
        "warn alert told inform notif consult receiv message evacuation siren heard got",
        rf"(?:nobody|no one|none of (?:us|them)) (?:had |has |ever )*{_TOLD} (?:us|them|me|him|her|the \w+)|"
        rf"(?:was|were|had been|have been) (?:never|not) {_TOLD}|(?:received|got|had|given|gave|there was) no (?:\w+ )?warning|"
        r"(?:nobody|no one) who (?:had )?(?:received|got|heard)",
        r"(?:warnings?|alerts?|evacuation orders?|(?:text )?messages?) (?:was|were|had been) (?:sent|issued|given|broadcast|"
        r"delivered)|(?:warnings?|alerts?) (?:went|had gone|did go) out|(?:was|were|had been) (?:repeatedly |clearly |duly )?"
        r"(?:told|warned|informed|notified|alerted) (?:of|about|that|on|in advance|twice)|"
        r"(?:issued|sent|gave|sounded) (?:a|an|the|several|repeated) (?:[\w-]+ )?(?:warnings?|alerts?|alarms?)|"
        r"sirens? (?:sounded|went off)",
        "exchange",
    ),
    _row(
        "paid or not",
        "paid pay received arrive receive transfer delivered sent disbursed handed",
        rf"{_NOT} (?:yet )?(?:been )?(?:paid|pay|received|receive|arrived|arrive|transferred)|"
        r"\d[\d.,]*(?: [a-z]+){0,2} (?:has|have|had) "
        r"(?:so far |only )?(?:arrived|been (?:paid|received|delivered|transferred))",
        r"(?:every|all|the (?:full|whole|entire))\b[^.;]{0,40}? (?:was|were|has been|have been|had been) "
        r"(?:paid|delivered|sent|transferred|disbursed|handed over)|(?:paid|delivered|transferred|sent) in full|"
        r"paid (?:every|all)",
        "exchange",
    ),
    _row(
        "received or not",
        "reach receiv get got see arrive came answered replied acknowledged read opened signed delivered",
        rf"{_NOT} (?:ever )?(?:reach|reached|receive|received|get|got|seen|see) (?:me|us|him|her|them|it|{_THE} \w+)|"
        r"never (?:arrived|came|reached)",
        rf"(?:he|she|they|it|who) (?:answered|replied to|acknowledged|received|read|opened|signed for) "
        rf"(?:it|them|{_THE} (?:letter|e-?mail|warning|message|report|request|note|call|text))|"
        r"(?:was|were|had been) (?:delivered|received|acknowledged)",
        "exchange",
    ),
    _row(
        "working or not",
        "down order broken fault defect off disabled offline dead fail tripped written work running operational function",
        rf"{_BE} (?:down|out of (?:order|service|action)|broken|faulty|defective|switched off|turned off|not working|disabled|"
        r"offline|dead)|(?:had )?(?:failed|broken down|tripped|cut out|been written up)",
        rf"{_BE} (?:both )?(?:working|running|in (?:good |perfect |full )?(?:working )?order|operational|functioning|"
        rf"switched on|"
        r"turned on)|(?:it|they|both|all) (?:\w+ )?(?:worked|functioned) (?:until|till|perfectly|properly|normally|fine|"
        r"as|all)|(?:tested|checked|inspected|serviced) and (?:\w+ )?(?:worked|functioned|in (?:good |full )?(?:working )?order)|"
        r"(?:alarms?|pumps?|engines?|brakes|radios?|beacons?|sirens?|systems?|equipment|batter(?:y|ies)) (?:had )?"
        r"(?:worked|functioned)",
        "same",
    ),
    _row(
        "braked or not",
        "brak skid",
        rf"(?:never|{_NOT}|failed to|without) (?:once )?(?:touch(?:ed|ing)?|hit(?:ting)?|appl(?:y|ied|ying)|us(?:e|ed|ing)) "
        rf"{_THE} brakes?|(?:never|{_NOT}|failed to|without) (?:brake|braked|braking)|no (?:signs? of )?(?:{_SKID}|braking)",
        rf"brakes (?:were|had been) (?:applied|used|on)|(?:appl(?:ied|ying)|hit|slamm(?:ed|ing) on|jamm(?:ed|ing) on) "
        rf"{_THE} brakes|had braked|braked (?:hard|sharply|late|before)|(?:feet|metres|meters|yards) of {_SKID}",
        "event",
    ),
    _row(
        "a clean record or not",
        "record history conviction arrest convicted charged trouble fined jailed cited imprisoned",
        r"clean (?:driving |police |criminal )?record|no (?:(?:previous|prior) )?(?:criminal |police |arrest )?"
        r"(?:record|history|convictions?|arrests)|never (?:been )?(?:arrested|convicted|charged|in trouble)",
        r"(?:was|were|had been|been) (?:once |twice |previously |also )?"
        r"(?:fined|convicted|arrested|charged|jailed|cited|imprisoned)\b[^.;]{0,80}?"
        r"(?:in (?:19|20)\d\d|years? (?:ago|earlier)|previously|before)|"
        r"(?:previous|prior|earlier) (?:\w+ )?(?:convictions?|arrests?)|(?:lengthy|long|extensive) (?:criminal|arrest|police) "
        r"(?:record|history)",
        "named",
        is_past=True,
    ),
    _row(
        "belted or not",
        "belt helmet jacket vest",
        rf"(?:{_NOT}|nobody (?:was|on board was)|no one (?:was|on board was)) (?:wearing|using|wear|use) (?:{_THE} )?{_BELT}|"
        rf"without (?:{_THE} )?{_BELT}",
        rf"{_BE} (?:all |both )?wearing (?:{_THE} )?{_BELT}|wore (?:{_THE} )?{_BELT}",
        "named",
    ),
    _row(
        "the alarm sounded or not",
        "alarm",
        r"alarms? (?:did not|didn[’']t|never|failed to) (?:sound(?:ed)?|go off|went off|ring|rang|work(?:ed)?)|"
        r"(?:heard|was|sounded) no alarm",
        r"alarms? (?:had )?(?:sounded|went off|gone off|rang|worked)|(?:set off|triggered|sounded) (?:an?|the) (?:fire )?alarm",
        "event",
    ),
    _row(
        "the siren sounded or not",
        "siren set off sounded activated switched on",
        r"sirens? (?:did not|didn[’']t|never|failed to) (?:sound(?:ed)?|go off|went off|ring|rang|work(?:ed)?)|"
        r"(?:nobody|no one|none of \w+) (?:had )?heard (?:a|the|any) sirens?|(?:no|never heard (?:a|the|any)) sirens?",
        r"(?:sirens?|it|they) (?:was|were|had been) (?:set off|sounded|activated|switched on)|sirens? (?:had )?(?:sounded|"
        r"went off|"
        r"gone off|rang|worked)",
        "exchange",
    ),
    _row(
        "locked or not",
        "door gate exit hatch",
        r"(?:doors?|gates?|exits?|hatch(?:es)?) (?:was|were|had been) (?:[\w-]+ )?(?:locked|chained|blocked|bolted|barred|"
        r"sealed|padlocked)",
        r"(?:doors?|gates?|exits?|hatch(?:es)?) (?:was|were|had been|stood) (?:all |[\w-]+ )?(?:open|unlocked|clear)",
        "event",
    ),
    _row(
        "a ransom or not",
        "ransom",
        r"no ransom (?:was|had been|has been|money)|(?:did not|didn[’']t|refused to|never|had not) pa(?:y|id) (?:a|any|the) "
        r"ransom|without (?:paying )?(?:a|any) ransom|ransom (?:was|had) (?:not|never)",
        r"ransom(?: of [^.;,]{1,30})? (?:was|had been|has been) paid|(?:paid|paying) (?:a|the) (?:[^.;,]{1,20} )?ransom|"
        r"in (?:return|exchange) for (?:a|the) ransom",
        "event",
    ),
    _row(
        "a red or a green light",
        "red green sign",
        r"(?:ran|jumped|went through|drove through|passed) (?:a|the) (?:red (?:light|signal)|stop sign|signal at (?:red|"
        r"danger))",
        r"(?:light|signal) (?:was|had been|turned|showed) green|(?:had|on) (?:a|the) green (?:light|signal)?",
        "event",
    ),
    _row(
        "resisted or not",
        "resist fought struggl fight quiet peaceful incident",
        r"(?:resisted|resisting) (?:arrest|police|officers)|(?:fought|struggled) with (?:police|officers|deputies|guards)|"
        r"put up a (?:fight|struggle)",
        r"without (?:incident|a (?:fight|struggle)|resistance)|(?:surrendered|gave (?:himself|herself) up|came out) "
        r"(?:peacefully|"
        r"quietly)|(?:did not|didn[’']t) resist|(?:offered|put up) no resistance",
        "named",
    ),
    _row(
        "gave up or was overpowered",
        "surrendered gave turned overpowered wrestled tackled dragged cornered pinned",
        r"surrendered|gave (?:himself|herself|themselves) up|turned (?:himself|herself|themselves) in",
        r"(?:was|were|been) (?:overpowered|wrestled|tackled|dragged out|cornered|pinned)",
        "named",
    ),
    _row(
        "stayed or fled",
        "fled left drove sped raced stayed remained waited stopped",
        r"(?:fled|left) (?:from )?the (?:scene|crash)|(?:drove|sped|raced) (?:off|away)",
        r"(?:stayed|remained|waited|stopped) (?:at|on) the (?:scene|crash site)",
        "named",
    ),
    _row(
        "moving or standing",
        "pulled turned drove swerved came failed across stationary sitting standing already",
        r"(?:pulled|turned|drove|swerved|came) (?:out )?(?:of [^.;,]{1,30} )?(?:into|in front of|across) (?:its|his|her|"
        r"the|their) "
        r"(?:path|way|lane|bus|car|train)|failed to (?:yield|stop|give way)",
        r"(?:was|were|had been) (?:already (?:\w+ )?(?:across|there|in the|on the|stationary|stopped|stuck)|stationary|"
        r"sitting there|standing (?:still|across|on the))",
        "same",
    ),
    _row(
        "safe or not",
        "safe danger hazard",
        rf"{_BE} (?:perfectly |completely |quite |entirely |structurally )?safe",
        rf"{_BE} (?:not (?:\w+ )?safe|unsafe|dangerous|a danger|a hazard)|safety (?:defects?|violations?|failings?)",
        "same",
    ),
    _row(
        "legal or not",
        "legal law",
        rf"{_BE} (?:entirely |perfectly |fully |completely )?(?:legal|lawful|within the law)|(?:acted|did so) "
        rf"(?:legally|lawfully|"
        r"within the law)",
        rf"{_BE} (?:clearly |plainly )?(?:illegal|unlawful|against the law)|(?:broke|violated|flouted) the law",
        "same",
    ),
    _row(
        "soon or late",
        "minutes prompt immediate quick late hour wait delay slow",
        r"(?:arrived|came|responded|acted|reacted|were there|was there) (?:within|in) (?:[\w-]+ )?minutes|"
        r"(?:acted|responded|reacted|came|arrived) (?:promptly|immediately|quickly|at once|swiftly|in time)",
        r"(?:came|arrived|acted|reacted|responded) (?:far |much )?(?:too late|late|slowly|hours later)|took (?:too long|"
        r"hours|more than "
        r"an hour|(?:almost|nearly|over) an hour)|waited (?:for )?(?:hours|an hour)|hours (?:late|before (?:anyone|help|they))",
        "exchange",
    ),
    _row(
        "peaceful or violent",
        "peace viol stone attack riot",
        r"(?:was|were|had been|remained) (?:entirely |completely |largely )?peaceful|(?:protest(?:ed|ing)|march(?:ed|ing)|"
        r"demonstrat(?:ed|ing)) peacefully",
        r"(?:protesters|demonstrators|marchers|they|crowd|rioters) (?:had )?(?:attacked|threw|hurled|stormed|turned violent|"
        r"became violent)|(?:was|were|turned|became) violent",
        "exchange",
    ),
    _row(
        "who fired first",
        "first back return defen retaliat attack",
        r"(?:fired|opened fire|shot|attacked|struck) first|(?:was|were) (?:first )?(?:attacked|fired (?:on|upon|at))|"
        r"self[- ]defen[cs]e|(?:fired back|returned fire|retaliated)",
        r"without (?:warning|provocation)|unprovoked|(?:was|were) (?:unarmed|sleeping|running away|fleeing)|hands (?:up|"
        r"in the air)",
        "exchange",
    ),
    _row(
        "civilians or fighters",
        "civilian villager militant fighter gunm terror insurgent rebel",
        r"(?:(?:all|dead|killed|victims|them|they) (?:of (?:them|the dead) )?(?:was|were)|killed) (?:all |only |mostly |"
        r"innocent )*"
        r"(?:civilians|villagers|farmers|women and children)|no (?:militants|fighters|rebels)",
        r"(?:(?:all|dead|killed|victims|them|they) (?:of (?:them|the dead) )?(?:was|were)|killed) (?:all |only |mostly |"
        r"armed )*"
        r"(?:militants|fighters|terrorists|gunmen|insurgents|rebels)|no civilians",
        "exchange",
    ),
    _row(
        "who holds it",
        "control captur seiz taken took held hold repel fell fallen driven lost",
        r"(?:took|taken|seized|gained) (?:full )?control of|(?:town|city|village|base|airport|\w+) (?:had|has) fallen|"
        r"(?:was|were|is|are) (?:now )?(?:in|under) (?:our|its|their|rebel|government|full) (?:control|hands)",
        r"(?:still|firmly) (?:held|holds?|controls?|controlled|in (?:our|its|their) hands)|(?:had|has|have) not (?:been "
        r")?(?:fallen|"
        r"captured|taken|lost|seized)|(?:repelled|repulsed|beaten back|driven back|held off|fought off)|did not lose",
        "same",
    ),
    _row(
        "shot down or not",
        "down technical mechanical landed returned",
        r"(?:shot|brought) (?:it |one )?down|downed (?:a|an|the|one|two|three)",
        r"(?:technical|mechanical) (?:fault|failure|problem)|(?:was|were|been) not (?:shot|hit)|(?:landed|returned) safely|"
        r"all (?:of )?(?:its|our|their) (?:aircraft|planes|jets|drones) (?:\w+ )?(?:returned|were safe)",
        "exchange",
    ),
    _row(
        "the truce kept or broken",
        "ceasefire cease-fire truce agreement",
        r"(?:violat(?:ed|ing)|br(?:oke|eaking|oken)|breach(?:ed|ing)) (?:the|a|an) (?:\w+ )?(?:ceasefire|cease-fire|"
        r"truce|agreement)",
        r"(?:respect(?:ed|ing)|observ(?:ed|ing)|honou?r(?:ed|ing)|st(?:uck|icking) to|abid(?:ed|ing) by) (?:the|a|an) (?:\w+ )?"
        r"(?:ceasefire|cease-fire|truce|agreement)|(?:ceasefire|cease-fire|truce) (?:was|is) (?:holding|intact)",
        "exchange",
    ),
    _row(
        "a fair vote or not",
        "free transparent clean fair rig fraud stolen irregular flaw sham vote",
        r"free and fair|(?:vote|election|poll|count|ballot|voting)s? (?:was|were|had been) (?:\w+ )?(?:fair|clean|"
        r"transparent|valid|"
        r"legitimate|open|orderly)",
        r"(?:vote|election|poll|count|ballot|result|voting)s? (?:was|were|had been) (?:\w+ )?(?:rigged|stolen|flawed|"
        r"fraudulent|"
        r"a sham|a farce|marred|falsified|neither free nor fair|not free)|(?:massive|widespread|electoral|vote|ballot) "
        r"(?:fraud|rigging|stuffing|irregularities)",
        "exchange",
    ),
    _row(
        "a fair price or not",
        "undervalu low inadequate derisory opportunistic fair full generous",
        r"(?:significantly |substantially |fundamentally |seriously |materially )?undervalu(?:es|ed)|(?:too low|"
        r"inadequate|derisory|"
        r"opportunistic)",
        r"(?:fair|full|generous|attractive|compelling)(?: and (?:fair|full|generous|final))? (?:price|offer|value|bid|premium)|"
        r"(?:offer|price|bid) (?:is|was) (?:\w+ )?(?:fair|full|generous|attractive|compelling)",
        "exchange",
    ),
    _row(
        "tested positive or negative",
        "tested test",
        r"tested positive|failed (?:a|the|his|her) (?:\w+ )?(?:drug |breath |doping |sobriety )?test",
        r"tested negative|passed (?:a|the|his|her|every|all) (?:\w+ )?(?:drug |breath |doping |sobriety )?tests?",
        "named",
    ),
    _row(
        "a permit or not",
        "licen permit",
        r"(?:ha[ds]|held|holds|with) (?:a|all|the) (?:\w+ )?(?:valid |necessary |required )?(?:licen[cs]e|permits?)|"
        r"(?:was|were) (?:fully |properly )?licen[cs]ed",
        rf"(?:no|without (?:a|any)|{_NOT} have (?:a|any|the)|expired) (?:\w+ )?(?:licen[cs]e|permits?)|unlicen[cs]ed|"
        r"(?:licen[cs]e|permit) (?:had|has) (?:expired|lapsed|been revoked)",
        "exchange",
    ),
    _row(
        "overloaded or not",
        "load crowd capacity passengers",
        rf"{_BE} (?:badly |grossly |dangerously )?(?:overloaded|overcrowded)|(?:above|over|beyond) (?:its|the) "
        r"(?:capacity|(?:load )?limit)|too many (?:passengers|people) (?:on board|aboard)",
        rf"{_BE} not (?:overloaded|overcrowded|full)|(?:within|below|under) (?:its|the) (?:capacity|(?:load )?limits?)",
        "event",
    ),
    _row(
        "too fast or not",
        "speed fast limit",
        rf"{_BE} (?:clearly )?(?:speeding|(?:going |travell?ing |driving )?(?:far |much )?too fast)|excessive speed|"
        r"(?:over|above|exceed(?:ed|ing)) the (?:speed )?limit",
        rf"(?:{_BE} not|wasn[’']t|weren[’']t) (?:speeding|(?:going |travell?ing |driving )too fast)|"
        r"(?:within|below|under|obeying) the (?:speed )?limit|speed (?:was|is) not (?:a factor|believed)",
        "event",
    ),
    _row(
        "well kept or not",
        "maint servic neglect overdue inspect",
        r"(?:well|properly|regularly|fully|correctly) (?:maintained|serviced|inspected|looked after)|passed (?:its|an|"
        r"the|every) "
        r"(?:\w+ )?inspections?",
        r"(?:poorly|badly|not (?:been )?(?:properly )?) ?(?:maintained|serviced|inspected)|overdue for|never (?:been "
        r")?(?:inspected|"
        r"serviced)|failed (?:its|an|the|several|two|three) (?:\w+ )?inspections?|ha[ds] been neglected",
        "same",
    ),
    _row(
        "told to stay or to leave",
        "told ordered advised stay leave evacuat",
        r"(?:told|ordered|advised|instructed) (?:\w+ )?(?:\w+ )?to (?:stay|remain|wait) (?:put|inside|in|where|at)",
        r"(?:told|ordered|advised|instructed) (?:\w+ )?(?:\w+ )?to (?:leave|evacuate|get out|go)",
        "exchange",
    ),
    _row(
        "sorry or not",
        "apolog",
        r"(?:has|have|had)? ?apologi[sz]ed|issued an apology",
        rf"(?:{_NOT}|refused to|yet to) (?:\w+ )?apologi[sz]ed?|no apology",
        "exchange",
    ),
    _row(
        "going or staying in office",
        "resign step",
        r"(?:has|have|had) (?:already )?(?:resigned|stepped down|quit)|resigned|stepped down",
        rf"{_NOT} (?:resign|resigned|step down|stepped down|quit)|no (?:plans|intention) (?:to|of) (?:resign|step|quit)\w*",
        "same",
    ),
    _row(
        "force or none",
        "tear live rubber force baton",
        r"(?:fired|used|firing|using) (?:tear gas|live (?:rounds|ammunition|bullets|fire)|rubber bullets|water cannon|batons|"
        r"(?:excessive|lethal|deadly) force)",
        r"(?:no|any) (?:tear gas|live (?:rounds|ammunition|bullets)|rubber bullets|(?:excessive |lethal )?force) (?:was|"
        r"were|had been) "
        rf"(?:used|fired)|{_NOT} (?:use|used|fire|fired) (?:any )?(?:tear gas|live (?:rounds|ammunition|bullets)|rubber "
        rf"bullets|force)",
        "event",
    ),
    _row(
        "lit or dark",
        "light flasher lamp",
        r"(?:(?:head)?lights?|flashers|hazard lights|lamps) (?:was|were|had been) (?:\w+ )?(?:on|flashing|lit)|with "
        r"(?:his|her|its|the) "
        r"(?:(?:head)?lights|flashers|hazard lights) on",
        r"(?:(?:head)?lights?|flashers|hazard lights|lamps) (?:was|were|had been) (?:\w+ )?(?:off|out|not on|unlit)|without "
        r"(?:(?:head)?lights|flashers)|(?:had|showed|carried) no (?:(?:head)?lights|flashers)|unlit",
        "event",
    ),
    _row(
        "progress or none",
        "progress construct product collaps deadlock breakthrough talks",
        r"(?:made|making|was|been) (?:some |good |real |significant |substantial )?progress|(?:talks|meeting|"
        r"discussions) (?:was|were|had "
        r"been) (?:\w+ )?(?:constructive|productive|positive|fruitful|useful)",
        r"no (?:real |sign of )?(?:progress|breakthrough)|(?:talks|negotiations|meeting) (?:had |have |has "
        r")?(?:collapsed|failed|"
        r"broken down|broke down|ended without|went nowhere)",
        "exchange",
    ),
    _row(
        "on purpose or not",
        "deliberate intention purpose aim target accident mistake ricochet",
        r"(?:deliberately|intentionally|on purpose|in cold blood)|took aim at|(?:had )?aimed (?:his|her|the|a) (?:\w+ )?at|"
        r"(?:was|were) (?:deliberate|intentional)",
        rf"accidental(?:ly)?|{_BE} an accident|unintentional(?:ly)?|by (?:mistake|accident)|ricochet(?:ed)?|"
        rf"{_NOT} (?:deliberately |intentionally )?(?:aim|aimed|target|targeted)\b|{_BE} not (?:deliberate|intentional)",
        "event",
    ),
    _row(
        "of one mind or split",
        "unanim dissent mind split divid against minority",
        r"(?:was|were|voted|been|agreed) unanimous(?:ly)?|(?:nobody|no one) dissented|without dissent|of one mind|"
        r"no dissent(?:ing)?",
        r"(?:\w+ )?(?:dissented|voted against|were against|wanted (?:to|otherwise))|(?:was|were) (?:deeply |sharply |evenly )?"
        r"(?:split|divided)|not (?:been )?to everybody[’']s taste|a minority (?:of|wanted)|(?:dissenting|dissent)",
        "exchange",
    ),
    _row(
        "left or was made to leave",
        "resign dismiss sack fired oust forced step remov push letter quit",
        r"(?:submitted|handed in|tendered|offered|gave) (?:his|her|their) resignation|(?:had |has |have )(?:resigned|"
        r"stepped down|quit)|"
        r"resigned",
        r"(?:was|were|been|being) (?:fired(?= from| as| because| after| over)|sacked|dismissed|ousted|forced out|"
        r"pushed out|made to "
        r"(?:go|resign))|(?:no|any) resignation|(?:never|not|n[’']t) (?:resign|resigned|quit)",
        "exchange",
    ),
    _row(
        "sober or drunk",
        "drunk drink alcohol intoxic sober breath",
        r"(?:was|were|been|appeared|seemed) (?:\w+ )?(?:drunk|intoxicated|under the influence)|(?:had|been) (?:been )?drinking|"
        r"smell(?:ed|ing|t) of (?:alcohol|drink)|reek(?:ed|ing) of",
        r"(?:was|were) (?:\w+ )?sober|(?:not|never|n[’']t) (?:been )?(?:drinking|drunk|drink|intoxicated|under the influence)|"
        r"no (?:trace of )?alcohol|alcohol (?:was|is) not",
        "named",
    ),
    _row(
        "asleep or awake",
        "asleep awake sleep doz alert nodded",
        r"(?:was|were|been|fell|fallen) (?:\w+ )?(?:asleep|sleeping|dozing)|nodded off|dozed off",
        r"(?:was|were) (?:wide |fully |\w+ )?(?:awake|alert)|(?:not|never|n[’']t) (?:been |fall |fallen )?(?:asleep|"
        r"sleeping|sleep)",
        "named",
    ),
    _row(
        "enough or too few",
        "enough adequate sufficient too few short understaffed lack",
        r"(?:there )?(?:was|were|is|are|had|has|have) (?:\w+ )?(?:enough|adequate|sufficient|plenty of)",
        r"(?:too few|not enough|insufficient|inadequate|understaffed|undermanned)|short of|shortage of|lack(?:ed|"
        r"s) (?:\w+ )?(?:staff|"
        r"crew|equipment|water|doctors|lifeboats|officers|men)",
        "same",
    ),
    _row(
        "alone or with others",
        "alone lone single accomplice second others",
        r"(?:acted|acting|was acting|worked) alone|(?:a |the )?lone (?:gunman|attacker|wolf|shooter)|no accomplices?",
        r"(?:two|three|several|other|second|more than one|another) (?:gunm[ae]n|attackers?|shooters?|assailants?)|(?:an|"
        r"his|her|their) "
        r"accomplices?|did not act alone",
        "event",
    ),
    _row(
        "accident or attack",
        "accident malfunction bomb attack sabotage terror leak",
        r"(?:was|were|been) (?:\w+ )?(?:an accident|accidental)|gas leak|(?:technical|mechanical|electrical) (?:fault|failure)",
        r"(?:was|were|been) (?:\w+ )?(?:a bomb|an attack|an act of (?:terror(?:ism)?|sabotage|war)|sabotage|arson|"
        r"sabotaged)|no accident",
        "exchange",
    ),
    _row(
        "suicide or murder",
        "suicide himself herself own life murder homicide foul",
        r"(?:committed|was|had been|by) suicide|(?:killed|hanged|shot) (?:himself|herself)|took (?:his|her) own life",
        r"(?:was|were|had been) murdered|foul play (?:was|is)|(?:did not|didn[’']t|would never|never) (?:kill (?:himself|"
        r"herself)|"
        r"commit suicide|take (?:his|her) own life)|no suicide|not (?:a )?suicide",
        "named",
    ),
    _row(
        "in talks or not",
        "talk negotiat",
        r"(?:in|holding|held|having|had|began|opened) (?:\w+ ){0,2}(?:talks|negotiations)|(?:is|are|was|were) negotiating|"
        r"(?:talks|negotiations) (?:are|were|is|had been) (?:under way|underway|going on|continuing|taking place)",
        r"no (?:\w+ )?(?:talks|negotiations)|(?:not|never|n[’']t) (?:in talks|negotiat(?:e|ed|ing)|talking|been (?:in talks|"
        r"negotiating))",
        "exchange",
    ),
    _row(
        "consent or not",
        "consen permission approv authori agree",
        r"with (?:the |his |her |their |our |its )?(?:full |prior |express |written )?(?:consent|permission|approval|"
        r"agreement|knowledge)|"
        r"consensual|(?:gave|given|had|has|got|obtained|granted) (?:\w+ )?(?:consent|permission|approval|authori[sz]ation)",
        r"without (?:the |his |her |their |our |its |any |\w+[’']s )?(?:\w+ )?(?:consent|permission|approval|"
        r"authori[sz]ation|knowledge)|"
        r"(?:no|never|not|n[’']t) (?:\w+ ){0,2}(?:consent(?:ed)?|permission|approv(?:al|ed?)|authori[sz](?:ed?|ation))|"
        r"unauthori[sz]ed|"
        r"against (?:his|her|their) will",
        "same",
    ),
    _row(
        "confessed or not",
        "confess admit innocen involvement",
        r"(?:had |has )?confessed|(?:has|had|have)? ?admitted (?:to )?(?:\w+ing|the (?:killing|shooting|theft|attack|murder))|"
        r"made a (?:full )?confession",
        r"(?:not|never|n[’']t) (?:confess|confessed|admitted|admit)|(?:maintain|insist|protest)(?:s|ed) (?:on )?(?:his|"
        r"her|their) innocence|"
        r"denie[sd] (?:any |all )?(?:involvement|wrongdoing|guilt|responsibility|killing|shooting)",
        "named",
    ),
    _row(
        "occupied or empty",
        "vacant empty unoccupied abandoned deserted disused occupied inhabited living tenants inside",
        r"(?:was|were|stood|been|lay) (?:\w+ )?(?:vacant|empty|unoccupied|abandoned|deserted|disused)|nobody (?:was|"
        r"lived) (?:inside|"
        r"there|in)",
        r"(?:was|were) (?:\w+ )?(?:occupied|inhabited|in use)|(?:people|tenants|residents|families|"
        r"squatters) (?:were )?(?:living|lived|"
        r"sleeping|slept|staying) (?:in|inside|there)",
        "event",
    ),
    _row(
        "genuine or not",
        "genuine authentic original fake forg copy counterfeit replica hoax real",
        r"(?:is|was|are|were) (?:\w+ )?(?:genuine|authentic|the (?:real|original))",
        r"(?:is|was|are|were) (?:\w+ )?(?:an? |the )?(?:fakes?|forged|forger(?:y|ies)|cop(?:y|ies)|counterfeit|replicas?|"
        r"hoax|doctored)|"
        r"not (?:genuine|authentic|the (?:real|original))",
        "same",
    ),
    _row(
        "calm or rough",
        "calm rough heavy sea swell visib fog clear wind",
        r"(?:sea|seas|water|weather|conditions) (?:was|were) (?:\w+ )?(?:calm|flat|good|fine)|calm (?:sea|seas|water|weather)|"
        r"(?:good|clear|excellent) visibility|visibility (?:was|is) (?:good|clear|excellent)",
        r"(?:rough|heavy|high|stormy|mountainous) seas?|(?:sea|seas|weather|conditions) (?:was|were) (?:\w+ )?(?:rough|"
        r"bad|stormy|"
        r"heavy)|(?:poor|bad|zero|low) visibility|visibility (?:was|is) (?:poor|bad|low)|(?:thick|dense) fog",
        "event",
    ),
)

# A clause that begins so tells of what might be.
MIGHT_BE = _words("if unless whether until would could should before")
# What stands for a thing or for people named just before.
IT = _words("it they that both he she")
