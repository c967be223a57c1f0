"""Set phrases of the news: whoever writes of a trial, a quake or a match uses them, and has them from nobody."""

from __future__ import annotations

# Of the courts and the police.
_COURTS = """
life in prison without the possibility of parole|life imprisonment without the possibility of parole
life without the possibility of parole|sentenced to life in prison|sentenced to death|sentenced to life without parole
consecutive life sentences|without parole|counts of murder|count of murder|counts of first degree murder
count of first degree murder|counts of second degree murder|count of second degree murder|charged with murder
charged with first degree murder|charged with attempted murder|count of attempted murder|charged with one count of
charged with two counts of|charged with three counts of|found guilty of|pleaded guilty to|pleaded not guilty to
convicted of murder|guilty of murder|first degree murder|second degree murder|assault with a deadly weapon|on murder charges
on suspicion of driving under the influence|suspicion of drunken driving|suspicion of drink driving
driving under the influence of alcohol|faces up to|years in prison|released on bail|held without bail|held without bond
being held on|is due to appear in court|is expected to appear in court|is scheduled to appear in court
is scheduled to be arraigned|is expected to be arraigned|is scheduled to be sentenced|remanded in custody|taken into custody
beyond a reasonable doubt|the death penalty|lethal injection|was pronounced dead at the scene|was later pronounced dead
was pronounced dead at|was taken to hospital|was taken to the hospital|was rushed to hospital|was rushed to the hospital
in critical condition|in stable condition|non life threatening injuries|life threatening injuries
the cause of the fire is under investigation|the investigation is ongoing|the investigation is continuing
no arrests have been made|a police spokesman said|a police spokeswoman said|anyone with information is asked to call
anyone with information should contact|anyone with information is asked to contact|opened fire|hit and run|shot and killed
shot dead
"""

# Of statements and of reporters' sources.
_STATEMENTS = """
said in a statement released by|said in a statement|in a statement released by the team|in a statement released by
according to a statement|in a statement issued|told a news conference|told a press conference|told reporters
speaking on condition of anonymity|spoke on condition of anonymity|on condition of anonymity
because he was not authorized to speak|because she was not authorized to speak|because they were not authorized to speak
was not authorized to speak to the media|was not authorized to discuss the matter publicly|who asked not to be named
who asked not to be identified|who declined to be named|could not immediately be reached for comment
was not immediately available for comment|were not immediately available for comment
did not immediately respond to a request for comment|did not immediately return a call seeking comment
did not immediately return a message seeking comment|declined to comment|refused to comment|no further details were available
there was no immediate claim of responsibility|no one has claimed responsibility|no group has claimed responsibility
claimed responsibility for the attack|our thoughts and prayers are with|thoughts and prayers are with
it was not immediately clear|it is not clear|it was not clear whether|the official news agency said|state television reported
"""

# Of disasters, weather and war.
_DISASTERS = """
there were no immediate reports of casualties|there were no reports of casualties
there were no immediate reports of damage or injuries|there were no immediate reports of damage|no one was injured
no one was hurt|nobody was injured|nobody was hurt|no injuries were reported|were killed and dozens injured
the death toll rose to|the death toll has risen to|an earthquake with a preliminary magnitude of|a magnitude
on the richter scale|according to the us geological survey|the us geological survey said|search and rescue
weapons of mass destruction|roadside bomb|suicide bomber|suicide bombing|a state of emergency|came under fire
"""

# Of sport, markets and politics.
_OTHERS = """
for the first time since|for the first time in|in the first half|in the second half|in the fourth quarter
the rest of the season|of the regular season|for the season|with seconds left|points and rebounds|at the end of the season
placed on injured reserve|on injured reserve|the terms of the deal were not disclosed|terms of the deal were not disclosed
financial terms were not disclosed|compared with the same period last year|compared to the same period last year
in the third quarter|a year earlier|cents a share|per cent|gross domestic product|chief executive officer|vice president
general manager|is survived by his wife|is survived by|at the age of|one of the most|some of the most|at the end of the day
at the time of the|as a result of the|in the wake of the|in connection with the|in the middle of the|on the other hand
is one of the|as well as the|more than half of
"""

# Of publishers: what stands on every page of theirs and is taken for the article now and then.
_PUBLISHERS = """
this material may not be published broadcast rewritten or redistributed|may not be published broadcast rewritten or redistributed
without permission|all rights reserved|contributed to this report|contributed to this story|reporting by|additional reporting by
writing by|editing by|sign up for our newsletter|sign up for our free newsletter|subscribe to our newsletter|follow us on twitter
follow us on facebook|like us on facebook|click here to read|click here for more|read the full story|for more information visit
the views expressed in this article are|do not necessarily reflect the views of|terms of use and privacy policy|terms of service
"""

SET_PHRASES = tuple(
    tuple(phrase.split())
    for group in (_COURTS, _STATEMENTS, _DISASTERS, _OTHERS, _PUBLISHERS)
    for phrase in group.replace("\n", "|").split("|")
    if phrase
)
