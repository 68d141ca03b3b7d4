"""Heads in letters: each cut of hair seen from the front (D), the side (R) and behind (U)."""


def rows(text: str) -> list[str]:
    return [row for row in text.split("\n") if row]


# Ten columns; the face is columns 2..7 from the front. Row 8 is the chin, rows below hang over the shoulders.
HEADS: dict[str, dict[str, list[str]]] = {
    "short": {
        "D": rows("""
..bbcbbb..
.bbccccbb.
.bccccbbba
bbcbbcbbba
bbsbabsbba
asesSsesa.
.TEsSsEsT.
..sSSSst..
...tstt..."""),
        "R": rows("""
..bbbbb...
.bbcccbbb.
bbccccbbb.
bbbcbbbbb.
abbbbabss.
abbassses.
.abtTssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
..bbcbbb..
.bbccccbb.
.bccccbbba
bbccbbbbba
bbcbbbbbba
abbbbbbba.
.abbbbbaa.
..aabbaa..
...tttt..."""),
    },
    "spiky": {
        "D": rows("""
b..bb.cb..
.bbccbccb.
bbcccccbba
.bcbcbbbba
bbsbabsbaa
.sesSsesa.
.TEsSsEsT.
..sSSSst..
...tstt..."""),
        "R": rows("""
.b.b.bb...
bbbbccbbb.
.bbcccbbbb
bbbcbbbba.
abbbbabss.
.bbassses.
.abtTssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
b..bb.cb..
.bbccbccb.
bbcccccbba
.bccbbbbba
bbcbbbbbaa
.bbbbbbba.
.abbabbaa.
..a.bbta..
...tttt..."""),
    },
    "ponytail": {
        "D": rows("""
...bbbbb..bb
.bbcccbbbrcb
.bccccbbbrbba
bbccbbcbba.ba
bbcsbbsbba.ba
bsesSsesba.ba
bTEsSsEsTa.a.
..sSSSst.....
...tstt......"""),
        "R": rows("""
.abb.bbbb...
bbcbbbcccbb.
bcbrbcccbbb.
bbarbbbcbbb.
bb.abbbbass.
bb..bbasses.
bba.abtTsEsS
.bb..atssSSs
.ba...ttssu.
..a........."""),
        "U": rows("""
..bbbbb...
.bbcccbbb.
.bccbbbbba
bbcbbbbbba
bbbrRRrbba
abbbccbbba
.abbcbbaa.
..abbcba..
...bbbb...
...abba...
....aa...."""),
    },
    "long": {
        "D": rows("""
..bbbbbb..
.bbccccbb.
.bcccccbba
bbcbbbbbba
bbcbbbbbba
bbseSSesba
bbsESSEsba
bbasSSsaba
bba.ts.aba
.ba....aba
.aa....aa."""),
        "R": rows("""
..bbbbb...
.bbcccbbb.
bbcccccbb.
bbccbbbbb.
bbbcbbbbb.
bbbbbases.
bbbbassEs.
bbbbasSSs.
bbbba.su..
bbba......
.aba......
.aa......."""),
        "U": rows("""
..bbbbbb..
.bbccccbb.
.bccccbbba
bbcccbbbba
bbcbcbbbba
bbcbbbbbba
bbbbcbbbba
bbbbbbbbaa
bbcbbbbbaa
abbbbbbba.
.abbbabaa.
..aa.aa..."""),
    },
    "bob": {
        "D": rows("""
..bbbbbb..
.bbccccbb.
.bccccbbba
bbccbbbbba
bbcbbbbbba
bbseSSesba
bbsESSEsba
absSSSsaba
.a.tst.aa."""),
        "R": rows("""
..bbbbb...
.bbcccbbb.
bbcccccbb.
bbccbbbbb.
bbcbbbbbs.
bbbbbases.
bbbbbssEs.
abbbasSSs.
.aaattsu.."""),
        "U": rows("""
..bbbbbb..
.bbccccbb.
.bccccbbba
bbcccbbbba
bbcbbbbbba
bbcbbbbbba
bbbbbbbbaa
abbbbbbbaa
.aabtbaaa."""),
    },
    "bun": {
        "D": rows("""
...bccb...
..abbbba..
.bbccccbb.
.bccbbcbba
bbcsbbsbba
bsesSsesba
aTEsSsEsTa
..sSSSst..
...tstt..."""),
        "R": rows("""
.bcb......
bbbbbbb...
abbcccbbb.
.bccccbbb.
.bcbbbass.
.bbassses.
.abtTssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
...bccb...
..abccba..
.bbabbabb.
.bccbbbbba
bbcbbbbbba
abbbbbbbba
.abbbbbaa.
..atbbta..
...tttt..."""),
    },
    "bald": {
        "D": rows("""
...sSSs...
..sSSSSst.
.sSSSsssst
.sSsssssst
bssssssstb
bsesSsestb
.TEsSsEstT
..sSSSst..
...tstt..."""),
        "R": rows("""
...sSSs...
..sSSSSs..
.tSSSsssst
.tssssssst
.bbtsssss.
abbTssses.
.abTsssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
...sSSs...
..sSSSsst.
.sSSSsssst
.tsssssstt
bttssssttb
abbbttbbba
.abbbbbba.
..abbbba..
...tttt..."""),
    },
    "perm": {
        "D": rows("""
..bcbcbb..
.bcdcbcbb.
bcdcbcbcba
bcbcbbcbba
bcbsbasbba
bsesSsesba
.TEsSsEsT.
..sSSSst..
...tstt..."""),
        "R": rows("""
..bcbcb...
.bcdcbcbb.
bcdcbcbcb.
bcbcbcbbb.
bcbcbbass.
abcassses.
.bbtTssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
..bcbcbb..
.bcdcbcbb.
bcdcbcbcba
bccbcbcbba
bcbcbcbbba
abcbcbbba.
.abcbbbaa.
..abbbaa..
...tttt..."""),
    },
}
