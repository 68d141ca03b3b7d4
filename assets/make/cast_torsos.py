"""Clothes in letters: trunks without arms from front (D), behind (U) and side (R)."""

from assets.make.cast_heads import rows

TORSOS: dict[str, dict[str, list[str]]] = {
    "blazer": {
        "D": rows("""
.MmWrWmn.
MMnwRwnmn
MMmnrnmmn
MmmmrmMmn
Mmmmnmmmn
mmmmnmmmn
mmnmnmnmn
nnnnnnnnn"""),
        "U": rows("""
.MmmmmMm.
MMMmmmmmn
MMmmmmmmn
Mmmmmmmmn
Mmmmnmmmn
mmmmnmmmn
mmmmnmmnn
nnnnnnnnn"""),
        "R": rows("""
.MMmmW.
MMmmmwr
Mmmmmnr
Mmmmmmn
Mmmmmmn
mmmmmmn
mmmmmnn
nnnnnnn"""),
    },
    "cardigan": {
        "D": rows("""
.LMWwWMm.
LMmWwWmMn
MMMmWmMmn
MMMmwmMmn
MMmmNmMmn
Mmmmwmmmn
mmnmNmnmn
nnnnnnnnn"""),
        "U": rows("""
.LMMMMMm.
LMMMMMMmn
MMMMMMmmn
MMMmMmMmn
MMmMmMmmn
Mmmmmmmmn
mmmmmmmmn
nmnmnmnmn"""),
        "R": rows("""
.LMMMW.
LMMMMmW
MMMMMmm
MMMmMmN
MMmmmmm
Mmmmmmn
mmmmmnn
nmnmnmn"""),
    },
    "vest": {
        "D": rows("""
.WWWrWWw.
WMwRRRwmy
WMMwrwmmy
wMMmmmmny
wMMmmmmny
wmmmmmmny
ymmmmmmny
nnmnmnmnn"""),
        "U": rows("""
.WwWWWww.
WMMmmmmmy
WMMmmmmmy
wMMmmmmny
wMmmmmmny
wmmmmmmny
ymmmmmmny
nmnmnmnmn"""),
        "R": rows("""
.WWwWW.
WWMMmwr
wMMmmmn
wMMmmmn
wMmmmmn
ymmmmmn
ymmmmmn
nmnmnmn"""),
    },
    "varsity": {
        "D": rows("""
.MMXXXMm.
MMmwWwmmn
MWmMwMmmn
MWWmymmmn
MWmmymmmn
Mmmmymmmn
mmmmymmmn
XxXxyxXxX"""),
        "U": rows("""
.MMXXXMm.
MMMMMmmmn
MMWWWWWmn
MMmWWmmmn
Mmmmmmmmn
Mmmmmmmmn
mmmmmmmmn
XxXxXxXxX"""),
        "R": rows("""
.MMMXX.
MMMMmmW
MMmmmmy
Mmmmmmy
Mmmmmmy
mmmmmmy
mmmmmny
XxXxXxX"""),
    },
    "coat": {
        "D": rows("""
.LMmnmMm.
LMMmnmMmn
MMmLnmmmn
MMmMnmmmn
MmmmNmmmn
XxxxYxxxX
Mmmmnmmmn
MmmmNmmnn"""),
        "U": rows("""
.LMMMMMm.
LMMmmmmmn
MMMmmmmmn
MMmmmmmmn
Mmmmmmmmn
XxxxxxxxX
Mmmmnmmmn
Mmmmnmmnn"""),
        "R": rows("""
.LMMmm.
LMMmmLn
MMmmmmn
MMmmmmN
Mmmmmmn
XxxxxxY
Mmmmmmn
Mmmmmnn"""),
    },
    "padded": {
        "D": rows("""
.LLMnMMm.
LLMMnMMmn
nnnnNnnnn
LMMMnMmmn
LMMmnMmmn
nnnnNnnnn
MMmmnmmmn
nnnnnnnnn"""),
        "U": rows("""
.LLMMMMm.
LLMMMMMmn
nnnnnnnnn
LMMMMMmmn
LMMMMmmmn
nnnnnnnnn
MMMmmmmmn
nnnnnnnnn"""),
        "R": rows("""
.LLMMn.
LLMMMMN
nnnnnnn
LMMMMmN
LMMMmmn
nnnnnnn
MMmmmmn
nnnnnnn"""),
    },
    "shirt": {
        "D": rows("""
.LMMsMMm.
LMMMtMMmn
MMMMnMmmn
MMMMmmmmn
MMMmmmmmn
Mmmmmmmmn
mmmmmmmmn
nnnnnnnnn"""),
        "U": rows("""
.LMMMMMm.
LMMMMMMmn
MMMMMMmmn
MMMMMmmmn
MMMmmmmmn
Mmmmmmmmn
mmmmmmmmn
nnnnnnnnn"""),
        "R": rows("""
.LMMMs.
LMMMMMm
MMMMMmn
MMMMmmn
MMmmmmn
Mmmmmmn
mmmmmnn
nnnnnnn"""),
    },
    "track": {
        "D": rows("""
.XMmXmMX.
MXmmYmmXn
MXMmYmmXn
MMmmYmmmn
MmXXXXXmn
MmmmYmmmn
mmmmYmmmn
nnnnYnnnn"""),
        "U": rows("""
.XMXXXMX.
MXMmmmmXn
MXMmmmmXn
MMXXXXXmn
Mmmmmmmmn
Mmmmmmmmn
mmmmmmmmn
nnnnnnnnn"""),
        "R": rows("""
.MXMmX.
MMXMmmY
MMXmmmY
MMmmmmY
MXXXXXn
Mmmmmmn
mmmmmnn
nnnnnnn"""),
    },
    "apron": {
        "D": rows("""
.WWwywww.
WWXwyWXwy
WWXYYYXwy
wXYYYYXxw
wXYYYYXxw
wXYYYXXxy
wXYYYXXxy
yXYYYXXxy"""),
        "U": rows("""
.WWwxwww.
WWwwxwwwy
WWwwxwwwy
wwwwxwwwy
wxxXXXxxy
wwwXwXwwy
wwwwwwwwy
yyyyyyyyy"""),
        "R": rows("""
.WWWwy.
WWWwwXY
WWwwXYY
wwwXYYY
wxxXYYX
wwwXYYX
wwwXYYX
yyyxYYX"""),
    },
    "plate": {
        "D": rows("""
.MMvnvMm.
MvVGGGVvn
MvVVVVVvn
MvvvvvvVn
mvVGvVGvn
mvVVvVVvn
nvvvvvvvn
kkkkKkkkk"""),
        "U": rows("""
.MMvvvMm.
MvVGGGVvn
MvVVVVVvn
MvvvvvvVn
mvVVVVVvn
mvVVVVVvn
nvvvvvvvn
kkkkkkkkk"""),
        "R": rows("""
.MMvvm.
MvVVVVv
MvVVVVv
mvvvvvV
mvVVvVG
mvVVvVV
nvvvvvv
kkkkkkk"""),
    },
    "hazmat": {
        "D": rows("""
.LLMxMMm.
LLMMXMMmn
LMMMXMmmn
LMMMXmmmn
MMMmXmmmn
vvvvVvvvv
MMmmXmmmn
MMmmXmmnn"""),
        "U": rows("""
.LLvvvMm.
LLMVGVMmn
LMMVGVmmn
LMMVVVmmn
MMMvvvmmn
vvvvVvvvv
MMmmmmmmn
MMmmmmmnn"""),
        "R": rows("""
.LLMMM.
vVMMMMX
VGMMMmX
VVMMMmX
vvMMmmX
vvvvvvV
MMMmmmX
MMmmmnn"""),
    },
    "gown": {
        "D": rows("""
.MMmsmMm.
LMMmtmMmn
MMMmnmmmn
MMmmmmmmn
MMmYYmmmn
MmmXXmmmn
Mmmmmmmmn
Mmmmmmmmn"""),
        "U": rows("""
.MMmxmMm.
LMMmxmMmn
MMMxmxmmn
MMmmxmmmn
MMmxmxmmn
Mmmmmmmmn
Mmmmmmmmn
Mmmmmmmmn"""),
        "R": rows("""
.MMMms.
LMMMmmm
MMMmmmn
MMmmmmn
MMmmmYn
MmmmmXn
Mmmmmmn
Mmmmmmn"""),
    },
}
