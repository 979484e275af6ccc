# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/meta_*_golden.pt: a tiny meta-SAE trained for 24 steps in PyTorch 2.15 by automatic
differentiation, written from the specification (nt_spec 8.4, with the straight-through estimators of 5.5, which the
notebook imports from a file that is not in its repository). Run from the root: python tests/reference/make_meta_golden.py

meta_dense_golden.pt    a threshold of .001, at which half of the meta-latents are active
meta_sparse_golden.pt   a threshold of .6 and a wide kernel: few are active, and more lie near the threshold

x [96, 16] rows of unit length; decoder the first one [24, 16]; metrics [step, (reconstruction, L0)]; W_enc [16, 24],
W_dec, b_dec and threshold after the last step. Batches are the rows in their order, 32 at a time, three an epoch.
"""

import math
from pathlib import Path

import torch

N, D, M, BATCH, EPOCHS = 96, 16, 24, 32, 8
LR, WARMUP, RAMP, ALPHA = 1e-2, 3, 6, 0.05
DATA = Path(__file__).parent.parent / "data"


class Jump(torch.autograd.Function):
    """x where it is above t, else 0 (nt_spec 5.5)."""

    @staticmethod
    def forward(ctx, x, t, bandwidth):
        ctx.save_for_backward(x, t)
        ctx.bandwidth = bandwidth
        return x * (x > t)

    @staticmethod
    def backward(ctx, grad):
        x, t = ctx.saved_tensors
        near = (((x - t) / ctx.bandwidth).abs() < 0.5).float()
        return grad * (x > t), (-(t / ctx.bandwidth) * near * grad).sum().reshape(1), None


class Count(torch.autograd.Function):
    """1 where x is above t; learns t alone."""

    @staticmethod
    def forward(ctx, x, t, bandwidth):
        ctx.save_for_backward(x, t)
        ctx.bandwidth = bandwidth
        return (x > t).float()

    @staticmethod
    def backward(ctx, grad):
        x, t = ctx.saved_tensors
        near = (((x - t) / ctx.bandwidth).abs() < 0.5).float()
        return torch.zeros_like(x), (-(1 / ctx.bandwidth) * near * grad).sum().reshape(1), None


def train(threshold, bandwidth):
    torch.manual_seed(7)
    x = torch.randn(N, D)
    x = x / x.norm(dim=1, keepdim=True)
    decoder = torch.empty(M, D)
    torch.nn.init.kaiming_uniform_(decoder)
    p = {"b_dec": torch.zeros(D), "W_dec": decoder.clone(), "W_enc": decoder.t().clone().contiguous(),
         "threshold": torch.tensor([threshold])}
    for tensor in p.values():
        tensor.requires_grad_(True)
    adam = torch.optim.Adam(p.values(), lr=LR)
    metrics = []
    for epoch in range(EPOCHS):
        adam.param_groups[0]["lr"] = LR * min((epoch + 1) / WARMUP, 1)
        alpha = ALPHA * 0.5 * (1 - math.cos(math.pi * min((epoch + 1) / RAMP, 1)))
        for first in range(0, N, BATCH):
            rows = x[first:first + BATCH]
            pre = rows @ p["W_enc"]
            z = Jump.apply(pre, p["threshold"], bandwidth)
            reconstruction = ((z @ p["W_dec"] + p["b_dec"] - rows) ** 2).sum(1).mean()
            l0 = Count.apply(pre, p["threshold"], bandwidth).sum(-1).mean()
            adam.zero_grad()
            (reconstruction + alpha * l0).backward()
            adam.step()
            metrics.append([reconstruction.item(), (z != 0).float().sum(1).mean().item()])
    out = {name: tensor.detach().clone() for name, tensor in p.items()}
    return dict(x=x, decoder=decoder, metrics=torch.tensor(metrics), **out)


if __name__ == "__main__":
    for name, threshold, bandwidth in [("dense", 0.001, 0.01), ("sparse", 0.6, 0.4)]:
        golden = train(threshold, bandwidth)
        share = golden["metrics"][:, 1] / M
        print(name, "active", share.min().item(), "to", share.max().item(), "threshold", golden["threshold"].item())
        torch.save(golden, DATA / f"meta_{name}_golden.pt")
