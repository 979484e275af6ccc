// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/safetensors_header.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/base/json_text.h"

namespace dglm {

namespace {

constexpr std::string_view kMetadataKey = "__metadata__";
constexpr size_t kMaxTensors = 100'000;
constexpr int64_t kMaxTensorBytes = int64_t{1} << 37;

/// Takes the header's JSON event by event, so that a hostile header is refused at its first wrong value and never
/// becomes a tree in memory.
class HeaderReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  SafetensorsHeader header;
  std::string problem;

  bool start_object(std::size_t) override {
    if (depth_ == 0 || (depth_ == 1 && !inArray_))
      return enterObject();
    return refuse("an object where none belongs");
  }

  bool end_object() override {
    --depth_;
    if (depth_ == 1 && !inMetadata_)
      return checkEntryIsWhole();
    inMetadata_ = false;
    return true;
  }

  bool key(string_t& name) override {
    if (depth_ == 1)
      return beginEntry(name);
    field_ = name;
    return true;
  }

  bool string(string_t& text) override {
    if (depth_ != 2 || inArray_)
      return refuse("a text where none belongs");
    if (inMetadata_)
      return header.metadata.emplace(field_, text).second || refuse("metadata '" + field_ + "' twice");
    if (field_ != "dtype")
      return refuse("a text as " + field_ + " of '" + entry().name + "'");
    entry().type = elementTypeOfSafetensors(text);
    return entry().type || refuse("the unknown dtype " + text.substr(0, 16) + " of '" + entry().name + "'");
  }

  bool start_array(std::size_t) override {
    const bool fits = depth_ == 2 && !inMetadata_ && !inArray_ && (field_ == "shape" || field_ == "data_offsets");
    if (!fits)
      return refuse("a list where none belongs");
    numbers_.clear();
    inArray_ = true;
    return true;
  }

  bool end_array() override {
    inArray_ = false;
    if (field_ == "shape") {
      entry().shape = numbers_;
      hasShape_ = true;
      return true;
    }
    if (numbers_.size() != 2)
      return refuse("data_offsets of '" + entry().name + "' that are not a pair");
    entry().begin = numbers_[0];
    entry().end = numbers_[1];
    hasOffsets_ = true;
    return true;
  }

  bool number_unsigned(number_unsigned_t number) override {
    constexpr size_t kMaxNumbers = 64;  // dimensions of a LibTorch tensor
    if (!inArray_ || numbers_.size() == kMaxNumbers)
      return refuse("a number where none belongs");
    if (number > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()))
      return refuse("a number that is too large");
    numbers_.push_back(static_cast<int64_t>(number));
    return true;
  }

  bool number_integer(number_integer_t) override { return refuse("a negative number"); }
  bool number_float(number_float_t, const string_t&) override { return refuse("a fractional number"); }
  bool boolean(bool) override { return refuse("true or false where none belongs"); }
  bool null() override { return refuse("null"); }
  bool binary(binary_t&) override { return refuse("binary data"); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
    problem = "its header is not JSON at byte " + std::to_string(position);
    return false;
  }

 private:
  SafetensorsEntry& entry() { return header.entries.back(); }

  bool refuse(const std::string& what) {
    problem = "its header holds " + what;
    return false;
  }

  bool enterObject() {
    ++depth_;
    return true;
  }

  bool beginEntry(const std::string& name) {
    field_.clear();
    inMetadata_ = name == kMetadataKey;
    if (!names_.insert(name).second)
      return refuse("'" + name + "' twice");
    if (header.entries.size() == kMaxTensors)
      return refuse("more tensors than any model");
    if (!inMetadata_) {
      header.entries.push_back({name, nullptr, {}, 0, 0});
      hasShape_ = hasOffsets_ = false;
    }
    return true;
  }

  bool checkEntryIsWhole() {
    return (entry().type && hasShape_ && hasOffsets_) ||
           refuse("'" + entry().name + "' without its dtype, shape or data_offsets");
  }

  int depth_ = 0;
  bool inArray_ = false;
  bool inMetadata_ = false;
  bool hasShape_ = false;
  bool hasOffsets_ = false;
  std::string field_;
  std::vector<int64_t> numbers_;
  std::set<std::string> names_;
};

/// The reason why the entry's bytes are not its tensor's, or empty.
std::string placeProblem(const SafetensorsEntry& entry, int64_t expectedBegin, int64_t dataSize) {
  if (entry.begin != expectedBegin)
    return "the data of '" + entry.name + "' overlap another tensor's or leave a hole";
  if (entry.end < entry.begin)
    return "the data of '" + entry.name + "' end before they begin";
  if (entry.end - entry.begin > kMaxTensorBytes)
    return "'" + entry.name + "' is larger than 128 GB";
  const int64_t elements = countElements(entry.shape, dataSize / entry.type->size);
  if (elements < 0 || elements * entry.type->size != entry.end - entry.begin)
    return "the shape of '" + entry.name + "' does not match the size of its data";
  return {};
}

}  // namespace

int64_t countElements(const std::vector<int64_t>& shape, int64_t limit) {
  if (std::ranges::any_of(shape, [](int64_t size) { return size < 0; }))
    return -1;
  if (std::ranges::find(shape, 0) != shape.end())
    return 0;
  int64_t product = 1;
  for (const int64_t size : shape) {
    if (product > limit / size)
      return -1;
    product *= size;
  }
  return product;
}

Result<SafetensorsHeader> parseSafetensorsHeader(std::string_view json, int64_t dataSize, const std::string& file) {
  const auto malformed = [&file](const std::string& why) {
    return Error{ErrorKind::MalformedFile, {file, "safetensors", why}};
  };
  HeaderReader reader;
  if (!nlohmann::json::sax_parse(json.begin(), json.end(), &reader))
    return malformed(reader.problem);
  auto& entries = reader.header.entries;
  std::ranges::stable_sort(entries, {},
                           [](const SafetensorsEntry& entry) { return std::pair(entry.begin, entry.end); });
  int64_t filled = 0;
  for (const SafetensorsEntry& entry : entries) {
    if (entry.end > dataSize)
      return Error{ErrorKind::TruncatedFile, {file, Why("the data of '%1' lie beyond its end", {entry.name})}};
    if (const std::string problem = placeProblem(entry, filled, dataSize); !problem.empty())
      return malformed(problem);
    filled = entry.end;
  }
  if (filled != dataSize)
    return malformed("data after the last tensor");
  return std::move(reader.header);
}

std::string formatSafetensorsHeader(const SafetensorsHeader& header) {
  auto json = nlohmann::ordered_json::object();
  if (!header.metadata.empty())
    json[std::string(kMetadataKey)] = header.metadata;
  for (const SafetensorsEntry& entry : header.entries)
    json[entry.name] = {
        {"dtype", entry.type->safetensors}, {"shape", entry.shape}, {"data_offsets", {entry.begin, entry.end}}};
  constexpr size_t kAlignment = 8;
  std::string text = jsonText(json);
  text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
  return text;
}

}  // namespace dglm
