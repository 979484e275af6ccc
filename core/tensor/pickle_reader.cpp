// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/pickle_reader.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <unordered_map>

#include "core/tensor/byte_cursor.h"
#include "core/tensor/pickle_opcodes.h"

namespace dglm {

namespace {

constexpr size_t kMaxValues = 1'000'000;  // a state dict of a thousand tensors has thirty thousand
constexpr size_t kMaxKeyLength = 64;

/// The allowed constructors.
bool isOrderedDict(const PickleGlobal& global) {
  return global.module == "collections" && global.name == "OrderedDict";
}
bool isRebuildTensor(const PickleGlobal& global) {
  return global.module == "torch._utils" && global.name == "_rebuild_tensor_v2";
}
/// The same with the number type as its last argument, over bytes: for types that came late to PyTorch.
bool isRebuildTypedTensor(const PickleGlobal& global) {
  return global.module == "torch._utils" && global.name == "_rebuild_tensor_v3";
}
const ElementType* lateType(const PickleGlobal& global) {
  if (global.module != "torch" || !global.name.starts_with("uint"))
    return nullptr;
  const ElementType* type = elementTypeOfSafetensors("U" + global.name.substr(4));
  return type && type->torchStorage.empty() ? type : nullptr;
}
bool isRebuildParameter(const PickleGlobal& global) {
  return global.module == "torch._utils" && global.name == "_rebuild_parameter";
}
const ElementType* storageType(const PickleGlobal& global) {
  if (global.module == "torch.storage" && global.name == "UntypedStorage")
    return elementTypeOfSafetensors("U8");
  return global.module == "torch" ? elementTypeOfTorchStorage(global.name) : nullptr;
}
/// Sets, tuples of sizes and byte strings, as protocols without opcodes of their own for them make them from a list or
/// a text. They hold no tensor.
bool isPlainContainer(const PickleGlobal& global) {
  const bool isBuiltin = global.module == "builtins" || global.module == "__builtin__";
  return (isBuiltin && (global.name == "set" || global.name == "frozenset" || global.name == "bytearray")) ||
         (global.module == "torch" && global.name == "Size") || (global.module == "_codecs" && global.name == "encode");
}
bool isAllowed(const PickleGlobal& global) {
  return isOrderedDict(global) || isPlainContainer(global) || isRebuildTensor(global) || isRebuildParameter(global) ||
         isRebuildTypedTensor(global) || storageType(global) || lateType(global);
}

template <class T>
const T* as(const PickleValue* value) {
  return std::get_if<T>(&value->content);
}

std::optional<std::vector<int64_t>> integersOf(const PickleValue* value) {
  constexpr size_t kMaxDimensions = 64;
  const auto* list = as<PickleList>(value);
  if (!list || list->items.size() > kMaxDimensions)
    return std::nullopt;
  std::vector<int64_t> numbers;
  for (const PickleValue* item : list->items) {
    const auto* number = as<int64_t>(item);
    if (!number)
      return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

/// The stack machine. Every step returns false after it has set the error.
class PickleMachine {
 public:
  PickleMachine(std::string_view bytes, const std::string& file) : cursor_(bytes), file_(file) {}

  Result<PickleInFile> run() {
    for (;;) {
      const auto op = cursor_.number<PickleOp>();
      if (op == PickleOp::Stop && !cursor_.failed())
        return finish();
      const bool done = step(op);
      if (cursor_.failed())
        return Error{ErrorKind::TruncatedFile, {file_, Why("its pickle is not whole")}};
      if (!done)
        return *error_;
    }
  }

 private:
  using Stack = std::vector<PickleValue*>;

  bool step(PickleOp op) {
    switch (op) {
      case PickleOp::Protocol:
        return checkProtocol(cursor_.number<uint8_t>());
      case PickleOp::None:
        return push(std::monostate{});
      case PickleOp::NewTrue:
        return push(true);
      case PickleOp::NewFalse:
        return push(false);
      case PickleOp::BinInt:
        return push(int64_t{cursor_.number<int32_t>()});
      case PickleOp::BinInt1:
        return push(int64_t{cursor_.number<uint8_t>()});
      case PickleOp::BinInt2:
        return push(int64_t{cursor_.number<uint16_t>()});
      case PickleOp::Long1:
        return pushLong(cursor_.number<uint8_t>());
      case PickleOp::Long4:
        return pushLong(cursor_.number<uint32_t>());
      case PickleOp::BinFloat:
        return pushFloat();
      case PickleOp::Global:
        return pushGlobal({std::string(cursor_.line()), std::string(cursor_.line())});
      default:
        return stepOnText(op);
    }
  }

  bool stepOnText(PickleOp op) {
    switch (op) {
      case PickleOp::ShortBinUnicode:
        return pushText(cursor_.number<uint8_t>());
      case PickleOp::BinUnicode:
        return pushText(cursor_.number<uint32_t>());
      case PickleOp::BinUnicode8:
        return pushText(cursor_.number<uint64_t>());
      case PickleOp::ShortBinBytes:
        return pushBytes(cursor_.number<uint8_t>());
      case PickleOp::BinBytes:
        return pushBytes(cursor_.number<uint32_t>());
      case PickleOp::BinBytes8:
      case PickleOp::ByteArray8:
        return pushBytes(cursor_.number<uint64_t>());
      default:
        return stepOnContainer(op);
    }
  }

  bool stepOnContainer(PickleOp op) {
    switch (op) {
      case PickleOp::Mark:
        marks_.push_back(stack_.size());
        return marks_.size() <= kMaxValues || malformed("too many marks");
      case PickleOp::EmptyTuple:
      case PickleOp::EmptyList:
      case PickleOp::EmptySet:
        return push(PickleList{});
      case PickleOp::EmptyDict:
        return push(PickleDict{});
      case PickleOp::Tuple1:
        return packTop(1);
      case PickleOp::Tuple2:
        return packTop(2);
      case PickleOp::Tuple3:
        return packTop(3);
      case PickleOp::Tuple:
      case PickleOp::FrozenSet:
        return packTop(sinceMark());
      case PickleOp::Append:
        return append(1);
      case PickleOp::Appends:
      case PickleOp::AddItems:
        return append(sinceMark());
      case PickleOp::SetItem:
        return setItems(2);
      case PickleOp::SetItems:
        return setItems(sinceMark());
      default:
        return stepOnObject(op);
    }
  }

  bool stepOnObject(PickleOp op) {
    switch (op) {
      case PickleOp::Frame:
        return enterFrame();
      case PickleOp::Pop:
        return pop() != nullptr;
      case PickleOp::PopMark:
        return popMany(sinceMark()).has_value();
      case PickleOp::Memoize:
        return remember(static_cast<uint32_t>(memo_.size()));
      case PickleOp::BinPut:
        return remember(cursor_.number<uint8_t>());
      case PickleOp::LongBinPut:
        return remember(cursor_.number<uint32_t>());
      case PickleOp::BinGet:
        return recall(cursor_.number<uint8_t>());
      case PickleOp::LongBinGet:
        return recall(cursor_.number<uint32_t>());
      case PickleOp::BinPersistentId:
        return pushStorage();
      case PickleOp::StackGlobal:
        return pushStackGlobal();
      case PickleOp::Reduce:
      case PickleOp::NewObject:
        return reduce();
      case PickleOp::Build:
        return build();
      default:
        return malformed("opcode " + std::to_string(static_cast<int>(op)) + ", which torch.save does not write");
    }
  }

  Result<PickleInFile> finish() {
    PickleValue* root = pop();
    if (!root)
      return *error_;
    read_.pickle.root = root;
    read_.size = cursor_.position();
    return std::move(read_);
  }

  bool fail(Error error) {
    error_ = std::move(error);
    return false;
  }
  bool malformed(const std::string& what) {
    return fail({ErrorKind::MalformedFile,
                 {file_, Why::inEnglish("PyTorch checkpoint"), Why::inEnglish("its pickle holds %1", {what})}});
  }
  bool unsafe(const Why& what) { return fail({ErrorKind::UnsafeCheckpoint, {file_, what}}); }

  bool push(PickleContent content) {
    if (read_.pickle.values.size() >= kMaxValues)
      return malformed("more values than any checkpoint");
    return pushAgain(read_.pickle.add(std::move(content)));
  }

  bool pushAgain(PickleValue* value) {
    stack_.push_back(value);
    return stack_.size() <= kMaxValues || malformed("more values than any checkpoint");
  }

  /// How many values lie above the last mark, which is removed; nothing when there is no mark.
  std::optional<size_t> sinceMark() {
    if (marks_.empty())
      return std::nullopt;
    const size_t mark = marks_.back();
    marks_.pop_back();
    return stack_.size() - mark;
  }

  /// The top values in the order of pushing; none may lie below the last mark.
  std::optional<Stack> popMany(std::optional<size_t> count) {
    const size_t floor = marks_.empty() ? 0 : marks_.back();
    if (!count || *count > stack_.size() - floor) {
      malformed("an operation without its operands");
      return std::nullopt;
    }
    const auto first = stack_.end() - static_cast<std::ptrdiff_t>(*count);
    Stack values(first, stack_.end());
    stack_.erase(first, stack_.end());
    return values;
  }

  PickleValue* pop() {
    auto values = popMany(1);
    return values ? values->front() : nullptr;
  }

  template <class T>
  T* topAs() {
    return stack_.empty() ? nullptr : std::get_if<T>(&stack_.back()->content);
  }

  bool packTop(std::optional<size_t> count) {
    auto values = popMany(count);
    return values && push(PickleList{{values->begin(), values->end()}});
  }

  bool append(std::optional<size_t> count) {
    const auto values = popMany(count);
    if (!values)
      return false;
    auto* list = topAs<PickleList>();
    if (!list)
      return malformed("items for something that is not a list");
    list->items.insert(list->items.end(), values->begin(), values->end());
    return true;
  }

  bool setItems(std::optional<size_t> count) {
    const auto values = popMany(count);
    if (!values)
      return false;
    auto* dict = topAs<PickleDict>();
    if (!dict || values->size() % 2 != 0)
      return malformed("items for something that is not a dict");
    for (size_t i = 0; i < values->size(); i += 2)
      dict->items.emplace_back((*values)[i], (*values)[i + 1]);
    return true;
  }

  bool remember(uint32_t slot) {
    if (stack_.empty())
      return malformed("an operation without its operands");
    memo_[slot] = stack_.back();
    return memo_.size() <= kMaxValues || malformed("more values than any checkpoint");
  }

  bool recall(uint32_t slot) {
    const auto found = memo_.find(slot);
    return found == memo_.end() ? malformed("a reference to nothing") : pushAgain(found->second);
  }

  bool checkProtocol(int protocol) {
    constexpr int kNewest = 5;
    return protocol <= kNewest || malformed("protocol " + std::to_string(protocol) + "; protocols up to 5 are read");
  }

  /// A frame announces how many bytes follow that are read at once. Only that they are there matters here.
  bool enterFrame() {
    const auto size = cursor_.number<uint64_t>();
    ByteCursor inside(cursor_);
    inside.take(size);
    return !inside.failed() || fail({ErrorKind::TruncatedFile, {file_, Why("its pickle is not whole")}});
  }

  bool pushText(uint64_t size) { return push(std::string(cursor_.take(size))); }

  /// Bytes in the pickle itself, of which no tensor is made: nothing is kept of them.
  bool pushBytes(uint64_t size) {
    cursor_.take(size);
    return push(std::monostate{});
  }

  bool pushLong(uint64_t size) {
    const std::string_view raw = cursor_.take(size);
    if (raw.size() > sizeof(int64_t))
      return malformed("an integer of more than 64 bits");
    const bool negative = !raw.empty() && (raw.back() & 0x80) != 0;
    int64_t value = negative ? -1 : 0;
    raw.copy(reinterpret_cast<char*>(&value), raw.size());
    return push(value);
  }

  bool pushFloat() {
    std::string bigEndian(cursor_.take(sizeof(double)));
    std::ranges::reverse(bigEndian);
    return push(ByteCursor(bigEndian).number<double>());
  }

  /// The module and the name lie on the stack.
  bool pushStackGlobal() {
    const auto operands = popMany(2);
    if (!operands)
      return false;
    const auto* moduleName = as<std::string>(operands->front());
    const auto* name = as<std::string>(operands->back());
    return moduleName && name ? pushGlobal({*moduleName, *name}) : malformed("a constructor without a name");
  }

  bool pushGlobal(PickleGlobal global) {
    if (cursor_.failed() || isAllowed(global))
      return push(std::move(global));
    return unsafe(Why("it would call %1", {(global.module + "." + global.name).substr(0, 80)}));
  }

  /// ('storage', type, key, location, elements[, view of another storage])
  bool pushStorage() {
    PickleValue* top = pop();
    const auto* id = top ? as<PickleList>(top) : nullptr;
    if (!id || id->items.size() < 5)
      return error_ ? false : malformed("an unknown persistent id");
    const auto* kind = as<std::string>(id->items[0]);
    const auto* global = as<PickleGlobal>(id->items[1]);
    const auto* key = as<std::string>(id->items[2]);
    const auto* elements = as<int64_t>(id->items[4]);
    const ElementType* type = global ? storageType(*global) : nullptr;
    const bool isView = id->items.size() > 5 && !as<std::monostate>(id->items[5]);
    if (!kind || *kind != "storage" || !type || !key || key->size() > kMaxKeyLength || !elements || *elements < 0 ||
        isView)
      return malformed("an unknown persistent id");
    const PickleStorage storage{*key, type, *elements};
    const auto& known = read_.storages.emplace(*key, storage).first->second;
    if (known.type != type || known.elements != *elements)
      return malformed("two descriptions of storage '" + *key + "'");
    return push(storage);
  }

  bool reduce() {
    const auto operands = popMany(2);
    if (!operands)
      return false;
    const auto* global = as<PickleGlobal>(operands->front());
    const auto* arguments = as<PickleList>(operands->back());
    if (!global || !arguments)
      return malformed("a call of something that cannot be called");
    if (isOrderedDict(*global) && arguments->items.empty())
      return push(PickleDict{true, {}});
    if (isPlainContainer(*global))
      return pushPlainContainer(*arguments);
    if (isRebuildTensor(*global))
      return pushTensor(*arguments);
    if (isRebuildTypedTensor(*global))
      return pushTypedTensor(*arguments);
    if (isRebuildParameter(*global) && !arguments->items.empty() && as<PickleTensor>(arguments->items[0]))
      return push(*as<PickleTensor>(arguments->items[0]));
    return malformed("a call with the wrong arguments");
  }

  bool pushPlainContainer(const PickleList& arguments) {
    const auto* items = arguments.items.empty() ? nullptr : as<PickleList>(arguments.items[0]);
    return items ? push(PickleList(*items)) : push(std::monostate{});
  }

  /// _rebuild_tensor_v2(storage, offset, shape, strides, ...)
  bool pushTensor(const PickleList& arguments) {
    if (arguments.items.size() < 4)
      return malformed("a call with the wrong arguments");
    const auto* storage = as<PickleStorage>(arguments.items[0]);
    const auto* offset = as<int64_t>(arguments.items[1]);
    auto shape = integersOf(arguments.items[2]);
    auto strides = integersOf(arguments.items[3]);
    if (!storage || !offset || !shape || !strides || shape->size() != strides->size())
      return malformed("a call with the wrong arguments");
    return push(PickleTensor{*storage, *offset, std::move(*shape), std::move(*strides)});
  }

  /// _rebuild_tensor_v3(storage of bytes, offset, shape, strides, requires_grad, hooks, type, ...)
  bool pushTypedTensor(const PickleList& arguments) {
    constexpr size_t kType = 6;
    const auto* global = arguments.items.size() > kType ? as<PickleGlobal>(arguments.items[kType]) : nullptr;
    const ElementType* type = global ? lateType(*global) : nullptr;
    if (!type || !pushTensor(arguments))
      return error_ ? false : malformed("a call with the wrong arguments");
    auto& tensor = std::get<PickleTensor>(stack_.back()->content);
    tensor.storage.type = type;
    tensor.storage.elements /= type->size;
    return true;
  }

  /// The state of an OrderedDict is its `_metadata` attribute, of which nothing is needed.
  bool build() {
    if (!pop())
      return false;
    return topAs<PickleDict>() || malformed("state for something that is not a dict");
  }

  ByteCursor cursor_;
  const std::string& file_;
  std::optional<Error> error_;
  PickleInFile read_;
  Stack stack_;
  std::vector<size_t> marks_;
  std::unordered_map<uint32_t, PickleValue*> memo_;
};

}  // namespace

Result<PickleInFile> readPickle(std::string_view bytes, const std::string& file) {
  return PickleMachine(bytes, file).run();
}

}  // namespace dglm
