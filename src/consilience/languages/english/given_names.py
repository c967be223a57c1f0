"""English news: given names with the gender they tell, across the cultures that news reports on."""

from __future__ import annotations

_FEMALE = """
abigail ada adele adriana agnes aicha aisha alexandra alexis alice alicia alina alison allison alyssa amal amanda amber amelia
amina amy ana
anastasia andrea angel angela angelina angelique anita anna anne annette annie antonia aoife april ariana arianna arlene
ashley asma astrid audrey aung
aurora ava ayesha barbara beatrice beatriz becky belinda benazir bernadette bernice bertha beth bethany betsy betty beverly
beyonce bianca bonnie brenda
briana bridget brigitte britney brittany brooke caitlin camila camilla camille candace carina carla carmen carol carole
carolina caroline carolyn caryn
cassandra catalina catherine cathy cecilia celia celine charlene charlotte chelsea cheryl chiara chloe christiane christina
christine ciara cindy claire
clara clare claudia claudine colleen connie constance corazon cristina crystal cynthia dalia daniela danielle daphne dawn
debbie deborah debra deirdre
delia denise desiree diana diane dianne dina dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elif
elisa elisabeth eliza elizabeth
ella ellen elsa elsie emilia emily emma erica erika erin esther ethel eugenia eva eve evelyn fatima fatma fatou faye felicity
fiona flora
florence frances francesca freda frieda gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude
gina giorgia giovanna gisele
giulia gladys glenda gloria golda grace graciela greta gretchen guadalupe gwen gwendolyn hanan hannah harriet hazel heather
heidi helen helena helene
helga hermione hilary hilda hillary holly hope ida imelda inga ingrid ioana irene irina iris irma isabel isabella isabelle
ivana ivanka jacinda jacqueline
jacqui jamila jana jane janet janice janine jasmin jasmine jean jeanette jeanne jelena jennifer jenny jessica jill jillian
joan joanna joanne jocelyn
jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kamala karen karin karina karla kate katharine
katherine kathleen kathryn kathy
katie katrina kay kayla keiko kelly kelsey khadija kimberly kirsten kirstie kristen kristin kristina kristine kylie laetitia
lakshmi lara larisa laura
lauren laverne leah leila leila lena leonor leslie leticia leyla lila liliana lillian lily lina linda lindsay lindsey lisa liz
liza lois lola loretta
lori lorraine louise lucia lucille lucinda lucy ludmila luisa lydia lynn lynne mabel madeleine madeline madison magdalena
maggie maia maja malala manuela
mara marcia margaret margarita margot maria mariah mariam marian mariana marianne marie marilyn marina marine marion marisa
marjorie marlene marsha marta
martha martina mary maryam matilda maud maureen maxine maya megan meghan mei melanie melania melinda melissa mercedes meredith
meryl mia michaela michele
michelle michiko mildred milena millie mina mindy miranda miriam misty moira molly mona monica monika monique muriel myra
myriam nadia nadine nana nancy
naomi natalia natalie natasha nicola nicole nina noelle nora noreen norma oksana olena olga olivia ophelia oprah pamela paola
patience patricia patsy patti
paula paulette pauline pearl peggy penelope penny petra philippa phoebe phyllis pippa polly pooja priscilla priti priya rachel
rachida rania raquel
rashida rebecca regina renata rene renee rhonda rihanna rita roberta robyn rosa rosalind rosanna rose roseanne rosemary rosie
rowena roxana roxanne ruby
ruth sabine sabrina sadie sally samantha samira sandra sara sarah saoirse scarlett segolene selena serena shakira shannon
sharon sheila shelley sheryl shirley
shoko sienna silvia simona simone sinead siobhan sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan
susanna susanne suzanne svetlana sylvia
sylvie tabitha tamara tammy tania tanya tara tatiana tatyana teresa teri tessa thelma theresa therese tiffany tilda tina
tracey tracy trisha trudy ulrike
ursula uma valentina valeria valerie vanessa vera veronica veronique vicki vicky victoria viola violet virginia vivian viviane
wanda wendy whitney wilma
winifred winona xenia yasmin yelena yevgenia yingluck yoko yolanda yulia yuliya yuko yvette yvonne zainab zara zeinab zelda
zoe zsuzsanna
"""

_MALE = """
aaron abbas abdel abdelaziz abdi abdul abdulaziz abdullah abdulrahman abel abraham adam adel adnan adolf adrian ahmad ahmed
ahmet akbar akhtar akio akira al alexis
alain alan albert alberto alejandro aleksandar aleksandr aleksei aleksey alessandro alex alexander alexandre alexandros alexei
alexey alfonso alfred alfredo
ali alistair allan allen alonso alvaro alvin amadou amin amir amit amos anatoly anders andre andreas andrei andres andrew
andrey andriy andrzej andy angelo angus
anil antal anthony antoine anton antonio antonis antony anwar ara arash ari ariel arif arjun armando arne arnold arsene arthur
artur arturo arun arvind
asad ashraf asif aslan atul augusto austin avi axel aziz babar barack barney barry bart bartholomew bashar basil bassam ben
benedict benito benjamin benny bernard
bernardo bernd bernie bertrand bill billy binyamin bjorn blake bob bobby bogdan boris boyd brad bradley brandon brendan brent
brett brian bruce bruno bryan
bryce burak byron caleb calvin cameron carl carlo carlos carolos carsten casey cecil cedric cem cesar chad charles charlie
chester chris christian christoph
christophe christopher christos claude claudio clarence clark claus clay clayton clement cliff clifford clint clinton clive
clyde cody colin conor conrad constantin
cory craig cristian cristiano cristobal curtis cyril cyrus dale damian damien damon dan daniel danilo danny dario darrell
darren darryl dave david davis dean
declan deepak delroy denis dennis denzel derek dermot desmond devin dick didier diego dieter dimitri dimitris dimitrios dino
dirk dmitri dmitriy dmitry dmytro dominic
dominique don donald donovan doug douglas drew duane dudley duncan dustin dwayne dwight earl eddie edgar eduardo edmund
edouard eduard edward edwin egor ehud
eli elias elijah elliot elliott elton elvis emad emanuel emil emiliano emilio emmanuel emre enrico enrique eoin eric erich
erik ernest ernesto ernie errol
ethan etienne eugene evan evgeny evo ezra fabian fabio fabrice fadi faisal farid farouk farooq faustino federico felipe felix
ferdinand fergus fernando fidel
filip filippo floyd francesco francis francisco franco francois frank frankie franklin franz fred freddie frederic frederick
fredrik friedrich fritz gabor
gabriel gareth garrett garry gary gaston gavin gene gennady geoff geoffrey george georges georgi georgios gerald gerard
gerardo gerhard german gerry ghassan
giacomo gianni giannis gilbert gilberto gilles gino giorgio giovanni giulio giuseppe glen glenn godfrey gonzalo gopal gordon
graeme graham grant greg gregg gregor
gregory grigory guido guillaume guillermo gunnar gunter gunther gus gustav gustavo guy habib hadi hakan hamad hamid hamza hank
hans harald haris harold
harrison harry harun harvey hasan hashim hasim hassan hector heidar heinrich heinz helmut hendrik henri henrik henrique henry
herbert herman hernan heydar
hideki hiroshi hisham horst hosni howard hoyt hubert hugh hugo humberto hussein hyman iain ian ibrahim idris ignacio igor
ilham ilya imad imran ingmar inigo
ion isaac isaiah ishmael ismail israel issa ivan ivo jack jackson jacob jacques jaime jair jake jakob jalal jamal james jamie
jamil jan janez janusz jared
jaroslav jarrod jason jasper javad javier jay jeff jefferson jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jerzy
jesper jesse jesus jian jim
jimmy joachim joao joaquin jochen jodi joe joel joern joey johan johann johannes john johnny jon jonas jonathan jordan jorge
jose josef joseph josh joshua
josip jozef juan juergen jules julian julien julio julius junichiro jurgen justin kabir kamal karim karl karol kassem keith
ken kenji kenneth kent kevin khaled
khalid khalil kiran kirk klaus kobe kofi konstantin konstantinos krishna kris kristian kristof kurt kwame kyle kyriakos lamar
lance larry lars laszlo laurence
laurent lawrence lazaro lee leif leigh leo leon leonard leonardo leonel leonid leopold leroy les lester lev lewis liam lionel
lloyd loic lorenzo lou louis lowell
luc luca lucas luciano ludovic luigi luis luiz lukas luke luther lyle lyndon mahathir mahdi mahmood mahmoud majid malcolm
malik manfred manmohan manoj manuel
marc marcel marcello marcelo marco marcos marcus marek mariano marin mario marius mark marko markus marlon marshall martin
marty marvin massimo mateo mateusz
mathias mathieu matt matteo matthew matthias matthieu maurice mauricio maurizio max maxim maximilian maxime mehdi mehmet mel
melvin michael michal michel mick
miguel mihai mihail mikael mike mikhail miles milan milo milos milton minh miroslav mitch mitchell mitt moammar mohamed
mohammad mohammed mohsen moises
moqtada morgan morris morten moses moshe mostafa muammar muhammad muhammadu murat murray musa mustafa nabil naguib narendra
naser nasser nathan nathaniel naveen nawaz
ned neil nelson nestor neville nicholas nick nicky nico nicolas niels nigel nikita nikola nikolai nikolaos nikolas nikolay
nikos nils nirad noah noam noel nolan
norbert norman nouri octavio olaf ole oleg oleksandr oliver olivier omar orlando orrin oscar osama oskar osman oswald otis
otto owen pablo paddy panos paolo
parviz pascal pasquale pat patrice patrick paul paulo pavel pawel pedro peng per percy perry pete peter petr petro petros phil
philip philippe phillip pierre
pieter piers piotr pranab preston prakash quentin quincy rafael rafik rahul raimundo raj rajesh rajiv rajnath rakesh ralph
ramesh ramon ramzan ramzi randall
randolph randy raphael rashid raul ravi ray raymond raza recep reggie reginald reinhard reza ricardo riccardo rich richard
rick ricky rob robert roberto robin
rocco rod roderick rodney rodolfo rodrigo roger roh roland rolf roman ron ronald ronaldo ronnie rory roscoe ross rowan rowland
roy ruben rubens rudi rudolf
rudolph rudy rufus rupert russ russell rustam ryan saad saddam saeed saif salah salim salman salvador salvatore sam sami samir
samuel sanjay sandeep santiago
satoshi saul scott sean sebastian sebastien semyon serge sergei sergey sergio seth shah shahid shane shaun shawn sheldon
shimon shinzo sidney silvio simon
slobodan solomon soren spencer spyros stan stanislav stanislaw stanley stavros stefan stefano stefanos steffen stephan
stephane stephen sterling steve steven
stuart subramaniam sunil suresh sven syed takashi takeshi tamir tarek tariq taro taylor ted tedros terence terrance terrence
terry thabo thaksin theo theodor
theodore thierry thomas tiago tiger tim timothy timur tobias toby todd tom tomas tomasz tommy tony toshiro travis trent trevor
tristan troy tyler tyrone tyson
ulrich umar umberto usman uwe vaclav valentin valery vance vasily vassilis vaughn vernon vicente victor vijay viktor vince
vincent vincenzo vinod virgil vishal
vitali vitaliy vitaly vito vlad vladimir volker volodymyr walid wallace wally walt walter warren wayne wendell werner wilfred
wilhelm will willem william willie
willy winston wladimir wolfgang woody xavier yair yanis yannick yannis yasser yasuo yitzhak yosef yousef youssef yuri yusuf
yves zachary zakaria zbigniew zeljko
zhang zoltan zoran
"""

_EITHER = """
addison alexi alpha ariel aubrey avery bailey blair bobbie cameron carey carson casey charley chi dana darcy dakota devon drew
dylan ellis emerson finley francis
frankie gale gayle hadley harper hayden hollis hunter jaden jamie jaime jess jessie jody jordan jun kai kendall kerry kim kit
kris lane lauren lee leigh leslie
li ling logan loren mackenzie madison marley min ming morgan nikki noor parker pat peyton quinn reese remy riley robbie robin
rowan rory sacha sam sandy sasha
shelby sidney skyler stevie sydney terry toni tracy val wei whitney xi yan yi yong yu
"""


def _told() -> dict[str, str]:
    """Give every name its gender; one that both carry is "u"."""
    female, male, either = (frozenset(text.split()) for text in (_FEMALE, _MALE, _EITHER))
    return {name: _gender(name in female, name in male, name in either) for name in sorted(female | male | either)}


def _gender(female: bool, male: bool, either: bool) -> str:  # noqa: FBT001 - three facts about one name
    if either or (female and male):
        return "u"
    return "f" if female else "m"


# Lower case, no accents: "f" female, "m" male, "u" both.
GIVEN_NAMES: dict[str, str] = _told()

# Short forms that stand for one given name in news; never used to join two people by themselves.
SHORT_NAMES: dict[str, str] = {
    "abe": "abraham", "al": "albert", "alex": "alexander", "andy": "andrew", "barney": "bernard", "ben": "benjamin",
    "bernie": "bernard", "beth": "elizabeth", "betty": "elizabeth", "bill": "william", "billy": "william", "bob": "robert",
    "bobby": "robert", "cathy": "catherine", "charlie": "charles", "chris": "christopher", "chuck": "charles",
    "cindy": "cynthia", "dan": "daniel", "danny": "daniel", "dave": "david", "debbie": "deborah", "dick": "richard",
    "don": "donald", "doug": "douglas", "ed": "edward", "eddie": "edward", "frank": "francis", "fred": "frederick",
    "geoff": "geoffrey", "greg": "gregory", "hank": "henry", "harry": "henry", "jack": "john", "jake": "jacob",
    "jeff": "jeffrey", "jim": "james", "jimmy": "james", "joe": "joseph", "joey": "joseph", "johnny": "john",
    "jon": "jonathan", "josh": "joshua", "kate": "katherine", "kathy": "katherine", "ken": "kenneth", "larry": "lawrence",
    "liz": "elizabeth", "maggie": "margaret", "matt": "matthew", "max": "maximilian", "mike": "michael", "mitch": "mitchell",
    "nick": "nicholas", "pat": "patrick", "peggy": "margaret", "pete": "peter", "phil": "philip", "ray": "raymond",
    "rich": "richard", "rick": "richard", "rob": "robert", "ron": "ronald", "sam": "samuel", "steve": "stephen",
    "sue": "susan", "ted": "edward", "terry": "terence", "tim": "timothy", "tom": "thomas", "tommy": "thomas",
    "tony": "anthony", "vince": "vincent", "will": "william", "steven": "stephen", "jeffery": "jeffrey", "rudy": "rudolph",
    "zach": "zachary", "mo": "maurice",
}  # fmt: skip
