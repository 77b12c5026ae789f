"""Time one peer: alone, or round by round as compare.py asks for on standard input.

    python bench.py --peer torch --threads 1 [--rounds 5] [workload …]    one line of JSON for each workload
    python bench.py --peer torch --threads 1 --serve

Each peer runs in its own process so that thread settings hold.
"""
import argparse
import importlib
import json
import os
import statistics
import sys
import time

WORKLOADS = ["linear_regression", "logistic_regression", "xor", "mlp_digits", "lenet", "cnn_digits", "rnn_sine",
             "lstm_sine", "gemm_64", "gemm_256", "gemm_1024", "conv2d", "softmax_cross_entropy", "exp_64k", "tanh_64k",
             "sigmoid_64k", "sum_64k"]
PEERS = {"torch": ("peer_torch", {}), "torch-fused": ("peer_torch", {"FUSED": True}),
         "torch-compile": ("peer_torch", {"COMPILE": True}),
         "jax": ("peer_jax", {}), "jax-scan": ("peer_jax", {"SCAN": True}), "numpy": ("peer_numpy", {})}


def limit_threads(n):
    """Before any import of a peer: pools take their size from these."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NPROC"):
        os.environ[name] = str(n)
    if n == 1:
        os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"
    cpus = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cpus[-n:])


class Timing:
    """A workload that is being timed, in rounds of as many runs as last `least` seconds. The same as in
    Sources/Timing.swift. CPU seconds are what to compare at one thread on a machine that other jobs share."""

    def __init__(self, run, least=0.05):
        start = time.perf_counter()
        self.run, self.value = run, run()
        self.first = time.perf_counter() - start
        self.repeats, self.rounds = 1, []
        while True:
            start = time.perf_counter()
            for _ in range(self.repeats):
                run()
            elapsed = time.perf_counter() - start
            if elapsed >= least:
                break
            self.repeats = max(self.repeats + 1, int(self.repeats * least / max(elapsed, 1e-9)))

    def round(self):
        start, cpu = time.perf_counter(), time.process_time()
        for _ in range(self.repeats):
            self.run()
        self.rounds.append(((time.perf_counter() - start) / self.repeats, (time.process_time() - cpu) / self.repeats))
        return self.rounds[-1]


def serve(peer):
    """Answers `version`, `prepare NAME` and `round`, a line of JSON each."""
    timing = None
    for line in sys.stdin:
        words = line.split()
        if words[0] == "version":
            answer = {"version": peer.version()}
        elif words[0] == "prepare":
            timing = None
            if hasattr(peer, words[1]):
                timing = Timing(getattr(peer, words[1])())
            answer = {"first": timing.first, "value": timing.value} if timing else {}
        else:
            wall, cpu = timing.round()
            answer = {"wall": wall, "cpu": cpu}
        print(json.dumps(answer), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", choices=PEERS, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("workloads", nargs="*", default=WORKLOADS)
    args = parser.parse_args()
    limit_threads(args.threads)
    start = time.perf_counter()
    name, options = PEERS[args.peer]
    peer = importlib.import_module(name)
    imported = time.perf_counter() - start
    for key, value in options.items():
        setattr(peer, key, value)
    peer.threads(args.threads)
    if args.serve:
        return serve(peer)
    for workload in args.workloads or WORKLOADS:
        if not hasattr(peer, workload):
            continue
        timing = Timing(getattr(peer, workload)())
        times = [timing.round() for _ in range(args.rounds)]
        print(json.dumps({"name": workload, "peer": args.peer, "version": peer.version(), "threads": args.threads,
                          "seconds_per_run": min(w for w, _ in times),
                          "median_seconds": statistics.median(w for w, _ in times), "cpu_seconds": min(c for _, c in times),
                          "first_run_seconds": timing.first, "import_seconds": imported, "final_loss": timing.value}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
