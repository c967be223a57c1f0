"""English news: organisations that need no other evidence, and words for one thing that no article explains."""

from __future__ import annotations

# Different words for one thing, told so often that no article explains them. The first is the canonical one.
SAME_NAMES = (
    ("united nations", "u.n.", "un"),
    ("united states", "u.s.", "us", "usa", "u.s.a.", "united states of america", "america"),
    ("united kingdom", "u.k.", "uk", "britain", "great britain"),
    ("european union", "eu", "e.u."),
    ("united arab emirates", "uae", "u.a.e.", "emirates"),
    (
        "islamic state", "is", "isis", "isil", "daesh", "islamic state group", "islamic state in iraq and syria",
        "islamic state of iraq and the levant", "so-called islamic state",
    ),
    ("associated press", "ap", "the associated press"),
    ("agence france-presse", "afp"),
    ("north atlantic treaty organization", "nato", "north atlantic treaty organisation"),
    ("federal bureau of investigation", "fbi", "f.b.i."),
    ("central intelligence agency", "cia", "c.i.a."),
    ("international monetary fund", "imf", "i.m.f."),
    ("world health organization", "who", "w.h.o.", "world health organisation"),
    ("european central bank", "ecb"),
    ("al-qaida", "al-qaeda", "al qaeda", "al qaida", "qaeda", "qaida"),
    ("united states geological survey", "usgs", "u.s. geological survey", "us geological survey"),
    ("new york city", "nyc"),
    ("los angeles", "l.a."),
    ("washington, d.c.", "washington d.c.", "washington dc"),
    ("mediterranean sea", "mediterranean"),
    ("caribbean sea", "caribbean"),
    ("baltic sea", "baltic"),
    ("adriatic sea", "adriatic"),
    ("aegean sea", "aegean"),
    ("caspian sea", "caspian"),
    ("myanmar", "burma"),
    ("kyiv", "kiev"),
    ("mumbai", "bombay"),
    ("kolkata", "calcutta"),
    ("bern", "berne"),
    ("securities and exchange commission", "sec"),
    ("british broadcasting corporation", "bbc"),
    ("democratic republic of congo", "democratic republic of the congo", "drc", "congo-kinshasa"),
    ("ivory coast", "cote d'ivoire"),
    ("czech republic", "czechia"),
    ("turkey", "turkiye"),
)  # fmt: skip

# Names that carry no head word and need no other evidence.
KNOWN_ORGANISATIONS = frozenset(
    " ".join(name.split())
    for name in """
    united nations, european union, islamic state, red cross, red crescent, white house, kremlin, pentagon, congress,
    parliament, knesset, duma, bundestag, interpol, europol, opec, unicef, unesco, hamas, hezbollah,
    taliban, taleban, al-qaida, al-qaeda, al qaeda, fatah, scotland yard, downing street, google, apple, microsoft, facebook,
    twitter, youtube, amazon, netflix, boeing, airbus, toyota, honda, nissan, ford, general motors, general electric, tesla,
    volkswagen,
    bmw, siemens, samsung, sony, nokia, intel, ibm, oracle, cisco, hp, hewlett-packard, dell, amd, ati, nvidia, yahoo, ebay,
    paypal, uber, spacex, walmart, wal-mart, exxon, exxonmobil, exxon mobil, chevron, shell, bp, total, gazprom, rosneft,
    lukoil,
    goldman sachs, jpmorgan, jpmorgan chase, morgan stanley, citigroup, hsbc, barclays, ubs, credit suisse, deutsche bank,
    bloomberg, reuters, associated press, agence france-presse, xinhua, tass, interfax, cnn, bbc, al-jazeera, al jazeera,
    itar-tass, fox news,
    new york times, washington post, wall street journal, the guardian, guardian, daily mail, daily telegraph, le monde, der
    spiegel, usa today, los angeles times, financial times, pfizer, astrazeneca, moderna, merck, novartis, roche, bayer, gates
    foundation,
    greenpeace, amnesty international, human rights watch, oxfam, medecins sans frontieres, doctors without borders, nasa,
    nato, real madrid, barcelona fc, manchester united, manchester city, arsenal, chelsea, juventus, bayern munich, inter
    milan, ac milan,
    labour, tories, likud, boko haram, al-shabab, al-shabaab, farc, pkk, eta, ira, sinn fein, scotland yard, coast guard,
    state department, wikileaks, wikipedia, mcdonald's, starbucks, coca-cola, pepsi, pepsico, nestle, unilever, nike, adidas,
    house of commons, house of lords, house of representatives, mi5, mi6, g20, g7, g8, eurozone, mossad, fifa, uefa,
    un, u.n, eu, e.u, ap, afp, fbi, f.b.i, cia, c.i.a, imf, i.m.f, ecb, isis, isil, daesh, islamic state group, usgs
    """.replace("\n", " ").split(",")
)
