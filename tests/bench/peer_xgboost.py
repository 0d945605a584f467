#!/usr/bin/env python3
"""Trains the Python package `xgboost` (pip install xgboost==1.7.4) on the matrix that `bench_learning N FILE` wrote.

usage: peer_xgboost.py FILE     prints wall seconds, the best of three, for as many rounds with the same settings
"""
import sys
import time

import numpy as np
import xgboost

ROUNDS = 100


def main():
    path = sys.argv[1]
    with open(path, "rb") as file:
        rows, features = np.fromfile(file, np.uint64, 2).astype(int)
        values = np.ascontiguousarray(np.fromfile(file, np.float32, rows * features).reshape(features, rows).T)
        label, margin = np.fromfile(file, np.float32, rows), np.fromfile(file, np.float32, rows)
    with open(path + ".settings") as file:
        settings = dict(line.split() for line in file)

    def train():
        start = time.perf_counter()
        matrix = xgboost.DMatrix(values, label=label, base_margin=margin)
        xgboost.train(settings, matrix, ROUNDS)
        return time.perf_counter() - start

    print(f"xgboost {xgboost.__version__}, {ROUNDS} rounds on {rows} rows: {min(train() for _ in range(3)):.2f} s")


if __name__ == "__main__":
    main()
