// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cassert>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace dglm {

/// A value, or the Error that prevented it. There is no conversion to bool: a Result<bool> must not be tested by
/// accident.
template <class T>
class [[nodiscard]] Result {
 public:
  using Value = T;

  Result(T held) : state_(std::in_place_index<0>, std::move(held)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool hasValue() const { return state_.index() == 0; }
  bool hasError() const { return state_.index() == 1; }

  const T& value() const& {
    assert(hasValue());
    return *std::get_if<0>(&state_);
  }
  T& value() & {
    assert(hasValue());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    assert(hasValue());
    return std::move(*std::get_if<0>(&state_));
  }
  const Error& error() const& {
    assert(hasError());
    return *std::get_if<1>(&state_);
  }
  Error&& error() && {
    assert(hasError());
    return std::move(*std::get_if<1>(&state_));
  }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  using Value = void;

  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  bool hasValue() const { return !error_.has_value(); }
  bool hasError() const { return error_.has_value(); }
  const Error& error() const& { return *error_; }
  Error&& error() && { return std::move(*error_); }

 private:
  std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace dglm

#define DGLM_JOIN_(a, b) a##b
#define DGLM_JOIN(a, b) DGLM_JOIN_(a, b)

/// DGLM_TRY(auto records, readRecords(path)); binds the value, or returns the error from the enclosing function.
#define DGLM_TRY(declaration, expression)                   \
  auto DGLM_JOIN(result_, __LINE__) = (expression);         \
  if (DGLM_JOIN(result_, __LINE__).hasError())              \
    return std::move(DGLM_JOIN(result_, __LINE__)).error(); \
  declaration = std::move(DGLM_JOIN(result_, __LINE__)).value()

/// DGLM_CHECK(saveRecord(record)); the same for a Status.
#define DGLM_CHECK(expression)                           \
  do {                                                   \
    if (auto status_ = (expression); status_.hasError()) \
      return std::move(status_).error();                 \
  } while (false)
