// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/pickle_writer.h"

#include <algorithm>
#include <limits>

#include "core/tensor/pickle_opcodes.h"

namespace dglm {

namespace {

class PickleWriter {
 public:
  std::string bytes;

  void op(PickleOp code) { bytes.push_back(static_cast<char>(code)); }

  void write(const PickleValue& value) {
    std::visit([this](const auto& content) { writeContent(content); }, value.content);
  }

 private:
  template <class Number>
  void number(Number value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  void global(const std::string& module, const std::string& name) {
    op(PickleOp::Global);
    bytes += module + '\n' + name + '\n';
  }

  void emptyOrderedDict() {
    global("collections", "OrderedDict");
    op(PickleOp::EmptyTuple);
    op(PickleOp::Reduce);
  }

  void tupleOf(const std::vector<int64_t>& numbers) {
    op(PickleOp::Mark);
    for (const int64_t each : numbers)
      writeContent(each);
    op(PickleOp::Tuple);
  }

  void writeContent(std::monostate) { op(PickleOp::None); }
  void writeContent(bool value) { op(value ? PickleOp::NewTrue : PickleOp::NewFalse); }

  void writeContent(int64_t value) {
    if (value >= std::numeric_limits<int32_t>::min() && value <= std::numeric_limits<int32_t>::max()) {
      op(PickleOp::BinInt);
      number(static_cast<int32_t>(value));
    } else {
      op(PickleOp::Long1);
      number(static_cast<uint8_t>(sizeof value));
      number(value);
    }
  }

  void writeContent(double value) {
    op(PickleOp::BinFloat);
    number(value);
    std::reverse(bytes.end() - sizeof value, bytes.end());  // big-endian in pickles
  }

  void writeContent(const std::string& text) {
    op(PickleOp::BinUnicode);
    number(static_cast<uint32_t>(text.size()));
    bytes += text;
  }

  void writeContent(const PickleGlobal& value) { global(value.module, value.name); }

  void writeContent(const PickleStorage& storage) {
    op(PickleOp::Mark);
    writeContent(std::string("storage"));
    global("torch", std::string(storage.type->torchStorage));
    writeContent(storage.key);
    writeContent(std::string("cpu"));
    writeContent(storage.elements);
    op(PickleOp::Tuple);
    op(PickleOp::BinPersistentId);
  }

  /// _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, backward_hooks)
  void writeContent(const PickleTensor& tensor) {
    global("torch._utils", "_rebuild_tensor_v2");
    op(PickleOp::Mark);
    writeContent(tensor.storage);
    writeContent(tensor.offset);
    tupleOf(tensor.shape);
    tupleOf(tensor.strides);
    writeContent(false);
    emptyOrderedDict();
    op(PickleOp::Tuple);
    op(PickleOp::Reduce);
  }

  void writeContent(const PickleList& list) {
    op(PickleOp::EmptyList);
    op(PickleOp::Mark);
    for (const PickleValue* item : list.items)
      write(*item);
    op(PickleOp::Appends);
  }

  void writeContent(const PickleDict& dict) {
    if (dict.ordered)
      emptyOrderedDict();
    else
      op(PickleOp::EmptyDict);
    op(PickleOp::Mark);
    for (const auto& [key, value] : dict.items) {
      write(*key);
      write(*value);
    }
    op(PickleOp::SetItems);
  }
};

}  // namespace

std::string writePickle(const PickleValue& root) {
  constexpr char kProtocol = 2;
  PickleWriter writer;
  writer.op(PickleOp::Protocol);
  writer.bytes.push_back(kProtocol);
  writer.write(root);
  writer.op(PickleOp::Stop);
  return std::move(writer.bytes);
}

}  // namespace dglm
