"""English news: states and provinces as newspapers abbreviate them behind a town."""

from __future__ import annotations

# States in their newspaper abbreviations, with full points, that follow a comma after a town.
STATE_ABBREVIATIONS = frozenset(
    """
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb.
    Nev. N.H. N.J. N.M. N.Y. N.C. N.D.
    Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. Alta. B.C. Ont. Que. Sask. Man. N.S. N.B. N.S.W.
    Qld. Vic. Tas.
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA MD MA MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN
    TX UT VA VT WA WI WV WY NSW
    """.split()  # noqa: SIM905 - a list of one per line would be eighty lines
)

# States by their newspaper abbreviations, where these are no other word; lower case, without the point.
STATE_OF_ABBREVIATION = {
    "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "calif": "california", "colo": "colorado",
    "conn": "connecticut", "fla": "florida", "kan": "kansas", "mich": "michigan", "minn": "minnesota", "neb": "nebraska",
    "nev": "nevada", "okla": "oklahoma", "tenn": "tennessee", "tex": "texas", "wis": "wisconsin", "n.y": "new york",
    "n.j": "new jersey", "n.c": "north carolina", "s.c": "south carolina", "n.h": "new hampshire", "n.m": "new mexico",
    "n.d": "north dakota", "s.d": "south dakota", "r.i": "rhode island", "alta": "alberta", "ont": "ontario",
    "sask": "saskatchewan", "b.c": "british columbia", "w.va": "west virginia",
}  # fmt: skip
