"""English words of attribution: verbs that bring in what somebody said, nouns that speak, and what is no quotation.

All words are lower case; verbs stand with all their forms (say, says, said, saying).
"""

from __future__ import annotations


def _forms(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Verbs whose object is what was said: "X said that …".
SAYING_VERBS = _forms("""
    say says said saying tell tells told telling add adds added adding explain explains explained explaining
    announce announces announced announcing declare declares declared declaring state states stated stating
    report reports reported reporting claim claims claimed claiming insist insists insisted insisting
    argue argues argued arguing warn warns warned warning note notes noted noting observe observes observed observing
    reply replies replied replying respond responds responded responding answer answers answered answering
    admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded
    conceding
    confirm confirms confirmed confirming deny denies denied denying allege alleges alleged alleging
    suggest suggests suggested suggesting recall recalls recalled recalling remark remarks remarked remarking
    comment comments commented commenting continue continues continued continuing conclude concludes concluded concluding
    write writes wrote written writing tweet tweets tweeted tweeting post posts posted posting
    believe believes believed believing think thinks thought thinking hope hopes hoped hoping
    agree agrees agreed agreeing stress stresses stressed stressing emphasise emphasises emphasised emphasising
    emphasize emphasizes emphasized emphasizing underline underlines underlined underlining reiterate reiterates
    reiterated reiterating repeat repeats repeated repeating maintain maintains maintained maintaining
    assert asserts asserted asserting contend contends contended contending complain complains complained complaining
    joke jokes joked joking quip quips quipped quipping shout shouts shouted shouting yell yells yelled yelling
    scream screams screamed screaming whisper whispers whispered whispering cry cries cried crying
    testify testifies testified testifying predict predicts predicted predicting estimate estimates estimated estimating
    reveal reveals revealed revealing disclose discloses disclosed disclosing promise promises promised promising
    vow vows vowed vowing pledge pledges pledged pledging swear swears swore sworn swearing
    counter counters countered countering retort retorts retorted retorting elaborate elaborates elaborated elaborating
    mention mentions mentioned mentioning indicate indicates indicated indicating exclaim exclaims exclaimed exclaiming
    cite cites cited citing opine opines opined opining lament laments lamented lamenting caution cautions cautioned
    cautioning advise advises advised advising assure assures assured assuring inform informs informed informing
    clarify clarifies clarified clarifying proclaim proclaims proclaimed proclaiming quote quotes quoted quoting
    express expresses expressed expressing voice voices voiced voicing speculate speculates speculated speculating
    threaten threatens threatened threatening ask asks asked asking wonder wonders wondered wondering
    rule rules ruled ruling find finds found finding boast boasts boasted boasting muse muses mused musing
    point points pointed pointing fumed raged thundered grumbled muttered snapped
    read reads reason reasons reasoned reasoning theorise theorises theorised theorize theorizes theorized
    recount recounts recounted recounting
    enthused gushed growled sobbed sneered plead pleads pleaded pleading pled sigh sighs sighed sighing interject
    interjects interjected
    describe describes described describing refer refers referred referring speak speaks spoke speaking
""")

# Verbs that ask for something, whose complement may be quoted: "X urged Y to be “constructive”".
ASKING_VERBS = _forms("""
    urge urges urged urging order orders ordered ordering demand demands demanded demanding call calls called calling
    request requests requested requesting appeal appeals appealed appealing encourage encourages encouraged encouraging
    instruct instructs instructed instructing propose proposes proposed proposing recommend recommends recommended
    recommending beg begs begged begging invite invites invited inviting challenge challenges challenged challenging
    reject rejects rejected rejecting offer offers offered offering
""")

# Verbs that judge something in quoted words: "X branded the move a “defeat”".
DESCRIBING_VERBS = _forms("""
    call calls called calling describe describes described describing brand brands branded branding
    label labels labeled labelled labeling labelling dub dubs dubbed dubbing term terms termed terming
    denounce denounces denounced denouncing condemn condemns condemned condemning slam slams slammed slamming
    blast blasts blasted blasting criticise criticises criticised criticising criticize criticizes criticized criticizing
    praise praises praised praising hail hails hailed hailing welcome welcomes welcomed welcoming
    dismiss dismisses dismissed dismissing accuse accuses accused accusing blame blames blamed blaming
    deplore deplores deplored deploring mock mocks mocked mocking ridicule ridicules ridiculed ridiculing
    characterise characterises characterised characterising characterize characterizes characterized characterizing
    deem deems deemed deeming consider considers considered considering regard regards regarded regarding
    decry decries decried decrying attack attacks attacked attacking liken likens likened likening
    compare compares compared comparing portray portrays portrayed portraying lambast lambasts lambasted lambasting
    laud lauds lauded lauding commend commends commended commending thank thanks thanked thanking
    apologise apologises apologised apologising apologize apologizes apologized apologizing
    congratulate congratulates congratulated congratulating tout touts touted touting decline declines declined declining
    treat treats treated treating view views viewed viewing list lists listed listing
    rate rates rated rating define defines defined defining cite cites cited citing vilify vilified depict depicts
    depicted depicting
""")

# Verbs that take an infinitive or a participle for what was said: "X promised to …", "X denied doing".
COMMITTING_VERBS = _forms("""
    promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging swear swears swore sworn
    threaten threatens threatened threatening agree agrees agreed agreeing claim claims claimed claiming
    deny denies denied denying admit admits admitted admitting refuse refuses refused refusing
    offer offers offered offering decline declines declined declining acknowledge acknowledges acknowledged
""")
# Verbs by which a speaker says that something is not so.
DENYING_VERBS = _forms("""
    deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing
    refuse refuses refused refusing decline declines declined declining refute refutes refuted refuting
""")
# "X was quoted as saying": whom others make speak. The passive's subject is the speaker.
QUOTING_VERBS = _forms("""
    quoted quotes quote quoting cited cites cite citing overheard heard recorded filmed
""")
# "X told reporters on Monday, “…”": the comma does not part the verb from what was said.
TELLING_VERBS = _forms("told tells asked assured warned reminded")
# "A statement issued by the palace" is the palace's; "a letter seen by the Post" is not the Post's.
ISSUING_VERBS = _forms("""
    issued released published sent signed written posted made given put circulated read delivered attributed prepared
""")
# The same verbs as UTTERING_VERBS where they hang on another: "…, saying", "with one resident writing".
UTTERING_PARTICIPLES = _forms("""
    saying telling adding writing stating claiming insisting arguing warning noting explaining declaring announcing
    suggesting stressing tweeting posting complaining admitting confirming predicting asking reporting quoting
""")
# Before a document: words that are not its issuer.
ISSUED_FOR_OTHERS = _forms("written joint brief short official separate new prepared recent earlier later final first")
# Capitals of an office, not of a name: "the Foreign Minister".
WORDS_OF_OFFICES = _forms("district prime state foreign vice attorney general interior defence defense finance")
# Tags of the words that may stand in a name's noun phrase.
NAME_BREAKS = frozenset({"DT", "PRP$", "JJ", "CD", "POS", "PRP", "HYPH", "VBN", "JJS"})
NEGATIONS = _forms("not n't never neither nor cannot no")
# Nouns for an utterance: "Orth's claim that …", "a warning from the ministry that …".
SPEECH_NOUNS = _forms("""
    claim claims warning warnings remark remarks call calls description assertion assertions allegation allegations
    pledge pledges promise promises argument arguments comment comments assessment suggestion declaration insistence
    complaint complaints criticism accusation accusations threat threats vow words answer reply response question plea
    appeal demand demands admission denial boast view statement statements letter tweet post message testimony speech
    interview motto quote
""")

# Everything by which a text gives another's words or view. Others read this set too.
REPORTING_VERBS = SAYING_VERBS | ASKING_VERBS | DESCRIBING_VERBS

# Verbs that mean an utterance wherever they stand beside quotation marks: enough for "“…” (verb) (name)".
UTTERING_VERBS = _forms("""
    say says said tell tells told add adds added explain explains explained announce announces announced
    declare declares declared state stated claim claims claimed insist insists insisted argue argues argued warn warns
    warned note notes noted observe observes observed reply replies replied respond responds responded answer
    answers answered
    admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded confirm confirms confirmed
    recall recalls recalled remark remarks remarked comment comments commented continue continues continued conclude
    concludes
    concluded write writes wrote tweet tweets tweeted agree agrees agreed stress stresses stressed joke jokes joked
    quip quips
    quipped shout shouts shouted yell yells yelled scream screams screamed whisper whispers whispered cry cries cried
    testify testifies testified counter counters countered retort retorts retorted complain complains complained
    exclaim exclaims exclaimed lament laments lamented caution cautions cautioned ask asks asked boast boasts boasted
    report reports reported read reads suggest suggests suggested predict predicts predicted reveal reveals revealed
    reiterate reiterates reiterated repeat repeats repeated assert asserts asserted vow vows vowed pledge pledges pledged
    promise promises promised wonder wonders wondered urge urges urged plead pleads pleaded muse muses mused
    emphasise emphasises emphasised emphasize emphasizes emphasized underline underlines underlined recount recounts
    recounted
    advise advises advised maintain maintains maintained allege alleges alleged post posts posted think thinks thought
    fume fumes fumed rage rages raged thunder thundered grumble grumbles grumbled mutter mutters muttered snap snaps
    snapped
    enthuse enthuses enthused gush gushes gushed laugh laughs laughed chuckle chuckles chuckled growl growls growled
    sob sobs sobbed reason reasons reasoned sneer sneers sneered urge plead sigh sighs sighed smile smiles smiled
    believe believes believed hope hopes hoped elaborate elaborates elaborated ruled rules
""")


# Nouns for what speaks on paper: behind "a … statement" stands whoever issued it.
DOCUMENTS = _forms("""
    statement statements report reports letter letters communique communiqué release document documents memo memorandum
    note notice message messages e-mail email emails tweet tweets post editorial ruling verdict indictment complaint
    lawsuit affidavit filing filings resolution declaration article bulletin advisory study survey paper transcript
    policy law statute constitution record records website blog dispatch alert summary text post-mortem petition
    analysis research poll review assessment manifesto plan draft order decree brief motion agenda platform speech
""")

# Nouns for people by what they do: the last word of a description that can speak.
ROLES = _forms("""
    spokesman spokeswoman spokesperson spokespeople spokesmen official officials minister ministers president premier
    chancellor governor mayor senator congressman congresswoman lawmaker lawmakers deputy ambassador envoy diplomat
    diplomats secretary director chief head chairman chairwoman chair chairperson leader leaders commander general
    colonel captain lieutenant sergeant officer officers inspector constable detective sheriff commissioner
    superintendent judge judges prosecutor prosecutors attorney attorneys lawyer lawyers solicitor counsel witness
    witnesses resident residents neighbour neighbor neighbours neighbors analyst analysts expert experts economist
    scientist scientists researcher researchers professor doctor doctors physician surgeon nurse teacher student
    students activist activists campaigner campaigners protester protesters protestor demonstrator survivor survivors
    victim victims relative relatives father mother brother sister son daughter wife husband widow friend friends
    coach trainer manager captain player players champion boxer fighter driver rider pilot sailor climber skipper
    executive executives owner founder ceo boss worker workers employee employees union unions source sources aide
    adviser advisor advisers advisors negotiator mediator monitor observer observers insurgent rebel rebels militant
    militants jihadist group groups agency agencies ministry ministries government governments army navy military
    police authorities authority company firm bank party court tribunal council commission committee association
    organisation organization opposition institute university hospital office department bureau embassy
    administration presidency parliament congress senate team club league federation fans critics supporters
    commentators journalist journalists reporter reporters correspondent columnist editor newspaper paper magazine
    station channel network broadcaster media daily website author writer director actor actress singer producer
    woman man girl boy mum mom dad couple family families villagers villager tourist passenger passengers customer
    shopkeeper farmer bishop priest pope cardinal imam cleric king queen prince princess investigator investigators
    specialist specialists watchdog charity investor investors trader traders dealer consultant historian curator
    engineer astronaut astronomer seismologist meteorologist geologist forecaster forecasters firefighter rescuer
    rescuers volunteer volunteers inmate prisoner killer suspect defendant plaintiff juror jurors foreman
    rep reps representative representatives publicist agent spokesmen butcher barrister paramedic paramedics caller
    clerk undersheriff jailer bishop archbishop rabbi barman bartender waiter cook chef cleaner soldier soldiers marine
    homemaker retiree pensioner vendor taxi operator vice-president undersecretary premier successor predecessor
    counterpart counterparts colleague colleagues
    candidate rival rivals opponent opponents star veteran teammate striker goalkeeper quarterback
""")

PERSON_ROLES = ROLES - _forms("""
    union unions group groups agency agencies ministry ministries government governments army navy military police
    authorities authority company firm bank party court tribunal council commission committee association organisation
    organization opposition institute university hospital office department bureau embassy administration presidency
    parliament congress senate team club league federation newspaper paper magazine station channel network broadcaster
    media daily website watchdog charity taxi
""")

# "The star said": a description of somebody who was named a moment ago.
PORTRAYALS = _forms("""
    star actor actress singer rapper musician artist author novelist comedian celebrity champion boxer
    fighter striker goalkeeper quarterback midfielder defender driver rider golfer athlete skipper veteran rookie
    killer gunman shooter suspect defendant accused convict inmate climber pilot astronaut billionaire
    businessman businesswoman tycoon politician lawmaker statesman democrat republican conservative incumbent nominee
    teenager native youngster laureate entrepreneur pop-star footballer winger
""")

# Behind a name: no part of what tells two persons apart in news.
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

TITLES = _forms("""
    mr mrs ms miss dr prof professor sir dame lord lady president prime minister judge justice gov governor sen senator
    rep representative gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl insp inspector det
    detective supt constable officer sheriff rev reverend father sister bishop archbishop pope cardinal king queen
    prince princess chancellor premier mayor ambassador secretary dep deputy adm admiral cmdr commander sheikh imam
    rabbi ayatollah hon chief coach
""")

MALE = _forms("""
    mr sir lord king prince father brother son husband he his him himself spokesman chairman congressman policeman
    fireman businessman man boy dad actor mailman foreman pope bishop priest uncle nephew grandfather
""")
FEMALE = _forms("""
    mrs ms miss dame lady queen princess mother sister daughter wife widow she her hers herself spokeswoman chairwoman
    congresswoman policewoman businesswoman woman girl mum mom actress homemaker aunt niece grandmother
""")

# Before the mark: what stands in the marks is a name or a word, not an utterance.
NAMING_WORDS = _forms("""
    so-called known named nicknamed dubbed titled entitled codenamed code-named called aka alias labelled labeled termed
    nickname nicknames moniker sobriquet pseudonym codename word words term phrase expression song songs film movie book
    novel album single play musical show series programme program painting sculpture opera magazine operation exercise
    hit ballad anthem track episode documentary game column slogan slogans banner banners placard placards sign signs
    graffiti chant chants chanted chanting chanting sang sing sings sung singing spelled reading captioned hashtag motto
    headlined branded marked playing lyrics tune ship vessel yacht category subtitle headline caption inscription
""")

# Between a naming word and the name: known as “…”, songs “…” and “…”.
BEFORE_NAMES = _forms("as his her and or")
NAMED_AS = _forms("known to branded dubbed titled")
# Verbs that give a name or a judgement: what has capitals is a name.
NAME_OR_JUDGE_VERBS = _forms("called dubbed termed labelled labeled branded")
# "They named their boat “…”".
NAME_GIVING_VERBS = _forms("""
    name names named naming nickname nicknames nicknamed title titles titled entitle entitled dub dubs dubbed christen
    christened rename renamed codenamed call calls called
""")

# An apostrophe at the start of one of these is an elision, not a quotation mark.
ELISIONS = _forms("em til tis twas twere n cause bout round cos cuz tween neath ere s t d ll re ve m nuff gainst fore im neill")

DETERMINERS = _forms("""
    the a an this that these those his her its their our my your one two three four five several some many another other
    each every no any
""")
AUXILIARIES = _forms("""
    has have had is are was were be been being will would can could may might must shall should do does did
    having to not n't never
""")
PREPOSITIONS = _forms("""
    in on at of for from with by to into over under about after before during since between among amid against as like
    through near outside inside across around behind beside despite following within without until via per than
""")
# Where a clause begins: the subject of a verb does not reach over these.
CLAUSE_STARTS = _forms("""
    that while but because if although though when whereas as after before since until unless and or so where how why
    whether who which whom whose what
""")
PRONOUNS = _forms("he she they it we i you him her them us me himself herself themselves who")
# Words for when, which stand between a speaker and the verb: "the minister late on Monday said".
TIME_WORDS = _forms("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tonight morning afternoon evening night week month year late early last
    earlier
""")
# Small words inside names.
PARTICLES = _forms("""
    de del della di da do dos das van von der den ter al el bin ibn abu la le du
""")
# Words that a title writes small.
SMALL_WORDS = _forms("a an and as at but by de for from in into of off on or the to up vs with")
