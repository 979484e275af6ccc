# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/sae/trainer_*.pt: tiny autoencoders trained for 14 steps in PyTorch 2.15, written from the
specification of the trainers (nt_spec 5.4 and 5.5; Matryoshka: arXiv 2503.17547, the mean of the groups' losses), by
automatic differentiation. Run from the repository root: python tests/reference/make_trainer_golden.py

trainer_NAME_start.pt   the state dict before training, as torch.save writes it
trainer_NAME_golden.pt  metrics of every step [step, (loss, reconstruction, auxiliary or sparsity, threshold, dead, L0)]
                        and final weights; inputs are x of batch_top_k_golden.pt

The schedule (warm-up, decay), the threshold, the auxiliary loss and clipping all act within the 14 steps.
"""

import math
from collections import OrderedDict
from pathlib import Path

import torch

D, F, K, BATCH, STEPS = 16, 64, 4, 32, 14
LR, WARMUP, DECAY_START = 1e-2, 3, 9
AUXK_ALPHA, BETA, THRESHOLD_START, DEAD_AFTER = 1 / 32, 0.9, 3, 96
L1_PENALTY, L1_WARMUP = 0.1, 4
BANDWIDTH, SPARSITY_PENALTY, SPARSITY_WARMUP, TARGET_L0 = 0.05, 1.0, 5, 6.0
GROUPS = [4, 12, 48]
EPS = torch.finfo(torch.float32).eps
DATA = Path(__file__).parent.parent / "data"


def schedule(step):
    if step < WARMUP:
        return step / WARMUP
    return (STEPS - step) / (STEPS - DECAY_START) if step >= DECAY_START else 1.0


def unit_rows(weight, eps=0.0):
    return weight / (weight.norm(dim=1, keepdim=True) + eps)


def scatter_top(a, values, indices):
    return torch.zeros_like(a).scatter(-1, indices, values)


class KSparse:
    """TopK and Matryoshka: W_e [F, D] and W_d [F, D] here, transposed where a state dict wants it."""

    names = ["b_dec", "decoder", "encoder", "encoder_bias"]
    betas = (0.9, 0.999)
    projection, norm_eps, clips = 1e-6, EPS, True

    def __init__(self, groups):
        self.groups = groups
        decoder = unit_rows((torch.rand(F, D) * 2 - 1) / math.sqrt(F), EPS)
        self.p = dict(b_dec=torch.zeros(D), decoder=decoder, encoder=decoder.clone(), encoder_bias=torch.zeros(F))
        self.threshold = -1.0
        self.since_fired = torch.zeros(F, dtype=torch.long)

    def state(self):
        p = {name: tensor.detach() for name, tensor in self.p.items()}
        k, threshold = torch.tensor(K, dtype=torch.int32), torch.tensor(self.threshold)
        if self.groups:
            return OrderedDict(W_enc=p["encoder"].t().contiguous(), b_enc=p["encoder_bias"], W_dec=p["decoder"],
                               b_dec=p["b_dec"], k=k, threshold=threshold, group_sizes=torch.tensor(self.groups))
        return OrderedDict(
            b_dec=p["b_dec"], k=k, threshold=threshold, activation_rescale_factor=torch.ones(F),
            normalize_to_sqrt_d=torch.tensor(False),
            **{"decoder.weight": p["decoder"].t().contiguous(), "encoder.weight": p["encoder"],
               "encoder.bias": p["encoder_bias"]})

    def code(self, a):
        if not self.groups:
            return scatter_top(a, *a.topk(K, dim=-1))
        flat = a.flatten()
        return scatter_top(flat, *flat.topk(K * a.shape[0])).reshape(a.shape)

    def smallest(self, f):
        positive = f.detach().masked_fill(f <= 0, math.inf)
        return (positive.min() if self.groups else positive.amin(-1).mean()).item()

    def auxiliary(self, a, error, dead):
        if not dead.any():
            return torch.tensor(0.0)
        candidates = a.masked_fill(~dead, -math.inf)
        code = scatter_top(a, *candidates.topk(min(D // 2, int(dead.sum())), dim=-1))
        missed = (error - code @ self.p["decoder"]).pow(2).sum(-1).mean()
        return (missed / (error - error.mean(0)).pow(2).sum(-1).mean()).nan_to_num(0.0)

    def loss(self, x, step):
        a = torch.relu((x - self.p["b_dec"]) @ self.p["encoder"].t() + self.p["encoder_bias"])
        f = self.code(a)
        if step > THRESHOLD_START:
            smallest = self.smallest(f)
            self.threshold = smallest if self.threshold < 0 else BETA * self.threshold + (1 - BETA) * smallest
        losses, y, first = [], self.p["b_dec"], 0
        for size in self.groups or [F]:
            y = y + f[:, first:first + size] @ self.p["decoder"][first:first + size]
            losses.append((x - y).pow(2).sum(-1).mean())
            first += size
        self.since_fired += BATCH
        self.since_fired[(f > 0).any(0)] = 0
        dead = self.since_fired >= DEAD_AFTER
        reconstruction = torch.stack(losses).mean()
        auxiliary = self.auxiliary(a, (x - y).detach(), dead)
        return (reconstruction + AUXK_ALPHA * auxiliary,
                [reconstruction.item(), auxiliary.item(), self.threshold, dead.sum().item(),
                 (f > 0).sum().item() / BATCH])


class Relu:
    names = ["bias", "encoder", "encoder_bias", "decoder"]
    betas = (0.9, 0.999)
    projection, norm_eps, clips = 0.0, 0.0, False

    def __init__(self):
        bound = 1 / math.sqrt(D)
        uniform = torch.distributions.Uniform(-bound, bound)
        self.p = dict(bias=torch.zeros(D), encoder=uniform.sample((F, D)), encoder_bias=uniform.sample((F,)),
                      decoder=unit_rows(torch.randn(F, D)))
        self.since_fired = torch.zeros(F, dtype=torch.long)

    def state(self):
        p = {name: tensor.detach() for name, tensor in self.p.items()}
        return OrderedDict(
            bias=p["bias"], activation_rescale_factor=torch.ones(F), normalize_to_sqrt_d=torch.tensor(False),
            **{"encoder.weight": p["encoder"], "encoder.bias": p["encoder_bias"],
               "decoder.weight": p["decoder"].t().contiguous()})

    def loss(self, x, step):
        f = torch.relu((x - self.p["bias"]) @ self.p["encoder"].t() + self.p["encoder_bias"])
        y = f @ self.p["decoder"] + self.p["bias"]
        reconstruction = (x - y).norm(dim=-1).mean()
        sparsity = L1_PENALTY * min(step / L1_WARMUP, 1.0) * f.sum(-1).mean()
        self.since_fired += BATCH
        self.since_fired[(f > 0).any(0)] = 0
        return (reconstruction + sparsity,
                [reconstruction.item(), sparsity.item(), -1.0, (self.since_fired >= DEAD_AFTER).sum().item(),
                 (f > 0).sum().item() / BATCH])


class Rectangle(torch.autograd.Function):
    """Values above their threshold pass as `passed`; the threshold's slope is that of a kernel of one bandwidth."""

    @staticmethod
    def forward(context, values, thresholds, height):
        context.save_for_backward(values, thresholds)
        context.height = height
        return (values > thresholds).float() * (values if height == "value" else 1.0)

    @staticmethod
    def backward(context, gradient):
        values, thresholds = context.saved_tensors
        near = ((values - thresholds) / BANDWIDTH).abs() < 0.5
        if context.height == "value":
            return (values > thresholds) * gradient, (-(thresholds / BANDWIDTH) * near * gradient).sum(0), None
        return None, (-(1 / BANDWIDTH) * near * gradient).sum(0), None


class JumpRelu:
    names = ["encoder", "encoder_bias", "decoder", "b_dec", "threshold"]
    betas = (0.0, 0.999)
    projection, norm_eps, clips = 1e-6, EPS, True

    def __init__(self):
        decoder = unit_rows(torch.rand(F, D) * 2 - 1)
        self.p = dict(encoder=decoder.clone(), encoder_bias=torch.zeros(F), decoder=decoder, b_dec=torch.zeros(D),
                      threshold=torch.full((F,), 0.3))
        self.since_fired = torch.zeros(F, dtype=torch.long)

    def state(self):
        p = {name: tensor.detach() for name, tensor in self.p.items()}
        return OrderedDict(W_enc=p["encoder"].t().contiguous(), b_enc=p["encoder_bias"], W_dec=p["decoder"],
                           b_dec=p["b_dec"], threshold=p["threshold"], activation_rescale_factor=torch.ones(F),
                           normalize_to_sqrt_d=torch.tensor(False))

    def loss(self, x, step):
        f = Rectangle.apply(x @ self.p["encoder"].t() + self.p["encoder_bias"], self.p["threshold"], "value")
        reconstruction = (x - (f @ self.p["decoder"] + self.p["b_dec"])).pow(2).sum(-1).mean()
        l0 = Rectangle.apply(f, self.p["threshold"], "one").sum(-1).mean()
        sparsity = SPARSITY_PENALTY * min(step / SPARSITY_WARMUP, 1.0) * (l0 / TARGET_L0 - 1).pow(2)
        self.since_fired += BATCH
        self.since_fired[(f > 0).any(0)] = 0
        return (reconstruction + sparsity,
                [reconstruction.item(), sparsity.item(), self.p["threshold"].mean().item(),
                 (self.since_fired >= DEAD_AFTER).sum().item(), l0.item()])


def train(sae, batches):
    for name in sae.names:
        sae.p[name].requires_grad_(True)
    parameters = [sae.p[name] for name in sae.names]
    adam = torch.optim.Adam(parameters, lr=LR, betas=sae.betas)
    scheduler = torch.optim.lr_scheduler.LambdaLR(adam, schedule)
    rows, decoder = [], sae.p["decoder"]
    for step, x in enumerate(batches):
        loss, numbers = sae.loss(x, step)
        rows.append([loss.item(), *numbers])
        adam.zero_grad()
        loss.backward()
        with torch.no_grad():
            unit = unit_rows(decoder, sae.projection)
            decoder.grad -= (decoder.grad * unit).sum(1, keepdim=True) * unit
        if sae.clips:
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        adam.step()
        scheduler.step()
        with torch.no_grad():
            decoder /= decoder.norm(dim=1, keepdim=True) + sae.norm_eps
    return torch.tensor(rows, dtype=torch.float64)


def main():
    batches = torch.load(DATA / "batch_top_k_golden.pt")["x"].reshape(STEPS, BATCH, D)
    for name, make in [("top_k", lambda: KSparse([])), ("matryoshka", lambda: KSparse(GROUPS)), ("relu", Relu),
                       ("jump_relu", JumpRelu)]:
        torch.manual_seed(11)
        sae = make()
        torch.save(OrderedDict((key, value.clone()) for key, value in sae.state().items()),
                   DATA / "sae" / f"trainer_{name}_start.pt")
        metrics = train(sae, batches)
        torch.save({"metrics": metrics, "final": sae.state()}, DATA / "sae" / f"trainer_{name}_golden.pt")
        print(name, metrics, sep="\n")


if __name__ == "__main__":
    main()
