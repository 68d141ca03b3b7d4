"""Heads in letters under a cap, a helmet or a hood, seen like those of cast_heads."""

from assets.make.cast_heads import rows

HATS: dict[str, dict[str, list[str]]] = {
    "cap": {
        "D": rows("""
..xXXXXx..
.xXYYXXXx.
.XYYXXXXx.
.XXXXXXXx.
xxxxxxxxxx
aaTTTTTTaa
.tEsSsEst.
..sSSSst..
...tstt..."""),
        "R": rows("""
..xXXXx...
.xXYYXXx..
xXYYXXXX..
xXXXXXXX..
xxXXXXxxxx
abbaTTTTxx
.abtTssEs.
..atssSSs.
...ttssu.."""),
        "U": rows("""
..xXXXXx..
.xXYYXXXx.
.XYYXXXXx.
.XXXXXXXx.
.XxXXXXxx.
abbxxxxbba
.abbbbbaa.
..aabbaa..
...tttt..."""),
    },
    "beanie": {
        "D": rows("""
...xXXx...
..XYYXXx..
.xXYXXXXx.
.XXXXXXXx.
.xYxYxYxx.
baesSsesab
.TEsSsEsT.
..sSSSst..
...tstt..."""),
        "R": rows("""
...xXXx...
..XYYXXx..
.xXYXXXXx.
.XXXXXXXX.
.xYxYxYxx.
abbassses.
.abtTssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
...xXXx...
..XYYXXx..
.xXYXXXXx.
.XXXXXXXx.
.xYxYxYxx.
abbbbbbbba
.abbbbbaa.
..aabbaa..
...tttt..."""),
    },
    "cook": {
        "D": rows("""
.wWWWWWw..
wWWWWWWWy.
wWWWWWWWy.
.yWwWwWy..
.wwwwwwyy.
asesSsesa.
.TEsSsEsT.
..sSSSst..
...tstt..."""),
        "R": rows("""
.wWWWWw...
wWWWWWWw..
wWWWWWWy..
.ywWwWy...
.wwwwwyy..
abbassses.
.abtTssEsS
..atssSSs.
...ttssu.."""),
        "U": rows("""
.wWWWWWw..
wWWWWWWWy.
wWWWWWWWy.
.yWwWwWy..
.wwwwwyyy.
abbbbbbba.
.abbbbbaa.
..aabbaa..
...tttt..."""),
    },
    "helmet": {
        "D": rows("""
..XYYXXX..
.XYYXXXXx.
.XYXXXxXx.
xXXxXXXXxx
xxxxxxxxxx
.aTTTTTTa.
.vEsSsEsv.
..vSSSsv..
...vvvv..."""),
        "R": rows("""
..XYYXX...
.XYYXXXXx.
.XYXXxXXx.
xXXXXXXXxx
xxxxxxxxxx
.xxaTTTTs.
..xvtssEs.
..tvssSSs.
...tvvvu.."""),
        "U": rows("""
..XYYXXX..
.XYYXXXXx.
.XYXXXxXx.
xXXXXxXXxx
xXXXXXXXxx
xxxxxxxxxx
.xaaaaaax.
..ttttta..
...tttt..."""),
    },
    "hood": {
        "D": rows("""
..MLLLMM..
.MLLLMMMm.
.MLnnnnMm.
MLnghhgnmm
MMgghggvmm
MMgghggvmn
.MvXYYXvm.
.mnxXXxnn.
..nmxxmn.."""),
        "R": rows("""
..MLLLM...
.MLLLMMMm.
.MLLMMnnn.
MLLMMnghh.
MLMMMnggh.
MMMMmngghv
.MMmmnvXXX
.mmmmnxXXx
..nnmmnxx."""),
        "U": rows("""
..MLLLMM..
.MLLLMMMm.
.MLLMMMMm.
MLLMMMMMmm
MLMMMMMmmm
MMMMMMMmmn
.mMMMMmmn.
.nmmmmmnn.
..nnnnnn.."""),
    },
}
