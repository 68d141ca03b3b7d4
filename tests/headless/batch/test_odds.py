"""Intervals and tests against what the definitions say, counted out."""

from itertools import product
from math import sqrt

import pytest

from game.headless.batch.odds import Z95, mcnemar, paired_difference, quantile, wilson


@pytest.mark.parametrize("runs", [1, 2, 7, 30, 200])
def test_wilson_holds_exactly_the_shares_a_score_test_does_not_refuse(runs):
    for wins in range(runs + 1):
        low, high = wilson(wins, runs)
        kept = []
        for k in range(1, 2000):
            share = k / 2000
            score = abs(wins / runs - share) / sqrt(share * (1 - share) / runs)
            if score <= Z95:
                kept.append(share)
        assert low == pytest.approx(min(kept), abs=1e-3)
        assert high == pytest.approx(max(kept), abs=1e-3)
        assert low <= wins / runs <= high


def test_wilson_of_none_and_of_the_ends():
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 10)[0] == 0.0
    assert wilson(10, 10)[1] == 1.0


def test_mcnemar_is_the_share_of_coin_throws_at_least_as_uneven():
    for gained, lost in product(range(7), repeat=2):
        n = gained + lost
        throws = list(product((0, 1), repeat=n))
        as_bad = sum(min(sum(t), n - sum(t)) <= min(gained, lost) for t in throws)
        assert mcnemar(gained, lost) == pytest.approx(as_bad / len(throws))


def test_mcnemar_is_the_same_either_way_and_small_for_a_landslide():
    assert mcnemar(3, 11) == mcnemar(11, 3)
    assert mcnemar(0, 0) == 1.0
    assert mcnemar(0, 40) < 1e-10


def test_the_paired_interval_covers_as_often_as_it_says():
    """Every outcome of few pairs, each weighed by its chance: the interval misses in about one of twenty."""
    shares = (0.2, 0.35, 0.15, 0.3)  # both, gained, lost, neither
    truth, missed = shares[1] - shares[2], 0.0
    pairs = 24
    from math import comb

    for both in range(pairs + 1):
        for gained in range(pairs + 1 - both):
            for lost in range(pairs + 1 - both - gained):
                neither = pairs - both - gained - lost
                ways = comb(pairs, both) * comb(pairs - both, gained) * comb(pairs - both - gained, lost)
                counts = (both, gained, lost, neither)
                chance = float(ways)
                for share, count in zip(shares, counts, strict=True):
                    chance *= share**count
                difference, low, high = paired_difference(*counts)
                assert low <= difference <= high or abs(difference) > 0.9
                missed += 0.0 if low <= truth <= high else chance
    assert 0.02 < missed < 0.065


def test_no_pairs_leave_everything_open():
    assert paired_difference(0, 0, 0, 0) == (0.0, -1.0, 1.0)


def test_quantiles_are_numpy_s():
    import numpy as np

    values = sorted(np.random.default_rng(1).normal(size=23).tolist())
    for share in (0.0, 0.1, 0.25, 0.5, 0.9, 1.0):
        assert quantile(values, share) == pytest.approx(np.quantile(values, share))
    assert quantile([4.0], 0.9) == 4.0
    with pytest.raises(ValueError, match="no values"):
        quantile([], 0.5)


def test_mcnemar_of_very_many_is_told_at_once():
    assert mcnemar(9_900, 10_100) == pytest.approx(0.159, abs=0.01)
