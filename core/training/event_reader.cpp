// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/event_reader.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <vector>

#include "core/base/utf8_path.h"
#include "core/training/event_format.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using namespace event_format;

template <class Number>
Number numberAt(std::string_view bytes, size_t place) {
  Number number = 0;
  for (size_t i = sizeof number; i-- > 0;)
    number = static_cast<Number>(number << 8 | static_cast<unsigned char>(bytes[place + i]));
  return number;
}

/// One field of a protocol buffer message.
struct Field {
  int number = 0;
  int wireType = 0;
  uint64_t value = 0;      ///< of a varint or of fixed width
  std::string_view bytes;  ///< of a length-delimited one
};

/// Takes the fields of a message apart; ends at the first one that is none.
class Fields {
 public:
  explicit Fields(std::string_view message) : rest_(message) {}

  std::optional<Field> next() {
    if (rest_.empty() || isBroken_)
      return std::nullopt;
    const auto tag = varint();
    if (!tag)
      return broken();
    Field field;
    field.number = static_cast<int>(*tag >> 3);
    field.wireType = static_cast<int>(*tag & 7);
    switch (field.wireType) {
      case 0:
        return withValue(field, varint());
      case 1:
        return withValue(field, fixed<uint64_t>());
      case 2:
        return withBytes(field);
      case 5:
        return withValue(field, fixed<uint32_t>());
      default:
        return broken();
    }
  }

  bool isBroken() const { return isBroken_; }

 private:
  std::optional<Field> broken() {
    isBroken_ = true;
    return std::nullopt;
  }

  std::optional<Field> withValue(Field field, std::optional<uint64_t> value) {
    if (!value)
      return broken();
    field.value = *value;
    return field;
  }

  std::optional<Field> withBytes(Field field) {
    const auto size = varint();
    if (!size || *size > rest_.size())
      return broken();
    field.bytes = rest_.substr(0, *size);
    rest_.remove_prefix(*size);
    return field;
  }

  std::optional<uint64_t> varint() {
    constexpr int kMostBits = 64;
    uint64_t value = 0;
    for (int shift = 0; shift < kMostBits && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
    return std::nullopt;
  }

  template <class Number>
  std::optional<uint64_t> fixed() {
    if (rest_.size() < sizeof(Number))
      return std::nullopt;
    const auto value = numberAt<Number>(rest_, 0);
    rest_.remove_prefix(sizeof(Number));
    return value;
  }

  std::string_view rest_;
  bool isBroken_ = false;
};

constexpr int kTensorType = 1, kTensorContent = 4, kTensorFloats = 5, kTensorDoubles = 6;
constexpr uint64_t kFloat = 1, kDouble = 2;

double floatOf(uint64_t bits) {
  return static_cast<double>(std::bit_cast<float>(static_cast<uint32_t>(bits)));
}

/// A packed list of one number, as TensorBoard's own writer makes it, or the number as a field of its own.
template <class Bits>
std::optional<uint64_t> onlyNumber(const Field& field) {
  if (field.wireType != 2)
    return field.value;
  if (field.bytes.size() != sizeof(Bits))
    return std::nullopt;
  return numberAt<Bits>(field.bytes, 0);
}

/// None of a tensor of several numbers, or of another type.
std::optional<double> numberOfTensor(std::string_view tensor) {
  uint64_t type = 0;
  std::optional<double> number;
  std::string_view content;
  Fields fields(tensor);
  while (const auto field = fields.next()) {
    if (field->number == kTensorType && field->wireType == 0)
      type = field->value;
    else if (field->number == kTensorContent && field->wireType == 2)
      content = field->bytes;
    else if (const auto bits = field->number == kTensorFloats ? onlyNumber<uint32_t>(*field) : std::nullopt)
      number = floatOf(*bits);
    else if (const auto wide = field->number == kTensorDoubles ? onlyNumber<uint64_t>(*field) : std::nullopt)
      number = std::bit_cast<double>(*wide);
  }
  if (type == kFloat && content.size() == sizeof(float))
    number = floatOf(numberAt<uint32_t>(content, 0));
  if (type == kDouble && content.size() == sizeof(double))
    number = std::bit_cast<double>(numberAt<uint64_t>(content, 0));
  return fields.isBroken() ? std::nullopt : number;
}

/// False for a message that is none.
bool addValue(std::string_view message, int64_t step, EventScalars& scalars) {
  std::string tag;
  std::optional<double> number;
  Fields fields(message);
  while (const auto field = fields.next()) {
    if (field->number == kValueTag && field->wireType == 2)
      tag = std::string(field->bytes);
    else if (field->number == kValueNumber && field->wireType == 5)
      number = floatOf(field->value);
    else if (field->number == kValueTensor && field->wireType == 2)
      number = numberOfTensor(field->bytes);
  }
  if (fields.isBroken())
    return false;
  if (number && !tag.empty())
    scalars.byTag[tag][step] = *number;
  return true;
}

bool startsSession(std::string_view log) {
  Fields fields(log);
  while (const auto field = fields.next())
    if (field->number == kSessionStatus && field->wireType == 0 && field->value == kSessionStart)
      return true;
  return false;
}

void forgetFrom(int64_t step, EventScalars& scalars) {
  for (auto& [tag, values] : scalars.byTag)
    values.erase(values.lower_bound(step), values.end());
}

bool addEvent(std::string_view event, EventScalars& scalars) {
  int64_t step = 0;
  bool isStart = false;
  std::vector<std::string_view> values;
  Fields fields(event);
  while (const auto field = fields.next()) {
    if (field->number == kStep && field->wireType == 0)
      step = static_cast<int64_t>(field->value);
    else if (field->number == kSessionLog && field->wireType == 2)
      isStart = startsSession(field->bytes);
    else if (field->number == kSummary && field->wireType == 2) {
      Fields summary(field->bytes);
      while (const auto value = summary.next())
        if (value->number == kSummaryValue && value->wireType == 2)
          values.push_back(value->bytes);
      if (summary.isBroken())
        return false;
    }
  }
  if (fields.isBroken())
    return false;
  if (isStart)
    forgetFrom(step, scalars);
  bool isWhole = true;
  for (const std::string_view value : values)
    isWhole = addValue(value, step, scalars) && isWhole;
  return isWhole;
}

Result<std::string> bytesOf(const fs::path& path) {
  constexpr int64_t kLargest = int64_t{1} << 30;
  errno = 0;
  std::ifstream stream(path, std::ios::binary | std::ios::ate);
  const auto size = stream ? static_cast<int64_t>(stream.tellg()) : -1;
  if (size < 0)
    return Error{ErrorKind::CannotOpenFile, {toUtf8(path), Why::inEnglish(std::strerror(errno))}};
  if (size > kLargest)
    return Error{ErrorKind::MalformedFile, {toUtf8(path), Why("it is larger than an event file is")}};
  std::string bytes(static_cast<size_t>(size), '\0');
  stream.seekg(0);
  stream.read(bytes.data(), size);
  bytes.resize(static_cast<size_t>(std::max<std::streamsize>(0, stream.gcount())));
  return bytes;
}

}  // namespace

void addEvents(std::string_view bytes, EventScalars& scalars) {
  constexpr size_t kLength = sizeof(uint64_t), kCrc = sizeof(uint32_t), kAround = kLength + 2 * kCrc;
  while (!bytes.empty()) {
    const bool hasHead =
        bytes.size() >= kAround && numberAt<uint32_t>(bytes, kLength) == maskedCrc(bytes.substr(0, kLength));
    const uint64_t length = hasHead ? numberAt<uint64_t>(bytes, 0) : 0;
    if (!hasHead || length > bytes.size() - kAround) {
      scalars.isCutShort = true;
      return;
    }
    const std::string_view event = bytes.substr(kLength + kCrc, length);
    const bool isSound = numberAt<uint32_t>(bytes, kLength + kCrc + length) == maskedCrc(event);
    if (!isSound || !addEvent(event, scalars))
      ++scalars.damaged;
    bytes.remove_prefix(kAround + length);
  }
}

bool isEventFile(const fs::path& path) {
  return toUtf8(path.filename()).find("tfevents") != std::string::npos;
}

Result<EventScalars> readEventFiles(const fs::path& folder, const StopToken& stop) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (isEventFile(entry->path()))
      files.push_back(entry->path());
  std::ranges::sort(files);
  EventScalars scalars;
  for (const fs::path& file : files) {
    DGLM_CHECK(stop.checkpoint());
    DGLM_TRY(const std::string bytes, bytesOf(file));
    addEvents(bytes, scalars);
  }
  return scalars;
}

}  // namespace dglm
