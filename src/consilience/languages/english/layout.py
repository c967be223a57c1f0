"""English words that lay out a news page: months, date labels, section names, the vocabulary of furniture."""

# ruff: noqa: SIM905 - long word lists read best as running text

from __future__ import annotations

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Before a printed date: what happened to the page then. The longer phrase first where one begins another.
PUBLISHED_LABELS = (
    "originally published",
    "first published",
    "originally posted",
    "first posted",
    "published",
    "posted",
    "publication date",
    "date published",
    "date posted",
    "created",
    "issued",
    "filed",
    "uploaded",
    "date",
)
UPDATED_LABELS = ("last updated", "last modified", "last edited", "updated", "modified", "edited", "revised", "update")
# Words that may stand beside a date on its line without making it a sentence.
DATE_COMPANIONS = frozenset(
    """
    at on in by the a of and am pm a.m p.m uk us time local hours hrs hour ago edition print web online story article
    published posted updated last first originally modified created issued filed date dated uploaded edited revised
    release released press for immediate noon midnight comments comment min mins minute minutes read sec
    all times morning evening afternoon late early final bulletin update entry latest live
    """.split()
)

# Zones with one offset (hours from UTC) wherever they are printed; IST is India's, Israel's and Ireland's, so it is not here.
ZONE_HOURS = {
    "GMT": 0,
    "UTC": 0,
    "Z": 0,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "AKST": -9,
    "AKDT": -8,
    "HST": -10,
    "AEST": 10,
    "AEDT": 11,
    "ACST": 9.5,
    "AWST": 8,
    "NZST": 12,
    "NZDT": 13,
    "HKT": 8,
    "SGT": 8,
    "JST": 9,
    "KST": 9,
    "PHT": 8,
    "WIB": 7,
    "SAST": 2,
    "WAT": 1,
    "EAT": 3,
    "PKT": 5,
}
# Zones whose offset hangs on the date.
ZONE_PLACES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "UK": "Europe/London",
}
# A numeric date beside one of these is written the American way.
AMERICAN_ZONES = frozenset("ET CT MT PT EST EDT CST CDT MST MDT PST PDT AKST AKDT HST".split())
BRITISH_ZONES = frozenset("GMT BST UK CET CEST AEST AEDT NZST NZDT SAST".split())
# Countries (ISO 3166-1) whose English-language pages write 3/14/2016 and those that write 14/3/2016. Canada does both.
MONTH_FIRST = frozenset("US PH".split())
DAY_FIRST = frozenset(
    """
    GB IE AU NZ IN PK BD LK ZA NG KE GH UG HK SG MY AE QA SA IL EG JO LB TR GR IT ES FR DE NL BE PT RU UA VN TH ID
    """.split()
)

# Names of sections: a short line that is one of these is a label, not a title.
SECTIONS = frozenset(
    """
    world news sport sports business politics opinion technology tech science health culture arts entertainment travel
    money video videos photos gallery local national international features analysis weather breaking top home latest live
    obituaries lifestyle life style education environment economy markets finance crime courts africa asia europe americas
    uk us usa canada australia india china mideast middle east headlines letters editorial columns blogs nation region
    regional
    """.split()
)

# Lines that are only these words (a short line, folded) belong to the page and not to the article.
LABELS = frozenset(
    label.strip()
    for label in """
    story highlights | shares | photo
    advertisement | advertisements | advertisement - continue reading below | story continues below advertisement |
    article continues below | article continues after ad | article continues below advertisement | continue reading below
    | continue reading | continue reading the main story | sponsored | sponsored content | promoted | paid content | share
    | share this | share this article | share this story | share on facebook | share on twitter | share via email | email
    | e-mail | e-mail this | email this article | print | print this | print article | tweet | pin it | like | save |
    save article | bookmark | reprints | facebook | twitter | whatsapp | linkedin | pinterest | reddit | instagram |
    youtube | copy link | text size | font size | listen | listen to this article | sign up | sign up here | sign up now |
    subscribe | subscribe now | subscribe here | log in | login | sign in | register | register now | create account |
    skip to content | skip to main content | skip advertisement | menu | search | close | back | back to top | top | next
    | previous | home | more | read more | see more | show more | load more | view more | view all | see all | learn more
    | find out more | click here | view comments | comments | comment | leave a comment | add a comment | post a comment |
    no comments | join the conversation | have your say | your comments | report a typo | corrections | report an error |
    contact us | about us | tags | topics | related topics | more on this story | most read | most popular | most viewed |
    most shared | most commented | most emailed | trending | trending now | popular | popular stories | just posted |
    just in | latest | latest news | latest stories | top stories | more stories | more news | more headlines |
    other stories | related | related stories | related articles | related news | related content | related links |
    related coverage | see also | also read | read also | read next | up next | recommended | recommended for you |
    recommended stories | recommended reading | you may also like | you might also like | you may like | you might like |
    more for you | for you | editor's picks | editors' picks | editor's choice | don't miss | must read | must reads |
    in case you missed it | from our partners | from the web | around the web | promoted stories | newsletter |
    newsletters | newsletter sign-up | get our newsletter | privacy policy | terms of use | terms of service |
    terms and conditions | cookie policy | all rights reserved | copyright | disclaimer | accessibility help |
    photo gallery | photos | gallery | video | videos | watch | watch now | watch live | live | play | play video | image
    | images | image caption | image source | media caption | image copyright | getty images | advert | ad | ads |
    follow us | follow us on twitter | follow us on facebook | stay connected | download our app | get the app | ok |
    accept | accept all | i agree | got it | manage cookies | cookie settings | loading | loading...
    """.replace("\n", "|").split("|")
) - {""}
# The names of buttons: a line of two or more of them (`Facebook0 Twitter12 Email Print`) is a bar.
BUTTONS = frozenset(
    "facebook twitter email print share linkedin pinterest google whatsapp reddit comments tweet save livefyre more".split()
)
# Labels of what follows the article's end: from here on the page talks about other things.
ENDINGS = frozenset(
    label.strip()
    for label in """
    just posted | just in | most read | most popular | most viewed | most shared | most commented | most emailed |
    trending | trending now | popular | popular stories | latest | latest news | latest stories | top stories |
    more stories | more news | more headlines | other stories | related | related stories | related articles |
    related news | related content | related links | related coverage | see also | read next | up next | recommended |
    recommended for you | recommended stories | recommended reading | you may also like | you might also like |
    you may like | you might like | more for you | for you | editor's picks | editors' picks | editor's choice |
    don't miss | must reads | in case you missed it | from our partners | from the web | around the web | promoted stories
    | comments | leave a comment | post a comment | add a comment | join the conversation | more on this story |
    related topics | tags | topics | newsletter | newsletters
    """.replace("\n", "|").split("|")
) - {""}

# From here on readers speak; they speak of the same things, so that nothing but the label tells them from the story.
READERS = frozenset(
    {
        "comments",
        "leave a comment",
        "post a comment",
        "add a comment",
        "leave a reply",
        "join the conversation",
        "reader comments",
    }
)

# A short line or sentence that begins with one of these speaks to the visitor of a site, not to the reader of a story.
ADDRESSED = (
    "sign up",
    "subscribe",
    "click here",
    "tap here",
    "get the latest",
    "get our",
    "get breaking",
    "follow us",
    "follow @",
    "like us",
    "join our",
    "join us on",
    "download our",
    "download the",
    "read more",
    "read also",
    "also read",
    "read:",
    "see also",
    "see more",
    "watch:",
    "watch more",
    "listen:",
    "related:",
    "more:",
    "more from",
    "more on this",
    "don't miss",
    "continue reading",
    "scroll down",
    "story continues",
    "article continues",
    "already a subscriber",
    "already have an account",
    "to continue reading",
    "support our journalism",
    "support independent journalism",
    "become a member",
    "become a subscriber",
    "enjoy unlimited",
    "we use cookies",
    "this site uses cookies",
    "this website uses cookies",
    "by clicking",
    "by continuing",
    "your email address",
    "enter your email",
    "thank you for signing up",
    "thanks for signing up",
    "please enable javascript",
    "please log in",
    "please sign in",
    "have a news tip",
    "got a tip",
    "got a story",
    "do you have a story",
    "send us your",
    "contact the newsroom",
    "contact us at",
    "email us at",
    "e-mail us at",
    "email the author",
    "reach the reporter",
    "reach the author",
    "this material may not be published",
    "all rights reserved",
    "copyright",
    "©",
    "(c) copyright",
    "for more news",
    "for more stories",
    "for the latest",
    "for confidential support",
    "view original",
    "report a typo",
    "send feedback",
    "share this",
    "tell us what you think",
    "let us know in the comments",
    "what do you think?",
    "comments are closed",
    "image source",
    "image caption",
    "image copyright",
    "media caption",
    "media playback is unsupported",
    "our standards:",
    "a version of this article appear",
    "read or share this story",
    "share or comment on",
    "for all the latest",
    "video provided by",
)
# The same, anywhere in a paragraph of at most thirty words.
VISITOR_PHRASES = (
    "right to your inbox",
    "to your inbox",
    "in your inbox",
    "our newsletter",
    "our newsletters",
    "our free newsletter",
    "terms of use",
    "terms of service",
    "privacy policy",
    "cookie policy",
    "all rights reserved",
    "use of cookies",
    "may not be published, broadcast",
    "unsubscribe at any time",
    "follow us on",
    "like us on facebook",
    "find us on facebook",
    "… continue reading",
    "... continue reading",
    "your ad choices",
)
# A caption says what it shows before it says what happened.
PICTURE_OPENINGS = (
    "file - ",
    "file – ",
    "file — ",
    "file photo",
    "file image",
    "file picture",
    "in this photo",
    "in this image",
    "in this picture",
    "in this undated photo",
    "in this handout",
    "this photo",
    "this image",
    "this undated photo",
    "this handout",
    "a handout photo",
    "photo:",
    "photos:",
    "picture:",
    "image:",
    "video:",
    "graphic:",
    "map:",
    "chart:",
    "caption:",
    "pictured:",
    "pictured above",
    "above:",
    "above,",
    "below:",
    "left:",
    "right:",
)
# These head a caption only with a colon: "Video of the crash was shown on Monday" is a sentence like others.
PICTURES_OF = ("map of ", "photo of ", "photograph of ", "picture of ", "image of ", "video of ", "graphic of ", "screenshot of ")
BYLINE_LEADS = ("by", "written by", "words by", "story by", "reporting by", "report by", "posted by", "author:", "by:", "from")

# Common words: they say nothing about what a text is about.
PLAIN_WORDS = frozenset(
    """
    about above after again against all also although among another any anything around away back because been before
    being below between both came come could days does doing done down during each even ever every first from further gave
    gets give going gone good great have having here himself herself into itself just keep know last late least left less
    like little long made make many might more most much must near need never next nothing now once only other others over
    part people place same said says saying seen shall should show since some something still such take taken tell than
    that their them themselves then there these they thing things think this those though three through time times today
    told took toward two under until upon used very want week well went were what when where whether which while whole
    whose will with within without work would year years yesterday your news story stories read photo
    """.split()
)
