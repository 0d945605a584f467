#!/usr/bin/env python3
"""Times the Python package `lifetimes` (pip install lifetimes autograd) on shops like those of bench_lifetime.

usage: peer_lifetimes.py [customers]     prints CPU seconds a step, one thread
"""
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
import time
import warnings

import numpy as np
from lifetimes import BetaGeoFitter, ModifiedBetaGeoFitter, ParetoNBDFitter

warnings.filterwarnings("ignore")


def measure(name, work):
    start = time.process_time()
    result = work()
    print(f"{name:<40} {time.process_time() - start:9.4f} CPU s", flush=True)
    return result


def simulate(customers):
    """BG/NBD customers with CDNOW's parameters, ages 26 to 78 weeks, purchases on whole days."""
    rng = np.random.default_rng(1)
    T = np.floor(7 * rng.uniform(26, 78, customers)) / 7
    rate = rng.gamma(0.2425945, 1 / 4.4136019, customers)
    leaving = rng.beta(0.7929199, 2.4258881, customers)
    x, t_x, t = np.zeros(customers), np.zeros(customers), np.zeros(customers)
    active = np.ones(customers, bool)
    while active.any():
        t[active] += rng.exponential(size=active.sum()) / np.maximum(rate[active], 1e-300)
        day = np.ceil(7 * t) / 7
        active &= t <= T
        counted = active & (day > t_x) & (day <= T)
        x[counted] += 1
        t_x[counted] = day[counted]
        active &= rng.uniform(size=customers) >= leaving
    return x, t_x, T


def main():
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    x, t_x, T = simulate(customers)
    print(f"{customers} customers, lifetimes")
    for name, make in (("BG/NBD", BetaGeoFitter), ("MBG/NBD", ModifiedBetaGeoFitter), ("Pareto/NBD", ParetoNBDFitter)):
        fitter = make()
        measure(name + " fit", lambda: fitter.fit(x, t_x, T))
        print("    ", {k: round(float(v), 5) for k, v in fitter.params_.items()})
        measure(name + " P(alive)", lambda: fitter.conditional_probability_alive(x, t_x, T))
        measure(name + " E[Y(52)]",
                lambda: fitter.conditional_expected_number_of_purchases_up_to_time(52.0, x, t_x, T))


if __name__ == "__main__":
    main()
