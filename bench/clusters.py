"""Stories beside the usual way, TF-IDF with average linkage: `python -m bench.clusters [INCIDENTS…]`.

Invented look-alike incidents (eval/incidents.py). The usual way has the threshold that is best for the very set; scikit-learn
comes with `pip install 'consilience[peers-clusters]'`.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

import numpy as np

from consilience import cluster
from consilience.records import Report
from eval import clusters, incidents, story_streams

SIZES = (300, 1000)
THRESHOLDS = tuple(step / 100 for step in range(30, 90, 5))


def usual_way(pile: Sequence[Report], event_of: dict[Hashable, str]) -> dict[str, float]:
    """Give the scores of TF-IDF with average linkage at its best threshold."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform([f"{one.article.title or ''} {one.article.text}" for one in pile])
    apart = np.clip(1 - (vectors @ vectors.T).toarray(), 0, None)
    tried = []
    for threshold in THRESHOLDS:
        made = AgglomerativeClustering(n_clusters=None, metric="precomputed", linkage="average", distance_threshold=threshold)
        groups: dict[int, list[Hashable]] = defaultdict(list)
        for one, label in zip(pile, made.fit_predict(apart), strict=True):
            groups[int(label)].append(one.id)
        tried.append(clusters.scores(list(groups.values()), event_of))
    return max(tried, key=lambda found: found["pair_f1"])


def main() -> None:
    print("articles way        s  B³ F1  pair F1")
    for size in [int(given) for given in sys.argv[1:]] or SIZES:
        told = incidents.reports(size, size)
        pile = [one.report for one in told]
        event_of: dict[Hashable, str] = {one.report.id: one.incident for one in told}
        profiles = [cluster.profile(report) for report in pile]
        ways: dict[str, Callable[[], dict[str, float]]] = {
            "batch": lambda: clusters.scores(clusters.together(pile), event_of),  # noqa: B023 - called in this turn
            "stream": lambda: story_streams.streamed(profiles, event_of),  # noqa: B023
            "tf-idf": lambda: usual_way(pile, event_of),  # noqa: B023
        }
        for name, way in ways.items():
            begun = time.perf_counter()
            found = way()
            seconds = time.perf_counter() - begun
            print(f"{len(pile):8} {name:8} {seconds:6.1f} {found['b3_f1']:6.3f} {found['pair_f1']:8.3f}", flush=True)


if __name__ == "__main__":
    main()
