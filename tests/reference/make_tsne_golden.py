#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/tsne_golden.json: scikit-learn's exact t-SNE of a few rows in three groups (made with 1.9.1)."""
import json
from pathlib import Path

import numpy
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, _t_sne

COUNT, WIDTH, PERPLEXITY = 45, 6, 8


def main():
    random = numpy.random.default_rng(5)
    centres = random.normal(size=(3, WIDTH)) * 3
    rows = numpy.round(centres[numpy.arange(COUNT) % 3] + random.normal(size=(COUNT, WIDTH)), 3).astype(numpy.float32)
    places = numpy.round(random.normal(size=(COUNT, 2)), 3)
    squares = ((rows[:, None, :].astype(float) - rows[None]) ** 2).sum(2).astype(numpy.float32)
    probabilities = _t_sne._joint_probabilities(squares, PERPLEXITY, 0)
    divergence, gradient = _t_sne._kl_divergence(places.ravel().copy(), probabilities, 1, COUNT, 2)
    pca = PCA(2).fit(rows.astype(float))
    axes = pca.components_ * numpy.sign(pca.components_[[0, 1], numpy.abs(pca.components_).argmax(1)])[:, None]
    plane = (rows - rows.astype(float).mean(0)) @ axes.T
    fitted = TSNE(perplexity=PERPLEXITY, method="exact", init=(plane / plane[:, 0].std() * 1e-4).astype(numpy.float32),
                  n_iter_without_progress=1000).fit(rows)
    golden = {"width": WIDTH, "perplexity": PERPLEXITY, "rows": rows.flatten().astype(float).round(3).tolist(),
              "places": places.flatten().tolist(), "probabilities": probabilities.tolist(), "divergence": divergence,
              "gradient": gradient.tolist(), "plane": plane.flatten().tolist(),
              "share": pca.explained_variance_ratio_.tolist(), "fitted_divergence": float(fitted.kl_divergence_)}
    (Path(__file__).parent.parent / "data" / "tsne_golden.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main()
