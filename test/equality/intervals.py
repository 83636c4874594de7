"""Values that src/equality/intervals.ts is held to (intervals.json). Python with scipy and statsmodels:
    python test/equality/intervals.py > test/equality/intervals.json"""
import json

import numpy as np
import scipy
import statsmodels
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import beta, binom, norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, score_test_proportions_2indep

SHARES = [(0, 40), (1, 10), (10, 95), (12, 120), (35, 160), (50, 50), (55, 60), (120, 1000), (1200, 5000), (3, 100000), (4000, 100000)]
RATES = [((10, 20), (30, 120)), ((15, 60), (20, 40)), ((40, 45), (300, 500)), ((25, 400), (60, 3000)), ((10, 10), (35, 60))]


def clopper_pearson(count, n, alpha=0.05):
    return [0.0 if count == 0 else beta.ppf(alpha / 2, count, n - count + 1),
            1.0 if count == n else beta.ppf(1 - alpha / 2, count + 1, n - count)]


def rarity(count, n, share):
    return min(1.0, 2 * min(binom.sf(count - 1, n, share), binom.cdf(count, n, share)))


def score(one, other, ratio):
    """Miettinen-Nurminen's score by a search for the most likely rates, without their formula."""
    (x1, n1), (x0, n0) = one, other
    loss = lambda p: -(x1 * np.log(ratio * p) + (n1 - x1) * np.log(1 - ratio * p) + x0 * np.log(p) + (n0 - x0) * np.log(1 - p))
    p0 = minimize_scalar(loss, bounds=(1e-12, min(1, 1 / ratio) - 1e-12), method="bounded", options={"xatol": 1e-13}).x
    variance = (ratio * p0 * (1 - ratio * p0) / n1 + ratio**2 * p0 * (1 - p0) / n0) * (n1 + n0) / (n1 + n0 - 1)
    return (x1 / n1 - ratio * x0 / n0) / np.sqrt(variance)


def ratio(one, other):
    low, high = confint_proportions_2indep(*one, *other, method="score", compare="ratio", correction=True)
    if one[0] == one[1]:  # statsmodels stops at a bound of its search: 1.556 for 10/10 against 35/60
        low = brentq(lambda at: score(one, other, at) - norm.ppf(0.975), 1.001, one[0] / one[1] * other[1] / other[0] - 0.01)
    test = score_test_proportions_2indep(*one, *other, value=1, compare="ratio", correction=True)
    return {"one": one, "other": other, "interval": [low, high], "rarity": test.pvalue}


def holm(rarities):
    return {"rarities": rarities, "stands": [bool(each) for each in multipletests(rarities, 0.05, "holm")[0]]}


print(json.dumps({
    "versions": {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "shares": [{"count": c, "of": n, "interval": clopper_pearson(c, n)} for c, n in SHARES],
    "rarities": [{"count": c, "of": n, "share": s, "rarity": rarity(c, n, s)} for c, n, s in [(12, 120, 0.05), (20, 120, 0.1), (3, 60, 0.2), (500, 4000, 0.13), (40, 400, 0.1)]],
    "ratios": [ratio(one, other) for one, other in RATES],
    "holm": [holm([0.01, 0.04, 0.03, 0.005]), holm([0.02, 0.02, 0.02]), holm([0.001, 0.2, 0.013])],
}, indent=1))
