# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/batch_top_k_*.pt: a tiny BatchTopK autoencoder trained for 14 steps in PyTorch 2.15, written from
the specification of the reference's trainer. Run from the repository root: python tests/reference/make_sae_golden.py

batch_top_k_start.pt   the state dict before training, as torch.save writes it
batch_top_k_golden.pt  inputs, metrics of every step, final weights, and codes of the final weights
"""

import math
from collections import OrderedDict
from pathlib import Path

import torch

D, F, K, BATCH, STEPS = 16, 64, 4, 32, 14
LR, WARMUP, DECAY_START = 1e-2, 3, 9
AUXK_ALPHA, BETA, THRESHOLD_START, DEAD_AFTER = 1 / 32, 0.9, 3, 96
DATA = Path(__file__).parent.parent / "data"


def unit_columns(weight, eps):
    return weight / (weight.norm(dim=0, keepdim=True) + eps)


def start_state():
    decoder = (torch.rand(D, F) * 2 - 1) / math.sqrt(F)
    decoder = unit_columns(decoder, torch.finfo(torch.float32).eps)
    return OrderedDict(
        b_dec=torch.zeros(D),
        k=torch.tensor(K, dtype=torch.int32),
        threshold=torch.tensor(-1.0),
        activation_rescale_factor=torch.ones(F),
        normalize_to_sqrt_d=torch.tensor(False),
        **{"decoder.weight": decoder, "encoder.weight": decoder.t().contiguous(), "encoder.bias": torch.zeros(F)},
    )


def inputs():
    """Sparse mixtures of few directions with an offset, so that some latents die within the run."""
    directions = unit_columns(torch.randn(D, 12), 0).t()
    strengths = torch.rand(STEPS * BATCH, 12) * (torch.rand(STEPS * BATCH, 12) < 0.2)
    x = 4 * strengths @ directions + 0.05 * torch.randn(STEPS * BATCH, D) + 0.3
    return x.reshape(STEPS, BATCH, D)


def pre_activations(p, x):
    return torch.relu((x - p["b_dec"]) @ p["encoder.weight"].t() + p["encoder.bias"])


def batch_top_k(a, k):
    flat = a.flatten()
    values, indices = flat.topk(k * a.shape[0])
    return torch.zeros_like(flat).scatter(0, indices, values).reshape(a.shape)


def auxiliary_loss(p, a, error, dead):
    if not dead.any():
        return torch.tensor(0.0)
    candidates = torch.where(dead[None], a, torch.tensor(-math.inf))
    values, indices = candidates.topk(min(D // 2, int(dead.sum())), dim=-1)
    code = torch.zeros_like(a).scatter(-1, indices, values)
    missed = error - code @ p["decoder.weight"].t()
    spread = (error - error.mean(0)).pow(2).sum(-1).mean()
    return (missed.pow(2).sum(-1).mean() / spread).nan_to_num(0.0)


def schedule(step):
    if step < WARMUP:
        return step / WARMUP
    return (STEPS - step) / (STEPS - DECAY_START) if step >= DECAY_START else 1.0


def train(state, batches):
    names = ["b_dec", "decoder.weight", "encoder.weight", "encoder.bias"]
    p = {name: state[name].clone().requires_grad_(True) for name in names}
    adam = torch.optim.Adam(p.values(), lr=LR)
    scheduler = torch.optim.lr_scheduler.LambdaLR(adam, schedule)
    since_fired = torch.zeros(F, dtype=torch.long)
    threshold = -1.0
    rows = []
    for step, x in enumerate(batches):
        a = pre_activations(p, x)
        f = batch_top_k(a, K)
        if step > THRESHOLD_START:
            smallest = f[f > 0].min().item()
            threshold = smallest if threshold < 0 else BETA * threshold + (1 - BETA) * smallest
        error = x - (f @ p["decoder.weight"].t() + p["b_dec"])
        since_fired += BATCH
        since_fired[f.sum(0) > 0] = 0
        dead = since_fired >= DEAD_AFTER
        reconstruction = error.pow(2).sum(-1).mean()
        auxiliary = auxiliary_loss(p, a, error.detach(), dead)
        loss = reconstruction + AUXK_ALPHA * auxiliary
        rows.append([loss.item(), reconstruction.item(), auxiliary.item(), threshold, dead.sum().item(),
                     scheduler.get_last_lr()[0]])
        loss.backward()
        with torch.no_grad():
            decoder = p["decoder.weight"]
            unit = unit_columns(decoder, 1e-6)
            decoder.grad -= (decoder.grad * unit).sum(0, keepdim=True) * unit
        torch.nn.utils.clip_grad_norm_(list(p.values()), 1.0)
        adam.step()
        adam.zero_grad()
        scheduler.step()
        with torch.no_grad():
            decoder /= decoder.norm(dim=0, keepdim=True) + torch.finfo(torch.float32).eps
    final = OrderedDict(state, threshold=torch.tensor(threshold), **{name: p[name].detach() for name in names})
    return final, torch.tensor(rows, dtype=torch.float64)


def main():
    torch.manual_seed(7)
    state, x = start_state(), inputs()
    final, metrics = train(state, x)
    a = pre_activations(final, x[0])
    torch.save(state, DATA / "batch_top_k_start.pt")
    torch.save(
        {
            "x": x.reshape(-1, D),
            "metrics": metrics,  # [step, (loss, reconstruction, auxiliary, threshold, dead, learning rate)]
            "code_threshold": a * (a > final["threshold"]),  # of the first batch by the final weights
            "code_batch_top_k": batch_top_k(a, K),
            "final": final,
        },
        DATA / "batch_top_k_golden.pt",
    )
    print(metrics)


if __name__ == "__main__":
    main()
