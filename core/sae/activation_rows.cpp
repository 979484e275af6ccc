// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/activation_rows.h"

#include <algorithm>
#include <fstream>
#include <numeric>

#include "core/tensor/aten.h"
#include "core/tensor/element_type.h"
#include "core/tensor/safetensors_header.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTensorName = "activations";

at::Tensor indexOf(std::span<const int64_t> rows) {
  return at::tensor(at::ArrayRef<int64_t>(rows.data(), rows.size()), at::kLong);
}

std::string rowText(int64_t row, const std::string& name) {
  return "row " + std::to_string(row) + " of " + name;
}

class TensorRows : public ActivationRows {
 public:
  TensorRows(at::Tensor x_ND, std::string name) : x_ND_(std::move(x_ND)), name_(std::move(name)) {}

  int64_t rows() const override { return x_ND_.size(0); }
  int64_t width() const override { return x_ND_.size(1); }
  Result<at::Tensor> gather(std::span<const int64_t> rows) override {
    return x_ND_.index_select(0, indexOf(rows)).to(at::kFloat);
  }
  std::string originOf(int64_t row) const override { return rowText(row, name_); }

 private:
  at::Tensor x_ND_;
  std::string name_;
};

at::ScalarType scalarOf(MatrixFile::Numbers numbers) {
  switch (numbers) {
    case MatrixFile::Numbers::Fp16:
      return at::kHalf;
    case MatrixFile::Numbers::Bf16:
      return at::kBFloat16;
    case MatrixFile::Numbers::Fp32:
      break;
  }
  return at::kFloat;
}

/// Reads rows of one file, from its front to its back.
class MatrixReader {
 public:
  MatrixReader(const MatrixFile& file, int64_t width) : file_(file), width_(width), type_(scalarOf(file.numbers)) {
    rowBytes_ = width * static_cast<int64_t>(at::elementSize(type_));
    stream_.rdbuf()->pubsetbuf(nullptr, 0);  // a buffer would read more than the rows that are wanted
    stream_.open(file.path, std::ios::binary);
  }

  /// Into rows that lie one behind the other.
  Status read(int64_t first, int64_t count, float* into) {
    at::Tensor stored;
    if (type_ != at::kFloat)
      stored = at::empty({count, width_}, at::TensorOptions(type_));
    stream_.seekg(file_.begin + first * rowBytes_);
    if (!stream_.read(stored.defined() ? static_cast<char*>(stored.data_ptr()) : reinterpret_cast<char*>(into),
                      count * rowBytes_))
      return Error{ErrorKind::TruncatedFile,
                   {file_.path.string(), Why::inEnglish("row %1 cannot be read", {std::to_string(first)})}};
    if (stored.defined())
      at::from_blob(into, {count, width_}, at::kFloat).copy_(stored);
    return {};
  }

 private:
  const MatrixFile& file_;
  int64_t width_;
  at::ScalarType type_;
  int64_t rowBytes_ = 0;
  std::ifstream stream_;
};

class FileRows : public ActivationRows {
 public:
  FileRows(std::vector<MatrixFile> files, int64_t width) : files_(std::move(files)), width_(width) {
    for (const MatrixFile& file : files_)
      firstBehind_.push_back(rows() + file.rows);
  }

  int64_t rows() const override { return firstBehind_.empty() ? 0 : firstBehind_.back(); }
  int64_t width() const override { return width_; }

  /// In the order in which they lie on the disk, in parts that are read at the same time.
  Result<at::Tensor> gather(std::span<const int64_t> rows) override {
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t place) { return rows[place]; });
    at::Tensor sorted_ND = at::empty({static_cast<int64_t>(rows.size()), width_});
    const auto parts = static_cast<int64_t>((order.size() + kRowsAtOnce - 1) / kRowsAtOnce);
    std::vector<Status> outcomes(static_cast<size_t>(parts));
    float* const into = sorted_ND.data_ptr<float>();
    at::parallel_for(0, parts, 1, [&](int64_t begin, int64_t end) {
      for (auto part = static_cast<size_t>(begin); part < static_cast<size_t>(end); ++part) {
        const size_t first = part * kRowsAtOnce;
        outcomes[part] = readPart(rows, std::span(order).subspan(first, std::min(kRowsAtOnce, order.size() - first)),
                                  into + static_cast<int64_t>(first) * width_);
      }
    });
    for (Status& outcome : outcomes)
      DGLM_CHECK(std::move(outcome));
    if (std::ranges::is_sorted(order))
      return sorted_ND;
    std::vector<int64_t> placeOf(order.size());
    for (size_t i = 0; i < order.size(); ++i)
      placeOf[order[i]] = static_cast<int64_t>(i);
    return sorted_ND.index_select(0, indexOf(placeOf));
  }

  std::string originOf(int64_t row) const override {
    const size_t file = fileOf(row);
    return rowText(row - firstOf(file), files_[file].path.string());
  }

 private:
  size_t fileOf(int64_t row) const {
    return static_cast<size_t>(std::ranges::upper_bound(firstBehind_, row) - firstBehind_.begin());
  }
  int64_t firstOf(size_t file) const { return firstBehind_[file] - files_[file].rows; }

  static constexpr size_t kRowsAtOnce = 1024;

  /// Each file is opened once.
  Status readPart(std::span<const int64_t> rows, std::span<const size_t> order, float* into) const {
    for (size_t next = 0; next < order.size();)
      DGLM_CHECK(readOneFile(rows, order, next, into));
    return {};
  }

  /// From rows[order[next]] on, as long as they lie in the same file; neighbours are read at once.
  Status readOneFile(std::span<const int64_t> rows, std::span<const size_t> order, size_t& next, float* into) const {
    const size_t file = fileOf(rows[order[next]]);
    MatrixReader reader(files_[file], width_);
    while (next < order.size() && rows[order[next]] < firstBehind_[file]) {
      const size_t begin = next++;
      while (next < order.size() && rows[order[next]] == rows[order[next - 1]] + 1 &&
             rows[order[next]] < firstBehind_[file])
        ++next;
      DGLM_CHECK(reader.read(rows[order[begin]] - firstOf(file), static_cast<int64_t>(next - begin),
                             into + static_cast<int64_t>(begin) * width_));
    }
    return {};
  }

  std::vector<MatrixFile> files_;
  int64_t width_;
  std::vector<int64_t> firstBehind_;  ///< first row that is not the file's
};

class TorchFileRows : public ActivationRows {
 public:
  TorchFileRows(fs::path path, int64_t rows, int64_t width) : path_(std::move(path)), rows_(rows), width_(width) {}

  int64_t rows() const override { return rows_; }
  int64_t width() const override { return width_; }

  Result<at::Tensor> gather(std::span<const int64_t> rows) override {
    if (!x_ND_.defined())
      DGLM_CHECK(load());
    return x_ND_.index_select(0, indexOf(rows)).to(at::kFloat);
  }
  std::string originOf(int64_t row) const override { return rowText(row, path_.string()); }

  void release() override { x_ND_ = at::Tensor(); }

 private:
  Status load() {
    DGLM_TRY(const TensorFile file, readTorchCheckpoint(path_));
    const at::Tensor* found = file.find(kTensorName);
    if (!found && file.tensors.size() == 1)
      found = &file.tensors.front();
    if (!found)
      return Error{ErrorKind::TensorMissing, {path_.string(), kTensorName}};
    if (found->dim() != 2 || found->size(0) != rows_ || found->size(1) != width_ || !found->is_floating_point())
      return Error{ErrorKind::MalformedFile,
                   {path_.string(), kTensorName,
                    Why::inEnglish("its metadata tell of %1 x %2 fractional numbers, and it holds something else",
                                   {std::to_string(rows_), std::to_string(width_)})}};
    x_ND_ = *found;
    return {};
  }

  fs::path path_;
  int64_t rows_, width_;
  at::Tensor x_ND_;
};

class ChainedRows : public ActivationRows {
 public:
  explicit ChainedRows(std::vector<std::unique_ptr<ActivationRows>> parts) : parts_(std::move(parts)) {
    for (const auto& part : parts_)
      firstBehind_.push_back(rows() + part->rows());
  }

  int64_t rows() const override { return firstBehind_.empty() ? 0 : firstBehind_.back(); }
  int64_t width() const override { return parts_.front()->width(); }

  Result<at::Tensor> gather(std::span<const int64_t> rows) override {
    std::vector<at::Tensor> found;
    for (size_t next = 0; next < rows.size();) {
      const size_t part = partOf(rows[next]);
      std::vector<int64_t> own;
      for (; next < rows.size() && partOf(rows[next]) == part; ++next)
        own.push_back(rows[next] - firstOf(part));
      DGLM_TRY(at::Tensor x_ND, parts_[part]->gather(own));
      found.push_back(std::move(x_ND));
      keepOnly(part);
    }
    return found.size() == 1 ? found.front() : at::cat(found);
  }

  std::string originOf(int64_t row) const override {
    const size_t part = partOf(row);
    return parts_[part]->originOf(row - firstOf(part));
  }

  std::vector<int64_t> mixedTogether() const override {
    std::vector<int64_t> counts;
    for (const auto& part : parts_)
      counts.push_back(part->rows());
    return counts;
  }

 private:
  size_t partOf(int64_t row) const {
    return static_cast<size_t>(std::ranges::upper_bound(firstBehind_, row) - firstBehind_.begin());
  }
  int64_t firstOf(size_t part) const { return firstBehind_[part] - parts_[part]->rows(); }

  /// Files that are read whole are in memory one at a time.
  void keepOnly(size_t part) {
    if (part != held_)
      parts_[held_]->release();
    held_ = part;
  }

  std::vector<std::unique_ptr<ActivationRows>> parts_;
  std::vector<int64_t> firstBehind_;
  size_t held_ = 0;
};

class AdjoinedRows : public ActivationRows {
 public:
  explicit AdjoinedRows(std::vector<std::unique_ptr<ActivationRows>> columns) : columns_(std::move(columns)) {}

  int64_t rows() const override { return columns_.front()->rows(); }
  int64_t width() const override {
    int64_t width = 0;
    for (const auto& column : columns_)
      width += column->width();
    return width;
  }
  Result<at::Tensor> gather(std::span<const int64_t> rows) override {
    std::vector<at::Tensor> found;
    for (const auto& column : columns_) {
      DGLM_TRY(at::Tensor x_ND, column->gather(rows));
      found.push_back(std::move(x_ND));
    }
    return at::cat(found, 1);
  }
  std::string originOf(int64_t row) const override { return columns_.front()->originOf(row); }
  std::vector<int64_t> mixedTogether() const override { return columns_.front()->mixedTogether(); }

 private:
  std::vector<std::unique_ptr<ActivationRows>> columns_;
};

}  // namespace

Result<at::Tensor> ActivationRows::read(int64_t first, int64_t count) {
  std::vector<int64_t> wanted(static_cast<size_t>(count));
  std::iota(wanted.begin(), wanted.end(), first);
  return gather(wanted);
}

std::unique_ptr<ActivationRows> rowsOfTensor(const at::Tensor& x_ND, std::string name) {
  return std::make_unique<TensorRows>(x_ND, std::move(name));
}

Result<MatrixFile> activationsInSafetensors(const fs::path& path, int64_t width) {
  DGLM_TRY(const SafetensorsPlaces places, readSafetensorsPlaces(path));
  const auto& entries = places.header.entries;
  const auto entry = std::ranges::find(entries, kTensorName, &SafetensorsEntry::name);
  if (entry == entries.end())
    return Error{ErrorKind::TensorMissing, {path.string(), kTensorName}};
  MatrixFile file{path, places.dataBegin + entry->begin, entry->shape.empty() ? 0 : entry->shape.front()};
  const at::ScalarType type = entry->type->scalar;
  if (type == at::kHalf)
    file.numbers = MatrixFile::Numbers::Fp16;
  else if (type == at::kBFloat16)
    file.numbers = MatrixFile::Numbers::Bf16;
  else if (type != at::kFloat || entry->shape.size() != 2)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), kTensorName, Why::inEnglish("it must be a matrix of F32, F16 or BF16")}};
  if (entry->shape.size() != 2 || entry->shape.back() != width)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), kTensorName,
                  Why::inEnglish("it does not have the %1 dimensions that the index tells", {std::to_string(width)})}};
  return file;
}

std::unique_ptr<ActivationRows> rowsOfFiles(std::vector<MatrixFile> files, int64_t width) {
  return std::make_unique<FileRows>(std::move(files), width);
}

std::unique_ptr<ActivationRows> oneBehindTheOther(std::vector<std::unique_ptr<ActivationRows>> parts) {
  return std::make_unique<ChainedRows>(std::move(parts));
}

std::unique_ptr<ActivationRows> sideBySide(std::vector<std::unique_ptr<ActivationRows>> columns) {
  return std::make_unique<AdjoinedRows>(std::move(columns));
}

std::unique_ptr<ActivationRows> rowsOfTorchFile(fs::path path, int64_t rows, int64_t width) {
  return std::make_unique<TorchFileRows>(std::move(path), rows, width);
}

}  // namespace dglm
