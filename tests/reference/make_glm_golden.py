#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/glm with PyTorch and transformers: make_glm_golden.py OUT_FOLDER

Two tiny models with random weights in the layout of the model hub, and what transformers' EsmForMaskedLM computes with
them: `v2` (rotary positions, gated FFN without bias, own head, 3-mers, safetensors) and `v1` (absolute positions, GELU,
token dropout, 2-mers, pytorch_model.bin). transformers has no gated FFN, so v2's is put in as nt_spec section 3 has it.
`v2_bf16` is another v2 model whose weights are stored in bf16 and in two shards (computed in fp32 from the rounded
weights). v2/finetuned.pt changes some of v2's weights; expected_finetuned is what v2 computes with them laid over.
tokens.json holds what EsmTokenizer makes of many strings with the 6-mer vocabulary of NT-v2.
Made with torch 2.15 and transformers 5.23.
"""

import itertools
import json
import random
import sys
from collections import OrderedDict
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import EsmConfig, EsmForMaskedLM, EsmTokenizer

BASES = "ATCG"
SPECIALS_V2 = ["<unk>", "<pad>", "<mask>", "<cls>", "<eos>", "<bos>"]
SPECIALS_V1 = ["<unk>", "<pad>", "<mask>", "<cls>"]
LETTERS = ["A", "T", "C", "G", "N"]


def vocabulary(specials, k):
    return specials + ["".join(kmer) for kmer in itertools.product(BASES, repeat=k)] + LETTERS


class GatedIntermediate(torch.nn.Module):
    def __init__(self, hidden, ffn):
        super().__init__()
        self.dense = torch.nn.Linear(hidden, 2 * ffn, bias=False)

    def forward(self, states):
        gate, value = self.dense(states).chunk(2, dim=-1)
        return torch.nn.functional.silu(gate) * value


def config_v2(vocab_size):
    return {"add_bias_fnn": False, "emb_layer_norm_before": False, "hidden_size": 24, "intermediate_size": 20,
            "layer_norm_eps": 1e-12, "mask_token_id": 2, "max_position_embeddings": 20, "num_attention_heads": 3,
            "num_hidden_layers": 2, "pad_token_id": 1, "position_embedding_type": "rotary",
            "tie_word_embeddings": False, "token_dropout": False, "vocab_size": vocab_size}


def config_v1(vocab_size):
    return {"emb_layer_norm_before": None, "hidden_size": 16, "intermediate_size": 24, "layer_norm_eps": 1e-12,
            "mask_token_id": 2, "max_position_embeddings": 34, "model_type": "esm", "num_attention_heads": 2,
            "num_hidden_layers": 2, "pad_token_id": 1, "position_embedding_type": "absolute",
            "tie_word_embeddings": False, "token_dropout": True, "vocab_size": vocab_size}


def build(config, gated):
    model = EsmForMaskedLM(EsmConfig(**config, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0)).eval()
    if gated:
        for layer in model.esm.encoder.layer:
            layer.intermediate = GatedIntermediate(config["hidden_size"], config["intermediate_size"])
            layer.output.dense = torch.nn.Linear(config["intermediate_size"], config["hidden_size"], bias=False)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            parameter.normal_(0, 0.3)
            if "norm" in name.lower() and name.endswith("weight"):
                parameter.add_(1)
    return model


def hub_state(model, config):
    """The state dict under the names that the hub's files have (nt_spec section 1.4)."""
    state = OrderedDict((name, tensor.detach().clone()) for name, tensor in model.state_dict().items()
                        if "inv_freq" not in name and "position_ids" not in name)
    if config["position_embedding_type"] == "rotary":
        size = config["hidden_size"] // config["num_attention_heads"]
        inverse = 1.0 / (10000 ** (torch.arange(0, size, 2).float() / size))
        for i in range(config["num_hidden_layers"]):
            state[f"esm.encoder.layer.{i}.attention.self.rotary_embeddings.inv_freq"] = inverse.clone()
        unused = torch.randn(config["max_position_embeddings"], config["hidden_size"])
        state["esm.embeddings.position_embeddings.weight"] = unused
        state.pop("lm_head.decoder.bias", None)
    else:
        state["lm_head.decoder.bias"] = state["lm_head.bias"].clone()  # the alias that newer files carry
    return state


def expected(model, ids):
    """Activations [tokens, H] at the three sites of every layer, and logits [tokens, V]."""
    found = OrderedDict(ids=ids[0].to(torch.int64))
    hooks = []

    def keep(name, at_input=False):
        def hook(module, inputs, output):
            found[name] = (inputs[0] if at_input else output)[0].detach().clone()
        return hook

    for i, layer in enumerate(model.esm.encoder.layer):
        hooks.append(layer.register_forward_hook(keep(f"{i}.layer-input", at_input=True)))
        hooks.append(layer.output.dense.register_forward_hook(keep(f"{i}.ffn-output")))
        hooks.append(layer.register_forward_hook(keep(f"{i}.block-output")))
    with torch.no_grad():
        found["logits"] = model(input_ids=ids, attention_mask=torch.ones_like(ids)).logits[0].clone()
    for hook in hooks:
        hook.remove()
    return found


def make_model(folder, config, tokens, store, sequences):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    (folder / "vocab.txt").write_text("\n".join(tokens))
    tokenizer = EsmTokenizer(str(folder / "vocab.txt"), eos_token=None, cls_token="<cls>")
    model = build(config, config["position_embedding_type"] == "rotary")
    if store is store_in_bf16_shards:
        model.to(torch.bfloat16).to(torch.float32)
    store(hub_state(model, config), folder)
    for i, text in enumerate(sequences):
        save_expected(model, tokenizer, text, folder / f"expected_{i}.safetensors")
    return model, tokenizer


def save_expected(model, tokenizer, text, path):
    ids = torch.tensor([tokenizer(text)["input_ids"]])
    save_file({name: tensor.contiguous() for name, tensor in expected(model, ids).items()}, path,
              metadata={"sequence": text})


def store_in_safetensors(state, folder):
    save_file(state, folder / "model.safetensors", metadata={"format": "pt"})


def store_in_bin(state, folder):
    torch.save(state, folder / "pytorch_model.bin")


def store_in_bf16_shards(state, folder):
    """As save_pretrained does past its shard size: an index beside the shards."""
    names = list(state)
    shards = {"model-00001-of-00002.safetensors": names[: len(names) // 2],
              "model-00002-of-00002.safetensors": names[len(names) // 2:]}
    for file, held in shards.items():
        save_file({name: state[name].to(torch.bfloat16) for name in held}, folder / file, metadata={"format": "pt"})
    weight_map = {name: file for file, held in shards.items() for name in held}
    index = {"metadata": {"total_size": sum(2 * tensor.numel() for tensor in state.values())}, "weight_map": weight_map}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=2) + "\n")


def make_finetuned(folder, model, tokenizer, text):
    """Changes the last layer and the head, and saves them the way training scripts do, with a head of another task."""
    changed = OrderedDict()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if ".layer.1." in name or name.startswith("lm_head."):
                parameter.add_(torch.randn_like(parameter), alpha=0.1)
                changed[name] = parameter.detach().clone()
    unchanged = "esm.encoder.layer.0.output.dense.weight"
    changed[unchanged] = model.state_dict()[unchanged].clone()
    changed["classifier.weight"] = torch.zeros(2, 3)
    torch.save({"epoch": 3, "model_state_dict": changed}, folder / "finetuned.pt")
    save_expected(model, tokenizer, text, folder / "expected_finetuned.safetensors")


def random_text(length, letters=BASES):
    return "".join(random.choice(letters) for _ in range(length))


def tokenizer_strings():
    fixed = ["", "ACGTAC", "CCGTCA", "CCGTCG", "acgtac", "ACGTACacgtacGGGGGG", "ACG TAC", "NNN", "ACGTACN", "NACGTAC",
             "ACGNNTTT", "ATTCCGATTCCGATTCCGACGTACGTNACGT", "A<mask>C", "ACGTAC<mask>ACGTAC", "<cls>ACGTAC", "ACG<eos>",
             "<pad>", "<unk>", "<bos>A", "<mas>", "ACGTACR", "RYKM", "ACGT--ACGT", " ACGTAC ", "AC\tGT", "ACGTAC\nACGTAC",
             "U", "AUGC", "ACGTACGTACGTACGT", "<mask><mask>", "ACGTA", "x y z", "ACGTACxACGTAC", "N<mask>N", "<", ">"]
    made = [random_text(length, letters) for letters in (BASES, BASES + "N", "ACGTNacgtn", "ACGTNRYKMSW", "ACGT <>")
            for length in (1, 5, 6, 7, 11, 12, 13, 17, 29, 41, 60, 121, 250)]
    return fixed + made


def make_tokenizer(path):
    vocab = path / "vocab_6mer.txt"
    vocab.write_text("\n".join(vocabulary(SPECIALS_V2, 6)))
    tokenizer = EsmTokenizer(str(vocab), eos_token=None, cls_token="<cls>")
    vocab.unlink()
    cases = [{"text": text, "ids": tokenizer(text)["input_ids"]} for text in tokenizer_strings()]
    lines = ",\n".join("  " + json.dumps(case) for case in cases)
    (path / "tokens.json").write_text(f"[\n{lines}\n]\n")


def main():
    out = Path(sys.argv[1])
    random.seed(7)
    torch.manual_seed(7)
    out.mkdir(parents=True, exist_ok=True)
    tokens = vocabulary(SPECIALS_V2, 3)
    v2 = make_model(out / "v2", config_v2(len(tokens)), tokens, store_in_safetensors,
                    [random_text(32), random_text(20) + "N" + "<mask>" + random_text(14), "ACG"])
    tokens_v1 = vocabulary(SPECIALS_V1, 2)
    make_model(out / "v1", config_v1(len(tokens_v1)), tokens_v1, store_in_bin,
               [random_text(41), random_text(11) + "<mask>" + random_text(9) + "<mask>" + "N" + random_text(4)])
    make_tokenizer(out)
    make_model(out / "v2_bf16", config_v2(len(tokens)), tokens, store_in_bf16_shards, [random_text(31)])
    make_finetuned(out / "v2", *v2, random_text(32))


if __name__ == "__main__":
    main()
