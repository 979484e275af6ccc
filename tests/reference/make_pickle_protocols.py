# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/torch/protocol_N.pt: the same checkpoint as torch.save(..., pickle_protocol=N) writes it, and
protocol_4_legacy.pt as it does with _use_new_zipfile_serialization=False. Needs no PyTorch: modules of its names stand
in. Run from the repository root: python tests/reference/make_pickle_protocols.py"""

import io
import pickle
import struct
import sys
import types
import zipfile
from collections import OrderedDict
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data" / "torch"
MAGIC = 0x1950A86A20F9469CFC6C


class Storage:
    def __init__(self, key, numbers, kind):
        self.key, self.numbers, self.kind = key, numbers, kind

    def data(self):
        return struct.pack(f"<{len(self.numbers)}{self.kind.code}", *self.numbers)


class Tensor:
    def __init__(self, storage, shape, strides):
        self.storage, self.shape, self.strides = storage, shape, strides

    def __reduce__(self):
        arguments = (self.storage, 0, self.shape, self.strides, False, OrderedDict())
        return sys.modules["torch._utils"]._rebuild_tensor_v2, arguments


class Pickler(pickle.Pickler):
    """Storages stand outside the pickle."""

    def persistent_id(self, value):
        if isinstance(value, Storage):
            return "storage", value.kind, value.key, "cpu", len(value.numbers)
        return None


def standIn():
    torch, utils = types.ModuleType("torch"), types.ModuleType("torch._utils")

    def _rebuild_tensor_v2(*arguments):
        raise NotImplementedError

    _rebuild_tensor_v2.__module__, _rebuild_tensor_v2.__qualname__ = "torch._utils", "_rebuild_tensor_v2"
    utils._rebuild_tensor_v2 = _rebuild_tensor_v2
    torch._utils = utils
    for name, code in (("FloatStorage", "f"), ("IntStorage", "i")):
        kind = type(name, (), {"code": code})
        kind.__module__ = "torch"
        setattr(torch, name, kind)
    sys.modules.update({"torch": torch, "torch._utils": utils})
    return torch


def pickled(value, protocol):
    out = io.BytesIO()
    Pickler(out, protocol).dump(value)
    return out.getvalue()


def main():
    torch = standIn()
    weights = Storage("0", [float(i) for i in range(6)], torch.FloatStorage)
    count = Storage("1", [16], torch.IntStorage)
    state = OrderedDict()
    state["encoder.weight"] = Tensor(weights, (2, 3), (3, 1))
    state["decoder.weight"] = Tensor(weights, (3, 2), (1, 3))
    state["k"] = Tensor(count, (), ())
    state["step"] = 1 << 40
    state["rate"] = 0.25
    state["flag"] = True
    state["name"] = "a name of more than 255 letters: " + "x" * 300
    state["bytes"] = b"\x00\xff"
    state["long bytes"] = b"b" * 300
    state["bytearray"] = bytearray(b"abc")
    state["set"] = {1}
    state["frozenset"] = frozenset([2])
    state["shape"] = (2, 3, 4, 5)
    storages = (weights, count)
    for protocol in (2, 3, 4, 5):
        with zipfile.ZipFile(FOLDER / f"protocol_{protocol}.pt", "w") as archive:
            for name, data in [("data.pkl", pickled(state, protocol)), ("byteorder", b"little"), ("version", b"3\n")] + \
                    [(f"data/{storage.key}", storage.data()) for storage in storages]:
                archive.writestr(zipfile.ZipInfo(f"archive/{name}"), data)
    system = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}
    parts = [pickled(value, 4) for value in (MAGIC, 1001, system, state, [storage.key for storage in storages])]
    parts += [struct.pack("<q", len(storage.numbers)) + storage.data() for storage in storages]
    (FOLDER / "protocol_4_legacy.pt").write_bytes(b"".join(parts))


if __name__ == "__main__":
    main()
