// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <string_view>

#include "core/tensor/aten.h"
#include "core/tensor/safetensors_header.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_container.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

constexpr int kMaxDepth = 16;
// A small pickle can name the same values over and over: what is made of them stays small too.
constexpr size_t kMaxValues = 100'000;
constexpr size_t kMaxNameLength = 512;
constexpr size_t kMaxTextLength = 4096;  // of a text kept as metadata
constexpr size_t kMaxTexts = 1024;

/// Turns views of storages into tensors, each storage read once.
class TensorLoader {
 public:
  TensorLoader(TorchStorages& storages, std::string file, const StopToken& stop)
      : storages_(storages), file_(std::move(file)), stop_(stop) {}

  Result<at::Tensor> load(const PickleTensor& view, const std::string& name) {
    DGLM_CHECK(stop_.checkpoint());
    DGLM_TRY(const at::Tensor storage, storageTensor(view.storage));
    DGLM_CHECK(checkBounds(view, name));
    return storage.as_strided(view.shape, view.strides, view.offset).contiguous();
  }

 private:
  Error malformed(const ErrorArgument& why) const {
    return {ErrorKind::MalformedFile, {file_, Why::inEnglish("PyTorch checkpoint"), why}};
  }

  Result<at::Tensor> storageTensor(const PickleStorage& storage) {
    if (const auto known = loaded_.find(storage.key); known != loaded_.end()) {
      if (known->second.scalar_type() != storage.type->scalar)
        return malformed(Why::inEnglish("storage '%1' is read as two types", {storage.key}));
      return known->second;
    }
    DGLM_TRY(const int64_t size, storages_.size(storage));
    if (storage.elements != size / storage.type->size || size % storage.type->size != 0)
      return Error{ErrorKind::TruncatedFile,
                   {file_, Why::inEnglish("storage '%1' has the wrong number of bytes", {storage.key})}};
    auto tensor = at::empty({storage.elements}, at::TensorOptions(storage.type->scalar));
    DGLM_CHECK(storages_.read(storage, static_cast<char*>(tensor.data_ptr())));
    loadedBytes_ += size;
    return loaded_.emplace(storage.key, tensor).first->second;
  }

  /// Every element of the view lies inside its storage, and all views together are not much larger than the storages:
  /// a small file cannot ask for a large memory.
  Status checkBounds(const PickleTensor& view, const std::string& name) {
    constexpr int64_t kMaxUses = 4;  // of a storage by several tensors, such as tied weights
    const int64_t elements = countElements(view.shape, view.storage.elements);
    if (elements < 0)
      return malformed(Why::inEnglish("'%1' is larger than its storage", {name}));
    viewedBytes_ += elements * view.storage.type->size;
    if (viewedBytes_ > kMaxUses * loadedBytes_)
      return malformed(Why::inEnglish("its tensors use the same data too often"));
    int64_t room = view.storage.elements - 1 - view.offset;  // places behind the first element
    if (view.offset < 0 || (elements > 0 && room < 0))
      return malformed(Why::inEnglish("'%1' begins outside its storage", {name}));
    for (size_t i = 0; elements > 0 && i < view.shape.size(); ++i) {
      const int64_t steps = view.shape[i] - 1;
      if (view.strides[i] < 0 || (steps > 0 && view.strides[i] > room / steps))
        return malformed(Why::inEnglish("'%1' reaches outside its storage", {name}));
      room -= steps * view.strides[i];
    }
    return {};
  }

  TorchStorages& storages_;
  std::string file_;
  StopToken stop_;
  std::map<std::string, at::Tensor> loaded_;
  int64_t loadedBytes_ = 0;
  int64_t viewedBytes_ = 0;
};

/// Walks nested dicts and lists and files every leaf under its joined name.
class Flattener {
 public:
  Flattener(TensorLoader& loader, std::string file) : loader_(loader), file_(std::move(file)) {}

  Status add(const PickleValue& value, const std::string& name, int depth = 0) {
    if (depth > kMaxDepth || ++visited_ > kMaxValues || name.size() > kMaxNameLength)
      return Error{ErrorKind::MalformedFile,
                   {file_, Why::inEnglish("PyTorch checkpoint"),
                    Why::inEnglish("its values are nested too deeply, or are too many")}};
    if (const auto* dict = std::get_if<PickleDict>(&value.content))
      return addDict(*dict, name, depth);
    if (const auto* list = std::get_if<PickleList>(&value.content))
      return addList(*list, name, depth);
    return addLeaf(value, name);
  }

  TensorFile result;

 private:
  static std::string joined(const std::string& prefix, const std::string& key) {
    return prefix.empty() ? key : prefix + "." + key;
  }

  Status addDict(const PickleDict& dict, const std::string& name, int depth) {
    for (const auto& [key, value] : dict.items) {
      if (const auto* text = std::get_if<std::string>(&key->content))
        DGLM_CHECK(add(*value, joined(name, *text), depth + 1));
      else if (const auto* number = std::get_if<int64_t>(&key->content))
        DGLM_CHECK(add(*value, joined(name, std::to_string(*number)), depth + 1));
    }
    return {};
  }

  Status addList(const PickleList& list, const std::string& name, int depth) {
    for (size_t i = 0; i < list.items.size(); ++i)
      DGLM_CHECK(add(*list.items[i], joined(name, std::to_string(i)), depth + 1));
    return {};
  }

  Status addLeaf(const PickleValue& value, const std::string& name) {
    if (const auto* view = std::get_if<PickleTensor>(&value.content)) {
      DGLM_TRY(const at::Tensor tensor, loader_.load(*view, name));
      result.add(name, tensor);
    } else if (const auto* flag = std::get_if<bool>(&value.content)) {
      result.add(name, at::scalar_tensor(*flag, at::kBool));
    } else if (const auto* number = std::get_if<int64_t>(&value.content)) {
      result.add(name, at::scalar_tensor(*number, at::kLong));
    } else if (const auto* real = std::get_if<double>(&value.content)) {
      result.add(name, at::scalar_tensor(*real, at::kDouble));
    } else if (const auto* text = std::get_if<std::string>(&value.content);
               text && text->size() <= kMaxTextLength && result.metadata.size() < kMaxTexts) {
      result.metadata.emplace(name, *text);
    }
    return {};
  }

  TensorLoader& loader_;
  std::string file_;
  size_t visited_ = 0;
};

/// A dict of tensors, perhaps with a few numbers among them.
bool isStateDict(const PickleValue& value) {
  const auto* dict = std::get_if<PickleDict>(&value.content);
  return dict && std::ranges::any_of(dict->items, [](const auto& item) {
           return std::holds_alternative<PickleTensor>(item.second->content);
         });
}

/// The state dict inside a wrapped checkpoint, or the value itself.
const PickleValue& unwrap(const PickleValue& root) {
  constexpr std::array<std::string_view, 2> kSure = {"model_state_dict", "state_dict"};
  constexpr std::array<std::string_view, 5> kPerhaps = {"model", "module", "autoencoder", "ae", "sae"};
  if (const auto* dict = std::get_if<PickleDict>(&root.content))
    for (const auto& [key, value] : dict->items) {
      const auto* name = std::get_if<std::string>(&key->content);
      const bool wraps = name && std::ranges::find(kSure, *name) != kSure.end();
      const bool mayWrap = name && std::ranges::find(kPerhaps, *name) != kPerhaps.end();
      if ((wraps && std::holds_alternative<PickleDict>(value->content)) || (mayWrap && isStateDict(*value)))
        return *value;
    }
  return root;
}

Result<TensorFile> readAll(const std::filesystem::path& path, const JobContext& job) {
  const std::string file = path.string();
  DGLM_TRY(const TorchContainer container, openTorchContainer(path));
  TensorLoader loader(*container.storages, file, job.stop);
  Flattener flattener(loader, file);
  const PickleValue& state = unwrap(*container.pickle.root);
  const bool isTensor = std::holds_alternative<PickleTensor>(state.content);
  DGLM_CHECK(flattener.add(state, isTensor ? "tensor" : ""));
  return std::move(flattener.result);
}

}  // namespace

Result<TensorFile> readTorchCheckpoint(const std::filesystem::path& path, const JobContext& job) {
  return catchingTorch("reading " + path.string(), [&] { return readAll(path, job); });
}

}  // namespace dglm
