// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

namespace dglm {

/// Walks over bytes it does not own. Reading past the end gives zeros or nothing and sets failed(), so that a parser
/// may look once after a group of reads.
class ByteCursor {
 public:
  explicit ByteCursor(std::string_view bytes) : bytes_(bytes) {}

  bool failed() const { return failed_; }
  bool atEnd() const { return position_ == bytes_.size(); }
  size_t position() const { return position_; }

  std::string_view take(size_t count) {
    if (count > bytes_.size() - position_) {
      failed_ = true;
      return {};
    }
    position_ += count;
    return bytes_.substr(position_ - count, count);
  }

  /// A little-endian number.
  template <class Number>
  Number number() {
    Number value{};
    if (const std::string_view raw = take(sizeof value); !raw.empty())
      std::memcpy(&value, raw.data(), sizeof value);
    return value;
  }

  /// The text before the next newline, which is passed over.
  std::string_view line() {
    const size_t end = bytes_.find('\n', position_);
    if (end == std::string_view::npos) {
      failed_ = true;
      return {};
    }
    const std::string_view text = take(end - position_);
    ++position_;
    return text;
  }

 private:
  std::string_view bytes_;
  size_t position_ = 0;
  bool failed_ = false;
};

}  // namespace dglm
