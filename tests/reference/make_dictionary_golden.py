#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/sae with the reference's own classes: make_dictionary_golden.py REFERENCE_CHECKOUT
Run from the repository root; needs torch, einops, safetensors, transformers.

NAME.pt             a small random autoencoder of each class, as torch.save writes its state dict
NAME.safetensors    activations x, and what the class makes of them:
                      code, code_threshold, code_topk  encode() as it stands and with use_threshold
                      code_rescaled                    encode(normalize_features=True)
                      forward_off, forward_on          forward() with normalize_to_sqrt_d off and on
                      forward_on_original              the same with unnormalize=True where the class has that
sae_lens_NAME/      folders as SAELens 6 saves them, with expected.safetensors by its arithmetic
fidelity.safetensors  CE per sequence (original, zero, SAE), and loss recovered, of the model tests/data/glm/v2 with
                    some of these at the FFN outputs, by the functions of the reference's nt_fidelity.py
Made with torch 2.15 and transformers 5.23.
"""

import ast
import json
import sys
import types
import warnings
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

DATA = Path("tests/data")
OUT = DATA / "sae"
D, F, K, ROWS = 24, 40, 4, 30


def classes(reference):
    sys.path.insert(0, str(reference / "src"))
    sys.modules["nnsight"] = types.SimpleNamespace(NNsight=None)  # the package imports it, its dictionaries don't
    from interplm_sae import dictionary as d
    return {
        "batch_top_k": d.BatchTopKSAE(D, F, K),
        "top_k": d.TopKSAE(D, F, K),
        "relu": d.ReLUSAE(D, F),
        "relu_tied": d.ReLUSAE_Tied(D, F),
        "jump_relu": d.JumpReLUSAE(D, F),
    }


def make_random(sae):
    """Weights as after a training: biases and thresholds that matter, latents of different size."""
    with torch.no_grad():
        for name, tensor in sae.state_dict().items():
            if name.endswith("bias") or name.startswith("b_"):
                tensor.normal_(0, 0.2)
        if "threshold" in sae.state_dict():
            sae.threshold.copy_(torch.rand(sae.threshold.shape) * 0.6 + 0.2)
        sae.activation_rescale_factor.copy_(torch.rand(F) + 0.5)
        encoder = sae.W_enc if hasattr(sae, "W_enc") else sae.encoder.weight
        encoder += 0.05 * torch.randn_like(encoder)
    return sae.eval()


def forward(sae, x, normalise, **options):
    sae.normalize_to_sqrt_d = normalise
    y = sae(x, **options)
    sae.normalize_to_sqrt_d = True
    return y


def expected(name, sae, x):
    found = {"x": x, "code": sae.encode(x), "code_rescaled": sae.encode(x, normalize_features=True),
             "forward_off": forward(sae, x, False), "forward_on": forward(sae, x, True)}
    if hasattr(sae, "k"):
        found["code_threshold"] = sae.encode(x, use_threshold=True)
        found["code_topk"] = sae.encode(x, use_threshold=False)
    if name in ("batch_top_k", "relu", "relu_tied"):
        found["forward_on_original"] = forward(sae, x, True, unnormalize=True)
    return {key: value.detach().contiguous() for key, value in found.items()}


def save_variants(state):
    torch.save({"epoch": 3, "model_state_dict": state}, OUT / "wrapped.pt")
    torch.save(state, OUT / "legacy.pt", _use_new_zipfile_serialization=False)


def save_identity(reference):
    from interplm_sae.dictionary import IdentityDict
    torch.save(IdentityDict(D, normalize_to_sqrt_d=True).state_dict(), OUT / "identity.pt")


def sae_lens_code(architecture, config, w, x):
    """process_sae_in and encode of SAELens 6."""
    centred = x - w["b_dec"] if config["apply_b_dec_to_input"] else x
    pre = centred @ w["W_enc"] + w["b_enc"]
    if architecture == "topk":
        values, indices = pre.topk(config["k"], dim=-1)
        return torch.zeros_like(pre).scatter(-1, indices, values.relu())
    if architecture == "jumprelu":
        return pre.relu() * (pre > w["threshold"])
    return pre.relu()


def make_sae_lens(architecture, centred, x):
    folder = OUT / f"sae_lens_{architecture}"
    folder.mkdir(exist_ok=True)
    w = {"W_enc": torch.randn(D, F) / D**0.5, "b_enc": 0.2 * torch.randn(F), "W_dec": torch.randn(F, D) / D**0.5,
         "b_dec": 0.2 * torch.randn(D)}
    if architecture == "jumprelu":
        w["threshold"] = torch.rand(F)
    config = {"d_in": D, "d_sae": F, "dtype": "float32", "device": "cpu", "apply_b_dec_to_input": centred,
              "normalize_activations": "none", "reshape_activations": "none", "metadata": {"sae_lens_version": "6.12.1"},
              "architecture": architecture}
    if architecture == "topk":
        config["k"] = K
    (folder / "cfg.json").write_text(json.dumps(config))
    save_file(w, folder / "sae_weights.safetensors")
    code = sae_lens_code(architecture, config, w, x)
    save_file({"x": x, "code": code, "forward": code @ w["W_dec"] + w["b_dec"]}, folder / "expected.safetensors")


def reference_functions(path, names):
    """Functions of a file of the reference without what the file imports."""
    tree = ast.parse(path.read_text())
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in names]
    space = {"torch": torch, "np": np, "F": torch.nn.functional}
    exec(compile(tree, str(path), "exec"), space)
    return [space[name] for name in names]


def load_model():
    sys.path.insert(0, str(Path(__file__).parent))
    from make_glm_golden import build
    folder = DATA / "glm" / "v2"
    model = build(json.loads((folder / "config.json").read_text()), gated=True)
    model.load_state_dict(load_file(folder / "model.safetensors"), strict=False)
    return model, folder


def random_sequences(lengths):
    generator = torch.Generator().manual_seed(3)
    return ["".join("ACGT"[i] for i in torch.randint(4, (n,), generator=generator)) for n in lengths]


def make_fidelity(reference, saes):
    from transformers import EsmTokenizer
    cross_entropy, recovered = reference_functions(reference / "src/interplm_training/nt_fidelity.py",
                                                   ["calculate_cross_entropy", "calculate_loss_recovered"])
    model, folder = load_model()
    tokenizer = EsmTokenizer(str(folder / "vocab.txt"), eos_token=None, cls_token="<cls>")
    texts = random_sequences((60, 43, 31, 90))
    batch = tokenizer(texts, return_tensors="pt", padding=True)

    def losses(layer, patch):
        site = model.esm.encoder.layer[layer].output.dense
        hook = site.register_forward_hook(lambda module, inputs, output: patch(output))
        with torch.no_grad():
            logits = model(**batch).logits
        hook.remove()
        return cross_entropy(logits, batch["input_ids"], batch["attention_mask"])

    found = {}
    for layer in (0, 1):
        original = found[f"{layer}.original"] = losses(layer, lambda a: a)
        zero = found[f"{layer}.zero"] = losses(layer, torch.zeros_like)
        for name in ("batch_top_k", "relu", "relu_tied"):
            for mode in ("off", "on"):
                sae = losses(layer, lambda a: forward(saes[name], a, mode == "on", unnormalize=True))
                found[f"{layer}.{name}.{mode}"] = sae
                found[f"{layer}.{name}.{mode}.recovered"] = [recovered(*map(np.mean, (sae, original, zero)))]
    tensors = {name: torch.tensor([float(v) for v in values], dtype=torch.float64) for name, values in found.items()}
    print({name: tensor.item() for name, tensor in tensors.items() if name.endswith("recovered")})
    save_file(tensors, OUT / "fidelity.safetensors", metadata={"sequences": json.dumps(texts)})


def main():
    warnings.simplefilter("ignore")
    reference = Path(sys.argv[1])
    torch.manual_seed(11)
    OUT.mkdir(exist_ok=True)
    x = torch.randn(ROWS, D) * (torch.rand(ROWS, 1) * 2 + 0.3)
    saes = {name: make_random(sae) for name, sae in classes(reference).items()}
    for name, sae in saes.items():
        save_file(expected(name, sae, x), OUT / f"{name}.safetensors")
        torch.save(sae.state_dict(), OUT / f"{name}.pt")
    save_variants(saes["batch_top_k"].state_dict())
    save_identity(reference)
    for architecture, centred in (("standard", False), ("topk", True), ("jumprelu", True)):
        make_sae_lens(architecture, centred, x)
    make_fidelity(reference, saes)


if __name__ == "__main__":
    main()
