// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/event_file.h"

#include <cerrno>
#include <chrono>
#include <string_view>

#include "core/base/atomic_file.h"
#include "core/training/event_format.h"

namespace dglm {

namespace {

using namespace event_format;

/// Little-endian bytes of an unsigned number.
template <class Number>
std::string fixed(Number number) {
  std::string bytes;
  for (size_t i = 0; i < sizeof number; ++i)
    bytes.push_back(static_cast<char>(number >> (8 * i)));
  return bytes;
}

/// A protocol buffer message, field by field (encoding of protobuf.dev/programming-guides/encoding).
class Message {
 public:
  Message& varint(int field, uint64_t value) {
    tag(field, 0);
    return raw(value);
  }
  Message& doubled(int field, double value) {
    tag(field, 1);
    bytes_ += fixed(std::bit_cast<uint64_t>(value));
    return *this;
  }
  Message& text(int field, std::string_view value) {
    tag(field, 2);
    raw(value.size());
    bytes_ += value;
    return *this;
  }
  Message& floating(int field, float value) {
    tag(field, 5);
    bytes_ += fixed(std::bit_cast<uint32_t>(value));
    return *this;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  void tag(int field, int wireType) { raw(static_cast<uint64_t>(field << 3 | wireType)); }
  Message& raw(uint64_t value) {
    for (; value >= 0x80; value >>= 7)
      bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
    return *this;
  }

  std::string bytes_;
};

double secondsNow() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Message eventAt(int64_t step) {
  Message event;
  event.doubled(kWallTime, secondsNow()).varint(kStep, static_cast<uint64_t>(step));
  return event;
}

std::filesystem::path newName(const std::filesystem::path& folder) {
  const auto seconds = static_cast<int64_t>(secondsNow());
  for (int64_t number = seconds;; ++number)
    if (const auto path = folder / ("events.out.tfevents." + std::to_string(number) + ".decode-glm");
        !std::filesystem::exists(path))
      return path;
}

}  // namespace

Result<EventFile> EventFile::create(const std::filesystem::path& folder, int64_t firstStep) {
  const std::filesystem::path path = newName(folder);
  errno = 0;
  std::ofstream stream(path, std::ios::binary);
  if (!stream)
    return writeError(path, errno);
  EventFile file(path, std::move(stream));
  DGLM_CHECK(file.writeEvent(eventAt(0).text(kFileVersion, "brain.Event:2").bytes()));
  const std::string start = Message().varint(kSessionStatus, kSessionStart).bytes();
  DGLM_CHECK(file.writeEvent(eventAt(firstStep).text(kSessionLog, start).bytes()));
  return file;
}

Status EventFile::write(int64_t step, const std::vector<std::pair<std::string, double>>& scalars) {
  Message summary;
  for (const auto& [name, value] : scalars)
    summary.text(kSummaryValue,
                 Message().text(kValueTag, name).floating(kValueNumber, static_cast<float>(value)).bytes());
  return writeEvent(eventAt(step).text(kSummary, summary.bytes()).bytes());
}

Status EventFile::writeEvent(const std::string& event) {
  const std::string length = fixed(uint64_t{event.size()});
  errno = 0;
  stream_ << length << fixed(maskedCrc(length)) << event << fixed(maskedCrc(event)) << std::flush;
  if (!stream_)
    return writeError(path_, errno);
  return {};
}

}  // namespace dglm
